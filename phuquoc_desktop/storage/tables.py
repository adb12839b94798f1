"""Tables, derived from the records, and the few that are not records: journal, search index, properties."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, MetaData, Table, UniqueConstraint
from sqlalchemy.orm import registry

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
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
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.plan_document import LaunchPlan, PlanDocument, ReportText
from phuquoc_desktop.domain.record import FieldPlan, Record, field_plans
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.review import DossierReview, PartyMatch, PeriodReview
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.domain.target_history import AlarmRuling, RubricLevel, TargetVersion
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.storage.column_types import column_type, integer_type, text_type

RECORDS: tuple[type[Record], ...] = (
    Unit,
    Party,
    DistinctPair,
    Movement,
    Registration,
    PlanDocument,
    Target,
    TargetVersion,
    RubricLevel,
    AlarmRuling,
    ProgressEntry,
    ExplanationRequest,
    Explanation,
    LaunchPlan,
    ReportText,
    AwardHeld,
    YearResult,
    Initiative,
    Authorship,
    Ruling,
    Dossier,
    Candidate,
    Paper,
    QuotedFigure,
    Particulars,
    PaperDraft,
    PaperPart,
    DossierVersion,
    SigningStep,
    CouncilMember,
    Conflict,
    Meeting,
    Attendance,
    AgendaItem,
    Tally,
    Decision,
    DecisionLine,
    Fund,
    BundleSent,
    BundleReceived,
    Remark,
    Correspondent,
    CatalogueFile,
    IntakeMapping,
    RemarkAnswer,
    PeriodReview,
    DossierReview,
    PartyMatch,
    KeyNotice,
    Clash,
    RemovalNotice,
    QuarantinedFile,
)
"""Every kind of record, a kind after the kinds it refers to."""

ALONE: dict[type[Record], tuple[tuple[str, ...], ...]] = {
    DistinctPair: (("office", "party_id", "other_id"),),
    Registration: (("party_id", "year", "award"),),
    Target: (("office", "year", "code"),),
    PlanDocument: (("office", "year", "version"),),
    TargetVersion: (("target_id", "version"),),
    RubricLevel: (("target_id", "level"),),
    AlarmRuling: (("target_id", "alarm_kind", "text"),),
    ProgressEntry: (("target_id", "period"),),
    Explanation: (("office", "request"),),
    LaunchPlan: (("office", "year"),),
    ReportText: (("office", "period"),),
    AwardHeld: (("party_id", "award", "year"),),
    YearResult: (("party_id", "year"),),
    Authorship: (("initiative_id", "party_id"),),
    Ruling: (("party_id", "award", "year", "criterion"),),
    Dossier: (("office", "code"),),
    Candidate: (("dossier_id", "party_id"),),
    BundleSent: (("office", "device", "receiver", "bundle_kind", "sequence"),),
    BundleReceived: (("office", "digest"),),
    Particulars: (("party_id",),),
    PaperDraft: (("office", "subject", "paper_code"),),
    PaperPart: (("draft_id", "part"),),
    Conflict: (("member_id", "party_id"),),
    Attendance: (("meeting_id", "member_id"),),
    AgendaItem: (("meeting_id", "dossier_id"),),
    Tally: (("meeting_id", "candidate_id"),),
    DecisionLine: (("decision_id", "party_id", "award", "year"),),
    Fund: (("office", "year", "name"),),
    Correspondent: (("office", "party_office", "signing_key"),),
    CatalogueFile: (("office", "file_kind", "file_id", "version"),),
    IntakeMapping: (("office", "fingerprint", "sender"),),
    PeriodReview: (("addressee", "stream", "period"),),
    PartyMatch: (("addressee", "party_id", "other_id"),),
    KeyNotice: (("office", "party_office", "signing_key"),),
    Clash: (("record_id", "field_name", "standing_stamp", "other_stamp"),),
    RemovalNotice: (("bag", "record_id"),),
    QuarantinedFile: (("office", "sha256"),),
}
"""Fields that may not repeat together; the services say so in a sentence before the database has to."""

LOOKED_UP: dict[type[Record], tuple[tuple[str, ...], ...]] = {Party: (("office", "identity_number"),)}
"""Fields that a job asks for again and again, besides references and those in ALONE."""

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)
mapping = registry(metadata=metadata)


def _column(plan: FieldPlan) -> Column[object]:
    if plan.refers_to:
        # Deferred, so that an import or an undo may write records in any order within its one transaction.
        reference = ForeignKey(f"{plan.refers_to}.id", deferrable=True, initially="DEFERRED")
        return Column(plan.name, text_type(), reference, nullable=plan.optional, index=True)
    if plan.name == "id":
        return Column("id", text_type(), primary_key=True)
    return Column(
        plan.name, column_type(plan), nullable=plan.optional, index=plan.name == "office" or plan.points_to is not None
    )


def _table(record: type[Record]) -> Table:
    columns = [_column(plan) for plan in field_plans(record)]
    rules = [UniqueConstraint(*names) for names in ALONE.get(record, ())]
    indexes = [Index(None, *names) for names in LOOKED_UP.get(record, ())]
    return Table(record.kind, metadata, *columns, *rules, *indexes, sqlite_with_rowid=False)


TABLES: dict[type[Record], Table] = {record: _table(record) for record in RECORDS}
BY_KIND: dict[str, type[Record]] = {record.kind: record for record in RECORDS}

change = Table(
    "change",
    metadata,
    Column("sequence", integer_type(), primary_key=True),
    Column("work_id", text_type(), nullable=False, index=True),
    Column("job", text_type(), nullable=False),
    Column("at", text_type(), nullable=False),
    Column("actor", text_type(), nullable=False),
    Column("office", text_type(), nullable=False),
    Column("record_kind", text_type(), nullable=False),
    Column("record_id", text_type(), nullable=False, index=True),
    Column("operation", text_type(), nullable=False),
    Column("fields", text_type(), nullable=False),
    sqlite_autoincrement=True,
)

property_ = Table(
    "property",
    metadata,
    Column("name", text_type(), primary_key=True),
    Column("value", text_type(), nullable=False),
    sqlite_with_rowid=False,
)

device = Table(
    "device",
    metadata,
    Column("id", text_type(), primary_key=True),
    Column("began_after", integer_type(), nullable=False),
    Column("place", text_type(), nullable=False),
    Column("made_at", text_type(), nullable=False),
    sqlite_with_rowid=False,
)
"""The PCs on which this folder has worked: changes of the journal after ``began_after`` are of that device, until the next."""

slice_state = Table(
    "slice_state",
    metadata,
    Column("office", text_type(), primary_key=True),
    Column("scope", text_type(), primary_key=True),
    Column("seen", text_type(), nullable=False),
    Column("loose", text_type(), nullable=False),
    Column("stamps", text_type(), nullable=False),
    Column("journal_head", integer_type(), nullable=False),
    sqlite_with_rowid=False,
)
"""How far the changes of each device are contained in an office's records here; see SCHEMA.md."""

search_entry = Table(
    "search_entry",
    metadata,
    Column("number", integer_type(), primary_key=True),
    Column("record_id", text_type(), nullable=False, unique=True),
    Column("record_kind", text_type(), nullable=False),
    Column("folded", text_type(), nullable=False),
    Column("sort_key", text_type(), nullable=False),
    Index("ix_search_entry_order", "record_kind", "sort_key", "record_id"),
)

SEARCH_SCRIPT = """CREATE VIRTUAL TABLE search_words USING fts5(folded, content='search_entry', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2')"""

for _record, _mapped in TABLES.items():
    mapping.map_imperatively(_record, _mapped)
