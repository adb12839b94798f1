"""Meetings of the council, from being called to being closed, and what they write into dossiers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_candidate, a_city, a_collective, a_dossier, a_person, add_party, open_dossier, propose
from council_builders import (
    GROUND,
    MET_ON,
    a_council,
    a_meeting,
    attend,
    call,
    close,
    conflict,
    count,
    held,
    look,
    put_on_agenda,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain import council_rules as rules
from phuquoc_desktop.domain.council import BallotKind, Meeting, Presence
from phuquoc_desktop.domain.council_votes import (
    Count,
    CountsDifferError,
    NotCountedError,
    OneCountError,
    TooManyVotesError,
    VoteOutcome,
    VotesMissingError,
)
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus, PaperKind
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.services import dossiers, history, meeting_view, meetings, rulings
from phuquoc_desktop.services.council_room import VotesCountedError, vote_facts
from phuquoc_desktop.services.meetings import BadTimeError, NotAMemberError, NotOnAgendaError, OnAgendaError
from phuquoc_desktop.storage.errors import NotOwnerError


@pytest.fixture
def proposed(office: Backend) -> tuple[Dossier, Candidate, Party]:
    """A dossier for a letter of commendation with one candidate."""
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    party = add_party(office, a_person("Nguyễn Thị Hồng"))
    return dossier, propose(office, dossier, party), party


def hindrance(backend: Backend, meeting: Meeting) -> RefusedError | None:
    return look(backend, meeting).hindrance


def amend(backend: Backend, meeting: Meeting, **values: object) -> None:
    with backend.reading() as read:
        known = read.meetings.get(meeting.id)
        kept = {plan.name: getattr(known, plan.name) for plan in field_plans(Meeting)[2:]}
    draft = Meeting.draft(**kept | values)
    with backend.begin("Amend") as work:
        meetings.amend(work, meeting.id, draft)


def reopen(backend: Backend, meeting: Meeting, reason: str = "Ghi nhầm số phiếu") -> None:
    with backend.begin("Reopen") as work:
        meetings.reopen(work, meeting.id, backend.awards, backend.today, reason)


def test_a_closed_meeting_writes_votes_and_day_into_the_open_dossiers(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    closed = close(office, meeting)
    assert (closed.written, closed.left) == (1, 0)
    with office.reading() as read:
        kept = read.candidates.get(candidate.id)
        assert (kept.votes_for, kept.votes_total) == (8, 9)
        assert read.dossiers.get(dossier.id).council_met_on == MET_ON
        assert read.meetings.get(meeting.id).closed_on == office.today


def test_the_result_names_the_share_the_rule_and_how_sure_it_is(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    [voted] = look(office, meeting).votes
    assert (voted.result.fraction, voted.result.percent) == ("8/9", "88,89")
    assert voted.rule is not None
    assert voted.rule.share == "≥ 70 %"
    assert not voted.rule.confirmed
    assert voted.needs_ground


def test_unconfirmed_thresholds_need_a_ground_which_stays_as_the_reason(office: Backend, proposed) -> None:
    dossier, candidate, party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    with pytest.raises(rules.GroundNeededError) as caught:
        close(office, meeting, ground="  ")
    assert "is not confirmed" in str(caught.value)
    close(office, meeting)
    with office.reading() as read:
        [ruling] = rulings.of_proposal(read, party.id, "GK_XA", 2021)
        assert ruling.reason == GROUND
        facts = vote_facts(read, [read.dossiers.get(dossier.id)], [read.candidates.get(candidate.id)])
    assert (facts[candidate.id].in_favour, facts[candidate.id].members, facts[candidate.id].enough) == (8, 9, True)


def test_a_person_may_decide_against_the_threshold_with_a_reason(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 6, 2, 0)
    assert look(office, meeting).votes[0].result.outcome is VoteOutcome.NOT_PASSED
    with pytest.raises(RefusedError), office.begin("Decide") as work:
        meetings.decide(work, meeting.id, candidate.id, passed=True, reason=" ", by="Bưởi", awards=office.awards)
    with office.begin("Decide") as work:
        meetings.decide(
            work, meeting.id, candidate.id, passed=True, reason="Quy chế: quá bán", by="Bưởi", awards=office.awards
        )
    [voted] = look(office, meeting).votes
    assert (voted.result.outcome, voted.needs_ground) == (VoteOutcome.PASSED, False)
    with office.begin("Undo") as work:
        meetings.undo_decision(work, meeting.id, candidate.id, office.awards)
    assert look(office, meeting).votes[0].result.outcome is VoteOutcome.NOT_PASSED


def test_a_decision_on_one_meeting_does_not_decide_the_next(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, members = held(office, dossier)
    count(office, meeting, candidate, 3, 5, 0)
    close(office, meeting)
    again = call(office, a_meeting(chair_id=members[0].id, secretary_id=members[2].id))
    attend(office, again, members, Presence.PRESENT)
    put_on_agenda(office, again, dossier)
    count(office, again, candidate, 9, 0, 0)
    assert look(office, again).votes[0].result.outcome is VoteOutcome.PASSED
    assert look(office, meeting).votes[0].result.outcome is VoteOutcome.NOT_PASSED


def test_a_meeting_without_quorum_stays_recorded_but_concludes_nothing(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier, absent=4)
    count(office, meeting, candidate, 5, 0, 0)
    view = look(office, meeting)
    assert (view.quorum.present, view.quorum.members, view.quorum.needed) == (5, 9, 6)
    with pytest.raises(rules.NotQuorateError) as caught:
        close(office, meeting)
    assert "Only 5 of 9 members were present, 6 are needed" in str(caught.value)


def test_what_stands_against_closing_is_told_in_the_order_of_the_work(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting = call(office, a_meeting(met_on=None, first_counter=None))
    assert isinstance(hindrance(office, meeting), rules.DayMissingError)
    amend(office, meeting, met_on=MET_ON)
    assert isinstance(hindrance(office, meeting), rules.NoMembersError)
    members = a_council(office)
    attend(office, meeting, members[:8], Presence.PRESENT)
    unsaid = hindrance(office, meeting)
    assert isinstance(unsaid, rules.AttendanceOpenError)
    assert str(unsaid) == "Say whether they were present: Cao Thị Chín."
    attend(office, meeting, members[8:], Presence.ABSENT)
    assert isinstance(hindrance(office, meeting), rules.OfficerMissingError)
    amend(office, meeting, chair_id=members[0].id, secretary_id=members[0].id)
    assert isinstance(hindrance(office, meeting), rules.SameOfficerError)
    amend(office, meeting, secretary_id=members[8].id)
    assert isinstance(hindrance(office, meeting), rules.OfficerAbsentError)
    amend(office, meeting, secretary_id=members[2].id)
    assert isinstance(hindrance(office, meeting), rules.EmptyAgendaError)
    put_on_agenda(office, meeting, dossier)
    assert isinstance(hindrance(office, meeting), rules.CountersMissingError)
    amend(office, meeting, first_counter="Ngô Thị Năm")
    assert isinstance(hindrance(office, meeting), NotCountedError)
    count(office, meeting, candidate, 7, 1, 0, second=(6, 2, 0))
    assert isinstance(hindrance(office, meeting), CountsDifferError)
    count(office, meeting, candidate, 7, 1, 0)
    assert hindrance(office, meeting) is None


def test_both_counts_are_kept_when_they_differ_and_can_be_given_up(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 7, 1, 0, second=(6, 2, 0))
    [voted] = look(office, meeting).votes
    assert voted.tally is not None
    assert (voted.tally.votes_for, voted.tally.second_for) == (7, 6)
    assert voted.result.outcome is VoteOutcome.OPEN
    with office.begin("Again") as work:
        meetings.forget_count(work, meeting.id, candidate.id)
    assert look(office, meeting).votes[0].tally is None


@pytest.mark.parametrize(("figures", "refusal"), [((9, 0, 0), TooManyVotesError), ((7, 0, 0), VotesMissingError)])
def test_a_count_that_does_not_add_up_to_the_ballots_is_refused(office, proposed, figures, refusal) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    with pytest.raises(refusal):
        count(office, meeting, candidate, *figures)


def test_a_second_count_comes_after_the_first_and_a_show_of_hands_has_none(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    with pytest.raises(NotCountedError), office.begin("Count") as work:
        meetings.count(work, meeting.id, candidate.id, Count(8, 0), second=True)
    amend(office, meeting, ballot=BallotKind.OPEN)
    with pytest.raises(OneCountError), office.begin("Count") as work:
        meetings.count(work, meeting.id, candidate.id, Count(8, 0), second=True)


def test_an_award_that_wants_a_secret_ballot_is_not_concluded_by_a_show_of_hands(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="CSTDTQ"))
    candidate = propose(office, dossier, add_party(office))
    meeting, _members = held(office, dossier, ballot=BallotKind.OPEN)
    count(office, meeting, candidate, 8, 0, 0)
    assert isinstance(hindrance(office, meeting), rules.SecretBallotNeededError)


def test_who_has_a_conflict_gets_no_ballot_and_is_not_counted_in_the_whole(office: Backend, proposed) -> None:
    dossier, candidate, party = proposed
    meeting, members = held(office, dossier)
    conflict(office, members[3], party)
    [voted] = look(office, meeting).votes
    assert (voted.electorate.voting, voted.electorate.entitled) == (7, 8)
    assert [member.name for member, _conflict in voted.barred] == [members[3].name]
    with pytest.raises(TooManyVotesError):
        count(office, meeting, candidate, 8, 0, 0)
    count(office, meeting, candidate, 7, 0, 0)
    assert look(office, meeting).votes[0].result.fraction == "7/8"


def test_nothing_of_a_closed_meeting_changes_until_it_is_reopened_with_a_reason(office: Backend, proposed) -> None:
    dossier, candidate, party = proposed
    meeting, members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    close(office, meeting)
    with pytest.raises(rules.MeetingClosedError):
        count(office, meeting, candidate, 8, 0, 0)
    with pytest.raises(rules.MeetingClosedError):
        attend(office, meeting, members[:1], Presence.ABSENT)
    with pytest.raises(rules.MeetingClosedError):
        put_on_agenda(office, meeting, dossier)
    with pytest.raises(rules.MeetingClosedError):
        amend(office, meeting, title="Khác")
    with pytest.raises(rules.MeetingClosedError), office.begin("Remove") as work:
        meetings.remove(work, meeting.id)
    with pytest.raises(rules.ReasonNeededError):
        reopen(office, meeting, " ")
    reopen(office, meeting)
    with office.reading() as read:
        assert "Ghi nhầm số phiếu" in (read.meetings.get(meeting.id).note or "")
        assert rulings.of_proposal(read, party.id, "GK_XA", 2021) == []
    with pytest.raises(rules.MeetingNotClosedError):
        reopen(office, meeting)


def test_a_member_whose_period_ends_later_still_sat_at_the_closed_meeting(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    close(office, meeting)
    with office.begin("Correct") as work:
        work.council_members.get(members[8].id).valid_from = date(2021, 12, 1)
    assert look(office, meeting).votes[0].result.fraction == "8/9"


def test_minutes_and_result_are_written_by_the_program_once_a_closed_meeting_covers_the_dossier(
    office: Backend, proposed
) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)

    def state() -> PaperState:
        with office.reading() as read:
            lines = dossiers.view(read, dossier.id).checklist
            [listed] = dossiers.lines(read, 2021, office.awards)
        missing = sum(one.state is PaperState.MISSING for one in lines)
        assert listed.missing == missing
        return next(one.state for one in lines if one.paper_kind is PaperKind.MINUTES)

    assert state() is PaperState.MISSING
    close(office, meeting)
    assert state() is PaperState.DRAFTED
    reopen(office, meeting)
    assert state() is PaperState.MISSING


def test_a_dossier_that_was_submitted_is_left_as_it_is(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    with office.begin("Submit") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    closed = close(office, meeting)
    assert (closed.written, closed.left) == (0, 1)
    with office.reading() as read:
        assert read.candidates.get(candidate.id).votes_for is None


def test_votes_that_a_closed_meeting_counted_are_not_typed(office: Backend, proposed) -> None:
    dossier, candidate, party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    close(office, meeting)

    def amend_votes(votes_for: int) -> None:
        with office.begin("Type votes") as work:
            draft = a_candidate(dossier, party, votes_for=votes_for, votes_total=9, note="Ghi chú")
            dossiers.amend_candidate(work, candidate.id, draft)

    with pytest.raises(VotesCountedError) as caught:
        amend_votes(9)
    assert "14/06/2021" in str(caught.value)
    amend_votes(8)
    reopen(office, meeting)
    amend_votes(9)


def test_closing_is_taken_back_whole(office: Backend, proposed) -> None:
    dossier, candidate, party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    close(office, meeting)
    with office.reading() as read:
        last = read.latest_works(1)[0].work_id
    with office.begin("Undo") as work:
        history.undo(work, last)
    with office.reading() as read:
        assert read.meetings.get(meeting.id).closed_on is None
        assert read.candidates.get(candidate.id).votes_for is None
        assert rulings.of_proposal(read, party.id, "GK_XA", 2021) == []


def test_the_agenda_holds_a_dossier_once_and_closes_up(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    other = open_dossier(office, a_dossier("Khác", award="GK_XA"))
    meeting, _members = held(office, dossier, other)
    with pytest.raises(OnAgendaError):
        put_on_agenda(office, meeting, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    with office.begin("Take off") as work:
        meetings.take_off_agenda(work, meeting.id, dossier.id)
    with office.reading() as read:
        assert [(one.dossier_id, one.place) for one in read.agenda_items.all()] == [(other.id, 1)]
        assert read.tallies.count() == 0
    with pytest.raises(NotOnAgendaError):
        count(office, meeting, candidate, 8, 0, 0)


def test_a_dossier_that_is_gone_stays_on_the_agenda_as_that(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    with office.begin("Remove, as a new bundle of its office may") as work:
        work.candidates.remove(work.candidates.get(candidate.id))
        work.dossiers.remove(work.dossiers.get(dossier.id))
    view = look(office, meeting)
    assert [line.dossier for line in view.agenda] == [None]
    assert any(isinstance(one, rules.EmptyAgendaError) for one in view.hindrances())


def test_candidates_are_voted_on_in_the_order_of_papers(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    for draft in (a_collective("Khu phố 1"), a_person("Trần Văn Ý"), a_person("Lê Thị Ánh")):
        propose(office, dossier, add_party(office, draft))
    meeting, _members = held(office, dossier)
    assert [one.party.name for one in look(office, meeting).votes] == ["Lê Thị Ánh", "Trần Văn Ý", "Khu phố 1"]


def test_who_was_no_member_that_day_neither_attends_nor_chairs(office: Backend) -> None:
    members = a_council(office, 3)
    meeting = call(office, a_meeting(met_on=date(2021, 1, 5)))
    with pytest.raises(NotAMemberError):
        attend(office, meeting, members, Presence.PRESENT)
    with pytest.raises(NotAMemberError):
        amend(office, meeting, chair_id=members[0].id)


@pytest.mark.parametrize(("typed", "kept"), [("8h30", "08:30"), ("8 giờ", "08:00"), ("13:05", "13:05")])
def test_times_are_read_as_people_write_them(office: Backend, typed: str, kept: str) -> None:
    assert call(office, a_meeting(began_at=typed)).began_at == kept


@pytest.mark.parametrize("typed", ["25:00", "sáng", "8:75", "8:3:0"])
def test_what_is_no_time_is_refused(office: Backend, typed: str) -> None:
    with pytest.raises(BadTimeError):
        call(office, a_meeting(began_at=typed))


def test_the_last_ground_is_proposed_again(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    close(office, meeting)
    with office.begin("Ask") as work:
        assert meetings.last_ground(work) == GROUND


def test_an_open_meeting_is_removed_with_all_that_belongs_to_it(office: Backend, proposed) -> None:
    dossier, candidate, _party = proposed
    meeting, _members = held(office, dossier)
    count(office, meeting, candidate, 8, 0, 0)
    with office.begin("Remove") as work:
        meetings.remove(work, meeting.id)
    with office.reading() as read:
        left = (read.meetings, read.attendances, read.agenda_items, read.tallies)
        assert [one.count() for one in left] == [0, 0, 0, 0]


def test_meetings_are_listed_newest_first(office: Backend) -> None:
    for day in (date(2021, 3, 5), date(2021, 6, 14), None):
        call(office, a_meeting(met_on=day))
    call(office, a_meeting(met_on=date(2020, 12, 1)))
    with office.reading() as read:
        found = meeting_view.lines(read, 2021)
    assert [one.meeting.met_on for one in found] == [None, date(2021, 6, 14), date(2021, 3, 5)]


def test_the_citys_council_votes_on_a_wards_dossier_without_writing_into_it(
    office: Backend, tmp_path: Path, proposed
) -> None:
    dossier, candidate, party = proposed
    city = a_city(tmp_path / "city")
    try:
        with city.begin("Receive") as work:
            work.write_for(office.profile.office)
            for shelf, record in ((work.parties, party), (work.dossiers, dossier), (work.candidates, candidate)):
                shelf.add(replace(record))
        meeting, _members = held(city, dossier)
        count(city, meeting, candidate, 8, 0, 0)
        closed = close(city, meeting)
        assert (closed.written, closed.left) == (0, 1)
        with city.reading() as read:
            assert read.candidates.get(candidate.id).votes_for is None
            assert read.dossiers.get(dossier.id).council_met_on is None
            assert dossiers.view(read, dossier.id).checklist
        with pytest.raises(NotOwnerError), city.begin("Write") as work:
            work.candidates.get(candidate.id).votes_for = 1
    finally:
        city.close()
