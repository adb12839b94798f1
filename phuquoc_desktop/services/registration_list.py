"""The list of a year's registrations: who, for what, and how far each has come with the city."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.deadline import registration_deadline
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.registration import Registration, RegistrationState
from phuquoc_desktop.services import calendars_at_hand, directory, registration_states
from phuquoc_desktop.services.exchange import Delivery, deliveries
from phuquoc_desktop.storage.lists import (
    ListQuery,
    count_registrations_found,
    parties_registered,
    registration_ids,
    registrations_by_award,
)
from phuquoc_desktop.storage.registration_state import Sendings, states
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.fold import fold_words
from phuquoc_desktop.vietnamese.order import name_key


@dataclass(frozen=True)
class RegistrationLine:
    """One row of the list: who, for what, since when, and how far it has come with the city."""

    id: str
    party: directory.PartyLine
    award: str
    award_name: str
    year: int
    registered_on: date
    movement: str | None
    note: str | None
    delivery: Delivery
    state: RegistrationState
    late: bool = False
    """Whether it was registered after the last day for it, confirmed or of custom."""
    late_reason: str | None = None

    @property
    def party_kind(self) -> PartyKind:
        """The kind of the party."""
        return self.party.party_kind


@dataclass(frozen=True)
class Counts:
    """How many parties of each kind an office has registered in a year, each once, and for how many awards in all."""

    parties: dict[PartyKind, int]
    registrations: int


def find(read: Reader, query: ListQuery, sendings: Sendings | None = None) -> list[str]:
    """Return the ids of the registrations that match, in order; those withdrawn after they were sent when asked for."""
    if query.state is RegistrationState.WITHDRAWN:
        return _withdrawn(read, query)
    if sendings is None and (query.state is not None or query.sort == "state"):
        sendings = registration_states.sendings(read)
    return registration_ids(read.session, query, sendings)


def count(read: Reader, query: ListQuery, sendings: Sendings | None = None) -> int:
    """Count what :func:`find` returns without a limit; many times faster than that where there is much."""
    if query.state is RegistrationState.WITHDRAWN:
        return len(_withdrawn(read, query))
    if sendings is None and query.state is not None:
        sendings = registration_states.sendings(read)
    return count_registrations_found(read.session, query, sendings)


def counts(read: Reader, office: str, year: int) -> Counts:
    """Count what an office has registered."""
    by_kind = parties_registered(read.session, office, year)
    parties = {kind: by_kind.get(kind.value, 0) for kind in PartyKind}
    return Counts(parties, sum(registrations_by_award(read.session, office, year).values()))


def lines(read: Reader, ids: list[str], awards: Awards, sendings: Sendings | None = None) -> list[RegistrationLine]:
    """Return the rows of these registrations in the given order.

    Rows of what was withdrawn since the last report come from the journal. ``sendings`` spares whoever asks page by page
    their being reckoned each time.
    """
    known = _Known.of(read, ids, awards, sendings)
    return [known.line(one) for one in ids if one in known.registrations]


@dataclass(frozen=True)
class _Known:
    """What the rows are made from."""

    registrations: dict[str, Registration]
    parties: dict[str, directory.PartyLine]
    movements: dict[str, str]
    delivered: dict[str, Delivery]
    states: dict[str, RegistrationState]
    awards: dict[str, str]
    last_days: dict[int, date]

    @classmethod
    def of(cls, read: Reader, ids: list[str], awards: Awards, sendings: Sendings | None) -> _Known:
        found = read.registrations.several(ids)
        there = list(found)
        if len(found) < len(set(ids)):
            found |= _gone(read, set(ids) - found.keys())
        movements = read.movements.several(one.movement_id for one in found.values() if one.movement_id)
        deadline = registration_deadline(calendars_at_hand.deadlines(read))
        years = {one.year for one in found.values()}
        return cls(
            found,
            _party_lines(read, list(dict.fromkeys(one.party_id for one in found.values()))),
            {key: one.name for key, one in movements.items()},
            deliveries(read, Registration.kind, there),
            states(read.session, there, sendings or registration_states.sendings(read)),
            {award.code: award.name for award in awards.known},
            {year: deadline.due(year) for year in years} if deadline else {},
        )

    def line(self, registration_id: str) -> RegistrationLine:
        one = self.registrations[registration_id]
        return RegistrationLine(
            one.id,
            self.parties[one.party_id],
            one.award,
            self.awards.get(one.award, one.award),
            one.year,
            one.registered_on,
            self.movements.get(one.movement_id or ""),
            one.note,
            self.delivered.get(one.id, Delivery.NOT_SENT),
            self.states.get(one.id, RegistrationState.WITHDRAWN),
            one.registered_on > self.last_days.get(one.year, date.max),
            one.late_reason,
        )


def _party_lines(read: Reader, ids: list[str]) -> dict[str, directory.PartyLine]:
    known = {line.id: line for line in directory.lines(read, ids)}
    for one in set(ids) - known.keys():
        was = registration_states.party_as_it_was(read, one)
        if was is not None:
            known[one] = directory.line_of(was, {})
    return known


def _gone(read: Reader, ids: set[str]) -> dict[str, Registration]:
    """Return what was withdrawn since the last report, whatever its year."""
    return {key: one for key, one in registration_states.withdrawn(read).items() if key in ids}


def _withdrawn(read: Reader, query: ListQuery) -> list[str]:
    known = registration_states.withdrawn(read, query.year)
    parties = _party_lines(read, [one.party_id for one in known.values()])
    words = fold_words(query.text)
    rows = [
        (name_key(parties[one.party_id].name), one.id)
        for one in known.values()
        if _fits(one, parties[one.party_id], query, words)
    ]
    return [one for _key, one in sorted(rows, reverse=query.descending)][: query.limit]


def _fits(one: Registration, party: directory.PartyLine, query: ListQuery, words: list[str]) -> bool:
    own = fold_words(party.name)
    return (
        query.award in (None, one.award)
        and query.party_kind in (None, party.party_kind)
        and all(any(part.startswith(word) for part in own) for word in words)
    )
