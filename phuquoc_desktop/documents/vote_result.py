"""Biên bản kiểm phiếu: what two people counted of a secret ballot, nominee by nominee."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Row,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.held_meeting import (
    HeldMeeting,
    VotedNominee,
    barred_said,
    outcome_said,
    when_said,
    where_said,
)
from phuquoc_desktop.documents.issuer import head_of, number_line, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.council import Presence

FILE = "vote_result.toml"
_SHARES = (6, 26, 20, 9, 9, 10, 10, 10, 12)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT, *(Align.CENTRE,) * 6)


@dataclass(frozen=True)
class VoteResultPaper:
    """The result of the secret ballot of one meeting."""

    held: HeldMeeting
    number: str | None = None


def compose(paper: VoteResultPaper) -> Document:
    """Return the result as a document, signed by both counters and by whoever chaired."""
    words, held = Template(FILE), paper.held
    kind, subject = words.say("kind"), words.say("subject", council=held.council, year=held.year)
    number = number_line(held.issuer, words.say("abbreviation"), paper.number)
    return Document(
        title=f"{kind.capitalize()}: {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(held.issuer, number, place_date(held.issuer, held.met_on, held.year)),
            Title(kind, subject),
            paragraph(when_said(held)),
            paragraph(where_said(held)),
            Heading(words.say("heading_counters")),
            *(_counter(place, name, words) for place, name in enumerate(held.counters, start=1)),
            Heading(words.say("heading_ballots")),
            paragraph(_members(held, words)),
            *(paragraph(line) for line in (*barred_said(held), words.say("how"))),
            Heading(words.say("heading_result")),
            *(paragraph(line) for line in held.thresholds),
            _table(held, words),
            paragraph(words.say("closing")),
            SignatureBlock(_signers(held, words)),
        ),
        author=held.issuer.name,
        dated=held.met_on,
    )


def _counter(place: int, name: str, words: Template) -> Block:
    said = words.say("counter", place=place, name=name) if name else words.say("counter_blank", place=place)
    return paragraph(said)


def _members(held: HeldMeeting, words: Template) -> str:
    counts = {one.value: f"{len(held.sitting(one)):02d}" for one in (Presence.PRESENT, Presence.WRITTEN)}
    return words.say("members", members=f"{len(held.seats):02d}", **counts)


def _table(held: HeldMeeting, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = tuple(_row(place, one) for place, one in enumerate(held.voted, start=1))
    return Table(columns, rows or (whole_row(words.say("nobody"), len(columns)),))


def _row(place: int, one: VotedNominee) -> Row:
    figures = tuple(
        Cell(figure, align=Align.CENTRE) for figure in (one.handed_out, one.votes_for, one.against, one.invalid)
    )
    texts = (Cell(one.nominee.described), Cell(one.award.name))
    return Row((Cell(place), *texts, *figures, Cell(one.percent), Cell(outcome_said(one.passed))))


def _signers(held: HeldMeeting, words: Template) -> tuple[Signer, ...]:
    first, second = held.counters
    chair = held.chair.name if held.chair else ""
    named = (("first_signs", first), ("second_signs", second), ("chair_signs", chair))
    return tuple(Signer(words.lines(office), name) for office, name in named)
