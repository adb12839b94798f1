"""An office's targets as the charts take them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from phuquoc_desktop.documents.drawing.charts.course import MONTHS, CourseInput, Forecast, Run
from phuquoc_desktop.documents.drawing.charts.offices import OfficeLine, OfficesInput
from phuquoc_desktop.documents.drawing.charts.trend import TrendInput
from phuquoc_desktop.domain.exact import exactly
from phuquoc_desktop.domain.judgement import Rule
from phuquoc_desktop.domain.target import Comparator, Cumulation, Direction
from phuquoc_desktop.services.targets import GapLine, TargetLine
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

_AGAINST_LAST_YEAR = {Direction.INCREASE: Comparator.MORE_THAN, Direction.DECREASE: Comparator.LESS_THAN}
_BY_SEASON = {Rule.SEASON, Rule.LIMIT_SEASON}
Say = Callable[[str], str]


def course_input(line: TargetLine, say: Say) -> CourseInput:
    """Return one target over its year; what states a change is held against last year's figure.

    The pace is that by which it is judged: last year's months where they are, else the months of the year.
    """
    own = line.own or line.target
    if line.target.qualitative:
        return _levels(line, say)
    return CourseInput(
        line.course.values,
        _plan(line),
        None if own.direction else own.value_to,
        _AGAINST_LAST_YEAR[own.direction] if own.direction else own.comparator,
        line.target.unit or "",
        growing=is_growing(line),
        last_year=line.last_year.values if line.last_year else (),
        pace=_pace(line) if line.judgement.rule in _BY_SEASON else (),
        forecast=_forecast(line),
        needed=line.needs_per_month,
        plan_words=say(N_("Last year {value}")) if own.direction else "",
    )


def trend_input(line: TargetLine) -> TrendInput:
    """Return a target's figures for the cell of a table; in words, from where to where."""
    known = line.course.points
    told = f"{show_number(known[0][1])} → {show_number(known[-1][1])}" if known else ""
    return TrendInput(known, _plan(line), is_growing(line), told)


def is_growing(line: TargetLine) -> bool:
    """Tell whether its figures count up from the start of the year."""
    return not line.target.qualitative and line.course.cumulation is not Cumulation.LEVEL


def offices_input(gap: GapLine, names: Mapping[str, str]) -> OfficesInput:
    """Return what the offices plan beside the city's figure; ``names`` are theirs by key."""
    lines = [OfficeLine(names.get(one.office, one.office), one.planned) for one in gap.offices]
    return OfficesInput(lines, gap.target.value, gap.target.unit or "", additive=gap.sums is not None)


def _plan(line: TargetLine) -> Decimal | None:
    own = line.own or line.target
    if own.direction is None:
        return line.planned
    if own.base_value is not None:
        return own.base_value
    return line.last_year.at(MONTHS) if line.last_year else None


def _forecast(line: TargetLine) -> Forecast | None:
    found = line.forecast
    if found.value is None or found.low is None or found.high is None:
        return None
    return Forecast(found.value, found.low, found.high)


@exactly
def _pace(line: TargetLine) -> Run:
    """Return the plan in proportion to last year's months."""
    plan = _plan(line)
    whole = line.last_year.at(MONTHS) if line.last_year else None
    if line.last_year is None or plan is None or not whole:
        return ()
    return tuple(None if value is None else plan * value / whole for value in line.last_year.values)


def _levels(line: TargetLine, say: Say) -> CourseInput:
    """Return a target that is judged: by the levels of its rubric, else by whether it is fulfilled."""
    rubric = sorted(line.rubric, key=lambda one: one.level)
    places = {one.level: place for place, one in enumerate(rubric)}
    months: list[Decimal | None] = [None] * MONTHS
    for figure in line.course.figures:
        place = places.get(figure.level or 0) if rubric else figure.fulfilled
        if place is not None:
            months[figure.period.last - 1] = Decimal(int(place))
    wanted = next((place for place, one in enumerate(rubric) if one.fulfils), None) if rubric else 1
    names = tuple(one.title for one in rubric) or (say(N_("Not carried out")), say(N_("Carried out")))
    return CourseInput(tuple(months), None if wanted is None else Decimal(wanted), levels=names)
