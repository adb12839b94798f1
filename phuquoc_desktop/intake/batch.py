"""The records of a batch as they come about, row by row; the data are asked once for each kind of record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.domain.party_rules import IdentityTakenError
from phuquoc_desktop.domain.record import Labelled, Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.intake.aims import registration_draft
from phuquoc_desktop.intake.decisions import NEW, Decisions
from phuquoc_desktop.intake.differing import differences
from phuquoc_desktop.intake.dry_run import Aim, DryRow, DryRun, Wanted
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_

_OF_PARTY = ("name", "birth", "sex", "identity_number", "position", "address", "members", "note")


class Outcome(Labelled):
    """What became of a row."""

    NEW = "new", N_("Added something")
    CHANGED = "changed", N_("Changed something")
    SAME = "same", N_("All was there already")
    LEFT_OUT = "left_out", N_("Left out")


class Batch:
    """Takes rows in their order; ``rows`` counts their outcomes."""

    def __init__(self, work: UnitOfWork, run: DryRun, decisions: Decisions, today: date) -> None:
        self.rows = dict.fromkeys(Outcome, 0)
        self._work, self._aim, self._decisions, self._today = work, run.aim, decisions, today
        kept = [row for row in run.rows if not decisions.leaves_out(row)]
        self._parties = work.parties.several(decisions.whom(row) for row in kept)
        self._units = {one.name.casefold(): one for one in work.units.all(office=work.office)}
        self._unit_names = {one.id: one.name for one in self._units.values()}
        self._registrations = _registrations(work, self._aim, self._parties)
        self._owners = _owners(work, kept)
        self._added: dict[str, Record] = {}
        self._changed: dict[str, Record] = {}
        self._steps = Counter[Outcome]()

    def take(self, row: DryRow) -> None:
        """Take one row in, or leave it out; either is counted."""
        self._steps.clear()
        if not self._decisions.leaves_out(row):
            party = self._parties[row.id] = self._party(row)
            for code in row.awards:
                self._register(row, party, code)
        self.rows[self._outcome(row)] += 1

    def added(self) -> dict[str, int]:
        """Count the records that were added, by kind."""
        return dict(Counter(one.kind for one in self._added.values()))

    def changed(self) -> dict[str, int]:
        """Count the records that were there and changed, by kind."""
        return dict(Counter(one.kind for key, one in self._changed.items() if key not in self._added))

    def _outcome(self, row: DryRow) -> Outcome:
        if self._decisions.leaves_out(row):
            return Outcome.LEFT_OUT
        return next((one for one in (Outcome.CHANGED, Outcome.NEW) if self._steps[one]), Outcome.SAME)

    def _party(self, row: DryRow) -> Party:
        """A row taken for another row that was left out stands on its own."""
        whom = self._decisions.whom(row)
        party = self._parties.get(whom) if whom != NEW else None
        self._refuse_number(row.wanted, party)
        if party is None:
            party = self._new_party(row.wanted)
        else:
            self._change(party, row.wanted)
        if party.identity_number:
            self._owners[party.identity_number] = party
        return party

    def _refuse_number(self, wanted: Wanted, party: Party | None) -> None:
        owner = self._owners.get(wanted.identity_number)
        if owner is not None and owner is not party:
            raise IdentityTakenError(field="identity_number", name=owner.name)

    def _new_party(self, wanted: Wanted) -> Party:
        given = {name: text for name, text in wanted.given().items() if name not in self._without}
        unit_id = self._unit_id(given.pop("unit", ""))
        typed = {name: _typed(name, text) for name, text in given.items()}
        party = Party.draft(party_kind=wanted.kind, name=wanted.name, unit_id=unit_id, **typed)
        party.id, party.office = self._work.new_id(), self._work.office
        self._add(self._work.parties.add(party))
        return party

    @property
    def _without(self) -> tuple[str, ...]:
        """In a list of registrations the notes are those of the registrations."""
        return ("note",) if self._aim.registers else ()

    def _change(self, party: Party, wanted: Wanted) -> None:
        known = {name: _plain(getattr(party, name)) for name in _OF_PARTY}
        known["unit"] = self._unit_names.get(party.unit_id or "", "")
        for one in differences(wanted, known, self._without):
            if one.field == "unit":
                party.unit_id = self._unit_id(one.new)
            else:
                setattr(party, one.field, _typed(one.field, one.new))
            self._touch(party)

    def _unit_id(self, name: str) -> str | None:
        if not name:
            return None
        unit = self._units.get(name.casefold())
        if unit is None:
            unit = self._units[name.casefold()] = directory.add_unit(self._work, name)
            self._unit_names[unit.id] = unit.name
            self._add(unit)
        return unit.id

    def _register(self, row: DryRow, party: Party, code: str) -> None:
        note, commitment = row.read.fields.get("note", ""), row.read.fields.get("initiative", "")
        known = self._registrations.get((party.id, code))
        if known is not None:
            self._amend(known, note, commitment)
            return
        one = registration_draft(self._aim, self._today, party.id, code, note, commitment)
        one.id, one.office = self._work.new_id(), self._work.office
        self._registrations[party.id, code] = one
        self._add(self._work.registrations.add(one))

    def _amend(self, known: Registration, note: str, commitment: str) -> None:
        wanted = {"movement_id": self._aim.movement_id, "note": note, "commitment": commitment}
        for name, value in wanted.items():
            if value and getattr(known, name) != value:
                setattr(known, name, value)
                self._touch(known)

    def _add(self, record: Record) -> None:
        self._added[record.id] = record
        self._steps[Outcome.NEW] += 1

    def _touch(self, record: Record) -> None:
        self._changed[record.id] = record
        self._steps[Outcome.CHANGED] += 1


def _registrations(work: UnitOfWork, aim: Aim, parties: Mapping[str, Party]) -> dict[tuple[str, str], Registration]:
    if not aim.registers:
        return {}
    known = work.registrations.whose("party_id", parties)
    return {(one.party_id, one.award): one for one in known if one.year == aim.year}


def _owners(work: UnitOfWork, rows: list[DryRow]) -> dict[str, Party]:
    """Return who has the identity numbers of the rows by now."""
    numbers = {row.wanted.identity_number for row in rows} - {""}
    known = work.parties.whose("identity_number", numbers)
    return {one.identity_number: one for one in known if one.identity_number and one.office == work.office}


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def _typed(field: str, text: str) -> str | int | Sex:
    if field == "sex":
        return Sex(text)
    return int(text) if field == "members" else text
