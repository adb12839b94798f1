"""Meetings for the terminal and for JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.domain.council_votes import first_count, second_count
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.domain.council import Meeting
    from phuquoc_desktop.domain.council_votes import Count
    from phuquoc_desktop.services.meeting_view import MeetingLine, MeetingView, Quorum, Voted


def meeting_document(meeting: Meeting) -> dict[str, Any]:
    """Return a meeting for JSON."""
    return {
        "id": meeting.id,
        "title": meeting.title,
        "met_on": meeting.met_on.isoformat() if meeting.met_on else None,
        "began_at": meeting.began_at,
        "ended_at": meeting.ended_at,
        "venue": meeting.venue,
        "chair_id": meeting.chair_id,
        "secretary_id": meeting.secretary_id,
        "ballot": meeting.ballot.value,
        "number": meeting.number,
        "counters": [meeting.first_counter, meeting.second_counter],
        "closed_on": meeting.closed_on.isoformat() if meeting.closed_on else None,
    }


def line_document(line: MeetingLine) -> dict[str, Any]:
    """Return a row of the list for JSON."""
    counts = {"present": line.present, "members": line.members, "dossiers": line.dossiers}
    return {**meeting_document(line.meeting), **counts}


def list_lines(known: list[MeetingLine]) -> list[str]:
    """Return the list for people."""
    heads = [_("Day"), _("Title"), _("Present"), _("Dossiers"), _("Closed on"), _("Id")]
    return table(heads, [_cells(one) for one in known], right=(3,))


def _cells(line: MeetingLine) -> list[str]:
    one = line.meeting
    day = show_date(one.met_on) if one.met_on else ""
    closed = show_date(one.closed_on) if one.closed_on else ""
    return [day, one.title, f"{line.present}/{line.members}", str(line.dossiers), closed, one.id]


def view_document(view: MeetingView) -> dict[str, Any]:
    """Return a whole meeting for JSON."""
    return {
        "meeting": meeting_document(view.meeting),
        "seats": [
            {
                "member": {"id": one.member.id, "name": one.member.name, "role": one.member.role.value},
                "presence": one.presence.value if one.presence else None,
                "reason": one.attendance.reason if one.attendance else None,
            }
            for one in view.room.seats
        ],
        "quorum": _quorum_document(view.quorum),
        "agenda": [
            {
                "place": line.item.place,
                "dossier": line.dossier.code if line.dossier else None,
                "dossier_id": line.item.dossier_id,
                "award": line.award_name,
                "votes": [vote_document(one) for one in line.votes],
            }
            for line in view.agenda
        ],
        "hints": [
            {
                "member": one.member.name,
                "member_id": one.member.id,
                "party": one.party.name,
                "party_id": one.party.id,
                "kind": one.conflict_kind.value,
                "why": one.why,
            }
            for one in view.hints
        ],
        "hindrances": [] if view.meeting.closed_on else [str(one) for one in view.hindrances()],
    }


def _quorum_document(quorum: Quorum) -> dict[str, Any]:
    return {
        "present": quorum.present,
        "members": quorum.members,
        "needed": quorum.needed,
        "reached": quorum.is_reached,
        "certainty": quorum.certainty.value if quorum.certainty else None,
    }


def vote_document(one: Voted) -> dict[str, Any]:
    """Return the votes on one candidate for JSON."""
    rule, found = one.rule, one.result
    return {
        "candidate_id": one.id,
        "party": {"id": one.party.id, "name": one.party.name},
        "award": one.dossier.award,
        "voting": one.electorate.voting,
        "entitled": one.electorate.entitled,
        "barred": [member.name for member, _conflict in one.barred],
        "first": _count_document(first_count(one.tally)),
        "second": _count_document(second_count(one.tally)),
        "outcome": found.outcome.value,
        "fraction": found.fraction or None,
        "percent": found.percent or None,
        "rule": None
        if rule is None
        else {
            "criterion": rule.criterion.id,
            "share": str(rule.criterion.share),
            "strictly": rule.criterion.strictly,
            "of": rule.criterion.of.value,
            "secret": bool(rule.criterion.secret),
            "article": rule.criterion.article,
            "source": rule.criterion.source,
            "certainty": rule.criterion.certainty.value,
            "confirmed": rule.confirmed,
        },
        "decided": None
        if one.ruling is None
        else {"outcome": one.ruling.outcome.value, "reason": one.ruling.reason, "by": one.ruling.ruled_by},
        "hindrance": str(found.hindrance) if found.hindrance else None,
    }


def _count_document(count: Count | None) -> dict[str, int] | None:
    if count is None:
        return None
    return {"for": count.votes_for, "against": count.against, "invalid": count.invalid}


def vote_lines(one: Voted) -> Iterator[str]:
    """Say what came of the votes on one candidate, and by which rule."""
    found = one.result
    share = f"{found.fraction} ({found.percent} %)" if found.fraction else ""
    yield " · ".join(part for part in (one.party.name, share, found.outcome.label) if part)
    if found.hindrance is not None:
        yield f"  {found.hindrance}"
    if one.ruling is not None:
        yield "  " + _("Decided by {who}: {reason}").format(who=one.ruling.ruled_by, reason=one.ruling.reason)
    elif one.rule is not None:
        yield f"  {one.rule.criterion.sentence} ({one.rule.criterion.certainty.label.lower()})"
    if one.barred:
        yield "  " + _("No ballot: {names}").format(names=", ".join(member.name for member, _why in one.barred))


def view_lines(view: MeetingView) -> Iterator[str]:
    """Return a whole meeting for people."""
    meeting = view.meeting
    yield " · ".join(part for part in (meeting.title, show_date(meeting.met_on) if meeting.met_on else "") if part)
    yield from table(
        [_("Council member"), _("Role in the council"), _("Presence")],
        [
            [one.member.name, one.member.role.label, one.presence.label if one.presence else "?"]
            for one in view.room.seats
        ],
    )
    yield quorum_words(view.quorum)
    for line in view.agenda:
        yield ""
        yield f"{line.dossier.code}: {line.award_name}" if line.dossier else _("A dossier that is no longer here")
        for one in line.votes:
            yield from vote_lines(one)
    for hint in view.hints:
        told = _("Perhaps a conflict: {member} and {name} ({why})")
        yield told.format(member=hint.member.name, name=hint.party.name, why=hint.why)
    yield ""
    if meeting.closed_on is not None:
        yield _("Closed on {day}.").format(day=show_date(meeting.closed_on))
    else:
        yield from (str(one) for one in view.hindrances())


def quorum_words(quorum: Quorum) -> str:
    """Say how many are there and how many are needed."""
    if quorum.needed is None:
        return _("{present} of {members} members present").format(present=quorum.present, members=quorum.members)
    told = _("{present} of {members} members present, {needed} are needed ({certainty})")
    sure = quorum.certainty.label.lower() if quorum.certainty else ""
    return told.format(present=quorum.present, members=quorum.members, needed=quorum.needed, certainty=sure)
