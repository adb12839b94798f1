"""What opening a page, a target or a list holds the window's own thread, at an office and at the city (aim: 100 ms).

A round is what the window's thread does between two looks at what people press, painting included; the longest round of
a step is told. It is held against building and showing as many bare widgets as the step left in sight or beside it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[1] / "gui")]

AIM = 100.0
TARGETS = 6
NAMES = ("registrations", "close", "targets", "dossiers", "rules", "bundles", "directory", "initiatives", "settings")


def main() -> None:
    """Measure and print."""
    from office_window import window_on

    from phuquoc_desktop.gui import app, shot

    application = app.make_application(["bench"])
    with tempfile.TemporaryDirectory() as name:
        for role in sys.argv[1:] or ["office", "city"]:
            folder = shot._practice(Path(name) / role, role, "vi")
            with window_on(folder, practice=True, language="vi") as window:
                window.window.resize(1366, 768)
                window.settle()
                _walk(role, window, Rounds(application, window))


class Rounds:
    """Tells the longest round of the window's thread in milliseconds of its own processor time."""

    def __init__(self, application: object, window: object) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self._window = window
        self._began, self._longest = 0.0, 0.0
        QAbstractEventDispatcher.instance().awake.connect(self._on_awake)

    def of(self, step: Callable[[], object]) -> float:
        """Do a step and wait until all that follows from it is over."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, quiet = QEventLoop(), [0]

        def look() -> None:
            quiet[0] = 0 if self._window.start.opening.runner.busy else quiet[0] + 1
            if quiet[0] > 5:
                loop.quit()

        clock = QTimer()
        clock.timeout.connect(look)
        clock.start(40)
        self._longest, self._began = 0.0, time.thread_time()
        QTimer.singleShot(0, step)
        loop.exec()
        return self._longest * 1000

    def _on_awake(self) -> None:
        now = time.thread_time()
        self._longest, self._began = max(self._longest, now - self._began), now


def _walk(role: str, window: object, rounds: Rounds) -> None:
    from PySide6.QtWidgets import QWidget

    from phuquoc_desktop.gui.intake.intake_dialog import IntakeDialog

    shell = window.shell
    for name in NAMES:
        taken = rounds.of(lambda name=name: shell.go_to(name))
        _tell(f"{role}: first visit to {name}", taken, len(shell.page.findChildren(QWidget)))
    shell.go_to("targets")
    window.settle()
    page = shell.page
    codes = page.codes_shown()
    chosen = codes[:: max(len(codes) // TARGETS, 1)][:TARGETS]
    taken = [rounds.of(lambda code=code: page.open_target(code)) for code in chosen]
    count = len(page.sheet.findChildren(QWidget))
    _tell(f"{role}: the first target", taken[0], count)
    _tell(f"{role}: another target, median of {len(taken) - 1}", statistics.median(taken[1:]), count)
    _tell(f"{role}: another target, worst", max(taken[1:]), count)
    _tell(f"{role}: the board", rounds.of(page.show_board), len(page.board.findChildren(QWidget)))
    if role == "office":
        shell.go_to("registrations")
        window.settle()
        for which in ("first", "second"):
            taken_list = rounds.of(lambda: shell.page.intake.open(None))
            dialog = window.dialog(IntakeDialog)
            _tell(f"{role}: window for lists, {which} time", taken_list, len(dialog.findChildren(QWidget)))
            dialog.close()
            window.settle()


def _tell(name: str, taken: float, count: int) -> None:
    bare = _bare(count)
    print(
        f"{name}: {taken:.0f} ms, {taken / AIM:.2f} of the aim, {taken / bare:.1f} of {count} bare widgets", flush=True
    )


def _bare(count: int) -> float:
    """Return what it takes to build, show and paint as many labels without any style of ours, in milliseconds."""
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    sheet = QApplication.instance().styleSheet()
    QApplication.instance().setStyleSheet("")
    began = time.thread_time()
    ground = QWidget()
    column = QVBoxLayout(ground)
    for _place in range(count):
        column.addWidget(QLabel("…", ground))
    ground.show()
    ground.repaint()
    taken = time.thread_time() - began
    ground.deleteLater()
    QApplication.instance().setStyleSheet(sheet)
    return taken * 1000


if __name__ == "__main__":
    main()
