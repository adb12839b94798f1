"""Who is worth comparing: parties that agree in something that one slip leaves standing.

All pairs of 100,000 parties would be five thousand millions. Each way puts the parties into small blocks by a key; a slip
that spoils one key leaves another whole. A block that is too crowded (everybody called Nguyễn Văn An, no birth known) says
nothing and is passed over, and counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from phuquoc_desktop.domain.likeness.traits import Traits

CROWD = 2000
"""Pairs in one block, beyond which its key tells nothing."""

Key = Callable[[Traits], str]
"""Returns the key of a party, empty where the way does not apply."""


def _number(length: int, *parts: slice) -> Key:
    """Make a key of parts of an identity number, and the letter with which the given name begins.

    A slip in a part that is left out leaves the key whole.
    """

    def key(one: Traits) -> str:
        number = one.identity_number
        return "".join(number[part] for part in parts) + _given(one)[:1] if len(number) == length else ""

    return key


def _with_birth(name: Key) -> Key:
    """Add year, and day and month whichever came first."""
    return lambda one: f"{name(one)}|{_steady_birth(one.birth)}" if len(one.birth) == 10 else ""


def _with_year(name: Key) -> Key:
    return lambda one: f"{name(one)}|{one.birth[:4]}" if one.birth else ""


def _with_unit(name: Key) -> Key:
    return lambda one: f"{name(one)}|{one.unit}"


def _steady_birth(birth: str) -> str:
    return birth[:4] + "".join(sorted((birth[5:7], birth[8:])))


def _bag(one: Traits) -> str:
    return one.bag


def _family(one: Traits) -> str:
    return one.words[0] if one.words else ""


def _given(one: Traits) -> str:
    return one.words[-1] if one.words else ""


def _outer(one: Traits) -> str:
    return f"{_family(one)} {_given(one)}"


def _initials(one: Traits) -> str:
    return "".join(sorted(word[0] for word in one.words))


def _letters(one: Traits) -> str:
    return "".join(one.words)


def _day_and_month(one: Traits) -> str:
    return f"{one.bag}|{one.birth[5:]}" if len(one.birth) == 10 else ""


def _identity(one: Traits) -> str:
    return one.identity_number


def _no_birth(one: Traits) -> bool:
    return not one.birth


def _no_day(one: Traits) -> bool:
    return len(one.birth) < 10


class Way(NamedTuple):
    """``weak``: only pairs of which one lacks something are of this way; the others have a stricter one."""

    key: Key
    weak: Callable[[Traits], bool] | None = None


WAYS: tuple[Way, ...] = (
    Way(_identity),
    Way(_number(12, slice(6, 12))),
    Way(_number(12, slice(0, 6), slice(9, 12))),
    Way(_number(12, slice(0, 9))),
    Way(_number(9, slice(3, 9))),
    Way(_number(9, slice(0, 3), slice(6, 9))),
    Way(_number(9, slice(0, 6))),
    Way(_with_year(_bag)),
    Way(_day_and_month),
    Way(_bag, _no_birth),
    Way(_letters, _no_birth),
    Way(_with_birth(_family)),
    Way(_with_birth(_given)),
    Way(_with_year(_outer), _no_day),
    Way(_with_year(_initials), _no_day),
    Way(_with_unit(_outer), _no_birth),
    Way(_with_unit(_initials), _no_birth),
)


def pairs_of(way: Way, traits: Sequence[Traits]) -> tuple[list[tuple[int, int]], int]:
    """Return the pairs of places that share a key and a kind, and how many blocks were too crowded."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(traits):
        key = way.key(one)
        if key:
            blocks[one.party_kind[0] + key].append(place)
    found: list[tuple[int, int]] = []
    crowded = 0
    for block in blocks.values():
        if len(block) > 1:
            pairs = _of_block(block, way, traits)
            if pairs is None:
                crowded += 1
            else:
                found += pairs
    return found, crowded


def _of_block(block: list[int], way: Way, traits: Sequence[Traits]) -> list[tuple[int, int]] | None:
    """Return a block's pairs, each as (lesser, greater) place; None when there are too many."""
    if way.weak is None:
        return None if len(block) * (len(block) - 1) > 2 * CROWD else list(combinations(block, 2))
    weak = [place for place in block if way.weak(traits[place])]
    if len(weak) * len(block) > 2 * CROWD:
        return None
    return list(_with_weak(weak, block))


def _with_weak(weak: list[int], block: list[int]) -> Iterator[tuple[int, int]]:
    known = set(weak)
    for one in weak:
        for other in block:
            if other not in known:
                yield min(one, other), max(one, other)
    yield from combinations(weak, 2)
