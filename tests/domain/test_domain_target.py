"""How an achieved figure stands against the plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import a_target, progress
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.target import (
    Comparator,
    Direction,
    Standing,
    Target,
    holds,
    percent_of_plan,
    standing,
)

YEAR, HALF = Decimal(1), Decimal(6) / 12
FIGURES = st.decimals(0, 10**15, places=2)
GROWING = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EXACTLY)
LIMITS = (Comparator.AT_MOST, Comparator.LESS_THAN)


def a_decrease(base: str | None, **values: object) -> Target:
    last_year = None if base is None else Decimal(base)
    return a_target(None, Comparator.NONE, direction=Direction.DECREASE, base_value=last_year, **values)


@pytest.mark.parametrize(
    ("comparator", "plan", "achieved", "held"),
    [
        (Comparator.AT_LEAST, "99.60", "99.6", True),
        (Comparator.AT_LEAST, "99.60", "99.59", False),
        (Comparator.MORE_THAN, "11", "11.0", False),
        (Comparator.MORE_THAN, "11", "11.01", True),
        (Comparator.AT_MOST, "0.28", "0.28", True),
        (Comparator.AT_MOST, "0.28", "0.281", False),
        (Comparator.LESS_THAN, "11", "10.99", True),
        (Comparator.LESS_THAN, "11", "11", False),
        (Comparator.EXACTLY, "100", "100.00", True),
        (Comparator.EXACTLY, "100", "101", False),
        (Comparator.PLAN, "1509", "1509", None),
        (Comparator.NONE, "5", "5", None),
    ],
)
def test_a_figure_is_held_against_the_plan(comparator: Comparator, plan: str, achieved: str, held: bool | None) -> None:
    assert holds(a_target(plan, comparator), Decimal(achieved)) is held


def test_the_sum_of_a_tenth_and_two_tenths_meets_three_tenths() -> None:
    assert holds(a_target("0.3", Comparator.EXACTLY), Decimal("0.1") + Decimal("0.2")) is True


@pytest.mark.parametrize(("achieved", "held"), [("4", False), ("5", True), ("7", True), ("8", True), ("8.1", False)])
def test_a_range_includes_both_ends(achieved: str, held: bool) -> None:
    assert holds(a_target("5", Comparator.RANGE, value_to=Decimal(8)), Decimal(achieved)) is held


def test_a_range_without_an_upper_end_cannot_be_held() -> None:
    assert holds(a_target("5", Comparator.RANGE), Decimal(6)) is None


@given(st.sampled_from(list(Comparator)), FIGURES, st.decimals(0, 1, places=3))
def test_without_a_plan_nothing_is_judged(comparator: Comparator, achieved: Decimal, share: Decimal) -> None:
    target = a_target(None, comparator)
    assert percent_of_plan(target, achieved) is None
    assert standing(target, progress(str(achieved)), share) is Standing.UNKNOWN


@given(st.sampled_from(list(Comparator)), FIGURES, st.decimals(0, 1, places=3))
def test_without_an_entry_or_a_figure_nothing_is_judged(comparator: Comparator, plan: Decimal, share: Decimal) -> None:
    target = a_target(str(plan), comparator)
    assert standing(target, None, share) is Standing.UNKNOWN
    assert standing(target, progress(), share) is Standing.UNKNOWN


@given(FIGURES, FIGURES, st.decimals(0, 1, places=3))
def test_a_planned_amount_has_a_share_but_no_judgement(plan: Decimal, achieved: Decimal, share: Decimal) -> None:
    target = a_target(str(plan), Comparator.PLAN)
    assert standing(target, progress(str(achieved)), share) is Standing.UNKNOWN
    assert (percent_of_plan(target, achieved) is None) is (plan == 0)


@given(st.sampled_from(GROWING), FIGURES, FIGURES, st.decimals(0, 1, places=3))
def test_a_growing_target_is_never_missed_before_the_year_is_over(
    comparator: Comparator, plan: Decimal, achieved: Decimal, share: Decimal
) -> None:
    target = a_target(str(plan), comparator)
    found = standing(target, progress(str(achieved)), share)
    if holds(target, achieved):
        assert found is Standing.MET
    elif share >= 1:
        assert found is Standing.MISSED
    else:
        assert found in (Standing.ON_COURSE, Standing.BEHIND)


@given(st.sampled_from(LIMITS), FIGURES, FIGURES, st.decimals(0, 1, places=3))
def test_an_upper_limit_is_met_only_when_the_year_is_over(
    comparator: Comparator, plan: Decimal, achieved: Decimal, share: Decimal
) -> None:
    target = a_target(str(plan), comparator)
    expected = {
        (True, True): Standing.MET,
        (True, False): Standing.ON_COURSE,
        (False, True): Standing.MISSED,
        (False, False): Standing.BEHIND,
    }
    key = (bool(holds(target, achieved)), share >= 1)
    assert standing(target, progress(str(achieved)), share) is expected[key]
    assert percent_of_plan(target, achieved) is None


@given(st.integers(1, 11), st.integers(1, 10**12))
def test_a_figure_exactly_at_the_pace_of_its_month_is_on_course(month: int, monthly: int) -> None:
    target = a_target(str(12 * monthly))
    share = Decimal(month) / 12
    assert standing(target, progress(str(month * monthly)), share) is Standing.ON_COURSE
    assert standing(target, progress(str(month * monthly - 1)), share) in (Standing.BEHIND, Standing.ON_COURSE)


@pytest.mark.parametrize("month", range(1, 12))
def test_a_figure_just_below_the_pace_of_its_month_is_behind(month: int) -> None:
    target = a_target("1200")
    assert standing(target, progress(str(month * 100 - 1)), Decimal(month) / 12) is Standing.BEHIND


@pytest.mark.parametrize(
    ("base", "achieved", "share", "expected"),
    [
        (None, "3", HALF, Standing.UNKNOWN),
        ("10", "9", HALF, Standing.ON_COURSE),
        ("10", "10", HALF, Standing.BEHIND),
        ("10", "9", YEAR, Standing.MET),
        ("10", "11", YEAR, Standing.MISSED),
        ("0", "0", YEAR, Standing.MISSED),
    ],
)
def test_fewer_than_last_year_needs_last_years_figure(
    base: str | None, achieved: str, share: Decimal, expected: Standing
) -> None:
    assert standing(a_decrease(base), progress(achieved), share) is expected


def test_a_decrease_by_a_stated_amount_is_not_called_met_for_any_decrease() -> None:
    target = a_target("4", Comparator.AT_LEAST, direction=Direction.DECREASE, base_value=Decimal(100), unit="%")
    assert standing(target, progress("99"), YEAR) is Standing.UNKNOWN
    assert standing(target, progress("101"), YEAR) is Standing.MISSED
    assert percent_of_plan(target, Decimal(99)) is None


@pytest.mark.parametrize(
    ("fulfilled", "share", "expected"),
    [
        (None, HALF, Standing.UNKNOWN),
        (True, HALF, Standing.ON_COURSE),
        (False, HALF, Standing.BEHIND),
        (True, YEAR, Standing.MET),
        (False, YEAR, Standing.MISSED),
    ],
)
def test_a_qualitative_target_is_judged_by_a_person(fulfilled: bool | None, share: Decimal, expected: Standing) -> None:
    target = a_target(None, Comparator.NONE, qualitative=True)
    assert standing(target, progress(fulfilled=fulfilled), share) is expected


@pytest.mark.parametrize(
    ("plan", "achieved", "percent"),
    [
        ("4549", "4549", "100.00"),
        ("3", "1", "33.33"),
        ("3", "2", "66.67"),
        ("8", "1.0004", "12.51"),
        ("155", "0", "0.00"),
    ],
)
def test_a_share_has_two_digits(plan: str, achieved: str, percent: str) -> None:
    assert str(percent_of_plan(a_target(plan), Decimal(achieved))) == percent


@given(
    st.decimals(min_value=-(10**23), max_value=10**23, places=10), st.decimals(min_value=0, max_value=10**23, places=10)
)
def test_no_figure_that_can_be_stored_breaks_the_share(achieved: Decimal, plan: Decimal) -> None:
    found = percent_of_plan(a_target(str(plan)), achieved)
    assert (found is None) is (plan == 0)


def test_a_share_of_a_plan_below_zero_means_nothing() -> None:
    assert percent_of_plan(a_target("-2"), Decimal(-1)) is None
