"""Danh sách kèm theo quyết định khen thưởng: who is commended for what, with the money, its sum in figures and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Row,
    RowKind,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of
from phuquoc_desktop.documents.parties_shown import (
    by_kind,
    counted,
    group_row,
    honorific,
    position_and_unit,
    whole_row,
)
from phuquoc_desktop.documents.summed import summed
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "decision_list.toml"
_SHARES = (5, 26, 28, 24, 34, 16, 17)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 6)
_MONEY = 5
"""The column of the money, from 0."""


@dataclass(frozen=True)
class Commended:
    """One line of the list; ``amount`` in đồng, None where no bonus is known."""

    kind: PartyKind
    name: str
    award: str
    year: int
    sex: Sex | None = None
    position: str = ""
    unit: str = ""
    achievement: str = ""
    amount: int | None = None
    note: str = ""
    party_id: str = ""

    @property
    def called(self) -> str:
        """The name with Ông or Bà before it."""
        return " ".join(part for part in (honorific(self.sex), self.name) if part)

    @property
    def described(self) -> str:
        """The name with position and unit behind it."""
        return position_and_unit(self.called, position_and_unit(self.position, self.unit))


@dataclass(frozen=True)
class DecisionList:
    """What the list consists of; ``sums`` are lines and đồng of each award, ``attached`` names the decision."""

    issuer: Issuer
    subject: str
    attached: str
    commended: tuple[Commended, ...]
    sums: tuple[tuple[str, int, int], ...]
    total: int
    in_words: str
    dated: date | None = None


def counted_once(commended: Sequence[Commended]) -> str:
    """Return how many persons, collectives and households there are; whoever stands in several lines counts once."""
    kinds = {one.party_id or one.name: one.kind for one in commended}
    return counted(kinds.values())


def compose(paper: DecisionList) -> Document:
    """Return the list as a document on its long side."""
    words = Template(FILE)
    kind, subject = words.say("kind"), paper.subject
    return Document(
        title=f"{kind.capitalize()} {subject[:1].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, "", ""),
            Title(kind, subject, paper.attached),
            _table(by_kind(paper.commended), paper.total, words),
            *(paragraph(line, keep_with_next=True) for line in _closing(paper, words)),
            foot_of(paper.issuer),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(ordered: list[Commended], total: int, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not ordered:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    rows: list[Row] = []
    present = [kind for kind in PartyKind if any(one.kind is kind for one in ordered)]
    for number, kind in enumerate(present):
        members = [one for one in ordered if one.kind is kind]
        rows.append(group_row(number, kind, len(members), len(columns)))
        rows.extend(_row(place, one, words) for place, one in enumerate(members, start=1))
    said = words.say("total", counted=counted_once(ordered))
    last = Row((Cell(said, span=_MONEY), summed(total, _MONEY, len(rows)), Cell()), RowKind.TOTAL)
    return Table(columns, (*rows, last))


def _row(place: int, one: Commended, words: Template) -> Row:
    where = position_and_unit(one.position, one.unit)
    award = words.say("award", award=one.award, year=one.year)
    return Row(tuple(map(Cell, (place, one.called, where, award, one.achievement, one.amount, one.note))))


def _closing(paper: DecisionList, words: Template) -> list[str]:
    if not paper.commended:
        return []
    lines = [words.say("in_words", words=paper.in_words)]
    if len(paper.sums) > 1:
        ends = ["sum_of"] * (len(paper.sums) - 1) + ["sum_last"]
        lines += [
            words.say(end, award=award, count=count, amount=show_number(amount))
            for (award, count, amount), end in zip(paper.sums, ends, strict=True)
        ]
    unknown = sum(one.amount is None for one in paper.commended)
    return [*lines, *([words.say("unknown", count=unknown)] if unknown else [])]
