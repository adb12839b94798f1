"""Everything that an office has registered in a year, as bare values: for jobs that look at very many at once."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from phuquoc_desktop.storage.dialect import dialect_of


class Registered(NamedTuple):
    """One registration in plain form."""

    id: str
    party_id: str
    award: str
    movement_id: str | None
    note: str | None
    commitment: str | None


def registered_in(session: Session, office: str, year: int) -> list[Registered]:
    """Return an office's registrations of a year, oldest id first."""
    statement = f"SELECT {', '.join(Registered._fields)} FROM registration WHERE office = ? AND year = ? ORDER BY id"
    return [
        Registered(*row)
        for row in session.connection().exec_driver_sql(dialect_of(session).sql(statement), (office, year))
    ]
