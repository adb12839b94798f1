"""Which papers of the program somebody has begun to write: words of their own, a number, a meeting that was closed."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.council import BallotKind, Meeting
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.services.council_room import closed_for
from phuquoc_desktop.storage.unit_of_work import Reader

Begun = set[tuple[str, str]]
"""(id of the candidate, empty for the whole dossier; code of the paper)."""


def begun_in(read: Reader, dossiers: Iterable[Dossier], candidates: Iterable[Candidate]) -> dict[str, Begun]:
    """Return what has been begun in each dossier by its id, with one question a kind of record."""
    known = list(dossiers)
    found: dict[str, Begun] = {one.id: set() for one in known}
    dossier_of = {one.id: one.dossier_id for one in candidates}
    for draft in read.paper_drafts.whose("subject", [*found, *dossier_of]):
        if draft.subject in found:
            found[draft.subject].add(("", draft.paper_code))
        else:
            found[dossier_of[draft.subject]].add((draft.subject, draft.paper_code))
    for dossier_id, meeting in closed_for(read, known).items():
        found[dossier_id].update(("", code) for code in _of_meeting(meeting))
    return found


def _of_meeting(meeting: Meeting) -> list[str]:
    """The minutes follow from a meeting, and so does the result of its ballot."""
    codes = [PaperCode.MINUTES, PaperCode.VOTE_RESULT] if meeting.ballot is BallotKind.SECRET else [PaperCode.MINUTES]
    return [one.value for one in codes]
