"""Of which candidates something is written that their achievement report can tell."""

from __future__ import annotations

from collections.abc import Collection

from phuquoc_desktop.domain.dossier import Candidate, Dossier, Mode
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.storage.unit_of_work import Reader

CODE = PaperCode.REPORT.value
RESULTS = "results"
"""The part of a report without which it tells nothing, whatever else is filled in."""


def silent(read: Reader, dossiers: Collection[Dossier], candidates: Collection[Candidate]) -> frozenset[str]:
    """Return the ids of candidates whose drafted report would have no results: nobody has written what they achieved.

    Achievements of the candidate count, people's own words for the results, and the deed of a sudden achievement.
    """
    deeds = {one.id for one in dossiers if one.mode is Mode.SUDDEN and one.deed}
    open_ones = [one.id for one in candidates if not one.achievements and one.dossier_id not in deeds]
    kept = paper_drafts.of_several(read, open_ones, CODE) if open_ones else {}
    return frozenset(one for one in open_ones if not kept.get(one, paper_drafts.NOTHING_KEPT).own(RESULTS))
