"""Ctrl+Z after the toast has gone, and the list of the latest jobs, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, office_open, register
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from phuquoc_desktop.gui.dialogs.recent_jobs_dialog import RecentJobsDialog
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.services.undoing import UndoState

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, RegistrationsPage]]:
    with office_open(tmp_path / "office") as backend:
        for name in ("Đặng Thị Ánh", "Trần Văn Bình"):
            register(backend, add_party(backend, a_person(name)))
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = window.page("registrations")
        assert isinstance(page, RegistrationsPage)
        yield window, page


def undo_by_key(window: OfficeWindow) -> None:
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.settle()


def test_ctrl_z_names_the_last_job_and_takes_it_back_when_confirmed(opened, monkeypatch):
    window, page = opened
    asked, answer = [], [False, True, True]
    monkeypatch.setattr(
        window.shell, "confirm", lambda question, *_args, **_named: asked.append(question) or answer.pop(0)
    )
    undo_by_key(window)
    assert "Register" in asked[0]
    assert "Trần Văn Bình" in asked[0]
    assert page.model.rowCount() == 2
    undo_by_key(window)
    window.until(lambda: page.model.rowCount() == 1)
    undo_by_key(window)
    assert "Add a party" in asked[2]


def test_the_latest_jobs_are_listed_and_one_in_the_middle_is_taken_back(opened):
    window, page = opened
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL | SHIFT)
    dialog = window.dialog(RecentJobsDialog)
    window.until(dialog.model.rowCount)
    assert nameless_widgets(dialog) == []
    states = [dialog.model.row(place).state for place in range(4)]
    assert states == [UndoState.POSSIBLE, UndoState.HINDERED] * 2
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert not dialog.undoing.isEnabled()
    assert "depend on it" in dialog.findChild(QLabel, "why_not").text()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    window.click(dialog, "undo_job")
    window.until(lambda: page.model.rowCount() == 1)
    window.until(lambda: dialog.model.row(0).state is UndoState.TAKES_BACK)
    assert dialog.model.row(3).state is UndoState.UNDONE
    assert page.model.row(0).party.name == "Trần Văn Bình"
