"""The notice at a target whose figure is in doubt: why, each reading, and what it would do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.target_words import alarm_title, reading_lines
from phuquoc_desktop.gui.tokens import TOKENS


class AlarmNotice(QFrame):
    """Stands in the panel of a doubted target."""

    def __init__(self, target: Target, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alarm")
        self.setProperty("role", "warning")
        self.setAccessibleName(alarm_title(target))
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warn", TOKENS.warn, 20, self.devicePixelRatioF()))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        row.addLayout(column, 1)
        for place, text in enumerate([alarm_title(target), target.alarm_because or "", *reading_lines(target)]):
            if text:
                column.addWidget(_line(place, text))


def _line(place: int, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(f"alarm_{place}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if place == 0:
        label.setProperty("role", "heading")
    return label
