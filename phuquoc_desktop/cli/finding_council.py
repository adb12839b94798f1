"""Finding the member and the meeting that a word on the command line means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import parse_date, show_date
from phuquoc_desktop.vietnamese.fold import fold_words

if TYPE_CHECKING:
    from datetime import date

    from phuquoc_desktop.domain.council import CouncilMember, Meeting
    from phuquoc_desktop.services.meeting_view import MeetingView, Voted
    from phuquoc_desktop.storage.unit_of_work import Reader


class UnknownMemberError(RefusedError):
    """Nobody on the council is called that."""

    sentence = N_("Nobody on the council is called “{text}”; see “phuquoc council members”.")


class SeveralMembersError(RefusedError):
    """Several on the council are called that."""

    sentence = N_("Several on the council are called “{text}”; name one by its id: {known}.")


class UnknownMeetingError(RefusedError):
    """There is no such meeting."""

    sentence = N_("There is no meeting “{text}”; name it by its day or its id, see “phuquoc meeting list”.")


class SeveralMeetingsError(RefusedError):
    """There were several meetings that day."""

    sentence = N_("There are several meetings on {day}; name one by its id: {known}.")


class NotBeforeMeetingError(RefusedError):
    """Somebody on whom the meeting does not vote."""

    sentence = N_("“{text}” is not before this meeting; see “phuquoc meeting show”.")


class SeveralVotesError(RefusedError):
    """Somebody on whom the meeting votes more than once, for several awards."""

    sentence = N_("The meeting votes more than once on “{text}”; say with --dossier, or by id, on which: {known}.")


def find_member(read: Reader, text: str, day: date | None = None) -> CouncilMember:
    """Return the member of a day, or of any, with that id or full name; UnknownMemberError, SeveralMembersError."""
    from phuquoc_desktop.services import council

    found = read.council_members.find(text.strip())
    if found is not None:
        return found
    wanted = fold_words(text)
    named = [one for one in council.members(read, day) if fold_words(one.name) == wanted]
    if not named:
        raise UnknownMemberError(field="member", text=text)
    if len(named) > 1:
        known = "; ".join(f"{one.id} ({show_date(one.valid_from)})" for one in named)
        raise SeveralMembersError(field="member", text=text, known=known)
    return named[0]


def find_meeting(read: Reader, text: str) -> Meeting:
    """Return the office's meeting with that id or on that day; UnknownMeetingError, SeveralMeetingsError."""
    found = read.meetings.find(text.strip())
    if found is not None:
        return found
    try:
        day = parse_date(text)
    except ValueError as error:
        raise UnknownMeetingError(field="meeting", text=text) from error
    held = read.meetings.all(office=read.profile.office, met_on=day)
    if not held:
        raise UnknownMeetingError(field="meeting", text=text)
    if len(held) > 1:
        raise SeveralMeetingsError(field="meeting", day=show_date(day), known="; ".join(one.id for one in held))
    return held[0]


def find_voted(view: MeetingView, text: str, code: str | None = None) -> Voted:
    """Return the candidate before a meeting with that id or full name, of one dossier where ``code`` names it.

    Raises NotBeforeMeetingError and SeveralVotesError.
    """
    wanted = fold_words(text)
    asked = [one for one in view.votes if code is None or code.strip() in (one.dossier.code, one.dossier.id)]
    found = [one for one in asked if text.strip() in (one.id, one.party.id) or fold_words(one.party.name) == wanted]
    if not found:
        raise NotBeforeMeetingError(field="candidate", text=text)
    if len(found) > 1:
        known = ", ".join(f"{one.dossier.code} {one.award_name} {one.id}" for one in found)
        raise SeveralVotesError(field="candidate", text=text, known=known)
    return found[0]
