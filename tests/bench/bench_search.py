"""Search as you type in 100,000 parties, against the same question put to SQLite without the program (aim: 2)."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from crowd import an_office, fill

from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.vietnamese.fold import fold_words

TYPED = ("n", "ng", "nguyen", "nguyen v", "nguyen van d", "dang thi dao", "Đào", "hằ", "0123", "4567", "nva", "zzz")
RAW = """SELECT p.id FROM party p JOIN search_entry e ON e.record_id = p.id
    WHERE e.number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?) ORDER BY e.sort_key, p.id"""
RAW_DIGITS = """SELECT p.id FROM party p JOIN search_entry e ON e.record_id = p.id
    WHERE e.folded LIKE '% ' || ? || '%' OR p.identity_number LIKE '%' || ? || '%' ORDER BY e.sort_key, p.id"""
"""How one would ask for digits inside a number, which the full-text index does not hold."""
ROUNDS = 5


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        backend = an_office(Path(folder) / "office")
        fill(backend, 100_000, 0)
        raw = sqlite3.connect(backend.database.file)
        raw.execute("PRAGMA cache_size = -16384")
        ratios = []
        for typed in TYPED:
            ours, floor, found = _measure(backend, raw, typed)
            ratios.append(ours / floor)
            print(
                f"{typed!r:>16}: {found:>6} found, {ours * 1000:7.1f} ms, SQLite alone {floor * 1000:7.1f} ms,"
                f" ratio {ours / floor:.2f}"
            )
        print(
            f"search in 100,000 parties: median ratio {statistics.median(ratios):.2f}, worst {max(ratios):.2f} (aim 2)"
        )
        raw.close()
        backend.close()


def _measure(backend, raw: sqlite3.Connection, typed: str) -> tuple[float, float, int]:
    ours, floor, found = [], [], 0
    match = " ".join(f'"{word}"*' for word in fold_words(typed))
    question, places = (RAW_DIGITS, (typed, typed)) if typed.isdigit() else (RAW, (match,))
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with backend.reading() as read:
            ids = directory.find(read, ListQuery(text=typed))
            directory.lines(read, ids[:40])
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        expected = [row[0] for row in raw.execute(question, places)]
        marks = ", ".join("?" * len(expected[:40]))
        raw.execute(f"SELECT * FROM party WHERE id IN ({marks})", expected[:40]).fetchall()
        floor.append(time.perf_counter() - start)
        assert ids == expected, typed
        found = len(ids)
    return statistics.median(ours), statistics.median(floor), found


if __name__ == "__main__":
    main()
