"""The directory (danh bạ): persons, collectives, households, and the units they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party, PartyKind, Unit
from phuquoc_desktop.domain.party_rules import IdentityTakenError, checked
from phuquoc_desktop.storage.lists import ListQuery, count_parties_found, party_ids
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold_words
from phuquoc_desktop.vietnamese.order import text_key


class PartyInUseError(RefusedError):
    """The party is registered, proposed, holds awards, or something is recorded of its years."""

    sentence = N_(
        "{name} cannot be removed: {count} registrations, dossiers, awards, results of years, initiatives, decisions or "
        "places in the council refer to it; remove those first."
    )


class NotInBulkError(RefusedError):
    """What belongs to one person alone is not written over several."""

    sentence = N_("“{name}” belongs to each person alone; change it for one person at a time.")


BULK_FIELDS = ("unit_id", "position", "direct_worker", "note")
"""What may be the same for several parties."""


class UnitExistsError(RefusedError):
    """A unit with that name exists."""

    sentence = N_("There is already a unit called “{name}”; choose it from the list.")


class UnitInUseError(RefusedError):
    """The unit still has members."""

    sentence = N_("“{name}” still has {count} people or collectives; move them to another unit first.")


@dataclass(frozen=True)
class PartyLine:
    """One row of the directory; ``unit`` is the unit's name."""

    id: str
    party_kind: PartyKind
    name: str
    birth: str | None
    position: str | None
    unit: str | None
    identity_number: str | None
    office: str


@dataclass(frozen=True)
class UnitLine:
    """One row of the list of units; ``members`` counts its people, collectives and households."""

    id: str
    name: str
    members: int
    note: str | None


def add(work: UnitOfWork, draft: Party, today: date) -> Party:
    """Add a party; raises RefusedErrors that name their fields."""
    party = checked(draft, today)
    _refuse_taken_identity(work, party, except_id=None)
    party.id, party.office = work.new_id(), work.office
    return work.parties.add(party)


def change(work: UnitOfWork, party_id: str, draft: Party, today: date) -> Party:
    """Write the draft's values over a party."""
    party = work.parties.get(party_id)
    wanted = checked(draft, today)
    _refuse_taken_identity(work, wanted, except_id=party_id)
    party.take_over(wanted)
    return party


def remove(work: UnitOfWork, party_id: str) -> None:
    """Remove a party that nothing refers to; raises PartyInUseError."""
    party = work.parties.get(party_id)
    wishes = (work.registrations, work.candidates, work.awards_held)
    merits = (work.year_results, work.authorships, work.rulings)
    course = (work.decision_lines, work.council_members, work.conflicts)
    count = sum(shelf.count(party_id=party_id) for shelf in (*wishes, *merits, *course))
    if count:
        raise PartyInUseError(name=party.name, count=count)
    for pair in (*work.distinct_pairs.all(party_id=party_id), *work.distinct_pairs.all(other_id=party_id)):
        if pair.office == work.office:
            work.distinct_pairs.remove(pair)
    for told in work.particulars.all(party_id=party_id):
        work.particulars.remove(told)
    work.parties.remove(party)


def change_several(work: UnitOfWork, party_ids_: Iterable[str], wanted: Mapping[str, Any], today: date) -> int:
    """Write the same values over several parties in one job and return how many changed.

    ``wanted`` holds new values of fields in BULK_FIELDS, None to empty one; raises NotInBulkError for other fields, and the
    refusals of :func:`change`. What does not belong to a kind stays empty.
    """
    strange = [name for name in wanted if name not in BULK_FIELDS]
    if strange:
        raise NotInBulkError(name=strange[0])
    changed = 0
    for party in work.parties.several(party_ids_).values():
        before = {name: getattr(party, name) for name in wanted}
        draft = replace(party, **wanted)
        party.take_over(checked(draft, today))
        changed += any(getattr(party, name) != value for name, value in before.items())
    return changed


def add_unit(work: UnitOfWork, name: str, note: str | None = None) -> Unit:
    """Add a unit, or refuse one whose name is taken."""
    unit = _checked_unit(work, Unit.draft(name=name, note=note), except_id=None)
    unit.id, unit.office = work.new_id(), work.office
    return work.units.add(unit)


def change_unit(work: UnitOfWork, unit_id: str, draft: Unit) -> Unit:
    """Write the draft's values over a unit."""
    unit = work.units.get(unit_id)
    unit.take_over(_checked_unit(work, draft, except_id=unit_id))
    return unit


def _checked_unit(work: UnitOfWork, draft: Unit, except_id: str | None) -> Unit:
    unit = tidied(draft)
    refuse_if_any(refusals(unit))
    other = work.units.first(office=work.office, name=unit.name)
    if other is not None and other.id != except_id:
        raise UnitExistsError(field="name", name=unit.name)
    return unit


def remove_unit(work: UnitOfWork, unit_id: str) -> None:
    """Remove an empty unit; raises UnitInUseError."""
    unit = work.units.get(unit_id)
    count = work.parties.count(unit_id=unit_id)
    if count:
        raise UnitInUseError(name=unit.name, count=count)
    work.units.remove(unit)


def unit_named(work: UnitOfWork, name: str | None) -> Unit | None:
    """Return the unit with that name, adding it when it is new; no name is no unit."""
    if not name or not name.strip():
        return None
    clean = tidied(Unit.draft(name=name)).name
    return work.units.first(office=work.office, name=clean) or add_unit(work, clean)


def units_in_order(read: Reader, office: str) -> list[Unit]:
    """Return an office's units by name in Vietnamese order."""
    return sorted(read.units.all(office=office), key=lambda one: text_key(one.name))


def unit_lines(read: Reader, office: str, typed: str = "") -> list[UnitLine]:
    """Return an office's units in order, those whose name or note holds all typed words."""
    words = fold_words(typed)
    known = [one for one in units_in_order(read, office) if _holds(one, words)]
    return [UnitLine(one.id, one.name, read.parties.count(unit_id=one.id), one.note) for one in known]


def _holds(unit: Unit, words: list[str]) -> bool:
    own = fold_words(f"{unit.name} {unit.note or ''}")
    return all(any(one.startswith(word) for one in own) for word in words)


def find(read: Reader, query: ListQuery) -> list[str]:
    """Return the ids of the parties that match, in order."""
    return party_ids(read.session, query)


def count(read: Reader, query: ListQuery) -> int:
    """Count the parties that match, whatever the query's limit."""
    return count_parties_found(read.session, query)


def lines(read: Reader, party_ids_: list[str]) -> list[PartyLine]:
    """Return the rows of these parties in the given order; parties that are gone are left out."""
    parties = read.parties.values(party_ids_, *_OF_A_LINE, "unit_id")
    units = read.units.values({row["unit_id"] for row in parties.values() if row["unit_id"]}, "name")
    return [_line(one, parties[one], units) for one in party_ids_ if one in parties]


_OF_A_LINE = ("party_kind", "name", "birth", "position", "identity_number", "office")


def _line(party_id: str, row: dict[str, Any], units: dict[str, dict[str, Any]]) -> PartyLine:
    unit = units.get(row["unit_id"])
    return PartyLine(party_id, unit=unit["name"] if unit else None, **{name: row[name] for name in _OF_A_LINE})


def line_of(party: Party, units: Mapping[str, Unit]) -> PartyLine:
    """Return the row of a party; ``units`` holds its unit by id, where there is one."""
    unit = units.get(party.unit_id or "")
    return PartyLine(party.id, unit=unit.name if unit else None, **{name: getattr(party, name) for name in _OF_A_LINE})


def _refuse_taken_identity(work: UnitOfWork, party: Party, except_id: str | None) -> None:
    if not party.identity_number:
        return
    other = work.parties.first(office=work.office, identity_number=party.identity_number)
    if other is not None and other.id != except_id:
        raise IdentityTakenError(field="identity_number", name=other.name)
