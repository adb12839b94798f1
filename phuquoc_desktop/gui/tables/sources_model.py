"""The shipped catalogues: what, which version, how sure, from where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from phuquoc_desktop.services.sources import CatalogueSource
from phuquoc_desktop.translation import N_, _

Index = QModelIndex | QPersistentModelIndex
HEADS = (N_("Catalogue"), N_("Version"), N_("Certainty"), N_("Source"))


class SourcesModel(QAbstractTableModel):
    """One row a file; ``certainty_words`` says how sure its entries are."""

    def __init__(self, sources: Sequence[CatalogueSource], certainty_words: Callable[[CatalogueSource], str]) -> None:
        super().__init__()
        self._rows = [(_(one.title), one.version, certainty_words(one), one.source) for one in sources]

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the files."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, whole in its tip."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADS[section])
        return None
