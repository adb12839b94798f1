"""The targets of a year as a tree: groups, their targets, the parts of these; narrowed without losing what is above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.vietnamese.fold import fold_words


@dataclass(frozen=True)
class TargetRow:
    """A row of the tree: a group with its count, or a target with all that is known of it."""

    group: TargetGroup
    count: int = 0
    line: TargetLine | None = None


class Need(Enum):
    """What may have to be done about a target."""

    ANY = "any"
    DUE = "due"
    FOLLOW_UP = "follow_up"
    ALARM = "alarm"
    EXPLANATION = "explanation"


def needs_of(line: TargetLine) -> frozenset[Need]:
    """Return what has to be done about a line."""
    found = set()
    if line.target.alarm_kind:
        found.add(Need.ALARM)
    if any(one.follow_up for one in line.entries):
        found.add(Need.FOLLOW_UP)
    return frozenset([*found, Need.ANY] if found else [])


@dataclass(frozen=True)
class Narrowing:
    """What is asked of the tree: typed words without accents, one group, one standing, one thing to be done."""

    text: str = ""
    group: TargetGroup | None = None
    standing: Standing | None = None
    need: Need | None = None

    def lets(self, line: TargetLine) -> bool:
        """Tell whether a line is asked for itself."""
        if self.group not in (None, line.target.group) or self.standing not in (None, line.standing):
            return False
        if self.need is not None and self.need not in needs_of(line):
            return False
        words = fold_words(_searched(line))
        return all(any(word.startswith(typed) for word in words) for typed in fold_words(self.text))


def grown(lines: Sequence[TargetLine], narrowing: Narrowing) -> list[Branch]:
    """Return the branches of what is asked for, by group; a part keeps its whole in sight.

    A group's key is its value, a target's is its code.
    """
    wanted = _with_wholes(lines, narrowing.lets)
    found = []
    for group in TargetGroup:
        members = [line for line in lines if line.target.group is group and line.target.code in wanted]
        if members:
            found.append(Branch(group.value, TargetRow(group, len(members)), _grow(members)))
    return found


def in_order(lines: Sequence[TargetLine], narrowing: Narrowing) -> list[Branch]:
    """Return what is asked for without groups, the worst first."""
    asked = sorted((line for line in lines if narrowing.lets(line)), key=worst_first)
    return [Branch(line.target.code, TargetRow(line.target.group, 0, line)) for line in asked]


def worst_first(line: TargetLine) -> tuple[int, Decimal]:
    """Return by what the worst come first."""
    order = (Standing.MISSED, Standing.BEHIND, Standing.UNKNOWN, Standing.ON_COURSE, Standing.MET)
    return order.index(line.standing), line.percent or Decimal(0)


def _with_wholes(lines: Sequence[TargetLine], lets: Callable[[TargetLine], bool]) -> set[str]:
    above = {line.target.code: line.target.parent_code for line in lines}
    wanted: set[str] = set()
    for line in lines:
        code: str | None = line.target.code if lets(line) else None
        while code is not None and code not in wanted:
            wanted.add(code)
            code = above.get(code)
    return wanted


def _grow(members: list[TargetLine]) -> list[Branch]:
    branches = {line.target.code: Branch(line.target.code, TargetRow(line.target.group, 0, line)) for line in members}
    roots: list[Branch] = []
    for line in members:
        whole = branches.get(line.target.parent_code or "")
        (roots if whole is None else whole.branches).append(branches[line.target.code])
    return roots


def _searched(line: TargetLine) -> str:
    target = line.target
    parts = (target.code, target.indicator, target.sector, target.exception, target.named_places)
    return " ".join(part for part in parts if part)
