"""The targets of one group, worst first: each a bar to its share of the plan, with the plan and the time gone by as lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.keys import STEP, draw_keys, draw_mark, rows_of
from phuquoc_desktop.documents.drawing.charts.naming import write_name
from phuquoc_desktop.documents.drawing.charts.percent_line import (
    FURTHEST,
    WHOLE,
    PercentLine,
    cleaned,
    draw_bar,
    percent_words,
    time_words,
    told_lines,
)
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Dash, Ink, Shape
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Marker
from phuquoc_desktop.documents.drawing.scale import drawable
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.translation import N_

ROW, BAR, HEAD = 2.4, 1.35, 1.7
"""Height of a row, of the bar in it, and of the words above, against the size of words."""
WIDEST_NAME = 0.4


class PercentInput(NamedTuple):
    """The targets in any order, the words of the standings, and how much of the year is over, in per cent."""

    lines: Sequence[PercentLine]
    words: Mapping[str, str]
    time: Decimal | None = None

    @property
    def present(self) -> list[str]:
        """The standings that any target has, worst first."""
        return [one for one in LOOKS if any(line.standing == one for line in self.lines)]


def height_of(shown: PercentInput, frame: Frame) -> float:
    """Return the height that the rows and their keys need in a frame of that width."""
    keys = len(rows_of(frame, shown.present, shown.words)) * STEP
    return (HEAD + len(shown.lines) * ROW + keys) * frame.size


def percent_bars(shown: PercentInput, frame: Frame) -> Drawing:
    """Draw the bars; a share beyond 150 % is broken off, and its figure says how far it goes."""
    lines, time = cleaned(shown.lines), drawable(shown.time)
    told = "; ".join([*([time_words(time, frame.say)] if time is not None else []), *told_lines(lines, shown.words)])
    if not frame.is_readable:
        return Drawing(frame.width, frame.height, (), told)
    sketch, rows = Sketch(frame), rows_of(frame, shown.present, shown.words)
    keys = len(rows) * STEP * frame.size
    ground = Box(0, HEAD * frame.size, frame.width, max(frame.height - keys, HEAD * frame.size))
    plot = _plot(lines, ground, frame)
    end = min(max([WHOLE, *(one.percent for one in lines if one.percent is not None)]), FURTHEST)
    _draw_lines(sketch, plot, end, time)
    step = ground.height / max(len(lines), 1)
    for number, line in enumerate(lines):
        top = ground.top + number * step
        _draw_row(sketch, line, Box(0, top, frame.width, top + min(step, ROW * frame.size * 1.5)), plot, end)
    draw_keys(sketch, rows, shown.words, frame.height - keys)
    return sketch.drawing(told)


def _plot(lines: Sequence[PercentLine], ground: Box, frame: Frame) -> Box:
    """Return where bars are drawn: between the names and the room for the figure of a full bar."""
    names = max((frame.measure(line.name) for line in lines), default=0)
    figures = max((frame.measure(percent_words(line), bold=True) for line in lines), default=0)
    left = min(names, frame.width * WIDEST_NAME) + frame.size * 2
    return Box(left, ground.top, max(frame.width - figures - 8, left + 1), ground.bottom)


def _draw_lines(sketch: Sketch, plot: Box, end: Decimal, time: Decimal | None) -> None:
    """Draw the plan as a line at 100 %, and the time gone by as a dotted line that hangs from a mark."""
    frame = sketch.frame
    middle, half = plot.top - frame.size * 0.8, frame.size * 0.3
    plan = plot.left + plot.width * float(WHOLE / end)
    sketch.draw(Line(((plot.left, plot.top), (plot.left, plot.bottom)), Ink.GRID))
    through = ((plan, plot.top), (plan, plot.bottom))
    sketch.draw(Line(through, Ink.PLAN, 1.6))
    sketch.avoid(through)
    if time is not None and 0 <= time <= WHOLE:
        x = plot.left + plot.width * float(time / end)
        sketch.keep_free(Box(x - half, plot.top - 2 * half, x + half, plot.top))
    sketch.write(frame.say(N_("Plan 100 %")), _above(plan, middle, plot, 0), ink=Ink.PLAN, bold=True)
    if time is not None and 0 <= time <= WHOLE:
        x = plot.left + plot.width * float(time / end)
        gone = ((x, plot.top), (x, plot.bottom))
        sketch.draw(Line(gone, Ink.TIME, 1.3, Dash.DOT))
        sketch.avoid(gone)
        sketch.draw(Marker(x, plot.top - half, 2 * half, Shape.DIAMOND, Ink.TIME))
        sketch.write(time_words(time, frame.say), _above(x, middle, plot, half + 4), ink=Ink.SOFT)


def _above(x: float, middle: float, plot: Box, aside: float) -> list[Spot]:
    if not aside:
        return [
            Spot(x, middle, Anchor.MIDDLE),
            Spot(x - 2, middle),
            Spot(x, middle, Anchor.END),
            Spot(plot.right, middle, Anchor.END),
        ]
    return [Spot(x - aside, middle, Anchor.END), Spot(x + aside, middle), Spot(0, middle)]


def _draw_row(sketch: Sketch, line: PercentLine, row: Box, plot: Box, end: Decimal) -> None:
    frame = sketch.frame
    write_name(sketch, line.name, Box(0, row.top, plot.left - frame.size * 2, row.bottom))
    draw_mark(sketch, line.standing, plot.left - frame.size * 0.9, row.middle)
    half = min(BAR * frame.size, row.height * 0.7) / 2
    x = draw_bar(sketch, line, Box(plot.left, row.middle - half, plot.right, row.middle + half), end)
    sketch.write(percent_words(line), [Spot(x + 5, row.middle)], bold=True)
