"""A table that leaves out columns where there is no room for them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

LOWEST = 128
"""Height that shows the heads and three rows."""


class NarrowTable(QTableView):
    """Hides each column of ``needs`` while the table is narrower than the width that it names."""

    def __init__(self, needs: Mapping[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs = dict(needs)
        self.setMinimumHeight(LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        for column, width in self._needs.items():
            is_hidden = self.width() < width
            if self.isColumnHidden(column) is not is_hidden:
                self.setColumnHidden(column, is_hidden)
