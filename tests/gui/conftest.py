"""The one application of the window's tests, with the program's look, drawn without a screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from bundle_offices import answer_no_more
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from shell_parts import SmallShell, opened_office, shell_of

from phuquoc_desktop import translation
from phuquoc_desktop.gui import app


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QApplication]:
    """The program's own application; what it remembers goes into a folder of the test."""
    translation.use_language("en")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("settings")))
    made = app.make_application(["tests"])
    yield made
    made.closeAllWindows()


@pytest.fixture(autouse=True)
def one_language(qapp: QApplication) -> Iterator[None]:
    """Speak afterwards what was spoken before: a test may start the window in another language."""
    before = translation.language()
    yield
    translation.use_language(before)


@pytest.fixture(autouse=True)
def boxes_of_one_test() -> Iterator[None]:
    """End with the test what waits for a message box."""
    yield
    answer_no_more()


@pytest.fixture
def small_shell(qapp: QApplication, tmp_path: Path) -> Iterator[SmallShell]:
    """The real window around two pages that need no data."""
    shell = shell_of(opened_office(tmp_path))
    yield shell
    shell.runner.stop_all()
    shell.window.guards.clear()
    shell.window.close()
    shell.window.deleteLater()


@pytest.fixture
def until(qtbot: object) -> Callable[[Callable[[], bool]], None]:
    """Wait until something is so."""

    def wait(holds: Callable[[], bool]) -> None:
        qtbot.waitUntil(holds, timeout=5000)

    return wait
