"""The council: who sits on it when, and who does not vote on whom."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_collective, a_dossier, a_person, add_party, open_dossier, propose
from council_builders import MET_ON, SINCE, a_member, add_member, close, conflict, count, held

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.council import Conflict, ConflictKind, CouncilRole
from phuquoc_desktop.domain.council_rules import MemberTwiceError, PeriodBackwardsError, SecondChairError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.services import council, directory
from phuquoc_desktop.services.council import ConflictHint, ConflictSettledError, ConflictTwiceError, MemberHasSatError


def end(backend: Backend, member_id: str, day: date) -> None:
    with backend.begin("End") as work:
        council.end_member(work, member_id, day)


def hints(backend: Backend, *parties: Party) -> list[ConflictHint]:
    with backend.reading() as read:
        return council.hints(read, council.members(read), parties)


def a_unit(backend: Backend, name: str) -> Unit:
    with backend.begin("Unit") as work:
        return directory.add_unit(work, name)


def test_members_of_a_day_are_those_whose_period_covers_it_the_chair_first(office: Backend) -> None:
    add_member(office, a_member("Ngô Thị Năm"))
    add_member(office, a_member("Lý Thị Phó", role=CouncilRole.DEPUTY, valid_to=date(2021, 5, 31)))
    add_member(office, a_member(role=CouncilRole.CHAIR))
    with office.reading() as read:
        assert [one.name for one in council.members(read, SINCE)] == ["Trần Văn Chánh", "Lý Thị Phó", "Ngô Thị Năm"]
        assert [one.name for one in council.members(read, MET_ON)] == ["Trần Văn Chánh", "Ngô Thị Năm"]
        assert len(council.members(read)) == 3


def test_two_chairs_at_a_time_are_refused_and_one_after_the_other_are_not(office: Backend) -> None:
    first = add_member(office, a_member(role=CouncilRole.CHAIR))
    with pytest.raises(SecondChairError) as caught:
        add_member(office, a_member("Lý Thị Phó", role=CouncilRole.CHAIR))
    assert caught.value.field == "role"
    assert "Trần Văn Chánh chairs the council in that period already" in str(caught.value)
    end(office, first.id, date(2021, 8, 31))
    add_member(office, a_member("Lý Thị Phó", role=CouncilRole.CHAIR, valid_from=date(2021, 9, 1)))


def test_one_person_is_not_on_the_council_twice_at_a_time(office: Backend) -> None:
    party = add_party(office, a_person("Ngô Thị Năm"))
    add_member(office, a_member("Ngô Thị Năm", party_id=party.id))
    for again in (a_member("Ngô Thị Năm", party_id=party.id), a_member("NGÔ THỊ NĂM")):
        with pytest.raises(MemberTwiceError):
            add_member(office, again)


def test_namesakes_with_other_positions_both_sit_there(office: Backend) -> None:
    positions = ["Bí thư Đoàn", "Chủ tịch Hội Nông dân"]
    for position in positions:
        add_member(office, a_member("Ngô Thị Năm", position=position))
    with office.reading() as read:
        assert sorted(one.position for one in read.council_members.all(name="Ngô Thị Năm")) == positions


def test_a_period_does_not_end_before_it_begins(office: Backend) -> None:
    member = add_member(office)
    with pytest.raises(PeriodBackwardsError):
        end(office, member.id, date(2021, 2, 1))
    with office.reading() as read:
        assert read.council_members.get(member.id).valid_to is None


def test_who_was_at_a_meeting_stays_on_the_list(office: Backend) -> None:
    _meeting, members = held(office)
    with pytest.raises(MemberHasSatError), office.begin("Remove") as work:
        council.remove_member(work, members[0].id)


def test_who_never_sat_there_is_removed_with_the_conflicts(office: Backend) -> None:
    member, party = add_member(office), add_party(office)
    conflict(office, member, party)
    with office.begin("Remove") as work:
        council.remove_member(work, member.id)
    with office.reading() as read:
        assert (read.council_members.count(), read.conflicts.count()) == (0, 0)


def test_a_conflict_is_entered_once(office: Backend) -> None:
    member, party = add_member(office), add_party(office)
    conflict(office, member, party)
    with pytest.raises(ConflictTwiceError):
        conflict(office, member, party)


def test_conflicts_on_which_a_closed_meeting_rests_are_not_changed(office: Backend) -> None:
    dossier = open_dossier(office)
    party = add_party(office)
    candidate = propose(office, dossier, party)
    meeting, members = held(office, dossier)
    entered = conflict(office, members[3], party)
    count(office, meeting, candidate, 7, 0, 0)
    close(office, meeting)
    with pytest.raises(ConflictSettledError) as caught, office.begin("Remove") as work:
        council.remove_conflict(work, entered.id)
    assert "14/06/2021" in str(caught.value)
    with pytest.raises(ConflictSettledError):
        conflict(office, members[4], party)


def test_a_member_who_is_the_candidate_is_proposed_as_a_conflict_of_the_own_kind(office: Backend) -> None:
    party = add_party(office, a_person("Ngô Thị Năm"))
    add_member(office, a_member("Ngô Thị Năm", party_id=party.id))
    assert [one.conflict_kind for one in hints(office, party)] == [ConflictKind.SELF]


def test_namesakes_are_only_proposed_and_said_to_be_that(office: Backend) -> None:
    party = add_party(office, a_person("Ngô Thị Năm"))
    add_member(office, a_member("ngô thị năm"))
    found = hints(office, party)
    assert [(one.conflict_kind, one.why) for one in found] == [(ConflictKind.SELF, "The same full name")]


def test_members_of_the_candidates_unit_are_proposed(office: Backend) -> None:
    unit = a_unit(office, "Trạm Y tế phường")
    party = add_party(office, a_person("Lê Văn Khác", unit_id=unit.id))
    collective = add_party(office, a_collective("Trạm y tế phường"))
    add_member(office, a_member("Tạ Văn Tám", unit="Trạm Y tế phường"))
    found = hints(office, party, collective)
    assert [one.conflict_kind for one in found] == [ConflictKind.SAME_UNIT] * 2


def test_a_family_name_alone_says_nothing_and_with_the_address_it_is_a_hint(office: Backend) -> None:
    mine = add_party(office, a_person("Tạ Văn Tám", address="Khu phố 2"))
    add_member(office, a_member("Tạ Văn Tám", party_id=mine.id))
    near = add_party(office, a_person("Tạ Thị Gần", address="khu phố 2"))
    far = add_party(office, a_person("Tạ Thị Xa", address="Khu phố 9"))
    other = add_party(office, a_person("Lê Thị Lạ", address="Khu phố 2"))
    found = hints(office, near, far, other)
    assert [(one.party.name, one.conflict_kind) for one in found] == [("Tạ Thị Gần", ConflictKind.RELATIVE)]


def test_what_is_entered_is_no_longer_proposed(office: Backend) -> None:
    party = add_party(office, a_person("Ngô Thị Năm"))
    add_member(office, a_member("Ngô Thị Năm"))
    with office.begin("Enter") as work:
        council.add_conflict(work, hints(office, party)[0].draft)
    assert hints(office, party) == []


def test_a_conflict_without_a_member_is_refused(office: Backend) -> None:
    party = add_party(office)
    with pytest.raises(RefusedError), office.begin("Enter") as work:
        council.add_conflict(work, Conflict.draft(member_id="", party_id=party.id, conflict_kind=ConflictKind.OTHER))


def test_the_dossier_of_nobody_asks_for_no_conflict(office: Backend) -> None:
    open_dossier(office, a_dossier())
    assert hints(office) == []
