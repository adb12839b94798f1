"""The chart of one target over its year, as the page shows it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize

from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.from_data.charts import course_input
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _


def chart_of(line: TargetLine) -> DrawingView | None:
    """Return the chart of a line, or None where nothing that can be drawn was recorded.

    What each month has to bring is left out: a sentence above the chart says it.
    """
    course = course_input(line, _)._replace(needed=None)
    if not any(value is not None for value in course.months):
        return None
    chart = DrawingView("target_chart", QSize(420, 216), QSize(260, 196))
    chart.show_chart(partial(target_chart, course))
    return chart
