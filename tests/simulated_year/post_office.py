"""The post: it loses, repeats, renames, delays, reorders and spoils files, and brings some inside mails or cut into parts."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from phuquoc_desktop.bundle.errors import SignerUnknownError
from phuquoc_desktop.bundle.gathering import gather
from phuquoc_desktop.bundle.incoming import Taken, open_bundle, take
from phuquoc_desktop.bundle.outgoing import Sent
from phuquoc_desktop.bundle.quarantine import hold
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.dispatch.mailing import write_mails
from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.progress import silent

from .world import Pc, SentReport, World

LOST, REPEATED, SPOILED = 0.15, 0.2, 0.03
DELAYS = (0, 0, 0, 0, 1, 1, 2, 3, 5)
"""Deliveries that a file waits; there are four a month."""
WAYS = ("file", "file", "renamed", "mail", "mail", "parts")
SMALL_MAIL = 12_000
"""Characters: so small that most bundles go in parts."""


@dataclass
class Item:
    """One thing on its way to a PC; ``waits`` counts deliveries."""

    to: Pc
    path: Path
    waits: int


@dataclass
class PostOffice:
    """Everything that is on its way; once it is ``reliable``, each file arrives at once and whole."""

    world: World
    reliable: bool = False
    items: list[Item] = field(default_factory=list)
    delivered: int = 0

    @property
    def outbox(self) -> Path:
        """Where bundles are written: what was sent stays there, as in a mail program."""
        place = self.world.folder / "sent"
        place.mkdir(exist_ok=True)
        return place

    def send(self, sender: Pc, sent: Sent, receivers: Iterable[Pc], *, waits: int | None = None) -> None:
        """Send a bundle on its way to each of the receivers."""
        counts = self.world.ledger.counts
        counts[f"{sent.record.bundle_kind.value}: made"] += 1
        self.world.ledger.bundles.append(sent.path)
        if sent.record.bundle_kind is BundleKind.REPORT:
            one = sent.record
            self.world.ledger.reports.append(SentReport(sender.office, one.device, one.sequence, one.digest))
        for receiver in receivers:
            for path in self._fates(sender, sent):
                delay = self.world.chance.choice(DELAYS) if waits is None else waits
                self.items.append(Item(receiver, path, 0 if self.reliable else delay))

    def _fates(self, sender: Pc, sent: Sent) -> list[Path]:
        """Return the files that will arrive: none, one, or the same in several shapes."""
        chance, counts = self.world.chance, self.world.ledger.counts
        if self.reliable:
            return [sent.path]
        if chance.random() < LOST:
            counts["lost"] += 1
            return []
        times = 2 if chance.random() < REPEATED else 1
        counts["repeated"] += times - 1
        return [path for _ in range(times) for path in self._shaped(sender, sent, chance.choice(WAYS))]

    def _shaped(self, sender: Pc, sent: Sent, way: str) -> list[Path]:
        counts = self.world.ledger.counts
        counts[f"by {way}"] += 1
        self.delivered += 1
        place = self.world.folder / "post" / str(self.delivered)
        place.mkdir(parents=True)
        if way in ("file", "renamed"):
            name = sent.path.name if way == "file" else f"Gói gửi lại ({self.delivered}){sent.path.suffix}"
            raw = sent.path.read_bytes()
            if self.world.chance.random() < SPOILED:
                counts["cut short on the way"] += 1
                raw = raw[: len(raw) * 2 // 3]
            (place / name).write_bytes(raw)
            return [place / name]
        backend = sender.backend
        limit = SMALL_MAIL if way == "parts" else backend.settings.mail_limit
        settings = replace(backend.settings, mail_limit=limit)
        with backend.reading() as read:
            mails = write_mails(read, backend.post, settings, sent.path, backend.outside.clock(), place)
        return [one.path for one in mails]

    def deliver(self) -> None:
        """Bring what is due, in an order of its own; each PC takes in what has come."""
        due = [one for one in self.items if one.waits <= 0 or self.reliable]
        self.items = [replace(one, waits=one.waits - 1) for one in self.items if one not in due]
        self.world.chance.shuffle(due)
        for pc in (*self.world.pcs, self.world.city):
            paths = [one.path for one in due if one.to is pc]
            if paths:
                self.take(pc, paths)

    def take(self, pc: Pc, paths: Iterable[Path]) -> None:
        """Take in what lies in files, mails and parts, as ``city intake`` and ``bundle import`` do."""
        self.delivered += 1
        staging = self.world.folder / "staging" / str(self.delivered)
        staging.mkdir(parents=True)
        found = gather(paths, staging, silent)
        self.world.ledger.counts["the same file again"] += len(found.same)
        for whole in pc.backend.parts.arrivals([one.path for one in found.files]):
            if whole.trouble is not None:
                self._refused(whole.trouble)
            elif whole.gathered is None:
                self._take_one(pc, whole.path)
                pc.backend.parts.forget(whole)
        shutil.rmtree(staging)

    def _take_one(self, pc: Pc, path: Path) -> None:
        backend = pc.backend
        try:
            with backend.reading() as read:
                arrived = open_bundle(read, backend.post, path)
            with backend.begin("Take in a bundle") as work:
                taken = take(work, backend.post, arrived)
        except SignerUnknownError as refusal:
            self._refused(refusal)
            with backend.begin("Keep aside") as work:
                hold(work, backend.post, path, refusal)
        except RefusedError as refusal:
            self._refused(refusal)
        else:
            self.took(pc, taken)

    def took(self, pc: Pc, taken: Taken) -> None:
        """Count what was taken in; the city answers a report with a receipt."""
        ledger, record = self.world.ledger, taken.record
        ledger.suspicions += taken.warnings
        ledger.counts[f"{record.bundle_kind.value}: taken ({taken.how.value})"] += 1
        if pc is self.world.city:
            ledger.taken.setdefault(record.digest, taken.how)
            if record.bundle_kind is BundleKind.REPORT and record.recalled_on is None:
                receipt = give_receipt(pc.backend.begin, pc.backend.post, record, self.outbox)
                self.send(pc, receipt, self.world.wards[record.sender])

    def _refused(self, refusal: ToldError) -> None:
        self.world.ledger.refused[f"file: {getattr(refusal, 'reason', type(refusal).__name__)}"] += 1
