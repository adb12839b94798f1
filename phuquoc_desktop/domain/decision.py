"""Decisions on commendation (quyết định khen thưởng), what each gave to whom, and the fund that pays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class DecisionStatus(Labelled):
    """Tình trạng quyết định."""

    DRAFT = "draft", N_("Being prepared")
    ISSUED = "issued", N_("Issued")
    REVOKED = "revoked", N_("Revoked")


@dataclass(kw_only=True, eq=False)
class Decision(Record):
    """Quyết định khen thưởng: the office's own, or (``own`` is False) one of a higher level that was entered here."""

    kind = "decision"
    title: str = told(N_("Subject of the decision"), longest=500)
    year: int = told(N_("Year"))
    own: bool = told(N_("Issued by this office"), default=True)
    number: str | None = told(N_("Number"), default=None, longest=60)
    dated: date | None = told(N_("Date"), default=None)
    issuer: str | None = told(N_("Issued by"), default=None, longest=200)
    signer: str | None = told(N_("Signer"), default=None, longest=100)
    signer_position: str | None = told(N_("Position of the signer"), default=None, longest=200)
    movement_id: str | None = told(N_("Movement"), default=None, refers_to="movement")
    status: DecisionStatus = told(N_("Status"), default=DecisionStatus.DRAFT)
    paid_from: str | None = told(N_("Paid from"), default=None, longest=200)
    attachment: str | None = told(N_("Attachment"), default=None, longest=64)
    """SHA-256 of the signed paper in lower-case hexadecimal."""
    file_name: str | None = told(N_("File name"), default=None, longest=200)
    size: int | None = told(N_("Size in bytes"), default=None)
    revoked_on: date | None = told(N_("Revoked on"), default=None)
    revoked_because: str | None = told(N_("Reason of revoking"), default=None, longest=1000)
    note: str | None = told(N_("Note"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class DecisionLine(Record):
    """Một dòng của danh sách kèm quyết định: an award to a party, or that it was not given; ``amount`` in đồng."""

    kind = "decision_line"
    decision_id: str = told(N_("Award decision"), refers_to="decision")
    party_id: str = told(N_("Person or collective"), points_to="party")
    candidate_id: str | None = told(N_("Candidate"), default=None, points_to="candidate")
    name: str = told(N_("Name as printed"), longest=300)
    award: str = told(N_("Award"), longest=20)
    year: int = told(N_("Year"))
    granted: bool = told(N_("Granted"), default=True)
    reason: str | None = told(N_("Reason"), default=None, longest=1000)
    achievement: str | None = told(N_("For what"), default=None, longest=1000)
    """Thành tích as it stands in list and certificate."""
    amount: int | None = told(N_("Bonus"), default=None)
    book_number: str | None = told(N_("Number in the book of awards"), default=None, longest=60)
    handed_on: date | None = told(N_("Handed over on"), default=None)
    handed_to: str | None = told(N_("Handed over to"), default=None, longest=200)
    note: str | None = told(N_("Note"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class Fund(Record):
    """Quỹ thi đua, khen thưởng of a year, or one source of it; ``amount`` in đồng."""

    kind = "fund"
    year: int = told(N_("Year"))
    name: str = told(N_("Name"), longest=200)
    amount: int = told(N_("Amount"))
    source: str | None = told(N_("Source"), default=None, longest=400)
    note: str | None = told(N_("Note"), default=None, longest=1000)
