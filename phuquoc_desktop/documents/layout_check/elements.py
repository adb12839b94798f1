"""Recognise what each piece of a file is, by its words and where it stands among the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from phuquoc_desktop.documents.document import Align, Role
from phuquoc_desktop.documents.layout_check.described import Described, Medium, Piece, Place
from phuquoc_desktop.documents.layout_check.foot_elements import recognise_foot
from phuquoc_desktop.documents.layout_check.limits import limits
from phuquoc_desktop.vietnamese.fold import fold

_HEAD = 30
"""Pieces from the top among which the head is looked for."""
_PLACE_DATE = re.compile(r"^[^,()]{2,60},\s*ngày\b.{0,40}\btháng\b.{0,30}\bnăm\b.{0,15}$", re.IGNORECASE)
_NUMBER = re.compile(r"^số\s*[:.]", re.IGNORECASE)
_ABOUT = re.compile(r"^v/v\b", re.IGNORECASE)
_GROUND = re.compile(r"^(căn cứ|xét|theo)\s(?![^:]{0,12}:)", re.IGNORECASE)
_PART = re.compile(r"^(phần|chương)\s+(thứ\s+)?[ivxlc\d]+\.?$|^(tiểu )?mục\s+\d+\.?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^điều\s+\d+", re.IGNORECASE)
_ANNEX = re.compile(r"^phụ lục(\s+[\divxlc]+)?\.?$", re.IGNORECASE)
_GOES_WITH = ("kem theo", "ban hanh", "theo mau")
_HEADING = re.compile(r"^([IVXLC]+|\d+(\.\d+)*|[a-zđ])[.)]\s")


@dataclass(frozen=True)
class Element:
    """A piece and what it is."""

    role: Role
    piece: Piece


def recognise(described: Described) -> list[Element]:
    """Return all pieces of the text with what they are, in the order of the file; tables and feet of pages are left out."""
    pieces = [one for one in described.pieces if one.place is Place.TEXT and one.text.strip() and one.faces]
    roles: list[Role | None] = [None] * len(pieces)
    begins = [0, *(place for place, one in enumerate(pieces) if _ANNEX.match(one.text.strip())), len(pieces)]
    _head(pieces, roles, begins[1])
    for start, end in pairwise(begins):
        if start:
            _annex(pieces, roles, start, end)
        recognise_foot(pieces, roles, start, end)
        _text(pieces, roles, start, end, described.medium)
    return [Element(role or Role.BODY, piece) for role, piece in zip(roles, pieces, strict=True)]


def _head(pieces: Sequence[Piece], roles: list[Role | None], end: int) -> None:
    for place in range(min(_HEAD, end)):
        role = _by_words(pieces[place].text)
        if role is not None and role not in roles:
            roles[place] = role
    marks = (Role.NATION, Role.MOTTO, Role.NUMBER, Role.PLACE_DATE, Role.ABOUT, Role.URGENCY, Role.CIRCULATION)
    last = max((place for place, role in enumerate(roles) if role in marks), default=-1)
    _about_goes_on(pieces, roles, last)
    for place in range(last):
        if roles[place] is None and fold(pieces[place].text).strip() in ("nam", "viet nam", "nghia viet nam"):
            roles[place] = Role.NATION
    number = next((place for place, role in enumerate(roles) if role is Role.NUMBER), last)
    _issuer(pieces, roles, number)
    _title(pieces, roles, max(last, -1) + 1, end)


def _by_words(text: str) -> Role | None:
    said, folded = text.strip(), " ".join(fold(text).split())
    if "cong hoa xa hoi" in folded:
        return Role.NATION
    if "doc lap" in folded and "hanh phuc" in folded:
        return Role.MOTTO
    if said.upper() in limits().urgencies:
        return Role.URGENCY
    if said.upper() in limits().circulations:
        return Role.CIRCULATION
    for shape, role in ((_NUMBER, Role.NUMBER), (_ABOUT, Role.ABOUT), (_PLACE_DATE, Role.PLACE_DATE)):
        if shape.match(said):
            return role
    return None


def _about_goes_on(pieces: Sequence[Piece], roles: list[Role | None], last: int) -> None:
    """Take the further lines of a subject beneath the number, which a PDF has as pieces of their own."""
    place = next((place for place, role in enumerate(roles) if role is Role.ABOUT), None)
    if place is None or not pieces[place].lines:
        return
    while place + 1 < len(pieces):
        above, below = pieces[place].lines[-1], pieces[place + 1].lines[0]
        close = 0 < below.base - above.base < limits().line_mm and abs(below.middle - above.middle) < 4
        if roles[place + 1] is not None or not close:
            return
        place += 1
        roles[place] = Role.ABOUT


def _issuer(pieces: Sequence[Piece], roles: list[Role | None], end: int) -> None:
    places = [place for place in range(max(end, 0)) if roles[place] is None]
    bold = [pieces[place].share(bold=True) > 0.5 for place in places]
    for number, place in enumerate(places):
        superior = not bold[number] and any(bold[number:])
        roles[place] = Role.SUPERIOR if superior else Role.ISSUER


def _title(pieces: Sequence[Piece], roles: list[Role | None], start: int, end: int) -> None:
    if Role.ABOUT in roles:
        return
    kinds = {fold(one.name) for one in limits().kinds}
    near = [place for place in range(start, min(start + 4, end)) if roles[place] is None]
    known = [place for place in near if fold(pieces[place].text).strip(" :") in kinds]
    capitals = [place for place in near if pieces[place].text.isupper() and _stands_out(pieces[place])]
    found = (known or capitals)[:1]
    if not found:
        return
    roles[found[0]] = Role.KIND
    _beneath(pieces, roles, found[0] + 1, end, Role.SUBJECT)


def _goes_with(piece: Piece, text: str) -> bool:
    """Tell a line that says what a paper goes with from a subject that happens to go on with a bracket."""
    if not text.startswith("("):
        return False
    return not piece.face.bold or any(word in fold(text) for word in _GOES_WITH)


def _beneath(pieces: Sequence[Piece], roles: list[Role | None], start: int, end: int, role: Role) -> None:
    """Take the lines beneath a title: its subject, then in brackets what it goes with."""
    bracketed, before = False, ""
    for place in range(start, min(start + 12, end)):
        text = pieces[place].text.strip()
        if not bracketed and (not _stands_out(pieces[place]) or _begins_text(text)):
            return
        if role is Role.SUBJECT and text.isupper() and before and not bracketed and not before.isupper():
            roles[place] = Role.DECIDER
            return
        if place > start and pieces[place - 1].ruled and not fold(text).startswith("(kem theo"):
            return
        bracketed = bracketed or _goes_with(pieces[place], text)
        roles[place] = Role.ATTACHED if bracketed else role
        before = text
        if bracketed and text.endswith(")"):
            return


def _stands_out(piece: Piece) -> bool:
    return piece.align is Align.CENTRE or (piece.share(bold=True) > 0.5 and piece.align in (Align.LEFT, Align.RIGHT))


def _begins_text(text: str) -> bool:
    return bool(
        _GROUND.match(text)
        or _PART.match(text)
        or _HEADING.match(text)
        or _ARTICLE.match(text)
        or fold(text).startswith("kinh gui")
    )


def _annex(pieces: Sequence[Piece], roles: list[Role | None], start: int, end: int) -> None:
    roles[start] = Role.ANNEX_LABEL
    _beneath(pieces, roles, start + 1, end, Role.ANNEX_TITLE)


def _text(pieces: Sequence[Piece], roles: list[Role | None], start: int, end: int, medium: Medium) -> None:
    grounds, addressed = True, False
    for place in range(start, end):
        if roles[place] is not None:
            addressed = False
            continue
        piece = pieces[place]
        text = piece.text.strip()
        role = _of_text(piece, text, roles[place - 1] if place else None)
        if role is Role.ADDRESSEE:
            addressed = True
        elif addressed and (text.startswith("-") or (piece.column and medium is Medium.WORD)):
            role = Role.ADDRESSEE
        else:
            addressed = False
        if role in (Role.BODY, Role.NOTE) and grounds and _GROUND.match(text) and _is_ground(pieces, roles, place):
            role = Role.GROUND
        grounds = grounds and role in (Role.GROUND, Role.ADDRESSEE, Role.DECIDER)
        roles[place] = role


def _is_ground(pieces: Sequence[Piece], roles: Sequence[Role | None], place: int) -> bool:
    """Tell whether one more of the grounds is meant: they end with “;”, and only the last one with a full stop."""
    if pieces[place].share(italic=True) > 0.5:
        return True
    before = place and roles[place - 1] is Role.GROUND
    return not (before and pieces[place - 1].text.rstrip().endswith(".")) and pieces[place].text.rstrip()[-1] in ";."


def _of_text(piece: Piece, text: str, before: Role | None) -> Role:
    if fold(text).startswith("kinh gui"):
        return Role.ADDRESSEE
    if fold(text).strip(" :") == "quyet dinh" and text.endswith(":"):
        return Role.RESOLVED
    if _PART.match(text):
        return Role.PART_LABEL
    if before is Role.PART_LABEL and _stands_out(piece):
        return Role.PART_TITLE
    if _ARTICLE.match(text):
        return Role.ARTICLE
    if piece.share(bold=True) > 0.9:
        return Role.HEADING_1
    low, _high = limits().note_size
    small = low <= piece.face.size < limits().number_size[0]
    noted = piece.share(italic=True) > 0.9 and (small or piece.align is Align.CENTRE)
    return Role.NOTE if noted else Role.BODY
