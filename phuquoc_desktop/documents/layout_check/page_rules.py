"""Paper, margins, page numbers, font and colour."""

from __future__ import annotations

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check.described import PageNumber, Piece, Place, Sheet
from phuquoc_desktop.documents.layout_check.finding import State
from phuquoc_desktop.documents.layout_check.limits import Range, limits
from phuquoc_desktop.documents.layout_check.notebook import Notebook, figure, outside, spanned

_LONG_TEXT = 3500
"""Letters that never go on one page."""
_FEW = 0.02


def judge(book: Notebook) -> None:
    """Judge what holds for every page."""
    for sheet in book.described.sheets:
        if sheet.page not in book.described.scanned:
            _sheet(book, sheet)
    _numbers(book)
    _typeface(book)


def _sheet(book: Notebook, sheet: Sheet) -> None:
    known = limits()
    sides = sorted((sheet.width_mm, sheet.height_mm))
    if any(abs(one - wanted) > 1 for one, wanted in zip(sides, (known.width_mm, known.height_mm), strict=True)):
        found, wanted = (f"{figure(a)} × {figure(b)}" for a, b in (sides, (known.width_mm, known.height_mm)))
        _once(book, "paper", sheet, found, wanted)
        return
    for name in ("top", "bottom", "left", "right"):
        margin: float | None = getattr(sheet, f"{name}_mm")
        allowed: Range = known.landscape_mm if sheet.landscape else getattr(known, f"{name}_mm")
        if margin is not None and outside(margin, allowed, known.margin_mm):
            _once(book, name, sheet, figure(margin), spanned(allowed))


def _once(book: Notebook, problem: str, sheet: Sheet, found: str, wanted: str) -> None:
    if not any(one.key == f"page:{problem}" for one in book.findings):
        where = Piece("", (), lines=()) if sheet.page is None else None
        book.note("page", problem, where, found=found, wanted=wanted)


def _numbers(book: Notebook) -> None:
    numbers = book.described.numbers
    for one in numbers:
        _number(book, one)
    if book.described.unnumbered is None:
        _fields(book)
    elif book.described.unnumbered and not any(not one.on_first for one in numbers):
        book.note("page_number", "missing")
    elif book.described.unnumbered:
        book.note("page_number", "missing", found=", ".join(map(str, book.described.unnumbered)))


def _fields(book: Notebook) -> None:
    """Judge a Word file, which does not say how many pages it will have."""
    if book.described.numbers:
        return
    letters = sum(len(one.text) for one in book.described.pieces)
    book.note("page_number", "missing", state=State.OFF if letters > _LONG_TEXT else State.UNKNOWN)


def _number(book: Notebook, one: PageNumber) -> None:
    known = limits()
    piece = Piece("", ((one.face, 1),), lines=(one.box,) if one.box else ())
    if one.on_first:
        book.note("page_number", "on-first", piece)
        if book.is_pdf:
            return
    if not one.above:
        book.note("page_number", "not-above", piece)
    elif one.centred is False:
        book.note("page_number", "centred", piece)
    if outside(one.face.size, known.number_size, known.size_pt):
        book.note("page_number", "size", piece, found=figure(one.face.size), wanted=spanned(known.number_size))
    if one.face.italic:
        book.note("page_number", "upright", piece)
    if one.face.bold:
        book.note("page_number", "not-bold", piece)


def _typeface(book: Notebook) -> None:
    pieces = [one for one in book.described.pieces if one.faces]
    letters = sum(count for one in pieces for _face, count in one.faces) or 1
    families: dict[str, int] = {}
    for one in pieces:
        for face, count in one.faces:
            families[face.family] = families.get(face.family, 0) + count
    for family, count in families.items():
        _family(book, family, count / letters, pieces)
    for one in pieces:
        coloured = sum(count for face, count in one.faces if not face.black)
        if coloured > sum(count for _face, count in one.faces) / 2 and one.place is not Place.TABLE:
            book.note(Role.BODY, "colour", one, cell="font")


def _family(book: Notebook, family: str, share: float, pieces: list[Piece]) -> None:
    bare = _bare(family)
    decreed, *doubles = limits().typefaces
    if bare == _bare(decreed):
        return
    first = next(one for one in pieces if any(_bare(face.family) == bare for face, _count in one.faces))
    if bare in map(_bare, doubles):
        book.note("font", "double", first, found=family, wanted=decreed, state=State.UNKNOWN)
    elif share > _FEW or len(first.text) > 3:
        book.note("font", "family", first, found=family, wanted=decreed)


def _bare(family: str) -> str:
    return "".join(letter for letter in family.lower() if letter.isalnum())
