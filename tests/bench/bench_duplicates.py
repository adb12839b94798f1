"""Suspects among 100,000 parties, of whom a thousand stand there twice with a fault each, against reading all of them once."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
import tracemalloc
from pathlib import Path

from crowd import _party, an_office, likely_ids

from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import duplicates
from phuquoc_desktop.storage import slices

PARTIES, TWINS = 100_000, 1_000
NAME, BIRTH, NUMBER, UNIT = 3, 4, 6, 8


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        backend = an_office(Path(name) / "office")
        twins = _fill(backend)
        start = time.perf_counter()
        with backend.reading() as read:
            found = duplicates.suspects(read, backend.profile.office)
        ours = time.perf_counter() - start
        floor = _floor(backend.database.file)
        known = {one.ids for one in found.pairs}
        missed = len(twins - known)
        print(
            f"{len(known)} pairs; of {TWINS} planted {TWINS - missed} were found, {len(known - twins)} others are suspected"
        )
        print(
            f"duplicates among {PARTIES} parties: {ours:.1f} s, reading alone {floor:.2f} s, ratio {ours / floor:.0f}"
        )
        tracemalloc.start()
        with backend.reading() as read:
            duplicates.suspects(read, backend.profile.office)
        print(f"memory at the highest: {tracemalloc.get_traced_memory()[1] / 2**20:.0f} MiB of objects")
        backend.close()


def _fill(backend) -> set[tuple[str, str]]:
    chance, ids = random.Random(2021), likely_ids(1)
    office = backend.profile.office
    people = [list(_party(next(ids), office, chance)) for _ in range(PARTIES - TWINS)]
    pairs, spoiled = set(), []
    for one in chance.sample(people, TWINS):
        twin = [next(ids), *one[1:]]
        chance.choice(FAULTS)(twin, chance)
        spoiled.append(twin)
        pairs.add((min(one[0], twin[0]), max(one[0], twin[0])))
    with backend.begin("fill") as work:
        slices.take_in(work, office, {Party: [tuple(row) for row in people + spoiled]})
    return pairs


def _no_accents(row: list, _chance: random.Random) -> None:
    from phuquoc_desktop.vietnamese.fold import fold

    row[NAME] = fold(row[NAME]).title()
    row[NUMBER] = None


def _year_only(row: list, _chance: random.Random) -> None:
    row[BIRTH], row[NUMBER] = row[BIRTH][:4], None


def _swapped(row: list, _chance: random.Random) -> None:
    if int(row[BIRTH][8:]) <= 12:
        row[BIRTH] = f"{row[BIRTH][:4]}-{row[BIRTH][8:]}-{row[BIRTH][5:7]}"
    row[NUMBER] = None


def _slip(row: list, chance: random.Random) -> None:
    place = chance.randrange(1, len(row[NAME]))
    row[NAME] = row[NAME][:place] + "h" + row[NAME][place:]
    row[NUMBER] = None


def _no_middle(row: list, _chance: random.Random) -> None:
    words = row[NAME].split()
    row[NAME], row[NUMBER] = f"{words[0]} {words[-1]}", None


def _digit(row: list, chance: random.Random) -> None:
    place = chance.randrange(12)
    row[NUMBER] = row[NUMBER][:place] + str((int(row[NUMBER][place]) + 1) % 10) + row[NUMBER][place + 1 :]


FAULTS = (_no_accents, _year_only, _swapped, _slip, _no_middle, _digit)


def _floor(file: Path) -> float:
    raw = sqlite3.connect(file)
    start = time.perf_counter()
    raw.execute("SELECT id, name, birth, sex, identity_number, unit_id, position FROM party ORDER BY id").fetchall()
    raw.close()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
