"""Figures of a list: counts of people, scores, shares and amounts, with the marks that hands and spreadsheets put in them."""

from __future__ import annotations

import re
from decimal import Decimal

from phuquoc_desktop.domain.figures import AmbiguousFigureError, refuse_slip
from phuquoc_desktop.intake.grid import Value
from phuquoc_desktop.intake.rows import RepairKind
from phuquoc_desktop.intake.trail import Repaired, Trail
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.look_alikes import replace_digits
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number

_NO_NUMBER = N_("This is not a number."), N_("Write figures alone, with a comma before decimals.")
_NO_COUNT = N_("This is not a number of members."), N_("Write a whole number of people, such as 25.")
_TWO_WAYS = N_("The number can be read in two ways.")

_FOREIGN = re.compile(r"(?P<sign>[-−–+]?)(?P<whole>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<part>[0-9]+))?")
_COUNTED = re.compile(r"\s*(?:nguoi|thanh vien|can bo|doan vien|hoi vien|cong chuc|vien chuc)?\.?")
_FIGURE = re.compile(r"(?P<figure>[-−–+]?[0-9][0-9.,]*[0-9]|[0-9])(?P<words>.*)", re.DOTALL)


def read_members(trail: Trail, value: Value) -> Repaired:
    """Read a count of people, with or without the word for them; only a whole number that is not below zero will do."""
    found = _FIGURE.fullmatch(replace_digits(trail.text))
    if isinstance(value, bool) or not found or not _COUNTED.fullmatch(fold(found["words"])):
        return trail.refuse(*_NO_COUNT)
    number = _number(found["figure"], comma_only=True, exact=not isinstance(value, str))
    if isinstance(number, str):
        return trail.refuse(_TWO_WAYS, number)
    if number is None or number < 0 or number != int(number):
        return trail.refuse(*_NO_COUNT)
    trail.step(RepairKind.NUMBER, str(int(number)))
    return trail.end()


def read_figure(trail: Trail, value: Value) -> Repaired:
    """Read a number that may have decimals; the text is in Vietnamese writing then."""
    number = _number(replace_digits(trail.text).replace(" ", ""), comma_only=False, exact=not isinstance(value, str))
    if isinstance(number, str):
        return trail.refuse(_TWO_WAYS, number)
    if number is None or isinstance(value, bool):
        return trail.refuse(*_NO_NUMBER)
    trail.step(RepairKind.NUMBER, show_number(number))
    return trail.end()


def _number(text: str, *, comma_only: bool, exact: bool) -> Decimal | str | None:
    """Return the number, a sentence where it can be read in two ways, nothing where it is none.

    ``exact`` is a number cell, which the program itself wrote as text and which can mean one thing only.
    """
    try:
        if not exact:
            refuse_slip(text, comma_only=comma_only)
        return parse_number(text)
    except AmbiguousFigureError as two_ways:
        return str(two_ways)
    except ValueError:
        found = _FOREIGN.fullmatch(text)
        return _foreign(found) if found else None


def _foreign(found: re.Match[str]) -> Decimal:
    """Read what can only be the writing of other countries: 99.5, or 16,723.5."""
    sign = "-" if found["sign"] in {"-", "−", "–"} else ""
    part = f".{found['part']}" if found["part"] else ""
    return Decimal(sign + found["whole"].replace(",", "") + part)
