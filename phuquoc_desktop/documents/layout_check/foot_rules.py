"""Recipients and signer."""

from __future__ import annotations

import re

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check.described import Piece
from phuquoc_desktop.documents.layout_check.finding import State
from phuquoc_desktop.documents.layout_check.head_rules import kind_of
from phuquoc_desktop.documents.layout_check.limits import limits
from phuquoc_desktop.documents.layout_check.notebook import Notebook, shortened
from phuquoc_desktop.documents.page_style import page_style

_FILED = re.compile(r"^-\s*Lưu:")


def judge(book: Notebook) -> None:
    """Judge the foot of the paper."""
    kind = kind_of(book)
    labels = book.of(Role.RECIPIENTS_LABEL)
    if not labels and kind is not None and kind.recipients:
        book.note(Role.RECIPIENTS_LABEL, "missing")
    for piece in labels:
        if piece.text.strip() != page_style().words.recipients:
            book.note(
                Role.RECIPIENTS_LABEL, "words", piece, found=shortened(piece.text), wanted=page_style().words.recipients
            )
    for listed in _lists(book):
        _recipients(book, listed)
    _signer(book)


def _lists(book: Notebook) -> list[list[Piece]]:
    """Return the recipients of each foot."""
    lists: list[list[Piece]] = []
    for one in book.elements:
        if one.role is Role.RECIPIENTS_LABEL:
            lists.append([])
        elif one.role is Role.RECIPIENT and lists:
            lists[-1].append(one.piece)
    return lists


def _recipients(book: Notebook, pieces: list[Piece]) -> None:
    listed = _joined(pieces)
    if not listed:
        book.note(Role.RECIPIENT, "missing")
        return
    if not _FILED.match(listed[-1][0]):
        book.note(Role.RECIPIENT, "filed", listed[-1][1])
    for number, (text, piece) in enumerate(listed, 1):
        if not text.startswith("- "):
            book.note(Role.RECIPIENT, "dash", piece, found=shortened(text))
        if text[-1] != ("." if number == len(listed) else ";") and _FILED.match(listed[-1][0]):
            book.note(Role.RECIPIENT, "ends", piece, found=shortened(text))


def _joined(pieces: list[Piece]) -> list[tuple[str, Piece]]:
    """Put lines together that go on with the recipient above: in a PDF each line is a piece of its own."""
    listed: list[tuple[str, Piece]] = []
    for piece in pieces:
        text = " ".join(piece.text.split())
        goes_on = listed and piece.lines and not text.startswith("-") and listed[-1][0][-1] not in ";."
        if goes_on:
            listed[-1] = (f"{listed[-1][0]} {text}", listed[-1][1])
        else:
            listed.append((text, piece))
    return listed


def _signer(book: Notebook) -> None:
    if not book.of(Role.AUTHORITY):
        book.note(Role.AUTHORITY, "missing")
    elif not book.of(Role.SIGNER):
        book.note(Role.SIGNER, "missing", state=State.UNKNOWN)
    titles = "|".join(re.escape(one) for one in limits().honorifics)
    shape = re.compile(rf"^({titles})[.\s]\s*\S")
    for piece in book.of(Role.SIGNER):
        if shape.match(piece.text.strip()):
            book.note(Role.SIGNER, "honorific", piece, found=shortened(piece.text))
