"""The list of decisions: three lines each, what it is about, number and day and money, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from phuquoc_desktop.gui.pages.decision.looks import status_badge
from phuquoc_desktop.gui.pages.dossier.listing import badge_width
from phuquoc_desktop.gui.tables.delegates import paint_badge
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.services.decision_view import DecisionSummary
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
HEIGHT = 92
GAP = 8


class DecisionListModel(QAbstractListModel):
    """The decisions that are shown, in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: Sequence[DecisionSummary] = ()

    def show_lines(self, lines: Sequence[DecisionSummary]) -> None:
        """Take the place of what was there."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, decision_id: str) -> int:
        """Return the place of a decision, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == decision_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Count the decisions shown."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line for LINE_ROLE, else its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.decision.title}\n{second_line(line)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.decision.title}, {line.decision.status.label}, {second_line(line)}"
        return None


def second_line(line: DecisionSummary) -> str:
    """Return number, day and how many are granted."""
    decision = line.decision
    day = show_date(decision.dated) if decision.dated else ""
    count = ngettext("{count} award", "{count} awards", line.granted).format(count=line.granted)
    return " · ".join(part for part in (decision.number or _("no number yet"), day, count) if part)


class DecisionDelegate(QStyledItemDelegate):
    """Paints a decision as three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are equally high."""
        return QSize(180, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style does, then title, words, badge and money."""
        line: DecisionSummary = index.data(LINE_ROLE)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(12, 9, -10, -8)
        self._words(painter, place, line)
        self._badge_and_money(painter, place, line)
        painter.setPen(QColor(TOKENS.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _words(self, painter: QPainter, place: QRectF, line: DecisionSummary) -> None:
        for top, font, colour, text in (
            (0, body_font(bold=True), TOKENS.text, line.decision.title),
            (23, body_font(TOKENS.font_small), TOKENS.text_soft, second_line(line)),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            where = QRectF(place.left(), place.top() + top, place.width(), 22)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)

    def _badge_and_money(self, painter: QPainter, place: QRectF, line: DecisionSummary) -> None:
        """The badge keeps its room; the money stands beside it where there is room for all of it."""
        badge, money = status_badge(line.decision.status), show_money(line.total)
        wide = min(badge_width(badge), place.width())
        paint_badge(painter, QRectF(place.left(), place.top() + 50, wide, 24), badge)
        painter.setFont(body_font(TOKENS.font_small))
        painter.setPen(QColor(TOKENS.text))
        room = place.width() - wide - GAP
        if painter.fontMetrics().horizontalAdvance(money) <= room:
            where = QRectF(place.right() - room, place.top() + 51, room, 22)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, money)
