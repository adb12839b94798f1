"""Awards of several years: a bar a year, built of what was counted, told apart by hatches and named beneath."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.keys import STEP
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Hatch, Ink
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Rect
from phuquoc_desktop.documents.drawing.scale import scale_of
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

ROW, BAR = 2.6, 1.6
"""Height of a row and of the bar in it against the size of words."""
MOST = 5
"""Parts that are told apart; the others are one together."""
GREATEST = 10**12

_LOOKS = (
    (Ink.REACHED, Hatch.NONE, Ink.REACHED),
    (Ink.PLAN_PALE, Hatch.DIAGONAL, Ink.PLAN),
    (Ink.GOOD_PALE, Hatch.CROSS, Ink.GOOD),
    (Ink.COURSE_PALE, Hatch.DOTS, Ink.COURSE),
    (Ink.SURFACE, Hatch.BACK, Ink.SOFT),
    (Ink.UNKNOWN_PALE, Hatch.LEVEL, Ink.UNKNOWN),
)


class Counted(NamedTuple):
    """What was counted under a name: how many in each year."""

    name: str
    counts: tuple[int, ...]


class AwardsInput(NamedTuple):
    """The years, oldest first, and what was counted in each of them, the most frequent first."""

    years: Sequence[int]
    counted: Sequence[Counted]

    def parts(self, others: str) -> list[Counted]:
        """Return what is drawn: the first ones, and all others together under that name."""
        several = [_whole(one, len(self.years)) for one in self.counted]
        if len(several) <= MOST + 1:
            return several
        rest = [sum(one.counts[place] for one in several[MOST:]) for place in range(len(self.years))]
        return [*several[:MOST], Counted(others, tuple(rest))]


def _whole(one: Counted, years: int) -> Counted:
    """Return counts for every year, none below zero or beyond what can be drawn."""
    known = [min(max(count, 0), GREATEST) for count in one.counts[:years]]
    return Counted(one.name, (*known, *(0,) * (years - len(known))))


def height_of(shown: AwardsInput, frame: Frame) -> float:
    """Return the height that the bars and their names need in a frame of that width."""
    keys = len(_rows(frame, shown.parts(frame.say(N_("Others")))))
    return (len(shown.years) * ROW + keys * STEP) * frame.size


def award_bars(shown: AwardsInput, frame: Frame) -> Drawing:
    """Draw the bars, each with its sum at the end."""
    parts = shown.parts(frame.say(N_("Others")))
    told = "; ".join(_told(shown.years, parts, frame))
    if not frame.is_readable or not shown.years:
        return Drawing(frame.width, frame.height, (), told)
    sketch, rows = Sketch(frame), _rows(frame, parts)
    bottom = max(frame.height - len(rows) * STEP * frame.size, frame.size)
    sums = [sum(one.counts[place] for one in parts) for place in range(len(shown.years))]
    left = max(frame.measure(str(year), bold=True) for year in shown.years) + 8
    right = frame.width - max(frame.measure(show_number(one), bold=True) for one in sums) - 8
    plot = Box(left, 0, max(right, left + 1), bottom)
    step = plot.height / len(shown.years)
    for place, year in enumerate(shown.years):
        row = Box(plot.left, place * step, plot.right, place * step + min(step, ROW * frame.size * 1.5))
        sketch.write(str(year), [Spot(0, row.middle)], bold=True)
        _draw_bar(sketch, row, [one.counts[place] for one in parts], sums)
        sketch.write(show_number(sums[place]), [Spot(_end(row, sums[place], sums) + 5, row.middle)], bold=True)
    sketch.draw(Line(((plot.left, 0), (plot.left, bottom)), Ink.GRID))
    _draw_keys(sketch, rows, parts, bottom)
    return sketch.drawing(told)


def _told(years: Sequence[int], parts: Sequence[Counted], frame: Frame) -> list[str]:
    said = frame.say(N_("{year}: {sum} ({parts})"))
    return [
        said.format(
            year=year,
            sum=show_number(sum(one.counts[place] for one in parts)),
            parts=", ".join(f"{one.name} {show_number(one.counts[place])}" for one in parts if one.counts[place]),
        )
        for place, year in enumerate(years)
    ]


def _end(row: Box, count: int, sums: Sequence[int]) -> float:
    scale = scale_of([Decimal(max(sums))])
    return row.left + row.width * scale.share(Decimal(count))


def _draw_bar(sketch: Sketch, row: Box, counts: Sequence[int], sums: Sequence[int]) -> None:
    half = min(BAR * sketch.frame.size, row.height * 0.8) / 2
    reached = 0
    for look, count in zip(_LOOKS, counts, strict=False):
        start, end = _end(row, reached, sums), _end(row, reached + count, sums)
        reached += count
        if end - start > 0.01:
            fill, hatch, edge = look
            sketch.draw(Rect(start, row.middle - half, end - start, 2 * half, fill, hatch, edge, edge))


def _rows(frame: Frame, parts: Sequence[Counted]) -> list[list[int]]:
    """Break the names into rows that fit the frame."""
    rows: list[list[int]] = []
    room = 0.0
    for number, one in enumerate(parts):
        width = frame.size * 3 + frame.measure(one.name)
        if not rows or room + width > frame.width:
            rows.append([])
            room = 0.0
        rows[-1].append(number)
        room += width
    return rows


def _draw_keys(sketch: Sketch, rows: Sequence[Sequence[int]], parts: Sequence[Counted], top: float) -> None:
    frame = sketch.frame
    side = frame.size * 0.9
    for number, row in enumerate(rows):
        x, middle = 0.0, top + (number + 0.5) * frame.size * STEP
        for one in row:
            fill, hatch, edge = _LOOKS[one]
            if middle + side / 2 <= frame.height and x + side <= frame.width:
                sketch.draw(Rect(x, middle - side / 2, side, side, fill, hatch, edge, edge))
            words = frame.fit(parts[one].name, frame.width - x - frame.size * 1.3)
            sketch.write(words, [Spot(x + frame.size * 1.3, middle, Anchor.START)])
            x += frame.size * 3 + frame.measure(parts[one].name)
