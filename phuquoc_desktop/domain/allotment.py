"""Where people, collectives and units go when their office is reorganised, and which of them a person must decide on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from phuquoc_desktop.domain.reorganisation import Reorganisation, Step, StepKind
from phuquoc_desktop.vietnamese.fold import tidy


@dataclass(frozen=True)
class Member:
    """Somebody or something of an office: a party with the name of its unit, or a unit itself."""

    id: str
    office: str
    name: str
    unit: str = ""
    unit_id: str | None = None
    is_unit: bool = False


@dataclass(frozen=True)
class Allotment:
    """Where each goes, by id, as the key of an office; ``undecided`` are those of whom no rule speaks, or two do."""

    goes_to: Mapping[str, str]
    undecided: tuple[Member, ...] = ()


def allot(change: Reorganisation, members: Iterable[Member], decided: Mapping[str, str]) -> Allotment:
    """Return where the members of the offices that end go; ``decided`` are people's words, by id, as keys of new offices.

    Whoever is not named goes where its unit goes.

    Whoever belongs to no office that ends stays, so that allotting twice is allotting once.
    """
    goes_to: dict[str, str] = {}
    undecided: list[Member] = []
    for one in members:
        step = change.step_of(one.office)
        if step is None:
            continue
        target = _target(change, step, one, decided)
        if target:
            goes_to[one.id] = target
        elif step.kind is StepKind.SPLIT:
            undecided.append(one)
    return Allotment(goes_to, tuple(undecided))


def _target(change: Reorganisation, step: Step, one: Member, decided: Mapping[str, str]) -> str | None:
    if step.kind is StepKind.CLOSE:
        return str(change.key_of(step.keeper)) if step.keeper else None
    if step.kind is not StepKind.SPLIT:
        return str(change.key_of(step.new[0]))
    new = {str(change.key_of(code)) for code in step.new}
    named = {str(change.key_of(share.to)) for share in step.shares if not one.is_unit and _has(share.parties, one.name)}
    unit = one.name if one.is_unit else one.unit
    of_unit = {str(change.key_of(share.to)) for share in step.shares if _has(share.units, unit)}
    for said in ({decided.get(one.id)}, named, {decided.get(one.unit_id or "")}, of_unit):
        if said & new:
            return str(said.pop()) if len(said) == 1 else None
    return None


def _has(names: Iterable[str], name: str) -> bool:
    return bool(name.strip()) and _plain(name) in map(_plain, names)


def _plain(text: str) -> str:
    return tidy(text).casefold()
