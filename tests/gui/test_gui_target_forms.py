"""Forms of targets: properties, levels, amendments with versions, doubted figures, another year's targets, and the board."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import a_city, an_office, progress
from office_window import OfficeWindow, type_text, window_on
from page_parts import nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget

from phuquoc_desktop.domain.target import Comparator, Cumulation, Rhythm, Standing, TargetGroup
from phuquoc_desktop.gui.dialogs.alarms_dialog import AlarmsDialog
from phuquoc_desktop.gui.dialogs.amendment_dialog import AmendmentDialog
from phuquoc_desktop.gui.dialogs.copy_targets_dialog import CopyTargetsDialog
from phuquoc_desktop.gui.dialogs.gaps_dialog import GapsDialog
from phuquoc_desktop.gui.dialogs.properties_dialog import PropertiesDialog
from phuquoc_desktop.gui.dialogs.rubric_dialog import RubricDialog
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE
from phuquoc_desktop.gui.widgets.choices import choose, chosen
from phuquoc_desktop.services import targets

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    an_office(tmp_path / "data").close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def at_the_city(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    a_city(tmp_path / "city").close()
    with window_on(tmp_path / "city") as window:
        yield window


def at(window: OfficeWindow, code: str) -> TargetsPage:
    """Open the page of a target."""
    page = window.page("targets")
    assert isinstance(page, TargetsPage)
    window.shell.go_to("targets", code)
    window.settle()
    assert page.line is not None
    assert page.line.target.code == code
    return page


def flags(page: TargetsPage, code: str) -> str:
    return str(page.model.index_of(code).siblingAtColumn(page.model.columnCount() - 1).data())


def read_texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_rhythm_and_owner_are_set_and_the_sheet_follows(opened: OfficeWindow) -> None:
    page = at(opened, "T13")
    assert page.sheet.entries.view.entries.rowCount() == 4
    opened.click(page.sheet, "properties")
    form = opened.dialog(PropertiesDialog)
    type_text(form.ui.value, "1.240")
    choose(form.ui.rhythm, Rhythm.MONTH)
    choose(form.ui.cumulation, Cumulation.PER_PERIOD)
    type_text(form.ui.owner, "Chi cục Thuế")
    opened.click(form, "save")
    opened.until_closed(form)
    opened.until(lambda: page.sheet.entries.view.entries.rowCount() == 12)
    assert page.line is not None
    assert page.line.planned == 1240
    assert "Chi cục Thuế" in read_texts(page.sheet.side.plan)
    opened.click(opened.window, "toast_undo")
    opened.until(lambda: page.sheet.entries.view.entries.rowCount() == 4)


def test_a_year_to_compare_with_that_has_not_been_is_refused_beside_its_field(opened: OfficeWindow) -> None:
    page = at(opened, "T13")
    opened.click(page.sheet, "properties")
    form = opened.dialog(PropertiesDialog)
    type_text(form.ui.base_year, "2022")
    opened.click(form, "save")
    opened.until(form.ui.base_year_error.isVisible)
    assert "2022" in form.ui.base_year_error.text()


def test_levels_are_agreed_on_and_results_are_given_by_them(opened: OfficeWindow) -> None:
    page = at(opened, "T31")
    opened.click(page.sheet, "rubric")
    form = opened.dialog(RubricDialog)
    for number, title in enumerate(("Chưa đạt", "Đạt", "Vượt"), start=1):
        type_text(getattr(form.ui, f"title_{number}"), title)
    opened.click(form, "save")
    opened.until(form.ui.refusal.isVisible)
    form.ui.fulfils_2.setChecked(True)
    form.ui.fulfils_3.setChecked(True)
    opened.click(form, "save")
    opened.until_closed(form)
    opened.until(lambda: page.line is not None and len(page.line.rubric) == 3)
    model = page.sheet.entries.view.entries
    model.setData(model.index(0, 1), "2")
    opened.until(lambda: page.line is not None and page.line.entries)
    opened.settle()
    assert page.line is not None
    assert (page.line.entries[0].level, page.line.entries[0].fulfilled) == (2, True)
    assert model.index(0, 1).data() == "2. Đạt"


def test_an_amendment_keeps_what_was_said_before(opened: OfficeWindow) -> None:
    with opened.backend.begin("set up") as work:
        targets.set_own(work, "T13", 2021, Decimal(1240))
    opened.settle()
    page = at(opened, "T13")
    opened.click(page.sheet, "amend")
    form = opened.dialog(AmendmentDialog)
    assert chosen(form.ui.comparator) is Comparator.AT_LEAST
    type_text(form.ui.value, "1.300")
    opened.click(form, "save")
    opened.until(form.ui.document_error.isVisible)
    type_text(form.ui.document, "Công văn số 5/UBND")
    type_text(form.ui.reason, "Giao bổ sung")
    form.ui.value.clear()
    type_text(form.ui.value, "1.300")
    opened.click(form, "save")
    opened.until_closed(form)
    opened.until(lambda: page.line is not None and page.line.planned == 1300)
    opened.settle()
    told = read_texts(page.sheet.side.plan)
    assert "Version 1: 1.240 tỷ đồng or more" in told
    assert "Công văn số 5/UBND" in told


def test_a_doubted_figure_is_decided_at_the_city_and_quiet_from_then_on(at_the_city: OfficeWindow) -> None:
    page = at(at_the_city, "T05")
    assert "in doubt" in flags(page, "T05")
    at_the_city.click(page.sheet, "decide_alarm")
    dialog = at_the_city.dialog(AlarmsDialog)
    at_the_city.settle()
    QAbstractItemModelTester(dialog.model, FATAL)
    readings = [one.text() for one in dialog.ui.chosen.findChildren(QRadioButton) if one.isVisible()]
    assert readings[:2] == ["Read it as 16.723", "Read it as 16,723"]
    assert "differs from its parts by 16.706,277" in read_texts(dialog)
    save = dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save)
    assert not save.isEnabled()
    at_the_city.click(dialog, "reading_0")
    type_text(dialog.ui.reason, "Khớp tổng các phần")
    at_the_city.click(dialog, "save")
    at_the_city.settle()
    with at_the_city.backend.reading() as read:
        (ruling,) = read.alarm_rulings.all()
    assert (ruling.chosen, ruling.reason) == ("16723", "Khớp tổng các phần")
    at_the_city.until(lambda: "in doubt" not in flags(page, "T05"))
    dialog.done(0)
    at_the_city.settle()
    assert "Khớp tổng các phần" in read_texts(page.sheet.side.plan)


def test_a_ward_sees_the_doubt_but_the_city_decides(opened: OfficeWindow) -> None:
    page = at(opened, "T05")
    assert page.sheet.findChild(QWidget, "alarm_notice_0") is not None
    assert page.sheet.findChild(QWidget, "decide_alarm") is None


def test_another_years_targets_are_told_before_they_are_copied(opened: OfficeWindow) -> None:
    page = at(opened, "T13")
    page._deeds.copy_year()
    dialog = opened.dialog(CopyTargetsDialog)
    opened.settle()
    QAbstractItemModelTester(dialog.model, FATAL)
    assert "no targets in that year" in dialog.ui.count.text()
    assert not dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save).isEnabled()


def test_the_city_copies_its_plan_into_the_new_year(at_the_city: OfficeWindow) -> None:
    page = at(at_the_city, "T13")
    at_the_city.shell._on_year_chosen(2022)
    at_the_city.settle()
    page._deeds.copy_year()
    dialog = at_the_city.dialog(CopyTargetsDialog)
    at_the_city.settle()
    assert len(dialog.model.ticked()) == 39
    first = dialog.model.index(0, 0)
    dialog.model.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert "38 of 39" in dialog.ui.count.text()
    at_the_city.click(dialog, "save")
    at_the_city.until_closed(dialog)
    with at_the_city.backend.reading() as read:
        assert read.targets.count(year=2022) == 38


def test_the_board_counts_groups_and_leads_to_list_and_target(opened: OfficeWindow) -> None:
    with opened.backend.begin("set up") as work:
        targets.set_own(work, "T13", 2021, Decimal(1240))
        targets.record_progress(work, "T13", 2021, progress("99", period="2021-05"), opened.backend.today)
    page = at(opened, "T13")
    page.show_list()
    opened.click(page, "show_board")
    opened.settle()
    QAbstractItemModelTester(page.board.worst.rows, FATAL)
    assert page.board.worst.rows.rows[0].target.code == "T13"
    assert len(page.board.worst.rows.rows) == 39
    opened.click(page.board, "count_KT_behind")
    assert page.layout_.isVisible()
    assert page.codes_shown() == ["T13"]
    assert chosen(page.layout_.standing) is Standing.BEHIND
    assert chosen(page.layout_.group) is TargetGroup.ECONOMY
    page.layout_.show_all()
    opened.click(page, "show_board")
    opened.settle()
    page.board.worst.selectRow(0)
    QTest.keyClick(page.board.worst, Qt.Key.Key_Return)
    opened.settle()
    assert page.sheet.isVisible()
    assert page.line is not None
    assert page.line.target.code == "T13"


def test_the_worst_stand_first_on_demand(opened: OfficeWindow) -> None:
    with opened.backend.begin("set up") as work:
        targets.set_own(work, "T26", 2021, Decimal(100))
        targets.record_progress(work, "T26", 2021, progress("3", period="2021-05"), opened.backend.today)
    page = at(opened, "T01")
    page.show_list()
    assert page.codes_shown()[0] == "T01"
    page.layout_.order.setCurrentIndex(1)
    assert page.codes_shown()[0] == "T26"
    QAbstractItemModelTester(page.model, FATAL)


def test_the_city_holds_the_sum_of_the_offices_against_its_plan(at_the_city: OfficeWindow) -> None:
    page = at(at_the_city, "T13")
    tabs = page.sheet.side.tabs
    assert tabs.isTabVisible(tabs.indexOf(page.sheet.side.offices))
    tabs.setCurrentWidget(page.sheet.side.offices)
    assert "9 offices missing" in [
        one.accessibleName() for one in page.sheet.side.offices.findChildren(QWidget, "badge")
    ]
    page._deeds.gaps(page.line)
    dialog = at_the_city.dialog(GapsDialog)
    at_the_city.settle()
    QAbstractItemModelTester(dialog.model, FATAL)
    assert len(dialog.model.rows) == 39
    row = dialog.table.currentIndex().data(ROW_ROLE)
    assert row.target.code == "T13"
    assert "Without a plan" in read_texts(dialog)
    tabs.setCurrentWidget(page.sheet.side.offices)
    dialog.done(0)
    at_the_city.settle()
    asked = page.sheet.side.offices.findChildren(QWidget, "ask_explanation")
    assert len(asked) == 9
    assert all(one.accessibleName().startswith("Ask ") for one in asked)


def test_a_ward_has_no_tab_of_offices(opened: OfficeWindow) -> None:
    page = at(opened, "T13")
    tabs = page.sheet.side.tabs
    assert not tabs.isTabVisible(tabs.indexOf(page.sheet.side.offices))


def test_everything_on_the_three_faces_has_a_name(opened: OfficeWindow, at_the_city: OfficeWindow) -> None:
    for window in (opened, at_the_city):
        page = at(window, "T31")
        assert not nameless_widgets(page)
        page.show_board()
        window.settle()
        assert not nameless_widgets(page)
        page.show_list()
        assert not nameless_widgets(page)
