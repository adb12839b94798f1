"""What people decided about two entries that look alike: they are not the same person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Record, told
from phuquoc_desktop.translation import N_


@dataclass(kw_only=True, eq=False)
class DistinctPair(Record):
    """Không phải cùng một người: two parties that only look alike; ``party_id`` is the lesser id, ``other_id`` the greater.

    The ids are no references that the database keeps: the city may tell parties of two wards apart, and a ward may remove
    its party at any time. A pair of which one is gone says nothing, and harms nothing.
    """

    kind = "distinct_pair"
    party_id: str = told(N_("Person or collective"), longest=36)
    other_id: str = told(N_("Looks like"), longest=36)
    decided_on: date = told(N_("Decided on"))
    decided_by: str = told(N_("Decided by"), longest=100)
    reason: str | None = told(N_("Reason"), default=None, longest=400)


def in_order(first: str, second: str) -> tuple[str, str]:
    """Return two ids as a pair keeps them."""
    return min(first, second), max(first, second)
