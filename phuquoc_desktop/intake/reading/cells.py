"""What the readers of all kinds of files share: cells from values, rows without empty ends, and the old fonts' names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from phuquoc_desktop.intake.grid import GridCell, Value

EMPTY = GridCell(None)

_OLD_FONT = re.compile(r"""["'\s]*(?:\.?vn|\.tmc|abc|tcvn)""", re.IGNORECASE)


def is_old_font(name: str) -> bool:
    """Tell whether a font's name looks like one of the fonts before Unicode: ``.VnTime``, ``VNI-Times``."""
    return _OLD_FONT.match(name) is not None


def value_of(raw: object) -> Value:
    """Return a value as a reader gives it, whole numbers without their ``.0``; empty text is nothing."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() else raw
    if isinstance(raw, (str, bool, int, datetime, date)):
        return raw
    if isinstance(raw, (time, timedelta)):
        return str(raw)
    raise TypeError(f"a cell may not hold {type(raw).__name__}")


def cell_of(raw: object) -> GridCell:
    """Return a cell in no known font."""
    value = value_of(raw)
    return EMPTY if value is None else GridCell(value)


def trimmed(rows: Iterable[tuple[GridCell, ...]]) -> tuple[tuple[GridCell, ...], ...]:
    """Return the rows without the empty ones at the end; rows in between keep their places."""
    kept = list(rows)
    while kept and not any(_says_something(cell) for cell in kept[-1]):
        kept.pop()
    return tuple(kept)


def _says_something(cell: GridCell) -> bool:
    return cell.value is not None and (not isinstance(cell.value, str) or bool(cell.value.strip()))
