"""Registrations: record, amend, withdraw, and the list of a year."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from builders import TODAY, a_collective, a_registration, add_party, register, send_report

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration_rules import AlreadyRegisteredError
from phuquoc_desktop.services import registration_list, registrations
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.storage.errors import StillReferredToError
from phuquoc_desktop.storage.lists import ListQuery


def all_lines(backend: Backend) -> list[registration_list.RegistrationLine]:
    with backend.reading() as read:
        return registration_list.lines(read, registration_list.find(read, ListQuery()), backend.awards)


def test_one_party_registers_for_an_award_once_a_year(office: Backend) -> None:
    party = add_party(office)
    register(office, party)
    register(office, party, "CSTDCS")
    register(office, party, year=2022)
    with pytest.raises(AlreadyRegisteredError, match="Nguyễn Văn An") as caught:
        register(office, party)
    assert caught.value.field == "award"


def test_an_amendment_may_keep_its_award_and_may_not_take_anothers(office: Backend) -> None:
    party = add_party(office)
    first, second = register(office, party), register(office, party, "CSTDCS")
    with office.begin("amend") as work:
        registrations.amend(work, first.id, a_registration(party, note="sửa"), office.awards, TODAY)
    with pytest.raises(AlreadyRegisteredError), office.begin("amend") as work:
        registrations.amend(work, second.id, a_registration(party), office.awards, TODAY)
    assert {line.note for line in all_lines(office)} == {"sửa", None}


def test_several_awards_are_recorded_together_or_not_at_all(office: Backend) -> None:
    party = add_party(office)
    with office.begin("several") as work:
        made = registrations.record_several(work, a_registration(party), ["LDTT", "CSTDCS"], office.awards, TODAY)
    assert len({one.id for one in made}) == 2
    other = add_party(office)
    with pytest.raises(RefusedError), office.begin("several") as work:
        registrations.record_several(work, a_registration(other), ["LDTT", "TTLDTT"], office.awards, TODAY)
    assert len(all_lines(office)) == 2


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"party_id": ""}, {"party_id"}),
        ({"party_id": "", "award": ""}, {"party_id", "award"}),
        ({"award": "X"}, {"award"}),
        ({"award": "TTLDTT"}, {"award"}),
        ({"registered_on": TODAY + timedelta(1)}, {"registered_on"}),
        ({"registered_on": None, "year": 1}, {"registered_on", "year"}),
    ],
)
def test_a_registration_is_refused_at_its_fields(office: Backend, values: dict[str, Any], fields: set[str]) -> None:
    draft = a_registration(add_party(office), **values)
    with pytest.raises(RefusedError) as caught, office.begin("register") as work:
        registrations.record(work, draft, office.awards, TODAY)
    error = caught.value
    several = error.refusals if isinstance(error, SeveralRefusedError) else [error]
    assert {one.field for one in several} == fields


def test_a_movement_that_does_not_exist_is_refused(office: Backend) -> None:
    with pytest.raises(StillReferredToError):
        register(office, add_party(office), movement_id="nowhere")


def test_a_withdrawn_registration_is_gone_from_the_list(office: Backend) -> None:
    registration = register(office, add_party(office))
    with office.begin("withdraw") as work:
        registrations.withdraw(work, registration.id)
    assert all_lines(office) == []


def test_a_row_names_party_award_movement_and_delivery(office: Backend) -> None:
    with office.reading() as read:
        movement = read.movements.all()[0]
    party = add_party(office, a_collective())
    register(office, party, "TTLDTT", movement_id=movement.id)
    send_report(office)
    (line,) = all_lines(office)
    assert (line.party.name, line.award_name) == ("Khu phố 1", office.awards.by_code("TTLDTT").name)
    assert (line.movement, line.delivery, line.party_kind) == (movement.name, Delivery.SENT, party.party_kind)


def test_an_award_that_this_program_does_not_know_is_shown_by_its_code(office: Backend) -> None:
    party: Party = add_party(office)
    registration = register(office, party)
    with office.begin("from a newer program") as work:
        work.registrations.get(registration.id).award = "MOI2030"
    assert [line.award_name for line in all_lines(office)] == ["MOI2030"]
