"""Bảng theo dõi: offices down, what is due across, each cell in words that need no colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, RowKind, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "due_board.toml"


@dataclass(frozen=True)
class DueHead:
    """A thing due: its title and day, and whether that day is only supposed."""

    title: str
    on: date
    unsure: bool


@dataclass(frozen=True)
class DueShown:
    """A cell: the value of its punctuality and handling, working days late, the number and day of the report."""

    punctuality: str
    handling: str
    late_by: int = 0
    sequence: int | None = None
    sent_on: date | None = None


@dataclass(frozen=True)
class DueRow:
    """An office with its cells in the order of the heads."""

    name: str
    cells: tuple[DueShown, ...]
    gaps: tuple[int, ...] = ()
    waiting: int = 0


@dataclass(frozen=True)
class DuePaper:
    """The whole board; ``totals`` are (expected, sent, on time) of each thing due."""

    issuer: Issuer
    year: int
    day: date
    heads: Sequence[DueHead]
    rows: Sequence[DueRow]
    totals: Sequence[tuple[int, int, int]]


def compose(paper: DuePaper) -> Document:
    """Return the board as a document in landscape."""
    words = Template(FILE)
    subject = words.say("subject", year=paper.year, day=show_date(paper.day))
    notes = [words.say("note"), *([words.say("unsure")] if any(one.unsure for one in paper.heads) else [])]
    return Document(
        title=subject,
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.day)),
            Title(words.say("kind"), subject),
            _table(paper, words),
            *map(paragraph, notes),
            foot_of(paper.issuer, words.lines("recipients")),
        ),
        author=paper.issuer.name,
        dated=paper.day,
        landscape=True,
    )


def _table(paper: DuePaper, words: Template) -> Table:
    heads = [_head(one, words) for one in paper.heads]
    headings = (words.say("office"), *heads, words.say("missing_bundles"), words.say("remarks"))
    shares = (22.0, *(18.0,) * len(heads), 11.0, 11.0)
    aligns = (Align.LEFT, *(Align.CENTRE,) * (len(heads) + 2))
    rows = [_row(one, words) for one in paper.rows]
    return Table(columns_of(headings, shares, aligns), (*rows, _totals(paper, words)))


def _head(one: DueHead, words: Template) -> str:
    return words.say("due", title=one.title, day=show_date(one.on), mark=words.say("mark") if one.unsure else "")


def _row(one: DueRow, words: Template) -> Row:
    cells = (Cell(cell_words(cell, words)) for cell in one.cells)
    gaps = ", ".join(map(str, one.gaps))
    return Row((Cell(one.name), *cells, Cell(gaps), Cell(str(one.waiting) if one.waiting else "")))


def cell_words(cell: DueShown, words: Template) -> str:
    """Say a cell in words, a line each for the day and for how far it has come."""
    lines = [words.say(cell.punctuality, **({"days": cell.late_by} if cell.punctuality == "late" else {}))]
    if cell.sequence is not None and cell.sent_on is not None:
        lines.append(words.say("bundle", number=cell.sequence, day=show_date(cell.sent_on)))
    handling = words.say(f"handling.{cell.handling}")
    return "\n".join([*lines, handling] if handling else lines)


def _totals(paper: DuePaper, words: Template) -> Row:
    sums = (
        Cell(words.say("sum", expected=expected, sent=sent, on_time=on_time))
        for expected, sent, on_time in paper.totals
    )
    return Row((Cell(words.say("total")), *sums, Cell(), Cell()), RowKind.TOTAL)
