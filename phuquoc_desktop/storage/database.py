"""An office's data folder: one SQLite database, the lock on it, and the way to read and to write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Actor
from phuquoc_desktop.domain.identity import Clock, NewId
from phuquoc_desktop.storage import devices, migrate
from phuquoc_desktop.storage.column_types import UnreadableValueError
from phuquoc_desktop.storage.engine import connect, told_error
from phuquoc_desktop.storage.errors import DamagedDatabaseError, DatabaseNotWritableError, DataExistsError, NoDataError
from phuquoc_desktop.storage.journal import Job
from phuquoc_desktop.storage.lock import DataLock
from phuquoc_desktop.storage.profile import OfficeProfile, read_profile
from phuquoc_desktop.storage.safe_file import trouble_of
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

FILE_NAME = "phuquoc.db"


class Database:
    """The open data of one office; close it to free the lock."""

    def __init__(self, folder: Path, engine: Engine, lock: DataLock, clock: Clock, new_id: NewId) -> None:
        self.folder = folder
        self.file = folder / FILE_NAME
        self.on_commit: list[Callable[[frozenset[str]], None]] = []
        self.engine = engine
        self._lock = lock
        self._clock = clock
        self._new_id = new_id

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Give one consistent view of the records."""
        with self._telling(), Session(self.engine, expire_on_commit=False, autoflush=False) as session:
            yield Reader(session)

    @contextmanager
    def begin(self, actor: Actor, job: str) -> Iterator[UnitOfWork]:
        """Run one job in one transaction: committed at the end, undone as a whole by any error.

        ``job`` is the catalogue id of what people call it, and is what the journal shows.
        """
        writing = self.engine.execution_options(begin="BEGIN IMMEDIATE")
        with self._telling(), Session(writing, expire_on_commit=False) as session:
            work = UnitOfWork(session, Job(self._new_id(), job, self._clock(), actor), self._new_id)
            with session.begin():
                yield work
                work.flush()
        self._announce(frozenset(work.touched))

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell of a value that cannot be read as of any other damage to the file."""
        try:
            yield
        except (UnreadableValueError, UnicodeDecodeError) as error:
            raise DamagedDatabaseError(file=self.file, detail=str(error)) from error

    def _announce(self, kinds: frozenset[str]) -> None:
        if kinds:
            for listener in self.on_commit:
                listener(kinds)

    def check(self) -> list[str]:
        """Return what SQLite finds wrong with the file; an empty list is a healthy database."""
        with self._telling(), Session(self.engine) as session:
            found = [row[0] for row in session.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
            broken = session.execute(text("PRAGMA foreign_key_check")).all()
        return found + [f"{row[0]}: broken reference to {row[2]}" for row in broken]

    def scrub(self) -> None:
        """Clear what was deleted out of the file's free room, the index and the log; takes a while for a large file.

        Raises DatabaseBusyError while something else reads.
        """
        with closing(self.engine.raw_connection()) as connection:
            run = connection.cursor().execute
            try:
                run("INSERT INTO search_words(search_words) VALUES ('rebuild')")
                run("VACUUM")
                run("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                raise told_error(error, self.file) or error from error

    def close(self) -> None:
        """Close all connections and free the lock."""
        self.engine.dispose()
        self._lock.release()

    def discard(self) -> None:
        """Close a database that could not be begun, and leave nothing of it."""
        self.engine.dispose()
        _remove_files(self.file)
        self._lock.release()


def create_database(folder: Path, profile: OfficeProfile, clock: Clock, new_id: NewId) -> Database:
    """Make a new database; raises DataExistsError where one lies, and leaves no half-made file behind."""
    _refuse_existing(folder)
    now = clock()
    lock = _prepare(folder, now)
    try:
        _refuse_existing(folder)  # another program may have made one before this one had the lock
    except DataExistsError:
        lock.release()
        raise
    _remove_files(folder / FILE_NAME)
    database = Database(folder, connect(folder / FILE_NAME), lock, clock, new_id)
    try:
        migrate.create(database.engine, profile.as_properties())
        _settle(database, now)
    except BaseException:
        database.discard()
        raise
    return database


def open_database(folder: Path, clock: Clock, new_id: NewId) -> Database:
    """Open the data of a folder; raises NoDataError, InUseError, DamagedDatabaseError and the like."""
    file = folder / FILE_NAME
    if not _exists(file) or migrate.is_unfinished(file):
        raise NoDataError(folder=folder)
    now = clock()
    lock = _prepare(folder, now)
    database = Database(folder, connect(file), lock, clock, new_id)
    try:
        migrate.bring_up_to_date(file, folder / "backups")
        _look_inside(database)
        _settle(database, now)
    except BaseException:
        database.close()
        raise
    return database


def _look_inside(database: Database) -> None:
    """Read what every job needs, so that a damaged file is told of at once and not in the middle of work."""
    try:
        with database.reading() as read:
            found = read.session.scalar(text("PRAGMA quick_check(1)"))
            read_profile(read.session)
            missing = migrate.missing_columns(read.session)
    except DBAPIError as error:
        raise DamagedDatabaseError(file=database.file, detail=str(error.orig)) from error
    except (KeyError, ValueError) as error:
        raise DamagedDatabaseError(file=database.file, detail=str(error)) from error
    if found != "ok" or missing:
        raise DamagedDatabaseError(file=database.file, detail=", ".join(missing) or str(found))


def _settle(database: Database, now: datetime) -> None:
    """Know which PC this is, before anything is written on it."""
    with Session(database.engine) as session, session.begin():
        devices.settle(session, database.folder, now)


def _exists(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError as error:
        raise trouble_of(error, file) from error


def _remove_files(file: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            file.with_name(f"{FILE_NAME}{ending}").unlink(missing_ok=True)


def _is_bare(file: Path) -> bool:
    """Tell whether a file is what is left of the very first moment: empty, in a folder where nobody has worked."""
    worked = any(file.with_name(name).exists() for name in ("attachments", "bundles", "keys", "backups"))
    return file.stat().st_size == 0 and not worked


def _refuse_existing(folder: Path) -> None:
    """Refuse where data lie; what was cut off while it was begun is no data and may be begun again."""
    file = folder / FILE_NAME
    if _exists(file) and not migrate.is_unfinished(file) and not _is_bare(file):
        raise DataExistsError(folder=folder)


def _prepare(folder: Path, now: datetime) -> DataLock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseNotWritableError(file=folder) from error
    lock = DataLock(folder)
    lock.take(now)
    return lock
