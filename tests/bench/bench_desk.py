"""The board of the city's desk and its points: nine offices with ten years of data, and a province of 3,000 communes.

Both are given as ratios to the bare queries that any such board needs, with the number of statements, which must not hang on
that of offices. Times are those of the processor.

Run: .venv/bin/python tests/bench/bench_desk.py
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from crowd import an_office, likely_ids
from sqlalchemy import event, text

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.city.due_board import due_board
from phuquoc_desktop.city.league import league
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.office import Office, OfficeKey
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Record, field_plans, to_plain
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader

CITY, BEGUN, TODAY = "911@2021-03-01", date(2021, 3, 1), date(2021, 7, 15)
ROUNDS = 3
BARE = (
    "SELECT id, sender, sequence, device, made_at, taken_at, checked_on, recalled_on FROM bundle_received",
    "SELECT office, count(*), min(id) FROM registration WHERE year = 2021 GROUP BY office",
)
JOURNALLED = (
    "INSERT INTO change (work_id, job, at, actor, office, record_kind, record_id, operation, fields)"
    " VALUES (?, 'x', '2021-01-01T00:00:00', 'x', 'x', ?, ?, 'added', '{}')"
)


def communes(count: int) -> list[Office]:
    """Return that many offices below the city."""
    known = next(one for one in load_offices().known if str(one.parent) == CITY)
    return [replace(known, key=OfficeKey(f"{40000 + number}", BEGUN)) for number in range(count)]


def fill(city: Backend, offices: list[Office], years: range, registrations: int) -> None:
    """Give each office a report a quarter; the first of a year has brought its registrations."""
    ids = likely_ids(9)
    with city.begin("fill") as work:
        run = work.session.connection().exec_driver_sql
        for one in offices:
            rows = list(_rows(str(one.key), ids, years, registrations))
            for record in (BundleReceived, Party, Registration):
                names = [plan.name for plan in field_plans(record)]
                plain = [to_plain(each) for each, _job in rows if type(each) is record]
                values = [tuple(each.get(name) for name in names) for each in plain]
                marks = ", ".join("?" * len(names))
                run(f"INSERT INTO {record.kind} ({', '.join(names)}) VALUES ({marks})", values)
            run(JOURNALLED, [(job, each.kind, each.id) for each, job in rows])


def _rows(office: str, ids: Iterator[str], years: range, registrations: int) -> Iterator[tuple[Record, str]]:
    for year in years:
        for quarter in range(4):
            bundle = _bundle(office, ids, year, quarter, 4 * (year - years.start) + quarter + 1)
            yield bundle, bundle.id
            for _number in range(0 if quarter else registrations):
                party = Party(id=next(ids), office=office, party_kind=PartyKind.PERSON, name="Người Mẫu")
                yield party, bundle.id
                day = date(year, 2, 1)
                yield (
                    Registration(
                        id=next(ids), office=office, party_id=party.id, year=year, award="LDTT", registered_on=day
                    ),
                    bundle.id,
                )


def _bundle(office: str, ids: Iterator[str], year: int, quarter: int, sequence: int) -> BundleReceived:
    made = datetime(year, 2 + 3 * quarter, 10)
    return BundleReceived(
        id=next(ids),
        office=CITY,
        bundle_kind=BundleKind.REPORT,
        sender=office,
        sequence=sequence,
        made_at=made,
        taken_at=made + timedelta(days=1),
        file_name="x",
        digest=next(ids),
        signed_by="x",
        encrypted=True,
        added=0,
        changed=0,
        removed=0,
        same=0,
    )


def best(work: Callable[[], object]) -> float:
    """Return the least processor time of some rounds, in seconds."""
    times = []
    for _round in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def statements(read: Reader, work: Callable[[], object]) -> int:
    """Count the statements that some work sends."""
    seen: list[str] = []
    event.listen(read.session.connection(), "before_cursor_execute", lambda *given: seen.append(given[2]))
    work()
    return len(seen)


def measure(title: str, count: int, years: range, registrations: int) -> None:
    """Fill a city and print board and points against the bare queries."""
    offices = communes(count)
    with tempfile.TemporaryDirectory() as folder:
        city = an_office(Path(folder) / "city", "phu-quoc", role=Role.CITY)
        fill(city, offices, years, registrations)
        with city.reading() as read:
            sent = statements(read, lambda: due_board(read, offices, 2021, TODAY))
            board = best(lambda: due_board(read, offices, 2021, TODAY))
            points = best(lambda: league(read, offices, Period.parse("2021"), TODAY))
            bare = best(lambda: [read.session.execute(text(one)).all() for one in BARE])
        city.close()
    ratios = f"board {board / bare:.1f} x bare, points {points / bare:.1f} x bare"
    print(f"{title}: {sent} statements; board {board * 1000:.0f} ms; {ratios}")


if __name__ == "__main__":
    measure("9 offices, 10 years, 200 registrations a year", 9, range(2012, 2022), 200)
    measure("3,000 communes, 1 year, 20 registrations", 3000, range(2021, 2022), 20)
