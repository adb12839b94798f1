"""Danh sách tiền thưởng: who is paid how much, with room to sign for it, the total in figures and in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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
from phuquoc_desktop.documents.enumeration import grounds
from phuquoc_desktop.documents.issuer import Issuer, head_of, place_date
from phuquoc_desktop.documents.parties_shown import (
    by_kind,
    group_row,
    honorific,
    position_and_unit,
    whole_row,
)
from phuquoc_desktop.documents.summed import summed
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind, Sex

FILE = "bonus_list.toml"
_SHARES = (5, 26, 26, 28, 8, 15, 17, 17, 18)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 8)
_MONEY = 7
"""The column of the money, from 0."""


@dataclass(frozen=True)
class Payee:
    """One line: an award of one party; the figures stay empty where no bonus is known, ``note`` then says why."""

    kind: PartyKind
    name: str
    award: str
    year: int
    sex: Sex | None = None
    position: str = ""
    unit: str = ""
    coefficient: Decimal | None = None
    base_salary: int | None = None
    raw: Decimal | None = None
    amount: int | None = None
    note: str = ""

    @property
    def called(self) -> str:
        """The name with Ông or Bà before it."""
        return " ".join(part for part in (honorific(self.sex), self.name) if part)


@dataclass(frozen=True)
class BonusPaper:
    """What the list consists of; ``grounds`` are whole sentences, ``remarks`` stand under the total."""

    issuer: Issuer
    subject: str
    payees: tuple[Payee, ...]
    total: int
    in_words: str
    attached: str = ""
    grounds: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    dated: date | None = None
    year: int | None = None


def compose(paper: BonusPaper) -> Document:
    """Return the list as a document on its long side."""
    words = Template(FILE)
    kind, subject, issuer = words.say("kind"), paper.subject, paper.issuer
    payees = by_kind(paper.payees)
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(issuer, "", place_date(issuer, paper.dated, paper.year)),
            Title(kind, subject, paper.attached),
            *grounds(paper.grounds),
            _table(payees, paper.total, words),
            *(paragraph(line, keep_with_next=True) for line in _closing(paper, payees, words)),
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


def _table(payees: list[Payee], total: int, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not payees:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    marks = _marks(payees)
    rows: list[Row] = []
    present = [kind for kind in PartyKind if any(one.kind is kind for one in payees)]
    for number, kind in enumerate(present):
        members = [(one, mark) for one, mark in zip(payees, marks, strict=True) if one.kind is kind]
        rows.append(group_row(number, kind, len(members), len(columns)))
        rows.extend(_row(place, one, mark, words) for place, (one, mark) in enumerate(members, start=1))
    said = words.say("total", count=len(payees))
    last = Row((Cell(said, span=_MONEY), summed(total, _MONEY, len(rows)), Cell()), RowKind.TOTAL)
    return Table(columns, (*rows, last))


def _marks(payees: list[Payee]) -> list[int]:
    """Number the lines that have a note, from 1; the others have 0."""
    noted = 0
    marks = []
    for one in payees:
        noted += bool(one.note)
        marks.append(noted if one.note else 0)
    return marks


def _row(place: int, one: Payee, mark: int, words: Template) -> Row:
    award = words.say("award_noted" if mark else "award", award=one.award, year=one.year, mark=mark)
    where = position_and_unit(one.position, one.unit)
    values = (place, one.called, where, award, one.coefficient, one.base_salary, one.raw, one.amount, None)
    return Row(tuple(map(Cell, values)))


def _closing(paper: BonusPaper, payees: list[Payee], words: Template) -> list[str]:
    lines = [words.say("in_words", words=paper.in_words)] if payees else []
    notes = [
        words.say("note", mark=mark, name=one.name, note=one.note)
        for one, mark in zip(payees, _marks(payees), strict=True)
        if mark
    ]
    return [*lines, *paper.remarks, *([words.say("notes"), *notes] if notes else [])]
