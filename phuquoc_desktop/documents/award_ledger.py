"""Sổ theo dõi khen thưởng: every award with its number in the book, decision, money, and who received it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Row,
    RowKind,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, head_of, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.summed import summed
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "award_ledger.toml"
_SHARES = (17, 24, 20, 22, 10, 21, 19, 21, 15, 20, 13)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 3, Align.CENTRE, *(Align.LEFT,) * 6)
_MONEY = 8
"""The column of the money, from 0."""


@dataclass(frozen=True)
class BookLine:
    """One award in the book; ``amount`` in đồng, None where it is not known; what was revoked has none."""

    number: str
    name: str
    where: str
    award: str
    year: int
    decision: str = ""
    dated: date | None = None
    issuer: str = ""
    amount: int | None = None
    handed: str = ""
    note: str = ""
    revoked: bool = False


@dataclass(frozen=True)
class AwardBook:
    """What the book consists of; ``in_words`` reads the sum of what was not revoked."""

    issuer: Issuer
    subject: str
    lines: tuple[BookLine, ...]
    in_words: str
    narrowed: str = ""
    dated: date | None = None

    @property
    def total(self) -> int:
        """The bonuses that are known, in đồng."""
        return sum(one.amount or 0 for one in self.lines if not one.revoked)


def compose(paper: AwardBook) -> Document:
    """Return the book as a document on its long side."""
    words, issuer = Template(FILE), paper.issuer
    kind = words.say("kind")
    return Document(
        title=f"{kind.capitalize()} – {paper.subject}",
        blocks=(
            head_of(issuer, "", place_date(issuer, paper.dated)),
            Title(kind, paper.subject, paper.narrowed),
            _table(paper, words),
            *([paragraph(words.say("in_words", words=paper.in_words), keep_with_next=True)] if paper.total else []),
            SignatureBlock(
                (
                    Signer((words.say("prepared_by"),), hint=words.say("sign_hint")),
                    Signer(issuer.authority, issuer.signer),
                )
            ),
        ),
        author=issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(paper: AwardBook, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not paper.lines:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    rows = [_row(one) for one in paper.lines]
    said = words.say("total", count=sum(not one.revoked for one in paper.lines))
    last = Row((Cell(said, span=_MONEY), summed(paper.total, _MONEY, len(rows)), Cell(span=2)), RowKind.TOTAL)
    return Table(columns, (*rows, last))


def _row(one: BookLine) -> Row:
    values = (
        one.number,
        one.name,
        one.where,
        one.award,
        str(one.year),
        one.decision,
        show_date(one.dated) if one.dated else "",
        one.issuer,
        None if one.revoked else one.amount,
        one.handed,
        one.note,
    )
    return Row(tuple(map(Cell, values)))
