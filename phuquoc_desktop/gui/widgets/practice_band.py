"""The band that says at all times that this is only practice."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _


class PracticeBand(QFrame):
    """Stands above every page of a practice office."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_band")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("practice", TOKENS.warn, 18, self.devicePixelRatioF()))
        words = QLabel(_("Practice: the people here are invented, and nothing of this is sent."))
        words.setObjectName("practice_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 20, 5)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(words, 1)
