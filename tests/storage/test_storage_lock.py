"""One program at a time on one office's data."""

from __future__ import annotations

import json
import platform
from pathlib import Path

import pytest
from builders import again, an_office, office_open, outside
from office_processes import HOLD, running

from phuquoc_desktop.backend import Backend, open_office
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.storage.errors import DatabaseNotWritableError, DataExistsError, InUseError


def test_a_second_opening_is_refused_with_the_name_of_the_pc(office: Backend) -> None:
    with pytest.raises(InUseError) as caught:
        open_office(office.folder, outside())
    assert caught.value.places["host"] == platform.node()
    assert platform.node() in str(caught.value)
    with office.reading() as read:
        assert read.profile == office.profile


def test_a_second_program_is_refused_and_welcome_once_the_first_was_killed(tmp_path: Path) -> None:
    an_office(tmp_path).close()
    with running(HOLD, tmp_path), pytest.raises(InUseError, match=platform.node()):
        open_office(tmp_path, outside())
    assert (tmp_path / "in-use.json").exists()
    with again(tmp_path) as backend, backend.reading() as read:
        assert read.targets.count() == 39


@pytest.mark.parametrize(
    "note", ["", "[]", "{", "null", '{"host": {"a": 1}}', '{"field": "x", "folder": "y"}', "\udcff"]
)
def test_a_broken_note_of_the_holder_harms_nothing(office: Backend, note: str) -> None:
    (office.folder / "in-use.json").write_text(note, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(InUseError) as caught:
        open_office(office.folder, outside())
    assert str(office.folder) in str(caught.value)


def test_closing_frees_the_data_and_takes_the_note_away(tmp_path: Path) -> None:
    with office_open(tmp_path) as backend:
        note = json.loads((tmp_path / "in-use.json").read_text(encoding="utf-8"))
        assert note.keys() == {"host", "user", "since"}
        backend.close()
    assert not (tmp_path / "in-use.json").exists()
    with again(tmp_path):
        pass


def test_a_refused_opening_frees_the_data_again(tmp_path: Path) -> None:
    with office_open(tmp_path):
        pass
    (tmp_path / "phuquoc.db").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(ToldError) as caught:
            open_office(tmp_path, outside())
        assert not isinstance(caught.value, InUseError)


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with office_open(tmp_path):
        pass
    (tmp_path / "lock").unlink(missing_ok=True)
    (tmp_path / "lock").mkdir()
    with pytest.raises(DatabaseNotWritableError):
        open_office(tmp_path, outside())


def test_a_note_that_cannot_be_written_frees_the_lock(tmp_path: Path) -> None:
    with office_open(tmp_path):
        pass
    (tmp_path / "in-use.json").mkdir()
    for _ in range(2):
        with pytest.raises(ToldError) as caught:
            open_office(tmp_path, outside())
        assert not isinstance(caught.value, InUseError)


def test_data_is_not_begun_where_data_lies(office: Backend, tmp_path: Path) -> None:
    with pytest.raises(DataExistsError):
        an_office(office.folder)
    office.close()
    with pytest.raises(DataExistsError):
        an_office(office.folder)
    with again(office.folder) as backend, backend.reading() as read:
        assert read.targets.count() == 39
