"""``data/recall.json``: which bundle is taken back, and why."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec


class Recall(msgspec.Struct, frozen=True, kw_only=True):
    """``bag`` is the digest of the bag that is taken back; kind and number are repeated for people."""

    bag: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
    kind: Annotated[str, msgspec.Meta(max_length=40)]
    sequence: Annotated[int, msgspec.Meta(ge=1, le=2**31)]
    recalled_on: date
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


def encode_recall(note: Recall) -> bytes:
    """Return ``data/recall.json``."""
    return msgspec.json.format(msgspec.json.encode(note), indent=2) + b"\n"
