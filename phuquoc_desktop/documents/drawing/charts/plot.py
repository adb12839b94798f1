"""The ground of a chart over the months of a year: scale at the left, months beneath."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.course import MONTHS
from phuquoc_desktop.documents.drawing.figures import Writing
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Ink
from phuquoc_desktop.documents.drawing.marks import Line, Point
from phuquoc_desktop.documents.drawing.scale import Scale
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.translation import N_

LINE = 1.45
"""Height of a row of words against their size."""
WIDEST_WORDS = 0.34
"""Of the frame for the words at the left, at the most."""


class Plot(NamedTuple):
    """Where a month and a value lie."""

    box: Box
    scale: Scale

    def at(self, month: float, value: Decimal) -> Point:
        """Return the place of a value at the end of a month; month 0 is the start of the year."""
        return self.box.left + self.box.width * month / MONTHS, self.height(value)

    def height(self, value: Decimal) -> float:
        """Return how far down a value lies."""
        return self.box.bottom - self.box.height * self.scale.share(value)


class Ticks(NamedTuple):
    """The words beside the scale, from its low end on, and what stands above them."""

    words: tuple[str, ...]
    head: str


def ticks_of(scale: Scale, writing: Writing, unit: str, levels: tuple[str, ...]) -> Ticks:
    """Return the words beside a scale: figures, or the names of levels."""
    if levels:
        return Ticks(tuple(levels[int(tick)] if tick < len(levels) else "" for tick in scale.ticks), unit)
    return Ticks(writing.ticks(scale), f"{writing.words} {unit}".strip())


def plot_of(frame: Frame, scale: Scale, ticks: Ticks, *, below: float, beside: float) -> Plot:
    """Return the plot that leaves room for words around it; ``below`` and ``beside`` are kept for other words."""
    size = frame.size
    left = min(max((frame.measure(word) for word in ticks.words), default=0) + 8, frame.width * WIDEST_WORDS)
    right = max(frame.width - max(beside, size * 1.3), left + 1)
    top = min(size * 2.1, frame.height * 0.3)
    bottom = max(frame.height - size * LINE - 3 - below, top + 1)
    return Plot(Box(min(left, frame.width), top, min(right, frame.width), min(bottom, frame.height)), scale)


def draw_ground(sketch: Sketch, plot: Plot, ticks: Ticks) -> None:
    """Draw lines, their words and the months."""
    frame, box = sketch.frame, plot.box
    for tick, words in zip(plot.scale.ticks, ticks.words, strict=True):
        y = plot.height(tick)
        sketch.draw(Line(((box.left, y), (box.right, y)), Ink.GRID, 0.8))
        sketch.write(frame.fit(words, box.left - 7), [Spot(box.left - 6, y, Anchor.END)], ink=Ink.SOFT)
    if plot.scale.low < 0 < plot.scale.high:
        zero = plot.height(Decimal(0))
        sketch.draw(Line(((box.left, zero), (box.right, zero)), Ink.SOFT, 0.8))
    _draw_months(sketch, plot)


def _draw_months(sketch: Sketch, plot: Plot) -> None:
    """Name the months; all of them short where they do not fit with their word."""
    frame, box = sketch.frame, plot.box
    each, long = box.width / MONTHS, frame.say(N_("mo. {number}"))
    roomy = frame.measure(long.format(number=MONTHS)) + 6 <= each
    thin = 1 if frame.measure("10") + 3 <= each else 3
    middle = box.bottom + 3 + frame.size * LINE / 2
    for month in range(1, MONTHS + 1):
        x = box.left + each * month
        sketch.draw(Line(((x, box.bottom), (x, box.bottom + 3)), Ink.GRID, 0.8))
        if month % thin == 0:
            words = long.format(number=month) if roomy else str(month)
            sketch.write(words, [Spot(x, middle, Anchor.MIDDLE)], ink=Ink.SOFT)
