"""Where the office stands with the city: what was sent, what arrived, what has changed since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Change, Operation, Plain
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.storage.lists import last_changes
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

CARRIED: tuple[str, ...] = (
    "unit",
    "party",
    "distinct_pair",
    "movement",
    "registration",
    "plan_document",
    "target",
    "target_version",
    "rubric_level",
    "alarm_ruling",
    "progress_entry",
    "explanation",
    "launch_plan",
    "report_text",
    "award_held",
    "year_result",
    "initiative",
    "authorship",
    "ruling",
    "dossier",
    "candidate",
    "paper",
    "quoted_figure",
    "particulars",
    "paper_draft",
    "paper_part",
    "dossier_version",
    "signing_step",
    "council_member",
    "conflict",
    "meeting",
    "attendance",
    "agenda_item",
    "tally",
    "decision",
    "decision_line",
    "fund",
    "remark_answer",
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


def standing(sent: Iterable[BundleSent]) -> list[BundleSent]:
    """Return the bundles that were not recalled."""
    return [one for one in sent if one.recalled_on is None]


def marks(read: Reader) -> Marks:
    """Return how far the journal was sent and received; what was recalled does not count."""
    reports = standing(reports_sent(read))
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
    return since_change(read, office, marks(read).sent)


def since_change(read: Reader, office: str, since: int) -> list[Difference]:
    """Return what is new, changed or gone since a number of the journal."""
    others = read.changes_besides_added(since)
    new = [
        _Differing(one.sequence, one.record_kind, one.record_id, Operation.ADDED)
        for one in read.only_added(since, office, CARRIED)
    ]
    found = sorted(new + _differing(read, office, others), key=lambda one: one.sequence)
    names = names_of(read, [(one.record_kind, one.record_id) for one in found], others)
    return [
        Difference(one.record_kind, one.record_id, names[one.record_id], one.operation, one.fields) for one in found
    ]


def count_since_last_report(read: Reader, office: str) -> int:
    """Count what :func:`since_last_report` would return, which is quicker than naming it."""
    since = marks(read).sent
    new = read.count_only_added(since, office, CARRIED)
    return new + len(_differing(read, office, read.changes_besides_added(since)))


@dataclass(frozen=True)
class _Differing:
    sequence: int
    record_kind: str
    record_id: str
    operation: Operation
    fields: tuple[str, ...] = ()


def _differing(read: Reader, office: str, changes: list[Change]) -> list[_Differing]:
    folded = net_changes(one for one in changes if one.record_kind in CARRIED)
    owners = _owners(read, [one for one in folded if "office" not in one.values])
    found = []
    for one in folded:
        operation = one.operation
        if operation and _owner(one, owners) == office:
            fields = one.fields if operation is Operation.CHANGED else ()
            found.append(_Differing(one.sequence, one.record_kind, one.record_id, operation, fields))
    return found


def _owner(change: NetChange, owners: dict[str, str]) -> Plain:
    old, new = change.values.get("office", (None, None))
    return new or old or owners.get(change.record_id)


def _owners(read: Reader, changed: list[NetChange]) -> dict[str, str]:
    """Return who owns the records of which the journal tells some fields only."""
    by_kind: dict[str, list[str]] = {}
    for one in changed:
        by_kind.setdefault(one.record_kind, []).append(one.record_id)
    rows = {key: row for kind, ids in by_kind.items() for key, row in read.shelf(kind).values(ids, "office").items()}
    return {key: row["office"] for key, row in rows.items()}
