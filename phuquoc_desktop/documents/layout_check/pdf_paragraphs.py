"""Put the lines of a page together into paragraphs: running text by its margins, heads and feet line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from phuquoc_desktop.documents.document import Align
from phuquoc_desktop.documents.layout_check.described import POINTS, Box, Face, Piece
from phuquoc_desktop.documents.layout_check.pdf_letters import Run
from phuquoc_desktop.documents.layout_check.pdf_strokes import Strokes

_NEAR = 1.2
"""Millimetres within which edges are the same."""
_FULL = 28.0
"""Millimetres that a ragged line may end before the margin and still be followed by more of its paragraph."""
_SAME_LINE = 1.5
_TWO_LINES = 2.2
"""Of the size: lines farther apart are not of one paragraph."""
_SINGLE = 1.149
"""Height of a single line of Times against its size."""
_RULE_REACH = 6.0
_LONG_WORD_MM = 35.0
_SAME_LEADING = 0.05
_INDENTED, _OFF_AXIS, _SAME_AXIS = 8.0, 5.0, 0.4
_ROOM_BETWEEN = 2.5
"""Points more than between lines that part two paragraphs."""


@dataclass(frozen=True)
class Edges:
    """Where text begins and ends, and the width of the page, in millimetres."""

    left: float
    right: float
    width: float
    axis: float | None = None

    @property
    def middle(self) -> float:
        """The middle of the text; where short lines only have one in common, that."""
        return (self.left + self.right) / 2 if self.axis is None else self.axis


def pieces_of(runs: Sequence[Run], strokes: Strokes, edges: Edges) -> list[Piece]:
    """Return the pieces of a page from top to bottom, the left one first where two stand beside each other."""
    ordered = sorted(runs, key=lambda run: (round(run.base / POINTS / _SAME_LINE), run.x0))
    lone = {id(run) for run in ordered if not _beside(run, ordered)}
    groups: list[list[Run]] = []
    alone = [run for run in ordered if id(run) in lone]
    pitch, edges = _pitch(alone), replace(edges, axis=_axis([run.box for run in alone], edges))
    for run in ordered:
        known = groups and id(run) in lone and id(groups[-1][-1]) in lone
        if known and _same_paragraph(groups[-1], run, edges, pitch):
            groups[-1].append(run)
        else:
            groups.append([run])
    made = [_piece(group, strokes, edges, lone=id(group[0]) in lone) for group in groups]
    return _spaced(made)


def _axis(boxes: Sequence[Box], edges: Edges) -> float | None:
    """Return the middle that lines of different lengths have in common, close to that of the text."""
    inside = [box for box in boxes if box.x0 > edges.left + _INDENTED and abs(box.middle - edges.middle) < _OFF_AXIS]
    for box in inside:
        alike = [one for one in inside if abs(one.middle - box.middle) < _SAME_AXIS]
        lengths = [one.x1 - one.x0 for one in alike]
        if len(alike) > 1 and max(lengths) - min(lengths) > _INDENTED:
            return box.middle
    return None


def _beside(run: Run, runs: Sequence[Run]) -> bool:
    return any(other is not run and abs(other.base - run.base) / POINTS < _SAME_LINE * 2 for other in runs)


def _pitch(runs: Sequence[Run]) -> float:
    """Return the distance in points that most lines have from the one above."""
    apart = Counter(
        round(after.base - run.base, 0)
        for run, after in pairwise(runs)
        if 0 < after.base - run.base < _TWO_LINES * run.size
    )
    return apart.most_common(1)[0][0] if apart else 0.0


def _same_paragraph(group: Sequence[Run], run: Run, edges: Edges, pitch: float) -> bool:
    before, box = group[-1], run.box
    apart = run.base - before.base
    if apart > _TWO_LINES * run.size or abs(run.size - before.size) > 0.6 or _slanted(before) is not _slanted(run):
        return False
    if pitch and apart > pitch + _ROOM_BETWEEN:
        return False
    if abs(box.x0 - edges.left) > _NEAR or before.box.x1 < edges.right - _FULL:
        return False
    opened = group[0].box.x0 > edges.left + _NEAR
    return opened or len(group) > 1 or before.box.x1 > edges.right - _FULL


def _slanted(run: Run) -> bool:
    return sum(count for face, count in run.faces.items() if face.italic) > sum(run.faces.values()) / 2


def _piece(group: Sequence[Run], strokes: Strokes, edges: Edges, *, lone: bool) -> Piece:
    boxes = tuple(run.box for run in group)
    faces: dict[Face, int] = {}
    for run in group:
        for face, count in run.faces.items():
            faces[face] = faces.get(face, 0) + count
    side = "" if lone else "left" if boxes[0].middle < edges.middle - 10 else "right"
    return Piece(
        " ".join(run.text for run in group),
        tuple(faces.items()),
        align=_align(group, edges, lone=lone),
        lines=boxes,
        first_line_mm=_first_line(boxes, edges, lone=lone),
        leading=_leading(group),
        ruled=_ruled(boxes[-1], strokes),
        column=side or ("right" if boxes[0].x0 > edges.middle - 5 else ""),
        half=_half(boxes[0], edges),
    )


def _half(box: Box, edges: Edges) -> str:
    if box.x0 > edges.middle - 5:
        return "right"
    return "left" if box.x1 < edges.middle + 5 else ""


def _align(group: Sequence[Run], edges: Edges, *, lone: bool) -> Align | None:
    boxes = [run.box for run in group]
    first = boxes[0]
    if len(boxes) > 1:
        rows = pairwise(group)
        full = all(abs(run.box.x1 - edges.right) < _NEAR or _broken(run, after) for run, after in rows)
        return Align.JUSTIFY if full else Align.LEFT
    if lone and abs(first.middle - edges.middle) < _NEAR * 1.5:
        return Align.CENTRE
    if lone and abs(first.x0 - edges.left) < _NEAR:
        return Align.LEFT
    return None


def _broken(run: Run, after: Run) -> bool:
    """Tell whether a line is short because the word there is too long for any."""
    return max(_wide(run, run.text.split()[-1]), _wide(after, after.text.split()[0])) > _LONG_WORD_MM


def _wide(run: Run, word: str) -> float:
    return (run.box.x1 - run.box.x0) * len(word) / len(run.text)


def goes_on(before: Piece, piece: Piece) -> bool:
    """Tell whether a piece at the top of a page goes on with the last paragraph of the page before."""
    if piece.column or before.align not in (Align.JUSTIFY, Align.LEFT) or len(before.lines) < 2 or not piece.lines:
        return False
    left, right = min(box.x0 for box in before.lines), max(box.x1 for box in before.lines)
    begins = abs(piece.lines[0].x0 - left) < _NEAR
    ends = _NEAR if before.align is Align.JUSTIFY else _FULL
    return begins and abs(before.lines[-1].x1 - right) < ends and before.face == piece.face


def together(before: Piece, piece: Piece) -> Piece:
    """Return a paragraph with what goes on with the next page."""
    faces = dict(before.faces)
    for face, count in piece.faces:
        faces[face] = faces.get(face, 0) + count
    ragged = piece.align is Align.LEFT and len(piece.lines) > 1
    return replace(
        before,
        text=f"{before.text} {piece.text}",
        faces=tuple(faces.items()),
        lines=(*before.lines, *piece.lines),
        align=Align.LEFT if ragged else before.align,
    )


def _first_line(boxes: Sequence[Box], edges: Edges, *, lone: bool) -> float | None:
    return boxes[0].x0 - edges.left if lone and len(boxes) > 1 else None


def _leading(group: Sequence[Run]) -> float | None:
    if len(group) < 2:
        return None
    pitch = (group[-1].base - group[0].base) / (len(group) - 1)
    return pitch / (group[0].size * _SINGLE)


def _ruled(box: Box, strokes: Strokes) -> float:
    """Return the length of the line close beneath as a share of the text, 0 where there is none."""
    near = [
        x1 - x0
        for x0, x1, y in strokes.lying
        if -0.5 < y - box.base < _RULE_REACH and abs((x0 + x1) / 2 - box.middle) < 4
    ]
    return max(near, default=0.0) / max(box.x1 - box.x0, 1)


def _spaced(pieces: list[Piece]) -> list[Piece]:
    """Measure the gaps between paragraphs of running text that follow each other."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1] if made else None
        made.append(replace(piece, before_pt=_gap(before, piece)))
    return made


def _gap(before: Piece | None, piece: Piece) -> float | None:
    if before is None or piece.column or before.column or not (piece.lines and before.lines):
        return None
    size, leading = piece.face.size, piece.leading
    if leading is None or before.leading is None or abs(leading - before.leading) > _SAME_LEADING:
        return None
    apart = (piece.lines[0].base - before.lines[-1].base) * POINTS
    return apart - leading * size * _SINGLE
