"""The board of targets: 9 offices, 39 targets, 10 years, 12 months; reading and judging as a ratio to the query alone.

Reading and judging run in a worker; the window's thread only paints what is ready, and has 16 ms for a frame. What that thread
does with a board before it paints (counts by group and office, the rows of one office) is measured against it. Times are those of
the processor, so that whatever else the machine does leaves the ratios alone; of a board nothing waits for the disk.

Run: .venv/bin/python tests/bench/bench_board.py
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from crowd import an_office, likely_ids

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.catalogue import load_offices, load_plan
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.progress_figures import figures_by_target
from phuquoc_desktop.storage.unit_of_work import Reader

YEARS = range(2012, 2022)
ROUNDS = 15
FRAME = 0.016


def fill(city: Backend, offices: list[str]) -> int:
    """Write ten years of monthly figures for each office and return how many there are."""
    chance, ids, count = random.Random(2021), likely_ids(9), 0
    heads = {one.code: to_plain(one) for one in load_plan(owner=city.profile.office).targets}
    plans = {year: {code: next(ids) for code in heads} for year in YEARS if year != city.profile.year}
    plans[city.profile.year] = {code: str(head["id"]) for code, head in heads.items()}
    with city.begin("plans") as work:
        for year in sorted(plans):
            if year != city.profile.year:
                for code, head in heads.items():
                    work.targets.add(_target({**head, "id": plans[year][code], "year": year}))
    for office in offices:
        own, entries = _years_of(office, heads, plans, ids, chance)
        count += len(entries)
        with city.begin("bundle") as work:
            work.write_for(office)
            slices.take_in(work, office, {Target: own, ProgressEntry: entries})
    return count


def _target(plain: dict[str, object]) -> Target:
    from phuquoc_desktop.domain.record import of_plain

    return of_plain(Target, plain)


def _years_of(
    office: str,
    heads: dict[str, dict[str, object]],
    plans: dict[int, dict[str, str]],
    ids: Iterator[str],
    chance: random.Random,
) -> tuple[list[slices.PlainRow], list[slices.PlainRow]]:
    own: list[slices.PlainRow] = []
    entries: list[slices.PlainRow] = []
    for year in YEARS:
        for code, head in heads.items():
            target_id, plan = next(ids), float(str(head["value"] or 100))
            place = {"id": target_id, "office": office, "year": year, "plan_id": plans[year][code]}
            own.append(tuple({**head, **place, "value": head["value"] and f"{plan / 9:.1f}"}.values()))  # type: ignore[arg-type]
            entries += [
                _entry(next(ids), office, target_id, year, month, plan / 9, head, chance) for month in range(1, 13)
            ]
    return own, entries


def _entry(
    record_id: str,
    office: str,
    target_id: str,
    year: int,
    month: int,
    plan: float,
    head: dict[str, object],
    chance: random.Random,
) -> slices.PlainRow:
    entry = ProgressEntry.draft(target_id=target_id, period=f"{year}-{month:02}", recorded_on=date(year, month, 28))
    plain = {**to_plain(entry), "id": record_id, "office": office}
    if head["qualitative"]:
        plain["fulfilled"] = chance.random() < 0.8
    else:
        plain["value"] = f"{plan * month / 12 * chance.uniform(0.8, 1.15):.2f}"
    return tuple(plain.values())


def best(*actions: Callable[[], object]) -> list[float]:
    """Return the best time of each, taking turns, so that a slow moment of the machine slows all of them."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(ROUNDS):
        for action, mine in zip(actions, times, strict=True):
            start = time.thread_time()
            action()
            mine.append(time.thread_time() - start)
    return [min(mine) for mine in times]


def the_query(read: Reader, years: range) -> int:
    """Read the same targets and entries as bare rows, and make nothing of them."""
    run = read.session.connection().exec_driver_sql
    marks = ", ".join("?" * len(years))
    plain = run(f"SELECT * FROM target WHERE year IN ({marks})", tuple(years)).all()
    entries = f"""SELECT p.target_id, p.id, p.period, p.value, p.fulfilled, p.level FROM progress_entry p
        JOIN target t ON t.id = p.target_id WHERE t.year IN ({marks})"""
    return len(plain) + len(run(entries, tuple(years)).all())


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        city = an_office(Path(folder), "phu-quoc", role=Role.CITY)
        try:
            measure(city)
        finally:
            city.close()


def fresh(city: Backend, work: Callable[[Reader], object]) -> Callable[[], None]:
    """Return some work done by a reader that has nothing in its memory."""

    def action() -> None:
        with city.reading() as read:
            work(read)

    return action


def measure(city: Backend) -> None:
    key = city.profile.office
    offices = [
        str(one.key) for one in load_offices().known if str(one.parent) == key and one.stands_on(date(2021, 7, 1))
    ]
    entries = fill(city, offices)
    rows = len(offices) * 39
    print(f"{len(offices)} offices, {rows * len(YEARS):,} targets, {entries:,} entries; {ROUNDS} rounds, best of each")
    two = range(2020, 2022)
    with city.reading() as read:
        board = targets.board(read, 2021)
        known = [row.own.id for row in board.rows if row.own]
        query, opened, again, values = best(
            fresh(city, lambda fresh_read: the_query(fresh_read, two)),
            fresh(city, lambda fresh_read: targets.board(fresh_read, 2021)),
            lambda: targets.board(read, 2021),
            lambda: figures_by_target(read.session, known),
        )
    put, painted = in_the_window(board)
    shown, words = best(
        lambda: (board.standings, board.by_group, board.by_office, [board.of(one) for one in board.offices]),
        lambda: [row.judgement.sentence for row in board.rows[:40]],
    )
    print(f"one year beside the last, query alone          {query * 1000:8.1f} ms")
    print(f"the board opens (read and judge, in a worker)  {opened * 1000:8.1f} ms  ratio {opened / query:.2f}")
    print(f"the board is made again (same reader)          {again * 1000:8.1f} ms  ratio {again / query:.2f}")
    print(f"figures of one year as values                  {values * 1000:8.1f} ms  ratio {values / query:.2f}")
    print(
        f"counts and rows for the window's thread        {shown * 1000:8.2f} ms  {shown / FRAME:.2f} of a frame of 16 ms"
    )
    print(
        f"forty rules in words, as many as are in sight  {words * 1000:8.2f} ms  {words / FRAME:.2f} of a frame of 16 ms"
    )
    print(f"the board is put into its widgets              {put * 1000:8.2f} ms  ratio to the query {put / query:.2f}")
    print(
        f"and painted at 1366x768                        {painted * 1000:8.2f} ms  ratio to the query {painted / query:.2f}"
    )


def in_the_window(board: targets.Board) -> tuple[float, float]:
    """Return how long the real face takes to show a board, and to be painted with it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from phuquoc_desktop.gui import app
    from phuquoc_desktop.gui.pages.target.board import BoardFace

    made = app.make_application(["bench"])
    face = BoardFace()
    face.resize(1152, 640)
    face.show()
    face.show_board(board)
    made.processEvents()

    def put() -> None:
        face.show_board(board)
        made.processEvents()

    first, second = best(put, face.grab)
    face.close()
    return first, second


if __name__ == "__main__":
    main()
