"""Registrations (đăng ký thi đua): record, amend, withdraw, and the list of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.deadline import registration_deadline
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.registration_rules import AlreadyRegisteredError, checked, unexplained_lateness
from phuquoc_desktop.services import calendars_at_hand, directory
from phuquoc_desktop.services.exchange import Delivery, deliveries
from phuquoc_desktop.storage.lists import ListQuery, parties_registered, registration_ids, registrations_by_award
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


@dataclass(frozen=True)
class RegistrationLine:
    """One row of the list: who, for what, since when, and whether the city has it."""

    id: str
    party: directory.PartyLine
    award: str
    award_name: str
    year: int
    registered_on: date
    movement: str | None
    note: str | None
    delivery: Delivery
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


def record(work: UnitOfWork, draft: Registration, awards: Awards, today: date) -> Registration:
    """Register one party for one award in one year."""
    registration = _checked(work, draft, awards, today, except_id=None)
    registration.id, registration.office = work.new_id(), work.office
    return work.registrations.add(registration)


def record_several(
    work: UnitOfWork, draft: Registration, award_codes: list[str], awards: Awards, today: date
) -> list[Registration]:
    """Register one party for several awards at once; all or none."""
    made = []
    for code in award_codes:
        one = Registration.draft(
            party_id=draft.party_id,
            year=draft.year,
            award=code,
            movement_id=draft.movement_id,
            registered_on=draft.registered_on,
            commitment=draft.commitment,
            late_reason=draft.late_reason,
            note=draft.note,
        )
        made.append(record(work, one, awards, today))
    return made


def amend(work: UnitOfWork, registration_id: str, draft: Registration, awards: Awards, today: date) -> Registration:
    """Write the draft's values over a registration."""
    registration = work.registrations.get(registration_id)
    registration.take_over(_checked(work, draft, awards, today, except_id=registration_id))
    return registration


def withdraw(work: UnitOfWork, registration_id: str) -> None:
    """Take a registration back; the journal keeps it."""
    work.registrations.remove(work.registrations.get(registration_id))


def find(read: Reader, query: ListQuery) -> list[str]:
    """Return the ids of the registrations that match, in order."""
    return registration_ids(read.session, query)


def counts(read: Reader, office: str, year: int) -> Counts:
    """Count what an office has registered."""
    by_kind = parties_registered(read.session, office, year)
    parties = {kind: by_kind.get(kind.value, 0) for kind in PartyKind}
    return Counts(parties, sum(registrations_by_award(read.session, office, year).values()))


def lines(read: Reader, ids: list[str], awards: Awards) -> list[RegistrationLine]:
    """Return the rows of these registrations in the given order."""
    found = read.registrations.several(ids)
    party_lines = directory.lines(read, list(dict.fromkeys(one.party_id for one in found.values())))
    parties = {line.id: line for line in party_lines}
    movements = read.movements.several(one.movement_id for one in found.values() if one.movement_id)
    states = deliveries(read, Registration.kind, list(found))
    names = {award.code: award.name for award in awards.known}
    deadline = registration_deadline(calendars_at_hand.deadlines(read))
    rows = []
    for one in (found[one] for one in ids if one in found):
        movement = movements.get(one.movement_id or "")
        rows.append(
            RegistrationLine(
                one.id,
                parties[one.party_id],
                one.award,
                names.get(one.award, one.award),
                one.year,
                one.registered_on,
                movement.name if movement else None,
                one.note,
                states[one.id],
                deadline is not None and one.registered_on > deadline.due(one.year),
                one.late_reason,
            )
        )
    return rows


def _checked(work: UnitOfWork, draft: Registration, awards: Awards, today: date, except_id: str | None) -> Registration:
    refuse_if_any([one for one in refusals(tidied(draft)) if one.field in ("party_id", "award")])
    party = work.parties.get(draft.party_id)
    award = awards.by_code(draft.award)
    registration = checked(draft, party, award, today)
    known = calendars_at_hand.deadlines(work), calendars_at_hand.working_days(work)
    refuse_if_any(unexplained_lateness(registration, *known))
    other = work.registrations.first(party_id=party.id, year=registration.year, award=award.code)
    if other is not None and other.id != except_id:
        raise AlreadyRegisteredError(field="award", name=party.name, award=award.name, year=registration.year)
    return registration
