"""Phiếu ký: which papers of a dossier go to whom in which order, when they were sent, when they came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
from phuquoc_desktop.documents.issuer import Issuer, head_of, place_date
from phuquoc_desktop.documents.template import Template

FILE = "signing_sheet.toml"
EMPTY_ROWS = 6
"""Rows for the pen, where the order was not entered yet."""

_SHARES = (6, 32, 14, 30, 16, 16, 26, 20)
_ALIGNS = (
    Align.CENTRE,
    Align.LEFT,
    Align.CENTRE,
    Align.LEFT,
    Align.CENTRE,
    Align.CENTRE,
    Align.LEFT,
    Align.LEFT,
)


@dataclass(frozen=True)
class SheetStep:
    """One stop: who does what (a code such as ``signs``) with which papers, and when."""

    who: str
    role: str
    papers: str = ""
    sent_on: date | None = None
    back_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class SigningSheet:
    """What the sheet consists of; ``papers`` are named where a step does not name its own."""

    issuer: Issuer
    code: str
    title: str
    steps: tuple[SheetStep, ...]
    year: int
    dated: date | None = None


def compose(paper: SigningSheet) -> Document:
    """Return the sheet as a document on its long side."""
    words = Template(FILE)
    subject = words.say("subject", title=paper.title, code=paper.code)
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = tuple(_row(place, one, words) for place, one in enumerate(paper.steps, start=1)) or _empty()
    return Document(
        title=f"{words.say('kind').capitalize()}: {paper.title}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(words.say("kind"), subject),
            Table(columns, rows),
            paragraph(words.say("how")),
            SignatureBlock((Signer((words.say("keeper"),), "", words.say("hint")),)),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _row(place: int, one: SheetStep, words: Template) -> Row:
    cells = (
        Cell(place),
        Cell(one.who),
        Cell(words.say(f"role.{one.role}")),
        Cell(one.papers or words.say("all_papers")),
        Cell(one.sent_on),
        Cell(one.back_on),
        Cell(""),
        Cell(one.note),
    )
    return Row(cells)


def _empty() -> tuple[Row, ...]:
    return tuple(Row((Cell(place), *(Cell("") for _each in _SHARES[1:]))) for place in range(1, EMPTY_ROWS + 1))
