"""One page of a PDF: its lines, and its ruled tables where it has any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.intake.plan.pdf_grid import PageGrid, Piece, Rule, grids_of

if TYPE_CHECKING:
    from pypdf import PageObject

Rows = tuple[tuple[str, ...], ...]

_PAINTS = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_WHOLE_PAGE = (450.0, 600.0)
"""Points of a rectangle that is the background of a page."""

_SAME_LINE = 2.0
"""Points by which pieces of one line may stand higher or lower."""


@dataclass
class _Canvas:
    """Gathers what a page draws, in its order."""

    pieces: list[Piece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    path: list[Rule] = field(default_factory=list)
    """What is traced and not painted yet; a path that only clips is never painted."""
    at: tuple[float, float] | None = None

    def text(self, text: str, matrix: Sequence[float], place: Sequence[float], _font: Any, _size: float) -> None:
        if text.strip():
            x, y = _moved(matrix, float(place[4]), float(place[5]))
            self.pieces.append(Piece(x, y, text.strip("\n")))

    def operand(
        self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float], _place: Sequence[float]
    ) -> None:
        draw = _DRAWING.get(bytes(operator))
        if draw is not None:
            draw(self, matrix, [float(one) for one in operands])
        elif operator in _PAINTS:
            self.rules += self.path
            self.path = []
        elif operator == b"n":
            self.path = []

    def move(self, matrix: Sequence[float], numbers: Sequence[float]) -> None:
        self.at = _moved(matrix, numbers[0], numbers[1])

    def line(self, matrix: Sequence[float], numbers: Sequence[float]) -> None:
        here = _moved(matrix, numbers[0], numbers[1])
        if self.at is not None:
            self.add(self.at, here)
        self.at = here

    def rectangle(self, matrix: Sequence[float], numbers: Sequence[float]) -> None:
        x, y, wide, high = numbers
        if wide > _WHOLE_PAGE[0] and high > _WHOLE_PAGE[1]:
            return
        low, top = _moved(matrix, x, y), _moved(matrix, x + wide, y + high)
        for first, last in (
            (low, (top[0], low[1])),
            ((low[0], top[1]), top),
            (low, (low[0], top[1])),
            ((top[0], low[1]), top),
        ):
            self.add(first, last)

    def add(self, first: tuple[float, float], last: tuple[float, float]) -> None:
        (x0, x1), (y0, y1) = sorted((first[0], last[0])), sorted((first[1], last[1]))
        self.path.append(Rule(x0, y0, x1, y1))


_DRAWING: dict[bytes, Callable[[_Canvas, Sequence[float], Sequence[float]], None]] = {
    b"m": _Canvas.move,
    b"l": _Canvas.line,
    b"re": _Canvas.rectangle,
}


def _moved(matrix: Sequence[float], x: float, y: float) -> tuple[float, float]:
    """Return a place on the paper."""
    a, b, c, d, e, f = map(float, matrix)
    return a * x + c * y + e, b * x + d * y + f


def read_page(page: PageObject) -> list[str | Rows]:
    """Return the lines of a page, and its tables as rows of cells, in the order in which the page draws them."""
    canvas = _Canvas()
    text = page.extract_text(visitor_text=canvas.text, visitor_operand_before=canvas.operand)
    grids = grids_of(canvas.rules)
    return _parted(canvas.pieces, grids) if grids else list(text.splitlines())


def _parted(pieces: Sequence[Piece], grids: Sequence[PageGrid]) -> list[str | Rows]:
    """Part text from tables; a table stands where its first piece is drawn."""
    parts: list[str | PageGrid] = []
    last_y: float | None = None
    for piece in pieces:
        grid = next((one for one in grids if one.take(piece)), None)
        if grid is not None:
            if grid not in parts:
                parts.append(grid)
            last_y = None
        elif last_y is not None and abs(piece.y - last_y) <= _SAME_LINE:
            parts[-1] = f"{parts[-1]}{piece.text}"
        else:
            parts.append(piece.text)
            last_y = piece.y
    return [one.texts() if isinstance(one, PageGrid) else one for one in parts]
