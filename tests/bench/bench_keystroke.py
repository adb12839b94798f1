"""What a key typed into the search box costs the window, with 100,000 parties in the directory (aim: 16 ms, 95th percentile).

A frame is the longest time without a break in which the window's own thread is busy because of one key: no painting, no
other key could come in between. Beside it, the time until the first rows stand there, against the raw query.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[1] / "gui")]

from crowd import an_office, fill  # noqa: E402

PARTIES = 100_000
TEXTS = ("nguyen van an", "Đặng Thị Đào", "tran minh", "hung", "091184", "lê ngọc ánh", "pham 1985", "vo quoc khanh")
FRAME = 16.0
RAW = """SELECT p.id FROM party p JOIN search_entry e ON e.record_id = p.id
    WHERE e.number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?) ORDER BY e.sort_key, p.id LIMIT 200"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "office"
        backend = an_office(folder)
        fill(backend, PARTIES, 0)
        backend.close()
        floor = _floor(folder / "phuquoc.db")
        frames, waits = _typed(folder)
    for name, taken in (("by the clock", [one.clock for one in frames]), ("own work", [one.own for one in frames])):
        print(f"{len(frames)} keys, frame {name}: median {_ms(statistics.median(taken))}, 95th {_ms(_p95(taken))}")
    print(f"aim: {FRAME} ms at the 95th percentile")
    print(f"from the search to its rows: median {_ms(statistics.median(waits))}, 95th percentile {_ms(_p95(waits))}")
    print(f"ratio of the medians to the raw query of the same 200 rows: {_ratio(waits, floor):.2f}")


def _ratio(waits: list[float], floor: list[float]) -> float:
    return statistics.median(waits) / statistics.median(floor)


def _floor(file: Path) -> list[float]:
    from phuquoc_desktop.vietnamese.fold import fold_words

    raw = sqlite3.connect(file)
    raw.execute("PRAGMA cache_size = -16384")
    found = []
    for text in _beginnings():
        match = " ".join(f'"{word}"*' for word in fold_words(text))
        found.append(_timed(lambda match=match: raw.execute(RAW, (match,)).fetchall()))
    raw.close()
    return found


def _beginnings() -> list[str]:
    return [text[: end + 1] for text in TEXTS for end in range(len(text))]


def _typed(folder: Path) -> tuple[list[Frame], list[float]]:
    """Type every text key by key; returns the longest frame and the time until the rows stand there, of each key."""
    from office_window import type_text, window_on
    from PySide6.QtWidgets import QApplication, QLineEdit

    from phuquoc_desktop.gui import app

    application = app.make_application(["bench"])
    frames, waits, resets = [], [], []
    with window_on(folder) as window:
        page = window.page("directory")
        page.model.modelReset.connect(lambda: resets.append(time.perf_counter()))
        box = window.window.findChild(QLineEdit, "search")
        for text in TEXTS:
            box.clear()
            window.settle()
            for letter in text:
                resets.clear()
                asked = time.perf_counter()
                longest = [_frame(lambda letter=letter: type_text(box, letter))]
                while page.model.query.text != box.text().strip():  # the box waits for a pause in typing
                    asked = time.perf_counter()
                    longest.append(_frame(QApplication.processEvents))
                while page.model._task is not None:
                    longest.append(_frame(QApplication.processEvents))
                frames.append(max([*longest, _frame(QApplication.processEvents)]))
                waits += [resets[0] - asked] if resets else []
    del application
    return frames, waits


def _timed(does: Callable[[], object]) -> float:
    start = time.perf_counter()
    does()
    return time.perf_counter() - start


class Frame(NamedTuple):
    """One turn of the window's thread, in seconds: by the clock, and its own work without other programs' share."""

    clock: float
    own: float


def _frame(does: Callable[[], object]) -> Frame:
    clock, own = time.perf_counter(), time.thread_time()
    does()
    return Frame(time.perf_counter() - clock, time.thread_time() - own)


def _p95(found: list[float]) -> float:
    return sorted(found)[int(len(found) * 0.95)]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


if __name__ == "__main__":
    main()
