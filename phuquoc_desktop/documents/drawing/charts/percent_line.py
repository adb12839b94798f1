"""What one target is in the charts that set its share of the plan beside others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.figures import short
from phuquoc_desktop.documents.drawing.inks import Hatch, Ink
from phuquoc_desktop.documents.drawing.marks import Line, Polygon, Rect
from phuquoc_desktop.documents.drawing.scale import drawable
from phuquoc_desktop.documents.drawing.sketch import Sketch
from phuquoc_desktop.translation import N_

WHOLE = Decimal(100)
_NEARLY = Decimal("99.9")
FURTHEST = Decimal(150)
"""Beyond this share of the plan a bar is broken off; its figure still says how far it goes."""


class PercentLine(NamedTuple):
    """A target with its share of the plan in per cent, None where a share means nothing or nobody knows.

    ``standing`` is the value of ``domain.target.Standing``; ``figures`` says what was reached and planned, in words.
    """

    name: str
    percent: Decimal | None
    standing: str
    figures: str = ""


def worst_first(lines: Sequence[PercentLine]) -> list[PercentLine]:
    """Order by standing, then by share; what has none comes last within its standing."""
    order = list(LOOKS)
    return sorted(lines, key=lambda one: (order.index(one.standing), one.percent is None, one.percent or Decimal(0)))


def cleaned(lines: Sequence[PercentLine]) -> list[PercentLine]:
    """Return the lines, worst first, without shares that cannot be drawn."""
    return worst_first([one._replace(percent=drawable(one.percent)) for one in lines])


def percent_words(line: PercentLine) -> str:
    """Write the share, or a dash; what is just short of the plan is not rounded up to it."""
    if line.percent is None:
        return "–"
    nearly = _NEARLY < line.percent < WHOLE
    return f"{short(_NEARLY if nearly else line.percent, 1)} %"


def told_lines(lines: Sequence[PercentLine], words: Mapping[str, str]) -> Iterator[str]:
    """Say each target in words: name, standing, figures, share."""
    for one in lines:
        known = [words[one.standing], one.figures, "" if one.percent is None else percent_words(one)]
        yield f"{one.name}: {', '.join(part for part in known if part)}"


def time_words(share: Decimal, say: Callable[[str], str]) -> str:
    """Say how much of the year is over."""
    return say(N_("{percent} % of the year is over")).format(percent=short(share, 0))


def draw_bar(sketch: Sketch, line: PercentLine, place: Box, end: Decimal) -> float:
    """Draw the bar of a share in a place that reaches from 0 to ``end`` per cent; return where the bar ends."""
    if line.percent is None or line.percent <= 0:
        return place.left
    look = LOOKS[line.standing]
    width = place.width * float(min(line.percent, end) / end)
    hatch = look.hatch if place.height > 5 else Hatch.NONE
    sketch.draw(Rect(place.left, place.top, width, place.height, look.pale, hatch, look.hatch_ink, look.ink))
    if line.percent > end:
        _break_off(sketch, place.left + width, place, look.ink)
    return place.left + width


def _break_off(sketch: Sketch, x: float, place: Box, ink: Ink) -> None:
    """Cut through the end of a bar that would go on."""
    slant, gap = place.height * 0.25, 3.0
    left = max(x - place.height * 0.9, place.left + slant)
    if left + gap + slant > x:
        return
    sketch.draw(
        Polygon(
            (
                (left + slant, place.top),
                (left + slant + gap, place.top),
                (left - slant + gap, place.bottom),
                (left - slant, place.bottom),
            ),
            fill=Ink.SURFACE,
        ),
        Line(((left + slant, place.top), (left - slant, place.bottom)), ink),
        Line(((left + slant + gap, place.top), (left - slant + gap, place.bottom)), ink),
    )
