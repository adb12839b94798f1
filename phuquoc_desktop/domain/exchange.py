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
