"""Danh sách đề nghị khen thưởng: the wide annex of a submission letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import COMMON, Issuer, foot_of, head_of, place_date, room
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.parties_shown import (
    by_kind,
    counted,
    counted_in_words,
    group_row,
    position_and_unit,
    whole_row,
)
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.vietnamese.dates import formal_date

FILE = "candidate_list.toml"
_SHARES = (5, 21, 10, 23, 17, 29, 14, 12, 11)


@dataclass(frozen=True)
class CandidateList:
    """What the list consists of; number and date are those of the letter that it goes with, if known."""

    issuer: Issuer
    award: ProposedAward
    nominees: tuple[Nominee, ...]
    letter_number: str | None = None
    letter_date: date | None = None


def compose(paper: CandidateList) -> Document:
    """Return the list as a document on its long side."""
    words = Template(FILE)
    award = paper.award
    subject = words.say(f"subject_{award.which}", award=award.name, year=award.year)
    kind = words.say("kind")
    kinds = [one.kind for one in paper.nominees]
    summary = words.say("summary", counted=counted(kinds), words=counted_in_words(kinds))
    closing = summary if kinds else words.say("nobody")
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.letter_date, award.year)),
            Title(kind, subject, _attached(paper, words)),
            _table(paper, words),
            paragraph(closing),
            foot_of(paper.issuer),
        ),
        author=paper.issuer.name,
        dated=paper.letter_date,
        landscape=True,
    )


def _attached(paper: CandidateList, words: Template) -> str:
    issuer, number = paper.issuer, paper.letter_number
    if not (number and paper.letter_date):
        year = paper.award.year
        return words.say("attached_blank", room=room(), symbol=issuer.symbol, year=year, issuer=issuer.name)
    full = number if "/" in number else f"{number.zfill(2)}/TTr-{issuer.symbol}"
    return words.say("attached", number=full, date=formal_date(paper.letter_date), issuer=issuer.name)


def _table(paper: CandidateList, words: Template) -> Table:
    headings = words.headings("columns", len(_SHARES))
    aligns = (Align.CENTRE, Align.LEFT, Align.CENTRE, *(Align.LEFT,) * 4, Align.CENTRE, Align.LEFT)
    columns = columns_of(headings, _SHARES, aligns)
    if not paper.nominees:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    return Table(columns, tuple(_grouped(paper, words, len(columns))))


def _grouped(paper: CandidateList, words: Template, columns: int) -> list[Row]:
    rows: list[Row] = []
    ordered = by_kind(paper.nominees)
    present = [kind for kind in PartyKind if any(one.kind is kind for one in ordered)]
    for number, kind in enumerate(present):
        members = [one for one in ordered if one.kind is kind]
        rows.append(group_row(number, kind, len(members), columns))
        rows.extend(_row(place, one, paper.award, words) for place, one in enumerate(members, start=1))
    return rows


def _row(place: int, one: Nominee, award: ProposedAward, words: Template) -> Row:
    rating = Template(COMMON).say(f"rating.{one.rating.value}") if one.rating else ""
    shown = (
        one.called,
        _born(one),
        position_and_unit(one.position, one.unit),
        award.name,
        _grounds(one, words),
        rating,
        _votes(one, words),
        one.note,
    )
    return Row((Cell(place), *map(Cell, shown)))


def _born(one: Nominee) -> str:
    """Return year of birth and sex, as far as they are known; a list that goes from hand to hand needs no whole date."""
    sex = Template(COMMON).say(f"sex.{one.sex.value}") if one.sex else ""
    return "\n".join(part for part in (one.birth[:4], sex) if part)


def _grounds(one: Nominee, words: Template) -> str:
    parts = [one.achievements] if one.achievements else []
    parts += [words.say("quoted", statement=each) for each in one.quoted]
    if one.initiative and one.initiative_decision:
        parts.append(words.say("initiative_recognised", initiative=one.initiative, decision=one.initiative_decision))
    elif one.initiative:
        parts.append(words.say("initiative", initiative=one.initiative))
    return "\n".join(parts)


def _votes(one: Nominee, words: Template) -> str:
    if one.percent is None:
        return ""
    return words.say("votes", votes_for=one.votes_for, votes_total=one.votes_total, percent=one.percent)
