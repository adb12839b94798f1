"""An office's whole slice of records: out as lines of JSON, in as one comparison with what is here.

Both ways are set-based. The database writes the lines itself, in the same plain form that the journal and the bundle use,
and an arriving slice is staged and then compared by three statements a kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.storage import search
from phuquoc_desktop.storage.dialect import Dialect, dialect_of
from phuquoc_desktop.storage.errors import AlreadyThereError, NotOwnerError
from phuquoc_desktop.storage.repeated import in_words
from phuquoc_desktop.storage.tables import ALONE
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_

PlainRow = tuple[str | int | bool | None, ...]
Rows = Mapping[type[Record], Sequence[PlainRow]]
"""Plain values in field order, for each kind of record."""


class ForeignRecordError(RefusedError):
    """A slice holds a record that another office owns here."""

    sentence = N_("The bundle claims a record that belongs to another office ({kind} {id}); it was refused as a whole.")


class BrokenSliceError(RefusedError):
    """The records of a slice do not fit together."""

    sentence = N_(
        "The records in the bundle do not fit together ({detail}); it was refused as a whole. Ask for a new one."
    )


class RepeatedInSliceError(RefusedError):
    """Two records of a slice say what may be said only once."""

    sentence = N_(
        "Two records in the bundle have the same {fields} ({kind} {id}); it was refused as a whole. "
        "Ask the sender to correct one of them and to send a new one."
    )


class HeldElsewhereError(RefusedError):
    """A record of a slice says what another office's record here says already."""

    sentence = N_(
        "A record in the bundle has the same {fields} as one of {owner} here ({kind} {id}); it was refused as a whole. "
        "Ask both offices whose it is, and the sender for a new one."
    )


@dataclass(frozen=True)
class Kin:
    """What reorganisations made of the owner of a slice, as keys: it may take over what stands here of ``formers``.

    What stands here of ``heirs`` already is theirs: the slice says nothing of it any more.
    """

    formers: frozenset[str] = frozenset()
    heirs: frozenset[str] = frozenset()


NO_KIN = Kin()


@dataclass
class SliceCounts:
    """What taking a slice in changed, in records."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    same: int = 0
    by_kind: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    gone: list[tuple[str, str, str]] = field(default_factory=list)
    """What was removed, as kind, id and name, where that was asked for."""

    def plus(self, other: SliceCounts) -> SliceCounts:
        """Return both together; each kind is told by one of them."""
        return SliceCounts(
            self.added + other.added,
            self.changed + other.changed,
            self.removed + other.removed,
            self.same + other.same,
            {**self.by_kind, **other.by_kind},
            [*self.gone, *other.gone],
        )


def as_lines(session: Session, record: type[Record], office: str, **equal: str) -> bytes:
    """Return an office's records of one kind as NDJSON, ordered by id, keys in field order; ``equal`` narrows by fields."""
    dialect = dialect_of(session)
    line = dialect.json_object((plan.name, dialect.json_value(plan)) for plan in field_plans(record))
    where = "".join(f' AND "{name}" = ?' for name in equal)
    statement = dialect.lines(line, f"FROM {record.kind} WHERE office = ?{where} ORDER BY id")
    lines = session.connection().exec_driver_sql(dialect.sql(statement), (office, *equal.values())).scalar()
    return str(lines).encode() if lines else b""


def take_in(work: UnitOfWork, office: str, rows: Rows, kin: Kin = NO_KIN) -> SliceCounts:
    """Make the records of ``office`` here equal to ``rows``, journalled under the job; all kinds or none.

    Raises ForeignRecordError, BrokenSliceError.
    """
    counts = SliceCounts(by_kind={record.kind: (0, 0, 0) for record in rows})
    take = _Taking(work, dialect_of(work.session), work.session.connection())
    there = take.kinds_there(rows, office)
    # A bundle knows some fifty kinds, of which most offices have a few; what is empty on both sides costs nothing.
    busy = {record: lines for record, lines in rows.items() if lines or record.kind in there}
    passed: dict[type[Record], int] = {}
    for record, slice_rows in busy.items():
        take.stage(record, slice_rows)
        passed[record] = take.pass_over(record, kin.heirs)
        take.refuse_foreign(record, office, kin.formers)
    try:
        with take.connection.begin_nested():
            for record in reversed(list(busy)):
                if record.kind in there:
                    take.remove(record, office, counts)
            for record, slice_rows in busy.items():
                take.write(record, len(slice_rows) - passed.get(record, 0), counts)
    except AlreadyThereError:
        for record in busy:
            take.refuse_repeated(record)
        raise
    for record in busy:
        take.unstage(record)
        take.refuse_dangling(record, office)
    work.touch(kind for kind, (added, changed, removed) in counts.by_kind.items() if added or changed or removed)
    return counts


def add(work: UnitOfWork, record: type[Record], rows: Sequence[PlainRow]) -> None:
    """Write many new records of the own office at once, journalled and indexed like all others.

    Raises NotOwnerError, PeriodLockedError.
    What the session still holds is written first, so that what these refer to is there.
    """
    foreign = next((row for row in rows if row[1] != work.office), None)
    if foreign is not None:
        raise NotOwnerError(kind=record.kind, owner=foreign[1])
    work.flush()
    if not rows:
        return
    if work.locks is not None:
        work.locks.refuse_rows(record, rows)
    ids = [str(row[0]) for row in rows]
    take = _Taking(work, dialect_of(work.session), work.session.connection())
    take.dialect.write_rows(take.connection, record.kind, _names(record), rows)
    new = f"FROM {record.kind} WHERE id IN ({take.dialect.listed('?')})"
    take.journal(record, Operation.ADDED, new, (json.dumps(ids),))
    if record in search.FINDABLE:
        _index(work, record, ids)
    work.touch([record.kind])


@dataclass(frozen=True)
class _Taking:
    """The statements of one job, in the words of the database that it works on."""

    work: UnitOfWork
    dialect: Dialect
    connection: Connection

    def run(self, statement: str, places: tuple[str, ...] = ()) -> Any:
        return self.connection.exec_driver_sql(self.dialect.sql(statement), places)

    def kinds_there(self, records: Iterable[type[Record]], office: str) -> set[str]:
        """Return the kinds of which the office has any record here."""
        asked = [f"SELECT '{one.kind}' WHERE EXISTS (SELECT 1 FROM {one.kind} WHERE office = ?)" for one in records]
        return {row[0] for row in self.run(" UNION ALL ".join(asked), (office,) * len(asked))} if asked else set()

    def stage(self, record: type[Record], rows: Sequence[PlainRow]) -> None:
        self.dialect.stage(self.connection, record.kind, _names(record), rows)

    def unstage(self, record: type[Record]) -> None:
        self.dialect.unstage(self.connection, record.kind)

    def pass_over(self, record: type[Record], heirs: Iterable[str]) -> int:
        """Leave out of the slice what belongs here to an office that has followed its owner, and count it."""
        names = json.dumps(sorted(heirs))
        if names == "[]":
            return 0
        theirs = f"SELECT id FROM {record.kind} WHERE office IN ({self.dialect.listed('?')})"
        return int(
            self.run(f"DELETE FROM {self.dialect.staged(record.kind)} WHERE id IN ({theirs})", (names,)).rowcount
        )

    def refuse_foreign(self, record: type[Record], office: str, formers: Iterable[str]) -> None:
        names = json.dumps(sorted(formers))
        followed = "" if names == "[]" else f" AND t.office NOT IN ({self.dialect.listed('?')})"
        statement = f"""SELECT s.id FROM {self.dialect.staged(record.kind)} s LEFT JOIN {record.kind} t ON t.id = s.id
            WHERE s.office <> ? OR (t.office <> ?{followed}) LIMIT 1"""
        found = self.run(statement, (office, office, *([names] if followed else []))).first()
        if found is not None:
            raise ForeignRecordError(kind=record.kind, id=found[0])

    def remove(self, record: type[Record], office: str, counts: SliceCounts) -> None:
        kind = record.kind
        gone = f"FROM {kind} WHERE office = ? AND id NOT IN (SELECT id FROM {self.dialect.staged(kind)})"
        if record in search.FINDABLE:
            search.drop(self.work.session, [row[0] for row in self.run(f"SELECT id {gone}", (office,))])
        self.journal(record, Operation.REMOVED, gone, (office,))
        removed = self.run(f"DELETE {gone}", (office,)).rowcount
        counts.removed += removed
        counts.by_kind[kind] = (0, 0, removed)

    def write(self, record: type[Record], staged: int, counts: SliceCounts) -> None:
        kind, names, stage = record.kind, _names(record), self.dialect.staged(record.kind)
        # NOT EXISTS, as PostgreSQL would read all of a table that an id is not to be in.
        new = f"FROM {stage} s WHERE NOT EXISTS (SELECT 1 FROM {kind} t WHERE t.id = s.id)"
        added_ids = [row[0] for row in self.run(f"SELECT id {new}")] if record in search.FINDABLE else []
        self.journal(record, Operation.ADDED, new, ())
        changed_ids = self.journal_changes(record)
        updates = ", ".join(f'"{plan.name}" = excluded."{plan.name}"' for plan in field_plans(record)[1:])
        added = self.run(f"SELECT count(*) {new}").scalar_one()
        if changed_ids:
            self.make_room(record)
        self.run(
            f"""INSERT INTO {kind} ({names}) SELECT {names} FROM {stage} s
            WHERE NOT EXISTS (SELECT 1 FROM {kind} t WHERE t.id = s.id AND {self.equal(record)})
            ON CONFLICT(id) DO UPDATE SET {updates}"""
        )
        if record in search.FINDABLE:
            _index(self.work, record, added_ids + changed_ids)
        elif record is Unit:
            search.put_parties(self.work.session, "p.unit_id", changed_ids)
        counts.added += added
        counts.changed += len(changed_ids)
        counts.same += staged - added - len(changed_ids)
        counts.by_kind[kind] = (added, len(changed_ids), counts.by_kind[kind][2])

    def journal(self, record: type[Record], operation: Operation, which: str, places: tuple[str, ...]) -> None:
        """Append one journal row for each record that ``which`` finds, whole record included."""
        value, null, array = self.dialect.json_value, self.dialect.null, self.dialect.json_array
        added = operation is Operation.ADDED
        pairs = self.dialect.json_object(
            (plan.name, array((null, value(plan)) if added else (value(plan), null))) for plan in field_plans(record)
        )
        statement = f"""INSERT INTO change (work_id, job, at, actor, office, record_kind, record_id, operation, fields)
            SELECT ?, ?, ?, ?, ?, ?, id, ?, {pairs} {which} ORDER BY id"""
        self.run(statement, (*self.work.job.head().values(), record.kind, operation.value, *places))

    def journal_changes(self, record: type[Record]) -> list[str]:
        plans, value = field_plans(record), self.dialect.json_value
        both = self.dialect.json_array(value(plan, prefix) for plan in plans for prefix in ("t.", "s."))
        stage = self.dialect.staged(record.kind)
        statement = f"""SELECT s.id, {both} FROM {stage} s JOIN {record.kind} t ON t.id = s.id
            WHERE NOT ({self.equal(record)}) ORDER BY s.id"""
        rows, ids = [], []
        for row in self.run(statement):
            told = json.loads(row[1])
            pairs = zip(plans, zip(told[::2], told[1::2], strict=True), strict=True)
            changed = {plan.name: pair for plan, pair in pairs if pair[0] != pair[1]}
            fields = json.dumps(changed, ensure_ascii=False, separators=(",", ":"))
            rows.append((*self.work.job.head().values(), record.kind, row[0], Operation.CHANGED.value, fields))
            ids.append(row[0])
        if rows:
            names = "work_id, job, at, actor, office, record_kind, record_id, operation, fields"
            self.dialect.write_rows(self.connection, "change", names, rows)
        return ids

    def make_room(self, record: type[Record]) -> None:
        """Take the records away that are about to say something else where only one may say it.

        Else a number that moves from one record to another would be there twice, as rows are written one after the other.
        """
        for names in ALONE.get(record, ()):
            moved = " OR ".join(f'NOT (s."{name}" {self.dialect.same} t."{name}")' for name in names)
            ids = f"SELECT t.id FROM {record.kind} t JOIN {self.dialect.staged(record.kind)} s ON s.id = t.id WHERE {moved}"
            self.run(f"DELETE FROM {record.kind} WHERE id IN ({ids})")

    def refuse_repeated(self, record: type[Record]) -> None:
        """Raise RepeatedInSliceError or HeldElsewhereError for the first record that says what may be said only once."""
        stage = self.dialect.staged(record.kind)
        for names in ALONE.get(record, ()):
            same = " AND ".join(f's."{name}" = t."{name}"' for name in names)
            told = {"kind": record.kind, "fields": in_words(record, names)}
            twice = self.run(f"SELECT s.id FROM {stage} s JOIN {stage} t ON {same} AND t.id < s.id ORDER BY 1").first()
            if twice is not None:
                raise RepeatedInSliceError(id=twice[0], **told)
            elsewhere = f"SELECT s.id, t.office FROM {stage} s JOIN {record.kind} t ON {same} AND t.office <> s.office"
            held = self.run(f"{elsewhere} ORDER BY 1").first()
            if held is not None:
                raise HeldElsewhereError(id=held[0], owner=held[1], **told)

    def refuse_dangling(self, record: type[Record], office: str) -> None:
        for plan in field_plans(record):
            if plan.refers_to:
                statement = f"""SELECT s.id FROM {record.kind} s LEFT JOIN {plan.refers_to} t ON t.id = s."{plan.name}"
                    WHERE s.office = ? AND s."{plan.name}" IS NOT NULL AND t.id IS NULL LIMIT 1"""
                found = self.run(statement, (office,)).first()
                if found is not None:
                    raise BrokenSliceError(detail=f"{record.kind} {found[0]}: {plan.name}")

    def equal(self, record: type[Record]) -> str:
        same = self.dialect.same
        return " AND ".join(f's."{plan.name}" {same} t."{plan.name}"' for plan in field_plans(record)[1:])


def _index(work: UnitOfWork, record: type[Record], ids: Iterable[str]) -> None:
    if record is Party:
        search.put_parties(work.session, "p.id", ids)
    else:
        search.keep(work.session, work.shelf(record.kind).several(ids).values())


def _names(record: type[Record]) -> str:
    return ", ".join(f'"{plan.name}"' for plan in field_plans(record))
