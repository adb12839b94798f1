"""How far each PC's changes are contained in an office's records here, kept beside them and carried on by the journal."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Change, Operation
from phuquoc_desktop.domain.clash import Clash, ClashKind, ClashStatus
from phuquoc_desktop.domain.record import Record, as_plain
from phuquoc_desktop.domain.slice_stamps import RecordStamps, Stamps
from phuquoc_desktop.domain.slice_state import Entry, Key, Life, parted, stamp, strongest
from phuquoc_desktop.domain.slice_view import Row
from phuquoc_desktop.storage import devices, journal
from phuquoc_desktop.storage.slices import as_lines
from phuquoc_desktop.storage.tables import BY_KIND, TABLES, slice_state
from phuquoc_desktop.storage.tables import change as change_

WHOLE = "slice"
"""The scope of a state: all that an office sends together, or a kind of record that also comes by itself."""


def kept(session: Session, office: str, scope: str = WHOLE) -> Stamps | None:
    """Return the state of another office's records as it was last taken in; None where none has ever come."""
    row = _row(session, office, scope)
    return _decoded(row) if row else None


def seen_devices(session: Session, office: str) -> set[str]:
    """Return the PCs of an office whose changes have arrived here by a bundle."""
    row = _row(session, office)
    return set(json.loads(row["seen"])) if row else set()


def own(session: Session, office: str, kinds: Collection[str], erasing: str) -> Stamps:
    """Return the state of the office's own records: as of the last intake, carried on by its own journal since.

    ``erasing`` is the name of the job by which a person's data are erased.
    """
    row = _row(session, office)
    stamps = _decoded(row) if row else Stamps()
    after, named = (row["journal_head"] if row else 0), _namer(session)
    for added in journal.only_added(session, after, office, kinds):
        stamps.loose.pop((added.record_kind, added.record_id), None)
        stamps.rows[added.record_kind, added.record_id] = named(added.sequence)
    for change in journal.changes_besides_added(session, after):
        if change.record_kind == Clash.kind:
            _follow_decision(session, stamps, change, named(change.sequence))
        elif change.record_kind in kinds and _is_own(change, stamps, office):
            stamps.follow(change, named(change.sequence), erasing=change.job == erasing)
    _reopen(session, stamps, row)
    stamps.seen.update(_heads(session))
    return stamps


def keep(session: Session, office: str, stamps: Stamps, head: int, scope: str = WHOLE) -> None:
    """Keep a state as of a journal head."""
    forget(session, office, scope)
    values = {
        "office": office,
        "scope": scope,
        "seen": _json(stamps.seen),
        "loose": _json(_by_kind({key: [one.life, one.fields] for key, one in stamps.loose.items()})),
        "stamps": _json(_by_kind(stamps.rows)),
        "journal_head": head,
    }
    session.execute(insert(slice_state).values(**values))


def erase_from_state(session: Session, office: str, record_ids: Collection[str]) -> None:
    """Leave of erased records nothing but that they are: no PC that still has them brings them back."""
    row, wanted = _row(session, office), set(record_ids)
    if row is None:
        return
    stamps, last = _decoded(row), stamp(devices.current(session), journal.head(session))
    for key, entry in stamps.loose.items():
        if key[1] in wanted and session.get(BY_KIND[key[0]], key[1]) is None:
            stamps.loose[key] = Entry({last: Life.ERASED.value})
        elif key[1] in wanted:
            kept_values = {name: {strongest(one): one[strongest(one)]} for name, one in entry.fields.items()}
            stamps.loose[key] = Entry(entry.life, kept_values)
    keep(session, office, stamps, row["journal_head"])


def forget(session: Session, office: str, scope: str = WHOLE) -> None:
    """Forget the state of an office's records: what is here now came without one."""
    session.execute(delete(slice_state).where(slice_state.c.office == office, slice_state.c.scope == scope))


def ids_of(session: Session, record: type[Record], office: str) -> list[str]:
    """Return the ids of an office's records of one kind, in order."""
    table = TABLES[record].c
    return list(session.scalars(select(table.id).where(table.office == office).order_by(table.id)))


def rows_of(session: Session, records: Iterable[type[Record]], office: str) -> list[tuple[str, Row]]:
    """Return an office's records as (kind, plain values)."""
    return [
        (record.kind, json.loads(line))
        for record in records
        for line in as_lines(session, record, office).split(b"\n")
        if line
    ]


def own_change(session: Session, named: str) -> Change | None:
    """Return the change that a stamp names, when it was made in this folder."""
    device, sequence = parted(named)
    if not device or _namer(session)(sequence) != named:
        return None
    found = journal.changes(session, after=sequence - 1, sequence=sequence)
    return found[0] if found else None


@dataclass(frozen=True)
class Work:
    """One job of this folder's journal: on which PC, from which change to which, when and by whom."""

    device: str
    first: int
    last: int
    at: datetime
    by: str


def latest_works(session: Session, most: int) -> list[Work]:
    """Return the newest jobs, newest first."""
    named, first = _namer(session), func.min(change_.c.sequence)
    columns = (first, func.max(change_.c.sequence), func.min(change_.c.at), func.min(change_.c.actor))
    statement = select(*columns).group_by(change_.c.work_id).order_by(first.desc()).limit(most)
    return [
        Work(parted(named(begin))[0], begin, end, datetime.fromisoformat(at), by)
        for begin, end, at, by in session.execute(statement)
    ]


def _is_own(change: Change, stamps: Stamps, office: str) -> bool:
    if change.operation is Operation.CHANGED:
        key = (change.record_kind, change.record_id)
        return key in stamps.rows or key in stamps.loose
    return office in change.values.get("office", ())


def _follow_decision(session: Session, stamps: Stamps, change: Change, named: str) -> None:
    """A decision is a change of what it is about, also where the value in force was chosen."""
    if change.values.get("status", ("", ""))[1] != ClashStatus.DECIDED.value:
        return
    clash = session.get(Clash, change.record_id)
    if clash is None or clash.status is not ClashStatus.DECIDED:
        return
    if clash.clash_kind is ClashKind.TWICE:
        _follow_choice(session, stamps, clash, named)
        return
    value = json.loads(clash.chosen) if clash.chosen is not None else None
    if clash.clash_kind is ClashKind.REMOVED and value != Life.THERE.value:
        return  # the removal that followed from it tells
    stamps.decide((clash.record_kind, clash.record_id), clash.field_name, value, named)


def _follow_choice(session: Session, stamps: Stamps, clash: Clash, named: str) -> None:
    """Of two records entered twice one is gone by the decision; a record that took another number keeps it."""
    key = (clash.record_kind, str(json.loads(clash.other or "{}").get("id")))
    if clash.field_name is None:
        stamps.drop(key, named)
        return
    record = session.get(BY_KIND[clash.record_kind], key[1])
    if record is not None:
        stamps.decide(key, clash.field_name, as_plain(getattr(record, clash.field_name)), named)


def _reopen(session: Session, stamps: Stamps, row: Any) -> None:
    """Where a decision was undone and the value is the former one, both values wait as before."""
    if row is None:
        return
    before = _decoded(row).loose
    for clash in session.scalars(select(Clash).filter_by(status=ClashStatus.OPEN, clash_kind=ClashKind.FIELD)):
        key, name = (clash.record_kind, clash.record_id), str(clash.field_name)
        now, then = stamps.loose.get(key), before.get(key)
        if now is None or then is None or len(now.fields.get(name, {})) != 1 or name not in then.fields:
            continue
        if list(now.fields[name].values()) == [json.loads(clash.standing or "null")]:
            stamps.loose[key] = Entry(now.life, {**now.fields, name: then.fields[name]})


def _namer(session: Session) -> Any:
    known = devices.stretches(session)

    def named(sequence: int) -> str:
        mine = next((one for one in reversed(known) if one.first <= sequence), known[0])
        return stamp(mine.device, sequence)

    return named


def _heads(session: Session) -> dict[str, int]:
    """Return how far the journal goes for each PC of this folder."""
    known, head = devices.stretches(session), journal.head(session)
    ends = [one.first - 1 for one in known[1:]] + [head]
    return {one.device: end for one, end in zip(known, ends, strict=True)}


def _row(session: Session, office: str, scope: str = WHOLE) -> Any:
    where = (slice_state.c.office == office, slice_state.c.scope == scope)
    return session.execute(select(slice_state).where(*where)).mappings().first()


def _decoded(row: Any) -> Stamps:
    loose = {
        (kind, record_id): Entry(*entry)
        for kind, entries in json.loads(row["loose"]).items()
        for record_id, entry in entries.items()
    }
    rows: dict[Key, RecordStamps] = {
        (kind, record_id): stamps
        for kind, told in json.loads(row["stamps"]).items()
        for record_id, stamps in told.items()
    }
    return Stamps(json.loads(row["seen"]), rows, loose)


def _by_kind(told: dict[Key, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for (kind, record_id), value in told.items():
        found.setdefault(kind, {})[record_id] = value
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)
