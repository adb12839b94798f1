"""What an office needs to send and to receive: who it is, its keys, its store of files, whom it knows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from phuquoc_desktop import __version__
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.domain.catalogue import Awards, Offices
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.services.key_ring import KeyRing, ring
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import Reader

PROGRAM = f"phuquoc-desktop {__version__}"


@dataclass(frozen=True)
class Post:
    """The post room of an office; ``kept`` is the folder where a copy of every bundle that was sent is kept."""

    me: Office
    city: Office
    offices: Offices
    awards: Awards
    keys: OfficeKeys
    store: AttachmentStore
    kept: Path
    practice: bool
    today: Callable[[], date]
    quarantine: Path
    """Where files of unknown senders wait."""

    @property
    def my_key(self) -> str:
        """This office's key text."""
        return str(self.me.key)

    def ring(self, read: Reader) -> KeyRing:
        """Return every key that is known on this day, introduced or vouched for by the city."""
        return ring(read, str(self.city.key), self.today())

    def known(self, read: Reader) -> dict[str, tuple[str, ...]]:
        """Return the signing keys that are believed, by office; practice offices all know each other."""
        practised = self.offices.known if self.practice else ()
        lines = {str(one.key): (practice_keys(str(one.key)).public.signing_line,) for one in practised}
        return lines | self.ring(read).believed

    def recipient(self, read: Reader, office: str) -> tuple[str, ...] | None:
        """Return the age recipients of an office, or None while no key of it is known."""
        introduced = self.ring(read).recipients(office)
        if not introduced and self.practice:
            return (practice_keys(office).public.recipient,)
        return introduced or None


def practice_keys(office: str) -> OfficeKeys:
    """Return the keys of a practice office; everybody can compute them, so they prove nothing."""
    return OfficeKeys.from_seed(hashlib.sha256(f"phuquoc practice office {office}".encode()).digest())
