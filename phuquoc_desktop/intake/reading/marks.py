"""What the fast reader of workbooks does not tell of a sheet: hidden rows, fonts, errors, formulas without a result."""

from __future__ import annotations

from dataclasses import dataclass, field

from phuquoc_desktop.intake.grid import GridCell
from phuquoc_desktop.intake.reading.cells import EMPTY, cell_of


@dataclass
class SheetMarks:
    """Marks of one sheet; rows and columns count from 1. ``fonts`` and ``faults`` hold columns by row."""

    hidden: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    uncomputed: set[tuple[int, int]] = field(default_factory=set)
    fonts: dict[int, dict[int, str]] = field(default_factory=dict)
    faults: dict[int, dict[int, str]] = field(default_factory=dict)
    last_row: int = 0
    last_column: int = 0

    def reach(self, row: int, column: int) -> None:
        """Note that there is something in a cell."""
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)


def marked(values: list[object], row: int, marks: SheetMarks) -> tuple[GridCell, ...]:
    """Return a row of values with its fonts, and with errors such as #N/A as the text that people see."""
    fonts, faults = marks.fonts.get(row), marks.faults.get(row)
    if not fonts and not faults:
        return tuple(map(cell_of, values))
    cells = [cell_of(value) for value in values]
    for column, fault in (faults or {}).items():
        cells.extend([EMPTY] * (column - len(cells)))
        cells[column - 1] = GridCell(fault)
    for column, font in (fonts or {}).items():
        if column <= len(cells) and cells[column - 1].value is not None:
            cells[column - 1] = cells[column - 1]._replace(font=font)
    return tuple(cells)
