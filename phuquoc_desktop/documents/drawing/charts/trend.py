"""A run of figures as a line for the cell of a table: readable at 90 by 22."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.inks import Dash, Ink, Shape
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Mark, Marker, Point
from phuquoc_desktop.documents.drawing.scale import Scale, drawable, scale_of

MONTHS = 12
MARGIN = 4.0
LAST, PLAN = 5.5, 6.0


class TrendInput(NamedTuple):
    """Figures by the month, 1 to 12, that they stand for; ``plan`` is marked at the end of the year."""

    points: tuple[tuple[int, Decimal], ...]
    plan: Decimal | None = None
    growing: bool = False
    told: str = ""


def trend(course: TrendInput, width: float, height: float) -> Drawing:
    """Draw the line over the whole year, its last point filled, and the plan as a hollow triangle with a dashed line."""
    known = [(month, value) for month, given in course.points if (value := drawable(given)) is not None]
    if not known:
        return Drawing(width, height, (), course.told)
    plan = drawable(course.plan)
    scale = scale_of([value for _month, value in known] + [plan] * (plan is not None), 1, from_zero=course.growing)  # type: ignore[list-item]
    place = _Place(width, height, _tight(scale, known, plan))
    points = tuple(place.at(month, value) for month, value in known)
    line = ((place.at(0, Decimal(0)), *points),) if course.growing else (points,) if len(points) > 1 else ()
    marks: list[Mark] = _plan_marks(place, plan)
    marks += [Line(run, Ink.REACHED, 1.6) for run in line]
    marks.append(Marker(*points[-1], LAST, Shape.CIRCLE, Ink.REACHED))
    return Drawing(width, height, tuple(marks), course.told)


class _Place(NamedTuple):
    width: float
    height: float
    scale: Scale

    def at(self, month: float, value: Decimal) -> Point:
        left, right = min(MARGIN, self.width / 4), min(MARGIN + LAST, self.width / 4)
        high = min(MARGIN, self.height / 4)
        x = left + (self.width - left - right) * month / MONTHS
        return x, self.height - high - (self.height - 2 * high) * self.scale.share(value)


def _tight(scale: Scale, known: list[tuple[int, Decimal]], plan: Decimal | None) -> Scale:
    """Use the whole height: from the least to the greatest of what is drawn, and zero where the scale has it at an end."""
    values = [value for _month, value in known] + ([] if plan is None else [plan])
    low = min(values) if scale.low else min(*values, Decimal(0))
    high = max(values) if scale.high else max(*values, Decimal(0))
    return Scale(low, high, scale.step) if high > low else scale


def _plan_marks(place: _Place, plan: Decimal | None) -> list[Mark]:
    if plan is None:
        return []
    start, (x, y) = place.at(0, plan), place.at(MONTHS, plan)
    half = min(PLAN / 2, place.height / 2)
    inside = min(max(y, half), place.height - half)
    return [
        Line((start, (x, y)), Ink.PLAN, 1.0, Dash.DASH),
        Marker(min(x + 3, place.width - half), inside, 2 * half, Shape.TRIANGLE, Ink.PLAN, filled=False),
    ]
