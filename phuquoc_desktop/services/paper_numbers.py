"""Under which number and date a paper goes out, whichever record keeps them."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

LETTER = "submission-letter"
"""Its number and date are the dossier's own, for its date chooses the law."""


def of(read: Reader, subject: str, code: str) -> tuple[str | None, date | None]:
    """Return number and date of a paper, as far as they are known."""
    if code == LETTER:
        dossier = read.dossiers.get(subject)
        return dossier.letter_number, dossier.letter_date
    kept = paper_drafts.of(read, subject, code)
    return kept.number, kept.dated


def issue(work: UnitOfWork, subject: str, code: str, number: str | None, dated: date | None) -> None:
    """Say under which number and date a paper goes out; who signs it stays. Raises what :func:`paper_drafts.issue` does."""
    if code == LETTER:
        dossier = work.dossiers.get(subject)
        refuse_if_closed(dossier)
        dossier.letter_number, dossier.letter_date = number, dated
        refuse_if_any(refusals(tidied(dossier)))
        return
    kept = paper_drafts.of(work, subject, code)
    signer = {"signer": kept.signer, "signer_position": kept.signer_position}
    paper_drafts.issue(work, subject, code, number=number, dated=dated, **signer)


def sign(work: UnitOfWork, subject: str, code: str, signer: str | None, position: str | None) -> None:
    """Say who signs a paper instead of whoever signs for the office; number and date stay."""
    kept = paper_drafts.of(work, subject, code)
    paper_drafts.issue(
        work, subject, code, number=kept.number, dated=kept.dated, signer=signer, signer_position=position
    )
