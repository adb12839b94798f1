"""Write a paper as one HTML page that a browser shows as A4 and that Qt's rich text draws as well.

Qt knows tables, widths in percent, alignment, indents and inline styles, so nothing else carries meaning here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from phuquoc_desktop.documents.document import (
    Addressees,
    Align,
    Annex,
    Cell,
    Column,
    Document,
    Figure,
    Heading,
    LetterHead,
    PageBreak,
    Paragraph,
    Role,
    Row,
    RowKind,
    Run,
    SignatureBlock,
    Signer,
    Table,
    Title,
    align_of,
)
from phuquoc_desktop.documents.drawing.as_svg import image
from phuquoc_desktop.documents.page_style import page_style

_FAMILY = "'Times New Roman', Tinos, 'Liberation Serif', serif"
_LETTER_WIDTH = 0.45
"""Of a bold letter of Times against its size, on average."""
_PX = 96 / 25.4
"""Pixels of CSS in a millimetre; Qt takes margins in pixels only."""


def render(document: Document) -> str:
    """Return the page; it refers to nothing outside itself."""
    body = "\n".join(_drawn(block, document) for block in document.blocks)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{_sheet_rules(document)}</style>\n</head>\n"
        f'<body style="font-family: {_FAMILY}; color: #000000">\n<div class="paper">\n{body}\n</div>\n</body>\n</html>\n'
    )


def _sheet_rules(document: Document) -> str:
    size = page_style().sheet(landscape=document.landscape)
    edges = f"{size.top_mm}mm {size.right_mm}mm {size.bottom_mm}mm {size.left_mm}mm"
    return (
        f"@page {{ size: {size.width_mm}mm {size.height_mm}mm; margin: {edges}; }}\n"
        f"@media screen {{ .paper {{ box-sizing: border-box; width: {size.width_mm}mm; padding: {edges}; "
        "margin: 0 auto; background: #ffffff; } }\n"
        "table { border-collapse: collapse; }\nthead { display: table-header-group; }\n"
    )


def _drawn(block: object, document: Document) -> str:
    return _DRAWN[type(block)](block, page_style().sheet(landscape=document.landscape).text_width_mm)


def _paragraph(block: Paragraph, _width: float) -> str:
    return _p(block.runs, block.role, block.align)


def _p(runs: Iterable[Run], role: Role, align: Align | None = None, *, level: int = 0) -> str:
    style = page_style().text(role)
    text = "".join(_run(run, bold=run.bold or style.bold, italic=run.italic or style.italic) for run in runs)
    rules = (
        f"margin: {style.before_pt * 4 / 3:.0f}px 0px 0px {level * page_style().table.indent_mm * _PX:.0f}px; "
        f"font-size: {style.size:g}pt; line-height: {style.leading * 115:g}%"
    )
    if style.first_line_mm:
        rules += f"; text-indent: {style.first_line_mm * _PX:.0f}px"
    return f'<p align="{(align or style.align).value}" style="{rules}">{text or "&nbsp;"}</p>'


def _run(run: Run, *, bold: bool, italic: bool) -> str:
    text = escape(run.text).replace("\n", "<br>")
    text = f"<i>{text}</i>" if italic and text else text
    return f"<b>{text}</b>" if bold and text else text


def _line(text: str, role: Role, align: Align | None = None) -> str:
    return _p((Run(text),), role, align)


def _heading(block: Heading, _width: float) -> str:
    return _line(block.text, Role.HEADING_1 if block.level == 1 else Role.HEADING_2)


def _rule(text: str, role: Role, share: float, room_mm: float) -> str:
    length = len(text) * page_style().text(role).size * _LETTER_WIDTH * share * 25.4 / 72
    return f'<hr align="center" width="{min(100 * length / room_mm, 100):.0f}%" size="1" noshade>'


def _columns(cells: Iterable[str], shares: Iterable[float]) -> str:
    placed = "".join(
        f'<td width="{share * 100:.0f}%" valign="top">{cell}</td>' for cell, share in zip(cells, shares, strict=True)
    )
    return f'<table width="100%" border="0" cellspacing="0" cellpadding="2"><tr>{placed}</tr></table>'


def _figure(block: Figure, width: float) -> str:
    drawn = image(block.drawing, min(block.drawing.width * 96 / 72, width * _PX))
    caption = _line(block.caption, Role.NOTE, Align.CENTRE) if block.caption else ""
    return f'<p align="center">{drawn}</p>{caption}'


def _letter_head(block: LetterHead, width: float) -> str:
    words, head = page_style().words, page_style().head
    left = [_line(block.superior, Role.SUPERIOR)] if block.superior else []
    left += [_line(line, Role.ISSUER) for line in block.issuer]
    last = block.issuer[-1] if block.issuer else ""
    left.append(_rule(last, Role.ISSUER, head.issuer_rule_share, width * head.left_share))
    right = [_line(words.nation, Role.NATION), _line(words.motto, Role.MOTTO)]
    right.append(_rule(words.motto, Role.MOTTO, 1, width * (1 - head.left_share)))
    shares = (head.left_share, 1 - head.left_share)
    dated = (_line(block.number, Role.NUMBER), _line(block.place_date, Role.PLACE_DATE))
    below = ((block.about, Role.ABOUT), (block.urgency, Role.URGENCY), (block.circulation, Role.CIRCULATION))
    numbered = dated[0] + "".join(_line(text, role) for text, role in below if text)
    return _columns(("".join(left), "".join(right)), shares) + _columns((numbered, dated[1]), shares)


def _title(block: Title, width: float) -> str:
    parts = [_line(block.kind, Role.KIND)]
    if block.subject:
        parts.append(_line(block.subject, Role.SUBJECT))
    if block.attached:
        parts.append(_line(block.attached, Role.ATTACHED))
    ruled = (block.subject or block.kind).split("\n")[-1][:50]
    return "\n".join([*parts, _rule(ruled, Role.SUBJECT, page_style().head.subject_rule_share, width)])


def _addressees(block: Addressees, _width: float) -> str:
    label = page_style().words.addressed_to
    if len(block.names) == 1:
        return _line(f"{label} {block.names[0]}", Role.ADDRESSEE, Align.CENTRE)
    ends = [";"] * (len(block.names) - 1) + ["."]
    names = "".join(_line(f"- {name}{end}", Role.ADDRESSEE) for name, end in zip(block.names, ends, strict=True))
    return _columns((_line(label, Role.ADDRESSEE, Align.RIGHT), names), (0.3, 0.7))


def _table(block: Table, _width: float) -> str:
    total = sum(column.share for column in block.columns)
    head = "".join(
        f'<th width="{100 * column.share / total:.0f}%" bgcolor="#{page_style().table.head_fill}">'
        f"{_line(column.heading, Role.TABLE_HEAD)}</th>"
        for column in block.columns
    )
    rows = "\n".join(_row(row, block.columns) for row in block.rows)
    return (
        '<table width="100%" border="1" cellspacing="0" cellpadding="4" '
        'style="border-collapse: collapse; border-color: #000000">\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(row: Row, columns: tuple[Column, ...]) -> str:
    placed = []
    number = 0
    for cell in row.cells:
        placed.append(_cell(cell, row, align_of(cell, columns[number], row)))
        number += cell.span
    return f"<tr>{''.join(placed)}</tr>"


def _cell(cell: Cell, row: Row, align: Align) -> str:
    strong = row.kind is not RowKind.BODY
    span = f' colspan="{cell.span}"' if cell.span > 1 else ""
    fill = f' bgcolor="#{page_style().table.group_fill}"' if strong else ""
    run = Run(cell.shown, bold=cell.bold or strong, italic=cell.italic)
    return f'<td{span}{fill} valign="middle">{_p((run,), Role.TABLE_CELL, align, level=cell.level)}</td>'


def _signatures(block: SignatureBlock, _width: float) -> str:
    columns = [_recipients(block.recipients)] if block.recipients else []
    columns += [_signer(signer) for signer in block.signers]
    if len(columns) == 1:
        columns.insert(0, "")
    return "<p></p>" + _columns(columns, [1 / len(columns)] * len(columns))


def _recipients(names: tuple[str, ...]) -> str:
    label = _line(page_style().words.recipients, Role.RECIPIENTS_LABEL)
    return label + "".join(_line(name, Role.RECIPIENT) for name in names)


def _signer(signer: Signer) -> str:
    lines = [_line(one, Role.AUTHORITY) for one in signer.authority]
    if signer.hint:
        lines.append(_line(signer.hint, Role.SIGN_HINT))
    return "".join([*lines, "<p>&nbsp;</p>" * 4, _line(signer.name, Role.SIGNER)])


def _annex(block: Annex, _width: float) -> str:
    parts = [(block.label, Role.ANNEX_LABEL), (block.name, Role.ANNEX_TITLE), (block.attached, Role.ATTACHED)]
    return _page_break(PageBreak(), 0) + "".join(_line(text, role) for text, role in parts if text)


def _page_break(_block: PageBreak, _width: float) -> str:
    return '<p style="page-break-before: always"></p>'


_DRAWN: dict[type, Callable[[Any, float], str]] = {
    LetterHead: _letter_head,
    Title: _title,
    Addressees: _addressees,
    Annex: _annex,
    Heading: _heading,
    Paragraph: _paragraph,
    Table: _table,
    SignatureBlock: _signatures,
    Figure: _figure,
    PageBreak: _page_break,
}
