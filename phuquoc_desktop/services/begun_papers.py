"""Which papers of the program somebody has begun to write: words of their own, a number, a meeting that was closed."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.council import BallotKind
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.storage.unit_of_work import Reader

Begun = set[tuple[str, str]]
"""(id of the candidate, empty for the whole dossier; code of the paper)."""


def begun_in(read: Reader, dossiers: Iterable[Dossier], candidates: Iterable[Candidate]) -> dict[str, Begun]:
    """Return what has been begun in each dossier by its id, with one question a kind of record."""
    found: dict[str, Begun] = {one.id: set() for one in dossiers}
    dossier_of = {one.id: one.dossier_id for one in candidates}
    for draft in read.paper_drafts.whose("subject", [*found, *dossier_of]):
        if draft.subject in found:
            found[draft.subject].add(("", draft.paper_code))
        else:
            found[dossier_of[draft.subject]].add((draft.subject, draft.paper_code))
    _add_minutes(read, found)
    return found


def _add_minutes(read: Reader, found: dict[str, Begun]) -> None:
    """The minutes follow from a meeting, and so does the result of its ballot."""
    items = read.agenda_items.whose("dossier_id", found)
    meetings = read.meetings.several(one.meeting_id for one in items)
    for item in items:
        meeting = meetings.get(item.meeting_id)
        if meeting is not None and meeting.closed_on is not None:
            found[item.dossier_id].add(("", PaperCode.MINUTES.value))
            if meeting.ballot is BallotKind.SECRET:
                found[item.dossier_id].add(("", PaperCode.VOTE_RESULT.value))
