"""What must stand on page 1, how it is written, and the lines beneath."""

from __future__ import annotations

import re

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check.described import Piece
from phuquoc_desktop.documents.layout_check.limits import KindOfPaper, Range, limits
from phuquoc_desktop.documents.layout_check.notebook import Notebook, figure, outside, shortened, spanned
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.vietnamese.fold import fold

_NUMBER = re.compile(r"^Số: (?P<number>\d+)(?P<more>[A-ZĐa-zđ]?)/(?P<symbol>[A-Za-zĐđƯưƠơ]+(-[A-Za-zĐđƯưƠơ&]+)*)\.?$")
_OPEN_NUMBER = re.compile(r"^Số:\s*([._…\u00a0]|\s)*/\S+$")
_DATE = re.compile(r"^(?P<place>[^,]+), ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})$")
_OPEN_DATE = re.compile(r"ngày[\s._…\u00a0]*tháng|tháng[\s._…\u00a0]*năm")
_NEEDED = (Role.NATION, Role.MOTTO, Role.ISSUER, Role.PLACE_DATE)


def judge(book: Notebook) -> None:
    """Judge the head of the paper."""
    kind = kind_of(book)
    for role in _NEEDED:
        if not book.of(role) and not (role is Role.PLACE_DATE and book.of(Role.ATTACHED)):
            book.note(role, "missing")
    if not book.of(Role.KIND, Role.ABOUT):
        book.note(Role.KIND, "missing")
    elif book.of(Role.KIND) and not book.of(Role.SUBJECT, Role.ATTACHED):
        book.note(Role.SUBJECT, "missing")
    if kind is not None and kind.numbered and not book.of(Role.NUMBER) and not book.of(Role.ATTACHED):
        book.note(Role.NUMBER, "missing")
    _words(book)
    for piece in book.of(Role.NUMBER):
        _number(book, piece)
    for piece in book.of(Role.PLACE_DATE):
        _date(book, piece)
    for piece in book.of(Role.URGENCY, Role.CIRCULATION):
        if piece.framed is False:
            book.note(Role.URGENCY if piece in book.of(Role.URGENCY) else Role.CIRCULATION, "framed", piece)
    _rules(book)


def kind_of(book: Notebook) -> KindOfPaper | None:
    """Return the type of the paper, None where it is none that the decree names; an official letter has none but a number."""
    if book.of(Role.ABOUT):
        return KindOfPaper("")
    found = [fold(one.text).strip(" :") for one in book.of(Role.KIND)]
    return next((one for one in limits().kinds if fold(one.name) in found), None)


def _words(book: Notebook) -> None:
    """Judge the two fixed texts; capitals are judged as such, so that each fault is told once."""
    words = page_style().words
    for role, wanted in ((Role.NATION, words.nation), (Role.MOTTO, words.motto)):
        pieces = book.of(role)
        said = " ".join(" ".join(piece.text.split()) for piece in pieces)
        same_letters = said.casefold() == wanted.casefold()
        if pieces and said != wanted and not (same_letters and (role is Role.NATION or said.isupper())):
            book.note(role, "words", pieces[0], found=shortened(said), wanted=wanted)


def _number(book: Notebook, piece: Piece) -> None:
    said = piece.text.strip()
    if _OPEN_NUMBER.match(said) and not re.search(r"\d+/", said):
        return
    read = _NUMBER.match(said)
    padded = read is not None and (len(read["number"]) >= 2 and (read["number"][0] != "0" or len(read["number"]) == 2))
    if not padded or _mixed(said):
        book.note(Role.NUMBER, "form", piece, found=said, wanted=_like(said))


def _mixed(said: str) -> bool:
    """Tell whether the symbol is not in capitals, but for abbreviations that have small letters (TTr, CTr)."""
    symbol = said.split("/", 1)[1]
    known = {one.abbreviation.casefold(): one.abbreviation for one in limits().kinds if one.abbreviation}
    return any(part != known.get(part.casefold(), part.upper()) for part in symbol.strip(".").split("-") if part)


def _like(said: str) -> str:
    """Return the number as it should be, as far as its parts can be read."""
    digits = re.search(r"\d+", said)
    tail = said.split("/", 1)[1] if "/" in said else "TTr-UBND"
    parts = [part.strip() for part in re.split(r"[-–]", tail)]
    known = {one.abbreviation.casefold(): one.abbreviation for one in limits().kinds if one.abbreviation}
    symbol = "-".join(known.get(part.casefold(), part.upper()) for part in parts)
    return f"Số: {int(digits[0]):02d}/{symbol}" if digits else f"Số: 05/{symbol}"


def _date(book: Notebook, piece: Piece) -> None:
    said = " ".join(piece.text.split(" ")).strip()
    if _OPEN_DATE.search(said):
        return
    read = _DATE.match(said)
    if read is None:
        book.note(Role.PLACE_DATE, "form", piece, found=said, wanted="Phú Quốc, ngày 05 tháng 02 năm 2021")
        return
    day, month = int(read["day"]), int(read["month"])
    shown = f"{month:02d}" if month in limits().padded_months else str(month)
    if read["day"] != f"{day:02d}" or read["month"] != shown or not read["place"][0].isupper():
        wanted = f"{read['place']}, ngày {day:02d} tháng {shown} năm {read['year']}"
        book.note(Role.PLACE_DATE, "form", piece, found=said, wanted=wanted)


def _rules(book: Notebook) -> None:
    known = limits()
    _rule(book, Role.MOTTO, book.of(Role.MOTTO)[-1:], known.motto_share)
    _rule(book, Role.ISSUER, book.of(Role.ISSUER)[-1:], known.issuer_share)
    _rule(book, Role.SUBJECT, _end_of_title(book), known.subject_share)


def _end_of_title(book: Notebook) -> list[Piece]:
    """Return the line of the title that has a line beneath, else its last one; annexes have none."""
    titles: list[Piece] = []
    for one in book.elements:
        if one.role is Role.ANNEX_LABEL:
            break
        if one.role in (Role.KIND, Role.SUBJECT, Role.ATTACHED):
            titles.append(one.piece)
    ruled = [piece for piece in titles if piece.ruled]
    return (ruled or titles)[-1:]


def _rule(book: Notebook, role: Role, pieces: list[Piece], allowed: Range) -> None:
    for piece in pieces:
        if piece.ruled is None:
            continue
        wanted = "1/3–1/2" if allowed[0] < allowed[1] else spanned(allowed)
        if piece.ruled == 0:
            book.note(role, "rule-missing", piece, wanted=wanted)
        elif outside(piece.ruled, allowed, limits().share):
            book.note(role, "rule-length", piece, found=figure(round(piece.ruled, 2)), wanted=wanted)
