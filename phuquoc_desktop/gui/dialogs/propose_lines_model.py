"""Those who registered for an award as rows that are ticked to be proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan, shown
from phuquoc_desktop.gui.widgets.finding_rows import verdict_badge
from phuquoc_desktop.services.proposing import Choice
from phuquoc_desktop.translation import N_, _

Index = QModelIndex | QPersistentModelIndex


def _verdict(line: Choice) -> BadgeValue:
    return BadgeValue(_("Proposed already"), "info") if line.is_in else verdict_badge(line.proposal)


COLUMNS = (
    ColumnPlan("name", N_("Full name"), 210, value=lambda line: line.party.name),
    ColumnPlan("verdict", N_("Under the law"), 170, ColumnKind.BADGE, value=_verdict),
    ColumnPlan("why", N_("Why"), 300, value=lambda line: line.why),
)


class ProposeLinesModel(QAbstractTableModel):
    """Shows who registered; who is in the dossier already is shown and cannot be ticked."""

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Choice] = []
        self._ticked: set[str] = set()

    def show_lines(self, lines: Sequence[Choice]) -> None:
        """Take lines, those ticked that are offered."""
        self.beginResetModel()
        self._lines = list(lines)
        self._ticked = {one.id for one in lines if one.is_offered}
        self.endResetModel()
        self.ticks_changed.emit()

    def tick_fit(self) -> None:
        """Tick those who are offered."""
        self._tick({one.id for one in self._lines if one.is_offered})

    def tick_none(self) -> None:
        """Tick nobody."""
        self._tick(set())

    @property
    def lines(self) -> Sequence[Choice]:
        """The lines shown."""
        return self._lines

    def ticked(self) -> list[str]:
        """Return the ids of the parties that are ticked."""
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
        if not index.isValid() or index.column() or self._lines[index.row()].is_in:
            return flags
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, values, and ticks."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and not index.column() and not line.is_in:
            return Qt.CheckState.Checked if line.id in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.why or shown(column.read(line))
        if role == Qt.ItemDataRole.UserRole:
            return column.read(line)
        return shown(column.read(line)) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a line."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        change = self._ticked.add if Qt.CheckState(value) is Qt.CheckState.Checked else self._ticked.discard
        change(self._lines[index.row()].id)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None

    def _tick(self, ids: set[str]) -> None:
        self._ticked = ids
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))
        self.ticks_changed.emit()
