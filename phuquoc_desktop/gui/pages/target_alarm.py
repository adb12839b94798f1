"""The notice at a target whose figure is in doubt: why, each reading, and what it would do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.target_words import effects_of, reading_words
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.services.plans.alarms import StandingAlarm
from phuquoc_desktop.translation import _


class AlarmNotice(QFrame):
    """Stands on the page of a doubted target."""

    def __init__(self, alarm: StandingAlarm, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"alarm_notice_{number}")
        self.setProperty("role", "warning")
        title = alarm.alarm.kind.label
        self.setAccessibleName(title)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warn", TOKENS.warn, 20, self.devicePixelRatioF()))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        row.addLayout(column, 1)
        for place, text in enumerate([title, alarm.alarm.because, *_readings(alarm)]):
            if text:
                column.addWidget(_line(place, text))


def _readings(alarm: StandingAlarm) -> list[str]:
    """Say each reading with what follows from it."""
    said = _("• read as {figure}")
    effects = effects_of(alarm.alarm)
    return [
        f"• {effect}" if effect else said.format(figure=reading_words(one))
        for one, effect in zip(alarm.alarm.readings, effects, strict=True)
    ]


def _line(place: int, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(f"alarm_{place}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if place == 0:
        label.setProperty("role", "heading")
    return label
