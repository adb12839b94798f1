"""The board: every office's targets of a year by group and standing, worst first, from one query for all entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from phuquoc_desktop.domain.course import Course, Figure, course_of
from phuquoc_desktop.domain.judgement import Judgement
from phuquoc_desktop.domain.target import Standing, Target, TargetGroup, percent_of_plan
from phuquoc_desktop.services.targets.judged import Measured, counted, judged
from phuquoc_desktop.services.targets.tree import by_parent, plan_order, rubrics
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.progress_figures import figures_by_target
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class BoardRow:
    """One target of one office: ``own`` is None while it has no figure of its own."""

    office: str
    target: Target
    own: Target | None
    course: Course
    judgement: Judgement

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return self.judgement.standing

    @property
    def reached(self) -> Decimal | None:
        """The last known value."""
        return self.course.reached

    @property
    def percent(self) -> Decimal | None:
        """What was reached as a percentage of the office's own plan, None where a share means nothing."""
        return percent_of_plan(self.own, self.reached) if self.own else None


@dataclass(frozen=True)
class Board:
    """Bảng theo dõi: all rows, the worst first; of equal standing those furthest behind, then in the plan's order."""

    year: int
    rows: tuple[BoardRow, ...]

    @property
    def offices(self) -> tuple[str, ...]:
        """The offices that have rows, by key."""
        return tuple(sorted({one.office for one in self.rows}))

    @property
    def standings(self) -> dict[Standing, int]:
        """How many rows stand how; every standing is there."""
        return _counted(self.rows)

    @property
    def by_group(self) -> dict[TargetGroup, dict[Standing, int]]:
        """The same for each group of targets, in the plan's order."""
        parts: dict[TargetGroup, list[BoardRow]] = {group: [] for group in TargetGroup}
        for row in self.rows:
            parts[row.target.group].append(row)
        return {group: _counted(rows) for group, rows in parts.items()}

    @property
    def by_office(self) -> dict[str, dict[Standing, int]]:
        """The same for each office."""
        return {office: _counted(self.of(office).rows) for office in self.offices}

    def of(self, office: str) -> Board:
        """Return the part of one office."""
        return Board(self.year, tuple(row for row in self.rows if row.office == office))


def _counted(rows: Iterable[BoardRow]) -> dict[Standing, int]:
    counts = Counter(row.standing for row in rows)
    return {standing: counts[standing] for standing in Standing}


def board(read: Reader, year: int, offices: Iterable[str] = ()) -> Board:
    """Return the board of a year: at an office its own targets; at the city its own and those of each office.

    An office that has no target of its own here is on the city's board only when it is named among ``offices``.
    """
    reading = _Reading(read, year)
    rows = chain.from_iterable(reading.rows_of(office) for office in reading.offices(offices))
    return Board(year, tuple(sorted(rows, key=lambda row: (row.judgement.order, plan_order(row.target), row.office))))


class _Reading:
    """Everything that the rows need, read at once."""

    def __init__(self, read: Reader, year: int) -> None:
        self._profile = read.profile
        targets, before = read.targets.all(year=year), read.targets.all(year=year - 1)
        self._heads = [one for one in targets if one.plan_id is None and self._is_of_the_plan(one)]
        self._own = {(one.office, one.plan_id or one.id): one for one in targets}
        self._parts = by_parent(self._heads)
        self._figures = figures_by_target(read.session, (one.id for one in (*targets, *before)))
        self._rubrics = rubrics(read, (one.id for one in targets if one.qualitative))
        self._last_year = {
            (one.office, one.code): course_of(counted(one, one), self._figures[one.id])
            for one in before
            if one.id in self._figures
        }

    def _is_of_the_plan(self, head: Target) -> bool:
        return self._profile.role is not Role.CITY or head.office == self._profile.office

    def offices(self, named: Iterable[str]) -> list[str]:
        """Return whose rows are on the board."""
        mine = self._profile.office
        if self._profile.role is not Role.CITY:
            return [mine]
        return [mine, *sorted({*named, *(office for office, _id in self._own)} - {mine})]

    def rows_of(self, office: str) -> list[BoardRow]:
        """Return the rows of one office in no order."""
        found: dict[str, Measured] = {}
        for head in self._heads:
            if head.withdrawn_on is None or (office, head.id) in self._own:
                self._measure(office, head, found, ())
        return [BoardRow(office, one.target, one.own, one.course, one.judgement) for one in found.values()]

    def _measure(self, office: str, head: Target, found: dict[str, Measured], above: tuple[str, ...]) -> None:
        """Judge a target after its parts; a part of itself is no part."""
        if head.id in found:
            return
        path = (*above, head.id)
        parts = [one for one in self._parts.get(head.code, ()) if one.id not in path]
        for one in parts:
            self._measure(office, one, found, path)
        own = self._own.get((office, head.id))
        figures: list[Figure] = self._figures.get(own.id, []) if own else []
        rubric = (self._rubrics.get(own.id) if own else None) or self._rubrics.get(head.id, ())
        last_year = self._last_year.get((office, head.code))
        found[head.id] = judged(head, own, figures, last_year, rubric, [found[one.id] for one in parts])
