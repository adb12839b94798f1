"""The SQLite file of a data folder: made, opened, looked at, cleaned and removed; ``postgresql/home.py`` is its counterpart."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from phuquoc_desktop.locations import DATABASE_FILE
from phuquoc_desktop.storage import migrate
from phuquoc_desktop.storage.engine import connect, told_error
from phuquoc_desktop.storage.errors import DataExistsError, NoDataError
from phuquoc_desktop.storage.safe_file import trouble_of


class SqliteHome:
    """One program at a time works in it, which holds the folder's lock all the while."""

    alone = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / DATABASE_FILE
        self.place: Path | str = self.file
        self.engine = connect(self.file)
        self.reading: Engine = self.engine
        self.writing: Engine = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    def device_place(self) -> str | None:
        """Leave it to machine and folder to say which PC works here."""
        return None

    def refuse_missing(self) -> None:
        """Raise NoDataError where no database lies, or one that was never begun whole."""
        if not _exists(self.file) or migrate.is_unfinished(self.file):
            raise NoDataError(folder=self.folder)

    def refuse_existing(self) -> None:
        """Refuse where data lie; what was cut off while it was begun is no data and may be begun again."""
        if _exists(self.file) and not migrate.is_unfinished(self.file) and not _is_bare(self.file):
            raise DataExistsError(folder=self.folder)

    def create(self, properties: dict[str, str]) -> None:
        """Make the file with all tables."""
        self.remove()
        migrate.create(self.engine, properties)

    def bring_up_to_date(self) -> None:
        """Lead an old version up; raises what :func:`migrate.bring_up_to_date` raises."""
        migrate.bring_up_to_date(self.file, self.folder / "backups")

    def look(self, session: Session) -> list[str]:
        """Return what a quick look finds wrong."""
        found = session.scalar(text("PRAGMA quick_check(1)"))
        return migrate.missing_columns(session) or ([] if found == "ok" else [str(found)])

    def check(self, session: Session) -> list[str]:
        """Return what SQLite finds wrong with the file."""
        found = [row[0] for row in session.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
        broken = session.execute(text("PRAGMA foreign_key_check")).all()
        return found + [f"{row[0]}: broken reference to {row[2]}" for row in broken]

    def scrub(self) -> None:
        """Clear what was deleted out of the file's free room, the index and the log; takes a while for a large file."""
        with closing(self.engine.raw_connection()) as connection:
            run = connection.cursor().execute
            try:
                run("INSERT INTO search_words(search_words) VALUES ('rebuild')")
                run("VACUUM")
                run("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                raise told_error(error, self.file) or error from error

    def remove(self) -> None:
        """Remove the file and its log."""
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                self.file.with_name(f"{DATABASE_FILE}{ending}").unlink(missing_ok=True)


def _exists(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError as error:
        raise trouble_of(error, file) from error


def _is_bare(file: Path) -> bool:
    """Tell whether a file is what is left of the very first moment: empty, in a folder where nobody has worked."""
    worked = any(file.with_name(name).exists() for name in ("attachments", "bundles", "keys", "backups"))
    return file.stat().st_size == 0 and not worked
