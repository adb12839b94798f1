"""The foot of a Word paper: Nơi nhận at the left, the signers at the right."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.shared import Mm, Pt

from phuquoc_desktop.documents.document import Block, Heading, Paragraph, Role, SignatureBlock, Signer, Table
from phuquoc_desktop.documents.foot import beside_signers, shares_of
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.word_parts import Place, bare_table, begin, centred, gap, is_whole, line

_PT = 72 / 25.4
_HELD_ROWS = 2


def hold_last(file: WordFile, before: tuple[Block, ...]) -> None:
    """Keep what was written last on one page with what comes next, so that signatures never stand alone."""
    held: list[Any] = []
    if before and isinstance(before[-1], (Paragraph, Heading)):
        held = file.paragraphs[-1:]
    elif before and isinstance(before[-1], Table):
        rows = [row for row in file.tables[-1].rows[-_HELD_ROWS:] if is_whole(row)]
        held = [paragraph for row in rows for cell in row.cells for paragraph in cell.paragraphs]
        held += file.paragraphs[-1:]
    for paragraph in held:
        paragraph.paragraph_format.keep_with_next = True


def signatures(file: WordFile, block: SignatureBlock, width: float) -> None:
    """Write recipients and signers level with each other; recipients beneath go on to the next page, a row each."""
    shares = shares_of(block)
    first, rest = beside_signers(block, width * _PT)
    gap(file, 12).paragraph_format.keep_with_next = True
    widths = [width * share for share in shares]
    table = bare_table(file, 1 + len(rest), widths)
    cells = list(table.rows[0].cells)
    if block.recipients:
        _recipients(begin(cells[0]), first)
    places = len(shares) - len(block.signers)
    for cell, signer, room in zip(cells[places:], block.signers, widths[places:], strict=True):
        _signer(begin(cell), signer, room)
    for row, name in zip(table.rows[1:], rest, strict=False):
        line(begin(row.cells[0]), name, Role.RECIPIENT)


def _recipients(place: Place, names: tuple[str, ...]) -> None:
    """Write the label on the baseline of the signer's position, which is larger."""
    lower = page_style().text(Role.AUTHORITY).size - page_style().text(Role.RECIPIENTS_LABEL).size
    label = line(place, page_style().words.recipients, Role.RECIPIENTS_LABEL)
    label.paragraph_format.space_before = Pt(lower)
    for name in names:
        line(place, name, Role.RECIPIENT)


def _signer(place: Place, signer: Signer, width: float) -> None:
    for one in signer.authority:
        centred(place, one, Role.AUTHORITY, width)
    if signer.hint:
        centred(place, signer.hint, Role.SIGN_HINT, width)
    written = centred(place, signer.name, Role.SIGNER, width)
    written.paragraph_format.space_before = Mm(page_style().signature.room_mm)
