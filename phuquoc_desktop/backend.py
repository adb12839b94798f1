"""The parts put together: one office's open data, what the program knows, who works, and the clock.

Faces receive a backend; no module imports an instance of it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import uuid_utils

from phuquoc_desktop.domain.catalogue import Awards, Offices
from phuquoc_desktop.domain.change import Actor
from phuquoc_desktop.domain.checks import refuse_if_any
from phuquoc_desktop.domain.deadline import Deadline
from phuquoc_desktop.domain.identity import Clock, NewId
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.locations import LAST_OVERVIEW
from phuquoc_desktop.services import calendars_at_hand, catalogue, offices_at_hand
from phuquoc_desktop.services.plans import loading
from phuquoc_desktop.settings import FILE_NAME, Settings, load_settings, save_settings
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.database import Database, create_database, open_database
from phuquoc_desktop.storage.meanwhile import Seen
from phuquoc_desktop.storage.profile import OfficeProfile, Role
from phuquoc_desktop.storage.safe_file import trouble_of
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.part_store import PartStore
    from phuquoc_desktop.bundle.post import Post
    from phuquoc_desktop.documents.certificate.layout_files import LayoutFiles
    from phuquoc_desktop.documents.desk import Desk
    from phuquoc_desktop.documents.document import Document
    from phuquoc_desktop.documents.issuer import Issuer
    from phuquoc_desktop.documents.own_templates import OwnTemplates
    from phuquoc_desktop.documents.rebuilt_list import RebuiltSheet
    from phuquoc_desktop.documents.signing.verdicts import Verdicts
    from phuquoc_desktop.domain.law.rulebook import Rulebook
    from phuquoc_desktop.services.decision_money import Basis


def wall_clock() -> datetime:
    """Return the local time to the second, as offices write it."""
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005


def new_uuid7() -> str:
    """Return a new UUIDv7 as text."""
    return str(uuid_utils.uuid7())


_MADE = frozenset(["keys", "quarantine", "attachments"])
"""The folders that stand beside the database."""


@dataclass(frozen=True)
class Outside:
    """Time and identity, which come in from outside."""

    clock: Clock = wall_clock
    new_id: NewId = new_uuid7


@dataclass(frozen=True)
class Beginning:
    """What the first-start wizard asks: which office (code or slug), its role, the year, who works, practice or real."""

    office: str
    role: Role = Role.OFFICE
    year: int = 2021
    user: str = ""
    practice: bool = False
    database: str | None = None
    """Address of an empty PostgreSQL database in which several officers are to work; None keeps the data in the folder."""


@dataclass
class Backend:
    """The open data of one office and everything that its jobs need."""

    database: Database
    profile: OfficeProfile
    settings: Settings
    outside: Outside = field(default_factory=Outside)
    spared: frozenset[str] = frozenset()
    """The folders that were here before these data were begun."""

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.database.folder

    @cached_property
    def offices(self) -> Offices:
        """All offices that are known: those that came along, and what the reorganisations kept here made of them."""
        with self.reading() as read:
            return offices_at_hand.offices(read)

    @cached_property
    def awards(self) -> Awards:
        """All titles and forms."""
        return catalogue.load_awards()

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The dates of the year, as the calendars at hand set them."""
        with self.reading() as read:
            return calendars_at_hand.deadlines(read)

    @cached_property
    def attachments(self) -> AttachmentStore:
        """The stored files."""
        return AttachmentStore(self.folder / "attachments")

    @property
    def layouts(self) -> LayoutFiles:
        """The layouts of certificates, the office's own among them."""
        from phuquoc_desktop.documents.certificate.layout_files import LayoutFiles

        return LayoutFiles(self.folder)

    @cached_property
    def templates(self) -> OwnTemplates:
        """The office's own wording of papers."""
        from phuquoc_desktop.documents.own_templates import FOLDER, OwnTemplates

        return OwnTemplates(self.folder / FOLDER)

    @cached_property
    def office(self) -> Office:
        """The office that owns the data."""
        return self.offices.by_key(self.profile.office)

    @cached_property
    def city(self) -> Office:
        """The office that receives the bundles: the parent of a ward, the city itself."""
        parent = self.office.parent
        if self.profile.role is Role.CITY or parent is None:
            return self.office
        return self.offices.by_key(str(parent))

    @cached_property
    def post(self) -> Post:
        """The post room; keys are made here where an older program has not yet. Raises TroubleError for unreadable keys."""
        from phuquoc_desktop.bundle import keys, post

        folder = self.make_keys()
        return post.Post(
            me=self.office,
            city=self.city,
            offices=self.offices,
            awards=self.awards,
            keys=keys.load_keys(folder),
            store=self.attachments,
            kept=self.folder / "bundles",
            practice=self.profile.practice,
            today=lambda: self.today,
            quarantine=self.folder / "quarantine",
        )

    @property
    def parts(self) -> PartStore:
        """The parts of bundles that came and wait for the others."""
        from phuquoc_desktop.bundle.part_store import PartStore

        return PartStore(self.folder / "parts")

    @property
    def key_folder(self) -> Path:
        """Where the office's keys lie."""
        return self.folder / "keys"

    def make_keys(self) -> Path:
        """Make the office's keys where there are none, and return their folder; practice keys derive from a published seed."""
        from phuquoc_desktop.bundle import key_folder, keys, post

        folder = self.key_folder
        key_folder.settle(folder)
        if not folder.exists():
            keys.create_keys(folder, post.practice_keys(self.profile.office) if self.profile.practice else None)
        return folder

    def key_sheet(self) -> Document:
        """Return the paper with the office's public keys."""
        from phuquoc_desktop.bundle.key_card import KeyCard
        from phuquoc_desktop.documents import key_sheet
        from phuquoc_desktop.domain.key_line import in_groups

        public, office = self.post.keys.public, self.profile.office
        card = KeyCard(office, public).text
        shown = in_groups(public.fingerprint)
        sheet = key_sheet.PublicSheet(
            office, shown, public.signing_line, public.recipient, card, self.today, self.profile.practice
        )
        return self._paper(lambda issuer: key_sheet.compose(sheet, issuer))

    def recovery_sheet(self) -> Document:
        """Return the paper that brings the office's keys back; it holds their secret."""
        from phuquoc_desktop.bundle import recovery
        from phuquoc_desktop.documents import key_sheet
        from phuquoc_desktop.domain.key_line import in_groups

        keys = self.post.keys
        rows = tuple(recovery.in_groups(row) for row in recovery.rows_of(keys))
        shown = in_groups(keys.public.fingerprint)
        sheet = key_sheet.SecretSheet(shown, rows, recovery.qr_text(keys), self.today, self.profile.practice)
        return self._paper(lambda issuer: key_sheet.compose_secret(sheet, issuer))

    def _paper(self, compose: Callable[[Issuer], Document]) -> Document:
        with self.reading() as read:
            desk = self.desk(read)
            with desk.worded():
                return compose(desk.issuer)

    def look_again(self) -> None:
        """Read anew whose data these are and which offices are known: a reorganisation was kept, applied or undone."""
        with self.reading() as read:
            self.profile = read.profile
        for name in ("offices", "office", "city", "post"):
            self.__dict__.pop(name, None)

    def forget_keys(self) -> None:
        """Read the keys anew when they are next needed: they were renewed or brought back."""
        self.__dict__.pop("post", None)

    @cached_property
    def verdicts(self) -> Verdicts:
        """What digital signatures are worth, by the issuers that this office trusts."""
        from phuquoc_desktop.documents.signing.trust import FOLDER, TrustStore
        from phuquoc_desktop.documents.signing.verdicts import Verdicts

        return Verdicts(self.attachments, TrustStore(self.folder / FOLDER))

    def award_slip(self, party_id: str, *, identity: bool = False) -> tuple[bytes, int]:
        """Return the signed award history of a party as a file, and how many awards stand in it; raises TroubleError of keys."""
        from phuquoc_desktop.bundle.award_slip import pack_slip
        from phuquoc_desktop.documents import as_pdf, award_history
        from phuquoc_desktop.services import award_slips

        with self.reading() as read:
            slip = award_slips.make(read, party_id, self.office, self.awards, self.today, identity=identity)
            desk = self.desk(read)
            with desk.worded():
                fingerprint = self.post.keys.public.fingerprint
                paper = as_pdf.render(award_history.compose(slip, desk.issuer, fingerprint, desk.cited))
        return pack_slip(slip, paper, self.post.keys), len(slip.awards)

    def known_signer(self, read: Reader, signing_line: str) -> str | None:
        """Return the key of the office that signs with that line: this one, or one that was introduced."""
        from phuquoc_desktop.domain.key_line import same_key
        from phuquoc_desktop.services.key_ring import ring

        if same_key(self.post.keys.public.signing_line, signing_line):
            return self.profile.office
        believed = ring(read, str(self.city.key), self.today).believed
        return next((who for who, lines in believed.items() if any(same_key(one, signing_line) for one in lines)), None)

    def rulebook(self, read: Reader) -> Rulebook:
        """Return the rule packs that count here: shipped, or signed by the city; raises DamagedPackError."""
        from phuquoc_desktop.services.law import shelf

        return shelf.rulebook(read)

    def basis(self, read: Reader) -> Basis:
        """Return what decisions on awards rest on; raises DamagedPackError."""
        from phuquoc_desktop.services.decision_money import Basis

        return Basis(self.rulebook(read), self.awards, self.settings.money)

    def desk(self, read: Reader) -> Desk:
        """Return what papers are written from, as long as the reader is open."""
        from phuquoc_desktop.documents.desk import Desk

        return Desk(
            read,
            self.office,
            self.city,
            self.awards,
            self.profile.year,
            self.today,
            self.settings.signer,
            self.settings.signer_position,
            self.settings.money,
            cache(partial(self.rulebook, read)),
            self.offices,
            self.templates.usable(),
            self.settings.place,
        )

    @property
    def actor(self) -> Actor:
        """Who works now, for which office."""
        return Actor(self.settings.user or N_("unnamed"), self.profile.office)

    @property
    def today(self) -> date:
        """The day of the clock."""
        return self.outside.clock().date()

    def reading(self) -> AbstractContextManager[Reader]:
        """Give one consistent view of the records."""
        return self.database.reading()

    def begin(self, job: str, seen: Seen | None = None) -> AbstractContextManager[UnitOfWork]:
        """Run one job in one transaction; ``job`` is the catalogue id (``N_``) of what people call it.

        ``seen`` are the records as the person saw them; what somebody else wrote there since is not written over.
        """
        return self.database.begin(self.actor, job, seen, self.today)

    def on_commit(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Have a listener told which kinds of record each committed job changed."""
        self.database.on_commit.append(listener)

    def save_settings(self) -> None:
        """Keep what the person has chosen; raises a TroubleError of the disk."""
        try:
            save_settings(self.folder, self.settings)
        except OSError as error:
            raise trouble_of(error, self.folder / FILE_NAME) from error

    def scrub(self) -> None:
        """Clear what was deleted out of the files of the data folder, the last picture of the overview with it."""
        self.database.scrub()
        (self.folder / LAST_OVERVIEW).unlink(missing_ok=True)

    def rebuilt_paper(self, sheet: RebuiltSheet) -> Document:
        """Return the paper that tells what was rebuilt and what was not."""
        from phuquoc_desktop.documents import rebuilt_list

        return self._paper(lambda issuer: rebuilt_list.compose(sheet, issuer))

    def discard(self) -> None:
        """Close data that could not be begun whole, and leave nothing of them, the keys that were made for them neither."""
        self.database.discard()
        for name in _MADE - self.spared:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def close(self) -> None:
        """Close the data."""
        self.database.close()


def begin_office(folder: Path, beginning: Beginning, outside: Outside | None = None) -> Backend:
    """Make the data of an office and take the city's plan of the year in; raises UnknownOfficeError, DataExistsError.

    The office is looked up on 1 July of its year, a day on which the offices of 2021 and of 2025 both stand. What could not
    be begun whole leaves nothing behind.
    """
    outside = outside or Outside()
    refuse_if_any(strange_year(beginning.year))
    office = catalogue.load_offices().find(beginning.office, date(beginning.year, 7, 1))
    profile = OfficeProfile(str(office.key), beginning.role, beginning.year, beginning.practice, outside.clock())
    spared = frozenset(name for name in _MADE if (folder / name).exists())
    database = create_database(folder, profile, outside.clock, outside.new_id, beginning.database)
    backend = Backend(database, profile, load_settings(folder), outside, spared)
    backend.settings.user = beginning.user
    try:
        backend.save_settings()
        _take_in_plan(backend)
        backend.make_keys()
    except BaseException:
        backend.discard()
        raise
    return backend


def _take_in_plan(backend: Backend) -> None:
    """Take in the plan that comes along, when it is that of the office's year; another year's comes from the city."""
    shipped = catalogue.load_plan(owner=str(backend.city.key))
    with backend.begin(N_("Take in the city's plan")) as work:
        if shipped.year == backend.profile.year:
            loading.load(work, shipped)
        work.end_beginning()


def open_office(folder: Path, outside: Outside | None = None) -> Backend:
    """Open the data of an office; raises what :func:`open_database` raises."""
    outside = outside or Outside()
    database = open_database(folder, outside.clock, outside.new_id)
    try:
        with database.reading() as read:
            return Backend(database, read.profile, load_settings(folder), outside)
    except BaseException:
        database.close()
        raise
