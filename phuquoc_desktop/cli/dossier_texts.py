"""``phuquoc dossier texts``: achievement reports checked as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_dossier
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.domain.report_form import PART_LABELS
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.report_checks import CheckedReport, ReportFinding

_FILE = N_("Attached file")


def add_to(group: Commands) -> None:
    """Add ``dossier texts``."""
    said = _("Check the achievement reports as text: length, figures, copied passages, figures unlike the records")
    parser = add_command(group, "texts", run_texts, said)
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))


def run_texts(call: Call) -> int:
    """Print what can be said against each report; a warning needs a person, a hint does not."""
    from phuquoc_desktop.documents.from_data.achievement_report import report_texts
    from phuquoc_desktop.documents.report_structure import form_words
    from phuquoc_desktop.intake.attached_text import reader_of
    from phuquoc_desktop.services.report_checks import ReportChecker

    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        checker = ReportChecker(read, reader_of(backend.attachments), form_words())
        reports = checker.of_dossier(dossier, report_texts(backend.desk(read), dossier.id))
    document = {"dossier": dossier.code, "reports": [_document(one) for one in reports]}
    call.answer(document, [line for one in reports for line in _lines(one)])
    found = [one for report in reports for one in report.findings]
    return NEEDS_A_PERSON if any(one.weight is not Weight.HINT for one in found) else DONE


def part_label(part: str) -> str:
    """Return what a part is called in the language spoken now."""
    return _(PART_LABELS.get(part, _FILE))


def _document(report: CheckedReport) -> dict[str, Any]:
    return {
        "candidate": report.candidate_id,
        "name": report.name,
        "parts": [{"part": one.part, "words": one.words, "least": one.least} for one in report.meters],
        "findings": [_finding(one) for one in report.findings],
    }


def _finding(one: ReportFinding) -> dict[str, Any]:
    source = one.copied_from
    return {
        "doubt": one.found.doubt.value,
        "weight": one.weight.value,
        "part": one.found.part,
        "message": one.found.message,
        "start": one.found.start,
        "end": one.found.end,
        "excerpt": one.excerpt,
        "paper": one.paper_id,
        "copied_from": None
        if source is None
        else {
            "candidate": source.candidate_id,
            "name": source.name,
            "year": source.year,
            "office": source.office,
            "part": source.part,
            "start": one.copied_start,
            "end": one.copied_end,
        },
    }


def _lines(report: CheckedReport) -> list[str]:
    if not report.findings:
        return [_("{name}: nothing to say against the report.").format(name=report.name)]
    return [
        f"{report.name}:",
        *(f"  {one.weight.label}: {part_label(one.found.part)}: {one.found.message}" for one in report.findings),
    ]
