"""How a target stands: the judgement with its rule in words, what December will show, and the chart of its year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.target_course import chart_of
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _

LEAST_CHART = 140
"""Pixels below which a year's course cannot be read."""


class CourseCard(QFrame):
    """Shows a line's sentences above its chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("course_card")
        self.setAccessibleName(_("How it stands"))
        self.setProperty("role", "card")
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(3)
        self._chart: QWidget | None = None
        self._nothing = _sentence(_("The year is drawn here as soon as a figure is recorded."), "soft", 9)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(8)
        self._column.addLayout(self._sentences)
        self._column.addWidget(self._nothing)

    def show_line(self, line: TargetLine, sentences: Sequence[str]) -> None:
        """Show a line; the first sentence is the judgement itself."""
        _empty(self._sentences)
        for place, text in enumerate(sentences):
            self._sentences.addWidget(_sentence(text, "" if place == 0 else "soft", place))
        if self._chart is not None:
            self._column.removeWidget(self._chart)
            self._chart.hide()
            self._chart.deleteLater()
        self._chart = chart_of(line)
        self._nothing.setVisible(self._chart is None and not line.target.qualitative)
        if self._chart is not None:
            self._chart.setMinimumHeight(LEAST_CHART)
            self._column.addWidget(self._chart, 1)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _sentence(text: str, role: str, place: int) -> QLabel:
    label = QLabel(text)
    label.setObjectName(f"judgement_{place}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
