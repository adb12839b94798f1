"""States of registrations, copying a year, and changing many at once, driven in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import START, TODAY, a_person, a_registration, add_party, office_open, register, send_report
from merits import hold, write_result
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.registration import Registration, RegistrationState
from phuquoc_desktop.gui.dialogs.bulk_registration_dialog import BulkRegistrationDialog
from phuquoc_desktop.gui.dialogs.copy_year_dialog import CopyYearDialog
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import exchange, registrations, remarks

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier
REMARK = "Ghi rõ chức vụ và đơn vị công tác."


def amend(backend: Backend, registration: Registration) -> None:
    with backend.begin("Amend") as work:
        draft = a_registration(work.parties.get(registration.party_id), note="sửa")
        registrations.amend(work, registration.id, draft, backend.awards, TODAY)


def remark_on(backend: Backend, registration: Registration) -> None:
    with backend.begin("A return is taken in") as work:
        draft = Remark.draft(
            addressee="", record_kind="registration", record_id=registration.id, text=REMARK, made_on=None
        )
        remarks.make(work, draft, TODAY)


def fill(backend: Backend) -> None:
    """Ánh as received, Bình changed since, Châu returned, Dũng new; of 2020 Ánh and Bình."""
    names = ("Đặng Thị Ánh", "Trần Văn Bình", "Lê Thị Châu")
    parties = [add_party(backend, a_person(name)) for name in names]
    made = [register(backend, party) for party in parties]
    send_report(backend)
    with backend.begin("Receipt") as work:
        exchange.reports_sent(work)[-1].received_at = START
    amend(backend, made[1])
    remark_on(backend, made[2])
    register(backend, add_party(backend, a_person("Phạm Văn Dũng")))
    for party in parties[:2]:
        register(backend, party, "CSTDCS", year=2020)
        register(backend, party, "LDTT", year=2020)
    hold(backend, parties[0], "LDTT", 2020)
    hold(backend, parties[0], "CSTDCS", 2020)
    write_result(backend, parties[1], 2020, rating=Rating.NOT_FULFILLED)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, RegistrationsPage]]:
    with office_open(tmp_path / "office") as backend:
        fill(backend)
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = window.page("registrations")
        assert isinstance(page, RegistrationsPage)
        yield window, page


def rows(page: RegistrationsPage) -> list[tuple[str, RegistrationState]]:
    found = [page.model.row(place) for place in range(page.model.rowCount())]
    return [(row.party.name.split()[-1], row.state) for row in found]


def action(page: RegistrationsPage, name: str) -> None:
    found = next(one for one in page.actions() if one.objectName() == name)
    assert found.isEnabled()
    found.trigger()


def panel_text(page: RegistrationsPage) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(one.text() for one in page.panel.findChildren(QLabel))


def test_each_line_shows_its_state_and_the_filter_counts_them(opened):
    window, page = opened
    assert rows(page) == [
        ("Ánh", RegistrationState.RECEIVED),
        ("Bình", RegistrationState.CHANGED),
        ("Châu", RegistrationState.RETURNED),
        ("Dũng", RegistrationState.NOT_SENT),
    ]
    words = [page.filters.state.itemText(row) for row in range(page.filters.state.count())]
    assert words[1:3] == ["Not sent (1)", "Changed since it was sent (1)"]
    choose(page.filters.state, RegistrationState.RETURNED)
    window.settle()
    assert rows(page) == [("Châu", RegistrationState.RETURNED)]


def test_a_head_sorts_by_state(opened):
    window, page = opened
    page.table.sort_by(6)
    window.settle()
    assert [name for name, _state in rows(page)] == ["Dũng", "Bình", "Ánh", "Châu"]


def test_the_course_beside_the_list_tells_remarks_and_changes(opened):
    window, page = opened
    assert not page.panel.isVisible()
    action(page, "course")
    page.table.selectRow(2)
    window.until(lambda: REMARK in panel_text(page))
    page.table.selectRow(1)
    window.until(lambda: "Note: (empty) → sửa" in panel_text(page))
    assert nameless_widgets(page) == []


def test_what_was_withdrawn_after_it_was_sent_is_found_and_brought_back(opened):
    window, page = opened
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    window.until(lambda: page.model.rowCount() == 3)
    window.settle()
    choose(page.filters.state, RegistrationState.WITHDRAWN)
    window.settle()
    assert rows(page) == [("Ánh", RegistrationState.WITHDRAWN)]
    page.table.setFocus()
    page.table.selectRow(0)
    assert not page.withdrawing.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    window.settle()
    window.until(lambda: "next report tells" in panel_text(page))
    window.click(page.panel, "bring_back")
    window.until(lambda: page.model.rowCount() == 0)
    choose(page.filters.state, None)
    window.settle()
    assert ("Ánh", RegistrationState.RECEIVED) in rows(page)


def test_several_are_changed_at_once_and_taken_back_with_ctrl_z(opened):
    window, page = opened
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    assert not page.edit.isEnabled()
    action(page, "change_several")
    form = window.dialog(BulkRegistrationDialog)
    assert "4" in form.windowTitle()
    form.ui.change_registered_on.setChecked(True)
    form.ui.registered_on.setText("01/02/2021")
    form.ui.change_note.setChecked(True)
    form.ui.note.setText("đợt 1")
    assert nameless_widgets(form) == []
    window.click(form, "save")
    window.until(lambda: {page.model.row(place).note for place in range(4)} == {"đợt 1"})
    assert {page.model.row(place).registered_on for place in range(4)} == {date(2021, 2, 1)}
    window.until_closed(form)
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: page.model.row(0).note is None)


def test_only_what_is_ticked_is_changed_and_a_bad_date_is_refused_beside_it(opened):
    window, page = opened
    page.table.selectRow(0)
    action(page, "change_several")
    form = window.dialog(BulkRegistrationDialog)
    assert not form.ui.note.isEnabled()
    form.ui.change_registered_on.setChecked(True)
    form.ui.registered_on.setText("01/02/2099")
    window.click(form, "save")
    window.until(form.ui.registered_on_error.isVisible)
    assert "future" in form.ui.registered_on_error.text()
    assert form.isVisible()


def copy_form(window: OfficeWindow, page: RegistrationsPage) -> CopyYearDialog:
    action(page, "copy_year")
    form = window.dialog(CopyYearDialog)
    window.settle()
    window.until(form.model.rowCount)
    return form


def cells(form: CopyYearDialog) -> list[tuple[str, ...]]:
    model = form.model
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_the_list_of_last_year_shows_results_beside_names_and_skips_those_registered(opened):
    window, page = opened
    form = copy_form(window, page)
    found = cells(form)
    assert [(row[0].split()[-1], row[2], row[4]) for row in found] == [
        ("Ánh", "Awarded", ""),
        ("Ánh", "Awarded", ""),
        ("Bình", "Not awarded", "Tasks not fulfilled"),
        ("Bình", "Not awarded", "Tasks not fulfilled"),
    ]
    assert [row[3] == "Registered already" for row in found].count(True) == 2
    assert "2 of 4" in form.ui.count.text()
    assert nameless_widgets(form) == []


def test_only_those_awarded_are_copied_in_one_job(opened):
    window, page = opened
    form = copy_form(window, page)
    window.click(form, "tick_held")
    form.ui.registered_on.setText("05/02/2021")
    form.ui.registered_on.editingFinished.emit()
    window.click(form, "save")
    window.until(lambda: page.model.rowCount() == 5)
    assert sorted(name for name, _state in rows(page)) == ["Bình", "Châu", "Dũng", "Ánh", "Ánh"]
    window.until_closed(form)
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: page.model.rowCount() == 4)


def test_space_unticks_a_line_and_an_award_left_out_takes_its_lines_along(opened, monkeypatch):
    window, page = opened
    form = copy_form(window, page)
    assert len(form.model.ticked()) == 2
    row = next(place for place, one in enumerate(form.model.lines) if not one.is_registered)
    form.ui.lines.setCurrentIndex(form.model.index(row, 0))
    form.ui.lines.setFocus()
    QTest.keyClick(form.ui.lines, Qt.Key.Key_Space)
    assert len(form.model.ticked()) == 1
    box = form.ui.awards
    for place in range(box.count()):
        if box.item(place).data(Qt.ItemDataRole.UserRole) == "CSTDCS":
            box.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert {one.award.code for one in form.model.lines} == {"LDTT"}
    assert form.model.ticked() == []
    window.click(form, "tick_none")
    assert not form.ui.buttons.button(form.ui.buttons.StandardButton.Save).isEnabled()
    monkeypatch.setattr("phuquoc_desktop.gui.messages.confirm", lambda *_args, **_named: True)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_the_next_year_is_worked_in_and_its_list_copied_and_printed(opened, monkeypatch, tmp_path):
    window, page = opened
    year = window.window.sidebar.year
    assert year.itemData(0) == 2020
    year.setCurrentIndex(year.findData(2022))
    window.settle()
    assert page.model.rowCount() == 0
    form = copy_form(window, page)
    assert form.model.rowCount() == 4
    window.click(form, "save")
    window.until(lambda: page.model.rowCount() == 4)
    window.until_closed(form)
    file = tmp_path / "danh sách.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    action(page, "save_pdf")
    window.until(file.exists)
    assert "năm 2022" in PdfReader(file).pages[0].extract_text()


def test_the_columns_that_made_room_for_the_course_are_back_at_the_next_start(tmp_path):
    with office_open(tmp_path / "office") as backend:
        fill(backend)
    hidden = []
    for _start in range(2):
        with window_on(tmp_path / "office") as window:
            page = window.page("registrations")
            hidden.append([page.table.isColumnHidden(place) for place in range(7)])
            action(page, "course")
            assert page.table.isColumnHidden(1)
            page.table.setColumnWidth(0, 200)
    assert hidden == [[False] * 7] * 2
