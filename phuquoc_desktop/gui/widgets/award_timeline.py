"""A party's merits over the years: a row for each award, a mark for each year, and how each year was rated below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

HEAD, ROW, RATED, SIGN = 20, 24, 34, 14
NAME, NARROWEST = 78, 26
STEPS = {Rating.EXCELLENT: 3, Rating.GOOD: 2, Rating.FULFILLED: 1}
"""How high the bar of a rating stands; a year whose tasks were not fulfilled has a cross instead."""


class Mark(NamedTuple):
    """An award for a year; ``detail`` says all that is known of it."""

    year: int
    award: str
    revoked: bool
    detail: str


class AwardTimeline(QWidget):
    """Discs for awards, joined where years follow each other; a crossed ring where one was revoked; bars for ratings.

    It reads without colour. Arrow keys and the mouse point at a year, of which ``pointed`` tells everything; the newest
    years are shown where there is no room for all.
    """

    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("award_timeline")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._marks: tuple[Mark, ...] = ()
        self._ratings: dict[int, Rating] = {}
        self._years: tuple[int, ...] = ()
        self._year = 0
        self.setAccessibleName(_("Merits over the years"))

    def show_history(self, marks: Sequence[Mark], ratings: Mapping[int, Rating], last: int) -> None:
        """Show awards, in the order of their rows, and ratings up to a year at least."""
        self._marks, self._ratings = tuple(marks), dict(ratings)
        known = [one.year for one in marks] + list(ratings)
        self._years = tuple(range(min(known), max([*known, last]) + 1)) if known else ()
        self._year = self._years[-1] if self._years else 0
        self.setAccessibleDescription(self.told())
        self.updateGeometry()
        self.update()

    @property
    def awards(self) -> list[str]:
        """The rows from top to bottom."""
        return [award for award, _marks in groupby(self._marks, key=lambda one: one.award)]

    def told(self) -> str:
        """Say in words what the picture shows."""
        return "\n".join(self.told_of(year) for year in self._years)

    def told_of(self, year: int) -> str:
        """Say all of one year."""
        parts = [one.detail for one in self._marks if one.year == year]
        if year in self._ratings:
            parts.append(self._ratings[year].label)
        return f"{year}: {'; '.join(parts) or _('nothing known')}"

    def sizeHint(self) -> QSize:
        """A row for each award, the years above and the ratings below."""
        return QSize(280, HEAD + ROW * len(self.awards) + RATED)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the year pointed at, the axis, the rows and the ratings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pointed(painter)
        self._paint_years(painter)
        for place, award in enumerate(self.awards):
            self._paint_row(painter, award, HEAD + place * ROW + ROW / 2)
        self._paint_ratings(painter)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell of the year under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_of(self._year_at(event.pos().x())), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the year under the mouse."""
        self._point(self._year_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the years."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -999, Qt.Key.Key_End: 999}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._shown():
            super().keyPressEvent(event)
            return
        self._point(min(max(self._year + step, self._shown()[0]), self._shown()[-1]))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.told_of(self._year)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of the year pointed at."""
        super().focusInEvent(event)
        self._point(self._year)

    def _point(self, year: int) -> None:
        self._year = year
        self.pointed.emit(self.told_of(year))
        self.update()

    def _shown(self) -> tuple[int, ...]:
        """Return the newest years for which there is room."""
        return self._years[-max(1, int((self.width() - NAME) // NARROWEST)) :]

    def _breadth(self) -> float:
        return min(64.0, (self.width() - NAME) / max(1, len(self._shown())))

    def _x(self, year: int) -> float:
        return NAME + (year - self._shown()[0] + 0.5) * self._breadth()

    def _year_at(self, x: float) -> int:
        place = int((x - NAME) // self._breadth())
        shown = self._shown() or (0,)
        return shown[min(max(place, 0), len(shown) - 1)]

    def _paint_pointed(self, painter: QPainter) -> None:
        if self._year in self._shown() and (self.hasFocus() or self.underMouse()):
            column = QRectF(self._x(self._year) - self._breadth() / 2, 0, self._breadth(), self.height())
            painter.setPen(QPen(QColor(TOKENS.focus if self.hasFocus() else TOKENS.line), 1.5))
            painter.setBrush(QColor(TOKENS.hover))
            painter.drawRoundedRect(column.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_years(self, painter: QPainter) -> None:
        painter.setFont(body_font(TOKENS.font_caption))
        painter.setPen(QColor(TOKENS.text_soft))
        is_narrow = self._breadth() < painter.fontMetrics().horizontalAdvance("2021 ")
        for year in self._shown():
            place = QRectF(self._x(year) - 30, 0, 60, HEAD)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"’{year % 100:02}" if is_narrow else str(year))

    def _paint_row(self, painter: QPainter, award: str, y: float) -> None:
        self._paint_name(painter, award, y)
        own = {one.year: one for one in self._marks if one.award == award}
        for year in self._shown():
            mark = own.get(year)
            if mark is None:
                if min(own) < year < max(own):
                    self._paint_gap(painter, year, y)
            elif mark.revoked:
                place = QRectF(self._x(year) - SIGN / 2 - 2, y - SIGN / 2 - 2, SIGN + 4, SIGN + 4)
                icons.paint(painter, "bad", TOKENS.bad, place)
            else:
                before = own.get(year - 1)
                if before is not None and not before.revoked and year - 1 in self._shown():
                    painter.setPen(QPen(QColor(TOKENS.primary), 3))
                    painter.drawLine(QPointF(self._x(year - 1), y), QPointF(self._x(year), y))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(TOKENS.primary))
                painter.drawEllipse(QPointF(self._x(year), y), SIGN / 2, SIGN / 2)

    def _paint_gap(self, painter: QPainter, year: int, y: float) -> None:
        painter.setPen(QPen(QColor(TOKENS.line_strong), 1.5, Qt.PenStyle.DotLine))
        half = self._breadth() / 2 - 3
        painter.drawLine(QPointF(self._x(year) - half, y), QPointF(self._x(year) + half, y))

    def _paint_name(self, painter: QPainter, name: str, y: float) -> None:
        painter.setFont(body_font(TOKENS.font_caption))
        painter.setPen(QColor(TOKENS.text))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME - 6)
        painter.drawText(QRectF(0, y - 10, NAME - 4, 20), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_ratings(self, painter: QPainter) -> None:
        bottom = self.height() - 4.0
        self._paint_name(painter, _("Rating"), bottom - RATED / 2 + 4)
        for year in self._shown():
            rating = self._ratings.get(year)
            step, x = STEPS.get(rating, 0) if rating else 0, self._x(year)
            painter.setPen(QPen(QColor(TOKENS.line_strong), 1))
            painter.drawLine(QPointF(x - 7, bottom), QPointF(x + 7, bottom))
            painter.fillRect(QRectF(x - 5, bottom - 8 * step, 10, 8 * step), QColor(TOKENS.bar_time))
            if rating is Rating.NOT_FULFILLED:
                icons.paint(painter, "close", TOKENS.bad, QRectF(x - 7, bottom - 16, 14, 14))
