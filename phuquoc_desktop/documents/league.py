"""Bảng điểm: the offices' points as a table with a bar picture; what is not known says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Figure,
    Row,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.drawing.charts.offices import OfficeLine, OfficesInput, height_of, offices_chart
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.paper_metrics import PAPER
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "league.toml"
SIZE = 10.0
"""Points of the words in the picture."""


@dataclass(frozen=True)
class PointsShown:
    """Points for one criterion and the cases behind them; None is not known."""

    points: Decimal | None
    good: int = 0
    whole: int = 0


@dataclass(frozen=True)
class LeagueRow:
    """One office."""

    name: str
    rank: int | None
    points: tuple[PointsShown, ...]
    total: Decimal | None


@dataclass(frozen=True)
class LeaguePaper:
    """The whole table; ``criteria`` are (title, most), ``period`` as in a sentence, ``source`` of the points."""

    issuer: Issuer
    period: str
    day: date
    criteria: Sequence[tuple[str, int]]
    rows: Sequence[LeagueRow]
    scheme: str
    version: str
    source: str


def compose(paper: LeaguePaper) -> Document:
    """Return the table as a document in landscape."""
    words = Template(FILE)
    subject = words.say("subject", period=paper.period, day=show_date(paper.day))
    scheme = words.say("source", title=paper.scheme, version=paper.version, source=paper.source)
    return Document(
        title=subject,
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.day)),
            Title(words.say("kind"), subject),
            _table(paper, words),
            _figure(paper, words),
            paragraph(words.say("note")),
            paragraph(scheme),
            foot_of(paper.issuer, words.lines("recipients")),
        ),
        author=paper.issuer.name,
        dated=paper.day,
        landscape=True,
    )


def bars_of(rows: Sequence[LeagueRow], unit: str) -> OfficesInput:
    """Return the totals as a picture takes them."""
    return OfficesInput([OfficeLine(one.name, one.total) for one in rows], unit=unit, additive=False)


def _figure(paper: LeaguePaper, words: Template) -> Figure:
    shown = bars_of(paper.rows, words.say("unit"))
    frame = Frame(page_style().page.text_width_mm * 72 / 25.4, 10_000, SIZE, PAPER, vietnamese)
    drawing = offices_chart(shown, frame._replace(height=height_of(shown, frame)))
    return Figure(drawing, words.say("chart"))


def _table(paper: LeaguePaper, words: Template) -> Table:
    heads = [words.say("criterion", title=title, most=most) for title, most in paper.criteria]
    headings = (words.say("rank"), words.say("office"), *heads, words.say("total"))
    shares = (7.0, 24.0, *(14.0,) * len(heads), 12.0)
    aligns = (Align.CENTRE, Align.LEFT, *(Align.CENTRE,) * (len(heads) + 1))
    return Table(columns_of(headings, shares, aligns), tuple(_row(one, words) for one in paper.rows))


def _row(one: LeagueRow, words: Template) -> Row:
    unknown = words.say("unknown")
    cells = (Cell(_points(each, words)) for each in one.points)
    total = Cell(unknown if one.total is None else one.total, align=Align.CENTRE, bold=True)
    return Row((Cell("" if one.rank is None else str(one.rank)), Cell(one.name), *cells, total))


def _points(each: PointsShown, words: Template) -> str:
    if each.points is None:
        return words.say("unknown")
    return words.say("share", points=show_number(each.points), good=each.good, whole=each.whole)
