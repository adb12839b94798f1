"""A table of rows that are all there, shown by column plans: previews, gaps, and other lists of a few hundred."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from phuquoc_desktop.gui.tables.columns import ColumnPlan, shown
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tokens import TOKENS

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractTableModel):
    """``Qt.UserRole`` is a cell's value, :data:`ROW_ROLE` the row itself."""

    def __init__(self, columns: Sequence[ColumnPlan], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Any] = []

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Take the place of what was shown."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.UserRole:
            return column.read(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.ToolTipRole and column.tip is not None:
            return column.tip(row)
        return shown(column.read(row)) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head, over its cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        return self.columns[section].alignment if role == Qt.ItemDataRole.TextAlignmentRole else None


class TickModel(RowsModel):
    """Rows that can be ticked in the first column where ``may_be`` says so; all of these are ticked at first."""

    ticks_changed = Signal()

    def __init__(self, columns: Sequence[ColumnPlan], may_be: Callable[[Any], bool]) -> None:
        super().__init__(columns)
        self._may_be = may_be
        self._unticked: set[int] = set()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Take the place of what was shown, everything ticked that can be."""
        self._unticked = set()
        super().show_rows(rows)

    def ticked(self) -> list[Any]:
        """Return the rows that are ticked."""
        return [row for place, row in enumerate(self.rows) if self._may_be(row) and place not in self._unticked]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        may_be = index.isValid() and not index.column() and self._may_be(self.rows[index.row()])
        return flags | Qt.ItemFlag.ItemIsUserCheckable if may_be else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell, or its tick."""
        if role == Qt.ItemDataRole.CheckStateRole and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return Qt.CheckState.Unchecked if index.row() in self._unticked else Qt.CheckState.Checked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        is_ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._unticked.discard if is_ticked else self._unticked.add)(index.row())
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True


def set_table(table: QTableView, model: RowsModel) -> None:
    """Give a table its model, widths and manners."""
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(TOKENS.row)
    heads = table.horizontalHeader()
    heads.setHighlightSections(False)
    heads.setStretchLastSection(not any(column.stretch for column in model.columns))
    for place, column in enumerate(model.columns):
        table.setColumnWidth(place, column.width)
        if column.stretch:
            heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        delegate = delegate_for(column.kind, table)
        if delegate is not None:
            table.setItemDelegateForColumn(place, delegate)
