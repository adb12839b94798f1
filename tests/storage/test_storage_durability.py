"""What was acknowledged is kept, whatever happens to the program."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import pytest
from builders import a_person, add_party, again, an_office, begun, outside
from office_processes import WRITE, running
from sqlalchemy import text

from phuquoc_desktop.backend import Backend, open_office

WANTED = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize(("pragma", "value"), WANTED.items())
def test_every_connection_is_set_to_lose_nothing(office: Backend, pragma: str, value: object) -> None:
    with office.reading() as read, office.begin("write") as work:
        for session in (read.session, work.session):
            assert session.scalar(text(f"PRAGMA {pragma}")) == value


def test_jobs_that_were_acknowledged_survive_being_killed_in_the_middle_of_the_next(tmp_path: Path) -> None:
    an_office(tmp_path).close()
    acknowledged: list[str] = []
    for round_ in range(8):
        with running(WRITE, tmp_path, round_) as process:
            assert process.stdout is not None
            acknowledged += [process.stdout.readline().strip() for _ in range(3)]
            time.sleep(0.011 * round_)
            process.kill()
            acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
    with again(tmp_path) as backend, backend.reading() as read:
        known = {one.id for one in read.parties.all()}
        assert backend.database.check() == []
        assert len(acknowledged) > 24
        assert set(acknowledged) <= known
        assert read.units.count() == len(known)  # no half job: each wrote a unit and a party
        assert {one.record_id for one in read.changes(record_kind="party")} == known
        words = read.session.scalar(text("SELECT count(*) FROM search_words WHERE search_words MATCH 'nguoi'"))
        assert words == len(known)


def test_a_log_that_was_left_behind_is_taken_in(office: Backend, tmp_path: Path) -> None:
    add_party(office, a_person("Người trong nhật ký"))
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("phuquoc.db", "phuquoc.db-wal"):
        (copy / name).write_bytes((office.folder / name).read_bytes())
    with again(copy) as backend, backend.reading() as read:
        assert read.parties.first(name="Người trong nhật ký") is not None


def test_after_closing_one_file_holds_everything(tmp_path: Path) -> None:
    backend = an_office(tmp_path)
    party = add_party(backend)
    backend.close()
    connection = sqlite3.connect(f"file:{tmp_path / 'phuquoc.db'}?immutable=1", uri=True)
    assert connection.execute("SELECT id FROM party").fetchall() == [(party.id,)]
    connection.close()


def test_a_folder_with_signs_that_mean_something_in_addresses_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Phường 100% ? #1 & Đông; ‘x’"
    begun(folder).close()
    backend = open_office(folder, outside())
    assert (folder / "phuquoc.db").is_file()
    backend.close()
