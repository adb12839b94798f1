"""Twelve months at a glance: working days, days off, dates and today, each with its own shape, reached by keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import N_, _

CELL, LINE, HEAD, GAP = 27.0, 24.0, 46.0, 14.0
MONTH = QSize(round(7 * CELL), round(HEAD + 6 * LINE))
WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
    Qt.Key.Key_PageUp: -28,
    Qt.Key.Key_PageDown: 28,
}


class Ground(StrEnum):
    """What kind of day it is."""

    WORKING = "working"
    WEEKEND = "weekend"
    OFF = "off"
    WORKED = "worked"


class DayShown(NamedTuple):
    """One day: its kind, whether that is not confirmed, the icon and colour of a date that falls on it, and its words."""

    ground: Ground
    unsure: bool = False
    icon: str = ""
    colour: str = ""
    text: str = ""


class YearView(QWidget):
    """Paints a year; ``chosen`` tells the day that the keys or the mouse have come to."""

    chosen = Signal(date)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._days: Mapping[date, DayShown] = {}
        self._today = self._day = date(2021, 1, 1)

    @property
    def day(self) -> date:
        """The day chosen."""
        return self._day

    def show_year(self, year: int, days: Mapping[date, DayShown], today: date) -> None:
        """Show a year; the day chosen is today, or the first of another year."""
        self._days, self._today = days, today
        self.setAccessibleName(_("Calendar of {year}").format(year=year))
        self.choose(today if today.year == year else date(year, 1, 1))

    def choose(self, day: date) -> None:
        """Go to a day of the year shown."""
        self._day = day
        self.setAccessibleDescription(self._text(day))
        self.update()
        self.chosen.emit(day)

    def hasHeightForWidth(self) -> bool:
        """Months stand in as many columns as there is room for."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows of months."""
        rows = -(-12 // _columns(width))
        return round(rows * (MONTH.height() + GAP))

    def sizeHint(self) -> QSize:
        """Four months beside each other."""
        width = round(4 * (MONTH.width() + GAP))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One month beside another."""
        return QSize(round(2 * (MONTH.width() + GAP)), self.heightForWidth(self.width()))

    def place_of(self, day: date) -> QRectF:
        """Return where a day is painted."""
        corner = self._corner(day.month)
        first = date(day.year, day.month, 1).weekday()
        row, column = divmod(first + day.day - 1, 7)
        return QRectF(corner.x() + column * CELL, corner.y() + HEAD + row * LINE, CELL, LINE)

    def day_at(self, point: QPointF) -> date | None:
        """Return the day painted at a point."""
        return next((day for day in self._all_days() if self.place_of(day).contains(point)), None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the months."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._paint_head(painter, month)
        for day in self._all_days():
            self._paint_day(painter, day)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another day; Home and End lead to the first and the last."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            month, number = (1, 1) if event.key() == Qt.Key.Key_Home else (12, 31)
            self.choose(date(self._day.year, month, number))
            return
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        day = self._day + timedelta(days=step)
        if day.year == self._day.year:
            self.choose(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        day = self.day_at(event.position())
        if day is not None:
            self.choose(day)

    def event(self, event: QEvent) -> bool:
        """Tell of the day under the mouse when it rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._text(day) if day else "", self)
            return True
        return super().event(event)

    def _all_days(self) -> list[date]:
        first = date(self._day.year, 1, 1)
        count = (date(self._day.year, 12, 31) - first).days + 1
        return [first + timedelta(days=number) for number in range(count)]

    def _text(self, day: date) -> str:
        told = self._days.get(day)
        head = f"{_(WEEKDAYS[day.weekday()])} {day:%d/%m/%Y}"
        return "\n".join(part for part in (head, told.text if told else "") if part)

    def _corner(self, month: int) -> QPointF:
        columns = _columns(self.width())
        row, column = divmod(month - 1, columns)
        wide = self.width() / columns
        return QPointF(column * wide + (wide - MONTH.width()) / 2, row * (MONTH.height() + GAP))

    def _paint_head(self, painter: QPainter, month: int) -> None:
        corner = self._corner(month)
        painter.setPen(QColor(TOKENS.line))
        painter.setBrush(QColor(TOKENS.surface))
        painter.drawRoundedRect(QRectF(corner, MONTH).adjusted(-5, 0, 5, 4), TOKENS.radius, TOKENS.radius)
        painter.setPen(QColor(TOKENS.text))
        painter.setFont(body_font(TOKENS.font_body, bold=True))
        name = QRectF(corner.x(), corner.y(), MONTH.width(), 24)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, _("Month {month}").format(month=month))
        painter.setFont(body_font(TOKENS.font_caption))
        painter.setPen(QColor(TOKENS.text_soft))
        for column, word in enumerate(WEEKDAYS):
            place = QRectF(corner.x() + column * CELL, corner.y() + 24, CELL, HEAD - 24)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _(word))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        told = self._days.get(day, DayShown(Ground.WORKING))
        place = self.place_of(day)
        paint_ground(painter, told, place.adjusted(1, 1, -1, -1))
        painter.setFont(body_font(TOKENS.font_small, bold=told.ground is Ground.OFF or bool(told.icon)))
        painter.setPen(QColor(_COLOURS[told.ground]))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if told.icon:
            _frame(painter, place.adjusted(2, 2, -2, -2), told.colour, 1)
            _paint_sign(painter, told, QRectF(place.right() - 11, place.top() - 3, 13, 13))
        if day == self._today:
            _frame(painter, place.adjusted(1, 1, -1, -1), TOKENS.primary, 2)
        if day == self._day:
            width = 2 if self.hasFocus() else 1
            _frame(painter, place.adjusted(-1, -1, 1, 1), TOKENS.text, width, Qt.PenStyle.DotLine)


_COLOURS = {
    Ground.WORKING: TOKENS.text,
    Ground.WEEKEND: TOKENS.text_soft,
    Ground.OFF: TOKENS.bad,
    Ground.WORKED: TOKENS.text,
}


def paint_ground(painter: QPainter, told: DayShown, place: QRectF) -> None:
    """Paint what kind of day it is: a filled box for a day off, framed with dashes while unsure; a line for a worked one."""
    if told.ground is Ground.OFF:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TOKENS.bad_soft))
        painter.drawRoundedRect(place, 4, 4)
        if told.unsure:
            _frame(painter, place, TOKENS.bad, 1, Qt.PenStyle.DashLine)
    elif told.ground is Ground.WEEKEND:
        painter.fillRect(place, QColor(TOKENS.neutral_soft))
    elif told.ground is Ground.WORKED:
        _frame(painter, place, TOKENS.line_strong, 1)
        painter.setPen(QPen(QColor(TOKENS.text), 2))
        painter.drawLine(place.bottomLeft() + QPointF(4, -3), place.bottomRight() + QPointF(-4, -3))


def _paint_sign(painter: QPainter, told: DayShown, place: QRectF) -> None:
    """Paint the icon of a date on a ground of its own, so that it reads over the frame."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TOKENS.surface))
    painter.drawEllipse(place)
    icons.paint(painter, told.icon, told.colour, place)


def _frame(
    painter: QPainter, place: QRectF, colour: str, width: int, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> None:
    painter.setPen(QPen(QColor(colour), width, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, 4, 4)


def _columns(width: int) -> int:
    """Return how many months stand beside each other, a number that divides twelve."""
    fits = max(int(width / (MONTH.width() + GAP)), 1)
    return max(one for one in (1, 2, 3, 4, 6) if one <= fits)
