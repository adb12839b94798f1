"""A ward and the city with real databases that know each other, and the files that go between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builders import DUONG_DONG, START, a_city, an_office

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.incoming import Taken, open_bundle, take
from phuquoc_desktop.bundle.outgoing import Sent, send_report, send_return
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class TwoOffices:
    """Both sides, and the folder where bundles lie."""

    ward: Backend
    city: Backend
    mail: Path

    def report(self) -> Sent:
        """Write the ward's report without taking it in."""
        return send_report(self.ward.begin, self.ward.post, self.mail, silent)

    def answer(self) -> Sent:
        """Write the city's return without taking it in."""
        return send_return(self.city.begin, self.city.post, DUONG_DONG, self.mail)

    def to_the_city(self) -> Taken:
        """Send the ward's report and take it in at the city."""
        return taken(self.city, self.report().path)

    def to_the_ward(self) -> Taken:
        """Send the city's return and take it in at the ward."""
        return taken(self.ward, self.answer().path)


def taken(backend: Backend, path: Path) -> Taken:
    """Take a bundle in."""
    with backend.begin("Take in a bundle") as work:
        return take(work, backend.post, open_bundle(work, backend.post, path))


@contextmanager
def two_offices(folder: Path) -> Iterator[TwoOffices]:
    """Begin a practice ward and a practice city, which know each other's keys."""
    mail = folder / "mail"
    mail.mkdir()
    ward = an_office(folder / "ward", practice=True)
    try:
        city = a_city(folder / "city", practice=True)
        try:
            yield TwoOffices(ward, city, mail)
        finally:
            city.close()
    finally:
        ward.close()


def a_bundle_received(
    work: UnitOfWork, sender: str, kind: BundleKind, number: int, journal_head: int | None = None
) -> BundleReceived:
    """What is kept of a bundle that was taken in."""
    return BundleReceived(
        id=work.new_id(),
        office=work.office,
        bundle_kind=kind,
        sender=sender,
        sequence=number,
        made_at=START,
        taken_at=START,
        file_name="goi.zip",
        digest=f"{kind.value}-{number}",
        signed_by="",
        encrypted=True,
        added=0,
        changed=0,
        removed=0,
        same=0,
        device="a1b2c3",
        journal_head=journal_head,
    )
