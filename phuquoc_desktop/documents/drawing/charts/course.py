"""What the chart of one target is drawn from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.scale import drawable
from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

MONTHS = 12
Run = tuple[Decimal | None, ...]
"""The figure at the end of each month, January first; None where none is known, which is not zero."""
LIMITS = {Comparator.AT_MOST, Comparator.LESS_THAN}
PLANNED = {
    Comparator.AT_MOST: N_("At most {value}"),
    Comparator.LESS_THAN: N_("Below {value}"),
    Comparator.RANGE: N_("Plan {value} to {value_to}"),
}


class Forecast(NamedTuple):
    """What the end of the year will show: the expected figure, and between which two it lies."""

    expected: Decimal
    low: Decimal
    high: Decimal


class CourseInput(NamedTuple):
    """One target over its year.

    ``growing`` figures count up from the start of the year, others are levels. ``pace`` is where the plan wants a growing
    figure to be; without it the pace is even. ``needed`` is what has to be added each month from now on, of a
    limit what may be at most. Of a
    qualitative target ``levels`` are the names, lowest first, and all figures are places in that list, from 0.
    """

    months: Run
    plan: Decimal | None = None
    plan_to: Decimal | None = None
    comparator: Comparator = Comparator.AT_LEAST
    unit: str = ""
    growing: bool = False
    last_year: Run = ()
    pace: Run = ()
    forecast: Forecast | None = None
    needed: Decimal | None = None
    levels: tuple[str, ...] = ()
    plan_words: str = ""
    """What the plan is called where it is not one: last year's figure that is to be exceeded."""

    def planned(self, say: Callable[[str], str], show: Callable[[Decimal], str]) -> str:
        """Write what is planned, without its unit."""
        if self.plan is None:
            return ""
        if self.levels:
            return say(N_("Plan: {level}")).format(level=self.levels[int(self.plan)])
        words = self.plan_words or say(PLANNED.get(self.comparator, N_("Plan {value}")))
        to = "" if self.plan_to is None else show(self.plan_to)
        return words.format(value=show(self.plan), value_to=to)


def cleaned(course: CourseInput) -> CourseInput:
    """Return the target without figures that cannot be drawn, as if nobody knew them."""
    levels = course.levels

    def clean(value: Decimal | None) -> Decimal | None:
        found = drawable(value)
        return min(max(found, Decimal(0)), Decimal(len(levels) - 1)) if levels and found is not None else found

    ends = [clean(one) for one in course.forecast or ()]
    whole = [end for end in ends if end is not None]
    return course._replace(
        months=tuple(map(clean, course.months[:MONTHS])),
        plan=clean(course.plan),
        plan_to=clean(course.plan_to),
        last_year=tuple(map(clean, course.last_year[:MONTHS])),
        pace=tuple(map(clean, course.pace[:MONTHS])),
        forecast=Forecast(*whole) if len(whole) == 3 else None,
        needed=drawable(course.needed),
    )


def known(run: Run) -> Iterator[tuple[int, Decimal]]:
    """Return the months, from 1, whose figure is known."""
    for month, value in enumerate(run, start=1):
        if value is not None:
            yield month, value


def told(course: CourseInput, say: Callable[[str], str]) -> str:
    """Say in words all that the chart shows."""
    return "; ".join(_told(course, say))


def _told(course: CourseInput, say: Callable[[str], str]) -> Iterator[str]:
    def figure(value: Decimal) -> str:
        if course.levels:
            return course.levels[int(value)]
        return f"{show_number(value)} {course.unit}".strip()

    plan = course.planned(say, show_number)
    yield f"{plan} {'' if course.levels else course.unit}".strip() or say(N_("No plan is set"))
    reached = list(known(course.months))
    for month, value in reached:
        yield say(N_("Month {month}: {figure}")).format(month=month, figure=figure(value))
    if not reached:
        yield say(N_("Nothing recorded yet."))
    yield from _told_beyond(course, say, figure)


def _told_beyond(course: CourseInput, say: Callable[[str], str], figure: Callable[[Decimal], str]) -> Iterator[str]:
    last = list(known(course.last_year))
    if last:
        words = say(N_("Last year, month {month}: {figure}"))
        yield words.format(month=last[-1][0], figure=figure(last[-1][1]))
    if course.forecast is not None:
        words = say(N_("Forecast for the end of the year: {expected}, between {low} and {high}"))
        yield words.format(**{name: figure(value) for name, value in course.forecast._asdict().items()})
    if course.needed is not None:
        yield needs(course, say, show_number)


def needs(course: CourseInput, say: Callable[[str], str], show: Callable[[Decimal], str]) -> str:
    """Say what has to be added each month from now on, or may be at most; nothing where nobody knows."""
    if course.needed is None:
        return ""
    words = (
        N_("At most {figure} a month from now")
        if course.comparator in LIMITS
        else N_("Needs {figure} a month from now")
    )
    return say(words).format(figure=f"{show(course.needed)} {course.unit}".strip())
