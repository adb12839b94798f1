"""A table over any number of rows: the ids in order, and only the pages of rows that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan, shown
from phuquoc_desktop.gui.tasks import Task

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
PAGES_KEPT = 40
FIRST = 200
"""Rows that are asked for first; the rest of the ids follows."""
PATIENCE = 0.06
"""Seconds that the window waits for the first rows; a slower answer is shown when it comes."""
WHILE_TYPING = 0.004
"""The same when the words that are searched have changed: the next key may come at any moment, and has to fit a frame."""


@dataclass(frozen=True)
class Query:
    """What a table asks of its source; ``limit`` None means all rows, ``filters`` is whatever the source understands."""

    text: str = ""
    sort: str = ""
    descending: bool = False
    limit: int | None = None
    filters: Any = None


FetchIds = Callable[[Query], Sequence[str]]
FetchRows = Callable[[Sequence[str]], Sequence[Any]]


class PagedTableModel(QAbstractTableModel):
    """Asks ``fetch_ids(query)`` for ids in order and ``fetch_rows(ids)`` for rows in the order of the ids.

    A query asks, through ``run`` beside the window, first for a few rows (``limit``) and then for all ids; an answer that a
    newer query has overtaken is dropped. ``fetch_ids`` must bear being called from another thread then.
    """

    counted = Signal(int)
    """All ids of the query are known."""

    def __init__(
        self,
        columns: Sequence[ColumnPlan],
        fetch_ids: FetchIds,
        fetch_rows: FetchRows,
        run: Callable[..., Task] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.query = Query()
        self._fetch_ids = fetch_ids
        self._fetch_rows = fetch_rows
        self._run = run
        self._ids: list[str] = []
        self._words = ""
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._task: Task | None = None

    def load(self, query: Query | None = None) -> None:
        """Show what a query finds; without one, read the last query again."""
        self.query = query or self.query
        if self._task is not None:
            self._task.cancel()
        if self._run is None:
            self._take_first(list(self._fetch_ids(replace(self.query, limit=None))))
        else:
            self._load_first(self._run)

    def find(self, text: str) -> None:
        """Narrow the table to what a person typed."""
        self.load(replace(self.query, text=text))

    def reread(self) -> None:
        """Forget the rows kept and read again what is visible; the order of rows stays."""
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    @property
    def ids(self) -> Sequence[str]:
        """The ids known, in order."""
        return self._ids

    def row_of(self, record_id: str) -> int:
        """Return the place of a record, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def row(self, place: int) -> Any:
        """Return the row at a place, reading its page where it is not kept; None where it is gone."""
        number, offset = divmod(place, PAGE)
        page = self._page(number)
        return page[offset] if offset < len(page) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of ids known."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: words for DisplayRole, the value itself for UserRole, the id for UserRole + 1."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.UserRole + 1:
            return self._ids[index.row()]
        if role not in _VALUE_ROLES:
            return None
        row = self.row(index.row())
        value = None if row is None else column.read(row)
        if role == Qt.ItemDataRole.UserRole:
            return value
        if role == Qt.ItemDataRole.ToolTipRole and column.tip is not None and row is not None:
            return column.tip(row)
        return shown(value) + ("%" if column.kind is ColumnKind.PROGRESS and value is not None else "")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, aligned as its cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        return self.columns[section].alignment if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the source for another order."""
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            descending = order == Qt.SortOrder.DescendingOrder
            self.load(replace(self.query, sort=self.columns[column].name, descending=descending))

    def _page(self, number: int) -> Sequence[Any]:
        page = self._pages.get(number)
        if page is None:
            page = self._fetch_rows(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    def _load_first(self, run: Callable[..., Task]) -> None:
        """Ask beside the window, and wait for a moment, as most answers come before anybody could see an old list."""
        asked, answered = self.query, Event()
        patience = PATIENCE if asked.text == self._words else WHILE_TYPING
        self._words = asked.text
        found: list[list[str]] = []

        def work(_report: ProgressReport) -> None:
            found.append(list(self._fetch_ids(replace(asked, limit=FIRST))))
            answered.set()

        def take(_nothing: None) -> None:
            if found and asked is self.query:
                self._take_first(found.pop())

        self._task = run(work, take)
        if answered.wait(patience):
            take(None)

    def _take_first(self, ids: list[str]) -> None:
        self._task = None
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()
        if self._run is None or len(ids) < FIRST:
            self.counted.emit(len(ids))
        else:
            self._load_all(self._run)

    def _load_all(self, run: Callable[..., Task]) -> None:
        asked = self.query

        def work(_report: ProgressReport) -> list[str]:
            return list(self._fetch_ids(asked))

        def take(ids: list[str]) -> None:
            if asked is self.query:
                self._take_all(ids)

        self._task = run(work, take)

    def _take_all(self, ids: list[str]) -> None:
        self._task = None
        known = len(self._ids)
        if len(ids) == known and ids == self._ids:
            pass
        elif ids[:known] == self._ids:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self._forget_last(known)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self._pages.clear()
            self.endResetModel()
        self.counted.emit(len(ids))

    def _forget_last(self, known: int) -> None:
        self._pages.pop(known // PAGE, None)


_VALUE_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.UserRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
