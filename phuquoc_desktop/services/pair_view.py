"""Two parties that may be one, side by side: every field in words, what each has behind it, what both have."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.likeness.score import Likeness
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import FieldPlan
from phuquoc_desktop.services import duplicates, merging
from phuquoc_desktop.services.merging import Collision, FieldPair
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_birth


@dataclass(frozen=True)
class FieldLine:
    """One field of both in words; ``is_private``: to be masked until somebody asks."""

    name: str
    label: str
    first: str
    second: str
    is_private: bool

    @property
    def differs(self) -> bool:
        """Whether a person has to choose."""
        return self.first != self.second


@dataclass(frozen=True)
class PairView:
    """The pair with its likeness; ``weights`` count what refers to each; the heavier, then the older, is kept by default."""

    first: Party
    second: Party
    likeness: Likeness
    fields: tuple[FieldLine, ...]
    weights: tuple[int, int]
    both_have: tuple[Collision, ...]
    taken: tuple[str, ...]
    """Fields that only the one that goes has."""
    is_own: bool


def look(read: Reader, first_id: str, second_id: str) -> PairView:
    """Return two parties side by side, the one to keep first; raises RecordGoneError."""
    weights = merging.weight(read, first_id), merging.weight(read, second_id)
    if (weights[1], first_id) > (weights[0], second_id):
        return _looked(read, second_id, first_id, (weights[1], weights[0]))
    return _looked(read, first_id, second_id, weights)


def turned(read: Reader, view: PairView) -> PairView:
    """Return the same pair with the other one kept."""
    return _looked(read, view.second.id, view.first.id, (view.weights[1], view.weights[0]))


def _looked(read: Reader, first_id: str, second_id: str, weights: tuple[int, int]) -> PairView:
    first, second = read.parties.get(first_id), read.parties.get(second_id)
    pairs = merging.side_by_side(read, first_id, second_id)
    units = {one.id: one.name for one in read.units.several(filter(None, (first.unit_id, second.unit_id))).values()}
    own = read.profile.office
    return PairView(
        first,
        second,
        duplicates.likeness_of(read, first_id, second_id),
        tuple(_line(one, units) for one in pairs),
        weights,
        merging.both_have(read, first_id, second_id),
        merging.only_known_to_second(pairs),
        first.office == own == second.office,
    )


def _line(pair: FieldPair, units: dict[str, str]) -> FieldLine:
    plan = pair.plan
    shown = _shown(plan, pair.first, units), _shown(plan, pair.second, units)
    return FieldLine(plan.name, _(plan.label), *shown, plan.private)


def _shown(plan: FieldPlan, value: object, units: dict[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    text = str(getattr(value, "label", value))
    if plan.name == "birth":
        return show_birth(text)
    return units.get(text, text) if plan.refers_to else text
