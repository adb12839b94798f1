"""Tables of a Word paper."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from phuquoc_desktop.documents.document import Align, Cell, Column, Figure, Role, Row, RowKind, Run, Table, align_of
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.printable import printable
from phuquoc_desktop.documents.word_parts import add, begin, gap, keep_whole, line, set_padding, set_widths

_LONG_CELL = 600
"""Characters above which a row may be cut between pages."""


def table(file: WordFile, block: Table, width: float) -> None:
    """Write a table over the whole width, its headings repeated on each page."""
    gap(file, 6).paragraph_format.keep_with_next = True
    total = sum(column.share for column in block.columns)
    written = file.add_table(1 + len(block.rows), len(block.columns), style="Table Grid")
    written.autofit = False
    set_padding(written, page_style().table.padding_mm)
    set_widths(written, [width * column.share / total for column in block.columns])
    rows = list(written.rows)
    _head(rows[0], block)
    for row, place in zip(block.rows, rows[1:], strict=True):
        _row(place, row, block.columns)
    gap(file, 6)


def figure(file: WordFile, block: Figure, width: float) -> None:
    """Write what a chart shows as its small table, or in words where it has none: Word holds no drawing of ours."""
    if block.caption:
        line(file, block.caption, Role.NOTE, Align.CENTRE).paragraph_format.keep_with_next = True
    if block.rows is not None:
        table(file, block.rows, width)
    else:
        line(file, printable(block.drawing.told), Role.NOTE)


def _head(place: Any, block: Table) -> None:
    for column, cell in zip(block.columns, place.cells, strict=True):
        line(begin(cell), column.heading, Role.TABLE_HEAD)
        _dress(cell, page_style().table.head_fill)
    place._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    keep_whole(place)


def _row(place: Any, row: Row, columns: tuple[Column, ...]) -> None:
    cells = list(place.cells)
    number = 0
    for cell in row.cells:
        target = cells[number]
        if cell.span > 1:
            target = target.merge(cells[number + cell.span - 1])
        _cell(target, cell, row, align_of(cell, columns[number], row))
        number += cell.span
    if all(len(cell.shown) <= _LONG_CELL for cell in row.cells):
        keep_whole(place)


def _cell(place: Any, cell: Cell, row: Row, align: Align) -> None:
    strong = cell.bold or row.kind is not RowKind.BODY
    for left_over in place.paragraphs[1:]:
        place._tc.remove(left_over._p)
    written = add(begin(place), (Run(cell.shown, bold=strong, italic=cell.italic),), Role.TABLE_CELL, align)
    if cell.level:
        written.paragraph_format.left_indent = Mm(cell.level * page_style().table.indent_mm)
    if row.kind is RowKind.GROUP:
        written.paragraph_format.keep_with_next = True
    _dress(place, page_style().table.group_fill if row.kind is not RowKind.BODY else None)


def _dress(place: Any, fill: str | None) -> None:
    place.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    if fill is None:
        return
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    properties = place._tc.get_or_add_tcPr()
    properties.insert_element_before(shading, "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign")
