"""A calendar: the days off of one year as dated data. ``resources/catalogue/calendars/FORMAT.md`` is its contract.

The classes are the format itself. Days of the lunar calendar are written into the file, never computed.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a calendar; a name that the format does not know is refused rather than passed over."""


class OffKind(Labelled):
    """Why a day is off."""

    HOLIDAY = "holiday", N_("Public holiday")
    SUBSTITUTE = "substitute", N_("Day off in lieu")
    SWAP = "swap", N_("Swapped day off")


class CalendarHead(_Part, frozen=True, kw_only=True):
    """What a calendar is: its year, and who wrote and confirmed it; of one year the higher ``version`` counts."""

    kind: Literal["calendar"]
    format: Literal[1]
    id: str
    year: int
    title: str
    version: str
    confirmed: bool
    confirmed_by: str
    confirmed_on: date | None = None
    source: str


class DayOff(_Part, frozen=True, kw_only=True):
    """Ngày nghỉ; ``lunar`` is its day and month of the lunar calendar, ``instead_of`` the day that it makes up for.

    A holiday on a Saturday or Sunday stands here too, and its day in lieu beside it (Labour Code, article 111.3).
    """

    day: date
    kind: OffKind
    name: str
    certainty: Certainty
    source: str
    lunar: str = ""
    instead_of: date | None = None
    article: str = ""


class WorkedDay(_Part, frozen=True, kw_only=True):
    """Ngày làm bù: a Saturday or Sunday on which offices work, in exchange for ``instead_of``."""

    day: date
    name: str
    certainty: Certainty
    source: str
    instead_of: date | None = None


class SetDeadline(_Part, frozen=True, kw_only=True):
    """A date of the emulation year as somebody has set it for this year; ``code`` is that of the usual date."""

    code: str
    due: date
    certainty: Certainty
    source: str


class YearCalendar(_Part, frozen=True, kw_only=True):
    """Everything that one file says of a year."""

    head: CalendarHead
    days_off: tuple[DayOff, ...] = ()
    worked_days: tuple[WorkedDay, ...] = ()
    deadlines: tuple[SetDeadline, ...] = ()
