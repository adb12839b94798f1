"""What stands where there is nothing to show: a sign, a sentence, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS

WIDEST = 460
"""Pixels of the longest line of the words."""
SIGN_FROM, TEXT_FROM = 120, 64
"""Pixels of height from which the sign and the second line are shown."""


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
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.setPixmap(icons.pixmap(icon, TOKENS.line_strong, 48, self.devicePixelRatioF()))
        self._button = QPushButton(action, self)
        self._button.setObjectName("empty_action")
        self._button.setProperty("role", "primary")
        if not action:
            self._button.hide()
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(_centred(title, "heading"))
        self._text = _centred(text, "soft")
        column.addLayout(_amid(self._text))
        column.addSpacing(6)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the sign first, and then the second line, where there is little height."""
        super().resizeEvent(event)
        height = event.size().height()
        self._sign.setVisible(height >= SIGN_FROM)
        self._text.setVisible(bool(self._text.text()) and height >= TEXT_FROM)

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
