"""Biên bản họp hội đồng xét khen thưởng: who met, what was voted, what was resolved; dotted room for what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
from phuquoc_desktop.documents.issuer import Issuer, head_of, number_line, place_date
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward, sorted_nominees
from phuquoc_desktop.documents.parties_shown import counted, whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import formal_date

FILE = "minutes.toml"
_SHARES = (6, 36, 26, 18, 14)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE, Align.CENTRE)


@dataclass(frozen=True)
class Minutes:
    """What the minutes consist of; ``present`` and ``absent`` are members with their positions."""

    issuer: Issuer
    council: str
    award: ProposedAward
    nominees: tuple[Nominee, ...]
    number: str | None = None
    met_on: date | None = None
    venue: str = ""
    chair: str = ""
    secretary: str = ""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def compose(paper: Minutes) -> Document:
    """Return the minutes as a document."""
    words = Template(FILE)
    award = paper.award
    subject = words.say(f"subject_{award.which}", council=paper.council, award=award.name, year=award.year)
    number = number_line(paper.issuer, words.say("abbreviation"), paper.number)
    kind = words.say("kind")
    signers = (
        Signer((words.say("secretary_signs"),), paper.secretary),
        Signer((words.say("chair_signs"),), paper.chair),
    )
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, number, place_date(paper.issuer, paper.met_on, award.year)),
            Title(kind, subject),
            *_opening(paper, words),
            Heading(words.say("heading_content")),
            paragraph(words.say("content", award=award.name, year=award.year)),
            _table(paper, words),
            Heading(words.say("heading_decision")),
            paragraph(_decision(paper, words)),
            paragraph(words.say("closing")),
            SignatureBlock(signers),
        ),
        author=paper.issuer.name,
        dated=paper.met_on,
    )


def _opening(paper: Minutes, words: Template) -> list[Block]:
    when = words.say("time", date=formal_date(paper.met_on)) if paper.met_on else _blank(words, "time_blank", paper)
    where = words.say("venue", venue=paper.venue) if paper.venue else words.say("venue_blank")
    open_name = words.say("name_blank")
    return [
        paragraph(when),
        paragraph(where),
        Heading(words.say("heading_present")),
        paragraph(words.say("chair", name=paper.chair or open_name)),
        paragraph(words.say("secretary", name=paper.secretary or open_name)),
        *(paragraph(line) for line in _members(paper, words)),
    ]


def _blank(words: Template, name: str, paper: Minutes) -> str:
    return words.say(name, year=paper.award.year)


def _members(paper: Minutes, words: Template) -> list[str]:
    if not paper.present:
        return [words.say("present_blank")]
    listed = [words.say("present"), *(f"{place}. {name}" for place, name in enumerate(paper.present, start=1))]
    return [*listed, words.say("absent", names="; ".join(paper.absent))] if paper.absent else listed


def _table(paper: Minutes, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not paper.nominees:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    ordered = enumerate(sorted_nominees(paper.nominees), start=1)
    return Table(columns, tuple(_row(place, one, paper.award) for place, one in ordered))


def _row(place: int, one: Nominee, award: ProposedAward) -> Row:
    votes = "" if one.percent is None else f"{one.votes_for}/{one.votes_total}"
    return Row((Cell(place), Cell(one.described), Cell(award.name), Cell(votes), Cell(one.percent or "")))


def _decision(paper: Minutes, words: Template) -> str:
    """State the result only where everybody was voted on; the machine never resolves in the council's place."""
    if not paper.nominees or any(one.percent is None for one in paper.nominees):
        return words.say("decision_open")
    agreed = [one.kind for one in paper.nominees if 2 * (one.votes_for or 0) > (one.votes_total or 0)]
    return (
        words.say("decision", council=paper.council, counted=counted(agreed)) if agreed else words.say("decision_open")
    )
