"""A column copied from Excel: seen line by line, what can be read in two ways is asked, the rest is one job; undone as one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import an_office
from clerk import CONTROL, Clerk
from office_window import OfficeWindow, window_on
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from phuquoc_desktop.domain.target import ProgressEntry, Rhythm
from phuquoc_desktop.gui.dialogs.paste_dialog import PasteDialog
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import PasteOutcome

KEY = Qt.Key
COPIED = "T04\t118,5\ttạm tính\nThu ngân sách\t1,150\nT31\tđạt\nT99\t5\nT10\tnhiều"


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    backend = an_office(tmp_path / "data")
    with backend.begin("set up") as work:
        targets.set_own(work, "T13", 2021, Decimal(1240)).rhythm = Rhythm.MONTH
    backend.close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def page(opened: OfficeWindow) -> TargetsPage:
    page = opened.page("targets")
    assert isinstance(page, TargetsPage)
    return page


def paste(opened: OfficeWindow, page: TargetsPage, text: str) -> PasteDialog:
    """Press Ctrl+V in the list."""
    QGuiApplication.clipboard().setText(text)
    opened.window.activateWindow()
    page.tree.setFocus()
    Clerk(opened).press(KEY.Key_V, CONTROL)
    dialog = opened.dialog(PasteDialog)
    opened.settle()
    choose(dialog.ui.period, "2021-01")
    opened.settle()
    return dialog


def test_every_line_is_told_before_anything_is_recorded(opened: OfficeWindow, page: TargetsPage) -> None:
    dialog = paste(opened, page, COPIED)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    outcomes = [one.outcome for one in dialog.model.rows]
    assert outcomes == [
        PasteOutcome.NEW,
        PasteOutcome.ASKED,
        PasteOutcome.NEW,
        PasteOutcome.REFUSED,
        PasteOutcome.REFUSED,
    ]
    assert "T99" in str(dialog.model.index(3, 6).data())
    assert "2 figures" in dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save).text()
    with opened.backend.reading() as read:
        assert read.progress.count() == 0


def test_what_is_asked_is_answered_and_all_is_one_job(opened: OfficeWindow, page: TargetsPage) -> None:
    dialog = paste(opened, page, COPIED)
    assert dialog.ui.readings.isVisible()
    opened.click(dialog, "reading_0")
    opened.settle()
    assert [one.outcome for one in dialog.model.rows][1] is PasteOutcome.NEW
    opened.click(dialog, "save")
    opened.until_closed(dialog)
    with opened.backend.reading() as read:
        found = {read.targets.get(one.target_id).code: one for one in read.progress.all()}
    assert {code: one.value for code, one in found.items()} == {
        "T04": Decimal("118.5"),
        "T13": Decimal(1150),
        "T31": None,
    }
    assert found["T04"].note == "tạm tính"
    assert found["T31"].fulfilled
    opened.click(opened.window, "toast_undo")
    opened.settle()
    with opened.backend.reading() as read:
        assert read.progress.count() == 0


def test_one_answer_may_hold_for_all_that_is_asked(opened: OfficeWindow, page: TargetsPage) -> None:
    dialog = paste(opened, page, "T04\t1.185\nT13\t1.150")
    box = dialog.findChild(QCheckBox, "read_all_so")
    assert box is not None
    box.setChecked(True)
    opened.click(dialog, "reading_1")
    opened.settle()
    assert [one.value for one in dialog.model.rows] == [Decimal("1.185"), Decimal("1.15")]


def test_figures_alone_go_to_the_rows_in_the_order_shown(opened: OfficeWindow, page: TargetsPage) -> None:
    page.search("ngan sach")
    dialog = paste(opened, page, "96,4\n96,4\n")
    assert [(one.code, one.value) for one in dialog.model.rows] == [
        (code, Decimal("96.4")) for code in page.codes_shown()
    ]


def test_a_column_is_pasted_down_the_periods_of_one_target(opened: OfficeWindow, page: TargetsPage) -> None:
    opened.shell.go_to("targets", "T13")
    opened.settle()
    QGuiApplication.clipboard().setText("96,4\n187\n\n402,8\nnhiều")
    opened.window.activateWindow()
    page.sheet.entries.view.setFocus()
    Clerk(opened).press(KEY.Key_V, CONTROL)
    opened.until(lambda: page.line is not None and len(page.line.entries) == 3)
    assert page.line is not None
    assert [one.period for one in page.line.entries] == ["2021-01", "2021-02", "2021-04"]
    refusal = page.sheet.findChild(QWidget, "entries_refusal")
    assert refusal is not None
    assert "nhiều" in refusal.text()  # type: ignore[attr-defined]


def test_a_striking_figure_is_asked_about_with_both_readings(opened: OfficeWindow, page: TargetsPage) -> None:
    with opened.backend.begin("test") as work:
        for month, value in (("01", "96.4"), ("02", "187"), ("03", "301.5")):
            draft = ProgressEntry.draft(
                target_id="", period=f"2021-{month}", value=Decimal(value), recorded_on=opened.backend.today
            )
            targets.record_progress(work, "T13", 2021, draft, opened.backend.today)
    opened.shell.go_to("targets", "T13")
    opened.settle()
    clerk = Clerk(opened)
    page.sheet.entries.view.choose_period("2021-04")
    opened.window.activateWindow()
    page.sheet.entries.view.setFocus()
    clerk.key_in("40280")
    clerk.press(KEY.Key_Return)
    bar = page.sheet.findChild(QWidget, "doubt_bar")
    assert bar is not None
    opened.until(bar.isVisible)
    with opened.backend.reading() as read:
        assert read.progress.count() == 3
    opened.click(bar, "other_reading")
    opened.until(lambda: page.line is not None and page.line.achieved == Decimal("402.8"))
