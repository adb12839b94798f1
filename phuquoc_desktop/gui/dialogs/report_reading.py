"""What the editor of an achievement report reads beside the window: the report, its look, and what can be said against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.services import dossier_standing
from phuquoc_desktop.services.report_checks import ReportChecker, ReportTexts
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.documents.written import WrittenPart
    from phuquoc_desktop.domain.report_form import ChosenForm
    from phuquoc_desktop.domain.report_text import KnownFigure, Meter
    from phuquoc_desktop.services.report_checks import ReportFinding


@dataclass(frozen=True)
class ReportLoaded:
    """What stays while the editor is open: whose report, by which form, and against what it is held."""

    candidate_id: str
    dossier_id: str
    party: Party
    form: ChosenForm
    may_change: bool
    checker: ReportChecker
    known: tuple[KnownFigure, ...]

    @property
    def form_told(self) -> str:
        """Which form it follows, or why it bears no number, as the catalogue of forms says it."""
        form = self.form
        return f"{form.number}, {form.annex}" if form.number else form.note


@dataclass(frozen=True)
class ReportLooked:
    """The report with what was typed last: parts, meters, doubts, and how it looks as HTML."""

    parts: tuple[WrittenPart, ...]
    meters: tuple[Meter, ...]
    findings: tuple[ReportFinding, ...]
    html: str


def load(backend: Any, candidate_id: str, report: ProgressReport) -> ReportLoaded:
    """Read a candidate's report and all others that it is compared with; raises RecordGoneError."""
    from phuquoc_desktop.documents.from_data.achievement_report import DossierReports
    from phuquoc_desktop.documents.report_structure import form_words
    from phuquoc_desktop.intake.attached_text import reader_of

    report(0, 1, _("Reading the reports"))
    with backend.reading() as read:
        reports = DossierReports.of_candidate(backend.desk(read), candidate_id)
        (candidate,) = reports.candidates
        checker = ReportChecker(read, reader_of(backend.attachments), form_words())
        standing = dossier_standing.look(read, reports.dossier.id, backend.awards)
        return ReportLoaded(
            candidate_id,
            reports.dossier.id,
            reports.party_of(candidate),
            reports.form_of(candidate),
            standing.may_change,
            checker,
            checker.prepare(candidate),
        )


def look(backend: Any, loaded: ReportLoaded, typed: Mapping[str, str], _report: ProgressReport) -> ReportLooked:
    """Compose and check the report as it would be with what was typed; blank words give the draft back."""
    from phuquoc_desktop.documents import as_html
    from phuquoc_desktop.documents.achievement_report import compose
    from phuquoc_desktop.documents.from_data.achievement_report import DossierReports, texts_of

    with backend.reading() as read:
        desk = backend.desk(read)
        with desk.worded():
            reports = DossierReports.of_candidate(desk, loaded.candidate_id)
            (candidate,) = reports.candidates
            kept, paper = texts_of(reports.draft_of(candidate)), reports.report_of(candidate)
            parts = dict(paper.parts)
            parts |= {name: replace(parts[name], own=text.strip() or None) for name, text in typed.items()}
            html = as_html.render(compose(replace(paper, parts=parts)))
    own = {*kept.own, *(name for name, text in typed.items() if text.strip())}
    texts = ReportTexts({name: part.text for name, part in parts.items()}, own)
    meters, findings = loaded.checker.check(loaded.candidate_id, texts, loaded.known)
    return ReportLooked(tuple(parts.values()), meters, findings, html)
