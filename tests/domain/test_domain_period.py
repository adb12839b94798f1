"""Periods of a year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.period import Period, UnreadablePeriodError

SHAPES = ["{}", "{}-H1", "{}-H2", *(f"{{}}-Q{n}" for n in range(1, 5)), *(f"{{}}-{n:02}" for n in range(1, 13))]


@given(st.integers(1000, 2999), st.sampled_from(SHAPES))
def test_a_period_is_written_as_it_was_read(year: int, shape: str) -> None:
    text = shape.format(year)
    assert str(Period.parse(f" {text} ")) == text
    assert Period.parse(text).ends.year == year


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = Period.parse(text)
    except UnreadablePeriodError:
        return
    assert str(period) == text.strip()


@pytest.mark.parametrize(
    "text", ["", "2021-13", "2021-00", "2021-Q5", "2021-H3", "0000", "0000-01", "9999", "２０２１", "2021-6", "06/2021"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UnreadablePeriodError) as caught:
        Period.parse(text)
    assert caught.value.field == "period"


@pytest.mark.parametrize(
    ("text", "ends"), [("2021-02", 28), ("2020-02", 29), ("2021-Q2", 30), ("2021-H1", 30), ("2021", 31)]
)
def test_a_period_ends_on_the_last_day_of_its_last_month(text: str, ends: int) -> None:
    assert Period.parse(text).ends.day == ends


def test_periods_are_ordered_by_their_end() -> None:
    texts = ["2021-12", "2021-H1", "2020", "2021-01", "2021-Q3", "2021-Q1"]
    assert sorted(texts, key=Period.parse) == ["2020", "2021-01", "2021-Q1", "2021-H1", "2021-Q3", "2021-12"]
    assert Period.parse("2020").ends == date(2020, 12, 31)


def test_a_report_may_be_of_nine_months_for_which_no_figure_is_recorded() -> None:
    nine = Period.of_report(" 2021-9M ")
    assert (nine.first, nine.last, str(nine), nine.ends) == (1, 9, "2021-9M", date(2021, 9, 30))
    assert Period.of_report("2021-Q2") == Period.parse("2021-Q2")
    for refuse in (Period.parse, lambda text: Period.of_report(f"{text}M")):
        with pytest.raises(UnreadablePeriodError):
            refuse("2021-9M")
