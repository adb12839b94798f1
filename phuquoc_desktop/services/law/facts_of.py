"""The facts that the office's records hold about parties, as law asks for them. What is not recorded stays unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec
from msgspec import UNSET

from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.initiative import Initiative, Invention, Level
from phuquoc_desktop.domain.law.facts import (
    CollectiveFacts,
    Facts,
    InitiativeFact,
    RatingFact,
    TitleFact,
    VoteFacts,
)
from phuquoc_desktop.domain.law.years import LONGEST
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.storage.lists import persons_striving
from phuquoc_desktop.storage.unit_of_work import Reader

NO_BREACH = "none"
"""What stands in ``YearResult.breaches`` when the cases of exclusion were gone through and none applies."""


@dataclass
class History:
    """What the records hold about one party, over all years."""

    titles: list[TitleFact] = field(default_factory=list)
    results: list[YearResult] = field(default_factory=list)
    initiatives: list[Initiative] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    registrations: list[Registration] = field(default_factory=list)


def histories(read: Reader, party_ids: Iterable[str]) -> dict[str, History]:
    """Read the histories of many parties with one question a kind of record."""
    ids = list(dict.fromkeys(party_ids))
    found: dict[str, History] = {one: History() for one in ids}
    for held in read.awards_held.whose("party_id", ids):
        found[held.party_id].titles.append(TitleFact(award=held.award, year=held.year, revoked=held.revoked))
    for result in read.year_results.whose("party_id", ids):
        found[result.party_id].results.append(result)
    authorships = read.authorships.whose("party_id", ids)
    initiatives = read.initiatives.several({one.initiative_id for one in authorships})
    for one in authorships:
        found[one.party_id].initiatives.append(initiatives[one.initiative_id])
    for ruling in read.rulings.whose("party_id", ids):
        found[ruling.party_id].rulings.append(ruling)
    for registration in read.registrations.whose("party_id", ids):
        found[registration.party_id].registrations.append(registration)
    return found


def facts_of(
    party: Party,
    history: History,
    award: str,
    year: int,
    quota: CollectiveFacts | None = None,
    *,
    complete_since: int | None = None,
) -> Facts:
    """Return what is known for one award and year; ``quota`` counts the list a person is on.

    The year itself is open, and so are those before ``complete_since``: an award that is not entered for them may still be.
    """
    result = next((one for one in history.results if one.year == year), None)
    collective = _collective(party, result) if party.party_kind is PartyKind.COLLECTIVE else quota
    return Facts(
        rating=result.rating if result else None,
        ratings=tuple(RatingFact(year=one.year, rating=one.rating) for one in history.results if one.rating),
        titles=tuple(history.titles) or None,
        initiatives=_inventions(history, Invention.INITIATIVE),
        topics=_inventions(history, Invention.TOPIC),
        discipline=UNSET if result is None or result.discipline is None else result.discipline,
        under_review=result.under_review if result else None,
        registered=tuple(sorted({one.award for one in history.registrations if one.year == year})) or None,
        months_in_service=result.months_in_service if result else None,
        leave_days=result.leave_days if result else None,
        contribution=result.contribution if result else None,
        cluster_rank=result.cluster_rank if result else None,
        targets_exceeded=result.targets_exceeded if result else None,
        breaches=_breaches(result),
        collective=collective,
        judged=judged_by_people(history.rulings, award, year),
        undecided=open_years(year, complete_since),
    )


def open_years(year: int, complete_since: int | None) -> tuple[int, ...]:
    """Return the years for which awards may be missing: the year itself, and all before the history is complete."""
    last = year if complete_since is None else min(complete_since, year)
    return (*range(year - LONGEST, last), year)


def with_candidate(facts: Facts, dossier: Dossier, candidate: Candidate, counted: VoteFacts | None = None) -> Facts:
    """Add what a dossier says of its candidate: rating, votes, initiative, mode and ground.

    ``counted`` is what a closed meeting of the council knows of the votes, which is more than what the dossier says.
    """
    votes = counted or VoteFacts(in_favour=candidate.votes_for, present=candidate.votes_total)
    return msgspec.structs.replace(
        facts,
        rating=candidate.rating or facts.rating,
        votes=None if votes.in_favour is None else votes,
        initiatives=(*(facts.initiatives or ()), *_written(dossier, candidate)) or facts.initiatives,
        mode=dossier.mode,
        ground=dossier.ground,
    )


def _written(dossier: Dossier, candidate: Candidate) -> list[InitiativeFact]:
    """Return the initiative that stands in a dossier as text only: a decision's number says that it was recognised."""
    if candidate.initiative_id or not candidate.initiative:
        return []
    level = Level.BASE if candidate.initiative_number else None
    return [InitiativeFact(year=dossier.year, recognised_by=level)]


def judged_by_people(rulings: Iterable[Ruling], award: str, year: int) -> dict[str, bool]:
    """Return which criteria people have judged for an award and year."""
    own = [one for one in rulings if one.award == award and one.year == year and one.outcome is not Outcome.ALLOWED]
    return {one.criterion: one.outcome is Outcome.MET for one in own}


def _inventions(history: History, which: Invention) -> tuple[InitiativeFact, ...] | None:
    """Return the initiatives or topics; None while the register has none, which does not say that there are none."""
    return tuple(_invention(one) for one in history.initiatives if one.invention is which) or None


def _invention(one: Initiative) -> InitiativeFact:
    return InitiativeFact(
        year=one.year, recognised_by=one.recognised_by, scope=one.scope, used_for=one.used_for or UNSET
    )


def _collective(party: Party, result: YearResult | None) -> CollectiveFacts:
    if result is None:
        return CollectiveFacts(members=party.members)
    return CollectiveFacts(
        members=result.members if result.members is not None else party.members,
        completed=result.completed,
        ldtt=result.ldtt,
        cstdcs=result.cstdcs,
        discipline_max=UNSET if result.discipline_max is None else result.discipline_max,
    )


def _breaches(result: YearResult | None) -> tuple[str, ...] | None:
    if result is None or not result.breaches:
        return None
    return tuple(code for code in result.breaches.split() if code != NO_BREACH)


def quota_facts(read: Reader, office: str, year: int) -> CollectiveFacts:
    """Count an office's persons who strive for or hold the titles of a year, each once, whatever says so."""
    counts = persons_striving(read.session, office, year, ("LDTT", "CSTDCS"))
    by_award: dict[str, int] = defaultdict(int, counts)
    return CollectiveFacts(ldtt=by_award["LDTT"], cstdcs=by_award["CSTDCS"])
