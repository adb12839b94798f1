"""The periods of a target's year as rows: those that its rhythm asks for, and whatever else was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import ProgressEntry, Rhythm, Target, rhythm_of
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.services.targets.due import periods_of


@dataclass(frozen=True)
class EntryRow:
    """One period; ``entry`` is None while nothing is recorded, which is not a zero."""

    period: str
    entry: ProgressEntry | None
    has_begun: bool


def rows_of(line: TargetLine, today: date) -> list[EntryRow]:
    """Return the rows of a line's year, earliest period first; a period is left out where another that ends with it is there."""
    entries = {one.period: one for one in line.entries}
    covered = {Period.parse(one).last for one in entries}
    regular = regular_periods(line.own or line.target, entries)
    periods = {*(one for one in regular if Period.parse(one).last not in covered), *entries}
    ordered = sorted(periods, key=Period.parse)
    return [EntryRow(one, entries.get(one), _has_begun(one, today)) for one in ordered]


def regular_periods(target: Target, recorded: Iterable[str] = ()) -> Iterator[str]:
    """Yield the periods of a target's rhythm; where nobody has set one, of the shortest period in which was ``recorded``."""
    rhythm = rhythm_of(target)
    if target.rhythm is None and any(_is_month(one) for one in recorded):
        rhythm = Rhythm.MONTH
    return (str(one) for one in periods_of(rhythm, target.year))


def _is_month(period: str) -> bool:
    found = Period.parse(period)
    return found.first == found.last


def _has_begun(period: str, today: date) -> bool:
    found = Period.parse(period)
    return date(found.year, found.first, 1) <= today
