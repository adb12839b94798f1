"""What renderers draw: every instruction as filled faces, strokes and words, so that they cannot differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.hatching import stretches
from phuquoc_desktop.documents.drawing.inks import Dash, Hatch, Ink, Shape
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Mark, Marker, Point, Polygon, Rect, Text
from phuquoc_desktop.documents.drawing.shapes import outlines

HATCH_WIDTH, DOT_WIDTH = 0.6, 1.1
STROKED = {Shape.CHECK, Shape.X, Shape.QUESTION}


class Path(NamedTuple):
    """One run of points."""

    points: tuple[Point, ...]
    closed: bool = False


class Face(NamedTuple):
    """A filled shape."""

    points: tuple[Point, ...]
    ink: Ink


class Stroke(NamedTuple):
    """Runs of points drawn with one pen."""

    paths: tuple[Path, ...]
    ink: Ink
    width: float
    dash: Dash = Dash.SOLID


Piece = Face | Stroke | Text


def pieces(drawing: Drawing) -> Iterator[Piece]:
    """Return what is to be drawn, in order."""
    for mark in drawing.marks:
        yield from _pieces(mark)


def _pieces(mark: Mark) -> Iterator[Piece]:
    if isinstance(mark, Text):
        yield mark
    elif isinstance(mark, Line):
        yield Stroke((Path(mark.points),), mark.ink, mark.width, mark.dash)
    elif isinstance(mark, Marker):
        yield from _of_marker(mark)
    else:
        yield from _of_shape(mark)


def _of_marker(marker: Marker) -> Iterator[Piece]:
    found = outlines(marker)
    stroked = marker.shape in STROKED
    if not stroked:
        yield Face(found[0].points, marker.ink if marker.filled else Ink.SURFACE)
    width = max(marker.size * 0.17, 0.8) if stroked else min(max(marker.size * 0.16, 0.8), 1.6)
    yield Stroke(tuple(Path(one.points, one.closed) for one in found), marker.ink, width)


def _of_shape(mark: Rect | Polygon) -> Iterator[Piece]:
    if mark.fill:
        yield Face(mark.points, mark.fill)
    if runs := stretches(mark.points, mark.hatch):
        width = DOT_WIDTH if mark.hatch is Hatch.DOTS else HATCH_WIDTH
        yield Stroke(tuple(Path(run) for run in runs), mark.hatch_ink or mark.edge or Ink.TEXT, width)
    if mark.edge:
        yield Stroke((Path(mark.points, closed=True),), mark.edge, mark.edge_width, mark.dash)
