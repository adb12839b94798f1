"""Where the office stands with the city: what was sent, what arrived, what has changed since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Change, Operation
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent
from phuquoc_desktop.domain.record import Labelled, Record
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.storage.lists import last_changes
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

CARRIED: tuple[str, ...] = (
    "unit",
    "party",
    "registration",
    "target",
    "progress_entry",
    "award_held",
    "dossier",
    "candidate",
    "paper",
)
"""The kinds of record that an office's report carries, a kind after those it refers to."""


class Delivery(Labelled):
    """Tình trạng gửi of one record."""

    NOT_SENT = "not_sent", N_("Not sent")
    SENT = "sent", N_("Sent, no receipt yet")
    RECEIVED = "received", N_("Received by the city")


@dataclass(frozen=True)
class Marks:
    """How far the journal was sent, and how far a receipt confirms it (journal sequence numbers)."""

    sent: int
    received: int

    def delivery(self, newest_change: int) -> Delivery:
        """Tell how far a record with that newest change has come."""
        if newest_change <= self.received:
            return Delivery.RECEIVED
        return Delivery.SENT if newest_change <= self.sent else Delivery.NOT_SENT


@dataclass(frozen=True)
class Difference:
    """One record that differs from what the last bundle carried; ``fields`` are the names that changed."""

    record_kind: str
    record_id: str
    name: str
    operation: Operation
    fields: tuple[str, ...]


def reports_sent(read: Reader) -> list[BundleSent]:
    """Return the reports sent, oldest first."""
    sent = read.bundles_sent.all(bundle_kind=BundleKind.REPORT)
    return sorted(sent, key=lambda one: one.sequence)


def marks(read: Reader) -> Marks:
    """Return how far the journal was sent and received."""
    reports = reports_sent(read)
    sent = max((one.journal_head for one in reports), default=0)
    received = max((one.journal_head for one in reports if one.received_at), default=0)
    return Marks(sent, received)


def deliveries(read: Reader, kind: str, record_ids: list[str]) -> dict[str, Delivery]:
    """Tell for each record of a kind how far it has come."""
    known = marks(read)
    newest = last_changes(read.session, kind, record_ids)
    return {one: known.delivery(newest.get(one, 0)) for one in record_ids}


def since_last_report(read: Reader, office: str) -> list[Difference]:
    """Return what would be new, changed or gone for the city if a report were sent now."""
    changes = [one for one in read.changes(after=marks(read).sent) if one.record_kind in CARRIED]
    folded = _fold(changes)
    names = names_of(read, [(kind, record_id) for kind, record_id, _op, _fields in folded], changes)
    return [
        Difference(kind, record_id, names[record_id], operation, fields)
        for kind, record_id, operation, fields in folded
        if _owned(read, BY_KIND[kind], record_id, office, operation)
    ]


def _owned(read: Reader, record: type[Record], record_id: str, office: str, operation: Operation) -> bool:
    if operation is Operation.REMOVED:
        return True
    found = read.shelf(record.kind).find(record_id)
    return found is not None and found.office == office


def _fold(changes: Iterable[Change]) -> list[tuple[str, str, Operation, tuple[str, ...]]]:
    """Join the changes of one record: added then changed is added, added then removed is nothing."""
    known: dict[str, tuple[str, Operation, dict[str, None]]] = {}
    for one in changes:
        kind, first, fields = known.get(one.record_id, (one.record_kind, one.operation, {}))
        if first is Operation.ADDED and one.operation is Operation.REMOVED:
            known.pop(one.record_id, None)
            continue
        operation = _joined(first, one.operation)
        if one.operation is Operation.CHANGED:
            fields.update(dict.fromkeys(one.values))
        known[one.record_id] = (kind, operation, fields)
    return [(kind, record_id, operation, tuple(fields)) for record_id, (kind, operation, fields) in known.items()]


def _joined(first: Operation, then: Operation) -> Operation:
    if first is Operation.REMOVED and then is Operation.ADDED:
        return Operation.CHANGED
    return first if first is Operation.ADDED else then
