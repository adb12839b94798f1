"""How many targets stand where, a bar for each group: every part carries its sign and its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui import icons, strokes
from phuquoc_desktop.gui.standing_look import STANDINGS, Look
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS

BAR, GAP, LINE = 26, 9, 20
ONE_LEGEND, TWO_LEGENDS, LEGEND_IN_A_ROW = 28, 48, 2
NARROWEST = 30
SIGN = 14


class Bar(NamedTuple):
    """A group's name and its counts by standing value."""

    name: str
    counts: dict[str, int]


class StandingBars(QWidget):
    """Paints stacked bars, worst part first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standing_bars")
        self._words: dict[str, str] = {}
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], words: dict[str, str]) -> None:
        """Show these bars; ``words`` are the standings' words by value."""
        self._words = words
        self._bars = tuple(bars)
        told = [self._told(bar) for bar in bars]
        self.setAccessibleName("; ".join(told))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for every bar and the legend."""
        legend = ONE_LEGEND if len(self._present()) <= LEGEND_IN_A_ROW else TWO_LEGENDS
        return QSize(360, len(self._bars) * (BAR + GAP) + legend)

    def minimumSizeHint(self) -> QSize:
        """Keep the height, whatever the width."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars and the legend under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(TOKENS.font_small))
        names = max((painter.fontMetrics().horizontalAdvance(bar.name) for bar in self._bars), default=0)
        left = min(names + 14, self.width() * 0.45)
        for row, bar in enumerate(self._bars):
            self._paint_bar(painter, bar, QRectF(left, row * (BAR + GAP), self.width() - left, BAR))
        self._paint_legend(painter, len(self._bars) * (BAR + GAP) + 14)
        painter.end()

    def _present(self) -> list[str]:
        return [value for value in STANDINGS if any(bar.counts.get(value) for bar in self._bars)]

    def _paint_bar(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        strokes.write(painter, 0, place.center().y(), _fitting(painter, bar.name, place.left() - 12))
        x = place.left()
        for value, width in self._widths(bar, place.width()):
            part = QRectF(x, place.top(), max(width - 2, 1), place.height())
            self._paint_part(painter, STANDINGS[value], bar.counts[value], part)
            x += width

    def _widths(self, bar: Bar, room: float) -> list[tuple[str, float]]:
        """Share the room by the counts, but leave every part wide enough for its sign and number."""
        present = [value for value in STANDINGS if bar.counts.get(value)]
        total = sum(bar.counts[value] for value in present) or 1
        spare = max(room - NARROWEST * len(present), 0)
        return [(value, NARROWEST + spare * bar.counts[value] / total) for value in present]

    def _paint_part(self, painter: QPainter, look: Look, count: int, place: QRectF) -> None:
        strokes.fill_bar(painter, place, look.ground)
        strokes.outline(painter, place, look.colour, 0)
        icons.paint(painter, look.icon, look.colour, QRectF(place.left() + 5, place.center().y() - 6, 12, 12))
        strokes.write(painter, place.left() + 19, place.center().y(), str(count))

    def _paint_legend(self, painter: QPainter, middle: float) -> None:
        painter.setFont(body_font(TOKENS.font_caption))
        x = 0.0
        for value in self._present():
            look, word = STANDINGS[value], self._words[value]
            width = SIGN + 5 + painter.fontMetrics().horizontalAdvance(word)
            if x and x + width > self.width():
                x, middle = 0.0, middle + LINE
            icons.paint(painter, look.icon, look.colour, QRectF(x, middle - SIGN / 2, SIGN, SIGN))
            strokes.write(painter, x + SIGN + 5, middle, word)
            x += width + 16

    def _told(self, bar: Bar) -> str:
        parts = (f"{self._words[value]} {bar.counts[value]}" for value in STANDINGS if bar.counts.get(value))
        return f"{bar.name}: {', '.join(parts)}"


def _fitting(painter: QPainter, text: str, room: float) -> str:
    advance = painter.fontMetrics().horizontalAdvance
    if advance(text) <= room:
        return text
    while text and advance(f"{text}…") > room:
        text = text[:-1]
    return f"{text}…"
