"""Công văn đôn đốc: what one office has not sent, mended or answered, asked for in a letter (Decree 30/2020, form 1.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from phuquoc_desktop.documents.document import Addressees, Document, LetterHead, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, number_line, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "reminder.toml"
CODE = "reminder"
PARTS = ("opening", "gaps", "request", "closing")
"""What people may write in their own words, in the order of the letter."""
MOST_NAMED = 8
"""Remarks and questions named one by one; of more only their number is told."""


@dataclass(frozen=True)
class Overdue:
    """A thing due that has not come: its day, working days since, and whether the day is only supposed."""

    title: str
    until: date
    days: int
    unsure: bool


@dataclass(frozen=True)
class Unanswered:
    """A remark, or with ``code`` a question about that target, that waits for an answer."""

    text: str
    made_on: date
    due_on: date | None = None
    code: str = ""


@dataclass(frozen=True)
class Reminder:
    """What the letter consists of; ``office`` is the addressee as in a sentence, ``own`` people's words for parts."""

    issuer: Issuer
    office: str
    year: int
    day: date
    overdue: tuple[Overdue, ...] = ()
    gaps: tuple[int, ...] = ()
    recalled: int | None = None
    unanswered: tuple[Unanswered, ...] = ()
    number: str | None = None
    dated: date | None = None
    own: Mapping[str, str] = field(default_factory=dict)
    interior: str = ""
    """What the sender's interior office is called."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to ask for."""
        return not (self.overdue or self.gaps or self.recalled or self.unanswered)


def compose(paper: Reminder) -> Document:
    """Return the letter as a document."""
    words, issuer = Template(FILE), paper.issuer
    number = number_line(replace(issuer, symbol=words.say("symbol")), words.say("abbreviation"), paper.number)
    when = place_date(issuer, paper.dated, paper.day.year)
    about = words.say("about", year=paper.year)
    text = [line for part in written_parts(paper) for line in part.lines]
    return Document(
        title=words.say("title", office=paper.office),
        blocks=(
            LetterHead(issuer.lines, issuer.superior, number, when, about),
            Addressees((words.say("addressee", office=paper.office),)),
            *map(paragraph, text),
            foot_of(issuer, words.lines("recipients")),
        ),
        author=issuer.name,
        dated=paper.dated or paper.day,
    )


def written_parts(paper: Reminder) -> tuple[WrittenPart, ...]:
    """Return the parts of the letter, each as drafted and as people wrote it."""
    words, drafts = Template(FILE), drafted(paper)
    return tuple(WrittenPart(one, words.say(f"part.{one}"), drafts[one], paper.own.get(one)) for one in PARTS)


def drafted(paper: Reminder) -> dict[str, str]:
    """Return what the program would say in each part."""
    words = Template(FILE)
    places = {"issuer": paper.issuer.name, "office": paper.office}
    lines = "\n".join(_gap_lines(paper, words))
    return {
        "opening": words.say("opening", year=paper.year, day=show_date(paper.day), **places),
        "gaps": lines[:-1] + "." if lines else "",
        "request": words.say("request", **places),
        "closing": words.say("closing", interior=paper.interior),
    }


def _gap_lines(paper: Reminder, words: Template) -> list[str]:
    lines = [_overdue(one, words) for one in paper.overdue]
    if paper.gaps:
        lines.append(words.say("gap", numbers=", ".join(map(str, paper.gaps))))
    if paper.recalled is not None:
        lines.append(words.say("recalled", number=paper.recalled))
    lines += [_unanswered(one, words) for one in paper.unanswered[:MOST_NAMED]]
    left = len(paper.unanswered) - MOST_NAMED
    return [*lines, words.say("more", count=left)] if left > 0 else lines


def _overdue(one: Overdue, words: Template) -> str:
    doubt = words.say("doubt") if one.unsure else ""
    return words.say("late", title=one.title, day=show_date(one.until), days=one.days, doubt=doubt)


def _unanswered(one: Unanswered, words: Template) -> str:
    until = words.say("until", day=show_date(one.due_on)) if one.due_on else ""
    text = " ".join(one.text.split()).rstrip(" .;")
    told = {"day": show_date(one.made_on), "text": text, "until": until}
    return words.say("question", code=one.code, **told) if one.code else words.say("remark", **told)
