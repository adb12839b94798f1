"""Whole statements as PostgreSQL has them; ``sqlite_dialect.py`` tells what each part means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from phuquoc_desktop.domain.record import FieldPlan
from phuquoc_desktop.storage.expressions import as_tsquery
from phuquoc_desktop.storage.search_entries import Entry
from phuquoc_desktop.vietnamese.fold import fold_words
from phuquoc_desktop.vietnamese.order import text_key

_MANY = 2000
"""Rows from which on it pays to tell the planner how many there are; it takes longer than comparing a few hundred."""


_COMMON = 30
"""Hits in a hundredth of the entries from which on the first page is found within some ten thousand entries."""
_SAMPLE = """SELECT count(*) FROM search_entry TABLESAMPLE SYSTEM (1) REPEATABLE (1)
    WHERE words @@ CAST(%s AS tsquery)"""


class PostgresqlDialect:
    """JSON is put together as text, which keeps it to the letter what SQLite writes, and is faster than JSON's functions."""

    same = "IS NOT DISTINCT FROM"
    null = "'null'"

    def sql(self, statement: str) -> str:
        """Return a statement with ``?`` for its places as psycopg wants it."""
        return statement.replace("%", "%%").replace("?", "%s")

    def listed(self, place: str) -> str:
        """Return the query of the values of a JSON array of texts."""
        return f"SELECT jsonb_array_elements_text(CAST({place} AS jsonb))"

    def journalled(self, name: str, part: int) -> str:
        """Return the expression of what a journal row says that a field was or became."""
        return f"(CAST(fields AS json) -> '{name}' ->> {part})"

    def json_value(self, plan: FieldPlan, prefix: str = "") -> str:
        """Return the expression of a field as JSON text."""
        column = f'{prefix}"{plan.name}"'
        as_text = f"CAST({column} AS text)" if plan.python in (bool, int) else f"CAST(to_json({column}) AS text)"
        return f"coalesce({as_text}, 'null')" if plan.optional else as_text

    def json_object(self, pairs: Iterable[tuple[str, str]]) -> str:
        """Return the expression of a JSON object as text."""
        inside = " || ',".join(f'"{name}":\' || {value}' for name, value in pairs)
        return f"('{{{inside} || '}}')"

    def json_array(self, values: Iterable[str]) -> str:
        """Return the expression of a JSON array as text."""
        inside = " || ',' || ".join(values)
        return f"('[' || {inside} || ']')"

    def lines(self, line: str, rest: str) -> str:
        """Return the query of all lines as one text."""
        return f"SELECT string_agg(line, '') FROM (SELECT {line} || chr(10) AS line {rest}) ordered"

    def staged(self, kind: str) -> str:
        """Name the table in which arriving records of a kind wait."""
        return f"pg_temp.stage_{kind}"

    def stage(self, connection: Connection, kind: str, names: str, rows: Sequence[Sequence[Any]]) -> None:
        """Copy arriving records into a table of their own, which no other session sees."""
        run = connection.exec_driver_sql
        run(f"CREATE TEMP TABLE stage_{kind} ON COMMIT DROP AS SELECT {names} FROM {kind} LIMIT 0")
        if rows:
            self.write_rows(connection, self.staged(kind), names, rows)
        if len(rows) >= _MANY:
            run(f"ANALYZE {self.staged(kind)} (id)")

    def unstage(self, connection: Connection, kind: str) -> None:
        """Take that table away."""
        connection.exec_driver_sql(f"DROP TABLE {self.staged(kind)}")

    def write_rows(self, connection: Connection, table: str, names: str, rows: Sequence[Sequence[Any]]) -> None:
        """Copy new rows of plain values into a table."""
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def put_entries(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Write entries of the search index in one statement, with the keys by which SQLite would order when it is asked."""
        columns = list(zip(*(_row(one) for one in entries), strict=True))
        connection.exec_driver_sql(_PUT, tuple(list(column) for column in columns))

    def are_common(self, connection: Connection, words: Sequence[str]) -> bool:
        """Tell it by a hundredth of the entries; the planner takes any word for common, and walks them all for one hit."""
        return (connection.exec_driver_sql(_SAMPLE, (as_tsquery(words),)).scalar() or 0) >= _COMMON

    def drop_entries(self, connection: Connection, record_ids: Iterable[str]) -> None:
        """Remove the entries of records that are gone."""
        connection.exec_driver_sql("DELETE FROM search_entry WHERE record_id = ANY(%s::text[])", (list(record_ids),))


def _row(entry: Entry) -> tuple[str | None, ...]:
    """Return the columns of an entry; its words are told apart here, as PostgreSQL's parser would part them otherwise."""
    keys = (None if text is None else text_key(text) for text in (entry.position, entry.unit))
    return (*entry[:4], " ".join(dict.fromkeys(fold_words(entry.folded))), *keys)


_PUT = """INSERT INTO search_entry (record_id, record_kind, folded, sort_key, words, position_key, unit_key)
    SELECT record_id, record_kind, folded, sort_key, array_to_tsvector(string_to_array(words, ' ')), position_key, unit_key
    FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
        given(record_id, record_kind, folded, sort_key, words, position_key, unit_key)
    ON CONFLICT (record_id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, words = excluded.words,
        position_key = excluded.position_key, unit_key = excluded.unit_key"""
