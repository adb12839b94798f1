"""Words on a panel that was built for what is chosen: plain, strong, a heading, a frame around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout


def words(text: str, role: str = "") -> QLabel:
    """Return a text that wraps; a sentence of somebody else is never taken for marks."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def strong(text: str) -> QLabel:
    """Return a text in bold letters."""
    label = words(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def heading(text: str) -> QLabel:
    """Return a text in bold letters with room above it."""
    label = strong(text)
    label.setContentsMargins(0, 6, 0, 0)
    return label


def frame(role: str) -> tuple[QFrame, QVBoxLayout]:
    """Return a frame of a role (``refusal warning notice``) with the column in it."""
    around = QFrame()
    around.setProperty("role", role)
    column = QVBoxLayout(around)
    column.setContentsMargins(10, 6, 10, 6)
    column.setSpacing(2)
    return around, column
