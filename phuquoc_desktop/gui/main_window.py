"""The frame of the window: sidebar, pages and foot. It is painted before any data is opened.

Whatever is imported here delays the first painting. ``Qt`` (the namespace) above all: PySide builds its hundred enumerations
when it is first named, which takes longer than all the rest; hence it is not named in these modules.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.registry import PAGES
from phuquoc_desktop.gui.sidebar import Sidebar
from phuquoc_desktop.gui.status_line import StatusLine
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from phuquoc_desktop.gui.opened import OpenedOffice
    from phuquoc_desktop.gui.top_bar import TopBar

NARROW = 1080
SMALLEST = (860, 470)


class MainWindow(QMainWindow):
    """Holds the parts; who fills them is the shell of an open office (``office_shell``)."""

    painted = Signal()
    """The whole window stood on the screen for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(_("Phú Quốc Emulation"))
        self.setAccessibleName(self.windowTitle())
        self.setWindowIcon(icons.icon("emblem", TOKENS.primary, 32))
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 768)
        self.guards: list[Callable[[], bool]] = []
        """Asked before the window closes; a guard that says False keeps it open."""
        self._was_painted = False
        self.sidebar = Sidebar(PAGES)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.status_line = StatusLine()
        self.setStatusBar(self.status_line)
        self._column = self._lay_out()

    def greet(self, text: str) -> None:
        """Say what is going on while there is no page yet."""
        greeting = QLabel(text)
        greeting.setObjectName("greeting")
        greeting.setProperty("role", "soft")
        self.show_widget(greeting)
        self.status_line.show_text(text)

    def show_widget(self, widget: QWidget) -> None:
        """Show a page or whatever stands in place of one."""
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def add_band(self, band: QWidget) -> None:
        """Put a band above all else: practice mode, a running task."""
        self._column.insertWidget(0, band)

    def add_notice(self, notice: QWidget) -> None:
        """Put a notice about the page between the bar and the page."""
        ground = QHBoxLayout()
        ground.setContentsMargins(20, 0, 20, 8)
        ground.addWidget(notice)
        self._column.insertLayout(self._column.count() - 1, ground)

    @cached_property
    def top_bar(self) -> TopBar:
        """The bar above the pages; made when there is first something to put into it."""
        from phuquoc_desktop.gui.top_bar import TopBar

        bar = TopBar()
        self._column.insertWidget(self._column.count() - 1, bar)
        return bar

    def show_office(self, opened: OpenedOffice) -> None:
        """Say everywhere whose data is open."""
        self.setWindowTitle(_("{office} – Phú Quốc Emulation").format(office=opened.name))
        self.sidebar.show_office(opened)
        self.status_line.show_office(opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first painting is over, children included."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages room where the window is narrow."""
        super().resizeEvent(event)
        compact = self.width() < NARROW
        if compact != self.sidebar.compact:
            self.sidebar.set_compact(compact)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless somebody still has unsaved work."""
        event.setAccepted(all(guard() for guard in self.guards))

    def _lay_out(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        centre = QWidget()
        centre.setObjectName("centre")
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        return column
