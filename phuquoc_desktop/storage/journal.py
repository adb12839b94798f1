"""The change log: written by the unit of work for every record that a job touches, read by whoever asks what happened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, func, insert, inspect, select, text
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Actor, Change, Operation, Plain
from phuquoc_desktop.domain.record import Record, as_plain, field_plans, to_plain
from phuquoc_desktop.storage.column_types import UnreadableValueError
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
        yield _row(record, Operation.REMOVED, {name: (value, None) for name, value in to_plain(record).items()})
    for record in sorted(session.dirty, key=lambda one: (one.kind, one.id)):  # the session keeps no order of its own
        values = _changed(record)
        if values:
            yield _row(record, Operation.CHANGED, values)


def _changed(record: Record) -> dict[str, tuple[Plain, Plain]]:
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


def changes(session: Session, *, after: int = 0, **equal: str) -> list[Change]:
    """Return changes after a sequence number, oldest first, filtered by columns of the journal."""
    statement = select(change).where(change.c.sequence > after).order_by(change.c.sequence)
    for name, value in equal.items():
        statement = statement.where(change.c[name] == value)
    return [_change(row) for row in session.execute(statement).mappings()]


_ONLY_ADDED = """SELECT min(sequence) AS sequence, record_kind, record_id, json_extract(fields, '$.office[1]') AS office
    FROM change WHERE sequence > :after GROUP BY record_id HAVING count(*) = 1 AND operation = 'added'"""


@dataclass(frozen=True)
class Addition:
    """A record of which nothing happened but that it was added; ``office`` owns it."""

    sequence: int
    record_kind: str
    record_id: str
    office: str


def only_added(session: Session, after: int) -> list[Addition]:
    """Return the records that were added after a sequence number and not touched again; reads no contents, so it is quick."""
    return [Addition(*row) for row in session.execute(text(_ONLY_ADDED), {"after": after})]


def changes_besides_added(session: Session, after: int) -> list[Change]:
    """Return the changes after a sequence number of all other records, oldest first."""
    others = text(f"record_id NOT IN (SELECT record_id FROM ({_ONLY_ADDED}))").bindparams(after=after)
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
