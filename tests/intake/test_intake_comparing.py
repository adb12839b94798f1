"""The dry run tells of each row what would become of it; a wrong guess is never silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import TODAY, a_collective, a_household, a_person, add_party, register
from intake_rows import PACK, PEOPLE, YEAR, a_row, dry_run, statuses
from sqlalchemy import event

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.intake.row_awards import not_for
from phuquoc_desktop.intake.rows import Repair, RepairKind, RowError, RowStatus
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.errors import RecordGoneError

HONG = {"birth": "1984-05-12", "sex": "female", "identity_number": "091184001234"}


def add_hong(office: Backend, **values: object) -> str:
    return add_party(office, a_person("Nguyễn Thị Hồng", **{**HONG, **values})).id


def test_somebody_unknown_is_new(office: Backend) -> None:
    run = dry_run(office, [a_row(awards="LDTT CSTDCS", **HONG)])
    assert statuses(run) == ["new"]
    assert run.rows[0].new_awards == ("LDTT", "CSTDCS")
    assert run.counts()[RowStatus.NEW] == 1


def test_a_dry_run_changes_nothing(office: Backend) -> None:
    with office.reading() as read:
        before = read.journal_head()
    dry_run(office, [a_row(awards="LDTT", **HONG)])
    with office.reading() as read:
        assert (read.journal_head(), read.parties.count()) == (before, 0)


def test_who_is_there_with_everything_is_the_same(office: Backend) -> None:
    party_id = add_hong(office)
    with office.reading() as read:
        register(office, read.parties.get(party_id))
    run = dry_run(office, [a_row(awards="LDTT", **HONG)])
    assert statuses(run) == ["same"]
    assert run.rows[0].taken_for == party_id


def test_the_identity_number_finds_a_person_whose_accents_are_missing(office: Backend) -> None:
    party_id = add_hong(office)
    run = dry_run(office, [a_row(name="Nguyen Thi Hong", **HONG)], PEOPLE)
    assert (statuses(run), run.rows[0].taken_for) == (["same"], party_id)


def test_the_identity_number_of_somebody_else_is_doubtful(office: Backend) -> None:
    party_id = add_hong(office)
    run = dry_run(office, [a_row(name="Trần Văn Bình", identity_number=HONG["identity_number"])], PEOPLE)
    assert statuses(run) == ["doubtful"]
    assert [one.id for one in run.rows[0].candidates] == [party_id]
    assert "Nguyễn Thị Hồng" in run.rows[0].doubts[0].text
    assert HONG["identity_number"] not in run.rows[0].candidates[0].identity_number


def test_name_and_birth_find_a_person_of_another_unit(office: Backend) -> None:
    party_id = add_hong(office, identity_number=None)
    run = dry_run(office, [a_row(birth="1984-05-12", unit="Trường Tiểu học 2")], PEOPLE)
    assert (statuses(run), run.rows[0].taken_for) == (["changed"], party_id)
    assert [(one.field, one.old, one.new) for one in run.rows[0].differences] == [("unit", "", "Trường Tiểu học 2")]


def test_a_name_alone_is_doubtful_where_the_directory_knows_more(office: Backend) -> None:
    party_id = add_hong(office)
    run = dry_run(office, [a_row()], PEOPLE)
    assert statuses(run) == ["doubtful"]
    assert [one.id for one in run.rows[0].candidates] == [party_id]


def test_name_and_unit_are_enough_where_nothing_contradicts(office: Backend) -> None:
    with office.begin("unit") as work:
        unit = directory.add_unit(work, "Trạm Y tế").id
    party_id = add_hong(office, unit_id=unit)
    run = dry_run(office, [a_row(unit="Trạm Y tế"), a_row(8, unit="Trạm Y tế", birth="1990")], PEOPLE)
    assert run.rows[0].taken_for == party_id
    assert run.rows[1].taken_for == ""


def test_another_birth_makes_another_person(office: Backend) -> None:
    add_hong(office, identity_number=None)
    assert statuses(dry_run(office, [a_row(birth="1990-01-02")], PEOPLE)) == ["new"]


def test_a_slip_of_spelling_is_asked_about(office: Backend) -> None:
    party_id = add_hong(office, identity_number=None)
    run = dry_run(office, [a_row(name="Nguyễn Thị Hông", birth="1984-05-12")], PEOPLE)
    assert statuses(run) == ["doubtful"]
    assert run.rows[0].candidates[0].id == party_id
    assert run.rows[0].candidates[0].score >= 70
    assert run.rows[0].candidates[0].reasons


def test_of_two_with_one_name_a_person_says_which(office: Backend) -> None:
    ids = {add_hong(office, identity_number=None), add_hong(office, identity_number=None, note="kế toán")}
    run = dry_run(office, [a_row(birth="1984-05-12")], PEOPLE)
    assert statuses(run) == ["doubtful"]
    assert {one.id for one in run.rows[0].candidates} == ids


def test_a_silent_or_less_exact_row_changes_nothing(office: Backend) -> None:
    add_hong(office, position="Văn thư", note="cũ")
    rows = [a_row(birth="1984", identity_number=HONG["identity_number"], position="văn thư")]
    assert statuses(dry_run(office, rows, PEOPLE)) == ["same"]


def test_accents_are_added_to_a_bare_name_and_names_are_not_changed_otherwise(office: Backend) -> None:
    add_party(office, a_person("Nguyen Thi Hong", **HONG))
    run = dry_run(office, [a_row(**HONG)], PEOPLE)
    assert [(one.field, one.new) for one in run.rows[0].differences] == [("name", "Nguyễn Thị Hồng")]


def test_collectives_are_known_by_name_and_unit(office: Backend) -> None:
    with office.begin("unit") as work:
        unit = directory.add_unit(work, "Trường A").id
    party_id = add_party(office, a_collective("Tổ Toán", unit_id=unit)).id
    rows = [
        a_row(7, "Tổ Toán", kind="collective", unit="Trường A"),
        a_row(8, "Tổ Văn", kind="collective", unit="Trường A"),
    ]
    run = dry_run(office, rows, PEOPLE)
    assert [one.taken_for for one in run.rows] == [party_id, ""]
    assert statuses(run) == ["same", "new"]


def test_households_at_another_address_are_asked_about(office: Backend) -> None:
    add_party(office, a_household(address="Khu phố 1"))
    run = dry_run(office, [a_row(7, "Hộ ông Trần Văn Bình", kind="household", address="Khu phố 9")], PEOPLE)
    assert statuses(run) == ["doubtful"]


def test_numbered_collectives_are_different_ones(office: Backend) -> None:
    add_party(office, a_collective("Khu phố 1"))
    assert statuses(dry_run(office, [a_row(7, "Khu phố 2", kind="collective")], PEOPLE)) == ["new"]


def test_the_same_person_twice_in_the_file_is_told(office: Backend) -> None:
    run = dry_run(office, [a_row(7, awards="LDTT", **HONG), a_row(9, awards="GK_HUYEN", **HONG)])
    assert statuses(run) == ["new", "new"]
    assert run.rows[1].taken_for == run.rows[0].id
    assert "7" in run.rows[1].remarks[0]


def test_the_same_registration_twice_in_the_file_is_told_and_made_once(office: Backend) -> None:
    run = dry_run(office, [a_row(7, awards="LDTT", **HONG), a_row(9, awards="LDTT", **HONG)])
    assert statuses(run) == ["new", "same"]
    assert any("7" in told for told in run.rows[1].remarks[1:])


def test_two_rows_that_contradict_each_other_are_doubtful(office: Backend) -> None:
    rows = [a_row(7, position="Văn thư", **HONG), a_row(9, position="Kế toán", **HONG)]
    run = dry_run(office, rows, PEOPLE)
    assert statuses(run) == ["new", "doubtful"]
    assert "Văn thư" in run.rows[1].doubts[0].text


def test_one_name_twice_without_a_birth_is_asked_about(office: Backend) -> None:
    run = dry_run(office, [a_row(7, unit="Trạm Y tế"), a_row(9, unit="Trạm Y tế")], PEOPLE)
    assert statuses(run) == ["new", "doubtful"]
    assert run.rows[1].candidates[0].id == run.rows[0].id


def test_one_identity_number_for_two_names_is_asked_about(office: Backend) -> None:
    rows = [a_row(7, **HONG), a_row(9, "Lê Văn Tám", identity_number=HONG["identity_number"])]
    assert statuses(dry_run(office, rows, PEOPLE)) == ["new", "doubtful"]


def test_one_name_in_two_units_is_two_people(office: Backend) -> None:
    rows = [a_row(7, unit="Trường A", birth="1980"), a_row(9, unit="Trường B", birth="1991")]
    assert statuses(dry_run(office, rows, PEOPLE)) == ["new", "new"]


def test_what_would_be_overwritten_is_told_although_an_award_is_new_besides(office: Backend) -> None:
    add_hong(office)
    run = dry_run(office, [a_row(awards="LDTT", position="Kế toán", **HONG)])
    assert statuses(run) == ["changed"]
    assert [one.field for one in run.rows[0].differences] == ["position"]
    assert statuses(dry_run(office, [a_row(awards="LDTT", **HONG)])) == ["new"]


def test_an_award_of_another_kind_is_refused_with_rule_and_remedy(office: Backend) -> None:
    run = dry_run(office, [a_row(awards="TTLDTT", **HONG)])
    assert statuses(run) == ["refused"]
    error = run.rows[0].errors[0]
    assert error.field == "awards"
    assert error.rule
    assert error.remedy


def test_an_unknown_award_is_refused(office: Backend) -> None:
    run = dry_run(office, [a_row(awards="XYZ", **HONG)])
    assert (statuses(run), run.rows[0].errors[0].value) == (["refused"], "XYZ")


def test_a_registration_without_an_award_is_doubtful(office: Backend) -> None:
    assert statuses(dry_run(office, [a_row(**HONG)], YEAR)) == ["doubtful"]
    assert statuses(dry_run(office, [a_row(**HONG)], PEOPLE)) == ["new"]


def test_awards_that_exclude_each_other_are_warned_of_with_the_clause(office: Backend) -> None:
    clause = next(one for one in PACK.exclusions if not one.paid_once)
    open_to_person = [one for one in clause.awards if "person" in office.awards.by_code(one).subjects]
    run = dry_run(office, [a_row(awards=" ".join(open_to_person[:2]), **HONG)])
    assert statuses(run) == ["new"]
    assert clause.sentence.rstrip(".") in run.rows[0].remarks[0]


def test_errors_of_reading_refuse_the_row(office: Backend) -> None:
    error = RowError("birth", "31/02/1984", "No such day.", "Look at the card.")
    run = dry_run(office, [a_row(errors=(error,))], PEOPLE)
    assert (statuses(run), run.rows[0].errors) == (["refused"], (error,))


def test_all_errors_of_a_row_come_at_once(office: Backend) -> None:
    row = a_row(name="N" * 300, birth="2999-01-01", identity_number="12", awards="XYZ", unit="Đ" * 300)
    fields = {one.field for one in dry_run(office, [row]).rows[0].errors}
    assert fields == {"name", "birth", "identity_number", "awards", "unit"}


def test_a_number_that_speaks_of_another_sex_is_doubtful(office: Backend) -> None:
    assert statuses(dry_run(office, [a_row(**{**HONG, "sex": "male"})], PEOPLE)) == ["doubtful"]


def test_what_does_not_belong_to_a_kind_is_not_dropped_silently(office: Backend) -> None:
    run = dry_run(office, [a_row(7, "Tổ Toán", kind="collective", birth="1984")], PEOPLE)
    assert statuses(run) == ["doubtful"]
    assert "1984" in run.rows[0].doubts[0].text


def test_a_column_without_a_place_is_told(office: Backend) -> None:
    run = dry_run(office, [a_row(rating="HTXSNV", awards="LDTT", **HONG)], PEOPLE)
    assert len(run.told) == 2


def test_another_movement_changes_a_registration(office: Backend) -> None:
    party_id = add_hong(office)
    with office.reading() as read:
        register(office, read.parties.get(party_id))
        movement = read.movements.all()[0]
    run = dry_run(office, [a_row(awards="LDTT", **HONG)], replace(YEAR, movement_id=movement.id))
    assert statuses(run) == ["changed"]
    assert run.rows[0].differences[0].new == movement.name


def test_an_aim_that_no_row_can_reach_is_refused(office: Backend) -> None:
    for aim in (replace(YEAR, year=1999), replace(YEAR, registered_on=TODAY + timedelta(days=1))):
        with pytest.raises(RefusedError):
            dry_run(office, [], aim)
    with pytest.raises(RecordGoneError):
        dry_run(office, [], replace(YEAR, movement_id="gone"))


def test_repairs_that_change_nothing_but_the_writing_of_a_birth_ask_nobody(office: Backend) -> None:
    repairs = (
        Repair("birth", "12/05/1984", "1984-05-12", RepairKind.DATE),
        Repair("name", "NguyÔn", "Nguyễn", RepairKind.TCVN3),
    )
    run = dry_run(office, [a_row(repairs=repairs, **HONG)], PEOPLE)
    assert run.rows[0].asking == repairs[1:]
    assert run.asking == 1


def test_the_questions_to_the_data_do_not_grow_with_the_rows(office: Backend) -> None:
    for number in range(30):
        add_party(office, a_person(f"Nguyễn Văn {chr(65 + number % 20)}a", birth=f"19{60 + number}"))
    rows = [a_row(number, f"Nguyễn Văn {chr(65 + number % 20)}a", birth=f"19{60 + number}") for number in range(30)]
    asked: list[str] = []
    event.listen(office.database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    run = dry_run(office, rows, PEOPLE)
    assert set(statuses(run)) == {"same"}
    assert len(asked) < 15


def test_a_dry_run_can_be_stopped(office: Backend) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        dry_run(office, [a_row()], PEOPLE, report=stop)


def test_one_name_and_year_twice_is_asked_about_unless_the_units_differ(office: Backend) -> None:
    rows = [
        a_row(7, birth="1984-05-12", unit="Trạm Y tế"),
        a_row(8, "Nguyen Thi Hong", birth="1984"),
        a_row(9, birth="1984", unit="Trường A"),
    ]
    assert statuses(dry_run(office, rows, PEOPLE))[:2] == ["new", "doubtful"]
    assert statuses(dry_run(office, [rows[0], rows[2]], PEOPLE)) == ["new", "new"]


def test_an_award_of_another_kind_is_told_once_even_where_reading_doubted_it(office: Backend) -> None:
    doubt = not_for("TTLDTT", PartyKind.PERSON)
    (row,) = dry_run(office, [a_row(awards="TTLDTT", doubts=(doubt, "Look."), **HONG)]).rows
    assert (len(row.errors), [one.text for one in row.doubts]) == (1, ["Look."])


def test_members_that_are_no_number_are_refused(office: Backend) -> None:
    run = dry_run(office, [a_row(7, "Tổ Toán", kind="collective", members="chừng mười")], PEOPLE)
    assert [one.field for one in run.rows[0].errors] == ["members"]


def test_letters_that_were_lost_on_the_way_are_asked_about(office: Backend) -> None:
    for name in ("Nguy?n V?n An", "Nguy\ufffdn Văn An"):
        (row,) = dry_run(office, [a_row(name=name, birth="1980")], PEOPLE).rows
        assert (row.status, name in row.doubts[0].text) == (RowStatus.DOUBTFUL, True)


TAM = {"unit": "Trạm Y tế", "birth": "1984-02-05"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"birth": "1984-02-05"}, {"birth": "1984-02-06"}),
        ({"birth": "1984-05-12"}, {"birth": "1984-12-05"}),
        (TAM, {**TAM, "unit": "Trường Tiểu học Bãi Sao", "birth": "1985-02-05"}),
        ({"unit": "Trạm Y tế", "birth": "1984"}, {"unit": "Trạm Y tế", "birth": "1985"}),
        ({"unit": "Trạm Y tế", "birth": "1984-02-05"}, {"unit": "Trạm Y tế", "birth": "1994"}),
    ],
)
def test_somebody_twice_in_the_file_with_one_slip_in_the_birth_is_asked_about(office: Backend, first, second) -> None:
    rows = [a_row(7, "Lê Văn Tám", awards="LDTT", **first), a_row(9, "Lê Văn Tám", awards="LDTT", **second)]
    run = dry_run(office, rows)
    assert statuses(run) == ["new", "doubtful"]
    assert [one.field for one in run.rows[1].doubts] == ["birth"]


def test_two_of_one_name_and_other_births_are_two(office: Backend) -> None:
    rows = [a_row(7, "Lê Văn Tám", birth="1984-02-05"), a_row(9, "Lê Văn Tám", birth="1991-11-23")]
    assert statuses(dry_run(office, rows, PEOPLE)) == ["new", "new"]
    rows = [a_row(7, "Lê Văn Tám", birth="1984"), a_row(9, "Lê Văn Tám", birth="1985")]
    assert statuses(dry_run(office, rows, PEOPLE)) == ["new", "new"]
