"""Reading calendars, trusting nothing in them. Their contract is ``resources/catalogue/calendars/FORMAT.md``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from phuquoc_desktop.domain.calendar import YearCalendar
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.services.catalogue.calendar_errors import (
    CalendarNotOpenedError,
    FaultyCalendarError,
    NewerCalendarError,
    NotACalendarError,
    UnreadableCalendarError,
)
from phuquoc_desktop.services.catalogue.calendar_faults import first_fault
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError
from phuquoc_desktop.services.catalogue.toml_format import TomlFormat

LARGEST = 1024 * 1024
"""Bytes; a calendar has some five thousand, so anything larger is another file chosen by mistake."""

CALENDARS = TomlFormat(
    "calendar",
    YearCalendar,
    LARGEST,
    NotACalendarError,
    UnreadableCalendarError,
    NewerCalendarError,
    FaultyCalendarError,
    first_fault,
)


@cache
def load_calendars() -> tuple[YearCalendar, ...]:
    """Return the calendars that came with the program, by year; raises DamagedCatalogueError."""
    files = sorted(shipped("resources", "catalogue", "calendars").glob("*.toml"))
    if not files:
        raise DamagedCatalogueError(name="calendars")
    return tuple(map(_shipped, files))


def _shipped(file: Path) -> YearCalendar:
    try:
        return read_calendar(file.read_bytes(), file.name)
    except (OSError, NotACalendarError, UnreadableCalendarError, NewerCalendarError, FaultyCalendarError) as why:
        raise DamagedCatalogueError(name=file.name) from why


def open_calendar(file: Path) -> YearCalendar:
    """Return the calendar in a file that somebody brings; raises CalendarNotOpenedError or a refusal."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as why:
        raise CalendarNotOpenedError(name=file.name) from why
    return read_calendar(raw, file.name)


def read_calendar(raw: bytes, name: str) -> YearCalendar:
    """Return the calendar in a file's bytes; refuses with the place and the reason what does not fit the format."""
    return CALENDARS.read(raw, name)
