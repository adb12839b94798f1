"""Trùng giữa hai nơi: the same person proposed by two offices, found at the city, told to both, decided by a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.distinct_pair import in_order
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.exclusions import clashing
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.likeness.blocking import WAYS, pairs_of
from phuquoc_desktop.domain.likeness.score import Likeness, compare
from phuquoc_desktop.domain.likeness.traits import Traits, traits_of
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.domain.review import MatchStatus, PartyMatch
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.one_person import linked
from phuquoc_desktop.storage.people import everybody
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.reviewed import Proposed, proposed_in
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese
from phuquoc_desktop.vietnamese.dates import show_birth

FIND = N_("Look for persons whom two offices propose")
DECIDE = N_("Decide whether two offices speak of one person")

ALIKE_ENOUGH = 60
"""A name that is the same is worth 50 points, and many share one: something else must speak for it too."""

_LOOKING = N_("Looking for persons in two offices")


class OnlyTheCityMatchesError(RefusedError):
    """An office sees its own people alone."""

    sentence = N_("Only the city sees whom several offices propose; an office is told with the return.")


class UnknownMatchError(RefusedError):
    """No match has that id."""

    sentence = N_("There is no pair “{text}”, or several begin or end so; “phuquoc city matches” lists them.")


@dataclass(frozen=True)
class Found:
    """How many persons were compared, and how many new pairs were found."""

    compared: int
    pairs: int


def find(work: UnitOfWork, year: int, pack: Pack | None, today: date, report: ProgressReport = silent) -> Found:
    """Note every pair of persons of two offices who strive for something in the year and look like one.

    A pair that was noted before keeps what was decided and is not asked again; who was told apart is left out.
    """
    if work.profile.role is not Role.CITY:
        raise OnlyTheCityMatchesError()
    striving: dict[str, list[Proposed]] = {}
    for one in proposed_in(work.session, year):
        striving.setdefault(one.party_id, []).append(one)
    known = [traits_of(*one) for one in everybody(work.session, None) if one.id in striving]
    apart = {(one.party_id, one.other_id) for one in work.distinct_pairs.all()}
    noted = {in_order(one.party_id, one.other_id) for one in work.party_matches.all()}
    count = 0
    for first, second, likeness in _alike(known, report):
        ids = in_order(first.id, second.id)
        if ids in apart or ids in noted:
            continue
        why = _because(likeness, striving[first.id], striving[second.id], pack)
        for mine, other in ((first, second), (second, first)):
            _add(work, mine, other, striving[other.id], why, today)
        count += 1
    return Found(len(known), count)


def _alike(known: list[Traits], report: ProgressReport) -> Iterable[tuple[Traits, Traits, Likeness]]:
    """Compare persons of different offices; a name alone is no reason, since many share one."""
    places: set[tuple[int, int]] = set()
    for done, way in enumerate(WAYS):
        report(done, len(WAYS), _LOOKING)
        places.update(pairs_of(way, known)[0])
    for one, other in sorted(places):
        first, second = known[one], known[other]
        if first.office != second.office:
            likeness = compare(first, second)
            if likeness.score >= ALIKE_ENOUGH:
                yield first, second, likeness


def _because(likeness: Likeness, first: list[Proposed], second: list[Proposed], pack: Pack | None) -> str:
    said = [vietnamese(one.label_key) for one in likeness.reasons]
    mine, theirs = {one.award for one in first}, {one.award for one in second}
    names = {one.code: one.short_name or one.name for one in load_awards().known}
    if mine & theirs:
        both = ", ".join(names.get(code, code) for code in sorted(mine & theirs))
        said.append(vietnamese(N_("both offices name {awards}")).format(awards=both))
    elif pack is not None and any(True for _one in clashing(pack, mine | theirs)):
        said.append(vietnamese(N_("the awards exclude each other")))
    return "; ".join(said)[:1000]


def _add(work: UnitOfWork, mine: Traits, other: Traits, theirs: list[Proposed], why: str, today: date) -> PartyMatch:
    match = PartyMatch.draft(
        addressee=mine.office,
        party_id=mine.id,
        other_office=other.office,
        other_id=other.id,
        other_told=_told(work, other.id, theirs),
        because=why,
        found_on=today,
    )
    match.id, match.office = work.new_id(), work.office
    return work.party_matches.add(match)


def _told(read: Reader, party_id: str, striving: list[Proposed]) -> str:
    """Say who the other is and for what, without numbers of identity cards."""
    party = read.parties.get(party_id)
    unit = read.units.find(party.unit_id)
    names = {one.code: one.name for one in load_awards().known}
    registered = [names.get(one.award, one.award) for one in striving if not one.is_candidate]
    proposed = [names.get(one.award, one.award) for one in striving if one.is_candidate]
    parts = [
        party.name,
        vietnamese(N_("born {birth}")).format(birth=show_birth(party.birth)) if party.birth else "",
        party.position or "",
        unit.name if unit else "",
        vietnamese(N_("registered for: {awards}")).format(awards=", ".join(registered)) if registered else "",
        vietnamese(N_("proposed for: {awards}")).format(awards=", ".join(proposed)) if proposed else "",
    ]
    return "; ".join(filter(None, parts))[:1000]


def by_id(read: Reader, text: str) -> PartyMatch:
    """Return one match by its id, or by how that begins or ends; raises UnknownMatchError."""
    known = [one for one in read.party_matches.all() if one.id.startswith(text) or one.id.endswith(text)]
    if len(known) != 1 or not text:
        raise UnknownMatchError(field="match", text=text)
    return known[0]


def decide(work: UnitOfWork, match_id: str, status: MatchStatus, today: date) -> list[PartyMatch]:
    """Say that a pair is one person, two, or open again; both offices learn of it with the next return."""
    if work.profile.role is not Role.CITY:
        raise OnlyTheCityMatchesError()
    match = work.party_matches.get(match_id)
    pair = in_order(match.party_id, match.other_id)
    both = [one for one in work.party_matches.all() if in_order(one.party_id, one.other_id) == pair]
    for one in both:
        one.status = status
        is_open = status is MatchStatus.OPEN
        one.decided_on = None if is_open else today
        one.decided_by = None if is_open else work.job.actor.name[:100]
    return both


@dataclass(frozen=True)
class Counted:
    """Persons who strive for something in a year: entries of all offices, and persons when each linked one counts once."""

    entries: int
    persons: int

    @property
    def linked(self) -> int:
        """How many entries were not counted, since they are somebody counted already."""
        return self.entries - self.persons


def counted(read: Reader, year: int) -> Counted:
    """Count the persons of all offices, everybody whom the city has found to be one and the same once."""
    ids = {one.party_id for one in proposed_in(read.session, year)}
    links = linked(read)
    return Counted(len(ids), len({links.get(one, one) for one in ids}))
