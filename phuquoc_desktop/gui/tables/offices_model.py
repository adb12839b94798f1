"""The offices that a person may choose from, narrowed by what is typed without accents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.fold import fold_words

Index = QModelIndex | QPersistentModelIndex


class OfficesModel(QAbstractListModel):
    """One row an office; ``Qt.UserRole`` holds it."""

    def __init__(self, offices: Sequence[Office]) -> None:
        super().__init__()
        self._offices = tuple(offices)
        self._words = {one.key: fold_words(f"{one.short_name} {one.key.code}") for one in offices}
        self._shown = list(offices)

    def narrow(self, typed: str) -> None:
        """Show the offices in whose name or code every typed word begins a word."""
        wanted = fold_words(typed)
        self.beginResetModel()
        self._shown = [one for one in self._offices if self._has(one, wanted)]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many offices are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name with the code, or the office itself."""
        if not index.isValid():
            return None
        office = self._shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return office
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _("{office}  ·  code {code}").format(office=office.short_name, code=office.key.code)
        return None

    def _has(self, office: Office, wanted: list[str]) -> bool:
        return all(any(word.startswith(one) for word in self._words[office.key]) for one in wanted)
