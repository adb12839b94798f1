"""The connection to SQLite: what every connection is set to, and how its errors become sentences."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.storage import errors
from phuquoc_desktop.storage.repeated import told_by_sqlite
from phuquoc_desktop.vietnamese.order import text_key

PRAGMAS = (
    "PRAGMA page_size = 4096",
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -16384",
    "PRAGMA temp_store = MEMORY",
)


def connect(file: Path) -> Engine:
    """Return an engine for one database file; connections are opened when first needed."""
    engine = create_engine(URL.create("sqlite", database=str(file)), connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        # The driver would begin transactions on its own and not for every statement; we say BEGIN ourselves.
        connection.isolation_level = None
        connection.create_function("vietnamese_key", 1, _vietnamese_key, deterministic=True)
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    @event.listens_for(engine, "handle_error")
    def _tell(context: ExceptionContext) -> None:
        told = told_error(context.original_exception, file)
        if told is not None:
            raise told from context.original_exception

    return engine


@lru_cache(maxsize=4096)
def _vietnamese_key(value: object) -> str | None:
    return text_key(value) if isinstance(value, str) else None


def told_error(error: BaseException, file: Path) -> ToldError | None:
    """Return what to tell a person about an error of the database driver, or None for what is a bug."""
    text = str(error)
    if isinstance(error, sqlite3.IntegrityError):
        return told_by_sqlite(text)
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    if text.startswith(("Could not decode to UTF-8", "malformed database schema")):
        # What follows is the content itself, which is private and no help.
        return errors.DamagedDatabaseError(file=file, detail=text.partition(" with text")[0])
    return _by_code(getattr(error, "sqlite_errorcode", 0) & 0xFF, text, file)


def _by_code(code: int, text: str, file: Path) -> ToldError | None:
    kinds: dict[int, tuple[type[ToldError], dict[str, Any]]] = {
        sqlite3.SQLITE_FULL: (errors.DatabaseFullError, {"file": file}),
        sqlite3.SQLITE_IOERR: (errors.DiskTroubleError, {"file": file}),
        sqlite3.SQLITE_READONLY: (errors.DatabaseNotWritableError, {"file": file}),
        sqlite3.SQLITE_PERM: (errors.DatabaseNotWritableError, {"file": file}),
        sqlite3.SQLITE_CANTOPEN: (errors.DatabaseNotWritableError, {"file": file}),
        sqlite3.SQLITE_CORRUPT: (errors.DamagedDatabaseError, {"file": file, "detail": text}),
        sqlite3.SQLITE_NOTADB: (errors.DamagedDatabaseError, {"file": file, "detail": text}),
        sqlite3.SQLITE_BUSY: (errors.DatabaseBusyError, {}),
        sqlite3.SQLITE_LOCKED: (errors.DatabaseBusyError, {}),
        sqlite3.SQLITE_PROTOCOL: (errors.DatabaseBusyError, {}),
    }
    found = kinds.get(code)
    return found[0](**found[1]) if found else None
