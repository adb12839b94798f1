"""Quyết định khen thưởng: on what it rests, whom it commends (Điều 1), the money (Điều 2), who carries it out (Điều 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.clauses import article
from phuquoc_desktop.documents.document import Block, Document, Role, Title, paragraph
from phuquoc_desktop.documents.enumeration import grounds
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import Parts

FILE = "decision.toml"
ARTICLES = ("grant", "money", "duty")
"""The parts that are articles, in their order; one that says nothing is left out and the next moves up."""
PARTS = ("grounds", *ARTICLES, "recipients")


@dataclass(frozen=True)
class DecisionPaper:
    """What the decision consists of; ``parts`` are those of :data:`PARTS`, all of them."""

    issuer: Issuer
    subject: str
    parts: Parts
    number: str | None = None
    dated: date | None = None
    year: int | None = None


def compose(paper: DecisionPaper) -> Document:
    """Return the decision as a document."""
    words, issuer = Template(FILE), paper.issuer
    number = number_line(issuer, words.say("abbreviation"), paper.number)
    kind, subject = words.say("kind"), paper.subject
    return Document(
        title=f"{kind.capitalize()} {subject[:1].lower()}{subject[1:]}",
        blocks=(
            head_of(issuer, number, place_date(issuer, paper.dated, paper.year)),
            Title(kind, subject),
            paragraph(words.say("decider", issuer=issuer.name.upper()), Role.DECIDER),
            *grounds(paper.parts["grounds"].lines),
            paragraph(words.say("resolved"), Role.RESOLVED),
            *_articles(paper.parts),
            foot_of(issuer, paper.parts["recipients"].lines),
        ),
        author=issuer.name,
        dated=paper.dated,
    )


def _articles(parts: Parts) -> Iterator[Block]:
    """Number the articles; the first line of each stands behind its number, the others are its clauses."""
    said = [parts[name].lines for name in ARTICLES if parts[name].lines]
    for number, (first, *rest) in enumerate(said, start=1):
        yield article(number, first)
        yield from (paragraph(line, Role.CLAUSE) for line in rest)
