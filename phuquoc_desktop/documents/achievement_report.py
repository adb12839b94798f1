"""Báo cáo thành tích of a person (R1 form 02), a collective (R1 form 01) or a household, with room for what is unknown."""

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
from phuquoc_desktop.documents.nominees import ProposedAward
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.vietnamese.dates import show_birth, show_date
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "achievement_report.toml"
_SHARES = (12, 40, 60)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT)


@dataclass(frozen=True)
class EarlierAward:
    """An award received before, with the decision as far as it is known."""

    name: str
    category: AwardCategory
    year: int
    decision_number: str = ""
    decision_date: date | None = None
    issued_by: str = ""


@dataclass(frozen=True)
class AchievementReport:
    """What the report consists of; ``duties`` and ``achievements`` are text, a line a paragraph."""

    issuer: Issuer
    award: ProposedAward
    party: Party
    unit: str = ""
    duties: str = ""
    achievements: str = ""
    initiative: str = ""
    earlier: tuple[EarlierAward, ...] = ()
    number: str | None = None
    dated: date | None = None


def compose(paper: AchievementReport) -> Document:
    """Return the report as a document; identity numbers are never printed."""
    words = Template(FILE)
    award = paper.award
    subject = words.say(f"subject_{award.which}", award=award.name, year=award.year)
    kind = words.say("kind")
    number = number_line(paper.issuer, words.say("abbreviation"), paper.number)
    return Document(
        title=f"{kind.capitalize()}: {paper.party.name}",
        blocks=(
            head_of(paper.issuer, number, place_date(paper.issuer, paper.dated, award.year)),
            Title(kind, f"{subject}\n{paper.party.name}"),
            *_who(paper, words),
            *_done(paper, words),
            *_awards(paper, words),
            *_signatures(paper, words),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
    )


def _who(paper: AchievementReport, words: Template) -> list[Block]:
    party, kind = paper.party, paper.party.party_kind.value
    known = {"name": party.name, "unit": paper.unit, "address": party.address}
    if party.party_kind is PartyKind.PERSON:
        sex = words.say(f"person.{party.sex.value}") if party.sex else ""
        birth = show_birth(party.birth) if party.birth else ""
        known |= {"birth": birth, "sex": sex, "position": party.position}
    else:
        known["members"] = show_number(party.members) if party.members else ""
    lines = [
        words.say("item", label=words.say(f"{kind}.{name}"), value=value or words.say("blank"))
        for name, value in known.items()
    ]
    return [Heading(words.say(f"{kind}.heading_who")), *(paragraph(line) for line in lines)]


def _done(paper: AchievementReport, words: Template) -> list[Block]:
    kind = paper.party.party_kind.value
    achievements = "\n".join(part for part in (paper.achievements, paper.initiative) if part)
    return [
        Heading(words.say(f"{kind}.heading_done")),
        Heading(words.say(f"{kind}.heading_duties"), 2),
        *_paragraphs(paper.duties, words),
        Heading(words.say(f"{kind}.heading_achievements"), 2),
        *_paragraphs(achievements, words),
    ]


def _paragraphs(text: str, words: Template) -> list[Block]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [paragraph(line) for line in lines or [words.say("blank")]]


def _awards(paper: AchievementReport, words: Template) -> list[Block]:
    blocks: list[Block] = [Heading(words.say("heading_awards"))]
    for category, name in ((AwardCategory.TITLE, "titles"), (AwardCategory.FORM, "forms")):
        columns = columns_of(words.headings(f"columns_{name}", len(_SHARES)), _SHARES, _ALIGNS)
        held = sorted((one for one in paper.earlier if one.category is category), key=lambda one: one.year)
        rows = tuple(_row(one, words) for one in held) or (whole_row(words.say("no_award"), len(columns)),)
        blocks += [Heading(words.say(f"heading_{name}"), 2), Table(columns, rows)]
    return blocks


def _row(one: EarlierAward, words: Template) -> Row:
    decision = one.decision_number
    if one.decision_number and one.decision_date and one.issued_by:
        day = show_date(one.decision_date)
        decision = words.say("decision", number=one.decision_number, date=day, issuer=one.issued_by)
    return Row((Cell(str(one.year)), Cell(one.name), Cell(decision)))


def _signatures(paper: AchievementReport, words: Template) -> list[Block]:
    kind = paper.party.party_kind.value
    reporter = paper.party.name if paper.party.party_kind is PartyKind.PERSON else ""
    confirmed = Signer((words.say(f"confirmed.{kind}"),), "", words.say("confirmed.hint"))
    signed = Signer((words.say(f"{kind}.reporter"),), reporter, words.say("confirmed.hint_reporter"))
    return [SignatureBlock((confirmed, signed))]
