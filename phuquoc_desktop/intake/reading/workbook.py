"""Sheets of a workbook by the fastest reader there is, with what it does not tell put in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.errors import DamagedListError, LockedListError
from phuquoc_desktop.intake.grid import Grid, GridCell, Merged
from phuquoc_desktop.intake.reading.cells import trimmed
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_long
from phuquoc_desktop.intake.reading.marks import SheetMarks, marked

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_PIECE = 1000


def grids_of_workbook(
    file: FileAtHand, marks: Mapping[str, SheetMarks], told: tuple[str, ...], report: ProgressReport
) -> list[Grid]:
    """Return the sheets that hold something; marks are by the name of the sheet."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    grids = []
    try:
        with file.path.open("rb") as stream, CalamineWorkbook.from_filelike(stream) as workbook:
            for sheet in workbook.sheets_metadata:
                if sheet.typ is not SheetTypeEnum.WorkSheet:
                    continue
                read = workbook.get_sheet_by_name(sheet.name)
                hidden = sheet.visible is not SheetVisibleEnum.Visible
                grids.append(_grid(read, marks.get(sheet.name, SheetMarks()), file, report, hidden, told))
    except PasswordError as error:
        raise LockedListError(name=file.name) from error
    except CalamineError as error:
        raise DamagedListError(name=file.name) from error
    return [grid for grid in grids if grid.rows]


def _grid(
    sheet: CalamineSheet,
    marks: SheetMarks,
    file: FileAtHand,
    report: ProgressReport,
    hidden: bool,
    told: tuple[str, ...],
) -> Grid:
    return Grid(
        sheet.name,
        trimmed(_rows(sheet, marks, file, report)),
        hidden=frozenset(marks.hidden),
        merged=_merged(sheet),
        sheet_hidden=hidden,
        hidden_columns=frozenset(marks.hidden_columns),
        uncomputed=frozenset(marks.uncomputed),
        told=told,
    )


def _rows(
    sheet: CalamineSheet, marks: SheetMarks, file: FileAtHand, report: ProgressReport
) -> list[tuple[GridCell, ...]]:
    """Read row by row; the columns before the first that holds something are put back."""
    if sheet.start is None or sheet.end is None:
        return []
    height = sheet.end[0] + 1
    refuse_long(file, height, sheet.end[1] + 1)
    before: list[object] = [None] * sheet.start[1]
    rows = []
    for number, values in enumerate(sheet.iter_rows(), start=1):
        if number % _PIECE == 1:
            report(number - 1, height, sheet.name)
        rows.append(marked([*before, *values], number, marks))
    return rows


def _merged(sheet: CalamineSheet) -> tuple[Merged, ...]:
    ranges = sheet.merged_cell_ranges or ()
    return tuple(Merged(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges)
