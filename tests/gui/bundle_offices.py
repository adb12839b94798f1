"""A ward and the city as two real folders with their windows, and the ways a clerk moves files between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from builders import a_dossier, a_person, add_party, an_office, open_dossier, register
from office_window import OfficeWindow, window_on
from page_parts import come_forward
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from phuquoc_desktop.gui.pages.bundles.before_panel import BeforePanel
from phuquoc_desktop.gui.pages.bundles.city_face import CityFace
from phuquoc_desktop.gui.pages.bundles.shown import FileSeen
from phuquoc_desktop.gui.pages.bundles.ward_face import WardFace
from phuquoc_desktop.storage.profile import Role

WARD, OTHER, CITY = "duong-dong", "an-thoi", "phu-quoc"
FIRST_ID = {WARD: 1, OTHER: 1 << 24, CITY: 1 << 30}


class Offices:
    """Folders of offices below one; ``post`` is where bundles are written to and taken from."""

    def __init__(self, folder: Path, *, practice: bool) -> None:
        self.folder = folder
        self.post = folder / "post"
        self.post.mkdir()
        self.practice = practice

    def begin(self, code: str) -> Path:
        """Make an office's data: at a ward two people, a registration and a dossier; at the city only the plan."""
        role = Role.CITY if code == CITY else Role.OFFICE
        backend = an_office(self.folder / code, code, ids=FIRST_ID[code], role=role, practice=self.practice)
        if role is Role.OFFICE:
            person = add_party(backend)
            add_party(backend, a_person("Lê Thị Mẫu"))
            register(backend, person)
            open_dossier(backend, a_dossier())
        backend.close()
        return self.folder / code

    @contextmanager
    def at(self, code: str) -> Iterator[OfficeWindow]:
        """Open the window of an office on its page of bundles."""
        folder = self.folder / code
        with window_on(folder if folder.exists() else self.begin(code)) as window:
            window.page("bundles")
            come_forward(window)
            yield window

    def file(self, pattern: str) -> Path:
        """Return the newest file in the post that fits a pattern."""
        return max(self.post.glob(pattern), key=lambda one: (one.stat().st_mtime_ns, one.name))

    def export_from(self, code: str) -> Path:
        """Export an office's report by the window's own key."""
        with self.at(code) as window:
            export(window)
        return self.file("*report*")


def ward_face(window: OfficeWindow) -> WardFace:
    """Return what an office sees."""
    face: Any = window.shell.page.face  # type: ignore[union-attr]
    assert isinstance(face, WardFace)
    return face


def city_face(window: OfficeWindow) -> CityFace:
    """Return what the city sees."""
    face: Any = window.shell.page.face  # type: ignore[union-attr]
    assert isinstance(face, CityFace)
    return face


def export(window: OfficeWindow) -> None:
    """Press Ctrl+E, look, choose a folder as the way, send, and wait for the file."""
    before_sending(window)
    window.click(window.window, "way_folder")
    window.click(window.window, "send_bundle")
    window.until(ward_face(window).written.isVisible)
    window.settle()


def before_sending(window: OfficeWindow) -> BeforePanel:
    """Press Ctrl+E and wait until what would be sent is shown."""
    come_forward(window)
    QTest.keyClick(window.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    panel = ward_face(window).leaving.panel
    window.until(lambda: panel.isVisible() and panel.send.isEnabled())
    window.settle()
    return panel


def drop(window: OfficeWindow, *paths: Path) -> None:
    """Drag files from the file manager onto the page and let go."""
    page = window.shell.page
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(40, 40).toPoint(), copy, data, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted(), "the page does not take what is dragged"
    QApplication.sendEvent(page, QDropEvent(QPointF(40, 40), copy, data, left, none))
    window.settle()


def examined(window: OfficeWindow) -> list[FileSeen]:
    """Return the lines of the files that arrived."""
    panel = window.shell.page.face.arrivals.panel  # type: ignore[union-attr]
    assert panel.isVisible()
    return list(panel.seen)


def take_in(window: OfficeWindow) -> None:
    """Press the button that takes in."""
    window.click(window.window, "take_in")
    window.settle()
    settle_again(window)


def settle_again(window: OfficeWindow) -> None:
    """Wait for what a change of the data sets off, which comes through the queue of events."""
    QTest.qWait(30)
    window.settle()


_ANSWERING: list[QTimer] = []


def answer_box(button: str, seen: list[str]) -> None:
    """Press a button of the next message box of this test, and keep what it asked."""
    looking = QTimer()

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        looking.stop()
        _ANSWERING.remove(looking)
        seen.append(box.text())
        found = box.findChild(QWidget, button)
        assert found is not None
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    _ANSWERING.append(looking)
    looking.timeout.connect(press)
    looking.start(20)


def answer_no_more() -> None:
    """Forget the boxes that did not come: those of the next test are not meant."""
    while _ANSWERING:
        _ANSWERING.pop().stop()


def choose_with(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Callable[[Sequence[Path]], None]:
    """Let the platform's dialogs answer with a folder, and with the files that are given."""
    files: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: (list(files), ""))

    def give(paths: Sequence[Path]) -> None:
        files[:] = map(str, paths)

    return give
