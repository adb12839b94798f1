"""Two entries of one person made one: everything that belonged to either belongs to the one that is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from phuquoc_desktop.domain.change import Change, Operation
from phuquoc_desktop.domain.distinct_pair import in_order
from phuquoc_desktop.domain.dossier_course import PaperDraft
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.initiative import Authorship
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import FieldPlan, Record, field_plans
from phuquoc_desktop.services import duplicates
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.duplicates import SamePartyError
from phuquoc_desktop.services.personal_data import TITLES
from phuquoc_desktop.storage.tables import ALONE, RECORDS
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _

MERGE = N_("Merge two entries of one person")
"""The job's name; the journal tells a merge by it."""

_WHOLE = Decimal(100)
_OF_THE_RECORD = ("id", "office", "party_kind")


class OtherOfficeError(RefusedError):
    """One of the two belongs to another office."""

    sentence = N_("{name} belongs to another office; only that office can merge it. Send it a remark.")


class DifferentKindsError(RefusedError):
    """A person and a collective are never one."""

    sentence = N_("{keep} and {gone} are of different kinds and cannot be merged.")


class UnknownFieldError(RefusedError):
    """No field has that name."""

    sentence = N_("“{name}” is no field to choose; there are {known}.")


@dataclass(frozen=True)
class Collision:
    """Both had the same thing (an award of a year, a place in a dossier); it was kept once.

    ``label`` names it; ``lost`` are the labels of the fields in which the one that went said otherwise.
    """

    record_kind: str
    label: str
    lost: tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """What a merge did: records moved to the one kept, and what both had."""

    kept: Party
    moved: int
    collisions: tuple[Collision, ...]


@dataclass(frozen=True)
class FieldPair:
    """One field of two parties, as values of the record."""

    plan: FieldPlan
    first: object
    second: object

    @property
    def differs(self) -> bool:
        """Whether a person has to choose."""
        return self.first != self.second


def side_by_side(read: Reader, first_id: str, second_id: str) -> tuple[FieldPair, ...]:
    """Return the fields of two parties, those included in which they agree."""
    first, second = read.parties.get(first_id), read.parties.get(second_id)
    plans = [plan for plan in field_plans(Party) if plan.name not in _OF_THE_RECORD]
    return tuple(FieldPair(plan, getattr(first, plan.name), getattr(second, plan.name)) for plan in plans)


def only_known_to_second(pairs: Collection[FieldPair]) -> tuple[str, ...]:
    """Return the fields that only the second has: what a merge takes from it unless somebody chooses otherwise."""
    return tuple(one.plan.name for one in pairs if one.first is None and one.second is not None)


def known_fields(names: Collection[str]) -> tuple[str, ...]:
    """Return these names of fields; raises UnknownFieldError for one that a choice cannot be made for."""
    known = [plan.name for plan in field_plans(Party) if plan.name not in _OF_THE_RECORD]
    for name in names:
        if name not in known:
            raise UnknownFieldError(field="take", name=name, known=", ".join(known))
    return tuple(names)


def weight(read: Reader, party_id: str) -> int:
    """Count what refers to a party; the one with more is the one to keep."""
    return sum(read.shelf(record.kind).count(**{plan.name: party_id}) for record, plan in _references("party"))


def merge(work: UnitOfWork, keep_id: str, gone_id: str, taken: Collection[str] = ()) -> Merged:
    """Make two entries one: ``taken`` names the fields whose value comes from the one that goes.

    Registrations, candidacies, awards, results, authorships, rulings, lines of decisions move. One job, so that
    undo gives both back.
    """
    keep, gone = work.parties.get(keep_id), work.parties.get(gone_id)
    _refuse(work, keep, gone)
    moves = [_move(work, record, plan, keep, gone) for record, plan in _references("party")]
    _move_parts(work, PaperDraft, _SUBJECT, gone_id, keep_id)
    _tell_apart_anew(work, keep_id, gone_id)
    for plan in field_plans(Party):
        if plan.name in taken and plan.name not in _OF_THE_RECORD:
            setattr(keep, plan.name, getattr(gone, plan.name))
    work.flush()
    work.parties.remove(gone)
    return Merged(keep, sum(moved for moved, _found in moves), tuple(one for _moved, found in moves for one in found))


def _refuse(work: UnitOfWork, keep: Party, gone: Party) -> None:
    if keep.id == gone.id:
        raise SamePartyError(name=keep.name)
    for one in (keep, gone):
        if one.office != work.office:
            raise OtherOfficeError(name=one.name)
    if keep.party_kind is not gone.party_kind:
        raise DifferentKindsError(keep=keep.name, gone=gone.name)


def _references(kind: str) -> Iterator[tuple[type[Record], FieldPlan]]:
    for record in RECORDS:
        for plan in field_plans(record):
            if plan.names == kind:
                yield record, plan


def both_have(read: Reader, keep_id: str, gone_id: str) -> tuple[Collision, ...]:
    """Return what a merge would keep once; changes nothing."""
    found = []
    for record, plan in _references("party"):
        for row in read.shelf(record.kind).all(**{plan.name: gone_id}):
            twin = _twin(read, row, plan, keep_id)
            if twin is not None:
                found.append(_collision(read, twin, row, plan))
    return tuple(found)


def _move(
    work: UnitOfWork, record: type[Record], plan: FieldPlan, keep: Party, gone: Party
) -> tuple[int, list[Collision]]:
    moved, collisions = 0, []
    for row in work.shelf(record.kind).all(**{plan.name: gone.id}):
        twin = _twin(work, row, plan, keep.id)
        if twin is None:
            setattr(row, plan.name, keep.id)
            moved += 1
        else:
            collisions.append(_collision(work, twin, row, plan))
            _join(work, twin, row, plan)
    work.flush()
    return moved, collisions


def _twin(read: Reader, row: Record, plan: FieldPlan, keep_id: str) -> Record | None:
    """Return what the one kept has in the place of a row, where only one may be."""
    for names in ALONE.get(type(row), ()):
        if plan.name in names:
            wanted = {name: getattr(row, name) for name in names} | {plan.name: keep_id}
            found = read.shelf(row.kind).first(**wanted)
            if found is not None:
                return found
    return None


def _collision(read: Reader, twin: Record, row: Record, owner: FieldPlan) -> Collision:
    different = [plan for plan, ours, theirs in _only_theirs(twin, row, owner) if ours is not None]
    lost = () if isinstance(twin, Authorship) else tuple(_(plan.label) for plan in different)
    return Collision(row.kind, _called(read, row), lost)


def _called(read: Reader, row: Record) -> str:
    """Return what both have: the award of a year, the dossier, the initiative."""
    fields = {plan.name: getattr(row, plan.name) for plan in field_plans(type(row))}
    award = next((one.name for one in load_awards().known if one.code == fields.get("award")), fields.get("award"))
    dossier, initiative = (
        read.dossiers.find(fields.get("dossier_id")),
        read.initiatives.find(fields.get("initiative_id")),
    )
    about = (award, dossier and dossier.code, initiative and initiative.title, fields.get("year"))
    return f"{_(TITLES[type(row)])}: {' '.join(str(one) for one in about if one)}"


def _only_theirs(twin: Record, row: Record, owner: FieldPlan) -> Iterator[tuple[FieldPlan, Any, Any]]:
    """Yield each field in which the row says something else than its twin: plan, twin's value, row's value."""
    for plan in field_plans(type(row))[2:]:
        ours, theirs = getattr(twin, plan.name), getattr(row, plan.name)
        if plan is not owner and theirs is not None and ours != theirs:
            yield plan, ours, theirs


def _join(work: UnitOfWork, twin: Record, row: Record, owner: FieldPlan) -> None:
    """Keep one of two records that say the same: it takes what only the other knew, and what referred to the other."""
    for plan, ours, theirs in list(_only_theirs(twin, row, owner)):
        if ours is None:
            setattr(twin, plan.name, theirs)
        elif isinstance(twin, Authorship):
            twin.share = min(ours + theirs, _WHOLE)
    for record, plan in _references(row.kind):
        _move_parts(work, record, plan, row.id, twin.id)
    _move_parts(work, PaperDraft, _SUBJECT, row.id, twin.id)
    work.flush()
    work.shelf(row.kind).remove(row)


_SUBJECT = next(plan for plan in field_plans(PaperDraft) if plan.name == "subject")
"""Names what a paper is about without being a reference, as that may be of several kinds."""


def _move_parts(work: UnitOfWork, record: type[Record], plan: FieldPlan, from_id: str, to_id: str) -> None:
    """Let what belonged to one record belong to another, which keeps its own where only one may be."""
    for part in work.shelf(record.kind).all(**{plan.name: from_id}):
        twin = _twin(work, part, plan, to_id)
        if twin is None:
            setattr(part, plan.name, to_id)
        else:
            _join(work, twin, part, plan)


def _tell_apart_anew(work: UnitOfWork, keep_id: str, gone_id: str) -> None:
    """Let what was told apart from the one that goes be told apart from the one kept."""
    for pair in duplicates.told_apart(work, gone_id):
        if pair.office != work.office:
            continue
        other = pair.other_id if pair.party_id == gone_id else pair.party_id
        one, two = in_order(keep_id, other)
        if other == keep_id or work.distinct_pairs.first(office=work.office, party_id=one, other_id=two):
            work.distinct_pairs.remove(pair)
        else:
            pair.party_id, pair.other_id = one, two


def merged_into(read: Reader, party_id: str) -> list[Change]:
    """Return the removals of the entries that became part of a party; those that undo has given back are left out."""
    works: dict[str, list[Change]] = {}
    for change in read.changes(job=MERGE):
        works.setdefault(change.work_id, []).append(change)
    removals = [(changes, _removal(changes)) for changes in works.values()]
    there = read.parties.several(gone.record_id for _changes, gone in removals)
    return [gone for changes, gone in removals if gone.record_id not in there and _kept(changes, gone) == party_id]


def _removal(changes: list[Change]) -> Change:
    return next(one for one in changes if (one.record_kind, one.operation) == (Party.kind, Operation.REMOVED))


def _kept(changes: list[Change], gone: Change) -> str | None:
    """Return the party that took over values or references; None when nothing tells."""
    for one in changes:
        if one.record_kind == Party.kind and one.operation is Operation.CHANGED:
            return one.record_id
        old, new = one.values.get("party_id", (None, None))
        if old == gone.record_id and isinstance(new, str):
            return new
    return None
