"""Names to choose one from, narrowed by what is typed without accents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from phuquoc_desktop.vietnamese.fold import fold_words

Index = QModelIndex | QPersistentModelIndex


class NamesModel(QAbstractListModel):
    """One row a (name, id); ``Qt.UserRole`` holds the id."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[tuple[str, str, list[str]]] = []
        self._shown: list[tuple[str, str, list[str]]] = []

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Take the place of what was offered."""
        self._names = [(name, one, fold_words(name)) for name, one in names]
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show the names in which every typed word begins a word."""
        wanted = fold_words(typed)
        self.beginResetModel()
        self._shown = [one for one in self._names if _has(one[2], wanted)]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many names are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name or the id."""
        if not index.isValid():
            return None
        name, record_id, _words = self._shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return record_id
        return name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


def _has(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)
