"""One target over its year: plan, pace, what was reached, last year, forecast, and what each month still has to bring."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.course import LIMITS, MONTHS, CourseInput, cleaned, known, needs, told
from phuquoc_desktop.documents.drawing.charts.plot import LINE, Plot, draw_ground, plot_of, ticks_of
from phuquoc_desktop.documents.drawing.charts.series import Series, Style, draw, draw_legend, legend_rows, name
from phuquoc_desktop.documents.drawing.figures import Writing, short, writing_of
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Dash, Hatch, Ink, Shape
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Point, Polygon, Rect
from phuquoc_desktop.documents.drawing.scale import Scale, scale_of
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.translation import N_

REACHED = Style(Ink.REACHED, Dash.SOLID, 2.2, Shape.CIRCLE, size=6.5)
PLAN = Style(Ink.PLAN, Dash.DASH, 1.8)
LIMIT = Style(Ink.BAD, Dash.SOLID, 1.8)
PACE = Style(Ink.TIME, Dash.DOT, 1.3)
LAST_YEAR = Style(Ink.LAST_YEAR, Dash.SOLID, 1.1, Shape.SQUARE, filled=False, size=5)
FORECAST = Style(Ink.FORECAST, Dash.DASH_DOT, 1.5, Shape.DIAMOND, filled=False, size=8)
ROOMY = 520.0
"""From this width on, with words of size 12, names stand beside the ends of their lines."""
MOST_LEGEND = 0.35
"""Of the height for the legend at the most."""
BESIDE, NARROWEST, WIDEST = 0.2, 10.5, 15.0
"""The column for those names: its part of the width, and its limits in sizes of words."""
CLOSE = 1.9
"""Two ends of a forecast that are closer than so many sizes of words are written as one."""


def target_chart(course: CourseInput, frame: Frame) -> Drawing:
    """Draw the target; series that cannot be named at their line are named in a legend beneath."""
    course = cleaned(course)
    if not frame.is_readable:
        return Drawing(frame.width, frame.height, (), told(course, frame.say))
    drawing, unnamed = _attempt(course, frame, ())
    if unnamed:
        drawing, _still = _attempt(course, frame, tuple(unnamed))
    return drawing


def _attempt(course: CourseInput, frame: Frame, legend: tuple[str, ...]) -> tuple[Drawing, list[str]]:
    """Return the drawing and the names that found no place; ``legend`` has those that stand beneath the plot."""
    sketch, scale = Sketch(frame), _scale(course)
    writing = writing_of(scale, frame.say)
    ticks = ticks_of(scale, writing, course.unit, course.levels)
    named = [one for one in _series(course, Plot(frame.box, scale), frame, writing) if one.words]
    beneath = [one for one in named if one.words[-1] in legend]
    step = frame.size * LINE
    rows = legend_rows(frame, beneath)[: int(frame.height * MOST_LEGEND / step)]
    beside = min(max(frame.width * BESIDE, frame.size * NARROWEST), frame.size * WIDEST)
    beside = beside if frame.width >= ROOMY * frame.size / 12 else 0.0
    plot = plot_of(frame, scale, ticks, below=len(rows) * step, beside=beside)
    draw_ground(sketch, plot, ticks)
    _draw_head(sketch, course, ticks.head)
    _draw_grounds(sketch, course, plot)
    several = list(_series(course, plot, frame, writing))
    for one in several:
        draw(sketch, one)
    _draw_range(sketch, course, plot)
    unnamed = [one.words[-1] for one in _by_weight(several, legend) if not name(sketch, one, plot.box)]
    _write_figures(sketch, course, plot, writing)
    draw_legend(sketch, rows, frame.height - len(rows) * step, step)
    return sketch.drawing(told(course, frame.say)), unnamed


def _by_weight(several: list[Series], legend: tuple[str, ...]) -> list[Series]:
    """Return what is named at its line, what matters most first."""
    order = (REACHED, PLAN, LIMIT, FORECAST, LAST_YEAR, PACE)
    wanted = [one for one in several if one.words and one.words[-1] not in legend]
    return sorted(wanted, key=lambda one: order.index(one.style))


def _scale(course: CourseInput) -> Scale:
    if course.levels:
        return Scale(Decimal(0), Decimal(max(len(course.levels) - 1, 1)), Decimal(1))
    values = list(_values(course))
    if course.comparator in LIMITS and course.plan is not None and values:
        values.append(max(values) + (max(values) - min(values, default=Decimal(0))) / 5 or Decimal(1))
    return scale_of(values, from_zero=course.growing)


def _values(course: CourseInput) -> Iterator[Decimal]:
    for run in (course.months, course.last_year, course.pace):
        yield from (value for _month, value in known(run))
    yield from (one for one in (course.plan, course.plan_to, *(course.forecast or ())) if one is not None)


def _series(course: CourseInput, plot: Plot, frame: Frame, writing: Writing) -> Iterator[Series]:
    """Return the lines, those beneath first."""
    say = frame.say
    last_year = _points(course, course.last_year, plot)
    if last_year:
        yield Series(LAST_YEAR, _run(course, last_year, plot), (say(N_("Last year")),), last_year, along=True)
    yield from _paces(course, plot, frame)
    yield from _plans(course, plot, frame, writing)
    yield from _forecasts(course, plot, frame, writing)
    reached = _points(course, course.months, plot)
    if reached:
        value = list(known(course.months))[-1][1]
        words = () if course.levels else (say(N_("Reached {value}")).format(value=writing.short(value)),)
        yield Series(REACHED, _run(course, reached, plot), (*words, say(N_("Reached"))), reached, bold=True)


def _points(course: CourseInput, run: tuple[Decimal | None, ...], plot: Plot) -> tuple[Point, ...]:
    return tuple(plot.at(month, value) for month, value in known(run))


def _run(course: CourseInput, points: tuple[Point, ...], plot: Plot) -> tuple[Point, ...]:
    """Join the points: from nothing at the start of the year where they grow, in steps where they are levels of quality."""
    if course.growing:
        return (plot.at(0, Decimal(0)), *points)
    if not course.levels:
        return points
    steps = [((x2, y1), (x2, y2)) for (_x1, y1), (x2, y2) in pairwise(points)]
    return (points[0], *(corner for step in steps for corner in step))


def _paces(course: CourseInput, plot: Plot, frame: Frame) -> Iterator[Series]:
    words = (frame.say(N_("Even pace")) if not course.pace else frame.say(N_("Planned pace")),)
    planned = _points(course, course.pace, plot)
    plan = course.plan
    if planned:
        yield Series(PACE, _run(course, planned, plot), words, along=True)
    elif course.growing and plan is not None and not course.plan_words:
        yield Series(PACE, (plot.at(0, Decimal(0)), plot.at(MONTHS, plan)), words, along=True)


def _plans(course: CourseInput, plot: Plot, frame: Frame, writing: Writing) -> Iterator[Series]:
    limit = course.comparator in LIMITS
    words: tuple[str, ...] = (
        course.planned(frame.say, writing.short),
        frame.say(N_("Limit")) if limit else frame.say(N_("Plan")),
    )
    ends = (course.plan, course.plan_to) if course.comparator is Comparator.RANGE else (course.plan,)
    for end in ends:
        if end is not None:
            yield Series(LIMIT if limit else PLAN, (plot.at(0, end), plot.at(MONTHS, end)), words)
            words = ()


def _forecasts(course: CourseInput, plot: Plot, frame: Frame, writing: Writing) -> Iterator[Series]:
    start, ends = _fan(course, plot)
    if course.forecast is None or not ends:
        return
    expected, low, high = (writing.short(value) for value in course.forecast)
    words = [frame.say(N_("Forecast {value}")).format(value=expected), frame.say(N_("Forecast"))]
    if ends[1] != ends[2] and _are_close(ends, frame):
        words.insert(0, f"{words[0]} ({low}–{high})")
    line = (start, ends[0]) if start else (ends[0],)
    yield Series(FORECAST, line, tuple(words), (ends[0],), ends=True)


def _are_close(ends: tuple[Point, ...], frame: Frame) -> bool:
    return abs(ends[1][1] - ends[2][1]) < CLOSE * frame.size


def _fan(course: CourseInput, plot: Plot) -> tuple[Point | None, tuple[Point, ...]]:
    """Return where the forecast starts, if anything was reached, and its three ends, if the year is not over."""
    reached = list(known(course.months))
    ends = course.forecast or ()
    if not ends or (reached and reached[-1][0] == MONTHS):
        return None, ()
    start = plot.at(*reached[-1]) if reached else plot.at(0, Decimal(0)) if course.growing else None
    return start, tuple(plot.at(MONTHS, end) for end in ends)


def _draw_grounds(sketch: Sketch, course: CourseInput, plot: Plot) -> None:
    """Hatch what a limit forbids, tint what a range allows, and draw the spread of the forecast."""
    plan, to, box = course.plan, course.plan_to, plot.box
    if plan is not None and course.comparator in LIMITS:
        high = plot.height(plan) - box.top
        sketch.draw(Rect(box.left, box.top, box.width, high, hatch=Hatch.BACK, hatch_ink=Ink.BAD))
        sketch.shade(Box(box.left, box.top, box.right, box.top + high))
    if plan is not None and to is not None and course.comparator is Comparator.RANGE:
        top, bottom = sorted((plot.height(plan), plot.height(to)))
        sketch.draw(Rect(box.left, top, box.width, bottom - top, fill=Ink.PLAN_PALE))
    start, ends = _fan(course, plot)
    if start and ends:
        sketch.draw(Polygon((start, *ends[1:]), Ink.FORECAST_PALE, Hatch.DIAGONAL, Ink.FORECAST))
        sketch.shade(Box(start[0], min(y for _x, y in ends), ends[0][0], max(y for _x, y in ends)))


def _draw_range(sketch: Sketch, course: CourseInput, plot: Plot) -> None:
    """Draw from where to where the end of the year may lie."""
    _start, ends = _fan(course, plot)
    if not ends or ends[1] == ends[2]:
        return
    reach = min(5.0, sketch.frame.width - ends[0][0])
    sketch.draw(Line((ends[1], ends[2]), Ink.FORECAST, 1.4))
    sketch.avoid(ends[1:])
    for x, y in ends[1:]:
        sketch.draw(Line(((x - reach, y), (x + reach, y)), Ink.FORECAST, 1.4))


def _draw_head(sketch: Sketch, course: CourseInput, head: str) -> None:
    """Write the unit at the left, and at the right what each month still has to bring."""
    frame = sketch.frame
    words = frame.fit(needs(course, frame.say, short), frame.width * 0.8, bold=True)
    middle = frame.size * 0.75
    sketch.write(words, [Spot(frame.width - 1, middle, Anchor.END)], bold=True)
    room = frame.width - frame.measure(words, bold=True) - 12
    sketch.write(frame.fit(head, room), [Spot(0, middle)], ink=Ink.SOFT)


def _write_figures(sketch: Sketch, course: CourseInput, plot: Plot, writing: Writing) -> None:
    """Write the other figures where there is room, and the ends of the forecast."""
    size = sketch.frame.size * 0.92
    away = size * 0.95
    if course.levels:
        return
    for month, value in list(known(course.months))[-2::-1]:
        x, y = plot.at(month, value)
        spots = [Spot(x, y + way, Anchor.MIDDLE) for way in (-away, away)]
        sketch.write(writing.short(value), spots, size=size)
    _write_ends(sketch, course, plot, writing)


def _write_ends(sketch: Sketch, course: CourseInput, plot: Plot, writing: Writing) -> None:
    """Write from where to where the forecast reaches, unless its name says so."""
    _start, ends = _fan(course, plot)
    if course.forecast is None or not ends or _are_close(ends, sketch.frame):
        return
    size = sketch.frame.size * 0.92
    for value, (x, y), way in zip(course.forecast[1:], ends[1:], (0.9, -0.9), strict=True):
        spots = [Spot(x + 8, y), Spot(x - 8, y + way * size, Anchor.END)]
        sketch.write(writing.short(value), spots, size=size, ink=Ink.SOFT)
