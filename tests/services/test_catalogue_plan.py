"""The plan of 2021 as shipped, held against a table copied by hand and, where it lies beside the project, the text."""

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from phuquoc_desktop.domain.movement import MovementLevel
from phuquoc_desktop.services.catalogue import load_plan

CITY = "911@2021-03-01"
TEXT = Path(__file__).resolve().parents[3] / "shared" / "domain" / "plan-2021.txt"

# code, group, parent, comparator, value, unit, growth
TABLE = """
T01|KT||ge|4549|tỷ đồng|3.32
T02|KT|T01|ge|155|tỷ đồng|
T03|KT|T01|ge|46|tỷ đồng|
T04|KT|T01|ge|4348|tỷ đồng|
T05|KT||ge|16723|tỷ đồng|9.76
T06|KT|T05|ge|5340|tỷ đồng|
T07|KT|T05|ge|11383|tỷ đồng|
T08|KT||ge|12|triệu lít|
T09|KT||ge|500|tấn|
T10|KT||ge|11970|tỷ đồng|19.82
T11|KT||ge|9628|tỷ đồng|21.25
T12|KT||ge|25000|tỷ đồng|
T13|KT||ge|3400|tỷ đồng|
T14|KT||plan|1509|tỷ đồng|
T15|KT||ge|2|triệu lượt|
T16|KT||ge|10|km|
T17|KT||none|||
T18|KT||ge|2|xã|
T19|VHXH||lt|11|‰|
T20|VHXH||le|0.28|%|
T21|VHXH||ge|99.60|%|
T22|VHXH||ge|91.36|%|
T23|VHXH||ge|99|%|
T24|VHXH||ge|73|%|
T25|VHXH||ge|99.50|%|
T26|VHXH||ge|4250|lao động|
T27|VHXH||ge|40|%|
T28|VHXH||none||vụ|
T29|VHXH||none||người|
T30|VHXH||none||người|
T31|QPAN||none|||
T32|QPAN||none|||
T33|QPAN||eq|100|% chỉ tiêu được giao|
T34|QPAN||ge|100|% chỉ tiêu trên giao|
T35|QPAN||ge|100|%|
T36|QPAN||ge|100|%|
T37|KHAC||ge|100|% cơ quan|
T38|KHAC||ge|100|% cơ quan, đơn vị|
T39|KHAC||none|||
""".strip().splitlines()


@pytest.fixture
def plan():
    return load_plan(owner=CITY)


@pytest.fixture
def by_code(plan):
    return {target.code: target for target in plan.targets}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[:3])
def test_a_target_of_2021_stands_as_the_plan_has_it(row, by_code):
    code, group, parent, comparator, value, unit, growth = row.split("|")
    target = by_code[code]
    assert (target.group.value, target.comparator.value, target.unit) == (group, comparator, unit or None)
    assert target.parent_code == (parent or None)
    assert (None if target.value is None else str(target.value)) == (value or None)
    assert (None if target.growth_percent is None else str(target.growth_percent)) == (growth or None)


def test_there_are_39_targets_in_four_groups(plan):
    assert [target.code for target in plan.targets] == [f"T{number:02d}" for number in range(1, 40)]
    assert Counter(target.group.value for target in plan.targets) == {"KT": 18, "VHXH": 12, "QPAN": 6, "KHAC": 3}


def test_32_targets_are_figures_3_only_decrease_and_4_are_qualitative(plan):
    figures = [one for one in plan.targets if one.value is not None]
    decreasing = [one for one in plan.targets if one.direction is not None]
    qualitative = [one for one in plan.targets if one.qualitative]
    assert (len(figures), len(decreasing), len(qualitative)) == (32, 3, 4)
    assert {one.direction.value for one in decreasing} == {"decrease"}
    assert not {one.code for one in figures} & {one.code for one in decreasing + qualitative}


@pytest.mark.parametrize(("parent", "total"), [("T01", "4549"), ("T05", "16723")])
def test_the_parts_of_a_target_sum_to_the_whole(parent, total, plan, by_code):
    parts = [target.value for target in plan.targets if target.parent_code == parent]
    assert sum(parts) == by_code[parent].value == Decimal(total)


def test_doubted_figures_carry_their_alarm_and_nothing_else_does(plan, by_code):
    alarms = {one.code: one.alarm_kind for one in plan.targets if one.alarm_kind}
    assert alarms == {"T05": "separator-slip", "T19": "unit-trap", "T22": "unclear-scope", "T37": "stale-year"}
    assert by_code["T05"].alarm_readings == "16723; 16.723"
    assert by_code["T05"].alarm_because == "5340 + 11383 = 16723"
    assert all(by_code[code].alarm_because for code in alarms)


def test_exceptions_and_named_places_stay_with_their_own_target(plan, by_code):
    assert [one.code for one in plan.targets if one.exception] == ["T14", "T21"]
    assert by_code["T14"].exception == "không bao gồm chi phân cấp cho Phú Quốc"
    assert by_code["T21"].exception == "trừ Thổ Châu"
    assert by_code["T18"].named_places == "Dương Tơ, Hàm Ninh"


def test_every_target_and_movement_has_its_own_fixed_key(plan):
    keys = [plan.id] + [one.id for one in (*plan.targets, *plan.movements)]
    assert len(set(keys)) == len(keys) == 49
    shape = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(shape.fullmatch(key) for key in keys)
    assert {one.id for one in load_plan(owner="31078@2021-03-01").targets} <= set(keys)


def test_keys_are_dated_january_2021(plan):
    stamps = [int(one.id.replace("-", "")[:12], 16) / 1000 for one in (*plan.targets, *plan.movements)]
    assert all(1609459200 <= stamp < 1612137600 for stamp in stamps)


def test_records_belong_to_the_owner_and_are_not_shared_between_loads(plan):
    assert {one.office for one in (*plan.targets, *plan.movements)} == {CITY}
    plan.targets[0].note = "đổi"
    assert load_plan(owner=CITY).targets[0].note != "đổi"


def test_four_movements_are_national_and_the_year_has_its_own(plan):
    national = [one.code for one in plan.movements if one.level is MovementLevel.NATIONAL]
    assert national == ["NTM", "DOANHNGHIEP", "NGUOINGHEO", "VANHOACONGSO"]
    assert [one.code for one in plan.movements if one.level is MovementLevel.CITY] == [
        *("PT2021", "HOCTAP", "DOANKET", "ANTQ", "DANVAN")
    ]


def test_number_and_date_of_the_plan_are_not_invented(plan):
    assert (plan.number, plan.issued_on, plan.year) == (None, None, 2021)


def test_no_person_stands_in_the_plan(plan):
    told = " ".join([*plan.recipients, plan.subjects, plan.title, *(str(one.note) for one in plan.targets)])
    assert not re.search(r"Nghiệp,|Văn Nghiệp|đ/c|pqnghia|Thi\b", told)
    assert len(plan.recipients) == 10


if TEXT.exists():
    LINES = TEXT.read_text(encoding="utf-8").splitlines()

    def test_each_wording_stands_in_the_text_at_the_line_it_names(plan):
        for target in plan.targets:
            assert target.wording in LINES[_line(target.place)], target.code

    def test_each_movement_stands_in_the_text_at_the_line_it_names(plan):
        for movement in plan.movements:
            line = LINES[_line(movement.source)].casefold()
            assert movement.name.casefold() in line, movement.code

    def test_subjects_and_recipients_are_as_written(plan):
        assert plan.subjects in LINES
        assert all(any(one in line for line in LINES) for one in plan.recipients)


def _line(place: str) -> int:
    return int(re.search(r"dòng (\d+)$", place)[1]) - 1
