"""Which papers there are, what each may be written as, and how it is made from an office's data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.documents import writing
from phuquoc_desktop.documents.decision_papers import DECISION_PLANS
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.achievement_report import achievement_report, report_parts
from phuquoc_desktop.documents.from_data.achievement_summary import achievement_summary
from phuquoc_desktop.documents.from_data.bonuses import bonus_list
from phuquoc_desktop.documents.from_data.chairman import chairman_page
from phuquoc_desktop.documents.from_data.changes import changes_annex
from phuquoc_desktop.documents.from_data.close import close_list
from phuquoc_desktop.documents.from_data.dossier import candidate_list, letter_parts, submission_letter
from phuquoc_desktop.documents.from_data.index import dossier_index
from phuquoc_desktop.documents.from_data.initiatives import initiative_list
from phuquoc_desktop.documents.from_data.launch_plan import launch_plan
from phuquoc_desktop.documents.from_data.notice import notice_parts, public_notice
from phuquoc_desktop.documents.from_data.progress import progress_report
from phuquoc_desktop.documents.from_data.registrations import registration_list
from phuquoc_desktop.documents.from_data.signing import signing_sheet
from phuquoc_desktop.documents.from_data.summary import summary_report
from phuquoc_desktop.documents.meeting_papers import MEETING_PLANS
from phuquoc_desktop.documents.paper_plan import LIST, TEXT, PaperPlan
from phuquoc_desktop.documents.wish import NOTHING_NAMED, About, Wish
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.documents.year_calendar import year_calendar
from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class UnknownPaperError(RefusedError):
    """The program writes no such paper."""

    sentence = N_("There is no paper “{kind}”; choose one of: {known}.")


class PaperFormatError(RefusedError):
    """The paper is not written as that kind of file."""

    sentence = N_("“{title}” cannot be written as “{name}”; end the file name in one of: {known}.")


class NoPartsError(RefusedError):
    """The paper has no parts in words."""

    sentence = N_("“{title}” has no parts that are written in own words.")


_PLANS = (
    PaperPlan(
        "registration-list",
        N_("List of registrations"),
        LIST,
        About.OFFICE,
        lambda desk, _wish: registration_list(desk),
    ),
    PaperPlan(
        "progress-report",
        N_("Report on progress of targets"),
        LIST,
        About.OFFICE,
        lambda desk, wish: progress_report(desk, wish.period, differences=wish.for_sheet),
    ),
    PaperPlan(
        "launch-plan",
        N_("Launch plan of the emulation movement"),
        TEXT,
        About.OFFICE,
        lambda desk, _wish: launch_plan(desk),
    ),
    PaperPlan(
        "summary-report",
        N_("Half-year or year report"),
        TEXT,
        About.OFFICE,
        lambda desk, wish: summary_report(desk, wish.period),
    ),
    PaperPlan(
        "chairman-page",
        N_("The chairman's page"),
        TEXT,
        About.OFFICE,
        lambda desk, wish: chairman_page(desk, wish.period),
    ),
    PaperPlan("year-calendar", N_("Calendar of the year"), TEXT, About.OFFICE, lambda desk, _wish: year_calendar(desk)),
    PaperPlan(
        "submission-letter",
        N_("Submission letter"),
        TEXT,
        About.DOSSIER,
        lambda desk, wish: submission_letter(desk, wish.dossier_id or ""),
        PaperKind.LETTER,
        lambda desk, wish: letter_parts(desk, wish.dossier_id or ""),
    ),
    PaperPlan(
        "candidate-list",
        N_("Candidate list"),
        LIST,
        About.DOSSIER,
        lambda desk, wish: candidate_list(desk, wish.dossier_id or ""),
        PaperKind.CANDIDATES,
    ),
    PaperPlan(
        "public-notice",
        N_("Public notice"),
        TEXT,
        About.DOSSIER,
        lambda desk, wish: public_notice(desk, wish.dossier_id or ""),
        PaperKind.PUBLICATION,
        lambda desk, wish: notice_parts(desk, wish.dossier_id or ""),
    ),
    PaperPlan(
        "signing-sheet",
        N_("Signing sheet"),
        LIST,
        About.DOSSIER,
        lambda desk, wish: signing_sheet(desk, wish.dossier_id or ""),
    ),
    PaperPlan(
        "changes-annex",
        N_("What was completed"),
        TEXT,
        About.DOSSIER,
        lambda desk, wish: changes_annex(desk, wish.dossier_id or ""),
    ),
    PaperPlan(
        "dossier-index",
        N_("Index of the dossier"),
        LIST,
        About.DOSSIER,
        lambda desk, wish: dossier_index(desk, wish.dossier_id or "", PAPERS),
    ),
    PaperPlan(
        "achievement-report",
        N_("Achievement report"),
        TEXT,
        About.CANDIDATE,
        lambda desk, wish: achievement_report(desk, wish.candidate_id or ""),
        PaperKind.REPORT,
        lambda desk, wish: report_parts(desk, wish.candidate_id or ""),
    ),
    PaperPlan(
        "achievement-summary",
        N_("Summary of achievements"),
        LIST,
        About.DOSSIER,
        lambda desk, wish: achievement_summary(desk, wish.dossier_id or "", wish.candidate_id),
        PaperKind.SUMMARY,
    ),
    PaperPlan(
        "close-list",
        N_("List of those who are close to an award"),
        LIST,
        About.OFFICE,
        lambda desk, wish: close_list(desk, wish.period),
    ),
    PaperPlan(
        "initiative-list", N_("List of initiatives"), LIST, About.OFFICE, lambda desk, _wish: initiative_list(desk)
    ),
    PaperPlan(
        "bonus-list",
        N_("List of bonuses"),
        LIST,
        About.OFFICE,
        lambda desk, wish: bonus_list(desk, wish.dossier_id, wish.period, wish.decided_on),
    ),
)
PAPERS: dict[str, PaperPlan] = {one.code: one for one in (*_PLANS, *MEETING_PLANS, *DECISION_PLANS)}


def plan_of(kind: str) -> PaperPlan:
    """Return the plan of a paper by its code; raises UnknownPaperError."""
    if kind not in PAPERS:
        raise UnknownPaperError(field="kind", kind=kind, known=", ".join(PAPERS))
    return PAPERS[kind]


def compose(kind: str, desk: Desk, wish: Wish = NOTHING_NAMED) -> Document:
    """Return a paper about what the wish names, as it stands now; raises UnknownPaperError and UnreadablePeriodError.

    Raises also what :meth:`PaperPlan.refuse_if_about_nothing` does. One without a day of its own bears the desk's in its file.
    """
    plan = plan_of(kind)
    plan.refuse_if_about_nothing(wish)
    with desk.worded():
        document = plan.make(desk, wish)
    return replace(document, dated=document.dated or desk.today)


def parts_of(kind: str, desk: Desk, wish: Wish) -> tuple[WrittenPart, ...]:
    """Return the parts of a paper that people may write in own words; raises NoPartsError and what ``compose`` does."""
    plan = plan_of(kind)
    plan.refuse_if_about_nothing(wish)
    if plan.parts is None:
        raise NoPartsError(field="kind", title=plan.title)
    with desk.worded():
        return plan.parts(desk, wish)


def refuse_format(kind: str, file: Path) -> None:
    """Raise PaperFormatError unless the paper is written as what the file's name ends in."""
    plan = plan_of(kind)
    if file.suffix.lower().lstrip(".") not in plan.formats:
        known = ", ".join(f".{one}" for one in plan.formats)
        raise PaperFormatError(field="file", title=plan.title, name=file.name, known=known)


def write(kind: str, desk: Desk, file: Path, wish: Wish = NOTHING_NAMED) -> None:
    """Write a paper into a file whose ending says how; raises PaperFormatError, what ``compose`` and what writing raises."""
    refuse_format(kind, file)
    asked = replace(wish, for_sheet=file.suffix.lower() == ".xlsx")
    writing.save(compose(kind, desk, asked), file)
