"""The instructions. Units are points on paper and device-independent pixels on a screen; y grows downwards.

Named tuples, as the first page of the window is painted with them and waits for each dataclass.
"""

from __future__ import annotations

from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.inks import Anchor, Dash, Hatch, Ink, Shape

Point = tuple[float, float]

ASCENT, DESCENT = 0.95, 0.25
"""Of a line against its size, with room for the marks over Vietnamese capitals."""
MIDDLE = 0.35
"""From the middle of a line down to its base, against its size."""


class Line(NamedTuple):
    """A line through two or more points."""

    points: tuple[Point, ...]
    ink: Ink
    width: float = 1.0
    dash: Dash = Dash.SOLID


class Rect(NamedTuple):
    """An upright rectangle; the hatch is drawn in the colour of the edge, ``hatch_ink`` or the text."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    hatch: Hatch = Hatch.NONE
    hatch_ink: Ink | None = None
    edge: Ink | None = None
    edge_width: float = 0.8
    dash: Dash = Dash.SOLID

    @property
    def points(self) -> tuple[Point, ...]:
        """The four corners."""
        right, bottom = self.x + self.width, self.y + self.height
        return ((self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom))


class Polygon(NamedTuple):
    """A closed shape of any number of corners."""

    points: tuple[Point, ...]
    fill: Ink | None = None
    hatch: Hatch = Hatch.NONE
    hatch_ink: Ink | None = None
    edge: Ink | None = None
    edge_width: float = 0.8
    dash: Dash = Dash.SOLID


class Marker(NamedTuple):
    """A mark in a square of the side ``size`` around its middle; a hollow one shows the surface inside."""

    x: float
    y: float
    size: float
    shape: Shape
    ink: Ink
    filled: bool = True


class Text(NamedTuple):
    """One line of words whose base runs through ``y``; renderers keep it within ``room``.

    A ``turned`` text reads from bottom to top, and its base runs through ``x``.
    """

    x: float
    y: float
    words: str
    size: float
    room: float
    ink: Ink = Ink.TEXT
    anchor: Anchor = Anchor.START
    bold: bool = False
    turned: bool = False

    @property
    def box(self) -> Box:
        """The room that it takes."""
        before = {Anchor.START: 0.0, Anchor.MIDDLE: self.room / 2, Anchor.END: self.room}[self.anchor]
        above, below = self.size * ASCENT, self.size * DESCENT
        if self.turned:
            return Box(self.x - above, self.y + before - self.room, self.x + below, self.y + before)
        return Box(self.x - before, self.y - above, self.x - before + self.room, self.y + below)


Mark = Line | Rect | Polygon | Marker | Text


class Drawing(NamedTuple):
    """A picture of that size; ``told`` says in words what it shows, for those who do not see it."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    told: str

    @property
    def texts(self) -> tuple[Text, ...]:
        """The words in it."""
        return tuple(mark for mark in self.marks if isinstance(mark, Text))
