"""Taking a list of 20,000 people in, against reading the same file with calamine alone; an empty directory and a full one.

As in the window and on the command line, no garbage is looked for meanwhile.
Everything is counted: reading, understanding and repairing, comparing with the directory, taking in, undo. Memory is the peak
of this process above what it had before the file was opened.
"""

from __future__ import annotations

import gc
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from crowd import FAMILY, GIVEN, MIDDLE, NOW, POSITIONS, an_office, fill
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.intake.comparing import compare
from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import Aim, DryRun
from phuquoc_desktop.intake.opening import OpenedList, Receiver, open_list
from phuquoc_desktop.intake.taking import take_in
from phuquoc_desktop.services import history
from phuquoc_desktop.services.law.proposals import expected_day

ROWS = 20_000
HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ", "Đơn vị công tác", "Đăng ký danh hiệu")
TODAY = NOW.date()
T = TypeVar("T")


def main() -> None:
    """Measure and print."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "danh-sach.xlsx"
        _write(file)
        for known in (0, 100_000):
            _measure(file, Path(folder) / f"office-{known}", known)


def _write(file: Path) -> None:
    chance, book = random.Random(7), Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(HEADINGS)
    for number in range(1, ROWS + 1):
        sheet.append(_row(number, chance))
    book.save(file)


def _row(number: int, chance: random.Random) -> list[object]:
    born, female = date(1960, 1, 1) + timedelta(days=chance.randrange(15000)), chance.random() < 0.5
    name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
    card = f"091{female + 2 * (born.year >= 2000):d}{born:%y}{chance.randrange(10**6):06}"
    unit = f"Khu phố {1 + chance.randrange(12)}"
    award = chance.choice(("LĐTT", "LĐTT, CSTĐCS"))
    sex = "Nữ" if female else "Nam"
    return [number, name, f"{born:%d/%m/%Y}", sex, card, chance.choice(POSITIONS), unit, award]


def _measure(file: Path, folder: Path, known: int) -> None:
    office = an_office(folder)
    if known:
        fill(office, known, known)
    alone = min(_timed(lambda: _alone(file))[1] for _ in range(3))
    print(f"{ROWS} rows, {known} people in the directory; calamine alone {alone * 1000:.0f} ms")
    before = _peak()
    opened, reading = _timed(lambda: _open(file, office))
    run, comparing = _timed(lambda: _compare(office, opened))
    _again, taking = _timed(lambda: _take(office, run))
    memory = _peak() - before
    again, second = _timed(lambda: _compare(office, opened))
    _undone, undoing = _timed(lambda: _undo(office))
    steps = {"read": reading, "compare": comparing, "take in": taking, "compare again": second, "undo": undoing}
    for name, seconds in steps.items():
        print(f"  {name} {seconds * 1000:.0f} ms, ratio {seconds / alone:.1f}")
    told = "" if known else f"; peak {memory:.0f} MiB"  # the peak of a process never falls again
    print(f"  read, compared and taken in: ratio {(reading + comparing + taking) / alone:.1f}{told}")
    print(f"  {_told(run)}; the second time {_told(again)}")
    office.close()


def _told(run: DryRun) -> str:
    return ", ".join(f"{status.value} {count}" for status, count in run.counts().items() if count)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def _peak() -> float:
    """Return the peak of resident memory in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _alone(file: Path) -> int:
    book = CalamineWorkbook.from_path(str(file))
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def _open(file: Path, office: Backend) -> OpenedList:
    return open_list(file, Receiver(office.profile.office, 2021, office.offices), TODAY)


def _compare(office: Backend, opened: OpenedList) -> DryRun:
    with office.reading() as read:
        pack = office.rulebook(read).on(expected_day(2021)).pack
        return compare(read, opened.name, opened.reading.rows, Aim(2021), office.awards, pack, TODAY)


def _take(office: Backend, run: DryRun) -> None:
    with office.begin("take") as work:
        take_in(work, run, Decisions(accept_repairs=True, skip_doubtful=True), TODAY)


def _undo(office: Backend) -> None:
    with office.reading() as read:
        latest = read.latest_works(1)[0].work_id
    with office.begin("undo") as work:
        history.undo(work, latest)


if __name__ == "__main__":
    main()
