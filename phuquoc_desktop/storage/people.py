"""Everybody of an office, or of all, as bare values: for jobs that look at very many at once."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from phuquoc_desktop.storage.dialect import dialect_of


class Bare(NamedTuple):
    """A party in plain form; ``unit`` is the unit's name."""

    id: str
    office: str
    party_kind: str
    name: str
    birth: str | None
    sex: str | None
    identity_number: str | None
    unit: str | None
    position: str | None
    address: str | None


def everybody(session: Session, office: str | None) -> list[Bare]:
    """Return the parties of an office, or of all offices, oldest id first."""
    where, places = ("WHERE p.office = ?", (office,)) if office else ("", ())
    statement = f"""SELECT p.id, p.office, p.party_kind, p.name, p.birth, p.sex, p.identity_number, u.name, p.position,
        p.address FROM party p LEFT JOIN unit u ON u.id = p.unit_id {where} ORDER BY p.id"""
    return [Bare(*row) for row in session.connection().exec_driver_sql(dialect_of(session).sql(statement), places)]
