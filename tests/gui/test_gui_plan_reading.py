"""Plans read through the real window: sentence beside reading, corrected, decided, added, left out, taken in, taken back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import CITY, DUONG_DONG, office_open
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from plan_papers import AMENDED, NOT_READ, plan_of_2021, plan_of_2024
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.gui.plan_reading import plan_work
from phuquoc_desktop.gui.plan_reading.plan_dialog import PlanDialog
from phuquoc_desktop.gui.plan_reading.target_list import Shown
from phuquoc_desktop.gui.plan_reading.words import Standing
from phuquoc_desktop.intake.plan_review import open_plan
from phuquoc_desktop.intake.plan_review.open_plan import open_file
from phuquoc_desktop.locations import PLAN_UNDER_REVIEW
from phuquoc_desktop.services.plans.comparing import PlanChange

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, TargetsPage]]:
    with office_open(tmp_path / "office"):
        pass
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = window.page("targets")
        assert isinstance(page, TargetsPage)
        yield window, page


def settle(window: OfficeWindow, dialog: PlanDialog) -> None:
    """Wait until the plan is read and compared as it is answered now."""
    window.until(lambda: not dialog.progress.is_busy)
    window.settle()
    window.until(lambda: dialog.desk is None or "Comparing" not in dialog.work.reason.text())
    window.settle()
    QTest.qWait(60)


def read(window: OfficeWindow, page: TargetsPage, file: Path) -> PlanDialog:
    dialog = page.plans.open(file)
    settle(window, dialog)
    return dialog


def press(dialog: PlanDialog, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or dialog, key, modifier)
    QTest.qWait(60)


def go_to(dialog: PlanDialog, code: str) -> None:
    dialog.review.go_to(code)
    dialog.review.table.setFocus()
    QTest.qWait(60)


def write(dialog: PlanDialog, field: str, text: str) -> None:
    line = dialog.review.panel.form.texts[field]
    line.setText(text)
    line.editingFinished.emit()


def take_in(window: OfficeWindow, dialog: PlanDialog) -> None:
    settle(window, dialog)
    window.until(dialog.take.isEnabled)
    window.click(dialog, "take_plan")
    window.until_closed(dialog)


def known(window: OfficeWindow, code: str, year: int = 2024, office: str = CITY) -> Target | None:
    with window.backend.reading() as reader:
        return reader.targets.first(office=office, year=year, code=code)


def test_the_plan_of_2021_is_read_decided_taken_in_and_taken_back(opened, tmp_path):
    window, page = opened
    next(one for one in page.actions() if one.objectName() == "read_plan").trigger()
    dialog = window.dialog(PlanDialog)
    assert nameless_widgets(dialog) == []
    dialog.open_file(plan_of_2021(tmp_path))
    settle(window, dialog)
    QAbstractItemModelTester(dialog.review.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert nameless_widgets(dialog) == []
    assert dialog.review.chips.text(Shown.ALL) == "39 targets"
    assert dialog.review.chips.text(Shown.DOUBTED) == "3 in doubt"
    assert "3 figures are doubted and stay marked" in dialog.work.reason.text()
    for _alarm in range(3):
        press(dialog, Qt.Key.Key_F8)
        assert isinstance(QApplication.focusWidget(), QRadioButton)
        press(dialog, Qt.Key.Key_Space)
        dialog.review.panel.cards[0].reason.setText("Đã hỏi nơi soạn thảo")
        dialog.review.panel.cards[0].reason.editingFinished.emit()
        settle(window, dialog)
    assert dialog.work.reason.text() == "Nothing is left to decide."
    take_in(window, dialog)
    assert page.codes_shown() == [f"T{number:02}" for number in range(1, 40)]
    with window.backend.reading() as reader:
        rulings = {one.alarm_kind: (one.chosen, one.reason) for one in reader.alarm_rulings.all()}
    assert rulings["separator-slip"] == ("16723", "Đã hỏi nơi soạn thảo")
    assert len(rulings) == 3
    assert known(window, "T05", 2021).alarm_kind is None
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.settle()
    assert known(window, "T05", 2021).alarm_kind == "separator-slip"
    with window.backend.reading() as reader:
        assert reader.alarm_rulings.count() == 0


def test_a_word_plan_of_another_year_is_corrected_added_to_and_taken_in_then_amended(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    assert (dialog.about.number.text(), dialog.about.issued_on.text()) == ("12/KH-UBND", "15/01/2024")
    assert dialog.about.chosen_year == 2024
    go_to(dialog, "T04")
    press(dialog, Qt.Key.Key_F2)
    write(dialog, "value", "12,5")
    write(dialog, "exception", "rừng phòng hộ")
    settle(window, dialog)
    go_to(dialog, "T02")
    press(dialog, Qt.Key.Key_Delete)
    block = next(number for number, one in enumerate(dialog.desk.review.plan.blocks) if one.text == NOT_READ)
    cursor = QTextCursor(dialog.review.text.document().findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    dialog.review.text.setTextCursor(cursor)
    window.click(dialog, "add_target")
    write(dialog, "indicator", "Phong trào cây xanh")
    settle(window, dialog)
    assert dialog.desk.standing("T05") is Standing.CORRECTED or dialog.desk.standing("T05") is Standing.ADDED
    take_in(window, dialog)
    trees = known(window, "T04")
    assert (trees.value, trees.exception) == (Decimal("12.5"), "rừng phòng hộ")
    assert known(window, "T02") is None
    assert known(window, "T05").qualitative

    dialog = read(window, page, plan_of_2024(tmp_path, AMENDED, "57"))
    counted = dialog.desk.comparison.counts()
    assert (counted[PlanChange.CHANGED], counted[PlanChange.GONE], counted[PlanChange.ADDED]) == (1, 2, 2)
    go_to(dialog, "T01")
    assert "Planned: 500 → 520" in [one.text() for one in dialog.review.panel.findChildren(type(dialog.work.reason))]
    go_to(dialog, "gone:T05")
    window.click(dialog.review.panel, "remove_gone")
    take_in(window, dialog)
    assert known(window, "T05") is None
    assert known(window, "T04") is not None, "what is gone stays unless somebody says that it goes"
    pepper = known(window, "T01")
    assert (pepper.value, pepper.version, pepper.amended_by) == (Decimal(520), 2, "57/KH-UBND")


def test_a_damaged_file_is_told_in_one_sentence(opened, tmp_path):
    window, page = opened
    damaged = tmp_path / "hỏng.docx"
    damaged.write_bytes(plan_of_2024(tmp_path).read_bytes()[:2000])
    dialog = read(window, page, damaged)
    assert "“hỏng.docx” is damaged" in dialog.source.refusal
    assert dialog.desk is None


def test_a_field_that_cannot_be_understood_waits_and_says_so(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    go_to(dialog, "T01")
    write(dialog, "value", "16,723")
    settle(window, dialog)
    form = dialog.review.panel.form
    assert "can be read as" in form.errors["value"].text()
    assert not dialog.take.isEnabled()
    assert "T01" in dialog.work.reason.text()
    go_to(dialog, "T02")
    assert form.errors["value"].text() == ""
    press(dialog, Qt.Key.Key_F8)
    assert form.texts["value"].text() == "16,723", "what was typed is still there"
    write(dialog, "value", "16723")
    settle(window, dialog)
    assert dialog.take.isEnabled()
    assert dialog.desk.review.reading("T01").value == Decimal(16723)
    dialog.review.table.setFocus()
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.desk.review.reading("T01").value == Decimal(500)
    assert form.texts["value"].text() == "500"


def test_looking_into_a_field_and_out_again_corrects_nothing(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2021(tmp_path))
    for code in ("T01", "T02", "T05", "T18", "T28", "T31"):
        go_to(dialog, code)
        dialog.review.panel.form.texts["value"].editingFinished.emit()
        assert not dialog.desk.review.has_answers, code
        assert code not in dialog.desk.faults


def test_list_and_text_lead_to_each_other(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2021(tmp_path))
    text = dialog.review.text
    go_to(dialog, "T20")
    assert "►T20" in text.toPlainText()
    block = next(
        number for number, one in enumerate(dialog.desk.review.plan.blocks) if "xây dựng đạt 11.383" in one.text
    )
    paragraph = text.document().findBlockByNumber(block)
    cursor = QTextCursor(paragraph)
    cursor.setPosition(paragraph.position() + paragraph.text().index("11.383"))
    text.setTextCursor(cursor)
    assert dialog.review.key == "T07"
    assert dialog.review.panel.key == "T07"
    assert "►T07" in text.toPlainText()
    assert "►T20" not in text.toPlainText()


def test_codes_in_the_text_are_no_part_of_the_words_that_are_added(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2021(tmp_path))
    for number, block in enumerate(dialog.desk.review.plan.blocks):
        cursor = QTextCursor(dialog.review.text.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        dialog.review.text.setTextCursor(cursor)
        assert dialog.review.text.selected() == (number, block.text)


def test_enter_goes_through_the_list_and_delete_leaves_out_until_it_is_undone(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    go_to(dialog, "T01")
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_Return)
    assert dialog.review.key == "T03"
    assert dialog.desk.standing("T02") is Standing.ACCEPTED
    press(dialog, Qt.Key.Key_Delete)
    assert dialog.desk.review.is_dropped("T03")
    assert "T03 ×" in dialog.review.text.toPlainText().replace("\u00a0", " ")
    assert "Ctrl+Z" in dialog.work.reason.text()
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.desk.standing("T03") is Standing.UNSEEN
    settle(window, dialog)
    assert dialog.take.text() == "Take in 4 targets"


def test_without_a_year_or_with_nothing_left_the_button_says_what_is_missing(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    dialog.about.year.setText("")
    dialog.about.year.editingFinished.emit()
    settle(window, dialog)
    assert not dialog.take.isEnabled()
    assert "year of the plan is missing" in dialog.work.reason.text()
    assert dialog.about.year.property("refused")
    dialog.about.year.setText("1821")
    dialog.about.year.editingFinished.emit()
    assert not dialog.take.isEnabled()
    dialog.about.year.setText("2025")
    dialog.about.year.editingFinished.emit()
    dialog.review.table.selectAll()
    dialog.review.drop_chosen()
    settle(window, dialog)
    assert "Every target is left out" in dialog.work.reason.text()


def test_a_chip_shows_only_what_is_doubted(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2021(tmp_path))
    dialog.review.chips.choose(Shown.DOUBTED)
    assert list(dialog.review.model.ids) == ["T05", "T22", "T37"]
    go_to(dialog, "T09")
    assert dialog.review.chips.value is Shown.ALL


def test_an_office_takes_in_its_own_plan_beside_the_citys(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    assert dialog.about.chosen_owner == CITY
    dialog.about.owner.setCurrentIndex(1)
    dialog.about.owner.activated.emit(1)
    take_in(window, dialog)
    own = known(window, "R01", office=DUONG_DONG)
    assert (own.indicator, own.value) == ("Sản lượng tiêu", Decimal(500))
    assert known(window, "T01") is None


def test_what_was_said_is_kept_when_the_window_closes_and_offered_again(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    go_to(dialog, "T03")
    press(dialog, Qt.Key.Key_Delete)
    go_to(dialog, "T01")
    write(dialog, "value", "năm trăm")
    dialog.reject()
    window.until_closed(dialog)
    dialog = page.plans.open(None)
    window.settle()
    window.click(dialog, "go_on_with_plan")
    settle(window, dialog)
    assert dialog.desk.review.is_dropped("T03")
    go_to(dialog, "T01")
    assert dialog.review.panel.form.texts["value"].text() == "năm trăm"
    write(dialog, "value", "500")
    take_in(window, dialog)
    assert known(window, "T04") is not None
    assert not (window.backend.folder / PLAN_UNDER_REVIEW).exists()


def test_what_is_kept_can_be_given_up(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    go_to(dialog, "T03")
    press(dialog, Qt.Key.Key_Return)
    dialog.reject()
    window.until_closed(dialog)
    dialog = page.plans.open(None)
    window.settle()
    window.click(dialog, "give_up_plan")
    assert not (window.backend.folder / PLAN_UNDER_REVIEW).exists()


def test_reading_can_be_stopped(opened, tmp_path, monkeypatch):
    window, page = opened

    def slow(file, report):
        for _piece in range(1000):
            report(1, 2, "Reading")
            time.sleep(0.01)
        return open_file(file)

    monkeypatch.setattr(open_plan, "open_file", slow)
    dialog = page.plans.open(plan_of_2024(tmp_path))
    window.until(lambda: dialog.progress.is_busy and dialog.progress.isVisible())
    window.click(dialog, "intake_stop")
    settle(window, dialog)
    assert dialog.desk is None
    assert dialog.isVisible()


def test_data_that_changed_meanwhile_are_compared_again_before_anything_is_taken_in(opened, tmp_path):
    window, page = opened
    dialog = read(window, page, plan_of_2024(tmp_path))
    other = plan_work.opened(window.backend, lambda report: open_file(plan_of_2024(tmp_path)), lambda *_done: None)
    asked = plan_work.asked_of(other.review, CITY, 2024)
    plan_work.record(
        window.backend, asked, other.source, plan_work.compared(window.backend, asked), lambda *_done: None
    )
    window.click(dialog, "take_plan")
    window.until(lambda: "the data changed meanwhile" in dialog.work.reason.text())
    window.until(lambda: dialog.desk.comparison.counts()[PlanChange.SAME] == 4)
    assert dialog.isVisible()


def test_a_plan_is_pasted_or_dropped_on_the_page(opened, tmp_path):
    window, page = opened
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(plan_of_2024(tmp_path)))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPointF(50, 50).toPoint(), actions, data, buttons, keys))
    assert page.plans.drop.veil.isVisible()
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), actions, data, buttons, keys))
    dialog = window.dialog(PlanDialog)
    settle(window, dialog)
    assert len(dialog.review.model.ids) == 4
    window.click(dialog, "other_plan")
    QGuiApplication.clipboard().setText("Chỉ tiêu năm 2024:\n- Sản lượng tiêu đạt 500 tấn.")
    window.click(dialog, "paste_list")
    settle(window, dialog)
    assert dialog.desk.review.plan.name == "Pasted text"
    assert len(dialog.review.model.ids) == 1
