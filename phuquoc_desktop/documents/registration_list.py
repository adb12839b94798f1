"""Danh sách đăng ký thi đua: who registered for which titles and forms, grouped and counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, RowKind, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import (
    counted,
    counted_in_words,
    group_row,
    honorific,
    in_order,
    position_and_unit,
    whole_row,
)
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind, Sex

FILE = "registration_list.toml"
_SHARES = (6, 10, 28, 32, 24, 24)


@dataclass(frozen=True)
class Registrant:
    """One line: a party with all it registered for in the year, awards by the names to be printed."""

    kind: PartyKind
    name: str
    sex: Sex | None = None
    position: str = ""
    unit: str = ""
    titles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegistrationList:
    """What the list consists of; ``movement`` narrows it to one movement, ``dated`` may still be open."""

    issuer: Issuer
    year: int
    registrants: tuple[Registrant, ...]
    dated: date | None = None
    movement: str = ""
    recipients: tuple[str, ...] = ()


def compose(paper: RegistrationList) -> Document:
    """Return the list as a document."""
    words = Template(FILE)
    if paper.movement:
        subject = words.say("subject_movement", year=paper.year, movement=paper.movement)
    else:
        subject = words.say("subject", year=paper.year)
    kind = words.say("kind")
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}".replace("\n", " "),
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(kind, subject),
            _table(paper, words),
            *(paragraph(sentence, keep_with_next=True) for sentence in _summary(paper, words)),
            foot_of(paper.issuer, paper.recipients),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
    )


def _table(paper: RegistrationList, words: Template) -> Table:
    headings = words.headings("columns", len(_SHARES))
    aligns = (Align.CENTRE, Align.CENTRE, *(Align.LEFT,) * 4)
    columns = columns_of(headings, _SHARES, aligns)
    if not paper.registrants:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    rows = _grouped(paper.registrants, len(columns))
    total = words.say("total", counted=counted(one.kind for one in paper.registrants))
    return Table(columns, (*rows, whole_row(total, len(columns), RowKind.TOTAL)))


def _grouped(registrants: tuple[Registrant, ...], columns: int) -> list[Row]:
    rows: list[Row] = []
    present = [kind for kind in PartyKind if any(one.kind is kind for one in registrants)]
    for number, kind in enumerate(present):
        members = in_order(kind, (one for one in registrants if one.kind is kind), lambda one: one.name)
        rows.append(group_row(number, kind, len(members), columns))
        rows.extend(_row(place, one) for place, one in enumerate(members, start=1))
    return rows


def _row(place: int, one: Registrant) -> Row:
    shown = (
        honorific(one.sex),
        one.name,
        position_and_unit(one.position, one.unit),
        "; ".join(one.titles),
        "; ".join(one.forms),
    )
    return Row((Cell(place), *map(Cell, shown)))


def _summary(paper: RegistrationList, words: Template) -> list[str]:
    if not paper.registrants:
        return [words.say("closing_none", issuer=paper.issuer.name)]
    titles = Counter(title for one in paper.registrants for title in one.titles)
    forms = Counter(form for one in paper.registrants for form in one.forms)
    said = counted(one.kind for one in paper.registrants)
    spoken = counted_in_words(one.kind for one in paper.registrants)
    lines = [words.say("summary", counted=said, words=spoken, titles=titles.total(), forms=forms.total())]
    listed = [f"{award}: {count}" for award, count in (titles + forms).items()]
    return [*lines, words.say("by_award", awards="; ".join(listed))] if listed else lines
