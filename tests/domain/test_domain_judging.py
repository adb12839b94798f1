"""How a target stands and by which rule, on figures that can be checked on paper."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from builders import a_target
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.course import Course, Figure, course_of
from phuquoc_desktop.domain.judgement import Judgement, Rule
from phuquoc_desktop.domain.judging import Part, expected_share, judge, judge_all
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.standpoint import Asked
from phuquoc_desktop.domain.target import Comparator, Cumulation, Direction, Standing, Target
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.translation import vietnamese

MET, ON_COURSE, BEHIND = Standing.MET, Standing.ON_COURSE, Standing.BEHIND
MISSED, UNKNOWN = Standing.MISSED, Standing.UNKNOWN
GE, LE, LT, EQ = Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.EXACTLY
TO_DATE, PER_PERIOD, LEVEL = Cumulation.TO_DATE, Cumulation.PER_PERIOD, Cumulation.LEVEL
FIGURES = st.decimals(0, 10**15, places=2)


def course(cumulation: Cumulation = TO_DATE, **entries: str) -> Course:
    """Return a course from figures such as ``m06="802.1"``, ``q1="5"``, ``h1="9"`` and ``y="20"``."""
    names = {"m": "2021-{}", "q": "2021-Q{}", "h": "2021-H{}", "y": "2021"}
    return course_of(
        cumulation,
        [Figure(key, Period.parse(names[key[0]].format(key[1:])), Decimal(value)) for key, value in entries.items()],
    )


def last_year(then: str, whole: str, month: int = 6, cumulation: Cumulation = TO_DATE) -> Course:
    values: list[Decimal | None] = [None] * 12
    values[month - 1], values[11] = Decimal(then), Decimal(whole)
    return Course(cumulation, tuple(values), month=12)


def said(found: Judgement) -> tuple[Standing, Rule]:
    return found.standing, found.rule


# Sums that are to grow -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "expected", "ahead"),
    [
        # 1620 is planned: half of it is 810
        ({"m06": "810"}, (ON_COURSE, Rule.TIME), "0.0"),
        ({"m06": "809.9"}, (BEHIND, Rule.TIME), "0.0"),
        ({"m06": "847.26"}, (ON_COURSE, Rule.TIME), "2.3"),  # 52.3 % against 50 %
        ({"m06": "648"}, (BEHIND, Rule.TIME), "-10.0"),  # 40 % against 50 %
        ({"m06": "1620"}, (MET, Rule.REACHED), "0.0"),
        ({"m12": "1619.9"}, (MISSED, Rule.SHORT), "0.0"),
        ({"y": "1701"}, (MET, Rule.REACHED), "5.0"),  # 105 %
        ({"m01": "0"}, (BEHIND, Rule.TIME), "-8.3"),  # 0 % against 1/12
    ],
)
def test_a_sum_is_held_against_the_time_that_has_passed(
    entries: dict[str, str], expected: tuple[Standing, Rule], ahead: str
) -> None:
    found = judge(a_target("1620"), course(**entries))
    assert (said(found), str(found.ahead).replace("-0.0", "0.0")) == (expected, ahead)


def test_the_rule_is_said_with_its_figures() -> None:
    found = judge(a_target("1620", unit="tỷ đồng"), course(m06="847.26"))
    assert found.say(vietnamese) == "Lũy kế 6 tháng 847,26 tỷ đồng, bằng 52,3 % kế hoạch; thời gian đã qua 50 %."


@pytest.mark.parametrize(
    ("then", "reached", "standing"),
    [
        # last year 300 of 1000 by June: 30 % are to be expected of 2000, which is 600
        ("300", "600", ON_COURSE),
        ("300", "599", BEHIND),
        # last year 700 of 1000: 1400 are to be expected
        ("700", "1399", BEHIND),
        ("700", "1400", ON_COURSE),
        # last year everything was there by June
        ("1000", "1999", BEHIND),
    ],
)
def test_where_last_years_course_is_known_its_season_counts_instead_of_time(
    then: str, reached: str, standing: Standing
) -> None:
    found = judge(a_target("2000"), course(m06=reached), last_year(then, "1000"))
    assert said(found) == (standing, Rule.SEASON)


@pytest.mark.parametrize(
    ("then", "whole", "month"), [("300", "1000", 5), ("1100", "1000", 6), ("-1", "1000", 6), ("0", "0", 6)]
)
def test_a_last_year_without_a_share_at_that_month_gives_no_season(then: str, whole: str, month: int) -> None:
    assert judge(a_target("2000"), course(m06="999"), last_year(then, whole, month)).rule is Rule.TIME


def test_a_level_of_last_year_has_no_season() -> None:
    share, is_season = expected_share(course(m03="1"), last_year("10", "20", 3, LEVEL))
    assert (share, is_season) == (Decimal("0.25"), False)


@given(st.integers(1, 11), st.integers(1, 10**12))
def test_a_figure_exactly_at_the_pace_of_its_month_is_on_course(month: int, monthly: int) -> None:
    target, entries = a_target(str(12 * monthly)), {f"m{month:02d}": str(month * monthly)}
    assert judge(target, course(**entries)).standing is ON_COURSE


@pytest.mark.parametrize("month", range(1, 12))
def test_a_figure_just_below_the_pace_of_its_month_is_behind(month: int) -> None:
    assert judge(a_target("1200"), course(**{f"m{month:02d}": str(month * 100 - 1)})).standing is BEHIND


@given(st.sampled_from((GE, Comparator.MORE_THAN)), FIGURES, FIGURES, st.integers(1, 12))
def test_a_growing_sum_is_never_missed_before_the_year_is_over(
    comparator: Comparator, plan: Decimal, reached: Decimal, month: int
) -> None:
    found = judge(a_target(str(plan), comparator), course(**{f"m{month:02d}": str(reached)})).standing
    if reached > plan or (reached == plan and comparator is GE):
        assert found is MET
    else:
        assert found in ((MISSED,) if month == 12 else (ON_COURSE, BEHIND))


def test_what_is_more_than_exactly_asked_is_told() -> None:
    target = a_target("100", EQ)
    assert said(judge(target, course(m06="101"))) == (BEHIND, Rule.OVER_EXACT)
    assert said(judge(target, course(m12="101"))) == (MISSED, Rule.OVER_EXACT)
    assert said(judge(target, course(m12="100.0"))) == (MET, Rule.REACHED)
    assert said(judge(target, course(m06="49"))) == (BEHIND, Rule.TIME)


def test_a_plan_of_nothing_has_no_share() -> None:
    assert said(judge(a_target("0"), course(m06="0"))) == (MET, Rule.HELD)
    assert said(judge(a_target("0"), course(m06="-1"))) == (BEHIND, Rule.NOT_HELD)
    assert said(judge(a_target("0"), course(m12="-1"))) == (MISSED, Rule.NOT_HELD)


def test_figures_of_periods_alone_are_judged_by_their_sum() -> None:
    # 30 + 25 = 55 of 100 by June
    found = judge(a_target("100"), course(PER_PERIOD, q1="30", q2="25"))
    assert (said(found), found.month) == ((ON_COURSE, Rule.TIME), 6)


def test_a_gap_leaves_the_sum_unjudged() -> None:
    assert said(judge(a_target("100"), course(PER_PERIOD, m02="30"))) == (UNKNOWN, Rule.GAP)
    found = judge(a_target("100"), course(PER_PERIOD, q1="30", q3="40"))
    assert said(found) == (UNKNOWN, Rule.GAP)
    assert "tháng 4, 5, 6" in found.say(vietnamese)


def test_what_is_reached_before_a_gap_stays_reached() -> None:
    assert judge(a_target("30"), course(PER_PERIOD, q1="30", q3="40")).standing is MET
    assert judge(a_target("29", LE), course(PER_PERIOD, q1="30", q3="40")).standing is MISSED


# Sums that are to stay below -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comparator", "entries", "expected"),
    [
        (LE, {"m06": "60"}, (ON_COURSE, Rule.LIMIT_TIME)),  # 50 % of 120
        (LE, {"m06": "61"}, (BEHIND, Rule.LIMIT_TIME)),
        (LE, {"m06": "121"}, (MISSED, Rule.LIMIT_PASSED)),
        (LE, {"m12": "120"}, (MET, Rule.LIMIT_KEPT)),
        (LT, {"m12": "120"}, (MISSED, Rule.LIMIT_PASSED)),
        (LT, {"m06": "120"}, (MISSED, Rule.LIMIT_PASSED)),
    ],
)
def test_a_sum_with_a_limit_is_to_use_it_up_no_faster_than_time(
    comparator: Comparator, entries: dict[str, str], expected: tuple[Standing, Rule]
) -> None:
    assert said(judge(a_target("120", comparator), course(**entries))) == expected


def test_a_limit_knows_the_season_too() -> None:
    # last year 80 % were used by June: 96 of 120
    assert said(judge(a_target("120", LE), course(m06="96"), last_year("80", "100"))) == (ON_COURSE, Rule.LIMIT_SEASON)
    assert said(judge(a_target("120", LE), course(m06="97"), last_year("80", "100"))) == (BEHIND, Rule.LIMIT_SEASON)


def test_nothing_used_of_a_limit_of_nothing_is_on_course() -> None:
    assert said(judge(a_target("0", LE), course(m06="0"))) == (ON_COURSE, Rule.HELD)


# Levels ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comparator", "plan", "entries", "expected"),
    [
        (GE, "99", {"m06": "99.1"}, (ON_COURSE, Rule.LEVEL_HELD)),
        (GE, "99", {"m12": "99.1"}, (MET, Rule.LEVEL_HELD)),
        (GE, "99", {"m12": "98.9"}, (MISSED, Rule.LEVEL_SHORT)),
        (GE, "99", {"m06": "98"}, (UNKNOWN, Rule.LEVEL_ALONE)),
        (LE, "0.28", {"m06": "0.28"}, (ON_COURSE, Rule.LEVEL_HELD)),
        (LE, "0.28", {"m06": "0.30"}, (BEHIND, Rule.LEVEL_SHORT)),
        (LT, "11", {"m12": "11"}, (MISSED, Rule.LEVEL_SHORT)),
        (EQ, "100", {"m06": "100"}, (ON_COURSE, Rule.LEVEL_HELD)),
        # from 91 in March to 99 in December: 8 in nine months, so 93.67 in June
        (GE, "99", {"m03": "91", "m06": "94"}, (ON_COURSE, Rule.LEVEL_PATH)),
        (GE, "99", {"m03": "91", "m06": "93.6"}, (BEHIND, Rule.LEVEL_PATH)),
        # it held in March, and does no longer
        (GE, "99", {"m03": "99.5", "m06": "98"}, (BEHIND, Rule.LEVEL_SHORT)),
    ],
)
def test_a_level_is_met_or_missed_only_at_the_years_end(
    comparator: Comparator, plan: str, entries: dict[str, str], expected: tuple[Standing, Rule]
) -> None:
    assert said(judge(a_target(plan, comparator), course(LEVEL, **entries))) == expected


@pytest.mark.parametrize(
    ("comparator", "base", "plan", "reached", "standing"),
    [
        # 0.40 at last year's end, 0.28 asked: halfway is 0.34
        (LE, "0.40", "0.28", "0.34", ON_COURSE),
        (LE, "0.40", "0.28", "0.35", BEHIND),
        # 91.2 to 99: halfway is 95.1
        (GE, "91.2", "99", "95.1", ON_COURSE),
        (GE, "91.2", "99", "95.0", BEHIND),
    ],
)
def test_a_level_goes_the_straight_way_from_last_years_end(
    comparator: Comparator, base: str, plan: str, reached: str, standing: Standing
) -> None:
    target = a_target(plan, comparator, base_value=Decimal(base))
    assert said(judge(target, course(LEVEL, m06=reached))) == (standing, Rule.LEVEL_PATH)
    from_last_year = judge(a_target(plan, comparator), course(LEVEL, m06=reached), last_year(base, base, 3, LEVEL))
    assert said(from_last_year) == (standing, Rule.LEVEL_PATH)


@pytest.mark.parametrize(("base", "reached"), [("11", "12"), ("12", "11")])
def test_a_level_that_stood_or_stands_exactly_at_a_strict_limit_does_not_hold(base: str, reached: str) -> None:
    target = a_target("11", LT, base_value=Decimal(base))
    assert said(judge(target, course(LEVEL, m06=reached))) == (BEHIND, Rule.LEVEL_SHORT)


# Ranges ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cumulation", "entries", "expected"),
    [
        (LEVEL, {"m12": "6.5"}, (MET, Rule.IN_RANGE)),
        (LEVEL, {"m12": "7"}, (MET, Rule.IN_RANGE)),
        (LEVEL, {"m06": "6.7"}, (ON_COURSE, Rule.IN_RANGE)),
        (LEVEL, {"m12": "7.1"}, (UNKNOWN, Rule.ABOVE_RANGE)),
        (LEVEL, {"m12": "6.4"}, (MISSED, Rule.LEVEL_SHORT)),
        (LEVEL, {"m06": "6.4"}, (UNKNOWN, Rule.LEVEL_ALONE)),
        (TO_DATE, {"m06": "3.25"}, (ON_COURSE, Rule.TIME)),  # half of the lower end
        (TO_DATE, {"m06": "3.2"}, (BEHIND, Rule.TIME)),
        (TO_DATE, {"m12": "6.4"}, (MISSED, Rule.SHORT)),
        (TO_DATE, {"m06": "6.6"}, (ON_COURSE, Rule.IN_RANGE)),
    ],
)
def test_a_range_is_met_inside_and_what_is_above_is_told(
    cumulation: Cumulation, entries: dict[str, str], expected: tuple[Standing, Rule]
) -> None:
    target = a_target("6.5", Comparator.RANGE, value_to=Decimal(7))
    assert said(judge(target, course(cumulation, **entries))) == expected


def test_a_range_without_an_upper_end_is_not_judged() -> None:
    assert said(judge(a_target("5", Comparator.RANGE), course(m12="6"))) == (UNKNOWN, Rule.NO_UPPER_END)


# Changes against last year ---------------------------------------------------------------------------------------------------


def a_change(direction: Direction, base: str | None = None, value: str | None = None, **values: Any) -> Target:
    comparator = Comparator.NONE if value is None else GE
    last = None if base is None else Decimal(base)
    return a_target(value, comparator, direction=direction, base_value=last, **values)


FEWER, MORE = Direction.DECREASE, Direction.INCREASE


@pytest.mark.parametrize(
    ("base", "entries", "before", "expected"),
    [
        ("24", {"m06": "11"}, None, (ON_COURSE, Rule.SHARE_OF_BASE)),  # six twelfths of 24 are 12
        ("24", {"m06": "12"}, None, (BEHIND, Rule.SHARE_OF_BASE)),
        ("24", {"m06": "13"}, ("14", "24"), (ON_COURSE, Rule.SAME_PERIOD)),
        ("24", {"m06": "14"}, ("14", "24"), (BEHIND, Rule.SAME_PERIOD)),
        (None, {"m06": "13"}, ("14", "24"), (ON_COURSE, Rule.SAME_PERIOD)),
        (None, {"m06": "13"}, None, (UNKNOWN, Rule.NO_BASE)),
        ("24", {"m12": "23"}, None, (MET, Rule.LAST_YEAR)),
        ("24", {"m12": "24"}, None, (MISSED, Rule.LAST_YEAR)),
        ("24", {"m09": "24"}, ("30", "30"), (MISSED, Rule.LAST_YEAR)),  # as many as in the whole of last year
        ("24", {"m01": "0"}, None, (ON_COURSE, Rule.SHARE_OF_BASE)),
        ("0", {"m12": "0"}, None, (MISSED, Rule.LAST_YEAR)),
        ("0", {"m06": "0"}, None, (ON_COURSE, Rule.SHARE_OF_BASE)),
    ],
)
def test_fewer_than_last_year(
    base: str | None, entries: dict[str, str], before: tuple[str, str] | None, expected: tuple[Standing, Rule]
) -> None:
    past = last_year(*before) if before else None
    assert said(judge(a_change(FEWER, base), course(**entries), past)) == expected


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"m06": "13"}, (ON_COURSE, Rule.SHARE_OF_BASE)),
        ({"m06": "12"}, (BEHIND, Rule.SHARE_OF_BASE)),
        ({"m09": "25"}, (MET, Rule.LAST_YEAR)),
        ({"m12": "24"}, (MISSED, Rule.LAST_YEAR)),
    ],
)
def test_more_than_last_year(entries: dict[str, str], expected: tuple[Standing, Rule]) -> None:
    assert said(judge(a_change(MORE, "24"), course(**entries))) == expected


@pytest.mark.parametrize(
    ("unit", "entries", "expected"),
    [
        # fewer by at least 5, from 100
        ("vụ", {"m12": "95"}, (MET, Rule.LAST_YEAR)),
        ("vụ", {"m12": "96"}, (MISSED, Rule.LAST_YEAR)),
        # by June six twelfths of 100 are 50, six twelfths of 5 are 2.5
        ("vụ", {"m06": "47"}, (ON_COURSE, Rule.SHARE_OF_BASE)),
        ("vụ", {"m06": "48"}, (BEHIND, Rule.SHARE_OF_BASE)),
        # 5 %: of 100 per cent and points are the same
        ("%", {"m12": "95"}, (MET, Rule.LAST_YEAR)),
        ("%", {"m12": "101"}, (MISSED, Rule.LAST_YEAR)),
    ],
)
def test_fewer_than_last_year_by_a_stated_amount(
    unit: str, entries: dict[str, str], expected: tuple[Standing, Rule]
) -> None:
    assert said(judge(a_change(FEWER, "100", "5", unit=unit), course(**entries))) == expected


def test_where_per_cent_may_mean_points_or_a_share_a_person_decides() -> None:
    # poverty from 2.5 % down by 0.5: 2.2 % is 12 % less, and 0.3 points less
    target = a_change(FEWER, "2.5", "0.5", unit="%")
    found = judge(target, course(LEVEL, m12="2.2"))
    assert said(found) == (UNKNOWN, Rule.CHANGE_UNCLEAR)
    assert (found.places["percent"], found.places["points"]) == (Decimal("12.0"), Decimal("0.3"))
    assert judge(target, course(LEVEL, m12="1.9")).standing is MET, "by either reading"
    assert judge(target, course(LEVEL, m12="2.6")).standing is MISSED


def test_a_share_of_a_hundred_is_told_from_one_of_a_thousand() -> None:
    # 191 of 200 are 9 points or 4.5 % less, 190 are 10 points or 5 %; 199 are 1 point or 5 ‰
    fewer = a_change(FEWER, "200", "5", unit="%")
    assert judge(fewer, course(m12="191")).rule is Rule.CHANGE_UNCLEAR
    assert judge(fewer, course(m12="190")).standing is MET
    assert judge(a_change(FEWER, "200", "5", unit="‰"), course(m12="195")).standing is MET
    assert judge(a_change(FEWER, "200", "5", unit="‰"), course(m12="199")).rule is Rule.CHANGE_UNCLEAR


def test_of_nothing_there_is_no_share() -> None:
    more = a_change(MORE, "0", "5", unit="%")
    assert judge(more, course(m12="4")).standing is MISSED
    assert judge(more, course(m12="5")).standing is MET


def test_a_level_that_is_to_fall_is_held_against_last_years_end() -> None:
    assert said(judge(a_change(FEWER, "2.5"), course(LEVEL, m06="2.4"))) == (ON_COURSE, Rule.LAST_YEAR)
    assert said(judge(a_change(FEWER, "2.5"), course(LEVEL, m06="2.6"))) == (BEHIND, Rule.LAST_YEAR)


# What cannot be judged -------------------------------------------------------------------------------------------------------


@given(FIGURES, FIGURES, st.integers(1, 12))
def test_a_planned_amount_is_not_judged(plan: Decimal, reached: Decimal, month: int) -> None:
    found = judge(a_target(str(plan), Comparator.PLAN), course(**{f"m{month:02d}": str(reached)}))
    assert said(found) == (UNKNOWN, Rule.PLANNED_ONLY)


@pytest.mark.parametrize("comparator", [one for one in Comparator if one is not Comparator.NONE])
def test_without_a_plan_nothing_is_judged(comparator: Comparator) -> None:
    assert said(judge(a_target(None, comparator), course(m06="5"))) == (UNKNOWN, Rule.NO_OWN_FIGURE)


def test_what_is_not_measured_is_not_judged() -> None:
    assert said(judge(a_target("5", Comparator.NONE), course(m06="5"))) == (UNKNOWN, Rule.NOT_MEASURED)


@pytest.mark.parametrize("comparator", list(Comparator))
def test_without_a_figure_nothing_is_judged(comparator: Comparator) -> None:
    assert said(judge(a_target("5", comparator), course())) == (UNKNOWN, Rule.NO_PROGRESS)


# Qualitative targets ---------------------------------------------------------------------------------------------------------


def marked(period: str, fulfilled: bool | None = None, level: int | None = None) -> Course:
    return course_of(LEVEL, [Figure("a", Period.parse(period), None, fulfilled, level)])


RUBRIC = [
    RubricLevel.draft(target_id="", level=1, title="Còn để xảy ra vụ việc", fulfils=False),
    RubricLevel.draft(target_id="", level=2, title="Giữ vững", fulfils=True),
]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (marked("2021-H1", True), (ON_COURSE, Rule.FULFILLED)),
        (marked("2021-H1", False), (BEHIND, Rule.NOT_FULFILLED)),
        (marked("2021", True), (MET, Rule.FULFILLED)),
        (marked("2021-12", False), (MISSED, Rule.NOT_FULFILLED)),
        (marked("2021-06"), (UNKNOWN, Rule.NOT_RATED)),
        (marked("2021-06", None, 2), (ON_COURSE, Rule.RATED)),
        (marked("2021-06", True, 1), (BEHIND, Rule.RATED)),
        (marked("2021", None, 1), (MISSED, Rule.RATED)),
        (marked("2021", True, 3), (UNKNOWN, Rule.UNKNOWN_LEVEL)),
        (course(), (UNKNOWN, Rule.NO_PROGRESS)),
    ],
)
def test_a_qualitative_target_is_judged_by_a_person_or_by_the_level_of_its_rubric(
    found: Course, expected: tuple[Standing, Rule]
) -> None:
    target = a_target(None, Comparator.NONE, qualitative=True)
    assert said(judge(target, found, rubric=RUBRIC)) == expected


def test_a_level_without_a_rubric_is_what_was_said_beside_it() -> None:
    target = a_target(None, Comparator.NONE, qualitative=True)
    assert said(judge(target, marked("2021", True, 3))) == (MET, Rule.FULFILLED)


# Parts -----------------------------------------------------------------------------------------------------------------------


def part(code: str, standing: Standing) -> Part:
    return Part(code, f"Chỉ tiêu {code}", Judgement(standing, Rule.NO_PROGRESS))


@pytest.mark.parametrize(
    ("standings", "standing", "rule", "code"),
    [
        ((MET, MET), MET, Rule.WORST_PART, "A"),
        ((MET, ON_COURSE), ON_COURSE, Rule.WORST_PART, "B"),
        ((MET, UNKNOWN, ON_COURSE), UNKNOWN, Rule.UNKNOWN_PART, "B"),
        ((UNKNOWN, BEHIND), BEHIND, Rule.WORST_PART, "B"),
        ((UNKNOWN, BEHIND, MISSED), MISSED, Rule.WORST_PART, "C"),
        ((UNKNOWN, UNKNOWN), UNKNOWN, Rule.UNKNOWN_PART, "A"),
    ],
)
def test_the_worst_part_decides_and_an_unknown_one_is_never_called_missed(
    standings: tuple[Standing, ...], standing: Standing, rule: Rule, code: str
) -> None:
    found = judge_all([part(name, one) for name, one in zip("ABC", standings, strict=False)])
    assert (*said(found), found.places["code"]) == (standing, rule, code)


def test_without_parts_nothing_is_judged() -> None:
    assert judge_all([]).standing is UNKNOWN


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            judge(a_change(FEWER, "24", unit="vụ"), course(m06="11")),
            "Lũy kế 6 tháng 11 vụ; 6/12 của số năm trước (24 vụ) là 12 vụ; yêu cầu giảm.",
        ),
        (
            judge(a_change(FEWER, "24", unit="vụ"), course(m06="13"), last_year("14", "24")),
            "Đến hết tháng 6 là 13 vụ, cùng kỳ năm trước 14 vụ; yêu cầu giảm.",
        ),
        (
            judge(a_target("99", unit="%", base_value=Decimal("91.2")), course(LEVEL, m06="95.9")),
            "Cuối tháng 6 là 95,9 %; nếu đi đều từ 91,2 % đến 99 % thì lúc này phải là 95,1 %.",
        ),
        (
            judge(a_target("2000", unit="tấn"), course(m06="599"), last_year("300", "1000")),
            "Lũy kế 6 tháng 599 tấn, bằng 30 % kế hoạch; cùng thời điểm năm trước đã được 30 % của cả năm.",
        ),
    ],
)
def test_rules_are_said_as_offices_say_them(found: Judgement, sentence: str) -> None:
    assert found.say(vietnamese) == sentence


def test_each_asked_figure_is_said_in_words() -> None:
    change = a_change(FEWER, "100", "5", unit="vụ")
    between = a_target("6.5", Comparator.RANGE, value_to=Decimal(7), unit="%")
    said_of = [
        Asked(one).say(vietnamese) for one in (a_target("4549", unit="tỷ đồng"), between, change, a_change(MORE))
    ]
    assert said_of == ["ít nhất 4.549 tỷ đồng", "6,5 đến 7 %", "giảm ít nhất 5 vụ", "tăng"]
    assert Asked(a_target("5", Comparator.RANGE)).say(vietnamese) == "trong khoảng 5"
    assert Asked(a_target("5", value_to=Decimal(9))).say(vietnamese) == "ít nhất 5"


# Order and words -------------------------------------------------------------------------------------------------------------


def test_the_worst_stands_first_and_of_equals_the_one_furthest_behind() -> None:
    target = a_target("100")
    reached = {"met": "m12=100", "missed": "m12=90", "behind": "m06=40", "far": "m06=10", "on": "m06=60"}
    found = {name: judge(target, course(**dict([entry.split("=")]))) for name, entry in reached.items()}
    found["unknown"] = judge(target, course())
    assert sorted(found, key=lambda name: found[name].order) == ["missed", "far", "behind", "unknown", "on", "met"]


@given(
    st.sampled_from(list(Comparator)),
    st.none() | st.sampled_from(list(Direction)),
    st.none() | FIGURES,
    st.none() | FIGURES,
    st.dictionaries(st.sampled_from(["m01", "m02", "q1", "m06", "h1", "m09", "y"]), FIGURES, max_size=5),
    st.sampled_from(list(Cumulation)),
    st.booleans(),
)
def test_whatever_the_figures_are_there_is_a_judgement_with_a_whole_sentence(
    comparator: Comparator,
    direction: Direction | None,
    plan: Decimal | None,
    base: Decimal | None,
    entries: dict[str, Decimal],
    cumulation: Cumulation,
    past: bool,
) -> None:
    target = a_target(
        None if plan is None else str(plan), comparator, direction=direction, base_value=base, unit="%", value_to=base
    )
    found = judge(
        target,
        course(cumulation, **{key: str(value) for key, value in entries.items()}),
        last_year("30", "90") if past else None,
    )
    for sentence in (found.say(vietnamese), found.sentence):
        assert sentence.endswith(".")
        assert "{" not in sentence
