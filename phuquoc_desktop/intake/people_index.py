"""Many parties at hand, to find those that one row may speak of: surely the same, or worth a look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from phuquoc_desktop.domain.likeness.blocking import WAYS, Way
from phuquoc_desktop.domain.likeness.reasons import Reason
from phuquoc_desktop.domain.likeness.score import LIKELY, Likeness, compare
from phuquoc_desktop.domain.likeness.traits import Traits, traits_of
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.storage.people import Bare
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold

_CROWD = 200
"""Parties that share a key, beyond which the key tells nothing."""

_PIECE = 2000
_SORTING = N_("Sorting the directory")

_AGAINST = frozenset(
    {
        Reason.OTHER_NAME,
        Reason.OTHER_NUMBER,
        Reason.OTHER_BIRTH,
        Reason.BIRTH_ONE_DIGIT,
        Reason.DAY_MONTH_SWAPPED,
        Reason.OTHER_SEX,
        Reason.OTHER_CARD,
        Reason.NUMBER_ONE_OFF,
    }
)
MISTYPED_BIRTH = frozenset({Reason.BIRTH_ONE_DIGIT, Reason.DAY_MONTH_SWAPPED})
"""What one slip makes of a date of birth."""

_NAMED_ALIKE = frozenset({Reason.SAME_NAME, Reason.ACCENTS_LOST})


@dataclass(frozen=True)
class Match:
    """A party that was found, by its place, and how it relates; ``is_sure`` where nobody needs to look."""

    place: int
    likeness: Likeness
    is_sure: bool


class PeopleIndex:
    """Finds parties by number and name at once; those that are only alike after sorting all of them by many keys."""

    def __init__(self, people: Sequence[Bare], report: ProgressReport = silent) -> None:
        self.people = people
        self._report = report
        self._traits: dict[int, Traits] = {}
        self._by_number: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._ways: list[_Asked] = []
        for place, one in enumerate(people):
            if one.identity_number:
                self._by_number[one.identity_number].append(place)
            self._by_name[fold(one.name)].append(place)

    def named_or_numbered(self, wanted: Traits, name: str, before: int | None = None) -> list[Match]:
        """Return those with the same identity number or the same letters in their name; ``before`` a place only."""
        places = {*self._by_number.get(wanted.identity_number, ()), *self._by_name.get(fold(name), ())}
        return self._compared(wanted, _earlier(places, before))

    def look_for(self, askers: Sequence[Asker], at: Mapping[int, Asker]) -> None:
        """Sort everybody by the keys that these have, so that :meth:`alike` can be asked of each of them.

        ``at`` are askers by their place here, whose keys need not be made again.
        """
        if not askers or not self.people:
            return
        self._ways = [_Asked.of(number, askers) for number in range(len(WAYS))]
        for place in range(len(self.people)):
            if place % _PIECE == 0:
                self._report(place, len(self.people), _SORTING)
            asker = at.get(place)
            known = asker.traits if asker else self.traits_at(place)
            for way in self._ways:
                way.sort(known, place, asker)

    def alike(self, asker: Asker, before: int | None = None) -> list[Match]:
        """Return those that are worth a look, the likeliest first, of somebody whom :meth:`look_for` was told of."""
        wanted = asker.traits
        places: set[int] = set()
        for way, key in zip(self._ways, asker.keys, strict=bool(self._ways)):
            block = way.blocks.get(key, ())
            if 0 < len(block) <= _CROWD:
                places.update(one for one in block if way.counts(wanted, self.traits_at(one)))
        found = self._compared(wanted, _earlier(places, before))
        return sorted((one for one in found if one.likeness.is_suspect), key=lambda one: -one.likeness.score)

    def _compared(self, wanted: Traits, places: Iterable[int]) -> list[Match]:
        found = []
        for place in sorted(places):
            known = self.traits_at(place)
            if known.party_kind == wanted.party_kind:
                likeness = compare(wanted, known)
                found.append(Match(place, likeness, is_sure(wanted, known, likeness)))
        return found

    def traits_at(self, place: int) -> Traits:
        """Return a party folded for comparing."""
        found = self._traits.get(place)
        if found is None:
            found = self._traits[place] = traits_of(*self.people[place])
        return found


class Asker(NamedTuple):
    """Somebody who is looked for, with a key for each of the ways, empty where one does not apply."""

    traits: Traits
    keys: tuple[str, ...]

    @classmethod
    def of(cls, traits: Traits) -> Asker:
        """Make the keys once."""
        return cls(traits, tuple(_key(way, traits) for way in WAYS))


@dataclass
class _Asked:
    """One way of being alike: the places of those who share a key with somebody who is looked for.

    Where only pairs count of which one lacks something, the others need no key unless somebody who is looked for lacks it.
    """

    number: int
    blocks: dict[str, list[int]]
    only_weak: bool

    @property
    def way(self) -> Way:
        return WAYS[self.number]

    @classmethod
    def of(cls, number: int, askers: Sequence[Asker]) -> _Asked:
        """Gather the keys that are asked for."""
        way = WAYS[number]
        blocks: dict[str, list[int]] = {found: [] for one in askers if (found := one.keys[number])}
        return cls(number, blocks, way.weak is not None and not any(way.weak(one.traits) for one in askers))

    def sort(self, known: Traits, place: int, asker: Asker | None) -> None:
        """Put somebody where the key belongs, if anybody asks for it."""
        way = self.way
        if self.only_weak and way.weak is not None and not way.weak(known):
            return
        block = self.blocks.get(asker.keys[self.number] if asker else _key(way, known))
        if block is not None:
            block.append(place)

    def counts(self, wanted: Traits, known: Traits) -> bool:
        """Tell whether the pair is of this way."""
        weak = self.way.weak
        return weak is None or weak(wanted) or weak(known)


def _key(way: Way, one: Traits) -> str:
    key = way.key(one)
    return one.party_kind[0] + key if key else ""


def _earlier(places: Iterable[int], before: int | None) -> Iterable[int]:
    return places if before is None else (one for one in places if one < before)


def is_sure(a: Traits, b: Traits, likeness: Likeness) -> bool:
    """Tell whether two are surely one: nothing speaks against it, and more than the name for it.

    The same identity number; the same date of birth; the same unit; or no birth and no unit on either side. A collective or
    household is known by its name, in one unit and at one address.
    """
    reasons = set(likeness.reasons)
    if reasons & _AGAINST:
        return False
    if Reason.SAME_NUMBER in reasons:
        return bool(reasons & _NAMED_ALIKE)
    if Reason.SAME_NAME not in reasons or _elsewhere(a, b):
        return False
    if not a.is_person:
        return True
    return bool(reasons & {Reason.SAME_BIRTH, Reason.SAME_UNIT}) or (a.birth, a.unit) == (b.birth, b.unit)


def _elsewhere(a: Traits, b: Traits) -> bool:
    """Tell whether two groups stand in different places; a person moves."""
    if a.is_person:
        return False
    return bool(a.unit and b.unit and a.unit != b.unit) or bool(a.address and b.address and a.address != b.address)


def is_twin(a: Traits, b: Traits, likeness: Likeness) -> bool:
    """Tell whether two rows of one list are surely one: by number or whole date of birth, as lists hold many of one name."""
    if not is_sure(a, b, likeness):
        return False
    return not a.is_person or bool({Reason.SAME_NUMBER, Reason.SAME_BIRTH} & set(likeness.reasons))


def _year_mistyped(a: Traits, b: Traits, likeness: Likeness) -> bool:
    """Tell whether one digit of the year alone parts two of one name in one unit: few units hold two of a name."""
    if not {Reason.OTHER_BIRTH, Reason.SAME_UNIT} <= set(likeness.reasons) or not _NAMED_ALIKE & set(likeness.reasons):
        return False
    is_of_years = len(a.birth) == 4 or len(b.birth) == 4
    return is_of_years and sum(x != y for x, y in zip(a.birth[:4], b.birth[:4], strict=True)) == 1


def may_be_twin(a: Traits, b: Traits, likeness: Likeness) -> bool:
    """Tell whether a person should look at two rows of one list."""
    if Reason.SAME_NUMBER in likeness.reasons or _year_mistyped(a, b, likeness):
        return True
    if _elsewhere(a, b) or not likeness.is_suspect:
        return False
    reasons = set(likeness.reasons)
    if Reason.SAME_YEAR in reasons and reasons & _NAMED_ALIKE:
        return not (a.unit and b.unit) or a.unit == b.unit
    if reasons & MISTYPED_BIRTH and reasons & _NAMED_ALIKE:
        return True
    return likeness.score >= LIKELY or Reason.SAME_BIRTH in reasons or is_sure(a, b, likeness)
