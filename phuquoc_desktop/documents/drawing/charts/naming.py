"""Names at the left of rows: on one line, or smaller on two where they are long."""

from __future__ import annotations

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.metrics import wrapped
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot

SMALL = 0.78
"""Size of a name on two lines."""
LEADING = 1.201


def write_name(sketch: Sketch, name: str, place: Box) -> None:
    """Write a name into the left of a row."""
    frame = sketch.frame
    size = min(frame.size, place.height / LEADING)
    small = size * SMALL
    if frame.measure(name, size=size) <= place.width or place.height < 2 * LEADING * small:
        sketch.write(frame.fit(name, place.width, size=size), [Spot(place.left, place.middle)], size=size)
        return
    lines = wrapped(name, place.width, frame.metrics, small, 2)
    top = place.middle - LEADING * small * len(lines) / 2
    for number, line in enumerate(lines):
        sketch.write(line, [Spot(place.left, top + LEADING * small * (number + 0.5))], size=small)
