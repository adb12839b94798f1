"""Dates of birth as lists have them: typed in many ways, as serial numbers of a spreadsheet, as a year alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold, tidy
from phuquoc_desktop.vietnamese.look_alikes import replace_digits

Typed = str | int | float | date | datetime

_LEAD = re.compile(r"(?:(?:ngay|nam)\s+)?(?:sinh|sn)(?:\s+(?:ngay|nam))?\s*[:.]?\s*|nam\s+|ngay\s+")
_CLOCK = re.compile(r"[ t]+00:00(?::00(?:[.,]0+)?)?")
_WORDS = re.compile(r"(?P<day>\d{1,2})\s*thang\s*(?P<month>\d{1,2})\s*,?\s*nam\s*(?P<year>\d{4})")
_MARKS = r"\s*[/.,\- ]\s*"
_DAY_FIRST = re.compile(rf"(?P<day>\d{{1,2}}){_MARKS}(?P<month>\d{{1,2}}){_MARKS}(?P<year>\d{{4}}|\d{{2}})")
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}}){_MARKS}(?P<month>\d{{1,2}}){_MARKS}(?P<day>\d{{1,2}})")
_MONTH = re.compile(rf"(?:thang\s*)?(?P<month>\d{{1,2}})(?:{_MARKS}|\s*nam\s*)(?P<year>\d{{4}})")
_FIGURES = re.compile(r"\d+(?:[.,]0+)?")

_FIRST_SERIAL = 61
"""1 March 1900: before it spreadsheets count a day that never was."""
_BEFORE_1900, _BEFORE_1904 = date(1899, 12, 30), date(1904, 1, 1)
_GROWN_UP = 15
_OLDEST = 110
_YOUNGEST = 6
"""Pupils are commended, smaller children are not: their year is that of the list."""


class BirthDoubt(Enum):
    """How else a date of birth could be read."""

    MONTH_FIRST = N_("The date of birth can only be month/day/year; look whether that was meant.")
    EITHER_WAY = N_("Day and month of the birth may stand the other way round, as in other rows of this list.")
    SWAPPED = N_("The spreadsheet may have taken the day of birth for the month; compare it with the paper.")
    TWO_DIGITS = N_("The year of birth has only two digits; look whether the century is right.")
    CROWDED = N_("The date of birth stands without marks between day and month; look whether it was read rightly.")
    SERIAL = N_("The date of birth was a number of days; look whether it was read rightly.")
    DAY_UNKNOWN = N_("Of the date of birth only month and year are known; the year alone is taken in.")
    VERY_YOUNG = N_("This person would be a small child; look whether the year of birth is right.")
    VERY_OLD = N_("This person would be very old; look whether the year of birth is right.")


class BirthFault(Enum):
    """Why a date of birth cannot be taken in: the rule and the remedy."""

    NO_DATE = (N_("This is not a date of birth."), N_("Write it as 12/05/1984, or only the year 1984."))
    NO_SUCH_DAY = (N_("No calendar has this day."), N_("Look up the right day, or write only the year."))
    FUTURE = (N_("The date of birth lies in the future."), N_("Check the year."))

    @property
    def rule(self) -> str:
        """What is wrong, as an id of the catalogue."""
        return self.value[0]

    @property
    def remedy(self) -> str:
        """What to do, as an id of the catalogue."""
        return self.value[1]


class TypedBirth(NamedTuple):
    """What was read: ISO 8601 or a year alone, empty where there is a fault."""

    birth: str
    doubts: tuple[BirthDoubt, ...] = ()
    fault: BirthFault | None = None


class BirthHabits(NamedTuple):
    """How a whole column writes births.

    ``month_first``: some can only be month/day/year, and none only day/month/year. ``swapped``: a spreadsheet of another
    country took what it could for month/day and left the rest as text. ``since_1904``: serial numbers count from 1904.
    """

    month_first: bool = False
    swapped: bool = False
    since_1904: bool = False


USUAL_HABITS = BirthHabits()


class _UnreadError(Exception):
    def __init__(self, fault: BirthFault) -> None:
        self.fault = fault


def survey_births(values: Iterable[object], *, since_1904: bool = False) -> BirthHabits:
    """Look at a whole column before its cells are read."""
    known = list(values)
    cells = [value for value in known if isinstance(value, date)]
    texts = [found for value in known if isinstance(value, str) and (found := _DAY_FIRST.fullmatch(_plain(value)))]
    only_day_first = [int(found["day"]) > 12 for found in texts]
    month_first = any(int(found["month"]) > 12 for found in texts) and not any(only_day_first)
    swapped = bool(cells) and bool(texts) and all(only_day_first) and all(cell.day <= 12 for cell in cells)
    return BirthHabits(month_first, swapped, since_1904)


def read_birth(value: Typed, today: date, habits: BirthHabits = USUAL_HABITS) -> TypedBirth:
    """Read a cell of births, day first unless only month/day is possible; whatever else it could mean is a doubt."""
    try:
        birth, doubts = _read(value, today, habits)
    except _UnreadError as unread:
        return TypedBirth("", fault=unread.fault)
    if birth[:4] > str(today.year) or (len(birth) > 4 and birth > today.isoformat()):
        return TypedBirth("", fault=BirthFault.FUTURE)
    if int(birth[:4]) < today.year - _OLDEST:
        doubts = (*doubts, BirthDoubt.VERY_OLD)
    if int(birth[:4]) > today.year - _YOUNGEST:
        doubts = (*doubts, BirthDoubt.VERY_YOUNG)
    return TypedBirth(birth, doubts)


_Read = tuple[str, tuple[BirthDoubt, ...]]


def _read(value: Typed, today: date, habits: BirthHabits) -> _Read:
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return day.isoformat(), _doubt_if(habits.swapped and day.day != day.month, BirthDoubt.SWAPPED)
    if isinstance(value, str):
        return _read_text(_plain(value), today, habits)
    if isinstance(value, bool) or value < 0 or value != value or value > 99_999_999:  # noqa: PLR0124  not a number
        raise _UnreadError(BirthFault.NO_DATE)
    return _read_number(str(int(value)), today, habits, typed=False)


def _plain(text: str) -> str:
    """Return the text folded, without ``sinh ngày`` before it and a clock of zeros behind it."""
    folded = fold(replace_digits(tidy(text).lstrip("'")))
    return _CLOCK.sub("", _LEAD.sub("", folded, count=1) if _LEAD.match(folded) else folded).strip()


def _read_text(text: str, today: date, habits: BirthHabits) -> _Read:
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Read]], ...] = (
        (_WORDS, lambda found: (_day(found["year"], found["month"], found["day"]), ())),
        (_YEAR_FIRST, lambda found: (_day(found["year"], found["month"], found["day"]), ())),
        (_DAY_FIRST, lambda found: _day_first(found, today, habits)),
        (_MONTH, _month_alone),
        (_FIGURES, lambda found: _read_number(re.split("[.,]", found[0])[0], today, habits, typed=True)),
    )
    for shape, reader in readers:
        if found := shape.fullmatch(text):
            return reader(found)
    raise _UnreadError(BirthFault.NO_DATE)


def _day_first(found: re.Match[str], today: date, habits: BirthHabits) -> _Read:
    first, second = int(found["day"]), int(found["month"])
    year, doubts = _year(found["year"], today)
    if first <= 12 < second:
        return _day(year, first, second), (*doubts, BirthDoubt.MONTH_FIRST)
    if habits.month_first and first != second:
        return _day(year, first, second), (*doubts, BirthDoubt.EITHER_WAY)
    return _day(year, second, first), doubts


def _month_alone(found: re.Match[str]) -> _Read:
    _day(found["year"], found["month"], 1)
    return found["year"], (BirthDoubt.DAY_UNKNOWN,)


def _read_number(figures: str, today: date, habits: BirthHabits, *, typed: bool) -> _Read:
    """Read figures without marks: a year, a serial number, or day, month and year run together."""
    if len(figures) == 4 and 1850 <= int(figures) <= 2199:
        return figures, ()
    if len(figures) <= 5 and int(figures) >= _FIRST_SERIAL:
        return _serial(int(figures), habits, typed=typed)
    if len(figures) in (6, 7, 8):
        return _crowded(figures, today)
    raise _UnreadError(BirthFault.NO_DATE)


def _serial(days: int, habits: BirthHabits, *, typed: bool) -> _Read:
    day = (_BEFORE_1904 if habits.since_1904 else _BEFORE_1900) + timedelta(days=days)
    return day.isoformat(), _doubt_if(typed or len(str(days)) < 5, BirthDoubt.SERIAL)


def _crowded(figures: str, today: date) -> _Read:
    """Read ddmmyyyy, with its 0 in front or without, yyyymmdd or ddmmyy; sure only if it can be nothing else."""
    whole = figures.zfill(8) if len(figures) == 7 else figures
    shapes = [(whole[4:], whole[2:4], whole[:2])]
    if len(figures) == 8:
        shapes.append((whole[:4], whole[4:6], whole[6:]))
    days = [found for year, month, day in shapes if (found := _possible(year, month, day, today))]
    if not days:
        raise _UnreadError(BirthFault.NO_DATE)
    sure = len(figures) == 8 and len(days) == 1
    two_digits = _doubt_if(len(figures) == 6, BirthDoubt.TWO_DIGITS)
    return days[0], two_digits + _doubt_if(not sure, BirthDoubt.CROWDED)


def _possible(year: str, month: str, day: str, today: date) -> str | None:
    try:
        return _day(_year(year, today)[0], month, day)
    except _UnreadError:
        return None


def _year(text: str, today: date) -> tuple[int, tuple[BirthDoubt, ...]]:
    """Complete a year of two digits so that the person is a grown-up, and doubt it."""
    if len(text) == 4:
        return int(text), ()
    recent = 2000 + int(text)
    return (recent if recent <= today.year - _GROWN_UP else recent - 100), (BirthDoubt.TWO_DIGITS,)


def _day(year: str | int, month: str | int, day: str | int) -> str:
    if not 1850 <= int(year) <= 2199:
        raise _UnreadError(BirthFault.NO_DATE)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise _UnreadError(BirthFault.NO_SUCH_DAY) from None


def _doubt_if(doubtful: bool, doubt: BirthDoubt) -> tuple[BirthDoubt, ...]:
    return (doubt,) if doubtful else ()
