"""The records of a batch as they come about, row by row; the data are asked once for each kind of record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from phuquoc_desktop.domain.party import Party, Sex, Unit
from phuquoc_desktop.domain.party_rules import IdentityTakenError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.record import Labelled, Record, field_plans, to_plain
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.intake.decisions import NEW, Decisions
from phuquoc_desktop.intake.differing import differences
from phuquoc_desktop.intake.dry_run import Aim, DryRow, DryRun, Wanted
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_

_PIECE = 2000
_SAVING = N_("Saving")
_OF_PARTY = ("name", "birth", "sex", "identity_number", "position", "address", "members", "note")


class Outcome(Labelled):
    """What became of a row."""

    NEW = "new", N_("Added something")
    CHANGED = "changed", N_("Changed something")
    SAME = "same", N_("All was there already")
    LEFT_OUT = "left_out", N_("Left out")


Plain = str | int | None


class _Entry:
    """A record as the batch knows it: plain values, and the record itself where it was there before."""

    def __init__(self, values: dict[str, Plain], record: Record | None = None) -> None:
        self.values = values
        self.record = record

    @classmethod
    def of(cls, record: Record) -> _Entry:
        """Take one that is there."""
        values = {name: value for name, value in to_plain(record).items() if not isinstance(value, bool)}
        return cls(values, record)

    @property
    def id(self) -> str:
        return str(self.values["id"])

    def text(self, name: str) -> str:
        """Return a value as text, empty where there is none."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def write(self, name: str, plain: Plain, value: object) -> None:
        """Write a value, given plain and as the record holds it."""
        self.values[name] = plain
        if self.record is not None:
            setattr(self.record, name, value)


class Batch:
    """Takes rows in their order, then writes what they add; ``rows`` counts their outcomes.

    What is new is kept plain until :meth:`write`, and written by sets: a session would take several times as long.
    """

    def __init__(self, work: UnitOfWork, run: DryRun, decisions: Decisions, today: date) -> None:
        self.rows = dict.fromkeys(Outcome, 0)
        self._work, self._aim, self._decisions, self._today = work, run.aim, decisions, today
        kept = [row for row in run.rows if not decisions.leaves_out(row)]
        known = work.parties.several(decisions.whom(row) for row in kept)
        self._parties = {key: _Entry.of(one) for key, one in known.items()}
        self._units = {one.name.casefold(): one for one in work.units.all(office=work.office)}
        self._unit_names = {one.id: one.name for one in self._units.values()}
        self._registrations = _registrations(work, self._aim, known)
        self._owners = _owners(work, kept)
        self._added: dict[type[Record], list[_Entry]] = {Party: [], Registration: []}
        self._new_units: list[Unit] = []
        self._changed: dict[str, _Entry] = {}
        self._steps = Counter[Outcome]()

    def take(self, row: DryRow) -> None:
        """Take one row in, or leave it out; either is counted."""
        self._steps.clear()
        if not self._decisions.leaves_out(row):
            party = self._parties[row.id] = self._party(row)
            for code in row.awards:
                self._register(row, party, code)
        self.rows[self._outcome(row)] += 1

    def write(self, report: ProgressReport) -> None:
        """Write everything that is new, in pieces."""
        total = sum(map(len, self._added.values()))
        done = 0
        for record, entries in self._added.items():
            names = [plan.name for plan in field_plans(record)]
            for place in range(0, len(entries), _PIECE):
                report(done, total, _SAVING)
                piece = [tuple(map(one.values.get, names)) for one in entries[place : place + _PIECE]]
                slices.add(self._work, record, piece)
                done += len(piece)
        report(total, total, _SAVING)

    def added(self) -> dict[str, int]:
        """Count the records that were added, by kind."""
        found = {record.kind: len(entries) for record, entries in self._added.items() if entries}
        return {**found, Unit.kind: len(self._new_units)} if self._new_units else found

    def changed(self) -> dict[str, int]:
        """Count the records that were there and changed, by kind."""
        return dict(Counter(one.record.kind for one in self._changed.values() if one.record is not None))

    def _outcome(self, row: DryRow) -> Outcome:
        if self._decisions.leaves_out(row):
            return Outcome.LEFT_OUT
        return next((one for one in (Outcome.CHANGED, Outcome.NEW) if self._steps[one]), Outcome.SAME)

    def _party(self, row: DryRow) -> _Entry:
        """A row taken for another row that was left out stands on its own."""
        whom = self._decisions.whom(row)
        party = self._parties.get(whom) if whom != NEW else None
        self._refuse_number(row.wanted, party)
        if party is None:
            party = self._new_party(row.wanted)
        else:
            self._change(party, row.wanted)
        if party.text("identity_number"):
            self._owners[party.text("identity_number")] = (party.id, party.text("name"))
        return party

    def _refuse_number(self, wanted: Wanted, party: _Entry | None) -> None:
        owner = self._owners.get(wanted.identity_number)
        if owner is not None and (party is None or owner[0] != party.id):
            raise IdentityTakenError(field="identity_number", name=owner[1])

    def _new_party(self, wanted: Wanted) -> _Entry:
        given = {name: text for name, text in wanted.given().items() if name not in self._without}
        unit_id = self._unit_id(given.pop("unit", ""))
        plain = {name: _plain(name, text) for name, text in given.items()}
        values: dict[str, Plain] = {"party_kind": wanted.kind.value, "name": wanted.name, "unit_id": unit_id, **plain}
        return self._add(Party, values)

    @property
    def _without(self) -> tuple[str, ...]:
        """In a list of registrations the notes are those of the registrations."""
        return ("note",) if self._aim.registers else ()

    def _change(self, party: _Entry, wanted: Wanted) -> None:
        known = {name: party.text(name) for name in _OF_PARTY}
        known["unit"] = self._unit_names.get(party.text("unit_id"), "")
        for one in differences(wanted, known, self._without):
            if one.field == "unit":
                unit_id = self._unit_id(one.new)
                party.write("unit_id", unit_id, unit_id)
            else:
                plain = _plain(one.field, one.new)
                party.write(one.field, plain, Sex(one.new) if one.field == "sex" else plain)
            self._touch(party)

    def _unit_id(self, name: str) -> str | None:
        if not name:
            return None
        unit = self._units.get(name.casefold())
        if unit is None:
            unit = self._units[name.casefold()] = directory.add_unit(self._work, name)
            self._unit_names[unit.id] = unit.name
            self._new_units.append(unit)
            self._steps[Outcome.NEW] += 1
        return unit.id

    def _register(self, row: DryRow, party: _Entry, code: str) -> None:
        note, commitment = row.read.fields.get("note", ""), row.read.fields.get("initiative", "")
        known = self._registrations.get((party.id, code))
        if known is not None:
            self._amend(known, note, commitment)
            return
        values: dict[str, Plain] = {
            "party_id": party.id,
            "year": self._aim.year,
            "award": code,
            "movement_id": self._aim.movement_id,
            "registered_on": (self._aim.registered_on or self._today).isoformat(),
            "late_reason": self._aim.late_reason,
            "note": note or None,
            "commitment": commitment or None,
        }
        self._registrations[party.id, code] = self._add(Registration, values)

    def _amend(self, known: _Entry, note: str, commitment: str) -> None:
        wanted = {"movement_id": self._aim.movement_id, "note": note, "commitment": commitment}
        for name, value in wanted.items():
            if value and known.values.get(name) != value:
                known.write(name, value, value)
                self._touch(known)

    def _add(self, record: type[Record], values: dict[str, Plain]) -> _Entry:
        entry = _Entry({"id": self._work.new_id(), "office": self._work.office, **values})
        self._added[record].append(entry)
        self._steps[Outcome.NEW] += 1
        return entry

    def _touch(self, entry: _Entry) -> None:
        """What this batch adds is not changed by it, whatever its later rows say more."""
        if entry.record is not None:
            self._changed[entry.id] = entry
        self._steps[Outcome.CHANGED] += 1


def _registrations(work: UnitOfWork, aim: Aim, parties: Iterable[str]) -> dict[tuple[str, str], _Entry]:
    if not aim.registers:
        return {}
    known = work.registrations.whose("party_id", parties)
    return {(one.party_id, one.award): _Entry.of(one) for one in known if one.year == aim.year}


def _owners(work: UnitOfWork, rows: list[DryRow]) -> dict[str, tuple[str, str]]:
    """Return id and name of those who have the identity numbers of the rows by now."""
    numbers = {row.wanted.identity_number for row in rows} - {""}
    known = work.parties.whose("identity_number", numbers)
    return {
        one.identity_number: (one.id, one.name) for one in known if one.identity_number and one.office == work.office
    }


def _plain(field: str, text: str) -> Plain:
    return int(text) if field == "members" else text
