"""One party with all that is known about it, as the directory shows it beside the list."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import awards_held, directory, initiatives, party_history, year_results
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.services.party_history import PartyEvent
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class HeldLine:
    """One award of the history; its names are the catalogue's."""

    held: AwardHeld
    award_name: str
    short_name: str


@dataclass(frozen=True)
class PartyView:
    """A party, its unit's name, its earlier awards, what it is registered for this year, and its line of time.

    ``results`` and ``initiatives`` begin with the newest year; ``year`` is the one that is worked in.
    """

    party: Party
    unit: str | None
    held: tuple[HeldLine, ...]
    registered_for: tuple[str, ...]
    events: tuple[PartyEvent, ...]
    results: tuple[YearResult, ...]
    initiatives: tuple[InitiativeLine, ...]
    year: int


def look(read: Reader, party_id: str, year: int, awards: Awards) -> PartyView:
    """Return all about one party; raises RecordGoneError."""
    party = read.parties.get(party_id)
    unit = read.units.find(party.unit_id)
    held = tuple(_held(one, awards) for one in awards_held.of_party(read, party_id))
    registered = read.registrations.all(party_id=party_id, year=year)
    return PartyView(
        party,
        unit.name if unit else None,
        held,
        tuple(awards.by_code(one.award).name for one in registered),
        party_history.timeline(read, party_id, awards),
        tuple(year_results.of_party(read, party_id)),
        tuple(initiatives.of_party(read, party_id)),
        year,
    )


def _held(held: AwardHeld, awards: Awards) -> HeldLine:
    award = awards.by_code(held.award)
    return HeldLine(held, award.name, award.short_name)


def suggest(
    read: Reader, typed: str, kinds: tuple[PartyKind, ...] = (), *, office: str | None = None, limit: int = 20
) -> list[directory.PartyLine]:
    """Return the first parties that hold all typed words, accents left out or not; ``kinds`` empty means all kinds."""
    ids: list[str] = []
    for kind in kinds or (None,):
        ids += directory.find(read, ListQuery(text=typed, party_kind=kind, office=office, limit=limit))
    return directory.lines(read, ids[:limit])
