"""Phiếu bầu: ballots to be cut, with a sheet that says how many of which go to whom.

A secret ballot must not tell whose it is. Nominees on whom somebody may not vote therefore stand on ballots of their own,
which that member does not get: a name struck out on one ballot would tell whose ballot it is, and how that member voted on
all others. Ballots of a show of hands bear the member's name, and have those names struck out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.held_meeting import HeldMeeting, Seated, VotedNominee
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.council import Presence
from phuquoc_desktop.vietnamese.dates import formal_date

FILE = "ballots.toml"
TWO_ON_A_PAGE = 5
"""Nominees up to which two ballots find room on one sheet of A4."""

_SHARES = (6, 40, 26, 14, 14)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE, Align.CENTRE)
_COVER = (10, 46, 14, 30)
_COVER_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT)


@dataclass(frozen=True)
class Group:
    """Nominees on whom the same members vote, with the number of ballots and the names of those who get none."""

    voted: tuple[VotedNominee, ...]

    @property
    def handed_out(self) -> int:
        """How many ballots there are."""
        return self.voted[0].handed_out

    @property
    def barred(self) -> tuple[str, ...]:
        """Who gets no ballot."""
        return tuple(name for name, _why in self.voted[0].barred)


def groups(held: HeldMeeting) -> tuple[Group, ...]:
    """Part the nominees by who does not vote on them; those on whom all vote come first."""
    found: dict[tuple[str, ...], list[VotedNominee]] = {}
    for one in held.voted:
        found.setdefault(tuple(sorted(name for name, _why in one.barred)), []).append(one)
    return tuple(Group(tuple(found[names])) for names in sorted(found, key=lambda names: (len(names), names)))


def compose(held: HeldMeeting) -> Document:
    """Return the ballots of a meeting, the sheet for the secretary first where the ballot is secret."""
    words = Template(FILE)
    blocks = [*_cover(held, words), *_secret(held, words)] if held.secret else list(_open(held, words))
    return Document(
        title=words.say("title"),
        blocks=tuple(_without_last_break(blocks)),
        author=held.issuer.name,
        dated=held.met_on,
    )


def _cover(held: HeldMeeting, words: Template) -> Iterator[Block]:
    known = groups(held)
    columns = columns_of(words.headings("cover_columns", len(_COVER)), _COVER, _COVER_ALIGNS)
    rows = tuple(_cover_row(place, one) for place, one in enumerate(known, start=1))
    yield Title(words.say("cover_kind"), words.say("cover_subject"))
    yield paragraph(words.say("cover_how"))
    yield Table(columns, rows or (whole_row(words.say("cover_nobody"), len(columns)),))
    yield PageBreak()


def _cover_row(place: int, one: Group) -> Row:
    names = "; ".join(voted.nominee.called for voted in one.voted)
    handed_out = Cell(one.handed_out, align=Align.CENTRE)
    return Row((Cell(place), Cell(names), handed_out, Cell("; ".join(one.barred))))


def _secret(held: HeldMeeting, words: Template) -> Iterator[Block]:
    known = groups(held)
    for place, group in enumerate(known, start=1):
        about = words.say("group", place=place) if len(known) > 1 else ""
        ballot = _ballot(held, words, "kind", about, _table(group.voted, "", words), secret=True)
        yield from _sheets([ballot] * group.handed_out, len(group.voted), words)


def _open(held: HeldMeeting, words: Template) -> Iterator[Block]:
    ballots = [
        _ballot(
            held,
            words,
            "kind_open",
            words.say("member", name=_named(one)),
            _table(held.voted, one.name, words),
            secret=False,
        )
        for one in held.sitting(Presence.PRESENT, Presence.WRITTEN)
    ]
    yield from _sheets(ballots, len(held.voted), words)


def _named(one: Seated) -> str:
    return ", ".join(part for part in (one.name, one.role_said) if part)


def _sheets(ballots: list[list[Block]], nominees: int, words: Template) -> Iterator[Block]:
    """Lay one or two ballots on a sheet, with a line to cut between two."""
    on_a_sheet = 2 if nominees <= TWO_ON_A_PAGE else 1
    for place, ballot in enumerate(ballots):
        yield from ballot
        is_first_of_two = on_a_sheet == 2 and place % 2 == 0
        if is_first_of_two and place + 1 < len(ballots):
            yield Paragraph((Run(words.say("cut")),), Role.NOTE, Align.CENTRE)
        else:
            yield PageBreak()


def _ballot(held: HeldMeeting, words: Template, kind: str, about: str, table: Table, *, secret: bool) -> list[Block]:
    date = formal_date(held.met_on) if held.met_on else words.say("no_date")
    subject = words.say("subject", year=held.year, date=date)
    notes = [words.say("how"), *([words.say("how_secret")] if secret else [])]
    return [
        Paragraph((Run(held.council, bold=True),), Role.BODY, Align.CENTRE, keep_with_next=True),
        Title(words.say(kind), "\n".join(part for part in (subject, about) if part)),
        table,
        *(paragraph(note, Role.NOTE) for note in notes),
    ]


def _table(voted: tuple[VotedNominee, ...], member: str, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    rows = tuple(_row(place, one, member, words) for place, one in enumerate(voted, start=1))
    return Table(columns, rows or (whole_row(words.say("cover_nobody"), len(columns)),))


def _row(place: int, one: VotedNominee, member: str, words: Template) -> Row:
    cells = (Cell(place), Cell(one.nominee.described), Cell(one.award.name))
    if member and member in (name for name, _why in one.barred):
        return Row((*cells, Cell(words.say("struck"), span=2, italic=True, align=Align.CENTRE)))
    return Row((*cells, Cell(""), Cell("")))


def _without_last_break(blocks: list[Block]) -> list[Block]:
    return blocks[:-1] if blocks and isinstance(blocks[-1], PageBreak) else blocks
