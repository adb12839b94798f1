"""Whole statements as SQLite has them; ``postgresql/dialect.py`` is its counterpart."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.dialects.sqlite import insert

from phuquoc_desktop.domain.record import FieldPlan
from phuquoc_desktop.storage.search_entries import Entry
from phuquoc_desktop.storage.tables import search_entry


class SqliteDialect:
    """SQL is written with ``?`` for places, which is SQLite's own way."""

    same = "IS"
    """Compares two values, of which both may be null."""
    null = "null"
    """JSON's null, as a part of ``json_object`` and ``json_array``."""

    def sql(self, statement: str) -> str:
        """Return a statement with ``?`` for its places as the driver wants it."""
        return statement

    def listed(self, place: str) -> str:
        """Return the query of the values of a JSON array of texts."""
        return f"SELECT value FROM json_each({place})"

    def journalled(self, name: str, part: int) -> str:
        """Return the expression of what a journal row says that a field was (0) or became (1)."""
        return f"json_extract(fields, '$.{name}[{part}]')"

    def json_value(self, plan: FieldPlan, prefix: str = "") -> str:
        """Return the expression of a field as JSON, to be a part of an object or array."""
        column = f'{prefix}"{plan.name}"'
        if plan.python is not bool:
            return column
        return f"CASE {column} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END"

    def json_object(self, pairs: Iterable[tuple[str, str]]) -> str:
        """Return the expression of a JSON object of names and values."""
        inside = ", ".join(f"'{name}', {value}" for name, value in pairs)
        return f"json_object({inside})"

    def json_array(self, values: Iterable[str]) -> str:
        """Return the expression of a JSON array."""
        return f"json_array({', '.join(values)})"

    def lines(self, line: str, rest: str) -> str:
        """Return the query of all lines as one text, each ended, in the order that ``rest`` (FROM and on) says."""
        return f"SELECT group_concat(line, '') FROM (SELECT {line} || char(10) AS line {rest})"

    def staged(self, kind: str) -> str:
        """Name the table in which arriving records of a kind wait."""
        return f"temp.stage_{kind}"

    def stage(self, connection: Connection, kind: str, names: str, rows: Sequence[Sequence[Any]]) -> None:
        """Put arriving records into a table of their own, columns in the order of ``names``."""
        run = connection.exec_driver_sql
        run(f"CREATE TEMP TABLE stage_{kind} AS SELECT {names} FROM {kind} LIMIT 0")
        run(f"CREATE UNIQUE INDEX temp.stage_{kind}_id ON stage_{kind}(id)")
        if rows:
            self.write_rows(connection, self.staged(kind), names, rows)

    def unstage(self, connection: Connection, kind: str) -> None:
        """Take that table away."""
        connection.exec_driver_sql(f"DROP TABLE temp.stage_{kind}")

    def write_rows(self, connection: Connection, table: str, names: str, rows: Sequence[Sequence[Any]]) -> None:
        """Write new rows of plain values."""
        marks = ", ".join("?" * len(rows[0]))
        connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(rows))

    def put_entries(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Write entries of the search index, replacing those of the same records."""
        written = json.dumps([one.record_id for one in entries])
        self._words(connection, "delete", written)
        statement = insert(search_entry)
        new = {name: statement.excluded[name] for name in ("folded", "sort_key")}
        rows = [
            {"record_id": one.record_id, "record_kind": one.record_kind, "folded": one.folded, "sort_key": one.sort_key}
            for one in entries
        ]
        connection.execute(statement.on_conflict_do_update(index_elements=["record_id"], set_=new), rows)
        self._words(connection, "insert", written)

    def are_common(self, connection: Connection, words: Sequence[str]) -> bool:
        """Tell whether so many entries hold all words that the first of them are found soonest in the order of names."""
        return False

    def drop_entries(self, connection: Connection, record_ids: Iterable[str]) -> None:
        """Remove the entries of records that are gone."""
        gone = json.dumps(list(record_ids))
        self._words(connection, "delete", gone)
        connection.execute(text(f"DELETE FROM search_entry WHERE {_AMONG}"), {"ids": gone})

    def _words(self, connection: Connection, command: str, ids: str) -> None:
        """Put the words of these records into the full-text index, or take them out.

        Done here by sets; a trigger does the same seven times slower, since the full-text index then works row by row.
        """
        heads = {"insert": ("rowid, folded", ""), "delete": ("search_words, rowid, folded", "'delete', ")}
        columns, first = heads[command]
        statement = f"INSERT INTO search_words({columns}) SELECT {first}number, folded FROM search_entry WHERE {_AMONG}"
        connection.execute(text(statement), {"ids": ids})


_AMONG = "record_id IN (SELECT value FROM json_each(:ids))"
