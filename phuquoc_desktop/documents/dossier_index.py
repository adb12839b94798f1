"""Mục lục hồ sơ: every paper of a dossier with number, day, author and how many sheets it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Row,
    RowKind,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, head_of, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template

FILE = "dossier_index.toml"
_SHARES = (8, 22, 16, 34, 58, 10, 26)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE, Align.LEFT)


@dataclass(frozen=True)
class IndexedPaper:
    """One paper; ``pages`` is None where nobody can count them, ``note`` says why it is not there, if it is not."""

    title: str
    number: str = ""
    dated: date | None = None
    author: str = ""
    pages: int | None = None
    note: str = ""


@dataclass(frozen=True)
class DossierIndex:
    """What the index consists of; ``sets`` says how many sets of the dossier the law wants, if it does."""

    issuer: Issuer
    code: str
    title: str
    year: int
    papers: tuple[IndexedPaper, ...]
    sets: str = ""
    dated: date | None = None


def compose(paper: DossierIndex) -> Document:
    """Return the index as a document."""
    words = Template(FILE)
    subject = words.say("subject", title=paper.title, code=paper.code)
    return Document(
        title=f"{words.say('kind').capitalize()}: {paper.title}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(words.say("kind"), subject),
            _table(paper, words),
            paragraph(" ".join(_notes(paper, words))),
            SignatureBlock((Signer((words.say("maker"),), "", words.say("hint")),)),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(paper: DossierIndex, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not paper.papers:
        return Table(columns, (whole_row(words.say("nothing"), len(columns)),))
    rows = [_row(place, one) for place, one in enumerate(paper.papers, start=1)]
    known = sum(one.pages or 0 for one in paper.papers)
    total = Row((Cell(words.say("total"), span=5), Cell(known, align=Align.CENTRE), Cell("")), RowKind.TOTAL)
    return Table(columns, (*rows, total))


def _row(place: int, one: IndexedPaper) -> Row:
    pages = Cell(one.pages, align=Align.CENTRE)
    return Row(
        (Cell(place), Cell(one.number), Cell(one.dated), Cell(one.author), Cell(one.title), pages, Cell(one.note))
    )


def _notes(paper: DossierIndex, words: Template) -> list[str]:
    uncounted = [one for one in paper.papers if one.pages is None and not one.note]
    lines = [words.say("sheets")]
    if uncounted:
        lines.append(words.say("uncounted", count=len(uncounted)))
    return [*lines, words.say("sets", sets=paper.sets)] if paper.sets else lines
