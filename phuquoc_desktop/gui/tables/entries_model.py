"""The progress entries of one target, oldest period first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

Index = QModelIndex | QPersistentModelIndex
HEADS = (N_("Up to"), N_("Achieved"), N_("Recorded"))
FIGURE = 1


class EntriesModel(QAbstractTableModel):
    """One row an entry; ``Qt.UserRole`` holds it."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[ProgressEntry] = []

    def show_entries(self, entries: Sequence[ProgressEntry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the entries."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell; the evidence stands in the tip."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (show_period(entry.period), _figure(entry), show_date(entry.recorded_on))[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == FIGURE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.evidence
        return entry if role == Qt.ItemDataRole.UserRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head, over its figures."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == FIGURE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _figure(entry: ProgressEntry) -> str:
    if entry.value is not None:
        return show_number(entry.value)
    return _("fulfilled") if entry.fulfilled else _("not fulfilled")
