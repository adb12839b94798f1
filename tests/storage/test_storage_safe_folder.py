"""A folder of several files appears whole, or nothing of it does."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.storage.safe_file import DiskFullError
from phuquoc_desktop.storage.safe_folder import FolderNotEmptyError, NameIsFileError, whole_folder, write_inside


def left(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*"))


def break_off(target: Path, error: BaseException) -> None:
    with whole_folder(target, lambda _folder: True) as beside:
        write_inside(beside / "new", b"new")
        raise error


def test_nothing_stands_at_the_place_before_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "hồ sơ" / "một"
    with whole_folder(target) as beside:
        write_inside(beside / "a", b"a")
        assert not target.exists()
    assert left(tmp_path) == ["hồ sơ", "hồ sơ/một", "hồ sơ/một/a"]


@pytest.mark.parametrize("error", [Cancelled(), ValueError("a bug"), KeyboardInterrupt()])
def test_what_is_broken_off_leaves_nothing_not_even_folders_that_were_made(
    tmp_path: Path, error: BaseException
) -> None:
    with pytest.raises(type(error)):
        break_off(tmp_path / "a" / "b" / "c", error)
    assert left(tmp_path) == []


def test_a_full_disk_is_told_and_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "ours"
    with whole_folder(target) as beside:
        write_inside(beside / "old", b"old")
    with pytest.raises(DiskFullError):
        break_off(target, OSError(errno.ENOSPC, "No space left on device"))
    assert left(tmp_path) == ["ours", "ours/old"]


def test_a_folder_that_may_be_replaced_is_replaced_as_one(tmp_path: Path) -> None:
    target = tmp_path / "ours"
    for name in ("old", "new"):
        with whole_folder(target, lambda _folder: True) as beside:
            write_inside(beside / name, b"x")
    assert left(tmp_path) == ["ours", "ours/new"]


def test_other_peoples_files_are_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "letter.docx").write_bytes(b"x")
    with pytest.raises(FolderNotEmptyError), whole_folder(tmp_path / "theirs"):
        raise AssertionError("never begun")
    with pytest.raises(NameIsFileError), whole_folder(tmp_path / "theirs" / "letter.docx"):
        raise AssertionError("never begun")
    assert left(tmp_path) == ["theirs", "theirs/letter.docx"]
    (tmp_path / "empty").mkdir()
    with whole_folder(tmp_path / "empty") as beside:
        write_inside(beside / "a", b"a")
    assert (tmp_path / "empty" / "a").is_file()
