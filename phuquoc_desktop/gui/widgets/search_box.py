"""A search box that waits until typing pauses; folding accents is the work of whoever searches."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

PAUSE = 150
"""Milliseconds without a key; an input method rewrites one word with about ten changes."""


class SearchBox(QLineEdit):
    """Emits ``searched`` with the text in NFC after a pause, at once on Enter, and when cleared by Esc."""

    searched = Signal(str)
    left_down = Signal()
    """Down was pressed: whoever searched wants to go into what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(_("Search"))
        self.setToolTip(_("Search (Ctrl+F); accents may be left out"))
        sign = self.addAction(icons.icon("search", TOKENS.text_soft, 16), QLineEdit.ActionPosition.LeadingPosition)
        sign.setText(_("Search"))
        sign.triggered.connect(self.setFocus)
        self.setMinimumWidth(180)
        self.setMaximumWidth(340)
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text_changed)

    def set_quietly(self, text: str) -> None:
        """Put a text in without searching for it."""
        self._said = text
        self.setText(text)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search at once on Enter, clear on Esc, go down into the list on Down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_pause()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._on_pause()
        elif event.key() == Qt.Key.Key_Down:
            self._on_pause()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        self._pause.stop()
        text = unicodedata.normalize("NFC", self.text()).strip()
        if text != self._said:
            self._said = text
            self.searched.emit(text)
