"""The city's answer to a report: the same receipt each time it is asked for, with the reviews as they stand."""

from __future__ import annotations

from pathlib import Path

import msgspec

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.errors import RecalledError
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.outgoing import Begin, Sent, next_head, packed_for, put_out, record_sent
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.receipt import receipt_for
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.domain.review import PeriodReview
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


def give_receipt(begin: Begin, post: Post, received: BundleReceived, folder: Path) -> Sent:
    """Write the signed receipt for a report that was taken in; asked again, it is the same receipt.

    Once the office's reviews have changed since, the same receipt goes out under a number of its own as a bundle, since it
    carries them. Raises RecalledError once the sender has taken the report back.
    """
    if received.recalled_on is not None:
        raise RecalledError(because=received.recalled_because)
    with begin(N_("Give a receipt")) as work:
        receipt = receipt_for(received)
        earlier = _earlier(work, receipt.number, received.sender)
        content = BundleContent(
            _head(work, post, received, earlier), reviews_for(work, post, received.sender), receipt=receipt
        )
        packed = packed_for(work, post, content)
        sent = earlier or record_sent(work, packed.head, packed.digest)
        sent.receipt_number = receipt.number
        work.flush()
        return Sent(put_out(post, folder, packed)[0], sent, packed.content_code)


def reviews_for(read: Reader, post: Post, office: str) -> dict[type[Record], bytes]:
    """Return the reviews of an office's periods as lines, by kind."""
    lines = slices.as_lines(read.session, PeriodReview, post.my_key, addressee=office)
    return {PeriodReview: lines} if lines else {}


def _earlier(work: UnitOfWork, number: str, office: str) -> BundleSent | None:
    """Return the receipt that was given before, unless the office's reviews have changed since it was."""
    known = work.bundles_sent.all(bundle_kind=BundleKind.RECEIPT, receipt_number=number)
    if not known:
        return None
    latest = known[-1]
    changes = work.changes(after=latest.journal_head, record_kind=PeriodReview.kind)
    theirs = work.period_reviews.several(one.record_id for one in changes)
    is_stale = any(one.record_id not in theirs or theirs[one.record_id].addressee == office for one in changes)
    return None if is_stale else latest


def _head(work: UnitOfWork, post: Post, received: BundleReceived, earlier: BundleSent | None) -> BundleHead:
    head = next_head(work, post, BundleKind.RECEIPT, received.sender)
    if earlier is None:
        return head
    before = work.bundles_sent.first(
        bundle_kind=BundleKind.RECEIPT, receiver=received.sender, sequence=earlier.sequence - 1
    )
    return msgspec.structs.replace(
        head,
        sequence=earlier.sequence,
        previous=before.digest if before else None,
        made_at=earlier.made_at,
        journal_head=earlier.journal_head,
        device=earlier.device,
        several=bool(earlier.device) and earlier.device in earlier.file_name,
        journal_digest=earlier.journal_digest,
    )
