"""Fix a paper that the program drafts: it is drawn now, stored as a file of the dossier, and no longer follows the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from phuquoc_desktop.documents import as_pdf
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.dossier_folder import slug
from phuquoc_desktop.documents.draft_mark import digest_of, mark_of, marked
from phuquoc_desktop.documents.from_data.dossier_papers import DossierPaper, PaperStanding, listed
from phuquoc_desktop.documents.from_data.index import numbered
from phuquoc_desktop.documents.page_count import pdf_pages
from phuquoc_desktop.documents.papers import PAPERS
from phuquoc_desktop.domain.dossier import Paper, PaperKind, PaperOrigin
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import dossiers, fixed_papers
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class NothingToFixError(RefusedError):
    """The dossier has no draft of that paper."""

    sentence = N_("There is no draft of “{code}” to be fixed in dossier {dossier}; the drafts are: {known}.")


class NotWrittenHereError(RefusedError):
    """The program does not write that paper, so no Word file of it can come back."""

    sentence = N_("“{title}” is not written by the program; attach the file as a paper instead.")


@dataclass(frozen=True)
class StandingPaper:
    """A paper of a dossier with number and date; ``changed`` tells of a fixed one whether the data would give another now.

    ``changed`` is None where that cannot be told: for papers that are not fixed, and for files without the program's mark.
    """

    one: DossierPaper
    number: str | None
    dated: date | None
    changed: bool | None = None


def standing(desk: Desk, store: AttachmentStore, dossier_id: str) -> tuple[StandingPaper, ...]:
    """Return the papers of a dossier, those that were fixed held against the data of now."""
    with desk.worded():
        return tuple(
            StandingPaper(one, *numbered(desk, one), changed=_changed(desk, store, one))
            for one in listed(desk, dossier_id, PAPERS)
        )


def drafts_of(
    desk: Desk, dossier_id: str, code: str | None = None, candidate_id: str | None = None
) -> list[DossierPaper]:
    """Return the drafts of a dossier, or those of one paper, of one candidate; raises NothingToFixError."""
    with desk.worded():
        known = [one for one in listed(desk, dossier_id, PAPERS) if one.is_written]
    found = [one for one in known if code in (None, one.code) and candidate_id in (None, one.wish.candidate_id)]
    if not found:
        named = ", ".join(dict.fromkeys(one.code for one in known)) or "–"
        dossier = desk.read.dossiers.get(dossier_id).code
        raise NothingToFixError(field="paper", code=code or "", dossier=dossier, known=named)
    return found


def fix(
    work: UnitOfWork,
    desk: Desk,
    store: AttachmentStore,
    chosen: Iterable[DossierPaper],
    report: ProgressReport = silent,
) -> list[Paper]:
    """Draw the papers as PDF, store them and put them into the dossier.

    Raises DossierNotOpenError, BroughtAlreadyError, and what drawing and storing raise; ``desk`` must read through ``work``.
    """
    papers = list(chosen)
    fixed: list[Paper] = []
    for number, one in enumerate(papers):
        report(number, len(papers), _("Fixing “{paper}”").format(paper=one.title))
        fixed.append(_fix(work, desk, store, one))
    return fixed


def take_back(work: UnitOfWork, store: AttachmentStore, one: DossierPaper, file: Path) -> Paper:
    """Take the Word file of a paper back that somebody went on writing; it stands for the paper from now on.

    A former version is removed from the dossier, its stored file stays. Raises NotWrittenHereError and what attaching raises.
    """
    if one.plan is None:
        raise NotWrittenHereError(field="paper", title=one.title)
    draft = _record(one, one.plan.paper_kind or PaperKind.OTHER)
    for former in fixed_papers.same_paper(work, draft):
        dossiers.detach(work, former.id)
    return dossiers.attach(work, store, draft, file)


def _fix(work: UnitOfWork, desk: Desk, store: AttachmentStore, one: DossierPaper) -> Paper:
    if one.plan is None:
        raise RecordGoneError()
    with desk.worded():
        document = one.plan.make(desk, one.wish)
    content = marked(as_pdf.render(document), digest_of(document))
    name = f"{slug(one.title)}.pdf"
    stored = store.put(content, name)
    paper = _record(one, one.plan.paper_kind or PaperKind.OTHER)
    paper.number, paper.dated = numbered(desk, one)
    paper.attachment, paper.file_name, paper.size = stored.digest, name, stored.size
    paper.origin, paper.fixed_on, paper.pages = PaperOrigin.DRAFTED, desk.today, pdf_pages(content)
    return fixed_papers.keep(work, paper)


def _record(one: DossierPaper, kind: PaperKind) -> Paper:
    return Paper.draft(
        dossier_id=one.wish.dossier_id or "",
        candidate_id=one.wish.candidate_id if one.party else None,
        paper_kind=kind,
        title=one.title,
        paper_code=one.code,
    )


def _changed(desk: Desk, store: AttachmentStore, one: DossierPaper) -> bool | None:
    if one.standing is not PaperStanding.FIXED or one.plan is None or one.paper is None:
        return None
    path = store.path(one.paper.attachment or "")
    mark = mark_of(path.read_bytes()) if path.is_file() else None
    return None if mark is None else mark != digest_of(one.plan.make(desk, one.wish))
