"""Draw a paper as PDF: embedded subsets only, text that copies out as it was written, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Spacer
from reportlab.platypus import PageBreak as PdfPageBreak

from phuquoc_desktop.documents import pdf_parts, pdf_table
from phuquoc_desktop.documents.document import (
    Addressees,
    Block,
    Document,
    Figure,
    Heading,
    LetterHead,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.page_style import PageSize, page_style

CREATOR = "Phú Quốc Thi đua"
SHORT_TABLE = 5
"""Rows of a table that stays on one page with the signatures beneath it."""

_DRAWN: dict[type, Callable[[Any, float], list[Flowable]]] = {
    LetterHead: pdf_parts.letter_head,
    Title: pdf_parts.title,
    Addressees: pdf_parts.addressees,
    Heading: pdf_parts.heading,
    Paragraph: pdf_parts.body,
    Table: pdf_table.table,
    SignatureBlock: pdf_parts.signatures,
    Figure: pdf_parts.figure,
    PageBreak: lambda _block, _width: [PdfPageBreak()],
}


def render(document: Document) -> bytes:
    """Return the PDF; raises NoFontError."""
    sheet = page_style().sheet(landscape=document.landscape)
    target = BytesIO()
    template = BaseDocTemplate(
        target,
        pagesize=(sheet.width_mm * mm, sheet.height_mm * mm),
        pageTemplates=[_page(sheet)],
        title=document.title,
        author=document.author,
        creator=CREATOR,
        lang=document.language,
        invariant=1,
    )
    template.build(_story(document, sheet.text_width_mm * mm), canvasmaker=_canvas)
    return target.getvalue()


def _page(sheet: PageSize) -> PageTemplate:
    """Return the page whose text begins exactly at the margins."""
    height = sheet.height_mm - sheet.top_mm - sheet.bottom_mm
    frame = Frame(
        sheet.left_mm * mm,
        sheet.bottom_mm * mm,
        sheet.text_width_mm * mm,
        height * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(id="page", frames=[frame], onPage=lambda canvas, page: _number(canvas, page.page, sheet))


def _canvas(*args: Any, **named: Any) -> Canvas:
    """Open a canvas that never mentions Helvetica, which would stand in the file without being embedded."""
    return Canvas(*args, **dict(named, initialFontName=face(), pdfVersion=(1, 4)))


def _number(canvas: Canvas, number: int, sheet: PageSize) -> None:
    if number == 1:
        return
    canvas.saveState()
    canvas.setFont(face(), sheet.number_size)
    height = (sheet.height_mm - sheet.number_from_top_mm) * mm - sheet.number_size * 0.35
    canvas.drawCentredString(sheet.width_mm * mm / 2, height, str(number))
    canvas.restoreState()


def _story(document: Document, width: float) -> list[Flowable]:
    drawn = [_DRAWN[type(block)](block, width) for block in document.blocks]
    for place, block in enumerate(document.blocks):
        if isinstance(block, SignatureBlock) and _holds(document.blocks, place - 1):
            drawn[place] = [KeepTogether([*drawn[place - 1], *drawn[place]])]
            drawn[place - 1] = []
    return [part for parts in drawn for part in parts] or [Spacer(1, 1)]


def _holds(blocks: tuple[Block, ...], place: int) -> bool:
    """Tell whether the block there goes to the next page rather than leave the signature alone."""
    if place < 0:
        return False
    block = blocks[place]
    return isinstance(block, (Paragraph, Heading)) or (isinstance(block, Table) and len(block.rows) <= SHORT_TABLE)
