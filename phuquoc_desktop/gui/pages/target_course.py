"""A target's entries as its charts show them."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QSize

from phuquoc_desktop.documents.drawing.charts.course import MONTHS, CourseInput
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.charts.trend import TrendInput
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Comparator, Direction, grows
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

_HELD_AGAINST_LAST_YEAR = {Direction.INCREASE: Comparator.MORE_THAN, Direction.DECREASE: Comparator.LESS_THAN}


def chart_of(line: TargetLine) -> DrawingView | None:
    """Return the chart of a line, or None where no figure was recorded."""
    if not any(entry.value is not None for entry in line.entries):
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
        _by_month(line),
        plan,
        own.value_to,
        comparator,
        line.target.unit or "",
        growing=grows(line.target),
        plan_words=words,
    )


def trend_of(line: TargetLine) -> TrendInput:
    """Return a line's figures for the cell of a table; in words, from where to where."""
    known = [(month, value) for month, value in enumerate(_by_month(line), start=1) if value is not None]
    told = f"{show_number(known[0][1])} → {show_number(known[-1][1])}" if known else ""
    return TrendInput(tuple(known), course_of(line).plan, grows(line.target), told)


def _by_month(line: TargetLine) -> tuple[Decimal | None, ...]:
    """Lay each entry on the last month of its period; of two, the shorter period comes later and counts."""
    months: list[Decimal | None] = [None] * MONTHS
    for entry in line.entries:
        if entry.value is not None:
            months[Period.parse(entry.period).last - 1] = entry.value
    return tuple(months)
