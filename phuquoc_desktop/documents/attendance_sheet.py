"""Danh sách ký tên dự họp: who signs for having been at a meeting of the council."""

from __future__ import annotations

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Row,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.held_meeting import HeldMeeting, Seated, when_said, where_said
from phuquoc_desktop.documents.issuer import head_of, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.council import Presence

FILE = "attendance_sheet.toml"
_SHARES = (6, 28, 32, 22, 22)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 3, Align.CENTRE)


def compose(held: HeldMeeting) -> Document:
    """Return the sheet; members who are known to be absent or to vote by letter need not sign."""
    words = Template(FILE)
    kind, subject = words.say("kind"), words.say("subject", council=held.council, year=held.year)
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = [_row(place, one, words) for place, one in enumerate(held.seats, start=1)]
    guests = [one.strip() for one in held.guests.splitlines() if one.strip()]
    rows += [
        Row((Cell(place), Cell(name), Cell(""), Cell(words.say("guest")), Cell("")))
        for place, name in enumerate(guests, start=len(rows) + 1)
    ]
    secretary = held.secretary.name if held.secretary else ""
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(held.issuer, "", place_date(held.issuer, held.met_on, held.year)),
            Title(kind, subject),
            paragraph(when_said(held)),
            paragraph(where_said(held)),
            Table(columns, tuple(rows)),
            paragraph(_total(held, words)),
            SignatureBlock((Signer((words.say("secretary_signs"),), secretary),)),
        ),
        author=held.issuer.name,
        dated=held.met_on,
    )


def _row(place: int, one: Seated, words: Template) -> Row:
    away = one.presence in (Presence.ABSENT, Presence.WRITTEN)
    sign = words.say(one.presence.value) if away and one.presence else ""
    return Row((Cell(place), Cell(one.name), Cell(one.about), Cell(one.role_said), Cell(sign, italic=away)))


def _total(held: HeldMeeting, words: Template) -> str:
    members = f"{len(held.seats):02d}"
    if any(one.presence is None for one in held.seats):
        return words.say("total_blank", members=members)
    return words.say("total", members=members, present=f"{len(held.sitting(Presence.PRESENT)):02d}")
