"""What people decided where the machine only proposes: a criterion judged, a finding overridden with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_

WHOLE = "verdict"
"""The criterion of a ruling that is about the whole verdict."""


class Outcome(Labelled):
    """What a person decided."""

    MET = "met", N_("Judged: met")
    NOT_MET = "not_met", N_("Judged: not met")
    ALLOWED = "allowed", N_("Proposed all the same")


@dataclass(kw_only=True, eq=False)
class Ruling(Record):
    """Ý kiến của người xét: one criterion, or the whole verdict, of one party, award and year, with the reason typed.

    ``verdict`` is what the machine had said, ``pack_sha256`` proves under which law.
    """

    kind = "ruling"
    party_id: str = told(N_("Person or collective"), refers_to="party")
    award: str = told(N_("Award"), longest=20)
    year: int = told(N_("Year"))
    criterion: str = told(N_("Criterion"), longest=80)
    outcome: Outcome = told(N_("Decided"))
    reason: str = told(N_("Reason"), longest=1000)
    ruled_by: str = told(N_("Decided by"), longest=100)
    ruled_on: date = told(N_("Decided on"))
    verdict: str = told(N_("Verdict of the program"), longest=20)
    pack: str = told(N_("Rule pack"), longest=100)
    pack_sha256: str = told(N_("SHA-256 of the rule pack"), longest=64)
