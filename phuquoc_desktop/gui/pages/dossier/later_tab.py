"""A tab that is built and filled when somebody looks at it, so that a page opens with no more than what is in sight."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class LaterTab(QScrollArea):
    """Scrolls what :meth:`build` makes; what is to be shown in it waits until the tab is in sight."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._waiting: Callable[[], object] | None = None

    @abstractmethod
    def build(self, content: QWidget) -> None:
        """Lay out all that the tab holds; called once."""

    def fill(self, show: Callable[[], object]) -> None:
        """Show something now where the tab is in sight, else as soon as it is."""
        self._waiting = show
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Build what was not yet asked for, and catch up."""
        self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        if self.widget() is None:
            content = QWidget(self.viewport())
            content.setProperty("role", "scrolled")
            self.build(content)
            self.setWidget(content)
        show, self._waiting = self._waiting, None
        if show is not None:
            show()
