"""The verdict on each row, in order: what it would add or change, given the rows before it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from phuquoc_desktop.intake.awarding import Asked, Awarding
from phuquoc_desktop.intake.differing import differences
from phuquoc_desktop.intake.dry_run import Aim, Candidate, Difference, DryRow, RowKey, Wanted, row_id
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt, RowError, RowStatus
from phuquoc_desktop.intake.wanting import Found, label_of
from phuquoc_desktop.intake.who_it_is import Whom
from phuquoc_desktop.storage.people import Bare
from phuquoc_desktop.storage.registered import Registered
from phuquoc_desktop.translation import N_, _

_NO_AWARD = "awards"
_UNLOCK = N_("Ask the city to unlock it, or leave this row out.")


@dataclass(frozen=True)
class Known:
    """What the data say: parties as text by id, their registrations of the year, names of movements by id.

    ``locked`` says that the city has accepted the registrations of the year; empty where it has not.
    """

    people: Mapping[str, Mapping[str, str]]
    registered: Sequence[Registered]
    movements: Mapping[str, str]
    locked: str = ""


def known_of(one: Bare, more: Mapping[str, Any]) -> dict[str, str]:
    """Return a party of the directory as text, like the party of a row."""
    members = more["members"]
    return {
        "name": one.name,
        "birth": one.birth or "",
        "sex": one.sex or "",
        "identity_number": one.identity_number or "",
        "position": one.position or "",
        "unit": one.unit or "",
        "address": one.address or "",
        "members": "" if members is None else str(members),
        "note": more["note"] or "",
    }


@dataclass
class _Standing:
    """A party as it will be after the rows so far: ``said`` tells which row said a field."""

    values: dict[str, str]
    said: dict[str, RowKey] = field(default_factory=dict)
    awards: dict[str, RowKey | None] = field(default_factory=dict)


class Judge:
    """Judges rows one after the other; asked once for each, in their order."""

    def __init__(self, aim: Aim, awarding: Awarding, known: Known) -> None:
        self._aim = aim
        self._awarding = awarding
        self._known = known
        self._standing: dict[str, _Standing] = {key: _Standing(dict(one)) for key, one in known.people.items()}
        self._registered: dict[tuple[str, str], Registered] = {}
        for one in known.registered:
            self._standing[one.party_id].awards[one.award] = None
            self._registered[one.party_id, one.award] = one
        self._without = ("note",) if aim.registers else ()

    def judge(self, row: ReadRow, found: Found, meant: Whom) -> DryRow:
        """Return the verdict on a row."""
        key, standing = (row.sheet, row.row), self._of(meant, row, found.wanted)
        asked = self._asked(row, found.wanted, standing)
        errors = found.errors + asked.errors + self._locked(meant.taken_for, asked, row)
        changes = () if errors else differences(found.wanted, standing.values, self._without)
        read = (one for one in found.doubts if one.text not in asked.settled)
        doubts = (*read, *meant.doubts, *_contradictions(changes, standing), *self._unregistered(asked, errors))
        changes += self._registration_changes(meant.taken_for, asked, row)
        self._remember(standing, key, found.wanted, asked, changes)
        return DryRow(
            row,
            self._status(errors, doubts, meant, asked, changes),
            found.wanted,
            asked.codes,
            asked.new,
            errors,
            tuple(dict.fromkeys(doubts)),
            (*meant.remarks, *asked.remarks),
            meant.taken_for,
            tuple(self._with_differences(one, found.wanted) for one in meant.candidates),
            changes if meant.taken_for else (),
        )

    def _of(self, meant: Whom, row: ReadRow, wanted: Wanted) -> _Standing:
        """A row may be taken for an earlier one, which has a standing of its own or shares that of a party."""
        own = row_id((row.sheet, row.row))
        standing = self._standing.get(meant.taken_for)
        if standing is None:
            standing = _Standing({"name": wanted.name})
        self._standing[own] = standing
        return standing

    def _asked(self, row: ReadRow, wanted: Wanted, standing: _Standing) -> Asked:
        if not self._aim.registers:
            return Asked((), (), (), ())
        return self._awarding.asked(row, wanted.kind, standing.awards)

    def _unregistered(self, asked: Asked, errors: Collection[RowError]) -> list[RowDoubt]:
        if not self._aim.registers or asked.codes or any(one.field == _NO_AWARD for one in errors):
            return []
        told = _("No award stands in this row; taken in, it adds to the directory only.")
        return [RowDoubt(_NO_AWARD, told)]

    def _locked(self, party_id: str, asked: Asked, row: ReadRow) -> tuple[RowError, ...]:
        """Refuse what would register, or change a registration, in a year that the city has accepted."""
        if not self._known.locked or not (asked.new or self._registration_changes(party_id, asked, row)):
            return ()
        return (RowError(_NO_AWARD, row.fields.get("awards", ""), self._known.locked, _(_UNLOCK)),)

    def _registration_changes(self, party_id: str, asked: Asked, row: ReadRow) -> tuple[Difference, ...]:
        """Return what would change in registrations that are there: their movement, note and commitment."""
        found: dict[str, Difference] = {}
        for code in asked.codes:
            one = self._registered.get((party_id, code))
            if one is None:
                continue
            movement = self._aim.movement_id
            if movement and one.movement_id != movement:
                names = self._known.movements
                found["movement"] = Difference("movement", names.get(one.movement_id or "", ""), names[movement])
            for name, old, new in (
                ("note", one.note, row.fields.get("note")),
                ("commitment", one.commitment, row.fields.get("initiative")),
            ):
                if new and new != old:
                    found[name] = Difference(name, old or "", new)
        return tuple(found.values())

    @staticmethod
    def _remember(
        standing: _Standing, key: RowKey, wanted: Wanted, asked: Asked, changes: Collection[Difference]
    ) -> None:
        for one in changes:
            standing.values[one.field] = one.new
        for name in wanted.given():
            standing.said.setdefault(name, key)
        for code in asked.new:
            standing.awards[code] = key

    def _status(
        self,
        errors: Collection[RowError],
        doubts: Collection[RowDoubt],
        meant: Whom,
        asked: Asked,
        changes: Collection[Difference],
    ) -> RowStatus:
        if errors:
            return RowStatus.REFUSED
        if doubts:
            return RowStatus.DOUBTFUL
        if meant.taken_for and changes:
            return RowStatus.CHANGED  # what overwrites something known is told first, whatever is new besides
        return RowStatus.NEW if not meant.taken_for or asked.new else RowStatus.SAME

    def _with_differences(self, one: Candidate, wanted: Wanted) -> Candidate:
        known = self._known.people.get(one.id)
        return replace(one, differences=differences(wanted, known, self._without)) if known else one


def _contradictions(changes: Collection[Difference], standing: _Standing) -> list[RowDoubt]:
    told = _("Row {row} says of the same “{label}”: {text}.")
    return [
        RowDoubt(
            one.field,
            told.format(row=standing.said[one.field][1], label=label_of(one.field), text=one.old),
        )
        for one in changes
        if one.field in standing.said and one.old
    ]
