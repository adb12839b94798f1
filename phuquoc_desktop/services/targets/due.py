"""Which figures are due, which are late, and which come next, by the rhythm of each target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import Cumulation, Rhythm, rhythm_of
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.services.targets.tree import plan_order, tree
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

DAYS_TO_REPORT = 10
"""Days after a period's end in which its figure is due and not yet late: by custom, as no rule that we know names them."""

_MONTHS = {Rhythm.MONTH: 1, Rhythm.QUARTER: 3, Rhythm.HALF_YEAR: 6, Rhythm.YEAR: 12}


class DueState(Labelled):
    """Tình trạng báo cáo của một kỳ."""

    LATE = "late", N_("Late")
    DUE = "due", N_("Due")
    NEXT = "next", N_("Comes next")


@dataclass(frozen=True)
class DueFigure:
    """A figure that is not there yet: for which target and period, and by which day it is wanted."""

    line: TargetLine
    period: Period
    due_on: date
    state: DueState
    days_left: int


def due(read: Reader, year: int, today: date) -> list[DueFigure]:
    """Return what has to be reported, late figures first, then those that are due and the next one of each target."""
    return due_of(tree(read, year), year, today)


def due_of(lines: Iterable[TargetLine], year: int, today: date) -> list[DueFigure]:
    """Return the same of rows that have been read already.

    Asked of are targets for which the office has a figure of its own, and qualitative ones.
    """
    asked = [one for one in lines if one.own is not None or one.target.qualitative]
    found = [figure for line in asked for figure in _of_line(line, year, today)]
    states = list(DueState)
    return sorted(found, key=lambda one: (states.index(one.state), one.due_on, plan_order(one.line.target)))


def periods_of(rhythm: Rhythm, year: int) -> list[Period]:
    """Return the periods of a year in which a figure is due."""
    months = _MONTHS[rhythm]
    return [Period(year, last, last - months + 1) for last in range(months, 13, months)]


def _of_line(line: TargetLine, year: int, today: date) -> Iterator[DueFigure]:
    own = line.own or line.target
    rhythm = own.rhythm or rhythm_of(line.target)
    withdrawn = line.target.withdrawn_on or date.max
    for period in periods_of(rhythm, year):
        if date(year, period.first, 1) > today or period.ends >= withdrawn:
            return
        if not _is_there(line, period):
            due_on = period.ends + timedelta(days=DAYS_TO_REPORT)
            yield DueFigure(line, period, due_on, _state(period, due_on, today), (due_on - today).days)


def _is_there(line: TargetLine, period: Period) -> bool:
    """Tell whether the period is covered: for a sum or level by a value of its end or later, else by an entry."""
    course = line.course
    if line.target.qualitative:
        return any(one.period.last >= period.last for one in course.figures)
    if course.cumulation is Cumulation.PER_PERIOD:
        inside = [one for one in course.figures if one.period.first <= period.first and one.period.last >= period.last]
        return bool(inside) or course.at(period.last) is not None
    return course.month >= period.last


def _state(period: Period, due_on: date, today: date) -> DueState:
    if today <= period.ends:
        return DueState.NEXT
    return DueState.DUE if today <= due_on else DueState.LATE
