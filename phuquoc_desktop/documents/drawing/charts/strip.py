"""The chairman's strip: one row a target, all targets of the year on one sheet, readable in black and white."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.keys import STEP, draw_keys, draw_mark, rows_of
from phuquoc_desktop.documents.drawing.charts.naming import LEADING, write_name
from phuquoc_desktop.documents.drawing.charts.percent_line import (
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
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Marker, Rect
from phuquoc_desktop.documents.drawing.scale import drawable
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.translation import N_

ROW, LOWEST = 1.95, 0.9
"""Height of a row against the size of words: the usual one, and the lowest, below which the last rows are left out."""
MARK, NAME, FIGURES, BAR = 0.035, 0.475, 0.22, 0.165
"""Parts of the width; the rest is for the share."""
END = Decimal(125)
"""The share up to which bars are drawn; the plan stands at four fifths of their room."""


class StripGroup(NamedTuple):
    """A group of targets under its title, in any order."""

    title: str
    lines: Sequence[PercentLine]


class StripInput(NamedTuple):
    """All groups, the words of the standings, and how much of the year is over, in per cent."""

    groups: Sequence[StripGroup]
    words: Mapping[str, str]
    time: Decimal | None = None

    @property
    def present(self) -> list[str]:
        """The standings that any target has, worst first."""
        lines = [line for group in self.groups for line in group.lines]
        return [one for one in LOOKS if any(line.standing == one for line in lines)]


class _Row(NamedTuple):
    """The title of a group, or a target."""

    title: str = ""
    line: PercentLine | None = None


def height_of(shown: StripInput, frame: Frame) -> float:
    """Return the height at which every row has its usual room."""
    keys = len(rows_of(frame, shown.present, shown.words)) * STEP
    return (len(list(_rows(shown))) * ROW + 1.6 + keys + 0.4) * frame.size


def chairmans_strip(shown: StripInput, frame: Frame) -> Drawing:
    """Draw the rows into the frame, closer to each other where they are many; worst first within each group."""
    told = "; ".join(_told(shown, frame))
    if not frame.is_readable:
        return Drawing(frame.width, frame.height, (), told)
    sketch, keys = Sketch(frame), rows_of(frame, shown.present, shown.words)
    foot = frame.height - len(keys) * STEP * frame.size
    top = 1.6 * frame.size
    rows = list(_rows(shown))
    step = min((foot - top - 0.4 * frame.size) / max(len(rows), 1), ROW * frame.size)
    if step >= LOWEST * frame.size:
        _draw_rows(sketch, rows, top, step, drawable(shown.time))
        draw_keys(sketch, keys, shown.words, foot)
        return sketch.drawing(told)
    count = sum(len(group.lines) for group in shown.groups)
    words = frame.say(N_("There is no room here for {count} targets.")).format(count=count)
    sketch.write(frame.fit(words, frame.width), [Spot(0, frame.size)], ink=Ink.SOFT)
    return sketch.drawing(told)


def _rows(shown: StripInput) -> Iterator[_Row]:
    for group in shown.groups:
        yield _Row(group.title)
        yield from (_Row(line=line) for line in cleaned(group.lines))


def _told(shown: StripInput, frame: Frame) -> Iterator[str]:
    time = drawable(shown.time)
    if time is not None:
        yield time_words(time, frame.say)
    for group in shown.groups:
        yield group.title
        yield from told_lines(cleaned(group.lines), shown.words)


def _draw_rows(sketch: Sketch, rows: Sequence[_Row], top: float, step: float, time: Decimal | None) -> None:
    frame = sketch.frame
    left = frame.width * (MARK + NAME + FIGURES)
    bars = Box(left, top, left + frame.width * BAR, top + step * len(rows))
    _draw_head(sketch, bars, time)
    for number, row in enumerate(rows):
        place = Box(0, top + number * step, frame.width, top + (number + 1) * step)
        if row.line is None:
            _draw_title(sketch, row.title, place)
        else:
            _draw_line(sketch, row.line, place, bars)
    plan = bars.left + bars.width * float(WHOLE / END)
    sketch.draw(Line(((plan, bars.top), (plan, bars.bottom)), Ink.PLAN, 1.2))


def _draw_head(sketch: Sketch, bars: Box, time: Decimal | None) -> None:
    """Name the plan's line and the time gone by, whose line is drawn behind the bars."""
    frame = sketch.frame
    middle, plan = bars.top - frame.size * 0.8, bars.left + bars.width * float(WHOLE / END)
    if time is not None and 0 <= time <= WHOLE:
        _draw_time(sketch, bars, time)
    spots = [Spot(plan, middle, Anchor.MIDDLE), Spot(plan - 2, middle), Spot(frame.width, middle, Anchor.END)]
    sketch.write(frame.say(N_("Plan 100 %")), spots, bold=True)


def _draw_time(sketch: Sketch, bars: Box, time: Decimal) -> None:
    frame = sketch.frame
    if time == WHOLE:
        # The plan's own line is where the year ends; a mark there would leave no room for the plan's name.
        over = [Spot(bars.left, bars.top - frame.size * 0.8, Anchor.END), Spot(0, bars.top - frame.size * 0.8)]
        sketch.write(time_words(time, frame.say), over, ink=Ink.SOFT)
        return
    x, half = bars.left + bars.width * float(time / END), frame.size * 0.28
    middle = bars.top - half - 0.5
    sketch.draw(Line(((x, bars.top), (x, bars.bottom)), Ink.TIME, 1.0, Dash.DOT))
    sketch.draw(Marker(x, middle, 2 * half, Shape.DIAMOND, Ink.TIME))
    sketch.keep_free(Box(x - half, middle - half, x + half, middle + half))
    spots = [Spot(x - half - 3, bars.top - frame.size * 0.8, Anchor.END), Spot(0, bars.top - frame.size * 0.8)]
    sketch.write(time_words(time, frame.say), spots, ink=Ink.SOFT)


def _draw_title(sketch: Sketch, title: str, place: Box) -> None:
    frame = sketch.frame
    size = min(frame.size, place.height / LEADING)
    sketch.draw(Rect(0, place.top, frame.width, place.height, fill=Ink.UNKNOWN_PALE))
    words = frame.fit(title, frame.width - 4, size=size, bold=True)
    sketch.write(words, [Spot(2, place.middle)], size=size, bold=True)


def _draw_line(sketch: Sketch, line: PercentLine, place: Box, bars: Box) -> None:
    frame = sketch.frame
    size = min(frame.size, place.height / LEADING)
    sketch.draw(Line(((0, place.bottom), (frame.width, place.bottom)), Ink.GRID, 0.5))
    draw_mark(sketch, line.standing, frame.width * MARK / 2, place.middle, size * 0.92)
    name = frame.width * MARK
    write_name(sketch, line.name, Box(name, place.top, name + frame.width * NAME - 4, place.bottom))
    figures = frame.fit(line.figures, frame.width * FIGURES - 8, size=size)
    sketch.write(figures, [Spot(bars.left - 6, place.middle, Anchor.END)], size=size)
    half = place.height * 0.29
    draw_bar(sketch, line, Box(bars.left, place.middle - half, bars.right, place.middle + half), END)
    share = frame.fit(percent_words(line), frame.width - bars.right - 4, size=size, bold=True)
    sketch.write(share, [Spot(frame.width - 1, place.middle, Anchor.END)], size=size, bold=True)
