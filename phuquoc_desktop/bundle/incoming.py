"""Receiving: a bundle is examined whole, then taken in by one job; what was taken in already changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from phuquoc_desktop.bundle.catalogue import read_catalogue
from phuquoc_desktop.bundle.direction import refuse_direction
from phuquoc_desktop.bundle.errors import (
    KnownOtherwiseError,
    OldBundleError,
    ReceiptOfAnotherPcError,
    RehearsalError,
)
from phuquoc_desktop.bundle.filling import TOLD_IN_FULL, Filled, fill_configuration, fill_decisions, fill_return
from phuquoc_desktop.bundle.former import former_remarks
from phuquoc_desktop.bundle.joining import join_and_keep
from phuquoc_desktop.bundle.newest import JOINED, newest_rows
from phuquoc_desktop.bundle.outgoing import Begin
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.recall import mark_if_recalled, mark_recalled, read_recall
from phuquoc_desktop.bundle.receipt import Receipt, read_receipt, receipt_number, refuse_other
from phuquoc_desktop.bundle.records import PlainRow, read_rows
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.bundle.sequence import Arrival, arrival
from phuquoc_desktop.bundle.state import SentState, read_state
from phuquoc_desktop.bundle.suspicion import suspicions
from phuquoc_desktop.bundle.verify import Opened, examine, refusals_of
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.services import catalogue_files, clashes, effects
from phuquoc_desktop.services.catalogue_files import Standing, TwoContentsError
from phuquoc_desktop.services.effects import Effect
from phuquoc_desktop.services.foreseen import RecordChange, changes_after
from phuquoc_desktop.storage.slices import SliceCounts, take_in
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class Arrived:
    """A bundle that may be taken in; ``rows`` are its records, ``how`` what its number says.

    ``catalogue`` are the rule packs and calendars in it, each with whether it would count here.
    """

    path: Path
    opened: Opened
    how: Arrival
    rows: dict[type[Record], list[PlainRow]]
    catalogue: tuple[Standing, ...] = ()
    state: SentState | None = None

    @property
    def files(self) -> list[CatalogueFile]:
        """The rule packs and calendars."""
        return [one.file for one in self.catalogue]


@dataclass(frozen=True)
class Taken:
    """What taking a bundle in did; ``record`` is the earlier one when it had been taken in before."""

    record: BundleReceived
    how: Arrival
    receipt: Receipt | None = None
    catalogue: tuple[Standing, ...] = ()
    remarks: tuple[str, ...] = ()
    """Sentences on what was taken otherwise than it stands in the bundle, and what else a person should know."""
    changes: tuple[RecordChange, ...] = ()
    law: tuple[Effect, ...] = ()
    warnings: tuple[str, ...] = ()
    """What is strange about it: a wrong clock, a history that was cut short or rewritten."""


@dataclass(frozen=True)
class Foreseen:
    """What taking a bundle in would do: by the rule packs and calendars in it, and to records, told of kinds that have few."""

    counts: SliceCounts
    law: tuple[Effect, ...] = ()
    changes: tuple[RecordChange, ...] = ()
    remarks: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    """As of what was taken in."""


def open_bundle(read: Reader, post: Post, path: Path) -> Arrived:
    """Examine a bundle for this office whole; raises a RefusedBundleError with the reason, and changes nothing."""
    opened, rows, files = _examined(read, post, path)
    with refusals_of(opened):
        how = _how(read, opened)
        _refuse_other_content(read, opened, files)
        if how is Arrival.LATE:
            return Arrived(path, opened, how, {})
        newest = newest_rows(read, opened.head, rows)
        known = catalogue_files.standings(read, opened.head.sender, files)
        return Arrived(path, opened, how, newest, known, read_state(opened, rows))


def verify_bundle(read: Reader, post: Post, path: Path) -> Opened:
    """Examine a bundle for this office and every record in it, whatever its number; raises a RefusedBundleError."""
    return _examined(read, post, path)[0]


_Examined = tuple[Opened, dict[type[Record], list[PlainRow]], tuple[CatalogueFile, ...]]


def _examined(read: Reader, post: Post, path: Path) -> _Examined:
    mine = dict.fromkeys((*read.was, post.my_key), post.keys.public.signing_line)
    known: dict[str, str | tuple[str, ...]] = {**post.known(read), **mine}
    opened = examine(
        path,
        me=post.my_key,
        keys=post.keys,
        known=known,
        revoked=post.ring(read).revoked,
        practice=post.practice,
        formerly=post.formerly,
    )
    with refusals_of(opened):
        kind = opened.head.bundle_kind
        refuse_direction(read, post, opened.head)
        if kind is BundleKind.TWIN:
            return opened, read_rows(opened), ()
        if kind is BundleKind.RECEIPT:
            sent_of(read, read_receipt(opened))
        if kind is BundleKind.RECALL:
            read_recall(opened)
        rows = read_rows(opened)
        if kind is BundleKind.REHEARSAL:
            raise _came_through(opened, rows)
        return opened, rows, read_catalogue(opened)


def _came_through(opened: Opened, rows: dict[type[Record], list[PlainRow]]) -> RehearsalError:
    head, count = opened.head, sum(map(len, rows.values()))
    return RehearsalError(sequence=head.sequence, office=head.sender_name, count=show_number(count))


def _refuse_other_content(read: Reader, opened: Opened, files: tuple[CatalogueFile, ...]) -> None:
    try:
        catalogue_files.refuse_other_content(read, opened.head.sender, files)
    except TwoContentsError as why:
        raise KnownOtherwiseError(why=why) from why


_BY_THEMSELVES = frozenset([BundleKind.RECEIPT, BundleKind.RECALL])
"""Kinds that speak of one other bundle each, so that their order does not matter."""


def _how(read: Reader, opened: Opened) -> Arrival:
    head = opened.head
    if read.bundles_received.first(digest=opened.digest):
        return Arrival.REPEATED
    if head.bundle_kind in _BY_THEMSELVES:
        return Arrival.NEXT
    known = read.bundles_received.all(sender=head.sender, bundle_kind=head.bundle_kind)
    mine = [one for one in known if one.device == head.device]
    if not head.device and len(mine) < len(known):  # it was made before the sender's program knew its PCs
        raise OldBundleError(sequence=head.sequence, latest=max(one.sequence for one in known))
    if not mine and any((one.sequence, one.digest) == (head.sequence - 1, head.previous) for one in known):
        return Arrival.NEXT  # another PC goes on where one that is known has ended
    return arrival(head.sequence, opened.digest, {one.sequence: one.digest for one in mine})


def would_change(begin: Begin, arrived: Arrived) -> SliceCounts:
    """Count what taking a bundle in would change, by doing it and not keeping it."""
    return foresee(begin, arrived).counts


def foresee(begin: Begin, arrived: Arrived) -> Foreseen:
    """Tell what taking a bundle in would change, field by field, by doing it and not keeping it."""
    foreseen = Foreseen(SliceCounts())
    try:
        with begin(N_("Try a bundle")) as work:
            head, law = work.journal_head(), _effects(work, arrived)
            filled = _fill(work, arrived)
            if arrived.opened.head.bundle_kind in JOINED:
                filled.counts.gone = [(one.kind, one.record_id, one.name) for one in clashes.would_remove(work)]
            told = _strange(work, _received(work, arrived, filled.counts))
            foreseen = Foreseen(filled.counts, law, _changes(work, arrived, head), filled.remarks, told)
            raise _NotKept
    except _NotKept:
        return foreseen


def _effects(work: UnitOfWork, arrived: Arrived) -> tuple[Effect, ...]:
    new = [one.file for one in arrived.catalogue if not one.known]
    return effects.of_files(work, new, arrived.opened.head.sender) if new else ()


def _changes(work: UnitOfWork, arrived: Arrived, head: int) -> tuple[RecordChange, ...]:
    if arrived.opened.head.bundle_kind not in TOLD_IN_FULL:
        return ()
    work.flush()
    return changes_after(work, head)


class _NotKept(Exception):  # noqa: N818  a way out of the transaction, not an error
    pass


def take(work: UnitOfWork, post: Post, arrived: Arrived) -> Taken:
    """Take a bundle in, whatever its kind; taking it in again changes nothing."""
    known = work.bundles_received.first(digest=arrived.opened.digest)
    if known is not None:
        return Taken(known, Arrival.REPEATED)
    work.pass_locks()  # whoever signed it has said so; what it changes of an accepted period is told afterwards
    taken = _TAKERS[arrived.opened.head.bundle_kind](work, post, arrived)
    remarks = (*taken.remarks, *former_remarks(post, arrived.opened.head))
    return replace(taken, remarks=remarks, warnings=_strange(work, taken.record))


def _fill(work: UnitOfWork, arrived: Arrived) -> Filled:
    opened = arrived.opened
    if arrived.how is Arrival.LATE:
        return Filled(SliceCounts())
    if opened.head.bundle_kind is BundleKind.CONFIGURATION:
        return fill_configuration(work, opened, arrived.rows, arrived.files)
    if opened.head.bundle_kind is BundleKind.DECISION:
        return fill_decisions(work, opened, arrived.rows)
    if opened.head.bundle_kind is BundleKind.RETURN:
        return fill_return(work, opened, arrived.rows)
    if opened.head.bundle_kind in JOINED:
        return Filled(_join(work, arrived))
    return Filled(take_in(work, opened.head.sender, arrived.rows))


def _join(work: UnitOfWork, arrived: Arrived) -> SliceCounts:
    """Take an office's own records in, joined with what other PCs of it have sent; of what it did not know it said nothing."""
    head = arrived.opened.head
    rows = {record: lines for record, lines in arrived.rows.items() if record.kind in head.counts}
    counts = join_and_keep(work, head.sender, rows, arrived.state)
    clashes.note_removals(work, head.sender, arrived.opened.digest, (one.kind for one in BUNDLED))
    return counts


def store_files(post: Post, opened: Opened) -> None:
    """Keep the files that a bundle carries."""
    for digest in opened.attachments:
        post.store.put(opened.read_attachment(digest), digest)


def _take_records(work: UnitOfWork, post: Post, arrived: Arrived) -> Taken:
    """Take records and files in, and tell each change where the kind has few."""
    head, law = work.journal_head(), _effects(work, arrived)
    if arrived.how is not Arrival.LATE:
        store_files(post, arrived.opened)
    filled = _fill(work, arrived)
    changes = _changes(work, arrived, head)
    record = _recorded(work, arrived, filled.counts)
    return Taken(record, arrived.how, None, arrived.catalogue, filled.remarks, changes, law)


def _take_report(work: UnitOfWork, post: Post, arrived: Arrived) -> Taken:
    taken = _take_records(work, post, arrived)
    record = taken.record
    record.receipt_number = receipt_number(record.sender, record.sequence, record.digest)
    mark_if_recalled(work, record)
    return taken


def _take_recall(work: UnitOfWork, _post: Post, arrived: Arrived) -> Taken:
    note = read_recall(arrived.opened)
    mark_recalled(work, arrived.opened.head.sender, note)
    record = _recorded(work, arrived, SliceCounts())
    record.about, record.recalled_on, record.recalled_because = note.bag, note.recalled_on, note.reason
    return Taken(record, arrived.how)


def _take_receipt(work: UnitOfWork, _post: Post, arrived: Arrived) -> Taken:
    receipt = read_receipt(arrived.opened)
    sent = sent_of(work, receipt)
    sent.received_at, sent.receipt_number = receipt.taken_at, receipt.number
    record = _recorded(work, arrived, _fill(work, arrived).counts)
    record.receipt_number = receipt.number
    return Taken(record, arrived.how, receipt)


_TAKERS = {
    BundleKind.TWIN: _take_records,
    BundleKind.REPORT: _take_report,
    BundleKind.RETURN: _take_records,
    BundleKind.RECEIPT: _take_receipt,
    BundleKind.CONFIGURATION: _take_records,
    BundleKind.DECISION: _take_records,
    BundleKind.EXPLANATION: _take_records,
    BundleKind.RECALL: _take_recall,
}


def sent_of(read: Reader, receipt: Receipt) -> BundleSent:
    """Return the bundle that a receipt is for; raises ReceiptDoesNotFitError."""
    sent = read.bundles_sent.first(digest=receipt.bag)
    if sent is None:
        raise ReceiptOfAnotherPcError(sequence=receipt.sequence)
    refuse_other(receipt, sent)
    return sent


def _strange(read: Reader, record: BundleReceived) -> tuple[str, ...]:
    return tuple(suspicions(record, read.bundles_received.all(sender=record.sender)))


def _recorded(work: UnitOfWork, arrived: Arrived, counts: SliceCounts) -> BundleReceived:
    return work.bundles_received.add(_received(work, arrived, counts))


def _received(work: UnitOfWork, arrived: Arrived, counts: SliceCounts) -> BundleReceived:
    head = arrived.opened.head
    return BundleReceived(
        id=work.new_id(),
        office=work.office,
        bundle_kind=head.bundle_kind,
        sender=head.sender,
        sequence=head.sequence,
        made_at=head.made_at,
        taken_at=work.job.at,
        file_name=arrived.path.name,
        digest=arrived.opened.digest,
        signed_by=arrived.opened.signed_by,
        device=head.device,
        journal_head=head.journal_head,
        journal_digest=head.journal_digest,
        journal_before=head.journal_before.digest if head.journal_before else None,
        encrypted=arrived.opened.encrypted,
        added=counts.added,
        changed=counts.changed,
        removed=counts.removed,
        same=counts.same,
    )
