"""The text of a plan as people see it, and where in it each target was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.intake.plan.paragraphs import Paragraph, paragraphs_of
from phuquoc_desktop.intake.plan.source import Source, SourceTable


@dataclass(frozen=True)
class Block:
    """A paragraph, or a row of a table with its cells parted by strokes; ``line`` is that of its :class:`PlanPlace`."""

    text: str
    line: int
    page: int | None = None
    is_row: bool = False


@dataclass(frozen=True)
class Piece:
    """Where the words of a target stand: block, first letter, and the letter behind the last."""

    block: int
    start: int
    end: int


def blocks_of(source: Source) -> tuple[Block, ...]:
    """Return all that stands in a document, broken lines joined."""
    return tuple(_blocks(source))


def _blocks(source: Source) -> Iterator[Block]:
    for piece in paragraphs_of(source):
        if isinstance(piece, Paragraph):
            yield Block(piece.written, piece.line, piece.page)
        else:
            yield from _rows(piece)


def _rows(table: SourceTable) -> Iterator[Block]:
    for offset, row in enumerate(table.rows):
        text = " | ".join(cell for cell in row if cell)
        if text:
            yield Block(text, table.number + offset, table.page, is_row=True)


def pieces_of(blocks: Sequence[Block], targets: Iterable[TargetReading]) -> dict[str, Piece]:
    """Find the words of each target in its block; one whose words are not found has all of its block.

    Words that occur several times in a block are given to the targets that have them one after the other; where there are
    more targets than occurrences, such as the criteria of one sentence, they share the last one.
    """
    at = _by_line(blocks)
    found: dict[str, Piece] = {}
    last: dict[tuple[int, str], Piece] = {}
    for target in targets:
        for place in _candidates(blocks, at.get(target.place.line, ()), target.text):
            piece = _next(blocks[place].text, place, target.text, last.get((place, target.text)))
            found[target.code] = last[place, target.text] = piece
            break
    return found


def _by_line(blocks: Sequence[Block]) -> dict[int, list[int]]:
    at: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        at.setdefault(block.line, []).append(place)
    return at


def _candidates(blocks: Sequence[Block], places: Sequence[int], text: str) -> list[int]:
    """Forced breaks give several blocks one line: the one with the words goes first."""
    return sorted(places, key=lambda place: text not in blocks[place].text)


def _next(text: str, place: int, words: str, before: Piece | None) -> Piece:
    start = text.find(words, before.end if before else 0) if words else -1
    if start < 0:
        return before or Piece(place, 0, len(text))
    return Piece(place, start, start + len(words))
