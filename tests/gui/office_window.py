"""The real window on a real temporary office, driven as a person drives it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget
from shiboken6 import isValid

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.gui.choice import Choice
from phuquoc_desktop.gui.dialogs.first_start import FirstStart
from phuquoc_desktop.gui.office_shell import OfficeShell
from phuquoc_desktop.gui.start import Start

LONGEST = 45.0
"""Seconds; a limit for what hangs, which a busy machine must not reach."""
W = TypeVar("W", bound=QWidget)


class OfficeWindow:
    """One window's life, with the ways to look and to act."""

    def __init__(self, folder: Path, *, practice: bool = False, language: str = "en") -> None:
        self.start = Start(Choice(folder, True, practice, language))
        self.shells: list[OfficeShell] = []
        self.dialogs: list[FirstStart] = []
        self.start.opened.connect(self.shells.append)
        self.start.first_start.connect(self.dialogs.append)
        self._is_closed = False
        self.window = self.start.window
        self.window.show()
        self.window.activateWindow()

    @property
    def shell(self) -> OfficeShell:
        """The shell, once the data are open."""
        return self.shells[-1]

    @property
    def backend(self) -> Backend:
        """The open data."""
        backend: Backend = self.shell.opened.backend
        return backend

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something is so; fails after a while."""
        end = time.monotonic() + LONGEST
        while not holds():
            assert time.monotonic() < end, "waited too long"
            QApplication.processEvents()
            QTest.qWait(5)

    def settle(self) -> None:
        """Wait until no task runs and all is painted."""
        self.until(lambda: not self.start.opening.runner.busy)
        QApplication.processEvents()

    def page(self, name: str) -> QWidget:
        """Go to a page by its entry in the sidebar."""
        self.click(self.window, f"go_{name}")
        self.settle()
        assert self.shell.page is not None
        return self.shell.page

    def dialog(self, kind: type[W]) -> W:
        """Return the open dialog of a kind."""
        self.until(lambda: self._open(kind))
        return self._open(kind)[-1]

    def until_closed(self, dialog: QWidget) -> None:
        """Wait until a dialog has closed and all that follows is over."""
        self.until(lambda: not isValid(dialog) or not dialog.isVisible())
        self.window.activateWindow()
        self.settle()

    def click(self, parent: QWidget, name: str) -> None:
        """Press what has that name, visible and enabled."""
        found = [one for one in parent.findChildren(QWidget, name) if one.isVisible()]
        assert found, f"nothing visible is called {name}"
        assert found[-1].isEnabled(), f"{name} is off"
        QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)

    def act(self, name: str) -> None:
        """Do a page's action as a person does: by its button, or out of the menu where the bar has no room for it."""
        if any(one.isVisible() for one in self.window.findChildren(QWidget, f"do_{name}")):
            self.click(self.window, f"do_{name}")
            return
        more = self.window.findChild(QToolButton, "more_actions")
        assert more.isVisible(), f"neither a button nor a menu offers {name}"
        (action,) = [one for one in more.menu().actions() if one.objectName() == name]
        assert action.isEnabled(), f"{name} is off"
        more.menu().popup(more.mapToGlobal(more.rect().bottomLeft()))
        QTest.mouseClick(more.menu(), Qt.MouseButton.LeftButton, pos=more.menu().actionGeometry(action).center())

    def close(self) -> None:
        """Close the window whatever is open; once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        for dialog in self.window.findChildren(QDialog):
            QDialog.reject(dialog)
        if hasattr(self.start, "opening"):
            self.start.opening.runner.stop_all()
        QApplication.processEvents()
        self.window.guards[1:] = []  # the first one closes the data; the others ask about unsaved work
        self.window.close()
        self.start.close()
        # Deleted here and now: Python's collector might otherwise come upon the window in the thread of a later task.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _open(self, kind: type[W]) -> list[W]:
        return [one for one in self.window.findChildren(kind) if one.isVisible()]


def type_text(widget: QWidget, text: str) -> None:
    """Type any text key by key; QTest.keyClicks stops the process at letters beyond ASCII."""
    widget.setFocus()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@contextmanager
def window_on(folder: Path, *, practice: bool = False, language: str = "en") -> Iterator[OfficeWindow]:
    """Open a window on a folder, wait for its data, close it in the end."""
    opened = OfficeWindow(folder, practice=practice, language=language)
    try:
        opened.until(lambda: opened.shells or opened.dialogs)
        if opened.shells:
            opened.settle()
        yield opened
    finally:
        opened.close()
