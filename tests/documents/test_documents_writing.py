"""Papers are put into files whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from documents_samples import a_list, all_papers

from phuquoc_desktop.documents import as_html
from phuquoc_desktop.documents.as_sheet import NotAListError
from phuquoc_desktop.documents.writing import UnknownPaperFormatError, save, write
from phuquoc_desktop.storage.safe_file import DiskFullError, FileInUseError, FolderMissingError, NameIsFolderError

STARTS = {".pdf": b"%PDF", ".docx": b"PK", ".xlsx": b"PK", ".html": b"<!DOCTYPE"}


@pytest.mark.parametrize("ending", list(STARTS))
def test_the_ending_of_the_name_chooses_the_kind_of_file(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"Danh sách{ending.upper()}"
    save(a_list(2), path)
    assert path.read_bytes().startswith(STARTS[ending])
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_another_ending_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UnknownPaperFormatError):
        save(a_list(1), tmp_path / "a.rtf")
    assert list(tmp_path.iterdir()) == []


def test_a_letter_as_sheet_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(NotAListError):
        save(all_papers()["letter"], path)
    assert path.read_bytes() == b"old"


def test_a_full_disk_keeps_the_old_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        write(a_list(1), path, as_html.render)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.html"]


def test_a_paper_held_open_by_word_keeps_its_old_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"old")

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileInUseError) as told:
        save(a_list(1), path)
    assert "Word" in str(told.value)
    assert path.read_bytes() == b"old"


def test_a_folder_in_the_way_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(NameIsFolderError):
        save(a_list(1), tmp_path / "a.pdf")
    with pytest.raises(FolderMissingError):
        save(a_list(1), tmp_path / "usb" / "a.html")


def test_composing_and_previewing_load_no_heavy_libraries() -> None:
    code = (
        "import sys; from phuquoc_desktop.documents import submission_letter, progress_report, as_html, writing;"
        "print([m for m in ('reportlab', 'docx', 'openpyxl', 'sqlalchemy', 'PySide6') if m in sys.modules])"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"
