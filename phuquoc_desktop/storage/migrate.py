"""Schema versions: a new database is made whole, an old one is led up step by step on a copy that is kept.

``SCHEMA.md`` tells what each version changed. A step is ``migrations/NNNN.sql`` that leads from version NNNN-1; it may call
``fold(text)``, the search form of a text.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, CreateTable

from phuquoc_desktop.storage.engine import told_error
from phuquoc_desktop.storage.errors import DamagedDatabaseError, ForeignDatabaseError, NewerDatabaseError
from phuquoc_desktop.storage.safe_file import trouble_of
from phuquoc_desktop.storage.tables import SEARCH_SCRIPT, metadata, property_
from phuquoc_desktop.vietnamese.fold import fold

VERSION = 6
PAGE = 4096
"""Bytes; set when a database is made, whatever SQLite's own default is."""

BEGINNING = "beginning"
"""The property that stands until the first job of an office, which takes in the plan, is committed."""
APPLICATION_ID = 0x50515444
"""``PQTD``: tells our database from any other SQLite file."""


def create(engine: Engine, properties: dict[str, str]) -> None:
    """Make all tables of the newest version in one transaction."""
    with Session(engine) as session, session.begin():
        connection = session.connection()
        _make_tables(connection)
        connection.exec_driver_sql(SEARCH_SCRIPT)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
        rows = [{"name": name, "value": value} for name, value in {**properties, BEGINNING: "yes"}.items()]
        connection.execute(property_.insert(), rows)


def is_unfinished(file: Path) -> bool:
    """Tell whether an office was being begun in this file when the program was cut off; a damaged file is not that."""
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            return bool(connection.execute("SELECT 1 FROM property WHERE name = ?", (BEGINNING,)).fetchone())
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def _make_tables(connection: Connection) -> None:
    """Make tables and indexes in one order, so that the same work gives the same file."""
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            connection.execute(CreateIndex(index))


def bring_up_to_date(file: Path, backups: Path) -> None:
    """Check whose database it is and lead an old version up; a copy of the old file is kept in ``backups``.

    Raises ForeignDatabaseError, NewerDatabaseError, DamagedDatabaseError or another TroubleError, and then changes nothing.
    """
    _refuse_cut_short(file)
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for step in range(_version(connection, file) + 1, VERSION + 1):
                _keep_copy(connection, backups / f"before-version-{step}.db")
                _climb(connection, step)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the second: damage in the middle of the schema
        raise told_error(error, file) or DamagedDatabaseError(file=file, detail=str(error)) from error


def _version(connection: sqlite3.Connection, file: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables or (application == APPLICATION_ID and version < 1):
        raise DamagedDatabaseError(file=file, detail=f"version {version}, {tables} tables")
    if application != APPLICATION_ID:
        raise ForeignDatabaseError(file=file)
    if version > VERSION:
        raise NewerDatabaseError(folder=file.parent)
    return int(version)


def _refuse_cut_short(file: Path) -> None:
    """Refuse a file that ends within a page; SQLite would take the rest for zeros. A log may still hold that page."""
    log = file.with_name(f"{file.name}-wal")
    if file.stat().st_size % PAGE and not (log.is_file() and log.stat().st_size):
        raise DamagedDatabaseError(file=file, detail=f"{file.stat().st_size} bytes")


def missing_columns(session: Session) -> list[str]:
    """Return the tables and columns that this version needs and the file has not."""
    statement = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    known = {(row[0], row[1]) for row in session.execute(text(statement))}
    wanted = {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns}
    return sorted(f"{table}.{column}" for table, column in (wanted | {("search_words", "folded")}) - known)


def _keep_copy(connection: sqlite3.Connection, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
    except OSError as error:
        raise trouble_of(error, target) from error
    connection.execute("VACUUM INTO ?", (str(target),))


def _climb(connection: sqlite3.Connection, step: int) -> None:
    connection.create_function("fold", 1, fold, deterministic=True)
    # Rebuilding a table with foreign keys on would delete the children of its rows.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{_script(step)}\nPRAGMA user_version = {step};")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.DatabaseError(f"version {step} leaves {len(broken)} broken references")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _script(step: int) -> str:
    return files("phuquoc_desktop.storage").joinpath("migrations", f"{step:04}.sql").read_text(encoding="utf-8")
