"""Dates of the emulation year that an office should not miss."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Deadline:
    """Mốc thời gian: a day of the year, or of the year after it; ``title`` is Vietnamese, ``certainty`` as elsewhere."""

    code: str
    title: str
    month: int
    day: int
    next_year: bool
    source: str
    certainty: str

    def due(self, year: int) -> date:
        """Return the day on which the work of that emulation year is due."""
        return date(year + self.next_year, self.month, self.day)
