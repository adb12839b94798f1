"""The signing sheet of a dossier."""

from __future__ import annotations

from phuquoc_desktop.documents import signing_sheet as sheet_paper
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.dossier import papers_of
from phuquoc_desktop.domain.dossier_course import SigningStep

CODE = "signing-sheet"


def signing_sheet(desk: Desk, dossier_id: str) -> Document:
    """Return the sheet with the steps in their order; RecordGoneError when there is no such dossier."""
    papers = papers_of(desk, dossier_id)
    desk = papers.desk
    dossier = papers.view.dossier
    steps = sorted(desk.read.signing_steps.all(dossier_id=dossier_id), key=lambda one: one.place)
    return sheet_paper.compose(
        sheet_paper.SigningSheet(
            desk.issuer,
            dossier.code,
            dossier.title,
            tuple(map(_step, steps)),
            dossier.year,
            papers.kept(CODE).dated,
        )
    )


def _step(one: SigningStep) -> sheet_paper.SheetStep:
    return sheet_paper.SheetStep(one.who, one.role.value, one.papers or "", one.sent_on, one.back_on, one.note or "")
