"""What a calendar may not say although its format allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.calendar import DayOff, OffKind, SetDeadline, WorkedDay, YearCalendar
from phuquoc_desktop.domain.working_days import FRIDAY
from phuquoc_desktop.translation import _

FIRST_YEAR, LAST_YEAR = 2004, 2100
LATEST = 2
"""Years after the emulation year until which its last dates may be set."""


@dataclass(frozen=True)
class Fault:
    """Where in the calendar something cannot be right, and why."""

    place: str
    detail: str


def first_fault(calendar: YearCalendar) -> Fault | None:
    """Return the first thing that cannot be right, or None."""
    return next((fault for look in _LOOKS for fault in look(calendar)), None)


def _head(calendar: YearCalendar) -> Iterator[Fault]:
    head = calendar.head
    for name in ("id", "title", "version", "source"):
        if not getattr(head, name).strip():
            yield Fault(f"head.{name}", _("it is empty"))
    if not FIRST_YEAR <= head.year <= LAST_YEAR:
        yield Fault("head.year", _("it is not a year of emulation"))
    if not all(part.isascii() and part.isdigit() for part in head.version.split(".")):
        yield Fault("head.version", _("it must be numbers with dots, such as 1.0.2"))
    if head.confirmed and not head.confirmed_by.strip():
        yield Fault("head.confirmed_by", _("a confirmed calendar names who confirmed it"))


def _days(calendar: YearCalendar) -> Iterator[Fault]:
    rows: list[DayOff | WorkedDay] = [*calendar.days_off, *calendar.worked_days]
    for one in rows:
        if one.day.year != calendar.head.year:
            yield Fault(_shown(one.day), _("the day lies outside the year of the calendar"))
        if not one.name.strip() or not one.source.strip():
            yield Fault(_shown(one.day), _("a day needs a name and a source"))
    yield from _twice(_shown(one.day) for one in rows)


def _weekdays(calendar: YearCalendar) -> Iterator[Fault]:
    for off in calendar.days_off:
        if off.kind is not OffKind.HOLIDAY and off.day.weekday() > FRIDAY:
            yield Fault(_shown(off.day), _("a day off in lieu or swapped must be one from Monday to Friday"))
    for worked in calendar.worked_days:
        if worked.day.weekday() <= FRIDAY:
            yield Fault(_shown(worked.day), _("a day worked in exchange must be a Saturday or Sunday"))


def _is_worked_week(calendar: YearCalendar) -> Iterator[Fault]:
    """Keep at least half of the weekdays, so that looking for a working day always ends."""
    off = sum(one.day.weekday() <= FRIDAY for one in calendar.days_off)
    if off > 130:
        yield Fault("days_off", _("more than half of the year would be off"))


def _deadlines(calendar: YearCalendar) -> Iterator[Fault]:
    year = calendar.head.year
    for one in calendar.deadlines:
        if not year <= one.due.year <= year + LATEST:
            yield Fault(one.code, _("the date lies outside the emulation year and the two after it"))
        if not _is_told(one):
            yield Fault(one.code or "deadlines", _("a date needs a code and a source"))
    yield from _twice(one.code for one in calendar.deadlines)


def _is_told(one: SetDeadline) -> bool:
    return bool(one.code.strip() and one.source.strip())


def _twice(names: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield Fault(name, _("it stands there twice"))
        seen.add(name)


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"


_LOOKS: tuple[Callable[[YearCalendar], Iterator[Fault]], ...] = (_head, _days, _weekdays, _is_worked_week, _deadlines)
