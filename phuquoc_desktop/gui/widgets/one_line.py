"""A text that never takes more than one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class OneLine(QLabel):
    """Shortens its text to the room there is; the whole text stands in the tip and is what a screen reader reads."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text = ""

    def setText(self, text: str) -> None:
        """Show as much of a text as there is room for."""
        self._text = text
        self.setAccessibleName(text)
        self._shorten()

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    @property
    def is_shortened(self) -> bool:
        """Whether a part of the text does not stand on the screen."""
        return super().text() != self._text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._text if self.is_shortened else "")
