"""What stands where there is nothing to show: a sign, a sentence, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS


class EmptyState(QWidget):
    """Emits ``acted`` when its button is pressed; without ``action`` there is no button; a narrow one fits beside a list."""

    acted = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
        *,
        is_narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        sign = QLabel()
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(icons.pixmap(icon, TOKENS.line_strong, 48, self.devicePixelRatioF()))
        self._button = QPushButton(action)
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
        words = _centred(text, "soft")
        if is_narrow:
            words.setMinimumWidth(0)
            column.addWidget(words)
        else:
            column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def focus_first(self) -> None:
        """Put the focus on the way on."""
        self._button.setFocus()


def _centred(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(f"empty_{role}")
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setMinimumWidth(460 if role == "soft" and text else 0)
    if not text:
        label.hide()
    return label
