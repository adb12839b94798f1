"""What stands where there is nothing to show: a sign, a sentence, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS

WIDEST = 460
"""Pixels of the longest line of the words."""


class EmptyState(QWidget):
    """Emits ``acted`` when its button is pressed; without ``action`` there is no button."""

    acted = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self.setProperty("role", "scrolled")  # a card's ground shows through where it stands in an area that scrolls
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        sign = QLabel(self)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(icons.pixmap(icon, TOKENS.line_strong, 48, self.devicePixelRatioF()))
        self._button = QPushButton(action, self)
        self._button.setObjectName("empty_action")
        self._button.setProperty("role", "primary")
        if not action:
            self._button.hide()
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(sign)
        column.addWidget(_centred(title, "heading"))
        column.addLayout(_amid(_centred(text, "soft")))
        column.addSpacing(6)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def focus_first(self) -> None:
        """Put the focus on the way on."""
        self._button.setFocus()


def _amid(words: QLabel) -> QHBoxLayout:
    """Keep lines short in a wide place and whole in a narrow one; an alignment would cut what wraps there."""
    words.setMaximumWidth(WIDEST)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, WIDEST)
    row.addStretch(1)
    return row


def _centred(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(f"empty_{role}")
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    if not text:
        label.hide()
    return label
