"""Text with separators: .csv as Excel, LibreOffice and other programs write it, and cells parted by tabs."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.errors import DamagedListError
from phuquoc_desktop.intake.grid import Grid, GridCell
from phuquoc_desktop.intake.reading.cells import EMPTY, trimmed
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_long

_SEPARATORS = ("\t", ";", ",", "|")
_SAMPLE = 60
_NAMED = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
"""How some programs keep Excel from reading a number: ``="091184001234"``."""


def grids_of_separated(text: str, file: FileAtHand, report: ProgressReport = silent) -> list[Grid]:
    """Return the one table of a .csv file; the separator is the one that parts its lines most evenly."""
    named = _NAMED.match(text)
    if named:
        text = text[named.end() :]
    separator = named[1] if named else _separator_of(text, _SEPARATORS)
    try:
        rows = _rows(text, separator, file, report)
    except csv.Error as error:
        raise DamagedListError(name=file.name) from error
    return [Grid(file.path.stem, rows, first_row=2 if named else 1)] if rows else []


def grid_of_tabs(text: str, sheet: str) -> Grid:
    """Return a pasted text as a table of cells parted by tabs, else by semicolons, else of one column."""
    separator = "\t" if "\t" in text else _separator_of(text, ("\t", ";"))
    plain = text.count('"') % 2 == 1
    lines = text.splitlines(keepends=not plain)
    parts = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL)
    return Grid(sheet, trimmed(_cells(row) for row in parts))


def _rows(text: str, separator: str, file: FileAtHand, report: ProgressReport) -> tuple[tuple[GridCell, ...], ...]:
    lines = text.replace("\x1a", "").splitlines(keepends=True)
    refuse_long(file, len(lines), 1)
    read: list[tuple[GridCell, ...]] = []
    for row in csv.reader(lines, delimiter=separator):
        if len(read) % 1000 == 0:
            report(len(read), len(lines), file.name)
        read.append(_cells(row))
    refuse_long(file, len(read), max(map(len, read), default=0))
    return trimmed(read)


def _cells(row: Sequence[str]) -> tuple[GridCell, ...]:
    return tuple(GridCell(_unquoted(text)) if text else EMPTY for text in row)


def _unquoted(text: str) -> str:
    found = _AS_TEXT.fullmatch(text)
    return found[1] if found else text


def _separator_of(text: str, separators: Sequence[str]) -> str:
    """Return the separator that gives the most lines the same number of parts, and among equals the most parts."""
    sample = list(islice((line for line in text.splitlines(keepends=True) if line.strip()), _SAMPLE))
    return max(separators, key=lambda one: _evenness(sample, one))


def _evenness(sample: list[str], separator: str) -> tuple[int, int]:
    """Count lines with the commonest number of parts beyond one, then those parts."""
    counts = Counter(len(row) for row in csv.reader(sample, delimiter=separator) if len(row) > 1)
    return max(((lines, parts) for parts, lines in counts.items()), default=(0, 0))
