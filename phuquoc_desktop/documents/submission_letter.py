"""Tờ trình đề nghị khen thưởng: the letter that opens a dossier (R1: a commune's proposal; R2: form 01)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.documents.citation import cited
from phuquoc_desktop.documents.document import Addressees, Document, Title, paragraph
from phuquoc_desktop.documents.enumeration import ended, grounds
from phuquoc_desktop.documents.issuer import COMMON, Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.parties_shown import by_kind, counted
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import Mode
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.vietnamese.dates import formal_date, show_date

FILE = "submission_letter.toml"
GROUNDS = "grounds.toml"
LONGEST_LIST = 10
"""Nominees named in the letter itself; more of them stand in the list that goes with it only."""

DIGEST_SHOWN = 16
"""Characters of a SHA-256 that a letter prints."""

PARTS = ("intro", "reasons", "closing")
"""What people may write in their own words, in the order of the letter."""


@dataclass(frozen=True)
class Overridden:
    """Somebody who is proposed although the law's criteria are not met: what is lacking, and the reason with who gave it."""

    name: str
    lacks: str
    reason: str
    ruled_by: str
    ruled_on: date


@dataclass(frozen=True)
class Quoted:
    """A figure of a target as evidence: the sentence, where it comes from, the digest that proves both, for whom."""

    statement: str
    source: str
    digest: str
    name: str = ""


@dataclass(frozen=True)
class Applied:
    """Article, clause and point on which proposals rest, and the names of those whose proposals rest on it."""

    article: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class SubmissionLetter:
    """What the letter consists of; number and date may still be open, ``papers`` are the titles of what goes with it.

    ``criteria`` cite what the proposals rest on; ``addressees`` name the level above; ``own`` are people's words for parts.
    """

    issuer: Issuer
    award: ProposedAward
    addressees: tuple[str, ...]
    grounds: tuple[str, ...]
    nominees: tuple[Nominee, ...]
    number: str | None = None
    dated: date | None = None
    mode: Mode = Mode.MERIT
    criteria: tuple[Applied, ...] = ()
    council: str = ""
    council_met_on: date | None = None
    overridden: tuple[Overridden, ...] = ()
    papers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    decides: str = ""
    """Who decides, where the addressee only passes the proposal on."""
    quoted: tuple[Quoted, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)


def known_grounds(pack: Pack, day: date) -> tuple[str, ...]:
    """Return the usual grounds under a law, to be passed on as they are or changed.

    A law that came after the program was released has no sentences of its own; its documents are named then.
    """
    words = Template(GROUNDS)
    if words.has(pack.head.regime):
        return words.lines(pack.head.regime)
    return tuple(words.say("document", name=one.name) for one in pack.documents if one.in_force_on(day))


def compose(paper: SubmissionLetter) -> Document:
    """Return the letter as a document."""
    words = Template(FILE)
    award, issuer = paper.award, paper.issuer
    subject = words.say(f"subject_{award.which}", award=award.name, year=award.year)
    number = number_line(issuer, words.say("abbreviation"), paper.number)
    kind = words.say("kind")
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(issuer, number, place_date(issuer, paper.dated, award.year)),
            Title(kind, subject),
            Addressees(paper.addressees),
            *grounds(paper.grounds),
            *map(paragraph, _said(paper, "intro", words)),
            *map(paragraph, _request(paper, words)),
            *map(paragraph, _said(paper, "reasons", words)),
            *map(paragraph, _overridden(paper, words)),
            *map(paragraph, _quoted(paper, words)),
            *map(paragraph, _attached(paper, words)),
            *map(paragraph, _said(paper, "closing", words)),
            foot_of(issuer, paper.recipients or words.lines("recipients")),
        ),
        author=issuer.name,
        dated=paper.dated,
    )


def drafted(paper: SubmissionLetter) -> dict[str, str]:
    """Return what the program would say in each part; reasons are people's alone."""
    words = Template(FILE)
    intro = _intro(paper, words) if paper.nominees else ""
    return {"intro": intro, "reasons": "", "closing": _closing(paper, words)}


def _said(paper: SubmissionLetter, part: str, words: Template) -> list[str]:
    text = paper.own.get(part) or drafted(paper)[part]
    return [line for line in text.splitlines() if line.strip()]


def _closing(paper: SubmissionLetter, words: Template) -> str:
    places = {"issuer": paper.issuer.name, "addressee": _addressee(paper)}
    return (
        words.say("closing_passed", decides=paper.decides, **places)
        if paper.decides
        else words.say("closing", **places)
    )


def _addressee(paper: SubmissionLetter) -> str:
    return paper.addressees[0] if paper.addressees else ""


def _request(paper: SubmissionLetter, words: Template) -> list[str]:
    award = paper.award
    if not paper.nominees:
        return [words.say("nobody")]
    ordered = by_kind(paper.nominees)
    named = len(ordered) <= LONGEST_LIST
    places = {
        "issuer": paper.issuer.name,
        "addressee": _addressee(paper),
        "award": award.name,
        "year": award.year,
        "counted": counted(one.kind for one in ordered),
    }
    if paper.decides:
        tail = words.say("tail_named" if named else "tail_listed")
        asked = words.say(f"passed_{award.which}", decides=paper.decides, tail=tail, **places)
    else:
        asked = words.say(f"{'request' if named else 'listed'}_{award.which}", **places)
    lines = [asked]
    if named:
        lines += ended([f"{place}. {one.described}" for place, one in enumerate(ordered, 1)])
    lines.append(words.say("mode", mode=Template(COMMON).say(f"mode.{paper.mode.value}")))
    return [*lines, *_criteria(paper.criteria, words)]


def _criteria(criteria: tuple[Applied, ...], words: Template) -> list[str]:
    """Name the criterion of all in one sentence, and several each with those who are proposed under it."""
    if len(criteria) < 2:
        return [words.say("criterion", criterion=cited(one.article, words)) for one in criteria]
    listed = [
        words.say("criterion_of", criterion=cited(one.article, words), names=_named(one.names, words))
        for one in criteria
    ]
    return [words.say("criteria"), *ended(listed)]


def _named(names: tuple[str, ...], words: Template) -> str:
    listed = ", ".join(names[:LONGEST_LIST])
    more = len(names) - LONGEST_LIST
    return words.say("and_more", names=listed, count=more) if more > 0 else listed


def _intro(paper: SubmissionLetter, words: Template) -> str:
    deserved = Template(COMMON).say(f"deserved.{paper.mode.value}", year=paper.award.year)
    if not (paper.council and paper.council_met_on):
        return words.say("intro", deserved=deserved)
    return words.say("intro_met", deserved=deserved, council=paper.council, date=formal_date(paper.council_met_on))


def _overridden(paper: SubmissionLetter, words: Template) -> list[str]:
    """Say openly who is proposed against the criteria, and why: whoever decides must know."""
    if not paper.overridden:
        return []
    told = [
        words.say(
            "override",
            name=one.name,
            lacks=one.lacks,
            reason=one.reason.rstrip(" .;"),
            ruled_by=one.ruled_by,
            ruled_on=show_date(one.ruled_on),
        )
        for one in paper.overridden
    ]
    return [words.say("overridden"), *ended(told)]


def _quoted(paper: SubmissionLetter, words: Template) -> list[str]:
    if not paper.quoted:
        return []
    told = [
        words.say(
            "quote_of" if one.name else "quote",
            name=one.name,
            statement=one.statement,
            source=one.source,
            digest=one.digest[:DIGEST_SHOWN],
        )
        for one in paper.quoted
    ]
    return [words.say("quoted"), *ended(told)]


def _attached(paper: SubmissionLetter, words: Template) -> list[str]:
    if not paper.papers:
        return []
    return [words.say("papers"), *ended([f"- {title}" for title in paper.papers])]
