"""How long a dossier is kept (thời hạn bảo quản), counted from the year in which its work ended."""

from __future__ import annotations

from datetime import date

import msgspec

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.pack import GrantingLevel

FOR_EVER = 0


class RetentionPeriod(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many years dossiers of some granting levels are kept; ``FOR_EVER`` is vĩnh viễn."""

    levels: tuple[GrantingLevel, ...]
    years: int
    valid_from: date
    valid_to: date | None = None
    article: str
    source: str
    certainty: Certainty

    def covers(self, level: GrantingLevel, day: date) -> bool:
        """Tell whether it counts for that level on that day."""
        return level in self.levels and self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def last_year(self, ended: int) -> int | None:
        """Return the last year in which the dossier must be there, None for ever."""
        return None if self.years == FOR_EVER else ended + self.years


def period_of(periods: tuple[RetentionPeriod, ...], level: GrantingLevel | None, day: date) -> RetentionPeriod | None:
    """Return what counts for that level on that day, or None where nothing is known."""
    if level is None:
        return None
    return next((one for one in periods if one.covers(level, day)), None)
