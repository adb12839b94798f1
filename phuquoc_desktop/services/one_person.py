"""Entries of several offices that are one and the same person, as the city decided: linked for counting, never merged."""

from __future__ import annotations

from phuquoc_desktop.domain.review import MatchStatus, PartyMatch
from phuquoc_desktop.storage.unit_of_work import Reader


def linked(read: Reader) -> dict[str, str]:
    """Return for each linked party the least id of those that are one with it; whoever is linked to nobody is left out."""
    leads: dict[str, str] = {}

    def lead(one: str) -> str:
        while leads.setdefault(one, one) != one:
            one = leads[one]
        return one

    for match in read.party_matches.all(status=MatchStatus.SAME):
        first, second = sorted((lead(match.party_id), lead(match.other_id)))
        leads[second] = first
    return {one: lead(one) for one in list(leads)}


def to_look_at(read: Reader) -> list[PartyMatch]:
    """Return the matches for this office that nobody has decided on."""
    return [one for one in read.party_matches.whose("addressee", read.known_as) if one.status is MatchStatus.OPEN]
