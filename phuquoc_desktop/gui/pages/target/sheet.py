"""The page of one target: chart and judgement, the sheet of its periods, and the tabs with all that is kept about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.target.course_card import CourseCard
from phuquoc_desktop.gui.pages.target.entries_card import EntriesCard
from phuquoc_desktop.gui.pages.target.head import TargetHead
from phuquoc_desktop.gui.pages.target.side import TargetSide
from phuquoc_desktop.gui.pages.target_view import TargetView
from phuquoc_desktop.gui.target_words import counted_words

NARROW, LOW = 900, 480
SIDE = 372


class TargetSheet(QWidget):
    """Two columns, which become one that scrolls where the window is small."""

    asked = Signal(object)
    """Carries a :class:`DeedButton`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_sheet")
        self.view: TargetView | None = None
        self.head = TargetHead(self)
        self._area = QScrollArea(self)
        self._content = QWidget(self._area.viewport())
        self.course, self.entries = CourseCard(self._content), EntriesCard(self._content)
        self.side = TargetSide(self._content)
        self.side.asked.connect(self.asked)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.entries.view.begun.connect(self._on_writing_begun)

    def show_view(self, view: TargetView, today: date, *, has_previous: bool, has_next: bool) -> None:
        """Show a target; what is being typed, and the places that were read, stay when it is the same one."""
        same = self.view is not None and self.view.line.target.id == view.line.target.id
        self.view = view
        self.head.show_line(view.line, has_previous=has_previous, has_next=has_next)
        self.course.show_line(view.line, view.sentences)
        levels = {one.level: one.title for one in view.line.rubric}
        self.entries.show_line(view.line, today, view.last_year, levels, counted_words(view.line), may_write=True)
        self.side.show_view(view, same=same)
        if not same:
            self.entries.say("")
            self.side.show_figure(None, None)
            self._area.verticalScrollBar().setValue(0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or under each other."""
        super().resizeEvent(event)
        self._fit()

    def _on_writing_begun(self) -> None:
        """Bring the cell that is written into in sight, where the whole page scrolls."""
        view = self.entries.view
        place = view.mapTo(self._content, view.visualRect(view.currentIndex()).center())
        self._area.ensureVisible(place.x(), place.y(), 0, 90)

    def _fit(self) -> None:
        is_small = self.width() < NARROW or self.height() < LOW
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.TopToBottom if is_small else directions.LeftToRight)
        self.side.setMaximumWidth(16777215 if is_small else SIDE)
        self.side.setMinimumWidth(0 if is_small else SIDE)
        self.course.setMinimumHeight(300 if is_small else 0)
        self.entries.fit(whole=is_small)
        self.side.fit(whole=is_small)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.course, 1)
        left.addWidget(self.entries, 1)
        self._beside.setSpacing(10)
        self._beside.addLayout(left, 1)
        self._beside.addWidget(self.side)
        self._content.setProperty("role", "scrolled")
        self._content.setLayout(self._beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        area = self._area
        area.setObjectName("target_area")
        area.setAccessibleName(self.head.accessibleName())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 14)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(area, 1)
