"""Damaged data, places that cannot be written, disks that are full: one sentence each, and the data as before."""

from __future__ import annotations

import random
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from builders import (
    TODAY,
    a_person,
    add_party,
    again,
    begun,
    office_open,
    open_dossier,
    outside,
    propose,
    register,
)
from sqlalchemy import event

from phuquoc_desktop.backend import Backend, open_office
from phuquoc_desktop.domain.errors import ToldError, TroubleError
from phuquoc_desktop.services import directory, exchange, overview, targets
from phuquoc_desktop.storage.errors import (
    DamagedDatabaseError,
    DatabaseFullError,
    DatabaseNotWritableError,
    ForeignDatabaseError,
    NewerDatabaseError,
    NoDataError,
)
from phuquoc_desktop.storage.migrate import VERSION
from phuquoc_desktop.storage.tables import RECORDS


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("healthy")
    with office_open(folder) as backend:
        for number in [*range(40), 537]:
            party = add_party(backend, a_person(f"Người số {number}", birth="1984", position="Công chức"))
            register(backend, party)
        propose(backend, open_dossier(backend), party)
    return (folder / "phuquoc.db").read_bytes()


def read_everything(backend: Backend) -> None:
    with backend.reading() as read:
        for kind in RECORDS:
            read.shelf(kind.kind).all()
        read.changes()
        directory.lines(read, directory.find(read, directory.ListQuery(text="nguoi")))
        targets.tree(read, 2021)
        exchange.since_last_report(read, backend.profile.office)
        overview.look(read, backend.awards, TODAY)
    backend.database.check()


def opened(folder: Path) -> ToldError | None:
    """Open and read all; return what was told. Anything else that is raised fails the test."""
    before = (folder / "phuquoc.db").read_bytes()
    try:
        backend = open_office(folder, outside(1 << 50))
    except ToldError as error:
        assert (folder / "phuquoc.db").read_bytes() == before
        return error
    try:
        read_everything(backend)
    except ToldError as error:
        return error
    finally:
        backend.close()
    return None


def put(folder: Path, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "phuquoc.db").write_bytes(content)
    return folder


def test_the_healthy_database_opens(healthy: bytes, tmp_path: Path) -> None:
    assert opened(put(tmp_path, healthy)) is None


@pytest.mark.parametrize("length", [0, 1, 15, 16, 99, 100, 512, 4095, 4096, 5000, 8192, 40960, -4096, -1])
def test_a_database_cut_short_is_told_at_opening(healthy: bytes, tmp_path: Path, length: int) -> None:
    found = opened(put(tmp_path, healthy[:length]))
    assert isinstance(found, DamagedDatabaseError)
    assert "phuquoc.db" in str(found)


def test_random_bytes_are_told(tmp_path: Path) -> None:
    assert isinstance(opened(put(tmp_path, random.Random(1).randbytes(20000))), DamagedDatabaseError)


@pytest.mark.parametrize("seed", [*range(40), 537])
def test_a_flipped_bit_anywhere_is_told_or_harmless(healthy: bytes, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(healthy)
    for _ in range(4):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    found = opened(put(tmp_path, bytes(content)))
    assert found is None or (isinstance(found, TroubleError) and "{" not in str(found))


@pytest.mark.parametrize("page", range(1, 40))
def test_a_page_of_zeros_is_told_or_unused(healthy: bytes, tmp_path: Path, page: int) -> None:
    content = bytearray(healthy)
    content[page * 4096 : (page + 1) * 4096] = bytes(4096)
    found = opened(put(tmp_path, bytes(content)))
    assert found is None or isinstance(found, DamagedDatabaseError)


def changed_by(healthy: bytes, folder: Path, *statements: str) -> Path:
    put(folder, healthy)
    connection = sqlite3.connect(folder / "phuquoc.db")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return folder


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("PRAGMA application_id = 1", ForeignDatabaseError),
        (f"PRAGMA user_version = {VERSION + 1}", NewerDatabaseError),
        ("PRAGMA user_version = 0", DamagedDatabaseError),
        ("DROP TABLE property", DamagedDatabaseError),
        ("DELETE FROM property", DamagedDatabaseError),
        ("UPDATE property SET value = 'mayor' WHERE name = 'role'", DamagedDatabaseError),
        ("UPDATE property SET value = 'x' WHERE name = 'year'", DamagedDatabaseError),
        ("UPDATE party SET party_kind = 'robot'", DamagedDatabaseError),
        ("UPDATE target SET value = '1,5'", DamagedDatabaseError),
        ("UPDATE registration SET registered_on = '2021-02-31'", DamagedDatabaseError),
        ("UPDATE party SET name = CAST(x'ff41' AS TEXT)", DamagedDatabaseError),
        ("UPDATE change SET fields = '{'", DamagedDatabaseError),
        ("UPDATE change SET operation = 'x'", DamagedDatabaseError),
        ("UPDATE change SET at = 'x'", DamagedDatabaseError),
        ("DROP TABLE search_entry", TroubleError),
        ("DROP TABLE party", TroubleError),
    ],
)
def test_contents_that_nobody_wrote_are_told(
    healthy: bytes, tmp_path: Path, statement: str, told: type[ToldError]
) -> None:
    assert isinstance(opened(changed_by(healthy, tmp_path, statement)), told)


def test_another_programs_database_is_told_and_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "phuquoc.db")
    connection.execute("CREATE TABLE bookmarks (x)")
    connection.commit()
    connection.close()
    assert isinstance(opened(tmp_path), ForeignDatabaseError)


def test_a_folder_without_data_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing", tmp_path / ("x" * 300)):
        with pytest.raises(TroubleError) as caught:
            open_office(folder, outside())
        assert str(caught.value)
    with pytest.raises(NoDataError):
        open_office(tmp_path, outside())
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize("place", ["file/below", "file"])
def test_a_place_that_is_no_folder_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(DatabaseNotWritableError):
        begun(tmp_path / place)
    with pytest.raises(NoDataError):
        open_office(tmp_path / place, outside())
    assert (tmp_path / "file").read_text() == "a file"


def test_a_database_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "phuquoc.db").mkdir()
    with pytest.raises(NoDataError):
        open_office(tmp_path, outside())
    with pytest.raises(TroubleError):
        begun(tmp_path)


@contextmanager
def pages_at_most(backend: Backend, pages: int | None) -> Iterator[None]:
    """Let the database grow no more, which SQLite reports exactly as a full disk."""

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    backend.database.engine.dispose()
    event.listen(backend.database.engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(backend.database.engine, "connect", limit)
        backend.database.engine.dispose()


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def many_people(backend: Backend) -> None:
    with backend.begin("many") as work:
        for number in range(400):
            directory.add(work, a_person(f"Người {number}", note="x" * 900), TODAY)


def test_a_full_disk_undoes_the_job_and_the_next_one_works(office: Backend) -> None:
    add_party(office)
    with pages_at_most(office, 100), pytest.raises(DatabaseFullError):
        many_people(office)
    with office.reading() as read:
        assert read.parties.count() == 1
        head = read.journal_head()
    add_party(office, a_person("Sau đó"))
    with office.reading() as read:
        assert read.parties.count() == 2
        assert read.journal_head() == head + 1
    assert office.database.check() == []


def test_a_file_that_may_not_grow_undoes_the_job_and_the_next_one_works(office: Backend) -> None:
    add_party(office)
    with files_at_most(1 << 18), pytest.raises(TroubleError):
        many_people(office)
    add_party(office, a_person("Sau đó"))
    with office.reading() as read:
        assert read.parties.count() == 2
    assert office.database.check() == []


@pytest.mark.parametrize("size", [0, 10, 4096, 50_000, 100_000, 150_000])
def test_an_office_that_could_not_be_begun_leaves_nothing_and_can_be_begun_later(tmp_path: Path, size: int) -> None:
    with files_at_most(size), pytest.raises(TroubleError):
        begun(tmp_path)
    assert not list(tmp_path.glob("phuquoc.db*"))
    with office_open(tmp_path) as backend, backend.reading() as read:
        assert read.targets.count() == 39


def test_a_disk_that_fills_up_before_opening_is_told_and_opens_later(healthy: bytes, tmp_path: Path) -> None:
    put(tmp_path, healthy)
    with files_at_most(0), pytest.raises(TroubleError):
        open_office(tmp_path, outside())
    with again(tmp_path) as backend:
        read_everything(backend)


def a_failing_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> Callable[[], Backend]:
    def fail(*_arguments: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr("phuquoc_desktop.services.plans.loading.load", fail)
    return lambda: begun(tmp_path)


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_bug_while_beginning_leaves_no_half_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    begin = a_failing_plan(tmp_path, monkeypatch, error)
    with pytest.raises(error):
        begin()
    monkeypatch.undo()
    begun(tmp_path).close()


def test_data_that_vanished_while_open_are_told_at_the_next_opening(tmp_path: Path) -> None:
    with office_open(tmp_path / "office") as backend:
        shutil.rmtree(backend.folder)
    with pytest.raises(NoDataError):
        open_office(tmp_path / "office", outside())
