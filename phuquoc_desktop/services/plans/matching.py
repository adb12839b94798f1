"""Which target that is known a reading means, and which code it gets: the same one year after year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.vietnamese.fold import fold, fold_words

ALIKE = 0.75
"""Twice the common words over all words, from which two indicators with one unit are taken for one."""


@dataclass(frozen=True)
class Matching:
    """Readings, by their own codes, with the code each gets and the target of this year that it is."""

    codes: dict[str, str]
    known: dict[str, Target]


def match(readings: Sequence[TargetReading], this_year: list[Target], before: list[Target], prefix: str) -> Matching:
    """Find readings among this year's targets, then among others whose codes count (last year's, the city's).

    What is found nowhere gets the next free number behind ``prefix``: a number that meant something else is not used again.
    """
    known = _paired(readings, this_year)
    left = [one for one in readings if one.code not in known]
    taken = {one.code for one in known.values()}
    earlier = _paired(left, [one for one in before if one.code not in taken])
    codes = {code: one.code for code, one in (*known.items(), *earlier.items())}
    used = {one.code for one in (*this_year, *before)}
    number = 0
    for one in readings:
        while one.code not in codes:
            number += 1
            code = f"{prefix}{number:02}"
            if code not in used:
                codes[one.code] = code
    return Matching(codes, known)


def _paired(readings: Sequence[TargetReading], targets: list[Target]) -> dict[str, Target]:
    """Pair each reading with one target at most: same words first, then those that are most alike."""
    found: dict[str, Target] = {}
    free = dict.fromkeys(targets)
    for one in readings:
        same = next((each for each in free if _key(each.indicator, each.unit) == _key(one.indicator, one.unit)), None)
        if same is not None:
            found[one.code] = same
            del free[same]
    left = [(one, frozenset(fold_words(one.indicator))) for one in readings if one.code not in found]
    others = [(each, frozenset(fold_words(each.indicator))) for each in free]
    pairs = [
        (_alikeness(one, each, words, named), -place, -number, one, each)
        for place, (one, words) in enumerate(left)
        for number, (each, named) in enumerate(others)
    ]
    for score, _place, _number, one, each in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if score >= ALIKE and one.code not in found and each in free:
            found[one.code] = each
            del free[each]
    return found


def _key(indicator: str, unit: str | None) -> tuple[str, str]:
    return " ".join(fold_words(indicator)), " ".join(fold(unit or "").split())


def _alikeness(reading: TargetReading, target: Target, first: frozenset[str], second: frozenset[str]) -> float:
    """Return how alike the indicators are; what is counted in another unit is something else."""
    if reading.qualitative != target.qualitative or not _same_unit(reading.unit, target.unit):
        return 0.0
    count = len(first) + len(second)
    is_same_figure = reading.value is not None and (reading.value, reading.value_to) == (target.value, target.value_to)
    return (2 * len(first & second) / count if count else 0.0) + (0.2 if is_same_figure else 0.0)


def _same_unit(first: str | None, second: str | None) -> bool:
    """Tell whether two units are one; “%” and “% of the offices” are."""
    one, other = fold(first or "").strip(), fold(second or "").strip()
    return one == other or (bool(one) and bool(other) and one[0] == other[0] and one[0] in "%‰")


def parents(readings: Iterable[TargetReading], codes: dict[str, str]) -> dict[str, str | None]:
    """Return the code of the whole of each reading, by the reading's own code."""
    return {one.code: codes.get(one.parent) if one.parent else None for one in readings}
