"""The city's data on a PostgreSQL server: begun, opened, refused, and worked on by two programs at once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from builders import CITY, a_person, add_party, outside
from postgresql_server import Server, offices_on_the_server
from sqlalchemy import text

from phuquoc_desktop.backend import Backend, Beginning, begin_office, open_office
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.dialect import dialect_of
from phuquoc_desktop.storage.errors import (
    DamagedAddressError,
    DataExistsError,
    ForeignDatabaseError,
    NoDataError,
    PasswordInAddressError,
    ServerHoldsOtherError,
    ServerTroubleError,
    StrangeAddressError,
)
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader

WRITER = """
import sys
from pathlib import Path
from builders import TODAY, a_person, ids_from
from phuquoc_desktop.backend import Outside, open_office
from phuquoc_desktop.services import directory
folder, who, first = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
backend = open_office(folder, Outside(new_id=ids_from(first)))
backend.settings.user = who
for number in range(25):
    with backend.begin("add") as work:
        directory.add(work, a_person(f"{who} {number}"), TODAY)
        work.flush()
        directory.add(work, a_person(f"{who} {number} B"), TODAY)
backend.close()
"""


@pytest.fixture
def server() -> Iterator[Server]:
    with offices_on_the_server() as running:
        yield running


@pytest.fixture
def empty(server: Server) -> Iterator[str]:
    """The address of an empty database."""
    name = server.new_database()
    yield server.address(name)
    server.drop(name)


def begun(folder: Path, address: str) -> Backend:
    return begin_office(
        folder, Beginning("phu-quoc", Role.CITY, user="Lê Thị Bưởi", database=address), outside(1 << 30)
    )


def test_the_city_begins_and_opens_its_data_on_a_server(tmp_path: Path, empty: str) -> None:
    begun(tmp_path, empty).close()
    assert not (tmp_path / "phuquoc.db").exists()
    again = open_office(tmp_path, outside(1 << 31))
    with again.reading() as read:
        assert (read.profile.office, read.profile.role, read.targets.count()) == (CITY, Role.CITY, 39)
    assert again.database.check() == []
    again.database.scrub()
    again.close()
    with pytest.raises(DataExistsError):
        begun(tmp_path, empty)
    with pytest.raises(ServerHoldsOtherError):
        begun(tmp_path / "other", empty)


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path, empty: str) -> None:
    city = begun(tmp_path, empty)
    tests = Path(__file__).parents[1]
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), who, str(first)],
            cwd=tests,
            env={"PYTHONPATH": f"{tests.parent}:{tests}", "PATH": "/usr/bin:/bin"},
            stderr=subprocess.PIPE,
            text=True,
        )
        for who, first in (("An", 1 << 32), ("Bình", 1 << 33))
    ]
    assert [(one.communicate(timeout=100)[1], one.returncode) for one in writers] == [("", 0)] * 2
    with city.reading() as read:
        added = read.changes(record_kind="party")
        assert read.parties.count() == len(added) == 100
        assert len(directory.find(read, ListQuery(text="binh"))) == 50
        numbers = [one.sequence for one in read.changes()]
    assert numbers == list(range(1, numbers[-1] + 1))
    works = [one.work_id for one in added]
    assert works[::2] == works[1::2]  # jobs lie one after the other in the journal, each whole
    city.close()


def test_a_job_that_was_undone_leaves_no_gap_in_the_journal(tmp_path: Path, empty: str) -> None:
    city = begun(tmp_path, empty)
    with city.reading() as read:
        before = read.journal_head()

    def fail() -> None:
        with city.begin("add") as work:
            directory.add(work, a_person(), city.today)
            work.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    add_party(city)
    with city.reading() as read:
        assert read.journal_head() == before + 1
    city.close()


def test_lists_are_ordered_and_found_as_on_sqlite(tmp_path: Path, empty: str) -> None:
    names = ["Đào Thị Ấp 10", "Đào Thị Ấp 2", "Ánh (tổ 3)", "Ân", "an-bình", "Ô Kê", "Ơn 中文", "Ya", "ǆ", "A_B"]
    positions = ["Ấp 10", "ấp 2", None, "Đội", "Dạ", "", "z", "Ă", "Â", "01"]
    found = []

    def told(read: Reader) -> list[list[str]]:
        asked = [ListQuery(sort=one, descending=two) for one in ("name", "position", "birth") for two in (False, True)]
        asked += [ListQuery(text=one) for one in ("dao", "ap 1", "b", "binh an", "中", "3", "kê", "a_b", "(", "tổ")]
        ids = [directory.find(read, one) for one in asked]
        return [[read.parties.get(one).name for one in line] for line in ids]

    for city in (begun(tmp_path / "server", empty), begin_office(tmp_path / "a", Beginning("phu-quoc", Role.CITY))):
        with city.begin("add") as work:
            for name, position in zip(names, positions, strict=True):
                directory.add(work, a_person(name, position=position), city.today)
        with city.reading() as read:
            found.append(told(read))
        city.close()
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("mysql://x@y/z", StrangeAddressError),
        ("sqlite:///a.db", StrangeAddressError),
        ("no address", StrangeAddressError),
        ("postgresql://a:secret@y/z", PasswordInAddressError),
        ("postgresql://a@y/z?password=secret", PasswordInAddressError),
        ("postgresql://a@/z?host=/nowhere", ServerTroubleError),
    ],
)
def test_what_is_no_address_or_holds_a_password_is_refused(
    tmp_path: Path, address: str, refused: type[ToldError]
) -> None:
    with pytest.raises(refused) as told:
        begun(tmp_path / "new", address)
    assert "secret" not in str(told.value)
    assert not (tmp_path / "new" / "database.json").exists()


def test_a_damaged_note_of_the_address_is_told(tmp_path: Path) -> None:
    (tmp_path / "database.json").write_text("{", encoding="utf-8")
    with pytest.raises(DamagedAddressError):
        open_office(tmp_path)


def test_a_database_without_our_tables_is_not_taken_for_ours(tmp_path: Path, empty: str) -> None:
    (tmp_path / "database.json").write_text(json.dumps({"url": empty}), encoding="utf-8")
    with pytest.raises(NoDataError):
        open_office(tmp_path)
    with psycopg.connect(empty, autocommit=True) as other:
        other.execute("CREATE TABLE invoices (id int)")
    with pytest.raises(ForeignDatabaseError):
        open_office(tmp_path)


def test_words_that_many_entries_hold_are_told_from_those_of_few(tmp_path: Path, empty: str) -> None:
    office = begun(tmp_path, empty)
    with office.begin("many") as work:
        work.session.execute(
            text(
                """INSERT INTO search_entry (record_id, record_kind, folded, sort_key, words)
                SELECT n::text, 'party', 'nguyen van an', 'an', array_to_tsvector('{nguyen,van,an}')
                FROM generate_series(1, 20000) n"""
            )
        )
    with office.reading() as read:
        speaks, connection = dialect_of(read.session), read.session.connection()
        assert speaks.are_common(connection, ["nguyen", "a"])
        assert not speaks.are_common(connection, ["tran"])
    office.close()
