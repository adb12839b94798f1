"""Whether the office's own people may be proposed: judged from its records, with what people decided beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.eligibility import Judgement, Verdict
from phuquoc_desktop.domain.law.facts import CollectiveFacts, Facts, VoteFacts
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.services import rulings
from phuquoc_desktop.services.council_room import vote_facts
from phuquoc_desktop.services.law.facts_of import History, facts_of, histories, quota_facts, with_candidate
from phuquoc_desktop.services.law.history_since import history_since
from phuquoc_desktop.services.law.judging import Judged, Question, judge
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

LONGEST_NAMES = 3
"""Names in a refusal; more of them are counted."""


class NotEligibleError(RefusedError):
    """Somebody in a dossier does not fulfil the law, and nobody has given a reason for proposing all the same."""

    sentence = N_(
        "{names}: not eligible for {award} under {law}. Take them out, complete what is missing, "
        "or propose all the same and give the reason (on the command line: phuquoc dossier rule)."
    )


@dataclass(frozen=True)
class Proposal:
    """One party for one award and year: the verdict, and what people decided beside it."""

    party: Party
    award: Award
    year: int
    judged: Judged
    rulings: tuple[Ruling, ...]

    @property
    def award_name(self) -> str:
        """What the law that judged calls the award."""
        return self.shelved.pack.name_of(self.award)

    @property
    def judgement(self) -> Judgement:
        """The machine's judgement."""
        return self.judged.judgement

    @property
    def shelved(self) -> ShelvedPack:
        """The pack that judged."""
        return self.judged.shelved

    @property
    def verdict(self) -> Verdict:
        """The machine's verdict, whatever people decided."""
        return self.judged.judgement.verdict

    @property
    def override(self) -> Ruling | None:
        """The ruling by which the party is proposed whatever the verdict."""
        return rulings.override(list(self.rulings))

    @property
    def needs_reason(self) -> bool:
        """Whether nobody may propose it without giving a reason."""
        return self.verdict is Verdict.NOT_ELIGIBLE and self.override is None

    def ruling(self, criterion: str, outcome: Outcome, reason: str, by: str, on: date) -> Ruling:
        """Return the draft of what a person decides here; ``criterion`` is an id, or WHOLE for the verdict."""
        return Ruling.draft(
            party_id=self.party.id,
            award=self.award.code,
            year=self.year,
            criterion=criterion,
            outcome=outcome,
            reason=reason,
            ruled_by=by,
            ruled_on=on,
            verdict=self.verdict.value,
            pack=named(self.shelved),
            pack_sha256=self.shelved.sha256,
        )


@dataclass(frozen=True)
class Law:
    """What proposals are judged by: the packs at hand and the catalogue of awards."""

    rulebook: Rulebook
    awards: Awards


def named(shelved: ShelvedPack) -> str:
    """Return a pack's id and version, as records keep them."""
    return f"{shelved.pack.head.id} {shelved.pack.head.version}"


def proved(shelved: ShelvedPack) -> str:
    """Return a pack's id, version and SHA-256, as a submitted dossier keeps them."""
    return f"{named(shelved)} {shelved.sha256}"


def expected_day(year: int) -> date:
    """Return the day whose law is taken while no dossier has one: the end of the emulation year."""
    return date(year, 12, 31)


def counting_day(dossier: Dossier) -> date:
    """Return the day that chooses a dossier's law: receipt for appraisal, else its letter, else the end of its year."""
    return dossier.received_on or dossier.letter_date or expected_day(dossier.year)


def for_registration(
    read: Reader, law: Law, party_ids: Iterable[str], codes: Sequence[str], year: int
) -> list[Proposal]:
    """Judge parties for awards before anything is registered, party by party in the order of the awards."""
    ids = list(party_ids)
    parties, known = read.parties.several(ids), histories(read, ids)
    quotas = _Quotas(read)
    return [
        _proposal(law, parties[one], known[one], law.awards.by_code(code), year, expected_day(year), quotas)
        for one in ids
        if one in parties
        for code in codes
    ]


def for_dossier(read: Reader, law: Law, dossier_id: str) -> list[Proposal]:
    """Judge the candidates of a dossier under the law of its day, in the order of their entry."""
    dossier = read.dossiers.get(dossier_id)
    candidates = read.candidates.all(dossier_id=dossier_id)
    return for_candidates(read, law, dossier, candidates)


def for_dossiers(read: Reader, law: Law, dossiers: Iterable[Dossier]) -> dict[str, list[Proposal]]:
    """Judge the candidates of many dossiers with one question a kind of record, by the dossier's id."""
    known = {one.id: one for one in dossiers}
    candidacies = [(known[one.dossier_id], one) for one in read.candidates.whose("dossier_id", list(known))]
    found: dict[str, list[Proposal]] = {one: [] for one in known}
    for dossier, proposal in _judged(read, law, candidacies):
        found[dossier.id].append(proposal)
    return found


def for_candidates(read: Reader, law: Law, dossier: Dossier, candidates: Sequence[Candidate]) -> list[Proposal]:
    """Judge candidates, stored or only drafted, in a dossier."""
    return [proposal for _dossier, proposal in _judged(read, law, [(dossier, one) for one in candidates])]


def _judged(
    read: Reader, law: Law, candidacies: Sequence[tuple[Dossier, Candidate]]
) -> Iterator[tuple[Dossier, Proposal]]:
    ids = [one.party_id for _dossier, one in candidacies]
    parties, known, quotas = read.parties.several(ids), histories(read, ids), _Quotas(read)
    counted = vote_facts(read, (dossier for dossier, _one in candidacies), (one for _dossier, one in candidacies))
    for dossier, one in candidacies:
        if one.party_id in parties:
            award, day = law.awards.by_code(dossier.award), counting_day(dossier)
            party, history = parties[one.party_id], known[one.party_id]
            yield (
                dossier,
                _proposal(law, party, history, award, dossier.year, day, quotas, (dossier, one, counted.get(one.id))),
            )


def refuse_if_not_eligible(proposals: Iterable[Proposal]) -> None:
    """Raise NotEligibleError when somebody does not fulfil the law and no reason was given."""
    refused = [one for one in proposals if one.needs_reason]
    if refused:
        names = ", ".join(one.party.name for one in refused[:LONGEST_NAMES])
        more = len(refused) - LONGEST_NAMES
        raise NotEligibleError(
            names=f"{names} (+{more})" if more > 0 else names,
            award=refused[0].award_name,
            law=refused[0].shelved.pack.head.title,
        )


class _Quotas:
    """What is asked once: the counts of the lists by office and year, and how far back the history is complete."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._known: dict[tuple[str, int], CollectiveFacts] = {}
        self.complete_since = history_since(read)

    def of(self, office: str, year: int) -> CollectiveFacts:
        if (office, year) not in self._known:
            self._known[office, year] = quota_facts(self._read, office, year)
        return self._known[office, year]


def _proposal(
    law: Law,
    party: Party,
    history: History,
    award: Award,
    year: int,
    day: date,
    quotas: _Quotas,
    candidacy: tuple[Dossier, Candidate, VoteFacts | None] | None = None,
) -> Proposal:
    quota, since = quotas.of(party.office, year), quotas.complete_since
    facts = facts_of(party, history, award.code, year, quota, complete_since=since)
    if candidacy is not None:
        facts = with_candidate(facts, *candidacy)
    judged = judge(law.rulebook, law.awards, _question(party, award, year, day, facts))
    own = tuple(one for one in history.rulings if one.award == award.code and one.year == year)
    return Proposal(party, award, year, judged, own)


def _question(party: Party, award: Award, year: int, day: date, facts: Facts) -> Question:
    return Question(award=award.code, on=day, subject=party.party_kind, facts=facts, year=year)
