"""A file is written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

import pytest

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.storage import safe_file
from phuquoc_desktop.storage.safe_file import (
    CouldNotWriteError,
    DiskFullError,
    FileInUseError,
    FileNameError,
    FolderMissingError,
    FolderNotWritableError,
    NameIsFolderError,
    write_whole,
)


def an_old_file(folder: Path) -> Path:
    path = folder / "Tờ trình.pdf"
    path.write_bytes(b"old")
    return path


def only(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_new_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.bin", b"new")
    assert (tmp_path / "a.bin").read_bytes() == b"new"
    assert only(tmp_path) == ["a.bin"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = an_old_file(tmp_path)
    write_whole(path, lambda file: file.write(b"new") and None)
    assert path.read_bytes() == b"new"


def test_the_file_may_be_read_by_others_as_any_other_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_whole(tmp_path / "whole", b"")
    assert (tmp_path / "whole").stat().st_mode == plain.stat().st_mode


def test_an_error_of_the_writer_passes_through_and_keeps_the_old_file(tmp_path: Path) -> None:
    path = an_old_file(tmp_path)

    def cancelled(file: BinaryIO) -> None:
        file.write(b"half")
        raise KeyError("cancelled")

    with pytest.raises(KeyError):
        write_whole(path, cancelled)
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == [path.name]


def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = an_old_file(tmp_path)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(safe_file.os, "fsync", full)
    with pytest.raises(DiskFullError) as told:
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == [path.name]
    assert path.name in str(told.value)


def test_a_real_limit_of_the_system_counts_as_a_full_disk(tmp_path: Path) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    path = an_old_file(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(DiskFullError):
            write_whole(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == [path.name]


def test_a_file_held_by_another_program_is_tried_again_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = an_old_file(tmp_path)
    tries = []

    def held(self: Path, target: Path) -> None:
        tries.append(target)
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(safe_file, "_RENAME_WAITS", (0, 0))
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileInUseError):
        write_whole(path, b"new")
    assert len(tries) == 3
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == [path.name]


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Path, *_args: object, **_named: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(FolderNotWritableError):
        write_whole(tmp_path / "a", b"")


def test_a_read_only_folder_is_told_where_the_system_enforces_it(tmp_path: Path) -> None:
    folder = Path("/proc")
    if folder.is_dir():
        with pytest.raises(TroubleError):
            write_whole(folder / "a", b"")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissingError):
        write_whole(tmp_path / "usb" / "a", b"")


def test_a_name_that_belongs_to_a_folder_is_told_and_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "inside").write_bytes(b"1")
    with pytest.raises(NameIsFolderError):
        write_whole(tmp_path / "a", b"")
    assert only(tmp_path / "a") == ["inside"]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNameError):
        write_whole(tmp_path / ("ề" * 200), b"")
    assert only(tmp_path) == []


def test_any_other_trouble_keeps_the_words_of_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(safe_file.os, "fsync", broken)
    with pytest.raises(CouldNotWriteError) as told:
        write_whole(tmp_path / "a", b"")
    assert "Input/output error" in str(told.value)


def test_the_name_offered_instead_is_one_that_nothing_bears(tmp_path: Path) -> None:
    path = tmp_path / "danh sách.2021.xlsx"
    assert safe_file.free_name(path).name == "danh sách.2021 (2).xlsx"
    safe_file.free_name(path).write_bytes(b"")
    assert safe_file.free_name(path).name == "danh sách.2021 (3).xlsx"
