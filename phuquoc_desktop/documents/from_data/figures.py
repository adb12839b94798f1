"""Charts of papers, drawn from rows of the target tree; their words are Vietnamese whatever is spoken now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from phuquoc_desktop.documents.document import Align, Cell, Figure, Row, Table, columns_of
from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, height_of, standing_bars
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.from_data.charts import course_input
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.progress_table import FILE
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.forecast import Method
from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import vietnamese

SIZE = 10.0
"""Points of the words in a chart."""
_CHART_HEIGHT = 190.0


def standing_words() -> dict[str, str]:
    """Return what each standing is called on paper, by its value."""
    named = Template(FILE)
    return {one.value: named.say(f"standing.{one.value}") for one in Standing}


def standings_figure(lines: Iterable[TargetLine], caption: str) -> Figure:
    """Return how many targets stand where, a bar for each group."""
    named, counts = Template(FILE), _by_group(lines)
    bars = BarsInput(
        [
            Bar(named.say(f"group.{group.value}"), {one.value: count for one, count in found.items()})
            for group, found in counts.items()
        ],
        standing_words(),
    )
    frame = _frame(0)
    drawing = standing_bars(bars, frame._replace(height=height_of(bars, frame)))
    return Figure(drawing, caption, _table(bars))


def _by_group(lines: Iterable[TargetLine]) -> dict[TargetGroup, Counter[Standing]]:
    known = list(lines)
    counts = {group: Counter(one.standing for one in known if one.target.group is group) for group in TargetGroup}
    return {group: found for group, found in counts.items() if found}


def _table(bars: BarsInput) -> Table:
    """Return the counts as a table, for Word."""
    words = Template(FILE)
    headings = (words.say("group_heading"), *(bars.words[one] for one in bars.present))
    aligns = (Align.LEFT, *(Align.CENTRE for _one in bars.present))
    rows = [Row((Cell(bar.name), *(Cell(bar.counts.get(one, 0)) for one in bars.present))) for bar in bars.bars]
    return Table(columns_of(headings, (30, *(14 for _one in bars.present)), aligns), tuple(rows))


def target_figure(line: TargetLine, caption: str) -> Figure:
    """Return the chart of one target over its year; once the year is over nothing is forecast."""
    course = course_input(line, vietnamese)
    if line.forecast.method is Method.FINAL:
        course = course._replace(forecast=None)
    return Figure(target_chart(course, _frame(_CHART_HEIGHT)), caption, _months(line))


def _months(line: TargetLine) -> Table:
    """Return the figures month by month beside those of last year, for Word."""
    columns = columns_of(Template(FILE).headings("month_columns", 3), (1, 1, 1), (Align.CENTRE, *(Align.RIGHT,) * 2))
    past = line.last_year
    rows = (
        Row((Cell(month), Cell(value), Cell(past.at(month) if past else None))) for month, value in line.course.points
    )
    return Table(columns, tuple(rows))


def _frame(height: float) -> Frame:
    width = page_style().page.text_width_mm * 72 / 25.4
    return Frame(width, height, SIZE, say=vietnamese)
