"""Where a registration stands with the city, from the first report to the award; and what a report carried and is gone since."""

from __future__ import annotations

import pytest
from builders import (
    START,
    TODAY,
    a_person,
    a_registration,
    add_party,
    an_award_held,
    register,
    send_report,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration, RegistrationState
from phuquoc_desktop.services import (
    awards_held,
    directory,
    exchange,
    history,
    registration_list,
    registration_states,
    registrations,
    remarks,
)
from phuquoc_desktop.services.registration_list import RegistrationLine
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.lists import ListQuery


def rows(backend: Backend, **query: object) -> list[RegistrationLine]:
    with backend.reading() as read:
        ids = registration_list.find(read, ListQuery(year=2021, **query))  # type: ignore[arg-type]
        return registration_list.lines(read, ids, backend.awards)


def state_of(backend: Backend, registration: Registration) -> RegistrationState:
    return next(one.state for one in rows(backend) if one.id == registration.id)


def counts(backend: Backend) -> dict[RegistrationState, int]:
    with backend.reading() as read:
        return registration_states.count(read, backend.profile.office, 2021).by_state


def amend(backend: Backend, registration: Registration, note: str | None = "sửa") -> None:
    with backend.begin("Amend") as work:
        draft = a_registration(work.parties.get(registration.party_id), note=note)
        registrations.amend(work, registration.id, draft, backend.awards, TODAY)


def withdraw(backend: Backend, registration: Registration) -> None:
    with backend.begin("Withdraw") as work:
        registrations.withdraw(work, registration.id)


def receive_last(backend: Backend) -> None:
    with backend.begin("Receipt") as work:
        exchange.reports_sent(work)[-1].received_at = START


def remark_on(backend: Backend, record: Registration | Party) -> Remark:
    with backend.begin("A return is taken in") as work:
        draft = Remark.draft(
            addressee="",
            record_kind=record.kind,
            record_id=record.id,
            text="Ghi rõ chức vụ và đơn vị công tác.",
            made_on=None,
        )
        return remarks.make(work, draft, TODAY)


@pytest.fixture
def registered(office: Backend) -> Registration:
    return register(office, add_party(office))


def test_a_registration_goes_from_not_sent_to_received(office: Backend, registered: Registration) -> None:
    assert state_of(office, registered) is RegistrationState.NOT_SENT
    send_report(office)
    assert state_of(office, registered) is RegistrationState.SENT
    receive_last(office)
    assert state_of(office, registered) is RegistrationState.RECEIVED


def test_what_is_registered_after_a_report_is_not_sent(office: Backend, registered: Registration) -> None:
    send_report(office, received=True)
    later = register(office, add_party(office, a_person("Lê Thị Sim")))
    amend(office, later)
    assert state_of(office, later) is RegistrationState.NOT_SENT
    assert state_of(office, registered) is RegistrationState.RECEIVED


def test_a_second_report_without_a_receipt_leaves_the_first_received(office: Backend, registered: Registration) -> None:
    send_report(office, received=True)
    later = register(office, add_party(office, a_person("Lê Thị Sim")))
    changed = register(office, add_party(office, a_person("Lê Thị Mận")))
    amend(office, changed)
    send_report(office)
    assert [state_of(office, one) for one in (registered, later, changed)] == [
        RegistrationState.RECEIVED,
        RegistrationState.SENT,
        RegistrationState.SENT,
    ]


def test_a_change_shows_until_the_next_report(office: Backend, registered: Registration) -> None:
    send_report(office, received=True)
    amend(office, registered)
    assert state_of(office, registered) is RegistrationState.CHANGED
    send_report(office)
    assert state_of(office, registered) is RegistrationState.SENT


def test_what_was_changed_back_is_as_it_was_received(office: Backend, registered: Registration) -> None:
    send_report(office, received=True)
    amend(office, registered)
    amend(office, registered, note=None)
    assert state_of(office, registered) is RegistrationState.RECEIVED


def test_an_open_remark_on_it_or_its_party_means_returned(office: Backend, registered: Registration) -> None:
    other = register(office, add_party(office, a_person("Lê Thị Sim")))
    send_report(office, received=True)
    remark = remark_on(office, registered)
    with office.reading() as read:
        remark_on(office, read.parties.get(other.party_id))
    assert {one.state for one in rows(office)} == {RegistrationState.RETURNED}
    with office.begin("Answer") as work:
        assert remarks.close(work, remark.id).status is RemarkStatus.ANSWERED
    assert state_of(office, registered) is RegistrationState.RECEIVED
    assert state_of(office, other) is RegistrationState.RETURNED


def test_an_award_of_that_kind_and_year_means_approved_unless_it_was_revoked(
    office: Backend, registered: Registration
) -> None:
    with office.begin("An award of another year") as work:
        party = work.parties.get(registered.party_id)
        awards_held.add(work, an_award_held(party, year=2020), office.awards)
    assert state_of(office, registered) is RegistrationState.NOT_SENT
    with office.begin("Awarded") as work:
        held = awards_held.add(work, an_award_held(party, year=2021), office.awards)
    assert state_of(office, registered) is RegistrationState.APPROVED
    with office.begin("Revoked") as work:
        work.awards_held.get(held.id).revoked = True
    assert state_of(office, registered) is RegistrationState.NOT_SENT


def test_what_was_withdrawn_after_it_was_sent_is_listed_until_the_next_report(
    office: Backend, registered: Registration
) -> None:
    send_report(office, received=True)
    never_sent = register(office, add_party(office, a_person("Lê Thị Sim")))
    withdraw(office, registered)
    withdraw(office, never_sent)
    (gone,) = rows(office, state=RegistrationState.WITHDRAWN)
    assert (gone.id, gone.party.name, gone.state) == (registered.id, "Nguyễn Văn An", RegistrationState.WITHDRAWN)
    assert rows(office) == []
    assert counts(office) == {RegistrationState.WITHDRAWN: 1}
    send_report(office)
    assert rows(office, state=RegistrationState.WITHDRAWN) == []


def test_what_was_withdrawn_stays_listed_when_its_party_is_gone_as_well(
    office: Backend, registered: Registration
) -> None:
    send_report(office)
    withdraw(office, registered)
    with office.begin("Remove") as work:
        directory.remove(work, registered.party_id)
    assert [one.party.name for one in rows(office, state=RegistrationState.WITHDRAWN, text="nguyen an")] == [
        "Nguyễn Văn An"
    ]
    assert rows(office, state=RegistrationState.WITHDRAWN, text="binh") == []


def test_what_is_brought_back_is_as_the_city_knows_it(office: Backend, registered: Registration) -> None:
    send_report(office, received=True)
    amend(office, registered)
    withdraw(office, registered)
    with office.begin("Bring back") as work:
        registrations.bring_back(work, registered.id, 2021, office.awards)
    (line,) = rows(office)
    assert (line.id, line.note, line.state) == (registered.id, None, RegistrationState.RECEIVED)
    with office.reading() as read:
        assert exchange.count_since_last_report(read, office.profile.office) == 0


def test_nothing_is_brought_back_twice_or_over_a_new_registration(office: Backend, registered: Registration) -> None:
    send_report(office)
    with pytest.raises(RecordGoneError), office.begin("Bring back") as work:
        registrations.bring_back(work, registered.id, 2021, office.awards)
    withdraw(office, registered)
    with office.reading() as read:
        party = read.parties.get(registered.party_id)
    register(office, party)
    with pytest.raises(registrations.AlreadyRegisteredError), office.begin("Bring back") as work:
        registrations.bring_back(work, registered.id, 2021, office.awards)


def test_an_undone_withdrawal_leaves_no_trace_for_the_city(office: Backend, registered: Registration) -> None:
    send_report(office, received=True)
    with office.begin("Withdraw") as work:
        registrations.withdraw(work, registered.id)
    with office.begin("Undo") as back:
        history.undo(back, work.job.work_id)
    assert counts(office) == {RegistrationState.RECEIVED: 1}


def test_the_list_is_filtered_sorted_and_counted_by_state(office: Backend) -> None:
    names = ("An", "Bình", "Châu")
    an, _binh, chau = (register(office, add_party(office, a_person(f"Lê Văn {name}"))) for name in names)
    send_report(office, received=True)
    amend(office, an)
    remark_on(office, chau)
    register(office, add_party(office, a_person("Lê Văn Dũng")))
    assert counts(office) == {
        RegistrationState.CHANGED: 1,
        RegistrationState.RECEIVED: 1,
        RegistrationState.RETURNED: 1,
        RegistrationState.NOT_SENT: 1,
    }
    by_state = [one.party.name[-2:].strip() for one in rows(office, sort="state")]
    assert by_state == ["ng", "An", "nh", "âu"]
    assert [one.id for one in rows(office, state=RegistrationState.RETURNED)] == [chau.id]
