"""The directory: parties and units, what is refused and at which field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import TODAY, a_person, add_party, an_award_held, open_dossier, propose, register

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.party_rules import IdentityTakenError
from phuquoc_desktop.services import awards_held, directory, registrations
from phuquoc_desktop.services.awards_held import AwardHeldTwiceError
from phuquoc_desktop.services.directory import PartyInUseError, UnitExistsError, UnitInUseError
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.lists import ListQuery

NUMBER = "091184001234"


def test_a_party_belongs_to_the_office_of_who_added_it(office: Backend) -> None:
    party = add_party(office)
    assert party.office == office.profile.office


def test_an_identity_number_is_given_to_one_person(office: Backend) -> None:
    add_party(office, a_person("Người thứ nhất", identity_number=NUMBER))
    with pytest.raises(IdentityTakenError, match="Người thứ nhất") as caught:
        add_party(office, a_person("Người thứ hai", identity_number="091 184 001 234"))
    assert caught.value.field == "identity_number"
    second = add_party(office, a_person("Người thứ hai"))
    with pytest.raises(IdentityTakenError), office.begin("change") as work:
        directory.change(work, second.id, a_person("Người thứ hai", identity_number=NUMBER), TODAY)


def test_a_person_keeps_the_own_number_when_changed(office: Backend) -> None:
    party = add_party(office, a_person(identity_number=NUMBER))
    with office.begin("change") as work:
        directory.change(work, party.id, a_person("Tên mới", identity_number=NUMBER), TODAY)
    with office.reading() as read:
        assert read.parties.get(party.id).name == "Tên mới"


def test_several_wrong_fields_are_refused_together_and_nothing_is_written(office: Backend) -> None:
    with pytest.raises(SeveralRefusedError) as caught:
        add_party(office, a_person("", birth="32/01/2000"))
    assert {one.field for one in caught.value.refusals} == {"name", "birth"}
    with office.reading() as read:
        assert read.parties.count() == 0


def test_a_party_with_registrations_dossiers_or_awards_is_not_removed(office: Backend) -> None:
    party = add_party(office)
    registration = register(office, party)
    propose(office, open_dossier(office), party)
    with office.begin("award") as work:
        awards_held.add(work, an_award_held(party), office.awards)
    with pytest.raises(PartyInUseError) as caught, office.begin("remove") as work:
        directory.remove(work, party.id)
    assert caught.value.places["count"] == 3
    with office.begin("withdraw") as work:
        registrations.withdraw(work, registration.id)
        with pytest.raises(PartyInUseError):
            directory.remove(work, party.id)


def test_a_party_that_is_gone_is_told(office: Backend) -> None:
    with pytest.raises(RecordGoneError), office.begin("change") as work:
        directory.change(work, "nowhere", a_person(), TODAY)


def test_units_have_one_name_each_and_go_only_when_empty(office: Backend) -> None:
    with office.begin("unit") as work:
        unit = directory.add_unit(work, "  Văn  phòng ")
        with pytest.raises(UnitExistsError) as caught:
            directory.add_unit(work, "Văn phòng")
    assert (unit.name, caught.value.field) == ("Văn phòng", "name")
    party = add_party(office, a_person(unit_id=unit.id))
    with pytest.raises(UnitInUseError), office.begin("remove") as work:
        directory.remove_unit(work, unit.id)
    with office.begin("remove") as work:
        directory.remove(work, party.id)
        directory.remove_unit(work, unit.id)
    with office.reading() as read:
        assert read.units.count() == 0


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_unit_needs_a_name_of_usable_length(office: Backend, name: str) -> None:
    with pytest.raises(RefusedError) as caught, office.begin("unit") as work:
        directory.add_unit(work, name)
    assert caught.value.field == "name"


def test_a_unit_named_again_is_the_same_unit(office: Backend) -> None:
    with office.begin("units") as work:
        first = directory.unit_named(work, "Công an")
        assert directory.unit_named(work, " Công  an ") is first
        assert directory.unit_named(work, None) is directory.unit_named(work, "  ") is None


def test_rows_come_in_the_order_asked_for_and_leave_out_who_is_gone(office: Backend) -> None:
    first, second = add_party(office), add_party(office, a_person("Bình"))
    with office.reading() as read:
        lines = directory.lines(read, [second.id, "nowhere", first.id])
        assert [line.id for line in lines] == [second.id, first.id]
        assert directory.find(read, replace(ListQuery(), text="binh")) == [second.id]


def test_the_same_award_of_the_same_year_is_held_once(office: Backend) -> None:
    party = add_party(office)
    with office.begin("award") as work:
        held = awards_held.add(work, an_award_held(party), office.awards)
    with pytest.raises(AwardHeldTwiceError) as caught, office.begin("award") as work:
        awards_held.add(work, an_award_held(party), office.awards)
    assert caught.value.field == "award"
    with office.begin("award") as work:
        awards_held.add(work, an_award_held(party, year=2019), office.awards)
    with office.reading() as read:
        assert [one.year for one in awards_held.of_party(read, party.id)] == [2020, 2019]
    with office.begin("remove") as work:
        awards_held.remove(work, held.id)


@pytest.mark.parametrize(("award", "year", "field"), [("X", 2020, "award"), ("LDTT", 20, "year"), ("", 2020, "award")])
def test_an_award_that_cannot_be_is_refused(office: Backend, award: str, year: int, field: str) -> None:
    party = add_party(office)
    with pytest.raises(RefusedError) as caught, office.begin("award") as work:
        awards_held.add(work, an_award_held(party, award, year), office.awards)
    assert caught.value.field == field
