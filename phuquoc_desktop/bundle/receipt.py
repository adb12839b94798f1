"""The receipt (biên nhận): a small bundle by which the city says what arrived and what it changed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from phuquoc_desktop.bundle.bag import short_code
from phuquoc_desktop.bundle.errors import ReceiptDoesNotFitError
from phuquoc_desktop.bundle.verify import Opened, refusals_of
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent

_Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """``data/receipt.json``: ``bag`` is the digest of the bag that arrived, the counts are records."""

    number: str
    bag: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
    kind: str
    sender: str
    sequence: _Count
    taken_at: Annotated[datetime, msgspec.Meta(tz=False)]
    added: _Count
    changed: _Count
    removed: _Count
    same: _Count


def receipt_number(sender: str, sequence: int, digest: str) -> str:
    """Return ``BN-31078-0003-7KQ4M``, the same at both ends."""
    return f"BN-{sender.partition('@')[0]}-{sequence:04d}-{short_code(digest, 5)}"


def receipt_for(opened: Opened, taken_at: datetime, *, added: int, changed: int, removed: int, same: int) -> Receipt:
    """Write the receipt for a bundle that was taken in."""
    head = opened.head
    return Receipt(
        number=receipt_number(head.sender, head.sequence, opened.digest),
        bag=opened.digest,
        kind=head.kind,
        sender=head.sender,
        sequence=head.sequence,
        taken_at=taken_at,
        added=added,
        changed=changed,
        removed=removed,
        same=same,
    )


def encode_receipt(receipt: Receipt) -> bytes:
    """Return ``data/receipt.json``."""
    return msgspec.json.format(msgspec.json.encode(receipt), indent=2) + b"\n"


def read_receipt(opened: Opened) -> Receipt:
    """Read a receipt out of an accepted bundle of that kind; raises ReceiptDoesNotFitError."""
    with refusals_of(opened):
        if opened.head.bundle_kind is not BundleKind.RECEIPT:
            raise ReceiptDoesNotFitError
        receipt = _decoded(opened.bag.read("data/receipt.json"))
        number = receipt_number(receipt.sender, receipt.sequence, receipt.bag)
        if receipt.sender != opened.head.receiver or receipt.number != number:
            raise ReceiptDoesNotFitError
        return receipt


def _decoded(content: bytes) -> Receipt:
    try:
        return msgspec.json.decode(content, type=Receipt)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReceiptDoesNotFitError from error


def refuse_other(receipt: Receipt, sent: BundleSent) -> None:
    """Raise ReceiptDoesNotFitError unless the receipt is for exactly that bundle."""
    if (receipt.bag, receipt.sequence, receipt.kind) != (sent.digest, sent.sequence, sent.bundle_kind.value):
        raise ReceiptDoesNotFitError
