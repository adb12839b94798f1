"""What the page of bundles shows, as plain values that were read in a task."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.bundle.part_store import Whole
from phuquoc_desktop.documents.qr import Modules
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent
from phuquoc_desktop.domain.finding import Finding
from phuquoc_desktop.domain.key_line import same_key
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.gui.record_places import Place
from phuquoc_desktop.services.overview import Light
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from phuquoc_desktop.dispatch.asking import Missing


@dataclass(frozen=True)
class DifferenceShown:
    """A record that is new, changed or gone since the last bundle; ``fields`` are the words of what changed."""

    record_kind: str
    record_id: str
    name: str
    operation: Operation
    fields: str
    place: Place


@dataclass(frozen=True)
class KindShown:
    """The differing records of one kind, under its word."""

    title: str
    differences: tuple[DifferenceShown, ...]


@dataclass(frozen=True)
class RemarkLine:
    """A remark of the city: on which record (its word and name), what is to be mended, and where that is done.

    ``record`` is kind, id and field name of what it is about; ``answer`` is what the office says it has done.
    """

    id: str
    title: str
    name: str
    field: str
    text: str
    made_on: date
    is_open: bool
    place: Place
    record: tuple[str, str, str] = ("", "", "")
    clause: str = ""
    due_on: date | None = None
    answer: str = ""
    may_answer: bool = True

    @property
    def waits(self) -> bool:
        """Whether the office has still to do something."""
        return self.is_open and not self.answer


@dataclass(frozen=True)
class CheckShown:
    """One check that was run: its words, how many records it looked at, its findings with the way to each record."""

    title: str
    looked_at: int
    findings: tuple[tuple[Finding, Place], ...]


@dataclass(frozen=True)
class KnownKey:
    """An office whose key was introduced."""

    office: str
    name: str
    introduced_on: date
    fingerprint: str
    how: str = ""
    revoked_on: date | None = None
    is_introduced: bool = True
    """Whether a person has introduced it here; else the city vouches for it, and only the city can end it."""

    @property
    def may_be_revoked(self) -> bool:
        """Whether it can be revoked here."""
        return self.is_introduced and self.revoked_on is None


@dataclass(frozen=True)
class Stranger:
    """Who signed a bundle whose key is not known here; ``recipient`` is missing in bundles of old programs."""

    office: str
    name: str
    fingerprint: str
    signing_key: str
    recipient: str | None
    other_known: bool = False
    """Whether another key of that office is known."""

    def has_key(self, signing_key: str) -> bool:
        """Tell whether that is the key."""
        return same_key(self.signing_key, signing_key)


@dataclass(frozen=True)
class WaitingFile:
    """A file in the quarantine; ``is_known`` once its key has been introduced."""

    id: str
    file_name: str
    name: str
    kind: str
    sequence: int
    arrived_on: date
    stranger: Stranger
    is_known: bool


@dataclass(frozen=True)
class ReaderShown:
    """Somebody who was allowed to open what this office encrypts; ``recipient`` is the key ``age1…``."""

    name: str
    recipient: str


@dataclass(frozen=True)
class KeysShown:
    """This office's own public keys and whom it knows."""

    fingerprint: str
    signing_line: str
    recipient: str
    known: tuple[KnownKey, ...]
    partners: tuple[tuple[str, str], ...]
    """The (name, key) of the offices with which bundles are exchanged."""
    card: str = ""
    """The text of the key sheet's QR code."""
    code: Modules = ()
    own_name: str = ""
    also: tuple[ReaderShown, ...] = ()
    """Who can open what this office encrypts, beside the receiver and the office itself."""
    waiting: tuple[WaitingFile, ...] = ()


@dataclass(frozen=True)
class WardPicture:
    """Where an office stands with the city."""

    light: Light
    sent: tuple[BundleSent, ...]
    """Newest first."""
    sent_head: int
    """The newest change that a bundle carries."""
    differences: tuple[KindShown, ...]
    remarks: tuple[RemarkLine, ...]
    city: str
    city_known: bool
    """Whether the city's key is known, so that a bundle can be encrypted to it."""
    missing: tuple[Missing, ...] = ()
    """What the city has sent and never arrived."""

    def count(self, operation: Operation) -> int:
        """Count the records to which that happened since the last bundle."""
        return sum(one.operation is operation for kind in self.differences for one in kind.differences)


@dataclass(frozen=True)
class OfficeShown:
    """What the city knows of one office, beside its line on the board; bundles and remarks newest first."""

    key: str
    name: str
    received: tuple[BundleReceived, ...]
    remarks: tuple[RemarkLine, ...]
    introduced_on: date | None
    knows_key: bool
    missing: tuple[Missing, ...] = ()
    """What it has sent and never arrived."""
    questions: int = 0
    """How often it was asked to explain a figure."""


@dataclass(frozen=True)
class KindChoice:
    """A kind of record that a remark can be made on: its word, and its fields as (word, name)."""

    kind: str
    word: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MailShown:
    """A mail that lies ready as a file."""

    path: Path
    to: str
    subject: str
    text: str


@dataclass(frozen=True)
class Written:
    """What was written: where, how large, and the code to compare over the telephone."""

    path: Path
    size: int
    kind: BundleKind
    sequence: int
    encrypted: bool
    content_code: str
    count: int = 1
    """How many files, one for each receiver; ``path`` is the first of them."""
    mails: tuple[MailShown, ...] = ()
    texts: tuple[str, ...] = ()
    """What its QR pictures hold, where it is to be shown as such."""
    note: str = ""
    """What else is to be told, such as that a stick may be taken out."""


class Verdict(Labelled):
    """What became of a file that arrived."""

    ACCEPTED = "accepted", N_("May be taken in")
    REPEATED = "repeated", N_("Taken in already")
    UNKNOWN = "unknown", N_("Key not known")
    WAITING = "waiting", N_("Parts are missing")
    REHEARSED = "rehearsed", N_("Rehearsal came through")
    REFUSED = "refused", N_("Refused")
    TAKEN = "taken", N_("Taken in")


@dataclass(frozen=True)
class FileSeen:
    """A file that was examined: what it is as far as that could be read, and what would happen, or the refusal."""

    path: Path
    verdict: Verdict
    told: str
    """The refusal in one sentence, or what its number says."""
    kind: BundleKind | None = None
    sender: str = ""
    sender_name: str = ""
    sequence: int | None = None
    signed_by: str = ""
    encrypted: bool | None = None
    content_code: str = ""
    digest: str = ""
    counts: tuple[int, int, int] | None = None
    """Records that would be or were added, changed, removed."""
    by_kind: tuple[tuple[str, int, int, int], ...] = ()
    """The same by the word of the kind of record, where there is any."""
    came_from: str = ""
    """In which mail it was."""
    whole: Whole | None = None
    """How it came: as itself, or in parts."""
    stranger: Stranger | None = None
    answer: Path | None = None
    """The receipt that was written for it."""
    details: tuple[str, ...] = ()
    """What it changes, a line each, of kinds whose changes are few."""

    @property
    def may_be_taken(self) -> bool:
        """Whether taking it in does something; one taken in already is answered by the same receipt."""
        return self.verdict in (Verdict.ACCEPTED, Verdict.REPEATED)
