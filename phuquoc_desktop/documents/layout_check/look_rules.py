"""Size, weight, slope, capitals and place of every element, as ``page_style`` has them."""

from __future__ import annotations

from statistics import median

from phuquoc_desktop.documents.document import Align, Role
from phuquoc_desktop.documents.layout_check.described import Piece
from phuquoc_desktop.documents.layout_check.limits import limits
from phuquoc_desktop.documents.layout_check.notebook import Notebook, figure, outside, spanned
from phuquoc_desktop.documents.page_style import page_style

CAPITALS = {
    Role.NATION,
    Role.SUPERIOR,
    Role.ISSUER,
    Role.KIND,
    Role.AUTHORITY,
    Role.URGENCY,
    Role.CIRCULATION,
    Role.PART_TITLE,
    Role.DECIDER,
    Role.ANNEX_TITLE,
}
SMALL = {Role.MOTTO, Role.SUBJECT, Role.SIGNER}
_NOT_JUDGED = {Role.NOTE, Role.SIGN_HINT, Role.HEADING_2}
_OWN_WEIGHT = {Role.BODY, Role.CLAUSE, Role.POINT, Role.ARTICLE, Role.HEADING_1, Role.ADDRESSEE}
"""Roles in which words may be bold without being wrong, or which are recognised by being bold."""
_OWN_SLOPE = {Role.BODY, Role.HEADING_1, Role.ARTICLE, Role.ADDRESSEE}
_ISSUER_SIDE = (Role.SUPERIOR, Role.ISSUER, Role.NUMBER, Role.ABOUT)
_NATION_SIDE = (Role.NATION, Role.MOTTO, Role.PLACE_DATE)
_MIDDLE = (
    Role.KIND,
    Role.SUBJECT,
    Role.ATTACHED,
    Role.DECIDER,
    Role.RESOLVED,
    Role.PART_LABEL,
    Role.PART_TITLE,
    Role.ANNEX_LABEL,
    Role.ANNEX_TITLE,
)
_SIDES = (*_ISSUER_SIDE, *_NATION_SIDE, Role.AUTHORITY, Role.SIGNER)
_MOSTLY = 0.7


def judge(book: Notebook) -> None:
    """Judge how each element is set."""
    for one in book.elements:
        if one.role not in _NOT_JUDGED:
            _size(book, one.role, one.piece)
            _weight(book, one.role, one.piece)
            _slope(book, one.role, one.piece)
            _case(book, one.role, one.piece)
    _centred(book)
    _sides(book)


def _size(book: Notebook, role: Role, piece: Piece) -> None:
    allowed = page_style().text(role).allowed
    if outside(piece.face.size, allowed, limits().size_pt):
        book.note(role, "size", piece, found=figure(piece.face.size), wanted=spanned(allowed))


def _weight(book: Notebook, role: Role, piece: Piece) -> None:
    if role in _OWN_WEIGHT:
        return
    share, wanted = piece.share(bold=True), page_style().text(role).bold
    if wanted and share < _MOSTLY:
        book.note(role, "bold", piece)
    elif not wanted and share > 1 - _MOSTLY:
        book.note(role, "not-bold", piece)


def _slope(book: Notebook, role: Role, piece: Piece) -> None:
    share, wanted = piece.share(italic=True), page_style().text(role).italic
    if wanted and share < _MOSTLY:
        book.note(role, "italic", piece)
    elif not wanted and share > 1 - _MOSTLY and role not in _OWN_SLOPE:
        book.note(role, "upright", piece)


def _case(book: Notebook, role: Role, piece: Piece) -> None:
    if role in CAPITALS and not piece.text.isupper():
        book.note(role, "capitals", piece)
    elif role in SMALL and piece.text.isupper():
        book.note(role, "not-capitals", piece)


def _centred(book: Notebook) -> None:
    for one in book.elements:
        asked = (one.role in _MIDDLE and not one.piece.column) or (one.role in _SIDES and not book.is_pdf)
        if asked and one.piece.align is not Align.CENTRE:
            book.note(one.role, "centred", one.piece)
    if book.is_pdf:
        for roles in (_ISSUER_SIDE, _NATION_SIDE):
            _in_line(book, roles)
        _foot_in_line(book)


def _in_line(book: Notebook, roles: tuple[Role, ...]) -> None:
    """Judge lines beneath each other by the middle that most of them have."""
    lines = [(one.role, one.piece) for one in book.elements if one.role in roles and one.piece.lines]
    if len(lines) < 3:
        return
    middle = median(piece.lines[0].middle for _role, piece in lines)
    for role, piece in lines:
        if abs(piece.lines[0].middle - middle) > limits().position_mm:
            book.note(role, "centred", piece)


def _foot_in_line(book: Notebook) -> None:
    """Judge the lines of one signer; those of several stand in columns that are not told apart."""
    sides = {one.piece.column for one in book.elements if one.role is Role.AUTHORITY}
    signers = [one for one in book.elements if one.role is Role.RECIPIENTS_LABEL]
    if len(sides) == 1 and len(signers) == 1:
        _in_line(book, (Role.AUTHORITY, Role.SIGNER))


def _sides(book: Notebook) -> None:
    """Judge that the national title is at the right, the issuer at the left; only a PDF has places."""
    if not book.is_pdf or not book.described.sheets:
        return
    middle = book.described.sheets[0].width_mm / 2
    for role, right in ((Role.NATION, True), (Role.MOTTO, True), (Role.ISSUER, False), (Role.NUMBER, False)):
        for piece in book.of(role):
            if (piece.lines[0].middle > middle) is not right or piece.page != 1:
                book.note(role, "place", piece)
    labels = book.of(Role.RECIPIENTS_LABEL)
    for piece in labels:
        if piece.lines[0].x0 > middle:
            book.note(Role.RECIPIENTS_LABEL, "place", piece)
