"""Figures as people type them, and those that can be read in two ways: one separator and three digits after it."""

from __future__ import annotations

import re
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number

_PLAIN = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,9}")
_SLIP = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


class AmbiguousFigureError(RefusedError):
    """A thousand to one reader, a decimal to another; a wrong guess is wrong by a factor of a thousand."""

    sentence = N_(
        "“{text}” can be read as {whole} or as {part}; write {plain} for the first and {exact} for the second."
    )


def refuse_slip(text: str, *, comma_only: bool) -> None:
    """Raise AmbiguousFigureError for ``16,723``, and unless ``comma_only`` for ``4.549``, which scripts write for a decimal.

    The plan of 2021 itself prints “16,723 tỷ đồng” for sixteen thousand; the field's advice is to ask.
    """
    typed = text.strip()
    if not _SLIP.fullmatch(typed) or (comma_only and "." in typed):
        return
    whole, part = readings_of(typed)
    raise AmbiguousFigureError(
        field="value",
        text=typed,
        whole=show_number(whole),
        part=show_number(part.normalize()),
        plain=format(whole, "f"),
        exact=unmistakable(part),
    )


def unmistakable(value: Decimal) -> str:
    """Return a number as it can be typed and read in one way only: ``16723``, ``4549,5``, and ``16,7230``."""
    text = format(value.normalize(), "f").replace(".", ",")
    return f"{text}0" if _SLIP.fullmatch(text) else text


class UnreadableFigureError(RefusedError):
    """The text is no number."""

    sentence = N_("“{text}” is not a number; write it like 4.549,5 or like 4549.5.")


def read_figure(text: str, *, comma_only: bool = False) -> Decimal:
    """Read a number in Vietnamese writing (``4.549,5``), or a plain one with a decimal point (``0.28``).

    Raises AmbiguousFigureError where both can be meant, such as ``4.549`` (which ``comma_only`` reads as a thousand), for a
    wrong guess is wrong by a factor of a thousand; UnreadableFigureError for anything else.
    """
    typed = text.strip()
    refuse_slip(typed, comma_only=comma_only)
    try:
        return parse_number(typed)
    except ValueError as error:
        if _PLAIN.fullmatch(typed):
            return Decimal(typed)
        raise UnreadableFigureError(field="value", text=text) from error


def readings_of(text: str) -> tuple[Decimal, Decimal]:
    """Return a figure with one mark before three digits as a whole number, and with decimals."""
    typed = text.strip()
    return Decimal(typed.replace(",", "").replace(".", "")), Decimal(typed.replace(",", "."))
