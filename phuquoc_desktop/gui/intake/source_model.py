"""The chosen row as it stood in the file, each cell under its heading; a person may write a cell anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from phuquoc_desktop.intake.source_line import SourceCell
from phuquoc_desktop.translation import _

Index = QModelIndex | QPersistentModelIndex


class SourceModel(QAbstractTableModel):
    """Emits ``written`` with column and text when a cell is written anew; the new text is shown once it was understood."""

    written = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._cells: Sequence[SourceCell] = ()
        self._mends: Mapping[int, str] = {}

    def show_cells(self, cells: Sequence[SourceCell], mends: Mapping[int, str]) -> None:
        """Show a row; ``mends`` are the cells written anew, by column, with what stood there before."""
        self.beginResetModel()
        self._cells, self._mends = cells, mends
        self.endResetModel()

    def place_of(self, fields: Sequence[str]) -> int:
        """Return the place of the first cell that is taken for one of these fields, or -1."""
        return next((place for place, one in enumerate(self._cells) if one.field in fields), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the cells."""
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        """Heading and text."""
        return 0 if parent is not None and parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the texts be written."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == 1 else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return heading or text; what stood there before in the tip."""
        if not index.isValid():
            return None
        one = self._cells[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and one.column in self._mends:
            return _("Before: {text}").format(text=self._mends[one.column] or _("(empty)"))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            if index.column() == 1:
                return one.text
            heading = one.heading or _("Column {number}").format(number=one.column)
            return f"✎ {heading}" if one.column in self._mends else heading
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written."""
        one = self._cells[index.row()]
        if role != Qt.ItemDataRole.EditRole or str(value) == one.text:
            return False
        self.written.emit(one.column, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a head."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Column"), _("As it stands in the list"))[section]
        return None
