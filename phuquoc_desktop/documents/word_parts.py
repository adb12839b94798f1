"""Lines and paragraphs of a Word paper, and bare tables that set parts beside each other."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable

from phuquoc_desktop.documents.document import Align, Heading, PageBreak, Paragraph, Role, Run
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.word_styles import ALIGN, put_on, style_name
from phuquoc_desktop.documents.wrapping import inset

Place = Any
"""Something that paragraphs are added to: the file, or a cell of a table."""


def add(place: Place, runs: tuple[Run, ...], role: Role, align: Align | None = None) -> Any:
    """Add a paragraph in the style of its role and return it."""
    written = place.add_paragraph()
    put_on(written, role)
    for run in runs:
        part = written.add_run(run.text)
        part.bold = True if run.bold else None
        part.italic = True if run.italic else None
    if align:
        written.alignment = ALIGN[align]
    return written


def line(place: Place, text: str, role: Role, align: Align | None = None) -> Any:
    """Add a paragraph of plain text."""
    return add(place, (Run(text),), role, align)


def body(file: WordFile, block: Paragraph, _width: float) -> None:
    """Write a paragraph of the text."""
    written = add(file, block.runs, block.role, block.align)
    if block.keep_with_next:
        written.paragraph_format.keep_with_next = True


def heading(file: WordFile, block: Heading, _width: float) -> None:
    """Write a heading, which Word's navigation pane lists."""
    line(file, block.text, Role.HEADING_1 if block.level == 1 else Role.HEADING_2)


def bare_table(file: WordFile, rows: int, widths_mm: list[float]) -> WordTable:
    """Add a table without lines whose columns keep their widths and whose rows are never cut."""
    table: WordTable = file.add_table(rows, len(widths_mm))
    table.autofit = False
    set_padding(table, 0)
    set_widths(table, widths_mm)
    for row in table.rows:
        keep_whole(row)
    return table


def set_padding(table: WordTable, padding_mm: float) -> None:
    """Set the room at each side of each cell; Word's own would make the national title wrap."""
    margins = OxmlElement("w:tblCellMar")
    for name in ("top", "left", "bottom", "right"):
        side = OxmlElement(f"w:{name}")
        side.set(qn("w:w"), str(round(padding_mm * 1440 / 25.4)))
        side.set(qn("w:type"), "dxa")
        margins.append(side)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def set_widths(table: WordTable, widths_mm: list[float]) -> None:
    """Fix the widths, in the grid and in each cell: Word reads one, other programs the other."""
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths_mm, strict=True):
            cell.width = Mm(width)


def keep_whole(row: Any) -> None:
    """Never cut this row between two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def is_whole(row: Any) -> bool:
    """Tell whether a row is never cut."""
    return row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None


def begin(cell: Any) -> Any:
    """Empty a new cell of the paragraph that Word demands; the caller adds at least one."""
    cell._tc.remove(cell.paragraphs[0]._p)
    return cell


def low(place: Place, height: float) -> Any:
    """Add an empty paragraph of that height in points."""
    written = place.add_paragraph()
    written.paragraph_format.line_spacing = Pt(height)
    return written


def gap(file: WordFile, height: float) -> Any:
    """Add a gap between two parts."""
    return low(file, height)


def centred(place: Place, text: str, role: Role, width_mm: float) -> Any:
    """Add a text in the middle, its lines about as long."""
    written = line(place, text, role, Align.CENTRE if page_style().text(role).align is not Align.CENTRE else None)
    if drawn_in := inset(text, role, width_mm * 72 / 25.4):
        written.paragraph_format.left_indent = written.paragraph_format.right_indent = Pt(drawn_in)
    return written


def bordered(written: Any, name: str, width_pt: float) -> None:
    """Draw a line along one side of a paragraph, as wide as it is."""
    borders, side = OxmlElement("w:pBdr"), OxmlElement(f"w:{name}")
    eighths = str(round(width_pt * 8))
    for attribute, value in (("val", "single"), ("sz", eighths), ("space", "1"), ("color", "000000")):
        side.set(qn(f"w:{attribute}"), value)
    borders.append(side)
    properties = written._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def page_break(file: WordFile, _block: PageBreak, _width: float) -> None:
    """Begin a page."""
    file.add_paragraph(style=style_name(Role.BODY)).add_run().add_break(WD_BREAK.PAGE)
