"""Danh sách sáng kiến, đề tài: what was recognised in a year, whose it is, by which decision, for what it was used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, RowKind, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.initiative import Invention
from phuquoc_desktop.vietnamese.numbers import in_words
from phuquoc_desktop.vietnamese.order import text_key

FILE = "initiative_list.toml"
_SHARES = (6, 44, 36, 36, 16, 22)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 5)
_ROMAN = ("I", "II")


@dataclass(frozen=True)
class Recognised:
    """One line; ``authors``, ``decision``, ``scope`` and ``used`` are as they are printed."""

    invention: Invention
    title: str
    authors: tuple[str, ...]
    decision: str
    scope: str = ""
    used: str = ""


@dataclass(frozen=True)
class InitiativeList:
    """What the list consists of."""

    issuer: Issuer
    year: int
    lines: tuple[Recognised, ...]
    dated: date | None = None


def compose(paper: InitiativeList) -> Document:
    """Return the list as a document."""
    words = Template(FILE)
    kind, subject = words.say("kind"), words.say("subject", year=paper.year)
    count = len(paper.lines)
    closing = words.say("summary", count=f"{count:02d}", words=in_words(count)) if count else words.say("nobody")
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(kind, subject),
            _table(paper.lines, words),
            paragraph(closing, keep_with_next=True),
            foot_of(paper.issuer),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(lines: tuple[Recognised, ...], words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not lines:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    rows: list[Row] = []
    present = [kind for kind in Invention if any(one.invention is kind for one in lines)]
    for number, kind in enumerate(present):
        members = sorted((one for one in lines if one.invention is kind), key=lambda one: text_key(one.title))
        heading = f"{_ROMAN[number]}. {words.say(f'invention.{kind.value}')} ({len(members)})"
        rows.append(whole_row(heading, len(columns), RowKind.GROUP))
        rows.extend(_row(place, one) for place, one in enumerate(members, start=1))
    return Table(columns, tuple(rows))


def _row(place: int, one: Recognised) -> Row:
    shown = (one.title, "\n".join(one.authors), one.decision, one.scope, one.used)
    return Row((Cell(place), *map(Cell, shown)))
