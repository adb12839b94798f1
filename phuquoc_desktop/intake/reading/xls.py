"""Workbooks of Excel 97 to 2003 (.xls): values, fonts and hidden rows from one reader, as such files are small."""

from __future__ import annotations

import io
import struct
from datetime import date, datetime
from typing import Any

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.errors import DamagedListError, LockedListError
from phuquoc_desktop.intake.grid import Grid, GridCell, Merged
from phuquoc_desktop.intake.reading.cells import EMPTY, trimmed, value_of
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_long

_DAMAGE = (struct.error, LookupError, ValueError, TypeError, AssertionError, AttributeError, EOFError, ArithmeticError)
"""What the reader stumbles over in a damaged file."""

_PIECE = 1000


def read_xls(file: FileAtHand, report: ProgressReport) -> list[Grid]:
    """Return the sheets that hold something."""
    import xlrd
    from xlrd.compdoc import CompDocError

    try:
        _refuse_circles(file)
        with xlrd.open_workbook(file.path, formatting_info=True, on_demand=True, logfile=io.StringIO()) as book:
            grids = [_grid(book, number, file, report) for number in range(book.nsheets)]
    except xlrd.XLRDError as error:
        raise (LockedListError if "encrypted" in str(error) else DamagedListError)(name=file.name) from error
    except (CompDocError, *_DAMAGE) as error:
        raise DamagedListError(name=file.name) from error
    return [grid for grid in grids if grid.rows]


def _refuse_circles(file: FileAtHand) -> None:
    """Raise CompDocError where the short sectors of a damaged file lead back to themselves: the reader would go on for ever."""
    from xlrd.compdoc import SIGNATURE, CompDoc, CompDocError

    raw = file.path.read_bytes()
    if not raw.startswith(SIGNATURE):
        return
    following = CompDoc(raw, logfile=io.StringIO()).SSAT
    known: set[int] = set()
    for start in range(len(following)):
        chain: set[int] = set()
        place = start
        while 0 <= place < len(following) and place not in known:
            if place in chain:
                raise CompDocError(f"sector {place} leads back to itself")
            chain.add(place)
            place = following[place]
        known |= chain


def _grid(book: Any, number: int, file: FileAtHand, report: ProgressReport) -> Grid:
    sheet = book.sheet_by_index(number)
    refuse_long(file, sheet.nrows, sheet.ncols)
    rows = []
    for row in range(sheet.nrows):
        if row % _PIECE == 0:
            report(row, sheet.nrows, sheet.name)
        rows.append(tuple(_cell(book, sheet, row, column) for column in range(sheet.ncols)))
    book.unload_sheet(number)
    return Grid(
        sheet.name,
        trimmed(rows),
        hidden=frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden),
        merged=tuple(Merged(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells),
        sheet_hidden=sheet.visibility != 0,
        hidden_columns=frozenset(column + 1 for column, info in sheet.colinfo_map.items() if info.hidden),
    )


def _cell(book: Any, sheet: Any, row: int, column: int) -> GridCell:
    value = value_of(_value(book, sheet.cell_type(row, column), sheet.cell_value(row, column)))
    return EMPTY if value is None else GridCell(value, _font(book, sheet, row, column))


def _value(book: Any, kind: int, raw: Any) -> object:
    """Turn the number of a day into the day; one that is no day of Excel's calendar stays a number."""
    import xlrd

    if kind == xlrd.XL_CELL_DATE:
        try:
            day: datetime = xlrd.xldate_as_datetime(raw, book.datemode)
        except (ValueError, OverflowError):
            return raw
        return _day_alone(day)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(raw)
    return xlrd.error_text_from_code.get(raw, "#N/A") if kind == xlrd.XL_CELL_ERROR else raw


def _day_alone(moment: datetime) -> datetime | date:
    return moment.date() if moment.time() == datetime.min.time() else moment


def _font(book: Any, sheet: Any, row: int, column: int) -> str:
    """Return the font of the text's first part, else that of the cell."""
    runs = sheet.rich_text_runlist_map.get((row, column))
    style = book.xf_list[sheet.cell_xf_index(row, column)].font_index
    index = runs[0][1] if runs and runs[0][0] == 0 else style
    return str(book.font_list[index].name)
