"""What the shapes of a year mean, in a row of samples with words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui import icons, strokes
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.year_view import DayShown, Ground, paint_ground
from phuquoc_desktop.translation import N_, _

SAMPLES = (
    (DayShown(Ground.OFF), N_("Day off")),
    (DayShown(Ground.OFF, unsure=True), N_("Day off, not confirmed")),
    (DayShown(Ground.WORKED), N_("Weekend day worked")),
    (DayShown(Ground.WORKING, False, "bad", TOKENS.bad), N_("Late")),
    (DayShown(Ground.WORKING, False, "clock", TOKENS.warn), N_("Due soon")),
    (DayShown(Ground.WORKING, False, "calendar", TOKENS.neutral), N_("Ahead")),
    (DayShown(Ground.WORKING, False, "good", TOKENS.good), N_("Done")),
    (DayShown(Ground.WORKING, False, "neutral", TOKENS.neutral), N_("Past")),
)
LINE, BOX, GAP = 22, 18, 14


class YearLegend(QWidget):
    """Breaks its samples into lines as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year_legend")
        self.setAccessibleName("; ".join(_(words) for _sample, words in SAMPLES))

    def sizeHint(self) -> QSize:
        """Two lines hold them in most windows."""
        return QSize(600, 2 * LINE)

    def minimumSizeHint(self) -> QSize:
        """Keep the height."""
        return QSize(200, 2 * LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the samples."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(TOKENS.font_caption))
        x, y = 0.0, 0.0
        for sample, words in SAMPLES:
            width = BOX + 5 + painter.fontMetrics().horizontalAdvance(_(words))
            if x and x + width > self.width():
                x, y = 0.0, y + LINE
            place = QRectF(x, y + 2, BOX, BOX)
            paint_ground(painter, sample, place)
            if sample.icon:
                icons.paint(painter, sample.icon, sample.colour, place.adjusted(1, 1, -1, -1))
            painter.setPen(QColor(TOKENS.text))
            strokes.write(painter, x + BOX + 5, y + LINE / 2, _(words))
            x += width + GAP
        painter.end()
