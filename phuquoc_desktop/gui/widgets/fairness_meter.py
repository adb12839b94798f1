"""Balance of a list: a bar an aspect with the share in the list, the office's share as a mark, and the unknown hatched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phuquoc_desktop.domain.fairness import Aspect
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.fairness_words import count_words, explained, percent, told
from phuquoc_desktop.services.fairness import Balance
from phuquoc_desktop.translation import _

NARROWEST, HEIGHT, GAP = 180, 58, 24
BAR, MARK = 11.0, 5.0


class FairnessMeter(QWidget):
    """Shows one balance; every bar carries its numbers in words, so nothing depends on colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fairness_meter")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Balance of the list"))
        self.balance: Balance | None = None

    def show_balance(self, balance: Balance) -> None:
        """Show how a list stands beside its office."""
        self.balance = balance
        self.setAccessibleDescription("; ".join(told(balance, aspect) for aspect in balance.aspects))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Bars stand in as many rows as the width asks for."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return -(-len(self._aspects) // self._columns(width)) * HEIGHT

    def sizeHint(self) -> QSize:
        """All beside each other."""
        return QSize(len(self._aspects) * NARROWEST, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """One bar, and the rows that the present width asks for."""
        return QSize(NARROWEST, self.heightForWidth(max(self.width(), NARROWEST)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        if self.balance is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for aspect in self._aspects:
            self._paint(painter, self.balance, aspect, self._place(aspect))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Explain the bar under the mouse when it rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.balance is not None:
            under = [one for one in self._aspects if self._place(one).contains(QPointF(event.pos()))]
            QToolTip.showText(event.globalPos(), explained(self.balance, under[0]) if under else "", self)
            return True
        return super().event(event)

    @property
    def _aspects(self) -> tuple[Aspect, ...]:
        return self.balance.aspects if self.balance else tuple(Aspect)[:-1]

    def _columns(self, width: int) -> int:
        return min(max(width // NARROWEST, 1), len(self._aspects))

    def _place(self, aspect: Aspect) -> QRectF:
        columns = self._columns(self.width())
        row, column = divmod(self._aspects.index(aspect), columns)
        wide = self.width() / columns
        return QRectF(column * wide + MARK + 1, row * HEIGHT, wide - GAP, HEIGHT)

    def _paint(self, painter: QPainter, balance: Balance, aspect: Aspect, place: QRectF) -> None:
        painter.setPen(QColor(TOKENS.text))
        painter.setFont(body_font(TOKENS.font_caption, bold=True))
        mark = " ★" if aspect in balance.rules.call.aspects else ""
        head = QRectF(place.left(), place.top(), place.width(), 18)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{aspect.label}{mark}")
        painter.setFont(body_font(TOKENS.font_caption))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head, right, percent(balance.listed[aspect].percent))
        self._paint_bar(painter, balance, aspect, QRectF(place.left(), place.top() + 22, place.width(), BAR))
        painter.setPen(QColor(TOKENS.text_soft))
        foot = QRectF(place.left(), place.top() + 39, place.width(), 17)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, left, count_words(balance.listed[aspect]))
        painter.drawText(foot, right, f"▲ {percent(balance.office[aspect].percent)}")

    def _paint_bar(self, painter: QPainter, balance: Balance, aspect: Aspect, place: QRectF) -> None:
        share = balance.listed[aspect]
        painter.setPen(QPen(QColor(TOKENS.line_strong), 1))
        painter.setBrush(QColor(TOKENS.surface))
        painter.drawRect(place)
        if not share.total:
            return
        known = QRectF(place.left(), place.top(), place.width() * share.known / share.total, BAR)
        if share.known:
            yes = QRectF(known.left(), known.top(), known.width() * share.yes / share.known, BAR)
            painter.fillRect(yes, QColor(TOKENS.bar))
        if share.unknown:
            rest = QRectF(known.right(), place.top(), place.width() - known.width(), BAR)
            painter.setBrush(QBrush(QColor(TOKENS.line_strong), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(rest)
        office = balance.office[aspect].percent
        if office is not None and share.known:
            self._paint_mark(painter, known.left() + known.width() * float(office) / 100, place)

    def _paint_mark(self, painter: QPainter, x: float, place: QRectF) -> None:
        """Mark the office's share: a line through the bar that ends in a triangle below it."""
        painter.setPen(QPen(QColor(TOKENS.gold), 4))
        painter.drawLine(QPointF(x, place.top() - 1), QPointF(x, place.bottom() + 1))
        painter.setPen(QPen(QColor(TOKENS.text), 1.5))
        painter.drawLine(QPointF(x, place.top() - 3), QPointF(x, place.bottom() + 2))
        painter.setBrush(QColor(TOKENS.text))
        tip = QPointF(x, place.bottom() + 1)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-MARK, MARK + 1), tip + QPointF(MARK, MARK + 1)]))
