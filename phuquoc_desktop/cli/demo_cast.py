"""The stage of the demo: a clock that moves when told, ids that are always the same, and three practice offices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.storage.profile import Role

YEAR = 2021


@dataclass
class StoryClock:
    """The wall clock of the story; every office of it looks at the same one."""

    now: datetime = datetime(YEAR, 12, 6, 8, 0)  # noqa: DTZ001  offices write wall time without a zone

    def __call__(self) -> datetime:
        """Return the moment of the story."""
        return self.now

    def go_on(self, days: int) -> None:
        """Go on to eight o'clock some days later."""
        self.now = self.now + timedelta(days=days)


def story_ids(seed: int, clock: StoryClock) -> Iterator[str]:
    """Yield UUIDv7 that belong to the story's time; the rest of them comes from a seed, so they are always the same."""
    chance, counter = Random(seed), 0
    while True:
        counter += 1
        moment = int(clock.now.replace(tzinfo=UTC).timestamp()) * 1000 + counter
        head, tail = f"{moment:012x}", f"{chance.getrandbits(60):015x}"
        yield f"{head[:8]}-{head[8:]}-7{counter & 0xFFF:03x}-8{tail[:3]}-{tail[3:]}"


@dataclass(frozen=True)
class Cast:
    """The three offices, and the folder where mail lies between them."""

    folder: Path
    clock: StoryClock
    ward: Backend
    commune: Backend
    city: Backend
    steps: list[tuple[str, str]] = field(default_factory=list)

    @property
    def mail(self) -> Path:
        """Where bundles lie on their way."""
        return self.folder / "mail"

    def tell(self, step: str, outcome: str) -> None:
        """Note what was done and what came of it."""
        self.steps.append((step, outcome))

    def bags(self) -> dict[str, str]:
        """Return the bag digest of every bundle that was sent, by file name."""
        known: dict[str, str] = {}
        for office in (self.ward, self.commune, self.city):
            with office.reading() as read:
                known.update((one.file_name, one.digest) for one in read.bundles_sent.all())
        return known

    def close(self) -> None:
        """Close the data of all three."""
        for office in (self.ward, self.commune, self.city):
            office.close()


def enter(folder: Path) -> Cast:
    """Begin three practice offices with the plan of 2021 in an empty folder."""
    clock = StoryClock()
    ward, commune, city = (
        _begin(folder, clock, seed, Beginning(slug, role, YEAR, user, practice=True))
        for seed, (slug, role, user) in enumerate(_OFFICES, 1)
    )
    (folder / "mail").mkdir()
    return Cast(folder, clock, ward, commune, city)


_OFFICES = (
    ("duong-dong", Role.OFFICE, "Lê Minh Khuê"),
    ("ham-ninh", Role.OFFICE, "Trần Bảo Quyên"),
    ("phu-quoc", Role.CITY, "Phan Gia Hưng"),
)


SIGNERS = {"duong-dong": "Huỳnh Tấn Khôi", "ham-ninh": "Võ Thị Mộng Tuyền", "phu-quoc": "Đinh Quang Bách"}
"""Invented, as everybody here."""


def _begin(folder: Path, clock: StoryClock, seed: int, beginning: Beginning) -> Backend:
    ids = story_ids(seed, clock)
    outside = Outside(clock, lambda: next(ids))
    office = begin_office(folder / beginning.office, beginning, outside)
    office.settings.signer = SIGNERS[beginning.office]
    office.save_settings()
    return office
