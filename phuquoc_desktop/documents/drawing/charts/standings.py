"""How a standing is drawn: colour, hatch and mark, each of which says it alone."""

from __future__ import annotations

from typing import NamedTuple

from phuquoc_desktop.documents.drawing.inks import Hatch, Ink, Shape


class Look(NamedTuple):
    """The strong and the pale ink, the hatch of the ground, the mark, and the ink of the hatch."""

    ink: Ink
    pale: Ink
    hatch: Hatch
    shape: Shape
    hatch_ink: Ink


LOOKS = {
    "missed": Look(Ink.BAD, Ink.BAD_PALE, Hatch.CROSS, Shape.X, Ink.BAD),
    "behind": Look(Ink.WARN, Ink.WARN_PALE, Hatch.DIAGONAL, Shape.TRIANGLE, Ink.WARN),
    "on_course": Look(Ink.COURSE, Ink.COURSE_PALE, Hatch.DOTS, Shape.CIRCLE, Ink.COURSE),
    "met": Look(Ink.GOOD, Ink.GOOD_PALE, Hatch.NONE, Shape.CHECK, Ink.GOOD),
    "unknown": Look(Ink.UNKNOWN, Ink.UNKNOWN_PALE, Hatch.LEVEL, Shape.QUESTION, Ink.LAST_YEAR),
}
"""By the value of ``domain.target.Standing``, worst first; what is not known comes last and is calm."""
