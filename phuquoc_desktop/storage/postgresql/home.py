"""A database on a PostgreSQL server: made, opened, looked at, cleaned and removed; ``sqlite_home.py`` is its counterpart.

Several officers work in it at once, each on a PC of their own, over one shared data folder with the attachments and the keys.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session

from phuquoc_desktop.storage.errors import (
    DataExistsError,
    ForeignDatabaseError,
    NewerDatabaseError,
    NoDataError,
    ServerHoldsOtherError,
    ServerNotFitError,
)
from phuquoc_desktop.storage.migrate import BEGINNING, VERSION
from phuquoc_desktop.storage.postgresql import tables_there
from phuquoc_desktop.storage.postgresql.connection import connect, take_turn, told_error
from phuquoc_desktop.storage.server_address import checked_address, forget_address, keep_address, read_address
from phuquoc_desktop.storage.tables import metadata, property_

SCHEMA = "schema"
"""The property that holds the version of the tables."""


class PostgresqlHome:
    """The server keeps order among those who work at once, so that the folder needs no lock."""

    alone = False

    def __init__(self, folder: Path, address: str) -> None:
        url = checked_address(address)
        self.folder = folder
        self.address = address
        self.place: Path | str = url.set(query={}).render_as_string().replace("+psycopg", "")
        self.engine: Engine = connect(url, str(self.place))
        self.reading: Engine = self.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self.writing: Engine = self.engine.execution_options(job=True)

    def device_place(self) -> str:
        """Return a mark of the database; a copy of it on another server has another one."""
        with self.engine.connect() as connection:
            server = connection.scalar(text("SELECT system_identifier FROM pg_control_system()"))
            name = connection.scalar(text("SELECT oid FROM pg_database WHERE datname = current_database()"))
        return hashlib.sha256(f"postgresql\n{server}\n{name}".encode()).hexdigest()

    def refuse_missing(self) -> None:
        """Raise NoDataError where the tables are not there, or the office was never begun whole."""
        with self.engine.connect() as connection:
            if not tables_there.names(connection) or self._property(connection, BEGINNING):
                raise NoDataError(folder=self.place)

    def refuse_existing(self) -> None:
        """Refuse a data folder in use, and a database in which anything lies."""
        if (self.folder / "phuquoc.db").exists() or read_address(self.folder) is not None:
            raise DataExistsError(folder=self.folder)
        with self.engine.connect() as connection:
            _refuse_unfit(connection, str(self.place))
            there = tables_there.names(connection)
        if there:
            raise ServerHoldsOtherError(file=self.place, detail=", ".join(sorted(there)[:3]))

    def create(self, properties: dict[str, str]) -> None:
        """Make all tables of the newest version in one transaction, then note the address in the folder."""
        with self.engine.begin() as connection:
            tables_there.make(connection)
            rows = {**properties, BEGINNING: "yes", SCHEMA: str(VERSION)}
            connection.execute(property_.insert(), [{"name": name, "value": value} for name, value in rows.items()])
        keep_address(self.folder, self.address)

    def bring_up_to_date(self) -> None:
        """Check whose database it is and lead an old version up, in one transaction under the lock of the jobs."""
        with self.engine.connect() as connection:
            version = self._version(connection)
        if version < VERSION:
            with self.engine.begin() as connection:
                take_turn(connection)
                for step in range(self._version(connection) + 1, VERSION + 1):
                    tables_there.climb(connection, step)
                connection.execute(property_.update().where(property_.c.name == SCHEMA).values(value=str(VERSION)))

    def _version(self, connection: Connection) -> int:
        found = self._property(connection, SCHEMA)
        if found is None or not found.isascii() or not found.isdigit():
            raise ForeignDatabaseError(file=self.place)
        if int(found) > VERSION:
            raise NewerDatabaseError(folder=self.place)
        return int(found)

    def _property(self, connection: Connection, name: str) -> str | None:
        if not {"property", "change"} <= tables_there.names(connection):
            raise ForeignDatabaseError(file=self.place)
        return connection.scalar(
            property_.select().with_only_columns(property_.c.value).where(property_.c.name == name)
        )

    def look(self, session: Session) -> list[str]:
        """Return the tables, columns and rules that are missing."""
        return tables_there.missing(session.connection())

    def check(self, session: Session) -> list[str]:
        """Return what is missing, and what of the search index does not fit the records; reads every row."""
        return self.look(session) + tables_there.faults(session.connection())

    def scrub(self) -> None:
        """Write every table anew without what was deleted; the server's own log and backups are for whoever looks after it."""
        import psycopg

        with closing(self.engine.raw_connection()) as connection:
            driver = connection.driver_connection
            assert isinstance(driver, psycopg.Connection)
            try:
                driver.autocommit = True
                for table in metadata.sorted_tables:
                    driver.execute(f"VACUUM FULL {table.name}".encode())
            except psycopg.Error as error:
                raise told_error(error, str(self.place)) or error from error
            finally:
                connection.invalidate()

    def remove(self) -> None:
        """Drop what could not be begun, and forget the address."""
        if read_address(self.folder) is not None:
            with self.engine.begin() as connection:
                metadata.drop_all(connection)
        forget_address(self.folder)


def _refuse_unfit(connection: Connection, place: str) -> None:
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise ServerNotFitError(file=place, detail=f"ENCODING {encoding}, UTF8")
    number = int(connection.scalar(text("SHOW server_version_num")) or 0)
    if number < 130000:
        raise ServerNotFitError(file=place, detail=f"PostgreSQL {number // 10000}, 13")
