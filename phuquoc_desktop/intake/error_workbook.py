"""The user's own file given back with every wrong or doubtful cell marked, and a first sheet that tells all of them.

Excel files are changed only by marks and notes; of what openpyxl does not keep, drawn shapes are lost. Lists in other formats
come as a new workbook made from what was read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.intake.dry_run import DryRun
from phuquoc_desktop.intake.error_places import Finding, findings
from phuquoc_desktop.intake.error_report import write_report
from phuquoc_desktop.intake.grid_workbook import workbook_of
from phuquoc_desktop.intake.opening import OpenedList
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_, _

_AUTHOR = "Phú Quốc Thi đua"
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, IndexError)
"""What openpyxl raises on files with something in them that Excel does not mind: the values are then given back alone."""

_NOTE_WIDTH, _NOTE_HEIGHT, _LINE_HEIGHT = 320, 60, 18
"""In pixels."""

_ERROR_FILL = PatternFill("lightUp", fgColor="E8A0A0", bgColor="FFE9E9")
_DOUBT_FILL = PatternFill("lightDown", fgColor="E3C878", bgColor="FFF8DC")
"""Lines one way for what is wrong, the other way for what is doubtful: told apart without colours, on paper too."""

_ERROR_EDGE, _DOUBT_EDGE = Side(style="thick", color="C00000"), Side(style="mediumDashed", color="B8860B")


class OwnFileError(RefusedError):
    """The file of a person is not written over."""

    sentence = N_("“{name}” is the list itself and is not written over; choose another name.")


def write_error_workbook(source: Path, opened: OpenedList, run: DryRun, target: Path) -> int:
    """Write the marked workbook and return how many findings it tells; raises OwnFileError or a trouble of the disk."""
    if target.exists() and source.exists() and target.samefile(source):
        raise OwnFileError(field="errors", name=target.name)
    found = tuple(findings(run.rows, opened.reading.matchings, opened.grids))
    book, sheets = _book(source, opened)
    for place in _by_cell(found):
        sheet = sheets.get(place[0].sheet)
        if sheet is not None:
            _mark(sheet, place)
    write_report(book, run, found, {name: sheet.title for name, sheet in sheets.items()})

    def save(file: BinaryIO) -> None:
        book.save(file)

    write_whole(target, save)
    return len(found)


def _book(source: Path, opened: OpenedList) -> tuple[Workbook, dict[str, Worksheet]]:
    if not _is_excel(source):
        return workbook_of(opened.grids)
    try:
        with source.open("rb") as file:  # openpyxl leaves it open where it fails, and Windows would keep it locked
            book = load_workbook(file, rich_text=True)
    except _UNREADABLE:
        return workbook_of(opened.grids)
    return book, {sheet.title: sheet for sheet in book.worksheets}


def _is_excel(source: Path) -> bool:
    if not zipfile.is_zipfile(source):
        return False
    with zipfile.ZipFile(source) as archive:
        return "xl/workbook.xml" in archive.namelist()


def _by_cell(found: Iterable[Finding]) -> list[Sequence[Finding]]:
    cells: dict[tuple[str, int, int], list[Finding]] = {}
    for one in found:
        cells.setdefault((one.sheet, one.row, one.column), []).append(one)
    return list(cells.values())


def _mark(sheet: Worksheet, found: Sequence[Finding]) -> None:
    cell = _cell(sheet, found[0].row, found[0].column)
    is_error = any(one.is_error for one in found)
    edge = _ERROR_EDGE if is_error else _DOUBT_EDGE
    cell.fill = _ERROR_FILL if is_error else _DOUBT_FILL
    cell.border = Border(edge, edge, edge, edge)
    cell.comment = _note(cell.comment, found)


def _cell(sheet: Worksheet, row: int, column: int) -> Any:
    """Return the cell, or that which is seen in its place where cells are merged."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        for one in sheet.merged_cells.ranges:
            if cell.coordinate in one:
                return sheet.cell(one.min_row, one.min_col)
    return cell


def _note(before: Comment | None, found: Sequence[Finding]) -> Comment:
    told = [_told(one) for one in found]
    text = "\n\n".join([*([before.text] if before else []), *told])
    lines = sum(1 + len(line) // 45 for line in text.split("\n"))
    return Comment(text, _AUTHOR, height=_NOTE_HEIGHT + lines * _LINE_HEIGHT, width=_NOTE_WIDTH)


def _told(one: Finding) -> str:
    head = _("✗ WRONG") if one.is_error else _("? LOOK AT THIS")
    return f"{head}: {one.rule}\n→ {one.remedy}"
