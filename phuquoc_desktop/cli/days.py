"""Dates as people type them at a command."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import parse_date


class UnreadableDateError(RefusedError):
    """The text is no date."""

    sentence = N_("“{text}” is not a date; write it as 05/12/2021 or 2021-12-05.")


def read_day(text: str) -> date:
    """Read a date, day first or ISO 8601; raises UnreadableDateError."""
    try:
        return parse_date(text)
    except ValueError as error:
        raise UnreadableDateError(field="date", text=text) from error


def day_or_none(text: str | None) -> date | None:
    """Read a date that may be left out."""
    return read_day(text) if text else None
