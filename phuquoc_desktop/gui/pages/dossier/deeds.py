"""What the page of dossiers has done to the data, a job each."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.city import dossier_reviews
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.review import DossierStage
from phuquoc_desktop.services import dossiers, quoting, remarks
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

STEP = dossier_reviews.SET


def remove_quote(quoted_id: str, work: UnitOfWork) -> None:
    """Take a quoted figure away."""
    quoting.remove(work, quoted_id)


def remove(dossier_id: str, work: UnitOfWork) -> None:
    """Remove a dossier."""
    dossiers.remove(work, dossier_id)


def submit(dossier_id: str, awards: Awards, work: UnitOfWork) -> None:
    """Submit a dossier."""
    dossiers.submit(work, dossier_id, awards)


def note_step(dossier_id: str, stage: DossierStage, today: date, work: UnitOfWork) -> None:
    """Note a step of the city with an office's dossier."""
    dossier_reviews.step(work, dossier_id, stage, None, today)


def answer(remark_id: str, work: UnitOfWork) -> None:
    """Mark a remark as mended."""
    remarks.close(work, remark_id)


def detach(ids: list[str], work: UnitOfWork) -> None:
    """Take papers out."""
    for one in ids:
        dossiers.detach(work, one)


def remove_candidates(ids: list[str], work: UnitOfWork) -> None:
    """Take candidates out."""
    for one in ids:
        dossiers.remove_candidate(work, one)
