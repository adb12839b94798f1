"""Lines of a chart over the months, told apart by their dash and mark, and how they are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Dash, Ink, Shape
from phuquoc_desktop.documents.drawing.marks import Line, Marker, Point
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot

BESIDES = 0.25
"""How little it matters that words stand on a line that is there for comparison."""
SAMPLE = 24.0
"""Length of a line's sample before its name."""


class Style(NamedTuple):
    """How a series is drawn; no two of one chart share dash and mark."""

    ink: Ink
    dash: Dash = Dash.SOLID
    width: float = 1.4
    shape: Shape | None = None
    filled: bool = True
    size: float = 6.0


class Series(NamedTuple):
    """A line with the marks on it; ``words`` name it, the fuller form first; without words it is named by another one."""

    style: Style
    points: tuple[Point, ...]
    words: tuple[str, ...]
    marked: tuple[Point, ...] = ()
    bold: bool = False
    ends: bool = False
    """Whether a bracket stands at its end, of which its name keeps clear."""
    along: bool = False
    """Whether it is named along its way rather than at its end, where others end too."""


def draw(sketch: Sketch, series: Series) -> None:
    """Draw the line and its marks."""
    style = series.style
    if len(series.points) > 1:
        sketch.draw(Line(series.points, style.ink, style.width * sketch.frame.weight, style.dash))
        sketch.avoid(series.points, BESIDES if series.along else style.width)
    if style.shape:
        frame, size = sketch.frame, style.size * sketch.frame.weight
        for x, y in series.marked:
            half = size / 2
            inside = min(max(x, half), frame.width - half), min(max(y, half), frame.height - half)
            sketch.draw(Marker(*inside, size, style.shape, style.ink, style.filled))


def name(sketch: Sketch, series: Series, plot: Box) -> bool:
    """Write the name at the line: beside its end, else along it; False where there is no room."""
    for words in series.words:
        if sketch.write(words, _spots(sketch, series, words, plot), bold=series.bold, ink=_legible(series.style.ink)):
            return True
    return False


def _spots(sketch: Sketch, series: Series, words: str, plot: Box) -> Iterator[Spot]:
    size, (x, y) = sketch.frame.size, series.points[-1]
    away = size * 0.85
    if series.along:
        yield from _spots_along(series.points, (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8), away)
        return
    if sketch.frame.width - plot.right > size * 3 and x > plot.right - 1:
        yield from (Spot(plot.right + 12, y + shift * size * 1.25) for shift in (0, -1, 1))
    if len(series.points) == 1 or abs(series.points[0][1] - y) > 1:
        yield from (Spot(x - 7 * series.ends, y + way, Anchor.END) for way in (-away, away))
        yield from (Spot(x, y + way, Anchor.MIDDLE) for way in (-away, away))
        yield from (Spot(x + 9, y), Spot(x - 9, y, Anchor.END))
    yield from _spots_along(series.points, (0.98, 0.02, 0.75, 0.5, 0.25, 0.9, 0.1, 0.6, 0.4), away)


def _spots_along(points: Sequence[Point], shares: Sequence[float], away: float) -> Iterator[Spot]:
    for share in shares:
        along, height = _along(points, share)
        anchor = Anchor.END if share > 0.7 else Anchor.START if share < 0.3 else Anchor.MIDDLE
        yield from (Spot(along, height + way * away, anchor) for way in (-1, 1, -1.8, 1.8))


def _along(points: Sequence[Point], share: float) -> Point:
    """Return the place at a part of the way across."""
    x = points[0][0] + (points[-1][0] - points[0][0]) * share
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 <= x <= x2 and x2 > x1:
            return x, y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return points[-1]


def _legible(ink: Ink) -> Ink:
    return Ink.SOFT if ink in {Ink.TIME, Ink.LAST_YEAR} else Ink.TEXT if ink is Ink.FORECAST else ink


def legend_rows(frame: Frame, several: Sequence[Series]) -> list[list[Series]]:
    """Break the entries of a legend into rows that fit the frame."""
    rows: list[list[Series]] = []
    room = 0.0
    for series in several:
        width = SAMPLE + 6 + frame.measure(series.words[-1]) + 16
        if not rows or room + width > frame.width:
            rows.append([])
            room = 0.0
        rows[-1].append(series)
        room += width
    return rows


def draw_legend(sketch: Sketch, rows: Sequence[Sequence[Series]], top: float, step: float) -> None:
    """Draw a sample of each line with its name."""
    for number, row in enumerate(rows):
        middle, x = top + (number + 0.5) * step, 0.0
        for series in row:
            end = min(x + SAMPLE, sketch.frame.width)
            sample = series._replace(
                points=((x, middle), (end, middle)), marked=(((x + end) / 2, middle),) if series.marked else ()
            )
            draw(sketch, sample)
            words = sketch.frame.fit(series.words[-1], sketch.frame.width - end - 6)
            sketch.write(words, [Spot(end + 6, middle)], ink=Ink.SOFT)
            x = end + 6 + sketch.frame.measure(words) + 16
