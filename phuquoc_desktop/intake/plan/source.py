"""What is read from a file before anything is understood: lines and tables, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class SourceLine:
    """A line, counted from 1; ``is_whole`` where it is a whole paragraph that layout has not broken."""

    text: str
    number: int
    page: int | None = None
    is_whole: bool = False
    level: int | None = None
    """That of a heading, from 1, where Word knows it for one."""


@dataclass(frozen=True)
class SourceTable:
    """A table as rows of cells; ``number`` is the line of its first row."""

    rows: tuple[tuple[str, ...], ...]
    number: int
    page: int | None = None


Source = tuple[SourceLine | SourceTable, ...]


def cleaned(text: str) -> str:
    """Return a text in NFC, with plain single spaces and without signs that nobody sees."""
    return _SPACES.sub(" ", _UNSEEN.sub("", normalize("NFC", text))).strip()


def lines_of(text: str) -> Source:
    """Return the lines of a text, tables of cells parted by tabs or upright strokes among them."""
    kept: list[SourceLine | SourceTable] = []
    rows: list[tuple[str, ...]] = []
    first = 0
    for number, line in enumerate(text.splitlines(), start=1):
        cells = _cells(line)
        if cells is None:
            _close(kept, rows, first)
            text = cleaned(line)
            if text or not kept or not isinstance(kept[-1], SourceLine) or kept[-1].text:
                kept.append(SourceLine(text, number))
            continue
        first = first if rows else number
        rows.append(cells)
    _close(kept, rows, first)
    return tuple(kept)


def _close(kept: list[SourceLine | SourceTable], rows: list[tuple[str, ...]], first: int) -> None:
    """End a table; a single row is a line."""
    if len(rows) == 1:
        kept.append(SourceLine(" ".join(filter(None, rows[0])), first))
    elif rows:
        kept.append(SourceTable(tuple(rows), first))
    rows.clear()


def _cells(line: str) -> tuple[str, ...] | None:
    """Part a row of a table; None for a line of text."""
    plain = line.strip()
    if plain.count("|") >= 2:
        cells = tuple(cleaned(cell) for cell in plain.strip("|").split("|"))
    elif line.rstrip().count("\t") >= 2:
        cells = tuple(cleaned(cell) for cell in line.rstrip("\r\n").split("\t"))
    else:
        return None
    return cells if sum(1 for cell in cells if cell) >= 2 or plain.startswith("|") else None
