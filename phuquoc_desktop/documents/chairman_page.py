"""Tờ A4 của Chủ tịch: one page, whatever stands on it: where targets are, what needs him, what is due, who is proposed.

Every text is cut to its line by the widths of the typeface, so that the height is known before the page is drawn; the strip of
targets takes what is left. Where there is no room for all targets the best are only counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Figure,
    Role,
    Row,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.drawing.charts.keys import STEP, rows_of
from phuquoc_desktop.documents.drawing.charts.naming import LEADING
from phuquoc_desktop.documents.drawing.charts.percent_line import PercentLine
from phuquoc_desktop.documents.drawing.charts.strip import StripGroup, StripInput, chairmans_strip, height_of
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.metrics import fitted
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.paper_metrics import PAPER
from phuquoc_desktop.documents.parties_shown import joined
from phuquoc_desktop.documents.progress_table import FILE as TABLE_FILE
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_date, show_period

FILE = "chairman_page.toml"
FACTS, LAGGING = 5, 3
"""Lines beneath the strip on either side, and targets that are named as needing attention."""
SIZE, SMALLEST = 10.0, 7.5
"""Points of the words in the strip, usually and at the least."""
_HEAD_ROOM, _CAPTION_ROOM, _LINE_ROOM = 218.0, 20.0, 13.0
"""Points that title, counts and facts take at the most with the gaps around the strip; what is said of those left out; a line."""
_FACT_SHARES = (0.56, 0.44)
_COUNT_SHARES = (10, 13, 15, 13, 8, 9)
_ROW_SHARES, _ROW_ALIGNS = (46, 28, 12, 18), (Align.LEFT, Align.RIGHT, Align.RIGHT, Align.CENTRE)
_WORST_FIRST = (Standing.MISSED, Standing.BEHIND, Standing.UNKNOWN, Standing.ON_COURSE, Standing.MET)
_BEST_FIRST = (Standing.MET, Standing.ON_COURSE, Standing.UNKNOWN, Standing.BEHIND, Standing.MISSED)
"""In which order targets are left out where there is no room for all."""


@dataclass(frozen=True)
class ChairmanPage:
    """What the page consists of: the targets as they stood at the end of the period, worst first, and what is said of what lags.

    ``due`` and ``facts`` stand beside each other beneath them, each text for one line.
    """

    issuer: str
    period: str
    lines: Sequence[PercentLine]
    lagging: Sequence[str] = ()
    due: Sequence[str] = ()
    facts: Sequence[str] = ()
    dated: date | None = None


def compose(page: ChairmanPage) -> Document:
    """Return the page as a document."""
    words, named = Template(FILE), _standing_words()
    told = {"period": show_period(page.period), "issuer": page.issuer}
    told["day"] = show_date(page.dated) if page.dated else ""
    subject = words.say("subject_dated" if page.dated else "subject", **told)
    return Document(
        title=words.say("document", **told),
        blocks=(
            Title(words.say("kind", **told).upper(), _cut(subject, Role.SUBJECT, 1)),
            _counts(page, words, named),
            *_strip(page, words, named),
            *_attention(page, words),
            _facts(page, words),
        ),
        author=page.issuer,
        dated=page.dated,
    )


def _standing_words() -> dict[str, str]:
    named = Template(TABLE_FILE)
    return {one.value: named.say(f"standing.{one.value}") for one in Standing}


def _width() -> float:
    return page_style().page.text_width_mm * 72 / 25.4


def _cut(text: str, role: Role, share: float) -> str:
    """Shorten a text to one line of that share of the page's width."""
    style = page_style().text(role)
    padding = page_style().table.padding_mm * 72 / 25.4 * 2 if share < 1 else 0
    return fitted(" ".join(text.split()), _width() * share - padding - 1, PAPER, style.size, bold=style.bold)


def _counts(page: ChairmanPage, words: Template, named: Mapping[str, str]) -> Table:
    counts = Counter(one.standing for one in page.lines)
    headings = [named[one.value] for one in _WORST_FIRST] + [words.say("total")]
    columns = columns_of(tuple(headings), _COUNT_SHARES, (Align.CENTRE,) * 6)
    figures = [counts[one.value] for one in _WORST_FIRST] + [len(page.lines)]
    return Table(columns, (Row(tuple(Cell(one, align=Align.CENTRE, bold=True) for one in figures)),))


def _strip(page: ChairmanPage, words: Template, named: Mapping[str, str]) -> list[Block]:
    if not page.lines:
        return [paragraph(words.say("no_targets", period=show_period(page.period)))]
    sheet = page_style().page
    room = (sheet.height_mm - sheet.top_mm - sheet.bottom_mm) * 72 / 25.4 - _HEAD_ROOM
    room -= (len(_attention(page, words)) + 0.5) * _LINE_ROOM
    frame = Frame(_width(), room, SIZE, PAPER, vietnamese)
    kept, left_out = _fitting(page.lines, room, frame, named)
    room -= _CAPTION_ROOM if left_out else 0
    time = Decimal(Period.of_report(page.period).last * 100) / 12
    shown = StripInput([StripGroup(words.say("strip"), kept)], named, time)
    drawing = chairmans_strip(shown, frame._replace(height=min(room, height_of(shown, frame))))
    return [Figure(drawing, _left_out(left_out, named, words), _rows(page.lines, named, words))]


def _rows(lines: Sequence[PercentLine], named: Mapping[str, str], words: Template) -> Table:
    """Return all targets as a table, for Word."""
    columns = columns_of(words.headings("columns", len(_ROW_SHARES)), _ROW_SHARES, _ROW_ALIGNS)
    cells = ((Cell(one.name), Cell(one.figures), Cell(one.percent), Cell(named[one.standing])) for one in lines)
    return Table(columns, tuple(map(Row, cells)))


def _fitting(
    lines: Sequence[PercentLine], room: float, frame: Frame, named: Mapping[str, str]
) -> tuple[list[PercentLine], Counter[str]]:
    """Return the targets for which there is room, and how many of each standing are left out, the best first."""
    keys = len(rows_of(frame, [one.value for one in _WORST_FIRST], named)) * STEP
    kept, left_out = list(lines), Counter[str]()
    rows = (room - (keys + 2.0) * SIZE) / (SMALLEST * LEADING) - 1
    if len(kept) <= rows:
        return kept, left_out
    count = int(rows - _CAPTION_ROOM / (SMALLEST * LEADING))
    for standing in _BEST_FIRST:
        while len(kept) > count and (place := _last(kept, standing.value)) is not None:
            left_out[kept.pop(place).standing] += 1
    return kept, left_out


def _last(lines: Sequence[PercentLine], standing: str) -> int | None:
    return next((place for place in reversed(range(len(lines))) if lines[place].standing == standing), None)


def _left_out(counts: Counter[str], named: Mapping[str, str], words: Template) -> str:
    known = [(named[one.value].lower(), counts[one.value]) for one in _BEST_FIRST if counts[one.value]]
    if len(known) == 1:
        ((standing, count),) = known
        return words.say("left_out", count=count, standing=standing)
    parts = joined([words.say("left_out_part", count=count, standing=standing) for standing, count in known])
    several = words.say("left_out_several", count=counts.total(), parts=parts)
    return _cut(several, Role.NOTE, 1) if known else ""


def _attention(page: ChairmanPage, words: Template) -> list[Block]:
    """Name the first targets that are missed or behind, with what each month has to bring."""
    if not page.lagging:
        return []
    lines = [_cut(one, Role.RECIPIENT, 1) for one in page.lagging[:LAGGING]]
    head = paragraph(words.say("attention"), Role.RECIPIENTS_LABEL, keep_with_next=True)
    return [head, *(paragraph(line, Role.RECIPIENT) for line in lines)]


def _facts(page: ChairmanPage, words: Template) -> Table:
    columns = columns_of(words.headings("facts", 2), _FACT_SHARES, (Align.LEFT, Align.LEFT))
    sides = zip((page.due, page.facts), _FACT_SHARES, strict=True)
    cells = (Cell("\n".join(_cut(one, Role.TABLE_CELL, share) for one in lines[:FACTS])) for lines, share in sides)
    return Table(columns, (Row(tuple(cells)),))
