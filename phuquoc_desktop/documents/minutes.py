"""Biên bản họp hội đồng xét khen thưởng: who met, what was voted, what was resolved; dotted room for what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
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
    clock_said,
    outcome_said,
    seats_table,
    when_said,
    where_said,
)
from phuquoc_desktop.documents.issuer import head_of, number_line, place_date
from phuquoc_desktop.documents.parties_shown import counted, whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.council import CouncilRole, Presence

FILE = "minutes.toml"
PARTS = ("content", "discussion", "decision")
"""What people may write in their own words, in the order of the minutes."""

_SHARES = (6, 32, 24, 16, 11, 13)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE, Align.CENTRE, Align.CENTRE)


@dataclass(frozen=True)
class Minutes:
    """The minutes of a meeting; ``said`` is what was noted of the discussion, ``own`` people's words for parts."""

    held: HeldMeeting
    number: str | None = None
    said: str = ""
    own: Mapping[str, str] = field(default_factory=dict)


def compose(paper: Minutes) -> Document:
    """Return the minutes as a document."""
    words, held = Template(FILE), paper.held
    subject = words.say("subject", council=held.council, year=held.year)
    kind = words.say("kind")
    texts = drafted(paper) | dict(paper.own)
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(
                held.issuer,
                number_line(held.issuer, words.say("abbreviation"), paper.number),
                place_date(held.issuer, held.met_on, held.year),
            ),
            Title(kind, subject),
            Heading(words.say("heading_time")),
            paragraph(when_said(held)),
            paragraph(where_said(held)),
            *_present(held, words),
            Heading(words.say("heading_content")),
            *_lines(texts["content"]),
            *_lines(texts["discussion"]),
            Heading(words.say("heading_votes")),
            *_votes(held, words),
            Heading(words.say("heading_decision")),
            *_lines(texts["decision"]),
            paragraph(_closing(held, words)),
            SignatureBlock((_secretary(held, words), chair_signer(held, words))),
        ),
        author=held.issuer.name,
        dated=held.met_on,
    )


def drafted(paper: Minutes) -> dict[str, str]:
    """Return what the program would say in each part."""
    words, held = Template(FILE), paper.held
    proposed = counted(one.nominee.kind for one in held.voted)
    return {
        "content": words.say("content", awards=held.awards, year=held.year, counted=proposed),
        "discussion": paper.said or words.say("discussion"),
        "decision": _decision(held, words),
    }


def chair_signer(held: HeldMeeting, words: Template) -> Signer:
    """Return who signs at the right: the chair, a deputy for the chair, or whoever chaired the meeting."""
    chair = held.chair
    if chair is None or chair.role is CouncilRole.CHAIR:
        return Signer((words.say("chair_signs"),), chair.name if chair else "")
    if chair.role in (CouncilRole.STANDING_DEPUTY, CouncilRole.DEPUTY):
        return Signer(words.lines("deputy_signs"), chair.name)
    return Signer((words.say("member_signs"),), chair.name)


def _secretary(held: HeldMeeting, words: Template) -> Signer:
    return Signer((words.say("secretary_signs"),), held.secretary.name if held.secretary else "")


def _lines(text: str) -> list[Paragraph]:
    return [paragraph(line) for line in text.splitlines() if line.strip()]


def _present(held: HeldMeeting, words: Template) -> list[Block]:
    open_name = words.say("name_blank")
    blocks: list[Block] = [
        Heading(words.say("heading_present")),
        paragraph(words.say("chair", name=held.chair.described if held.chair else open_name)),
        paragraph(words.say("secretary", name=held.secretary.described if held.secretary else open_name)),
    ]
    if any(one.presence for one in held.seats):
        counts = {one.value: f"{len(held.sitting(one)):02d}" for one in Presence}
        said = words.say("present", members=f"{len(held.seats):02d}", **counts)
        blocks += [paragraph(said, keep_with_next=True), seats_table(held)]
    else:
        blocks.append(paragraph(words.say("present_blank")))
    if held.guests:
        blocks.append(paragraph(words.say("guests", guests="; ".join(held.guests.splitlines()).rstrip("."))))
    return blocks


def _votes(held: HeldMeeting, words: Template) -> list[Block]:
    first, second = held.counters
    if not held.secret:
        how = words.say("open")
    elif first and second:
        how = words.say("secret", first=first, second=second)
    else:
        how = words.say("secret_blank")
    said = [how, *held.thresholds, *held.grounds, *barred_said(held)]
    return [*(paragraph(line) for line in said), _table(held, words)]


def _table(held: HeldMeeting, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = tuple(_row(place, one) for place, one in enumerate(held.voted, start=1))
    return Table(columns, rows or (whole_row(words.say("nobody"), len(columns)),))


def _row(place: int, one: VotedNominee) -> Row:
    cells = (one.nominee.described, one.award.name, one.fraction, one.percent, outcome_said(one.passed))
    return Row((Cell(place), *(Cell(text) for text in cells)))


def _decision(held: HeldMeeting, words: Template) -> str:
    """State the result only where everybody was voted on; the machine never resolves in the council's place."""
    if not held.is_settled:
        return words.say("decision_open")
    passed = [one for one in held.voted if one.passed]
    failed = [one.nominee.called for one in held.voted if not one.passed]
    awards = ", ".join(dict.fromkeys(one.award.name for one in passed))
    agreed = counted(one.nominee.kind for one in passed)
    lines = [
        words.say("decision", council=held.council, awards=awards, counted=agreed)
        if passed
        else words.say("decision_none", council=held.council)
    ]
    return "\n".join([*lines, *([words.say("decision_not", names="; ".join(failed))] if failed and passed else [])])


def _closing(held: HeldMeeting, words: Template) -> str:
    return words.say("closing", clock=clock_said(held.ended_at)) if held.ended_at else words.say("closing_blank")
