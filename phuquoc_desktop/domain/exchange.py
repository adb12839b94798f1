"""What goes between offices: bundles sent and received, receipts, remarks, and whom we know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class BundleKind(Labelled):
    """Loại gói."""

    REPORT = "report", N_("Report")
    RECEIPT = "receipt", N_("Receipt")
    RETURN = "return", N_("Return")
    CONFIGURATION = "configuration", N_("Configuration")
    EXPLANATION = "explanation", N_("Explanations")
    DECISION = "decision", N_("Decisions of the city")
    RECALL = "recall", N_("Recall of a bundle")
    REHEARSAL = "rehearsal", N_("Rehearsal")
    HAND_OVER = "hand-over", N_("Hand-over of all data")
    TWIN = "twin", N_("From another PC of this office")


TO_THE_CITY = frozenset([BundleKind.REPORT, BundleKind.RECALL, BundleKind.REHEARSAL, BundleKind.EXPLANATION])
"""Kinds that go up from an office; all others come down from the city."""


class RemarkStatus(Labelled):
    """Tình trạng nhận xét."""

    OPEN = "open", N_("To be answered")
    ANSWERED = "answered", N_("Answered")


@dataclass(kw_only=True, eq=False)
class BundleSent(Record):
    """Gói đã gửi: green only when ``received_on`` was filled by a signed receipt."""

    kind = "bundle_sent"
    bundle_kind: BundleKind = told(N_("Kind"))
    receiver: str = told(N_("Receiver"), longest=20)
    sequence: int = told(N_("Sequence number"))
    made_at: datetime = told(N_("Made at"))
    file_name: str = told(N_("File name"), longest=200)
    digest: str = told(N_("SHA-256 of the bag"), longest=64)
    encrypted: bool = told(N_("Encrypted"))
    journal_head: int = told(N_("Last change contained"))
    record_count: int = told(N_("Records"))
    received_at: datetime | None = told(N_("Received at"), default=None)
    receipt_number: str | None = told(N_("Receipt number"), default=None, longest=20)
    device: str = told(N_("PC"), default="", longest=12)
    """Which PC of the office sent it; each counts its own numbers. Empty before there were such marks."""
    journal_digest: str | None = told(N_("Seal of the journal"), default=None, longest=64)
    about: str | None = told(N_("About which bundle"), default=None, longest=64)
    """The bag digest of what a recall takes back."""
    recalled_on: date | None = told(N_("Recalled on"), default=None)
    recalled_because: str | None = told(N_("Reason for recalling"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class BundleReceived(Record):
    """Gói đã nhận: what was taken in, from whom, who signed it, and what it changed."""

    kind = "bundle_received"
    bundle_kind: BundleKind = told(N_("Kind"))
    sender: str = told(N_("Sender"), longest=20)
    sequence: int = told(N_("Sequence number"))
    made_at: datetime = told(N_("Made at"))
    taken_at: datetime = told(N_("Taken in at"))
    file_name: str = told(N_("File name"), longest=200)
    digest: str = told(N_("SHA-256 of the bag"), longest=64)
    signed_by: str = told(N_("Signed by"), longest=80)
    encrypted: bool = told(N_("Encrypted"))
    added: int = told(N_("Added"))
    changed: int = told(N_("Changed"))
    removed: int = told(N_("Removed"))
    same: int = told(N_("Unchanged"))
    receipt_number: str | None = told(N_("Receipt number"), default=None, longest=20)
    device: str = told(N_("PC"), default="", longest=12)
    journal_head: int | None = told(N_("Last change contained"), default=None)
    journal_digest: str | None = told(N_("Seal of the journal"), default=None, longest=64)
    journal_before: str | None = told(N_("Seal of the journal in the report before"), default=None, longest=64)
    """What the sender says now of how its journal stood in the report before; another than it said then was rewritten."""
    checked_on: date | None = told(N_("Checked on"), default=None)
    checked_by: str | None = told(N_("Checked by"), default=None, longest=100)
    about: str | None = told(N_("About which bundle"), default=None, longest=64)
    """The bag digest of what a recall takes back, which may itself come later."""
    recalled_on: date | None = told(N_("Recalled on"), default=None)
    recalled_because: str | None = told(N_("Reason for recalling"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class QuarantinedFile(Record):
    """Gói chờ giới thiệu: a bundle of an office whose key nobody has introduced; the file lies in ``quarantine/``."""

    kind = "quarantined_file"
    file_name: str = told(N_("File name"), longest=200)
    sha256: str = told(N_("SHA-256"), longest=64)
    bundle_kind: BundleKind = told(N_("Kind"))
    sender: str = told(N_("Sender"), longest=20)
    sender_name: str = told(N_("Name of the sender"), longest=200)
    sequence: int = told(N_("Sequence number"))
    fingerprint: str = told(N_("Fingerprint"), longest=80)
    signing_key: str = told(N_("Signing key"), longest=200)
    recipient: str | None = told(N_("Encryption key"), default=None, longest=100)
    arrived_on: date = told(N_("Arrived on"))
    released_on: date | None = told(N_("Released on"), default=None)
    refused_because: str | None = told(N_("Reason for refusing"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class Remark(Record):
    """Nhận xét trả lại: what the city asks to be mended, at one record and, where it can say so, one field."""

    kind = "remark"
    addressee: str = told(N_("Addressee"), longest=20)
    record_kind: str = told(N_("Kind of record"), longest=40)
    record_id: str = told(N_("Record"))
    field_name: str | None = told(N_("Field"), default=None, longest=60)
    text: str = told(N_("Remark"), longest=2000)
    made_on: date = told(N_("Made on"))
    status: RemarkStatus = told(N_("Status"), default=RemarkStatus.OPEN)
    reason_code: str | None = told(N_("Reason from the library"), default=None, longest=40)
    clause: str | None = told(N_("Clause"), default=None, longest=300)
    due_on: date | None = told(N_("To be mended by"), default=None)


@dataclass(kw_only=True, eq=False)
class RemarkAnswer(Record):
    """Trả lời nhận xét: what the office says it has done about a remark; the office owns it, it travels with its report."""

    kind = "remark_answer"
    remark_id: str = told(N_("Remark"), points_to="remark")
    text: str = told(N_("Answer"), longest=4000)
    answered_on: date = told(N_("Answered on"))
    answered_by: str = told(N_("Answered by"), longest=100)


class IntroducedHow(Labelled):
    """How somebody made sure whose key it is."""

    FACE_TO_FACE = "face_to_face", N_("Face to face")
    TELEPHONE = "telephone", N_("By telephone")
    CITY = "city", N_("The city vouches for it")


@dataclass(kw_only=True, eq=False)
class Correspondent(Record):
    """Cơ quan đã giới thiệu khóa: whose signature is known, and to whom bundles can be encrypted."""

    kind = "correspondent"
    party_office: str = told(N_("Office"), longest=20)
    signing_key: str = told(N_("Signing key"), longest=200)
    """An OpenSSH public key line, ``ssh-ed25519 AAAA…``."""
    recipient: str = told(N_("Encryption key"), longest=100)
    """An age recipient, ``age1…``."""
    introduced_on: date = told(N_("Introduced on"))
    how: IntroducedHow | None = told(N_("How it was introduced"), default=None)
    revoked_on: date | None = told(N_("Revoked on"), default=None)
    """From this day on nothing that the key signs is believed; what was taken in before stays."""
    revoked_because: str | None = told(N_("Reason for revoking"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class KeyNotice(Record):
    """Thông báo khóa: a key of an office that the city vouches for, or revokes; it travels with the configuration."""

    kind = "key_notice"
    party_office: str = told(N_("Office"), longest=20)
    signing_key: str = told(N_("Signing key"), longest=200)
    recipient: str = told(N_("Encryption key"), longest=100)
    valid_from: date = told(N_("Valid from"))
    revoked_on: date | None = told(N_("Revoked on"), default=None)
    revoked_because: str | None = told(N_("Reason for revoking"), default=None, longest=1000)
