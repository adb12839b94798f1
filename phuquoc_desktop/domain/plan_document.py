"""The papers that targets come from and lead to: the plan itself, the office's launch plan, the words of its reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Record, told
from phuquoc_desktop.translation import N_


@dataclass(kw_only=True, eq=False)
class PlanDocument(Record):
    """Văn bản kế hoạch: the document that targets were read from; an amended plan is a new version."""

    kind = "plan_document"
    year: int = told(N_("Year"))
    version: int = told(N_("Version"), default=1)
    title: str = told(N_("Title"), longest=500)
    issuer: str = told(N_("Issued by"), longest=200)
    number: str | None = told(N_("Number"), default=None, longest=60)
    issued_on: date | None = told(N_("Issued on"), default=None)
    file_name: str | None = told(N_("File name"), default=None, longest=200)
    digest: str | None = told(N_("SHA-256"), default=None, longest=64)
    taken_on: date | None = told(N_("Taken in on"), default=None)
    subjects: str | None = told(N_("Who takes part"), default=None, longest=4000)
    recipients: str | None = told(N_("Recipients"), default=None, longest=4000)
    """One a line."""
    note: str | None = told(N_("Note"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class LaunchPlan(Record):
    """Kế hoạch phát động phong trào thi đua of the office itself; each part may be edited, a paragraph a line.

    An empty part is drafted anew from the city's plan whenever the paper is written; targets are those of the records.
    """

    kind = "launch_plan"
    year: int = told(N_("Year"))
    title: str = told(N_("Title"), longest=500)
    number: str | None = told(N_("Number"), default=None, longest=60)
    issued_on: date | None = told(N_("Issued on"), default=None)
    grounds: str | None = told(N_("Grounds"), default=None, longest=20000)
    purpose: str | None = told(N_("Purpose"), default=None, longest=20000)
    requirements: str | None = told(N_("Requirements"), default=None, longest=20000)
    subjects: str | None = told(N_("Who takes part"), default=None, longest=20000)
    content: str | None = told(N_("What it is about"), default=None, longest=20000)
    standards: str | None = told(N_("Standards of commendation"), default=None, longest=20000)
    rewards: str | None = told(N_("Forms and money"), default=None, longest=20000)
    registering: str | None = told(N_("Registration, dossiers, dates"), default=None, longest=20000)
    solutions: str | None = told(N_("Ways and means"), default=None, longest=20000)
    organisation: str | None = told(N_("Who does what"), default=None, longest=20000)
    recipients: str | None = told(N_("Recipients"), default=None, longest=4000)
    """One a line."""


@dataclass(kw_only=True, eq=False)
class ReportText(Record):
    """Lời văn của báo cáo: what people write into a report of one period beside the figures; empty parts are drafted."""

    kind = "report_text"
    period: str = told(N_("Period"), longest=7)
    number: str | None = told(N_("Number"), default=None, longest=60)
    issued_on: date | None = told(N_("Issued on"), default=None)
    situation: str | None = told(N_("General situation"), default=None, longest=20000)
    strengths: str | None = told(N_("What went well"), default=None, longest=20000)
    weaknesses: str | None = told(N_("What is behind"), default=None, longest=20000)
    causes: str | None = told(N_("Causes"), default=None, longest=20000)
    tasks: str | None = told(N_("Tasks of the next period"), default=None, longest=20000)
    proposals: str | None = told(N_("Proposals"), default=None, longest=20000)
