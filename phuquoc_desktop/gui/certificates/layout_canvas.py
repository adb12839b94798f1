"""The sheet of a layout with its boxes, which are dragged by the mouse or moved by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.documents.certificate.layout import Field, Layout
from phuquoc_desktop.translation import _

STEP, LARGE_STEP = 0.5, 5.0
"""Millimetres that an arrow key moves a box, alone and with Shift."""

_BOX = QColor(15, 104, 118, 130)
_CHOSEN = QColor(200, 90, 0)
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LayoutCanvas(QWidget):
    """Emits ``chosen`` with a field's name, ``moved`` with its name and new place in mm."""

    chosen = Signal(str)
    moved = Signal(str, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_canvas")
        self.setAccessibleName(_("Sheet with its fields"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)
        self._layout: Layout | None = None
        self._image = QImage()
        self._name = ""
        self._held: QPointF | None = None
        self._begun = (0.0, 0.0)

    def show_layout(self, layout: Layout, name: str) -> None:
        """Show the boxes, one of them chosen."""
        self._layout, self._name = layout, name
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show the sheet as it is printed."""
        self._image = image
        self.update()

    def sheet(self) -> QRectF:
        """Return where the sheet is on the widget."""
        if self._layout is None:
            return QRectF()
        width, height = self._layout.sheet.width, self._layout.sheet.height
        share = min((self.width() - 8) / width, (self.height() - 8) / height)
        size = QPointF(width * share, height * share)
        return QRectF((self.width() - size.x()) / 2, (self.height() - size.y()) / 2, size.x(), size.y())

    def box(self, field: Field) -> QRectF:
        """Return where a box is on the widget."""
        sheet, share = self.sheet(), self._share()
        return QRectF(
            sheet.x() + field.x * share, sheet.y() + field.y * share, field.width * share, field.height * share
        )

    def sizeHint(self) -> QSize:
        """Return a size at which letters can be read."""
        return QSize(680, 480)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sheet and boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self.sheet()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(sheet, self._image)
        for field in self._layout.field if self._layout else ():
            is_chosen = field.name == self._name
            painter.setPen(QPen(_CHOSEN if is_chosen else _BOX, 2 if is_chosen else 1, Qt.PenStyle.DashLine))
            painter.drawRect(self.box(field))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the smallest box under the mouse."""
        fields = [one for one in self._layout.field if self.box(one).contains(event.position())] if self._layout else []
        if not fields:
            return
        field = min(fields, key=lambda one: one.width * one.height)
        self._held, self._begun = event.position(), (field.x, field.y)
        self.chosen.emit(field.name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the box, by half millimetres."""
        if self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            way = (event.position() - self._held) / self._share()
            self._move(self._begun[0] + way.x(), self._begun[1] + way.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen box."""
        way, field = _MOVES.get(Qt.Key(event.key())), self._field()
        if way is None or field is None:
            super().keyPressEvent(event)
            return
        step = LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        self._move(field.x + way[0] * step, field.y + way[1] * step)

    def _move(self, x: float, y: float) -> None:
        field = self._field()
        if field is None or self._layout is None:
            return
        sheet = self._layout.sheet
        kept_x = min(max(round(x * 2) / 2, 0), sheet.width - field.width)
        kept_y = min(max(round(y * 2) / 2, 0), sheet.height - field.height)
        if (kept_x, kept_y) != (field.x, field.y):
            self.moved.emit(field.name, kept_x, kept_y)

    def _field(self) -> Field | None:
        fields = self._layout.field if self._layout else ()
        return next((one for one in fields if one.name == self._name), None)

    def _share(self) -> float:
        return self.sheet().width() / self._layout.sheet.width if self._layout else 1.0
