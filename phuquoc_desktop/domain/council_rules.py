"""Who sits on the council, and what a meeting must have before it is closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phuquoc_desktop.domain.council import CouncilMember, CouncilRole, Meeting
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold_words


class PeriodBackwardsError(RefusedError):
    """A period that ends before it begins."""

    sentence = N_("The period of {name} would end before it begins; check both days.")


class MemberTwiceError(RefusedError):
    """One person would sit on the council twice at a time."""

    sentence = N_("{name} is on the council from {start} already; end that period first.")


class SecondChairError(RefusedError):
    """Two chairs at a time."""

    sentence = N_("{name} chairs the council in that period already; end that period first, or choose another role.")


class MeetingClosedError(RefusedError):
    """A closed meeting is not changed any more."""

    sentence = N_("The meeting “{title}” is closed and cannot be changed; reopen it first and say why.")


class MeetingNotClosedError(RefusedError):
    """Only a closed meeting can be reopened."""

    sentence = N_("The meeting “{title}” is still open; there is nothing to reopen.")


class DayMissingError(RefusedError):
    """Nobody said when the council met."""

    sentence = N_("Say on which day the council met; the day decides who was a member.")


class NoMembersError(RefusedError):
    """Nobody was on the council that day."""

    sentence = N_("Nobody was a member of the council on {day}; enter the members with their periods first.")


class AttendanceOpenError(RefusedError):
    """Of some members nobody said whether they were there."""

    sentence = N_("Say whether they were present: {names}.")


class OfficerMissingError(RefusedError):
    """A meeting without its chair or its secretary."""

    sentence = N_("Say who chaired the meeting and who kept its minutes; both must be members who were present.")


class OfficerAbsentError(RefusedError):
    """The chair or the secretary of a meeting must have been there."""

    sentence = N_(
        "{name} was not present and can neither chair the meeting nor keep its minutes; choose another member."
    )


class SameOfficerError(RefusedError):
    """One person may not hold both offices of a meeting."""

    sentence = N_("{name} cannot both chair the meeting and keep its minutes; both sign them.")


class EmptyAgendaError(RefusedError):
    """Nothing was voted on."""

    sentence = N_("The meeting has no candidates to vote on; put a dossier with candidates on the agenda.")


class NotQuorateError(RefusedError):
    """Too few members came for the meeting to conclude anything on awards."""

    sentence = N_(
        "Only {present} of {members} members were present, {needed} are needed. "
        "The meeting stays recorded, but it cannot conclude on awards; hold it again with enough members."
    )


class CountersMissingError(RefusedError):
    """Secret ballots are counted by two people, who sign the result."""

    sentence = N_("A secret ballot is counted by two people; enter the names of both, and not the same one twice.")


class SecretBallotNeededError(RefusedError):
    """The law wants a secret ballot for an award."""

    sentence = N_("{award} needs a secret ballot, but this meeting voted by show of hands; vote on it again in secret.")


class GroundNeededError(RefusedError):
    """A threshold that nobody has confirmed does not decide by itself."""

    sentence = N_(
        "The share of votes needed for {awards} is not confirmed. "
        "Say on what the council rests it, such as its own regulation with number and date."
    )


class ReasonNeededError(RefusedError):
    """A closed meeting is reopened for a reason only."""

    sentence = N_("Say why the meeting is reopened; the reason stays with it.")


def is_member_on(member: CouncilMember, day: date) -> bool:
    """Tell whether somebody was on the council on a day."""
    return member.valid_from <= day and (member.valid_to is None or day <= member.valid_to)


def overlap(one: CouncilMember, other: CouncilMember) -> bool:
    """Tell whether two periods have a day in common."""
    return one.valid_from <= (other.valid_to or date.max) and other.valid_from <= (one.valid_to or date.max)


def same_person(one: CouncilMember, other: CouncilMember) -> bool:
    """Tell whether two entries are one person: the same one of the directory, else one name, position and unit."""
    if one.party_id and other.party_id:
        return one.party_id == other.party_id
    return _words(one) == _words(other)


def _words(member: CouncilMember) -> tuple[list[str], ...]:
    return tuple(fold_words(part or "") for part in (member.name, member.position, member.unit))


def period_refusals(draft: CouncilMember, others: Iterable[CouncilMember]) -> list[RefusedError]:
    """Return what stands against a member's period, beside the other members of the office."""
    if draft.valid_to is not None and draft.valid_to < draft.valid_from:
        return [PeriodBackwardsError(field="valid_to", name=draft.name)]
    found: list[RefusedError] = []
    for other in others:
        if not overlap(draft, other):
            continue
        if same_person(draft, other):
            found.append(MemberTwiceError(field="name", name=other.name, start=show_date(other.valid_from)))
        elif draft.role is CouncilRole.CHAIR and other.role is CouncilRole.CHAIR:
            found.append(SecondChairError(field="role", name=other.name))
    return found


def in_rank(members: Iterable[CouncilMember]) -> list[CouncilMember]:
    """Return members by their role, the chair first, and in the order of their entry."""
    places = {role: place for place, role in enumerate(CouncilRole)}
    return sorted(members, key=lambda one: (places[one.role], one.id))


def refuse_if_closed(meeting: Meeting) -> None:
    """Raise MeetingClosedError when nothing in the meeting may change any more."""
    if meeting.closed_on is not None:
        raise MeetingClosedError(title=meeting.title)


def refuse_if_open(meeting: Meeting) -> None:
    """Raise MeetingNotClosedError unless the meeting is closed."""
    if meeting.closed_on is None:
        raise MeetingNotClosedError(title=meeting.title)


def officer_refusals(meeting: Meeting, present: Iterable[CouncilMember], names: dict[str, str]) -> list[RefusedError]:
    """Return what stands against the chair and the secretary; ``names`` are those of all who may be meant, by id."""
    if not meeting.chair_id or not meeting.secretary_id:
        return [OfficerMissingError(field="secretary_id" if meeting.chair_id else "chair_id")]
    there = {one.id for one in present}
    found: list[RefusedError] = [
        OfficerAbsentError(field=field, name=names.get(one, ""))
        for field, one in (("chair_id", meeting.chair_id), ("secretary_id", meeting.secretary_id))
        if one not in there
    ]
    if meeting.chair_id == meeting.secretary_id:
        found.append(SameOfficerError(field="secretary_id", name=names.get(meeting.chair_id, "")))
    return found
