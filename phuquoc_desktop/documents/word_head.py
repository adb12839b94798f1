"""The head of a Word paper: issuer and national title, number and date, title and addressees."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from phuquoc_desktop.documents.document import Addressees, Align, Annex, LetterHead, Role, Title
from phuquoc_desktop.documents.page_style import PageSize, page_style
from phuquoc_desktop.documents.word_parts import Place, bare_table, begin, bordered, centred, gap, line, low
from phuquoc_desktop.documents.wrapping import frame_width, last_line, measured, title_rule

_PT = 72 / 25.4
_ADDRESSEE_SHARES = (0.3, 0.7)


def letter_head(file: WordFile, block: LetterHead, width: float) -> None:
    """Write the issuer at the left, the national title at the right, number and date below them."""
    share = page_style().head.left_share
    widths = [width * share, width * (1 - share)]
    table = bare_table(file, 2, widths)
    _issuer(begin(table.cell(0, 0)), block, widths[0])
    _nation(begin(table.cell(0, 1)), widths[1])
    _number(begin(table.cell(1, 0)), block, widths[0])
    line(begin(table.cell(1, 1)), block.place_date, Role.PLACE_DATE)
    gap(file, 6)


def _issuer(place: Place, block: LetterHead, width: float) -> None:
    if block.superior:
        centred(place, block.superior, Role.SUPERIOR, width)
    for one in block.issuer:
        centred(place, one, Role.ISSUER, width)
    length = last_line(block.issuer[-1], Role.ISSUER, width * _PT) if block.issuer else 0
    rule(place, length * page_style().head.issuer_rule_share, width)


def _nation(place: Place, width: float) -> None:
    words = page_style().words
    line(place, words.nation, Role.NATION)
    line(place, words.motto, Role.MOTTO)
    rule(place, measured(words.motto, Role.MOTTO), width)


def _number(place: Place, block: LetterHead, width: float) -> None:
    line(place, block.number, Role.NUMBER)
    if block.about:
        centred(place, block.about, Role.ABOUT, width)
    for text, role in ((block.urgency, Role.URGENCY), (block.circulation, Role.CIRCULATION)):
        if text:
            _framed(place, text, role)


def _framed(place: Place, text: str, role: Role) -> None:
    """Write words in a frame: a table of one cell in the middle of the place."""
    frame = page_style().frame
    low(place, frame.gap_pt)
    table = place.add_table(1, 1)
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    cell, row = table.cell(0, 0), table.rows[0]
    cell.width = table.columns[0].width = Pt(frame_width(text, role))
    row.height, row.height_rule = Mm(frame.height_mm), WD_ROW_HEIGHT_RULE.EXACTLY
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    line(begin(cell), text, role)
    place._tc.remove(place.paragraphs[-1]._p)
    low(place, 1)


def rule(place: Place, length: float, room_mm: float) -> None:
    """Draw a solid line of that length in points: a low empty paragraph with a line above, indented to fit."""
    gap_pt = page_style().head.rule_gap_pt
    written = low(place, gap_pt * 2)
    inset = max((room_mm * _PT - length) / 2, 0)
    written.paragraph_format.left_indent = written.paragraph_format.right_indent = Pt(inset)
    written.paragraph_format.space_before = Pt(gap_pt)
    written.paragraph_format.keep_with_next = True
    bordered(written, "top", page_style().head.rule_width_pt)


def title(file: WordFile, block: Title, width: float) -> None:
    """Write kind and subject in the middle, with the short line beneath what comes last of them."""
    centred(file, block.kind, Role.KIND, width)
    if block.subject:
        centred(file, block.subject, Role.SUBJECT, width)
    if block.attached:
        centred(file, block.attached, Role.ATTACHED, width)
    rule(file, title_rule(block, width * _PT), width)
    gap(file, 6).paragraph_format.keep_with_next = True


def addressees(file: WordFile, block: Addressees, width: float) -> None:
    """Write one addressee behind the label, several as a list beneath each other."""
    label = page_style().words.addressed_to
    if len(block.names) == 1:
        centred(file, f"{label} {block.names[0]}", Role.ADDRESSEE, width)
        gap(file, 6)
        return
    table = bare_table(file, 2, [width * share for share in _ADDRESSEE_SHARES])
    line(begin(table.cell(0, 0)), label, Role.ADDRESSEE, Align.RIGHT)
    place = begin(table.cell(1, 1))
    for number, name in enumerate(block.names, start=1):
        line(place, f"- {name}{'.' if number == len(block.names) else ';'}", Role.ADDRESSEE)
    gap(file, 6)


def annex(file: WordFile, block: Annex, _width: float) -> None:
    """Begin a section whose pages are numbered from 1, and write number and name of the annex."""
    section = file.add_section(WD_SECTION.NEW_PAGE)
    sheet = page_style().sheet(landscape=block.landscape)
    lay_page(section, sheet, landscape=block.landscape)
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")
    line(file, block.label, Role.ANNEX_LABEL)
    centred(file, block.name, Role.ANNEX_TITLE, sheet.text_width_mm)
    if block.attached:
        centred(file, block.attached, Role.ATTACHED, sheet.text_width_mm)
    gap(file, 6).paragraph_format.keep_with_next = True


def lay_page(section: Any, sheet: PageSize, *, landscape: bool) -> None:
    """Set paper, margins and the place of the page number, which page 1 goes without."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(sheet.width_mm), Mm(sheet.height_mm)
    section.top_margin, section.bottom_margin = Mm(sheet.top_mm), Mm(sheet.bottom_mm)
    section.left_margin, section.right_margin = Mm(sheet.left_mm), Mm(sheet.right_mm)
    section.header_distance = Mm(sheet.number_from_top_mm - sheet.number_size * 0.17)
    section.different_first_page_header_footer = True


def contact(file: WordFile, lines: tuple[str, ...]) -> None:
    """Write the address at the foot of page 1, beneath a line over the whole width."""
    section = file.sections[0]
    size, foot = page_style().text(Role.CONTACT).size, page_style().foot
    section.footer_distance = Mm(foot.from_bottom_mm) - Pt(len(lines) * size * 1.15)
    place = section.first_page_footer
    place.is_linked_to_previous = False
    for number, text in enumerate(lines):
        written = line(place, text, Role.CONTACT)
        if not number:
            bordered(written, "top", foot.line_pt)
    place.paragraphs[0]._p.getparent().remove(place.paragraphs[0]._p)
