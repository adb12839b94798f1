"""Parts beside their whole, figures that jump, and what may be added up at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import a_target
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.course import Course, Figure, course_of
from phuquoc_desktop.domain.jumps import JumpKind, jumps
from phuquoc_desktop.domain.parts import add_up, check_parts
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.sums import is_additive
from phuquoc_desktop.domain.target import Comparator, Cumulation


def course(entries: dict[str, str], cumulation: Cumulation = Cumulation.TO_DATE, year: int = 2021) -> Course:
    return course_of(
        cumulation, [Figure(name, Period.parse(f"{year}{name}"), Decimal(value)) for name, value in entries.items()]
    )


def test_the_plans_own_sums_hold() -> None:
    # 155 + 46 + 4348 = 4549; 5340 + 11383 = 16723
    fishing = add_up(Decimal(4549), {"T02": Decimal(155), "T03": Decimal(46), "T04": Decimal(4348)})
    assert (fishing.parts, fishing.difference, fishing.fits) == (Decimal(4549), Decimal(0), True)
    building = add_up(Decimal("16.723"), {"T06": Decimal(5340), "T07": Decimal(11383)})
    assert (building.fits, building.difference) == (False, Decimal("16706.277"))


@pytest.mark.parametrize(
    ("whole", "parts", "fits"),
    [
        ("10", "10.5", True),
        ("10", "10.51", False),
        ("10.0", "10.05", True),
        ("10.0", "10.06", False),
        ("100", "99", False),
    ],
)
def test_half_a_unit_of_the_last_digit_is_allowed_for(whole: str, parts: str, fits: bool) -> None:
    assert add_up(Decimal(whole), {"A": Decimal(parts)}).fits is fits


def test_a_missing_part_leaves_the_sum_open() -> None:
    found = add_up(Decimal(100), {"A": Decimal(40), "B": None})
    assert (found.parts, found.missing, found.difference, found.fits) == (Decimal(40), ("B",), None, None)
    assert add_up(Decimal(100), {"A": None}).parts is None
    assert add_up(None, {"A": Decimal(1)}).fits is None


def test_results_are_compared_in_the_last_month_that_all_parts_and_the_whole_know() -> None:
    whole = course({"-03": "30", "-06": "61"})
    parts = {"A": course({"-03": "10", "-06": "20", "-07": "25"}), "B": course({"-06": "40", "-07": "50"})}
    found = check_parts(Decimal(100), whole, {"A": Decimal(40), "B": Decimal(60)}, parts)
    assert (found.month, found.achieved.whole, found.achieved.parts, found.achieved.fits) == (
        6,
        Decimal(61),
        Decimal(60),
        False,
    )
    assert found.planned.fits is True


def test_without_the_wholes_own_figures_the_last_common_month_of_the_parts_is_taken() -> None:
    parts = {"A": course({"-06": "20", "-07": "25"}), "B": course({"-07": "50"}), "C": course({})}
    found = check_parts(None, course({}), dict.fromkeys("ABC"), parts)
    assert (found.month, found.achieved.parts, found.achieved.missing) == (7, Decimal(75), ("C",))
    apart = check_parts(None, course({}), dict.fromkeys("AB"), {"A": course({"-06": "1"}), "B": course({"-07": "2"})})
    assert (apart.month, apart.achieved.parts) == (0, None)


@pytest.mark.parametrize(
    ("values", "additive"),
    [
        ({"unit": "tỷ đồng"}, True),
        ({"unit": "xã"}, True),
        ({"unit": "%"}, False),
        ({"unit": "% cơ quan"}, False),
        ({"unit": "‰"}, False),
        ({"unit": "triệu đồng/ha"}, False),
        ({"unit": "triệu đồng", "indicator": "Thu nhập bình quân đầu người"}, False),
        ({"qualitative": True}, False),
        ({"comparator": Comparator.RANGE}, False),
    ],
)
def test_shares_averages_ranges_and_words_have_no_sum(values: dict[str, object], additive: bool) -> None:
    target = a_target("1")
    for name, value in values.items():
        setattr(target, name, value)
    assert is_additive(target) is additive


# Jumps -----------------------------------------------------------------------------------------------------------------------


def kinds(value: str, period: str, now: Course, past: Course | None = None) -> list[tuple[JumpKind, int]]:
    return [(one.kind, int(one.times)) for one in jumps(Decimal(value), Period.parse(period), now, past, "tỷ đồng")]


def test_ten_times_last_year_is_told() -> None:
    past = course({"-06": "1600"}, year=2020)
    assert kinds("16723", "2021-06", course({}), past) == [(JumpKind.LAST_YEAR, 10)]
    assert kinds("15999", "2021-06", course({}), past) == []
    assert kinds("160", "2021-H1", course({}), past) == [(JumpKind.LAST_YEAR, 10)]
    assert kinds("161", "2021-06", course({}), past) == []
    assert kinds("16723", "2021-07", course({}), past) == [], "last year's July is not known"


def test_ten_times_the_pace_so_far_is_told_and_a_sum_may_grow() -> None:
    # 100 by March are 200 by June at the same pace
    now = course({"-03": "100"})
    assert kinds("2000", "2021-06", now) == [(JumpKind.BEFORE, 10)]
    assert kinds("1999", "2021-06", now) == []
    assert kinds("20", "2021-06", now) == [(JumpKind.BEFORE, 10)]


def test_a_level_is_held_against_the_level_before_it() -> None:
    now = course({"-03": "0.28", "-06": "28"}, Cumulation.LEVEL)
    assert kinds("28", "2021-06", now) == [(JumpKind.BEFORE, 100)]
    assert kinds("0.3", "2021-06", now) == []


def test_a_figure_of_a_period_alone_is_held_against_the_pace_and_last_years_period() -> None:
    now = course({"-01": "10", "-02": "14"}, Cumulation.PER_PERIOD)
    past = course({"-Q1": "40", "-04": "12"}, Cumulation.PER_PERIOD, 2020)
    assert kinds("120", "2021-03", now, past) == [(JumpKind.BEFORE, 10)], "12 a month so far"
    assert kinds("119", "2021-03", now, past) == []
    assert kinds("130", "2021-04", now, past) == [(JumpKind.LAST_YEAR, 11), (JumpKind.BEFORE, 11)]


@given(st.integers(-5, 10**9), st.integers(-5, 10**9))
def test_nothing_jumps_from_or_to_nothing(value: int, before: int) -> None:
    found = kinds(str(value), "2021-02", course({"-01": str(before)}, Cumulation.LEVEL))
    jumped = value > 0 and before > 0 and max(value, before) >= 10 * min(value, before)
    assert bool(found) is jumped
