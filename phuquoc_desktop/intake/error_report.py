"""The first sheet of an error workbook: how many rows of what kind, and every finding with the way to its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.intake.cell_text import put_text
from phuquoc_desktop.intake.dry_run import DryRun
from phuquoc_desktop.intake.error_places import Finding
from phuquoc_desktop.intake.report_mark import REPORT_MARK, REPORT_SHEET
from phuquoc_desktop.translation import _

_WIDTHS = (16, 8, 8, 24, 12, 28, 60, 50)
_HEAD_FILL = PatternFill("solid", fgColor="DCE6F1")


def write_report(book: Workbook, run: DryRun, found: Sequence[Finding], titles: Mapping[str, str]) -> None:
    """Put the sheet before the others; ``titles`` are the names of the sheets in this workbook."""
    sheet = book.create_sheet(REPORT_SHEET, 0)
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    put_text(sheet["A1"], REPORT_MARK)
    sheet["A1"].font = Font(bold=True, size=14)
    row = _write_counts(sheet, run)
    _write_findings(sheet, row + 1, found, titles)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for one in book.worksheets:
        one.sheet_view.tabSelected = False
    book.active = 0


def _write_counts(sheet: Worksheet, run: DryRun) -> int:
    """Return the next free row."""
    put_text(sheet["A2"], run.name)
    counts = [(_("Rows read"), len(run.rows)), *((status.label, count) for status, count in run.counts().items())]
    row = 3
    for row, (label, count) in enumerate(counts, start=3):
        put_text(sheet.cell(row, 1), label)
        sheet.cell(row, 4).value = count
    for sentence in run.told:
        row += 1
        put_text(sheet.cell(row, 1), sentence)
    return row + 1


def _write_findings(sheet: Worksheet, head: int, found: Sequence[Finding], titles: Mapping[str, str]) -> None:
    headings = (
        _("Sheet"),
        _("Row"),
        _("Cell"),
        _("Column"),
        _("Kind"),
        _("Value"),
        _("What is wrong"),
        _("What to do"),
    )
    for number, heading in enumerate(headings, start=1):
        place = sheet.cell(head, number)
        put_text(place, heading)
        place.font, place.fill = Font(bold=True), _HEAD_FILL
    for row, one in enumerate(found, start=head + 1):
        cell = f"{get_column_letter(one.column)}{one.row}"
        kind = _("✗ wrong") if one.is_error else _("? doubtful")
        texts = (one.sheet, str(one.row), cell, one.heading, kind, one.value, one.rule, one.remedy)
        for number, text in enumerate(texts, start=1):
            place = sheet.cell(row, number)
            put_text(place, text)
            place.alignment = Alignment(vertical="top", wrap_text=True)
        _link(sheet, row, titles.get(one.sheet), cell)
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(headings))}{head + max(len(found), 1)}"


def _link(sheet: Worksheet, row: int, title: str | None, cell: str) -> None:
    if title is not None:
        quoted = title.replace("'", "''")
        place = sheet.cell(row, 3)
        place.hyperlink = Hyperlink(ref=place.coordinate, location=f"'{quoted}'!{cell}")
        place.font = Font(color="0563C1", underline="single")
