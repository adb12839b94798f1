"""The packs that count on a line of time: one after another, today marked, what nobody confirmed hatched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import sqrt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.rule_looks import COMPARED
from phuquoc_desktop.services.law.reading_room import PackCard
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

TOP, BAND, BOTTOM = 18, 44, 18
SIGN, INSET = 14, 10
OPEN_END = timedelta(days=730)
"""How far a pack without an end is drawn beyond today."""
EVENLY = 0.6
"""The part of the width that all packs share evenly: a regime of one year must be as readable as one of twenty."""


class RegimeBand(QWidget):
    """Emits ``chosen`` with a pack's key; Left, Right, Home and End go along the line."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regime_band")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cards: tuple[PackCard, ...] = ()
        self._today = date.min
        self._current = -1

    def show_cards(self, cards: Sequence[PackCard], today: date) -> None:
        """Show these packs, oldest first."""
        self._cards, self._today = tuple(cards), today
        self._current = -1
        self.update()

    def set_current(self, key: str) -> None:
        """Mark a pack without telling anybody."""
        keys = [one.key for one in self._cards]
        self._current = keys.index(key) if key in keys else -1
        self.setAccessibleName(_("Rule packs on a line of time"))
        self.setAccessibleDescription(_words(self._cards[self._current]) if self._current >= 0 else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the band with its dates; the width is whatever there is."""
        return QSize(480, TOP + BAND + BOTTOM)

    def segments(self) -> list[QRectF]:
        """Return where each pack is drawn."""
        spans = [sqrt(max((self._end(one) - one.shelved.pack.head.valid_from).days, 1)) for one in self._cards]
        whole, room, left, found = sum(spans), self.width() - 4.0, 2.0, []
        for span in spans:
            width = room * (EVENLY / len(spans) + (1 - EVENLY) * span / whole)
            found.append(QRectF(left, TOP, width, BAND))
            left += width
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour, or to either end."""
        last = len(self._cards) - 1
        places = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in places and last >= 0:
            self._choose(min(max(places[Qt.Key(event.key())], 0), last))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the pack under the mouse."""
        place = self._at(event.position())
        if place >= 0:
            self._choose(place)

    def event(self, event: QEvent) -> bool:
        """Tell a pack's dates where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), _words(self._cards[place]) if place >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the packs, the dates under their edges, and today above."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (card, place) in enumerate(zip(self._cards, self.segments(), strict=True)):
            self._paint_segment(painter, card, place, is_current=number == self._current)
        for card, place in zip(self._cards, self.segments(), strict=True):
            self._paint_begin(painter, card, place)
            if card.is_today:
                self._paint_today(painter, card, place)
        painter.end()

    def _choose(self, place: int) -> None:
        if place != self._current:
            self.set_current(self._cards[place].key)
            self.chosen.emit(self._cards[place].key)

    def _at(self, point: QPointF) -> int:
        return next((number for number, place in enumerate(self.segments()) if place.contains(point)), -1)

    def _end(self, card: PackCard) -> date:
        head = card.shelved.pack.head
        return head.valid_to or max(self._today, head.valid_from) + OPEN_END

    def _paint_segment(self, painter: QPainter, card: PackCard, place: QRectF, *, is_current: bool) -> None:
        inner = place.adjusted(1.5, 1.5, -1.5, -1.5)
        confirmed = card.shelved.pack.head.confirmed
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TOKENS.primary_soft if confirmed else TOKENS.surface))
        painter.drawRoundedRect(inner, TOKENS.radius_small, TOKENS.radius_small)
        if not confirmed:
            painter.setBrush(QBrush(QColor(TOKENS.bar_light), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(inner, TOKENS.radius_small, TOKENS.radius_small)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        strong = is_current and self.hasFocus()
        edge = TOKENS.focus if is_current else TOKENS.line_strong
        painter.setPen(QPen(QColor(edge), 3 if strong else 2 if is_current else 1))
        painter.drawRoundedRect(inner, TOKENS.radius_small, TOKENS.radius_small)
        self._paint_words(painter, card, inner, is_current=is_current)

    def _paint_words(self, painter: QPainter, card: PackCard, place: QRectF, *, is_current: bool) -> None:
        upper = QRectF(place.left() + INSET, place.top() + 2, place.width() - 2 * INSET, place.height() / 2)
        _write(painter, f"{card.shelved.regime} · {card.shelved.pack.head.version}", place=upper, bold=is_current)
        lower = upper.translated(0, upper.height() - 3)
        sign = QRectF(lower.left(), lower.center().y() - SIGN / 2, SIGN, SIGN)
        icon, colour = _sign(card)
        icons.paint(painter, icon, colour, sign)
        words = lower.adjusted(SIGN + 5, 0, 0, 0)
        _write(painter, *_seen_words(card), place=words, colour=colour)

    def _paint_begin(self, painter: QPainter, card: PackCard, place: QRectF) -> None:
        below = QRectF(place.left() + 1, place.bottom(), place.width() - 4, BOTTOM)
        _write(painter, show_date(card.shelved.pack.head.valid_from), place=below, colour=TOKENS.text_soft)

    def _paint_today(self, painter: QPainter, card: PackCard, place: QRectF) -> None:
        first = card.shelved.pack.head.valid_from
        share = (self._today - first).days / max((self._end(card) - first).days, 1)
        x = place.left() + place.width() * share
        painter.setPen(QPen(QColor(TOKENS.text), 2))
        painter.drawLine(QPointF(x, TOP - 4), QPointF(x, TOP + BAND + 3))
        words = _("today {day}").format(day=show_date(self._today))
        painter.setFont(body_font(TOKENS.font_caption, bold=True))
        width = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(x - width / 2, 0.0), self.width() - width - 2.0)
        painter.drawText(QRectF(left, 0, width + 2, TOP - 3), Qt.AlignmentFlag.AlignVCenter, words)


def _write(painter: QPainter, *texts: str, place: QRectF, bold: bool = False, colour: str = TOKENS.text) -> None:
    """Write the first of these texts that there is room for, else as much of the last one as there is."""
    painter.setFont(body_font(TOKENS.font_small if bold or colour == TOKENS.text else TOKENS.font_caption, bold=bold))
    painter.setPen(QColor(colour))
    metrics, room = painter.fontMetrics(), int(place.width())
    text = next((one for one in texts if metrics.horizontalAdvance(one) <= room), texts[-1])
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _sign(card: PackCard) -> tuple[str, str]:
    """Return icon and colour: a check mark only where every statement was seen in the text."""
    if not card.shelved.pack.head.confirmed:
        return "warn", TOKENS.warn
    return ("good", TOKENS.good) if card.seen == card.statements else ("paper", TOKENS.text_soft)


def _seen_words(card: PackCard) -> tuple[str, ...]:
    """Say how much of a pack was seen in the text of the law, at length and briefly; or that it is not confirmed."""
    if not card.shelved.pack.head.confirmed:
        return (_("not confirmed"),)
    counts = {"seen": show_number(card.seen), "count": show_number(card.statements)}
    long, short = _("{seen} of {count} statements seen in the text"), _("{seen} of {count} seen")
    return long.format(**counts), short.format(**counts)


def _words(card: PackCard) -> str:
    """Say in one line what the band shows of a pack."""
    head = card.shelved.pack.head
    until = show_date(head.valid_to) if head.valid_to else "…"
    span = f"{show_date(head.valid_from)} – {until}"
    today = _("holds today") if card.is_today else ""
    compared = COMPARED if card.is_only_compared else ""
    parts = (f"{head.regime}: {head.title}", span, _seen_words(card)[0], compared and _(compared), today)
    return ", ".join(filter(None, parts))
