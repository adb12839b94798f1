"""Which records a bundle carries, and their schema as a Frictionless data package; both derive from the record classes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import msgspec

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.council import AgendaItem, Attendance, Conflict, CouncilMember, Meeting, Tally
from phuquoc_desktop.domain.decision import Decision, DecisionLine, Fund
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper
from phuquoc_desktop.domain.dossier_course import DossierVersion, PaperDraft, PaperPart, Particulars, SigningStep
from phuquoc_desktop.domain.exchange import (
    BundleKind,
    BundleSent,
    Correspondent,
    KeyNotice,
    Remark,
    RemarkAnswer,
)
from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest, QuotedFigure
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.plan_document import LaunchPlan, PlanDocument, ReportText
from phuquoc_desktop.domain.record import FieldPlan, Labelled, Record, field_plans
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.review import DossierReview, PartyMatch, PeriodReview
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.domain.target_history import AlarmRuling, RubricLevel, TargetVersion
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services.plans.configuring import CONFIGURED
from phuquoc_desktop.translation import N_, vietnamese

BUNDLED: tuple[type[Record], ...] = (
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
    RemarkAnswer,
)
"""What a report carries, each kind after those it refers to."""

OWN_KINDS: tuple[type[Record], ...] = (*BUNDLED, BundleSent, Correspondent, IntakeMapping)
"""What goes from one PC of an office to another; each PC takes in by itself what the city sends, and notes that it has."""

SENT_ALONE: tuple[type[Record], ...] = (Explanation,)
"""Kinds of a report that also go by themselves; they refer to no other kind of it."""

CARRIED: dict[BundleKind, tuple[type[Record], ...]] = {
    BundleKind.REPORT: BUNDLED,
    BundleKind.RETURN: (Remark, ExplanationRequest, PeriodReview, DossierReview, PartyMatch),
    BundleKind.RECEIPT: (PeriodReview,),
    BundleKind.CONFIGURATION: CONFIGURED,
    BundleKind.EXPLANATION: SENT_ALONE,
    BundleKind.DECISION: (Decision, DecisionLine),
    BundleKind.RECALL: (),
    BundleKind.REHEARSAL: BUNDLED,
    BundleKind.HAND_OVER: (),
    BundleKind.TWIN: OWN_KINDS,
}

TITLES: dict[type[Record], str] = {
    Unit: N_("Units"),
    Party: N_("Persons, collectives, households"),
    DistinctPair: N_("Told apart, though alike"),
    Movement: N_("Emulation movements"),
    Registration: N_("Emulation registrations"),
    PlanDocument: N_("Plans"),
    Target: N_("Targets"),
    TargetVersion: N_("Former versions of targets"),
    RubricLevel: N_("Levels of qualitative targets"),
    AlarmRuling: N_("Decisions on doubted figures"),
    ProgressEntry: N_("Progress of targets"),
    ExplanationRequest: N_("Explanations asked for"),
    Explanation: N_("Explanations"),
    LaunchPlan: N_("Launch plans"),
    ReportText: N_("Words of reports"),
    AwardHeld: N_("Awards held"),
    YearResult: N_("Results of the year"),
    Initiative: N_("Initiatives and topics"),
    Authorship: N_("Authors of initiatives"),
    Ruling: N_("What people decided"),
    Dossier: N_("Commendation dossiers"),
    Candidate: N_("Candidates"),
    Paper: N_("Papers in dossiers"),
    QuotedFigure: N_("Figures quoted in dossiers"),
    Particulars: N_("Particulars for achievement reports"),
    PaperDraft: N_("Numbers and dates of drafted papers"),
    PaperPart: N_("Words of drafted papers"),
    DossierVersion: N_("History of dossiers"),
    SigningStep: N_("Signing sheets"),
    CouncilMember: N_("Members of the council"),
    Conflict: N_("Conflicts of interest"),
    Meeting: N_("Meetings of the council"),
    Attendance: N_("Attendance at meetings"),
    AgendaItem: N_("Dossiers before the council"),
    Tally: N_("Counts of votes"),
    Decision: N_("Decisions on commendation"),
    DecisionLine: N_("Lists of decisions"),
    Fund: N_("Funds for emulation and commendation"),
    Remark: N_("Remarks"),
    RemarkAnswer: N_("Answers to remarks"),
    PeriodReview: N_("Reviews of periods"),
    DossierReview: N_("Reviews of dossiers"),
    PartyMatch: N_("Proposed by two offices"),
    KeyNotice: N_("Keys of offices"),
    BundleSent: N_("Bundles sent"),
    Correspondent: N_("Whose keys are known"),
    IntakeMapping: N_("Columns of other people's lists"),
}

MAYBE_CITY = frozenset(["movement", "target"])
"""Kinds that the city may own: references to them may lead out of a report."""

_TYPES = {str: "string", int: "integer", bool: "boolean", date: "date", datetime: "datetime", Decimal: "number"}


def path_of(record: type[Record]) -> str:
    """Return where a kind's lines stand in the bag."""
    return f"data/records/{record.kind}.ndjson"


def data_package(records: Iterable[type[Record]]) -> bytes:
    """Return ``data/datapackage.json`` for the kinds that are present."""
    present = tuple(records)
    package = {
        "name": "phuquoc-bundle",
        "title": vietnamese(N_("Records of an office, sent as a bundle")),
        "profile": "data-package",
        "resources": [resource_of(record, {one.kind for one in present}) for record in present],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n"


def resource_of(record: type[Record], present: set[str]) -> dict[str, Any]:
    """Describe the lines of one kind; ``present`` are the kinds that stand beside it."""
    return {
        "name": record.kind,
        "title": vietnamese(TITLES.get(record, record.kind)),
        "path": f"records/{record.kind}.ndjson",
        "profile": "tabular-data-resource",
        "format": "ndjson",
        "mediatype": "application/x-ndjson",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(plan) for plan in field_plans(record)],
            "primaryKey": ["id"],
            "foreignKeys": [
                {"fields": [plan.name], "reference": {"resource": plan.refers_to, "fields": ["id"]}}
                for plan in field_plans(record)
                if plan.refers_to in present - MAYBE_CITY
            ],
            "missingValues": [],
        },
    }


def _field(plan: FieldPlan) -> dict[str, Any]:
    field: dict[str, Any] = {"name": plan.name, "type": _TYPES.get(plan.python, "string")}
    if plan.label:
        field["title"] = vietnamese(plan.label)
    if plan.python is datetime:
        field["format"] = "%Y-%m-%dT%H:%M:%S"
    if plan.private:
        field["private"] = True
    if constraints := _constraints(plan):
        field["constraints"] = constraints
    if issubclass(plan.python, Labelled):
        words = {str(member.value): vietnamese(member.label_key) for member in plan.python}
        field["description"] = "; ".join(f"{value}: {word}" for value, word in words.items())
    return field


def _constraints(plan: FieldPlan) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if not plan.optional:
        found["required"] = True
    if plan.longest is not None:
        found["maxLength"] = plan.longest
    if issubclass(plan.python, Labelled):
        found["enum"] = [str(member.value) for member in plan.python]
    return found
