"""The change log: written by the unit of work for every record that a job touches, read by whoever asks what happened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, func, insert, inspect, select, text, update
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Actor, Change, Operation, Plain
from phuquoc_desktop.domain.record import Record, as_plain, field_plans, to_plain
from phuquoc_desktop.storage.column_types import UnreadableValueError
from phuquoc_desktop.storage.dialect import dialect_of
from phuquoc_desktop.storage.expressions import JournalValue
from phuquoc_desktop.storage.tables import change


@dataclass(frozen=True)
class Job:
    """One whole job of the office: its id, its name for people, when, and who."""

    work_id: str
    name: str
    at: datetime
    actor: Actor

    def head(self) -> dict[str, str]:
        """Return the columns that all its changes share."""
        return {
            "work_id": self.work_id,
            "job": self.name,
            "at": self.at.isoformat(),
            "actor": self.actor.name,
            "office": self.actor.office,
        }


def pending(session: Session) -> Iterator[dict[str, str]]:
    """Yield the journal rows of everything that the session is about to write."""
    for record in session.new:
        yield _row(record, Operation.ADDED, {name: (None, value) for name, value in to_plain(record).items()})
    for record in session.deleted:
        stored = to_plain(record) | {name: old for name, (old, _new) in changed(record).items()}
        yield _row(record, Operation.REMOVED, {name: (value, None) for name, value in stored.items()})
    for record in sorted(session.dirty, key=lambda one: (one.kind, one.id)):  # the session keeps no order of its own
        values = changed(record)
        if values:
            yield _row(record, Operation.CHANGED, values)


def changed(record: Record) -> dict[str, tuple[Plain, Plain]]:
    """Return the fields of a record of the session that are about to be written anew, each with (old, new) in plain form."""
    state = inspect(record)
    values: dict[str, tuple[Plain, Plain]] = {}
    for plan in field_plans(type(record)):
        history = state.attrs[plan.name].history
        if history.has_changes():
            old = as_plain(history.deleted[0]) if history.deleted else None
            new = as_plain(history.added[0]) if history.added else None
            if old != new:
                values[plan.name] = (old, new)
    return values


def _row(record: Record, operation: Operation, values: dict[str, Any]) -> dict[str, str]:
    return {
        "record_kind": record.kind,
        "record_id": record.id,
        "operation": operation.value,
        "fields": json.dumps(values, ensure_ascii=False, separators=(",", ":")),
    }


def write(session: Session, job: Job, rows: list[dict[str, str]]) -> None:
    """Append journal rows under the job's name."""
    if rows:
        head = job.head()
        session.execute(insert(change), [head | row for row in rows])


def head(session: Session) -> int:
    """Return the sequence number of the newest change, 0 when nothing ever happened."""
    return session.scalar(select(func.max(change.c.sequence))) or 0


def last_day(session: Session) -> date:
    """Return the day of the newest change, the first day there is when nothing ever happened."""
    at = session.scalar(select(change.c.at).order_by(change.c.sequence.desc()).limit(1))
    return datetime.fromisoformat(at).date() if at else date.min


def changes(session: Session, *, after: int = 0, **equal: str | int) -> list[Change]:
    """Return changes after a sequence number, oldest first, filtered by columns of the journal."""
    statement = select(change).where(change.c.sequence > after).order_by(change.c.sequence)
    for name, value in equal.items():
        statement = statement.where(change.c[name] == value)
    return [_change(row) for row in session.execute(statement).mappings()]


def removed(session: Session, kind: str, field: str, value: str) -> list[Change]:
    """Return the removals of records of a kind whose field held a value, oldest first; reads the whole journal."""
    held = JournalValue(change.c.fields, field) == value
    statement = select(change).where(change.c.record_kind == kind, change.c.operation == Operation.REMOVED.value, held)
    return [_change(row) for row in session.execute(statement.order_by(change.c.sequence)).mappings()]


def blank(session: Session, record_id: str, fields: Mapping[str, Plain]) -> int:
    """Put other values in the place of what a record's fields were and became, and return how many changes it was in.

    For the erasure of a person's data alone: the one exception from a journal that is only ever added to.
    """
    touched = 0
    for row in session.execute(select(change.c.sequence, change.c.fields).where(change.c.record_id == record_id)).all():
        values = json.loads(row.fields)
        erased = values | {name: _blanked(values[name], put) for name, put in fields.items() if name in values}
        if erased != values:
            written = json.dumps(erased, ensure_ascii=False, separators=(",", ":"))
            session.execute(update(change).where(change.c.sequence == row.sequence).values(fields=written))
            touched += 1
    return touched


def _blanked(pair: list[Plain], put: Plain) -> list[Plain]:
    return [None if one is None else put for one in pair]


_TOUCHED_TWICE = """EXISTS (SELECT 1 FROM change other
    WHERE other.record_id = change.record_id AND other.sequence > :after AND other.sequence <> change.sequence)"""


def _only_added(session: Session) -> str:
    dialect = dialect_of(session)
    return f"""FROM change WHERE sequence > :after AND operation = 'added' AND NOT {_TOUCHED_TWICE}
        AND {dialect.journalled("office", 1)} = :office AND record_kind IN ({dialect.listed(":kinds")})"""


@dataclass(frozen=True)
class Addition:
    """A record to which nothing happened but that it was added."""

    sequence: int
    record_kind: str
    record_id: str


def only_added(session: Session, after: int, office: str, kinds: Iterable[str]) -> list[Addition]:
    """Return an office's records that were added after a sequence number and not touched again; reads no contents."""
    statement = text(f"SELECT sequence, record_kind, record_id {_only_added(session)} ORDER BY sequence")
    places = {"after": after, "office": office, "kinds": json.dumps(list(kinds))}
    return [Addition(*row) for row in session.execute(statement, places)]


def count_only_added(session: Session, after: int, office: str, kinds: Iterable[str]) -> int:
    """Count what :func:`only_added` would return."""
    places = {"after": after, "office": office, "kinds": json.dumps(list(kinds))}
    return session.scalar(text(f"SELECT count(*) {_only_added(session)}"), places) or 0


def changes_besides_added(session: Session, after: int) -> list[Change]:
    """Return the changes after a sequence number of all records that were not only added, oldest first."""
    others = text(f"(operation <> 'added' OR {_TOUCHED_TWICE})").bindparams(after=after)
    statement = select(change).where(change.c.sequence > after, others).order_by(change.c.sequence)
    return [_change(row) for row in session.execute(statement).mappings()]


def latest_works(session: Session, count: int) -> list[Change]:
    """Return the first change of each of the newest jobs, newest first."""
    before = change.alias()
    earlier = select(before.c.sequence).where(
        before.c.work_id == change.c.work_id, before.c.sequence < change.c.sequence
    )
    statement = select(change).where(~earlier.exists()).order_by(change.c.sequence.desc()).limit(count)
    return [_change(row) for row in session.execute(statement).mappings()]


def _change(row: RowMapping) -> Change:
    try:
        return _as_written(row)
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        raise UnreadableValueError(f"journal {row['sequence']}: {error}") from error


def _as_written(row: RowMapping) -> Change:
    values = {name: (pair[0], pair[1]) for name, pair in json.loads(row["fields"]).items()}
    return Change(
        sequence=row["sequence"],
        work_id=row["work_id"],
        job=row["job"],
        at=datetime.fromisoformat(row["at"]),
        actor=Actor(row["actor"], row["office"]),
        record_kind=row["record_kind"],
        record_id=row["record_id"],
        operation=Operation(row["operation"]),
        values=values,
    )
