"""Lists taken in through the real window: read, mended, decided, taken in, taken back; or stopped, or given back to mend."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, office_open
from office_window import OfficeWindow, window_on
from openpyxl import load_workbook
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QFileDialog, QProgressBar, QRadioButton

from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.gui.intake import intake_work
from phuquoc_desktop.gui.intake.intake_dialog import IntakeDialog
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.intake.matching import Ground
from phuquoc_desktop.intake.rows import RowStatus
from phuquoc_desktop.intake.taking import take_in as take_in_for_real

pytestmark = pytest.mark.usefixtures("qapp")
CORPUS = Path(__file__).parent.parent / "intake" / "corpus"
PLAIN = "36-unaccented.xlsx"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, RegistrationsPage]]:
    with office_open(tmp_path / "office"):
        pass
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = window.page("registrations")
        assert isinstance(page, RegistrationsPage)
        yield window, page


def open_list(window: OfficeWindow, page: RegistrationsPage | DirectoryPage, name: str) -> IntakeDialog:
    dialog = page.intake.open(CORPUS / name)
    settle(window, dialog)
    return dialog


def settle(window: OfficeWindow, dialog: IntakeDialog) -> None:
    window.until(lambda: not dialog.progress.is_busy)
    window.settle()


def give_reason(window: OfficeWindow, dialog: IntakeDialog) -> None:
    """It is long after the last day of 2021 for whoever runs the tests."""
    if dialog.sitting is not None and dialog.sitting.late:
        dialog.aim.late_reason.setText("Danh sách của trường đến muộn")
        dialog.aim.late_reason.editingFinished.emit()
        settle(window, dialog)


def take_in(window: OfficeWindow, dialog: IntakeDialog) -> None:
    give_reason(window, dialog)
    window.click(dialog, "take_in")
    window.until_closed(dialog)


def choose_row(window: OfficeWindow, dialog: IntakeDialog, name: str) -> None:
    assert dialog.sitting is not None
    row = next(one for one in dialog.sitting.run.rows if one.wanted.name == name)
    assert dialog.rows.table.choose(row.id)
    window.until(lambda: dialog.rows.panel.row is row)
    QApplication.processEvents()


def names(window: OfficeWindow) -> set[str]:
    with window.backend.reading() as read:
        return {one.name for one in read.parties.all()}


def count(window: OfficeWindow, kind: type[Party] | type[Registration]) -> int:
    with window.backend.reading() as read:
        return read.shelf(kind.kind).count()


def test_a_list_in_an_old_font_is_taken_in_once_its_repairs_are_accepted_and_taken_back_whole(opened):
    window, page = opened
    dialog = open_list(window, page, "13-tcvn3.xlsx")
    assert not dialog.take.isEnabled()
    assert "8 rows wait for your decision" in dialog.reason.text()
    window.click(dialog.rows, "accept_all_repairs")
    assert not dialog.rows.accept_all.isEnabled() or dialog.rows.accept_all.isChecked()
    take_in(window, dialog)
    assert "Trần Thị Mỹ Hạnh" in names(window)
    assert count(window, Party) == 8
    registered = count(window, Registration)
    assert registered > 8
    assert page.model.rowCount() == registered
    assert len(page.table.chosen_ids()) == registered, "the batch is shown"
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.settle()
    assert (count(window, Party), count(window, Registration)) == (0, 0)


def test_a_repair_of_one_row_is_accepted_and_taken_back_by_its_tick(opened):
    window, page = opened
    dialog = open_list(window, page, "13-tcvn3.xlsx")
    choose_row(window, dialog, "Trần Thị Mỹ Hạnh")
    boxes = [one for one in dialog.rows.panel.findChildren(QCheckBox) if one.isVisible()]
    assert boxes
    for box in boxes:
        box.click()
    assert "7 rows wait" in dialog.reason.text()
    boxes[0].click()
    assert "8 rows wait" in dialog.reason.text()
    QDialog.reject(dialog)


def test_a_wrong_cell_is_written_anew_and_the_rest_left_out(opened):
    window, page = opened
    dialog = open_list(window, page, "38-errors.xlsx")
    assert dialog.sitting is not None
    assert dialog.sitting.run.counts()[RowStatus.REFUSED] == 4
    choose_row(window, dialog, "Trần Thị Mỹ Hạnh")
    for column, text in ((3, "12/03/1990"), (4, "091190004321")):
        dialog.rows.panel.written.emit(column, text)
        settle(window, dialog)
    counts = dialog.sitting.run.counts()
    assert (counts[RowStatus.NEW], counts[RowStatus.REFUSED]) == (1, 3)
    window.click(dialog, "leave_out_waiting")
    take_in(window, dialog)
    with window.backend.reading() as read:
        (one,) = read.parties.all()
    assert (one.name, one.birth, one.identity_number) == ("Trần Thị Mỹ Hạnh", "1990-03-12", "091190004321")


def test_a_doubtful_row_waits_until_a_person_says_who_it_is(tmp_path):
    with office_open(tmp_path / "office") as backend:
        known = add_party(backend, a_person("Nguyễn Văn Dũng", birth="1984"))
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = window.page("registrations")
        assert isinstance(page, RegistrationsPage)
        dialog = open_list(window, page, PLAIN)
        waiting = dialog.answers.waiting()
        assert [row.wanted.name for row in waiting] == ["Nguyễn Văn Dũng"]
        QTest.keyClick(dialog, Qt.Key.Key_F8)
        window.until(lambda: dialog.rows.panel.findChild(QRadioButton, f"choose_match:{known.id}"))
        choice = dialog.rows.panel.findChild(QRadioButton, f"choose_match:{known.id}")
        choice.click()
        assert not dialog.answers.waiting()
        take_in(window, dialog)
        with window.backend.reading() as read:
            same = [one for one in read.parties.all() if one.name == "Nguyễn Văn Dũng"]
            assert [one.id for one in same] == [known.id]
            assert read.registrations.all(party_id=known.id)


def test_the_same_list_again_is_all_there_already(opened):
    window, page = opened
    take_in(window, open_list(window, page, PLAIN))
    before = count(window, Party)
    dialog = open_list(window, page, PLAIN)
    assert dialog.rows.counts.text(RowStatus.SAME).split()[0] == str(before)
    take_in(window, dialog)
    assert count(window, Party) == before


def test_what_is_pasted_from_excel_is_read_and_taken_into_the_directory(opened):
    window, _page = opened
    page = window.page("directory")
    assert isinstance(page, DirectoryPage)
    dialog = page.intake.open(None)
    assert nameless_widgets(dialog) == []
    QGuiApplication.clipboard().setText((CORPUS / "47-from-excel.pasted").read_text(encoding="utf-8"))
    dialog.activateWindow()
    window.until(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_V, CONTROL)
    settle(window, dialog)
    assert dialog.sitting is not None
    assert dialog.sitting.material.source is None
    dialog.rows.accept_all.click()
    window.click(dialog, "take_in")
    window.until_closed(dialog)
    assert count(window, Party) == len(names(window)) > 0
    assert count(window, Registration) == 0


def test_a_column_chosen_by_hand_is_read_so_and_remembered_for_the_next_list_alike(opened):
    window, page = opened
    dialog = open_list(window, page, PLAIN)
    dialog.tabs.setCurrentWidget(dialog.columns)
    (key, box) = next((key, box) for key, box in dialog.columns.boxes.items() if box.currentText() == "Position")
    choose(box, "")
    box.activated.emit(box.currentIndex())
    settle(window, dialog)
    assert all(not row.wanted.position for row in dialog.sitting.run.rows)
    dialog.columns.sender_name.setText("Trường Tiểu học Bãi Sao")
    take_in(window, dialog)
    again = open_list(window, page, PLAIN)
    column = next(one for one in again.sitting.opened.reading.matchings[0].columns if one.column == key[1])
    assert (column.field, column.ground) == ("", Ground.PERSON)
    assert again.sitting.sender == "Trường Tiểu học Bãi Sao"
    QDialog.reject(again)


def test_sheets_left_aside_are_not_read(opened):
    window, page = opened
    dialog = open_list(window, page, "31-several-sheets.xlsx")
    rows = len(dialog.sitting.run.rows)
    first = next(box for name, box in dialog.columns.sheets.items() if dialog.sitting.run.rows[0].read.sheet == name)
    first.click()
    settle(window, dialog)
    assert 0 < len(dialog.sitting.run.rows) < rows
    QDialog.reject(dialog)


def _until_stopped(work, run, decisions, today, report):
    """Write everything, and come to the end only when a person stops it."""
    take_in_for_real(work, run, decisions, today)
    for _piece in range(1000):
        report(1, 2, "Saving")
        time.sleep(0.01)


def test_stopping_leaves_everything_as_it_was(opened, monkeypatch):
    window, page = opened
    dialog = open_list(window, page, PLAIN)
    give_reason(window, dialog)
    with monkeypatch.context() as slow:
        slow.setattr(intake_work, "take_in", _until_stopped)
        window.click(dialog, "take_in")
        window.until(lambda: dialog.progress.findChild(QProgressBar).value() == 1)
        window.click(dialog, "intake_stop")
        settle(window, dialog)
    assert dialog.isVisible()
    assert "nothing was recorded" in dialog.reason.text()
    assert count(window, Party) == 0
    take_in(window, dialog)
    assert count(window, Party) > 0


def test_stopping_too_late_tells_that_the_list_was_taken_in(opened, monkeypatch):
    window, page = opened
    dialog = open_list(window, page, PLAIN)
    give_reason(window, dialog)
    monkeypatch.setattr(intake_work, "take_in", _past_its_last_report)
    window.click(dialog, "take_in")
    dialog.open_file(CORPUS / "13-tcvn3.xlsx")
    dialog.progress.stop()
    window.until_closed(dialog)
    assert count(window, Party) == 8


def _past_its_last_report(work, run, decisions, today, _report):
    return take_in_for_real(work, run, decisions, today)


def test_a_day_still_to_come_is_refused_until_it_is_put_right(opened):
    window, page = opened
    dialog = open_list(window, page, PLAIN)
    dialog.aim.registered_on.setText("01/01/2099")
    dialog.aim.registered_on.editingFinished.emit()
    settle(window, dialog)
    assert "01/01/2099" in dialog.reason.text()
    assert not dialog.take.isEnabled()
    dialog.aim.registered_on.setText("01/02/2021")
    dialog.aim.registered_on.editingFinished.emit()
    settle(window, dialog)
    assert dialog.take.isEnabled(), dialog.reason.text()
    QDialog.reject(dialog)


def test_what_changed_meanwhile_is_compared_again_before_anything_is_taken_in(opened):
    window, page = opened
    dialog = open_list(window, page, PLAIN)
    give_reason(window, dialog)
    with window.backend.begin("Work beside") as work:
        work.units.add(Unit(id=work.new_id(), office=work.office, name="Tổ mới"))
    window.click(dialog, "take_in")
    settle(window, dialog)
    assert "compared again" in dialog.reason.text()
    assert count(window, Party) == 0
    take_in(window, dialog)
    assert count(window, Party) == 8


def test_what_is_no_list_is_refused_where_it_was_chosen(opened):
    window, page = opened
    dialog = open_list(window, page, "81-encrypted.xlsx")
    assert "password" in dialog.source.refusal
    dialog.open_file(CORPUS / PLAIN)
    settle(window, dialog)
    assert dialog.sitting is not None
    QDialog.reject(dialog)


def test_the_list_is_given_back_with_its_faults_marked(opened, tmp_path, monkeypatch):
    window, page = opened
    target = tmp_path / "tra-lai.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    dialog = open_list(window, page, "38-errors.xlsx")
    window.click(dialog, "error_workbook")
    window.settle()
    assert target.name in dialog.reason.text()
    book = load_workbook(target)
    assert len(book.sheetnames) == 2
    notes = [cell.comment.text for row in book.worksheets[1].iter_rows() for cell in row if cell.comment]
    assert any("No calendar has this day." in note for note in notes)
    QDialog.reject(dialog)


def test_a_template_is_written_and_known_again(opened, tmp_path, monkeypatch):
    window, page = opened
    target = tmp_path / "mau.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    dialog = page.intake.open(None)
    window.click(dialog, "make_template")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    next(one for one in menu.actions() if one.objectName() == "template_registrations").trigger()
    menu.close()
    window.settle()
    assert target.is_file()
    dialog.open_file(target)
    settle(window, dialog)
    assert dialog.sitting.opened.stamp is not None
    QDialog.reject(dialog)


def test_a_list_dropped_on_the_page_opens_the_window(opened):
    window, page = opened
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(CORPUS / PLAIN))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPointF(50, 50).toPoint(), actions, data, buttons, keys))
    assert page.intake.drop.veil.isVisible()
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), actions, data, buttons, keys))
    dialog = window.dialog(IntakeDialog)
    settle(window, dialog)
    assert dialog.sitting.material.name == PLAIN
    assert not page.intake.drop.veil.isVisible()
    QDialog.reject(dialog)


def test_a_chip_and_the_search_narrow_the_rows(opened):
    window, page = opened
    dialog = open_list(window, page, "40-everything.xlsx")
    dialog.rows.counts.choose(RowStatus.REFUSED)
    assert dialog.rows.model.rowCount() == dialog.sitting.run.counts()[RowStatus.REFUSED]
    dialog.rows.show_everything()
    dialog.rows.search.setText("bich")
    assert [dialog.rows.model.row(0).name, dialog.rows.model.rowCount()] == ["Phạm Ngọc Bích", 1]
    QDialog.reject(dialog)


def test_rows_are_decided_by_keys_alone(opened):
    window, _page = opened
    QTest.keyClick(window.window, Qt.Key.Key_I, CONTROL)
    dialog = window.dialog(IntakeDialog)
    dialog.open_file(CORPUS / "40-everything.xlsx")
    settle(window, dialog)
    dialog.activateWindow()
    window.until(dialog.isActiveWindow)
    dialog.tabs.setCurrentWidget(dialog.rows)
    table = dialog.rows.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(table, Qt.Key.Key_Return, CONTROL)
    assert dialog.answers.accepts_all()
    QTest.keyClick(table, Qt.Key.Key_Home)
    choose_row(window, dialog, "Lê Quốc Thắng")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    left = {row.wanted.name for row in dialog.sitting.run.rows if dialog.answers.decisions.leaves_out(row)}
    assert left == {"Lê Quốc Thắng"}
    assert nameless_widgets(dialog) == []
    QDialog.reject(dialog)


def test_every_column_says_what_it_was_taken_for_and_how_sure_that_is(opened):
    window, page = opened
    dialog = open_list(window, page, "33-no-headings.xlsx")
    assert dialog.tabs.currentWidget() is dialog.columns, "a guess is looked at first"
    assert nameless_widgets(dialog) == []
    boxes = [one for one in dialog.columns.findChildren(QComboBox) if one.objectName().startswith("column_")]
    assert all(one.accessibleDescription() for one in boxes)
    QDialog.reject(dialog)
