"""Thông báo công khai danh sách đề nghị khen thưởng: who is proposed, from when until when, and where opinions go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Paragraph,
    Row,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.parties_shown import by_kind, counted, group_row, position_and_unit, whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.vietnamese.dates import formal_date

FILE = "public_notice.toml"
PARTS = ("opening", "opinions", "closing")
"""What people may write in their own words, in the order of the notice."""

_SHARES = (6, 28, 32, 34)
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 3)


@dataclass(frozen=True)
class PublicNotice:
    """What the notice consists of; ``start`` and ``end`` are its first and last day, ``own`` people's words for parts."""

    issuer: Issuer
    award: ProposedAward
    nominees: tuple[Nominee, ...]
    decides: str
    number: str | None = None
    dated: date | None = None
    start: date | None = None
    end: date | None = None
    own: Mapping[str, str] = field(default_factory=dict)


def compose(paper: PublicNotice) -> Document:
    """Return the notice as a document."""
    words = Template(FILE)
    kind = words.say("kind")
    subject = words.say("subject", award=paper.award.name, year=paper.award.year)
    number = number_line(paper.issuer, words.say("abbreviation"), paper.number)
    said = drafted(paper) | dict(paper.own)
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, number, place_date(paper.issuer, paper.dated, paper.award.year)),
            Title(kind, subject),
            *_lines(said["opening"]),
            _table(paper, words),
            *_lines(_period(paper, words)),
            *_lines(said["opinions"]),
            *_lines(said["closing"]),
            foot_of(paper.issuer, words.lines("recipients")),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
    )


def drafted(paper: PublicNotice) -> dict[str, str]:
    """Return what the program would say in each part."""
    words = Template(FILE)
    places = {"issuer": paper.issuer.name, "award": paper.award.name, "year": paper.award.year}
    nominated = counted(one.kind for one in paper.nominees)
    return {
        "opening": words.say("opening", counted=nominated, decides=paper.decides, **places),
        "opinions": words.say("opinions", issuer=paper.issuer.name),
        "closing": words.say("closing", issuer=paper.issuer.name),
    }


def _lines(text: str) -> list[Paragraph]:
    return [paragraph(line) for line in text.splitlines() if line.strip()]


def _period(paper: PublicNotice, words: Template) -> str:
    if paper.start is None or paper.end is None:
        return words.say("period_blank", year=paper.award.year)
    return words.say("period", start=formal_date(paper.start), end=formal_date(paper.end))


def _table(paper: PublicNotice, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    ordered = by_kind(paper.nominees)
    rows: list[Row] = []
    for number, kind in enumerate(kind for kind in PartyKind if any(one.kind is kind for one in ordered)):
        members = [one for one in ordered if one.kind is kind]
        rows.append(group_row(number, kind, len(members), len(columns)))
        rows.extend(_row(place, one) for place, one in enumerate(members, start=1))
    return Table(columns, tuple(rows) or (whole_row(words.say("nobody"), len(columns)),))


def _row(place: int, one: Nominee) -> Row:
    return Row((Cell(place), Cell(one.called), Cell(position_and_unit(one.position, one.unit)), Cell(one.achievements)))
