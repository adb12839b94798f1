"""What goes along when a dossier or a candidate is removed: drafts, signing steps, versions, places in open meetings."""

from __future__ import annotations

from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


def remove_with_dossier(work: UnitOfWork, dossier_id: str) -> None:
    """Remove what is about a dossier as a whole; what closed meetings and decisions say of it stays."""
    paper_drafts.forget(work, [dossier_id])
    for step in work.signing_steps.all(dossier_id=dossier_id):
        work.signing_steps.remove(step)
    for version in work.dossier_versions.all(dossier_id=dossier_id):
        work.dossier_versions.remove(version)
    for item in work.agenda_items.all(dossier_id=dossier_id, office=work.office):
        if work.meetings.get(item.meeting_id).closed_on is None:
            work.agenda_items.remove(item)


def remove_with_candidate(work: UnitOfWork, candidate_id: str) -> None:
    """Remove what is about one candidate: drafts with their words, and votes of meetings that are not closed."""
    paper_drafts.forget(work, [candidate_id])
    for tally in work.tallies.all(candidate_id=candidate_id, office=work.office):
        if work.meetings.get(tally.meeting_id).closed_on is None:
            work.tallies.remove(tally)
