"""The page of one target: a year written into its sheet by keys, corrections, refusals in the cell, undo, steps to others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import an_office, progress
from clerk import Clerk
from office_window import OfficeWindow, window_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from phuquoc_desktop.domain.target import Rhythm
from phuquoc_desktop.gui.pages.target.entry_model import FOLLOW_UP, NOTE, RECORDED, VALUE
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.services import targets

KEY = Qt.Key


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    backend = an_office(tmp_path / "data")
    with backend.begin("set up") as work:
        own = targets.set_own(work, "T13", 2021, Decimal(1240))
        own.rhythm = Rhythm.MONTH
        targets.set_own(work, "T10", 2021, Decimal(6150))
    backend.close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def page(opened: OfficeWindow) -> TargetsPage:
    page = opened.page("targets")
    assert isinstance(page, TargetsPage)
    return page


@pytest.fixture
def clerk(opened: OfficeWindow) -> Clerk:
    return Clerk(opened)


def at(opened: OfficeWindow, page: TargetsPage, code: str) -> None:
    """Open the page of a target."""
    opened.window.activateWindow()
    opened.shell.go_to("targets", code)
    opened.settle()
    assert page.sheet.view is not None
    assert page.sheet.view.line.target.code == code


def cell(page: TargetsPage, period: str, column: int = VALUE) -> str:
    model = page.sheet.entries.view.entries
    return str(model.index(model.row_of(period), column).data() or "")


def test_a_years_figures_are_typed_below_each_other(opened: OfficeWindow, page: TargetsPage, clerk: Clerk) -> None:
    at(opened, page, "T13")
    QAbstractItemModelTester(page.sheet.entries.view.entries, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for value in ("96,4", "187", "301,5", "402,8", "0"):
        clerk.key_in(value)
        clerk.press(KEY.Key_Return)
    opened.settle()
    opened.until(lambda: page.line is not None and len(page.line.entries) == 5)
    assert [cell(page, f"2021-{month:02d}") for month in (1, 4, 5, 6)] == ["96,4", "402,8", "0", ""]
    assert page.sheet.entries.view.period == "2021-06"
    with opened.backend.reading() as read:
        assert sorted(one.period for one in read.progress.all()) == [f"2021-{month:02d}" for month in range(1, 6)]


def test_a_month_that_has_not_begun_cannot_be_written(opened: OfficeWindow, page: TargetsPage, clerk: Clerk) -> None:
    with opened.backend.begin("test") as work:
        targets.record_progress(work, "T13", 2021, progress("5", period="2021-05"), opened.backend.today)
    at(opened, page, "T13")
    model = page.sheet.entries.view.entries
    today = opened.backend.today
    for month in range(1, 13):
        flags = model.flags(model.index(model.row_of(f"2021-{month:02d}"), VALUE))
        assert bool(flags & Qt.ItemFlag.ItemIsEditable) == ((today.year, today.month) >= (2021, month))


def test_a_wrong_figure_stays_in_its_cell_with_the_sentence_below(
    opened: OfficeWindow, page: TargetsPage, clerk: Clerk
) -> None:
    at(opened, page, "T13")
    clerk.key_in("16,723")
    clerk.press(KEY.Key_Return)
    refusal = page.sheet.findChild(QWidget, "entries_refusal")
    assert refusal is not None
    opened.until(refusal.isVisible)
    assert "16.723" in refusal.text()  # type: ignore[attr-defined]
    assert cell(page, "2021-01") == "16,723"
    assert page.sheet.entries.view.period == "2021-01"
    clerk.key_in("16723")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: page.line is not None and page.line.achieved == 16723)
    opened.until(lambda: cell(page, "2021-01") == "16.723")
    assert not refusal.isVisible()


def test_a_correction_keeps_the_old_figure_in_the_history(
    opened: OfficeWindow, page: TargetsPage, clerk: Clerk
) -> None:
    at(opened, page, "T13")
    for value in ("96,4", "187"):
        clerk.key_in(value)
        clerk.press(KEY.Key_Return)
    opened.until(lambda: page.line is not None and len(page.line.entries) == 2)
    page.sheet.entries.view.choose_period("2021-02")
    clerk.key_in("188,5")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: page.line is not None and page.line.achieved == Decimal("188.5"))
    opened.settle()
    view = page.sheet.view
    assert view is not None
    changed = [(one.old, one.new) for line in view.journal for one in line.fields if one.old == "187"]
    assert changed == [("187", "188,5")]


def test_an_emptied_figure_removes_its_entry_and_undo_brings_it_back(
    opened: OfficeWindow, page: TargetsPage, clerk: Clerk
) -> None:
    at(opened, page, "T13")
    clerk.key_in("500")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: cell(page, "2021-01") == "500")
    opened.settle()
    page.sheet.entries.view.choose_period("2021-01")
    clerk.press(KEY.Key_Delete)
    opened.until(lambda: page.line is not None and not page.line.entries)
    opened.settle()
    assert cell(page, "2021-01") == ""
    opened.click(opened.window, "toast_undo")
    opened.until(lambda: cell(page, "2021-01") == "500")


def test_a_comment_and_a_mark_go_to_the_entry_and_not_without_one(
    opened: OfficeWindow, page: TargetsPage, clerk: Clerk
) -> None:
    at(opened, page, "T13")
    view = page.sheet.entries.view
    view.setCurrentIndex(view.entries.index(0, NOTE))
    clerk.key_in("chờ số của thuế")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: view.entries.index(0, NOTE).data(Qt.ItemDataRole.AccessibleDescriptionRole))
    view.choose_period("2021-01")
    clerk.key_in("96")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: page.line is not None and page.line.entries)
    opened.settle()
    view.setCurrentIndex(view.entries.index(0, NOTE))
    clerk.key_in("chờ số của thuế")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: page.line is not None and page.line.entries[0].note == "chờ số của thuế")
    opened.settle()
    view.entries.setData(view.entries.index(0, FOLLOW_UP), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    opened.until(lambda: page.line is not None and page.line.entries[0].follow_up)
    assert page.line is not None
    assert page.line.achieved == 96
    assert "followed up" in str(page.model.index_of("T13").siblingAtColumn(page.model.columnCount() - 1).data())


def test_a_judged_target_offers_its_levels(opened: OfficeWindow, page: TargetsPage, clerk: Clerk) -> None:
    at(opened, page, "T31")
    clerk.press(KEY.Key_Return)
    box = clerk.focus
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    opened.until(lambda: cell(page, "2021-H1") == "fulfilled")


def test_escape_leads_back_to_the_list_and_arrows_to_the_neighbours(
    opened: OfficeWindow, page: TargetsPage, clerk: Clerk
) -> None:
    at(opened, page, "T13")
    opened.click(page, "next_target")
    opened.settle()
    assert page.line is not None
    assert page.line.target.code == "T14"
    opened.click(page, "previous_target")
    opened.settle()
    clerk.come_back()
    clerk.press(KEY.Key_Escape)
    assert page.layout_.isVisible()
    assert page.line.target.code == "T13"
    clerk.press(KEY.Key_Space)
    opened.settle()
    assert page.sheet.isVisible()


def test_the_sheet_says_when_a_figure_was_recorded(opened: OfficeWindow, page: TargetsPage, clerk: Clerk) -> None:
    at(opened, page, "T13")
    clerk.key_in("96")
    clerk.press(KEY.Key_Return)
    opened.until(lambda: cell(page, "2021-01", RECORDED) != "")


def test_a_period_stands_once_where_another_that_ends_with_it_was_recorded(
    opened: OfficeWindow, page: TargetsPage, clerk: Clerk
) -> None:
    with opened.backend.begin("test") as work:
        targets.record_progress(work, "T31", 2021, progress(period="2021-06", fulfilled=True), opened.backend.today)
    opened.settle()
    at(opened, page, "T31")
    model = page.sheet.entries.view.entries
    assert model.row_of("2021-06") >= 0
    assert model.row_of("2021-H1") == -1
    assert cell(page, "2021-06") == "fulfilled"


def test_the_due_mark_goes_when_the_figure_is_there(opened: OfficeWindow, page: TargetsPage, clerk: Clerk) -> None:
    flags = page.model.columnCount() - 1
    assert "late since" in str(page.model.index_of("T13").siblingAtColumn(flags).data())
    page.layout_.need.setCurrentIndex(page.layout_.need.findText("Figure due"))
    assert "T13" in page.codes_shown()
    with opened.backend.begin("test") as work:
        today = opened.backend.today
        for month in range(1, min(today.month, 12) + 1 if today.year == 2021 else 13):
            targets.record_progress(work, "T13", 2021, progress("96", period=f"2021-{month:02d}"), today)
    opened.settle()
    opened.until(lambda: "T13" not in page.codes_shown())
