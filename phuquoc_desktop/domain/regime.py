"""The legal regimes by date, and the legal documents each of them brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import Regime
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class NoRegimeError(RefusedError):
    """The day lies before the first law that the catalogue knows."""

    sentence = N_("No law on emulation and commendation is known for {day}; choose a later date.")


@dataclass(frozen=True)
class LegalDocument:
    """Văn bản pháp luật: one law, decree, circular or decision with the days on which it was in force."""

    code: str
    name: str
    dated: date
    valid_from: date
    valid_to: date | None
    source: str
    certainty: str

    def in_force_on(self, day: date) -> bool:
        """Tell whether the document was in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class RegimeSpan:
    """One regime with its first and last day and the documents that came with it."""

    regime: Regime
    title: str
    valid_from: date
    valid_to: date | None
    source: str
    certainty: str
    documents: tuple[LegalDocument, ...]

    def covers(self, day: date) -> bool:
        """Tell whether the day lies in the regime."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
