"""An office that was cut off while it was begun is no office yet, and can be begun again."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import begun, outside

from phuquoc_desktop import backend as backends
from phuquoc_desktop.backend import open_office
from phuquoc_desktop.storage import database as databases
from phuquoc_desktop.storage.errors import DataExistsError, NoDataError
from phuquoc_desktop.storage.sqlite_home import SqliteHome


class CutOffError(BaseException):
    """The power went."""


def begin_and_cut_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop after the tables stand and before the plan is in; nothing is cleaned up, as after a power cut."""

    def cut(_backend: object) -> None:
        raise CutOffError

    with monkeypatch.context() as patched:
        patched.setattr(backends, "_take_in_plan", cut)
        patched.setattr(SqliteHome, "remove", lambda _home: None)
        with pytest.raises(CutOffError):
            begun(folder)
    assert (folder / databases.FILE_NAME).is_file()


def test_an_office_that_was_cut_off_is_not_opened_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_and_cut_off(tmp_path, monkeypatch)
    with pytest.raises(NoDataError):
        open_office(tmp_path, outside())


def test_an_office_that_was_cut_off_can_be_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_and_cut_off(tmp_path, monkeypatch)
    again = begun(tmp_path)
    with again.reading() as read:
        assert read.targets.count() == 39
        assert read.property("beginning") is None
    again.close()
    with pytest.raises(DataExistsError):
        begun(tmp_path)


def test_an_empty_file_left_by_a_cut_is_begun_anew_but_a_damaged_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / databases.FILE_NAME).write_bytes(b"")
    begun(tmp_path / "a").close()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / databases.FILE_NAME).write_bytes(b"damaged" * 100)
    with pytest.raises(DataExistsError):
        begun(tmp_path / "b")
