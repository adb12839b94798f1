"""The journal is complete: played back from nothing it gives the tables; a job is written whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from builders import DUONG_DONG, TODAY, a_clock, a_person, add_party, again, ids_from, office_open, register
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.change import Actor, Operation
from phuquoc_desktop.domain.exchange import Correspondent
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Record, to_plain
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.database import Database, create_database
from phuquoc_desktop.storage.errors import StillReferredToError
from phuquoc_desktop.storage.profile import OfficeProfile, Role
from phuquoc_desktop.storage.tables import RECORDS
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

Rows = dict[tuple[str, str], dict[str, Any]]


class HalfwayError(Exception):
    """Something unforeseen in the middle of a job."""


def tables(read: Reader) -> Rows:
    return {(kind.kind, one.id): to_plain(one) for kind in RECORDS for one in read.shelf(kind.kind).all()}


def played_back(read: Reader) -> Rows:
    rows: Rows = {}
    for change in read.changes():
        key = (change.record_kind, change.record_id)
        if change.operation is Operation.REMOVED:
            assert rows.pop(key) == {name: old for name, (old, _new) in change.values.items()}
            continue
        row = rows.setdefault(key, {})
        assert (not row) is (change.operation is Operation.ADDED)
        assert all(row.get(name) == old for name, (old, _new) in change.values.items())
        row.update({name: new for name, (_old, new) in change.values.items()})
    return rows


def a_database(folder: Path) -> Database:
    profile = OfficeProfile(DUONG_DONG, Role.OFFICE, 2021, False, a_clock()())
    return create_database(folder, profile, a_clock(), ids_from())


IDS, NAMES = st.sampled_from("abc"), st.sampled_from(["An", "Bình"])
STEPS = (
    st.tuples(st.just("unit"), IDS, NAMES, st.none())
    | st.tuples(st.just("party"), IDS, NAMES, st.none() | IDS)
    | st.tuples(st.just("correspondent"), IDS, NAMES, st.none())
    | st.tuples(st.just("remove"), st.sampled_from(["unit", "party", "correspondent"]), IDS, st.none())
    | st.tuples(st.just("flush"), st.none(), st.none(), st.none())
)
JOBS = st.lists(st.tuples(st.lists(STEPS, max_size=6), st.booleans()), max_size=6)


def a_record(kind: str, key: str, name: str, other: str | None) -> Record:
    if kind == "unit":
        return Unit(id=f"unit-{key}", office="o", name=name)
    if kind == "party":
        party = a_person(name, unit_id=other and f"unit-{other}")
        party.id, party.office = f"party-{key}", "o"
        return party
    return Correspondent(
        id=f"correspondent-{key}", office="o", party_office=name, signing_key="k", recipient="r", introduced_on=TODAY
    )


def do(work: UnitOfWork, what: str, key: Any, name: Any, other: str | None) -> None:
    if what == "flush":
        work.flush()
    elif what == "remove":
        found = work.shelf(key).find(f"{key}-{name}")
        if found:
            work.shelf(key).remove(found)
    else:
        wanted = a_record(what, key, name, other)
        known = work.shelf(what).find(wanted.id)
        if known:
            known.take_over(wanted)
        else:
            work.shelf(what).add(wanted)


def run(database: Database, steps: list[Any], fails: bool) -> bool:
    try:
        with database.begin(Actor("An", "o"), "job") as work:
            for step in steps:
                do(work, *step)
            if fails:
                raise HalfwayError
    except (HalfwayError, StillReferredToError):
        return False
    return True


@settings(max_examples=40, deadline=None)
@given(JOBS)
def test_the_journal_played_back_gives_the_tables_after_every_job(jobs: list[tuple[list[Any], bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = a_database(Path(folder))
        try:
            for steps, fails in jobs:
                with database.reading() as read:
                    before, head = tables(read), read.journal_head()
                done = run(database, steps, fails)
                with database.reading() as read:
                    after = tables(read)
                    assert played_back(read) == after
                    assert done or (after, read.journal_head()) == (before, head)
                    if after == before and not any(one[0] == "flush" for one in steps):
                        assert all(change.operation is not Operation.CHANGED for change in read.changes(after=head))
        finally:
            database.close()


def test_the_main_tables_are_played_back_too(office: Backend) -> None:
    register(office, add_party(office))
    with office.reading() as read:
        assert played_back(read) == tables(read)
        assert len(tables(read)) > 48


def test_a_record_added_and_changed_in_one_job_is_told_in_two_changes(office: Backend) -> None:
    with office.begin("two steps") as work:
        party = directory.add(work, a_person("Trần Thị Lụa"), TODAY)
        work.flush()
        party.name = "Trần Thị Lụa Em"
    with office.reading() as read:
        added, changed = read.changes(record_id=party.id)
    assert (added.operation, changed.operation) == (Operation.ADDED, Operation.CHANGED)
    assert added.work_id == changed.work_id
    assert changed.values == {"name": ("Trần Thị Lụa", "Trần Thị Lụa Em")}


def test_a_change_that_changes_nothing_writes_nothing(office: Backend) -> None:
    party = add_party(office)
    told: list[frozenset[str]] = []
    office.on_commit(told.append)
    with office.reading() as read:
        head = read.journal_head()
    with office.begin("the same again") as work:
        directory.change(work, party.id, a_person(party.name), TODAY)
    with office.begin("there and back") as work:
        one = work.parties.get(party.id)
        one.name, one.note = "x", "y"
        one.name, one.note = party.name, None
    with office.reading() as read:
        assert read.journal_head() == head
    assert told == []


def test_the_journal_says_who_when_and_what(office: Backend) -> None:
    party = add_party(office)
    with office.reading() as read:
        (change,) = read.changes(record_id=party.id)
        newest = read.latest_works(2)
    assert (change.actor.name, change.actor.office, change.job) == ("Lê Thị Bưởi", DUONG_DONG, "Add a party")
    assert change.at.date() == TODAY
    assert change.values["name"] == (None, "Nguyễn Văn An")
    assert [one.job for one in newest] == ["Add a party", "Take in the city's plan"]


def write_and_fail(work: UnitOfWork) -> None:
    party = directory.add(work, a_person(), TODAY)
    directory.add_unit(work, "Văn phòng")
    work.flush()
    work.set_property("x", party.id)
    raise HalfwayError


def test_an_error_in_the_middle_leaves_nothing_and_is_not_announced(office: Backend) -> None:
    told: list[frozenset[str]] = []
    office.on_commit(told.append)
    with office.reading() as read:
        before = tables(read), read.journal_head()
    with pytest.raises(HalfwayError), office.begin("fails") as work:
        write_and_fail(work)
    with office.reading() as read:
        assert (tables(read), read.journal_head(), read.property("x")) == (*before, None)
        assert directory.find(read, directory.ListQuery(text="an")) == []
    assert told == []


def test_a_listener_hears_which_kinds_a_job_changed(office: Backend) -> None:
    told: list[frozenset[str]] = []
    office.on_commit(told.append)
    add_party(office)
    with office.begin("unit and party") as work:
        party = a_person("Bình")
        party.unit_id = directory.add_unit(work, "Văn phòng").id
        directory.add(work, party, TODAY)
    assert told == [frozenset({"party"}), frozenset({"party", "unit"})]


def test_a_record_may_take_the_place_of_one_removed_in_the_same_job(office: Backend) -> None:
    registration = register(office, add_party(office))
    with office.begin("replace") as work:
        work.registrations.remove(work.registrations.get(registration.id))
        other = type(registration)(**{**to_plain(registration), "id": "another", "registered_on": TODAY})
        work.registrations.add(other)
    with office.begin("bring the first back under its own id") as work:
        work.registrations.remove(work.registrations.get("another"))
        work.registrations.add(type(registration)(**vars_of(registration)))
    with office.reading() as read:
        assert [one.id for one in read.registrations.all()] == [registration.id]
        assert played_back(read) == tables(read)


def vars_of(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in to_plain(record)}


def test_what_is_added_and_removed_in_one_job_leaves_no_record(office: Backend) -> None:
    with office.begin("in and out") as work:
        party = directory.add(work, a_person(), TODAY)
        work.parties.remove(party)
    with office.reading() as read:
        assert read.parties.count() == 0
        assert directory.find(read, directory.ListQuery()) == []
        assert played_back(read) == tables(read)


def test_a_record_changed_and_removed_in_one_job_is_journalled_as_it_was_stored(office: Backend) -> None:
    party = add_party(office)
    with office.begin("change and remove") as work:
        one = work.parties.get(party.id)
        one.name = "Tên chưa bao giờ được lưu"
        work.parties.remove(one)
        assert work.parties.find(party.id) is None
    with office.reading() as read:
        assert read.changes(record_id=party.id)[-1].values["name"] == ("Nguyễn Văn An", None)


def test_a_reference_to_nothing_is_refused_at_the_end_of_the_job(office: Backend) -> None:
    with pytest.raises(StillReferredToError), office.begin("lost unit") as work:
        directory.add(work, a_person(unit_id="nowhere"), TODAY)
    with office.reading() as read:
        assert read.parties.count() == 0


def test_references_may_be_written_in_any_order_within_a_job(office: Backend) -> None:
    with office.begin("child first") as work:
        directory.add(work, a_person(unit_id="u"), TODAY)
        work.flush()
        work.units.add(Unit(id="u", office=work.office, name="Văn phòng"))
    with office.reading() as read:
        assert read.parties.first(unit_id="u") is not None


def test_the_order_of_changes_in_a_job_is_always_the_same(tmp_path: Path) -> None:
    def order(folder: Path) -> list[str]:
        with office_open(folder) as backend:
            made = [add_party(backend, a_person(f"Người {number}")) for number in range(30)]
            with backend.begin("all") as work:
                for party in reversed(list(work.parties.several(one.id for one in made).values())):
                    party.note = "x"
            with backend.reading() as read:
                return [one.record_id for one in read.changes() if one.job == "all"]

    first = order(tmp_path / "a")
    assert first == order(tmp_path / "b") == sorted(first)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with office_open(tmp_path / "office") as backend:
        add_party(backend)
    return tmp_path / "office"


def test_what_was_written_is_there_when_opened_again(closed: Path) -> None:
    with again(closed) as backend, backend.reading() as read:
        assert [one.name for one in read.parties.all()] == ["Nguyễn Văn An"]
        assert read.profile.office == DUONG_DONG
        assert played_back(read) == tables(read)
    assert not list(closed.glob("*-wal"))


def test_a_party_that_was_read_is_whole_after_the_reading_ended(office: Backend) -> None:
    party = add_party(office)
    with office.reading() as read:
        found: Party = read.parties.get(party.id)
    assert to_plain(found) == to_plain(party)
