"""Figures that are ten times what was to be expected, or a tenth: most often a slipped comma or a zero too many."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.course import Course
from phuquoc_desktop.domain.exact import exactly, rounded
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import Cumulation
from phuquoc_desktop.domain.telling import Amount, Told
from phuquoc_desktop.translation import N_

TIMES = 10

MORE_THAN_LAST_YEAR = N_(
    "{value} is {times} times last year's {base} in the same period: is a comma or a zero out of place?"
)
LESS_THAN_LAST_YEAR = N_(
    "{value} is a {times}th of last year's {base} in the same period: is a comma or a zero missing?"
)
MORE_THAN_BEFORE = N_(
    "{value} is {times} times what the figures before it let expect: is a comma or a zero out of place?"
)
MORE_THAN_THE_WHOLE = N_("{value}: a share of a whole cannot be more than {most}; is a comma out of place?")
LESS_THAN_BEFORE = N_("{value} is a {times}th of what the figures before it let expect: is a comma or a zero missing?")


class JumpKind(Labelled):
    """What a figure was compared with."""

    LAST_YEAR = "last_year", N_("Against last year")
    BEFORE = "before", N_("Against the period before")
    WHOLE = "whole", N_("Against the whole")


@dataclass(frozen=True)
class Jump:
    """Số liệu tăng giảm đột biến: a warning that a person may confirm; ``times`` is how many times more or less.

    ``other`` is how the figure would be read with its comma moved to where it fits.
    """

    kind: JumpKind
    told: Told
    times: Decimal
    other: Decimal

    @property
    def sentence(self) -> str:
        """The warning in the language spoken now."""
        return self.told.sentence


@exactly
def jumps(
    value: Decimal, period: Period, course: Course, last_year: Course | None, unit: str | None = None
) -> tuple[Jump, ...]:
    """Return what is striking about a figure for a period of a course; the course may hold it already, or not."""
    found = []
    then = None if last_year is None else _in_period(last_year, period)
    if then is not None:
        found.append(_jump(JumpKind.LAST_YEAR, value, then, Amount(value, unit), Amount(then, unit)))
    before = _expected(course, period)
    if before is not None:
        found.append(_jump(JumpKind.BEFORE, value, before, Amount(value, unit), None))
    return tuple(one for one in found if one is not None)


@exactly
def beyond_the_whole(value: Decimal, most: Decimal | None, unit: str | None) -> tuple[Jump, ...]:
    """Return the warning on a share that is more than its whole, ``most``; None where nothing limits it."""
    if most is None or value <= most:
        return ()
    other = value
    while other > most:
        other /= 10
    told = Told(MORE_THAN_THE_WHOLE, {"value": Amount(value, unit), "most": Amount(most, unit)})
    return (Jump(JumpKind.WHOLE, told, rounded(value / most, 0), other.normalize()),)


def _jump(kind: JumpKind, value: Decimal, base: Decimal, said: Amount, against: Amount | None) -> Jump | None:
    if value <= 0 or base <= 0 or max(value, base) < TIMES * min(value, base):
        return None
    times = rounded(max(value, base) / min(value, base), 0)
    sentences = {
        JumpKind.LAST_YEAR: (MORE_THAN_LAST_YEAR, LESS_THAN_LAST_YEAR),
        JumpKind.BEFORE: (MORE_THAN_BEFORE, LESS_THAN_BEFORE),
    }
    places: dict[str, object] = {"value": said, "times": times}
    if against is not None:
        places["base"] = against
    places_moved = times.adjusted() if value < base else -times.adjusted()
    return Jump(kind, Told(sentences[kind][value < base], places), times, value.scaleb(places_moved).normalize())


def _in_period(course: Course, period: Period) -> Decimal | None:
    """Return what a course says of the same period of its year."""
    until = course.at(period.last)
    if course.cumulation is not Cumulation.PER_PERIOD or until is None or period.first == 1:
        return until
    before = course.at(period.first - 1)
    return None if before is None else until - before


def _expected(course: Course, period: Period) -> Decimal | None:
    """Return what the last known value before a period lets expect for it: the same level, or the same pace."""
    last = period.first - 1 if course.cumulation is Cumulation.PER_PERIOD else period.last - 1
    known = [(month, value) for month, value in course.points if month <= last]
    if not known:
        return None
    month, value = known[-1]
    if course.cumulation is Cumulation.LEVEL:
        return value
    months = period.last - period.first + 1 if course.cumulation is Cumulation.PER_PERIOD else period.last
    return value / month * months
