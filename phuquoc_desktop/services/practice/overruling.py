"""A dossier of a practice office on which law and people differ: one eligible, one proposed all the same, one not eligible."""

from __future__ import annotations

from collections.abc import Mapping

from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.ruling import WHOLE, Outcome
from phuquoc_desktop.services import rulings
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.proposals import Law, for_dossier
from phuquoc_desktop.services.practice.people import People
from phuquoc_desktop.services.practice.proposing import Proposing, fighters

AWARD = "CSTDT"


def propose_higher(proposing: Proposing, people: People, initiatives: Mapping[str, Initiative]) -> None:
    """Propose the first fighters for the title of the province, and one of those with a broken row all the same."""
    work, wanted = proposing.work, fighters(people)[:3]
    if len(wanted) < 3:
        return
    dossier = proposing.open_complete(AWARD, "higher", wanted, initiatives)
    work.flush()
    refused = [
        one
        for one in for_dossier(work, Law(shelf.rulebook(work), proposing.awards), dossier.id)
        if one.verdict is Verdict.NOT_ELIGIBLE
    ]
    for one in refused[:1]:
        reason = proposing.inventor.sample.texts["override"]
        by = proposing.inventor.sample.texts["chairman"]
        rulings.record(work, one.ruling(WHOLE, Outcome.ALLOWED, reason, by, dossier.opened_on))
    work.flush()
