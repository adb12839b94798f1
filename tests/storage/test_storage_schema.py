"""Databases of every version are opened for ever, and steps between versions are whole."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import stored_database
from builders import add_party, again, an_office, office_open, outside

from phuquoc_desktop.backend import open_office
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage import migrate
from phuquoc_desktop.storage.errors import DamagedDatabaseError
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.tables import RECORDS

DATA = Path(__file__).parent / "data"


def schema(file: Path) -> dict[str, str]:
    """Return what each table, index and column is, whatever the spaces and the order in which it was made."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_master WHERE name NOT LIKE 'search_words_%'"
        )
        return {name: " ".join((sql or "").split()) for name, sql in rows}


def a_copy(version: int, folder: Path) -> Path:
    shutil.copyfile(DATA / f"version-{version}.db", folder / "phuquoc.db")
    return folder


VERSIONS = range(1, migrate.VERSION + 1)


NOT_EMPTY = {"version": 1, "origin": "brought"}
"""What a field says that was added with another default than nothing."""


def as_known_then(found: object, stored: object) -> object:
    """Leave out of the rows what the version that stored them did not know, provided that it is empty now."""
    if isinstance(stored, dict) and isinstance(found, dict):
        extra = {name: value for name, value in found.items() if name not in stored}
        assert all(not value or value == NOT_EMPTY.get(name) for name, value in extra.items()), extra
        return {name: as_known_then(found[name], one) for name, one in stored.items()}
    if isinstance(stored, list) and isinstance(found, list) and len(stored) == len(found):
        return [as_known_then(*pair) for pair in zip(found, stored, strict=True)]
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_the_database_of_every_version_opens_with_the_same_rows(version: int, tmp_path: Path) -> None:
    stored = json.loads((DATA / f"version-{version}.json").read_text(encoding="utf-8"))
    with again(a_copy(version, tmp_path)) as backend:
        found = json.loads(json.dumps(stored_database.rows(backend)))
        assert as_known_then(found, stored) == stored
        assert backend.database.check() == []
    if version == migrate.VERSION:
        assert all(stored[one.kind] for one in RECORDS)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_database_of_every_version_can_be_searched_and_written(version: int, tmp_path: Path) -> None:
    with again(a_copy(version, tmp_path)) as backend:
        added = add_party(backend)
        with backend.reading() as read:
            assert directory.find(read, ListQuery(text="van an")) == [added.id]
            (line,) = directory.lines(read, directory.find(read, ListQuery(text="dao")))
    assert (line.name, line.unit) == ("Đặng Thị Đào", "Văn phòng")


@pytest.mark.parametrize("version", VERSIONS)
def test_people_are_found_by_their_unit_in_a_database_of_every_version(version: int, tmp_path: Path) -> None:
    with again(a_copy(version, tmp_path)) as backend, backend.reading() as read:
        (line,) = directory.lines(read, directory.find(read, ListQuery(text="van phong dao")))
        assert directory.find(read, ListQuery(text="khong co")) == []
    assert line.name == "Đặng Thị Đào"


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_database_brought_up_to_date_is_as_a_new_one(version: int, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with again(a_copy(version, tmp_path / "old")), office_open(tmp_path / "new"):
        pass
    assert schema(tmp_path / "old" / "phuquoc.db") == schema(tmp_path / "new" / "phuquoc.db")


def test_a_new_database_says_whose_and_which_version_it_is(tmp_path: Path) -> None:
    an_office(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "phuquoc.db")) as connection:
        asked = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        assert connection.execute("PRAGMA page_size").fetchone() == (migrate.PAGE,)
    assert asked == [migrate.APPLICATION_ID, migrate.VERSION]
    assert migrate.APPLICATION_ID.to_bytes(4, "big") == b"PQTD"


def test_the_same_work_gives_the_same_rows(tmp_path: Path) -> None:
    first, second = (stored_database.make(tmp_path / name) for name in "ab")
    assert first == second


NEXT = migrate.VERSION + 1


@pytest.fixture
def a_step(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Pretend that the program is one version ahead."""
    monkeypatch.setattr(migrate, "VERSION", NEXT)
    return monkeypatch


def step_is(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(migrate, "_script", lambda _step: script)


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_a_step_up_keeps_a_copy_and_changes_the_file(tmp_path: Path, a_step: pytest.MonkeyPatch) -> None:
    step_is(a_step, "ALTER TABLE unit ADD COLUMN colour TEXT; UPDATE unit SET note = 'hai';")
    with again(a_copy(NEXT - 1, tmp_path)) as backend, backend.reading() as read:
        assert [one.note for one in read.units.all()] == ["hai"]
    assert version_of(tmp_path / "phuquoc.db") == NEXT
    assert version_of(tmp_path / "backups" / f"before-version-{NEXT}.db") == NEXT - 1


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE unit SET note = 'hai'; SELECT nonsense;",
        "UPDATE unit SET note = 'hai'; DELETE FROM party;",
        "UPDATE unit SET note = 'hai'; UPDATE party SET unit_id = 'nowhere';",
    ],
)
def test_a_step_that_fails_or_breaks_a_reference_changes_nothing(
    tmp_path: Path, a_step: pytest.MonkeyPatch, script: str
) -> None:
    step_is(a_step, script)
    file = a_copy(NEXT - 1, tmp_path) / "phuquoc.db"
    with pytest.raises(DamagedDatabaseError):
        open_office(tmp_path, outside())
    a_step.undo()
    assert version_of(file) == NEXT - 1
    with again(tmp_path) as backend, backend.reading() as read:
        assert [one.note for one in read.units.all()] == [None]


def test_a_step_that_rebuilds_a_table_keeps_the_children_of_its_rows(
    tmp_path: Path, a_step: pytest.MonkeyPatch
) -> None:
    rebuild = "ALTER TABLE unit RENAME TO old; CREATE TABLE unit AS SELECT * FROM old; DROP TABLE old;"
    step_is(a_step, f"PRAGMA legacy_alter_table = ON; {rebuild} CREATE UNIQUE INDEX unit_id ON unit(id);")
    with again(a_copy(NEXT - 1, tmp_path)) as backend, backend.reading() as read:
        assert read.parties.count() == 3


def test_a_copy_that_cannot_be_kept_stops_the_step(tmp_path: Path, a_step: pytest.MonkeyPatch) -> None:
    from phuquoc_desktop.domain.errors import TroubleError

    step_is(a_step, "DELETE FROM progress_entry;")
    (a_copy(NEXT - 1, tmp_path) / "backups").write_text("a file in the way")
    with pytest.raises(TroubleError):
        open_office(tmp_path, outside())
    assert version_of(tmp_path / "phuquoc.db") == NEXT - 1
