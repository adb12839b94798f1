"""What is worth a second look before it is saved. A doubt is told and never refuses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.deadline import Deadline, registration_deadline
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import parse_birth, show_date
from phuquoc_desktop.vietnamese.identity_card import doubts


@dataclass(frozen=True)
class Doubt:
    """A sentence for people, and the record's field that it belongs to."""

    field: str
    text: str


def of_party(draft: Party) -> tuple[Doubt, ...]:
    """Hold a person's identity number against the sex and year of birth entered beside it."""
    number = (draft.identity_number or "").replace(" ", "")
    if not number or draft.party_kind is not PartyKind.PERSON:
        return ()
    female = None if draft.sex is None else draft.sex is Sex.FEMALE
    found = doubts(number, female=female, birth_year=_birth_year(draft.birth))
    return tuple(Doubt("identity_number", one.label) for one in found)


def of_registration(registered_on: date | None, year: int, deadlines: Iterable[Deadline]) -> tuple[Doubt, ...]:
    """Tell of a registration after the last day; where that day is custom and not confirmed, it only asks for a reason."""
    deadline = registration_deadline(deadlines)
    if deadline is None or registered_on is None or registered_on <= deadline.due(year):
        return ()
    sentence = _("The usual last day for registering was {day}; say why this one is later.")
    if deadline.is_confirmed(year):
        sentence = _("The last day for registering was {day}; a later one is recorded only with its reason.")
    return (Doubt("late_reason", sentence.format(day=show_date(deadline.due(year)))),)


def _birth_year(birth: str | None) -> int | None:
    try:
        return int(parse_birth(birth)[:4]) if birth else None
    except ValueError:
        return None
