"""A target's periods as a sheet to write into: each cell that is typed into asks for a job, and waits for its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tables.entry_rows import EntryRow
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ROW_ROLE = Qt.ItemDataRole.UserRole
PERIOD, VALUE, LAST_YEAR, NOTE, FOLLOW_UP, RECORDED = range(6)
HEADS = (N_("Period"), N_("Achieved"), N_("Last year"), N_("Comment"), N_("Follow up"), N_("Recorded"))
FIELDS = {VALUE: "value", NOTE: "note", FOLLOW_UP: "follow_up"}
"""The record's fields behind the columns that can be written into."""


class Wish(NamedTuple):
    """What somebody wrote: into which period and field, and what; text as typed, or a tick."""

    period: str
    field: str
    written: str | bool
    is_sure: bool = False
    """Whether somebody has confirmed a striking figure."""


class EntryModel(QAbstractTableModel):
    """Emits ``wished`` for each change; what is shown changes when the data have."""

    wished = Signal(object)
    """Carries a :class:`Wish`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[EntryRow] = []
        self._last_year: Mapping[str, str] = {}
        self._levels: Mapping[int, str] = {}
        self._shape: tuple[str, ...] = ()
        self._typed: dict[tuple[str, str], str] = {}
        self._refused: dict[tuple[str, str], str] = {}

    def show_rows(
        self,
        target: Target,
        rows: Sequence[EntryRow],
        last_year: Mapping[str, str] | None = None,
        levels: Mapping[int, str] | None = None,
    ) -> None:
        """Show rows; where the periods stay the same only their cells change, so that an open editor stays open.

        ``last_year`` has words by period, ``levels`` the titles of a rubric.
        """
        shape = (target.id, *(one.period for one in rows))
        same, self._shape = shape == self._shape, shape
        begin, end = (self._note_cells, self._tell_changes) if same else (self._begin_anew, self.endResetModel)
        begin()
        self._rows = list(rows)
        self._last_year, self._levels = last_year or {}, levels or {}
        self._typed = {place: text for place, text in self._typed.items() if place in self._refused}
        end()

    def refuse(self, wish: Wish, sentence: str) -> None:
        """Keep what was typed in its cell, marked, with the sentence that says why."""
        place = (wish.period, wish.field)
        self._refused[place] = sentence
        self._typed[place] = str(wish.written)
        self._tell_period(wish.period)

    def settle(self, wish: Wish) -> None:
        """Take away what was said of a cell; what was typed stays until the data are read that have it."""
        self._refused.pop((wish.period, wish.field), None)
        self._tell_period(wish.period)

    def row_of(self, period: str) -> int:
        """Return the row of a period, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.period == period), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Count the periods."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let figures, comments and ticks be written into periods that have begun."""
        flags = super().flags(index)
        if not index.isValid() or index.column() not in FIELDS or not self._rows[index.row()].has_begun:
            return flags
        if index.column() == FOLLOW_UP:
            has_entry = self._rows[index.row()].entry is not None
            return flags | Qt.ItemFlag.ItemIsUserCheckable if has_entry else flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell; ``ROW_ROLE`` is its :class:`EntryRow`."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        place = (row.period, FIELDS.get(index.column(), ""))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == FOLLOW_UP and row.entry is not None:
            return Qt.CheckState.Checked if row.entry.follow_up else Qt.CheckState.Unchecked
        roles: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._typed.get(place) or self._words(row, index.column()),
            Qt.ItemDataRole.EditRole: lambda: self._typed.get(place) or self._edited(row, index.column()),
            Qt.ItemDataRole.ToolTipRole: lambda: self._refused.get(place) or self._tip(row, index.column()),
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda: self._refused.get(place),
            Qt.ItemDataRole.ForegroundRole: lambda: self._colour(row, place),
            Qt.ItemDataRole.DecorationRole: lambda: (
                icons.icon("bad", TOKENS.bad, 16) if place in self._refused else None
            ),
            Qt.ItemDataRole.TextAlignmentRole: lambda: RIGHT if index.column() in (VALUE, LAST_YEAR) else LEFT,
            ROW_ROLE: lambda: row,
        }
        return roles[role]() if role in roles else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for what was written; nothing is asked where nothing changed."""
        if not index.isValid() or index.column() not in FIELDS:
            return False
        row = self._rows[index.row()]
        wish = Wish(row.period, FIELDS[index.column()], value if isinstance(value, bool) else str(value).strip())
        if role == Qt.ItemDataRole.CheckStateRole:
            wish = wish._replace(written=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif wish.written == self._edited(row, index.column()):
            self._typed.pop((wish.period, wish.field), None)
            self.settle(wish)
            return True
        else:
            self._refused.pop((wish.period, wish.field), None)
            self._typed[wish.period, wish.field] = str(wish.written)
        self._tell_period(row.period)
        self.wished.emit(wish)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head, over its cells."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in (VALUE, LAST_YEAR) else LEFT
        return None

    def _words(self, row: EntryRow, column: int) -> str:
        entry = row.entry
        if column == PERIOD:
            return capital(show_period(row.period))
        if column == LAST_YEAR:
            return self._last_year.get(row.period, "")
        if entry is None:
            return "" if row.has_begun or column != VALUE else _("not begun")
        recorded = show_date(entry.recorded_on)
        return {VALUE: self._figure(entry), NOTE: entry.note or "", RECORDED: recorded}.get(column, "")

    def _figure(self, entry: ProgressEntry) -> str:
        if entry.value is not None:
            return show_number(entry.value)
        if entry.level is not None and entry.level in self._levels:
            return f"{entry.level}. {self._levels[entry.level]}"
        return _("fulfilled") if entry.fulfilled else _("not fulfilled")

    def _edited(self, row: EntryRow, column: int) -> str:
        if row.entry is None:
            return ""
        if column == VALUE and row.entry.value is None:
            return str(row.entry.level or ("yes" if row.entry.fulfilled else "no"))
        return self._words(row, column)

    def _tip(self, row: EntryRow, column: int) -> str | None:
        if row.entry is None:
            return None if row.has_begun else _("This period has not begun yet.")
        return row.entry.evidence if column == VALUE else self._words(row, column) or None

    def _colour(self, row: EntryRow, place: tuple[str, str]) -> QColor | None:
        if place in self._refused:
            return QColor(TOKENS.bad)
        soft = not row.has_begun or place in self._typed
        return QColor(TOKENS.text_soft) if soft else None

    def _begin_anew(self) -> None:
        self._typed, self._refused = {}, {}
        self.beginResetModel()

    def _note_cells(self) -> None:
        self._before = self._all_cells()

    def _tell_changes(self) -> None:
        for before, after in zip(self._before, self._all_cells(), strict=True):
            if before[1:] != after[1:]:
                self.dataChanged.emit(before[0], before[0])

    def _all_cells(self) -> list[tuple[QModelIndex, Any, Any]]:
        places = [self.index(row, column) for row in range(len(self._rows)) for column in range(len(HEADS))]
        return [
            (one, self.data(one), (self.data(one, Qt.ItemDataRole.CheckStateRole), self.flags(one))) for one in places
        ]

    def _tell_period(self, period: str) -> None:
        row = self.row_of(period)
        if row >= 0:
            for column in FIELDS:
                self.dataChanged.emit(self.index(row, column), self.index(row, column))


def capital(words: str) -> str:
    """Begin with a capital letter, as a line of a table does."""
    return words[:1].upper() + words[1:]
