"""An office's whole slice of records: out as lines of JSON, in as one comparison with what is here.

Both ways are set-based. The database writes the lines itself, in the same plain form that the journal and the bundle use,
and an arriving slice is staged and then compared by three statements a kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import FieldPlan, Record, field_plans
from phuquoc_desktop.storage import search
from phuquoc_desktop.storage.errors import NotOwnerError
from phuquoc_desktop.storage.journal import Job
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


@dataclass
class SliceCounts:
    """What taking a slice in changed, in records."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    same: int = 0
    by_kind: dict[str, tuple[int, int, int]] = field(default_factory=dict)


def as_lines(session: Session, record: type[Record], office: str, **equal: str) -> bytes:
    """Return an office's records of one kind as NDJSON, ordered by id, keys in field order; ``equal`` narrows by fields."""
    pairs = ", ".join(f"'{plan.name}', {_as_json(plan)}" for plan in field_plans(record))
    where = "".join(f' AND "{name}" = ?' for name in equal)
    ordered = f"SELECT json_object({pairs}) || char(10) AS line FROM {record.kind} WHERE office = ?{where} ORDER BY id"
    statement = f"SELECT group_concat(line, '') FROM ({ordered})"
    lines = session.connection().exec_driver_sql(statement, (office, *equal.values())).scalar()
    return str(lines).encode() if lines else b""


def take_in(work: UnitOfWork, office: str, rows: Rows) -> SliceCounts:
    """Make the records of ``office`` here equal to ``rows``, journalled under the job; all kinds or none."""
    counts = SliceCounts()
    run = work.session.connection().exec_driver_sql
    for record, slice_rows in rows.items():
        _stage(run, record, slice_rows)
        _refuse_foreign(run, record, office)
    for record in reversed(list(rows)):
        _remove(work, run, record, office, counts)
    for record, slice_rows in rows.items():
        _write(work, run, record, len(slice_rows), counts)
        run(f"DROP TABLE temp.stage_{record.kind}")
    for record in rows:
        _refuse_dangling(run, record, office)
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
    run = work.session.connection().exec_driver_sql
    if not rows:
        return
    if work.locks is not None:
        work.locks.refuse_rows(record, rows)
    ids = [str(row[0]) for row in rows]
    marks = ", ".join("?" * len(field_plans(record)))
    run(f"INSERT INTO {record.kind} ({_names(record)}) VALUES ({marks})", list(rows))
    new = f"FROM {record.kind} WHERE id IN (SELECT value FROM json_each(?))"
    _journal(run, record, work.job, Operation.ADDED, new, (json.dumps(ids),))
    if record in search.FINDABLE:
        _index(work, record, ids)
    work.touch([record.kind])


def _stage(run: Any, record: type[Record], rows: Sequence[PlainRow]) -> None:
    names = _names(record)
    run(f"CREATE TEMP TABLE stage_{record.kind} AS SELECT {names} FROM {record.kind} LIMIT 0")
    run(f"CREATE UNIQUE INDEX temp.stage_{record.kind}_id ON stage_{record.kind}(id)")
    if rows:
        marks = ", ".join("?" * len(field_plans(record)))
        run(f"INSERT INTO temp.stage_{record.kind} VALUES ({marks})", list(rows))


def _refuse_foreign(run: Any, record: type[Record], office: str) -> None:
    statement = f"""SELECT s.id FROM temp.stage_{record.kind} s LEFT JOIN {record.kind} t ON t.id = s.id
        WHERE s.office <> ? OR t.office <> ? LIMIT 1"""
    found = run(statement, (office, office)).first()
    if found is not None:
        raise ForeignRecordError(kind=record.kind, id=found[0])


def _remove(work: UnitOfWork, run: Any, record: type[Record], office: str, counts: SliceCounts) -> None:
    kind = record.kind
    gone = f"FROM {kind} WHERE office = ? AND id NOT IN (SELECT id FROM temp.stage_{kind})"
    if record in search.FINDABLE:
        search.drop(work.session, [row[0] for row in run(f"SELECT id {gone}", (office,))])
    _journal(run, record, work.job, Operation.REMOVED, gone, (office,))
    removed = run(f"DELETE {gone}", (office,)).rowcount
    counts.removed += removed
    counts.by_kind[kind] = (0, 0, removed)


def _write(work: UnitOfWork, run: Any, record: type[Record], staged: int, counts: SliceCounts) -> None:
    kind, names = record.kind, _names(record)
    new = f"FROM temp.stage_{kind} WHERE id NOT IN (SELECT id FROM {kind})"
    added_ids = [row[0] for row in run(f"SELECT id {new}")] if record in search.FINDABLE else []
    _journal(run, record, work.job, Operation.ADDED, new, ())
    changed_ids = _journal_changes(run, record, work.job)
    updates = ", ".join(f'"{plan.name}" = excluded."{plan.name}"' for plan in field_plans(record)[1:])
    added = run(f"SELECT count(*) {new}").scalar_one()
    run(
        f"""INSERT INTO {kind} ({names}) SELECT {names} FROM temp.stage_{kind} s
        WHERE NOT EXISTS (SELECT 1 FROM {kind} t WHERE t.id = s.id AND {_equal(record)})
        ON CONFLICT(id) DO UPDATE SET {updates}"""
    )
    if record in search.FINDABLE:
        _index(work, record, added_ids + changed_ids)
    elif record is Unit:
        search.put_parties(work.session, "p.unit_id", changed_ids)
    counts.added += added
    counts.changed += len(changed_ids)
    counts.same += staged - added - len(changed_ids)
    counts.by_kind[kind] = (added, len(changed_ids), counts.by_kind[kind][2])


def _journal(
    run: Any, record: type[Record], job: Job, operation: Operation, which: str, places: tuple[str, ...]
) -> None:
    """Append one journal row for each record that ``which`` finds, whole record included."""
    old_new = "(null, {0})" if operation is Operation.ADDED else "({0}, null)"
    pairs = ", ".join(f"'{plan.name}', json_array{old_new.format(_as_json(plan))}" for plan in field_plans(record))
    head = job.head()
    statement = f"""INSERT INTO change (work_id, job, at, actor, office, record_kind, record_id, operation, fields)
        SELECT ?, ?, ?, ?, ?, ?, id, ?, json_object({pairs}) {which} ORDER BY id"""
    run(statement, (*head.values(), record.kind, operation.value, *places))


def _journal_changes(run: Any, record: type[Record], job: Job) -> list[str]:
    plans = field_plans(record)
    columns = ", ".join(f"{_as_json(plan, 't.')}, {_as_json(plan, 's.')}" for plan in plans)
    statement = f"""SELECT s.id, json_array({columns}) FROM temp.stage_{record.kind} s JOIN {record.kind} t ON t.id = s.id
        WHERE NOT ({_equal(record)}) ORDER BY s.id"""
    rows, ids = [], []
    for record_id, both in run(statement):
        values = json.loads(both)
        pairs = zip(plans, zip(values[::2], values[1::2], strict=True), strict=True)
        changed = {plan.name: pair for plan, pair in pairs if pair[0] != pair[1]}
        fields = json.dumps(changed, ensure_ascii=False, separators=(",", ":"))
        rows.append((*job.head().values(), record.kind, record_id, Operation.CHANGED.value, fields))
        ids.append(record_id)
    if rows:
        run(
            """INSERT INTO change (work_id, job, at, actor, office, record_kind, record_id, operation, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            rows,
        )
    return ids


def _index(work: UnitOfWork, record: type[Record], ids: Iterable[str]) -> None:
    if record is Party:
        search.put_parties(work.session, "p.id", ids)
    else:
        search.keep(work.session, work.shelf(record.kind).several(ids).values())


def _refuse_dangling(run: Any, record: type[Record], office: str) -> None:
    for plan in field_plans(record):
        if plan.refers_to:
            statement = f"""SELECT s.id FROM {record.kind} s LEFT JOIN {plan.refers_to} t ON t.id = s."{plan.name}"
                WHERE s.office = ? AND s."{plan.name}" IS NOT NULL AND t.id IS NULL LIMIT 1"""
            found = run(statement, (office,)).first()
            if found is not None:
                raise BrokenSliceError(detail=f"{record.kind} {found[0]}: {plan.name}")


def _names(record: type[Record]) -> str:
    return ", ".join(f'"{plan.name}"' for plan in field_plans(record))


def _equal(record: type[Record]) -> str:
    return " AND ".join(f's."{plan.name}" IS t."{plan.name}"' for plan in field_plans(record)[1:])


def _as_json(plan: FieldPlan, prefix: str = "") -> str:
    column = f'{prefix}"{plan.name}"'
    if plan.python is not bool:
        return column
    return f"CASE {column} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END"
