"""The search index: one entry a findable record, kept by the unit of work; words are found without accents, by prefix."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.storage.dialect import dialect_of
from phuquoc_desktop.storage.expressions import Holding, as_query, given_words
from phuquoc_desktop.storage.search_entries import Entry
from phuquoc_desktop.storage.tables import BY_KIND, TABLES, search_entry
from phuquoc_desktop.vietnamese.fold import fold, fold_words, initials
from phuquoc_desktop.vietnamese.order import name_key, text_key

FINDABLE: tuple[type[Record], ...] = (Party, Dossier)
INDEXED: tuple[type[Record], ...] = (*FINDABLE, Unit)
"""Records whose words are in the index: a unit's name is found in its members."""


def keep(session: Session, records: Iterable[Record]) -> None:
    """Write the entries of parties, units and dossiers that were written; a unit's name is a word of its members."""
    given = list(records)
    put(session, [_dossier_entry(one) for one in given if isinstance(one, Dossier)])
    put_parties(session, "p.id", [one.id for one in given if isinstance(one, Party)])
    put_parties(session, "p.unit_id", [one.id for one in given if isinstance(one, Unit)])


def put_parties(session: Session, column: str, ids: Iterable[str]) -> None:
    """Write the entries of the stored parties whose column (``p.id``, ``p.unit_id``) holds one of the ids."""
    wanted = json.dumps(list(ids))
    if wanted == "[]":
        return
    dialect = dialect_of(session)
    statement = f"""SELECT p.id, p.party_kind, p.name, p.position, p.identity_number, u.name FROM party p
        LEFT JOIN unit u ON u.id = p.unit_id WHERE {column} IN ({dialect.listed("?")})"""
    rows = session.connection().exec_driver_sql(dialect.sql(statement), (wanted,))
    put(session, [_party_entry(*row) for row in rows])


def _dossier_entry(dossier: Dossier) -> Entry:
    return Entry(dossier.id, Dossier.kind, _folded([dossier.code, dossier.title]), text_key(dossier.code))


def _party_entry(
    record_id: str, party_kind: str, name: str, position: str | None, identity_number: str | None, unit: str | None
) -> Entry:
    """Persons are ordered by tên, the rest by their words."""
    key = name_key(name) if party_kind == "person" else text_key(name)
    words = [name, initials(name), position, identity_number, unit]
    return Entry(record_id, Party.kind, _folded(words), key, position, unit)


def _folded(words: list[str | None]) -> str:
    return fold(" ".join(word for word in words if word))


def put(session: Session, entries: Sequence[Entry]) -> None:
    """Write index entries, replacing those of the same record."""
    if entries:
        dialect_of(session).put_entries(session.connection(), entries)


def drop(session: Session, record_ids: Iterable[str]) -> None:
    """Remove the index entries of records that are gone."""
    gone = list(record_ids)
    if gone:
        dialect_of(session).drop_entries(session.connection(), gone)


def words_query(typed: str) -> str:
    """Return the FTS5 expression for what a person typed: every word as a prefix; empty when nothing is left."""
    return as_query(fold_words(typed))


def ids_in_order(
    session: Session, kind: str, typed: str, *, office: str | None = None, limit: int | None = None, offset: int = 0
) -> list[str]:
    """Return the ids of records of a kind that hold all typed words, in Vietnamese order."""
    entry, words = search_entry.c, fold_words(typed)
    if typed.strip() and not words:
        return []
    statement = select(entry.record_id).where(entry.record_kind == kind)
    if words:
        statement = statement.where(Holding(entry.number, given_words(words)))
    if office is not None:
        owned = TABLES[BY_KIND[kind]].c
        statement = statement.where(entry.record_id.in_(select(owned.id).where(owned.office == office)))
    return list(session.scalars(statement.order_by(entry.sort_key, entry.record_id).limit(limit).offset(offset)))
