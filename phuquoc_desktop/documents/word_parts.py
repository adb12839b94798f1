"""The parts of a Word paper other than tables: head, title, text, signatures."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable

from phuquoc_desktop.documents.document import (
    Addressees,
    Align,
    Block,
    Heading,
    LetterHead,
    PageBreak,
    Paragraph,
    Role,
    Run,
    SignatureBlock,
    Signer,
    Table,
    Title,
)
from phuquoc_desktop.documents.fonts import width_of
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.word_styles import ALIGN, put_on, style_name

Place = Any
"""Something that paragraphs are added to: the file, or a cell of a table."""
_LONGEST_RULED = 50


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
    _without_padding(table)
    set_widths(table, widths_mm)
    for row in table.rows:
        keep_whole(row)
    return table


def _without_padding(table: WordTable) -> None:
    """Take the room at the sides of each cell away; the national title would wrap."""
    margins = OxmlElement("w:tblCellMar")
    for name in ("left", "right"):
        side = OxmlElement(f"w:{name}")
        side.set(qn("w:w"), "0")
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


def begin(cell: Any) -> Any:
    """Empty a new cell of the paragraph that Word demands; the caller adds at least one."""
    cell._tc.remove(cell.paragraphs[0]._p)
    return cell


def letter_head(file: WordFile, block: LetterHead, width: float) -> None:
    """Write the issuer at the left, the national title at the right, number and date below them."""
    words, share = page_style().words, page_style().head.left_share
    widths = [width * share, width * (1 - share)]
    table = bare_table(file, 2, widths)
    left, right = begin(table.cell(0, 0)), begin(table.cell(0, 1))
    if block.superior:
        line(left, block.superior, Role.SUPERIOR)
    for one in block.issuer:
        line(left, one, Role.ISSUER)
    _rule(left, block.issuer[-1] if block.issuer else "", Role.ISSUER, page_style().head.issuer_rule_share, widths[0])
    line(right, words.nation, Role.NATION)
    line(right, words.motto, Role.MOTTO)
    _rule(right, words.motto, Role.MOTTO, 1, widths[1])
    line(begin(table.cell(1, 0)), block.number, Role.NUMBER)
    line(begin(table.cell(1, 1)), block.place_date, Role.PLACE_DATE)
    _gap(file, 6)


def _rule(place: Place, text: str, role: Role, share: float, room_mm: float) -> None:
    """Draw a solid line of a share of the text's length: a low empty paragraph with a line above, indented to fit."""
    style = page_style().text(role)
    length = width_of(text, style.size, bold=style.bold, italic=style.italic) * share
    inset = max((room_mm * 72 / 25.4 - length) / 2, 0)
    written = _low(place, page_style().head.rule_gap_pt * 2)
    written.paragraph_format.left_indent = written.paragraph_format.right_indent = Pt(inset)
    written.paragraph_format.space_before = Pt(page_style().head.rule_gap_pt)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    eighths = str(round(page_style().head.rule_width_pt * 8))
    for name, value in (("val", "single"), ("sz", eighths), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = written._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _low(place: Place, height: float) -> Any:
    """Add an empty paragraph of that height in points."""
    written = place.add_paragraph()
    written.paragraph_format.line_spacing = Pt(height)
    return written


def _gap(file: WordFile, height: float) -> None:
    _low(file, height)


def title(file: WordFile, block: Title, width: float) -> None:
    """Write kind and subject in the middle, with the short line beneath."""
    line(file, block.kind, Role.KIND)
    if block.subject:
        line(file, block.subject, Role.SUBJECT)
    if block.attached:
        line(file, block.attached, Role.ATTACHED)
    ruled = (block.subject or block.kind).split("\n")[-1][:_LONGEST_RULED]
    _rule(file, ruled, Role.SUBJECT, page_style().head.subject_rule_share, width)
    _gap(file, 6)


def addressees(file: WordFile, block: Addressees, width: float) -> None:
    """Write one addressee behind the label, several as a list beneath each other."""
    label = page_style().words.addressed_to
    if len(block.names) == 1:
        line(file, f"{label} {block.names[0]}", Role.ADDRESSEE, Align.CENTRE)
        return
    table = bare_table(file, 2, [width * 0.3, width * 0.7])
    line(begin(table.cell(0, 0)), label, Role.ADDRESSEE, Align.RIGHT)
    place = begin(table.cell(1, 1))
    for number, name in enumerate(block.names, start=1):
        line(place, f"- {name}{'.' if number == len(block.names) else ';'}", Role.ADDRESSEE)


def page_break(file: WordFile, _block: PageBreak, _width: float) -> None:
    """Begin a page."""
    file.add_paragraph(style=style_name(Role.BODY)).add_run().add_break(WD_BREAK.PAGE)


def hold_last(file: WordFile, before: tuple[Block, ...]) -> None:
    """Keep what was written last on one page with what comes next, so that signatures never stand alone."""
    held: list[Any] = []
    if before and isinstance(before[-1], (Paragraph, Heading)):
        held = file.paragraphs[-1:]
    elif before and isinstance(before[-1], Table):
        held = [paragraph for cell in file.tables[-1].rows[-1].cells for paragraph in cell.paragraphs]
    for paragraph in held:
        paragraph.paragraph_format.keep_with_next = True


def signatures(file: WordFile, block: SignatureBlock, width: float) -> None:
    """Write the recipients at the left and the signers beside them, level with each other."""
    columns: list[tuple[str, ...] | Signer | None] = [block.recipients] if block.recipients else []
    columns += block.signers
    if len(columns) == 1:
        columns.insert(0, None)
    _gap(file, 12)
    file.paragraphs[-1].paragraph_format.keep_with_next = True
    left = page_style().signature.left_share if len(columns) == 2 else 1 / len(columns)
    widths = [width * left, *(width * (1 - left) / (len(columns) - 1) for _ in columns[1:])]
    table = bare_table(file, 1, widths)
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        if isinstance(column, Signer):
            _signer(begin(cell), column)
        elif column:
            _recipients(begin(cell), column)


def _recipients(place: Place, names: tuple[str, ...]) -> None:
    line(place, page_style().words.recipients, Role.RECIPIENTS_LABEL)
    for name in names:
        line(place, name, Role.RECIPIENT)


def _signer(place: Place, signer: Signer) -> None:
    for one in signer.authority:
        line(place, one, Role.AUTHORITY)
    if signer.hint:
        line(place, signer.hint, Role.SIGN_HINT)
    written = line(place, signer.name, Role.SIGNER)
    written.paragraph_format.space_before = Mm(page_style().signature.room_mm)
