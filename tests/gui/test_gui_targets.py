"""The targets page: progress from the keyboard, own plans, refusals beside the field, undo, filters and the report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import an_office
from office_window import OfficeWindow, type_text, window_on
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.gui.dialogs.own_plan_dialog import OwnPlanDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import ProgressDialog, periods_begun
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.pages.overview_page import OverviewPage
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.gui.widgets.choices import choose, chosen
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import TargetLine

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    an_office(tmp_path / "data").close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def page(opened: OfficeWindow) -> TargetsPage:
    page = opened.page("targets")
    assert isinstance(page, TargetsPage)
    return page


def at(opened: OfficeWindow, page: TargetsPage, code: str) -> TargetLine:
    """Go to a target and return its line."""
    opened.shell.go_to("targets", code)
    opened.settle()
    assert page.line is not None
    assert page.line.target.code == code
    return page.line


def record(opened: OfficeWindow, page: TargetsPage, code: str, value: str) -> None:
    """Record a figure by keys alone."""
    at(opened, page, code)
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    form = opened.dialog(ProgressDialog)
    type_text(form.ui.value, value)
    QTest.keyClick(form.ui.value, Qt.Key.Key_Return)
    opened.until_closed(form)


def plan(opened: OfficeWindow, page: TargetsPage, code: str, value: str) -> None:
    at(opened, page, code)
    QTest.keyClick(page, Qt.Key.Key_F2)
    form = opened.dialog(OwnPlanDialog)
    form.ui.value.clear()
    type_text(form.ui.value, value)
    QTest.keyClick(form.ui.value, Qt.Key.Key_Return)
    opened.until_closed(form)


def cell(page: TargetsPage, code: str, column: str) -> str:
    index = page.model.index_of(code)
    place = next(at for at, one in enumerate(page.model.columns) if one.name == column)
    return str(index.siblingAtColumn(place).data())


def test_the_whole_plan_stands_in_groups_with_parts_under_their_wholes(page: TargetsPage) -> None:
    model = page.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) for row in range(model.rowCount())] == [
        "KT",
        "VHXH",
        "QPAN",
        "KHAC",
    ]
    assert model.rowCount(model.index_of("T01")) == 3
    assert model.index_of("T02").parent() == model.index_of("T01")
    assert len(page.codes_shown()) == 39


def test_figures_and_comparisons_are_written_out(page: TargetsPage) -> None:
    assert cell(page, "T19", "plan") == "below 11 ‰"
    assert cell(page, "T20", "plan") == "at most 0,28 %"
    assert cell(page, "T21", "plan") == "99,60 % or more"
    assert cell(page, "T28", "plan") == "less than last year"
    assert cell(page, "T31", "plan") == "to be fulfilled"
    assert "trừ Thổ Châu" in cell(page, "T21", "indicator")
    assert "Dương Tơ, Hàm Ninh" in cell(page, "T18", "indicator")


def test_a_doubted_figure_shows_both_readings_and_their_effect(opened: OfficeWindow, page: TargetsPage) -> None:
    at(opened, page, "T05")
    assert "in doubt" in cell(page, "T05", "flags")
    alarm = page.sheet.findChild(QWidget, "alarm_notice_0")
    assert alarm is not None
    told = " ".join(alarm.findChild(QWidget, f"alarm_{place}").text() for place in range(4))  # type: ignore[attr-defined]
    assert "16.723 tỷ đồng; is what its parts make" in told
    assert "16,723 tỷ đồng; differs from its parts by 16.706,277" in told


def test_progress_changes_tree_chart_and_overview(opened: OfficeWindow, page: TargetsPage) -> None:
    plan(opened, page, "T13", "1.240")
    record(opened, page, "T13", "1.078,30")
    assert cell(page, "T13", "achieved") == "1.078,30"
    assert cell(page, "T13", "percent") == "87,0\u00a0%"
    assert page.line is not None
    assert page.line.standing is not Standing.UNKNOWN
    chart = page.sheet.findChild(DrawingView, "target_chart")
    assert chart is not None
    assert "1.078,30" in chart.accessibleName()
    overview = opened.page("overview")
    assert isinstance(overview, OverviewPage)
    opened.settle()
    picture = overview.board._picture
    assert picture is not None
    assert sum(picture.standing(one) for one in ("met", "on_course", "behind", "missed")) == 1


def test_what_is_not_known_is_calm(page: TargetsPage) -> None:
    assert cell(page, "T01", "standing") == "Cannot be judged yet"
    place = next(at for at, one in enumerate(page.model.columns) if one.name == "standing")
    badge = page.model.index_of("T01").siblingAtColumn(place).data(Qt.ItemDataRole.UserRole)
    assert badge.tone == "neutral"


@pytest.mark.parametrize("typed", ["16,723.5", "1.5", "nhiều", "12 %", "1.00"])
def test_a_wrong_number_gets_its_sentence_beside_the_field_and_loses_nothing(
    opened: OfficeWindow, page: TargetsPage, typed: str
) -> None:
    at(opened, page, "T13")
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    form = opened.dialog(ProgressDialog)
    type_text(form.ui.evidence, "Báo cáo số 12")
    type_text(form.ui.value, typed)
    opened.click(form, "save")
    assert form.ui.value_error.isVisible()
    assert f"“{typed}” is not a number" in form.ui.value_error.text()
    assert form.ui.value.text() == typed
    assert form.ui.evidence.toPlainText() == "Báo cáo số 12"
    with opened.backend.reading() as read:
        assert read.progress.count() == 0


def test_an_empty_form_is_told_what_to_enter(opened: OfficeWindow, page: TargetsPage) -> None:
    at(opened, page, "T31")
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    form = opened.dialog(ProgressDialog)
    assert form.ui.fulfilled_part.isVisible()
    assert not form.ui.value_part.isVisible()
    opened.click(form, "save")
    opened.until(form.ui.fulfilled_error.isVisible)
    assert "whether it is fulfilled" in form.ui.fulfilled_error.text()


def test_a_qualitative_target_is_judged(opened: OfficeWindow, page: TargetsPage) -> None:
    at(opened, page, "T31")
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    form = opened.dialog(ProgressDialog)
    choose(form.ui.fulfilled, True)
    opened.click(form, "save")
    opened.until_closed(form)
    assert cell(page, "T31", "achieved") == "fulfilled"


def test_undo_takes_progress_back(opened: OfficeWindow, page: TargetsPage) -> None:
    plan(opened, page, "T13", "1.240")
    record(opened, page, "T13", "500")
    opened.click(opened.window, "toast_undo")
    opened.until(lambda: cell(page, "T13", "achieved") == "")
    assert cell(page, "T13", "own") == "1.240"


def test_the_next_free_period_of_the_rhythm_is_offered_first(opened: OfficeWindow, page: TargetsPage) -> None:
    record(opened, page, "T13", "90")
    assert page.line is not None
    assert page.line.entries[0].period == "2021-Q1"
    page.show_list()
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    form = opened.dialog(ProgressDialog)
    assert chosen(form.ui.period) == "2021-Q2"


def test_last_year_is_asked_for_where_the_target_compares_with_it(opened: OfficeWindow, page: TargetsPage) -> None:
    at(opened, page, "T28")
    QTest.keyClick(page, Qt.Key.Key_F2)
    form = opened.dialog(OwnPlanDialog)
    assert not form.ui.value_part.isVisible()
    type_text(form.ui.base_value, "12")
    opened.click(form, "save")
    opened.until_closed(form)
    record(opened, page, "T28", "0")
    assert page.line is not None
    assert page.line.standing in {Standing.ON_COURSE, Standing.MET}


def test_typing_narrows_without_accents_and_keeps_the_whole_in_sight(opened: OfficeWindow, page: TargetsPage) -> None:
    type_text(opened.window.findChild(QWidget, "search"), "san xuat thuy san tho")
    opened.until(lambda: page.codes_shown() == [])
    opened.window.findChild(QWidget, "search").clear()  # type: ignore[union-attr]
    type_text(opened.window.findChild(QWidget, "search"), "t03")
    opened.until(lambda: page.codes_shown() == ["T01", "T03"])
    opened.window.findChild(QWidget, "search").clear()  # type: ignore[union-attr]
    type_text(opened.window.findChild(QWidget, "search"), "nuoc mam")
    opened.until(lambda: page.codes_shown() == ["T08"])


def test_filters_narrow_by_group_and_standing(page: TargetsPage) -> None:
    choose(page.layout_.group, TargetGroup.SECURITY)
    assert page.codes_shown() == [f"T{number}" for number in range(31, 37)]
    choose(page.layout_.standing, Standing.MET)
    assert page.codes_shown() == []
    assert page.line is None


def test_a_record_of_another_page_is_found_by_its_own_figure(opened: OfficeWindow, page: TargetsPage) -> None:
    with opened.backend.begin("test") as work:
        own = targets.set_own(work, "T10", 2021, Decimal("6150"))
    opened.settle()
    choose(page.layout_.standing, Standing.MET)
    opened.shell.go_to("targets", own.id)
    opened.until(lambda: page.line is not None and page.line.target.code == "T10")


def test_the_report_is_shown_and_saved(
    opened: OfficeWindow, page: TargetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL)
    shown = opened.dialog(ReportPreview)
    assert "Tiến độ thực hiện các chỉ tiêu" in shown.preview.document.toPlainText()
    file = tmp_path / "báo cáo.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    opened.click(shown, "export_pdf")
    opened.until(file.exists)
    opened.settle()
    assert file.read_bytes().startswith(b"%PDF")


def test_the_chairmans_page_is_shown_with_all_targets_and_saved(
    opened: OfficeWindow, page: TargetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    shown = opened.dialog(ReportPreview)
    assert "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU THI ĐUA" in shown.preview.document.toPlainText()
    assert "￼" in shown.preview.document.toPlainText(), "the drawing"
    file = tmp_path / "tờ A4.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    opened.click(shown, "export_pdf")
    opened.until(file.exists)
    opened.settle()
    assert file.read_bytes().startswith(b"%PDF")


def test_only_periods_that_have_begun_are_offered() -> None:
    from datetime import date

    offered = list(periods_begun(2021, date(2021, 5, 2)))
    assert offered == ["2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-Q1", "2021-Q2", "2021-H1", "2021"]


def test_every_column_has_a_head(page: TargetsPage) -> None:
    model: QAbstractItemModel = page.model
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert all(heads)
    assert len(set(heads)) == len(heads)
