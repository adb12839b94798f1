"""Duplicates: who may be in the directory twice, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.distinct_pair import DistinctPair, in_order
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.likeness.blocking import WAYS, pairs_of
from phuquoc_desktop.domain.likeness.score import Likeness, compare
from phuquoc_desktop.domain.likeness.traits import Traits, traits_of
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import directory
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.storage.people import everybody
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

_PIECE = 1000
"""Pairs compared between two reports of progress."""


class SamePartyError(RefusedError):
    """Both ids are of one party."""

    sentence = N_("{name} cannot be compared with itself; choose two different entries.")


@dataclass(frozen=True)
class Suspect:
    """Two parties that may be one; ``is_own``: both belong to this office, which alone may merge them."""

    first: PartyLine
    second: PartyLine
    likeness: Likeness
    is_own: bool

    @property
    def ids(self) -> tuple[str, str]:
        """The ids, the lesser first, which name the pair."""
        return in_order(self.first.id, self.second.id)


@dataclass(frozen=True)
class Suspects:
    """The likeliest first. ``crowded`` counts groups too alike to be told apart by what is known of them."""

    pairs: tuple[Suspect, ...]
    crowded: int
    looked_at: int


def suspects(read: Reader, office: str | None = None, report: ProgressReport = silent) -> Suspects:
    """Return who may be twice in an office's directory, or in those of all offices that are here.

    Who was told apart is left out. Long work: it reports progress, and may raise Cancelled.
    """
    known = [traits_of(*one) for one in everybody(read.session, office)]
    places, crowded = _worth_comparing(known, report)
    apart = {(one.party_id, one.other_id) for one in read.distinct_pairs.all()}
    found = list(_alike(known, sorted(places), apart, report))
    found.sort(key=lambda one: (-one[2].score, one[0], one[1]))
    return Suspects(tuple(_named(read, found)), crowded, len(known))


def _worth_comparing(known: list[Traits], report: ProgressReport) -> tuple[set[tuple[int, int]], int]:
    places: set[tuple[int, int]] = set()
    crowded = 0
    for done, way in enumerate(WAYS):
        report(done, 2 * len(WAYS), N_("Looking for entries that are alike"))
        found, skipped = pairs_of(way, known)
        places.update(found)
        crowded += skipped
    return places, crowded


def _alike(
    known: list[Traits], places: list[tuple[int, int]], apart: set[tuple[str, str]], report: ProgressReport
) -> Iterable[tuple[str, str, Likeness]]:
    for done, (one, other) in enumerate(places):
        if done % _PIECE == 0:
            report(len(places) + done, 2 * len(places), N_("Comparing entries"))
        likeness = compare(known[one], known[other])
        ids = in_order(known[one].id, known[other].id)
        if likeness.is_suspect and ids not in apart:
            yield *ids, likeness


def _named(read: Reader, found: list[tuple[str, str, Likeness]]) -> Iterable[Suspect]:
    ids = dict.fromkeys(one for first, second, _likeness in found for one in (first, second))
    lines = {line.id: line for line in directory.lines(read, list(ids))}
    own = read.profile.office
    for first, second, likeness in found:
        pair = lines[first], lines[second]
        yield Suspect(*pair, likeness, all(line.office == own for line in pair))


def likeness_of(read: Reader, first_id: str, second_id: str) -> Likeness:
    """Compare two parties, suspects or not."""
    return compare(_traits(read, read.parties.get(first_id)), _traits(read, read.parties.get(second_id)))


def _traits(read: Reader, party: Party) -> Traits:
    unit = read.units.find(party.unit_id)
    return traits_of(
        party.id,
        party.office,
        party.party_kind.value,
        party.name,
        party.birth,
        party.sex.value if party.sex else None,
        party.identity_number,
        unit.name if unit else None,
        party.position,
        party.address,
    )


def tell_apart(work: UnitOfWork, first_id: str, second_id: str, today: date, reason: str | None = None) -> DistinctPair:
    """Remember that two parties are not the same; the city may say so of parties of any office."""
    name = work.parties.get(first_id).name
    work.parties.get(second_id)
    if first_id == second_id:
        raise SamePartyError(name=name)
    one, other = in_order(first_id, second_id)
    who = work.job.actor.name
    pair = tidied(DistinctPair.draft(party_id=one, other_id=other, decided_on=today, decided_by=who, reason=reason))
    refuse_if_any(refusals(pair))
    known = work.distinct_pairs.first(office=work.office, party_id=one, other_id=other)
    if known is not None:
        known.take_over(pair)
        return known
    pair.id, pair.office = work.new_id(), work.office
    return work.distinct_pairs.add(pair)


def forget(work: UnitOfWork, pair_id: str) -> None:
    """Take back that two parties were told apart."""
    work.distinct_pairs.remove(work.distinct_pairs.get(pair_id))


def told_apart(read: Reader, party_id: str) -> list[DistinctPair]:
    """Return the pairs in which a party was told apart from another."""
    return [*read.distinct_pairs.all(party_id=party_id), *read.distinct_pairs.all(other_id=party_id)]
