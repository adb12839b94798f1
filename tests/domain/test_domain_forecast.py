"""Forecasts and needs, each worked out on paper in the comment beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import a_target
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.course import Course, Figure, course_of
from phuquoc_desktop.domain.forecast import Forecast, Method, Need, forecast, need
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Comparator, Cumulation, Direction
from phuquoc_desktop.translation import vietnamese

TO_DATE, PER_PERIOD, LEVEL = Cumulation.TO_DATE, Cumulation.PER_PERIOD, Cumulation.LEVEL


def course(by_month: dict[int, str], cumulation: Cumulation = TO_DATE) -> Course:
    figures = [Figure(str(month), Period(2021, month, month), Decimal(value)) for month, value in by_month.items()]
    return course_of(cumulation, figures)


def ends(found: Forecast) -> tuple[str, str, str]:
    return str(found.low), str(found.value), str(found.high)


def test_a_sum_goes_on_at_its_average() -> None:
    # 10, 14 and 12 came: 12 a month, so 144. Off by -2, 2 and 0: s² = 8/2 = 4. Nine months ahead, three behind:
    # 9 + 81/3 = 36. 1.886 · 2 · 6 = 22.632
    found = forecast(a_target("150"), course({1: "10", 2: "24", 3: "36"}))
    assert (found.method, ends(found), found.points) == (Method.LINEAR, ("121", "144", "167"), 3)
    assert found.say(vietnamese) == "Bình quân 3 tháng qua 12,0 mỗi tháng, tính tiếp như vậy đến hết năm."


def test_quarters_weigh_as_three_months() -> None:
    # 30, 36 and 24 in three months each: 10 a month, so 120. s² = (0² + 6² + 6²)/3/2 = 12; 3 + 9/9 = 4.
    # 1.886 · √48 = 13.07
    found = forecast(a_target("150"), course({3: "30.0", 6: "66.0", 9: "90.0"}))
    assert ends(found) == ("106.9", "120.0", "133.1")


def test_figures_of_periods_alone_are_forecast_by_their_sum() -> None:
    alone = course({1: "10", 2: "14", 3: "12"}, PER_PERIOD)
    assert ends(forecast(a_target("150"), alone)) == ("121", "144", "167")


def test_where_last_year_is_known_its_months_count_instead_of_equal_ones() -> None:
    # 66 against 60 is 110 %, of 200 that is 220. Off by 12 - 11, 21 - 22, 33 - 33: s² = (1/10 + 1/20)/2 = 0.075.
    # 140 ahead, 60 behind: 140 + 140²/60 = 466.67. 1.886 · √35 = 11.158
    found = forecast(
        a_target("250"), course({1: "12", 2: "33", 3: "66"}), course({1: "10", 2: "30", 3: "60", 12: "200"})
    )
    assert (found.method, ends(found)) == (Method.SEASON, ("209", "220", "231"))
    assert found.say(vietnamese).startswith("Bằng 110,0 % cùng kỳ năm trước")


def test_months_in_which_nothing_was_to_be_expected_are_joined_with_the_next() -> None:
    # last year nothing came in February; then February and March together bring 33 where 30 were expected
    found = forecast(
        a_target("250"),
        course({1: "11", 2: "15", 3: "44", 4: "55"}),
        course({1: "10", 2: "10", 3: "40", 4: "50", 12: "100"}),
    )
    assert ends(found) == ("110", "110", "110"), "110 % in each stretch"


@pytest.mark.parametrize("before", [{1: "10", 3: "60", 12: "200"}, {1: "10", 2: "30", 3: "60"}, {3: "0", 12: "0"}])
def test_with_too_little_of_last_year_equal_months_count(before: dict[int, str]) -> None:
    found = forecast(a_target("150"), course({1: "10", 2: "24", 3: "36"}), course(before))
    assert found.method is Method.LINEAR


def test_a_level_stays_with_the_spread_of_its_changes() -> None:
    # changes -1 and 2: s² = 5/2; nine months ahead: 1.886 · √22.5 = 8.946, of which what is below zero is cut
    found = forecast(a_target("7"), course({1: "5", 2: "4", 3: "6"}, LEVEL))
    assert (found.method, ends(found)) == (Method.LEVEL, ("0", "6", "15"))


def test_what_only_grows_does_not_end_below_what_it_has() -> None:
    # 1, 1 and 30 came: 32, so 128 with a spread of 1.886 · √(2·(10 - 32/3)² … ) that would reach below 32
    found = forecast(a_target("150"), course({1: "1", 2: "2", 3: "32"}))
    assert (found.low, found.value) == (Decimal(32), Decimal(128))
    falling = forecast(a_target("150"), course({1: "1", 2: "0", 3: "32"}))
    assert falling.low is not None
    assert falling.low == 0, "what was never below zero is not foretold to be"


def test_a_year_that_is_over_is_what_it_is() -> None:
    found = forecast(a_target("150"), course({12: "149.5"}))
    assert (found.method, ends(found)) == (Method.FINAL, ("149.5", "149.5", "149.5"))


@pytest.mark.parametrize("months", [{}, {1: "10"}, {1: "10", 2: "20"}])
@pytest.mark.parametrize("cumulation", list(Cumulation))
def test_from_fewer_than_three_months_nothing_is_forecast_and_the_reason_is_said(
    months: dict[int, str], cumulation: Cumulation
) -> None:
    found = forecast(a_target("150"), course(months, cumulation))
    assert (found.method, found.value, found.low, found.high) == (Method.NONE, None, None, None)
    assert found.points == len(months)
    assert "dự báo" in found.say(vietnamese)


def test_across_a_gap_nothing_is_forecast() -> None:
    found = forecast(a_target("150"), course({1: "10", 2: "14", 3: "12", 5: "11"}, PER_PERIOD))
    assert (found.method, found.value) == (Method.NONE, None)


def test_what_is_judged_is_not_forecast() -> None:
    assert forecast(a_target(None, Comparator.NONE, qualitative=True), course({})).method is Method.NONE


@given(
    st.dictionaries(st.integers(1, 11), st.integers(0, 10**6), min_size=3),
    st.none() | st.dictionaries(st.integers(1, 12), st.integers(0, 10**6)),
    st.sampled_from(list(Cumulation)),
)
def test_a_forecast_lies_within_its_spread_and_is_the_same_every_time(
    months: dict[int, int], before: dict[int, int] | None, cumulation: Cumulation
) -> None:
    now = course({month: str(value) for month, value in months.items()}, cumulation)
    past = before and course({month: str(value) for month, value in before.items()}, cumulation)
    found = forecast(a_target("100"), now, past or None)
    assert found == forecast(a_target("100"), now, past or None)
    if found.value is not None:
        assert found.low is not None
        assert found.high is not None
        assert found.low <= found.value <= found.high


@given(st.integers(3, 11), st.integers(1, 1000))
def test_a_sum_that_grows_evenly_is_forecast_without_a_spread(months: int, monthly: int) -> None:
    found = forecast(a_target("1"), course({month: str(month * monthly) for month in range(1, months + 1)}))
    assert found.low == found.value == found.high == 12 * monthly


# What is needed from now on --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "reached", "amount", "is_limit"),
    [
        # (1620 - 802.1) / 6 = 136.316…, rounded up
        (a_target("1620"), {6: "802.1"}, "136.32", False),
        (a_target("1620", Comparator.EXACTLY), {6: "802.1"}, "136.32", False),
        (a_target("1620", Comparator.RANGE, value_to=Decimal(1700)), {6: "802.1"}, "136.32", False),
        # (120 - 60.5) / 6 = 9.9166…, rounded down
        (a_target("120", Comparator.AT_MOST), {6: "60.5"}, "9.91", True),
        (a_target("120", Comparator.LESS_THAN), {6: "130"}, "0.0", True),
        # fewer than 24: (24 - 13) / 6 = 1.8333…
        (a_target(None, Comparator.NONE, direction=Direction.DECREASE, base_value=Decimal(24)), {6: "13"}, "1.8", True),
        (
            a_target(None, Comparator.NONE, direction=Direction.INCREASE, base_value=Decimal(24)),
            {6: "13"},
            "1.9",
            False,
        ),
    ],
)
def test_what_is_left_is_shared_among_the_months_that_are_left(
    target: object, reached: dict[int, str], amount: str, is_limit: bool
) -> None:
    found = need(target, course(reached))  # type: ignore[arg-type]
    assert found is not None
    assert (str(found.amount), found.months, found.is_limit) == (amount, 6, is_limit)


def test_last_year_is_taken_from_its_course_where_the_target_does_not_name_it() -> None:
    target = a_target(None, Comparator.NONE, direction=Direction.DECREASE)
    found = need(target, course({6: "13"}), course({12: "24"}))
    assert found is not None
    assert found.amount == Decimal("1.8")


@pytest.mark.parametrize(
    ("target", "now"),
    [
        (a_target(None), course({6: "13"})),
        (a_target("24"), course({})),
        (a_target("24"), course({12: "13"})),
        (a_target("24"), course({6: "24"})),
        (a_target("24"), course({1: "1", 3: "2"}, PER_PERIOD)),
        (a_target("24"), course({6: "13"}, LEVEL)),
        (a_target("24", Comparator.PLAN), course({6: "13"})),
        (a_target(None, Comparator.NONE, direction=Direction.DECREASE), course({6: "13"})),
        (a_target("4", direction=Direction.DECREASE, base_value=Decimal(24), unit="%"), course({6: "13"})),
    ],
)
def test_nothing_is_said_where_it_is_unknown_reached_or_meaningless(target: object, now: Course) -> None:
    assert need(target, now) is None  # type: ignore[arg-type]


def test_a_need_and_a_limit_are_said_differently() -> None:
    assert Need(Decimal("136.32"), 6, False, "tỷ đồng").say(vietnamese) == "Từ nay mỗi tháng cần thêm 136,32 tỷ đồng."
    assert Need(Decimal("1.8"), 6, True, "vụ").say(vietnamese) == "Từ nay mỗi tháng không được quá 1,8 vụ."
