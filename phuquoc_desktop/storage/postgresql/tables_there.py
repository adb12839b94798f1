"""The tables of the newest version on a PostgreSQL server: made whole, led up by steps of their own, looked at."""

from __future__ import annotations

from importlib.resources import files

from sqlalchemy import Connection, text

from phuquoc_desktop.storage.tables import metadata

SEARCH_SCRIPT = """ALTER TABLE search_entry
    ADD COLUMN words tsvector NOT NULL DEFAULT '',
    ADD COLUMN position_key text COLLATE "C",
    ADD COLUMN unit_key text COLLATE "C";
CREATE INDEX ix_search_entry_words ON search_entry USING gin (words);
CREATE INDEX ix_registration_listed ON registration (party_id) INCLUDE (id, year, award, office);
DROP INDEX ix_registration_party_id"""
"""What SQLite has in its full-text table and in a function of its own; see ``PostgresqlDialect.put_entries``.

The list of registrations is read out of its index alone, in the order of the parties' names.
"""

_COLUMNS = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
_RULES = """SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND convalidated
    AND connamespace = current_schema()::regnamespace"""


def names(connection: Connection) -> set[str]:
    """Return the tables and views that lie where ours do."""
    statement = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    return set(connection.scalars(text(statement)))


def make(connection: Connection) -> None:
    """Make all tables and indexes."""
    metadata.create_all(connection)
    connection.exec_driver_sql(SEARCH_SCRIPT)


def climb(connection: Connection, step: int) -> None:
    """Lead from the version before to this one; scripts begin after version 6, with which PostgreSQL came in."""
    script = files("phuquoc_desktop.storage").joinpath("migrations", "postgresql", f"{step:04}.sql")
    connection.exec_driver_sql(script.read_text(encoding="utf-8"))


def missing(connection: Connection) -> list[str]:
    """Return the columns that this version needs and the database has not, and how many references are not guarded."""
    known = {(row[0], row[1]) for row in connection.execute(text(_COLUMNS))}
    wanted = {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns}
    wanted |= {("search_entry", name) for name in ("words", "position_key", "unit_key")}
    lacking = sorted(f"{table}.{column}" for table, column in wanted - known)
    references = sum(len(table.foreign_keys) for table in metadata.sorted_tables)
    guarded = connection.scalar(text(_RULES)) or 0
    return lacking if guarded >= references else [*lacking, f"{references - guarded} foreign keys"]


def faults(connection: Connection) -> list[str]:
    """Return what is wrong with the rows: parties that cannot be found, entries of what is gone; reads every table whole."""
    found = []
    for table in metadata.sorted_tables:
        connection.exec_driver_sql(f"SELECT count(t::text) FROM {table.name} t")
    for sentence, statement in _FITTING.items():
        count = connection.scalar(text(statement)) or 0
        if count:
            found.append(f"{sentence}: {count}")
    return found


_FITTING = {
    "party without search_entry": """SELECT count(*) FROM party p
        WHERE NOT EXISTS (SELECT 1 FROM search_entry s WHERE s.record_id = p.id)""",
    "search_entry without party": """SELECT count(*) FROM search_entry s WHERE s.record_kind = 'party'
        AND NOT EXISTS (SELECT 1 FROM party p WHERE p.id = s.record_id)""",
}
