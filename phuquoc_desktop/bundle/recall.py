"""The recall (thu hồi): a small signed note by which an office says that a bundle it sent is not to be used."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.errors import RecallUnreadableError
from phuquoc_desktop.bundle.notes import read_note
from phuquoc_desktop.bundle.outgoing import Begin, Sent, dispatch, next_head, packed_for, undone_together
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.recall_note import Recall
from phuquoc_desktop.bundle.verify import Opened
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _

LONGEST = 1000


class NoSuchBundleError(RefusedError):
    """No report of that number was sent from here."""

    sentence = N_("No bundle number {sequence} was sent from here; look at the list of bundles sent.")


class RecalledAlreadyError(RefusedError):
    """A bundle is taken back once; the first reason stays."""

    sentence = N_("Bundle number {sequence} was recalled already ({reason}).")


def send_recall(begin: Begin, post: Post, sequence: int, reason: str, folder: Path) -> Sent:
    """Write the note that takes a report back into ``folder``; raises NoSuchBundleError, RecalledAlreadyError."""
    said = " ".join(reason.split())[:LONGEST]
    if not said:
        raise EmptyFieldError(field="reason", label=_("Reason for recalling"))
    with undone_together() as written, begin(N_("Recall a bundle")) as work:
        taken_back = _to_recall(work, sequence)
        note = Recall(
            bag=taken_back.digest,
            kind=taken_back.bundle_kind.value,
            sequence=sequence,
            recalled_on=work.job.at.date(),
            reason=said,
        )
        head = next_head(work, post, BundleKind.RECALL, taken_back.receiver)
        sent = dispatch(work, post, folder, packed_for(work, post, BundleContent(head, recall=note)), written)
        sent.record.about = taken_back.digest
        taken_back.recalled_on, taken_back.recalled_because = note.recalled_on, said
        return sent


def _to_recall(read: Reader, sequence: int) -> BundleSent:
    known = read.bundles_sent.all(bundle_kind=BundleKind.REPORT, sequence=sequence)
    if not known:
        raise NoSuchBundleError(field="sequence", sequence=sequence)
    # Another PC of the office may have sent one of the same number; this one's is meant first.
    known.sort(key=lambda one: one.device != read.device)
    standing = next((one for one in known if one.recalled_on is None), None)
    if standing is None:
        raise RecalledAlreadyError(field="sequence", sequence=sequence, reason=known[0].recalled_because)
    return standing


def read_recall(opened: Opened) -> Recall:
    """Read the note out of an accepted bundle of that kind; raises RecallUnreadableError."""
    return read_note(opened, "data/recall.json", Recall, lambda _detail: RecallUnreadableError())


def mark_recalled(work: UnitOfWork, sender: str, note: Recall) -> None:
    """Mark what the note takes back, where it has come; the first reason stays."""
    for one in work.bundles_received.all(sender=sender, digest=note.bag):
        if one.recalled_on is None:
            one.recalled_on, one.recalled_because = note.recalled_on, note.reason


def mark_if_recalled(work: UnitOfWork, received: BundleReceived) -> None:
    """Mark a bundle whose recall has come before it."""
    notes = work.bundles_received.all(sender=received.sender, bundle_kind=BundleKind.RECALL, about=received.digest)
    for note in sorted(notes, key=lambda one: one.sequence)[:1]:
        received.recalled_on, received.recalled_because = note.recalled_on, note.recalled_because
