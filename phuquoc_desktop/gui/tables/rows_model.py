"""A table of rows that are all there, shown by column plans: previews, gaps, and other lists of a few hundred."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
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
