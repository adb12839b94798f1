"""Dates of the emulation year that an office should not miss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.domain.calendar import YearCalendar
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_

REGISTRATION = "REGISTRATION"
"""The code of the date until which the year's registrations are made."""


class Belongs(Labelled):
    """What a date belongs to."""

    PLAN = "plan", N_("Launching the movement")
    REGISTRATIONS = "registrations", N_("Registrations")
    CLUSTER = "cluster", N_("Cluster and block")
    PROGRESS = "progress", N_("Targets and their progress")
    INITIATIVES = "initiatives", N_("Initiatives")
    STATISTICS = "statistics", N_("Statistics")
    COUNCIL = "council", N_("The council's meeting")
    DOSSIERS = "dossiers", N_("Dossiers")
    SCHOOLS = "schools", N_("Schools")
    OTHER = "other", N_("Other")


@dataclass(frozen=True)
class DaySet:
    """The day of one year as a calendar sets it."""

    year: int
    on: date
    source: str
    certainty: str


@dataclass(frozen=True)
class Deadline:
    """Mốc thời gian: a day of the year, or of the year after it; ``title`` is Vietnamese, ``certainty`` as elsewhere.

    ``awards`` are those whose dossiers it is about; ``days_set`` are the years for which a calendar names another day.
    """

    code: str
    title: str
    month: int
    day: int
    next_year: bool
    source: str
    certainty: str
    belongs: Belongs = Belongs.OTHER
    awards: tuple[str, ...] = ()
    days_set: tuple[DaySet, ...] = ()

    def due(self, year: int) -> date:
        """Return the day on which the work of that emulation year is due."""
        set_day = self._set_for(year)
        return set_day.on if set_day else date(year + self.next_year, self.month, self.day)

    def basis(self, year: int) -> tuple[str, Certainty]:
        """Return where the day of that emulation year comes from, and how sure it is."""
        told = self._set_for(year) or self
        return told.source, Certainty(told.certainty)

    def is_confirmed(self, year: int) -> bool:
        """Tell whether the day of that emulation year may refuse anything."""
        return self.basis(year)[1].confirmed

    def _set_for(self, year: int) -> DaySet | None:
        return next((one for one in self.days_set if one.year == year), None)


def with_days_set(deadlines: Iterable[Deadline], calendars: Iterable[YearCalendar]) -> tuple[Deadline, ...]:
    """Return the deadlines with the days that calendars set; the calendar of a year speaks of that emulation year."""
    days: dict[str, list[DaySet]] = {}
    for calendar in calendars:
        for one in calendar.deadlines:
            told = DaySet(calendar.head.year, one.due, one.source, one.certainty.value)
            days.setdefault(one.code, []).append(told)
    return tuple(replace(one, days_set=tuple(days.get(one.code, ()))) for one in deadlines)


def registration_deadline(deadlines: Iterable[Deadline]) -> Deadline | None:
    """Return the date until which registrations are made, or None where nobody knows one."""
    return next((one for one in deadlines if one.code == REGISTRATION), None)
