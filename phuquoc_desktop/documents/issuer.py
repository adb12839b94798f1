"""Who issues a paper, and the lines that follow from it: head, number, place and date, signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import LetterHead, SignatureBlock, Signer
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.vietnamese.dates import formal_date

COMMON = "common.toml"
_ROOM = "\u00a0" * 5
"""Room for a hand-written figure; no-break spaces, which no renderer shrinks."""
_COMMITTEE = "Ủy ban nhân dân"
PLACE = "Phú Quốc"
"""Địa danh before the date. By memory Decree 30/2020 wants the ward's or commune's own name; an office may set it."""


@dataclass(frozen=True)
class Issuer:
    """Cơ quan ban hành: ``name`` as in a sentence, ``lines`` as in the head, ``authority`` above the signature.

    ``superior`` stays empty for a people's committee; an empty ``signer`` leaves room for a name.
    """

    name: str
    lines: tuple[str, ...]
    symbol: str
    place: str
    authority: tuple[str, ...]
    signer: str = ""
    superior: str = ""


def issuer_of(office: Office, *, place: str = PLACE, authority: tuple[str, ...] = (), signer: str = "") -> Issuer:
    """Return the issuer that an office is; its chairman signs on the committee's behalf unless ``authority`` says else."""
    head, rest = office.name, ""
    if office.name.startswith(_COMMITTEE):
        head, rest = _COMMITTEE, office.name.removeprefix(_COMMITTEE).strip()
    lines = tuple(line.upper() for line in (head, rest) if line)
    return Issuer(
        name=office.name,
        lines=lines,
        symbol="UBND",
        place=place,
        authority=authority or (f"TM. {head.upper()}", "CHỦ TỊCH"),
        signer=signer,
    )


def number_line(issuer: Issuer, abbreviation: str, number: str | None) -> str:
    """Return ``Số: 05/TTr-UBND``; a bare figure below ten gets its zero, a missing one leaves room (Decree 30/2020)."""
    words = Template(COMMON)
    if not number:
        return words.say("number_blank", room=_ROOM, abbreviation=abbreviation, symbol=issuer.symbol)
    if "/" in number:
        return words.say("number_given", number=number)
    figure = number.zfill(2) if number.isdigit() else number
    return words.say("number", number=figure, abbreviation=abbreviation, symbol=issuer.symbol)


def place_date(issuer: Issuer, dated: date | None, year: int | None = None) -> str:
    """Return place and date; without a date, room for day and month."""
    if dated:
        return formal_date(dated, issuer.place)
    words = Template(COMMON)
    if year is None:
        return words.say("date_unknown", place=issuer.place, room=_ROOM)
    return words.say("date_blank", place=issuer.place, year=year, room=_ROOM)


def head_of(issuer: Issuer, number: str, when: str) -> LetterHead:
    """Return the head of page 1."""
    return LetterHead(issuer.lines, issuer.superior, number, when)


def foot_of(issuer: Issuer, recipients: tuple[str, ...] = ()) -> SignatureBlock:
    """Return the foot; with recipients given, the filing line (Lưu: VT) closes their list."""
    filed = (Template(COMMON).say("filed"),) if recipients else ()
    listed = tuple(name for name in recipients if name not in filed)
    return SignatureBlock((Signer(issuer.authority, issuer.signer),), (*listed, *filed))


def room() -> str:
    """Return room for a hand-written figure in a sentence."""
    return _ROOM
