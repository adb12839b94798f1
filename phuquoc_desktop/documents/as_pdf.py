"""Draw a paper as PDF: embedded subsets only, text that copies out as it was written, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer
from reportlab.platypus import PageBreak as PdfPageBreak
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable
from reportlab.platypus.doctemplate import ActionFlowable

from phuquoc_desktop.documents import pdf_foot, pdf_head, pdf_parts, pdf_table
from phuquoc_desktop.documents.document import (
    Addressees,
    Annex,
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
from phuquoc_desktop.documents.pdf_flow import HeldFoot, keep_heads

CREATOR = "Phú Quốc Thi đua"
LONG = 3
"""Headings from which on a file gets an outline."""

_DRAWN: dict[type, Callable[[Any, float], list[Flowable]]] = {
    LetterHead: pdf_head.letter_head,
    Title: pdf_head.title,
    Addressees: pdf_head.addressees,
    Annex: pdf_head.annex,
    Heading: pdf_parts.heading,
    Paragraph: pdf_parts.body,
    Table: pdf_table.table,
    Figure: pdf_parts.figure,
    PageBreak: lambda _block, _width: [PdfPageBreak()],
}


class _Template(BaseDocTemplate):  # type: ignore[misc]  # reportlab is untyped
    """Numbers the pages of each annex anew, and lists the headings in the outline."""

    first_page = 1
    outlines = False
    _outlined = 0
    _level = -1

    def handle_annex(self, landscape: bool) -> None:
        """Begin an annex with the next page."""
        self.handle_nextPageTemplate(_name(landscape=landscape))
        self.first_page = self.page + 1

    def afterFlowable(self, part: Flowable) -> None:  # noqa: N802  # reportlab calls it so
        """Put a heading into the outline, never more than one level below the one before."""
        if not self.outlines or not hasattr(part, "outlined"):
            return
        text, level = part.outlined
        self._level, self._outlined = min(level, self._level + 1), self._outlined + 1
        key = f"heading-{self._outlined}"
        self.canv.bookmarkHorizontal(key, 0, part.height)
        self.canv.addOutlineEntry(text, key, self._level)


def render(document: Document) -> bytes:
    """Return the PDF; raises NoFontError."""
    target = BytesIO()
    size = page_style().sheet(landscape=document.landscape)
    pages = [_page(document, landscape=landscape) for landscape in (document.landscape, not document.landscape)]
    template = _Template(
        target,
        pagesize=(size.width_mm * mm, size.height_mm * mm),
        pageTemplates=pages,
        title=document.title,
        author=document.author,
        subject=document.subject,
        creator=CREATOR,
        lang=document.language,
        displayDocTitle=True,
        invariant=1,
    )
    template.outlines = sum(isinstance(block, Heading) for block in document.blocks) >= LONG
    template.build(_story(document), canvasmaker=partial(_canvas, document.dated))
    return target.getvalue()


def _name(*, landscape: bool) -> str:
    return "landscape" if landscape else "portrait"


def _page(document: Document, *, landscape: bool) -> PageTemplate:
    """Return the page whose text begins exactly at the margins."""
    sheet = page_style().sheet(landscape=landscape)
    frame = Frame(
        sheet.left_mm * mm,
        sheet.bottom_mm * mm,
        sheet.text_width_mm * mm,
        _text_height(sheet),
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(
        id=_name(landscape=landscape),
        frames=[frame],
        onPage=lambda canvas, page: _surround(canvas, page, sheet, document),
        pagesize=(sheet.width_mm * mm, sheet.height_mm * mm),
    )


def _text_height(sheet: PageSize) -> float:
    return float((sheet.height_mm - sheet.top_mm - sheet.bottom_mm) * mm)


def _canvas(dated: date | None, *args: Any, **named: Any) -> Canvas:
    """Open a canvas that bears the paper's day and never mentions Helvetica, which would stand in it without being embedded."""
    canvas = Canvas(*args, **dict(named, initialFontName=face(), pdfVersion=(1, 4)))
    if dated is not None:
        canvas._doc._timeStamp.YMDhms = (
            dated.year,
            dated.month,
            dated.day,
            0,
            0,
            0,
        )  # reportlab only knows now or 2000
    return canvas


def _surround(canvas: Canvas, page: _Template, sheet: PageSize, document: Document) -> None:
    """Put the number in the top margin, from the second page of the paper and of each annex on."""
    if page.page == 1 and document.contact:
        pdf_head.contact(canvas, document.contact)
    number = page.page - page.first_page + 1
    if number == 1:
        return
    canvas.saveState()
    canvas.setFont(face(), sheet.number_size)
    height = (sheet.height_mm - sheet.number_from_top_mm) * mm - sheet.number_size * 0.35
    middle = (sheet.left_mm + sheet.text_width_mm / 2) * mm
    canvas.drawCentredString(middle, height, str(number))
    canvas.restoreState()


def _story(document: Document) -> list[Flowable]:
    story: list[Flowable] = []
    sheet = page_style().sheet(landscape=document.landscape)
    begun = 0
    for block in document.blocks:
        if isinstance(block, Annex):
            story[begun:] = keep_heads(story[begun:], sheet.text_width_mm * mm, _text_height(sheet))
            story += [ActionFlowable(("annex", block.landscape)), PdfPageBreak()]
            sheet, begun = page_style().sheet(landscape=block.landscape), len(story)
        _add(story, block, sheet)
    story[begun:] = keep_heads(story[begun:], sheet.text_width_mm * mm, _text_height(sheet))
    return story or [Spacer(1, 1)]


def _add(story: list[Flowable], block: Block, sheet: PageSize) -> None:
    width = sheet.text_width_mm * mm
    if not isinstance(block, SignatureBlock):
        story.extend(_DRAWN[type(block)](block, width))
        return
    kept, after = pdf_foot.signatures(block, width)
    gaps: list[Flowable] = []
    while story and type(story[-1]) is Spacer:
        gaps.insert(0, story.pop())
    last = [story.pop()] if story and isinstance(story[-1], (PdfParagraph, PdfTable)) else []
    story.extend([HeldFoot(last[0], [*gaps, *kept], _text_height(sheet))] if last else [*gaps, *kept])
    story.extend(after)
