"""Figures as people type them at a command, and as JSON holds them."""

from __future__ import annotations

import re
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.figures import refuse_slip
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number

_PLAIN = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,9}")


class UnreadableFigureError(RefusedError):
    """The text is no number."""

    sentence = N_("“{text}” is not a number; write it like 4.549,5 or like 4549.5.")


def read_figure(text: str) -> Decimal:
    """Read a number in Vietnamese writing (``4.549,5``), or a plain one with a decimal point (``0.28``).

    Raises AmbiguousFigureError where both can be meant, such as ``4.549``, for a wrong guess is wrong by a factor of a
    thousand; UnreadableFigureError for anything else.
    """
    typed = text.strip()
    refuse_slip(typed, comma_only=False)
    try:
        return parse_number(typed)
    except ValueError as error:
        if _PLAIN.fullmatch(typed):
            return Decimal(typed)
        raise UnreadableFigureError(field="value", text=text) from error


def as_json(figure: Decimal | None) -> str | None:
    """Return a figure as text with a decimal point, without groups."""
    return None if figure is None else format(figure, "f")


def plain(figure: Decimal) -> str:
    """Return a figure as text with a decimal point, without groups and without zeros at its end."""
    text = format(figure, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(figure: Decimal | None) -> str:
    """Return a figure in Vietnamese writing, nothing for none."""
    return "" if figure is None else show_number(figure)
