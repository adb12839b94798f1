"""How an achieved figure stands against the plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import a_target
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.target import (
    Comparator,
    Direction,
    Target,
    holds,
    percent_of_plan,
)


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


@pytest.mark.parametrize(
    ("base", "achieved", "held"), [(None, "3", None), ("10", "9", True), ("10", "10", False), ("0", "0", False)]
)
def test_fewer_than_last_year_needs_last_years_figure(base: str | None, achieved: str, held: bool | None) -> None:
    assert holds(a_decrease(base), Decimal(achieved)) is held


def test_a_decrease_by_a_stated_amount_is_not_called_held_for_any_decrease() -> None:
    target = a_target("4", Comparator.AT_LEAST, direction=Direction.DECREASE, base_value=Decimal(100), unit="%")
    assert holds(target, Decimal(99)) is None
    assert holds(target, Decimal(101)) is False
    assert percent_of_plan(target, Decimal(99)) is None


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
