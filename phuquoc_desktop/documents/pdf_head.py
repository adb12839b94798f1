"""The head of a PDF paper: issuer and national title, number and date, title and addressees."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable

from phuquoc_desktop.documents.document import Addressees, Align, Annex, LetterHead, Role, Title
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.pdf_parts import LINE, kept_gap, line
from phuquoc_desktop.documents.wrapping import frame_width, inset, last_line, measured, title_rule

_ADDRESSEE_SHARES = (0.3, 0.7)


class CentredRule(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A solid line of a given length in the middle of the room it is given."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self.length = length
        self._room = length
        self.keeps = True

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Take the whole width and the gaps above and below."""
        self._room = room
        return room, page_style().head.rule_gap_pt * 4

    def draw(self) -> None:
        """Draw the line."""
        head = page_style().head
        start = (self._room - self.length) / 2
        height = head.rule_gap_pt * 3
        self.canv.setLineWidth(head.rule_width_pt)
        self.canv.line(start, height, start + self.length, height)


class Framed(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Words in a frame of fixed size, in the middle of the room it is given."""

    def __init__(self, text: str, role: Role) -> None:
        super().__init__()
        self._text, self._role = text, role
        self._room = 0.0

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Take the whole width, and the gap above."""
        self._room = room
        return room, page_style().frame.height_mm * mm + page_style().frame.gap_pt

    def draw(self) -> None:
        """Draw frame and words."""
        style, frame = page_style().text(self._role), page_style().frame
        width, height = frame_width(self._text, self._role), frame.height_mm * mm
        self.canv.setLineWidth(frame.line_pt)
        self.canv.rect((self._room - width) / 2, 0, width, height)
        self.canv.setFont(face(bold=style.bold, italic=style.italic), style.size)
        self.canv.drawCentredString(self._room / 2, (height - style.size * 0.66) / 2, self._text)


def centred(text: str, role: Role, width: float) -> PdfParagraph:
    """Set a text in the middle, its lines about as long."""
    return line(text, role, align=Align.CENTRE, inset_pt=inset(text, role, width))


def letter_head(block: LetterHead, width: float) -> list[Flowable]:
    """Set the issuer at the left, the national title at the right, number and date below them."""
    share = page_style().head.left_share
    table = side_by_side(
        [[_issuer(block, width * share), _nation()], [_number(block, width * share), _place_date(block)]],
        (share, 1 - share),
        width,
    )
    return [table, Spacer(1, 6)]


def _issuer(block: LetterHead, width: float) -> list[Flowable]:
    parts: list[Flowable] = [centred(block.superior, Role.SUPERIOR, width)] if block.superior else []
    parts += [centred(one, Role.ISSUER, width) for one in block.issuer]
    length = last_line(block.issuer[-1], Role.ISSUER, width) if block.issuer else 0
    return [*parts, CentredRule(length * page_style().head.issuer_rule_share)]


def _nation() -> list[Flowable]:
    words = page_style().words
    rule = CentredRule(measured(words.motto, Role.MOTTO))
    return [line(words.nation, Role.NATION), line(words.motto, Role.MOTTO), rule]


def _number(block: LetterHead, width: float) -> list[Flowable]:
    parts: list[Flowable] = [line(block.number, Role.NUMBER)]
    if block.about:
        parts.append(centred(block.about, Role.ABOUT, width))
    framed = ((block.urgency, Role.URGENCY), (block.circulation, Role.CIRCULATION))
    return parts + [Framed(text, role) for text, role in framed if text]


def _place_date(block: LetterHead) -> list[Flowable]:
    return [line(block.place_date, Role.PLACE_DATE)]


def side_by_side(rows: list[list[list[Flowable]]], shares: Sequence[float], width: float) -> PdfTable:
    """Set columns beside each other without lines; their rows are never cut."""
    table = PdfTable(rows, colWidths=[share * width for share in shares])
    table.setStyle(
        [
            ("FONT", (0, 0), (-1, -1), face()),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ]
    )
    return table


def title(block: Title, width: float) -> list[Flowable]:
    """Set kind and subject in the middle, with the short line beneath what comes last of them."""
    parts: list[Flowable] = [centred(block.kind, Role.KIND, width)]
    if block.subject:
        parts.append(centred(block.subject, Role.SUBJECT, width))
    if block.attached:
        parts.append(centred(block.attached, Role.ATTACHED, width))
    return [*parts, CentredRule(title_rule(block, width)), kept_gap(6)]


def annex(block: Annex, width: float) -> list[Flowable]:
    """Set number and name of an annex, and the paper that it belongs to."""
    parts: list[Flowable] = [line(block.label, Role.ANNEX_LABEL), centred(block.name, Role.ANNEX_TITLE, width)]
    if block.attached:
        parts.append(centred(block.attached, Role.ATTACHED, width))
    return [*parts, kept_gap(6)]


def addressees(block: Addressees, width: float) -> list[Flowable]:
    """Set one addressee behind the label, several as a list beneath each other."""
    label = page_style().words.addressed_to
    if len(block.names) == 1:
        return [centred(f"{label} {block.names[0]}", Role.ADDRESSEE, width), Spacer(1, 6)]
    ends = [";"] * (len(block.names) - 1) + ["."]
    names = [line(f"- {name}{end}", Role.ADDRESSEE) for name, end in zip(block.names, ends, strict=True)]
    labelled = [[line(label, Role.ADDRESSEE, align=Align.RIGHT)], []]
    return [side_by_side([labelled, [[], names]], _ADDRESSEE_SHARES, width), Spacer(1, 6)]


def contact(canvas: Canvas, lines: tuple[str, ...]) -> None:
    """Draw the address at the foot of page 1, beneath a line over the whole width."""
    page, style, foot = page_style().page, page_style().text(Role.CONTACT), page_style().foot
    height, right = foot.from_bottom_mm * mm, (page.width_mm - page.right_mm) * mm
    canvas.saveState()
    canvas.setLineWidth(foot.line_pt)
    canvas.line(page.left_mm * mm, height, right, height)
    canvas.setFont(face(), style.size)
    for number, text in enumerate(lines, 1):
        canvas.drawCentredString((page.left_mm * mm + right) / 2, height - number * style.size * LINE, text)
    canvas.restoreState()
