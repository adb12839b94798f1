"""Dates, dates of birth and periods as Vietnamese offices write them, and dates as clerks type them."""

from __future__ import annotations

import re
from datetime import date

_TYPED = (
    re.compile(r"(?P<day>[0-9]{1,2})\s*(?P<mark>[/.-])\s*(?P<month>[0-9]{1,2})\s*(?P=mark)\s*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"ngày (?P<day>[0-9]{1,2}) tháng (?P<month>[0-9]{1,2}) năm (?P<year>[0-9]{4})", re.IGNORECASE),
)
_YEAR = re.compile(r"[0-9]{4}")
_PERIOD = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<part>0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?")
_QUARTERS = {"Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"}
_HALVES = {"H1": "đầu", "H2": "cuối"}
_EARLIEST, _LATEST = 1800, 2199


def show_date(day: date) -> str:
    """Write a date in figures: ``05/02/2021``."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def formal_date(day: date, place: str | None = None) -> str:
    """Write place and date as at the head of a paper: ``Phú Quốc, ngày 05 tháng 02 năm 2021``.

    Days below 10 and the months 1 and 2 alone take a leading 0 (Decree 30/2020/NĐ-CP, appendix I).
    """
    month = f"{day.month:02d}" if day.month < 3 else f"{day.month}"
    written = f"ngày {day.day:02d} tháng {month} năm {day.year}"
    return f"{place}, {written}" if place else written


def parse_date(text: str) -> date:
    """Read a date as clerks type it, day first: 5/1/1986, 05-01-1986, 05.01.1986, 05011986, or ISO 1986-01-05.

    Raises ValueError for other writings, for years of two digits or outside 1800 to 2199, and for days that no calendar
    has.
    """
    for shape in _TYPED:
        found = shape.fullmatch(text.strip())
        if found:
            return date(_plausible(int(found["year"])), int(found["month"]), int(found["day"]))
    raise ValueError(f"not a date: {text!r}")


def parse_birth(text: str) -> str:
    """Read a date of birth, or its year alone; returns ISO 8601 or four digits. Raises ValueError as parse_date does."""
    stripped = text.strip()
    if _YEAR.fullmatch(stripped):
        return str(_plausible(int(stripped)))
    return parse_date(stripped).isoformat()


def show_birth(birth: str) -> str:
    """Write a stored date of birth: ``12/05/1984`` or ``1984``; what is neither is shown as it stands."""
    try:
        return show_date(date.fromisoformat(birth)) if len(birth) == 10 else birth
    except ValueError:
        return birth


def show_period(period: str) -> str:
    """Write a period: 2021-06, 2021-Q2, 2021-H1, 2021-9M or 2021; what is none of them is shown as it stands."""
    found = _PERIOD.fullmatch(period)
    if not found:
        return period
    year, part = found["year"], found["part"]
    if part is None:
        return f"năm {year}"
    if part in _QUARTERS:
        return f"quý {_QUARTERS[part]}/{year}"
    if part == "9M":
        return f"9 tháng đầu năm {year}"
    return f"6 tháng {_HALVES[part]} năm {year}" if part in _HALVES else f"tháng {int(part)}/{year}"


def _plausible(year: int) -> int:
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(f"not a year of a date here: {year}")
    return year
