"""A target's entries as its charts show them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize

from phuquoc_desktop.documents.drawing.charts.course import CourseInput, Forecast
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.charts.trend import TrendInput
from phuquoc_desktop.domain.target import Comparator, Direction, grows
from phuquoc_desktop.gui.target_words import rounded
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

_HELD_AGAINST_LAST_YEAR = {Direction.INCREASE: Comparator.MORE_THAN, Direction.DECREASE: Comparator.LESS_THAN}


def chart_of(line: TargetLine) -> DrawingView | None:
    """Return the chart of a line, or None where no figure was recorded."""
    if not line.course.month:
        return None
    chart = DrawingView("target_chart", QSize(420, 216), QSize(260, 196))
    chart.show_chart(partial(target_chart, course_of(line)))
    return chart


def course_of(line: TargetLine) -> CourseInput:
    """Return a line's figures by month; what states a change is held against last year's figure."""
    own = line.own or line.target
    comparator = _HELD_AGAINST_LAST_YEAR[own.direction] if own.direction else own.comparator
    words = _("Last year {value}") if own.direction else ""
    plan = own.base_value if own.direction else line.planned
    return CourseInput(
        line.course.values,
        plan,
        own.value_to,
        comparator,
        line.target.unit or "",
        growing=grows(line.target),
        last_year=line.last_year.values if line.last_year else (),
        forecast=_forecast(line),
        plan_words=words,
    )


def _forecast(line: TargetLine) -> Forecast | None:
    found = line.forecast
    if found.value is None or found.low is None or found.high is None or found.low == found.high:
        return None
    return Forecast(rounded(found.value), rounded(found.low), rounded(found.high))


def trend_of(line: TargetLine) -> TrendInput:
    """Return a line's figures for the cell of a table; in words, from where to where."""
    known = line.course.points
    told = f"{show_number(known[0][1])} → {show_number(known[-1][1])}" if known else ""
    return TrendInput(known, course_of(line).plan, grows(line.target), told)
