"""The sheet of findings in an error workbook, known again when the corrected file comes back."""

from __future__ import annotations

from phuquoc_desktop.intake.grid import Grid

REPORT_SHEET = "Kiểm tra"
REPORT_MARK = "KẾT QUẢ KIỂM TRA DANH SÁCH"
"""The first cell of the sheet, in every language of the window, as it is known by it."""


def is_report(grid: Grid) -> bool:
    """Tell whether a sheet is the findings of an error workbook, and no list."""
    first = grid.rows[0] if grid.rows else ()
    return bool(first) and first[0].value == REPORT_MARK and grid.first_row == 1
