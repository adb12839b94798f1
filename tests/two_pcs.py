"""Two PCs of one ward and the city, with real databases, and the files that go between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builders import DUONG_DONG, a_city, an_office
from two_offices import taken

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing import Sent, send_report
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.bundle.twin import send_twin
from phuquoc_desktop.domain.clash import ClashStatus
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.domain.record import to_plain


@dataclass(frozen=True)
class TwoPcs:
    """Both PCs, the city, and the folder where bundles lie."""

    one: Backend
    other: Backend
    city: Backend
    mail: Path

    def twin(self, sender: Backend) -> Sent:
        """Write what one PC has for the other."""
        return send_twin(sender.begin, sender.post, self.mail, silent)

    def report(self, sender: Backend) -> Sent:
        """Write one PC's report to the city."""
        return send_report(sender.begin, sender.post, self.mail, silent)

    def exchange(self) -> None:
        """Let each PC take in what the other has."""
        taken(self.other, self.twin(self.one).path)
        taken(self.one, self.twin(self.other).path)


@contextmanager
def two_pcs(folder: Path) -> Iterator[TwoPcs]:
    """Begin a practice ward on two PCs, and a practice city."""
    mail = folder / "mail"
    mail.mkdir()
    one = an_office(folder / "one", practice=True)
    other = an_office(folder / "other", practice=True, ids=1 << 40)
    city = a_city(folder / "city", practice=True)
    try:
        yield TwoPcs(one, other, city, mail)
    finally:
        for backend in (one, other, city):
            backend.close()


def slice_in(backend: Backend) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the ward's records as a database holds them."""
    with backend.reading() as read:
        found = (one for record in BUNDLED for one in read.shelf(record.kind).all(office=DUONG_DONG))
        return {(one.kind, one.id): to_plain(one) for one in found}


def undecided_in(backend: Backend) -> set[tuple[Any, ...]]:
    """Return what waits for a decision."""
    with backend.reading() as read:
        waiting = read.clashes.all(status=ClashStatus.OPEN)
        return {
            (
                one.clash_kind,
                one.record_id,
                one.field_name,
                one.standing,
                one.other,
                one.standing_stamp,
                one.other_stamp,
            )
            for one in waiting
        }
