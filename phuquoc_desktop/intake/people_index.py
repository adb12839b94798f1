"""Many parties at hand, to find those that one row may speak of: surely the same, or worth a look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.likeness.blocking import WAYS
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
        self._ways: list[dict[str, list[int]]] = []
        for place, one in enumerate(people):
            if one.identity_number:
                self._by_number[one.identity_number].append(place)
            self._by_name[fold(one.name)].append(place)

    def named_or_numbered(self, wanted: Traits, name: str, before: int | None = None) -> list[Match]:
        """Return those with the same identity number or the same letters in their name; ``before`` a place only."""
        places = {*self._by_number.get(wanted.identity_number, ()), *self._by_name.get(fold(name), ())}
        return self._compared(wanted, _earlier(places, before))

    def alike(self, wanted: Traits, before: int | None = None) -> list[Match]:
        """Return those that are worth a look, the likeliest first."""
        if not self.people or before == 0:
            return []
        if not self._ways:
            self._sort()
        places: set[int] = set()
        for way, blocks in zip(WAYS, self._ways, strict=True):
            key = way.key(wanted)
            block = blocks.get(wanted.party_kind[0] + key, ()) if key else ()
            if block and len(block) <= _CROWD:
                is_weak = way.weak is None or way.weak(wanted)
                places.update(one for one in block if is_weak or (way.weak and way.weak(self.traits_at(one))))
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

    def _sort(self) -> None:
        self._ways = [defaultdict(list) for _way in WAYS]
        for place in range(len(self.people)):
            if place % _PIECE == 0:
                self._report(place, len(self.people), _SORTING)
            known = self.traits_at(place)
            for way, blocks in zip(WAYS, self._ways, strict=True):
                key = way.key(known)
                if key:
                    blocks[known.party_kind[0] + key].append(place)


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


def may_be_twin(a: Traits, b: Traits, likeness: Likeness) -> bool:
    """Tell whether a person should look at two rows of one list."""
    if Reason.SAME_NUMBER in likeness.reasons:
        return True
    if _elsewhere(a, b) or not likeness.is_suspect:
        return False
    reasons = set(likeness.reasons)
    if Reason.SAME_YEAR in reasons and reasons & _NAMED_ALIKE:
        return not (a.unit and b.unit) or a.unit == b.unit
    return likeness.score >= LIKELY or Reason.SAME_BIRTH in reasons or is_sure(a, b, likeness)
