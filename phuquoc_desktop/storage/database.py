"""An office's data: the database in its data folder or on a server, the lock on it, and the way to read and to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Actor
from phuquoc_desktop.domain.identity import Clock, NewId
from phuquoc_desktop.locations import DATABASE_FILE
from phuquoc_desktop.storage import devices
from phuquoc_desktop.storage.column_types import UnreadableValueError
from phuquoc_desktop.storage.errors import DamagedDatabaseError, DatabaseNotWritableError
from phuquoc_desktop.storage.journal import Job
from phuquoc_desktop.storage.lock import DataLock
from phuquoc_desktop.storage.meanwhile import Seen
from phuquoc_desktop.storage.postgresql.home import PostgresqlHome
from phuquoc_desktop.storage.profile import OfficeProfile, read_profile
from phuquoc_desktop.storage.server_address import read_address
from phuquoc_desktop.storage.sqlite_home import SqliteHome
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

FILE_NAME = DATABASE_FILE


class Home(Protocol):
    """Where the database is; ``SqliteHome`` tells what each part means."""

    alone: bool
    place: Path | str
    engine: Engine
    reading: Engine
    writing: Engine

    def device_place(self) -> str | None: ...  # noqa: D102

    def refuse_missing(self) -> None: ...  # noqa: D102

    def refuse_existing(self) -> None: ...  # noqa: D102

    def create(self, properties: dict[str, str]) -> None: ...  # noqa: D102

    def bring_up_to_date(self) -> None: ...  # noqa: D102

    def look(self, session: Session) -> list[str]: ...  # noqa: D102

    def check(self, session: Session) -> list[str]: ...  # noqa: D102

    def scrub(self) -> None: ...  # noqa: D102

    def remove(self) -> None: ...  # noqa: D102


class Database:
    """The open data of one office; close it to free the lock."""

    def __init__(self, folder: Path, home: Home, lock: DataLock, clock: Clock, new_id: NewId) -> None:
        self.folder = folder
        self.place = home.place
        self.on_commit: list[Callable[[frozenset[str]], None]] = []
        self.engine = home.engine
        self._home = home
        self._lock = lock
        self._clock = clock
        self._new_id = new_id

    @property
    def alone(self) -> bool:
        """Whether no other program can work on these data meanwhile."""
        return self._home.alone

    def keep_time(self, clock: Clock) -> None:
        """Date the jobs from now on by another clock."""
        self._clock = clock

    @property
    def file(self) -> Path:
        """The file of a database that is one."""
        return self.folder / FILE_NAME

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Give one consistent view of the records."""
        with self._telling(), Session(self._home.reading, expire_on_commit=False, autoflush=False) as session:
            yield Reader(session)

    @contextmanager
    def begin(self, actor: Actor, job: str, seen: Seen | None = None, day: date | None = None) -> Iterator[UnitOfWork]:
        """Run one job in one transaction: committed at the end, undone as a whole by any error.

        ``job`` is the catalogue id of what people call it, and is what the journal shows. Jobs of all programs that work on
        these data come one after the other, so that the journal's numbers are in the order in which jobs were committed.
        ``seen`` are the records that the person saw: the job raises ChangedMeanwhileError rather than write over what
        somebody else changed in them since. ``day`` decides what is locked, by default that of the clock.
        """
        with self._telling(), Session(self._home.writing, expire_on_commit=False) as session:
            work = UnitOfWork(session, Job(self._new_id(), job, self._clock(), actor), self._new_id, seen, day)
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
            raise DamagedDatabaseError(file=self.place, detail=str(error)) from error

    def _announce(self, kinds: frozenset[str]) -> None:
        if kinds:
            for listener in self.on_commit:
                listener(kinds)

    def check(self) -> list[str]:
        """Return what the database finds wrong with itself; an empty list is a healthy one."""
        with self._telling(), Session(self._home.reading) as session:
            return self._home.check(session)

    def scrub(self) -> None:
        """Clear what was deleted out of the database's files; takes a while for a large one.

        Raises DatabaseBusyError while something else reads.
        """
        self._home.scrub()

    def close(self) -> None:
        """Close all connections and free the lock."""
        self.engine.dispose()
        self._lock.release()

    def discard(self) -> None:
        """Close a database that could not be begun, and leave nothing of it."""
        self._home.remove()
        self.engine.dispose()
        self._lock.release()


def create_database(
    folder: Path, profile: OfficeProfile, clock: Clock, new_id: NewId, address: str | None = None
) -> Database:
    """Make a new database, on the server at ``address`` if one is given; raises DataExistsError where one lies.

    No half-made database is left behind.
    """
    home = _home(folder, address)
    now = clock()
    with _let_go_on_error(home):
        home.refuse_existing()
        lock = _prepare(folder, now)
        try:
            home.refuse_existing()  # another program may have made one before this one had the lock
        except BaseException:
            lock.release()
            raise
    database = Database(folder, home, lock, clock, new_id)
    try:
        home.create(profile.as_properties())
        _settle(database, home, now)
    except BaseException:
        database.discard()
        raise
    _free(lock, home)
    return database


def open_database(folder: Path, clock: Clock, new_id: NewId) -> Database:
    """Open the data of a folder; raises NoDataError, InUseError, DamagedDatabaseError and the like."""
    home = _home(folder, read_address(folder))
    now = clock()
    with _let_go_on_error(home):
        home.refuse_missing()
        lock = _prepare(folder, now) if home.alone else DataLock(folder)
    database = Database(folder, home, lock, clock, new_id)
    try:
        home.bring_up_to_date()
        _look_inside(database, home)
        _settle(database, home, now)
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def _let_go_on_error(home: Home) -> Iterator[None]:
    try:
        yield
    except BaseException:
        home.engine.dispose()
        raise


def _home(folder: Path, address: str | None) -> Home:
    return SqliteHome(folder) if address is None else PostgresqlHome(folder, address)


def _free(lock: DataLock, home: Home) -> None:
    """Let others in where several may work at once; the lock was for making the folder."""
    if not home.alone:
        lock.release()


def _look_inside(database: Database, home: Home) -> None:
    """Read what every job needs, so that a damaged file is told of at once and not in the middle of work."""
    try:
        with database.reading() as read:
            found = home.look(read.session)
            read_profile(read.session)
    except DBAPIError as error:
        raise DamagedDatabaseError(file=database.place, detail=str(error.orig)) from error
    except (KeyError, ValueError) as error:
        raise DamagedDatabaseError(file=database.place, detail=str(error)) from error
    if found:
        raise DamagedDatabaseError(file=database.place, detail=", ".join(found))


def _settle(database: Database, home: Home, now: datetime) -> None:
    """Know which PC this is, before anything is written on it; data on a server are one PC, whoever works on them."""
    place = home.device_place() or devices.place_of(database.folder)
    with Session(home.reading) as session:
        known = devices.settled(session, place, database.folder)
    if known is None:
        with Session(home.writing) as session, session.begin():
            devices.settle(session, place, database.folder, now)


def _prepare(folder: Path, now: datetime) -> DataLock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseNotWritableError(file=folder) from error
    lock = DataLock(folder)
    lock.take(now)
    return lock
