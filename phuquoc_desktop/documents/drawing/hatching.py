"""The strokes of a hatch inside any closed shape, found without a clip so that every renderer draws the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor, sqrt

from phuquoc_desktop.documents.drawing.inks import Hatch
from phuquoc_desktop.documents.drawing.marks import Point

Stretch = tuple[Point, Point]
GAP = 5.0
"""Between two lines of a hatch; dots are as far from each other."""
DOT = 1.1
MOST = 400
"""Lines in one shape; the gap grows where there would be more."""
_HALF = sqrt(0.5)


def stretches(points: Sequence[Point], hatch: Hatch) -> list[Stretch]:
    """Return the strokes of that hatch; none for shapes without a face."""
    if hatch is Hatch.NONE or len(points) < 3:
        return []
    if hatch is Hatch.DOTS:
        return list(_dots(points))
    directions = {
        Hatch.DIAGONAL: ((_HALF, -_HALF),),
        Hatch.BACK: ((_HALF, _HALF),),
        Hatch.CROSS: ((_HALF, -_HALF), (_HALF, _HALF)),
        Hatch.LEVEL: ((1.0, 0.0),),
    }[hatch]
    return [stretch for direction in directions for stretch in _lines(points, direction)]


def _lines(points: Sequence[Point], direction: Point) -> Iterator[Stretch]:
    """Lay lines of one direction; their places do not depend on the shape, so that neighbours are hatched as one."""
    along_x, along_y = direction
    turned = [(x * along_x + y * along_y, y * along_x - x * along_y) for x, y in points]
    for across, start, end in _spans(turned):
        yield (
            (start * along_x - across * along_y, start * along_y + across * along_x),
            (end * along_x - across * along_y, end * along_y + across * along_x),
        )


def _spans(points: Sequence[Point]) -> Iterator[tuple[float, float, float]]:
    """Return where level lines run inside the shape: their height, and from where to where."""
    heights = [y for _x, y in points]
    gap = max(GAP, (max(heights) - min(heights)) / MOST)
    for number in range(ceil(min(heights) / gap), floor(max(heights) / gap) + 1):
        height = number * gap
        crossings = sorted(_crossings(points, height))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            if end - start > 0.2:
                yield height, start, end


def _crossings(points: Sequence[Point], height: float) -> Iterator[float]:
    for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
        if (y1 <= height) != (y2 <= height):
            yield x1 + (x2 - x1) * ((height - y1) / (y2 - y1))


def _dots(points: Sequence[Point]) -> Iterator[Stretch]:
    for height, start, end in _spans(points):
        shift = GAP / 2 if round(height / GAP) % 2 else 0.0
        for number in range(ceil((start - shift) / GAP), floor((end - DOT - shift) / GAP) + 1):
            x = number * GAP + shift
            yield (x, height), (x + DOT, height)
