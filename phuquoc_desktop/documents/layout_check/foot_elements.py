"""Recognise the foot of a paper: recipients, authority, position and name of whoever signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check.described import POINTS, Piece
from phuquoc_desktop.vietnamese.fold import fold

_LABEL = re.compile(r"^nơi nhận\b", re.IGNORECASE)
_ON_BEHALF = re.compile(r"^(tm|kt|tl|tuq|q)\.\s*\S", re.IGNORECASE)
_POSITIONS = (
    "chu tich",
    "pho chu tich",
    "giam doc",
    "pho giam doc",
    "truong phong",
    "pho truong phong",
    "hieu truong",
    "chanh van phong",
    "thu ky",
    "chu tri",
    "nguoi ",
    "thu truong",
)
_LONGEST = 90
_LONGEST_NAME = 40
_NUMBERED = re.compile(r"^([IVXLC]+|[a-zđ])[.)]\s")
_SIGNATURE_MM = 14.0
"""The least room that is left for a signature."""


def recognise_foot(pieces: Sequence[Piece], roles: list[Role | None], start: int, end: int) -> None:
    """Mark the pieces of the foot between two places; where there is no foot, nothing."""
    begun = _begin(pieces, roles, start, end)
    if begun is None:
        return
    listing = signing = ""
    signed = False
    for place in range(begun, end):
        piece, text = pieces[place], pieces[place].text.strip()
        if roles[place] is not None:
            continue
        if _LABEL.match(text):
            roles[place], listing = Role.RECIPIENTS_LABEL, _side(piece)
        elif signed and _far_below(pieces[begun:place], piece) and not _names_a_position(text):
            roles[place] = Role.SIGNER
        elif _is_authority(text):
            roles[place], signing, signed = Role.AUTHORITY, _side(piece), True
        elif text.startswith("("):
            roles[place] = Role.SIGN_HINT
        elif listing and (_side(piece) == listing or text.startswith("-")) and _side(piece) != signing:
            roles[place] = Role.RECIPIENT
        elif signed and len(text) < _LONGEST:
            roles[place] = Role.SIGNER


def _far_below(above: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether there is room for a signature between a piece and the one above it in its column."""
    if not piece.lines:
        return (piece.before_pt or 0) > _SIGNATURE_MM * POINTS
    before = next((one for one in reversed(above) if _side(one) == _side(piece)), None)
    return before is not None and piece.lines[0].base - before.lines[-1].base > _SIGNATURE_MM


def _side(piece: Piece) -> str:
    return piece.half or piece.column or "whole"


def _is_authority(text: str) -> bool:
    known = bool(_ON_BEHALF.match(text)) or (text.isupper() and not text.startswith("-"))
    return known or (fold(text).startswith(_POSITIONS) and len(text) < _LONGEST)


def _names_a_position(text: str) -> bool:
    """Tell whether a line in capitals is where the next one signs, below a signature without a name."""
    return text.isupper() and (bool(_ON_BEHALF.match(text)) or fold(text).startswith(_POSITIONS))


def _of_a_foot(piece: Piece) -> bool:
    """Tell whether a line that stands alone may belong to one of several signers: where to sign, or a name."""
    text = piece.text.strip()
    named = (
        bool(piece.half) and len(text) < _LONGEST_NAME and text[-1].isalpha() and text[0].isalpha() and ":" not in text
    )
    return text.startswith("(") or (named and not _NUMBERED.match(text))


def _begin(pieces: Sequence[Piece], roles: Sequence[Role | None], start: int, end: int) -> int | None:
    """Return where the foot begins: at its label or its first authority, else with the last pieces that stand at a side."""
    free = [place for place in range(start, end) if roles[place] is None]
    marked = [place for place in free if _LABEL.match(pieces[place].text.strip())]
    behalf = [place for place in free if _ON_BEHALF.match(pieces[place].text.strip()) and pieces[place].text.isupper()]
    if marked or behalf:
        return min(marked[-1:] + behalf[:1])
    begun = None
    for place in reversed(free):
        if not (pieces[place].column or _of_a_foot(pieces[place])):
            break
        if _is_authority(pieces[place].text.strip()):
            begun = place
    return begun
