"""One kind of record, as a job sees it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from sqlalchemy import BindParameter, ColumnElement, bindparam, func, select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.expressions import OneOf
from phuquoc_desktop.storage.tables import TABLES

R = TypeVar("R", bound=Record)


def among(column: ColumnElement[Any], values: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of the values, as one parameter however many there are."""
    given: BindParameter[str] = bindparam("values", json.dumps(list(dict.fromkeys(values))), unique=True)
    return OneOf(column, given)


class Shelf(Generic[R]):
    """Where records of one kind are taken from and put back; changing a record that was taken is enough to save it."""

    def __init__(self, session: Session, record: type[R]) -> None:
        self._session = session
        self._record = record
        self._table = TABLES[record]

    def get(self, record_id: str) -> R:
        """Return one record; raises RecordGoneError."""
        found = self.find(record_id)
        if found is None:
            raise RecordGoneError()
        return found

    def find(self, record_id: str | None) -> R | None:
        """Return one record, or None."""
        self._settle_removals()
        return None if record_id is None else self._session.get(self._record, record_id)

    def several(self, record_ids: Iterable[str]) -> dict[str, R]:
        """Return the records with these ids, by id; those that are gone are left out."""
        return {one.id: one for one in self.whose("id", record_ids)}

    def whose(self, field: str, values: Iterable[str]) -> list[R]:
        """Return the records whose field holds one of the values."""
        return list(self._session.scalars(select(self._record).where(among(self._table.c[field], values))))

    def values(self, record_ids: Iterable[str], *names: str) -> dict[str, dict[str, Any]]:
        """Return some fields of the records with these ids, by id: many times faster than whole records."""
        columns = self._table.c
        statement = select(columns.id, *(columns[name] for name in names)).where(among(columns.id, record_ids))
        return {row[0]: dict(zip(names, row[1:], strict=True)) for row in self._session.execute(statement)}

    def all(self, **equal: object) -> list[R]:
        """Return the records whose fields equal the given values, oldest id first."""
        return list(self._session.scalars(select(self._record).filter_by(**equal).order_by(self._table.c.id)))

    def first(self, **equal: object) -> R | None:
        """Return the oldest record whose fields equal the given values, or None."""
        return self._session.scalars(
            select(self._record).filter_by(**equal).order_by(self._table.c.id).limit(1)
        ).first()

    def count(self, **equal: object) -> int:
        """Count the records whose fields equal the given values."""
        statement = select(func.count()).select_from(self._table)
        for name, value in equal.items():
            statement = statement.where(self._table.c[name] == value)
        return self._session.scalar(statement) or 0

    def add(self, record: R) -> R:
        """Put a new record on the shelf and return it."""
        self._settle_removals()
        self._session.add(record)
        return record

    def remove(self, record: R) -> None:
        """Take a record away for good; the journal keeps what it was."""
        if record in self._session.new:
            self._session.flush()
        self._session.delete(record)

    def _settle_removals(self) -> None:
        """Write removals before anything else, as the session would give back what is removed, and add before it deletes."""
        if self._session.deleted:
            self._session.flush()
