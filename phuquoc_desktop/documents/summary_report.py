"""Báo cáo sơ kết, tổng kết phong trào thi đua: the table of targets, a chart or two, and the text around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import (
    Addressees,
    Align,
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Row,
    RowKind,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.progress_table import FILE as TABLE_FILE
from phuquoc_desktop.documents.progress_table import compared_shown, planned, reached_shown, roman
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.target_tree import in_groups
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import Parts
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.vietnamese.dates import show_period

FILE = "summary_report.toml"
_SHARES = (12, 46, 18, 21, 21, 16, 18, 22)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, *(Align.RIGHT,) * 4, Align.CENTRE)


@dataclass(frozen=True)
class SummaryReport:
    """What the report consists of; ``parts`` are those of the record, all of them, ``charts`` come after the table."""

    issuer: Issuer
    period: Period
    parts: Parts
    targets: tuple[ReportedTarget, ...]
    charts: tuple[Figure, ...] = ()
    addressees: tuple[str, ...] = ()
    number: str | None = None
    dated: date | None = None
    recipients: tuple[str, ...] = ()


def compose(paper: SummaryReport) -> Document:
    """Return the report as a document."""
    words, issuer = Template(FILE), paper.issuer
    period = show_period(str(paper.period))
    kind, subject = words.say("kind"), words.say(f"subject_{_sort(paper.period)}", period=period)
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(
                issuer,
                number_line(issuer, words.say("abbreviation"), paper.number),
                place_date(issuer, paper.dated, paper.period.year),
            ),
            Title(kind, subject),
            *([Addressees(paper.addressees)] if paper.addressees else []),
            *_part(paper, words, "situation"),
            *_results(paper, words, period),
            *_part(paper, words, "tasks"),
            *_part(paper, words, "proposals"),
            paragraph(words.say("closing", period=period, issuer=issuer.name)),
            foot_of(issuer, paper.recipients),
        ),
        author=issuer.name,
        dated=paper.dated,
    )


def _sort(period: Period) -> str:
    """Tell what a report of that period is: sơ kết of a half-year, tổng kết of a year."""
    return {6: "interim", 12: "final"}.get(period.last - period.first + 1, "other")


def _part(paper: SummaryReport, words: Template, name: str, level: int = 1) -> list[Block]:
    return [Heading(words.say(f"heading.{name}"), level), *paper.parts[name].paragraphs]


def _results(paper: SummaryReport, words: Template, period: str) -> list[Block]:
    told = [block for name in ("strengths", "weaknesses", "causes") for block in _part(paper, words, name, 2)]
    heads = [Heading(words.say("heading.results")), Heading(words.say("heading.table"), 2)]
    return [*heads, _table(paper, words, period), *paper.charts, *told]


def _table(paper: SummaryReport, words: Template, period: str) -> Table:
    year = paper.period.year
    columns = columns_of(words.headings("columns", len(_SHARES), year=year, period=period), _SHARES, _ALIGNS)
    if not paper.targets:
        return Table(columns, (whole_row(words.say("no_targets", year=year), len(columns)),))
    named, known = Template(TABLE_FILE), {one.target.code: one for one in paper.targets}
    rows: list[Row] = []
    for number, (group, placed) in enumerate(in_groups(one.target for one in paper.targets)):
        title = f"{roman(number)}. {named.say(f'group.{group.value}')}"
        rows.append(Row((Cell(title, span=len(columns)),), RowKind.GROUP))
        rows += [_row(one.number, one.level, known[one.target.code], named) for one in placed]
    return Table(columns, tuple(rows))


def _row(number: str, level: int, one: ReportedTarget, named: Template) -> Row:
    return Row(
        (
            Cell(int(number) if number.isdigit() else number),
            Cell(one.target.indicator, level=level),
            Cell(one.target.unit or ""),
            Cell(planned(one.planned, named)),
            Cell(reached_shown(one, named)),
            Cell(one.percent),
            Cell(compared_shown(one, named)),
            Cell(named.say(f"standing.{one.standing.value}")),
        )
    )
