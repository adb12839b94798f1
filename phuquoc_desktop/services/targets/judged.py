"""Judging one target from its figures and its parts, for the tree, the board and the city alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from phuquoc_desktop.domain.course import Course, Figure, course_of, sum_of
from phuquoc_desktop.domain.judgement import FROM_PARTS, Judgement, Rule
from phuquoc_desktop.domain.judging import Part, judge, judge_all
from phuquoc_desktop.domain.parts import PartsCheck, check_parts
from phuquoc_desktop.domain.sums import is_additive
from phuquoc_desktop.domain.target import Cumulation, PartsRule, Standing, Target, cumulation_of
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.domain.telling import Told


@dataclass(frozen=True)
class Measured:
    """A target of the plan, the figure that it is judged by, its course and how it stands."""

    target: Target
    own: Target | None
    course: Course
    judgement: Judgement
    parts: PartsCheck | None = None


def counted(own: Target, head: Target) -> Cumulation:
    """Return how an office's figures count: as its own target says, else as the plan's."""
    return own.cumulation or cumulation_of(head)


def judged(
    head: Target,
    own: Target | None,
    figures: Iterable[Figure],
    last_year: Course | None = None,
    rubric: Sequence[RubricLevel] = (),
    parts: Sequence[Measured] = (),
) -> Measured:
    """Judge the office's own figure of a target; a whole without entries is judged by its parts as its rule says."""
    course = course_of(counted(own or head, head), figures)
    rule = (own.parts_rule if own else None) or head.parts_rule
    if own is None and head.qualitative and not parts:
        return Measured(head, own, course, Judgement(Standing.UNKNOWN, Rule.NOT_RATED))
    if not parts or rule is None:
        return Measured(head, own, course, _judged(own, course, last_year, rubric))
    if rule is PartsRule.ALL:
        return Measured(head, own, course, _all_hold(own, course, last_year, rubric, parts))
    check = _check(own, course, parts)
    if course.figures or not _may_be_added(head, parts):
        return Measured(head, own, course, _judged(own, course, last_year, rubric), check)
    summed = sum_of([one.course for one in parts])
    found = _judged(own, summed, last_year, rubric)
    if summed.month:
        found = replace(found, notes=(*found.notes, Told(FROM_PARTS)))
    return Measured(head, own, summed, found, check)


def _judged(
    own: Target | None, course: Course, last_year: Course | None, rubric: Sequence[RubricLevel] = ()
) -> Judgement:
    if own is None:
        return Judgement(Standing.UNKNOWN, Rule.NO_OWN_FIGURE)
    return judge(own, course, last_year, rubric)


def _all_hold(
    own: Target | None,
    course: Course,
    last_year: Course | None,
    rubric: Sequence[RubricLevel],
    parts: Sequence[Measured],
) -> Judgement:
    """Judge by the worst part; entries of the whole itself count as one more."""
    held = [Part(one.target.code, one.target.indicator, one.judgement) for one in parts]
    if own is not None and course.figures:
        held.append(Part(own.code, own.indicator, _judged(own, course, last_year, rubric)))
    return judge_all(held)


def _check(own: Target | None, course: Course, parts: Sequence[Measured]) -> PartsCheck:
    plans = {one.target.code: one.own.value if one.own else None for one in parts}
    courses = {one.target.code: one.course for one in parts}
    return check_parts(own.value if own else None, course, plans, courses)


def _may_be_added(head: Target, parts: Sequence[Measured]) -> bool:
    """Tell whether the parts' figures are amounts of one kind in the whole's unit."""
    units = {one.target.unit for one in parts} | {head.unit}
    kinds = {one.course.cumulation for one in parts}
    return len(units) == 1 and len(kinds) == 1 and all(map(is_additive, (head, *(one.target for one in parts))))
