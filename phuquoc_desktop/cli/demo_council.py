"""The demo's council and the ward's own decision: a meeting with its vote, and a sudden award on the same day."""

from __future__ import annotations

from datetime import timedelta

from phuquoc_desktop.cli.demo_cast import YEAR, Cast
from phuquoc_desktop.domain.council import CouncilRole, Meeting, Presence
from phuquoc_desktop.domain.council_votes import Count
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.services import council, deciding, decisions, dossiers, emergency, meeting_view, meetings
from phuquoc_desktop.services.emergency import UrgentCall
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

GROUND = "Quy chế làm việc của Hội đồng (minh họa)"
DEED = "Lao xuống biển cứu hai cháu bé bị sóng cuốn tại bãi tắm, đưa các cháu vào bờ an toàn"


def hold_meeting(cast: Cast, dossier_id: str) -> str:
    """Let the ward's council vote on a dossier's candidates; returns the meeting's id."""
    office = cast.ward
    with office.begin(N_("Hold a meeting of the council")) as work:
        members = council.members(work, office.today)
        chair = next(one for one in members if one.role is CouncilRole.CHAIR)
        secretary = next(one for one in members if one.role is CouncilRole.SECRETARY)
        deputy, other = [one for one in members if one not in (chair, secretary)][:2]
        draft = Meeting.draft(
            title="",
            met_on=office.today,
            began_at="08:00",
            ended_at="09:30",
            venue="Phòng họp Ủy ban nhân dân phường",
            chair_id=chair.id,
            secretary_id=secretary.id,
            number="12/BB-HĐTĐKT",
            first_counter=deputy.name,
            second_counter=other.name,
        )
        meeting = meetings.call(work, draft)
        work.flush()
        meetings.attend(work, meeting.id, [one.id for one in members], Presence.PRESENT)
        meetings.put_on_agenda(work, meeting.id, [dossier_id])
        for candidate in work.candidates.all(dossier_id=dossier_id):
            for second in (False, True):
                meetings.count(work, meeting.id, candidate.id, Count(len(members), 0), second=second)
        meetings.close(work, meeting.id, office.awards, office.today, ground=GROUND, by=office.actor.name)
        votes = meeting_view.look(work, meeting.id, office.awards).votes
        told = "; ".join(f"{one.party.name}: {one.result.fraction} ({one.result.percent} %)" for one in votes)
    cast.tell(_("The council meets and votes"), told)
    return meeting.id


def decide(cast: Cast) -> str:
    """Let the ward commend somebody for a deed of yesterday, by its own decision; returns the decision's id."""
    office = cast.ward
    with office.begin(N_("Commend a sudden achievement")) as work:
        call = UrgentCall(_rescuer(), DEED, office.today - timedelta(days=1))
        urgent = emergency.open_urgent(work, call, office.awards, office.today)
        work.flush()
        dossiers.submit(work, urgent.dossier.id, office.awards)
        basis = office.basis(work)
        draft = Decision.draft(
            title="Tặng Giấy khen",
            year=YEAR,
            number="215/QĐ-UBND",
            dated=office.today,
            signer=office.settings.signer,
            signer_position="Chủ tịch",
        )
        decision = decisions.draft(work, draft)
        work.flush()
        decisions.take_dossiers(work, decision.id, [urgent.dossier.id], basis)
        work.flush()
        deciding.issue(work, decision.id, basis, office.today)
        paid = sum(one.amount or 0 for one in decisions.lines_of(work, decision.id))
    cast.tell(
        _("The ward commends a sudden achievement by its own decision"),
        f"{decision.number}: {urgent.party.name}, {show_number(paid)} đồng",
    )
    return decision.id


def _rescuer() -> Party:
    return Party.draft(
        party_kind=PartyKind.PERSON,
        name="Phan Thanh Hải",
        birth="1988",
        sex=Sex.MALE,
        position="Ngư dân",
        direct_worker=True,
    )
