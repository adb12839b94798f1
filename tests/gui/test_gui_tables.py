"""Tables and trees of any length."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from phuquoc_desktop.gui.pages.bundles import rows_view
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import FIRST, PAGE, PAGES_KEPT, PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.tables.tree_model import Branch, TreeModel
from phuquoc_desktop.gui.tasks import TaskRunner

MANY = 100_000


class Line(NamedTuple):
    name: str
    points: Decimal
    state: BadgeValue
    share: Decimal | None


COLUMNS = (
    ColumnPlan("name", "Name", kind=ColumnKind.STRONG, stretch=True),
    ColumnPlan("points", "Points", kind=ColumnKind.NUMBER),
    ColumnPlan("state", "State", kind=ColumnKind.BADGE, width=140),
    ColumnPlan("share", "Share", kind=ColumnKind.PROGRESS, width=140, sortable=False),
)


class Source:
    """Rows that a database would hold, and what was asked of it."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[Query] = []
        self.read = 0

    def ids(self, query: Query) -> list[str]:
        self.asked.append(query)
        numbers = range(self.count - 1, -1, -1) if query.descending else range(self.count)
        found = [str(one) for one in numbers if query.text in str(one)]
        return found[: query.limit]

    def rows(self, ids: Sequence[str]) -> list[Line]:
        self.read += len(ids)
        return [Line(f"Số {one}", Decimal(one) / 2, BadgeValue("Đạt", "good"), Decimal(int(one) % 130)) for one in ids]


@pytest.fixture
def runner(qapp: QApplication) -> TaskRunner:
    made = TaskRunner(pytest.fail)
    yield made
    assert made.stop_all()


@pytest.fixture
def view(qapp: QApplication) -> TableView:
    source = Source(30)
    model = PagedTableModel(COLUMNS, source.ids, source.rows)
    made = TableView("lines", "Lines")
    made.show_model(model)
    model.load(Query())
    made.resize(700, 400)
    made.show()
    return made


def test_a_table_keeps_the_contract_of_qt_while_it_is_filled_sorted_and_narrowed(
    runner: TaskRunner, until: Callable[[Callable[[], bool]], None]
) -> None:
    source = Source(1000)
    model = PagedTableModel(COLUMNS, source.ids, source.rows, runner.run)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.load(Query())
    assert model.rowCount() == FIRST
    until(lambda: model.rowCount() == 1000)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.row(0).name == "Số 999"
    model.find("99")
    until(lambda: not runner.busy)
    assert model.rowCount() == 19
    assert tester.model() is model


def test_a_hundred_thousand_rows_open_and_narrow_at_once_and_few_are_read(
    runner: TaskRunner, until: Callable[[Callable[[], bool]], None]
) -> None:
    source = Source(MANY)
    model = PagedTableModel(COLUMNS, source.ids, source.rows, runner.run)
    view = TableView("many", "Many")
    view.show_model(model)
    view.resize(900, 600)
    view.show()
    began = time.monotonic()
    model.load(Query())
    view.grab()
    assert time.monotonic() - began < 0.5
    until(lambda: model.rowCount() == MANY)
    view.scrollToBottom()
    view.grab()
    assert source.read <= 6 * PAGE
    assert model.index(MANY - 1, 0).data() == f"Số {MANY - 1}"


def test_only_some_pages_are_kept(qapp: QApplication) -> None:
    source = Source(PAGE * PAGES_KEPT * 2)
    model = PagedTableModel(COLUMNS, source.ids, source.rows)
    model.load()
    for place in range(0, source.count, PAGE):
        model.row(place)
    source.read = 0
    model.row(source.count - 1)
    model.row(0)
    assert source.read == PAGE


def test_the_answer_to_an_overtaken_question_is_dropped(
    runner: TaskRunner, until: Callable[[Callable[[], bool]], None]
) -> None:
    source = Source(5000)
    model = PagedTableModel(COLUMNS, source.ids, source.rows, runner.run)
    model.load(Query())
    model.find("4999")
    until(lambda: not runner.busy)
    QApplication.processEvents()
    assert list(model.ids) == ["4999"]


def test_a_head_asks_the_source_for_an_order_and_a_column_without_one_does_not(view: TableView) -> None:
    model = view.model()
    view.sort_by(1, Qt.SortOrder.DescendingOrder)
    assert (model.query.sort, model.query.descending) == ("points", True)
    view.sort_by(3, Qt.SortOrder.AscendingOrder)
    assert model.query.sort == "points"


def test_numbers_are_written_as_in_vietnam_and_stand_at_the_right_as_does_their_head(view: TableView) -> None:
    cell = view.model().index(25, 1)
    assert cell.data() == "12,5"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    head = view.model().headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert head & Qt.AlignmentFlag.AlignRight


def test_enter_opens_and_delete_asks_to_delete(view: TableView) -> None:
    opened: list[str] = []
    deleted: list[list[str]] = []
    view.opened.connect(opened.append)
    view.deleted.connect(deleted.append)
    view.choose("7")
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert opened == ["7"]
    assert deleted == [["7"]]


def test_a_record_that_is_shown_is_chosen_alone_though_a_key_is_held(view: TableView) -> None:
    QTest.keyPress(view.windowHandle(), Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    try:
        assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
        view.choose("7")
    finally:
        QTest.keyRelease(view.windowHandle(), Qt.Key.Key_F9)
    assert view.chosen_ids() == ["7"]


def test_whoever_comes_by_key_finds_the_first_row_chosen(view: TableView) -> None:
    opened: list[str] = []
    view.opened.connect(opened.append)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["0"]
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["0", "1"]


def test_rows_are_copied_as_excel_takes_them(view: TableView) -> None:
    view.choose("3")
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Số 3\t1,5\tĐạt\t3%\n"


def test_the_chosen_record_stays_chosen_when_the_order_changes(view: TableView) -> None:
    view.choose("7")
    view.sort_by(0, Qt.SortOrder.DescendingOrder)
    assert view.chosen_ids() == ["7"]


def test_a_tree_keeps_the_contract_of_qt_and_finds_a_branch_again(qapp: QApplication) -> None:
    line = Source(1).rows(["0"])[0]
    model = TreeModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_branches([Branch("A", line, [Branch("A1", line), Branch("A2", line)]), Branch("B", line)])
    assert model.rowCount() == 2
    below = model.index_of("A2")
    assert below.data(Qt.ItemDataRole.UserRole + 1) == "A2"
    assert model.parent(below).data(Qt.ItemDataRole.UserRole + 1) == "A"
    model.show_branches([])
    assert model.index_of("A2") == QModelIndex()
    assert tester.model() is model


@pytest.mark.parametrize(
    ("name", "pasted"),
    [("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("@SUM(1)", "'@SUM(1)"), ("-cmd|' /C calc'", "'-cmd|' /C calc'")],
)
def test_rows_that_are_copied_bring_no_formula_into_a_sheet(qapp: QApplication, name: str, pasted: str) -> None:
    lines = [Line(name, Decimal("-1.5"), BadgeValue("Đạt", "good"), None)]
    table = TableView("copied", "Copied")
    table.show_model(PagedTableModel(COLUMNS, lambda _query: ["0"], lambda _ids: lines, None, table))
    table.model().load()
    table.selectAll()
    table.copy_chosen()
    assert QGuiApplication.clipboard().text() == f"{pasted}\t-1,5\tĐạt\t\n"


def test_widths_of_other_columns_do_not_come_back(qapp: QApplication) -> None:
    def a_view(*names: str) -> TableView:
        table = TableView("widths_test", "Names")
        plans = [ColumnPlan(name, name, value=str) for name in names]
        table.show_model(PagedTableModel(plans, lambda _query: ["a"], list, None, table))
        return table

    before = a_view("one", "two", "three")
    before.setColumnWidth(1, 333)
    before.keep_widths()
    assert a_view("one", "two", "three").columnWidth(1) == 333
    fewer = a_view("one", "two")
    assert fewer.horizontalHeader().count() == 2
    assert fewer.columnWidth(1) != 333


def test_the_head_of_a_column_is_whole_however_narrow_the_column_was_planned(qapp: QApplication) -> None:
    plan = ColumnPlan("scope", "A heading of very many words for a narrow column", 40)
    view = TableView("narrow", "Narrow")
    view.show_model(PagedTableModel((plan,), lambda _query: [], lambda _ids: []))
    heads = view.horizontalHeader()
    assert heads.fontMetrics().horizontalAdvance(plan.title) < heads.sectionSize(0)


def test_a_list_rather_scrolls_than_loses_its_heads_or_the_words_of_the_column_that_stretches(
    qapp: QApplication,
) -> None:
    columns = (
        rows_view.column(0, "Office", 180, ColumnKind.STRONG, stretch=True),
        rows_view.column(1, "When it was received by the city", 40),
    )
    view = rows_view.RowsView("boards", "Boards", columns)
    view.resize(200, 120)
    view.show()
    view.show_branches([Branch("a", rows_view.Line(("Phường Dương Đông", "1")))])
    qapp.processEvents()
    assert view.columnWidth(0) > view.fontMetrics().horizontalAdvance("Phường Dương Đông")
    assert view.columnWidth(1) > view.fontMetrics().horizontalAdvance("When it was received by the city")
    assert view.horizontalScrollBar().maximum() > 0
    view.resize(900, 120)
    qapp.processEvents()
    assert view.header().length() == view.viewport().width()
    view.close()
