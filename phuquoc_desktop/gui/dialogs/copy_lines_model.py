"""Last year's registrations as rows that are ticked to be copied."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan, shown
from phuquoc_desktop.gui.widgets.finding_rows import verdict_badge
from phuquoc_desktop.services.copying import CopyLine, Outcome
from phuquoc_desktop.translation import N_, _

Index = QModelIndex | QPersistentModelIndex
_OUTCOMES = {
    Outcome.HELD: ("good", "award"),
    Outcome.NOT_HELD: ("neutral", "bad"),
    Outcome.UNKNOWN: ("warn", "question"),
}


def _outcome(line: CopyLine) -> BadgeValue:
    return BadgeValue(line.outcome.label, *_OUTCOMES[line.outcome])


def _verdict(line: CopyLine) -> BadgeValue:
    return BadgeValue(_("Registered already"), "info") if line.is_registered else verdict_badge(line.proposal)


COLUMNS = (
    ColumnPlan("name", N_("Full name"), 196, value=lambda line: line.party.name),
    ColumnPlan("award", N_("Award"), 150, value=lambda line: line.award.short_name),
    ColumnPlan("outcome", N_("Result of that year"), 138, ColumnKind.BADGE, value=_outcome),
    ColumnPlan("verdict", N_("For the new year"), 156, ColumnKind.BADGE, value=_verdict),
    ColumnPlan("rating", N_("Rating"), 110, value=lambda line: line.rating.label if line.rating else None),
)


class CopyLinesModel(QAbstractTableModel):
    """Shows the lines of the awards kept; those registered already are shown and cannot be ticked."""

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: list[CopyLine] = []
        self._lines: list[CopyLine] = []
        self._ticked: set[str] = set()

    def show_lines(self, lines: Sequence[CopyLine]) -> None:
        """Take lines, all of them ticked that can be."""
        self.beginResetModel()
        self._all = self._lines = list(lines)
        self._ticked = {one.id for one in lines if not one.is_registered}
        self.endResetModel()
        self.ticks_changed.emit()

    def keep_awards(self, codes: Collection[str]) -> None:
        """Leave out the lines of all other awards."""
        self.beginResetModel()
        self._lines = [one for one in self._all if one.award.code in codes]
        self.endResetModel()
        self.ticks_changed.emit()

    def tick_where(self, wanted: Callable[[CopyLine], bool]) -> None:
        """Tick those lines and no others."""
        self._ticked = {one.id for one in self._all if not one.is_registered and wanted(one)}
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))
        self.ticks_changed.emit()

    @property
    def lines(self) -> Sequence[CopyLine]:
        """The lines shown."""
        return self._lines

    def ticked(self) -> list[str]:
        """Return the ids of the lines shown that are ticked."""
        return [one.id for one in self._lines if one.id in self._ticked]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of lines shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        if not index.isValid() or index.column() or self._lines[index.row()].is_registered:
            return flags
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, values, and ticks."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and not index.column() and not line.is_registered:
            return Qt.CheckState.Checked if line.id in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return _told(line) if column.name in ("verdict", "outcome") else shown(column.read(line))
        if role == Qt.ItemDataRole.UserRole:
            return column.read(line)
        return shown(column.read(line)) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a line."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        line = self._lines[index.row()]
        change = self._ticked.add if Qt.CheckState(value) is Qt.CheckState.Checked else self._ticked.discard
        change(line.id)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None


def _told(line: CopyLine) -> str:
    """Say what stands against the line."""
    if line.is_registered:
        return _("Registered already for the new year")
    against = [one.needed for one in line.proposal.judgement.findings if one.counts and not one.met]
    return "\n".join(f"- {one}" for one in against[:6]) or line.verdict.label
