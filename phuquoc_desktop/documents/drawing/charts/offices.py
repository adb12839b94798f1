"""What the offices reached or plan, against the figure of the city: a sum built office by office, or each held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.keys import draw_mark
from phuquoc_desktop.documents.drawing.charts.naming import write_name
from phuquoc_desktop.documents.drawing.figures import Writing, writing_of
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Dash, Hatch, Ink, Shape
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Marker, Rect
from phuquoc_desktop.documents.drawing.scale import Scale, drawable, scale_of
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

ROW, BAR, HEAD, FOOT = 2.2, 1.15, 1.8, 1.6
WIDEST_NAME = 0.34
CROSSED = 0.25
"""How little it matters that a figure stands on the city's line: it belongs beside its bar."""


class OfficeLine(NamedTuple):
    """An office with its figure, None where none is known; ``standing`` is a value of ``domain.target.Standing``."""

    name: str
    value: Decimal | None
    standing: str = ""


class OfficesInput(NamedTuple):
    """The offices in the order of the list, and the city's figure.

    ``additive`` figures make up the city's (hectares, households); others (per cent) are each held against it.
    """

    lines: Sequence[OfficeLine]
    city: Decimal | None = None
    unit: str = ""
    additive: bool = True

    @property
    def total(self) -> Decimal:
        """The sum of what is known."""
        return sum((one.value for one in self.lines if one.value is not None), Decimal(0))

    @property
    def unknown(self) -> int:
        """How many offices have no figure."""
        return sum(one.value is None for one in self.lines)


class _Ground(NamedTuple):
    """Where bars are drawn, and how figures are written."""

    box: Box
    scale: Scale
    writing: Writing
    unit: str

    def x(self, value: Decimal) -> float:
        return self.box.left + self.box.width * self.scale.share(value)


def height_of(shown: OfficesInput, frame: Frame) -> float:
    """Return the height at which every row has its room."""
    return (HEAD + (len(shown.lines) + shown.additive) * ROW + FOOT) * frame.size


def offices_chart(shown: OfficesInput, frame: Frame) -> Drawing:
    """Draw a row an office, the sum beneath them where the figures add up, and the city's figure as a line through all."""
    shown = _cleaned(shown)
    told = "; ".join(_told(shown, frame.say))
    if not frame.is_readable:
        return Drawing(frame.width, frame.height, (), told)
    sketch = Sketch(frame)
    ground = _ground(shown, frame)
    rows = len(shown.lines) + shown.additive
    step = min(ground.box.height / max(rows, 1), ROW * frame.size * 1.4)
    _draw_scale(sketch, ground, step * rows)
    _draw_city(sketch, shown, ground, step * rows)
    so_far = Decimal(0)
    for number, line in enumerate(shown.lines):
        top = ground.box.top + number * step
        _draw_office(sketch, shown, line, so_far, ground, Box(0, top, frame.width, top + step))
        so_far += line.value or 0
    if shown.additive:
        top = ground.box.top + len(shown.lines) * step
        _draw_total(sketch, shown, ground, Box(0, top, frame.width, top + step))
    return sketch.drawing(told)


def _cleaned(shown: OfficesInput) -> OfficesInput:
    lines = [one._replace(value=drawable(one.value)) for one in shown.lines]
    return shown._replace(lines=lines, city=drawable(shown.city))


def _ground(shown: OfficesInput, frame: Frame) -> _Ground:
    values = [one.value for one in shown.lines if one.value is not None]
    values += [shown.city] if shown.city is not None else []
    if shown.additive:
        values += list(_sums(shown))
    scale = scale_of(values, from_zero=shown.additive)
    writing = writing_of(scale, frame.say)
    names = [*(one.name for one in shown.lines), frame.say(N_("All offices"))]
    left = min(max(map(frame.measure, names)), frame.width * WIDEST_NAME) + frame.size * 1.8
    room = max((frame.measure(writing.short(value), bold=True) for value in values), default=0) + 10
    right = max(frame.width - min(room, frame.width * 0.2), left + 1)
    top, bottom = HEAD * frame.size, max(frame.height - FOOT * frame.size, HEAD * frame.size)
    unit = f"{writing.words} {shown.unit}".strip()
    return _Ground(Box(left, top, min(right, frame.width), bottom), scale, writing, unit)


def _sums(shown: OfficesInput) -> Iterator[Decimal]:
    so_far = Decimal(0)
    for one in shown.lines:
        so_far += one.value or 0
        yield so_far


def _draw_scale(sketch: Sketch, ground: _Ground, height: float) -> None:
    frame, box = sketch.frame, ground.box
    bottom = min(box.top + height, box.bottom)
    for tick, words in zip(ground.scale.ticks, ground.writing.ticks(ground.scale), strict=True):
        x = ground.x(tick)
        sketch.draw(Line(((x, box.top), (x, bottom)), Ink.GRID, 0.8))
        spots = [Spot(x, bottom + frame.size * 0.85, Anchor.MIDDLE)]
        sketch.write(words, spots, ink=Ink.SOFT, size=frame.size * 0.92)
    sketch.write(frame.fit(ground.unit, box.left - 6), [Spot(0, frame.size * 0.8)], ink=Ink.SOFT)


def _draw_city(sketch: Sketch, shown: OfficesInput, ground: _Ground, height: float) -> None:
    if shown.city is None:
        return
    frame, box, x = sketch.frame, ground.box, ground.x(shown.city)
    ends = ((x, box.top - 3), (x, min(box.top + height, box.bottom)))
    sketch.draw(Line(ends, Ink.PLAN, 1.8, Dash.DASH))
    sketch.avoid(ends, CROSSED)
    words = frame.say(N_("City {value}")).format(value=ground.writing.short(shown.city))
    middle = frame.size * 0.8
    anchors = [Spot(x, middle, Anchor.MIDDLE), Spot(x, middle, Anchor.END), Spot(x, middle)]
    sketch.write(frame.fit(words, frame.width * 0.6, bold=True), anchors, ink=Ink.PLAN, bold=True)


def _draw_office(
    sketch: Sketch, shown: OfficesInput, line: OfficeLine, so_far: Decimal, ground: _Ground, row: Box
) -> None:
    frame = sketch.frame
    write_name(sketch, line.name, Box(0, row.top, ground.box.left - frame.size * 1.8, row.bottom))
    if line.standing:
        draw_mark(sketch, line.standing, ground.box.left - frame.size * 0.9, row.middle)
    if line.value is None:
        words = frame.say(N_("no figure yet"))
        sketch.write(words, [Spot(ground.box.left + 5, row.middle)], ink=Ink.SOFT)
    elif shown.additive:
        _draw_step(sketch, line.value, so_far, ground, row)
    else:
        _draw_dot(sketch, line.value, ground, row)


def _draw_step(sketch: Sketch, value: Decimal, so_far: Decimal, ground: _Ground, row: Box) -> None:
    """Draw an office's part of the sum: it begins where the one before ended."""
    start, end = ground.x(so_far), ground.x(so_far + value)
    half = min(BAR * sketch.frame.size, row.height * 0.6) / 2
    left, right = sorted((start, end))
    bar = Rect(left, row.middle - half, right - left, 2 * half, Ink.REACHED_PALE, Hatch.DIAGONAL, None, Ink.REACHED)
    sketch.draw(bar)
    sketch.draw(Line(((end, row.middle + half), (end, row.bottom + row.height / 2 - half)), Ink.TIME, 1.0, Dash.DOT))
    spots = [Spot(right + 5, row.middle), Spot(left - 5, row.middle, Anchor.END)]
    sketch.write(ground.writing.short(value), spots, bold=True)


def _draw_dot(sketch: Sketch, value: Decimal, ground: _Ground, row: Box) -> None:
    size, x = min(sketch.frame.size * 0.75, row.height * 0.7), ground.x(value)
    x = min(max(x, size / 2), sketch.frame.width - size / 2)
    sketch.draw(Line(((ground.box.left, row.middle), (x, row.middle)), Ink.REACHED, 1.2))
    sketch.draw(Marker(x, row.middle, size, Shape.CIRCLE, Ink.REACHED))
    spots = [Spot(x + size / 2 + 4, row.middle), Spot(x - size / 2 - 4, row.middle, Anchor.END)]
    sketch.write(ground.writing.short(value), spots, bold=True)


def _draw_total(sketch: Sketch, shown: OfficesInput, ground: _Ground, row: Box) -> None:
    frame, half = sketch.frame, min(BAR * sketch.frame.size, row.height * 0.6) / 2
    sketch.draw(Line(((0, row.top), (frame.width, row.top)), Ink.SOFT, 0.8))
    words = frame.fit(frame.say(N_("All offices")), ground.box.left - frame.size * 0.6, bold=True)
    sketch.write(words, [Spot(0, row.middle)], bold=True)
    start, end = sorted((ground.x(Decimal(0)), ground.x(shown.total)))
    sketch.draw(Rect(start, row.middle - half, end - start, 2 * half, Ink.REACHED, edge=Ink.REACHED))
    words = _difference(shown, frame.say, ground.writing.short)
    spots = [Spot(end + 5, row.middle), Spot(end - 5, row.middle, Anchor.END), Spot(start + 5, row.middle)]
    sketch.shade(Box(start, row.middle - half, end, row.middle + half))
    sketch.write(words, spots, bold=True)


def _difference(shown: OfficesInput, say: Callable[[str], str], show: Callable[[Decimal], str]) -> str:
    """Say the sum and how it stands to the city's figure; a sum of which parts are unknown says so."""
    words = show(shown.total)
    if shown.unknown:
        return say(N_("{total}, {count} unknown")).format(total=words, count=shown.unknown)
    if shown.city is None or shown.total == shown.city:
        return words
    beyond = N_("{total}: {difference} more") if shown.total > shown.city else N_("{total}: {difference} short")
    return say(beyond).format(total=words, difference=show(abs(shown.total - shown.city)))


def _told(shown: OfficesInput, say: Callable[[str], str]) -> Iterator[str]:
    def figure(value: Decimal) -> str:
        return f"{show_number(value)} {shown.unit}".strip()

    if shown.city is not None:
        yield say(N_("City {value}")).format(value=figure(shown.city))
    for one in shown.lines:
        yield f"{one.name}: {say(N_('no figure yet')) if one.value is None else figure(one.value)}"
    if shown.additive:
        yield f"{say(N_('All offices'))}: {_difference(shown, say, figure)}"
