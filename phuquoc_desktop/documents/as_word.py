"""Write a paper as Word: real styles, Times New Roman by name, headings of tables repeated, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile

from phuquoc_desktop.documents import word_foot, word_head, word_parts, word_table
from phuquoc_desktop.documents.document import (
    Addressees,
    Annex,
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
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.steady_zip import UNDATED, steady
from phuquoc_desktop.documents.word_styles import add_page_number, add_styles, be_modern

_WRITTEN: dict[type, Callable[[WordFile, Any, float], None]] = {
    LetterHead: word_head.letter_head,
    Title: word_head.title,
    Addressees: word_head.addressees,
    Annex: word_head.annex,
    Heading: word_parts.heading,
    Paragraph: word_parts.body,
    Table: word_table.table,
    SignatureBlock: word_foot.signatures,
    Figure: word_table.figure,
    PageBreak: word_parts.page_break,
}


def render(document: Document) -> bytes:
    """Return the .docx file."""
    file = docx.Document(BytesIO(_blank(repr(page_style()))))
    sheet = page_style().sheet(landscape=document.landscape)
    word_head.lay_page(file.sections[0], sheet, landscape=document.landscape)
    add_page_number(file)
    _name(file, document)
    if document.contact:
        word_head.contact(file, document.contact)
    for place, block in enumerate(document.blocks):
        if isinstance(block, SignatureBlock):
            word_foot.hold_last(file, document.blocks[:place])
        if isinstance(block, Annex):
            sheet = page_style().sheet(landscape=block.landscape)
        _WRITTEN[type(block)](file, block, sheet.text_width_mm)
    target = BytesIO()
    file.save(target)
    return steady(target.getvalue(), document.dated)


@cache
def _blank(_layout: str) -> bytes:
    """Return an empty file with all styles, made once for a layout: making them takes longer than writing a usual paper."""
    file = docx.Document()
    add_styles(file)
    be_modern(file)
    target = BytesIO()
    file.save(target)
    return target.getvalue()


def _name(file: WordFile, document: Document) -> None:
    known = file.core_properties
    known.title, known.author, known.last_modified_by = document.title[:255], document.author[:255], ""
    known.subject = document.subject[:255]
    known.language, known.comments, known.revision = document.language, "", 1
    known.created = known.modified = datetime.combine(document.dated or UNDATED, time())
