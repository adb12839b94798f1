"""One tab beside a target's chart: parts under each other that scroll, and keep their place when they are read anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget


class Tab(QScrollArea):
    """Filled anew with each reading."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fill(self, parts: Iterable[QWidget], *, same: bool) -> None:
        """Show other parts; ``same`` says that they are about what was shown before."""
        place = self.verticalScrollBar().value() if same else 0
        content = QWidget(self.viewport())
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(7)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(place)

    def needed(self, width: int) -> int:
        """Return the height at which nothing has to scroll."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        return layout.totalHeightForWidth(width) if layout is not None else 0


def text(name: str, words: str, role: str = "") -> QLabel:
    """Return a text that breaks its lines and can be copied."""
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def row_of(widgets: Sequence[QWidget]) -> QWidget:
    """Put widgets beside each other at the left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder
