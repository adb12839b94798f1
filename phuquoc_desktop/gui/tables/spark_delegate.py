"""A row's figures as a small line, first to latest; the latest is marked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phuquoc_desktop.gui.tokens import TOKENS

Index = QModelIndex | QPersistentModelIndex
DOT = 2.4


class SparkDelegate(QStyledItemDelegate):
    """Paints a sequence of decimals; one figure is a dot, none is nothing."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the cell as the style does, then the line."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        figures = index.data(Qt.ItemDataRole.UserRole)
        if figures:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_line(painter, QRectF(option.rect).adjusted(8, 9, -8, -9), figures)
            painter.restore()


def paint_line(painter: QPainter, place: QRectF, figures: Sequence[Decimal]) -> None:
    """Paint the figures over the whole place, from zero or the least to the greatest."""
    points = points_of(place, [float(figure) for figure in figures])
    painter.setPen(QPen(QColor(TOKENS.bar), 1.6))
    painter.drawPolyline(QPolygonF(points))
    painter.setBrush(QColor(TOKENS.bar))
    painter.drawEllipse(points[-1], DOT, DOT)


def points_of(place: QRectF, figures: Sequence[float]) -> list[QPointF]:
    """Return where each figure lies; a course without change runs in the middle."""
    least, greatest = min(0.0, *figures), max(figures)
    height = greatest - least
    step = place.width() / max(len(figures) - 1, 1)
    shares = [(figure - least) / height if height else 0.5 for figure in figures]
    return [
        QPointF(place.left() + at * step, place.bottom() - share * place.height()) for at, share in enumerate(shares)
    ]
