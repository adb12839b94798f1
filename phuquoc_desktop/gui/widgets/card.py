"""A white card with a heading, what stands in it, and where one goes from there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Card(QFrame):
    """Emits ``acted`` when the link beside the heading is pressed; ``name`` begins the object names."""

    acted = Signal()

    def __init__(self, name: str, title: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(6)
        self._column.addLayout(self._head(title, action))
        self._contents: list[QWidget] = []

    def fill(self, contents: Iterable[QWidget]) -> None:
        """Take the place of what stood in the card before."""
        for widget in self._contents:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._contents = list(contents)
        for widget in self._contents:
            self._column.addWidget(widget)

    def add_stretch(self) -> None:
        """Keep the contents at the top where the card is higher than they are."""
        self._column.addStretch(1)

    def _head(self, title: str, action: str) -> QHBoxLayout:
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        if action:
            link = QPushButton(action)
            link.setObjectName(f"{self.objectName()}_link")
            link.setProperty("role", "link")
            link.setAccessibleDescription(title)
            link.clicked.connect(self.acted)
            row.addWidget(link)
        return row
