"""Figures that lie far from the others, told so that a person looks; never a reason to refuse anything."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from statistics import median

from phuquoc_desktop.domain.exact import exactly

FEWEST = 4
"""With fewer figures nothing can be said to lie far from the others."""
FAR = Decimal("3.5")
"""Median distances from the median, scaled as is usual for the normal distribution."""
_SCALE = Decimal("1.4826")
_LEAST_PART = Decimal("0.2")
"""A figure within a fifth of the median is never told, however close the others lie together."""


@exactly
def outliers(figures: Mapping[str, Decimal]) -> frozenset[str]:
    """Return the names whose figures lie far from the median of all (Iglewicz and Hoaglin's modified score)."""
    if len(figures) < FEWEST:
        return frozenset()
    middle = Decimal(median(figures.values()))
    spread = Decimal(median(abs(one - middle) for one in figures.values())) * _SCALE
    limit = max(spread * FAR, abs(middle) * _LEAST_PART)
    if not limit:  # most are zero: there is no measure of what would be far
        return frozenset()
    return frozenset(name for name, one in figures.items() if abs(one - middle) > limit)
