"""A list is taken in whole or not at all, and taken back whole as long as nothing stands on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from builders import TODAY, a_dossier, a_person, add_party, open_dossier, propose, register
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake_rows import FILE, PEOPLE, YEAR, a_row, dry_run, statuses, take, taken

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.domain.party_rules import IdentityTakenError
from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.intake.batch import Outcome
from phuquoc_desktop.intake.decisions import NEW, Decisions
from phuquoc_desktop.intake.rows import ReadRow, Repair, RepairKind, RowError
from phuquoc_desktop.intake.taking import (
    CountsDifferError,
    DataChangedError,
    UndecidedRowsError,
    take_in,
)
from phuquoc_desktop.services import directory, history
from phuquoc_desktop.services.history import ChangedSinceError, DependsOnItError
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.tables import RECORDS

HONG = {"birth": "1984-05-12", "sex": "female", "identity_number": "091184001234"}
WRONG = RowError("birth", "31/02/1984", "No such day.", "Look at the card.")
REPAIR = Repair("name", "NguyÔn ThÞ Hång", "Nguyễn Thị Hồng", RepairKind.TCVN3)


def rows_of(office: Backend) -> dict[str, Any]:
    """Return the whole content of the data, the search index included."""
    with office.reading() as read:
        found: dict[str, Any] = {one.id: to_plain(one) for kind in RECORDS for one in read.shelf(kind.kind).all()}
        found["searched"] = directory.find(read, ListQuery())
    return found


def undo_latest(office: Backend) -> None:
    with office.reading() as read:
        latest = read.latest_works(1)[0]
    with office.begin("Undo") as work:
        history.undo(work, latest.work_id)


def test_people_registrations_and_units_are_taken_in_at_once(office: Backend) -> None:
    rows = [
        a_row(7, awards="LDTT CSTDCS", unit="Trạm Y tế", position="Y sĩ", note="mới về", **HONG),
        a_row(8, "Tổ Dược", kind="collective", awards="TTLDTT", unit="Trạm Y tế", members="12"),
        a_row(9, "Hộ ông Lê Văn Tám", kind="household", awards="GDVH", address="Khu phố 5"),
    ]
    done = taken(office, rows)
    assert done.rows == {Outcome.NEW: 3, Outcome.CHANGED: 0, Outcome.SAME: 0, Outcome.LEFT_OUT: 0}
    assert done.added == {"unit": 1, "party": 3, "registration": 4}
    with office.reading() as read:
        hong = read.parties.first(name="Nguyễn Thị Hồng")
        assert hong is not None
        assert (hong.birth, hong.sex, hong.note) == ("1984-05-12", Sex.FEMALE, None)
        assert read.units.get(hong.unit_id or "").name == "Trạm Y tế"
        registered = read.registrations.all(party_id=hong.id)
        assert [(one.award, one.year, one.note) for one in registered] == [
            ("LDTT", 2021, "mới về"),
            ("CSTDCS", 2021, "mới về"),
        ]
        collective = read.parties.first(name="Tổ Dược")
        assert collective is not None
        assert collective.members == 12
        assert directory.find(read, ListQuery(text="tram y te hong")) == [hong.id]


def test_the_batch_is_one_job_named_after_the_file(office: Backend) -> None:
    taken(office, [a_row(7, awards="LDTT", **HONG), a_row(8, "Lê Văn Tám", awards="LDTT")])
    with office.reading() as read:
        latest = read.latest_works(1)[0]
        assert FILE in latest.job
        assert len(read.changes(work_id=latest.work_id)) == 4


def test_people_alone_make_no_registrations(office: Backend) -> None:
    assert taken(office, [a_row(awards="LDTT", note="ghi chú", **HONG)], PEOPLE).added == {"party": 1}
    with office.reading() as read:
        assert [one.note for one in read.parties.all()] == ["ghi chú"]


def test_the_same_list_again_changes_nothing(office: Backend) -> None:
    rows = [a_row(7, awards="LDTT", unit="Trạm Y tế", **HONG), a_row(8, "Lê Văn Tám", awards="GK_HUYEN")]
    taken(office, rows)
    before = rows_of(office)
    done = taken(office, rows)
    assert done.rows[Outcome.SAME] == 2
    assert not done.changed_anything
    assert rows_of(office) == before


def test_what_a_list_says_more_is_written_and_nothing_else(office: Backend) -> None:
    party = add_party(office, a_person("Nguyễn Thị Hồng", note="giữ", position="Y sĩ", **{**HONG, "sex": Sex.FEMALE}))
    done = taken(office, [a_row(position="Bác sĩ", unit="Trạm Y tế", **HONG)], PEOPLE)
    assert (done.changed, done.added) == ({"party": 1}, {"unit": 1})
    with office.reading() as read:
        now = read.parties.get(party.id)
        assert (now.position, now.note) == ("Bác sĩ", "giữ")


@pytest.mark.parametrize(
    "bad", [a_row(8, errors=(WRONG,)), a_row(8, doubts=("Look.",)), a_row(8, birth="1990", repairs=(REPAIR,))]
)
def test_nothing_is_taken_while_a_row_is_undecided(office: Backend, bad: ReadRow) -> None:
    before = rows_of(office)
    with pytest.raises(UndecidedRowsError):
        taken(office, [a_row(7, "Lê Văn Tám", birth="1970"), bad], PEOPLE)
    assert rows_of(office) == before


def test_what_is_doubtful_may_be_left_out_as_a_whole(office: Backend) -> None:
    rows = [
        a_row(7, "Lê Văn Tám", birth="1970"),
        a_row(8, errors=(WRONG,)),
        a_row(9, "Trần Ba", doubts=("Look.",)),
        a_row(10, "Phạm Tư", repairs=(REPAIR,)),
    ]
    done = taken(office, rows, PEOPLE, Decisions(skip_doubtful=True))
    assert done.rows == {Outcome.NEW: 1, Outcome.CHANGED: 0, Outcome.SAME: 0, Outcome.LEFT_OUT: 3}


def test_doubtful_rows_are_taken_skipped_and_their_repairs_accepted_one_by_one(office: Backend) -> None:
    rows = [
        a_row(7, "Trần Ba", doubts=("Look.",)),
        a_row(8, errors=(WRONG,)),
        a_row(9, "Phạm Tư", repairs=(REPAIR,)),
        a_row(10, "Đỗ Năm", repairs=(REPAIR,)),
    ]
    decided = Decisions(
        taken=frozenset({("Sheet1", 7)}),
        skipped=frozenset({("Sheet1", 8), ("Sheet1", 10)}),
        accepted=frozenset({("Sheet1", 9)}),
    )
    assert taken(office, rows, PEOPLE, decided).added == {"party": 2}


def test_a_refused_row_cannot_be_taken_by_any_decision(office: Backend) -> None:
    decided = Decisions(taken=frozenset({("Sheet1", 8)}), matches={("Sheet1", 8): NEW}, accept_repairs=True)
    with pytest.raises(UndecidedRowsError):
        taken(office, [a_row(8, errors=(WRONG,))], PEOPLE, decided)


def test_a_person_says_whom_a_row_means(office: Backend) -> None:
    party = add_party(office, a_person("Nguyễn Thị Hồng", birth="1984-05-12"))
    row = a_row(7, "Nguyễn Thị Hông", birth="1984-05-12", position="Y sĩ", awards="LDTT")
    done = taken(office, [row], YEAR, Decisions(matches={("Sheet1", 7): party.id}))
    assert (done.added, done.changed) == ({"registration": 1}, {"party": 1})
    with office.reading() as read:
        assert [(one.name, one.position) for one in read.parties.all()] == [("Nguyễn Thị Hồng", "Y sĩ")]


def test_or_that_it_is_somebody_new(office: Backend) -> None:
    add_party(office, a_person("Nguyễn Thị Hồng", birth="1984-05-12"))
    row = a_row(7, "Nguyễn Thị Hông", birth="1984-05-12")
    assert taken(office, [row], PEOPLE, Decisions(matches={("Sheet1", 7): NEW})).added == {"party": 1}


def test_two_rows_of_one_person_become_one_party(office: Backend) -> None:
    rows = [a_row(7, awards="LDTT", **HONG), a_row(9, awards="GK_HUYEN", position="Y sĩ", **HONG)]
    assert taken(office, rows).added == {"party": 1, "registration": 2}
    with office.reading() as read:
        assert [one.position for one in read.parties.all()] == ["Y sĩ"]


def test_a_row_stands_on_its_own_where_the_one_it_repeats_is_left_out(office: Backend) -> None:
    rows = [a_row(7, awards="LDTT", **HONG), a_row(9, awards="LDTT GK_HUYEN", **HONG)]
    done = taken(office, rows, YEAR, Decisions(skipped=frozenset({("Sheet1", 7)})))
    assert done.added == {"party": 1, "registration": 2}


def test_rows_that_a_person_calls_one_become_one(office: Backend) -> None:
    rows = [a_row(7, unit="Trạm Y tế"), a_row(9, unit="Trạm Y tế")]
    run = dry_run(office, rows, PEOPLE)
    one = Decisions(matches={run.rows[1].key: run.rows[1].candidates[0].id})
    assert take(office, run, one).added == {"unit": 1, "party": 1}


def test_an_identity_number_is_not_given_twice(office: Backend) -> None:
    add_party(office, a_person("Nguyễn Thị Hồng", **{**HONG, "sex": Sex.FEMALE}))
    before = rows_of(office)
    row = a_row(7, "Lê Văn Tám", identity_number=HONG["identity_number"])
    with pytest.raises(IdentityTakenError):
        taken(office, [row], PEOPLE, Decisions(matches={("Sheet1", 7): NEW}))
    assert rows_of(office) == before


def test_units_are_the_same_whatever_their_capitals(office: Backend) -> None:
    rows = [a_row(7, unit="Trạm Y tế", birth="1980"), a_row(8, "Lê Văn Tám", unit="TRẠM Y TẾ")]
    assert taken(office, rows, PEOPLE).added == {"unit": 1, "party": 2}


def test_data_that_changed_since_are_compared_again_first(office: Backend) -> None:
    run = dry_run(office, [a_row(**HONG)], PEOPLE)
    add_party(office)
    with pytest.raises(DataChangedError):
        take(office, run)


def test_a_stopped_batch_leaves_nothing(office: Backend) -> None:
    run, before = dry_run(office, [a_row(**HONG)], PEOPLE), rows_of(office)

    def stop(done: int, total: int, what: str) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled), office.begin("take") as work:
        take_in(work, run, Decisions(), TODAY, stop)
    assert rows_of(office) == before


def test_counts_that_do_not_agree_keep_nothing(office: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    run, before = dry_run(office, [a_row(**HONG)], PEOPLE), rows_of(office)
    monkeypatch.setattr("phuquoc_desktop.intake.batch.Batch.added", lambda batch: {"party": 2})
    with pytest.raises(CountsDifferError):
        take(office, run)
    assert rows_of(office) == before


def test_a_movement_and_a_day_of_registration_go_with_each(office: Backend) -> None:
    with office.reading() as read:
        movement = read.movements.all()[0].id
    aim = replace(YEAR, movement_id=movement, registered_on=TODAY.replace(month=2), late_reason="Chờ danh sách")
    taken(office, [a_row(awards="LDTT", **HONG)], aim)
    with office.reading() as read:
        one = read.registrations.all()[0]
    assert (one.movement_id, one.registered_on.month, one.late_reason) == (movement, 2, "Chờ danh sách")


def test_undo_gives_the_data_back_row_for_row(office: Backend) -> None:
    add_party(office, a_person("Nguyễn Thị Hồng", note="giữ", **{**HONG, "sex": Sex.FEMALE}))
    before = rows_of(office)
    taken(office, [a_row(7, awards="LDTT", unit="Trạm Y tế", **HONG), a_row(8, "Lê Văn Tám", awards="CSTDCS")])
    assert rows_of(office) != before
    undo_latest(office)
    assert rows_of(office) == before


def test_undo_stops_where_somebody_worked_on_a_person_since(office: Backend) -> None:
    taken(office, [a_row(**HONG)], PEOPLE)
    with office.reading() as read:
        job = read.latest_works(1)[0].work_id
    with office.begin("change") as work:
        work.parties.all()[0].note = "mới"
    with pytest.raises(ChangedSinceError), office.begin("Undo") as work:
        history.undo(work, job)


def test_undo_stops_where_a_dossier_or_registration_was_made_since_and_names_it(office: Backend) -> None:
    taken(office, [a_row(**HONG)], PEOPLE)
    with office.reading() as read:
        job, party = read.latest_works(1)[0].work_id, read.parties.all()[0]
    propose(office, open_dossier(office, a_dossier()), party)
    register(office, party)
    before = rows_of(office)
    with pytest.raises(DependsOnItError) as told, office.begin("Undo") as work:
        history.undo(work, job)
    assert "2" in str(told.value)
    assert "Nguyễn Thị Hồng" in str(told.value)
    assert rows_of(office) == before


FAMILY, GIVEN = ("Nguyễn", "Trần", "Lê", "Phạm", "Hồ"), ("An", "Ánh", "Bình", "Đào", "Hà", "Lụa", "Quý", "Yến")
people = st.builds(
    lambda family, middle, given, born, unit, awards: {
        "name": f"{family} {middle} {given}",
        "birth": born.isoformat(),
        "unit": unit,
        "awards": " ".join(awards),
    },
    st.sampled_from(FAMILY),
    st.sampled_from(("Văn", "Thị", "Ngọc", "Hữu")),
    st.sampled_from(GIVEN),
    st.dates(TODAY.replace(year=1950), TODAY.replace(year=2000)),
    st.sampled_from(("", "Trạm Y tế", "Trường Tiểu học 2", "Khu phố 5")),
    st.lists(st.sampled_from(("LDTT", "CSTDCS", "GK_HUYEN")), unique=True, min_size=1),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(roster=st.lists(people, min_size=1, max_size=25, unique_by=lambda one: (one["name"], one["birth"])))
def test_a_roster_taken_in_twice_is_taken_in_once_and_undone_whole(
    office: Backend, roster: list[dict[str, str]]
) -> None:
    before = rows_of(office)
    rows = [a_row(number, **one) for number, one in enumerate(roster, start=7)]
    run = dry_run(office, rows)
    everybody_new = Decisions(matches={one.key: NEW for one in run.rows if one.doubts})
    first = take(office, run, everybody_new)
    assert first.added["party"] == len(roster)
    again = dry_run(office, rows)
    assert set(statuses(again)) == {"same"}
    assert not take(office, again).changed_anything
    undo_latest(office)
    assert rows_of(office) == before
