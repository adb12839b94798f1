"""A grid as it is understood: texts in one writing, merged cells seen from everywhere in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from phuquoc_desktop.intake.grid import Grid, GridCell
from phuquoc_desktop.intake.reading.cells import EMPTY
from phuquoc_desktop.vietnamese import legacy
from phuquoc_desktop.vietnamese.fold import nfc, tidy

_SAMPLE = 2000
_LARGEST_MERGE = 5000
"""Cells of one merge that are told apart; what is larger is decoration."""


class SheetView:
    """Rows and columns count from 0 here; ``number`` gives the row of the sheet."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.rows = grid.rows
        self.width = max(map(len, grid.rows), default=0)
        self.writing = legacy.survey(islice(self._texts(), _SAMPLE))
        self._spread = self._spread_out()

    def number(self, row: int) -> int:
        """Return the number of a row in its sheet."""
        return self.grid.first_row + row

    def cell(self, row: int, column: int) -> GridCell:
        """Return a cell as it stands; what lies outside is empty."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if column < len(cells) else EMPTY

    def spread(self, row: int, column: int) -> GridCell:
        """Return the cell that is seen at a place: that of the merge it lies in, if any."""
        return self.cell(*self._spread.get((row, column), (row, column))) if self._spread else self.cell(row, column)

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """Return the place whose cell is seen here."""
        return self._spread.get((row, column), (row, column))

    def text(self, row: int, column: int) -> str:
        """Return what a cell says, tidy and in today's writing; for understanding, not for keeping."""
        return self.said(self.cell(row, column))

    def said(self, cell: GridCell) -> str:
        """Return what a cell says, as :meth:`text` does."""
        value = cell.value
        if value is None:
            return ""
        if isinstance(value, str):
            return self._modern(value, cell.font)
        if isinstance(value, (datetime, date)):
            return value.isoformat()
        return str(value)

    def texts(self, row: int) -> list[str]:
        """Return what the cells of a row say."""
        return [self.said(cell) for cell in self.rows[row]]

    def _modern(self, text: str, font: str) -> str:
        """An old font has a letter where Unicode has the soft hyphen, so the text is tidied after it is understood."""
        if text.isascii() or not (self.writing or (font and legacy.encoding_of_font(font))):
            return tidy(text)
        return tidy(legacy.read(nfc(text), font, self.writing).text)

    def _texts(self) -> Iterator[str]:
        return (cell.value for row in self.rows for cell in row if isinstance(cell.value, str))

    def _spread_out(self) -> dict[tuple[int, int], tuple[int, int]]:
        seen = {}
        for one in self.grid.merged:
            top, left = one.top - self.grid.first_row, one.left - 1
            high, wide = one.bottom - one.top + 1, one.right - one.left + 1
            if high * min(wide, self.width) <= _LARGEST_MERGE:
                for row in range(top, top + high):
                    seen.update({(row, column): (top, left) for column in range(left, left + min(wide, self.width))})
        return seen
