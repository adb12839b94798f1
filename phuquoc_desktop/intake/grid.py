"""A sheet or table as it was read, whatever the file was: values, fonts, what was hidden and merged. Nothing is changed yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

Value = str | int | float | bool | date | datetime | None


class GridCell(NamedTuple):
    """One cell; text is as it stood there, to the letter. ``font`` is the name of its font, empty where it is not known."""

    value: Value
    font: str = ""


class Merged(NamedTuple):
    """Cells merged into one: first and last row and column, counted from 1, both included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """One sheet, table or pasted text; ``rows[0]`` is row ``first_row`` of the sheet, which counts from 1.

    ``hidden`` holds the numbers of hidden rows. Rows may be of different lengths; a merged cell has its value top left.
    ``uncomputed`` names cells (row, column, from 1) whose formula was saved without its result: they look empty.
    """

    sheet: str
    rows: tuple[tuple[GridCell, ...], ...]
    first_row: int = 1
    hidden: frozenset[int] = frozenset()
    merged: tuple[Merged, ...] = ()
    sheet_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    uncomputed: frozenset[tuple[int, int]] = frozenset()
    told: tuple[str, ...] = ()
    """What a person should know of the file: sentences, for example that macros in it were not run."""
