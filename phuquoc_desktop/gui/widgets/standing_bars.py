"""How many targets stand where, a bar for each group: every part carries its sign and its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.standing_look import STANDINGS, Look
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS

BAR, GAP, LEGEND = 26, 9, 30
NARROWEST = 30
SIGN = 14


class Bar(NamedTuple):
    """A group's name and its counts by standing value."""

    name: str
    counts: dict[str, int]


class StandingBars(QWidget):
    """Paints stacked bars, worst part first; ``words`` are the standings' words by value."""

    def __init__(self, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standing_bars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = words
        self._bars: tuple[Bar, ...] = ()
        self._hot: list[tuple[QRectF, str]] = []

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.setAccessibleName("; ".join(self._told(bar) for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for every bar and the legend."""
        return QSize(360, len(self._bars) * (BAR + GAP) + LEGEND)

    def minimumSizeHint(self) -> QSize:
        """Keep the height, whatever the width."""
        return QSize(240, self.sizeHint().height())

    def event(self, event: object) -> bool:
        """Say in a tip what the part under the mouse is."""
        if isinstance(event, QHelpEvent):
            found = next((text for place, text in self._hot if place.contains(QPointF(event.pos()))), "")
            QToolTip.showText(event.globalPos(), found, self)
            return True
        return bool(super().event(event))  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars and the legend under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(TOKENS.font_small))
        names = max((painter.fontMetrics().horizontalAdvance(bar.name) for bar in self._bars), default=0)
        left = min(names + 14, self.width() * 0.45)
        self._hot = []
        for row, bar in enumerate(self._bars):
            self._paint_bar(painter, bar, QRectF(left, row * (BAR + GAP), self.width() - left, BAR))
        self._paint_legend(painter, len(self._bars) * (BAR + GAP) + 6)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        painter.setPen(QColor(TOKENS.text))
        name = QRectF(0, place.top(), place.left() - 12, place.height())
        shown = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
        x = place.left()
        for value, width in self._widths(bar, place.width()):
            part = QRectF(x, place.top(), max(width - 2, 1), place.height())
            self._paint_part(painter, STANDINGS[value], bar.counts[value], part)
            self._hot.append((part, f"{bar.name} – {self._words[value]}: {bar.counts[value]}"))
            x += width

    def _widths(self, bar: Bar, room: float) -> list[tuple[str, float]]:
        """Share the room by the counts, but leave every part wide enough for its sign and number."""
        present = [value for value in STANDINGS if bar.counts.get(value)]
        total = sum(bar.counts[value] for value in present) or 1
        spare = max(room - NARROWEST * len(present), 0)
        return [(value, NARROWEST + spare * bar.counts[value] / total) for value in present]

    def _paint_part(self, painter: QPainter, look: Look, count: int, place: QRectF) -> None:
        painter.setPen(QPen(QColor(look.colour), 1))
        painter.setBrush(QColor(look.ground))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), TOKENS.radius_small, TOKENS.radius_small)
        icons.paint(painter, look.icon, look.colour, QRectF(place.left() + 5, place.center().y() - 6, 12, 12))
        painter.setPen(QColor(look.colour))
        painter.drawText(place.adjusted(19, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(count))

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        painter.setFont(body_font(TOKENS.font_caption))
        x = 0.0
        for value, look in STANDINGS.items():
            if not any(bar.counts.get(value) for bar in self._bars):
                continue
            icons.paint(painter, look.icon, look.colour, QRectF(x, top + 3, SIGN, SIGN))
            painter.setPen(QColor(TOKENS.text_soft))
            width = painter.fontMetrics().horizontalAdvance(self._words[value])
            painter.drawText(
                QRectF(x + SIGN + 5, top, width + 2, 20), Qt.AlignmentFlag.AlignVCenter, self._words[value]
            )
            x += SIGN + 5 + width + 16

    def _told(self, bar: Bar) -> str:
        parts = (f"{self._words[value]} {bar.counts[value]}" for value in STANDINGS if bar.counts.get(value))
        return f"{bar.name}: {', '.join(parts)}"
