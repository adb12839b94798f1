"""A meeting of the council as its papers know it: who was there, who was voted on, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Row, Table, columns_of
from phuquoc_desktop.documents.issuer import Issuer
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.parties_shown import position_and_unit, whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.council import CouncilRole, Presence
from phuquoc_desktop.vietnamese.dates import formal_date

FILE = "meeting.toml"


@dataclass(frozen=True)
class Seated:
    """A member as papers name one; ``presence`` None leaves room for the pen."""

    name: str
    role: CouncilRole
    position: str = ""
    unit: str = ""
    presence: Presence | None = None
    reason: str = ""

    @property
    def about(self) -> str:
        """Position and unit."""
        return position_and_unit(self.position, self.unit)

    @property
    def role_said(self) -> str:
        """The role in the council, as papers say it."""
        return Template(FILE).say(f"role.{self.role.value}")

    @property
    def described(self) -> str:
        """The name with what the member is, outside and inside the council."""
        return ", ".join(part for part in (self.name, self.about, self.role_said) if part)

    @property
    def presence_said(self) -> str:
        """Present, absent with the reason, or by letter; empty where nobody has said it."""
        if self.presence is None:
            return ""
        said = Template(FILE).say(f"presence.{self.presence.value}")
        return f"{said} ({self.reason})" if self.reason else said


@dataclass(frozen=True)
class VotedNominee:
    """Who was voted on for what; figures are None until both counts agree, ``passed`` until that is settled.

    ``handed_out`` ballots went to those who vote; ``barred`` names those who got none, with the kind of their conflict.
    """

    nominee: Nominee
    award: ProposedAward
    handed_out: int = 0
    votes_for: int | None = None
    against: int | None = None
    invalid: int | None = None
    fraction: str = ""
    percent: str = ""
    passed: bool | None = None
    barred: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class HeldMeeting:
    """What the papers of one meeting share; ``thresholds`` and ``grounds`` are sentences on what is asked for and why."""

    issuer: Issuer
    council: str
    year: int
    met_on: date | None = None
    began_at: str = ""
    ended_at: str = ""
    venue: str = ""
    chair: Seated | None = None
    secretary: Seated | None = None
    seats: tuple[Seated, ...] = ()
    guests: str = ""
    secret: bool = True
    counters: tuple[str, str] = ("", "")
    voted: tuple[VotedNominee, ...] = ()
    thresholds: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()

    def sitting(self, *presence: Presence) -> list[Seated]:
        """Return the members with one of these kinds of presence."""
        return [one for one in self.seats if one.presence in presence]

    @property
    def awards(self) -> str:
        """The awards before the meeting, each once."""
        return ", ".join(dict.fromkeys(one.award.name for one in self.voted))

    @property
    def is_settled(self) -> bool:
        """Whether everybody was voted on and the outcome is known."""
        return bool(self.voted) and all(one.passed is not None for one in self.voted)


def when_said(held: HeldMeeting) -> str:
    """Return the sentence on the time, with dotted room for what is not known."""
    words = Template(FILE)
    if held.met_on is None:
        return words.say("time_blank", year=held.year)
    if not held.began_at:
        return words.say("time_day", date=formal_date(held.met_on))
    return words.say("time", clock=clock_said(held.began_at), date=formal_date(held.met_on))


def clock_said(text: str) -> str:
    """Write ``08:30`` as papers do: ``08 giờ 30 phút``."""
    hour, _colon, minute = text.partition(":")
    return Template(FILE).say("clock", hour=hour, minute=minute or "00")


def where_said(held: HeldMeeting) -> str:
    """Return the sentence on the place."""
    words = Template(FILE)
    return words.say("venue", venue=held.venue) if held.venue else words.say("venue_blank")


def barred_said(held: HeldMeeting) -> list[str]:
    """Say who did not vote on whom, a sentence a nominee, however many awards he or she is proposed for."""
    words = Template(FILE)
    said = (
        words.say("barred", names="; ".join(f"{name} ({why})" for name, why in one.barred), about=one.nominee.called)
        for one in held.voted
        if one.barred
    )
    return list(dict.fromkeys(said))


def seats_table(held: HeldMeeting) -> Table:
    """Return the members with position, role and presence."""
    words = Template(FILE)
    shares, aligns = (6, 28, 34, 20, 22), (Align.CENTRE, *(Align.LEFT,) * 4)
    columns = columns_of(words.headings("columns_seats", len(shares)), shares, aligns)
    rows = tuple(
        Row((Cell(place), Cell(one.name), Cell(one.about), Cell(one.role_said), Cell(one.presence_said)))
        for place, one in enumerate(held.seats, start=1)
    )
    return Table(columns, rows or (whole_row(words.say("no_members"), len(columns)),))


def outcome_said(passed: bool | None) -> str:
    """Say whether votes are enough; nothing while that is not settled."""
    if passed is None:
        return ""
    return Template(FILE).say("passed" if passed else "not_passed")
