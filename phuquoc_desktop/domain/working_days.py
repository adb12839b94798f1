"""Working days: Monday to Friday without the days off of the calendars at hand, with the Saturdays worked instead.

A year without a calendar is counted Monday to Friday, and every answer about it says that its holidays are not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from phuquoc_desktop.domain.calendar import DayOff, WorkedDay, YearCalendar
from phuquoc_desktop.translation import N_

FRIDAY = 4
DAY = timedelta(days=1)
WEEKEND = N_("weekend")
"""Stands in :attr:`Due.off` where the calendar has no name for the day."""


@dataclass(frozen=True)
class Count:
    """A number of working days; ``unknown_years`` have no calendar, ``unsure`` is met when a day counted is not confirmed."""

    days: int
    unknown_years: tuple[int, ...] = ()
    unsure: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the holidays of all years counted are known."""
        return not self.unknown_years


@dataclass(frozen=True)
class Due:
    """How far off a day is, in calendar days and working days; both are negative when it is past.

    Where the day is no working day, ``before`` and ``after`` are the last working day before and the first after it: which
    of them counts is for a person to say.
    """

    on: date
    days_left: int
    working: Count
    off: str = ""
    before: date | None = None
    after: date | None = None


@dataclass(frozen=True)
class WorkingDays:
    """Reckons with the calendars of some years."""

    calendars: dict[int, YearCalendar] = field(default_factory=dict)
    _off: dict[date, DayOff] = field(init=False, repr=False, compare=False, default_factory=dict)
    _worked: dict[date, WorkedDay] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for calendar in self.calendars.values():
            self._off.update((one.day, one) for one in calendar.days_off)
            self._worked.update((one.day, one) for one in calendar.worked_days)

    def day_off(self, day: date) -> DayOff | None:
        """Return why the calendar gives the day off; None for a plain weekend."""
        return self._off.get(day)

    def worked(self, day: date) -> WorkedDay | None:
        """Return why a weekend day is worked."""
        return self._worked.get(day)

    def knows(self, year: int) -> bool:
        """Tell whether the holidays of a year are known."""
        return year in self.calendars

    def is_working(self, day: date) -> bool:
        """Tell whether offices work on a day."""
        if day in self._off:
            return False
        return _is_weekday(day) or day in self._worked

    def between(self, start: date, end: date) -> Count:
        """Count the working days after ``start`` up to and with ``end``; negative when ``end`` lies before ``start``."""
        if end < start:
            back = self.between(end, start)
            return Count(-back.days, back.unknown_years, back.unsure)
        return self._count(start + DAY, end) if start < end else Count(0)

    def _count(self, first: date, last: date) -> Count:
        told = [day for day in self._off.keys() | self._worked.keys() if first <= day <= last]
        days = _weekdays(first, last) + sum(self.is_working(day) - _is_weekday(day) for day in told)
        unknown = tuple(year for year in range(first.year, last.year + 1) if not self.knows(year))
        return Count(days, unknown, any(map(self._is_unsure, told)))

    def _is_unsure(self, day: date) -> bool:
        told = self._off.get(day) or self._worked.get(day)
        return told is not None and not told.certainty.confirmed

    def after(self, start: date, count: int) -> date:
        """Return the working day number ``count`` after a day, which is not counted itself (Civil Code 2015, article 147)."""
        day = start
        for _number in range(count):
            day = self.on_or_after(day + DAY)
        return day

    def on_or_after(self, day: date) -> date:
        """Return the day itself or the first working day after it."""
        while not self.is_working(day):
            day += DAY
        return day

    def on_or_before(self, day: date) -> date:
        """Return the day itself or the last working day before it."""
        while not self.is_working(day):
            day -= DAY
        return day

    def due(self, on: date, today: date) -> Due:
        """Tell how far off a day is, and what stands around it when it is a day off."""
        left, working = (on - today).days, self.between(today, on)
        if self.is_working(on):
            return Due(on, left, working)
        told = self.day_off(on)
        return Due(on, left, working, told.name if told else WEEKEND, self.on_or_before(on), self.on_or_after(on))


def _is_weekday(day: date) -> bool:
    return day.weekday() <= FRIDAY


def _weekdays(first: date, last: date) -> int:
    weeks, rest = divmod((last - first).days + 1, 7)
    return weeks * 5 + sum(_is_weekday(first + number * DAY) for number in range(rest))


def best_of_year(calendars: Iterable[YearCalendar]) -> dict[int, YearCalendar]:
    """Return one calendar a year: the highest version, of equal ones the later."""
    best: dict[int, YearCalendar] = {}
    for one in calendars:
        known = best.get(one.head.year)
        if known is None or version_of(one) >= version_of(known):
            best[one.head.year] = one
    return best


def version_of(calendar: YearCalendar) -> tuple[int, ...]:
    """Return the version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in calendar.head.version.split("."))
