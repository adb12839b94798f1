"""Schema versions: a new database is made whole, an old one is led up step by step on a copy that is kept.

``SCHEMA.md`` tells what each version changed. A step is ``migrations/NNNN.sql`` that leads from version NNNN-1.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from phuquoc_desktop.storage.errors import DamagedDatabaseError, ForeignDatabaseError, NewerDatabaseError
from phuquoc_desktop.storage.tables import SEARCH_SCRIPT, metadata, property_

VERSION = 1
APPLICATION_ID = 0x50515444
"""``PQTD``: tells our database from any other SQLite file."""


def create(engine: Engine, properties: dict[str, str]) -> None:
    """Make all tables of the newest version in one transaction."""
    with Session(engine) as session, session.begin():
        connection = session.connection()
        metadata.create_all(connection)
        for statement in SEARCH_SCRIPT:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
        rows = [{"name": name, "value": value} for name, value in properties.items()]
        connection.execute(property_.insert(), rows)


def bring_up_to_date(file: Path, backups: Path) -> None:
    """Check whose database it is and lead an old version up; a copy of the old file is kept in ``backups``.

    Raises ForeignDatabaseError, NewerDatabaseError or DamagedDatabaseError, and then changes nothing.
    """
    try:
        connection = sqlite3.connect(file, isolation_level=None)
        try:
            version = _version(connection, file)
            for step in range(version + 1, VERSION + 1):
                _keep_copy(connection, backups / f"before-version-{step}.db")
                _climb(connection, step)
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise DamagedDatabaseError(file=file, detail=str(error)) from error


def _version(connection: sqlite3.Connection, file: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise ForeignDatabaseError(file=file)
    if version > VERSION:
        raise NewerDatabaseError(folder=file.parent)
    return int(version)


def _keep_copy(connection: sqlite3.Connection, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(target),))


def _climb(connection: sqlite3.Connection, step: int) -> None:
    script = files("phuquoc_desktop.storage").joinpath("migrations", f"{step:04}.sql").read_text(encoding="utf-8")
    # Rebuilding a table with foreign keys on would delete the children of its rows.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {step};\nCOMMIT;")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise sqlite3.IntegrityError(f"version {step} leaves {len(broken)} broken references")
