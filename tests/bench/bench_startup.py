"""Start-up of the window against a bare PySide6 window: time to the first painting, and memory in proportional set size.

Both run as fresh processes, in turn, without a screen; the medians of the ratios' parts are compared. "Shell" is painted
when the whole frame of the window, sidebar included, stands; the bare window is an empty ``QMainWindow`` of the same size.
Byte code is compiled beforehand, as in an installed program.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEAVE = """
import os
def leave():
    if {measure}:
        rollup = open("/proc/self/smaps_rollup").read()
        print(next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:")), flush=True)
    os._exit(0)
"""
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, leave)
application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
SHELL = """
import gc
gc.disable()
from phuquoc_desktop import translation
translation.use_language("vi")
from phuquoc_desktop.gui import app
application = app.make_application(["bench"])
program = app.Program(None)
program.window.painted.connect(leave)
program.window.show()
application.exec()
"""
REAL = """
import sys
from phuquoc_desktop.gui import launch, start
class Watched(start.Start):
    def __init__(self, choice):
        super().__init__(choice)
        self.opened.connect(self._told_live)
    def _on_painted(self):
        print("shell", flush=True)
        super()._on_painted()
    def _show_last_overview(self):
        shown = super()._show_last_overview()
        print("last", shown, flush=True)
        return shown
    def _told_live(self, shell):
        from PySide6.QtCore import QTimer
        self._watch = QTimer()
        self._watch.timeout.connect(self._look)
        self._watch.start(5)
    def _look(self):
        page = self.window.stack.currentWidget()
        if page is not None and page.objectName() == "page_OverviewPage" and not self.opening.runner.busy:
            print("live", flush=True)
            leave()
start.Start = Watched
sys.exit(launch.run_window(["--data", {folder!r}]))
"""
AIMS = {"time": 1.3, "page": 2, "memory": 1.8}


def run(source: str, environment: dict[str, str], *, measure: bool = False) -> float:
    """Return the seconds, or with ``measure`` the kilobytes, that one fresh process took."""
    began = time.perf_counter()
    command = [sys.executable, "-c", LEAVE.format(measure=measure) + source]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, cwd=ROOT)
    return float(done.stdout.split()[-1]) if measure else time.perf_counter() - began


def marks(source: str, environment: dict[str, str]) -> dict[str, float]:
    """Return the seconds from the start of a fresh process to each word that it prints."""
    began = time.perf_counter()
    command = [sys.executable, "-c", LEAVE.format(measure=False) + source]
    reached: dict[str, float] = {}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        for line in process.stdout or ():
            reached.setdefault(line.split()[0], time.perf_counter() - began)
    return reached


def real_command(environment: dict[str, str], folder: str, rounds: int) -> None:
    """Measure ``phuquoc-desktop`` itself on an office with invented people, in turn with the bare window."""
    command = [sys.executable, "-m", "phuquoc_desktop", "--data", folder, "init", "--office", "31078", "--practice"]
    subprocess.run(command, env=environment, check=True, capture_output=True, cwd=ROOT)
    source = REAL.replace("{folder!r}", repr(folder))
    marks(source, environment)
    bare, reached = [], []
    for _round in range(rounds):
        bare.append(run(BARE, environment))
        reached.append(marks(source, environment))
    floor = statistics.median(bare)
    words = {
        "shell": "shell painted",
        "last": "first page with data painted (as it was last seen)",
        "live": "live data shown",
    }
    few = max(3, rounds // 3)
    live = statistics.median(run(source, environment, measure=True) for _round in range(few))
    empty = statistics.median(run(BARE, environment, measure=True) for _round in range(few))
    print(
        f"memory (PSS) with live data: {live / 1024:.1f} MB, bare {empty / 1024:.1f} MB, {told(live / empty, 'memory')}"
    )
    for word, meaning in words.items():
        taken = statistics.median(one[word] for one in reached)
        aim = {"shell": " (aim 1.3)", "last": " (aim 2)"}.get(word, "")
        print(f"the real command, {meaning}: {taken * 1000:.0f} ms, ratio {taken / floor:.2f}{aim}")


def ratio(environment: dict[str, str], rounds: int, *, measure: bool) -> tuple[float, float]:
    """Return the medians of the bare window and of the shell, run in turn."""
    taken: dict[str, list[float]] = {BARE: [], SHELL: []}
    for _round in range(rounds):
        for source, values in taken.items():
            values.append(run(source, environment, measure=measure))
    return statistics.median(taken[BARE]), statistics.median(taken[SHELL])


def told(ratio: float, what: str) -> str:
    """Write a ratio beside its aim."""
    return f"ratio {ratio:.2f} (aim {AIMS[what]})"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as compiled:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPYCACHEPREFIX=compiled, PYTHONPATH=str(ROOT))
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for source in (BARE, SHELL):
            run(source, environment)
        bare, shell = ratio(environment, rounds, measure=False)
        print(f"shell painted: {shell * 1000:.0f} ms, bare {bare * 1000:.0f} ms, {told(shell / bare, 'time')}")
        real_command(environment, str(Path(compiled) / "office"), rounds)
        bare, shell = ratio(environment, max(3, rounds // 3), measure=True)
        print(
            f"memory (PSS) of the shell: {shell / 1024:.1f} MB, bare {bare / 1024:.1f} MB, {told(shell / bare, 'memory')}"
        )


if __name__ == "__main__":
    main()
