"""The text: justified, first lines indented, gaps and line spacing; grounds, articles, addressees."""

from __future__ import annotations

from phuquoc_desktop.documents.document import Align, Role
from phuquoc_desktop.documents.layout_check.described import Piece
from phuquoc_desktop.documents.layout_check.limits import limits
from phuquoc_desktop.documents.layout_check.notebook import Notebook, figure, outside, spanned

_RUNNING = (Role.BODY, Role.GROUND, Role.ARTICLE, Role.CLAUSE, Role.POINT)
_TAIL = 40
_LONG = 90
"""Letters of a paragraph that surely takes more than one line."""


def judge(book: Notebook) -> None:
    """Judge the running text."""
    for before, one in zip((None, *book.elements[:-1]), book.elements, strict=True):
        if one.role in _RUNNING and not one.piece.column:
            _paragraph(book, one.piece, spaced=before is not None and before.role in _RUNNING)
    _grounds(book)
    _addressees(book)
    for piece in book.of(Role.ARTICLE):
        if piece.share(bold=True) == 0:
            book.note(Role.ARTICLE, "bold", piece)


def _paragraph(book: Notebook, piece: Piece, *, spaced: bool) -> None:
    known, several = limits(), len(piece.lines) > 1 or (not book.is_pdf and len(piece.text) > _LONG)
    if several and piece.align in (Align.LEFT, Align.RIGHT, Align.CENTRE):
        book.note(Role.BODY, "justified", piece)
    if several and piece.align is not Align.CENTRE:
        _indent(book, piece)
    if spaced and piece.before_pt is not None and piece.before_pt < known.before_pt - known.point:
        found = figure(max(piece.before_pt, 0))
        book.note(Role.BODY, "spacing", piece, found=found, wanted=figure(known.before_pt))
    if piece.leading is not None and outside(piece.leading, known.leading, known.leading_lines):
        found = figure(round(piece.leading, 1))
        book.note(Role.BODY, "leading", piece, found=found, wanted=spanned(known.leading))


def _indent(book: Notebook, piece: Piece) -> None:
    known = limits()
    if piece.first_line_mm is None or not outside(piece.first_line_mm, known.first_line_mm, known.margin_mm):
        return
    found, wanted = figure(piece.first_line_mm), " / ".join(figure(one) for one in known.first_line_mm)
    book.note(Role.BODY, "indent", piece, found=found, wanted=wanted)


def _grounds(book: Notebook) -> None:
    grounds = book.of(Role.GROUND)
    for number, piece in enumerate(grounds, 1):
        wanted = "." if number == len(grounds) else ";"
        if piece.text.rstrip()[-1] != wanted:
            book.note(Role.GROUND, "ends", piece, found=_tail(piece))


def _addressees(book: Notebook) -> None:
    listed = [one for one in book.of(Role.ADDRESSEE) if one.text.strip().startswith("-")]
    for number, piece in enumerate(listed, 1):
        if piece.text.rstrip()[-1] != ("." if number == len(listed) else ";") and len(listed) > 1:
            book.note(Role.ADDRESSEE, "ends", piece, found=_tail(piece))


def _tail(piece: Piece) -> str:
    line = " ".join(piece.text.split())
    return line if len(line) < _TAIL else f"…{line[2 - _TAIL :]}"
