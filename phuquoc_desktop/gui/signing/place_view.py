"""A page as a picture with the frame in which a signature will stand; moved with the mouse or the arrow keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from phuquoc_desktop.documents.signing.places import MM, PageSize, Place
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
"""Millimetres that an arrow key moves the frame."""
_LOWEST_FOR_WORDS = 16
"""Pixels."""


class PlaceView(QWidget):
    """Shows one page; emits ``moved`` with the place once a person has put the frame elsewhere."""

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place_view")
        self.setAccessibleName(_("Place of the signature on the page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 300)
        self._image: QImage | None = None
        self._page, self._size = 0, PageSize(595, 842)
        self._place: Place | None = None
        self._held: QPointF | None = None

    def show_page(self, page: int, size: PageSize, image: QImage | None) -> None:
        """Show a page, which is counted from 0; without a picture a blank one."""
        self._page, self._size, self._image = page, size, image
        self.update()

    def show_place(self, place: Place | None) -> None:
        """Put the frame there."""
        self._place = place
        told = _("Page {page}, {left} mm from the left, {bottom} mm from below")
        if place is not None:
            numbers = {"left": round(place.left / MM), "bottom": round(place.bottom / MM)}
            self.setAccessibleDescription(told.format(page=place.page + 1, **numbers))
        self.update()

    def sizeHint(self) -> QSize:
        """Like half a page of A4."""
        return QSize(420, 590)

    def frame(self) -> QRectF:
        """Return where the frame is in the widget, empty when it is on another page."""
        place = self._place
        if place is None or place.page != self._page:
            return QRectF()
        scale, sheet = self._scale(), self._sheet()
        top = sheet.top() + (self._size.height - place.top) * scale
        return QRectF(sheet.left() + place.left * scale, top, place.width * scale, place.height * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint page and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self._sheet()
        painter.fillRect(sheet, QColor("white"))
        if self._image is not None:
            painter.drawImage(sheet, self._image)
        painter.setPen(QPen(QColor(TOKENS.line), 1))
        painter.drawRect(sheet)
        self._paint_frame(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        frame = self.frame()
        if frame.isEmpty():
            return
        ink = QColor(TOKENS.primary)
        ground = QColor(ink)
        ground.setAlpha(36)
        painter.fillRect(frame, ground)
        painter.setPen(QPen(ink, 2 if self.hasFocus() else 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(frame)
        if frame.height() < _LOWEST_FOR_WORDS:
            return
        painter.setFont(body_font(TOKENS.font_caption, bold=True))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, _("Signature"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame, or bring it where the page was pressed."""
        if self._place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self.frame().contains(event.position()):
            self._bring(event.position())
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the frame that is held."""
        if self._held is None or self._place is None:
            return
        way = (event.position() - self._held) / self._scale()
        self._held = event.position()
        self._move(way.x(), -way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the frame go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the frame by a millimetre, by ten with Shift."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._place is None:
            super().keyPressEvent(event)
            return
        length = MM * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        self._move(step[0] * length, step[1] * length)

    def _bring(self, point: QPointF) -> None:
        """Bring the middle of the frame to a point of the page that is shown."""
        place, sheet, scale = self._place, self._sheet(), self._scale()
        if place is None:
            return
        across = (point.x() - sheet.left()) / scale - place.width / 2
        up = self._size.height - (point.y() - sheet.top()) / scale - place.height / 2
        self._put(Place(self._page, across, up, across + place.width, up + place.height, place.name))

    def _move(self, across: float, up: float) -> None:
        place = self._place
        if place is not None:
            left, bottom = place.left + across, place.bottom + up
            right, top = left + place.width, bottom + place.height
            self._put(replace(place, left=left, bottom=bottom, right=right, top=top))

    def _put(self, place: Place) -> None:
        """Keep the frame inside its page."""
        width, height = place.width, place.height
        left = min(max(place.left, 0), max(self._size.width - width, 0))
        bottom = min(max(place.bottom, 0), max(self._size.height - height, 0))
        inside = replace(place, left=left, bottom=bottom, right=left + width, top=bottom + height)
        self.show_place(inside)
        self.moved.emit(inside)

    def _scale(self) -> float:
        return min(self.width() / self._size.width, self.height() / self._size.height)

    def _sheet(self) -> QRectF:
        scale = self._scale()
        width, height = self._size.width * scale, self._size.height * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height).adjusted(1, 1, -1, -1)
