"""Words fitted into their box: one line as long as that can be read, then more lines, never beyond the box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phuquoc_desktop.documents.certificate.errors import TooLongForBoxError
from phuquoc_desktop.documents.certificate.layout import Field
from phuquoc_desktop.documents.fonts import width_of

MM = 72 / 25.4
ABOVE, BELOW = 1.08, 0.26
"""Of a line's size: what capitals with two marks (Ẫ) take above the baseline, and what g and the dot of ạ take below it."""

STEP = 0.5
LAST_RESORT = 6.0
"""Points below which nothing on a certificate can be read."""


@dataclass(frozen=True)
class Fitted:
    """The lines as they are set, their size in points, and whether that is below what the layout calls the smallest."""

    lines: tuple[str, ...]
    size: float
    squeezed: bool = False


def fitted(field: Field, text: str) -> Fitted:
    """Fit a text; raises TooLongForBoxError where no size at all would do."""
    words = text.split()
    if not words:
        return Fitted((), field.size)
    for size, most, squeezed in _ways(field):
        lines = _set(field, words, size, most)
        if lines is not None:
            return Fitted(lines, size, squeezed)
    raise TooLongForBoxError(text=text, box=field.name)


def _ways(field: Field) -> Iterator[tuple[float, int, bool]]:
    """Give sizes with how many lines are allowed: prose wraps at once, a name only after it became as small as may be."""
    sizes = list(_sizes(field.size, field.smallest))
    if field.wraps:
        yield from ((size, field.lines, False) for size in sizes)
    else:
        for most in range(1, field.lines + 1):
            yield from ((size, most, False) for size in sizes)
    yield from ((size, field.lines, True) for size in _sizes(field.smallest - STEP, LAST_RESORT))


def _sizes(first: float, last: float) -> Iterator[float]:
    size = first
    while size > last:
        yield size
        size -= STEP
    if first >= last:
        yield last


def _set(field: Field, words: list[str], size: float, most: int) -> tuple[str, ...] | None:
    """Return the lines where they fit, as even as they can be; words are never broken."""
    room = min(most, int(field.height * MM / ((ABOVE + BELOW) * size) + 1e-6))
    widths = [_width(field, word, size) for word in words]
    if room < 1 or max(widths) > field.width * MM:
        return None
    blank = _width(field, " ", size)
    count = _lines_needed(widths, blank, field.width * MM)
    if count > room:
        return None
    return tuple(_even(words, widths, blank, field.width * MM, count))


def _width(field: Field, text: str, size: float) -> float:
    return width_of(text, size, bold=field.bold, italic=field.italic)


def _lines_needed(widths: list[float], blank: float, room: float) -> int:
    lines, used = 1, 0.0
    for width in widths:
        if used and used + blank + width > room:
            lines, used = lines + 1, width
        else:
            used += (blank if used else 0) + width
    return lines


def _even(words: list[str], widths: list[float], blank: float, room: float, count: int) -> Iterator[str]:
    """Give the lines of the narrowest width that still needs no more lines."""
    low, high = max(widths), room
    while high - low > 0.5:
        middle = (low + high) / 2
        if _lines_needed(widths, blank, middle) <= count:
            high = middle
        else:
            low = middle
    line: list[str] = []
    used = 0.0
    for word, width in zip(words, widths, strict=True):
        if line and used + blank + width > high:
            yield " ".join(line)
            line, used = [], 0.0
        used += (blank if line else 0) + width
        line.append(word)
    yield " ".join(line)
