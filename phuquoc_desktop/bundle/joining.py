"""The records of an office taken in: put in the place of what is here, passed over, or joined with what another PC sent.

A kind that also comes by itself may be further than the rest of what an office has sent; it is joined by itself and has a
state of its own. Of the office's own records the journal tells all, and there is one state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from phuquoc_desktop.bundle.kin import take_slice
from phuquoc_desktop.bundle.records import PlainRow
from phuquoc_desktop.bundle.schema import SENT_ALONE
from phuquoc_desktop.bundle.state import SentState
from phuquoc_desktop.domain.exchange import BundleSent, Correspondent
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.domain.slice_stamps import Stamps, compress, expand
from phuquoc_desktop.domain.slice_state import covers, merge
from phuquoc_desktop.domain.slice_view import Dispute, Kinds, Row, View, view
from phuquoc_desktop.services import clashes
from phuquoc_desktop.services.history import ERASE
from phuquoc_desktop.storage import slice_states
from phuquoc_desktop.storage.slice_states import WHOLE
from phuquoc_desktop.storage.slices import SliceCounts
from phuquoc_desktop.storage.tables import ALONE
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

Rows = Mapping[type[Record], Sequence[PlainRow]]

_QUIET = frozenset(one.kind for one in (BundleSent, Correspondent, IntakeMapping))
_NUMBERED = {"dossier": "code"}
_ABOUT = {"paper_draft": "subject"}


@dataclass(frozen=True)
class Joined:
    """What taking records in did; ``judged`` are the kinds of which ``disputes`` has everything that is undecided now."""

    counts: SliceCounts = field(default_factory=SliceCounts)
    disputes: tuple[Dispute, ...] = ()
    judged: frozenset[str] = frozenset()

    def plus(self, other: Joined) -> Joined:
        """Return both together."""
        counts = self.counts.plus(other.counts)
        return Joined(counts, (*self.disputes, *other.disputes), self.judged | other.judged)


def kinds_of(records: Iterable[type[Record]]) -> Kinds:
    """Return what the merge must know of kinds of record."""
    given = tuple(records)
    return Kinds(given, {one.kind: ALONE[one] for one in given if one in ALONE}, _NUMBERED, _QUIET, _ABOUT)


def join(work: UnitOfWork, office: str, rows: Rows, sent: SentState | None) -> Joined:
    """Take an office's records in, journalled under the job; what is older than what is here changes nothing."""
    joined = Joined()
    for scope, part in _parts(work, office, rows):
        stamps = sent.stamps.of({record.kind for record in part}) if sent else None
        joined = joined.plus(_join(work, office, scope, part, stamps))
    return joined


def join_and_keep(work: UnitOfWork, office: str, rows: Rows, sent: SentState | None) -> SliceCounts:
    """Take an office's records in, and keep what of it is undecided for the people of its PCs."""
    joined = join(work, office, rows, sent)
    if sent is not None:
        clashes.record_all(work, office, joined.judged, joined.disputes, sent.made)
    return joined.counts


def _parts(read: Reader, office: str, rows: Rows) -> Iterator[tuple[str, Rows]]:
    """Part what has a state of its own here; none of the kinds that come by themselves refers to any other, or is referred to."""
    alone = SENT_ALONE if office != read.profile.office else ()
    rest = {record: lines for record, lines in rows.items() if record not in alone}
    if rest:
        yield WHOLE, rest
    for record in alone:
        if record in rows:
            yield record.kind, {record: rows[record]}


def _join(work: UnitOfWork, office: str, scope: str, rows: Rows, sent: Stamps | None) -> Joined:
    here = _state_here(work, office, scope, rows)
    if sent is None:
        return _without_state(work, office, scope, rows, is_known=here is not None)
    kinds = frozenset(record.kind for record in rows)
    if here is None or covers(sent.seen, here.seen):
        joined = Joined(take_slice(work, office, rows), _undecided(sent, rows), kinds)
        _keep(work, office, scope, sent)
        return joined
    if covers(here.seen, sent.seen):
        return Joined(SliceCounts(same=sum(len(one) for one in rows.values())))
    return _merged(work, office, scope, rows, here, sent)


def _state_here(read: Reader, office: str, scope: str, records: Iterable[type[Record]]) -> Stamps | None:
    """Return the state of an office's records here; None where they came without one."""
    if office == read.profile.office:
        return slice_states.own(read.session, office, {one.kind for one in records}, ERASE)
    return slice_states.kept(read.session, office, scope)


def _without_state(work: UnitOfWork, office: str, scope: str, rows: Rows, *, is_known: bool) -> Joined:
    """Let a bundle of an older program take the place of what is here, but for kinds that a newer one has sent since."""
    if scope != WHOLE and is_known:
        return Joined(SliceCounts(same=sum(len(one) for one in rows.values())))
    slice_states.forget(work.session, office, scope)
    return Joined(take_slice(work, office, rows))


def _undecided(stamps: Stamps, rows: Rows) -> tuple[Dispute, ...]:
    """Return what the sender's state leaves undecided; mostly nothing, which is seen at once."""
    lines = _as_rows(rows) if stamps.loose else []
    held = {(kind, str(row["id"])) for kind, row in lines} & stamps.loose.keys()
    if not held and not any(one.is_there for one in stamps.loose.values()):
        return ()
    return tuple(view(expand(stamps, lines), kinds_of(rows)).disputes)


def _merged(work: UnitOfWork, office: str, scope: str, rows: Rows, here: Stamps, sent: Stamps) -> Joined:
    mine = expand(here, slice_states.rows_of(work.session, rows, office))
    state = merge(mine, expand(sent, _as_rows(rows)))
    found = view(state, kinds_of(rows))
    counts = take_slice(work, office, _plain(found, rows))
    _keep(work, office, scope, compress(state, found))
    return Joined(counts, tuple(found.disputes), frozenset(record.kind for record in rows))


def _keep(work: UnitOfWork, office: str, scope: str, stamps: Stamps) -> None:
    work.flush()
    slice_states.keep(work.session, office, stamps, work.journal_head(), scope)


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
