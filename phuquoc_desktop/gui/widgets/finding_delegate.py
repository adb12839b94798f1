"""How a finding is painted: its mark, and beside it wrapped lines of which the article is a link."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow, Line

Index = QModelIndex | QPersistentModelIndex
MARK, SIDE, TOP = 16, 6, 5
SPARE = 4
"""Pixels by which words may come out wider on the screen than they were measured."""
WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_COLOURS = {"strong": "text", "plain": "text", "soft": "text_soft", "link": "primary", "next": "text"}


class FindingDelegate(QStyledItemDelegate):
    """Paints a :class:`FindingRow` as high as its words need in the width of the view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of all lines."""
        place = QRect(0, 0, self._width(index), 0)
        bottom = max((rect.bottom() for rect, _line in self._lines(place, index)), default=0)
        return QSize(place.width(), max(bottom + TOP, MARK + 2 * TOP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style does, then mark and lines."""
        row: FindingRow = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        mark = QRectF(option.rect.left() + SIDE, option.rect.top() + TOP + 1, MARK, MARK)
        icons.paint(painter, row.look.icon, row.look.colour, mark)
        for rect, line in self._lines(option.rect, index):
            painter.setFont(_font(line.role))
            painter.setPen(QColor(str(getattr(TOKENS, _COLOURS[line.role]))))
            painter.drawText(rect, WRAPS, line.text)
        painter.restore()

    def is_link(self, rect: QRect, index: Index, place: QPoint) -> bool:
        """Tell whether a point of the view lies on the article."""
        return any(line.role == "link" and part.contains(place) for part, line in self._lines(rect, index))

    def _lines(self, rect: QRect, index: Index) -> Iterator[tuple[QRect, Line]]:
        row: FindingRow = index.data(Qt.ItemDataRole.UserRole)
        left, top = rect.left() + SIDE + MARK + SIDE, rect.top() + TOP
        room = max(rect.right() - left - SIDE - SPARE, 60)
        for line in row.lines():
            needed = QFontMetrics(_font(line.role)).boundingRect(QRect(left, top, room, 10_000), WRAPS, line.text)
            width = min(needed.width(), room) if line.role == "link" else room
            yield QRect(left, top, width + SPARE, needed.height()), line
            top += needed.height() + 1

    def _width(self, index: Index) -> int:
        view = self.parent()
        if not isinstance(view, QTreeView):
            return 320
        depth, above = (1 if view.rootIsDecorated() else 0), index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        # A scroll bar may appear after the heights were asked for: its room is always left, so that no line runs into the next.
        bar = view.verticalScrollBar()
        room = view.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
        return room - depth * view.indentation()


def _font(role: str) -> QFont:
    made = body_font(TOKENS.font_small, bold=role == "strong")
    made.setUnderline(role == "link")
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # measured as painted on a scaled screen
    return made
