"""Meetings of the council: called, attended, voted on, closed; nothing of a closed one changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.council import AgendaItem, Attendance, BallotKind, Meeting, Presence, Tally
from phuquoc_desktop.domain.council_rules import (
    GroundNeededError,
    ReasonNeededError,
    is_member_on,
    refuse_if_closed,
    refuse_if_open,
)
from phuquoc_desktop.domain.council_votes import (
    Count,
    NotCountedError,
    OneCountError,
    VoteOutcome,
    first_count,
    refuse_count,
)
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.services import meeting_view, rulings
from phuquoc_desktop.services.council_room import AT, criterion_at, room_of
from phuquoc_desktop.services.law.proposals import named
from phuquoc_desktop.services.meeting_view import MeetingView, Voted
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese
from phuquoc_desktop.vietnamese.dates import show_date

OPEN = (DossierStatus.DRAFT, DossierStatus.RETURNED)


class NotAMemberError(RefusedError):
    """Somebody who was not on the council that day."""

    sentence = N_("{name} was not a member of the council on the day of the meeting; choose another member or day.")


class OnAgendaError(RefusedError):
    """A dossier stands on the agenda once."""

    sentence = N_("Dossier {code} is on the agenda already.")


class NotOnAgendaError(RefusedError):
    """Votes are counted on candidates of the agenda only."""

    sentence = N_("This candidate is not before the meeting; put the dossier on the agenda first.")


class BadTimeError(RefusedError):
    """A time of day that cannot be read."""

    sentence = N_("“{text}” is not a time of day; write hours and minutes, such as 08:30.")


def call(work: UnitOfWork, draft: Meeting) -> Meeting:
    """Enter a meeting; an empty title gets the usual one."""
    meeting = _checked(draft)
    meeting.closed_on = None
    meeting.id, meeting.office = work.new_id(), work.office
    _refuse_strangers(work, meeting)
    return work.meetings.add(meeting)


def amend(work: UnitOfWork, meeting_id: str, draft: Meeting) -> Meeting:
    """Write the draft's values over an open meeting."""
    meeting = _open(work, meeting_id)
    wanted = _checked(draft)
    wanted.closed_on = None
    _refuse_strangers(work, wanted)
    meeting.take_over(wanted)
    if meeting.ballot is BallotKind.OPEN:
        for tally in work.tallies.all(meeting_id=meeting_id):
            tally.second_for = tally.second_against = tally.second_invalid = None
    return meeting


def remove(work: UnitOfWork, meeting_id: str) -> None:
    """Remove an open meeting with its attendance, agenda and counts."""
    meeting = _open(work, meeting_id)
    for tally in work.tallies.all(meeting_id=meeting_id):
        work.tallies.remove(tally)
    for item in work.agenda_items.all(meeting_id=meeting_id):
        work.agenda_items.remove(item)
    for attendance in work.attendances.all(meeting_id=meeting_id):
        work.attendances.remove(attendance)
    work.meetings.remove(meeting)


def attend(
    work: UnitOfWork, meeting_id: str, member_ids: Iterable[str], presence: Presence, reason: str | None = None
) -> None:
    """Say of members of that day whether they were there; raises NotAMemberError."""
    meeting = _open(work, meeting_id)
    known = {one.member_id: one for one in work.attendances.all(meeting_id=meeting_id)}
    for one in member_ids:
        member = work.council_members.get(one)
        if meeting.met_on is None or not is_member_on(member, meeting.met_on):
            raise NotAMemberError(field="member_id", name=member.name)
        draft = tidied(Attendance.draft(meeting_id=meeting_id, member_id=one, presence=presence, reason=reason))
        refuse_if_any(refusals(draft))
        if one in known:
            known[one].take_over(draft)
        else:
            draft.id, draft.office = work.new_id(), work.office
            work.attendances.add(draft)


def put_on_agenda(work: UnitOfWork, meeting_id: str, dossier_ids: Iterable[str]) -> list[AgendaItem]:
    """Let the meeting vote on dossiers, after those that are on the agenda; raises OnAgendaError."""
    _open(work, meeting_id)
    items = work.agenda_items.all(meeting_id=meeting_id)
    known, place = {one.dossier_id for one in items}, max((one.place for one in items), default=0)
    made = []
    for one in dict.fromkeys(dossier_ids):
        dossier = work.dossiers.get(one)
        if one in known:
            raise OnAgendaError(field="dossier_id", code=dossier.code)
        place += 1
        item = AgendaItem(id=work.new_id(), office=work.office, meeting_id=meeting_id, dossier_id=one, place=place)
        made.append(work.agenda_items.add(item))
    return made


def take_off_agenda(work: UnitOfWork, meeting_id: str, dossier_id: str) -> None:
    """Take a dossier off the agenda, with what was counted on its candidates; the others close up."""
    _open(work, meeting_id)
    candidates = {one.id for one in work.candidates.all(dossier_id=dossier_id)}
    for tally in work.tallies.all(meeting_id=meeting_id):
        if tally.candidate_id in candidates:
            work.tallies.remove(tally)
    items = sorted(work.agenda_items.all(meeting_id=meeting_id), key=lambda one: (one.place, one.id))
    gone = next((one for one in items if one.dossier_id == dossier_id), None)
    if gone is None:
        raise RecordGoneError()
    work.agenda_items.remove(gone)
    for place, item in enumerate((one for one in items if one is not gone), start=1):
        item.place = place


def count(work: UnitOfWork, meeting_id: str, candidate_id: str, counted: Count, *, second: bool = False) -> Tally:
    """Enter what one person counted on a candidate.

    Raises TooManyVotesError, VotesMissingError, NegativeVotesError; for the second count of a show of hands OneCountError.
    That two counts differ is no refusal here, or the second one would be shaped after the first: see ``VoteResult``.
    """
    meeting = _open(work, meeting_id)
    candidate = work.candidates.get(candidate_id)
    if work.agenda_items.first(meeting_id=meeting_id, dossier_id=candidate.dossier_id) is None:
        raise NotOnAgendaError(field="candidate_id")
    if second and meeting.ballot is BallotKind.OPEN:
        raise OneCountError(field="second_for")
    name = work.parties.get(candidate.party_id).name
    tally = work.tallies.first(meeting_id=meeting_id, candidate_id=candidate_id)
    if second and first_count(tally) is None:
        raise NotCountedError(field="votes_for", name=name)
    refuse_count(counted, room_of(work, meeting).electorate(candidate.party_id).voting, name)
    if tally is None:
        tally = work.tallies.add(
            Tally(id=work.new_id(), office=work.office, meeting_id=meeting_id, candidate_id=candidate_id)
        )
    if second:
        tally.second_for, tally.second_against, tally.second_invalid = (
            counted.votes_for,
            counted.against,
            counted.invalid,
        )
    else:
        tally.votes_for, tally.votes_against, tally.invalid = counted.votes_for, counted.against, counted.invalid
    return tally


def forget_count(work: UnitOfWork, meeting_id: str, candidate_id: str) -> None:
    """Give up both counts on a candidate, to count again."""
    _open(work, meeting_id)
    tally = work.tallies.first(meeting_id=meeting_id, candidate_id=candidate_id)
    if tally is not None:
        work.tallies.remove(tally)


def decide(
    work: UnitOfWork, meeting_id: str, candidate_id: str, *, passed: bool, reason: str, by: str, awards: Awards
) -> Ruling:
    """Say in place of a threshold whether the votes on a candidate are enough, with the reason."""
    _open(work, meeting_id)
    view = meeting_view.look(work, meeting_id, awards)
    voted = next((one for one in view.votes if one.id == candidate_id), None)
    if voted is None:
        raise NotOnAgendaError(field="candidate_id")
    return rulings.record(
        work, _ruling(view.meeting, voted, passed=passed, reason=reason, by=by, on=work.job.at.date())
    )


def undo_decision(work: UnitOfWork, meeting_id: str, candidate_id: str, awards: Awards) -> None:
    """Let the threshold decide again."""
    _open(work, meeting_id)
    for one in meeting_view.look(work, meeting_id, awards).votes:
        if one.id == candidate_id and one.ruling is not None:
            work.rulings.remove(one.ruling)


@dataclass(frozen=True)
class Closed:
    """A closed meeting; ``written`` candidates got their votes, ``left`` belong to other offices or were sent already."""

    meeting: Meeting
    written: int
    left: int


def close(work: UnitOfWork, meeting_id: str, awards: Awards, today: date, *, ground: str = "", by: str = "") -> Closed:
    """Close a meeting for good: its votes go into the open dossiers of the own office, with the day of the meeting.

    ``ground`` is on what thresholds rest that nobody has confirmed; it becomes the reason of a ruling for each candidate.
    Raises what :attr:`MeetingView.hindrance` names, and GroundNeededError.
    """
    meeting = _open(work, meeting_id)
    view = meeting_view.look(work, meeting_id, awards)
    hindrance = view.hindrance
    if hindrance is not None:
        raise hindrance
    _settle(work, view, ground.strip(), by, today)
    _drop_strays(work, view)
    written = [one for one in view.votes if _write(work, one)]
    for line in view.agenda:
        if line.dossier is not None and _is_writable(work, line.dossier.office, line.dossier.status):
            line.dossier.council_met_on = meeting.met_on
    meeting.closed_on = today
    return Closed(meeting, len(written), len(view.votes) - len(written))


def reopen(work: UnitOfWork, meeting_id: str, awards: Awards, today: date, reason: str) -> Meeting:
    """Open a closed meeting again, with a reason that stays in its note; decisions on its votes have to be taken anew.

    What it wrote into dossiers stays until it is closed again.
    """
    meeting = work.meetings.get(meeting_id)
    refuse_if_open(meeting)
    if not reason.strip():
        raise ReasonNeededError(field="reason")
    for one in meeting_view.look(work, meeting_id, awards).votes:
        if one.ruling is not None:
            work.rulings.remove(one.ruling)
    said = _("Reopened on {day}: {reason}").format(day=show_date(today), reason=reason.strip())
    meeting.note = "\n".join(part for part in (meeting.note, said) if part)
    refuse_if_any(refusals(tidied(meeting)))
    meeting.closed_on = None
    return meeting


def last_ground(read: Reader) -> str:
    """Return on what thresholds rested last time, to propose it again."""
    known = [one for one in read.rulings.all(office=read.profile.office) if AT in one.criterion]
    return max(known, key=lambda one: (one.ruled_on, one.id)).reason if known else ""


def _settle(work: UnitOfWork, view: MeetingView, ground: str, by: str, today: date) -> None:
    wanting = view.needing_ground
    if wanting and not ground:
        awards = ", ".join(dict.fromkeys(one.award_name for one in wanting))
        raise GroundNeededError(field="ground", awards=awards)
    undecided = [one for one in wanting if one.result.outcome is VoteOutcome.OPEN]
    if undecided:
        raise UndecidedError(names=", ".join(one.party.name for one in undecided))
    for one in wanting:
        passed = one.result.outcome is VoteOutcome.PASSED
        rulings.record(work, _ruling(view.meeting, one, passed=passed, reason=ground, by=by, on=today))


class UndecidedError(RefusedError):
    """No rule says which share is enough, and nobody has decided."""

    sentence = N_("No share of votes is known that is enough for {names}; decide on each whether the votes are enough.")


def _ruling(meeting: Meeting, one: Voted, *, passed: bool, reason: str, by: str, on: date) -> Ruling:
    return Ruling.draft(
        party_id=one.party.id,
        award=one.dossier.award,
        year=one.dossier.year,
        criterion=criterion_at(meeting, one.rule.criterion.id if one.rule else one.dossier.award),
        outcome=Outcome.MET if passed else Outcome.NOT_MET,
        reason=reason,
        ruled_by=by,
        ruled_on=on,
        verdict=one.result.outcome.value,
        pack=named(one.shelved),
        pack_sha256=one.shelved.sha256,
    )


def _write(work: UnitOfWork, one: Voted) -> bool:
    if not _is_writable(work, one.candidate.office, one.dossier.status) or one.result.count is None:
        return False
    one.candidate.votes_for, one.candidate.votes_total = one.result.count.votes_for, one.result.whole
    return True


def _is_writable(work: UnitOfWork, owner: str, status: DossierStatus) -> bool:
    return owner == work.office and status in OPEN


def _drop_strays(work: UnitOfWork, view: MeetingView) -> None:
    """Drop attendance of people who were no members on the day of the meeting, and counts on who is no candidate now."""
    seats, votes = {one.id for one in view.room.members}, {one.id for one in view.votes}
    for attendance in work.attendances.all(meeting_id=view.meeting.id):
        if attendance.member_id not in seats:
            work.attendances.remove(attendance)
    for tally in work.tallies.all(meeting_id=view.meeting.id):
        if tally.candidate_id not in votes:
            work.tallies.remove(tally)


def _open(work: UnitOfWork, meeting_id: str) -> Meeting:
    meeting = work.meetings.get(meeting_id)
    refuse_if_closed(meeting)
    return meeting


def _checked(draft: Meeting) -> Meeting:
    meeting = tidied(draft)
    meeting.title = meeting.title or vietnamese(N_("Meeting of the council"))
    found: list[RefusedError] = []
    for field in ("began_at", "ended_at"):
        text = getattr(meeting, field)
        if text is not None:
            setattr(meeting, field, _clock(text, field, found))
    refuse_if_any([*found, *refusals(meeting)])
    return meeting


def _clock(text: str, field: str, found: list[RefusedError]) -> str:
    """Return a time as HH:MM, also from 8h30, 8 giờ 30, 8:30."""
    parts = text.lower().replace("giờ", ":").replace("g", ":").replace("h", ":").replace(" ", "").split(":")
    numbers = [part or "0" for part in parts]
    if len(numbers) <= 2 and all(part.isascii() and part.isdigit() for part in numbers):
        hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) == 2 else 0
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    found.append(BadTimeError(field=field, text=text))
    return text


def _refuse_strangers(work: UnitOfWork, meeting: Meeting) -> None:
    for field in ("chair_id", "secretary_id"):
        chosen = getattr(meeting, field)
        if chosen is None:
            continue
        member = work.council_members.get(chosen)
        if meeting.met_on is not None and not is_member_on(member, meeting.met_on):
            raise NotAMemberError(field=field, name=member.name)
