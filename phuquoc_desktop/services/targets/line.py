"""One row of the target tree, with everything that is known of it in its year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.course import Course
from phuquoc_desktop.domain.forecast import Forecast, Need
from phuquoc_desktop.domain.judgement import Judgement
from phuquoc_desktop.domain.parts import PartsCheck
from phuquoc_desktop.domain.target import Comparator, ProgressEntry, Standing, Target, holds, percent_of_plan
from phuquoc_desktop.domain.target_history import RubricLevel


@dataclass(frozen=True)
class TargetLine:
    """One row of the target tree: the city's target, the office's own figure, what was achieved, how it stands.

    ``own`` is None while the office has no figure of its own; ``entries`` are its progress, oldest period first, and ``course``
    what they come to month by month. ``last_year`` is the course of the same code of the year before, None where the office
    has none. ``children`` are the rows of the target's parts, ``parts`` whether they add up to it (None where it has none
    that should). ``rubric`` are the levels of a qualitative target, lowest first.
    """

    target: Target
    own: Target | None
    entries: tuple[ProgressEntry, ...]
    course: Course
    judgement: Judgement
    forecast: Forecast
    need: Need | None = None
    last_year: Course | None = None
    rubric: tuple[RubricLevel, ...] = ()
    children: tuple[TargetLine, ...] = ()
    parts: PartsCheck | None = None

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return self.judgement.standing

    @property
    def latest(self) -> ProgressEntry | None:
        """The entry that ends last, of several the one for the longest period."""
        found = self.course.latest
        return next((one for one in self.entries if found and one.id == found.id), None)

    @property
    def achieved(self) -> Decimal | None:
        """What has been reached: the last known value of the course."""
        return self.course.reached

    @property
    def percent(self) -> Decimal | None:
        """What was reached as a percentage of the office's own plan, with two digits; None where a share means nothing."""
        return percent_of_plan(self.own, self.achieved) if self.own else None

    @property
    def planned(self) -> Decimal | None:
        """The office's own planned figure."""
        return self.own.value if self.own else None

    @property
    def same_period_last_year(self) -> Decimal | None:
        """What last year's course had come to by the month that has been reached now."""
        return self.last_year.at(self.course.month) if self.last_year and self.course.month else None

    @property
    def needs_per_month(self) -> Decimal | None:
        """What each month left has to bring, or may bring at most (``need.is_limit``)."""
        return self.need.amount if self.need else None

    @property
    def will_hold(self) -> bool | None:
        """Whether the plan would hold wherever in its spread the forecast ends; None where that depends, or is not known."""
        ends = (self.forecast.low, self.forecast.value, self.forecast.high)
        held = {_held(self.own, end) for end in ends if self.own and end is not None}
        return held.pop() if len(held) == 1 else None


def _held(own: Target, end: Decimal) -> bool | None:
    """Tell whether a figure satisfies a target; above a range is neither, as more may be better."""
    if own.comparator is Comparator.RANGE and own.value_to is not None and end > own.value_to:
        return None
    return holds(own, end)
