"""Targets in the order of a paper: by group, each whole before its parts, numbered 1, 1.1, 1.2, 2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.target import Target, TargetGroup


@dataclass(frozen=True)
class Placed:
    """A target with its number, empty for one that is a part of itself, and how deep it stands."""

    target: Target
    number: str
    level: int


def in_groups(targets: Iterable[Target]) -> list[tuple[TargetGroup, list[Placed]]]:
    """Return the groups that occur, each with its targets; a part whose whole is not in the group stands on its own."""
    known = list(targets)
    present = [group for group in TargetGroup if any(one.group is group for one in known)]
    return [(group, _numbered([one for one in known if one.group is group])) for group in present]


def _numbered(members: list[Target]) -> list[Placed]:
    """Number the roots and their parts; what would be left out, being a part of itself, comes last without a number."""
    codes = {one.code for one in members}
    roots = [one for one in members if one.parent_code not in codes]
    placed = [found for number, root in enumerate(roots, start=1) for found in _below(members, root, str(number), 0)]
    reached = {one.target.code for one in placed}
    return placed + [Placed(one, "", 0) for one in members if one.code not in reached]


def _below(members: list[Target], whole: Target, number: str, level: int) -> Iterator[Placed]:
    yield Placed(whole, number, level)
    parts = [one for one in members if one.parent_code == whole.code]
    for place, part in enumerate(parts, start=1):
        yield from _below(members, part, f"{number}.{place}", level + 1)
