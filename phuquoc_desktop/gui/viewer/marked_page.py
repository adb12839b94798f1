"""A picture of one page with places marked on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedLayout, QWidget

from phuquoc_desktop.documents.layout_check.described import Box
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.translation import _

SMALLEST = 0.9
"""Dots a point below which words cannot be read."""
_BAR = 24
"""Pixels of the scroll bar at its side."""
_ROOM_MM = 0.8


@dataclass(frozen=True)
class Drawn:
    """A drawn page: its number, its width in millimetres."""

    image: QImage
    page: int
    width_mm: float


def drawn_page(content: bytes, name: str, page: int, room: int, density: float) -> Drawn:
    """Draw a page (from 1) as wide as its room, away from the window's thread; raises BrokenAttachmentError."""
    from phuquoc_desktop.services.attaching.pdf_pages import PdfPages

    pages = PdfPages(content, name)
    try:
        width = pages.size(page - 1)[0]
        image = as_image(pages.draw(page - 1, max(room / width, SMALLEST) * density))
        image.setDevicePixelRatio(density)
        return Drawn(image, page, width * 25.4 / 72)
    finally:
        pages.close()


class _Sheet(QWidget):
    """Paints the picture and the marks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page_picture")
        self._drawn: Drawn | None = None
        self._boxes: tuple[Box, ...] = ()

    def show_page(self, drawn: Drawn, boxes: Sequence[Box]) -> None:
        """Show a page with the boxes that stand on it."""
        self._drawn = drawn
        self._boxes = tuple(box for box in boxes if box.page == drawn.page)
        self.setFixedSize(self._size())
        self.setAccessibleName(_("Picture of page {page}").format(page=drawn.page))
        self.update()

    def first_mark(self) -> QRectF | None:
        """Return where the first mark stands."""
        return self._rect(self._boxes[0]) if self._boxes else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint page and marks."""
        super().paintEvent(event)
        if self._drawn is None:
            return
        painter = QPainter(self)
        painter.drawImage(0, 0, self._drawn.image)
        colour = QColor(TOKENS.bad)
        painter.setPen(QPen(colour, 2))
        colour.setAlpha(36)
        painter.setBrush(colour)
        for box in self._boxes:
            painter.drawRect(self._rect(box))
        painter.end()

    def _size(self) -> QSize:
        assert self._drawn is not None
        return self._drawn.image.deviceIndependentSize().toSize()

    def _rect(self, box: Box) -> QRectF:
        assert self._drawn is not None
        scale = self._size().width() / self._drawn.width_mm
        left, top = (box.x0 - _ROOM_MM) * scale, (box.top - _ROOM_MM / 2) * scale
        return QRectF(left, top, (box.x1 - box.x0 + 2 * _ROOM_MM) * scale, (box.bottom - box.top + _ROOM_MM) * scale)


class MarkedPage(QWidget):
    """Shows a page with marks, or words where there is no page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("marked_page")
        self.setAccessibleName(_("Page"))
        self.sheet = _Sheet(self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("page_scroll")
        self._scroll.setAccessibleName(_("Page"))
        self._scroll.setWidget(self.sheet)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.words = QLabel(self)
        self.words.setObjectName("page_words")
        self.words.setProperty("role", "soft")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.words)

    @property
    def room(self) -> int:
        """The width that a page may have."""
        return self.width() - _BAR

    def show_words(self, words: str) -> None:
        """Show words instead of a page."""
        self.words.setText(words)
        self._stack.setCurrentWidget(self.words)

    def show_page(self, drawn: Drawn, boxes: Sequence[Box]) -> None:
        """Show a page and go to its first mark."""
        self.sheet.show_page(drawn, boxes)
        self._stack.setCurrentWidget(self._scroll)
        mark = self.sheet.first_mark()
        if mark is None:
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self._scroll.ensureVisible(round(mark.center().x()), round(mark.center().y()), 40, 120)
