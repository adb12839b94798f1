"""Practice data of a whole office: invented people at a ward; at the city also what invented wards have sent."""

from __future__ import annotations

import tempfile
from pathlib import Path

from phuquoc_desktop.backend import Backend, Beginning, begin_office
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import practice, undoing
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_, _

WARDS = {"an-thoi": (2,), "cua-can": (1, 2), "ganh-dau": (1,)}
"""Which of its reports of each ward reach the practice city, by number; the first of An Thới is lost, six wards are silent.

The ward in which people practise first is none of them, so that its own reports find room."""

WARD_PEOPLE = 24


def practise(backend: Backend, report: ProgressReport = silent, *, seed: int = 2021, people: int = 120) -> None:
    """Fill a new practice office with invented people in one job; a city then takes in the reports of some wards."""
    with backend.begin(undoing.PRACTISE) as work:
        practice.fill(work, backend.attachments, backend.awards, backend.today, seed=seed, people=people, report=report)
    if backend.profile.role is Role.CITY:
        for number, (ward, arriving) in enumerate(WARDS.items()):
            report(number, len(WARDS), _("Reports of the wards"))
            _hear(backend, ward, arriving, seed + 1 + number)


def _hear(city: Backend, ward: str, arriving: tuple[int, ...], seed: int) -> None:
    """Begin a ward in a folder of its own, let it report, and take in what arrives."""
    from phuquoc_desktop.bundle import outgoing

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        beginning = Beginning(ward, year=city.profile.year, user=N_("Practice clerk"), practice=True)
        office = begin_office(folder / ward, beginning, city.outside)
        try:
            practise(office, seed=seed, people=WARD_PEOPLE)
            for number in range(1, max(arriving) + 1):
                sent = outgoing.send_report(office.begin, office.post, folder, silent)
                if number in arriving:
                    _take_in(city, sent.path)
        finally:
            office.close()


def _take_in(city: Backend, file: Path) -> None:
    from phuquoc_desktop.bundle import incoming

    with city.reading() as read:
        arrived = incoming.open_bundle(read, city.post, file)
    with city.begin(N_("Take in a bundle")) as work:
        incoming.take(work, city.post, arrived)
