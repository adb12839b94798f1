"""Two officers write the same entry: nothing of either is lost without being told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import TODAY, a_person, add_party

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import SeveralRefusedError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.meanwhile import ChangedMeanwhileError, Seen


def opened(office: Backend, party: Party) -> Party:
    """The party as a form that is opened now shows it."""
    with office.reading() as read:
        return read.parties.get(party.id)


def saved(office: Backend, shown: Party, seen: Seen | None = None, **typed: object) -> None:
    """Save a form that showed a party, with what was typed into some fields."""
    with office.begin("Write the directory", seen or Seen([shown])) as work:
        directory.change(work, shown.id, replace(shown, **typed), TODAY)


def test_a_field_that_only_the_other_changed_keeps_the_others_value(office: Backend) -> None:
    party = add_party(office, a_person(position="Giáo viên"))
    mine, others = opened(office, party), opened(office, party)
    saved(office, others, position="Hiệu trưởng")
    saved(office, mine, address="Khu phố 3")
    now = opened(office, party)
    assert (now.position, now.address) == ("Hiệu trưởng", "Khu phố 3")


def test_a_field_that_both_changed_is_refused_with_both_values_and_who_wrote(office: Backend) -> None:
    party = add_party(office, a_person(position="Giáo viên"))
    mine, others = opened(office, party), opened(office, party)
    saved(office, others, position="Hiệu trưởng")
    with pytest.raises(ChangedMeanwhileError) as refused:
        saved(office, mine, position="Kế toán", address="Khu phố 3")
    assert refused.value.field == "position"
    assert {"theirs": "Hiệu trưởng", "mine": "Kế toán", "who": "Lê Thị Bưởi"}.items() <= refused.value.places.items()
    assert (opened(office, party).position, opened(office, party).address) == ("Hiệu trưởng", None)


def test_who_has_been_told_may_write_over_it(office: Backend) -> None:
    party = add_party(office, a_person(position="Giáo viên"))
    mine, others = opened(office, party), opened(office, party)
    saved(office, others, position="Hiệu trưởng")
    seen = Seen([mine])
    with pytest.raises(ChangedMeanwhileError) as refused:
        saved(office, mine, seen, position="Kế toán")
    seen.know(refused.value)
    saved(office, mine, seen, position="Kế toán")
    assert opened(office, party).position == "Kế toán"


def test_the_same_value_twice_is_no_conflict(office: Backend) -> None:
    party = add_party(office)
    mine, others = opened(office, party), opened(office, party)
    saved(office, others, position="Kế toán")
    saved(office, mine, position="Kế toán")
    assert opened(office, party).position == "Kế toán"


def test_every_field_that_both_changed_is_told(office: Backend) -> None:
    party = add_party(office)
    mine, others = opened(office, party), opened(office, party)
    saved(office, others, birth="05/02/1980", position="Kế toán")
    with pytest.raises(SeveralRefusedError) as refused:
        saved(office, mine, birth="06/02/1980", position="Y sĩ")
    assert {one.field: one.places["theirs"] for one in refused.value.refusals} == {
        "birth": "05/02/1980",
        "position": "Kế toán",
    }


def test_what_was_removed_meanwhile_is_told_as_gone(office: Backend) -> None:
    party = add_party(office)
    mine = opened(office, party)
    with office.begin("Remove") as work:
        directory.remove(work, party.id)
    with pytest.raises(RecordGoneError):
        saved(office, mine, position="Kế toán")


def test_a_unit_is_told_by_its_name(office: Backend) -> None:
    party = add_party(office)
    with office.begin("Units") as work:
        first, second = directory.add_unit(work, "Văn phòng"), directory.add_unit(work, "Khu phố 1")
    mine, others = opened(office, party), opened(office, party)
    saved(office, others, unit_id=first.id)
    with pytest.raises(ChangedMeanwhileError) as refused:
        saved(office, mine, unit_id=second.id)
    assert (refused.value.places["theirs"], refused.value.places["mine"]) == ("Văn phòng", "Khu phố 1")


def test_a_job_may_write_the_same_entry_again_and_is_not_told_of_its_own_value(office: Backend) -> None:
    party = add_party(office, a_person(position="Giáo viên"))
    shown = opened(office, party)
    with office.begin("Write the directory", Seen([shown])) as work:
        for position in ("Kế toán", "Hiệu trưởng", "Giáo viên", "Y sĩ"):
            work.parties.get(party.id).position = position
            work.flush()
    assert opened(office, party).position == "Y sĩ"


def test_what_the_other_wrote_outlives_every_writing_of_the_job(office: Backend) -> None:
    party = add_party(office, a_person(position="Giáo viên"))
    shown = opened(office, party)
    saved(office, opened(office, party), address="Khu phố 3")
    with office.begin("Write the directory", Seen([shown])) as work:
        for position in ("Kế toán", "Hiệu trưởng"):
            directory.change(work, party.id, replace(shown, position=position), TODAY)
            work.flush()
    assert (opened(office, party).position, opened(office, party).address) == ("Hiệu trưởng", "Khu phố 3")


def test_a_job_that_wrote_its_own_field_is_still_refused_where_it_meets_the_others(office: Backend) -> None:
    party = add_party(office, a_person(position="Giáo viên"))
    shown = opened(office, party)
    saved(office, opened(office, party), address="Khu phố 3")
    with office.begin("Write the directory", Seen([shown])) as work:
        work.parties.get(party.id).position = "Kế toán"
        work.flush()
        work.parties.get(party.id).address = "Khu phố 4"
        with pytest.raises(ChangedMeanwhileError) as refused:
            work.flush()
        work.session.rollback()
    assert (refused.value.field, opened(office, party).position) == ("address", "Giáo viên")
