"""How large each picture of a PDF stands on paper, read from what its pages draw."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from pikepdf import Pdf

_READING = N_("Looking at the pages")
_DEEPEST = 6
"""Drawings within drawings."""


@dataclass
class Placed:
    """A picture, and the largest width and height in points that it has anywhere."""

    stream: Any
    width: float = 0.0
    height: float = 0.0

    def dots(self, dpi: int) -> tuple[int, int]:
        """Return how many dots across and down it needs, rounded up, so that it never falls below."""
        return math.ceil(self.width / 72 * dpi), math.ceil(self.height / 72 * dpi)


def placed_pictures(pdf: Pdf, report: ProgressReport) -> list[Placed]:
    """Return every picture that is drawn by a page, the largest place of each."""
    from pikepdf import Matrix

    found: dict[tuple[int, int], Placed] = {}
    for number, page in enumerate(pdf.pages):
        report(number, len(pdf.pages), _(_READING))
        unit = float(page.obj.get("/UserUnit", 1))
        for stream, width, height in _drawn(page.obj, page.resources, Matrix().scaled(unit, unit), 0):
            one = found.setdefault(stream.objgen, Placed(stream))
            one.width, one.height = max(one.width, width), max(one.height, height)
    return list(found.values())


def _drawn(content: Any, resources: Any, start: Any, depth: int) -> Iterator[tuple[Any, float, float]]:
    """Follow the drawing commands that move, turn and scale, and give each picture with its size in points."""
    from pikepdf import Matrix, Operator, parse_content_stream

    shapes = resources.get("/XObject", {}) if resources is not None else {}
    if not len(shapes) or depth > _DEEPEST:
        return
    kept: list[Any] = []
    now = start
    for instruction in parse_content_stream(content, "q Q cm Do"):
        operands, operator = instruction.operands, instruction.operator
        if operator == Operator("q"):
            kept.append(now)
        elif operator == Operator("Q"):
            now = kept.pop() if kept else start
        elif operator == Operator("cm"):
            now = Matrix(*(float(one) for one in operands)) @ now
        elif str(operands[0]) in shapes:
            yield from _shape(shapes[str(operands[0])], resources, now, depth)


def _shape(shape: Any, resources: Any, now: Any, depth: int) -> Iterator[tuple[Any, float, float]]:
    from pikepdf import Matrix

    kind = str(shape.get("/Subtype", ""))
    if kind == "/Image":
        yield shape, math.hypot(now.a, now.b), math.hypot(now.c, now.d)
    elif kind == "/Form":
        inner = Matrix(*(float(one) for one in shape["/Matrix"])) @ now if "/Matrix" in shape else now
        yield from _drawn(shape, shape.get("/Resources", resources), inner, depth + 1)
