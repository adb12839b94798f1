"""A traffic light lying down: the lamp that burns also carries a sign, and words always stand beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui import icons, strokes
from phuquoc_desktop.gui.tokens import TOKENS

LAMPS = ("bad", "warn", "good")
LAMP, GAP = 24, 5


class TrafficLight(QWidget):
    """Burns in one tone of ``bad warn good``, or not at all."""

    def __init__(self, tone: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("traffic_light")
        self.setAccessibleName(words)
        self._tone = tone
        self.setFixedSize(self.sizeHint())

    @property
    def tone(self) -> str:
        """The lamp that burns; any other word: none."""
        return self._tone

    def sizeHint(self) -> QSize:
        """Three lamps in a row."""
        return QSize(len(LAMPS) * (LAMP + GAP) + GAP, LAMP + 2 * GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the housing and its lamps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strokes.outline(painter, QRectF(self.rect()), TOKENS.line_strong, 9)
        for place, tone in enumerate(LAMPS):
            self._paint_lamp(painter, tone, QRectF(GAP + place * (LAMP + GAP), GAP, LAMP, LAMP))
        painter.end()

    def _paint_lamp(self, painter: QPainter, tone: str, place: QRectF) -> None:
        burns = tone == self._tone
        strokes.fill_disc(
            painter, place.adjusted(1, 1, -1, -1), getattr(TOKENS, tone) if burns else TOKENS.neutral_soft
        )
        strokes.ring(painter, place.adjusted(1, 1, -1, -1), TOKENS.line_strong)
        if burns:
            sign = "pending" if tone == "warn" else tone
            icons.paint(painter, sign, TOKENS.surface, place.adjusted(4, 4, -4, -4))
