"""Small signs in a cell, each with its words for whoever cannot see it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tables.delegates import OwnPainting
from phuquoc_desktop.gui.tokens import TOKENS

Index = QModelIndex | QPersistentModelIndex
SIDE, GAP = 17, 5


class Flag(NamedTuple):
    """An icon, a tone of the theme, and what both mean."""

    icon: str
    tone: str
    words: str


class Flags(tuple[Flag, ...]):
    """The signs of a row; as words, what they mean."""

    __slots__ = ()

    def __str__(self) -> str:
        return "; ".join(one.words for one in self)


class FlagsDelegate(OwnPainting):
    """Paints :class:`Flags` beside each other."""

    def paint_value(self, painter: QPainter, place: QRectF, value: object) -> None:
        """Paint the signs from the left."""
        if isinstance(value, Flags):
            for number, flag in enumerate(value):
                left = place.left() + number * (SIDE + GAP)
                square = QRectF(left, place.center().y() - SIDE / 2, SIDE, SIDE)
                icons.paint(painter, flag.icon, str(getattr(TOKENS, flag.tone)), square)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room for three signs."""
        return QSize(3 * (SIDE + GAP) + 22, super().sizeHint(option, index).height())
