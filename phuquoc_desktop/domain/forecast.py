"""What a target's figure is likely to be at the year's end, how sure that is, and what it needs a month from now.

Sums: the average of the months so far goes on (a straight line from nothing through the last known sum); where last year's
sums are known, in proportion to last year's months instead. Levels: the last one stays, as a level has no pace of its own.

The spread comes from how unevenly the figures came so far, as if each month's share of chance were independent of the others.
Of p stretches between known months each brings d where r·e was to be expected: e its months, or what last year brought in them,
r the average. s² = Σ (d − r·e)² / e / (p − 1). With D of e behind and E ahead the year ends within t·s·√(E + E²/D) of the
forecast in four years of five; t is Student's for p − 1 degrees of freedom. For levels no change is expected: s² = Σ d² / e / p,
and the year ends within t·s·√E. The spread knows of chance alone, not of what people will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from phuquoc_desktop.domain.course import MONTHS, Course
from phuquoc_desktop.domain.exact import decimals, exactly, rounded
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import Comparator, Cumulation, Direction, Target
from phuquoc_desktop.domain.telling import Amount, Speak, Told
from phuquoc_desktop.translation import N_, _

LEAST_POINTS = 3
"""Known months below which nothing is forecast: two sums would leave the spread to a single difference."""

_STUDENT = tuple(map(Decimal, "3.078 1.886 1.638 1.533 1.476 1.440 1.415 1.397 1.383 1.372 1.363".split()))
"""Student's t for 1, 2, 3 … degrees of freedom; nine of ten lie below it, so eight of ten between it and its negative."""

_LIMITS = (Comparator.AT_MOST, Comparator.LESS_THAN)

NO_PROGRESS = N_("There is no forecast, as nothing has been recorded yet.")
HAS_GAP = N_("There is no forecast, as a period is missing among the figures.")
TOO_FEW = N_("There is no forecast from {points} known months; {least} are needed.")
NOT_COUNTED = N_("There is no forecast for what is judged and not counted.")
NEEDS = N_("Needs {amount} a month from now.")
MAY_NOT_EXCEED = N_("May not exceed {amount} a month from now.")


class Method(Labelled):
    """Cách dự báo; the label says it in a sentence."""

    NONE = "none", N_("No forecast.")
    FINAL = "final", N_("The year is over; this is the year's figure.")
    LINEAR = "linear", N_("On average {rate} a month over {months} months, and so on to the year's end.")
    SEASON = "season", N_("{percent} % of the same period last year, and so on to the year's end.")
    LEVEL = "level", N_("As at the end of month {months}; the spread is that of its changes from month to month.")


@dataclass(frozen=True)
class Forecast:
    """Dự báo cuối năm: the likeliest value, and ``low`` to ``high``, between which it ends in four years of five.

    Without a forecast all three are None and ``reason`` says why. ``points`` is how many known months it rests on.
    """

    method: Method
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    points: int = 0
    places: Mapping[str, object] = field(default_factory=dict)
    reason: Told | None = None

    def say(self, speak: Speak) -> str:
        """Return how it was reckoned, or why there is none."""
        return (self.reason or Told(self.method.label_key, self.places)).say(speak)

    @property
    def sentence(self) -> str:
        """The same in the language spoken now."""
        return self.say(_)


@dataclass(frozen=True)
class Need:
    """What each of the ``months`` left has to bring (or, for a limit, may bring at most) for the plan to hold."""

    amount: Decimal
    months: int
    is_limit: bool
    unit: str | None = None

    def say(self, speak: Speak) -> str:
        """Return “needs … a month from now”, or “may not exceed …”."""
        return Told(MAY_NOT_EXCEED if self.is_limit else NEEDS, {"amount": Amount(self.amount, self.unit)}).say(speak)

    @property
    def sentence(self) -> str:
        """The same in the language spoken now."""
        return self.say(_)


class _Stretch(NamedTuple):
    """What came between two known months, and what was to be expected in proportion."""

    came: Decimal
    expected: Decimal


@exactly
def forecast(target: Target, course: Course, last_year: Course | None = None) -> Forecast:
    """Return the forecast for the year's end; ``target`` gives the unit in which it is told."""
    points = course.points
    if target.qualitative:
        return Forecast(Method.NONE, reason=Told(NOT_COUNTED))
    if course.has_gap:
        return Forecast(Method.NONE, points=len(points), reason=Told(HAS_GAP))
    if not points:
        return Forecast(Method.NONE, reason=Told(NO_PROGRESS))
    if course.month == MONTHS:
        end = points[-1][1]
        return Forecast(Method.FINAL, end, end, end, len(points))
    if len(points) < LEAST_POINTS:
        places = {"points": len(points), "least": LEAST_POINTS}
        return Forecast(Method.NONE, points=len(points), reason=Told(TOO_FEW, places))
    if course.cumulation is Cumulation.LEVEL:
        return _level(course)
    return _by_season(course, last_year) or _linear(target, course)


def _linear(target: Target, course: Course) -> Forecast:
    reached, month = course.points[-1][1], Decimal(course.month)
    stretches = list(_stretches(course.points, [(one, Decimal(one)) for one, _value in course.points]))
    rate = reached / month
    half = _half_width(stretches, rate, MONTHS - month, month)
    places = {"rate": Amount(_told_figure(course, rate), target.unit), "months": course.month}
    return _around(course, Method.LINEAR, rate * MONTHS, half, places)


def _by_season(course: Course, last_year: Course | None) -> Forecast | None:
    """Forecast by last year's months, or None where too little of last year is known."""
    if last_year is None or last_year.cumulation is Cumulation.LEVEL:
        return None
    then, whole = last_year.at(course.month), last_year.at(MONTHS)
    if then is None or whole is None or not 0 < then <= whole:
        return None
    both = [(month, value) for month, value in course.points if last_year.at(month) is not None]
    stretches = list(_stretches(both, [(month, last_year.at(month) or Decimal(0)) for month, _value in both]))
    if len(stretches) < LEAST_POINTS:
        return None
    ratio = course.points[-1][1] / then
    half = _half_width(stretches, ratio, whole - then, then)
    places = {"percent": rounded(ratio * 100, 1)}
    return _around(course, Method.SEASON, ratio * whole, half, places)


def _stretches(came: Sequence[tuple[int, Decimal]], expected: Sequence[tuple[int, Decimal]]) -> Iterable[_Stretch]:
    """Yield the differences from one known month to the next, where nothing was expected joined with what follows."""
    had, had_expected = Decimal(0), Decimal(0)
    for (_month, value), (_same, until) in zip(came, expected, strict=True):
        if until > had_expected:
            yield _Stretch(value - had, until - had_expected)
            had, had_expected = value, until


def _half_width(stretches: list[_Stretch], rate: Decimal, rest: Decimal, so_far: Decimal) -> Decimal:
    degrees = len(stretches) - 1
    squares = sum((one.came - rate * one.expected) ** 2 / one.expected for one in stretches)
    variance = Decimal(squares) / degrees * (rest + rest * rest / so_far)
    return _student(degrees) * variance.sqrt()


def _level(course: Course) -> Forecast:
    points = course.points
    steps = [_Stretch(b[1] - a[1], Decimal(b[0] - a[0])) for a, b in pairwise(points)]
    variance = sum((one.came**2 / one.expected for one in steps), Decimal(0)) / len(steps)
    half = _student(len(steps)) * (variance * (MONTHS - course.month)).sqrt()
    return _around(course, Method.LEVEL, points[-1][1], half, {"months": course.month})


def _student(degrees: int) -> Decimal:
    return _STUDENT[min(degrees, len(_STUDENT)) - 1]


def _around(course: Course, method: Method, value: Decimal, half: Decimal, places: Mapping[str, object]) -> Forecast:
    """Return the forecast with as many digits as the figures have; what only grew does not end below what it has.

    What was never below zero is not foretold to be.
    """
    values = [one for _month, one in course.points]
    low = value - half
    if min(values) >= 0:
        low = max(low, Decimal(0))
    if course.cumulation is not Cumulation.LEVEL and values == sorted(values) and values[0] >= 0:
        low = max(low, values[-1])
    digits = decimals(*values)
    value, low, high = (rounded(one, digits) for one in (value, low, value + half))
    return Forecast(method, value, low, high, len(values), places)


def _told_figure(course: Course, value: Decimal) -> Decimal:
    return rounded(value, decimals(*(one for _month, one in course.points)) + 1)


@exactly
def need(target: Target, course: Course, last_year: Course | None = None) -> Need | None:
    """Return what a month needs from now on, or may bring at most; None where that is not known or means nothing.

    For sums alone. Nothing is needed where the plan is reached. The amount is rounded to the safe side, with one digit more
    than the figures have; of a limit that has been passed nothing is left.
    """
    reached, left = course.reached, MONTHS - course.month
    if target.qualitative or reached is None or not left or course.has_gap or course.cumulation is Cumulation.LEVEL:
        return None
    aim, is_limit = _aim(target, last_year)
    if aim is None or (reached >= aim and not is_limit):
        return None
    rest = max(aim - reached, Decimal(0)) / left
    digits = decimals(aim, *(one for _month, one in course.points)) + 1
    return Need(rounded(rest, digits, ROUND_DOWN if is_limit else ROUND_UP), left, is_limit, target.unit)


def _aim(target: Target, last_year: Course | None) -> tuple[Decimal | None, bool]:
    """Return the sum to come to by the year's end and whether it is a limit; None where none is stated."""
    if target.direction is not None:
        base = target.base_value
        if base is None and last_year is not None:
            base = last_year.at(MONTHS)
        stated = target.value is not None  # by how much: in points or in per cent, which is for people to say
        return None if stated else base, target.direction is Direction.DECREASE
    if target.comparator in {Comparator.PLAN, Comparator.NONE}:
        return None, False
    return target.value, target.comparator in _LIMITS
