"""The targets of a year as a tree: groups, their targets, the parts of these; narrowed without losing what is above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.services.targets import DueFigure, TargetLine
from phuquoc_desktop.vietnamese.fold import fold_words


class Need(Enum):
    """What may have to be done about a target."""

    ANY = "any"
    DUE = "due"
    FOLLOW_UP = "follow_up"
    ALARM = "alarm"
    EXPLANATION = "explanation"


@dataclass(frozen=True)
class TargetRow:
    """A row of the tree: a group with its count, or a target with all that is known of it, and what has to be done."""

    group: TargetGroup
    count: int = 0
    line: TargetLine | None = None
    needs: frozenset[Need] = frozenset()
    due: DueFigure | None = None
    """The figure that is due first, where one is due or late."""


@dataclass(frozen=True)
class Narrowing:
    """What is asked of the tree: typed words without accents, one group, one standing, one thing to be done."""

    text: str = ""
    group: TargetGroup | None = None
    standing: Standing | None = None
    need: Need | None = None

    def lets(self, row: TargetRow) -> bool:
        """Tell whether a row is asked for itself."""
        line = row.line
        if line is None or self.group not in (None, line.target.group) or self.standing not in (None, line.standing):
            return False
        if self.need is not None and not (row.needs if self.need is Need.ANY else self.need in row.needs):
            return False
        words = fold_words(_searched(line))
        return all(any(word.startswith(typed) for word in words) for typed in fold_words(self.text))


def grown(rows: Sequence[TargetRow], narrowing: Narrowing) -> list[Branch]:
    """Return the branches of what is asked for, by group; a part keeps its whole in sight.

    A group's key is its value, a target's is its code.
    """
    wanted = _with_wholes(rows, narrowing.lets)
    found = []
    for group in TargetGroup:
        members = {_code(row): row for row in rows if row.group is group and _code(row) in wanted}
        if members:
            found.append(Branch(group.value, TargetRow(group, len(members)), _grow(members)))
    return found


def in_order(rows: Sequence[TargetRow], narrowing: Narrowing) -> list[Branch]:
    """Return what is asked for without groups, the worst first."""
    asked = sorted((row for row in rows if narrowing.lets(row)), key=_badness)
    return [Branch(_code(row), row) for row in asked]


def _badness(row: TargetRow) -> tuple[int, Decimal]:
    return row.line.judgement.order if row.line else (0, Decimal(0))


def _code(row: TargetRow) -> str:
    return row.line.target.code if row.line else ""


def _with_wholes(rows: Sequence[TargetRow], lets: Callable[[TargetRow], bool]) -> set[str]:
    above = {_code(row): row.line.target.parent_code for row in rows if row.line}
    wanted: set[str] = set()
    for row in rows:
        code: str | None = _code(row) if lets(row) else None
        while code is not None and code not in wanted:
            wanted.add(code)
            code = above.get(code)
    return wanted


def _grow(members: dict[str, TargetRow]) -> list[Branch]:
    branches = {code: Branch(code, row) for code, row in members.items()}
    roots: list[Branch] = []
    for code, row in members.items():
        whole = branches.get((row.line.target.parent_code if row.line else None) or "")
        (roots if whole is None else whole.branches).append(branches[code])
    return roots


def _searched(line: TargetLine) -> str:
    target = line.target
    parts = (target.code, target.indicator, target.sector, target.exception, target.named_places)
    return " ".join(part for part in parts if part)
