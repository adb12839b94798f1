"""Where in the file a finding belongs: the cell that a field of a row was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.dry_run import DryRow
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.matching import ColumnMatch, Ground, Matching
from phuquoc_desktop.intake.trail import shown
from phuquoc_desktop.translation import N_, _

_COMBINED = {
    "name": ("name", "name_family", "name_middle", "name_given", "name_birth"),
    "birth": ("birth", "birth_male", "birth_female", "birth_year", "birth_month", "birth_day", "name_birth"),
    "sex": ("sex", "sex_male", "sex_female"),
    "position": ("position", "position_unit"),
    "unit": ("unit", "position_unit"),
}
"""Columns that a field may be read from, besides the one of its own name."""

_LOOK = N_("Look at it; correct it, or say when taking it in that it is right.")


class Finding(NamedTuple):
    """What is to be marked; ``is_error`` refuses the row, anything else only asks. Columns count from 1."""

    sheet: str
    row: int
    column: int
    heading: str
    value: str
    rule: str
    remedy: str
    is_error: bool


def findings(rows: Iterable[DryRow], matchings: Sequence[Matching], grids: Iterable[Grid]) -> Iterator[Finding]:
    """Return what is wrong or doubtful, row by row; what belongs to no cell that holds something is the name's."""
    sheets = {one.sheet: one for one in grids}
    for row in rows:
        columns, grid = _columns(row, matchings), sheets.get(row.read.sheet)
        for error in row.errors:
            found = _columns_of(columns, error.field)
            at = next((one for one in found if _says(_text(grid, row, one), error.value)), found[0])
            value = _text(grid, row, at) or error.value
            yield Finding(*row.key, at.column, at.heading, value, error.rule, error.remedy, is_error=True)
        for doubt in row.doubts:
            at = _doubted(columns, doubt.field, grid, row)
            value = _text(grid, row, at) or row.wanted.name
            yield Finding(*row.key, at.column, at.heading, value, doubt.text, _(_LOOK), is_error=False)


def _doubted(columns: Sequence[ColumnMatch], field: str, grid: Grid | None, row: DryRow) -> ColumnMatch:
    """Return the column of a doubt: the first of its field that says something here, else that of the name."""
    found = [one for one in _known_columns(columns, field) if _text(grid, row, one)]
    return (found or _columns_of(columns, "name"))[0]


def _text(grid: Grid | None, row: DryRow, column: ColumnMatch) -> str:
    if grid is None or not 0 <= row.read.row - grid.first_row < len(grid.rows):
        return ""
    cells = grid.rows[row.read.row - grid.first_row]
    return shown(cells[column.column - 1].value) if column.column <= len(cells) else ""


def _says(text: str, value: str) -> bool:
    """Tell whether a cell is the one of an error: its text, or the award that it names."""
    return bool(text) and (text == value or not {*awards_said(text).codes}.isdisjoint(awards_said(value).codes))


def _columns(row: DryRow, matchings: Sequence[Matching]) -> Sequence[ColumnMatch]:
    """Return the columns of the table that a row stands in: the last one of its sheet that begins above it."""
    sheet, number = row.key
    found: Sequence[ColumnMatch] = ()
    for one in matchings:
        if one.sheet == sheet and (not one.header_rows or one.header_rows[0] < number):
            found = one.columns
    return found


_NOWHERE = ColumnMatch(1, "", "", 0.0, Ground.NONE)


def _columns_of(columns: Sequence[ColumnMatch], field: str) -> Sequence[ColumnMatch]:
    """Return the columns that a field is read from, never none."""
    return _known_columns(columns, field) or columns[:1] or (_NOWHERE,)


def _known_columns(columns: Sequence[ColumnMatch], field: str) -> Sequence[ColumnMatch]:
    return [one for one in columns if one.field in _COMBINED.get(field, (field,)) or _is_marked_for(one, field)]


def _is_marked_for(one: ColumnMatch, field: str) -> bool:
    """Tell whether a column is that of the names of one kind, or one in which an award is ticked."""
    return {"name": "name", "award": "awards"}.get(one.field.partition(":")[0]) == field
