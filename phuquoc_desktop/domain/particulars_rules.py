"""What may be written of a party for the first part of an achievement report, by the kind of party."""

from __future__ import annotations

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import parse_birth

FIELDS: dict[PartyKind, tuple[str, ...]] = {
    PartyKind.PERSON: (
        *("alias", "hometown", "residence", "qualification", "degree", "political_training", "joined_party_on"),
        *("other_posts", "duties"),
    ),
    PartyKind.COLLECTIVE: (
        *("headquarters", "telephone", "website", "founding", "structure", "organisations", "functions"),
    ),
    PartyKind.HOUSEHOLD: ("hometown", "residence", "telephone", "other_posts"),
}
"""The fields that apply to each kind, in the order of the report."""


class FieldNotForPartyError(RefusedError):
    """The field says nothing of that kind of party."""

    sentence = N_("“{label}” is not told of a {kind}; leave it empty.")


class UnreadableJoiningError(RefusedError):
    """The day of joining the Party is no date."""

    sentence = N_("“{text}” is not a date; write it as 03/02/2010, or only the year 2010.")


def checked(draft: Particulars, kind: PartyKind) -> Particulars:
    """Return the draft tidied, its date as ISO text; raises what is wrong with each field, all at once."""
    wanted = tidied(draft)
    found = [] if wanted.joined_party_on is None else _read_joining(wanted, wanted.joined_party_on)
    refuse_if_any(found + _strange(wanted, kind) + refusals(wanted))
    return wanted


def is_blank(particulars: Particulars) -> bool:
    """Tell whether nothing at all is said."""
    return not any(getattr(particulars, plan.name) for plan in field_plans(Particulars)[3:])


def _read_joining(wanted: Particulars, text: str) -> list[RefusedError]:
    try:
        wanted.joined_party_on = parse_birth(text)
    except ValueError:
        return [UnreadableJoiningError(field="joined_party_on", text=text)]
    return []


def _strange(wanted: Particulars, kind: PartyKind) -> list[RefusedError]:
    return [
        FieldNotForPartyError(field=plan.name, label=_(plan.label), kind=kind.label.lower())
        for plan in field_plans(Particulars)[3:]
        if plan.name not in FIELDS[kind] and getattr(wanted, plan.name) is not None
    ]
