"""Before sending: what the city would see that it has not confirmed yet, and everything that one would rather know now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from phuquoc_desktop.bundle.head import file_name
from phuquoc_desktop.bundle.outgoing import checks_of, head_at, missing_files, slice_content
from phuquoc_desktop.bundle.pack import Packed, pack
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.schema import TITLES
from phuquoc_desktop.dispatch.in_bundle import LOOKED_AT
from phuquoc_desktop.dispatch.mail_check import Content, MailVerdict, check_mail
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.clash import ClashStatus
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent, RemarkStatus
from phuquoc_desktop.domain.finding import CheckRun
from phuquoc_desktop.domain.net_change import net_changes
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.services import exchange, record_journal
from phuquoc_desktop.services.attached import attached_files
from phuquoc_desktop.services.checks import Checking, run_all
from phuquoc_desktop.services.exchange import Difference
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _

PICTURES_HOLD = 120_000
"""Bytes that are still sensible to send as a series of pictures."""


@dataclass(frozen=True)
class Changed:
    """A record that is new, changed or gone since the last receipt; a changed one with its fields, old and new."""

    difference: Difference
    title: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Total:
    """How many records of a kind go along."""

    kind: str
    title: str
    count: int


@dataclass(frozen=True)
class Before:
    """One view of what would be sent now; ``since`` is the last report that the city has confirmed."""

    receiver: str
    receiver_name: str
    key_known: bool
    sequence: int
    file_name: str
    content_code: str
    since: BundleSent | None
    changes: tuple[Changed, ...]
    checks: tuple[CheckRun, ...]
    totals: tuple[Total, ...]
    missing: tuple[str, ...]
    attachments: int
    open_remarks: int
    open_clashes: int
    mail: MailVerdict

    def count(self, operation: Operation) -> int:
        """Count the records to which that happened."""
        return sum(one.difference.operation is operation for one in self.changes)

    @property
    def findings(self) -> int:
        """How much the checks found."""
        return sum(len(one.findings) for one in self.checks)

    @property
    def fits_pictures(self) -> bool:
        """Whether the file may go as pictures."""
        return self.mail.size <= PICTURES_HOLD


def look_before(read: Reader, post: Post, limit: int, at: datetime, *, with_attachments: bool = True) -> Before:
    """Look at what a report would hold that is made at that time; nothing is written. ``limit`` is that of one mail."""
    receiver = str(post.city.key)
    recipient = post.recipient(read, receiver)
    runs = run_all(Checking(read, post.awards, post.store))
    head = head_at(read, post, BundleKind.REPORT, receiver, at)
    content = slice_content(read, post, head, checks_of(read, post, runs), with_attachments)
    packed = pack(content, post.keys, recipient)
    confirmed = [one for one in exchange.standing(exchange.reports_sent(read)) if one.received_at]
    return Before(
        receiver=receiver,
        receiver_name=post.city.name,
        key_known=recipient is not None,
        sequence=head.sequence,
        file_name=file_name(packed.head),
        content_code=packed.content_code,
        since=confirmed[-1] if confirmed else None,
        changes=_changes(read, post.my_key),
        checks=runs,
        totals=totals(packed.head.counts),
        missing=missing_files(read, post),
        attachments=len(content.attachments),
        open_remarks=read.remarks.count(addressee=post.my_key, status=RemarkStatus.OPEN),
        open_clashes=read.clashes.count(status=ClashStatus.OPEN),
        mail=_mail(read, post, packed, limit, with_attachments=with_attachments),
    )


def totals(counts: dict[str, int]) -> tuple[Total, ...]:
    """Return the kinds of which there is something, in the order of the head."""
    return tuple(Total(kind, _title(kind), count) for kind, count in counts.items() if count)


def _title(kind: str) -> str:
    record: type[Record] | None = BY_KIND.get(kind)
    return _(TITLES[record]) if record in TITLES else kind


def _changes(read: Reader, office: str) -> tuple[Changed, ...]:
    since = exchange.marks(read).received
    found = exchange.since_change(read, office, since)
    folded = {one.record_id: one for one in net_changes(read.changes_besides_added(since))}
    changed = []
    for one in found:
        is_changed = one.operation is Operation.CHANGED
        values = folded[one.record_id].values if is_changed else {}
        fields = record_journal.fields_of(read, one.record_kind, values)
        differing = tuple(field for field in fields if field.old != field.new)
        changed.append(Changed(one, _title(one.record_kind), differing))
    return tuple(sorted(changed, key=lambda one: exchange.CARRIED.index(one.difference.record_kind)))


def _mail(read: Reader, post: Post, packed: Packed, limit: int, *, with_attachments: bool) -> MailVerdict:
    inside = []
    for one in attached_files(read, post.my_key) if with_attachments else ():
        path = post.store.path(one.digest)
        if path.is_file():
            with path.open("rb") as file:
                inside.append(Content(one.file_name, file.read(LOOKED_AT), inside=True))
    sealed = packed.head.encrypted
    return check_mail(Content(file_name(packed.head), packed.raw), inside, limit, sealed=sealed)
