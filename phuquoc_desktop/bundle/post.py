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
from phuquoc_desktop.domain.succession import followed_by, lineage
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

    @property
    def formerly(self) -> frozenset[str]:
        """The keys of the offices whose place this one has taken."""
        return frozenset(lineage(self.offices, self.my_key))

    @property
    def receivers(self) -> frozenset[str]:
        """The keys of whoever received from this office or those before it: their answers are still taken."""
        parents = {str(self.offices.by_key(one).parent) for one in self.formerly}
        return frozenset({str(self.city.key), *parents, *lineage(self.offices, str(self.city.key))})

    def ring(self, read: Reader) -> KeyRing:
        """Return every key that is known on this day, introduced or vouched for by the city."""
        return ring(read, str(self.city.key), self.today())

    def known(self, read: Reader) -> dict[str, tuple[str, ...]]:
        """Return the signing keys that are believed, by office; practice offices all know each other."""
        practised = self.offices.known if self.practice else ()
        lines = {
            str(one.key): tuple(each.public.signing_line for each in self._practice_keys(str(one.key)))
            for one in practised
        }
        return lines | self._inherited(self.ring(read).believed)

    def _practice_keys(self, office: str) -> tuple[OfficeKeys, ...]:
        """Return the keys of a practice office, and of those that it followed: its folder may be one of theirs."""
        known = {str(one.key) for one in self.offices.known}
        formers = lineage(self.offices, office) if office in known else ()
        return tuple(map(practice_keys, (office, *formers)))

    def _inherited(self, believed: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Let an office of which no key is known yet sign with those of the offices that it followed."""
        new = {key for former in believed for key in followed_by(self.offices, former)} - believed.keys()
        return believed | {
            key: tuple(line for former in lineage(self.offices, key) for line in believed.get(former, ()))
            for key in new
        }

    def recipient(self, read: Reader, office: str) -> tuple[str, ...] | None:
        """Return the age recipients of an office, or None while no key of it is known."""
        known = self.ring(read)
        introduced = known.recipients(office)
        if not introduced:
            introduced = tuple(one for former in lineage(self.offices, office) for one in known.recipients(former))
        if not introduced and self.practice:
            return tuple(one.public.recipient for one in self._practice_keys(office))
        return introduced or None


def practice_keys(office: str) -> OfficeKeys:
    """Return the keys of a practice office; everybody can compute them, so they prove nothing."""
    return OfficeKeys.from_seed(hashlib.sha256(f"phuquoc practice office {office}".encode()).digest())
