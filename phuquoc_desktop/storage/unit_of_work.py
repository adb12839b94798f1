"""The one door for writing: one job, one transaction, everything in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Generic

from sqlalchemy import event, select, text
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.change import Change, Plain
from phuquoc_desktop.domain.clash import Clash, RemovalNotice
from phuquoc_desktop.domain.council import AgendaItem, Attendance, Conflict, CouncilMember, Meeting, Tally
from phuquoc_desktop.domain.decision import Decision, DecisionLine, Fund
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper
from phuquoc_desktop.domain.dossier_course import DossierVersion, PaperDraft, PaperPart, Particulars, SigningStep
from phuquoc_desktop.domain.exchange import (
    BundleReceived,
    BundleSent,
    Correspondent,
    KeyNotice,
    QuarantinedFile,
    Remark,
    RemarkAnswer,
)
from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest, QuotedFigure
from phuquoc_desktop.domain.identity import NewId
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.plan_document import LaunchPlan, PlanDocument, ReportText
from phuquoc_desktop.domain.record import R, Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.review import DossierReview, PartyMatch, PeriodReview
from phuquoc_desktop.domain.review_places import Locks
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.domain.target_history import AlarmRuling, RubricLevel, TargetVersion
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.storage import devices, journal, journal_seal, search
from phuquoc_desktop.storage.errors import NotOwnerError, RecordGoneError
from phuquoc_desktop.storage.journal import Addition, Job
from phuquoc_desktop.storage.journal_seal import Seal
from phuquoc_desktop.storage.meanwhile import Seen
from phuquoc_desktop.storage.migrate import BEGINNING
from phuquoc_desktop.storage.period_locks import PeriodLocks
from phuquoc_desktop.storage.profile import OfficeProfile, read_profile
from phuquoc_desktop.storage.shelf import Shelf
from phuquoc_desktop.storage.tables import BY_KIND, property_

FORMERLY, WAS = "formerly", "was"
"""Properties that a reorganisation sets: whose place the office has taken, who worked in the folder before; with commas."""


class ShelfOf(Generic[R]):
    """Names the shelf of one kind of record in a reader."""

    def __init__(self, record: type[R]) -> None:
        self._record = record

    def __get__(self, reader: Reader, _owner: type[Reader]) -> Shelf[R]:
        """Return the shelf as that reader sees it."""
        return Shelf(reader.session, self._record)


class Reader:
    """The records as they stand; one consistent view for as long as it is open."""

    units = ShelfOf(Unit)
    parties = ShelfOf(Party)
    distinct_pairs = ShelfOf(DistinctPair)
    movements = ShelfOf(Movement)
    registrations = ShelfOf(Registration)
    plan_documents = ShelfOf(PlanDocument)
    targets = ShelfOf(Target)
    target_versions = ShelfOf(TargetVersion)
    rubric_levels = ShelfOf(RubricLevel)
    alarm_rulings = ShelfOf(AlarmRuling)
    progress = ShelfOf(ProgressEntry)
    explanation_requests = ShelfOf(ExplanationRequest)
    explanations = ShelfOf(Explanation)
    launch_plans = ShelfOf(LaunchPlan)
    report_texts = ShelfOf(ReportText)
    awards_held = ShelfOf(AwardHeld)
    year_results = ShelfOf(YearResult)
    initiatives = ShelfOf(Initiative)
    authorships = ShelfOf(Authorship)
    rulings = ShelfOf(Ruling)
    dossiers = ShelfOf(Dossier)
    candidates = ShelfOf(Candidate)
    papers = ShelfOf(Paper)
    quoted_figures = ShelfOf(QuotedFigure)
    particulars = ShelfOf(Particulars)
    paper_drafts = ShelfOf(PaperDraft)
    paper_parts = ShelfOf(PaperPart)
    dossier_versions = ShelfOf(DossierVersion)
    signing_steps = ShelfOf(SigningStep)
    council_members = ShelfOf(CouncilMember)
    conflicts = ShelfOf(Conflict)
    meetings = ShelfOf(Meeting)
    attendances = ShelfOf(Attendance)
    agenda_items = ShelfOf(AgendaItem)
    tallies = ShelfOf(Tally)
    decisions = ShelfOf(Decision)
    decision_lines = ShelfOf(DecisionLine)
    funds = ShelfOf(Fund)
    bundles_sent = ShelfOf(BundleSent)
    bundles_received = ShelfOf(BundleReceived)
    remarks = ShelfOf(Remark)
    correspondents = ShelfOf(Correspondent)
    catalogue_files = ShelfOf(CatalogueFile)
    intake_mappings = ShelfOf(IntakeMapping)
    remark_answers = ShelfOf(RemarkAnswer)
    period_reviews = ShelfOf(PeriodReview)
    dossier_reviews = ShelfOf(DossierReview)
    party_matches = ShelfOf(PartyMatch)
    key_notices = ShelfOf(KeyNotice)
    clashes = ShelfOf(Clash)
    removal_notices = ShelfOf(RemovalNotice)
    quarantined_files = ShelfOf(QuarantinedFile)

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def profile(self) -> OfficeProfile:
        """Whose data this is."""
        return read_profile(self.session)

    @property
    def known_as(self) -> tuple[str, ...]:
        """The keys under which others may still write to this office: its own, then those whose place it has taken."""
        return (self.profile.office, *filter(None, (self.property(FORMERLY) or "").split(",")))

    @property
    def was(self) -> tuple[str, ...]:
        """The keys of the offices that worked in this folder before, the latest last."""
        return tuple(filter(None, (self.property(WAS) or "").split(",")))

    def shelf(self, kind: str) -> Shelf[Record]:
        """Return the shelf of a kind of record by its name."""
        return Shelf(self.session, BY_KIND[kind])

    def kind_of(self, record_id: str) -> str:
        """Return the kind of the record with that id; raises RecordGoneError."""
        for kind in BY_KIND:
            if self.shelf(kind).find(record_id) is not None:
                return kind
        raise RecordGoneError()

    def locks_on(self, day: date, office: str = "") -> Locks:
        """Return what the city has accepted of an office, by default this one, and keeps locked on a day."""
        return PeriodLocks(self.session, office or self.profile.office, day).locks

    @property
    def device(self) -> str:
        """The id of the PC that works in this folder."""
        return devices.current(self.session)

    def devices(self) -> list[str]:
        """Return the ids of the PCs on which this folder has worked, the present one last."""
        return [one.device for one in devices.stretches(self.session)]

    def journal_seal(self, upto: int, start: Seal = Seal()) -> Seal:  # noqa: B008  a frozen value
        """Return the chained digest of the journal up to a change, going on from a known one."""
        return journal_seal.seal(self.session, upto=upto, start=start)

    def latest_seal(self) -> Seal:
        """Return the newest digest of the journal that a bundle sent from this folder has told of."""
        return journal_seal.latest(self.session)

    def journal_head(self) -> int:
        """Return the sequence number of the newest change."""
        return journal.head(self.session)

    def last_day(self) -> date:
        """Return the day of the newest change."""
        return journal.last_day(self.session)

    def changes(self, *, after: int = 0, **equal: str) -> list[Change]:
        """Return journal entries after a sequence number, filtered by ``work_id``, ``record_id`` and the like."""
        return journal.changes(self.session, after=after, **equal)

    def only_added(self, after: int, office: str, kinds: Iterable[str]) -> list[Addition]:
        """Return an office's records that were added after a sequence number and not touched again."""
        return journal.only_added(self.session, after, office, kinds)

    def count_only_added(self, after: int, office: str, kinds: Iterable[str]) -> int:
        """Count what :meth:`only_added` would return."""
        return journal.count_only_added(self.session, after, office, kinds)

    def changes_besides_added(self, after: int) -> list[Change]:
        """Return the changes after a sequence number of all records that were not only added."""
        return journal.changes_besides_added(self.session, after)

    def removed(self, kind: str, field: str, value: str) -> list[Change]:
        """Return the removals of records of a kind whose field held a value, oldest first."""
        return journal.removed(self.session, kind, field, value)

    def latest_works(self, count: int) -> list[Change]:
        """Return one change for each of the newest jobs, newest first."""
        return journal.latest_works(self.session, count)

    def property(self, name: str) -> str | None:
        """Return a property of the data, or None."""
        return self.session.scalar(select(property_.c.value).where(property_.c.name == name))


class UnitOfWork(Reader):
    """A reader that also writes; :meth:`Database.begin` commits it whole or not at all."""

    def __init__(
        self, session: Session, job: Job, new_id: NewId, seen: Seen | None = None, day: date | None = None
    ) -> None:
        super().__init__(session)
        self.job = job
        self.new_id = new_id
        self.touched: set[str] = set()
        self._seen = seen
        self._writes_for = {job.actor.office}
        self.locks: PeriodLocks | None = PeriodLocks(session, job.actor.office, day or job.at.date())
        self._rows: list[dict[str, str]] = []
        self._kept: list[Record] = []
        self._gone: list[str] = []
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)

    @property
    def office(self) -> str:
        """The office for which the actor works, as key text: the owner of what is added."""
        return self.job.actor.office

    def write_for(self, office: str) -> None:
        """Let this job write another office's records as well: what came from that office itself, signed or shipped."""
        self._writes_for.add(office)

    def pass_locks(self) -> None:
        """Let this job write what the city has accepted: for what goes before a lock, as the right of erasure does."""
        self.locks = None

    def flush(self) -> None:
        """Write what has changed so far inside the transaction; queries do so on their own."""
        self.session.flush()

    def _before_flush(self, session: Session, *_context: object) -> None:
        if self._seen is not None:
            self._seen.settle(session)
        self._rows = list(journal.pending(session))
        self._refuse_foreign(session)
        if self.locks is not None:
            self.locks.refuse((*session.new, *session.dirty, *session.deleted))
        self._kept = [one for one in (*session.new, *session.dirty) if isinstance(one, search.INDEXED)]
        self._gone = [one.id for one in session.deleted if isinstance(one, search.FINDABLE)]

    def _refuse_foreign(self, session: Session) -> None:
        """Whoever owns a record writes it; the others send remarks."""
        touched = {row["record_id"] for row in self._rows}
        for record in (*session.new, *session.dirty, *session.deleted):
            if record.id in touched and record.office not in self._writes_for:
                raise NotOwnerError(kind=record.kind, owner=record.office)

    def _after_flush(self, session: Session, _context: object) -> None:
        journal.write(session, self.job, self._rows)
        search.keep(session, self._kept)
        search.drop(session, self._gone)
        self.touched.update(row["record_kind"] for row in self._rows)

    def forget(self, record_id: str, fields: Mapping[str, Plain]) -> None:
        """Put other values in the place of what the journal tells of a record's fields; for erasing a person's data."""
        journal.blank(self.session, record_id, fields)

    def touch(self, kinds: Iterable[str]) -> None:
        """Say that a set-based job changed records of these kinds, so that lists refresh."""
        self.touched.update(kinds)

    def end_beginning(self) -> None:
        """Say that the office has been begun whole, when this job is committed."""
        self.session.execute(property_.delete().where(property_.c.name == BEGINNING))

    def set_property(self, name: str, value: str) -> None:
        """Set a property of the data (not journalled: it describes the file, not the office's work)."""
        statement = (
            "INSERT INTO property (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value"
        )
        self.session.execute(text(statement), {"name": name, "value": value})
