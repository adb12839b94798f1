"""What the next report would tell the city, held against comparing whole tables."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from builders import (
    CITY,
    DUONG_DONG,
    TODAY,
    a_person,
    add_party,
    an_award_held,
    open_dossier,
    progress,
    propose,
    register,
    send_report,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.backend import Backend, open_office
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.party import Unit
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.services import awards_held, directory, exchange, history, registrations, targets
from phuquoc_desktop.services.exchange import CARRIED, Delivery, Difference
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

State = dict[str, dict[str, Any]]


def differences(backend: Backend) -> list[Difference]:
    with backend.reading() as read:
        found = exchange.since_last_report(read, backend.profile.office)
        assert exchange.count_since_last_report(read, backend.profile.office) == len(found)
    return found


def told(backend: Backend) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.record_kind, one.name, one.operation.value, one.fields) for one in differences(backend)]


def test_a_new_office_has_nothing_to_tell_although_it_has_the_citys_plan(office: Backend) -> None:
    assert told(office) == []


def test_each_record_is_told_once_by_name(office: Backend) -> None:
    party = add_party(office)
    register(office, party)
    dossier = open_dossier(office)
    propose(office, dossier, party)
    with office.begin("more") as work:
        targets.record_progress(work, "T09", 2021, progress("120", "2021-05"), TODAY)
        awards_held.add(work, an_award_held(party), office.awards)
        directory.add_unit(work, "Văn phòng")
    assert told(office) == [
        ("party", "Nguyễn Văn An", "added", ()),
        ("registration", "Nguyễn Văn An – LĐTT", "added", ()),
        ("dossier", "Đề nghị tặng giấy khen", "added", ()),
        ("candidate", "Nguyễn Văn An", "added", ()),
        ("target", "Sản lượng tiêu", "added", ()),
        ("progress_entry", "Sản lượng tiêu – tháng 5/2021", "added", ()),
        ("award_held", "Nguyễn Văn An – LĐTT", "added", ()),
        ("unit", "Văn phòng", "added", ()),
    ]


def test_after_a_report_only_what_is_different_in_the_end_is_told(office: Backend) -> None:
    party = add_party(office)
    gone = register(office, party)
    send_report(office)
    assert told(office) == []
    with office.begin("change") as work:
        directory.change(work, party.id, a_person("Nguyễn Văn An", note="mới", birth="1984"), TODAY)
        registrations.withdraw(work, gone.id)
    assert told(office) == [
        ("party", "Nguyễn Văn An", "changed", ("birth", "note")),
        ("registration", "Nguyễn Văn An – LĐTT", "removed", ()),
    ]
    with office.begin("back") as work:
        directory.change(work, party.id, a_person("Nguyễn Văn An", birth="1984"), TODAY)
    assert told(office)[0] == ("party", "Nguyễn Văn An", "changed", ("birth",))


def test_a_removal_taken_back_is_no_difference(office: Backend) -> None:
    registration = register(office, add_party(office))
    send_report(office)
    with office.begin("withdraw") as work:
        registrations.withdraw(work, registration.id)
    with office.reading() as read:
        job = read.latest_works(1)[0].work_id
    with office.begin("undo") as work:
        history.undo(work, job)
    assert told(office) == []


def test_a_registration_of_a_party_that_is_gone_too_keeps_its_name(office: Backend) -> None:
    party = add_party(office)
    registration = register(office, party)
    send_report(office)
    with office.begin("away") as work:
        registrations.withdraw(work, registration.id)
    with office.begin("away") as work:
        directory.remove(work, party.id)
    assert told(office) == [
        ("registration", "Nguyễn Văn An – LĐTT", "removed", ()),
        ("party", "Nguyễn Văn An", "removed", ()),
    ]


def test_what_the_city_owns_is_not_told_to_the_city(office: Backend) -> None:
    with office.begin("from the city") as work:
        work.write_for(CITY)
        work.units.add(Unit(id="city-unit", office=CITY, name="Phòng Nội vụ"))
        work.targets.first(code="T01").note = "city"  # type: ignore[union-attr]
    assert told(office) == []
    with office.begin("gone at the city") as work:
        work.write_for(CITY)
        work.units.remove(work.units.get("city-unit"))
    assert told(office) == []


def test_deliveries_follow_the_journal_to_the_receipt(office: Backend) -> None:
    first = register(office, add_party(office))
    assert delivery(office, first.id) is Delivery.NOT_SENT
    sent = send_report(office)
    assert delivery(office, first.id) is Delivery.SENT
    with office.begin("receipt") as work:
        one = work.bundles_sent.get(sent.id)
        one.received_at = one.made_at
    assert delivery(office, first.id) is Delivery.RECEIVED
    with office.begin("amend") as work:
        work.registrations.get(first.id).note = "sửa"
    assert delivery(office, first.id) is Delivery.NOT_SENT


def delivery(backend: Backend, record_id: str) -> Delivery:
    with backend.reading() as read:
        return exchange.deliveries(read, "registration", [record_id])[record_id]


STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "put", "remove", "undo", "send"]), st.sampled_from("abc"), st.sampled_from("xy")),
    max_size=12,
)


def do(backend: Backend, what: str, key: str, name: str) -> None:
    with backend.begin(what) as work:
        if what == "put":
            put(work, key, name)
        elif what == "remove" and work.units.find(key):
            work.units.remove(work.units.get(key))
        elif what == "undo":
            newest = next((one for one in work.latest_works(1) if one.record_kind == "unit"), None)
            if newest:
                history.undo(work, newest.work_id)


def put(work: UnitOfWork, key: str, name: str) -> None:
    known = work.units.find(key)
    if known:
        known.name = name
    else:
        work.units.add(Unit(id=key, office=DUONG_DONG, name=name))


def carried(read: Reader) -> State:
    return {one.id: to_plain(one) for kind in CARRIED for one in read.shelf(kind).all() if one.office == DUONG_DONG}


def naive(before: State, after: State) -> dict[str, tuple[Operation, tuple[str, ...]]]:
    found: dict[str, tuple[Operation, tuple[str, ...]]] = {}
    for key in before | after:
        if key not in before:
            found[key] = (Operation.ADDED, ())
        elif key not in after:
            found[key] = (Operation.REMOVED, ())
        elif before[key] != after[key]:
            found[key] = (
                Operation.CHANGED,
                tuple(name for name in before[key] if before[key][name] != after[key][name]),
            )
    return found


@settings(max_examples=30)
@given(steps=STEPS)
def test_what_is_told_is_the_difference_of_the_tables(empty_office: Path, steps: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        shutil.copyfile(empty_office / "phuquoc.db", Path(name) / "phuquoc.db")
        backend = open_office(Path(name))
        try:
            before: State = {}
            for what, key, value in steps:
                if what == "send":
                    send_report(backend)
                    with backend.reading() as read:
                        before = carried(read)
                else:
                    do(backend, what, key, value)
            with backend.reading() as read:
                after = carried(read)
            found = {one.record_id: (one.operation, one.fields) for one in differences(backend)}
            assert found == naive(before, after)
        finally:
            backend.close()
