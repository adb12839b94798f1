"""The offices' figures added up beside the city's own, before the plan is signed and while it is carried out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.course import Course
from phuquoc_desktop.domain.judgement import Judgement
from phuquoc_desktop.domain.parts import PartsCheck, SumCheck, check_parts
from phuquoc_desktop.domain.sums import is_additive
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services.targets.board import BoardRow, board
from phuquoc_desktop.services.targets.tree import plan_order
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class OfficeFigure:
    """One office's own target and what it has reached; ``own`` is None where nothing has arrived from it."""

    office: str
    own: Target | None
    course: Course
    judgement: Judgement

    @property
    def planned(self) -> Decimal | None:
        """The office's own planned figure."""
        return self.own.value if self.own else None

    @property
    def reached(self) -> Decimal | None:
        """The last known value of its course."""
        return self.course.reached


@dataclass(frozen=True)
class GapLine:
    """A target of the city beside its offices.

    ``sums`` holds the city's plan and result against the sums of the offices, with the offices that are missing; None for
    shares, averages and the like, which have no sum: of them the lowest and the highest are told.
    """

    target: Target
    course: Course
    offices: tuple[OfficeFigure, ...]
    sums: PartsCheck | None

    @property
    def planned(self) -> SumCheck | None:
        """The city's planned figure beside the sum of the offices' own."""
        return self.sums.planned if self.sums else None

    @property
    def achieved(self) -> SumCheck | None:
        """The city's result beside the sum of the offices', by the last month that is known of all that have figures."""
        return self.sums.achieved if self.sums else None

    @property
    def missing(self) -> tuple[str, ...]:
        """The offices without a planned figure of their own."""
        return tuple(one.office for one in self.offices if one.planned is None)

    @property
    def planned_between(self) -> tuple[OfficeFigure, OfficeFigure] | None:
        """The offices that plan least and most, None where none plans anything."""
        known = [(one.planned, one.office, one) for one in self.offices if one.planned is not None]
        return (min(known)[2], max(known)[2]) if known else None

    @property
    def reached_between(self) -> tuple[OfficeFigure, OfficeFigure] | None:
        """The offices that have reached least and most, None where none has reached anything."""
        known = [(one.reached, one.office, one) for one in self.offices if one.reached is not None]
        return (min(known)[2], max(known)[2]) if known else None


def gaps(read: Reader, year: int, offices: Iterable[str] = ()) -> list[GapLine]:
    """Return the city's targets of a year in the plan's order, each beside what the offices plan and have reached.

    ``offices`` are those that should be there; what has arrived from others is there too.
    """
    city = read.profile.office
    rows: dict[str, list[BoardRow]] = {}
    for row in board(read, year, offices).rows:
        rows.setdefault(row.target.id, []).append(row)
    lines = [_line(several, city) for several in rows.values()]
    return sorted(lines, key=lambda line: plan_order(line.target))


def _line(rows: list[BoardRow], city: str) -> GapLine:
    whole = next(row for row in rows if row.office == city)
    others = sorted((row for row in rows if row.office != city), key=lambda row: row.office)
    figures = tuple(OfficeFigure(row.office, row.own, row.course, row.judgement) for row in others)
    sums = None
    if is_additive(whole.target):
        plans = {one.office: one.planned for one in figures}
        courses = {one.office: one.course for one in figures}
        sums = check_parts(whole.target.value, whole.course, plans, courses)
    return GapLine(whole.target, whole.course, figures, sums)
