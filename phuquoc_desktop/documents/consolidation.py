"""Bảng tổng hợp: what the offices have sent, taken together in one table, with the list of records behind the counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Row,
    RowKind,
    Table,
    Title,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.template import Template

FILE = "consolidation.toml"


@dataclass(frozen=True)
class TogetherRow:
    """One row of the table; ``marks`` tell which offices' figures should be looked at, as a sentence each."""

    code: str
    title: str
    figures: tuple[Decimal | None, ...]
    total: Decimal | None
    whole: Decimal | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class ConsolidationPaper:
    """What the paper consists of; ``which`` chooses its words: registrations, targets, dossiers or awards."""

    issuer: Issuer
    which: str
    year: int
    offices: tuple[str, ...]
    rows: tuple[TogetherRow, ...]
    entries: tuple[tuple[str, str, str, str, str], ...] = ()
    """Office, award, name, detail, where it comes from."""
    recalled: tuple[str, ...] = ()
    """Offices whose figures come from a report that they have recalled."""
    dated: date | None = None


def compose_list(paper: ConsolidationPaper) -> Document:
    """Return the list behind the counts as a document of its own, as a workbook has it on a sheet."""
    words = Template(FILE)
    subject = words.say(f"subject_{paper.which}", year=paper.year)
    return Document(
        title=f"{words.say('list')} {subject}",
        blocks=(Title(words.say("list_kind"), subject), _list(paper, words)),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def compose(paper: ConsolidationPaper) -> Document:
    """Return the paper as a document."""
    words = Template(FILE)
    subject = words.say(f"subject_{paper.which}", year=paper.year)
    marks = [words.say("recalled", offices=", ".join(paper.recalled))] if paper.recalled else []
    marks += [mark for row in paper.rows for mark in row.marks]
    listed: list[Block] = [Heading(words.say("list"), 2), _list(paper, words)] if paper.entries else []
    return Document(
        title=f"{words.say('kind').capitalize()} {subject}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(words.say("kind"), subject),
            _table(paper, words),
            *([Heading(words.say("marks"), 2)] if marks else []),
            *map(paragraph, marks),
            *listed,
            foot_of(paper.issuer, ()),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(paper: ConsolidationPaper, words: Template) -> Table:
    with_whole = any(row.whole is not None for row in paper.rows)
    last = (words.say("total"), *((words.say("whole"),) if with_whole else ()))
    columns = (
        Column(words.say("number"), 6, Align.CENTRE),
        Column(words.say("what"), 40),
        *(Column(one, 14, Align.RIGHT) for one in (*paper.offices, *last)),
    )
    rows = [_row(place, row, with_whole=with_whole) for place, row in enumerate(paper.rows, 1)]
    if not rows:
        rows = [Row((Cell(words.say("nothing"), span=len(columns)),))]
    return Table(columns, tuple(rows))


def _row(place: int, row: TogetherRow, *, with_whole: bool) -> Row:
    figures = (*row.figures, row.total, *((row.whole,) if with_whole else ()))
    return Row(
        (Cell(place), Cell(f"{row.code} {row.title}".strip()), *(Cell(one, align=Align.RIGHT) for one in figures))
    )


def _list(paper: ConsolidationPaper, words: Template) -> Table:
    columns = tuple(
        Column(heading, share)
        for heading, share in zip(words.headings("columns", 6), (6, 26, 38, 30, 24, 34), strict=True)
    )
    rows = [
        Row((Cell(place), Cell(office), Cell(name), Cell(award), Cell(detail), Cell(source)))
        for place, (office, award, name, detail, source) in enumerate(paper.entries, 1)
    ]
    return Table(columns, (*rows, Row((Cell(words.say("count", count=len(rows)), span=6),), RowKind.TOTAL)))
