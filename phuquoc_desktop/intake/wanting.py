"""What a row asks for, held against the rules of the directory: the party, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.domain.party_rules import checked
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.intake.dry_run import Wanted
from phuquoc_desktop.intake.field_words import field_word
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt, RowError
from phuquoc_desktop.services import doubts as second_looks
from phuquoc_desktop.translation import N_, _

TAKEN = ("kind", "name", "birth", "sex", "identity_number", "position", "unit", "address", "members", "note")
"""Fields of a row that become the party's."""

_STRANGE = {
    PartyKind.PERSON: ("members",),
    PartyKind.COLLECTIVE: ("birth", "sex", "identity_number"),
    PartyKind.HOUSEHOLD: ("birth", "sex", "identity_number"),
}
"""Fields that a kind does not have."""

_LABELS = {plan.name: plan.label for plan in field_plans(Party)} | {"unit": N_("Unit"), "kind": N_("Kind")}
_REMEDY = N_("Correct it in the list and choose the file again, or leave the row out.")
_NOT_OF_KIND = N_("“{label}” does not belong to a {kind} and would be left out: {text}.")
_LONGEST_UNIT = 200
_WRITTEN = ("name", "position", "unit", "address")
_LOST = re.compile(r"\w[?\ufffd]|[?\ufffd]\w|\ufffd")
"""A question mark within a word: what is left of a letter in a file saved in a writing that does not have it."""

_LETTERS_LOST = N_("Letters of “{label}” were lost: {text}. Have the list sent as .xlsx, or as CSV UTF-8.")
_NO_LETTERS = N_("No letter stands in “{label}”: {text}. Look whether it is in the right column.")
_NO_COUNT = N_("This is not a number of members.")
_UNIT_TOO_LONG = N_("The name of the unit is too long.")


@dataclass(frozen=True)
class Found:
    """The party of a row, what is wrong with it, and what a person should look at."""

    wanted: Wanted
    errors: tuple[RowError, ...] = ()
    doubts: tuple[RowDoubt, ...] = ()


def label_of(field: str) -> str:
    """Return the word for a field of a row."""
    return _(_LABELS[field]) if field in _LABELS else field_word(field)


def wanted_of(row: ReadRow, today: date) -> Found:
    """Return the party of a row; the errors that the row has already are among those returned."""
    kind = PartyKind(row.fields.get("kind") or PartyKind.PERSON)
    wrong = {error.field for error in row.errors}
    draft = _draft(row.fields, kind)
    try:
        party, refused = checked(draft, today), []
    except SeveralRefusedError as several:
        party, refused = draft, several.refusals
    except RefusedError as refusal:
        party, refused = draft, [refusal]
    found = [_error(row, one) for one in refused if _field(one) not in wrong]
    unit, members = row.fields.get("unit", ""), row.fields.get("members", "")
    if members and not _is_count(members) and "members" not in wrong:
        found.append(RowError("members", members, _(_NO_COUNT), _(_REMEDY)))
    if len(unit) > _LONGEST_UNIT:
        found.append(RowError("unit", unit, _(_UNIT_TOO_LONG), _(_REMEDY)))
    return Found(_wanted(party, unit), row.errors + tuple(found), tuple(_doubts(row, party, kind)))


def refused_by(row: ReadRow, refusals: Iterable[RefusedError]) -> tuple[RowError, ...]:
    """Return refusals as errors of a row."""
    return tuple(_error(row, one) for one in refusals)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _draft(given: dict[str, str], kind: PartyKind) -> Party:
    members = given.get("members", "")
    return Party.draft(
        party_kind=kind,
        name=given.get("name", ""),
        birth=given.get("birth") or None,
        sex=Sex(given["sex"]) if given.get("sex") else None,
        identity_number=given.get("identity_number") or None,
        position=given.get("position") or None,
        address=given.get("address") or None,
        members=int(members) if _is_count(members) else None,
        note=given.get("note") or None,
    )


def _wanted(party: Party, unit: str) -> Wanted:
    return Wanted(
        party.party_kind,
        party.name,
        party.birth or "",
        party.sex.value if party.sex else "",
        party.identity_number or "",
        party.position or "",
        unit,
        party.address or "",
        "" if party.members is None else str(party.members),
        party.note or "",
    )


def _doubts(row: ReadRow, party: Party, kind: PartyKind) -> Iterable[RowDoubt]:
    yield from row.doubts
    for name in ("position", "unit"):
        text = row.fields.get(name, "")
        if text and not any(map(str.isalpha, text)):
            yield RowDoubt(name, _(_NO_LETTERS).format(label=label_of(name), text=text))
    for name in _WRITTEN:
        if _LOST.search(row.fields.get(name, "")):
            yield RowDoubt(name, _(_LETTERS_LOST).format(label=label_of(name), text=row.fields[name]))
    if kind is PartyKind.PERSON:
        told = {one.text for one in row.doubts}
        yield from (RowDoubt(one.field, one.text) for one in second_looks.of_party(party) if one.text not in told)
    for name in _STRANGE[kind]:
        if row.fields.get(name):
            sentence = _(_NOT_OF_KIND)
            text = sentence.format(label=label_of(name), kind=kind.label.lower(), text=row.fields[name])
            yield RowDoubt(name, text)


def _error(row: ReadRow, refusal: RefusedError) -> RowError:
    field = _field(refusal)
    return RowError(field, row.fields.get(field, ""), str(refusal), _(_REMEDY))


def _field(refusal: RefusedError) -> str:
    return refusal.field or "name"
