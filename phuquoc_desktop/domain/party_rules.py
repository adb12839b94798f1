"""What may be written of a person, a collective or a household."""

from __future__ import annotations

import re
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import parse_birth

_IDENTITY = re.compile(r"\d{9}|\d{12}", re.ASCII)


class UnreadableBirthError(RefusedError):
    """The date of birth is no date."""

    sentence = N_("“{text}” is not a date of birth; write it as 12/05/1984, or only the year 1984.")


class BirthInFutureError(RefusedError):
    """The date of birth lies after today."""

    sentence = N_("The date of birth {text} lies in the future; check the year.")


class IdentityNumberError(RefusedError):
    """The identity number has the wrong number of digits."""

    sentence = N_(
        "An identity number has 12 digits (an old one 9); “{text}” has {count}. Check for a lost leading zero."
    )


class IdentityTakenError(RefusedError):
    """Another person of the office has that identity number."""

    sentence = N_("{name} already has this identity number; search for that person instead of adding a second one.")


def checked(draft: Party, today: date) -> Party:
    """Return the draft tidied, its birth date as ISO text; raises one RefusedError a field, all at once."""
    party = _without_strange_fields(tidied(draft))
    found = _read_birth(party, party.birth, today) if party.birth else []
    if party.identity_number:
        found += _read_identity(party, party.identity_number)
    refuse_if_any(found + refusals(party))
    return party


def _read_identity(party: Party, text: str) -> list[RefusedError]:
    """Take out the spaces and dots that cards and lists put between groups of digits."""
    if _IDENTITY.fullmatch(text):
        return []
    party.identity_number = text.replace(" ", "").replace(".", "")
    if _IDENTITY.fullmatch(party.identity_number):
        return []
    count = sum(letter.isdigit() for letter in text)
    return [IdentityNumberError(field="identity_number", text=text, count=count)]


def _read_birth(party: Party, text: str, today: date) -> list[RefusedError]:
    try:
        party.birth = parse_birth(text)
    except ValueError:
        return [UnreadableBirthError(field="birth", text=text)]
    if party.birth > today.isoformat():
        return [BirthInFutureError(field="birth", text=text)]
    return []


def _without_strange_fields(party: Party) -> Party:
    """Empty what does not belong to the kind: a collective has no sex, a person no members."""
    if party.party_kind is PartyKind.PERSON:
        if party.members is not None:
            party.members = None
    else:
        party.birth = party.sex = party.identity_number = party.direct_worker = party.ethnic_group = None
    return party
