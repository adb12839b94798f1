"""The program's own lists as Excel files: choices to pick from, headings that cannot be changed, a stamp inside."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.intake.cell_text import put_text
from phuquoc_desktop.intake.template_layout import Column, Layout, ListKind, layouts
from phuquoc_desktop.intake.template_stamp import STAMP_SHEET, Stamp, write_stamp

HEAD_ROW = 3
EXAMPLE_ROW = 4
_FIRST_CHOICE = 4
"""Row of the hidden sheet below which the choices stand."""

_TYPEFACE = "Times New Roman"
_EDGE = Side(style="thin", color="808080")
_HEAD_FILL = PatternFill("solid", fgColor="DCE6F1")
_GREY = "808080"


@dataclass(frozen=True)
class TemplateFor:
    """Whose template: the office, its year, the units and awards to choose from."""

    office: Office
    year: int
    units: Sequence[str]
    awards: Awards


def template(kind: ListKind, wanted: TemplateFor) -> bytes:
    """Return the .xlsx file of an empty list."""
    layout = layouts().kinds[kind]
    book = Workbook()
    sheet, hidden = book.worksheets[0], book.create_sheet(STAMP_SHEET)
    sheet.title = layouts().sheet
    write_stamp(hidden, Stamp(layouts().version, kind.value, str(wanted.office.key), wanted.year, layout.headings))
    ranges = _write_choices(hidden, layout, wanted)
    _write_head(sheet, layout, wanted)
    _write_body(sheet, layout)
    _offer_choices(sheet, layout, ranges)
    _protect(sheet)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _choices(name: str, wanted: TemplateFor) -> Sequence[str]:
    if name == "unit":
        return wanted.units
    if name == "award":
        return [one.name.strip("“”") for one in wanted.awards.known]
    return layouts().choices[name]


def _write_choices(hidden: Worksheet, layout: Layout, wanted: TemplateFor) -> dict[str, str]:
    """Write the lists to choose from beside each other, and return the range of each that is not empty."""
    ranges = {}
    for number, name in enumerate(dict.fromkeys(one.choices for one in layout.columns if one.choices), start=1):
        texts = _choices(name, wanted)
        for row, text in enumerate(texts, start=_FIRST_CHOICE):
            put_text(hidden.cell(row, number), text)
        if texts:
            letter = get_column_letter(number)
            ranges[name] = f"'{STAMP_SHEET}'!${letter}${_FIRST_CHOICE}:${letter}${_FIRST_CHOICE + len(texts) - 1}"
    return ranges


def _write_head(sheet: Worksheet, layout: Layout, wanted: TemplateFor) -> None:
    words = layouts()
    made_for = words.made_for.format(office=wanted.office.name, year=wanted.year)
    put_text(sheet.cell(1, 1), f"{layout.title} – {made_for}")
    sheet.cell(1, 1).font = Font(_TYPEFACE, 14, bold=True)
    put_text(sheet.cell(2, 1), words.help)
    sheet.cell(2, 1).font = Font(_TYPEFACE, 11, italic=True)
    for number, column in enumerate(layout.columns, start=1):
        place = sheet.cell(HEAD_ROW, number)
        put_text(place, column.heading)
        place.font, place.fill = Font(_TYPEFACE, 12, bold=True), _HEAD_FILL
        place.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
        place.alignment = Alignment("center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[HEAD_ROW].height = 36
    sheet.freeze_panes = f"A{EXAMPLE_ROW}"
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _write_body(sheet: Worksheet, layout: Layout) -> None:
    """Every cell is text, so that zeros and dates stay as they are typed; all share the style of the first one."""
    first = sheet.cell(EXAMPLE_ROW + 1, 1)
    first.number_format = "@"
    first.protection = Protection(locked=False)
    first.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
    first.font = Font(_TYPEFACE, 12)
    for row in range(EXAMPLE_ROW, EXAMPLE_ROW + layouts().empty_rows + 1):
        for number in range(1, len(layout.columns) + 1):
            sheet.cell(row, number)._style = copy(first._style)
    for number, column in enumerate(layout.columns, start=1):
        place = sheet.cell(EXAMPLE_ROW, number)
        if column.example:
            put_text(place, column.example)
        place.font = Font(_TYPEFACE, 12, italic=True, color=_GREY)


def _offer_choices(sheet: Worksheet, layout: Layout, ranges: dict[str, str]) -> None:
    last = EXAMPLE_ROW + layouts().empty_rows
    for number, column in enumerate(layout.columns, start=1):
        if column.choices in ranges:
            letter = get_column_letter(number)
            rule = _rule(column, ranges[column.choices])
            rule.add(f"{letter}{EXAMPLE_ROW}:{letter}{last}")
            sheet.add_data_validation(rule)


def _rule(column: Column, where: str) -> DataValidation:
    """A unit may be new; anything else must be chosen."""
    is_unit = column.choices == "unit"
    return DataValidation(
        type="list",
        formula1=where,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning" if is_unit else "stop",
        errorTitle=column.heading,
        error=layouts().new_unit if is_unit else layouts().not_listed,
    )


def _protect(sheet: Worksheet) -> None:
    """Lock headings, without a password: against slips, not against people."""
    rules = sheet.protection
    rules.sheet = True
    rules.formatColumns = rules.formatRows = rules.formatCells = False
    rules.insertRows = rules.deleteRows = rules.sort = rules.autoFilter = False
