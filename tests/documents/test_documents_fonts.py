"""The right typeface is found, and a wrong one is never taken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from phuquoc_desktop.documents import fonts
from phuquoc_desktop.documents.fonts import NoFontError, find_fonts, font_folders

TIMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


def installed() -> fonts.FontFiles:
    return find_fonts(font_folders())


def copied(folder: Path, names: tuple[str, ...]) -> Path:
    folder.mkdir()
    found = installed()
    sources = (found.regular, found.bold, found.italic, found.bold_italic)
    for source, name in zip(sources, names, strict=True):
        shutil.copy(source, folder / name)
    return folder


def test_an_installed_times_new_roman_is_preferred(tmp_path: Path) -> None:
    windows = copied(tmp_path / "Fonts", TIMES)
    assert find_fonts([installed().regular.parent, windows]).regular == windows / "times.ttf"


def test_a_family_that_is_not_whole_is_passed_over(tmp_path: Path) -> None:
    windows = copied(tmp_path / "Fonts", TIMES)
    (windows / "timesi.ttf").unlink()
    with pytest.raises(NoFontError):
        find_fonts([windows])


def test_a_font_without_vietnamese_letters_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copied(tmp_path / "Fonts", TIMES)
    monkeypatch.setattr(fonts, "MUST_HOLD", "ề\u4e00")
    with pytest.raises(NoFontError):
        find_fonts([folder])


def test_a_damaged_font_file_is_passed_over(tmp_path: Path) -> None:
    folder = copied(tmp_path / "Fonts", TIMES)
    (folder / "times.ttf").write_bytes(b"not a font")
    with pytest.raises(NoFontError) as told:
        find_fonts([folder])
    assert "Times New Roman" in str(told.value)


def test_the_folders_of_windows_are_looked_into(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WINDIR", str(tmp_path))
    assert tmp_path / "Fonts" in list(font_folders())
