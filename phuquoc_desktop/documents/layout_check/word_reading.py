"""Describe a Word file: its paragraphs in order, those in tables too, with what their styles say."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from phuquoc_desktop.documents.document import Align
from phuquoc_desktop.documents.layout_check.described import Described, Face, Medium, PageNumber, Piece, Place, Sheet
from phuquoc_desktop.documents.layout_check.errors import UnreadableForCheckError
from phuquoc_desktop.documents.layout_check.word_lines import is_bordered, rule_length, text_length
from phuquoc_desktop.documents.layout_check.word_looks import SINGLE, Looks
from phuquoc_desktop.vietnamese.fold import nfc

_TWIPS_A_MM = 1440 / 25.4
_TAB_MM = 12.7
"""Where a tab at the beginning of a line leads, unless the file says else."""
_EMPTY_SIZE = 12.0


@dataclass(frozen=True)
class _Spot:
    """Where a paragraph stands: how wide its place is, in which cell, whether that has lines around it, and alone."""

    room_mm: float
    tables: Iterator[int] = field(default_factory=count)
    column: str = ""
    lined: bool = False
    alone: bool = False


def read_word(path: Path) -> Described:
    """Describe a .docx file; raises UnreadableForCheckError."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        file = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, OSError, SyntaxError) as error:
        raise UnreadableForCheckError(name=path.name) from error
    looks = Looks(file)
    sheets = tuple(_sheet(one) for one in file.sections)
    room = _room(sheets[0]) if sheets else 165.0
    body = list(_pieces(file.element.body, looks, _Spot(room)))
    return Described(Medium.WORD, sheets, tuple(_with_gaps(body)), tuple(_numbers(file, looks)))


def _room(sheet: Sheet) -> float:
    return sheet.width_mm - (sheet.left_mm or 0) - (sheet.right_mm or 0)


def _sheet(section: Any) -> Sheet:
    def mm(length: Any) -> float | None:
        return None if length is None else round(length.mm, 2)

    return Sheet(
        None,
        mm(section.page_width) or 0,
        mm(section.page_height) or 0,
        mm(section.top_margin),
        mm(section.bottom_margin),
        mm(section.left_margin),
        mm(section.right_margin),
    )


@dataclass(frozen=True)
class _Read:
    """A piece with what its neighbours need to know: its gap below, and whether it is only a gap or a line."""

    piece: Piece
    after_pt: float
    high_pt: float
    room_mm: float
    rule_mm: float = 0


def _pieces(place: Any, looks: Looks, spot: _Spot) -> Iterator[_Read]:
    for one in place:
        if one.tag == qn("w:p"):
            yield _read(one, looks, spot)
        elif one.tag == qn("w:tbl"):
            yield from _celled(one, looks, spot)
        elif one.tag in (qn("w:sdt"), qn("w:sdtContent")):
            yield from _pieces(one, looks, spot)


def _celled(table: Any, looks: Looks, spot: _Spot) -> Iterator[_Read]:
    rows = table.findall(qn("w:tr"))
    alone = len(rows) == 1 and len(rows[0].findall(qn("w:tc"))) == 1
    lined, place = is_bordered(table, looks), next(spot.tables)
    for row in rows:
        for number, cell in enumerate(row.findall(qn("w:tc"))):
            width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
            room = float(width.get(qn("w:w")) or 0) / _TWIPS_A_MM if width is not None else spot.room_mm
            column = spot.column or f"{place}:{number}"
            yield from _pieces(cell, looks, _Spot(room, spot.tables, column, lined, alone))


def _read(paragraph: Any, looks: Looks, spot: _Spot) -> _Read:
    faces: dict[Face, int] = {}
    said: list[str] = []
    under = True
    for run in paragraph.iter(qn("w:r")):
        text = _text_of(run)
        said.append(text)
        letters = len("".join(text.split()))
        if letters:
            face = looks.face(paragraph, run)
            faces[face] = faces.get(face, 0) + letters
            under = under and looks.underlined(paragraph, run)
    text = nfc("".join(said))
    first, left, right = looks.indents(paragraph)
    size = max(faces, key=lambda face: faces[face]).size if faces else _EMPTY_SIZE
    before, after = looks.gaps(paragraph)
    align = looks.align(paragraph)
    piece = Piece(
        text.strip("\n "),
        tuple(faces.items()),
        Place.TABLE if spot.lined and not spot.alone else Place.TEXT,
        align=align,
        first_line_mm=_first_line(first + (left if align is not Align.CENTRE else 0), text),
        before_pt=before,
        leading=looks.leading(paragraph, size),
        ruled=1.0 if under and faces else 0.0,
        framed=(spot.lined and spot.alone) or is_bordered(paragraph, looks),
        column=spot.column,
    )
    room = spot.room_mm - left - right
    high = (piece.leading or 1) * size * SINGLE
    return _Read(piece, after, high, room, rule_length(paragraph, room))


def _first_line(indent: float, text: str) -> float:
    tabs = len(text) - len(text.lstrip("\t"))
    return indent + tabs * _TAB_MM


def _text_of(run: Any) -> str:
    parts = []
    for one in run:
        if one.tag == qn("w:t"):
            parts.append(one.text or "")
        elif one.tag == qn("w:tab"):
            parts.append("\t")
        elif one.tag in (qn("w:br"), qn("w:cr")):
            parts.append("\n")
        elif one.tag == qn("w:noBreakHyphen"):
            parts.append("-")
    return "".join(parts)


def _with_gaps(body: list[_Read]) -> Iterator[Piece]:
    """Give each piece its whole gap above, and the line beneath that an empty paragraph or its own border draws."""
    after: dict[str, float] = {}
    for number, one in enumerate(body):
        column = one.piece.column
        above = (one.piece.before_pt or 0) + after.get(column, 0.0)
        if one.piece.text.strip():
            yield replace(one.piece, before_pt=above, ruled=_ruled(body, number))
            after[column] = one.after_pt
        else:
            after[column] = above + one.after_pt + one.high_pt


def _ruled(body: list[_Read], number: int) -> float | None:
    """Return the length of the line beneath: drawn by the piece itself, or by empty paragraphs that follow it."""
    one = body[number]
    if one.piece.ruled:
        return 1.0
    length = one.rule_mm
    for following in body[number + 1 : number + 3]:
        if following.piece.text.strip() or length:
            break
        length = following.rule_mm
    if not length or not one.piece.faces:
        return 0.0
    return length / max(text_length(one.piece, one.room_mm), 1)


def _numbers(file: Any, looks: Looks) -> Iterator[PageNumber]:
    """Name the fields with the page's number in heads and feet; those that are taken over from the section before count once."""
    seen: set[int] = set()
    for section in file.sections:
        turned = bool(section.different_first_page_header_footer)
        ordinary = ((section.header, True, not turned), (section.footer, False, not turned))
        first = ((section.first_page_header, True, True), (section.first_page_footer, False, True)) if turned else ()
        for part, above, on_first in (*ordinary, *first):
            if part.is_linked_to_previous or id(part._element) in seen:
                continue
            seen.add(id(part._element))
            yield from _fields(part._element, looks, above=above, on_first=on_first)


def _fields(part: Any, looks: Looks, *, above: bool, on_first: bool) -> Iterator[PageNumber]:
    for paragraph in part.iter(qn("w:p")):
        codes = [one.get(qn("w:instr")) or "" for one in paragraph.iter(qn("w:fldSimple"))]
        codes += [one.text or "" for one in paragraph.iter(qn("w:instrText"))]
        if not any("PAGE" in code.upper().split() for code in codes):
            continue
        runs = [run for run in paragraph.iter(qn("w:r")) if _text_of(run).strip()] or list(paragraph.iter(qn("w:r")))
        face = looks.face(paragraph, runs[0]) if runs else Face("", 0)
        yield PageNumber(face, above, looks.align(paragraph) is Align.CENTRE or _framed_middle(paragraph), on_first)


def _framed_middle(paragraph: Any) -> bool:
    frame = paragraph.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
    return frame is not None and frame.get(qn("w:xAlign")) == "center"
