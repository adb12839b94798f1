"""The course of one target through one year: what its entries come to at the end of each month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.domain.exact import exactly
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Cumulation
from phuquoc_desktop.domain.telling import Told
from phuquoc_desktop.translation import N_

MONTHS = 12

DIFFERS = N_("{period}: {value} counts, although the periods inside it add up to {inside}.")
DISAGREES = N_(
    "{period}: {value} counts, although {other} was recorded for {other_period}, which ends on the same day."
)
FALLS = N_("{period}: {value} since the start of the year is less than the {before} before it.")
GAP = N_("Nothing is recorded for month {months}, so what follows has no sum.")


class Figure(NamedTuple):
    """What one entry says; ``value`` is None for a qualitative target, whose ``fulfilled`` or ``level`` speaks."""

    id: str
    period: Period
    value: Decimal | None
    fulfilled: bool | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """Diễn biến của chỉ tiêu trong năm: the running value at the end of each month, index 0 for January.

    None is unknown, and a zero is a value. For sums the value runs from the start of the year, for a level it is the state at
    the month's end. ``sources`` holds for each month the ids of the entries that gave its value. ``month`` is the last month
    with a value, 0 for none. ``figures`` are all entries, by period; ``findings`` tell what does not fit together.
    """

    cumulation: Cumulation
    values: tuple[Decimal | None, ...] = (None,) * MONTHS
    sources: tuple[tuple[str, ...], ...] = ((),) * MONTHS
    month: int = 0
    figures: tuple[Figure, ...] = ()
    findings: tuple[Told, ...] = ()

    @property
    def reached(self) -> Decimal | None:
        """The last known value."""
        return self.values[self.month - 1] if self.month else None

    @property
    def latest(self) -> Figure | None:
        """The entry that ends last, of several the one for the longest period; counted or not."""
        last = self.figures[-1].period.last if self.figures else 0
        return next((one for one in self.figures if one.period.last == last), None)

    @property
    def has_gap(self) -> bool:
        """Whether there are figures after the last value, which a missing period keeps from being added up."""
        if self.cumulation is not Cumulation.PER_PERIOD:
            return False
        return any(one.value is not None and one.period.last > self.month for one in self.figures)

    @property
    def points(self) -> tuple[tuple[int, Decimal], ...]:
        """The known months (1 to 12) with their values."""
        return tuple((month, value) for month, value in enumerate(self.values, 1) if value is not None)

    @property
    def set_aside(self) -> tuple[str, ...]:
        """The ids of entries that count nowhere, as an entry for a longer period or none before it counts instead."""
        used = {one for several in self.sources for one in several}
        return tuple(one.id for one in self.figures if one.id not in used and one.value is not None)

    def at(self, month: int) -> Decimal | None:
        """Return the value at the end of a month, 1 to 12."""
        return self.values[month - 1]


def _by_end(figure: Figure) -> tuple[int, int, str]:
    """Order as periods are ordered, without asking them one pair after the other."""
    period = figure.period
    return period.last, period.first, figure.id


@exactly
def course_of(cumulation: Cumulation, figures: Iterable[Figure]) -> Course:
    """Return the course that the entries of one year give; each period stands at most once among them.

    Where periods overlap the longer one counts and those inside it are not added to it. Since the start of the year and
    levels: a figure stands for the last month of its period. In the period alone: a month's value is the sum of periods that
    cover the year up to it without a gap; after a gap nothing is known until a longer period closes it.
    """
    known = tuple(sorted(figures, key=_by_end))
    counted = [one for one in known if one.value is not None]
    if cumulation is Cumulation.PER_PERIOD:
        return _added_up(known, counted)
    return _as_they_stand(cumulation, known, counted)


def _as_they_stand(cumulation: Cumulation, known: tuple[Figure, ...], counted: list[Figure]) -> Course:
    values: list[Decimal | None] = [None] * MONTHS
    sources: list[tuple[str, ...]] = [()] * MONTHS
    chosen: dict[int, Figure] = {}
    for one in counted:  # of the same end the longer period comes first
        chosen.setdefault(one.period.last, one)
    for month, one in chosen.items():
        values[month - 1], sources[month - 1] = one.value, (one.id,)
    findings = list(_disagreeing(chosen, counted))
    if cumulation is Cumulation.TO_DATE:
        findings += _falling(chosen)
    return Course(cumulation, tuple(values), tuple(sources), max(chosen, default=0), known, tuple(findings))


def _disagreeing(chosen: dict[int, Figure], counted: list[Figure]) -> Iterator[Told]:
    for one in counted:
        counts = chosen[one.period.last]
        if counts.value != one.value:
            places = {"period": counts.period, "value": counts.value, "other": one.value, "other_period": one.period}
            yield Told(DISAGREES, places)


def _falling(chosen: dict[int, Figure]) -> Iterator[Told]:
    before: Decimal | None = None
    for month in sorted(chosen):
        value = chosen[month].value
        if before is not None and value is not None and value < before:
            yield Told(FALLS, {"period": chosen[month].period, "value": value, "before": before})
        before = value


class _Sum(NamedTuple):
    """What is known of a stretch of months; ``whole`` says that nothing of it is missing."""

    value: Decimal
    sources: tuple[str, ...]
    whole: bool


_NOTHING = _Sum(Decimal(0), (), whole=False)


class _Blocks:
    """The year, its halves, quarters and months: each is its own entry, else the sum of what lies inside it."""

    def __init__(self, counted: Sequence[Figure]) -> None:
        self._given = {(one.period.first, one.period.last): one for one in counted}
        self._sums: dict[tuple[int, int], _Sum] = {}

    def sum_of(self, first: int, last: int) -> _Sum:
        """Return what a year, half, quarter or month comes to."""
        found = self._sums.get((first, last))
        if found is None:
            own = self._given.get((first, last))
            found = self.inside(first, last) if own is None or own.value is None else _Sum(own.value, (own.id,), True)
            self._sums[first, last] = found
        return found

    def inside(self, first: int, last: int) -> _Sum:
        """Return what the periods inside one come to, without its own entry."""
        step = {12: 6, 6: 3, 3: 1}.get(last - first + 1)
        if step is None:
            return _NOTHING
        return added(self.sum_of(start, start + step - 1) for start in range(first, last + 1, step))

    def until(self, month: int) -> _Sum:
        """Return what the year comes to up to the end of a month."""
        if month == MONTHS:
            return self.sum_of(1, MONTHS)
        halves, quarters = month - month % 6, month - month % 3
        parts = [self.sum_of(1, 6)] if halves else []
        parts += [self.sum_of(halves + 1, halves + 3)] if quarters > halves else []
        return added([*parts, *(self.sum_of(one, one) for one in range(quarters + 1, month + 1))])


def added(sums: Iterable[_Sum]) -> _Sum:
    """Add stretches up; the sum is whole where each of them is."""
    value, whole = Decimal(0), True
    sources: list[str] = []
    for one in sums:
        value += one.value
        sources += one.sources
        whole = whole and one.whole
    return _Sum(value, tuple(sources), whole)


def _added_up(known: tuple[Figure, ...], counted: list[Figure]) -> Course:
    blocks = _Blocks(counted)
    sums = [blocks.until(month) for month in range(1, MONTHS + 1)]
    values = tuple(one.value if one.whole else None for one in sums)
    sources = tuple(one.sources if one.whole else () for one in sums)
    month = max((number for number, one in enumerate(sums, 1) if one.whole), default=0)
    findings = (*_differing(blocks, counted), *_gap(counted, month))
    return Course(Cumulation.PER_PERIOD, values, sources, month, known, findings)


def _differing(blocks: _Blocks, counted: list[Figure]) -> Iterator[Told]:
    """Tell of a period whose parts do not add up to it, or are more than it before they are all there."""
    smallest = min((one.value for one in counted if one.value is not None), default=Decimal(0))
    for one in counted:
        inside = blocks.inside(one.period.first, one.period.last)
        if one.value is None or not inside.sources or inside.value == one.value:
            continue
        if inside.whole or (inside.value > one.value and smallest >= 0):
            yield Told(DIFFERS, {"period": one.period, "value": one.value, "inside": inside.value})


def _gap(counted: list[Figure], reached: int) -> Iterator[Told]:
    last = max((one.period.last for one in counted), default=0)
    if last <= reached:
        return
    covered = {month for one in counted for month in range(one.period.first, one.period.last + 1)}
    missing = ", ".join(str(month) for month in range(1, last + 1) if month not in covered)
    yield Told(GAP, {"months": missing})


@exactly
def sum_of(courses: Sequence[Course]) -> Course:
    """Return the course of a whole from those of its parts: known in the months in which each part is.

    Not for shares: rates of parts have no sum.
    """
    if not courses:
        return Course(Cumulation.TO_DATE)
    values = tuple(_summed(month) for month in zip(*(one.values for one in courses), strict=True))
    sources = tuple(
        tuple(source for part in month for source in part) if value is not None else ()
        for month, value in zip(zip(*(one.sources for one in courses), strict=True), values, strict=True)
    )
    month = max((number for number, value in enumerate(values, 1) if value is not None), default=0)
    return Course(courses[0].cumulation, values, sources, month)


def _summed(parts: Iterable[Decimal | None]) -> Decimal | None:
    total = Decimal(0)
    for one in parts:
        if one is None:
            return None
        total += one
    return total
