"""Text in a cell of Excel that stays text, whatever it begins with, and keeps its zeros."""

from __future__ import annotations

from datetime import date
from typing import Any

from phuquoc_desktop.intake.grid import Value

_FORMULA = ("=", "+", "-", "@", "\t", "\n")
_LONGEST_EXACT = 15
"""Digits that Excel keeps of a number."""


def put_text(place: Any, text: str) -> None:
    """Store a text."""
    place.value = text
    place.data_type = "s"
    place.number_format = "@"
    place.quotePrefix = text.startswith(_FORMULA)


def put_value(place: Any, value: Value) -> None:
    """Store a value as what it is; a number too long for Excel becomes text."""
    if isinstance(value, str):
        put_text(place, value)
    elif isinstance(value, int) and not isinstance(value, bool) and len(str(abs(value))) > _LONGEST_EXACT:
        put_text(place, str(value))
    elif value is not None:
        place.value = value
        if isinstance(value, date):
            place.number_format = "dd/mm/yyyy"
