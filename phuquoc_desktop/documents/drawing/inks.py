"""What colours, dashes, hatches and marks mean. No two series may differ by colour alone."""

from __future__ import annotations

from enum import StrEnum


class Ink(StrEnum):
    """A colour by its role; a palette says which colour that is on a screen or on paper."""

    TEXT = "text"
    SOFT = "soft"
    GRID = "grid"
    SURFACE = "surface"
    PLAN = "plan"
    PLAN_PALE = "plan_pale"
    REACHED = "reached"
    REACHED_PALE = "reached_pale"
    LAST_YEAR = "last_year"
    FORECAST = "forecast"
    FORECAST_PALE = "forecast_pale"
    TIME = "time"
    GOOD = "good"
    GOOD_PALE = "good_pale"
    COURSE = "course"
    COURSE_PALE = "course_pale"
    WARN = "warn"
    WARN_PALE = "warn_pale"
    BAD = "bad"
    BAD_PALE = "bad_pale"
    UNKNOWN = "unknown"
    UNKNOWN_PALE = "unknown_pale"


class Dash(StrEnum):
    """How a line runs."""

    SOLID = "solid"
    DASH = "dash"
    DOT = "dot"
    DASH_DOT = "dash_dot"


PATTERNS: dict[Dash, tuple[float, ...]] = {
    Dash.SOLID: (),
    Dash.DASH: (6, 3.5),
    Dash.DOT: (1.4, 2.8),
    Dash.DASH_DOT: (8, 2.5, 1.5, 2.5),
}
"""Lengths of ink and gap in units of the drawing, whatever the width of the line."""


class Hatch(StrEnum):
    """How a ground is hatched."""

    NONE = "none"
    DIAGONAL = "diagonal"
    BACK = "back"
    CROSS = "cross"
    DOTS = "dots"
    LEVEL = "level"


class Shape(StrEnum):
    """The shape of a mark; check, x and question are strokes, the others can be filled or hollow."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    CHECK = "check"
    X = "x"
    QUESTION = "question"


class Anchor(StrEnum):
    """Which end of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
