"""The records of an office taken in: put in the place of what is here, passed over, or joined with what another PC sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from phuquoc_desktop.bundle.records import PlainRow
from phuquoc_desktop.bundle.state import SentState
from phuquoc_desktop.domain.exchange import BundleSent, Correspondent
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.domain.slice_stamps import Stamps, compress, expand
from phuquoc_desktop.domain.slice_state import covers, merge
from phuquoc_desktop.domain.slice_view import Dispute, Kinds, Row, View, view
from phuquoc_desktop.services.history import ERASE
from phuquoc_desktop.storage import slice_states
from phuquoc_desktop.storage.slices import SliceCounts, take_in
from phuquoc_desktop.storage.tables import ALONE
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

Rows = Mapping[type[Record], Sequence[PlainRow]]

_QUIET = frozenset(one.kind for one in (BundleSent, Correspondent, IntakeMapping))
_NUMBERED = {"dossier": "code"}
_ABOUT = {"paper_draft": "subject"}


@dataclass(frozen=True)
class Joined:
    """What taking records in did; ``disputes`` is None where nothing had to be joined, and so nothing is known of any."""

    counts: SliceCounts
    disputes: Sequence[Dispute] | None = None


def kinds_of(records: Iterable[type[Record]]) -> Kinds:
    """Return what the merge must know of kinds of record."""
    given = tuple(records)
    return Kinds(given, {one.kind: ALONE[one] for one in given if one in ALONE}, _NUMBERED, _QUIET, _ABOUT)


def state_here(read: Reader, office: str, records: Iterable[type[Record]]) -> Stamps | None:
    """Return the state of an office's records here; None where they came without one."""
    if office == read.profile.office:
        return slice_states.own(read.session, office, {one.kind for one in records}, ERASE)
    return slice_states.kept(read.session, office)


def join(work: UnitOfWork, office: str, rows: Rows, sent: SentState | None) -> Joined:
    """Take an office's records in, journalled under the job; what is older than what is here changes nothing."""
    if sent is None:
        slice_states.forget(work.session, office)
        return Joined(take_in(work, office, rows))
    here = state_here(work, office, rows)
    if here is None or covers(sent.stamps.seen, here.seen):
        joined = Joined(take_in(work, office, rows), _undecided(sent.stamps, rows))
        _keep(work, office, sent.stamps)
        return joined
    if covers(here.seen, sent.stamps.seen):
        return Joined(SliceCounts(same=sum(len(one) for one in rows.values())))
    return _merged(work, office, rows, here, sent.stamps)


def _undecided(stamps: Stamps, rows: Rows) -> Sequence[Dispute]:
    """Return what the sender's state leaves undecided; mostly nothing, which is seen at once."""
    lines = _as_rows(rows) if stamps.loose else []
    held = {(kind, str(row["id"])) for kind, row in lines} & stamps.loose.keys()
    if not held and not any(one.is_there for one in stamps.loose.values()):
        return []
    return view(expand(stamps, lines), kinds_of(rows)).disputes


def _merged(work: UnitOfWork, office: str, rows: Rows, here: Stamps, sent: Stamps) -> Joined:
    mine = expand(here, slice_states.rows_of(work.session, rows, office))
    state = merge(mine, expand(sent, _as_rows(rows)))
    found = view(state, kinds_of(rows))
    counts = take_in(work, office, _plain(found, rows))
    _keep(work, office, compress(state, found))
    return Joined(counts, found.disputes)


def _keep(work: UnitOfWork, office: str, stamps: Stamps) -> None:
    work.flush()
    slice_states.keep(work.session, office, stamps, work.journal_head())


def _as_rows(rows: Rows) -> list[tuple[str, Row]]:
    found: list[tuple[str, Row]] = []
    for record, lines in rows.items():
        names = [plan.name for plan in field_plans(record)]
        found += [(record.kind, dict(zip(names, line, strict=True))) for line in lines]
    return found


def _plain(found: View, records: Iterable[type[Record]]) -> dict[type[Record], list[PlainRow]]:
    return {
        record: [tuple(row[plan.name] for plan in field_plans(record)) for row in found.rows[record.kind].values()]
        for record in records
    }
