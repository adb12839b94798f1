"""The receipt (biên nhận): a small bundle by which the city says what arrived and what it changed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from phuquoc_desktop.bundle.bag import short_code
from phuquoc_desktop.bundle.errors import ReceiptDoesNotFitError
from phuquoc_desktop.bundle.notes import read_note
from phuquoc_desktop.bundle.verify import Opened, refusals_of
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent

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


def receipt_for(received: BundleReceived) -> Receipt:
    """Write the receipt for a bundle that was taken in."""
    return Receipt(
        number=receipt_number(received.sender, received.sequence, received.digest),
        bag=received.digest,
        kind=received.bundle_kind.value,
        sender=received.sender,
        sequence=received.sequence,
        taken_at=received.taken_at,
        added=received.added,
        changed=received.changed,
        removed=received.removed,
        same=received.same,
    )


def encode_receipt(receipt: Receipt) -> bytes:
    """Return ``data/receipt.json``."""
    return msgspec.json.format(msgspec.json.encode(receipt), indent=2) + b"\n"


def read_receipt(opened: Opened) -> Receipt:
    """Read a receipt out of an accepted bundle of that kind; raises ReceiptDoesNotFitError."""
    with refusals_of(opened):
        if opened.head.bundle_kind is not BundleKind.RECEIPT:
            raise ReceiptDoesNotFitError
        receipt = read_note(opened, "data/receipt.json", Receipt, lambda _detail: ReceiptDoesNotFitError())
        number = receipt_number(receipt.sender, receipt.sequence, receipt.bag)
        if receipt.sender != opened.head.receiver or receipt.number != number:
            raise ReceiptDoesNotFitError
        return receipt


def refuse_other(receipt: Receipt, sent: BundleSent) -> None:
    """Raise ReceiptDoesNotFitError unless the receipt is for exactly that bundle."""
    if (receipt.bag, receipt.sequence, receipt.kind) != (sent.digest, sent.sequence, sent.bundle_kind.value):
        raise ReceiptDoesNotFitError
