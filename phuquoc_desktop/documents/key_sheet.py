"""Phiếu khóa and phiếu khôi phục khóa: an office's public keys to be given away, its secret to be locked away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Paragraph,
    Row,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, head_of, place_date
from phuquoc_desktop.documents.qr import qr_drawing
from phuquoc_desktop.documents.template import Template

KEY_FILE, RECOVERY_FILE = "key_sheet.toml", "recovery_sheet.toml"
_MM = 72 / 25.4
_SIDE, _SMALL_SIDE = 44 * _MM, 32 * _MM
"""Of the QR codes: a telephone reads their modules from a hand's length, and the sheet stays one page."""
_ENDING = 8


@dataclass(frozen=True)
class PublicSheet:
    """What a key sheet says; ``card`` is the text of its QR code."""

    office: str
    fingerprint: str
    signing_line: str
    recipient: str
    card: str
    issued_on: date
    practice: bool


@dataclass(frozen=True)
class SecretSheet:
    """What a recovery sheet says: the rows of the code in groups, and the text of its QR code."""

    fingerprint: str
    rows: tuple[str, ...]
    code: str
    issued_on: date
    practice: bool


def compose(sheet: PublicSheet, issuer: Issuer) -> Document:
    """Return the key sheet, one page."""
    words = Template(KEY_FILE)
    blocks: tuple[Block, ...] = (
        head_of(issuer, "", place_date(issuer, sheet.issued_on)),
        Title(words.say("kind"), words.say("subject", office=issuer.name)),
        *([_strong(words.say("practice"))] if sheet.practice else []),
        paragraph(words.say("about")),
        _table(tuple(_public(sheet, words)), words),
        Figure(qr_drawing(sheet.card, _SIDE, words.say("caption")), words.say("caption")),
        paragraph(words.say("how")),
        _foot(issuer, words),
    )
    return _document(blocks, words, issuer, sheet.issued_on)


def compose_secret(sheet: SecretSheet, issuer: Issuer) -> Document:
    """Return the recovery sheet, one page (two for keys without a seed); it must be kept nowhere but on paper."""
    words = Template(RECOVERY_FILE)
    head = replace(head_of(issuer, "", place_date(issuer, sheet.issued_on)), circulation=words.say("circulation"))
    numbered = tuple((str(number), row) for number, row in enumerate(sheet.rows, 1))
    rows = (*numbered, (words.say("fingerprint"), sheet.fingerprint))
    blocks: tuple[Block, ...] = (
        head,
        Title(words.say("kind"), words.say("subject", office=issuer.name)),
        *([_strong(words.say("practice"))] if sheet.practice else []),
        paragraph(words.say("about")),
        _rows(rows, words),
        Figure(qr_drawing(sheet.code, _SMALL_SIDE, words.say("kind")), words.say("caption")),
        paragraph(words.say("how")),
        _foot(issuer, words),
    )
    return _document(blocks, words, issuer, sheet.issued_on)


def _public(sheet: PublicSheet, words: Template) -> Iterator[tuple[str, str, bool]]:
    yield words.say("code"), sheet.office, False
    yield words.say("fingerprint"), sheet.fingerprint, True
    ending = "".join(sheet.fingerprint.split())[-_ENDING:]
    yield words.say("ending"), f"{ending[:4]} {ending[4:]}", True
    yield words.say("signing"), sheet.signing_line, False
    yield words.say("recipient"), sheet.recipient, False


def _table(lines: tuple[tuple[str, str, bool], ...], words: Template) -> Table:
    columns = columns_of(words.headings("columns", 2), (30, 70), (Align.LEFT, Align.LEFT))
    return Table(columns, tuple(Row((Cell(name), Cell(value, bold=bold))) for name, value, bold in lines))


def _rows(rows: tuple[tuple[str, str], ...], words: Template) -> Table:
    number, letters = words.headings("columns", 2)
    columns = (Column(number, 20, Align.CENTRE), Column(letters, 80, Align.CENTRE))
    return Table(columns, tuple(Row((Cell(place), Cell(row, bold=True))) for place, row in rows))


def _strong(text: str) -> Paragraph:
    one = paragraph(text)
    return replace(one, runs=tuple(replace(run, bold=True) for run in one.runs))


def _foot(issuer: Issuer, words: Template) -> SignatureBlock:
    return SignatureBlock((Signer(words.lines("keeper")), Signer(issuer.authority, issuer.signer)))


def _document(blocks: tuple[Block, ...], words: Template, issuer: Issuer, day: date) -> Document:
    kind = words.say("kind")
    return Document(title=f"{kind.capitalize()}: {issuer.name}", blocks=blocks, author=issuer.name, dated=day)
