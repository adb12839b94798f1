"""A meeting of the council as it stands: who is there, what is voted on, what came of it, what stands against closing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain import council_rules as rules
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.council import AgendaItem, BallotKind, Conflict, CouncilMember, Meeting, Presence, Tally
from phuquoc_desktop.domain.council_votes import Electorate, VoteOutcome, VoteResult, needed_for_quorum, result
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.services import council
from phuquoc_desktop.services.council import ConflictHint
from phuquoc_desktop.services.council_room import Room, room_of, vote_rulings
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.proposals import counting_day
from phuquoc_desktop.services.law.vote_rules import VoteRule, vote_rule
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.order import name_key, text_key


@dataclass(frozen=True)
class Voted:
    """One candidate before the council; ``barred`` are the members who get no ballot, with their conflicts."""

    dossier: Dossier
    candidate: Candidate
    party: Party
    unit: str
    award_name: str
    shelved: ShelvedPack
    rule: VoteRule | None
    barred: tuple[tuple[CouncilMember, Conflict], ...]
    electorate: Electorate
    tally: Tally | None
    ruling: Ruling | None
    result: VoteResult

    @property
    def id(self) -> str:
        """The candidate's id."""
        return self.candidate.id

    @property
    def needs_ground(self) -> bool:
        """Whether a person must say on what the outcome rests, as no confirmed threshold decides it."""
        return self.ruling is None and (self.rule is None or not self.rule.confirmed)


@dataclass(frozen=True)
class AgendaLine:
    """A dossier on the agenda; one that is no longer here has neither dossier nor candidates."""

    item: AgendaItem
    dossier: Dossier | None
    award_name: str
    votes: tuple[Voted, ...]


@dataclass(frozen=True)
class Quorum:
    """How many are there of how many are needed; ``needed`` None where no rule on the agenda names a quorum."""

    present: int
    members: int
    needed: int | None
    certainty: Certainty | None = None

    @property
    def is_reached(self) -> bool | None:
        """Whether enough are present; None where nobody says how many are needed."""
        return None if self.needed is None else self.present >= self.needed


@dataclass(frozen=True)
class MeetingView:
    """A whole meeting; ``hindrance`` stands against closing it, but for a ground that is asked for when it is closed."""

    room: Room
    agenda: tuple[AgendaLine, ...]
    quorum: Quorum
    hints: tuple[ConflictHint, ...]
    is_own: bool

    @property
    def meeting(self) -> Meeting:
        """The meeting's record."""
        return self.room.meeting

    @property
    def votes(self) -> tuple[Voted, ...]:
        """All candidates in the order of the agenda."""
        return tuple(one for line in self.agenda for one in line.votes)

    @property
    def is_open(self) -> bool:
        """Whether it may still be changed here."""
        return self.is_own and self.meeting.closed_on is None

    @property
    def counted(self) -> int:
        """On how many candidates the votes are counted without a doubt."""
        return sum(one.result.count is not None for one in self.votes)

    @property
    def needing_ground(self) -> tuple[Voted, ...]:
        """The candidates whose outcome rests on a threshold that nobody has confirmed."""
        return tuple(one for one in self.votes if one.needs_ground)

    @property
    def hindrance(self) -> RefusedError | None:
        """What stands against closing the meeting first of all."""
        return next(self.hindrances(), None)

    def hindrances(self) -> Iterator[RefusedError]:
        """Name everything that stands against closing the meeting, in the order in which it is done."""
        yield from _of_attendance(self)
        if not self.votes:
            yield rules.EmptyAgendaError()
        if self.quorum.is_reached is False:
            yield rules.NotQuorateError(
                present=self.quorum.present, members=self.quorum.members, needed=self.quorum.needed
            )
        yield from _of_votes(self)


def _of_attendance(view: MeetingView) -> Iterator[RefusedError]:
    meeting, room = view.meeting, view.room
    if meeting.met_on is None:
        yield rules.DayMissingError(field="met_on")
        return
    if not room.seats:
        yield rules.NoMembersError(day=show_date(meeting.met_on))
        return
    unsaid = room.sitting(None)
    if unsaid:
        yield rules.AttendanceOpenError(names=", ".join(one.name for one in unsaid))
    names = {one.id: one.name for one in room.members}
    yield from rules.officer_refusals(meeting, room.sitting(Presence.PRESENT), names)


def _of_votes(view: MeetingView) -> Iterator[RefusedError]:
    meeting = view.meeting
    is_secret = meeting.ballot is BallotKind.SECRET
    first, second = meeting.first_counter or "", meeting.second_counter or ""
    if is_secret and (not first or not second or first.casefold() == second.casefold()):
        yield rules.CountersMissingError(field="second_counter" if first else "first_counter")
    if not is_secret:
        wanting = (one for one in view.votes if one.rule and one.rule.criterion.secret)
        yield from (rules.SecretBallotNeededError(field="ballot", award=one.award_name) for one in wanting)
    yield from (one.result.hindrance for one in view.votes if one.result.hindrance is not None)


def look(read: Reader, meeting_id: str, awards: Awards) -> MeetingView:
    """Return a meeting as it stands; raises RecordGoneError."""
    meeting = read.meetings.get(meeting_id)
    room = room_of(read, meeting)
    agenda = tuple(_Agenda(read, room, awards).lines())
    votes = [one for line in agenda for one in line.votes]
    is_own = meeting.office == read.profile.office
    parties = {one.party.id: one.party for one in votes}.values()
    asked = is_own and meeting.closed_on is None
    hints = council.hints(read, room.members, parties) if asked else []
    return MeetingView(room, agenda, _quorum(room, votes), tuple(hints), is_own)


def _quorum(room: Room, votes: Iterable[Voted]) -> Quorum:
    """Take the strictest quorum that a rule on the agenda names."""
    present, members = len(room.sitting(Presence.PRESENT)), len(room.seats)
    asked = [one.rule.criterion for one in votes if one.rule and one.rule.criterion.quorum is not None]
    if not asked:
        return Quorum(present, members, None)
    strictest = max(asked, key=lambda one: one.quorum or Decimal(0))
    needed = needed_for_quorum(strictest.quorum or Decimal(0), members)
    return Quorum(present, members, needed, strictest.certainty)


class _Agenda:
    """Gathers what the agenda names with one question a kind of record."""

    def __init__(self, read: Reader, room: Room, awards: Awards) -> None:
        self._read = read
        self._room = room
        self._awards = awards
        meeting = room.meeting
        self._items = sorted(read.agenda_items.all(meeting_id=meeting.id), key=lambda one: (one.place, one.id))
        self._dossiers = read.dossiers.several(one.dossier_id for one in self._items)
        self._candidates: dict[str, list[Candidate]] = {}
        for one in read.candidates.whose("dossier_id", self._dossiers):
            self._candidates.setdefault(one.dossier_id, []).append(one)
        ids = [one.party_id for several in self._candidates.values() for one in several]
        self._parties = read.parties.several(ids)
        self._units = read.units.several(one.unit_id for one in self._parties.values() if one.unit_id)
        self._tallies = {one.candidate_id: one for one in read.tallies.all(meeting_id=meeting.id)}
        self._rulings = vote_rulings(read, meeting, ids)

    def lines(self) -> Iterator[AgendaLine]:
        """Make the lines in the order of the agenda."""
        rulebook = shelf.rulebook(self._read) if self._dossiers else None
        for item in self._items:
            dossier = self._dossiers.get(item.dossier_id)
            if dossier is None or rulebook is None:
                yield AgendaLine(item, None, "", ())
                continue
            shelved = rulebook.on(counting_day(dossier))
            name = shelved.pack.name_of(self._awards.by_code(dossier.award))
            candidates = [one for one in self._candidates.get(dossier.id, []) if one.party_id in self._parties]
            votes = [self._voted(dossier, one, name, shelved) for one in candidates]
            yield AgendaLine(item, dossier, name, tuple(sorted(votes, key=_place)))

    def _voted(self, dossier: Dossier, candidate: Candidate, award: str, shelved: ShelvedPack) -> Voted:
        room, party = self._room, self._parties[candidate.party_id]
        rule = vote_rule(shelved, dossier, party.party_kind)
        votes, tally = room.electorate(party.id), self._tallies.get(candidate.id)
        ruling = self._rulings.get(candidate.party_id, {}).get(dossier.award)
        found = result(
            rule.criterion if rule else None,
            tally,
            votes,
            room.meeting.ballot,
            party.name,
            None if ruling is None else ruling.outcome is Outcome.MET,
        )
        seats = {one.id: one for one in room.members}
        barred = tuple((seats[one.member_id], one) for one in room.conflicts_with(party.id))
        unit = self._units.get(party.unit_id or "")
        return Voted(
            dossier,
            candidate,
            party,
            unit.name if unit else "",
            award,
            shelved,
            rule,
            barred,
            votes,
            tally,
            ruling,
            found,
        )


def _place(one: Voted) -> tuple[int, str]:
    """Order candidates as papers list them: persons by name, then collectives and households."""
    kinds = list(PartyKind)
    key = name_key(one.party.name) if one.party.party_kind is PartyKind.PERSON else text_key(one.party.name)
    return kinds.index(one.party.party_kind), key


@dataclass(frozen=True)
class MeetingLine:
    """One row of the list of meetings."""

    meeting: Meeting
    present: int
    members: int
    dossiers: int

    @property
    def id(self) -> str:
        """The meeting's id."""
        return self.meeting.id


def lines(read: Reader, year: int | None = None) -> list[MeetingLine]:
    """Return the office's meetings, newest first, those without a day before them; of one year, or all."""
    known = [one for one in read.meetings.all(office=read.profile.office) if _is_of(one, year)]
    items = read.agenda_items.whose("meeting_id", [one.id for one in known])
    counts: dict[str, int] = {}
    for item in items:
        counts[item.meeting_id] = counts.get(item.meeting_id, 0) + 1
    found = []
    for one in sorted(known, key=lambda each: (each.met_on or date.max, each.id), reverse=True):
        room = room_of(read, one)
        found.append(MeetingLine(one, len(room.sitting(Presence.PRESENT)), len(room.seats), counts.get(one.id, 0)))
    return found


def _is_of(meeting: Meeting, year: int | None) -> bool:
    return year is None or meeting.met_on is None or meeting.met_on.year == year


def passed(votes: Iterable[Voted]) -> list[Voted]:
    """Return those who have enough votes."""
    return [one for one in votes if one.result.outcome is VoteOutcome.PASSED]
