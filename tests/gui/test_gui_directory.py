"""The directory, driven in the real window on a real temporary office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_collective, a_person, add_party, an_award_held, office_open, register
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QToolButton

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui.dialogs.award_held_dialog import AwardHeldDialog
from phuquoc_desktop.gui.dialogs.party_dialog import PartyDialog
from phuquoc_desktop.gui.dialogs.unit_dialog import UnitDialog
from phuquoc_desktop.gui.pages.directory_list import Part
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import awards_held, directory

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier
Opened = tuple[OfficeWindow, DirectoryPage]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        with backend.begin("Add a unit") as work:
            unit = directory.add_unit(work, "Văn phòng")
        person = a_person("Đặng Thị Ánh", birth="12/05/1984", identity_number="091184001234", unit_id=unit.id)
        anh = add_party(backend, person)
        register(backend, anh)
        with backend.begin("Add an award") as work:
            awards_held.add(work, an_award_held(anh), backend.awards)
        add_party(backend, a_person("Trần Văn Bình"))
        add_party(backend, a_collective())
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("directory")
        assert isinstance(page, DirectoryPage)
        yield window, page


def names(page: DirectoryPage) -> list[str]:
    return [page.model.row(place).name for place in range(page.model.rowCount())]


def choose_row(window: OfficeWindow, page: DirectoryPage, row: int) -> None:
    page.table.selectRow(row)
    chosen = page.table.chosen_ids()[0]
    window.until(lambda: page.panel.view and page.panel.view.party.id == chosen)


def words(page: DirectoryPage) -> str:
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisibleTo(page.panel))


def new_form(window: OfficeWindow, page: DirectoryPage) -> PartyDialog:
    QTest.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    return window.dialog(PartyDialog)


def test_a_person_without_a_name_is_refused_beside_the_field_and_nothing_typed_is_lost(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.position, "Công chức")
    window.click(form, "save")
    window.until(form.ui.name_error.isVisible)
    assert form.ui.name_error.text() == "“Full name” may not stay empty."
    type_text(form.ui.name, "Võ Thị Sim")
    window.click(form, "save")
    window.until(lambda: "Võ Thị Sim" in names(page))
    row = page.model.row(names(page).index("Võ Thị Sim"))
    assert row.position == "Công chức"


def test_several_wrong_fields_are_all_told_at_once(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.birth, "31/02/1984")
    type_text(form.ui.identity_number, "123")
    window.click(form, "save")
    window.until(form.ui.birth_error.isVisible)
    assert form.ui.name_error.isVisible()
    assert form.ui.identity_number_error.isVisible()


def test_a_doubtful_identity_number_warns_and_is_kept(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.name, "Lê Văn Sóng")
    type_text(form.ui.birth, "1990")
    type_text(form.ui.identity_number, "091084001234")
    form.ui.identity_number.editingFinished.emit()
    assert "another year of birth" in form.ui.identity_number_error.text()
    window.click(form, "save")
    window.until(lambda: "Lê Văn Sóng" in names(page))


def test_a_second_person_with_the_same_identity_number_is_refused(opened):
    window, page = opened
    form = new_form(window, page)
    type_text(form.ui.name, "Ai đó")
    type_text(form.ui.identity_number, "091184001234")
    window.click(form, "save")
    window.until(form.ui.identity_number_error.isVisible)
    assert "Đặng Thị Ánh" in form.ui.identity_number_error.text()


def test_a_collective_is_asked_for_its_members_and_not_for_its_birth(opened):
    window, page = opened
    form = new_form(window, page)
    choose(form.ui.party_kind, PartyKind.COLLECTIVE)
    assert form.ui.members.isVisible()
    assert not form.ui.birth.isVisible()
    type_text(form.ui.name, "Tổ hòa giải")
    type_text(form.ui.members, "nhiều")
    window.click(form, "save")
    assert "not a whole number" in form.ui.members_error.text()


def test_the_panel_shows_all_about_a_person_with_the_identity_number_masked(opened):
    window, page = opened
    choose_row(window, page, 0)
    shown = words(page)
    for expected in ("Đặng Thị Ánh", "12/05/1984", "Văn phòng", "0911******34", "2020", "Lao động tiên tiến"):
        assert expected in shown
    assert "091184001234" not in shown
    window.click(page.panel, "show_identity")
    assert "091184001234" in words(page)


def test_a_change_stands_in_the_history_from_old_to_new(opened):
    window, page = opened
    choose_row(window, page, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    form = window.dialog(PartyDialog)
    type_text(form.ui.position, "Trưởng khu phố")
    window.click(form, "save")
    window.until(lambda: "Position: (empty) → Trưởng khu phố" in words(page))


def test_what_another_wrote_meanwhile_is_told_beside_the_field_and_replaced_only_by_saving_again(opened):
    window, page = opened
    choose_row(window, page, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    form = window.dialog(PartyDialog)
    shown = page.panel.view.party
    with window.backend.begin("Another officer") as work:
        directory.change(work, shown.id, replace(shown, position="Kế toán", address="Khu phố 3"), window.backend.today)
    type_text(form.ui.position, "Trưởng khu phố")
    window.click(form, "save")
    window.until(form.ui.position_error.isVisible)
    assert all(word in form.ui.position_error.text() for word in ("Kế toán", "Trưởng khu phố", "Lê Thị Bưởi"))
    window.click(form, "save")
    window.until(lambda: "Position: Kế toán → Trưởng khu phố" in words(page))
    with window.backend.reading() as read:
        assert read.parties.get(shown.id).address == "Khu phố 3"


def test_delete_removes_a_person_and_ctrl_z_brings_back(opened):
    window, page = opened
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    window.until(lambda: "Trần Văn Bình" not in names(page))
    window.settle()
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: "Trần Văn Bình" in names(page))


def test_who_is_registered_cannot_be_deleted_and_the_reason_is_said(opened):
    window, page = opened
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    box = window.dialog(QMessageBox)
    assert "cannot be removed" in box.text()
    box.accept()
    assert "Đặng Thị Ánh" in names(page)


def test_an_award_is_added_to_the_history_and_removed_again(opened):
    window, page = opened
    choose_row(window, page, 0)
    window.click(page.panel, "add_award")
    form = window.dialog(AwardHeldDialog)
    form.ui.year.setText("2019")
    window.click(form, "save")
    window.until(lambda: len(page.panel.findChildren(QToolButton, "remove_award")) == 2)
    page.panel.findChildren(QToolButton, "remove_award")[0].click()
    window.until(lambda: page.panel.view and len(page.panel.view.held) == 1)


def test_tabs_narrow_to_a_kind_and_search_ignores_accents(opened):
    window, page = opened
    page.tabs.setCurrentIndex(list(Part).index(Part.COLLECTIVES))
    assert names(page) == ["Khu phố 1"]
    page.tabs.setCurrentIndex(0)
    QTest.keyClick(window.window, Qt.Key.Key_F, CONTROL)
    type_text(window.window.focusWidget(), "dang")
    window.until(lambda: names(page) == ["Đặng Thị Ánh"])


def test_units_are_added_counted_and_deleted_only_when_empty(opened):
    window, page = opened
    page.tabs.setCurrentIndex(list(Part).index(Part.UNITS))
    QTest.keyClick(page.unit_table, Qt.Key.Key_N, CONTROL)
    form = window.dialog(UnitDialog)
    type_text(form.ui.name, "Văn phòng")
    window.click(form, "save")
    window.until(form.ui.name_error.isVisible)
    form.ui.name.setText("Trạm y tế")
    window.click(form, "save")
    window.until(lambda: page.unit_model.rowCount() == 2)
    assert [page.unit_model.row(row).members for row in range(2)] == [0, 1]
    page.unit_table.selectRow(1)
    QTest.keyClick(page.unit_table, Qt.Key.Key_Delete)
    window.dialog(QMessageBox).accept()
    assert page.unit_model.rowCount() == 2


def test_everything_on_page_panel_and_form_has_a_name(opened):
    window, page = opened
    choose_row(window, page, 0)
    form = new_form(window, page)
    assert nameless_widgets(page) == []
    assert nameless_widgets(form) == []
