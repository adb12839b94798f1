"""Tables of a PDF paper: headings on each page, rows that may be taller than a page, figures on the right."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import HexColor, black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable

from phuquoc_desktop.documents.document import Cell, Column, Role, Row, RowKind, Run, Table, align_of
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.pdf_parts import LINE, kept_gap, line, marked, style_of

_SPLIT_ROWS_OVER_PT = 150
"""A row is cut in two only where more than this of it stands on either page."""
_LETTER_WIDTH = 0.6
"""Of a letter of Times against its size, rather too much than too little."""


def table(block: Table, width: float) -> list[Flowable]:
    """Set a table over the whole width."""
    total = sum(column.share for column in block.columns)
    drawn = PdfTable(
        [
            [line(column.heading, Role.TABLE_HEAD) for column in block.columns],
            *(_row(row, block) for row in block.rows),
        ],
        colWidths=[width * column.share / total for column in block.columns],
        repeatRows=1,
        splitInRow=_SPLIT_ROWS_OVER_PT,
    )
    drawn.setStyle([*_ruling(), *_marks(block, _tall_rows(block, width / total))])
    return [kept_gap(6), drawn, Spacer(1, 6)]


def _row(row: Row, block: Table) -> list[Any]:
    placed: list[Any] = []
    for cell in row.cells:
        placed.append(_cell(cell, block.columns[len(placed)], row))
        placed.extend([""] * (cell.span - 1))
    return placed


def _cell(cell: Cell, column: Column, row: Row) -> PdfParagraph:
    run = Run(cell.shown, bold=cell.bold or row.kind is not RowKind.BODY, italic=cell.italic)
    indent = cell.level * page_style().table.indent_mm
    style = style_of(Role.TABLE_CELL, align=align_of(cell, column, row), indent_mm=indent)
    return PdfParagraph(marked((run,), Role.TABLE_CELL), style)


def _ruling() -> list[tuple[Any, ...]]:
    style = page_style().table
    everywhere = ((0, 0), (-1, -1))
    return [
        ("FONT", *everywhere, face()),
        ("GRID", *everywhere, style.line_pt, black),
        ("VALIGN", *everywhere, "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(f"#{style.head_fill}")),
        *((f"{side}PADDING", *everywhere, style.padding_mm * mm) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
    ]


def _marks(block: Table, tall: set[int]) -> list[tuple[Any, ...]]:
    """Shade groups and totals, keep a group's title with its first row, begin tall rows at their top.

    reportlab cuts a row in two only if nothing in it is centred and nothing holds it to the row above.
    """
    fill = HexColor(f"#{page_style().table.group_fill}")
    marks: list[tuple[Any, ...]] = [("VALIGN", (0, number), (-1, number), "TOP") for number in sorted(tall)]
    for number, row in enumerate(block.rows, start=1):
        if row.kind is not RowKind.BODY:
            marks.append(("BACKGROUND", (0, number), (-1, number), fill))
        if row.kind is RowKind.GROUP and number < len(block.rows) and number + 1 not in tall:
            marks.append(("NOSPLIT", (0, number), (0, number + 1)))
        marks.extend(_spans(row, number))
    return marks


def _spans(row: Row, number: int) -> list[tuple[Any, ...]]:
    spans: list[tuple[Any, ...]] = []
    place = 0
    for cell in row.cells:
        if cell.span > 1:
            spans.append(("SPAN", (place, number), (place + cell.span - 1, number)))
        place += cell.span
    return spans


def _tall_rows(block: Table, unit: float) -> set[int]:
    rows = enumerate(block.rows, start=1)
    return {number for number, row in rows if _height(row, block.columns, unit) > _SPLIT_ROWS_OVER_PT}


def _height(row: Row, columns: tuple[Column, ...], unit: float) -> float:
    size = page_style().text(Role.TABLE_CELL).size
    tallest = 0.0
    place = 0
    for cell in row.cells:
        width = unit * sum(column.share for column in columns[place : place + cell.span])
        lines = sum(1 + len(part) * size * _LETTER_WIDTH // width for part in cell.shown.split("\n"))
        tallest = max(tallest, lines * size * LINE)
        place += cell.span
    return tallest
