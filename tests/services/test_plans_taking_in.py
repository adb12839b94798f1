"""Taking in a plan that was read: dry run, decisions, codes that stay, versions of an amended plan, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from builders import CITY, DUONG_DONG, TODAY, a_city, an_office, office_open, progress
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_readings import a_plan, a_reading

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.plan_reading import AlarmKind, PlanAlarm, PlanReading
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services import catalogue, history, targets
from phuquoc_desktop.services.plans import amending, comparing, deciding, loading, taking_in
from phuquoc_desktop.services.plans.comparing import Aim, PlanChange, PlanComparison
from phuquoc_desktop.services.plans.deciding import LEFT, Choices, decide
from phuquoc_desktop.services.plans.taking_in import PlanSource, PlanTaken

OF_2024 = Aim(CITY, 2024)
FIRST = PlanSource(number="12/KH-UBND", issued_on=date(2021, 2, 1), digest="1" * 64)
AMENDED = PlanSource(number="57/KH-UBND", issued_on=date(2021, 6, 10), digest="2" * 64)


def take(
    backend: Backend,
    reading: PlanReading,
    source: PlanSource = FIRST,
    choices: Choices | None = None,
    aim: Aim = OF_2024,
) -> PlanTaken:
    with backend.begin("Take a plan in") as work:
        return taking_in.take(work, reading, aim, source, choices or Choices(), TODAY)


def compare(backend: Backend, reading: PlanReading, aim: Aim = OF_2024) -> PlanComparison:
    with backend.reading() as read:
        return comparing.compare(read, reading, aim)


def known(backend: Backend, code: str, year: int = 2024, office: str = CITY) -> Target:
    with backend.reading() as read:
        found = read.targets.first(office=office, year=year, code=code)
    assert found is not None
    return found


def amended_plan() -> PlanReading:
    """The first target raised, the third gone, a new one in front."""
    return a_plan(
        a_reading("T01", "Số sản phẩm OCOP", "3", unit="sản phẩm"),
        a_reading("T02", "Giá trị sản xuất nông nghiệp", "4600"),
        a_reading("T03", "Giá trị sản xuất công nghiệp", "16723"),
    )


def test_the_dry_run_tells_what_would_be_and_changes_nothing(office: Backend) -> None:
    with office.reading() as read:
        head = read.journal_head()
    found = compare(office, a_plan())
    assert found.counts()[PlanChange.ADDED] == 3
    assert [one.code for one in found.undecided] == ["T02"]
    with office.reading() as read:
        assert read.journal_head() == head


def test_what_nobody_decided_stays_doubted_with_its_readings(office: Backend) -> None:
    take(office, a_plan())
    doubted = known(office, "T02")
    assert (doubted.value, doubted.alarm_kind, doubted.alarm_readings) == (
        Decimal(16723),
        "separator-slip",
        "16723; 16.723",
    )
    assert known(office, "T01").alarm_kind is None
    assert known(office, "T01").place == "3.1, dòng 40"


def test_a_chosen_reading_becomes_the_figure_and_the_decision_is_kept(office: Backend) -> None:
    reading = a_plan()
    decision = decide(reading, "T02", "16.723", "Đã hỏi người soạn thảo")
    take(office, reading, choices=Choices((decision,)))
    decided = known(office, "T02")
    assert (decided.value, decided.alarm_kind) == (Decimal("16.723"), None)
    with office.reading() as read:
        [ruling] = read.alarm_rulings.all(target_id=decided.id)
    assert (ruling.chosen, ruling.reason, ruling.ruled_by) == ("16.723", "Đã hỏi người soạn thảo", "Lê Thị Bưởi")
    again = compare(office, reading)
    assert again.undecided == ()
    assert again.counts()[PlanChange.SAME] == 3


def test_a_figure_left_as_written_is_a_decision_too(office: Backend) -> None:
    reading = a_plan()
    take(office, reading, choices=Choices((decide(reading, "T02", LEFT),)))
    assert (known(office, "T02").value, known(office, "T02").alarm_kind) == (Decimal(16723), None)


def test_a_decision_comes_later_on_a_plan_that_is_there(office: Backend) -> None:
    reading = a_plan()
    take(office, reading)
    taken = take(office, reading, choices=Choices((decide(reading, "T02", "16723"),)))
    assert (taken.rulings, taken.versions, taken.document.version) == (1, 0, 1)
    assert known(office, "T02").alarm_kind is None


def test_only_what_is_doubted_and_only_its_readings_can_be_decided() -> None:
    with pytest.raises(deciding.NothingDoubtedError):
        decide(a_plan(), "T01", LEFT)
    with pytest.raises(deciding.UnknownReadingError, match="16723; 16,7230"):
        decide(a_plan(), "T02", "167")


def test_units_ranges_and_exceptions_are_decided_too() -> None:
    def alarm(kind: AlarmKind, *readings: str) -> PlanAlarm:
        return PlanAlarm(kind=kind, text="x", readings=readings, because="y", targets=("T01",))

    one = a_reading("T01", "Tỷ lệ tăng dân số", "11", unit="‰")
    assert deciding.applied(one, alarm(AlarmKind.UNIT_TRAP, "11 %", "11 ‰"), "11 %").unit == "%"
    turned = deciding.applied(one, alarm(AlarmKind.OUT_OF_RANGE, "7-6", "6-7"), "6-7")
    assert (turned.value, turned.value_to) == (Decimal(6), Decimal(7))
    scope = alarm(AlarmKind.UNCLEAR_SCOPE, "cho tất cả", "trừ Thổ Châu")
    assert deciding.applied(one, scope, "trừ Thổ Châu").exception == "trừ Thổ Châu"
    assert deciding.applied(one, scope, "cho tất cả").exception is None
    assert deciding.applied(one, alarm(AlarmKind.STALE_YEAR, "2024", "2021"), "2024") == one


def test_a_correction_and_what_is_left_out_count(office: Backend) -> None:
    reading = a_plan()
    mended = replace(reading.targets[0], value=Decimal(4550))
    taken = take(office, reading, choices=Choices(corrected={"T01": mended}, left_out=frozenset(["T03"])))
    assert known(office, "T01").value == Decimal(4550)
    assert [one.change for one in taken.comparison.lines][-1] is PlanChange.LEFT_OUT
    with office.reading() as read:
        assert read.targets.count(year=2024) == 2


def test_all_offices_that_take_the_same_plan_in_have_the_same_ids(tmp_path: Path) -> None:
    city, ward = a_city(tmp_path / "city"), an_office(tmp_path / "ward")
    try:
        for backend in (city, ward):
            take(backend, a_plan())
        ids = [[known(backend, code).id for code in ("T01", "T02", "T03")] for backend in (city, ward)]
    finally:
        city.close()
        ward.close()
    assert ids[0] == ids[1]
    assert all(one[14] == "7" and one[19] in "89ab" for one in ids[0])


def test_an_amended_plan_keeps_codes_and_what_counted_before(office: Backend) -> None:
    take(office, a_plan())
    found = compare(office, amended_plan())
    assert {one.code: one.change for one in found.lines} == {
        "T04": PlanChange.ADDED,
        "T01": PlanChange.CHANGED,
        "T02": PlanChange.SAME,
        "T03": PlanChange.GONE,
    }
    taken = take(office, amended_plan(), AMENDED)
    assert (taken.document.version, taken.versions) == (2, 1)
    raised = known(office, "T01")
    assert (raised.value, raised.version, raised.amended_by) == (Decimal(4600), 2, "57/KH-UBND")
    with office.reading() as read:
        assert amending.as_of(read, raised, date(2021, 6, 9)).value == Decimal(4549)
        assert amending.as_of(read, raised, date(2021, 6, 10)).value == Decimal(4600)
        assert read.targets.first(office=CITY, year=2024, code="T03") is not None


def test_the_same_file_once_more_corrects_without_a_version(office: Backend) -> None:
    take(office, a_plan())
    mended = replace(a_plan().targets[0], value=Decimal(4550))
    taken = take(office, a_plan(), choices=Choices(corrected={"T01": mended}))
    assert (taken.document.version, taken.versions, known(office, "T01").version) == (1, 0, 1)


def test_what_is_gone_goes_only_when_it_is_said_and_nothing_stands_on_it(office: Backend) -> None:
    take(office, a_plan())
    with office.begin("Record progress") as work:
        targets.set_own(work, "T03", 2024, Decimal(40))
    with pytest.raises(taking_in.StillNeededError):
        take(office, amended_plan(), AMENDED, Choices(removed=frozenset(["T03"])))
    with office.begin("Remove") as work:
        own = work.targets.first(office=DUONG_DONG, year=2024, code="T03")
        assert own is not None
        work.targets.remove(own)
    assert take(office, amended_plan(), AMENDED, Choices(removed=frozenset(["T03"]))).removed == 1


def test_taking_in_is_one_job_that_can_be_undone(office: Backend) -> None:
    take(office, a_plan())
    take(office, amended_plan(), AMENDED)
    with office.reading() as read:
        job = read.latest_works(1)[0].work_id
    with office.begin("Undo") as work:
        history.undo(work, job)
    assert (known(office, "T01").value, known(office, "T01").version) == (Decimal(4549), 1)
    with office.reading() as read:
        assert read.plan_documents.count(year=2024) == 1
        assert read.target_versions.count() == 0


def test_next_years_plan_gives_the_same_target_the_same_code(office: Backend) -> None:
    take(office, a_plan())
    next_year = a_plan(
        a_reading("T01", "Sản lượng tiêu", "510", unit="tấn"),
        a_reading("T02", "Số giường bệnh", "80", unit="giường"),
    )
    take(office, next_year, aim=Aim(CITY, 2025))
    assert known(office, "T03", 2025).indicator == "Sản lượng tiêu"
    assert known(office, "T04", 2025).indicator == "Số giường bệnh"


def test_an_offices_own_plan_stands_beside_the_citys(office: Backend) -> None:
    take(office, a_plan())
    own = a_plan(
        a_reading("T01", "Sản lượng tiêu", "60", unit="tấn"),
        a_reading("T02", "Số tuyến đường hoa", "5", unit="tuyến"),
    )
    take(office, own, PlanSource(digest="3" * 64), aim=Aim(DUONG_DONG, 2024))
    beside = known(office, "T03", office=DUONG_DONG)
    assert (beside.value, beside.plan_id) == (Decimal(60), known(office, "T03").id)
    assert known(office, "R01", office=DUONG_DONG).plan_id is None
    with office.begin("Record progress") as work:
        targets.record_progress(work, "R01", 2024, progress("2", "2024-01"), date(2024, 2, 1))
        assert targets.line_of(work, "R01", 2024).own is not None


def test_what_was_begun_by_hand_is_not_gone_from_a_first_plan(office: Backend) -> None:
    with office.begin("Set a target") as work:
        targets.set_own(work, "T13", 2021, Decimal(120))
    own = a_plan(a_reading("T01", "Số tuyến đường hoa", "5", unit="tuyến"))
    assert compare(office, own, Aim(DUONG_DONG, 2021)).counts()[PlanChange.GONE] == 0


def test_a_document_without_targets_is_refused(office: Backend) -> None:
    with pytest.raises(comparing.NothingReadError):
        compare(office, PlanReading(targets=(), alarms=()))


def test_the_plan_that_came_along_keeps_its_ids_and_what_was_decided_on_it(office: Backend) -> None:
    before = known(office, "T05", 2021)
    again = a_plan(
        a_reading("T01", before.indicator, "16723", suspect=True, growth_percent=Decimal("9.76")),
        alarms=(replace(a_plan().alarms[0], targets=("T01",)),),
        year=2021,
    )
    take(office, again, choices=Choices((decide(again, "T01", "16723"),)), aim=Aim(CITY, 2021))
    assert (known(office, "T05", 2021).id, known(office, "T05", 2021).alarm_kind) == (before.id, None)
    with office.begin("Load") as work:
        loaded = loading.load(work, catalogue.load_plan(owner=CITY))
    assert (loaded.kept, known(office, "T05", 2021).alarm_kind) == (1, None)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(1, 9).map(lambda number: Decimal(number * 100))),
        max_size=6,
    )
)
def test_every_day_knows_what_counted_on_it(tmp_path_factory, amendments: list[tuple[int, Decimal]]) -> None:
    first = date(2021, 4, 1)
    days = sorted(dict(amendments).items())
    with_days = [(first + timedelta(days=day), value) for day, value in days]
    with office_open(tmp_path_factory.mktemp("office")) as backend:
        with backend.begin("Set") as work:
            own = targets.set_own(work, "T13", 2021, Decimal(50))
        expected = [(date.min, Decimal(50))]
        for day, value in with_days:
            if value == expected[-1][1]:
                continue
            with backend.begin("Amend") as work:
                draft = replace(own, value=value)
                amending.amend(work, "T13", 2021, draft, "57/KH-UBND", day, "Điều chỉnh giữa năm")
            expected.append((day, value))
        with backend.reading() as read:
            target = read.targets.get(own.id)
            for offset in range(-1, 42):
                day = first + timedelta(days=offset)
                counts = [value for start, value in expected if start <= day][-1]
                assert amending.as_of(read, target, day).value == counts


WORDS = st.sampled_from(
    ["Thu ngân sách", "Sản lượng tiêu", "Số tuyến đường", "Hộ nghèo", "Việc làm mới", "Diện tích rừng"]
)
UNITS = st.sampled_from(["tỷ đồng", "tấn", "%", None])
STATED = st.tuples(WORDS, st.integers(1, 99999).map(str), UNITS)


@settings(max_examples=20)
@given(st.lists(STATED, min_size=1, max_size=8, unique_by=lambda one: (one[0], one[2])))
def test_whatever_is_taken_in_is_known_the_next_time_and_undone_without_a_trace(
    tmp_path_factory, drawn: list[tuple[str, str, str | None]]
) -> None:
    readings = [
        a_reading(f"T{place:02}", words, value, unit=unit) for place, (words, value, unit) in enumerate(drawn, 1)
    ]
    with office_open(tmp_path_factory.mktemp("office")) as backend:
        take(backend, a_plan(*readings))
        again = compare(backend, a_plan(*reversed(readings)))
        assert again.counts()[PlanChange.SAME] == len(readings)
        assert len({one.code for one in again.lines}) == len(readings)
        with backend.reading() as read:
            job = read.latest_works(1)[0].work_id
        with backend.begin("Undo") as work:
            history.undo(work, job)
        with backend.reading() as read:
            assert (read.targets.count(year=2024), read.plan_documents.count(year=2024)) == (0, 0)
