"""Write a paper as Word: real styles, Times New Roman by name, headings of tables repeated, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from phuquoc_desktop.documents import word_parts, word_table
from phuquoc_desktop.documents.document import (
    Addressees,
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
from phuquoc_desktop.documents.page_style import PageSize, page_style
from phuquoc_desktop.documents.steady_zip import UNDATED, steady
from phuquoc_desktop.documents.word_styles import add_page_number, add_styles

_WRITTEN: dict[type, Callable[[WordFile, Any, float], None]] = {
    LetterHead: word_parts.letter_head,
    Title: word_parts.title,
    Addressees: word_parts.addressees,
    Heading: word_parts.heading,
    Paragraph: word_parts.body,
    Table: word_table.table,
    SignatureBlock: word_parts.signatures,
    Figure: word_table.figure,
    PageBreak: word_parts.page_break,
}


def render(document: Document) -> bytes:
    """Return the .docx file."""
    file = docx.Document()
    sheet = page_style().sheet(landscape=document.landscape)
    _lay_page(file, document, sheet)
    add_styles(file)
    add_page_number(file)
    _name(file, document)
    for place, block in enumerate(document.blocks):
        if isinstance(block, SignatureBlock):
            word_parts.hold_last(file, document.blocks[:place])
        _WRITTEN[type(block)](file, block, sheet.text_width_mm)
    target = BytesIO()
    file.save(target)
    return steady(target.getvalue(), document.dated)


def _lay_page(file: WordFile, document: Document, sheet: PageSize) -> None:
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(sheet.width_mm), Mm(sheet.height_mm)
    section.top_margin, section.bottom_margin = Mm(sheet.top_mm), Mm(sheet.bottom_mm)
    section.left_margin, section.right_margin = Mm(sheet.left_mm), Mm(sheet.right_mm)
    section.header_distance = Mm(sheet.number_from_top_mm - sheet.number_size * 0.17)
    section.different_first_page_header_footer = True


def _name(file: WordFile, document: Document) -> None:
    known = file.core_properties
    known.title, known.author, known.last_modified_by = document.title[:255], document.author[:255], ""
    known.language, known.comments, known.revision = document.language, "", 1
    known.created = known.modified = datetime.combine(document.dated or UNDATED, time())
