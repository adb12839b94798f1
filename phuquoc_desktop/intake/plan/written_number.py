"""A number as plans write it, with the other ways in which its points and commas may be meant."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.intake.plan.units import Kind

_GROUPED = {mark: re.compile(rf"[1-9][0-9]{{0,2}}(?:\{mark}[0-9]{{3}})+") for mark in ".,"}
_LONGEST = 24
"""Digits of the longest number that is read; no plan has more."""


class Written(NamedTuple):
    """The most plausible value, and all readings where there is a doubt, that one first."""

    value: Decimal
    readings: tuple[Decimal, ...] = ()


def read_written(text: str, kind: Kind) -> Written | None:
    """Read a number: ``4.549`` is 4549, ``3,32`` is 3.32; None for what is no number, such as ``12.3.2021``.

    One comma before three digits (``16,723``) may part thousands or decimals. A point before one or two digits can only part
    decimals. A percentage has no thousands.
    """
    if len(text) > _LONGEST:
        return None
    marks = [letter for letter in text if letter in ".,"]
    if not marks:
        return Written(Decimal(text))
    if len(set(marks)) == 2:
        return _of_two_marks(text, marks)
    return _of_one_mark(text, marks[0], kind) if len(marks) == 1 else _of_groups(text, marks[0])


def _of_two_marks(text: str, marks: list[str]) -> Written | None:
    """Read ``1.234,5``; ``1,234.5`` is doubted, since it is not how Vietnamese writes."""
    whole, last, part = text.rpartition(marks[-1])
    group = marks[0]
    if last in whole or not _GROUPED[group].fullmatch(whole):
        return None
    value = _decimal(whole, part)
    if last == ",":
        return Written(value)
    return Written(
        value, (value, _decimal(whole.replace(",", ""), part) if "," not in whole else _shifted(whole, part))
    )


def _shifted(whole: str, part: str) -> Decimal:
    """Read the first mark as the one before decimals."""
    start, _, rest = whole.partition(",")
    return _decimal(start, rest.replace(",", "") + part)


def _of_groups(text: str, mark: str) -> Written | None:
    return Written(_decimal(text, "")) if _GROUPED[mark].fullmatch(text) else None


def _of_one_mark(text: str, mark: str, kind: Kind) -> Written:
    whole, _, part = text.partition(mark)
    split, joined = _decimal(whole, part), _decimal(whole + part, "")
    if not _GROUPED[mark].fullmatch(text):
        return Written(split)
    if kind is Kind.SHARE:
        return Written(split, (split, joined)) if mark == "." else Written(split)
    if mark == ".":
        return Written(joined)
    return Written(joined, (joined, split))


def other_reading(text: str) -> Decimal | None:
    """Return what a number with one mark before three digits would be, were the mark meant the other way."""
    mark = next((one for one in ".," if one in text), "")
    if not mark or text.count(mark) != 1 or not _GROUPED[mark].fullmatch(text):
        return None
    whole, _, part = text.partition(mark)
    return _decimal(whole, part) if mark == "." else _decimal(whole + part, "")


def _decimal(whole: str, part: str) -> Decimal:
    digits = whole.replace(".", "").replace(",", "")
    return Decimal(f"{digits}.{part}" if part else digits)
