"""The parts of a PDF paper other than tables: head, title, text, signatures."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable

from phuquoc_desktop.documents.document import (
    Addressees,
    Align,
    Figure,
    Heading,
    LetterHead,
    Paragraph,
    Role,
    Run,
    SignatureBlock,
    Signer,
    Title,
)
from phuquoc_desktop.documents.drawing.as_pdf import PdfDrawing
from phuquoc_desktop.documents.fonts import face, width_of
from phuquoc_desktop.documents.page_style import page_style

_ALIGN = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT, Align.JUSTIFY: TA_JUSTIFY}
LINE = 1.15
"""Height of a single line of Times against its size."""
FIGURE_GAP = 6
_LONGEST_RULED = 50
"""Characters of a subject that wraps; the line beneath it must not grow with them."""


def style_of(
    role: Role, *, align: Align | None = None, indent_mm: float = 0, keep_with_next: bool = False
) -> ParagraphStyle:
    """Return reportlab's style for a role."""
    style = page_style().text(role)
    return ParagraphStyle(
        role.value,
        fontName=face(bold=style.bold, italic=style.italic),
        fontSize=style.size,
        leading=style.size * LINE * style.leading,
        alignment=_ALIGN[align or style.align],
        firstLineIndent=style.first_line_mm * mm,
        leftIndent=indent_mm * mm,
        spaceBefore=style.before_pt,
        keepWithNext=int(style.keep_with_next or keep_with_next),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


def marked(runs: tuple[Run, ...], role: Role) -> str:
    """Write runs in reportlab's markup; line feeds become line breaks."""
    style = page_style().text(role)
    return "".join(_run(run, bold=run.bold or style.bold, italic=run.italic or style.italic) for run in runs)


def _run(run: Run, *, bold: bool, italic: bool) -> str:
    text = escape(run.text).replace("\n", "<br/>").replace("\t", " ")
    return f'<font name="{face(bold=bold, italic=italic)}">{text}</font>'


def line(text: str, role: Role, *, align: Align | None = None) -> PdfParagraph:
    """Set one paragraph of plain text."""
    return PdfParagraph(marked((Run(text),), role), style_of(role, align=align))


def body(block: Paragraph, _width: float) -> list[Flowable]:
    """Set a paragraph of the text."""
    style = style_of(block.role, align=block.align, keep_with_next=block.keep_with_next)
    return [PdfParagraph(marked(block.runs, block.role), style)]


def heading(block: Heading, _width: float) -> list[Flowable]:
    """Set a heading."""
    return [line(block.text, Role.HEADING_1 if block.level == 1 else Role.HEADING_2)]


def figure(block: Figure, _width: float) -> list[Flowable]:
    """Set a chart in the middle with its caption, both on one page."""
    parts: list[Flowable] = [PdfDrawing(block.drawing)]
    if block.caption:
        parts.append(line(block.caption, Role.NOTE, align=Align.CENTRE))
    return [KeepTogether([Spacer(1, FIGURE_GAP), *parts, Spacer(1, FIGURE_GAP)])]


def letter_head(block: LetterHead, width: float) -> list[Flowable]:
    """Set the issuer at the left, the national title at the right, number and date below them."""
    words = page_style().words
    left = [line(block.superior, Role.SUPERIOR)] if block.superior else []
    left += [line(one, Role.ISSUER) for one in block.issuer]
    left.append(_rule(block.issuer[-1] if block.issuer else "", Role.ISSUER, page_style().head.issuer_rule_share))
    right = [line(words.nation, Role.NATION), line(words.motto, Role.MOTTO), _rule(words.motto, Role.MOTTO, 1)]
    dated = [[line(block.number, Role.NUMBER)], [line(block.place_date, Role.PLACE_DATE)]]
    share = page_style().head.left_share
    table = _side_by_side([[left, right], dated], (share, 1 - share), width)
    return [table, Spacer(1, 6)]


class CentredRule(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A solid line of a given length in the middle of the room it is given."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self._length = length
        self._room = length

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Take the whole width and the gaps above and below."""
        self._room = room
        return room, page_style().head.rule_gap_pt * 4

    def draw(self) -> None:
        """Draw the line."""
        head = page_style().head
        start = (self._room - self._length) / 2
        self.canv.setLineWidth(head.rule_width_pt)
        self.canv.line(start, head.rule_gap_pt * 2, start + self._length, head.rule_gap_pt * 2)


def _rule(text: str, role: Role, share: float) -> Flowable:
    style = page_style().text(role)
    return CentredRule(width_of(text, style.size, bold=style.bold, italic=style.italic) * share)


def _side_by_side(rows: list[list[list[Flowable]]], shares: tuple[float, ...], width: float) -> PdfTable:
    table = PdfTable(rows, colWidths=[share * width for share in shares])
    table.setStyle(
        [
            ("FONT", (0, 0), (-1, -1), face()),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ]
    )
    return table


def title(block: Title, _width: float) -> list[Flowable]:
    """Set kind and subject in the middle, with the short line beneath."""
    parts: list[Flowable] = [line(block.kind, Role.KIND)]
    if block.subject:
        parts.append(line(block.subject, Role.SUBJECT))
    if block.attached:
        parts.append(line(block.attached, Role.ATTACHED))
    ruled = (block.subject or block.kind).split("\n")[-1]
    parts.append(_rule(ruled[:_LONGEST_RULED], Role.SUBJECT, page_style().head.subject_rule_share))
    return [*parts, Spacer(1, 6)]


def addressees(block: Addressees, width: float) -> list[Flowable]:
    """Set one addressee behind the label, several as a list beneath each other."""
    label = page_style().words.addressed_to
    if len(block.names) == 1:
        return [line(f"{label} {block.names[0]}", Role.ADDRESSEE, align=Align.CENTRE), Spacer(1, 6)]
    ends = [";"] * (len(block.names) - 1) + ["."]
    names = [line(f"- {name}{end}", Role.ADDRESSEE) for name, end in zip(block.names, ends, strict=True)]
    shares = (0.3, 0.7)
    return [_side_by_side([[[line(label, Role.ADDRESSEE, align=Align.RIGHT)], []], [[], names]], shares, width)]


def signatures(block: SignatureBlock, width: float) -> list[Flowable]:
    """Set the recipients at the left and the signers beside them, level with each other."""
    columns = [_recipients(block.recipients)] if block.recipients else []
    columns += [_signer(signer) for signer in block.signers]
    if len(columns) == 1:
        columns.insert(0, [])
    left = page_style().signature.left_share if len(columns) == 2 else 1 / len(columns)
    shares = (left, *((1 - left) / (len(columns) - 1) for _ in columns[1:]))
    return [Spacer(1, 12), _side_by_side([columns], shares, width)]


def _recipients(names: tuple[str, ...]) -> list[Flowable]:
    label = line(page_style().words.recipients, Role.RECIPIENTS_LABEL)
    return [label, *(line(name, Role.RECIPIENT) for name in names)]


def _signer(signer: Signer) -> list[Flowable]:
    parts: list[Flowable] = [line(one, Role.AUTHORITY) for one in signer.authority]
    if signer.hint:
        parts.append(line(signer.hint, Role.SIGN_HINT))
    parts.append(Spacer(1, page_style().signature.room_mm * mm))
    parts.append(line(signer.name, Role.SIGNER))
    return parts
