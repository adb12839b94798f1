"""A drawing while it is made: words find places where they touch no other words and cross few lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Ink
from phuquoc_desktop.documents.drawing.marks import MIDDLE, Drawing, Line, Mark, Marker, Point, Polygon, Rect, Text

GAP = 1.0
"""Between two words beside each other at the least; above each other their boxes leave room for the marks of letters."""
_ORDER = 0.3
"""How much later a place may stand in the list for one line less to be crossed: about three places."""


class Spot(NamedTuple):
    """A place for words: the middle of their line, and which end stands there."""

    x: float
    middle: float
    anchor: Anchor = Anchor.START


class Sketch:
    """Collects instructions; what is written lies above what is drawn."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._drawn: list[Mark] = []
        self._backs: list[Mark] = []
        self._written: list[Mark] = []
        self._taken: list[Box] = []
        self._avoided: list[tuple[Point, Point, float]] = []
        self._shaded: list[Box] = []

    def draw(self, *marks: Line | Rect | Polygon | Marker) -> None:
        """Draw these."""
        self._drawn.extend(marks)

    def avoid(self, points: Iterable[Point], weight: float = 1.0) -> None:
        """Keep words away from a line where there is another place for them; the more so the greater its weight."""
        self._avoided.extend((start, end, weight) for start, end in pairwise(points))

    def keep_free(self, box: Box) -> None:
        """Let no words stand there."""
        self._taken.append(box)

    def shade(self, box: Box) -> None:
        """Tell that this place is hatched: words in it stand on the surface."""
        self._shaded.append(box)

    def write(
        self,
        words: str,
        spots: Iterable[Spot],
        *,
        ink: Ink = Ink.TEXT,
        size: float = 0,
        bold: bool = False,
    ) -> bool:
        """Write the words at the best of the places; False where all of them are taken or leave the frame.

        Where lines or hatches run behind the words, these stand on the surface.
        """
        size = size or self.frame.size
        room = self.frame.measure(words, size=size, bold=bold)
        texts = (Text(x, middle + MIDDLE * size, words, size, room, ink, anchor, bold) for x, middle, anchor in spots)
        best = self._best(texts) if words else None
        if best is None:
            return False
        self._taken.append(best.box)
        self._written.append(best)
        if self._is_crossed(best.box):
            self._backs.append(_back(best, self.frame.box))
        return True

    def drawing(self, told: str) -> Drawing:
        """Return what was made."""
        return Drawing(self.frame.width, self.frame.height, (*self._drawn, *self._backs, *self._written), told)

    def _is_crossed(self, box: Box) -> bool:
        return any(box.crossed(start, end) for start, end, _weight in self._avoided) or any(
            box.meets(shade) for shade in self._shaded
        )

    def _best(self, texts: Iterable[Text]) -> Text | None:
        best, least = None, float("inf")
        for place, text in enumerate(texts):
            box = text.box
            if place * _ORDER >= least:
                break
            if not self.frame.box.holds(box) or any(box.widened(GAP).meets(other) for other in self._taken):
                continue
            cost = place * _ORDER + sum(weight for start, end, weight in self._avoided if box.crossed(start, end))
            if cost < least:
                best, least = text, cost
        return best


def _back(text: Text, frame: Box) -> Rect:
    """Return the ground beneath words, as high as letters without marks."""
    box = text.box
    left, right = max(box.left - 1.5, frame.left), min(box.right + 1.5, frame.right)
    top, bottom = max(text.y - text.size * 0.84, frame.top), min(text.y + text.size * 0.24, frame.bottom)
    return Rect(left, top, right - left, bottom - top, fill=Ink.SURFACE)
