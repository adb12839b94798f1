"""Saving a list while its file is open in Excel, in the real window and on the command line."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import add_party, office_open, register
from office_window import OfficeWindow, window_on
from page_parts import come_forward
from PySide6.QtWidgets import QFileDialog

from phuquoc_desktop.storage import safe_file

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OfficeWindow]:
    with office_open(tmp_path / "office") as backend:
        register(backend, add_party(backend))
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        window.page("registrations")
        yield window


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list that Excel holds open: Windows lets nobody put another file in its place."""
    file = tmp_path / "danh sách.xlsx"
    file.write_bytes(b"old")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if Path(target) == file:
            raise PermissionError(errno.EACCES, "sharing violation")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(safe_file, "_RENAME_WAITS", ())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    return file


def test_another_name_is_offered_and_taken(opened, held, monkeypatch):
    asked = []
    monkeypatch.setattr(opened.shell, "confirm", lambda *words, **_named: asked.append(words) or True)
    other = held.with_name("danh sách (2).xlsx")
    opened.click(opened.window, "do_save_sheet")
    opened.until(other.exists)
    opened.settle()
    ((question, yes),) = asked
    assert "danh sách.xlsx" in question
    assert "danh sách (2).xlsx" in yes
    assert held.read_bytes() == b"old"
    assert other.read_bytes().startswith(b"PK")


def test_who_declines_finds_the_old_file_and_no_other(opened, held, monkeypatch):
    asked = []
    monkeypatch.setattr(opened.shell, "confirm", lambda *words, **_named: bool(asked.append(words)))
    opened.click(opened.window, "do_save_sheet")
    opened.until(lambda: asked)
    opened.settle()
    assert sorted(one.name for one in held.parent.iterdir()) == ["danh sách.xlsx", "office"]
