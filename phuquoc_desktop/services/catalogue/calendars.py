"""Reading calendars, trusting nothing in them. Their contract is ``resources/catalogue/calendars/FORMAT.md``."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

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

FORMAT = 1
LARGEST = 1024 * 1024
"""Bytes; a calendar has some five thousand, so anything larger is another file chosen by mistake."""


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
    document = _document(raw, name)
    head = document.get("head")
    if not isinstance(head, dict) or head.get("kind") != "calendar" or type(head.get("format")) is not int:
        raise NotACalendarError(name=name)
    if head["format"] > FORMAT:
        raise NewerCalendarError(name=name)
    try:
        calendar = msgspec.convert(document, type=YearCalendar)
    except msgspec.ValidationError as fault:
        detail, _at, place = str(fault).partition(" - at ")
        raise FaultyCalendarError(name=name, place=place.strip("`") or "$", detail=detail) from fault
    found = first_fault(calendar)
    if found is not None:
        raise FaultyCalendarError(name=name, place=found.place, detail=found.detail)
    return calendar


def _document(raw: bytes, name: str) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise NotACalendarError(name=name)
    try:
        return tomllib.loads(unicodedata.normalize("NFC", raw.decode("utf-8-sig")).replace("\r\n", "\n"))
    except (ValueError, RecursionError) as why:
        raise UnreadableCalendarError(name=name, detail=str(why) or type(why).__name__) from why
