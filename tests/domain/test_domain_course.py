"""The course of a target through its year: nothing is counted twice, and what is not known stays unknown."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.course import DIFFERS, DISAGREES, FALLS, GAP, Course, Figure, course_of, sum_of
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Cumulation

PERIODS = [f"2021-{month:02d}" for month in range(1, 13)]
PERIODS += [f"2021-Q{number}" for number in range(1, 5)] + ["2021-H1", "2021-H2", "2021"]
ENTRIES = st.dictionaries(st.sampled_from(PERIODS), st.integers(0, 1000), max_size=19)
TO_DATE, PER_PERIOD, LEVEL = Cumulation.TO_DATE, Cumulation.PER_PERIOD, Cumulation.LEVEL


def course(cumulation: Cumulation, entries: dict[str, object]) -> Course:
    figures = [Figure(name, Period.parse(name), Decimal(str(value))) for name, value in entries.items()]
    return course_of(cumulation, figures)


def known(found: Course) -> dict[int, str]:
    return {month: str(value) for month, value in found.points}


def told(found: Course) -> list[str]:
    return [one.sentence_id for one in found.findings]


# Sums since the start of the year, and levels --------------------------------------------------------------------------------


@pytest.mark.parametrize("cumulation", [TO_DATE, LEVEL])
def test_a_figure_stands_for_the_last_month_of_its_period_and_nothing_is_put_between(cumulation: Cumulation) -> None:
    found = course(cumulation, {"2021-01": 10, "2021-Q2": 70, "2021": 120})
    assert known(found) == {1: "10", 6: "70", 12: "120"}
    assert (found.month, found.reached, found.findings) == (12, Decimal(120), ())
    assert [found.sources[month - 1] for month in (1, 2, 6, 12)] == [("2021-01",), (), ("2021-Q2",), ("2021",)]


@pytest.mark.parametrize("cumulation", [TO_DATE, LEVEL])
def test_of_two_figures_for_one_day_the_longer_period_counts_and_a_difference_is_told(cumulation: Cumulation) -> None:
    found = course(cumulation, {"2021-06": 61, "2021-Q2": 60, "2021-H1": 60})
    assert known(found) == {6: "60"}
    assert found.sources[5] == ("2021-H1",)
    assert told(found) == [DISAGREES]
    assert found.findings[0].places["other"] == Decimal(61)
    assert found.set_aside == ("2021-Q2", "2021-06")


def test_a_sum_that_falls_is_told_and_a_level_may_fall() -> None:
    entries = {"2021-01": 10, "2021-02": 8, "2021-03": 9}
    assert told(course(TO_DATE, entries)) == [FALLS]
    assert known(course(TO_DATE, entries)) == {1: "10", 2: "8", 3: "9"}
    assert told(course(LEVEL, entries)) == []
    assert told(course(TO_DATE, {"2021-01": 10, "2021-02": 10})) == [], "nothing came in February"


def test_a_zero_is_a_value_and_an_empty_cell_is_none() -> None:
    found = course(TO_DATE, {"2021-01": 0})
    assert (found.at(1), found.at(2), found.month) == (Decimal(0), None, 1)
    assert course(TO_DATE, {}).reached is None


# Figures of periods alone ----------------------------------------------------------------------------------------------------


def test_months_are_added_up() -> None:
    found = course(PER_PERIOD, {"2021-01": 10, "2021-02": 0, "2021-03": 5})
    assert known(found) == {1: "10", 2: "10", 3: "15"}
    assert found.sources[2] == ("2021-01", "2021-02", "2021-03")
    assert found.findings == ()


def test_a_quarter_counts_instead_of_its_months_and_a_difference_is_told() -> None:
    # 10 + 20 + 25 = 55 in the months, 60 in the quarter: March ends at 60, April adds 7
    found = course(PER_PERIOD, {"2021-01": 10, "2021-02": 20, "2021-03": 25, "2021-Q1": 60, "2021-04": 7})
    assert known(found) == {1: "10", 2: "30", 3: "60", 4: "67"}
    assert told(found) == [DIFFERS]
    assert (found.findings[0].places["value"], found.findings[0].places["inside"]) == (Decimal(60), Decimal(55))
    assert found.set_aside == ("2021-03",)


def test_months_that_are_already_more_than_their_quarter_are_told_before_it_is_full() -> None:
    assert told(course(PER_PERIOD, {"2021-01": 70, "2021-Q1": 60})) == [DIFFERS]
    assert told(course(PER_PERIOD, {"2021-01": 60, "2021-Q1": 60})) == []
    assert told(course(PER_PERIOD, {"2021-01": 70, "2021-02": -5, "2021-Q1": 60})) == [], (
        "what follows may be below zero"
    )


def test_after_a_gap_nothing_is_known_until_a_longer_period_closes_it() -> None:
    found = course(PER_PERIOD, {"2021-01": 10, "2021-03": 30, "2021-04": 40})
    assert known(found) == {1: "10"}
    assert told(found) == [GAP]
    assert found.findings[0].places == {"months": "2"}
    closed = course(PER_PERIOD, {"2021-01": 10, "2021-03": 30, "2021-Q1": 45, "2021-04": 40})
    assert known(closed) == {1: "10", 3: "45", 4: "85"}
    assert told(closed) == []


def test_halves_quarters_and_months_mix() -> None:
    # H1 100; July 10 and Q3 40, so September ends at 140; October 5
    found = course(PER_PERIOD, {"2021-H1": 100, "2021-07": 10, "2021-Q3": 40, "2021-10": 5})
    assert known(found) == {6: "100", 7: "110", 9: "140", 10: "145"}


def test_the_year_alone_is_known_at_its_end() -> None:
    assert known(course(PER_PERIOD, {"2021": 500})) == {12: "500"}
    assert told(course(PER_PERIOD, {"2021-H1": 300, "2021-H2": 190, "2021": 500})) == [DIFFERS]


def test_without_a_figure_a_course_has_its_entries_all_the_same() -> None:
    found = course_of(
        LEVEL, [Figure("a", Period.parse("2021-06"), None, True), Figure("b", Period.parse("2021-H1"), None)]
    )
    assert found.month == 0
    assert found.latest is not None
    assert found.latest.id == "b", "the half-year comes before its last month"
    assert found.set_aside == ()


# Against a plain recomputation -----------------------------------------------------------------------------------------------


def months_of(period: str) -> set[int]:
    found = Period.parse(period)
    return set(range(found.first, found.last + 1))


def plainly_added(entries: dict[str, int], month: int) -> int | None:
    """Sum the longest periods that lie in the first months, if together they cover them, going by single months."""
    until, total, covered = set(range(1, month + 1)), 0, set()
    for period in sorted(entries, key=lambda one: -len(months_of(one))):
        months = months_of(period)
        if months <= until and not months & covered:
            total += entries[period]
            covered |= months
    return total if covered == until else None


@given(ENTRIES)
def test_figures_of_periods_alone_equal_a_plain_recomputation(entries: dict[str, int]) -> None:
    found = course(PER_PERIOD, entries)
    assert [None if one is None else int(one) for one in found.values] == [
        plainly_added(entries, month) for month in range(1, 13)
    ]


@given(ENTRIES, st.sampled_from([TO_DATE, LEVEL]))
def test_sums_and_levels_equal_a_plain_recomputation(entries: dict[str, int], cumulation: Cumulation) -> None:
    found = course(cumulation, entries)
    for month in range(1, 13):
        ending = [period for period in entries if max(months_of(period)) == month]
        longest = max(ending, key=lambda one: len(months_of(one)), default=None)
        assert found.at(month) == (None if longest is None else entries[longest])


@given(ENTRIES, st.sampled_from(list(Cumulation)), st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(
    entries: dict[str, int], cumulation: Cumulation, chance: object
) -> None:
    shuffled = list(entries.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert course(cumulation, entries) == course(cumulation, dict(shuffled))


@given(ENTRIES)
def test_no_entry_is_counted_twice_in_any_month(entries: dict[str, int]) -> None:
    for sources in course(PER_PERIOD, entries).sources:
        months = [month for period in sources for month in months_of(period)]
        assert len(months) == len(set(months))


@given(ENTRIES, st.sampled_from(list(Cumulation)))
def test_what_gave_a_value_adds_up_to_it(entries: dict[str, int], cumulation: Cumulation) -> None:
    found = course(cumulation, entries)
    for value, sources in zip(found.values, found.sources, strict=True):
        assert (value is None) is (not sources)
        assert value is None or value == sum(entries[one] for one in sources)


def test_the_longest_figures_are_added_without_losing_a_digit() -> None:
    small, great = "0." + "0" * 23 + "1", "9" * 24
    assert course(PER_PERIOD, {"2021-01": small, "2021-02": great}).at(2) == Decimal(great + "." + "0" * 23 + "1")


# Wholes ----------------------------------------------------------------------------------------------------------------------


def test_a_whole_is_known_in_the_months_in_which_every_part_is() -> None:
    one = course(TO_DATE, {"2021-01": 1, "2021-03": 3, "2021-04": 4})
    other = course(TO_DATE, {"2021-03": 30, "2021-04": 40, "2021-05": 50})
    found = sum_of([one, other])
    assert known(found) == {3: "33", 4: "44"}
    assert (found.month, found.sources[2]) == (4, ("2021-03", "2021-03"))
    assert sum_of([]).month == 0


@given(st.lists(ENTRIES, min_size=1, max_size=4), st.sampled_from([TO_DATE, PER_PERIOD]))
def test_the_sum_of_courses_equals_the_sum_of_their_months(
    several: list[dict[str, int]], cumulation: Cumulation
) -> None:
    courses = [course(cumulation, entries) for entries in several]
    for month in range(1, 13):
        values = [one.at(month) for one in courses]
        assert sum_of(courses).at(month) == (None if None in values else sum(values))  # type: ignore[arg-type]
