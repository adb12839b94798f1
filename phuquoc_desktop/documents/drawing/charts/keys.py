"""The words beneath a chart that say what its marks mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.marks import Marker
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot

STEP = 1.6
"""Height of a row against the size of words."""


def rows_of(frame: Frame, present: Sequence[str], words: Mapping[str, str]) -> list[list[str]]:
    """Break the standings into rows that fit the frame."""
    rows: list[list[str]] = []
    room = 0.0
    for one in present:
        width = _width(frame, words[one])
        if not rows or room + width > frame.width:
            rows.append([])
            room = 0.0
        rows[-1].append(one)
        room += width
    return rows


def draw_keys(sketch: Sketch, rows: Sequence[Sequence[str]], words: Mapping[str, str], top: float) -> None:
    """Draw each mark with its word."""
    frame = sketch.frame
    for number, row in enumerate(rows):
        x, middle = 0.0, top + (number + 0.5) * frame.size * STEP
        for one in row:
            draw_mark(sketch, one, x + frame.size * 0.5, middle)
            left = x + frame.size * 1.3
            sketch.write(frame.fit(words[one], frame.width - left), [Spot(left, middle)])
            x += _width(frame, words[one])


def draw_mark(sketch: Sketch, standing: str, x: float, middle: float, size: float = 0) -> None:
    """Draw the mark of a standing, a little lower than words of that size; nothing where it would leave the frame."""
    look, frame = LOOKS[standing], sketch.frame
    half = (size or frame.size) * 0.38
    if half <= x <= frame.width - half and half <= middle <= frame.height - half:
        sketch.draw(Marker(x, middle, 2 * half, look.shape, look.ink))


def _width(frame: Frame, word: str) -> float:
    return frame.size * 1.3 + frame.measure(word) + frame.size * 1.4
