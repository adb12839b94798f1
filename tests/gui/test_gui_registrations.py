"""The page of registrations, driven in the real window on a real temporary office."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from builders import a_collective, a_household, a_person, add_party, office_open, register
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from phuquoc_desktop.gui.dialogs.party_dialog import PartyDialog
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.gui.widgets.choices import choose

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def page_on(folder: Path) -> Iterator[tuple[OfficeWindow, RegistrationsPage]]:
    """Fill an office, then open its registrations."""
    with office_open(folder) as backend:
        binh, dang = add_party(backend, a_person("Trần Văn Bình")), add_party(backend, a_person("Đặng Thị Ánh"))
        add_party(backend, a_household())
        for party in (binh, dang):
            register(backend, party)
        register(backend, add_party(backend, a_collective()), "TTLDTT")
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("registrations")
        assert isinstance(page, RegistrationsPage)
        yield window, page


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, RegistrationsPage]]:
    with page_on(tmp_path / "office") as both:
        yield both


def names(page: RegistrationsPage) -> list[str]:
    return [page.model.row(place).party.name for place in range(page.model.rowCount())]


def search(window: OfficeWindow, text: str) -> None:
    QTest.keyClick(window.window, Qt.Key.Key_F, CONTROL)
    type_text(QApplication.focusWidget(), text)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    window.settle()


def new_form(window: OfficeWindow, page: RegistrationsPage) -> RegistrationDialog:
    QTest.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    return window.dialog(RegistrationDialog)


def pick(window: OfficeWindow, form: RegistrationDialog, typed: str) -> None:
    """Type into the field and take the first one that is offered, with the keyboard."""
    type_text(form.ui.party_id, typed)
    popup = form.ui.party_id.completer_list
    window.until(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    window.until(lambda: form.ui.party_id.party)


def tick(form: RegistrationDialog, *codes: str) -> None:
    box = form.ui.award
    for row in range(box.count()):
        if box.item(row).data(Qt.ItemDataRole.UserRole) in codes:
            box.item(row).setCheckState(Qt.CheckState.Checked)


def test_the_list_stands_in_vietnamese_order_of_given_names(opened):
    _window, page = opened
    assert names(page) == ["Đặng Thị Ánh", "Trần Văn Bình", "Khu phố 1"]
    assert [tile.accessibleName().split()[0] for tile in page.tiles.values()] == ["2", "1", "0", "3"]


def test_a_clerk_registers_a_household_found_without_accents_for_a_title(opened):
    window, page = opened
    form = new_form(window, page)
    pick(window, form, "ho ong tran")
    tick(form, "GDVH")
    window.click(form, "save")
    window.until(lambda: page.model.rowCount() == 4)
    assert "Hộ ông Trần Văn Bình" in names(page)
    window.settle()
    assert page.tiles[None].accessibleName().startswith("4")


def test_one_party_is_registered_for_several_awards_at_once(opened):
    window, page = opened
    form = new_form(window, page)
    pick(window, form, "binh")
    tick(form, "CSTDCS", "GK_HUYEN")
    window.click(form, "save")
    window.until(lambda: page.model.rowCount() == 5)
    assert names(page).count("Trần Văn Bình") == 3


def test_a_registration_without_a_person_says_so_beside_the_field_and_stays_open(opened):
    window, page = opened
    form = new_form(window, page)
    window.click(form, "save")
    assert "may not stay empty" in form.ui.party_id_error.text()
    assert form.ui.party_id_error.isVisible()
    assert form.isVisible()
    assert page.model.rowCount() == 3


def test_a_name_that_only_one_bears_need_not_be_picked_from_the_list(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.party_id, "ho ong tran van binh")
    window.until(form.ui.party_id.completer_list.isVisible)
    window.click(form, "save")
    assert form.ui.party_id.party.name == "Hộ ông Trần Văn Bình"


def test_a_name_that_nobody_bears_is_told_as_not_picked(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.party_id, "Trần Văn Bìn")
    window.until(form.ui.party_id.completer_list.isVisible)
    window.click(form, "save")
    assert "nobody was picked" in form.ui.party_id_error.text()
    assert "Trần Văn Bìn" in form.ui.party_id_error.text()


def test_the_same_award_twice_is_refused_beside_the_awards(opened):
    window, page = opened
    form = new_form(window, page)
    pick(window, form, "dang")
    tick(form, "LDTT")
    window.click(form, "save")
    window.until(form.ui.award_error.isVisible)
    assert "already registered" in form.ui.award_error.text()
    window.settle()
    assert form.isVisible()
    assert page.model.rowCount() == 3


def test_a_date_that_no_calendar_has_is_refused_beside_it(opened):
    window, page = opened
    form = new_form(window, page)
    pick(window, form, "dang")
    tick(form, "CSTDCS")
    form.ui.registered_on.clear()
    type_text(form.ui.registered_on, "31/02/2021")
    window.click(form, "save")
    assert "31/02/2021" in form.ui.registered_on_error.text()


def test_a_late_registration_is_only_warned_of(opened):
    window, page = opened
    form = new_form(window, page)
    form.ui.registered_on.setText("05/02/2021")
    form.ui.registered_on.editingFinished.emit()
    assert not form.ui.late_reason.isVisible()
    form.ui.registered_on.setText("05/03/2021")
    form.ui.registered_on.editingFinished.emit()
    assert "28/02/2021" in form.ui.late_reason_error.text()
    pick(window, form, "dang")
    tick(form, "CSTDCS")
    window.click(form, "save")
    window.until(lambda: page.model.rowCount() == 4)


def test_somebody_new_is_added_on_the_spot(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.party_id, "Lê Thị Sim")
    window.click(form, "add_party")
    party_form = window.dialog(PartyDialog)
    assert party_form.ui.name.text() == "Lê Thị Sim"
    window.click(party_form, "save")
    window.until(lambda: form.ui.party_id.party)
    tick(form, "LDTT")
    window.click(form, "save")
    window.until(lambda: "Lê Thị Sim" in names(page))


def test_enter_opens_a_registration_to_change_it(opened):
    window, page = opened
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    form = window.dialog(RegistrationDialog)
    tick(form, "CSTDCS")
    window.click(form, "save")
    window.until(lambda: page.model.row(0).award == "CSTDCS")
    assert page.model.rowCount() == 3


def test_delete_withdraws_and_ctrl_z_brings_back(opened):
    window, page = opened
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    window.until(lambda: page.model.rowCount() == 2)
    window.settle()
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: page.model.rowCount() == 3)
    assert names(page)[0] == "Đặng Thị Ánh"


def test_search_ignores_accents_and_says_when_nothing_fits(opened):
    window, page = opened
    search(window, "dang")
    assert names(page) == ["Đặng Thị Ánh"]
    search(window, "xyz")
    assert page.model.rowCount() == 0
    window.click(page, "empty_action")
    window.settle()
    assert page.model.rowCount() == 3


def test_filters_and_tiles_narrow_the_list(opened):
    window, page = opened
    choose(page.award, "TTLDTT")
    window.settle()
    assert names(page) == ["Khu phố 1"]
    choose(page.award, None)
    window.click(page, "tile_person")
    window.settle()
    assert names(page) == ["Đặng Thị Ánh", "Trần Văn Bình"]


def test_a_head_sorts_the_list(opened):
    window, page = opened
    page.table.sort_by(0, Qt.SortOrder.DescendingOrder)
    window.settle()
    assert names(page)[-1] == "Đặng Thị Ánh"


def test_copied_rows_are_lines_with_tabs(opened):
    _window, page = opened
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    cells = QApplication.clipboard().text().strip().split("\t")
    assert cells[0] == "Đặng Thị Ánh"
    assert len(cells) == 7


def test_the_list_is_saved_as_pdf_with_vietnamese_text(opened, monkeypatch, tmp_path):
    window, page = opened
    file = tmp_path / "danh sách.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    page.findChild(type(page.edit), "save_pdf").trigger()
    window.settle()
    window.until(file.exists)
    assert "Đặng Thị Ánh" in PdfReader(file).pages[0].extract_text()


def test_closing_a_form_with_something_typed_asks_first(opened, monkeypatch):
    window, page = opened
    form = new_form(window, page)
    window.settle()
    type_text(form.ui.note, "abc")
    monkeypatch.setattr("phuquoc_desktop.gui.messages.confirm", lambda *_args, **_named: False)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    monkeypatch.setattr("phuquoc_desktop.gui.messages.confirm", lambda *_args, **_named: True)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_an_office_without_registrations_shows_the_way_to_the_first(tmp_path):
    with office_open(tmp_path / "office"):
        pass
    with window_on(tmp_path / "office") as window:
        page = window.page("registrations")
        window.click(page, "empty_action")
        assert isinstance(window.dialog(RegistrationDialog), QDialog)


def test_everything_on_page_and_form_has_a_name(opened):
    window, page = opened
    form = new_form(window, page)
    assert nameless_widgets(page) == []
    assert nameless_widgets(form) == []
