"""What the search index holds of a record: its folded words and its place in Vietnamese order."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One entry; ``position`` and ``unit`` are for lists of parties ordered by them, as written."""

    record_id: str
    record_kind: str
    folded: str
    sort_key: str
    position: str | None = None
    unit: str | None = None
