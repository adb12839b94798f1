"""The PCs of a year: a city, its wards, some of them with two PCs; one calendar for all, and clocks that differ a little."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from attached_files import a_pdf
from builders import ids_from

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office, open_office
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import IntroducedHow
from phuquoc_desktop.services import correspondents
from phuquoc_desktop.storage.profile import Role

YEAR = 2021
WARDS = (
    *("duong-dong", "an-thoi", "cua-can", "ganh-dau", "cua-duong"),
    *("ham-ninh", "duong-to", "bai-thom", "tho-chau"),
)
SKEW = timedelta(minutes=40)
"""How far the clock of a second PC is ahead."""


class Calendar:
    """The day of the story; each look at the clock goes on by a second."""

    def __init__(self) -> None:
        self.now = datetime(YEAR, 1, 4, 8, 0)

    def go_to(self, month: int, day: int) -> None:
        """Go on to the morning of a day."""
        self.now = max(self.now, datetime(YEAR, month, day, 8, 0))

    def clock(self, skew: timedelta = timedelta()) -> datetime:
        """Return the time as a PC shows it."""
        self.now += timedelta(seconds=1)
        return self.now + skew


@dataclass
class Pc:
    """One PC of an office with its open data."""

    name: str
    backend: Backend
    outside: Outside

    @property
    def office(self) -> str:
        """The key of its office."""
        return self.backend.profile.office


@dataclass(frozen=True)
class Record:
    """What somebody wrote: whose, of which kind, its id."""

    office: str
    kind: str
    id: str


@dataclass(frozen=True)
class Planted:
    """One field that two PCs changed to different values while neither knew of the other's."""

    record: Record
    field: str
    values: tuple[str, str]


@dataclass(frozen=True)
class SentReport:
    """A report that was written: office, PC, number, bag digest."""

    office: str
    device: str
    number: int
    digest: str


@dataclass
class Ledger:
    """What the story itself remembers, held against the data in the end."""

    written: set[Record] = field(default_factory=set)
    removed: set[Record] = field(default_factory=set)
    planted: list[Planted] = field(default_factory=list)
    reports: list[SentReport] = field(default_factory=list)
    taken: dict[str, Arrival] = field(default_factory=dict)
    """Bag digests that the city has taken in, with what it was told of their place when they first came."""
    counts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    """Files and jobs that were refused, by reason."""
    suspicions: list[str] = field(default_factory=list)
    bundles: list[Path] = field(default_factory=list)


@dataclass
class World:
    """Everybody: the city, and the PCs of each ward by its key."""

    folder: Path
    chance: random.Random
    calendar: Calendar
    city: Pc
    wards: dict[str, list[Pc]]
    scan: Path
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def pcs(self) -> list[Pc]:
        """The PCs of the wards."""
        return [pc for pcs in self.wards.values() for pc in pcs]

    def first_of(self, slug: str) -> Pc:
        """Return the first PC of a ward."""
        return next(pc for pc in self.pcs if pc.name == slug)

    def outside(self, number: int) -> Outside:
        """Return a clock and a maker of ids for the PC of that number."""
        skew = SKEW if number % 2 else timedelta()
        return Outside(lambda: self.calendar.clock(skew), ids_from(number << 32))

    @contextmanager
    def counted(self, what: str) -> Iterator[None]:
        """Count a job that may be refused, which is part of the year; what it wrote is remembered once it is saved."""
        before = set(self.ledger.written)
        try:
            yield
            self.ledger.counts[what] += 1
        except RefusedError as refusal:
            self.ledger.written = before
            self.ledger.refused[f"{what}: {type(refusal).__name__}"] += 1


@contextmanager
def a_world(folder: Path, seed: int, wards: tuple[str, ...] = WARDS, doubled: int = 3) -> Iterator[World]:
    """Begin the real data of a city and its wards, the first ``doubled`` of which have two PCs; all know each other's keys."""
    calendar = Calendar()
    scan = folder / "bien-ban.pdf"
    scan.write_bytes(a_pdf())
    world = World(folder, random.Random(seed), calendar, None, {}, scan)  # type: ignore[arg-type]
    try:
        world.city = _begun(world, "phu-quoc", 2, Role.CITY)
        for number, slug in enumerate(wards, start=2):
            pc = _begun(world, slug, 2 * number, Role.OFFICE)
            _introduce(world.city, pc)
            _introduce(pc, world.city)
            world.wards[pc.office] = [pc]
            if number - 2 < doubled:
                world.wards[pc.office] = _two_of(world, pc, 2 * number + 1)
        yield world
    finally:
        for pc in (world.city, *world.pcs):
            if pc is not None:
                pc.backend.close()


def _begun(world: World, slug: str, number: int, role: Role) -> Pc:
    outside = world.outside(number)
    backend = begin_office(world.folder / slug, Beginning(slug, role, YEAR, f"Cán bộ {slug}"), outside)
    return Pc(slug, backend, outside)


def _introduce(to: Pc, whom: Pc) -> None:
    public = whom.backend.post.keys.public
    with to.backend.begin("Introduce a key") as work:
        correspondents.introduce(
            work,
            whom.office,
            public.signing_line,
            public.recipient,
            to.backend.today,
            how=IntroducedHow.FACE_TO_FACE,
        )


def _two_of(world: World, pc: Pc, number: int) -> list[Pc]:
    """Copy the folder of a PC to a second one, as the office's IT person does."""
    folder = pc.backend.folder
    pc.backend.close()
    other = folder.with_name(f"{folder.name}-2")
    shutil.copytree(folder, other)
    pc.backend = open_office(folder, pc.outside)
    outside = world.outside(number)
    return [pc, Pc(f"{pc.name}-2", open_office(other, outside), outside)]
