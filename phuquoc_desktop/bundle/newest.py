"""One kind of the city's records comes in several kinds of bundle: an older bundle never puts older rows over newer ones."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.records import PlainRow
from phuquoc_desktop.bundle.schema import CARRIED
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.storage.unit_of_work import Reader

JOINED = (BundleKind.REPORT, BundleKind.TWIN, BundleKind.EXPLANATION)
"""Kinds whose records tell by their stamps what is newer."""

Rows = dict[type[Record], list[PlainRow]]


def newest_rows(read: Reader, head: BundleHead, rows: Rows) -> Rows:
    """Return the kinds of the city's records in a bundle that are newer than what came before.

    Of one PC of the sender the journal tells which is newer, between two the time that stands in the bundles. A kind that
    the program which made the bundle did not know is left alone: its absence says nothing.
    """
    if head.bundle_kind in JOINED:
        return rows
    known = read.bundles_received.all(sender=head.sender)
    return {
        record: lines
        for record, lines in rows.items()
        if record.kind in head.counts and not any(_is_newer(one, head) for one in _carriers(known, record))
    }


def _carriers(known: Iterable[BundleReceived], record: type[Record]) -> Iterable[BundleReceived]:
    return (one for one in known if record in CARRIED[one.bundle_kind])


def _is_newer(known: BundleReceived, head: BundleHead) -> bool:
    """Tell whether a bundle that was taken in was made later than the one with this head."""
    if known.device == head.device:
        return (known.journal_head or 0) > head.journal_head
    return known.made_at > head.made_at
