"""Builders of a council, its meetings and its votes; everybody in it is invented."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.council import (
    BallotKind,
    Conflict,
    ConflictKind,
    CouncilMember,
    CouncilRole,
    Meeting,
    Presence,
)
from phuquoc_desktop.domain.council_votes import Count
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import council, meeting_view, meetings
from phuquoc_desktop.services.meeting_view import MeetingView
from phuquoc_desktop.services.meetings import Closed

MET_ON = date(2021, 6, 14)
SINCE = date(2021, 3, 1)
GROUND = "Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 12/QĐ-UBND"

NAMES = (
    ("Trần Văn Chánh", CouncilRole.CHAIR, "Chủ tịch UBND"),
    ("Lý Thị Phó", CouncilRole.STANDING_DEPUTY, "Phó Chủ tịch UBND"),
    ("Đỗ Thị Thư", CouncilRole.SECRETARY, "Công chức Văn phòng - Thống kê"),
    ("Huỳnh Văn Bốn", CouncilRole.MEMBER, "Chủ tịch UBMTTQ"),
    ("Ngô Thị Năm", CouncilRole.MEMBER, "Bí thư Đoàn Thanh niên"),
    ("Võ Văn Sáu", CouncilRole.MEMBER, "Chủ tịch Hội Cựu chiến binh"),
    ("Phan Thị Bảy", CouncilRole.MEMBER, "Chủ tịch Hội Liên hiệp Phụ nữ"),
    ("Tạ Văn Tám", CouncilRole.MEMBER, "Chủ tịch Hội Nông dân"),
    ("Cao Thị Chín", CouncilRole.MEMBER, "Chủ tịch Công đoàn cơ sở"),
)


def a_member(name: str = "Trần Văn Chánh", **values: Any) -> CouncilMember:
    return CouncilMember.draft(**{"name": name, "valid_from": SINCE, **values})


def a_meeting(**values: Any) -> Meeting:
    return Meeting.draft(
        **{
            "title": "Họp xét khen thưởng 6 tháng đầu năm 2021",
            "met_on": MET_ON,
            "began_at": "08:00",
            "ended_at": "10:30",
            "venue": "Hội trường UBND phường",
            "first_counter": "Ngô Thị Năm",
            "second_counter": "Võ Văn Sáu",
            **values,
        }
    )


def add_member(backend: Backend, draft: CouncilMember | None = None) -> CouncilMember:
    with backend.begin("Add a member") as work:
        return council.add_member(work, draft or a_member())


def a_council(backend: Backend, size: int = 9) -> list[CouncilMember]:
    """Enter a council of up to nine."""
    drafts = [a_member(name, role=role, position=position) for name, role, position in NAMES[:size]]
    return [add_member(backend, one) for one in drafts]


def members_of(backend: Backend) -> list[CouncilMember]:
    """Return the members on the day of the meeting."""
    with backend.reading() as read:
        return council.members(read, MET_ON)


def call(backend: Backend, draft: Meeting | None = None) -> Meeting:
    with backend.begin("Call a meeting") as work:
        return meetings.call(work, draft or a_meeting())


def attend(backend: Backend, meeting: Meeting, members: Iterable[CouncilMember], presence: Presence) -> None:
    with backend.begin("Take attendance") as work:
        meetings.attend(work, meeting.id, [one.id for one in members], presence)


def put_on_agenda(backend: Backend, meeting: Meeting, *dossiers: Dossier) -> None:
    with backend.begin("Agenda") as work:
        meetings.put_on_agenda(work, meeting.id, [one.id for one in dossiers])


def count(
    backend: Backend, meeting: Meeting, candidate: Candidate, *figures: int, second: tuple[int, ...] | None = None
) -> None:
    """Count twice; the second count is the first one unless it is given."""
    with backend.begin("Count") as work:
        meetings.count(work, meeting.id, candidate.id, Count(*figures))
        if work.meetings.get(meeting.id).ballot is BallotKind.SECRET:
            meetings.count(work, meeting.id, candidate.id, Count(*(second or figures)), second=True)


def conflict(backend: Backend, member: CouncilMember, party: Party, **values: Any) -> Conflict:
    with backend.begin("Conflict") as work:
        kind = {"conflict_kind": ConflictKind.SAME_UNIT}
        draft = Conflict.draft(**{**kind, "member_id": member.id, "party_id": party.id, **values})
        return council.add_conflict(work, draft)


def held(backend: Backend, *dossiers: Dossier, absent: int = 1, **values: Any) -> tuple[Meeting, list[CouncilMember]]:
    """Call a meeting on dossiers with all but the last ``absent`` present; nothing is counted.

    An office without a council gets one of nine.
    """
    known = members_of(backend) or a_council(backend)
    chair = next(one for one in known if one.role is CouncilRole.CHAIR)
    secretary = next(one for one in known if one.role is CouncilRole.SECRETARY)
    meeting = call(backend, a_meeting(**{"chair_id": chair.id, "secretary_id": secretary.id, **values}))
    present = len(known) - absent
    attend(backend, meeting, known[:present], Presence.PRESENT)
    attend(backend, meeting, known[present:], Presence.ABSENT)
    put_on_agenda(backend, meeting, *dossiers)
    return meeting, known


def look(backend: Backend, meeting: Meeting) -> MeetingView:
    with backend.reading() as read:
        return meeting_view.look(read, meeting.id, backend.awards)


def close(backend: Backend, meeting: Meeting, ground: str = GROUND) -> Closed:
    with backend.begin("Close") as work:
        return meetings.close(work, meeting.id, backend.awards, backend.today, ground=ground, by="Lê Thị Bưởi")
