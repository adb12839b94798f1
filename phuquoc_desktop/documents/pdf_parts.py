"""Lines and paragraphs of a PDF paper, its headings and charts."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as PdfParagraph

from phuquoc_desktop.documents.document import (
    Align,
    Figure,
    Heading,
    Paragraph,
    Role,
    Run,
)
from phuquoc_desktop.documents.drawing.as_pdf import PdfDrawing
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.page_style import page_style

_ALIGN = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT, Align.JUSTIFY: TA_JUSTIFY}
LINE = 1.15
"""Height of a single line of Times against its size."""
FIGURE_GAP = 6


def style_of(
    role: Role,
    *,
    align: Align | None = None,
    indent_mm: float = 0,
    inset_pt: float = 0,
    keep_with_next: bool = False,
) -> ParagraphStyle:
    """Return reportlab's style for a role, drawn in by ``inset_pt`` at both sides; ``keeps`` is read by ``pdf_flow``."""
    style = page_style().text(role)
    return ParagraphStyle(
        role.value,
        fontName=face(bold=style.bold, italic=style.italic),
        fontSize=style.size,
        leading=style.size * LINE * style.leading,
        alignment=_ALIGN[align or style.align],
        firstLineIndent=style.first_line_mm * mm,
        leftIndent=indent_mm * mm + inset_pt,
        rightIndent=inset_pt,
        spaceBefore=style.before_pt,
        keeps=style.keep_with_next or keep_with_next,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        spaceShrinkage=0,
    )


def marked(runs: tuple[Run, ...], role: Role) -> str:
    """Write runs in reportlab's markup; line feeds become line breaks."""
    style = page_style().text(role)
    return "".join(_run(run, bold=run.bold or style.bold, italic=run.italic or style.italic) for run in runs)


def _run(run: Run, *, bold: bool, italic: bool) -> str:
    text = escape(run.text).replace("\n", "<br/>").replace("\t", " ")
    return f'<font name="{face(bold=bold, italic=italic)}">{text}</font>'


def line(text: str, role: Role, *, align: Align | None = None, inset_pt: float = 0) -> PdfParagraph:
    """Set one paragraph of plain text."""
    return PdfParagraph(marked((Run(text),), role), style_of(role, align=align, inset_pt=inset_pt))


def body(block: Paragraph, _width: float) -> list[Flowable]:
    """Set a paragraph of the text."""
    style = style_of(block.role, align=block.align, keep_with_next=block.keep_with_next)
    return [PdfParagraph(marked(block.runs, block.role), style)]


def heading(block: Heading, _width: float) -> list[Flowable]:
    """Set a heading, which the outline of the file lists."""
    drawn = line(block.text, Role.HEADING_1 if block.level == 1 else Role.HEADING_2)
    drawn.outlined = (block.text, block.level - 1)
    return [drawn]


def figure(block: Figure, _width: float) -> list[Flowable]:
    """Set a chart in the middle with its caption, both on one page."""
    parts: list[Flowable] = [PdfDrawing(block.drawing)]
    if block.caption:
        parts.append(line(block.caption, Role.NOTE, align=Align.CENTRE))
    return [KeepTogether([Spacer(1, FIGURE_GAP), *parts, Spacer(1, FIGURE_GAP)])]


def kept_gap(height: float) -> Spacer:
    """Return a gap that stays with what is beneath it."""
    gap = Spacer(1, height)
    gap.keeps = True
    return gap
