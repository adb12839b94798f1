"""Where one stands in a short wizard: numbered steps, those done ticked, the present one named strongly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

DISC, GAP = 26, 10


class Stepper(QWidget):
    """Shows; it cannot be clicked, as a wizard's own buttons lead on and back."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepper")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps = tuple(steps)
        self.set_step(0)

    def set_step(self, step: int) -> None:
        """Show which step is the present one, counted from 0; the number of steps means all are done."""
        self._step = step
        name = self._steps[min(step, len(self._steps) - 1)]
        told = _("Step {number} of {count}: {name}").format(number=step + 1, count=len(self._steps), name=name)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for all names."""
        words = self.fontMetrics().horizontalAdvance("".join(self._steps))
        return QSize(words + len(self._steps) * (DISC + 5 * GAP), DISC + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, name and the line to the next."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        for place, name in enumerate(self._steps):
            self._paint_step(painter, QRectF(place * width, 3, width, DISC), place, name)
        painter.end()

    def _paint_step(self, painter: QPainter, place: QRectF, number: int, name: str) -> None:
        reached = number <= self._step
        disc = QRectF(place.left() + 1, place.top(), DISC, DISC)
        painter.setPen(QPen(QColor(TOKENS.primary if reached else TOKENS.line_strong), 1.5))
        painter.setBrush(QColor(TOKENS.primary if reached else TOKENS.surface))
        painter.drawEllipse(disc)
        if number < self._step:
            icons.paint(painter, "good", TOKENS.on_primary, disc.adjusted(6, 6, -6, -6))
        else:
            painter.setPen(QColor(TOKENS.on_primary if reached else TOKENS.text_soft))
            painter.setFont(body_font(TOKENS.font_small, bold=True))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        self._paint_name(painter, place.adjusted(DISC + GAP, 0, -GAP, 0), number, name)

    def _paint_name(self, painter: QPainter, place: QRectF, number: int, name: str) -> None:
        painter.setFont(body_font(bold=number == self._step))
        painter.setPen(QColor(TOKENS.text if number <= self._step else TOKENS.text_soft))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        start = place.left() + metrics.horizontalAdvance(text) + GAP
        if number + 1 < len(self._steps) and start < place.right():
            painter.setPen(QPen(QColor(TOKENS.line_strong), 1))
            painter.drawLine(int(start), int(place.center().y()), int(place.right()), int(place.center().y()))
