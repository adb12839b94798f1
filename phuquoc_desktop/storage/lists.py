"""Lists as pages show them: ordered ids first, then the rows that are in sight."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, FromClause, Select, false, func, literal, select, text
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.registration import Registration, RegistrationState
from phuquoc_desktop.storage.dialect import dialect_of
from phuquoc_desktop.storage.expressions import (
    Gathered,
    Holding,
    HoldingNumber,
    PositionKey,
    Unindexed,
    UnitKey,
    given_words,
)
from phuquoc_desktop.storage.registration_state import Sendings, rank_of, state_of
from phuquoc_desktop.storage.shelf import among
from phuquoc_desktop.storage.tables import TABLES, change, search_entry
from phuquoc_desktop.vietnamese.fold import fold_words

Filters = Mapping[Column[Any], str | int | None]
"""What a column must equal; None lets everything pass."""

PART_OF_NUMBER = 4
"""Digits from which on they are also looked for inside identity numbers, as people remember the last ones."""

_party, _unit, _registration = TABLES[Party].c, TABLES[Unit].c, TABLES[Registration].c


@dataclass(frozen=True)
class ListQuery:
    """What a person asked of a list: typed words, filters by field, order; year, award and state are of registrations."""

    text: str = ""
    sort: str = "name"
    descending: bool = False
    year: int | None = None
    award: str | None = None
    party_kind: str | None = None
    unit_id: str | None = None
    office: str | None = None
    limit: int | None = None
    state: RegistrationState | None = None


@dataclass(frozen=True)
class _Asked:
    """Where a list is read: the id wanted, its tables alone and joined with the index that has words and order, conditions."""

    id: ColumnElement[str]
    alone: FromClause
    source: FromClause
    filters: Filters
    conditions: Sequence[ColumnElement[bool]] = ()


def party_ids(session: Session, query: ListQuery) -> list[str]:
    """Return the ids of parties in the order asked for; ``sort`` is name, birth, position, unit or party_kind."""
    return _ids(session, _of_parties(query), query, _PARTY_ORDER)


def count_parties_found(session: Session, query: ListQuery) -> int:
    """Count what :func:`party_ids` would return without a limit."""
    return _count(session, _of_parties(query), query)


def _of_parties(query: ListQuery) -> _Asked:
    source = TABLES[Party].join(search_entry, search_entry.c.record_id == _party.id)
    return _Asked(_party.id, TABLES[Party], source, {_party.office: query.office, **_of_party(query)})


def registration_ids(session: Session, query: ListQuery, sendings: Sendings | None = None) -> list[str]:
    """Return the ids of registrations; ``sort`` is name, award, registered_on, unit, party_kind or state.

    Whoever filters or sorts by state says what is known of what was sent.
    """
    orders = _PARTY_ORDER | _REGISTRATION_ORDER
    if sendings is not None:
        orders |= {"state": rank_of(sendings)}
    return _ids(session, _of_registrations(query, sendings), query, orders)


def count_registrations_found(session: Session, query: ListQuery, sendings: Sendings | None = None) -> int:
    """Count what :func:`registration_ids` would return without a limit."""
    return _count(session, _of_registrations(replace(query, sort="name"), sendings), query)


def _of_registrations(query: ListQuery, sendings: Sendings | None) -> _Asked:
    """Say where registrations are read; the parties are looked up only where they are asked about."""
    alone: FromClause = TABLES[Registration]
    if query.sort in _PARTY_ORDER or query.party_kind is not None or query.unit_id is not None:
        alone = alone.join(TABLES[Party], _party.id == _registration.party_id)
    source = alone.join(search_entry, search_entry.c.record_id == _registration.party_id)
    filters: Filters = {
        _registration.office: query.office,
        _registration.year: query.year,
        _registration.award: query.award,
        **_of_party(query),
    }
    wanted = [] if sendings is None or query.state is None else [state_of(sendings) == query.state.value]
    return _Asked(_registration.id, alone, source, filters, wanted)


_PARTY_ORDER: dict[str, ColumnElement[Any]] = {
    "birth": _party.birth,
    "position": PositionKey(_party.position),
    "party_kind": _party.party_kind,
    "unit": UnitKey(select(_unit.name).where(_unit.id == _party.unit_id).scalar_subquery()),
}
_REGISTRATION_ORDER: dict[str, ColumnElement[Any]] = {
    "award": _registration.award,
    "registered_on": _registration.registered_on,
}


def _ids(session: Session, asked: _Asked, query: ListQuery, orders: dict[str, ColumnElement[Any]]) -> list[str]:
    statement = _filtered(select(asked.id).select_from(asked.source), asked, query)
    by_name = _by_name(session, query)
    first = orders.get(query.sort, by_name)
    columns = [first.desc() if query.descending else first]
    if query.sort in orders:
        columns = [columns[0].nulls_last(), by_name]
    return list(session.scalars(statement.order_by(*columns, asked.id).limit(query.limit)))


def _by_name(session: Session, query: ListQuery) -> ColumnElement[Any]:
    """Return the order by name; where few entries hold the words these are gathered, instead of walking all of them."""
    column, words = search_entry.c.sort_key, fold_words(query.text)
    if not words or query.limit is None or dialect_of(session).are_common(session.connection(), words):
        return column
    return Gathered(column)


def _count(session: Session, asked: _Asked, query: ListQuery) -> int:
    """Count without the entries of the search index where no words are asked for: each party has one."""
    if query.text.strip():
        return session.scalar(_filtered(select(func.count()).select_from(asked.source), asked, query)) or 0
    counted = select(func.count()).select_from(asked.alone).where(*_equal(asked.filters), *asked.conditions)
    return session.scalar(counted) or 0


def _of_party(query: ListQuery) -> Filters:
    return {_party.party_kind: query.party_kind, _party.unit_id: query.unit_id}


def _equal(filters: Filters) -> list[ColumnElement[bool]]:
    return [Unindexed(column) == value for column, value in filters.items() if value is not None]


def _filtered(statement: Select[Any], asked: _Asked, query: ListQuery) -> Select[Any]:
    statement = statement.where(*_equal(asked.filters), *asked.conditions)
    words = fold_words(query.text)
    if query.text.strip() and not words:
        return statement.where(false())
    kind = search_entry.c.record_kind
    # With words, the entries that hold them come first and are put in order; without, the index has the order already.
    # Else SQLite looks each party up among all the numbers that hold the words, which takes minutes for 100,000.
    statement = statement.where((Unindexed(kind) if words else kind) == Party.kind)
    numbers = [word for word in words if len(word) >= PART_OF_NUMBER and word.isdecimal()]
    others = [word for word in words if word not in numbers]
    if others:
        statement = statement.where(Holding(search_entry.c.number, given_words(others)))
    for number in numbers:
        statement = statement.where(HoldingNumber(search_entry.c.number, given_words([number]), literal(number)))
    return statement


def last_changes(session: Session, kind: str, record_ids: Iterable[str]) -> dict[str, int]:
    """Return, for each record of a kind, the sequence number of its newest change."""
    statement = select(change.c.record_id, func.max(change.c.sequence)).where(
        change.c.record_kind == kind, among(change.c.record_id, record_ids)
    )
    return {row[0]: row[1] for row in session.execute(statement.group_by(change.c.record_id))}


def registrations_by_award(session: Session, office: str, year: int) -> dict[tuple[str, str], int]:
    """Count an office's registrations of a year by (award, kind of party)."""
    statement = (
        select(_registration.award, _party.party_kind, func.count())
        .join(TABLES[Party], _party.id == _registration.party_id)
        .where(_registration.office == office, _registration.year == year)
        .group_by(_registration.award, _party.party_kind)
    )
    return {(row[0], str(row[1])): row[2] for row in session.execute(statement)}


def parties_registered(session: Session, office: str, year: int) -> dict[str, int]:
    """Count an office's parties that are registered in a year, each once, by kind of party."""
    statement = (
        select(_party.party_kind, func.count(_registration.party_id.distinct()))
        .join(TABLES[Party], _party.id == _registration.party_id)
        .where(_registration.office == office, _registration.year == year)
        .group_by(_party.party_kind)
    )
    return {str(row[0]): row[1] for row in session.execute(statement)}


class IdentityLine(NamedTuple):
    """What a check of an identity number looks at, in plain form."""

    id: str
    name: str
    identity_number: str
    sex: str | None
    birth: str | None


def identity_lines(session: Session, office: str) -> list[IdentityLine]:
    """Return every party of an office that has an identity number; as bare values, since there may be very many."""
    statement = f"SELECT {', '.join(IdentityLine._fields)} FROM party WHERE office = ? AND identity_number IS NOT NULL"
    found = session.connection().exec_driver_sql(dialect_of(session).sql(statement), (office,))
    return [IdentityLine(*row) for row in found]


def late_registrations(session: Session, office: str, year: int, due: date) -> list[tuple[str, str]]:
    """Return (id, name of the party) of what was registered after a day without a reason."""
    statement = (
        select(_registration.id, _party.name)
        .join(TABLES[Party], _party.id == _registration.party_id)
        .where(_registration.office == office, _registration.year == year)
        .where(_registration.registered_on > due, _registration.late_reason.is_(None))
        .order_by(_registration.id)
    )
    return [(row[0], row[1]) for row in session.execute(statement)]


def persons_striving(session: Session, office: str, year: int, awards: Iterable[str]) -> dict[str, int]:
    """Count an office's parties by award of a year, each once: registered for it, proposed for it, or holding it."""
    statement = text(
        f"""SELECT award, count(DISTINCT party_id) FROM (
            SELECT award, party_id FROM registration WHERE office = :office AND year = :year
            UNION ALL SELECT d.award, c.party_id FROM candidate c JOIN dossier d ON d.id = c.dossier_id
                WHERE d.office = :office AND d.year = :year
            UNION ALL SELECT award, party_id FROM award_held WHERE office = :office AND year = :year AND NOT revoked) striving
        WHERE award IN ({dialect_of(session).listed(":awards")}) GROUP BY award"""
    )
    places = {"office": office, "year": year, "awards": json.dumps(list(awards))}
    return {row[0]: row[1] for row in session.execute(statement, places)}


def count_registrations(session: Session, office: str, year: int) -> int:
    """Count an office's registrations of a year."""
    statement = select(func.count()).where(_registration.office == office, _registration.year == year)
    return session.scalar(statement) or 0


def count_registrations_changed(session: Session, office: str, year: int, after: int) -> int:
    """Count an office's registrations of a year that were added or changed after a sequence number of the journal."""
    changed = select(change.c.record_id).where(change.c.sequence > after, change.c.record_kind == Registration.kind)
    statement = select(func.count()).where(_registration.office == office, _registration.year == year)
    return session.scalar(statement.where(_registration.id.in_(changed))) or 0


def parties_with_history(session: Session, office: str) -> list[str]:
    """Return an office's parties of which any award or any year's result is known, in the order of their names."""
    statement = text(
        """SELECT p.id FROM party p LEFT JOIN search_entry s ON s.record_id = p.id
        WHERE p.office = :office AND (EXISTS (SELECT 1 FROM award_held h WHERE h.party_id = p.id)
            OR EXISTS (SELECT 1 FROM year_result y WHERE y.party_id = p.id))
        ORDER BY s.sort_key, p.id"""
    )
    return list(session.scalars(statement, {"office": office}))
