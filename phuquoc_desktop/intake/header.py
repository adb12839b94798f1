"""Where the headings of a list stand: under titles, in merged cells, in one row, two or three."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from phuquoc_desktop.intake.headings import UNSURE, meaning
from phuquoc_desktop.intake.sheet_view import SheetView

_FURTHEST = 80
"""Rows above the headings."""

_DEEPEST = 3
_LONGEST_HEADING = 90
_NUMBER_OF_COLUMN = re.compile(r"\(?\s*(?:[0-9]{1,2}|[A-Z]|[IVX]{1,4})\s*\)?(?:\s*=.*)?")
_DATE = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}")
_ORDINAL = re.compile(r"[0-9]{1,5}[.)]?")

Parts = tuple[str, ...]


@dataclass(frozen=True)
class Header:
    """Rows ``top`` up to ``bottom``, which is the first row below; ``parts`` are the heads above each other by column."""

    top: int
    bottom: int
    parts: tuple[Parts, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The heading of each column in one line."""
        return tuple(" / ".join(parts) for parts in self.parts)


def find_header(view: SheetView, start: int = 0) -> Header | None:
    """Return the first row from ``start`` on that is made of headings, with the rows that belong to it."""
    for row in range(start, min(start + _FURTHEST, len(view.rows))):
        if _is_heading_row(view, row):
            top = row - 1 if row > start and _is_group_row(view, row - 1) else row
            return _deepest(view, top, row)
    return None


def begins_header(view: SheetView, row: int) -> bool:
    """Tell whether a row below a list is made of headings, one for names among them: then another list begins.

    “Nam”, “Khu phố 1”, an award's code are headings in one list and what stands below them in another.
    """
    cells = view.rows[row]
    said = [cell.value for cell in cells if cell.value is not None]
    if len(said) < 3 or not all(isinstance(value, str) and len(value) < _LONGEST_HEADING for value in said):
        return False
    if any(_ORDINAL.fullmatch(str(value)) or _DATE.fullmatch(str(value)) for value in said):
        return False
    return _is_heading_row(view, row, sure=True) and any(_names((text,)) for text in view.texts(row) if text)


def numbers_columns(texts: list[str]) -> bool:
    """Tell whether a row only numbers the columns: (1) (2) (3), or A B 1 2."""
    said = [text for text in texts if text]
    if len(said) < 3 or len(said[-1]) > 12 or not all(_NUMBER_OF_COLUMN.fullmatch(text) for text in said):
        return False
    figures = [int(found[0]) for found in (re.search("[0-9]+", text) for text in said) if found]
    return len(figures) >= 2 and all(after - before == 1 for before, after in pairwise(figures))


def _is_heading_row(view: SheetView, row: int, *, sure: bool = False) -> bool:
    """Ask for a name and one more field, or three fields; a single column may have a single heading."""
    texts = view.texts(row)
    if any(_ORDINAL.fullmatch(text) for text in texts) or any(len(text) > _LONGEST_HEADING for text in texts):
        return False
    meanings = [meaning((text,)) for text in texts if text]
    known = {one.field for one in meanings if one.confidence >= (0.9 if sure else UNSURE)}
    if not known or len(known) * 3 < len(meanings):
        return False
    has_name = any(field.startswith("name") for field in known)
    if view.width == 1:
        return has_name and meanings[0].confidence == 1.0
    is_plain = "awards" in known and all(one.confidence >= 0.97 for one in meanings)
    return len(known) >= 3 or (len(known) == 2 and (has_name or "ordinal" in known or is_plain))


def _is_group_row(view: SheetView, row: int) -> bool:
    """Tell whether a row holds heads above the headings: two or more that are not one title over everything."""
    heads = {view.origin(row, column) for column in range(view.width) if view.said(view.spread(row, column))}
    own = [text for text in view.texts(row) if text]
    merged = [one for one in view.grid.merged if one.top == view.number(row) and one.right > one.left]
    short = all(len(text) <= 40 for text in own)
    return len(heads) >= 2 and bool(own) and short and bool(merged) and any(meaning((text,)).field for text in own)


def _deepest(view: SheetView, top: int, row: int) -> Header:
    """Take further rows into the header as long as they belong to it."""
    header = _header(view, top, row + 1)
    while header.bottom - top < _DEEPEST and _goes_on(view, header):
        header = _header(view, top, header.bottom + 1)
    return header


def _goes_on(view: SheetView, header: Header) -> bool:
    """Tell whether the next row holds sub heads: below merged heads, or where its words make more columns known."""
    row = header.bottom
    if row >= len(view.rows):
        return False
    texts = view.texts(row)
    if not any(texts) or numbers_columns(texts) or any(_ORDINAL.fullmatch(text) for text in texts):
        return _reaches_down(view, header.bottom - 1) and not any(texts)
    if _reaches_down(view, row - 1):
        return True
    if _holds_somebody(header, texts):
        return False
    with_row = _header(view, header.top, row + 1)
    return _sum(with_row) > _sum(header) + 0.3 and _mostly_headings(texts)


def _holds_somebody(header: Header, texts: list[str]) -> bool:
    """Tell whether a row says a date, or something that is no heading below a head for names: so the list has begun."""
    if any(_DATE.fullmatch(text) for text in texts):
        return True
    named = [text for parts, text in zip(header.parts, texts, strict=False) if _names(parts)]
    return any(text and meaning((text,)).confidence < UNSURE for text in named)


def _names(parts: Parts) -> bool:
    found = meaning(parts)
    return found.field.startswith("name") and found.confidence >= UNSURE


def _mostly_headings(texts: list[str]) -> bool:
    said = [text for text in texts if text]
    return sum(meaning((text,)).confidence >= UNSURE for text in said) * 2 >= len(said)


def _reaches_down(view: SheetView, row: int) -> bool:
    """Tell whether a head in this row is merged with cells below."""
    number = view.number(row)
    return any(one.top <= number < one.bottom and one.bottom - one.top < _DEEPEST for one in view.grid.merged)


def _sum(header: Header) -> float:
    return sum(meaning(parts).confidence for parts in header.parts)


def _header(view: SheetView, top: int, bottom: int) -> Header:
    return Header(top, bottom, tuple(_parts(view, column, top, bottom) for column in range(view.width)))


def _parts(view: SheetView, column: int, top: int, bottom: int) -> Parts:
    """Return the heads of a column; without merges, a head goes on to the right over sub heads."""
    parts: list[str] = []
    for row in range(top, bottom):
        text = view.said(view.spread(row, column))
        if not text and row + 1 < bottom and view.text(row + 1, column):
            text = _head_to_the_left(view, row, column)
        if text and text not in parts[-1:]:
            parts.append(text)
    return tuple(parts)


def _head_to_the_left(view: SheetView, row: int, column: int) -> str:
    for left in range(column - 1, -1, -1):
        text = view.text(row, left)
        if text:
            return text if view.text(row + 1, left) else ""
    return ""
