"""Mục lục hồ sơ trình tỉnh: every file that goes with the city's letter, by the name under which it lies in the folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, RowKind, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date, room
from phuquoc_desktop.documents.template import Template

FILE = "forwarding_index.toml"
_SHARES = (7, 58, 50, 28, 12, 35)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.LEFT, Align.CENTRE, Align.LEFT)
DIGEST_SHOWN = 16
"""Characters of a SHA-256 that the index prints; ``SHA256SUMS`` holds the whole."""


@dataclass(frozen=True)
class IndexedFile:
    """One file; ``of`` says whose dossier it belongs to, ``pages`` is None where nobody can count them."""

    name: str
    title: str
    of: str
    sha256: str
    pages: int | None = None


@dataclass(frozen=True)
class ForwardingIndex:
    """What the index consists of; the number is empty while the letter has none."""

    issuer: Issuer
    letter_number: str
    letter_date: date
    files: tuple[IndexedFile, ...]


def compose(paper: ForwardingIndex) -> Document:
    """Return the index as a document on its long side."""
    words = Template(FILE)
    kind = words.say("kind")
    subject = words.say("subject", number=paper.letter_number or room())
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.letter_date)),
            Title(kind, subject),
            _table(paper, words),
            paragraph(words.say("proof", count=len(paper.files))),
            foot_of(paper.issuer),
        ),
        author=paper.issuer.name,
        dated=paper.letter_date,
        landscape=True,
    )


def _table(paper: ForwardingIndex, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = [
        Row(
            (
                Cell(place),
                Cell(one.name),
                Cell(one.title),
                Cell(one.of),
                Cell(one.pages, align=Align.CENTRE),
                Cell(one.sha256[:DIGEST_SHOWN]),
            )
        )
        for place, one in enumerate(paper.files, 1)
    ]
    pages = sum(one.pages or 0 for one in paper.files)
    total = Row((Cell(words.say("total"), span=4), Cell(pages, align=Align.CENTRE), Cell("")), RowKind.TOTAL)
    return Table(columns, (*rows, total))
