"""Lists on a terminal: columns that line up, as wide as their widest cell."""

from __future__ import annotations

from collections.abc import Sequence

GAP = "  "
WIDEST = 60


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Return the lines of a table; ``right`` names the columns whose cells stand at the right, as figures do."""
    shown = [[_shortened(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(headings, *shown, strict=True)]
    lines = [_line(headings, widths, right), _line(["-" * width for width in widths], widths, ())]
    return lines + [_line(row, widths, right) for row in shown]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    padded = (
        cell.rjust(width) if place in right else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return GAP.join(padded).rstrip()


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDEST else f"{line[: WIDEST - 1]}…"
