"""The figures of a progress table: what each column shows, and how Excel reckons shares, totals and differences anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from phuquoc_desktop.documents.document import Cell, Formula
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.domain.target import PartsRule


class At(IntEnum):
    """Where a column stands in the table; the two last ones are for Excel only."""

    NUMBER = 0
    INDICATOR = 1
    UNIT = 2
    PLAN = 3
    IN_PERIOD = 4
    TO_DATE = 5
    PERCENT = 6
    LAST_YEAR = 7
    COMPARED = 8
    STANDING = 9
    NOTE = 10
    MISSING = 11
    CHANGE = 12


_BOTH = "IF(AND(ISNUMBER({0}),ISNUMBER({1})),"
RATIO = _BOTH + 'IF({1}>0,ROUND({0}/{1}*100,2),""),"")'
DIFFERENCE = _BOTH + '{0}-{1},"")'
_AMOUNTS: Mapping[At, Callable[[ReportedTarget], Decimal | None]] = {
    At.PLAN: lambda one: one.planned.value,
    At.IN_PERIOD: lambda one: one.in_period,
    At.TO_DATE: lambda one: one.to_date,
    At.LAST_YEAR: lambda one: one.last_year,
}


@dataclass(frozen=True)
class Places:
    """In which row of the table each target stands, by its code, from 0."""

    rows: Mapping[str, int]
    targets: Mapping[str, ReportedTarget]

    def cell(self, one: ReportedTarget, column: At) -> tuple[int, int]:
        """Return where a figure of a target stands."""
        return self.rows[one.target.code], int(column)


def amount(one: ReportedTarget, column: At, places: Places) -> Cell:
    """Return a figure; a whole that is what its parts add up to is reckoned from them."""
    value = _AMOUNTS[column](one)
    return Cell(value, formula=_total(one, column, value, places))


def _total(one: ReportedTarget, column: At, value: Decimal | None, places: Places) -> Formula | None:
    if one.target.parts_rule is not PartsRule.SUM:
        return None
    parts = [part for part in places.targets.values() if part.target.parent_code == one.target.code]
    figures = [_AMOUNTS[column](part) for part in parts]
    known = [figure for figure in figures if figure is not None]
    if not parts or len(known) < len(parts) or sum(known) != value:
        return None
    listed = ",".join(f"{{{place}}}" for place in range(len(parts)))
    formula = f'IF(COUNT({listed})={len(parts)},SUM({listed}),"")'
    return Formula(formula, tuple(places.cell(part, column) for part in parts), digits_of(*known))


def percent(one: ReportedTarget, places: Places) -> Cell:
    """Return the share of the plan, where a share means anything."""
    pair = (places.cell(one, At.TO_DATE), places.cell(one, At.PLAN))
    return Cell(one.percent, formula=Formula(RATIO, pair, 2) if one.has_share else None)


def compared(one: ReportedTarget, places: Places) -> Cell:
    """Return the figure in per cent of that of the same period last year."""
    pair = (places.cell(one, At.TO_DATE), places.cell(one, At.LAST_YEAR))
    return Cell(one.compared, formula=None if one.target.qualitative else Formula(RATIO, pair, 2))


def missing(one: ReportedTarget, places: Places) -> Cell:
    """Return how much is still missing to the plan; below zero for what goes beyond it."""
    plan, reached = one.planned.value, one.to_date
    value = None if plan is None or reached is None else plan - reached
    return _difference(one, value, (At.PLAN, At.TO_DATE), places) if one.has_share else Cell()


def change(one: ReportedTarget, places: Places) -> Cell:
    """Return by how much the figure differs from that of the same period last year."""
    return Cell() if one.target.qualitative else _difference(one, one.change, (At.TO_DATE, At.LAST_YEAR), places)


def _difference(one: ReportedTarget, value: Decimal | None, pair: tuple[At, At], places: Places) -> Cell:
    figures = (one.planned.value, one.to_date, one.last_year)
    digits = digits_of(*(figure for figure in figures if figure is not None))
    return Cell(value, formula=Formula(DIFFERENCE, tuple(places.cell(one, column) for column in pair), digits))


def digits_of(*figures: Decimal) -> int:
    """Return the most decimals that any of the figures is written with."""
    return max((-int(one.as_tuple().exponent) for one in figures if int(one.as_tuple().exponent) < 0), default=0)
