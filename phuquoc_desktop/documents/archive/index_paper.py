"""Mục lục văn bản: the index of an archived dossier, with the columns that archives ask for and ISO dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template

FILE = "archive_index.toml"
_SHARES = (5, 15, 11, 20, 40, 7, 26)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE, Align.LEFT)


@dataclass(frozen=True)
class IndexLine:
    """One file; what is not known of it is empty or None."""

    file: str
    title: str
    number: str
    dated: date | None
    author: str
    pages: int | None
    note: str


@dataclass(frozen=True)
class ArchiveIndex:
    """What the index consists of; ``notes`` are the sentences beneath the table."""

    issuer: Issuer
    title: str
    code: str
    lines: tuple[IndexLine, ...]
    notes: tuple[str, ...]
    made_on: date


def compose(paper: ArchiveIndex) -> Document:
    """Return the index as a document on its long side."""
    words = Template(FILE)
    subject = words.say("subject", title=paper.title, code=paper.code)
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = tuple(_row(place, one, words) for place, one in enumerate(paper.lines, start=1))
    made = words.say("made", day=paper.made_on.isoformat())
    return Document(
        title=f"{words.say('kind').capitalize()}: {subject}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.made_on)),
            Title(words.say("kind"), subject),
            Table(columns, rows or (whole_row(words.say("nothing"), len(columns)),)),
            *(paragraph(note) for note in (*paper.notes, made)),
            foot_of(paper.issuer),
        ),
        author=paper.issuer.name,
        dated=paper.made_on,
        landscape=True,
    )


def _row(place: int, one: IndexLine, words: Template) -> Row:
    cells = (
        Cell(place),
        Cell(one.number),
        Cell(one.dated.isoformat() if one.dated else ""),
        Cell(one.author),
        Cell(words.say("named", title=one.title, file=one.file)),
        Cell(one.pages, align=Align.CENTRE),
        Cell(one.note),
    )
    return Row(cells)
