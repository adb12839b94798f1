"""One target over its year: what was reached period by period, against the plan and against the time gone by."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

LEFT, RIGHT, TOP, BOTTOM = 64, 16, 30, 26
LINES = 4
ROUND = (1, 2, 2.5, 5, 10)


class Reached(NamedTuple):
    """The figure at the end of a period: its short label, the month (1 to 12) that it ends with, the value."""

    label: str
    month: int
    value: Decimal


class TargetChart(QWidget):
    """Bars for what was reached; a dashed line for the plan; a dotted slope for an even pace.

    Bars at or above the plan are filled, those below are hatched, and each carries its figure, so the chart reads in
    black and white.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_target(None, (), unit="", paced=False)

    def show_target(
        self, plan: Decimal | None, reached: Sequence[Reached], *, unit: str, paced: bool, met: bool | None = None
    ) -> None:
        """Show a target's figures; ``paced`` draws the even pace of a target that grows through the year.

        ``met`` is whether the last figure satisfies the target, None where nobody knows.
        """
        self._plan, self._reached, self._unit, self._paced, self._met = plan, tuple(reached), unit, paced, met
        self.setAccessibleName(self._told())
        self.update()

    def sizeHint(self) -> QSize:
        """A chart that reads at a glance."""
        return QSize(420, 200)

    def minimumSizeHint(self) -> QSize:
        """The smallest at which its figures do not touch."""
        return QSize(260, 150)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scale, pace, bars and plan."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(TOKENS.font_caption))
        ground = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        top = self._top()
        self._paint_scale(painter, ground, top)
        if self._paced and self._plan:
            self._paint_pace(painter, ground, top)
        for one in self._reached:
            self._paint_bar(painter, ground, top, one)
        if self._plan is not None:
            self._paint_plan(painter, ground, top)
        painter.end()

    def _told(self) -> str:
        plan = _("Plan {value} {unit}").format(value=_figure(self._plan), unit=self._unit).strip()
        return "; ".join([plan, *(f"{one.label}: {_figure(one.value)}" for one in self._reached)])

    def _top(self) -> float:
        return self._lines() * self._step()

    def _lines(self) -> int:
        return max(1, math.ceil(self._highest() * 1.08 / self._step()))

    def _highest(self) -> float:
        return max([float(one.value) for one in self._reached] + [float(self._plan or 0)], default=0.0)

    def _step(self) -> float:
        """Return the round distance between two lines, so that about four of them stand."""
        rough = self._highest() / LINES
        if rough <= 0:
            return 1.0
        scale = 10.0 ** math.floor(math.log10(rough))
        return scale * next(round_one for round_one in ROUND if round_one * scale >= rough)

    def _paint_scale(self, painter: QPainter, ground: QRectF, top: float) -> None:
        for line in range(self._lines() + 1):
            value = line * self._step()
            y = ground.bottom() - ground.height() * value / top
            painter.setPen(QPen(QColor(TOKENS.line), 1))
            painter.drawLine(QPointF(ground.left(), y), QPointF(ground.right(), y))
            painter.setPen(QColor(TOKENS.text_soft))
            words = QRectF(0, y - 9, LEFT - 8, 18)
            figure = show_number(Decimal(f"{value:.10g}"))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)
        painter.drawText(QRectF(0, 2, self.width(), 18), Qt.AlignmentFlag.AlignLeft, self._unit)

    def _paint_pace(self, painter: QPainter, ground: QRectF, top: float) -> None:
        end = self._place(ground, top, 12, float(self._plan or 0))
        painter.setPen(QPen(QColor(TOKENS.bar_time), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(ground.left(), ground.bottom()), end)

    def _paint_bar(self, painter: QPainter, ground: QRectF, top: float, one: Reached) -> None:
        width = min(34.0, ground.width() / 12 * 0.72)
        head = self._place(ground, top, one.month - 0.5, max(0.0, float(one.value)))
        bar = QRectF(head.x() - width / 2, head.y(), width, ground.bottom() - head.y())
        is_met = self._met if one is self._reached[-1] else None
        colour = QColor(TOKENS.good if is_met else TOKENS.bar)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(colour if is_met else QColor(TOKENS.bar_light))
        painter.drawRect(bar)
        if not is_met:
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(bar)
        self._paint_words(painter, ground, bar, one)

    def _paint_words(self, painter: QPainter, ground: QRectF, bar: QRectF, one: Reached) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(TOKENS.text))
        above = QRectF(bar.center().x() - 45, bar.top() - 18, 90, 17)
        figure = _figure(one.value) if self._has_room(painter, ground, one) else ""
        painter.fillRect(
            QRectF(
                above.center().x() - painter.fontMetrics().horizontalAdvance(figure) / 2 - 2,
                above.top(),
                painter.fontMetrics().horizontalAdvance(figure) + 4,
                16,
            ),
            QColor(TOKENS.surface),
        )
        painter.drawText(above, centre, figure)
        painter.setPen(QColor(TOKENS.text_soft))
        painter.drawText(QRectF(bar.center().x() - 32, ground.bottom() + 4, 64, 18), centre, one.label)

    def _has_room(self, painter: QPainter, ground: QRectF, one: Reached) -> bool:
        """Tell whether a figure touches no other; where they are too close only the last one is written."""
        widest = max(painter.fontMetrics().horizontalAdvance(_figure(each.value)) for each in self._reached)
        months = sorted(each.month for each in self._reached)
        closest = min((later - earlier for earlier, later in pairwise(months)), default=12)
        return one is self._reached[-1] or widest + 6 <= closest * ground.width() / 12

    def _paint_plan(self, painter: QPainter, ground: QRectF, top: float) -> None:
        y = self._place(ground, top, 0, float(self._plan or 0)).y()
        painter.setPen(QPen(QColor(TOKENS.warn), 1.8, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(ground.left(), y), QPointF(ground.right(), y))
        words = _("Plan {value} {unit}").format(value=_figure(self._plan), unit=self._unit).strip()
        painter.setPen(QColor(TOKENS.warn))
        place = QRectF(ground.left(), max(0.0, y - 19), ground.width(), 17)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    @staticmethod
    def _place(ground: QRectF, top: float, month: float, value: float) -> QPointF:
        return QPointF(ground.left() + ground.width() * month / 12, ground.bottom() - ground.height() * value / top)


def _figure(value: Decimal | None) -> str:
    return "–" if value is None else show_number(value)
