"""A country's communes taken in by the city: cost against rows on PostgreSQL and SQLite, and what pages then ask of all of it.

One ward's real bundle is multiplied, with other ids and other office keys, and goes through the same intake as any bundle.
The floor copies the same rows into bare tables (no index, journal or search) on the same server in the same run.
``python tests/bench/bench_scale.py [COMMUNES]``; 3,321 is the country, without a number a small share of it.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import msgspec
from crowd import NOW, an_office, fill, likely_ids
from postgresql_server import Server, programs
from sqlalchemy import text

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.bundle import incoming, outgoing
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.services import directory, registration_list
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader

COMMUNES = 120
REGISTRATIONS = 200
SERVER = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "shared_buffers": "512MB"}
SERVER |= {"autovacuum": "on", "max_wal_size": "4GB", "work_mem": "32MB"}


def main() -> None:
    """Measure and print."""
    communes = int(sys.argv[1]) if len(sys.argv) > 1 else COMMUNES
    place = programs()
    if place is None:
        sys.exit("PostgreSQL is not installed here (Debian: apt-get install postgresql)")
    with tempfile.TemporaryDirectory() as folder:
        model = _bundle(Path(folder))
        server = Server(place, **SERVER)
        try:
            name = server.new_database()
            city = _city(Path(folder) / "on-server", server.address(name))
            _copy_floor(server, name, model, communes)
            _grow(city, model, communes, "PostgreSQL")
            _ask(city, communes)
            city.close()
        finally:
            server.stop()
        city = _city(Path(folder) / "in-folder", None)
        _grow(city, model, min(communes, 400), "SQLite")
        _ask(city, min(communes, 400))
        city.close()


def _city(folder: Path, address: str | None) -> Backend:
    ids = likely_ids(7)
    outside = Outside(clock=lambda: NOW, new_id=lambda: next(ids))
    return begin_office(
        folder, Beginning("phu-quoc", Role.CITY, user="Đo lường", practice=True, database=address), outside
    )


def _bundle(folder: Path) -> incoming.Arrived:
    """Return a ward's report with 200 registrations and figures of its 39 targets, as the city has examined it."""
    ward = an_office(folder / "ward", practice=True)
    fill(ward, REGISTRATIONS, REGISTRATIONS)
    with ward.begin("targets") as work:
        for target in work.targets.all(plan_id=None):
            own = replace(target, id=work.new_id(), office=work.office, plan_id=target.id)
            work.targets.add(own)
    sent = outgoing.send_report(ward.begin, ward.post, folder, lambda *_told: None)
    city = an_office(folder / "examiner", "phu-quoc", role=Role.CITY, practice=True)
    with city.reading() as read:
        arrived = incoming.open_bundle(read, city.post, sent.path)
    ward.close()
    city.close()
    return arrived


def _of(arrived: incoming.Arrived, number: int) -> incoming.Arrived:
    """Return the same report as of another commune: another key, other ids, another digest."""
    office, mark = f"{number:05}@2025-07-01", f"{number:05x}"
    own = {row[0]: f"{row[0][:-17]}{mark}{row[0][-12:]}" for rows in arrived.rows.values() for row in rows}
    rows = {kind: _moved(kind, given, own, office) for kind, given in arrived.rows.items()}
    opened = arrived.opened
    head, bag = msgspec.structs.replace(opened.head, sender=office), replace(opened.bag, digest=f"{number:064x}")
    state = arrived.state
    if state is not None:
        stamps = {(kind, own.get(one, one)): stamp for (kind, one), stamp in state.stamps.rows.items()}
        state = replace(state, stamps=replace(state.stamps, rows=stamps))
    return replace(arrived, opened=replace(opened, head=head, bag=bag), rows=rows, state=state)


def _moved(kind: type[Record], rows: list[tuple[Any, ...]], own: dict[str, str], office: str) -> list[tuple[Any, ...]]:
    named = {place for place, plan in enumerate(field_plans(kind)) if plan.names or plan.name == "id"}
    return [
        tuple(
            office if place == 1 else own.get(value, value) if place in named else value
            for place, value in enumerate(row)
        )
        for row in rows
    ]


def _grow(city: Backend, model: incoming.Arrived, communes: int, where: str) -> None:
    """Take bundles in one after the other, and print what a thousand rows cost at several sizes."""
    size = sum(map(len, model.rows.values()))
    print(f"{where}: {communes} communes of {size} records each")
    print("| records there | ms a 1,000 records | records a second | memory, MiB |\n|---|---|---|---|")
    points: list[tuple[int, float]] = []
    spent, since = 0.0, 0
    for number in range(1, communes + 1):
        arrived = _of(model, number)
        start = time.perf_counter()
        with city.begin("Take in a bundle") as work:
            incoming.take(work, city.post, arrived)
        spent += time.perf_counter() - start
        if number in _marks(communes):
            each = spent / ((number - since) * size) * 1e6
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            print(f"| {number * size:,} | {each:.1f} | {1e6 / each:,.0f} | {memory} |", flush=True)
            points.append((number * size, each))
            spent, since = 0.0, number
    print(f"slope: cost a record grows with the power {_slope(points):+.3f} of the records there (0 is none)")


def _marks(communes: int) -> set[int]:
    return {max(1, round(communes * share)) for share in (1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4, 1)}


def _slope(points: list[tuple[int, float]]) -> float:
    from math import log

    xs, ys = [log(one[0]) for one in points], [log(one[1]) for one in points]
    return statistics.linear_regression(xs, ys).slope


def _copy_floor(server: Server, name: str, model: incoming.Arrived, communes: int) -> None:
    """Print what copying the same rows into bare tables costs."""
    import psycopg

    size, spent, count = sum(map(len, model.rows.values())), 0.0, max(1, min(communes, 300))
    with psycopg.connect(server.address(name)) as connection:
        for record in model.rows:
            columns = ", ".join(f'"{plan.name}" text' for plan in field_plans(record))
            connection.execute(f"CREATE TEMP TABLE bare_{record.kind} ({columns})".encode())
        for number in range(1, count + 1):
            arrived = _of(model, number)
            start = time.perf_counter()
            for record, rows in arrived.rows.items():
                if rows:
                    with connection.cursor().copy(f"COPY bare_{record.kind} FROM STDIN".encode()) as copy:
                        for row in rows:
                            copy.write_row([None if one is None else str(one) for one in row])
            spent += time.perf_counter() - start
    print(f"COPY into bare tables: {spent / (count * size) * 1e6:.1f} ms a 1,000 records")


def _ask(city: Backend, communes: int) -> None:
    """Print how long the first page and the count of lists take on all of it, and the whole of them up to 100,000."""
    print(f"asked of {communes * REGISTRATIONS:,} registrations, ms, median of three (found):")
    print(
        "| question | first page of 200 | count | first 100,000 ids | against the bare query |\n|---|---|---|---|---|"
    )
    year = ListQuery(year=2021)
    asked = {
        "registrations by name": year,
        "of one award": replace(year, award="LDTT"),
        "of persons": replace(year, party_kind="person"),
        "of one commune": replace(year, office="00007@2025-07-01"),
        "words: nguyen van d": replace(year, text="nguyen van d"),
        "words: nguyen": replace(year, text="nguyen"),
        "digits: 4567": replace(year, text="4567"),
        "by position": replace(year, sort="position"),
    }
    with city.reading() as read:
        bare = {kind: _spent(lambda kind=kind: _bare(read, kind)) for kind in ("registration", "party")}
        for name, query in asked.items():
            _ask_one(read, registration_list, name, query, bare["registration"])
        _ask_one(read, directory, "directory by name", ListQuery(), bare["party"])
        _ask_one(read, directory, "directory, words: nguyen van d", ListQuery(text="nguyen van d"), bare["party"])
    print(f"bare: 100,000 ids of a table in no order, {bare['registration'][0]:.0f} and {bare['party'][0]:.0f} ms")


def _ask_one(read: Reader, room: Any, name: str, query: ListQuery, bare: tuple[float, int]) -> None:
    page = _spent(lambda: room.find(read, replace(query, limit=200)))
    count = _spent(lambda: room.count(read, query))
    whole = _spent(lambda: room.find(read, replace(query, limit=100_000)))
    ratio = f"{whole[0] / bare[0]:.1f}" if whole[1] == bare[1] else "–"
    print(f"| {name} | {page[0]:.0f} | {count[0]:.0f} ({count[1]:,}) | {whole[0]:.0f} ({whole[1]:,}) | {ratio} |")


def _bare(read: Reader, kind: str) -> list[Any]:
    return read.session.execute(text(f"SELECT id FROM {kind} LIMIT 100000")).all()


def _spent(ask: Callable[[], Any]) -> tuple[float, int]:
    """Return the median of three and how many were found."""
    times, found = [], 0
    for _round in range(3):
        start = time.perf_counter()
        answer = ask()
        times.append((time.perf_counter() - start) * 1000)
        found = answer if isinstance(answer, int) else len(answer)
    return statistics.median(times), found


if __name__ == "__main__":
    main()
