"""The connection to a PostgreSQL server: what every connection is set to, and how its errors become sentences."""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.storage import errors
from phuquoc_desktop.storage.repeated import told_by_rule

WAIT_SECONDS = 30
"""How long a job waits for those of other officers before it says that the database is busy."""

JOBS = 0x50515444
"""``PQTD``: the lock that a job holds until it ends, so that jobs come one after the other."""

SETTINGS = (
    f"SET lock_timeout = '{WAIT_SECONDS}s'",
    "SET client_encoding = 'UTF8'",
    "SET client_min_messages = 'warning'",
    "SET jit = off",
)


def connect(url: URL, place: str) -> Engine:
    """Return an engine for a database; connections are opened when first needed. Raises DriverMissingError."""
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args=_connect_args(url))
    except ModuleNotFoundError as error:
        raise errors.DriverMissingError from error

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            for setting in SETTINGS:
                cursor.execute(setting)
        connection.commit()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("job"):
            take_turn(connection)

    @event.listens_for(engine, "handle_error")
    def _tell(context: ExceptionContext) -> None:
        told = told_error(context.original_exception, place)
        if told is not None:
            raise told from context.original_exception

    return engine


def _connect_args(url: URL) -> dict[str, Any]:
    given = {"connect_timeout": 10, "application_name": "Phu Quoc Thi dua"}
    return {name: value for name, value in given.items() if name not in url.query}


def take_turn(connection: Connection) -> None:
    """Wait until no other job is at work, then number changes on from the last one that was kept.

    PostgreSQL gives numbers away also to what is undone; setting the sequence under the lock leaves no gap in the journal.
    """
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (JOBS,))
    connection.exec_driver_sql(
        "SELECT setval(pg_get_serial_sequence('change', 'sequence'), coalesce(max(sequence), 0) + 1, false) FROM change"
    )


def told_error(error: BaseException, place: str) -> ToldError | None:
    """Return what to tell a person about an error of the driver, or None for what is a bug."""
    import psycopg

    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate or ""
    if isinstance(error, psycopg.IntegrityError):
        return told_by_rule(str(error.diag.table_name), str(error.diag.constraint_name))
    for begins, kind in _KINDS.items():
        if state.startswith(begins):
            return kind(file=place, detail=_first_line(error))
    if isinstance(error, psycopg.OperationalError):
        return errors.ServerTroubleError(file=place, detail=_first_line(error))
    return None


_KINDS: dict[str, type[ToldError]] = {
    "55P03": errors.DatabaseBusyError,
    "40": errors.DatabaseBusyError,
    "57014": errors.DatabaseBusyError,
    "53100": errors.DatabaseFullError,
    "42501": errors.DatabaseNotWritableError,
    "25006": errors.DatabaseNotWritableError,
    "58": errors.DiskTroubleError,
    "XX001": errors.DamagedDatabaseError,
    "XX002": errors.DamagedDatabaseError,
}
"""By the beginning of the five characters that PostgreSQL gives each kind of error."""


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
