"""Đề nghị nhiều người một lần: those who registered for a dossier's award, with who may be proposed and why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.dossier import Candidate
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.law import proposals, shelf
from phuquoc_desktop.services.law.proposals import Law, Proposal
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.order import text_key

LONGEST_WHY = 3
"""Reasons that are told; the findings have all of them."""


@dataclass(frozen=True)
class Choice:
    """One party that registered for the award: whether it is in the dossier already, and what the law says of it."""

    proposal: Proposal
    is_in: bool

    @property
    def party(self) -> Party:
        """The party."""
        return self.proposal.party

    @property
    def id(self) -> str:
        """The party's id."""
        return self.proposal.party.id

    @property
    def verdict(self) -> Verdict:
        """The machine's verdict."""
        return self.proposal.verdict

    @property
    def is_offered(self) -> bool:
        """Whether it is proposed with the others unless a person takes it out: not there yet, and nothing against it."""
        return not self.is_in and not self.proposal.needs_reason

    @property
    def why(self) -> str:
        """Say why it is not offered, or what is still to be looked at."""
        if self.is_in:
            return _("Is in the dossier already.")
        told = [one.message for one in self.proposal.judgement.findings if one.met is not True and one.counts]
        return " ".join(told[:LONGEST_WHY])


@dataclass(frozen=True)
class Proposed:
    """What was done: the candidates added, and how many were there already."""

    added: tuple[Candidate, ...]
    skipped: int


def preview(read: Reader, law: Law, dossier_id: str) -> list[Choice]:
    """Return who registered for the dossier's award and year, in the order of names, judged by the dossier's law."""
    dossier = read.dossiers.get(dossier_id)
    wishes = read.registrations.all(office=dossier.office, year=dossier.year, award=dossier.award)
    parties = read.parties.several(one.party_id for one in wishes)
    inside = {one.party_id: one for one in read.candidates.all(dossier_id=dossier_id)}
    ordered = sorted(parties.values(), key=lambda one: text_key(one.name))
    candidates = [inside.get(one.id) or Candidate.draft(dossier_id=dossier_id, party_id=one.id) for one in ordered]
    judged = proposals.for_candidates(read, law, dossier, candidates)
    return [Choice(one, one.party.id in inside) for one in judged]


def law_of(read: Reader, awards: Awards) -> Law:
    """Return the law that previews are judged by."""
    return Law(shelf.rulebook(read), awards)


def add_many(work: UnitOfWork, dossier_id: str, party_ids: Iterable[str], awards: Awards) -> Proposed:
    """Propose many parties in one job, all or none; those who are in the dossier are passed over."""
    refuse_if_closed(work.dossiers.get(dossier_id))
    inside = {one.party_id for one in work.candidates.all(dossier_id=dossier_id)}
    wanted = list(dict.fromkeys(party_ids))
    fresh = [one for one in wanted if one not in inside]
    drafts = (Candidate.draft(dossier_id=dossier_id, party_id=one) for one in fresh)
    added = tuple(dossiers.add_candidate(work, one, awards) for one in drafts)
    return Proposed(added, len(wanted) - len(fresh))


def remove_many(work: UnitOfWork, candidate_ids: Iterable[str]) -> int:
    """Take many candidates out in one job, with all that is about them; returns how many."""
    ids = list(dict.fromkeys(candidate_ids))
    for one in ids:
        dossiers.remove_candidate(work, one)
    return len(ids)
