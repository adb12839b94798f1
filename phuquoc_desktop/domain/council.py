"""The emulation and commendation council (Hội đồng Thi đua - Khen thưởng): members, meetings, votes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class CouncilRole(Labelled):
    """Vai trò trong hội đồng, highest first."""

    CHAIR = "chair", N_("Chair of the council")
    STANDING_DEPUTY = "standing_deputy", N_("Standing deputy chair")
    DEPUTY = "deputy", N_("Deputy chair")
    SECRETARY = "secretary", N_("Member and secretary")
    MEMBER = "member", N_("Member")


@dataclass(kw_only=True, eq=False)
class CouncilMember(Record):
    """Thành viên hội đồng, for a period; ``party_id`` when the member stands in the directory too."""

    kind = "council_member"
    name: str = told(N_("Full name"), longest=200)
    position: str | None = told(N_("Position"), default=None, longest=200)
    unit: str | None = told(N_("Unit"), default=None, longest=200)
    role: CouncilRole = told(N_("Role in the council"), default=CouncilRole.MEMBER)
    party_id: str | None = told(N_("Person in the directory"), default=None, refers_to="party")
    valid_from: date = told(N_("From"))
    valid_to: date | None = told(N_("To"), default=None)
    appointed_by: str | None = told(N_("Appointed by decision"), default=None, longest=100)
    note: str | None = told(N_("Note"), default=None, longest=1000)


class ConflictKind(Labelled):
    """Xung đột lợi ích: why a member does not vote on somebody."""

    RELATIVE = "relative", N_("Relative")
    SAME_UNIT = "same_unit", N_("Same unit")
    SELF = "self", N_("The member is proposed")
    OTHER = "other", N_("Other interest")


@dataclass(kw_only=True, eq=False)
class Conflict(Record):
    """Một trường hợp không bỏ phiếu: this member does not vote on that party; entered by people."""

    kind = "conflict"
    member_id: str = told(N_("Council member"), refers_to="council_member")
    party_id: str = told(N_("Person or collective"), points_to="party")
    conflict_kind: ConflictKind = told(N_("Kind"))
    note: str | None = told(N_("Note"), default=None, longest=400)


class BallotKind(Labelled):
    """Hình thức biểu quyết."""

    SECRET = "secret", N_("Secret ballot")
    OPEN = "open", N_("Show of hands")


@dataclass(kw_only=True, eq=False)
class Meeting(Record):
    """Phiên họp hội đồng; nothing in it changes any more once ``closed_on`` is set."""

    kind = "meeting"
    title: str = told(N_("Title"), longest=300)
    met_on: date | None = told(N_("Council met on"), default=None)
    began_at: str | None = told(N_("Began at"), default=None, longest=5)
    """Hours and minutes, ``08:00``."""
    ended_at: str | None = told(N_("Ended at"), default=None, longest=5)
    venue: str | None = told(N_("Venue"), default=None, longest=200)
    chair_id: str | None = told(N_("Chaired by"), default=None, refers_to="council_member")
    secretary_id: str | None = told(N_("Secretary"), default=None, refers_to="council_member")
    ballot: BallotKind = told(N_("Way of voting"), default=BallotKind.SECRET)
    number: str | None = told(N_("Number of the minutes"), default=None, longest=60)
    guests: str | None = told(N_("Guests"), default=None, longest=2000)
    discussion: str | None = told(N_("What was said"), default=None, longest=20000)
    first_counter: str | None = told(N_("First counter"), default=None, longest=100)
    second_counter: str | None = told(N_("Second counter"), default=None, longest=100)
    closed_on: date | None = told(N_("Closed on"), default=None)
    note: str | None = told(N_("Note"), default=None, longest=1000)


class Presence(Labelled):
    """Có mặt, vắng mặt, or a vote sent in writing."""

    PRESENT = "present", N_("Present")
    ABSENT = "absent", N_("Absent")
    WRITTEN = "written", N_("Votes in writing")


@dataclass(kw_only=True, eq=False)
class Attendance(Record):
    """Điểm danh: one member at one meeting."""

    kind = "attendance"
    meeting_id: str = told(N_("Meeting"), refers_to="meeting")
    member_id: str = told(N_("Council member"), refers_to="council_member")
    presence: Presence = told(N_("Presence"))
    reason: str | None = told(N_("Reason"), default=None, longest=400)


@dataclass(kw_only=True, eq=False)
class AgendaItem(Record):
    """Nội dung phiên họp: a dossier that the meeting votes on, in the order of ``place``, counted from 1."""

    kind = "agenda_item"
    meeting_id: str = told(N_("Meeting"), refers_to="meeting")
    dossier_id: str = told(N_("Dossier"), points_to="dossier")
    place: int = told(N_("Place in the order"))


@dataclass(kw_only=True, eq=False)
class Tally(Record):
    """Kiểm phiếu: what two people counted, each for himself, about one candidate.

    A show of hands needs the first count only. ``invalid`` are papers that say nothing or too much.
    """

    kind = "tally"
    meeting_id: str = told(N_("Meeting"), refers_to="meeting")
    candidate_id: str = told(N_("Candidate"), points_to="candidate")
    votes_for: int | None = told(N_("Votes in favour"), default=None)
    votes_against: int | None = told(N_("Votes against"), default=None)
    invalid: int | None = told(N_("Invalid votes"), default=None)
    second_for: int | None = told(N_("Votes in favour, second count"), default=None)
    second_against: int | None = told(N_("Votes against, second count"), default=None)
    second_invalid: int | None = told(N_("Invalid votes, second count"), default=None)
    note: str | None = told(N_("Note"), default=None, longest=400)
