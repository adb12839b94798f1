"""The ruled tables of a PDF page: its lines tell the cells, and the place of each piece of text tells which cell it is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_NEAR = 3.0
"""Points within which two lines are one, and touch."""

_MOST_RULES = 20_000


class Piece(NamedTuple):
    """A piece of text where it begins; y grows upwards."""

    x: float
    y: float
    text: str


class Rule(NamedTuple):
    """A straight line, its smaller ends first."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_upright(self) -> bool:
        """Whether it parts columns."""
        return self.x1 - self.x0 <= _NEAR < self.y1 - self.y0

    @property
    def is_level(self) -> bool:
        """Whether it parts rows."""
        return self.y1 - self.y0 <= _NEAR < self.x1 - self.x0


@dataclass
class PageGrid:
    """A table by the places of its lines; ``cells`` are filled with text piece by piece."""

    columns: list[float]
    rows: list[float]
    cells: dict[tuple[int, int], list[str]] = field(default_factory=dict)

    def take(self, piece: Piece) -> bool:
        """Put a piece into its cell; False where it stands outside."""
        column, row = bisect_right(self.columns, piece.x + 1) - 1, bisect_right(self.rows, piece.y + 1) - 1
        if not (0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1):
            return False
        self.cells.setdefault((len(self.rows) - 2 - row, column), []).append(piece.text.strip())
        return True

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows from the top, empty ones left out."""
        wide = range(len(self.columns) - 1)
        rows = (tuple(" ".join(self.cells.get((row, one), ())) for one in wide) for row in range(len(self.rows) - 1))
        return tuple(row for row in rows if any(row))


def grids_of(rules: Sequence[Rule]) -> list[PageGrid]:
    """Return the tables of a page; frames of a single cell, and lines below a heading, are none."""
    if len(rules) > _MOST_RULES:
        return []
    upright = sorted((one for one in rules if one.is_upright), key=lambda rule: rule.y0)
    level = [one for one in rules if one.is_level]
    found = []
    for low, high, members in _bands(upright):
        columns = _places(rule.x0 for rule in members)
        rows = _places(rule.y0 for rule in level if low - _NEAR <= rule.y0 <= high + _NEAR)
        if len(columns) > 2 and len(rows) > 2:
            found.append(PageGrid(columns, rows))
    return found


def _bands(upright: Iterable[Rule]) -> list[tuple[float, float, list[Rule]]]:
    """Join upright lines that stand beside each other or one on the other into tables."""
    bands: list[tuple[float, float, list[Rule]]] = []
    for rule in upright:
        if bands and rule.y0 <= bands[-1][1] + _NEAR:
            low, high, members = bands[-1]
            members.append(rule)
            bands[-1] = (low, max(high, rule.y1), members)
        else:
            bands.append((rule.y0, rule.y1, [rule]))
    return bands


def _places(values: Iterable[float]) -> list[float]:
    """Return the places in order, those near each other as one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept
