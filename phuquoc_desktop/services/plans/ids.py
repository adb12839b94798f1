"""Ids of what comes from a plan: the same in every office that takes the same plan in, so that bundles refer to them."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

_VIETNAM = 7 * 3_600_000


def named_id(year: int, *parts: object) -> str:
    """Return a UUID in the shape of version 7: New Year of the plan's year in Vietnam, then a digest of what it names."""
    new_year = int(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000) - _VIETNAM
    digest = hashlib.sha256("\x1f".join(map(str, (year, *parts))).encode()).digest()
    bits = (new_year << 80) | int.from_bytes(digest[:10], "big")
    bits = bits & ~(0xF << 76) | 7 << 76
    bits = bits & ~(0x3 << 62) | 2 << 62
    text = f"{bits:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def target_id(owner: str, year: int, code: str) -> str:
    """Return the id of a target that a plan brings; ``owner`` is the office key as text."""
    return named_id(year, "target", owner, code)
