"""A workbook made from grids, for lists that came as text, Word or old Excel."""

from __future__ import annotations

import re
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.intake.cell_text import put_value
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.translation import _

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_WIDEST = 45


def workbook_of(grids: Iterable[Grid]) -> tuple[Workbook, dict[str, Worksheet]]:
    """Return a workbook with a sheet for each grid, every row at its number, and the sheets by the grids' names."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets = {}
    for grid in grids:
        sheet = sheets[grid.sheet] = book.create_sheet(_name(grid.sheet))
        _fill(sheet, grid)
    return book, sheets


def _name(text: str) -> str:
    return _FORBIDDEN.sub(" ", text).strip(" '")[:_LONGEST_NAME] or _("List")


def _fill(sheet: Worksheet, grid: Grid) -> None:
    widths: dict[int, int] = {}
    for number, row in enumerate(grid.rows, start=grid.first_row):
        for column, cell in enumerate(row, start=1):
            if cell.value is not None:
                place = sheet.cell(number, column)
                put_value(place, cell.value)
                place.alignment = Alignment(vertical="top", wrap_text=True)
                widths[column] = max(widths.get(column, 8), min(len(str(cell.value)) + 2, _WIDEST))
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number in grid.hidden:
        sheet.row_dimensions[number].hidden = True
    for one in grid.merged:
        sheet.merge_cells(start_row=one.top, start_column=one.left, end_row=one.bottom, end_column=one.right)
