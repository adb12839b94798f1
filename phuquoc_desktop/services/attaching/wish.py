"""How a file is wished smaller."""

from __future__ import annotations

from dataclasses import dataclass

LOWEST_DPI = 200
"""Dots an inch of a scanned copy (legal facts 7D.05)."""


@dataclass(frozen=True)
class Wish:
    """``at_most`` in bytes, None for as much as is good for reading; ``grey`` gives up the colour of seals, too."""

    at_most: int | None = None
    grey: bool = False
    dpi: int = LOWEST_DPI

    def __post_init__(self) -> None:
        """Refuse fewer dots than a scanned copy must have; no face offers them."""
        if self.dpi < LOWEST_DPI:
            raise ValueError(f"at least {LOWEST_DPI} dots an inch")
