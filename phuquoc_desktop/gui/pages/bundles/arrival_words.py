"""What a bundle changes as lines for people: figures from old to new, deadlines moved, new law, what stays and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.incoming import Foreseen, Taken


def arrival_words(arrival: Foreseen | Taken) -> Iterator[str]:
    """Yield a line for each change; what a person should know first."""
    yield from arrival.warnings
    yield from arrival.remarks
    for effect in arrival.law:
        if effect.against:
            yield effect.told
            yield from effect.lines
    yield from (one.told for one in arrival.changes)
