"""A row as it stood in the file, cell by cell, and the same list with a cell written anew by a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from phuquoc_desktop.intake.dry_run import RowKey
from phuquoc_desktop.intake.grid import Grid, GridCell
from phuquoc_desktop.intake.matching import ColumnMatch, Matching
from phuquoc_desktop.intake.trail import shown

CellKey = tuple[str, int, int]
"""Sheet, number of the row, number of the column."""

_TODAYS_FONT = "Times New Roman"
"""A person types in today's writing, whatever the font of the column is."""


class SourceCell(NamedTuple):
    """A cell that is taken for something, or holds something; ``text`` is as it stood, to the letter."""

    column: int
    heading: str
    field: str
    text: str


def source_line(grids: Sequence[Grid], matchings: Sequence[Matching], key: RowKey) -> list[SourceCell]:
    """Return the cells of a row of the list."""
    cells = _cells(grids, key)
    columns = {one.column: one for one in columns_at(matchings, key)}
    found = []
    for number in range(1, max(len(cells), *columns, 0) + 1 if columns else len(cells) + 1):
        match = columns.get(number)
        text = shown(cells[number - 1].value) if number <= len(cells) else ""
        if text or (match and match.field):
            found.append(SourceCell(number, match.heading if match else "", match.field if match else "", text))
    return found


def columns_at(matchings: Sequence[Matching], key: RowKey) -> Sequence[ColumnMatch]:
    """Return the columns of the table that a row stands in: the last one of its sheet that begins above it."""
    sheet, number = key
    found: Sequence[ColumnMatch] = ()
    for one in matchings:
        if one.sheet == sheet and (not one.header_rows or one.header_rows[0] < number):
            found = one.columns
    return found


def mended(grids: Sequence[Grid], mends: Mapping[CellKey, str]) -> tuple[Grid, ...]:
    """Return the grids with cells as a person wrote them; formulas without a result are no trouble there any more."""
    return tuple(_mended(one, {key[1:]: text for key, text in mends.items() if key[0] == one.sheet}) for one in grids)


def _mended(grid: Grid, mends: Mapping[tuple[int, int], str]) -> Grid:
    if not mends:
        return grid
    rows = list(grid.rows)
    for (number, column), text in mends.items():
        place = number - grid.first_row
        if 0 <= place < len(rows):
            cells = [*rows[place], *[GridCell(None)] * (column - len(rows[place]))]
            cells[column - 1] = GridCell(text or None, _TODAYS_FONT)
            rows[place] = tuple(cells)
    return replace(grid, rows=tuple(rows), uncomputed=grid.uncomputed - mends.keys())


def _cells(grids: Sequence[Grid], key: RowKey) -> tuple[GridCell, ...]:
    sheet, number = key
    for one in grids:
        if one.sheet == sheet and 0 <= number - one.first_row < len(one.rows):
            return one.rows[number - one.first_row]
    return ()
