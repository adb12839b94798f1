"""One drawn page with the places of searched words marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

Boxes = tuple[tuple[float, float, float, float], ...]
MARK = QColor(255, 190, 0, 90)
CHOSEN = QColor(255, 120, 0, 130)


class PageView(QWidget):
    """Shows a page as large as it was drawn; boxes are shares of its width and height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_view")
        self._image = QImage()
        self._boxes: Boxes = ()
        self._chosen = -1

    def show_image(self, image: QImage) -> None:
        """Show a page."""
        self._image = image
        self.setFixedSize(self.sizeHint())
        self.update()

    def mark(self, boxes: Boxes, chosen: int = -1) -> None:
        """Mark places, one of them stronger."""
        self._boxes, self._chosen = boxes, chosen
        self.update()

    def box(self, number: int) -> QRectF:
        """Return where a marked place is on the widget."""
        left, top, right, bottom = self._boxes[number]
        width, height = self.width(), self.height()
        return QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)

    def sizeHint(self) -> QSize:
        """Return the size of the drawn page in the window's own dots."""
        return self._image.deviceIndependentSize().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw page and marks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawImage(0, 0, self._image)
        for number in range(len(self._boxes)):
            painter.fillRect(self.box(number), CHOSEN if number == self._chosen else MARK)
        painter.end()
