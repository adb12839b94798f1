"""A layout: a sheet with boxes in millimetres from its top left corner, and what stands in each."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

Align = Literal["left", "centre", "right"]
Kind = Literal["plain", "pre-printed"]

PLACES = (
    "nation",
    "motto",
    "superior",
    "issuer",
    "authority",
    "title",
    "award",
    "greeting",
    "name",
    "position",
    "achievement",
    "number",
    "day",
    "month",
    "year",
    "date",
    "place_date",
    "signing",
    "signer",
    "book_number",
)
"""What a text may name in braces; ``date`` is “05 tháng 12 năm 2021”."""

PLACE = re.compile(r"\{([a-z_]*)\}")
SMALLEST_SHEET, LARGEST_SHEET = 50, 600
"""Millimetres of a side."""


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What kind of file it is."""

    kind: Literal["certificate-layout"]
    format: Literal[1]


class Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet; ``pre-printed`` leaves everything out that stands on the blank already."""

    title: str
    width: float
    height: float
    kind: Kind = "plain"


class Rectangle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frame of a plain certificate; a height of 0 is a line. ``thick`` in points."""

    x: float
    y: float
    width: float
    height: float
    thick: float = 1.0


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A box with a text; ``size`` in points is tried first, down to ``smallest``, then on two lines and more.

    ``wraps`` is for prose, which fills its lines before it becomes smaller. A field whose places are all empty is left out.
    """

    name: str
    text: str
    x: float
    y: float
    width: float
    height: float
    size: float = 14.0
    smallest: float = 10.0
    lines: int = 1
    align: Align = "centre"
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    wraps: bool = False


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole layout."""

    head: Head
    sheet: Sheet
    field: tuple[Field, ...]
    rectangle: tuple[Rectangle, ...] = ()


def fault_of(layout: Layout) -> tuple[str, str] | None:
    """Return where a layout cannot be right (``sheet`` or a field's name) and why, None where it can be."""
    sheet = layout.sheet
    if not all(SMALLEST_SHEET <= side <= LARGEST_SHEET for side in (sheet.width, sheet.height)):
        return "sheet", f"{SMALLEST_SHEET} … {LARGEST_SHEET} mm"
    if not layout.field:
        return "sheet", "[[field]]"
    names: set[str] = set()
    for one in layout.field:
        fault = _fault_of_field(one, sheet)
        if fault or one.name in names:
            return one.name, fault or f"name = {one.name!r}"
        names.add(one.name)
    return None


def _fault_of_field(one: Field, sheet: Sheet) -> str | None:
    unknown = [place for place in PLACE.findall(one.text) if place not in PLACES]
    if unknown:
        return f"{{{unknown[0]}}}"
    if not (one.x >= 0 and one.y >= 0 and one.width > 0 and one.height > 0):
        return "x, y, width, height"
    if one.x + one.width > sheet.width + 0.001 or one.y + one.height > sheet.height + 0.001:
        return f"{one.x:g} + {one.width:g}, {one.y:g} + {one.height:g} > {sheet.width:g} × {sheet.height:g} mm"
    if not 4 <= one.smallest <= one.size <= 200:
        return "4 ≤ smallest ≤ size ≤ 200"
    return None if 1 <= one.lines <= 12 else "1 ≤ lines ≤ 12"
