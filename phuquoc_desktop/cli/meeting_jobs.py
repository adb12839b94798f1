"""What the commands on meetings do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import meetings_shown as shown
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.days import read_day
from phuquoc_desktop.cli.finding import find_dossier
from phuquoc_desktop.cli.finding_council import find_meeting, find_member, find_voted
from phuquoc_desktop.domain.council import BallotKind, Meeting, Presence
from phuquoc_desktop.translation import N_, _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.storage.unit_of_work import UnitOfWork


def run_list(call: Call) -> None:
    """Print the meetings."""
    from phuquoc_desktop.services import meeting_view

    with call.office() as backend, backend.reading() as read:
        known = meeting_view.lines(read, call.options.year)
    call.answer({"meetings": [shown.line_document(one) for one in known]}, shown.list_lines(known))


def run_new(call: Call) -> None:
    """Enter a meeting."""
    from phuquoc_desktop.services import meetings

    asked, day = call.options, read_day(call.options.on)
    first, second = asked.counters or (None, None)
    with call.office() as backend, backend.begin(N_("Write a meeting of the council")) as work:
        draft = Meeting.draft(
            title=asked.title,
            met_on=day,
            began_at=asked.began,
            ended_at=asked.ended,
            venue=asked.venue,
            chair_id=find_member(work, asked.chair, day).id if asked.chair else None,
            secretary_id=find_member(work, asked.secretary, day).id if asked.secretary else None,
            ballot=BallotKind.OPEN if asked.open else BallotKind.SECRET,
            number=asked.number,
            first_counter=first,
            second_counter=second,
        )
        meeting = meetings.call(work, draft)
    call.answer({"meeting": shown.meeting_document(meeting)}, [_("Entered meeting {id}.").format(id=meeting.id)])


def run_attend(call: Call) -> None:
    """Take the attendance."""
    from phuquoc_desktop.services import meetings

    asked = call.options
    named = {Presence.PRESENT: asked.present, Presence.ABSENT: asked.absent, Presence.WRITTEN: asked.written}
    with call.office() as backend:
        with backend.begin(N_("Take attendance")) as work:
            meeting = find_meeting(work, asked.meeting)
            for presence, names in named.items():
                ids = [find_member(work, one, meeting.met_on).id for one in names]
                meetings.attend(work, meeting.id, ids, presence)
            if asked.rest:
                meetings.attend(work, meeting.id, _unsaid(work, meeting), Presence(asked.rest))
        _show(call, backend, meeting.id)


def _unsaid(work: UnitOfWork, meeting: Meeting) -> list[str]:
    from phuquoc_desktop.services.council_room import room_of

    work.flush()
    return [one.id for one in room_of(work, meeting).sitting(None)]


def run_agenda(call: Call) -> None:
    """Put dossiers on the agenda, or take them off."""
    from phuquoc_desktop.services import meetings

    asked = call.options
    with call.office() as backend:
        with backend.begin(N_("Change the agenda")) as work:
            meeting = find_meeting(work, asked.meeting)
            ids = [find_dossier(work, one).id for one in asked.dossiers]
            if asked.remove:
                for one in ids:
                    meetings.take_off_agenda(work, meeting.id, one)
            else:
                meetings.put_on_agenda(work, meeting.id, ids)
        _show(call, backend, meeting.id)


def run_vote(call: Call) -> int:
    """Enter a count; one that differs from the other, or is the first of two, still needs a person."""
    from phuquoc_desktop.domain.council_votes import Count
    from phuquoc_desktop.services import meeting_view, meetings

    asked = call.options
    with call.office() as backend:
        with backend.begin(N_("Count votes")) as work:
            meeting = find_meeting(work, asked.meeting)
            voted = find_voted(meeting_view.look(work, meeting.id, backend.awards), asked.candidate, asked.dossier)
            count = Count(asked.votes_for, asked.against, asked.invalid)
            meetings.count(work, meeting.id, voted.id, count, second=asked.second)
        with backend.reading() as read:
            found = find_voted(meeting_view.look(read, meeting.id, backend.awards), voted.id)
    call.answer({"vote": shown.vote_document(found)}, shown.vote_lines(found))
    return DONE if found.result.hindrance is None else NEEDS_A_PERSON


def run_decide(call: Call) -> None:
    """Say in place of a threshold whether votes are enough."""
    from phuquoc_desktop.services import meeting_view, meetings

    asked = call.options
    with call.office() as backend:
        with backend.begin(N_("Decide on votes")) as work:
            meeting = find_meeting(work, asked.meeting)
            voted = find_voted(meeting_view.look(work, meeting.id, backend.awards), asked.candidate, asked.dossier)
            meetings.decide(
                work,
                meeting.id,
                voted.id,
                passed=asked.outcome == "enough",
                reason=asked.reason,
                by=work.job.actor.name,
                awards=backend.awards,
            )
        _show(call, backend, meeting.id)


def run_show(call: Call) -> int:
    """Print a meeting; an open one that cannot be closed yet needs a person."""
    from phuquoc_desktop.services import meeting_view

    with call.office() as backend, backend.reading() as read:
        view = meeting_view.look(read, find_meeting(read, call.options.meeting).id, backend.awards)
    call.answer(shown.view_document(view), shown.view_lines(view))
    return DONE if view.meeting.closed_on is not None or view.hindrance is None else NEEDS_A_PERSON


def run_close(call: Call) -> None:
    """Close a meeting."""
    from phuquoc_desktop.services import meetings

    with call.office() as backend, backend.begin(N_("Close a meeting of the council")) as work:
        meeting = find_meeting(work, call.options.meeting)
        closed = meetings.close(
            work,
            meeting.id,
            backend.awards,
            backend.today,
            ground=call.options.ground,
            by=work.job.actor.name,
        )
    said = ngettext(
        "The meeting is closed; the votes on {count} candidate stand in the dossiers.",
        "The meeting is closed; the votes on {count} candidates stand in the dossiers.",
        closed.written,
    )
    document = {
        "meeting": shown.meeting_document(closed.meeting),
        "written": closed.written,
        "left": closed.left,
    }
    call.answer(document, [said.format(count=closed.written)])


def run_reopen(call: Call) -> None:
    """Open a closed meeting again."""
    from phuquoc_desktop.services import meetings

    asked = call.options
    with call.office() as backend, backend.begin(N_("Reopen a meeting of the council")) as work:
        found = find_meeting(work, asked.meeting)
        meeting = meetings.reopen(work, found.id, backend.awards, backend.today, asked.reason)
    call.answer({"meeting": shown.meeting_document(meeting)}, [_("The meeting is open again.")])


def _show(call: Call, backend: Backend, meeting_id: str) -> None:
    """Print a meeting as it stands after a change."""
    from phuquoc_desktop.services import meeting_view

    with backend.reading() as read:
        view = meeting_view.look(read, meeting_id, backend.awards)
    call.answer(shown.view_document(view), shown.view_lines(view))
