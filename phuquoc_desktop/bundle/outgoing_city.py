"""What the city sends besides rule packs and returns: what is new in a configuration, and its decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.outgoing import (
    Begin,
    Sent,
    dispatch,
    latest_sent,
    next_head,
    packed_for,
    stored,
    undone_together,
)
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.records import encode_records
from phuquoc_desktop.bundle.schema import CARRIED
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.record import Record, of_plain, to_plain
from phuquoc_desktop.services.foreseen import NEVER, RecordChange, changes_after
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

IN_FORCE = (DecisionStatus.ISSUED, DecisionStatus.REVOKED)


class NoDecisionError(RefusedError):
    """The city has decided nothing on anybody of these offices."""

    sentence = N_(
        "No decision in force or revoked has anybody of {office} on its list; issue one with somebody of them, then send."
    )


def carried(read: Reader, owner: str) -> dict[str, int]:
    """Count what a configuration would carry, by kind of record."""
    return {one.kind: read.shelf(one.kind).count(office=owner) for one in CARRIED[BundleKind.CONFIGURATION]}


def unsent(read: Reader, owner: str, receivers: Iterable[str]) -> tuple[RecordChange, ...]:
    """Return what has changed since a configuration went to these offices; nothing where one of them had none yet."""
    latest = [latest_sent(read, BundleKind.CONFIGURATION, one) for one in receivers]
    if not latest or None in latest:
        return ()
    head = min(one.journal_head for one in latest if one)
    kinds = tuple(one.kind for one in CARRIED[BundleKind.CONFIGURATION] if one.kind not in NEVER)
    return changes_after(read, head, kinds=kinds, owner=owner)


def send_decisions(begin: Begin, post: Post, receivers: Iterable[str], folder: Path) -> list[Sent]:
    """Write the decisions that concern each office as one bundle for it; an office that none concerns gets none.

    Raises NoDecisionError when none concerns any of them; all or nothing.
    """
    wanted = list(receivers)
    with undone_together() as written, begin(N_("Send decisions to offices")) as work:
        concerning = {one: decided_on(work, post.my_key, one) for one in wanted}
        sent = [_send(work, post, receiver, found, folder, written) for receiver, found in concerning.items() if found]
        if not sent:
            raise NoDecisionError(office=", ".join(post.offices.by_key(one).name for one in wanted))
        return sent


Decisions = dict[str, tuple[Decision, list[DecisionLine]]]
"""Decisions with their lines on parties of one office, by id."""


def decided_on(read: Reader, owner: str, office: str) -> Decisions:
    """Return the decisions of ``owner`` that have somebody of ``office`` on their lists."""
    found: Decisions = {}
    for status in IN_FORCE:
        for decision in read.decisions.all(office=owner, status=status):
            lines = read.decision_lines.all(decision_id=decision.id)
            owners = read.parties.values([one.party_id for one in lines], "office")
            mine = [one for one in lines if owners.get(one.party_id, {}).get("office") == office]
            if mine:
                found[decision.id] = decision, mine
    return found


def _send(work: UnitOfWork, post: Post, receiver: str, found: Decisions, folder: Path, written: list[Path]) -> Sent:
    decisions = [one for one, _lines in found.values()]
    records: Mapping[type[Record], Sequence[Record]] = {
        Decision: [_outward(one) for one in decisions],
        DecisionLine: [line for _decision, lines in found.values() for line in lines],
    }
    content = BundleContent(
        next_head(work, post, BundleKind.DECISION, receiver),
        {kind: encode_records(several) for kind, several in records.items()},
        stored(post, (one.attachment for one in decisions if one.attachment)),
        called=_called(work, post, records[DecisionLine]),
    )
    return dispatch(work, post, folder, packed_for(work, post, content), written)


def _outward(decision: Decision) -> Decision:
    """Return a copy without the city's own note."""
    told = of_plain(Decision, to_plain(decision))
    told.note = None
    return told


def _called(read: Reader, post: Post, lines: Iterable[Record]) -> dict[str, str]:
    ids = [one.party_id for one in lines if isinstance(one, DecisionLine)]
    names = {key: str(row["name"]) for key, row in read.parties.values(ids, "name").items()}
    return names | {one.code: one.name for one in post.awards.known}
