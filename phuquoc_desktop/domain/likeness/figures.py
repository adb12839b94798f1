"""Dates of birth and identity numbers held against each other."""

from __future__ import annotations

from phuquoc_desktop.domain.likeness.reasons import Reason


def compare_births(a: str, b: str) -> Reason | None:
    """Compare two dates of birth (ISO 8601 or a year alone); None when one is not known."""
    if not a or not b:
        return None
    if len(a) == 4 or len(b) == 4:
        return Reason.SAME_YEAR if a[:4] == b[:4] else Reason.OTHER_BIRTH
    if a == b:
        return Reason.SAME_BIRTH
    if a[:4] == b[:4] and a[5:7] == b[8:] and a[8:] == b[5:7]:
        return Reason.DAY_MONTH_SWAPPED
    return Reason.BIRTH_ONE_DIGIT if _one_off(a, b) else Reason.OTHER_BIRTH


def compare_numbers(a: str, b: str) -> Reason | None:
    """Compare two identity numbers; None when one is not known. An old number of 9 digits is no part of a new one of 12."""
    if not a or not b:
        return None
    if a == b:
        return Reason.SAME_NUMBER
    if len(a) != len(b):
        return Reason.OLD_AND_NEW_CARD
    return Reason.NUMBER_ONE_OFF if _one_off(a, b) else Reason.OTHER_CARD


def _one_off(a: str, b: str) -> bool:
    """Tell whether one character differs, or two neighbours are swapped."""
    places = [place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) == 1:
        return True
    if len(places) != 2 or places[1] - places[0] != 1:
        return False
    first, second = places
    return a[first] == b[second] and a[second] == b[first]
