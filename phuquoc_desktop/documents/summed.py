"""The sum of a column of a list: a figure on paper, reckoned anew by Excel."""

from __future__ import annotations

from phuquoc_desktop.documents.document import Cell, Formula

_EXACT = 10**14
"""From here on Excel loses digits, so that such figures stand in a sheet as texts, which it does not add up."""


def summed(total: int, column: int, rows: int) -> Cell:
    """Return the cell with what the first ``rows`` rows of a column (from 0) add up to; group titles do not count."""
    if abs(total) >= _EXACT:
        return Cell(total)
    return Cell(total, formula=Formula("SUM({0}:{1})", ((0, column), (rows - 1, column))))
