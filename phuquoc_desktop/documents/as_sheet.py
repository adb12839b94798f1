"""Write a list as Excel: figures and dates as such, codes and names as text that is never a formula, the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.documents import sheet_cells
from phuquoc_desktop.documents.document import (
    Addressees,
    Annex,
    Block,
    Document,
    Heading,
    LetterHead,
    PageBreak,
    Paragraph,
    Role,
    SignatureBlock,
    Table,
    Title,
    Value,
)
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.sheet_cells import Writer
from phuquoc_desktop.documents.sheet_formulas import with_results
from phuquoc_desktop.documents.steady_zip import UNDATED, steady
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

SHEET_NAME = "Danh sách"


class NotAListError(RefusedError):
    """A paper without exactly one table has no place in a sheet."""

    sentence = N_("“{title}” is not a list and cannot be saved as Excel; save it as PDF or Word.")


def render(document: Document) -> bytes:
    """Return the .xlsx file; raises NotAListError."""
    book = Workbook()
    writer = _fill(book.worksheets[0], SHEET_NAME, document)
    return _packed(book, document, writer.results)


def render_sheets(documents: Sequence[tuple[str, Document]]) -> bytes:
    """Return one .xlsx file with a sheet for each list, by its name; only the first may reckon. Raises NotAListError."""
    book = Workbook()
    book.remove(book.worksheets[0])
    results = [_fill(book.create_sheet(), name, document).results for name, document in documents]
    return _packed(book, documents[0][1], results[0])


def _fill(sheet: Worksheet, name: str, document: Document) -> Writer:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    if len(tables) != 1:
        raise NotAListError(title=document.title)
    sheet.title = name
    writer = Writer(sheet, tables[0].columns)
    for block in document.blocks:
        _write(writer, block)
    _prepare_print(sheet)
    return writer


def _packed(book: Workbook, document: Document, results: Mapping[str, Value]) -> bytes:
    _name(book, document)
    target = BytesIO()
    book.save(target)
    return steady(with_results(target.getvalue(), results), document.dated)


def _write(writer: Writer, block: Block) -> None:
    if isinstance(block, LetterHead):
        _head(writer, block)
    elif isinstance(block, Title):
        _title(writer, block)
    elif isinstance(block, Table):
        sheet_cells.table(writer, block)
    elif isinstance(block, SignatureBlock):
        _signatures(writer, block)
    elif isinstance(block, Addressees):
        writer.across(f"{page_style().words.addressed_to} {'; '.join(block.names)}.", Role.ADDRESSEE)
    elif isinstance(block, Heading):
        writer.across(block.text, Role.HEADING_1)
    elif isinstance(block, Paragraph):
        writer.across(block.text, block.role)
    elif isinstance(block, PageBreak):
        writer.skip()
    elif isinstance(block, Annex):
        _annex(writer, block)


def _head(writer: Writer, block: LetterHead) -> None:
    left = [(block.superior, Role.SUPERIOR)] if block.superior else []
    left += [(line, Role.ISSUER) for line in block.issuer]
    words = page_style().words
    right = [(words.nation, Role.NATION), (words.motto, Role.MOTTO)]
    for number in range(max(len(left), len(right))):
        writer.halves(*((side[number] if number < len(side) else ("", Role.NUMBER)) for side in (left, right)))
    writer.halves((block.number, Role.NUMBER), (block.place_date, Role.PLACE_DATE))
    for text, role in ((block.about, Role.ABOUT), (block.urgency, Role.URGENCY), (block.circulation, Role.CIRCULATION)):
        if text:
            writer.halves((text, role), ("", Role.PLACE_DATE))
    writer.skip()


def _annex(writer: Writer, block: Annex) -> None:
    writer.skip()
    for text, role in (
        (block.label, Role.ANNEX_LABEL),
        (block.name, Role.ANNEX_TITLE),
        (block.attached, Role.ATTACHED),
    ):
        if text:
            writer.across(text, role)


def _title(writer: Writer, block: Title) -> None:
    for text, role in ((block.kind, Role.KIND), (block.subject, Role.SUBJECT), (block.attached, Role.ATTACHED)):
        if text:
            writer.across(text, role)
    writer.skip()


def _signatures(writer: Writer, block: SignatureBlock) -> None:
    writer.skip()
    left = [(page_style().words.recipients, Role.RECIPIENTS_LABEL)] if block.recipients else []
    left += [(name, Role.RECIPIENT) for name in block.recipients]
    signers = list(block.signers)
    if not left and len(signers) > 1:
        left = sheet_cells.signing_lines(signers.pop(0))
    right = [line for signer in signers for line in sheet_cells.signing_lines(signer)]
    for number in range(max(len(left), len(right))):
        writer.halves(*((side[number] if number < len(side) else ("", Role.RECIPIENT)) for side in (left, right)))


def _prepare_print(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    size = page_style().sheet(landscape=True)
    margins = sheet.page_margins
    margins.left, margins.right = size.left_mm / 25.4, size.right_mm / 25.4
    margins.top, margins.bottom = size.top_mm / 25.4, size.bottom_mm / 25.4
    margins.header = size.number_from_top_mm / 25.4
    sheet.HeaderFooter.differentFirst = True
    sheet.oddHeader.center.text = "&P"


def _name(book: Workbook, document: Document) -> None:
    known = book.properties
    known.title, known.creator, known.language = document.title, document.author, document.language
    known.created = datetime.combine(document.dated or UNDATED, time())
