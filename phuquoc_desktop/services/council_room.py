"""Who was at a meeting of the council, and who of them votes on whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from phuquoc_desktop.domain.council import Attendance, Conflict, CouncilMember, Meeting, Presence, Tally
from phuquoc_desktop.domain.council_rules import in_rank, is_member_on
from phuquoc_desktop.domain.council_votes import Electorate, counted, electorate, facts_of
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.facts import VoteFacts
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_date


class VotesCountedError(RefusedError):
    """Votes that a closed meeting counted are not typed."""

    sentence = N_("The votes were counted by the meeting of {day}; reopen it to change them.")


@dataclass(frozen=True)
class Seat:
    """One member at one meeting; without an attendance nobody has said whether the member was there."""

    member: CouncilMember
    attendance: Attendance | None

    @property
    def presence(self) -> Presence | None:
        """Whether the member was there, None while that is not said."""
        return self.attendance.presence if self.attendance else None


@dataclass(frozen=True)
class Room:
    """A meeting with its seats in the order of rank, and the conflicts of those who sit there.

    Who sits at an open meeting are the members of its day; at a closed one those whose attendance was taken.
    """

    meeting: Meeting
    seats: tuple[Seat, ...]
    conflicts: tuple[Conflict, ...]

    def sitting(self, *presence: Presence | None) -> list[CouncilMember]:
        """Return the members with one of these kinds of presence."""
        return [one.member for one in self.seats if one.presence in presence]

    @property
    def members(self) -> list[CouncilMember]:
        """All who sit there."""
        return [one.member for one in self.seats]

    @cached_property
    def _barred(self) -> dict[str, list[Conflict]]:
        found: dict[str, list[Conflict]] = {}
        for one in self.conflicts:
            found.setdefault(one.party_id, []).append(one)
        return found

    def conflicts_with(self, party_id: str) -> list[Conflict]:
        """Return the conflicts of members with a candidate."""
        return self._barred.get(party_id, [])

    def electorate(self, party_id: str) -> Electorate:
        """Count who votes on a candidate."""
        presence = {one.member.id: one.presence for one in self.seats if one.presence is not None}
        barred = {one.member_id for one in self.conflicts_with(party_id)}
        return electorate([one.member.id for one in self.seats], presence, barred)


def rooms(read: Reader, meetings: Iterable[Meeting]) -> dict[str, Room]:
    """Return what is known of who was at these meetings, by the meeting's id."""
    wanted = {one.id: one for one in meetings}
    attendances = read.attendances.whose("meeting_id", wanted)
    by_meeting: dict[str, dict[str, Attendance]] = {one: {} for one in wanted}
    for one in sorted(attendances, key=lambda each: each.id):
        by_meeting[one.meeting_id][one.member_id] = one
    offices = {one.office for one in wanted.values()}
    known = [one for office in offices for one in read.council_members.all(office=office)]
    conflicts = read.conflicts.whose("member_id", [one.id for one in known])
    return {one.id: _room(one, known, by_meeting[one.id], conflicts) for one in wanted.values()}


def room_of(read: Reader, meeting: Meeting) -> Room:
    """Return who was at one meeting."""
    return rooms(read, [meeting])[meeting.id]


def _room(
    meeting: Meeting, known: list[CouncilMember], taken: dict[str, Attendance], conflicts: list[Conflict]
) -> Room:
    sitting = in_rank(one for one in known if one.office == meeting.office and _sits(one, meeting, taken))
    ids = {one.id for one in sitting}
    seats = tuple(Seat(one, taken.get(one.id)) for one in sitting)
    return Room(meeting, seats, tuple(one for one in conflicts if one.member_id in ids))


def _sits(member: CouncilMember, meeting: Meeting, taken: dict[str, Attendance]) -> bool:
    if meeting.closed_on is not None:
        return member.id in taken
    return meeting.met_on is not None and is_member_on(member, meeting.met_on)


def closed_for(read: Reader, dossiers: Iterable[Dossier], office: str | None = None) -> dict[str, Meeting]:
    """Return the last closed meeting that voted on each dossier, by the dossier's id: of its own office, or of ``office``."""
    known = {one.id: one for one in dossiers}
    items = read.agenda_items.whose("dossier_id", known)
    meetings = read.meetings.several(one.meeting_id for one in items) if items else {}
    found: dict[str, Meeting] = {}
    for item in items:
        meeting = meetings.get(item.meeting_id)
        if meeting is None or meeting.closed_on is None or meeting.office != (office or known[item.dossier_id].office):
            continue
        before = found.get(item.dossier_id)
        if before is None or _when(before) < _when(meeting):
            found[item.dossier_id] = meeting
    return found


def _when(meeting: Meeting) -> tuple[str, str]:
    return (meeting.met_on.isoformat() if meeting.met_on else "", meeting.id)


def refuse_other_votes(read: Reader, dossier: Dossier, candidate: Candidate, draft: Candidate) -> None:
    """Raise VotesCountedError where other votes are typed than a closed meeting counted."""
    if (draft.votes_for, draft.votes_total) == (candidate.votes_for, candidate.votes_total):
        return
    meeting = closed_for(read, [dossier]).get(dossier.id)
    if meeting is None or read.tallies.first(meeting_id=meeting.id, candidate_id=candidate.id) is None:
        return
    day = show_date(meeting.met_on) if meeting.met_on else meeting.title
    raise VotesCountedError(field="votes_for", day=day)


AT = "@"
"""Parts the criterion of a ruling on votes from the meeting whose votes it is about."""


def criterion_at(meeting: Meeting, criterion: str) -> str:
    """Return under which criterion people's decisions on the votes of one meeting are kept."""
    return f"{criterion}{AT}{meeting.id}"


def vote_rulings(read: Reader, meeting: Meeting, party_ids: Iterable[str]) -> dict[str, dict[str, Ruling]]:
    """Return what people decided on the votes of a meeting, by party and award."""
    found: dict[str, dict[str, Ruling]] = {}
    for one in read.rulings.whose("party_id", party_ids):
        if one.office == meeting.office and one.criterion.endswith(criterion_at(meeting, "")):
            found.setdefault(one.party_id, {})[one.award] = one
    return found


def vote_facts(read: Reader, dossiers: Iterable[Dossier], candidates: Iterable[Candidate]) -> dict[str, VoteFacts]:
    """Return what closed meetings counted on these candidates, as law sees it, by the candidate's id."""
    meetings = closed_for(read, dossiers)
    if not meetings:
        return {}
    known = rooms(read, meetings.values())
    tallies = {(one.meeting_id, one.candidate_id): one for one in read.tallies.whose("meeting_id", known)}
    voted = [one for one in candidates if one.dossier_id in meetings]
    decided = {key: vote_rulings(read, room.meeting, [one.party_id for one in voted]) for key, room in known.items()}
    awards = {one.id: one.award for one in read.dossiers.several(one.dossier_id for one in voted).values()}
    found: dict[str, VoteFacts] = {}
    for one in voted:
        room = known[meetings[one.dossier_id].id]
        ruling = decided[room.meeting.id].get(one.party_id, {}).get(awards[one.dossier_id])
        facts = _facts(room, one, tallies.get((room.meeting.id, one.id)), ruling)
        found |= {one.id: facts} if facts else {}
    return found


def _facts(room: Room, candidate: Candidate, tally: Tally | None, ruling: Ruling | None) -> VoteFacts | None:
    votes, ballot = room.electorate(candidate.party_id), room.meeting.ballot
    try:
        count = counted(tally, ballot, votes.voting, "")
    except RefusedError:
        return None
    return facts_of(count, votes, ballot, None if ruling is None else ruling.outcome is Outcome.MET)
