"""``phuquoc dossier papers``, ``fix``, ``unfix`` and ``take-back``: where each paper of a dossier stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_candidate, find_dossier
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import OfficeParser, add_command
from phuquoc_desktop.cli.templates import tell_refused
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.fixing import StandingPaper
    from phuquoc_desktop.domain.dossier import Paper
    from phuquoc_desktop.storage.unit_of_work import Reader

FIX, UNFIX, TAKE_BACK = N_("Fix papers"), N_("Let papers follow the data"), N_("Take a paper back from Word")


class NothingFixedError(RefusedError):
    """Nothing of that name is fixed."""

    sentence = N_("No paper “{code}” of dossier {dossier} is fixed; see “phuquoc dossier papers”.")


class NoSuchPaperError(RefusedError):
    """The dossier has no paper of that code."""

    sentence = N_("Dossier {dossier} has no paper “{code}”; its papers are: {known}.")


def add_to(group: Commands) -> None:
    """Add the commands to ``dossier``."""
    papers = add_command(group, "papers", run_papers, _("Show each paper: draft, fixed, attached or missing"))
    fixing = add_command(group, "fix", run_fix, _("Fix drafts as PDF files, so that they no longer follow the data"))
    letting = add_command(group, "unfix", run_unfix, _("Let fixed papers follow the data again"))
    taking = add_command(
        group, "take-back", run_take_back, _("Take back the Word file of a draft that you went on writing")
    )
    for parser in (papers, fixing, letting, taking):
        parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    for parser in (fixing, letting):
        _which(parser, _("by default all of them"))
    _which(taking, _("such as submission-letter"), required=True)
    taking.add_argument("--file", required=True, metavar=_("FILE"), help=_("the Word file"))


def _which(parser: OfficeParser, said: str, *, required: bool = False) -> None:
    parser.add_argument("--paper", required=required, metavar=_("CODE"), help=said)
    parser.add_argument("--candidate", metavar=_("NAME"), help=_("only the paper about this candidate"))


def run_papers(call: Call) -> int:
    """Print where each paper stands; data that changed since a paper was fixed need a person."""
    from phuquoc_desktop.documents import fixing

    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        found = fixing.standing(backend.desk(read), backend.attachments, dossier.id)
        tell_refused(call, backend)
    call.answer({"dossier": dossier.code, "papers": [_document(one) for one in found]}, _lines(found))
    return NEEDS_A_PERSON if any(one.changed for one in found) else DONE


def run_fix(call: Call) -> None:
    """Fix drafts and print what was stored."""
    from phuquoc_desktop.documents import fixing

    asked = call.options
    with call.office() as backend, backend.begin(FIX) as work:
        dossier = find_dossier(work, asked.dossier)
        about = _candidate(call, work)
        desk = backend.desk(work)
        drafts = fixing.drafts_of(desk, dossier.id, asked.paper, about)
        fixed = fixing.fix(work, desk, backend.attachments, drafts)
        tell_refused(call, backend)
    _tell(call, dossier.code, fixed, _("Fixed: {title} ({pages} pages, {file})"))


def run_unfix(call: Call) -> None:
    """Let fixed papers go and print which."""
    from phuquoc_desktop.services import fixed_papers

    asked = call.options
    with call.office() as backend, backend.begin(UNFIX) as work:
        dossier = find_dossier(work, asked.dossier)
        about = _candidate(call, work)
        known = [one for one in work.papers.all(dossier_id=dossier.id) if fixed_papers.is_fixed(one)]
        chosen = [one for one in known if asked.paper in (None, one.paper_code) and about in (None, one.candidate_id)]
        if not chosen:
            raise NothingFixedError(field="paper", code=asked.paper or "", dossier=dossier.code)
        let_go = [fixed_papers.let_go(work, one.id) for one in chosen]
    _tell(call, dossier.code, let_go, _("Follows the data again: {title}"))


def run_take_back(call: Call) -> None:
    """Attach the Word file in place of the draft."""
    from phuquoc_desktop.documents import fixing

    asked = call.options
    with call.office() as backend, backend.begin(TAKE_BACK) as work:
        dossier = find_dossier(work, asked.dossier)
        about = _candidate(call, work)
        found = fixing.standing(backend.desk(work), backend.attachments, dossier.id)
        fits = [one.one for one in found if one.one.code == asked.paper and about in (None, one.one.wish.candidate_id)]
        if not fits:
            known = ", ".join(dict.fromkeys(one.one.code for one in found if one.one.code))
            raise NoSuchPaperError(field="paper", code=asked.paper, dossier=dossier.code, known=known)
        paper = fixing.take_back(work, backend.attachments, fits[0], Path(asked.file))
    _tell(call, dossier.code, [paper], _("Taken back: {title} ({file})"))


def _candidate(call: Call, read: Reader) -> str | None:
    asked = call.options
    return find_candidate(read, find_dossier(read, asked.dossier), asked.candidate).id if asked.candidate else None


def _tell(call: Call, code: str, papers: Iterable[Paper], words: str) -> None:
    from phuquoc_desktop.cli.dossiers_shown import paper_document

    known = list(papers)
    told = [words.format(title=one.title, pages=one.pages, file=one.file_name) for one in known]
    call.answer({"dossier": code, "papers": [paper_document(one) for one in known]}, told)


def _document(one: StandingPaper) -> dict[str, Any]:
    paper = one.one
    return {
        "title": paper.title,
        "code": paper.code or None,
        "candidate": paper.wish.candidate_id,
        "state": paper.standing.value,
        "number": one.number,
        "date": one.dated.isoformat() if one.dated else None,
        "changed_since": one.changed,
        "paper": paper.paper.id if paper.paper else None,
        "pages": paper.paper.pages if paper.paper else None,
    }


def _lines(found: Iterable[StandingPaper]) -> list[str]:
    headings = [_("Paper"), _("Candidate"), _("State"), _("Number"), _("Date"), _("Code")]
    return table(headings, [_row(one) for one in found])


def _row(one: StandingPaper) -> list[str]:
    paper = one.one
    state = f"{paper.standing.label}; {_('the data have changed since')}" if one.changed else paper.standing.label
    day = show_date(one.dated) if one.dated else ""
    return [paper.title, paper.party.name if paper.party else "", state, one.number or "", day, paper.code]
