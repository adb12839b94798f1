"""Whoever owns a record writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_city, add_party, office_open

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.services import history
from phuquoc_desktop.storage.errors import NotOwnerError

WARD = "31078@2021-03-01"


@pytest.fixture
def city(tmp_path: Path):
    backend = a_city(tmp_path)
    yield backend
    backend.close()


def a_ward_person(city: Backend) -> str:
    """Put a ward's person into the city's data, as a bundle brings it."""
    with city.begin("bundle") as work:
        work.write_for(WARD)
        person = Party(id=work.new_id(), office=WARD, party_kind=PartyKind.PERSON, name="Lê Thị Đào")
        return work.parties.add(person).id


def test_the_city_may_not_change_a_persons_name_of_a_ward(city: Backend) -> None:
    person = a_ward_person(city)
    with pytest.raises(NotOwnerError), city.begin("change") as work:
        work.parties.get(person).name = "Lê Thị Đàu"
    with city.reading() as read:
        assert read.parties.get(person).name == "Lê Thị Đào"


def test_the_city_may_not_remove_or_add_a_wards_records(city: Backend) -> None:
    person = a_ward_person(city)
    with pytest.raises(NotOwnerError), city.begin("remove") as work:
        work.parties.remove(work.parties.get(person))
    with pytest.raises(NotOwnerError), city.begin("add") as work:
        work.parties.add(Party(id=work.new_id(), office=WARD, party_kind=PartyKind.PERSON, name="Ai đó"))


def test_a_ward_may_not_change_the_citys_plan(tmp_path: Path) -> None:
    with office_open(tmp_path) as ward, pytest.raises(NotOwnerError), ward.begin("change") as work:
        work.targets.first(code="T01").indicator = "khác"


def test_taking_a_bundle_in_may_be_undone_at_the_city(city: Backend) -> None:
    person = a_ward_person(city)
    with city.reading() as read:
        work_id = read.latest_works(1)[0].work_id
    with city.begin("undo") as work:
        history.undo(work, work_id)
    with city.reading() as read:
        assert read.parties.find(person) is None


def test_own_records_are_written_as_before(tmp_path: Path) -> None:
    with office_open(tmp_path) as ward:
        person = add_party(ward)
        with ward.begin("change") as work:
            work.parties.get(person.id).name = "Tên mới"
        with ward.reading() as read:
            assert read.parties.get(person.id).name == "Tên mới"
