"""A badge on a page, painted as in tables."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.tables.delegates import SIGN, paint_badge
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS

HEIGHT = 24


class Badge(QWidget):
    """Shows one :class:`BadgeValue`: a word and a sign on a soft ground."""

    def __init__(self, value: BadgeValue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(value)

    def show_value(self, value: BadgeValue) -> None:
        """Show another value."""
        self._value = value
        self.setAccessibleName(value.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the word."""
        metrics = QFontMetrics(body_font(TOKENS.font_caption, bold=True))
        return QSize(metrics.horizontalAdvance(self._value.text) + SIGN + 23, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, QRectF(self.rect()), self._value)
        painter.end()
