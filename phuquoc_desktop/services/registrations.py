"""Registrations (đăng ký thi đua): record, amend, withdraw, bring back; one or many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.registration_rules import (
    AlreadyRegisteredError,
    NotInBulkError,
    checked,
    unexplained_lateness,
)
from phuquoc_desktop.services import calendars_at_hand, registration_states
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

BULK_FIELDS = ("movement_id", "registered_on", "late_reason", "note")
"""What may be written over several registrations at once."""


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


def amend_several(
    work: UnitOfWork, ids: Iterable[str], wanted: Mapping[str, Any], awards: Awards, today: date
) -> list[Registration]:
    """Write the same values over several registrations; all or none.

    ``wanted`` holds new values of fields in BULK_FIELDS, None to empty one; raises NotInBulkError and what :func:`amend`
    raises.
    """
    strange = [name for name in wanted if name not in BULK_FIELDS]
    if strange:
        raise NotInBulkError(field=strange[0])
    known = work.registrations.several(ids)
    return [amend(work, one.id, replace(one, **wanted), awards, today) for one in known.values()]


def withdraw(work: UnitOfWork, registration_id: str) -> None:
    """Take a registration back; the journal keeps it."""
    work.registrations.remove(work.registrations.get(registration_id))


def bring_back(work: UnitOfWork, registration_id: str, year: int, awards: Awards) -> Registration:
    """Register again, as the last report carried it, what was withdrawn since; raises RecordGoneError."""
    known = registration_states.withdrawn(work, year).get(registration_id)
    if known is None:
        raise RecordGoneError()
    _refuse_twice(work, known, awards, except_id=None)
    return work.registrations.add(known)


def _checked(work: UnitOfWork, draft: Registration, awards: Awards, today: date, except_id: str | None) -> Registration:
    refuse_if_any([one for one in refusals(tidied(draft)) if one.field in ("party_id", "award")])
    party = work.parties.get(draft.party_id)
    award = awards.by_code(draft.award)
    registration = checked(draft, party, award, today)
    known = calendars_at_hand.deadlines(work), calendars_at_hand.working_days(work)
    refuse_if_any(unexplained_lateness(registration, *known))
    _refuse_twice(work, registration, awards, except_id)
    return registration


def _refuse_twice(work: UnitOfWork, registration: Registration, awards: Awards, except_id: str | None) -> None:
    party, year = work.parties.get(registration.party_id), registration.year
    other = work.registrations.first(party_id=party.id, year=year, award=registration.award)
    if other is not None and other.id != except_id:
        award = awards.by_code(registration.award)
        raise AlreadyRegisteredError(field="award", name=party.name, award=award.name, year=year)
