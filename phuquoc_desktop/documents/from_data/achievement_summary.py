"""The summary of what the candidates of a dossier achieved, all of them or one."""

from __future__ import annotations

from phuquoc_desktop.documents.achievement_report import AchievementReport
from phuquoc_desktop.documents.achievement_summary import AchievementSummary, Summarised, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.achievement_report import DossierReports
from phuquoc_desktop.documents.from_data.dossier import shortened
from phuquoc_desktop.documents.parties_shown import position_and_unit
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.services.report_contents import RESULTS

_TOLD = (RESULTS, "initiatives")


def achievement_summary(desk: Desk, dossier_id: str, candidate_id: str | None = None) -> Document:
    """Return the summary of a dossier, or of one of its candidates; raises RecordGoneError."""
    reports = DossierReports.of_dossier(desk, dossier_id)
    kept = paper_drafts.of(desk.read, dossier_id, PaperCode.SUMMARY.value)
    wanted = [one for one in reports.candidates if candidate_id in {None, one.id}]
    summarised = tuple(_summarised(reports.report_of(one)) for one in wanted)
    return compose(AchievementSummary(desk.issuer, reports.award, summarised, kept.number, kept.dated))


def _summarised(report: AchievementReport) -> Summarised:
    party = report.party
    lines = [line for part in _TOLD if part in report.parts for line in report.parts[part].lines]
    achieved = shortened("\n".join(lines)).splitlines()
    described = position_and_unit(party.name, position_and_unit(party.position or "", report.unit))
    return Summarised(party.party_kind, party.name, described, tuple(achieved), report.earlier)
