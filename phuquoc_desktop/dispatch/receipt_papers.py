"""The receipt as a paper, from what this end knows: the city's book of bundles received, or the ward's of those sent."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.documents.receipt_paper import ReceiptFacts, draw
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class NoReceiptError(RefusedError):
    """No receipt of that number was given or taken in here."""

    sentence = N_("No receipt {number} was given or taken in here; look at the list of bundles.")


def write_receipt_paper(read: Reader, post: Post, number: str, folder: Path) -> Path:
    """Write the A5 paper of a receipt into a folder; raises NoReceiptError."""
    path = folder / f"bien-nhan-{number}.pdf"
    facts = facts_of(read, post, number)
    write_whole(path, draw(facts))
    return path


def facts_of(read: Reader, post: Post, number: str) -> ReceiptFacts:
    """Return what stands on the paper; a receipt that was taken back by a recall is printed no more."""
    sent = read.bundles_sent.first(bundle_kind=BundleKind.REPORT, receipt_number=number)
    if sent is not None and sent.received_at is not None:
        return _at_sender(post, sent, number)
    received = read.bundles_received.first(bundle_kind=BundleKind.REPORT, receipt_number=number)
    if received is not None and received.recalled_on is None:
        return _at_receiver(post, received, number)
    raise NoReceiptError(field="number", number=number)


def _at_sender(post: Post, sent: BundleSent, number: str) -> ReceiptFacts:
    return ReceiptFacts(
        number=number,
        sender=post.me.name,
        receiver=post.offices.by_key(sent.receiver).name,
        sequence=sent.sequence,
        made_at=sent.made_at,
        taken_at=sent.received_at or sent.made_at,
        digest=sent.digest,
        at_receiver=False,
        practice=post.practice,
    )


def _at_receiver(post: Post, received: BundleReceived, number: str) -> ReceiptFacts:
    return ReceiptFacts(
        number=number,
        sender=post.offices.by_key(received.sender).name,
        receiver=post.me.name,
        sequence=received.sequence,
        made_at=received.made_at,
        taken_at=received.taken_at,
        digest=received.digest,
        at_receiver=True,
        practice=post.practice,
    )
