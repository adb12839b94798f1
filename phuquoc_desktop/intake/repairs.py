"""Repairs one cell for the field it stands for: old fonts, stray characters, capitals, lost zeros, dates, figures.

Nothing is repaired silently: what was changed is told before and after, what could be read in another way is doubtful, and
what cannot be read is refused with the rule and the remedy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.intake.grid import Value
from phuquoc_desktop.intake.rows import Repair, RowError
from phuquoc_desktop.vietnamese.legacy import Encoding


@dataclass(frozen=True)
class Habits:
    """What the whole sheet or column tells about one cell of it.

    ``encoding`` is how the sheet is written where fonts are not known (``legacy.survey``); ``month_first`` says that other
    dates of the column can only be month/day/year; ``since_1904`` that serial numbers of days count from 1904.
    """

    today: date
    encoding: Encoding | None = None
    month_first: bool = False
    since_1904: bool = False


@dataclass(frozen=True)
class Repaired:
    """A field as it may be taken in; ``text`` is empty where there is an error.

    ``doubts`` are sentences for what a person must look at, ``remarks`` for what is only worth knowing (an old identity
    card). ``sex`` is what a form of address before the name says.
    """

    text: str
    repairs: tuple[Repair, ...] = ()
    errors: tuple[RowError, ...] = ()
    doubts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    sex: Sex | None = None


def repair_field(field: str, value: Value, font: str, habits: Habits) -> Repaired:
    """Read one cell for a field of ``ReadRow.fields``; ``sex`` becomes a Sex value, ``birth`` ISO 8601 or a year."""
    return Repaired("" if value is None else str(value))
