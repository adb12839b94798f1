"""The first page with data against a bare PySide6 window: as it was last seen, and as it is now; time and memory.

Both figures are told: "last seen" is painted from the small picture that was kept beside the data, before they are open;
"live" is when the data are open and the page shows what was read from them. An office of practice data is made beforehand.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_startup import BARE, ROOT, run

MAKE = """
import sys
from pathlib import Path
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.gui.office_opener import begin_data, practice_office
from phuquoc_desktop.gui.pages.overview_look import take
from phuquoc_desktop.gui.pages.overview_snapshot import keep
opened = begin_data(practice_office(Path({folder!r}), "vi"), silent)
keep(opened.folder, take(opened.backend))
opened.close()
"""
START = """
from pathlib import Path
from phuquoc_desktop import translation
translation.use_language("vi")
from phuquoc_desktop.gui import app
application = app.make_application(["bench"])
from phuquoc_desktop.gui.choice import Choice
from phuquoc_desktop.gui.start import Start
start = Start(Choice(Path({folder!r}), True, False, "vi"))
"""
LAST_SEEN = """
start.window.painted.disconnect()
start.window.painted.connect(leave)
start.show()
application.exec()
"""
LIVE = """
from PySide6.QtCore import QTimer
shells = []
def look():
    if shells and shells[0].page is not None and shells[0].page.live:
        start.window.repaint()
        leave()
start.opened.connect(shells.append)
clock = QTimer()
clock.timeout.connect(look)
clock.start(2)
start.show()
application.exec()
"""
AIMS = {"last seen": 2.0, "live": None, "memory, live": 1.8}


def told(name: str, value: float, bare: float, unit: str) -> str:
    """Write a figure with its ratio and its aim, where there is one."""
    aim = f" (aim {AIMS[name]})" if AIMS[name] else ""
    return f"{name}: {value:.0f} {unit}, bare {bare:.0f} {unit}, ratio {value / bare:.2f}{aim}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as place:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT), PHUQUOC_DATA=f"{place}/home")
        environment["PYTHONPYCACHEPREFIX"] = f"{place}/compiled"
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        folder = str(Path(place) / "data")
        subprocess.run([sys.executable, "-c", MAKE.format(folder=folder)], env=environment, check=True, cwd=ROOT)
        start = START.format(folder=folder)
        sources = {"bare": BARE, "last seen": start + LAST_SEEN, "live": start + LIVE}
        report(sources, environment, rounds)


def report(sources: dict[str, str], environment: dict[str, str], rounds: int) -> None:
    """Run all in turn and print the ratios of the medians."""
    for source in sources.values():
        run(source, environment)
    times = {name: [] for name in sources}
    memory = {name: [] for name in sources}
    for number in range(rounds):
        for name, source in sources.items():
            times[name].append(run(source, environment) * 1000)
            if number % 3 == 0:
                memory[name].append(run(source, environment, measure=True) / 1024)
    taken = {name: statistics.median(values) for name, values in times.items()}
    for name in ("last seen", "live"):
        print(told(name, taken[name], taken["bare"], "ms"))
    held = {name: statistics.median(values) for name, values in memory.items()}
    print(told("memory, live", held["live"], held["bare"], "MB"))


if __name__ == "__main__":
    main()
