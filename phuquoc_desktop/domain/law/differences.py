"""What differs between two rule packs, statement by statement and field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from phuquoc_desktop.domain.law.contents import Part, Place, Statement, contents
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.wording import AwardName, label, title_of, words
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_

_IN_THE_PLACE = {"award", "subject", "parts", "criteria", "grounds"}
_ABOUT_THE_TEXT = {"article", "source", "certainty"}
_FOR_EACH_AWARD = {Part.PAPERS, Part.SETS}


class Change(Labelled):
    """What became of a statement from the old pack to the new one."""

    ADDED = "added", N_("Only in the new one")
    REMOVED = "removed", N_("Only in the old one")
    CHANGED = "changed", N_("Changed")


@dataclass(frozen=True)
class FieldChange:
    """One field of a statement that both packs make, with its value in each."""

    field: str
    old: object
    new: object

    @property
    def is_about_the_text(self) -> bool:
        """Whether only where it stands or how sure it is has changed, not what is asked."""
        return self.field in _ABOUT_THE_TEXT

    @property
    def label(self) -> str:
        """What people call the field."""
        return label(self.field)

    def old_words(self, name: AwardName = str) -> str:
        """Write the old value as people read it."""
        return words(self.field, self.old, name)

    def new_words(self, name: AwardName = str) -> str:
        """Write the new value as people read it."""
        return words(self.field, self.new, name)


@dataclass(frozen=True)
class Difference:
    """One statement that is not the same in both packs; ``old`` or ``new`` is None where only one pack makes it.

    What belongs to an award, a ground or a group that only one pack has is not told again one by one.
    """

    place: Place
    old: msgspec.Struct | None
    new: msgspec.Struct | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def change(self) -> Change:
        """What became of it."""
        if self.old is None:
            return Change.ADDED
        return Change.REMOVED if self.new is None else Change.CHANGED

    @property
    def statement(self) -> msgspec.Struct | None:
        """The statement itself, the new one where there are two."""
        return self.old if self.new is None else self.new

    @property
    def title(self) -> str:
        """The words by which people know the statement."""
        return "" if self.statement is None else title_of(self.statement)

    @property
    def mirrored(self) -> Difference:
        """The same difference seen from the other pack."""
        swapped = tuple(FieldChange(one.field, one.new, one.old) for one in self.fields)
        return Difference(self.place, self.new, self.old, swapped)


Key = tuple[Place, int]
"""A place, and which of several statements at that place it is."""


def differ(old: Pack, new: Pack) -> tuple[Difference, ...]:
    """Return what differs, part by part; within a part in the order of the old pack, then what only the new one has."""
    before, after = _by_place(old), _by_place(new)
    found = {key: Difference(one.place, one.value, None) for key, one in _only(before, after)}
    found |= {key: Difference(one.place, None, one.value) for key, one in _only(after, before)}
    for key in before.keys() & after.keys():
        fields = tuple(_fields_changed(before[key], after[key]))
        if fields:
            found[key] = Difference(key[0], before[key].value, after[key].value, fields)
    parts = list(Part)
    read = sorted({**before, **after}, key=lambda key: parts.index(key[0].part))
    return tuple(found[key] for key in read if key in found)


def _by_place(pack: Pack) -> dict[Key, Statement]:
    seen: Counter[Place] = Counter()
    found = {}
    for one in contents(pack):
        for each in _for_each_award(one):
            found[each.place, seen[each.place]] = each
            seen[each.place] += 1
    return found


def _for_each_award(one: Statement) -> Iterator[Statement]:
    """Give each award its own paper and its own sets, however a pack groups the awards."""
    if one.place.part in _FOR_EACH_AWARD and one.awards:
        yield from (replace(one, place=one.place._replace(award=award), awards=()) for award in one.awards)
    else:
        yield one


def _only(here: dict[Key, Statement], there: dict[Key, Statement]) -> Iterator[tuple[Key, Statement]]:
    """Return what only the first has, without what belongs to something that only the first has."""
    missing = here.keys() - there.keys()
    places = {place for place, _number in missing}
    return ((key, one) for key, one in here.items() if key in missing and one.within not in places)


def _fields_changed(before: Statement, after: Statement) -> Iterator[FieldChange]:
    old, new = _fields(before), _fields(after)
    for field in {**old, **new}:
        if old.get(field) != new.get(field):
            yield FieldChange(field, old.get(field), new.get(field))


def _fields(one: Statement) -> dict[str, object]:
    """Return what a statement says, by field, without what its place says and what stands below it."""
    value, part = one.value, one.place.part
    told = _IN_THE_PLACE | ({"awards"} if part in _FOR_EACH_AWARD else set())
    found = {name: getattr(value, name) for name in value.__struct_fields__ if name not in told}
    if isinstance(value, Criterion):
        found["kind"] = value.__struct_config__.tag
        found["within"] = one.within.name if one.within and one.within.part is part else ""
    if part is Part.GENERAL:
        found["holds_for"], found["subjects"] = one.awards, one.subjects
    return found
