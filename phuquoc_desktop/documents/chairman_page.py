"""Tờ A4 của Chủ tịch: where every target stands, on one sheet that is read in black and white as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.documents import progress_table
from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Figure,
    PageBreak,
    Role,
    Row,
    RowKind,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.drawing.charts.percent_line import PercentLine, worst_first
from phuquoc_desktop.documents.drawing.charts.strip import StripGroup, StripInput, chairmans_strip, height_of
from phuquoc_desktop.documents.drawing.figures import short
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.issuer import Issuer
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.progress_report import standings_counted
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.target_tree import in_groups
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.forecast import Need
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "chairman_page.toml"
MM = 72 / 25.4
WORDS = 8.0
"""Size of the strip's words, in points."""
HIGHEST = 480.0
"""Of a strip in points, so that title, summary and what needs attention stand on the same sheet."""
LOWEST_ROW = 10.5
"""In points; where rows would be lower the targets go over several sheets."""
LISTED = 4
_SHARES = (46, 28, 12, 18)
_ALIGNS = (Align.LEFT, Align.RIGHT, Align.RIGHT, Align.CENTRE)


@dataclass(frozen=True)
class ChairmanPage:
    """What the sheet consists of: the targets as they stood at the end of the period, and what they need, by code."""

    issuer: Issuer
    period: str
    targets: tuple[ReportedTarget, ...]
    needs: dict[str, Need]
    dated: date | None = None


def compose(paper: ChairmanPage) -> Document:
    """Return the sheet as a document; more than about 50 targets take several sheets."""
    words, report = Template(FILE), Template(progress_table.FILE)
    period = show_period(paper.period)
    title = Title(" ".join(paper.issuer.lines), words.say("subject", period=period))
    return Document(
        title=title.subject,
        blocks=(
            title,
            paragraph(" ".join((standings_counted(paper.targets, report), *_made_on(paper, words))), Role.NOTE),
            *_figures(paper, words, report),
            *_attention(paper, words, report),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
    )


def _made_on(paper: ChairmanPage, words: Template) -> list[str]:
    return [words.say("made_on", day=show_date(paper.dated))] if paper.dated else []


def _figures(paper: ChairmanPage, words: Template, report: Template) -> Iterator[Block]:
    """Return the strips, each with its rows as a table for papers without drawings."""
    sheet = page_style().sheet(landscape=False)
    said = {one.value: report.say(f"standing.{one.value}") for one in Standing}
    time = Decimal(Period.of_report(paper.period).last * 100) / 12
    for number, groups in enumerate(_sheets(_groups(paper, words, report))):
        if number:
            yield PageBreak()
            yield paragraph(words.say("continued", period=show_period(paper.period)), Role.NOTE)
        shown = StripInput(groups, said, time)
        frame = Frame(sheet.text_width_mm * MM, HIGHEST, WORDS, say=vietnamese)
        strip = chairmans_strip(shown, frame._replace(height=min(height_of(shown, frame), HIGHEST)))
        yield Figure(strip, rows=_table(groups, said, words))


def _groups(paper: ChairmanPage, words: Template, report: Template) -> list[StripGroup]:
    known = {one.target.code: one for one in paper.targets}
    return [
        StripGroup(
            report.say(f"group.{group.value}"),
            [_line(known[placed.target.code], words, report) for placed in several],
        )
        for group, several in in_groups(one.target for one in paper.targets)
    ]


def _line(one: ReportedTarget, words: Template, report: Template) -> PercentLine:
    figures = figures_of(one, words, report)
    return PercentLine(one.target.indicator, one.percent, one.standing.value, figures)


def figures_of(one: ReportedTarget, words: Template, report: Template) -> str:
    """Write what was reached beside the office's own plan, with the unit; a city-wide plan is never an office's own."""
    if one.target.qualitative:
        return _judged(one, words, report)
    unit = one.target.unit or ""
    planned = None if one.own is None or one.own.direction else progress_table.planned(one.own, report)
    if one.to_date is None and planned is None:
        return words.say("nothing_reached")
    reached = words.say("none") if one.to_date is None else show_number(one.to_date)
    if one.target.direction and one.last_year is not None:
        return words.say("compared", reached=f"{reached} {unit}".strip(), last_year=show_number(one.last_year))
    if planned is None:
        return f"{reached} {unit}".strip()
    shown = show_number(planned) if isinstance(planned, Decimal) else str(planned)
    return words.say("figures", reached=reached, planned=f"{shown} {unit}".strip())


def _judged(one: ReportedTarget, words: Template, report: Template) -> str:
    if one.level:
        return one.level
    if one.fulfilled is None:
        return words.say("nothing_reached")
    return report.say("achieved.fulfilled" if one.fulfilled else "achieved.not_fulfilled")


def _sheets(groups: list[StripGroup]) -> list[list[StripGroup]]:
    """Share the groups among sheets; one that is too long for a sheet goes on to the next."""
    most = int(HIGHEST / LOWEST_ROW)
    sheets: list[list[StripGroup]] = [[]]
    room = most
    for title, lines in groups:
        left = worst_first(lines)
        while left:
            if room < 2:
                sheets.append([])
                room = most
            taken, left = left[: room - 1], left[room - 1 :]
            sheets[-1].append(StripGroup(title, taken))
            room -= len(taken) + 1
    return sheets


def _table(groups: list[StripGroup], said: dict[str, str], words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows: list[Row] = []
    for title, lines in groups:
        rows.append(Row((Cell(title, span=len(_SHARES)),), RowKind.GROUP))
        rows += [Row((Cell(one.name), Cell(one.figures), Cell(one.percent), Cell(said[one.standing]))) for one in lines]
    return Table(columns, tuple(rows))


def _attention(paper: ChairmanPage, words: Template, report: Template) -> Iterator[Block]:
    """Name the first targets that are missed or behind, with what each month has to bring."""
    order = (Standing.MISSED, Standing.BEHIND)
    lagging = [one for one in paper.targets if one.standing in order]
    lagging.sort(key=lambda one: (order.index(one.standing), one.percent is None, one.percent or Decimal(0)))
    if not lagging:
        return
    yield paragraph(words.say("attention"), Role.RECIPIENTS_LABEL, keep_with_next=True)
    for one in lagging[:LISTED]:
        yield paragraph(_said(one, paper.needs.get(one.target.code), words, report), Role.RECIPIENT)
    if len(lagging) > LISTED:
        yield paragraph(words.say("more", count=len(lagging) - LISTED), Role.RECIPIENT)


def _said(one: ReportedTarget, need: Need | None, words: Template, report: Template) -> str:
    if need is None:
        standing = report.say(f"standing_said.{one.standing.value}")
        return words.say(
            "lagging", indicator=one.target.indicator, standing=standing, figures=figures_of(one, words, report)
        )
    name = "allows" if need.is_limit else "needs"
    amount = f"{short(need.amount)} {need.unit or ''}".strip()
    return words.say(name, indicator=one.target.indicator, amount=amount, months=need.months)
