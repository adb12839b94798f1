"""The search index: one entry a findable record, kept by the unit of work; words are found without accents, by prefix."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.storage.tables import search_entry
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
    statement = f"""SELECT p.id, p.party_kind, p.name, p.position, p.identity_number, u.name FROM party p
        LEFT JOIN unit u ON u.id = p.unit_id WHERE {column} IN (SELECT value FROM json_each(?))"""
    put(session, [_party_entry(*row) for row in session.connection().exec_driver_sql(statement, (wanted,))])


def _dossier_entry(dossier: Dossier) -> dict[str, str]:
    return _entry(dossier.id, Dossier.kind, [dossier.code, dossier.title], text_key(dossier.code))


def _party_entry(
    record_id: str, party_kind: str, name: str, position: str | None, identity_number: str | None, unit: str | None
) -> dict[str, str]:
    """Persons are ordered by tên, the rest by their words."""
    key = name_key(name) if party_kind == "person" else text_key(name)
    return _entry(record_id, Party.kind, [name, initials(name), position, identity_number, unit], key)


def _entry(record_id: str, kind: str, words: list[str | None], sort_key: str) -> dict[str, str]:
    folded = fold(" ".join(word for word in words if word))
    return {"record_id": record_id, "record_kind": kind, "folded": folded, "sort_key": sort_key}


def put(session: Session, entries: Iterable[dict[str, str]]) -> None:
    """Write index entries, replacing those of the same record."""
    rows = list(entries)
    if rows:
        written = json.dumps([row["record_id"] for row in rows])
        _words(session, "delete", written)
        statement = insert(search_entry)
        new = {name: statement.excluded[name] for name in ("folded", "sort_key")}
        session.execute(statement.on_conflict_do_update(index_elements=["record_id"], set_=new), rows)
        _words(session, "insert", written)


def drop(session: Session, record_ids: Iterable[str]) -> None:
    """Remove the index entries of records that are gone."""
    gone = json.dumps(list(record_ids))
    if gone != "[]":
        _words(session, "delete", gone)
        session.execute(text(f"DELETE FROM search_entry WHERE {_AMONG}"), {"ids": gone})


_AMONG = "record_id IN (SELECT value FROM json_each(:ids))"


def _words(session: Session, command: str, ids: str) -> None:
    """Put the words of these records into the full-text index, or take them out.

    Done here by sets; a trigger does the same seven times slower, since the full-text index then works row by row.
    """
    heads = {"insert": ("rowid, folded", ""), "delete": ("search_words, rowid, folded", "'delete', ")}
    columns, first = heads[command]
    statement = f"INSERT INTO search_words({columns}) SELECT {first}number, folded FROM search_entry WHERE {_AMONG}"
    session.execute(text(statement), {"ids": ids})


def words_query(typed: str) -> str:
    """Return the FTS5 expression for what a person typed: every word as a prefix; empty when nothing is left."""
    return as_query(fold_words(typed))


def as_query(words: Iterable[str]) -> str:
    """Return the FTS5 expression for folded words, each as a prefix."""
    return " ".join(f'"{word}"*' for word in words)


def ids_in_order(
    session: Session, kind: str, typed: str, *, office: str | None = None, limit: int = -1, offset: int = 0
) -> list[str]:
    """Return the ids of records of a kind that hold all typed words, in Vietnamese order."""
    places: dict[str, Any] = {"kind": kind, "limit": limit, "offset": offset}
    query = words_query(typed)
    if typed.strip() and not query:
        return []
    matching = ""
    if query:
        matching = "AND number IN (SELECT rowid FROM search_words WHERE search_words MATCH :query)"
        places["query"] = query
    of_office = ""
    if office is not None:
        of_office = f"AND record_id IN (SELECT id FROM {kind} WHERE office = :office)"
        places["office"] = office
    statement = f"""SELECT record_id FROM search_entry WHERE record_kind = :kind {matching} {of_office}
        ORDER BY sort_key, record_id LIMIT :limit OFFSET :offset"""
    return list(session.scalars(text(statement), places))
