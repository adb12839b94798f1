"""Lines joined into the paragraphs that layout and scanning had broken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from phuquoc_desktop.intake.plan.marker import Marker, MarkerKind, marker_of
from phuquoc_desktop.intake.plan.source import SourceLine, SourceTable

_ENDS = (".", ";", ":", "!", "?", "./.")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s*)?[0-9]{1,4}(?:\s*/\s*[0-9]{1,4})?[-–—\s]*", re.IGNORECASE)
_WRAPPED_FROM = 0.72
"""Share of the widest line from which on a line may have been broken by layout."""

LONGEST = 8_000
"""Letters of a paragraph; more is cut, since no sentence of a plan is as long."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with its place and what it begins with; ``written`` is all of it, its marker too."""

    text: str
    marker: Marker
    line: int
    page: int | None = None
    level: int | None = None
    """That of a heading, where Word knows it for one."""
    written: str = ""


def paragraphs_of(source: Iterable[SourceLine | SourceTable]) -> Iterator[Paragraph | SourceTable]:
    """Return paragraphs and tables in order."""
    pieces = list(source)
    lines = [one for one in pieces if isinstance(one, SourceLine)]
    repeated = _repeated(lines)
    width = _width(lines)
    open_lines: list[SourceLine] = []
    for piece in pieces:
        if isinstance(piece, SourceTable):
            yield from _closed(open_lines)
            yield piece
        elif piece.text and piece.text not in repeated and not _is_page_number(piece):
            if open_lines and not _goes_on(open_lines, piece, width):
                yield from _closed(open_lines)
            open_lines.append(piece)
        elif not piece.text and open_lines:
            open_lines.append(piece)
    yield from _closed(open_lines)


def _repeated(lines: Sequence[SourceLine]) -> frozenset[str]:
    """Return what stands at the top or foot of most pages."""
    pages: dict[int, list[str]] = {}
    for line in lines:
        if line.page is not None and line.text:
            pages.setdefault(line.page, []).append(line.text)
    edges = Counter(text for page in pages.values() for text in {page[0], page[-1]})
    return frozenset(text for text, count in edges.items() if len(pages) > 2 and count * 2 > len(pages))


def _width(lines: Sequence[SourceLine]) -> int:
    """Return how wide lines run before layout breaks them; 0 where no line is broken."""
    lengths = sorted(len(line.text) for line in lines if line.text and not line.is_whole)
    return min(lengths[int(len(lengths) * 0.95)], 140) if lengths else 0


def _is_page_number(line: SourceLine) -> bool:
    return len(line.text) < 16 and not line.is_whole and _PAGE_NUMBER.fullmatch(line.text) is not None


def _goes_on(before: list[SourceLine], line: SourceLine, width: int) -> bool:
    """Tell whether a line goes on with the paragraph before it."""
    last = next(one.text for one in reversed(before) if one.text)
    marker = marker_of(line.text)
    if marker.kind is MarkerKind.NONE and not marker_of(last).rest:
        return True
    if line.is_whole or before[-1].is_whole:
        return False
    parted = not before[-1].text
    first = marker.rest[:1]
    wide = len(last) >= width * _WRAPPED_FROM
    goes_on = first.islower() or (first.isdigit() and wide)
    listed = last.endswith((";", ":", ",")) and marker.kind is MarkerKind.NONE and goes_on and not parted
    if last.endswith(_ENDS) and not listed and not _is_unfinished(last):
        return False
    if marker.kind is not MarkerKind.NONE and not _is_false_marker(marker, last, width):
        return False
    if first.islower() or (marker.kind is MarkerKind.NONE and line.text[:1] in "(,;)%‰"):
        return True
    return not parted and wide and not _is_heading_line(last, line.text)


def _is_unfinished(text: str) -> bool:
    """Tell whether a text ends within a bracket or a number, so that its point is none."""
    return text.count("(") > text.count(")") and not text.endswith((".", ":"))


def _is_false_marker(marker: Marker, last: str, width: int) -> bool:
    """Tell whether “- xây dựng” at the beginning of a line only goes on with “Công nghiệp”."""
    is_dash = marker.label in {"-", "+"} and marker.kind is MarkerKind.BULLET
    return is_dash and len(last) >= width * _WRAPPED_FROM and (marker.rest[:1].islower() or marker.rest[:4].isdigit())


_LONGEST_UNIT = 12
"""Letters of what may stand alone in the last line of a sentence, such as “USD.”"""


def _is_heading_line(last: str, text: str) -> bool:
    """Tell whether capitals begin or end, which a wrapped sentence does not."""
    return last.isupper() != text.isupper() and (last.isupper() or (text.isupper() and len(text) > _LONGEST_UNIT))


def _closed(lines: list[SourceLine]) -> Iterator[Paragraph]:
    filled = [line for line in lines if line.text]
    lines.clear()
    if filled:
        written = _joined(line.text for line in filled)
        marker = marker_of(written[:LONGEST])
        first = filled[0]
        yield Paragraph(marker.rest, marker, first.number, first.page, first.level, written)


def _joined(texts: Iterable[str]) -> str:
    """Join with spaces; nothing between a number and the rest of it."""
    parts: list[str] = []
    for text in texts:
        before = parts[-1] if parts else ""
        if parts and not (before.endswith("-") and text[:1].isdigit() and before[-2:-1].isdigit()):
            parts.append(" ")
        parts.append(text)
    return "".join(parts)
