"""What arithmetic says against targets: sums, jumps, shares, units, growth, years, exceptions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from builders import a_target
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.domain.target import Comparator, Direction, PartsRule, Target
from phuquoc_desktop.domain.target_alarms import LastYear, TargetAlarm, alarms_of, unclear_exceptions

NO_YEAR = LastYear()


def doubts(target: Target, *parts: Target, last_year: LastYear = NO_YEAR) -> list[TargetAlarm]:
    return list(alarms_of(target, parts, last_year))


def kinds(target: Target, *parts: Target, last_year: LastYear = NO_YEAR) -> list[AlarmKind]:
    return [one.kind for one in doubts(target, *parts, last_year=last_year)]


def part(value: str | None) -> Target:
    return a_target(value, parent_code="T01")


def whole(value: str) -> Target:
    return a_target(value, parts_rule=PartsRule.SUM, unit="tỷ đồng")


def test_a_comma_that_slipped_is_found_by_the_sum() -> None:
    [found] = doubts(whole("16.723"), part("5340"), part("11383"))
    assert (found.kind, found.text) == (AlarmKind.SEPARATOR_SLIP, "16,723 tỷ đồng")
    assert found.readings == ("16.723", "16723")
    assert len(found.effects) == 2


def test_parts_that_do_not_make_the_whole_are_told_and_unknown_ones_are_not() -> None:
    assert kinds(whole("4549"), part("155"), part("46"), part("4348")) == []
    assert kinds(whole("4549"), part("155"), part("46"), part("4349")) == [AlarmKind.SUM_MISMATCH]
    assert kinds(whole("4549"), part("155"), part(None)) == []
    assert kinds(whole("4549")) == []


@given(st.lists(st.decimals("0.01", "100000", places=2), min_size=1, max_size=6), st.integers(1, 100000))
def test_a_sum_holds_to_half_a_unit_of_the_last_digit(parts: list[Decimal], off: int) -> None:
    total = sum(parts, Decimal(0))
    ones = [replace(part("1"), value=one) for one in parts]
    assert kinds(replace(whole("1"), value=total), *ones) == []
    beyond = total + Decimal(off) / 100
    assert kinds(replace(whole("1"), value=beyond), *ones) in ([AlarmKind.SUM_MISMATCH], [AlarmKind.SEPARATOR_SLIP])


@pytest.mark.parametrize(("value", "base"), [("500", "50"), ("50", "500"), ("16723", "15.236"), ("4.25", "4100")])
def test_ten_times_last_year_is_asked_about_with_the_reading_that_fits(value: str, base: str) -> None:
    [found] = doubts(a_target(value, base_value=Decimal(base)))
    assert found.kind is AlarmKind.JUMP
    assert Decimal("0.3") < Decimal(found.readings[1]) / Decimal(base) < 3


def test_an_ordinary_growth_is_no_jump_and_a_reached_figure_counts_before_a_planned_one() -> None:
    assert kinds(a_target("110", base_value=Decimal(100))) == []
    assert kinds(a_target("110"), last_year=LastYear(planned=Decimal(10), reached=Decimal(100))) == []
    assert kinds(a_target("110"), last_year=LastYear(planned=Decimal(10))) == [AlarmKind.JUMP]
    assert kinds(a_target("4", direction=Direction.DECREASE, base_value=Decimal(100))) == []


@given(st.decimals("1", "9.9", places=1), st.decimals("10", "1000000", places=0))
def test_no_jump_below_ten_times(times: Decimal, base: Decimal) -> None:
    assert kinds(replace(a_target("1"), value=base * times, base_value=base)) == []


def test_a_share_over_a_hundred_is_doubted_but_not_growth_or_revenue() -> None:
    [found] = doubts(a_target("996", unit="%", indicator="Tỷ lệ hộ sử dụng điện"))
    assert (found.kind, found.readings) == (AlarmKind.OUT_OF_RANGE, ("996", "99.6", "9.96"))
    assert kinds(a_target("120", unit="%", indicator="Tốc độ tăng giá trị sản xuất")) == []
    assert kinds(a_target("105", unit="%", indicator="Thu ngân sách so với dự toán")) == []
    assert kinds(a_target("100", unit="%")) == []


def test_per_mille_that_was_per_cent_last_year_is_a_trap() -> None:
    [found] = doubts(a_target("11", Comparator.LESS_THAN, unit="‰"), last_year=LastYear(unit="%"))
    assert (found.kind, found.readings) == (AlarmKind.UNIT_TRAP, ("11 ‰", "11 %"))
    assert "11" in found.effects[0]
    assert "110" in found.effects[1]


def test_growth_is_held_against_both_figures_however_they_were_rounded() -> None:
    fits = a_target("4549", growth_percent=Decimal("3.32"), base_value=Decimal("4402.83"))
    assert kinds(fits) == []
    [found] = doubts(replace(fits, growth_percent=Decimal("5.32")))
    assert (found.kind, found.text, found.readings) == (AlarmKind.GROWTH, "5,32%", ("5.32", "3.32"))


@given(st.integers(100, 10**7), st.integers(-5000, 20000))
def test_a_growth_made_of_two_rounded_figures_is_never_doubted(base: int, hundredths: int) -> None:
    growth = Decimal(hundredths) / 100
    value = (base * (1 + growth / 100)).quantize(Decimal(1))
    found = kinds(replace(a_target("1"), value=value, base_value=Decimal(base), growth_percent=growth))
    assert AlarmKind.GROWTH not in found


def test_a_year_of_another_plan_is_doubted_unless_it_is_compared_with() -> None:
    [found] = doubts(a_target(None, wording="Đạt các nhiệm vụ về cải cách hành chính năm 2020"))
    assert (found.kind, found.text, found.readings) == (AlarmKind.STALE_YEAR, "năm 2020", ("2021", "2020"))
    for wording in ("giảm so với năm 2020", "phấn đấu đến năm 2025", "năm 2021", "giai đoạn năm 2016-2020"):
        assert kinds(a_target(None, wording=wording)) == []
    assert kinds(a_target(None, wording="mức năm 2020", base_year=2020)) == []


def test_an_exception_beside_a_target_without_one_is_unclear() -> None:
    sentence = "Hộ sử dụng điện 99,60% (trừ Thổ Châu); 91,36% hộ sử dụng nước"
    first = a_target(code="T21", wording=sentence, exception="trừ Thổ Châu")
    second = a_target(code="T22", wording=sentence)
    [found] = unclear_exceptions([first, second, a_target(code="T23", wording="Khác")])
    assert (found.code, found.kind, found.readings[1]) == ("T22", AlarmKind.UNCLEAR_SCOPE, "trừ Thổ Châu")


FIGURES = st.none() | st.decimals("-1e20", "1e20", allow_nan=False, allow_infinity=False, places=12)


@given(FIGURES, FIGURES, FIGURES, FIGURES, st.sampled_from(["%", "‰", "tỷ đồng", None]), st.text(max_size=60))
def test_no_figures_and_no_words_stop_the_arithmetic(value, base, growth, other, unit, wording) -> None:
    one = replace(
        whole("1"),
        value=value,
        base_value=base,
        growth_percent=growth,
        unit=unit,
        wording=f"năm 2019 {wording} năm 2001",
    )
    for found in doubts(one, replace(part("1"), value=other), last_year=LastYear(other, base, "%")):
        assert found.readings
        assert found.because
