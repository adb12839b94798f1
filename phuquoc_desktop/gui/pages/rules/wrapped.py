"""Sentences of the law in the rows of a tree: several lines where one is too short."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS

Index = QModelIndex | QPersistentModelIndex
PADDING, MARGIN, LINES, NARROWEST = 14, 6, 3, 60


class Wrapped(QStyledItemDelegate):
    """Makes a row as high as its words need in what the tree's indentation leaves, three lines at most."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._metrics = QFontMetrics(body_font())
        tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words, broken as they are painted."""
        room = max(self._tree.columnWidth(index.column()) - 2 * PADDING - self._indentation(index), NARROWEST)
        words, most = str(index.data() or ""), LINES * self._metrics.lineSpacing()
        if self._metrics.horizontalAdvance(words) <= room:
            return QSize(room, TOKENS.row)
        flags = int(Qt.TextFlag.TextWordWrap.value)
        needed = self._metrics.boundingRect(QRect(0, 0, room, 2000), flags, words).height()
        return QSize(room, max(min(needed, most) + MARGIN, TOKENS.row))

    def _indentation(self, index: Index) -> int:
        """Return how far the words are moved in; only the first column is."""
        depth = 1 if self._tree.rootIsDecorated() else 0
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * self._tree.indentation() if index.column() == 0 else 0
