"""All targets of a year as rows: the plan beside the office's own figures, their courses judged, parts under their wholes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.course import Course, Figure, course_of
from phuquoc_desktop.domain.forecast import forecast, need
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import ProgressEntry, Target, TargetGroup
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services.targets.errors import UnknownTargetError
from phuquoc_desktop.services.targets.judged import Measured, counted, judged
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.progress_figures import figures_by_target
from phuquoc_desktop.storage.unit_of_work import Reader


def tree(read: Reader, year: int, until: Period | None = None) -> list[TargetLine]:
    """Return all targets of a year in the plan's order; figures of periods that end after ``until`` are left out.

    An office sees the city's targets with its own figures beside them; the city sees its own, not what offices made of them.
    A target that the city has withdrawn is there only where the office has a figure of its own for it.
    """
    heads, own = _targets(read, year)
    ids = [*own.values(), *heads]
    known = _Known(
        own=own,
        entries=_entries_by_target(read, [one.id for one in own.values()], until),
        last_year=courses_of_last_year(read, year, read.profile.office),
        rubrics=rubrics(read, [one.id for one in ids]),
        children=by_parent(heads),
    )
    lines: dict[str, TargetLine] = {}
    for head in heads:
        known.add_line(head, lines)
    return [lines[one.id] for one in heads]


def line_of(read: Reader, code: str, year: int, until: Period | None = None) -> TargetLine:
    """Return one row by its code; raises UnknownTargetError."""
    for line in tree(read, year, until):
        if line.target.code == code:
            return line
    raise UnknownTargetError(field="code", code=code, year=year)


def plan_order(target: Target) -> tuple[int, str]:
    """For sorting targets as the plan has them."""
    return list(TargetGroup).index(target.group), target.code


def courses_of_last_year(read: Reader, year: int, office: str) -> dict[str, Course]:
    """Return the courses of an office's targets of the year before, by code."""
    targets = read.targets.all(year=year - 1, office=office)
    figures = figures_by_target(read.session, [one.id for one in targets])
    return {one.code: course_of(counted(one, one), figures[one.id]) for one in targets if one.id in figures}


def rubrics(read: Reader, target_ids: Iterable[str]) -> dict[str, tuple[RubricLevel, ...]]:
    """Return the rubric levels of targets by the target's id, lowest first."""
    found: dict[str, list[RubricLevel]] = {}
    for level in read.rubric_levels.whose("target_id", target_ids):
        found.setdefault(level.target_id, []).append(level)
    return {target_id: tuple(sorted(levels, key=lambda one: one.level)) for target_id, levels in found.items()}


def _targets(read: Reader, year: int) -> tuple[list[Target], dict[str, Target]]:
    """Return the targets of the plan in order, and the office's own by the id of the one beside which it stands."""
    profile = read.profile
    own = {one.plan_id: one for one in read.targets.all(year=year, office=profile.office) if one.plan_id}
    heads = read.targets.all(year=year, plan_id=None)
    if profile.role is Role.CITY:
        heads = [one for one in heads if one.office == profile.office]
    heads = [one for one in heads if one.withdrawn_on is None or one.id in own or one.office == profile.office]
    own |= {one.id: one for one in heads if one.office == profile.office}
    return sorted(heads, key=plan_order), own


@dataclass(frozen=True)
class _Known:
    """What was read at once for all rows."""

    own: dict[str, Target]
    entries: dict[str, list[ProgressEntry]]
    last_year: dict[str, Course]
    rubrics: dict[str, tuple[RubricLevel, ...]]
    children: dict[str, list[Target]]

    def add_line(self, head: Target, lines: dict[str, TargetLine], above: tuple[str, ...] = ()) -> None:
        """Put the line of a target among the lines, after those of its parts; a part of itself is no part."""
        if head.id in lines:
            return
        path = (*above, head.id)
        children = [one for one in self.children.get(head.code, ()) if one.id not in path]
        for one in children:
            self.add_line(one, lines, path)
        lines[head.id] = self._line(head, tuple(lines[one.id] for one in children))

    def _line(self, head: Target, children: tuple[TargetLine, ...]) -> TargetLine:
        own = self.own.get(head.id)
        entries = self.entries.get(own.id, []) if own else []
        rubric = self.rubrics.get(own.id if own else "") or self.rubrics.get(head.id, ())
        last_year = self.last_year.get(head.code)
        parts = [Measured(one.target, one.own, one.course, one.judgement) for one in children]
        found = judged(head, own, [figure_of(one) for one in entries], last_year, rubric, parts)
        return TargetLine(
            target=head,
            own=own,
            entries=tuple(entries),
            course=found.course,
            judgement=found.judgement,
            forecast=forecast(own or head, found.course, last_year),
            need=need(own, found.course, last_year) if own else None,
            last_year=last_year,
            rubric=rubric,
            children=children,
            parts=found.parts,
        )


def figure_of(entry: ProgressEntry) -> Figure:
    """Return what an entry says."""
    return Figure(entry.id, Period.parse(entry.period), entry.value, entry.fulfilled, entry.level)


def by_parent(heads: Iterable[Target]) -> dict[str, list[Target]]:
    """Return the parts of targets by the code of their whole."""
    children: dict[str, list[Target]] = {}
    for one in heads:
        if one.parent_code:
            children.setdefault(one.parent_code, []).append(one)
    return children


def _entries_by_target(read: Reader, target_ids: list[str], until: Period | None) -> dict[str, list[ProgressEntry]]:
    entries: dict[str, list[ProgressEntry]] = {}
    for one in read.progress.whose("target_id", target_ids):
        if until is None or Period.parse(one.period).last <= until.last:
            entries.setdefault(one.target_id, []).append(one)
    for several in entries.values():
        several.sort(key=lambda one: (Period.parse(one.period), one.id))
    return entries
