"""The index of a dossier, made of all its other papers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phuquoc_desktop.documents import dossier_index as index_paper
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.dossier import papers_of
from phuquoc_desktop.documents.from_data.dossier_papers import INDEX, DossierPaper, PaperStanding, Plans, listed
from phuquoc_desktop.documents.page_count import pdf_pages
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.services import paper_numbers
from phuquoc_desktop.services.law.sets import sets_of

Counted = Iterable[tuple[DossierPaper, int | None]]
"""Papers with their pages, where they can be counted."""


def dossier_index(desk: Desk, dossier_id: str, plans: Plans) -> Document:
    """Return the index, for which every draft is drawn once to count its pages."""
    papers = listed(desk, dossier_id, plans)
    return index_of(desk, dossier_id, [(one, _pages(desk, one)) for one in papers])


def index_of(desk: Desk, dossier_id: str, counted: Counted) -> Document:
    """Return the index of papers whose pages are known."""
    papers = papers_of(desk, dossier_id)
    desk = papers.desk
    dossier = papers.view.dossier
    sets = sets_of(papers.pack, dossier.award)
    return index_paper.compose(
        index_paper.DossierIndex(
            desk.issuer,
            dossier.code,
            dossier.title,
            dossier.year,
            tuple(_line(desk, one, pages) for one, pages in counted),
            sets.note or str(sets.originals) if sets else "",
            papers.kept(INDEX).dated,
        )
    )


def _pages(desk: Desk, one: DossierPaper) -> int | None:
    if one.paper is not None:
        return one.paper.pages
    if one.plan is None or not one.is_written:
        return None
    from phuquoc_desktop.documents import as_pdf

    return pdf_pages(as_pdf.render(one.plan.make(desk, one.wish)))


def _line(desk: Desk, one: DossierPaper, pages: int | None) -> index_paper.IndexedPaper:
    words = Template(index_paper.FILE)
    title = words.say("for_candidate", title=one.title, name=one.party.name) if one.party else one.title
    number, dated = numbered(desk, one)
    notes = {PaperStanding.DRAFT: "draft", PaperStanding.MISSING: "missing", PaperStanding.OWED: "missing"}
    note = words.say(notes[one.standing]) if one.standing in notes else ""
    is_ours = one.is_written or one.standing is PaperStanding.FIXED
    return index_paper.IndexedPaper(title, number or "", dated, desk.issuer.name if is_ours else "", pages, note)


def numbered(desk: Desk, one: DossierPaper) -> tuple[str | None, date | None]:
    """Return number and date of a paper: of its record, or as people said them of the draft."""
    if one.paper is not None:
        return one.paper.number, one.paper.dated
    if one.plan is None or not one.subject:
        return None, None
    return paper_numbers.of(desk.read, one.subject, one.code)
