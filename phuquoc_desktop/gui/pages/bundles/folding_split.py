"""Two parts side by side; where the window is narrow, the left one becomes the first tab of the right one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.bundles.parts import set_role

NARROW = 900


class FoldingSplit(QWidget):
    """Shows ``left`` beside ``right``; ``tabs`` stand somewhere in ``right``, ``framed`` when in a card of their own."""

    def __init__(
        self,
        name: str,
        left: QWidget,
        right: QWidget,
        tabs: QTabWidget,
        title: str,
        sizes: tuple[int, int],
        *,
        framed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._left = left
        self._tabs = tabs
        self._title = title
        self._sizes = sizes
        self._framed = framed
        self.folded = False
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setObjectName(f"{name}_handle")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(12)
        self._split.addWidget(left)
        self._split.addWidget(right)
        self._set_sizes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def show_left(self) -> None:
        """Bring the left part into sight."""
        if self.folded:
            self._tabs.setCurrentWidget(self._left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold as the room changes."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self.folded:
            self.folded = narrow
            self._fold() if narrow else self._unfold()

    def _fold(self) -> None:
        self._tabs.insertTab(0, self._left, self._title)
        self._tabs.setCurrentIndex(0)
        if self._framed:
            set_role(self._left, "")

    def _unfold(self) -> None:
        self._tabs.removeTab(self._tabs.indexOf(self._left))
        self._split.insertWidget(0, self._left)
        set_role(self._left, "card")
        self._left.show()
        self._set_sizes()

    def _set_sizes(self) -> None:
        self._split.setSizes(list(self._sizes))
        for place, size in enumerate(self._sizes):
            self._split.setStretchFactor(place, size)
