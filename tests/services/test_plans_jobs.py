"""Copying last year's targets, rubrics, fields of targets, amendments by hand, standing alarms and what is decided on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from builders import CITY, DUONG_DONG, TODAY, a_city, progress

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.checks import TooLongError
from phuquoc_desktop.domain.target import Comparator, Cumulation, PartsRule, Rhythm, Target, TargetGroup
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services import checks, history, overview, targets
from phuquoc_desktop.services.plans import alarms, amending, copying, editing, rubrics
from phuquoc_desktop.services.plans.alarms import CitysAlarmError, NoSuchAlarmError
from phuquoc_desktop.services.plans.copying import CopyState
from phuquoc_desktop.services.plans.deciding import LEFT, UnknownReadingError
from phuquoc_desktop.services.targets import NotQualitativeError, UnknownTargetError


@pytest.fixture
def city(tmp_path: Path):
    backend = a_city(tmp_path / "city")
    yield backend
    backend.close()


def target(backend: Backend, code: str, year: int = 2021, office: str = CITY) -> Target:
    with backend.reading() as read:
        found = read.targets.first(office=office, year=year, code=code)
    assert found is not None
    return found


def edit(backend: Backend, code: str, **changes: object) -> Target:
    with backend.begin("Edit a target") as work:
        return editing.edit(work, code, 2021, changes)


def levels(*fulfils: bool) -> list[RubricLevel]:
    return [
        RubricLevel.draft(target_id="", level=0, title=f"Mức {number}", fulfils=one)
        for number, one in enumerate(fulfils, 1)
    ]


def set_rubric(backend: Backend, *fulfils: bool, code: str = "T31", reason: str | None = None) -> None:
    with backend.begin("Set a rubric") as work:
        rubrics.set_rubric(work, code, 2021, levels(*fulfils), TODAY, reason)


# copying


def test_the_citys_targets_become_drafts_of_the_new_year_with_last_years_result_to_compare_with(city: Backend) -> None:
    with city.begin("Record progress") as work:
        targets.record_progress(work, "T13", 2021, progress("3410", "2021-05"), TODAY)
    set_rubric(city, False, True, True)
    with city.begin("Copy") as work:
        made = copying.copy(work, 2021, 2022, bases=True)
    assert len(made) == 39
    copied = target(city, "T13", 2022)
    assert (copied.value, copied.base_value, copied.base_year, copied.wording) == (None, Decimal(3410), 2021, None)
    assert (copied.indicator, copied.unit, copied.comparator) == ("Thu ngân sách", "tỷ đồng", Comparator.AT_LEAST)
    assert target(city, "T02", 2022).parent_code == "T01"
    with city.reading() as read:
        assert [one.title for one in rubrics.rubric_of(read, target(city, "T31", 2022))] == ["Mức 1", "Mức 2", "Mức 3"]
        assert {one.state for one in copying.lines(read, 2021, 2022)} == {CopyState.THERE}


def test_copying_is_one_job_that_can_be_undone_and_may_take_some_only(city: Backend) -> None:
    with city.begin("Copy") as work:
        copying.copy(work, 2021, 2022, ["T13", "T15"], bases=False)
    with city.reading() as read:
        assert read.targets.count(year=2022) == 2
        job = read.latest_works(1)[0].work_id
    with city.begin("Undo") as work:
        history.undo(work, job)
    with city.reading() as read:
        assert read.targets.count(year=2022) == 0


def test_a_wards_own_figures_wait_for_the_citys_plan_of_the_new_year(office: Backend) -> None:
    with office.begin("Set a target") as work:
        targets.set_own(work, "T13", 2021, Decimal(120))
    with office.reading() as read:
        assert [one.state for one in copying.lines(read, 2021, 2022)] == [CopyState.NOT_IN_PLAN]
    with office.begin("Plan") as work:
        work.write_for(CITY)
        head = work.targets.add(
            Target(
                id="01930000-0000-7000-8000-000000000001",
                office=CITY,
                year=2022,
                code="T13",
                group=TargetGroup.ECONOMY,
                indicator="Thu ngân sách",
                comparator=Comparator.AT_LEAST,
            )
        )
    with office.begin("Copy") as work:
        [own] = copying.copy(work, 2021, 2022, bases=True)
    assert (own.office, own.plan_id, own.value) == (DUONG_DONG, head.id, None)


def test_a_year_is_not_copied_into_itself(city: Backend) -> None:
    with city.reading() as read, pytest.raises(copying.SameYearError):
        copying.lines(read, 2021, 2021)


# rubrics


def test_a_ward_is_judged_by_the_citys_levels(office: Backend) -> None:
    with office.begin("Plan") as work:
        work.write_for(CITY)
        head = work.targets.first(office=CITY, code="T31")
        assert head is not None
        for number, one in enumerate(levels(False, True, True), 1):
            one.id, one.office, one.target_id, one.level = f"l{number}", CITY, head.id, number
            work.rubric_levels.add(one)
    with office.begin("Record progress") as work:
        targets.record_progress(work, "T31", 2021, progress(None, fulfilled=True), TODAY)
        own = work.targets.first(office=DUONG_DONG, code="T31")
        assert own is not None
        assert [one.level for one in rubrics.rubric_of(work, own)] == [1, 2, 3]
    with pytest.raises(rubrics.CitysRubricError):
        set_rubric(office, False, True, True)


@pytest.mark.parametrize(
    ("fulfils", "error"),
    [
        ((True,), rubrics.RubricSizeError),
        ((False,) * 3 + (True,) * 3, rubrics.RubricSizeError),
        ((True, True, True), rubrics.RubricDecidesNothingError),
        ((False, False), rubrics.RubricDecidesNothingError),
        ((False, True, False), rubrics.RubricOrderError),
    ],
)
def test_a_rubric_that_cannot_judge_is_refused(city: Backend, fulfils: tuple[bool, ...], error: type) -> None:
    with pytest.raises(error):
        set_rubric(city, *fulfils)
    with pytest.raises(NotQualitativeError):
        set_rubric(city, False, True, code="T13")


def test_a_rubric_is_replaced_only_with_a_reason_once_results_were_judged_by_it(city: Backend) -> None:
    set_rubric(city, False, True, True)
    set_rubric(city, False, False, True)
    with city.begin("Judge") as work:
        entry = progress(None, fulfilled=True)
        entry.id, entry.office, entry.level = work.new_id(), CITY, 3
        entry.target_id = target(city, "T31").id
        work.progress.add(entry)
    with pytest.raises(rubrics.RubricInUseError):
        set_rubric(city, False, True, True)
    with pytest.raises(rubrics.LevelInUseError):
        set_rubric(city, False, True, reason="Gộp hai mức")
    set_rubric(city, False, True, True, True, reason="Tách mức cao nhất")
    assert "Tách mức cao nhất" in (target(city, "T31").note or "")


# fields


def test_what_people_add_to_a_target_is_kept_and_checked(city: Backend) -> None:
    edited = edit(city, "T13", rhythm=Rhythm.MONTH, cumulation=Cumulation.PER_PERIOD, owner=" Phòng  Tài chính ")
    assert (edited.rhythm, edited.owner) == (Rhythm.MONTH, "Phòng Tài chính")
    edit(city, "T01", parts_rule=PartsRule.SUM)
    refused = [
        ("T13", {"parts_rule": PartsRule.SUM}, editing.NoPartsError),
        ("T20", {"cumulation": Cumulation.PER_PERIOD}, editing.ShareAddsUpError),
        ("T13", {"base_year": 2021}, editing.BaseYearError),
        ("T13", {"base_value": Decimal(-1)}, editing.BaseNegativeError),
        ("T13", {"value": Decimal(1)}, editing.NotEditableError),
        ("T13", {"owner": "x" * 201}, TooLongError),
        ("T99", {"owner": "x"}, UnknownTargetError),
    ]
    for code, changes, error in refused:
        with pytest.raises(error):
            edit(city, code, **changes)
    assert target(city, "T13").owner == "Phòng Tài chính"


def test_parts_in_another_unit_cannot_add_up(city: Backend) -> None:
    with city.begin("Plan") as work:
        part = work.targets.first(office=CITY, code="T02")
        assert part is not None
        part.unit = "tấn"
    with pytest.raises(editing.PartsInOtherUnitsError, match="T02"):
        edit(city, "T01", parts_rule=PartsRule.SUM)
    assert edit(city, "T01", parts_rule=PartsRule.ALL).parts_rule is PartsRule.ALL


def test_a_ward_edits_its_own_target_beside_the_citys(office: Backend) -> None:
    own = edit(office, "T13", base_value=Decimal(100), base_year=2020)
    assert (own.office, own.plan_id) == (DUONG_DONG, target(office, "T13").id)
    assert target(office, "T13").base_value is None


# amendments


def amend(backend: Backend, value: str, day: date = TODAY, reason: str = "Hội đồng điều chỉnh") -> Target:
    with backend.begin("Amend") as work:
        known = work.targets.first(office=backend.profile.office, year=2021, code="T13")
        draft = replace(known, value=Decimal(value)) if known else target(backend, "T13")
        return amending.amend(work, "T13", 2021, draft, "57/KH-UBND", day, reason)


def test_the_city_amends_and_each_day_knows_its_figure(city: Backend) -> None:
    amend(city, "3500", date(2021, 5, 1))
    amended = amend(city, "3600")
    assert (amended.value, amended.version, amended.amended_by) == (Decimal(3600), 3, "57/KH-UBND")
    with city.reading() as read:
        said = amending.versions(read, target(city, "T13"))
        assert [(one.version, one.value, one.counts_to) for one in said] == [
            (1, Decimal(3400), date(2021, 4, 30)),
            (2, Decimal(3500), date(2021, 6, 14)),
            (3, Decimal(3600), None),
        ]
        assert [one.reason for one in said] == [None, "Hội đồng điều chỉnh", "Hội đồng điều chỉnh"]
        assert amending.as_of(read, target(city, "T13"), date(2021, 5, 1)).value == Decimal(3500)


def test_amendments_that_say_nothing_or_come_out_of_order_are_refused(city: Backend, office: Backend) -> None:
    with pytest.raises(amending.NothingAmendedError):
        amend(city, "3400")
    with pytest.raises(amending.NoReasonError):
        amend(city, "3500", reason=" ")
    with pytest.raises(amending.AmendedInFutureError):
        amend(city, "3500", date(2021, 6, 16))
    amend(city, "3500", date(2021, 6, 1))
    with pytest.raises(amending.AmendedOutOfOrderError):
        amend(city, "3600", date(2021, 5, 1))
    with pytest.raises(UnknownTargetError):
        amend(office, "3500")


# standing alarms


def test_what_the_plan_left_in_doubt_is_decided_and_stays_quiet(city: Backend) -> None:
    with city.reading() as read:
        before = [one.target.code for one in alarms.open_alarms(read, 2021)]
        told = {one.target.code: one.alarm for one in alarms.open_alarms(read, 2021)}
    assert before == ["T05", "T19", "T22", "T37"]
    assert told["T05"].readings == ("16723", "16.723")
    assert "15.235,97" in told["T05"].effects[0]
    assert told["T19"].readings == ("11 ‰", "11 %")
    assert told["T22"].readings[1] == "trừ Thổ Châu"
    assert told["T37"].readings == ("2021", "2020")
    assert all(len(one.readings) == len(one.effects) for one in told.values())
    with city.begin("Decide") as work:
        alarms.rule(work, "T05", 2021, "16723", TODAY, reason="Tổng hai ngành khớp")
    assert (target(city, "T05").value, target(city, "T05").alarm_kind) == (Decimal(16723), None)
    with city.reading() as read:
        assert [one.target.code for one in alarms.open_alarms(read, 2021)] == ["T19", "T22", "T37"]
        [decided] = [one for one in alarms.alarms(read, 2021) if one.target.code == "T05"]
        assert decided.ruling is not None
        assert decided.ruling.reason == "Tổng hai ngành khớp"


def test_the_first_page_and_the_checks_count_what_nobody_has_decided_each_once(city: Backend) -> None:
    assert doubts_of(city) == (4, ["T05", "T19", "T22", "T37"])
    with city.begin("Decide") as work:
        alarms.rule(work, "T05", 2021, "16723", TODAY)
        alarms.rule(work, "T22", 2021, LEFT, TODAY)
    assert doubts_of(city) == (2, ["T19", "T37"])
    edit(city, "T13", base_value=Decimal(340), base_year=2020)
    assert doubts_of(city) == (3, ["T13", "T19", "T37"]), "a jump is a doubt although the plan's reader left none"


def doubts_of(backend: Backend) -> tuple[int, list[str]]:
    """Return how many the first page counts, and the codes that the checks name."""
    with backend.reading() as read:
        page = overview.look(read, backend.awards, TODAY)
        runs = checks.run_all(checks.Checking(read, backend.awards, backend.attachments))
    counted = sum(one.count for one in page.missing if one.gap is overview.Gap.DOUBTED)
    found = next(one for one in runs if one.check == "doubted").findings
    return counted, [dict(one.places)["code"] for one in found]


def test_a_jump_against_last_year_is_asked_about_and_a_chosen_reading_becomes_the_figure(city: Backend) -> None:
    edit(city, "T13", base_value=Decimal(340), base_year=2020)
    with city.reading() as read:
        [jump] = [one for one in alarms.open_alarms(read, 2021) if one.target.code == "T13"]
    assert jump.alarm.readings == ("3400", "340")
    with city.begin("Decide") as work, pytest.raises(UnknownReadingError):
        alarms.rule(work, "T13", 2021, "34", TODAY)
    with city.begin("Decide") as work:
        alarms.rule(work, "T13", 2021, "340", TODAY, kind="jump")
    assert target(city, "T13").value == Decimal(340)
    with city.reading() as read:
        assert not [one for one in alarms.open_alarms(read, 2021) if one.target.code == "T13"]


def test_a_figure_left_as_it_is_stays_quiet_until_it_changes(city: Backend) -> None:
    edit(city, "T13", base_value=Decimal(340), base_year=2020)
    with city.begin("Decide") as work:
        alarms.rule(work, "T13", 2021, LEFT, TODAY)

    def is_asked() -> bool:
        with city.reading() as read:
            return any(one.target.code == "T13" for one in alarms.open_alarms(read, 2021))

    assert not is_asked()
    amend(city, "3600")
    assert is_asked()


def test_a_ward_leaves_the_citys_figures_to_the_city(office: Backend) -> None:
    with office.begin("Decide") as work:
        with pytest.raises(CitysAlarmError):
            alarms.rule(work, "T05", 2021, "16723", TODAY)
        with pytest.raises(NoSuchAlarmError):
            alarms.rule(work, "T13", 2021, LEFT, TODAY)
