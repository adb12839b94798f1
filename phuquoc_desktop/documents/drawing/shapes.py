"""The outlines of marks as points, so that every renderer draws the same ones and needs no glyphs of a font."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.inks import Shape
from phuquoc_desktop.documents.drawing.marks import Marker, Point

ROUND = 20
"""Corners of a circle; at the size of marks nobody sees them."""


class Outline(NamedTuple):
    """One stroke of a mark."""

    points: tuple[Point, ...]
    closed: bool


def outlines(marker: Marker) -> list[Outline]:
    """Return the strokes of a mark at its place and size."""
    half = marker.size / 2
    return [
        Outline(tuple((marker.x + x * half, marker.y + y * half) for x, y in one.points), one.closed)
        for one in _unit(marker.shape)
    ]


def _circle(x: float, y: float, radius: float) -> Outline:
    turns = [2 * pi * number / ROUND for number in range(ROUND)]
    return Outline(tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns), closed=True)


@cache
def _unit(shape: Shape) -> tuple[Outline, ...]:
    """Return a mark in the square from -1 to 1."""
    if shape is Shape.CIRCLE:
        return (_circle(0, 0, 0.95),)
    if shape is Shape.QUESTION:
        return _question()
    closed: dict[Shape, tuple[Point, ...]] = {
        Shape.SQUARE: ((-0.82, -0.82), (0.82, -0.82), (0.82, 0.82), (-0.82, 0.82)),
        Shape.TRIANGLE: ((0, -0.95), (1, 0.8), (-1, 0.8)),
        Shape.DIAMOND: ((0, -1), (1, 0), (0, 1), (-1, 0)),
    }
    if shape in closed:
        return (Outline(closed[shape], closed=True),)
    if shape is Shape.CHECK:
        return (Outline(((-0.85, 0.1), (-0.25, 0.7), (0.9, -0.65)), closed=False),)
    return tuple(Outline(stroke, closed=False) for stroke in (((-0.7, -0.7), (0.7, 0.7)), ((-0.7, 0.7), (0.7, -0.7))))


def _question() -> tuple[Outline, ...]:
    turns = [pi + pi * 1.5 * number / 10 for number in range(11)]
    bow = [(0.52 * cos(turn), -0.42 + 0.5 * sin(turn)) for turn in turns]
    return (Outline((*bow, (0.0, 0.42)), closed=False), Outline(((0.0, 0.78), (0.0, 0.95)), closed=False))
