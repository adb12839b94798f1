"""The plan of 2021 read into T01 to T39, held against the targets that came with the program."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.domain.target import PartsRule
from phuquoc_desktop.intake.plan import read_text
from phuquoc_desktop.locations import read_shipped

TEXT = (Path(__file__).parent / "texts" / "plan-2021.txt").read_text(encoding="utf-8")
KNOWN = json.loads(read_shipped("resources", "catalogue", "plan-2021.json"))["targets"]
SECTIONS = ["3.1"] * 18 + ["3.2"] * 12 + ["3"] * 9


@pytest.fixture(scope="module")
def reading():
    return read_text(TEXT)


def number(text):
    return None if text is None else Decimal(text)


def structure(known):
    places = known.get("named_places")
    return (
        known["code"],
        known["group"],
        known["comparator"],
        number(known.get("value")),
        known.get("unit"),
        known.get("direction"),
        number(known.get("growth_percent")),
        known.get("qualitative", False),
        known.get("parent_code"),
        tuple(places.split(", ")) if places else (),
    )


def test_the_plan_gives_exactly_its_39_targets(reading):
    read = [
        (
            one.code,
            one.group.value,
            one.comparator.value,
            one.value,
            one.unit,
            one.direction.value if one.direction else None,
            one.growth_percent,
            one.qualitative,
            one.parent,
            one.named_places,
        )
        for one in reading.targets
    ]
    assert read == [structure(one) for one in KNOWN]


def test_figures_keep_the_decimals_of_the_paper(reading):
    assert [str(one.value) for one in reading.targets if one.code in {"T21", "T25"}] == ["99.60", "99.50"]


def test_each_target_stands_in_its_section(reading):
    assert [one.place.section for one in reading.targets] == SECTIONS
    assert [one.place.bullet for one in reading.targets[:9]] == [1, 1, 1, 1, 1, 1, 1, 2, 3]


def test_the_sentence_and_its_piece_are_kept_letter_by_letter(reading):
    assert all(one.sentence in TEXT for one in reading.targets)
    assert all(one.text in one.sentence for one in reading.targets)
    assert "(quy 30 độ đậm)" in reading.targets[7].text
    assert reading.told[:2] == ("“độ đậm” was read as “độ đạm”.", "“phần đầu” was read as “phấn đấu”.")


def test_names_are_completed_from_their_neighbours(reading):
    named = {one.code: one.indicator for one in reading.targets}
    agreed = {one["code"]: one["indicator"] for one in KNOWN}
    same = {
        code
        for code in named
        if named[code].lower() == agreed[code].replace("3 - 5", "3-5").replace("6 - 14", "6-14").lower()
    }
    assert set(named) - same == {"T37", "T38"}  # the catalogue says these shorter


def test_only_electricity_has_its_exception_and_water_is_asked_about(reading):
    excepted = {one.code: one.exception for one in reading.targets if one.exception}
    assert excepted == {"T14": "không bao gồm chi phân cấp cho Phú Quốc", "T21": "trừ Thổ Châu"}
    assert [one.targets for one in reading.alarms if one.text == "(trừ Thổ Châu)"] == [("T22",)]


def test_the_slipped_comma_is_settled_by_the_sum_and_told(reading):
    slip = next(one for one in reading.alarms if one.kind is AlarmKind.SEPARATOR_SLIP)
    assert (slip.text, slip.readings, slip.because) == ("16,723 tỷ đồng", ("16723", "16.723"), "5340 + 11383 = 16723")
    assert "15.235,97" in slip.effects[0]


def test_parts_make_their_wholes(reading):
    rules = {one.code: one.parts_rule for one in reading.targets if one.parts_rule}
    assert rules == {"T01": PartsRule.SUM, "T05": PartsRule.SUM}


def test_what_a_person_must_decide_is_flagged(reading):
    flagged = [(one.kind.value, one.targets) for one in reading.alarms]
    assert flagged == [
        ("separator-slip", ("T05",)),
        ("unit-trap", ("T19",)),
        ("unclear-scope", ("T22",)),
        ("stale-year", ("T37",)),
    ]
    assert [one.code for one in reading.targets if one.suspect] == ["T05", "T22", "T37"]


def test_the_three_criteria_of_accidents_are_assumed_and_hold_against_2020(reading):
    accidents = [one for one in reading.targets if one.is_assumed]
    assert [one.code for one in accidents] == ["T28", "T29", "T30"]
    assert {one.base_year for one in accidents} == {2020}
    assert "the usual ones are assumed: số vụ, số người chết, số người bị thương" in reading.told[-1]
