"""The calendars at hand: those that came with the program, and those that the city sent, signed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from phuquoc_desktop.domain.catalogue_file import CatalogueKind
from phuquoc_desktop.domain.deadline import Deadline, with_days_set
from phuquoc_desktop.domain.working_days import WorkingDays, best_of_year
from phuquoc_desktop.services.catalogue import load_calendars, load_deadlines, read_calendar
from phuquoc_desktop.services.law.shelf import proved
from phuquoc_desktop.storage.unit_of_work import Reader


def working_days(read: Reader) -> WorkingDays:
    """Return what working days are reckoned with; raises DamagedPackError for one that was altered since."""
    return _of(read).working_days


def deadlines(read: Reader) -> tuple[Deadline, ...]:
    """Return the dates of the year, with the days that calendars set."""
    return _of(read).deadlines


@dataclass(frozen=True)
class _AtHand:
    working_days: WorkingDays
    deadlines: tuple[Deadline, ...]


def _of(read: Reader) -> _AtHand:
    received = read.catalogue_files.all(file_kind=CatalogueKind.CALENDAR)
    return _read(tuple((proved(one), one.file_name) for one in received))


@lru_cache(maxsize=4)
def _read(received: tuple[tuple[bytes, str], ...]) -> _AtHand:
    sent = (read_calendar(content, name) for content, name in received)
    best = best_of_year([*load_calendars(), *sent])
    return _AtHand(WorkingDays(best), with_days_set(load_deadlines(), best.values()))
