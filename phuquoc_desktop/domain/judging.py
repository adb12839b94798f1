"""The rules by which a target's course is judged; which rule spoke is part of the answer.

Unknown is not behind: without a figure, a plan, last year's figure or a stated direction the answer is “cannot be judged yet”.
Sums grow: what they have reached stays reached, and a limit that they pass is passed. Levels move both ways: they are met or
missed only at the year's end. The pace of a sum is held against last year's own pace where that is known, else against the time
that has passed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.course import MONTHS, Course
from phuquoc_desktop.domain.exact import exactly, rounded, shortened
from phuquoc_desktop.domain.judgement import Judgement, Rule
from phuquoc_desktop.domain.judging_changes import judge_change
from phuquoc_desktop.domain.standpoint import LIMITS, Standpoint
from phuquoc_desktop.domain.target import Comparator, Cumulation, Standing, Target, holds
from phuquoc_desktop.domain.target_history import RubricLevel

_LASTING = (Rule.REACHED, Rule.LIMIT_PASSED)
"""What later months cannot alter, known or not."""


@exactly
def judge(
    target: Target, course: Course, last_year: Course | None = None, rubric: Sequence[RubricLevel] = ()
) -> Judgement:
    """Judge a target with its planned figure by its course, beside last year's course where that is known."""
    if target.qualitative:
        return _rated(course, rubric)
    if course.reached is None:
        return _gap(course) if course.has_gap else Judgement(Standing.UNKNOWN, Rule.NO_PROGRESS)
    found = _judge_reached(target, course, last_year, course.reached)
    return _gap(course) if course.has_gap and found.rule not in _LASTING else found


def _gap(course: Course) -> Judgement:
    return Judgement(Standing.UNKNOWN, Rule.GAP, month=course.month, notes=course.findings)


def _judge_reached(target: Target, course: Course, last_year: Course | None, reached: Decimal) -> Judgement:
    state = Standpoint(target, course, last_year, reached, target.value or Decimal(0))
    if target.direction is not None:
        return judge_change(state)
    if target.comparator is Comparator.NONE:
        return state.says(Standing.UNKNOWN, Rule.NOT_MEASURED)
    if target.value is None:
        return state.says(Standing.UNKNOWN, Rule.NO_OWN_FIGURE)
    return _held_against_plan(state)


def _held_against_plan(state: Standpoint) -> Judgement:
    comparator = state.target.comparator
    if comparator is Comparator.PLAN:
        return state.says(Standing.UNKNOWN, Rule.PLANNED_ONLY)
    if comparator is Comparator.RANGE:
        return _in_range(state)
    if comparator is Comparator.EXACTLY and state.reached > state.plan:
        return state.says(state.short, Rule.OVER_EXACT)
    if state.is_level:
        return _level(state)
    return _limit(state) if comparator in LIMITS else _growing(state)


# Sums that are to grow to the plan ------------------------------------------------------------------------------------------


def _growing(state: Standpoint) -> Judgement:
    share = _share(state)
    held = holds(state.target, state.reached)
    if share is None:
        known, rule = (Standing.MET, Rule.HELD) if held else (state.short, Rule.NOT_HELD)
        return state.says(known, rule)
    percent = _percent(share)
    if held:
        return state.says(Standing.MET, Rule.REACHED, share - 1, {"percent": percent})
    if state.is_over:
        return state.says(Standing.MISSED, Rule.SHORT, share - 1, {"percent": percent})
    expected, is_season = expected_share(state.course, state.last_year)
    standing = Standing.ON_COURSE if _even(share) >= _even(expected) else Standing.BEHIND
    rule = Rule.SEASON if is_season else Rule.TIME
    return state.says(standing, rule, share - expected, {"percent": percent, "expected": _percent(expected)})


def _limit(state: Standpoint) -> Judgement:
    """Judge a sum that is to stay below its plan."""
    if not holds(state.target, state.reached):
        return state.says(Standing.MISSED, Rule.LIMIT_PASSED)
    if state.is_over:
        return state.says(Standing.MET, Rule.LIMIT_KEPT)
    share = _share(state)
    if share is None:
        return state.says(Standing.ON_COURSE, Rule.HELD)
    expected, is_season = expected_share(state.course, state.last_year)
    standing = Standing.ON_COURSE if _even(share) <= _even(expected) else Standing.BEHIND
    rule = Rule.LIMIT_SEASON if is_season else Rule.LIMIT_TIME
    places = {"percent": _percent(share), "expected": _percent(expected)}
    return state.says(standing, rule, expected - share, places)


def expected_share(course: Course, last_year: Course | None) -> tuple[Decimal, bool]:
    """Return which part of the year's sum is to be expected by the course's month, and whether last year says so.

    Last year says so where its sum up to that month and its whole sum are known and the former lies within the latter.
    """
    if last_year is not None and last_year.cumulation is not Cumulation.LEVEL:
        then, whole = last_year.at(course.month), last_year.at(MONTHS)
        if then is not None and whole is not None and whole > 0 and 0 <= then <= whole:
            return then / whole, True
    return Decimal(course.month) / MONTHS, False


def _share(state: Standpoint) -> Decimal | None:
    return state.reached / state.plan if state.plan > 0 else None


def _percent(share: Decimal) -> Decimal:
    """Write a share with one digit, none where it is a whole per cent."""
    percent = rounded(share * 100, 1)
    return percent.quantize(Decimal(1)) if percent == percent.to_integral_value() else percent


def _even(share: Decimal) -> Decimal:
    """Make eight twelfths of the plan equal to eight twelfths of the year, whichever way the last digit fell."""
    return rounded(share, 9)


# Levels ---------------------------------------------------------------------------------------------------------------------


def _level(state: Standpoint) -> Judgement:
    if holds(state.target, state.reached):
        return state.says(state.good, Rule.LEVEL_HELD)
    return _on_the_way(state)


def _on_the_way(state: Standpoint) -> Judgement:
    """Judge a level that has yet to come to its plan, by the straight way from where it started."""
    if state.is_over:
        return state.says(Standing.MISSED, Rule.LEVEL_SHORT)
    since, start = _start(state)
    if start is None and state.target.comparator not in LIMITS:
        return state.says(Standing.UNKNOWN, Rule.LEVEL_ALONE)
    if start is None or (start - state.plan) * (state.reached - state.plan) <= 0:
        return state.says(Standing.BEHIND, Rule.LEVEL_SHORT)
    passed = Decimal(state.month - since) / (MONTHS - since)
    expected = start + (state.plan - start) * passed
    ahead = (state.reached - start) / (state.plan - start) - passed
    standing = Standing.ON_COURSE if _even(ahead) >= 0 else Standing.BEHIND
    places = {"start": state.amount(start), "expected": state.amount(shortened(expected))}
    return state.says(standing, Rule.LEVEL_PATH, ahead, places)


def _start(state: Standpoint) -> tuple[int, Decimal | None]:
    """Return the month and the level from which the way began: the end of last year, else the first one of this year."""
    end = state.last_year.at(MONTHS) if state.last_year else None
    base = state.target.base_value if state.target.base_value is not None else end
    if base is not None:
        return 0, base
    month, first = state.course.points[0]
    return (month, first) if month < state.month else (0, None)


# Ranges ---------------------------------------------------------------------------------------------------------------------


def _in_range(state: Standpoint) -> Judgement:
    upper = state.target.value_to
    if upper is None:
        return state.says(Standing.UNKNOWN, Rule.NO_UPPER_END)
    if state.reached > upper:
        return state.says(Standing.UNKNOWN, Rule.ABOVE_RANGE)
    if state.reached >= state.plan:
        return state.says(state.good, Rule.IN_RANGE)
    return _on_the_way(state) if state.is_level else _growing(state)


# Qualitative targets --------------------------------------------------------------------------------------------------------


def _rated(course: Course, rubric: Sequence[RubricLevel]) -> Judgement:
    mark = course.latest
    if mark is None:
        return Judgement(Standing.UNKNOWN, Rule.NO_PROGRESS)
    month = mark.period.last
    places: dict[str, object] = {"months": month, "level": mark.level}
    fulfilled, rule = mark.fulfilled, Rule.FULFILLED if mark.fulfilled else Rule.NOT_FULFILLED
    if mark.level is not None and rubric:
        found = next((one for one in rubric if one.level == mark.level), None)
        if found is None:
            return Judgement(Standing.UNKNOWN, Rule.UNKNOWN_LEVEL, places, month)
        fulfilled, rule, places = found.fulfils, Rule.RATED, {**places, "title": found.title}
    if fulfilled is None:
        return Judgement(Standing.UNKNOWN, Rule.NOT_RATED, places, month)
    good, bad = (Standing.MET, Standing.MISSED) if month == MONTHS else (Standing.ON_COURSE, Standing.BEHIND)
    return Judgement(good if fulfilled else bad, rule, places, month)


# Parts ----------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Part:
    """One part of a target of which every part must hold."""

    code: str
    indicator: str
    judgement: Judgement


def judge_all(parts: Sequence[Part]) -> Judgement:
    """Judge a target of which every part must hold: the worst part decides.

    A part that is missed or behind decides whatever the others are; else one that cannot be judged leaves the whole
    unjudged.
    """
    if not parts:
        return Judgement(Standing.UNKNOWN, Rule.NO_PROGRESS)
    worst = min(parts, key=lambda one: (one.judgement.order, one.code))
    judged = worst.judgement
    rule = Rule.UNKNOWN_PART if judged.standing is Standing.UNKNOWN else Rule.WORST_PART
    places = {"code": worst.code, "indicator": worst.indicator, "sentence": judged}
    return Judgement(judged.standing, rule, places, judged.month, judged.ahead)
