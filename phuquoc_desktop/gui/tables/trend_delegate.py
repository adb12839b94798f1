"""A row's figures as a small line over the year, the latest marked, the plan beside it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phuquoc_desktop.documents.drawing.charts.trend import TrendInput, trend
from phuquoc_desktop.gui.drawing_paint import paint

Index = QModelIndex | QPersistentModelIndex
INSET, HIGHEST = 2.0, 30.0
drawn = lru_cache(maxsize=512)(trend)


class TrendDelegate(QStyledItemDelegate):
    """Paints what a cell holds with a ``trend``: a :class:`TrendInput`; without figures nothing."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the cell as the style does, then the line."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        course = getattr(index.data(Qt.ItemDataRole.UserRole), "trend", None)
        if isinstance(course, TrendInput) and course.points:
            place = QRectF(option.rect).adjusted(INSET, INSET, -INSET, -INSET)
            paint(painter, place, drawn(course, max(place.width(), 1.0), min(max(place.height(), 1.0), HIGHEST)))
