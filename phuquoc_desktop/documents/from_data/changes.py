"""The annex of what was completed in a dossier since its former version."""

from __future__ import annotations

from phuquoc_desktop.documents import changes_annex as annex_paper
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.dossier import papers_of
from phuquoc_desktop.services import dossier_versions

CODE = "changes-annex"


def changes_annex(desk: Desk, dossier_id: str) -> Document:
    """Return the annex as it stands now; RecordGoneError when there is no such dossier."""
    papers = papers_of(desk, dossier_id)
    desk = papers.desk
    dossier = papers.view.dossier
    found = dossier_versions.completed(desk.read, dossier)
    asked = tuple(annex_paper.Asked(one.event.value, one.happened_on, one.reason or "") for one in found.asked)
    return annex_paper.compose(
        annex_paper.ChangesAnnex(
            desk.issuer,
            dossier.code,
            dossier.title,
            found.number,
            asked,
            found.lines,
            dossier.year,
            papers.kept(CODE).dated,
        )
    )
