"""Which figures of several offices, or of the parts of a target, may be added up."""

from __future__ import annotations

from phuquoc_desktop.domain.target import RATES, Comparator, Target
from phuquoc_desktop.vietnamese.fold import fold

_MEANS = ("ty le", "binh quan", "trung binh", "mat do", "toc do", "chi so", "ti le")


def is_additive(target: Target) -> bool:
    """Tell whether the target's figures are amounts that add up; shares, averages, densities, ranges and words do not."""
    if target.qualitative or target.comparator is Comparator.RANGE:
        return False
    unit, indicator = target.unit or "", fold(target.indicator)
    return not unit.startswith(RATES) and "/" not in unit and not any(word in indicator for word in _MEANS)
