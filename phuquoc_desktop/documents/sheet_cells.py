"""Cells of an Excel list: where texts stand, how values keep their kind, and tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.documents import sheet_formulas
from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Column,
    Role,
    Row,
    RowKind,
    Signer,
    Table,
    Value,
    align_of,
)
from phuquoc_desktop.documents.page_style import page_style

TYPEFACE = "Times New Roman"
WIDTH = 125
"""Characters across a landscape page at table size."""
LONGEST_EXACT = 15
"""Digits that Excel keeps of a number."""
_FORMULA = ("=", "+", "-", "@", "\t", "\n")
_LINE_PT = 16.5
_BOLD = 0.8
"""Of a width in characters, how many bold ones it holds when words are not cut."""
_EDGE = Side(style="thin", color="000000")

Text = tuple[str, Role]


class Writer:
    """Writes a sheet from top to bottom; ``row`` is the next free one."""

    def __init__(self, sheet: Worksheet, columns: tuple[Column, ...]) -> None:
        self.sheet = sheet
        self.row = 1
        self.columns = columns
        total = sum(column.share for column in columns)
        self.widths = [max(WIDTH * column.share / total, 5) for column in columns]
        for number, width in enumerate(self.widths, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.middle = self._middle()
        self.results: dict[str, Value] = {}
        """What the formulas come to now, by the address of their cell."""

    def _middle(self) -> int:
        """Return the last column of the left half, so that both halves have room for the head."""
        reached = 0.0
        for number, width in enumerate(self.widths, start=1):
            reached += width
            if reached >= sum(self.widths) * 0.4:
                return max(min(number, len(self.widths) - 1), 1)
        return 1

    def skip(self) -> None:
        """Leave a row empty."""
        self.row += 1

    def across(self, text: str, role: Role) -> None:
        """Put a text over all columns, the row as high as it needs."""
        self._merged(text, role, 1, len(self.columns))
        self.row += 1

    def halves(self, left: Text, right: Text) -> None:
        """Put two texts side by side."""
        if len(self.columns) == 1:
            self.across(" ".join((left[0], right[0])).strip(), left[1])
            return
        self._merged(*left, 1, self.middle)
        self._merged(*right, self.middle + 1, len(self.columns))
        self.row += 1

    def _merged(self, text: str, role: Role, first: int, last: int) -> None:
        style = page_style().text(role)
        place = self.sheet.cell(self.row, first)
        put(place, text)
        place.font = Font(TYPEFACE, min(style.size, 13), bold=style.bold, italic=style.italic)
        place.alignment = Alignment(_horizontal(style.align), vertical="center", wrap_text=True)
        if last > first:
            self.sheet.merge_cells(start_row=self.row, start_column=first, end_row=self.row, end_column=last)
        room = sum(self.widths[first - 1 : last])
        known = self.sheet.row_dimensions[self.row].height or 0
        self.sheet.row_dimensions[self.row].height = max(known, _lines(text, room) * _LINE_PT)


def _lines(text: str, room: float) -> int:
    return sum(1 + int(len(part) * 1.1 // room) for part in text.split("\n"))


def _horizontal(align: Align) -> str:
    return "left" if align is Align.JUSTIFY else align.value


def put(place: SheetCell, value: Value) -> None:
    """Store a value as what it is; a text stays a text whatever it begins with, and so does a number too long for Excel."""
    if isinstance(value, (int, Decimal)) and _is_too_long(value):
        value = Cell(value).shown
    if isinstance(value, str):
        place.value = value
        place.data_type = "s"
        place.number_format = "@"
        place.quotePrefix = value.startswith(_FORMULA)
        return
    place.value = value
    if isinstance(value, date):
        place.number_format = "dd/mm/yyyy"
    elif isinstance(value, (int, Decimal)):
        place.number_format = _number_format(value)


def _is_too_long(value: int | Decimal) -> bool:
    """Tell whether Excel would lose digits; zeros at the end of a whole number cost none."""
    digits = str(abs(value)).rstrip("0") if isinstance(value, int) else value.as_tuple().digits
    return len(digits) > LONGEST_EXACT


def _number_format(value: int | Decimal) -> str:
    exponent = Decimal(value).as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return f"#,##0.{'0' * digits}" if digits else "#,##0"


def table(writer: Writer, block: Table) -> None:
    """Write the table, its headings frozen on the screen and repeated on paper."""
    head = writer.row
    for number, column in enumerate(block.columns, start=1):
        place = writer.sheet.cell(head, number)
        put(place, column.heading)
        _dress(place, Align.CENTRE, fill=page_style().table.head_fill, font=_font(bold=True))
    lines = (_lines(one.heading, room * _BOLD) for one, room in zip(block.columns, writer.widths, strict=True))
    writer.sheet.row_dimensions[head].height = max(lines) * _LINE_PT
    writer.row += 1
    first = writer.row
    for row in block.rows:
        _row(writer, row, block.columns, first)
    writer.sheet.freeze_panes = f"A{head + 1}"
    writer.sheet.print_title_rows = f"{head}:{head}"


def _row(writer: Writer, row: Row, columns: tuple[Column, ...], first: int) -> None:
    number = 1
    lines = 1
    for cell in row.cells:
        column = columns[number - 1]
        last = number + cell.span - 1
        place = writer.sheet.cell(writer.row, number)
        put(place, cell.value)
        if cell.formula is not None:
            sheet_formulas.put(place, cell.formula, first)
            writer.results[place.coordinate] = cell.value
        for covered in writer.sheet[writer.row][number - 1 : last]:
            _dress_cell(covered, cell, row, align_of(cell, column, row))
        if cell.span > 1:
            writer.sheet.merge_cells(start_row=writer.row, start_column=number, end_row=writer.row, end_column=last)
        lines = max(lines, _lines(cell.shown, sum(writer.widths[number - 1 : last])))
        number = last + 1
    writer.sheet.row_dimensions[writer.row].height = min(lines * _LINE_PT, 400)
    writer.row += 1


def _dress_cell(place: SheetCell, cell: Cell, row: Row, align: Align) -> None:
    strong = row.kind is not RowKind.BODY
    fill = page_style().table.group_fill if strong else None
    _dress(place, align, fill=fill, font=_font(bold=cell.bold or strong, italic=cell.italic), indent=cell.level)


def _font(*, bold: bool = False, italic: bool = False) -> Font:
    return Font(TYPEFACE, page_style().text(Role.TABLE_CELL).size, bold=bold, italic=italic)


def _dress(place: SheetCell, align: Align, *, fill: str | None, font: Font, indent: int = 0) -> None:
    place.font = font
    place.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
    place.alignment = Alignment(_horizontal(align), vertical="center", wrap_text=True, indent=indent)
    if fill:
        place.fill = PatternFill("solid", fgColor=fill)


def signing_lines(signer: Signer) -> list[Text]:
    """Return what stands under each other where somebody signs, with room between position and name."""
    lines = [(line, Role.AUTHORITY) for line in signer.authority]
    if signer.hint:
        lines.append((signer.hint, Role.SIGN_HINT))
    return [*lines, *[("", Role.AUTHORITY)] * 3, (signer.name, Role.SIGNER)]
