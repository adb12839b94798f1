"""A chart in the window: laid out anew for each size, reached by the Tab key, and told in words to a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.marks import Drawing
from phuquoc_desktop.gui import strokes
from phuquoc_desktop.gui.drawing_paint import paint
from phuquoc_desktop.gui.tokens import TOKENS

Chart = Callable[[Frame], Drawing]
Height = Callable[[Frame], float]
TAB_FOCUS = 1
MARGIN = 4
"""Around the chart, for the frame that shows where the keyboard is."""


class DrawingView(QWidget):
    """Shows what a chart draws in the size that the layout gives it."""

    def __init__(self, name: str, size: QSize, least: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._size, self._least = size, least
        self._chart: Chart | None = None
        self._height: Height | None = None
        self._drawing: Drawing | None = None
        self.setProperty("focusPolicy", TAB_FOCUS)  # as a number: naming Qt.FocusPolicy delays the first painting

    def show_chart(self, chart: Chart, height: Height | None = None) -> None:
        """Show this chart from now on; ``height`` says what it needs where that depends on what it shows."""
        self._chart, self._height, self._drawing = chart, height, None
        policy = self.sizePolicy()
        policy.setHeightForWidth(height is not None)
        self.setSizePolicy(policy)
        told = self.drawing.told
        self.setAccessibleName(told)
        self.setToolTip("\n".join(told.split("; ")))
        self.updateGeometry()
        self.update()

    @property
    def drawing(self) -> Drawing:
        """The chart in the present size; a bare ground before there is one."""
        frame = _frame(self.width(), self.height())
        if self._drawing is None or (self._drawing.width, self._drawing.height) != frame[:2]:
            self._drawing = self._chart(frame) if self._chart else Drawing(frame.width, frame.height, (), "")
        return self._drawing

    def hasHeightForWidth(self) -> bool:
        """Tell whether the chart says itself how high it is."""
        return self._height is not None

    def heightForWidth(self, width: int) -> int:
        """Return the height that the chart needs at that width."""
        return ceil(self._height(_frame(width, 0))) + 2 * MARGIN if self._height else self._size.height()

    def sizeHint(self) -> QSize:
        """The size at which the chart reads at a glance."""
        return QSize(self._size.width(), self.heightForWidth(max(self.width(), self._least.width())))

    def minimumSizeHint(self) -> QSize:
        """The smallest at which it can be read."""
        needed = self.sizeHint().height() if self._height else self._least.height()
        return QSize(self._least.width(), needed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, and a frame while the keyboard is here."""
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), self.drawing)
        if self.hasFocus():
            strokes.outline(painter, QRectF(self.rect()), TOKENS.focus, TOKENS.radius_small)
        painter.end()


def _frame(width: int, height: int) -> Frame:
    return Frame(max(width - 2 * MARGIN, 1), max(height - 2 * MARGIN, 1), TOKENS.font_caption)
