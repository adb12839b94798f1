"""How badges, progress and strong words are painted in a cell; each can be read without colour."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, shown
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS

Index = QModelIndex | QPersistentModelIndex
SIGN = 13
INSET = 11
SIGNS = {"good": "good", "warn": "warn", "bad": "bad", "info": "pending", "neutral": "neutral"}


class OwnPainting(QStyledItemDelegate):
    """Lets the style paint the ground of the cell, then paints above it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(INSET, 0, -INSET, 0)
        self.paint_value(painter, place, index.data(Qt.ItemDataRole.UserRole))
        painter.restore()

    def paint_value(self, painter: QPainter, place: QRectF, value: object) -> None:
        """Paint the value into the padded cell."""
        raise NotImplementedError


class BadgeDelegate(OwnPainting):
    """Paints a :class:`BadgeValue` as a rounded label with its sign."""

    def paint_value(self, painter: QPainter, place: QRectF, value: object) -> None:
        """Paint the label, shortened to the room there is."""
        if isinstance(value, BadgeValue):
            paint_badge(painter, place, value)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room for sign and rounding."""
        return super().sizeHint(option, index) + QSize(SIGN + 22, 0)


class ProgressDelegate(OwnPainting):
    """Paints a percentage as a bar with its figure; a bar above 100 stays full."""

    def paint_value(self, painter: QPainter, place: QRectF, value: object) -> None:
        """Paint bar and figure; nothing where the share means nothing."""
        if isinstance(value, (Decimal, int)):
            paint_progress(painter, place, Decimal(value))


class StrongDelegate(QStyledItemDelegate):
    """Paints the words by which a row is known a little stronger."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Make the font stronger."""
        super().initStyleOption(option, index)
        option.font.setWeight(QFont.Weight.DemiBold)


def delegate_for(kind: ColumnKind, parent: QObject) -> QStyledItemDelegate | None:
    """Return who paints a kind of column, or None where Qt's own painting does."""
    made = {ColumnKind.BADGE: BadgeDelegate, ColumnKind.PROGRESS: ProgressDelegate, ColumnKind.STRONG: StrongDelegate}
    return made[kind](parent) if kind in made else None


def paint_badge(painter: QPainter, place: QRectF, badge: BadgeValue) -> None:
    """Paint a badge at the left of a place, centred in its height."""
    painter.setFont(body_font(TOKENS.font_caption, bold=True))
    metrics = painter.fontMetrics()
    room = place.width() - SIGN - 22
    text = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, max(0, int(room)))
    height = min(22.0, place.height())
    shape = QRectF(place.left(), place.center().y() - height / 2, metrics.horizontalAdvance(text) + SIGN + 21, height)
    colour = str(getattr(TOKENS, badge.tone))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(str(getattr(TOKENS, f"{badge.tone}_soft"))))
    painter.drawRoundedRect(shape, height / 2, height / 2)
    sign = QRectF(shape.left() + 7, shape.center().y() - SIGN / 2, SIGN, SIGN)
    icons.paint(painter, badge.icon or SIGNS[badge.tone], colour, sign)
    painter.setPen(QColor(colour))
    words = shape.adjusted(SIGN + 12, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def paint_progress(painter: QPainter, place: QRectF, percent: Decimal, digits: int = 1) -> None:
    """Paint a bar with its percentage at the right; full bars say so by colour and by their figure."""
    figure = shown(round(percent, digits)) + "%"
    painter.setFont(body_font(TOKENS.font_small))
    room = painter.fontMetrics().horizontalAdvance("100,0%") + 8
    painter.setPen(QColor(TOKENS.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)
    trough = QRectF(place.left(), place.center().y() - 4, max(10.0, place.width() - room), 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TOKENS.neutral_soft))
    painter.drawRoundedRect(trough, 4, 4)
    share = min(max(float(percent), 0.0), 100.0) / 100
    if share > 0:
        trough.setWidth(max(8.0, trough.width() * share))
        painter.setBrush(QColor(TOKENS.good if percent >= 100 else TOKENS.bar))
        painter.drawRoundedRect(trough, 4, 4)
