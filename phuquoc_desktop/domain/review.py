"""What the city says of what offices sent: reviews of a period, which lock it, and where each dossier stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class Stream(Labelled):
    """Mảng việc: what is due, reviewed and locked by itself."""

    REGISTRATIONS = "registrations", N_("Emulation registrations")
    TARGETS = "targets", N_("Progress of targets")
    DOSSIERS = "dossiers", N_("Commendation dossiers")
    RESULTS = "results", N_("Results of the year")


class ReviewState(Labelled):
    """How far the review of a period has come; approved and accepted are two steps, by two people where there are two."""

    APPROVED = "approved", N_("Approved")
    ACCEPTED = "accepted", N_("Accepted, locked")
    UNLOCKED = "unlocked", N_("Unlocked for mending")


@dataclass(kw_only=True, eq=False)
class PeriodReview(Record):
    """Duyệt kỳ: the city's review of one stream of one office in one period; the city owns it, the office obeys it.

    ``period`` is a year, ``2021``, or a month, ``2021-06``. From acceptance on the office cannot change what lies in it,
    until the city unlocks it with a reason.
    """

    kind = "period_review"
    addressee: str = told(N_("Addressee"), longest=20)
    stream: Stream = told(N_("Stream"))
    period: str = told(N_("Period"), longest=7)
    state: ReviewState = told(N_("State"))
    bag: str = told(N_("SHA-256 of the bag"), longest=64)
    """The report that was reviewed."""
    approved_on: date = told(N_("Approved on"))
    approved_by: str = told(N_("Approved by"), longest=100)
    accepted_on: date | None = told(N_("Accepted on"), default=None)
    accepted_by: str | None = told(N_("Accepted by"), default=None, longest=100)
    unlocked_on: date | None = told(N_("Unlocked on"), default=None)
    unlocked_by: str | None = told(N_("Unlocked by"), default=None, longest=100)
    unlocked_until: date | None = told(N_("Unlocked until"), default=None)
    unlocked_because: str | None = told(N_("Reason for unlocking"), default=None, longest=1000)


class DossierStage(Labelled):
    """Where a dossier stands at the city."""

    RECEIVED = "received", N_("Received")
    CHECKED = "checked", N_("Checked")
    RETURNED = "returned", N_("Returned for completion")
    ACCEPTED = "accepted", N_("Accepted")
    FORWARDED = "forwarded", N_("Forwarded to the province")
    DECIDED = "decided", N_("Decided")


@dataclass(kw_only=True, eq=False)
class DossierReview(Record):
    """Thẩm định hồ sơ: one step of the city with a dossier of an office; the newest step tells where it stands."""

    kind = "dossier_review"
    addressee: str = told(N_("Addressee"), longest=20)
    dossier_id: str = told(N_("Dossier"), points_to="dossier")
    stage: DossierStage = told(N_("Stage"))
    reviewed_on: date = told(N_("Reviewed on"))
    reviewed_by: str = told(N_("Reviewed by"), longest=100)
    note: str | None = told(N_("Note"), default=None, longest=2000)
    letter_number: str | None = told(N_("Number of the letter"), default=None, longest=60)
    letter_dated: date | None = told(N_("Date of the letter"), default=None)


class MatchStatus(Labelled):
    """What became of a supposition that two offices speak of one person."""

    OPEN = "open", N_("To be looked at")
    SAME = "same", N_("One and the same")
    DIFFERENT = "different", N_("Two different ones")


@dataclass(kw_only=True, eq=False)
class PartyMatch(Record):
    """Trùng giữa hai nơi: a party of the addressee that another office proposes too, as the city found it.

    Each of the two offices gets a record of its own; ``other_told`` says in Vietnamese who the other is and for what it is
    proposed there, without identity numbers.
    """

    kind = "party_match"
    addressee: str = told(N_("Addressee"), longest=20)
    party_id: str = told(N_("Person or collective"), points_to="party")
    other_office: str = told(N_("Other office"), longest=20)
    other_id: str = told(N_("The other's record"), longest=36)
    other_told: str = told(N_("What the other office has"), longest=1000)
    because: str = told(N_("Why they look like one"), longest=1000)
    found_on: date = told(N_("Found on"))
    status: MatchStatus = told(N_("Status"), default=MatchStatus.OPEN)
    decided_on: date | None = told(N_("Decided on"), default=None)
    decided_by: str | None = told(N_("Decided by"), default=None, longest=100)
