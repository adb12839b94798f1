"""What a paper is asked about; it rests on nothing, so that faces can say it before any paper is read in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class About(StrEnum):
    """What a paper is about; its number, date and own words are kept under the id of that."""

    OFFICE = "office"
    DOSSIER = "dossier"
    CANDIDATE = "candidate"
    MEETING = "meeting"
    DECISION = "decision"


@dataclass(frozen=True)
class Wish:
    """What a paper is asked about; ``decided_on`` is the day of the decision on a dossier.

    ``for_sheet`` says that it goes to Excel, which has room for more columns.
    """

    dossier_id: str | None = None
    period: str | None = None
    decided_on: date | None = None
    for_sheet: bool = False
    candidate_id: str | None = None
    meeting_id: str | None = None
    decision_id: str | None = None

    def subject(self, about: About) -> str | None:
        """Return the id of what the paper is about, if it was given."""
        return {
            About.OFFICE: None,
            About.DOSSIER: self.dossier_id,
            About.CANDIDATE: self.candidate_id,
            About.MEETING: self.meeting_id,
            About.DECISION: self.decision_id,
        }[about]


NOTHING_NAMED = Wish()
"""For papers about the office itself."""
