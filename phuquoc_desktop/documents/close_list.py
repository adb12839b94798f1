"""Danh sách sắp đủ điều kiện: who needs only a little more for an award over several years, for the chairman to plan with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import group_row, honorific, in_order, position_and_unit, whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind, Sex

FILE = "close_list.toml"
_SHARES = (6, 32, 26, 34, 52)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 4)


@dataclass(frozen=True)
class Close:
    """One line: a party, the award that is near, what is there already, and each criterion that is open with its article."""

    kind: PartyKind
    name: str
    award: str
    reached: str
    missing: tuple[str, ...]
    sex: Sex | None = None
    position: str = ""
    unit: str = ""


@dataclass(frozen=True)
class CloseList:
    """What the list consists of; ``law`` names the law by which it was judged, ``caution`` what is not sure about it."""

    issuer: Issuer
    year: int
    lines: tuple[Close, ...]
    law: str
    caution: str = ""
    dated: date | None = None


def compose(paper: CloseList) -> Document:
    """Return the list as a document."""
    words = Template(FILE)
    kind, subject = words.say("kind"), words.say("subject", year=paper.year)
    closing = [words.say("law", law=paper.law), *([paper.caution] if paper.caution else []), words.say("only_proposed")]
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(kind, subject),
            _table(paper.lines, words),
            *(paragraph(line, keep_with_next=True) for line in closing),
            foot_of(paper.issuer, ()),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(lines: tuple[Close, ...], words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not lines:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    rows: list[Row] = []
    present = [kind for kind in PartyKind if any(one.kind is kind for one in lines)]
    for number, kind in enumerate(present):
        members = in_order(kind, (one for one in lines if one.kind is kind), lambda one: one.name)
        parties = {(one.name, one.position, one.unit) for one in members}
        rows.append(group_row(number, kind, len(parties), len(columns)))
        rows.extend(_row(place, one, words) for place, one in enumerate(members, start=1))
    return Table(columns, tuple(rows))


def _row(place: int, one: Close, words: Template) -> Row:
    called = " ".join(part for part in (honorific(one.sex), one.name) if part)
    missing = "\n".join(f"- {sentence}" for sentence in one.missing) or words.say("nothing")
    where = position_and_unit(one.position, one.unit)
    named = f"{called}\n{where}" if where else called
    return Row((Cell(place), Cell(named), Cell(one.award), Cell(one.reached), Cell(missing)))
