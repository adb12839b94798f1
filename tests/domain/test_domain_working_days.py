"""Working days: which days offices work, how many lie between, and what stands around a day off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.calendar import CalendarHead, DayOff, OffKind, SetDeadline, WorkedDay, YearCalendar
from phuquoc_desktop.domain.deadline import Deadline, with_days_set
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.working_days import Count, WorkingDays, best_of_year
from phuquoc_desktop.services.catalogue import load_calendars

SHIPPED = WorkingDays(best_of_year(load_calendars()))
DAYS = st.dates(date(2019, 1, 1), date(2029, 12, 31))


def a_calendar(year: int = 2021, version: str = "1.0.0", **parts: object) -> YearCalendar:
    head = CalendarHead(
        kind="calendar", format=1, id="c", year=year, title="Lịch", version=version, confirmed=False, confirmed_by="",
        source="thử",
    )  # fmt: skip
    return YearCalendar(head=head, **parts)  # type: ignore[arg-type]


def off(day: date, certainty: Certainty = Certainty.FOUND) -> DayOff:
    return DayOff(day=day, kind=OffKind.HOLIDAY, name="Nghỉ", certainty=certainty, source="thử")


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2021, 2, 9), True),  # Tuesday before Tết
        (date(2021, 2, 16), False),  # in lieu of a Tết day on Sunday
        (date(2021, 2, 17), True),
        (date(2021, 4, 21), False),  # 10/3 of the lunar year
        (date(2021, 5, 3), False),  # in lieu of Saturday 1 May
        (date(2023, 5, 3), False),  # three holidays in a row, two of them at the weekend
        (date(2024, 4, 29), False),  # swapped …
        (date(2024, 5, 4), True),  # … for this Saturday
        (date(2026, 1, 10), True),
        (date(2026, 11, 24), False),  # holiday by Resolution 28/2026/QH16
        (date(2025, 11, 24), True),  # not yet in 2025
    ],
)
def test_offices_work_on_the_days_of_the_calendar(day: date, works: bool) -> None:
    assert SHIPPED.is_working(day) is works


@pytest.mark.parametrize("year", range(2021, 2028))
def test_a_year_loses_as_many_weekdays_as_the_law_gives_holidays(year: int) -> None:
    """Article 112 gives 11 days, Resolution 28/2026/QH16 one more; swaps change nothing, and weekends are made up for."""
    weekdays = WorkingDays().between(date(year - 1, 12, 31), date(year, 12, 31)).days
    lost = weekdays - SHIPPED.between(date(year - 1, 12, 31), date(year, 12, 31)).days
    assert lost == (12 if year >= 2026 else 11)


def test_a_year_without_a_calendar_is_counted_by_weekdays_and_says_so() -> None:
    count = SHIPPED.between(date(2019, 12, 31), date(2020, 1, 10))
    assert count == Count(8, (2020,), False)
    assert not count.is_known
    assert SHIPPED.between(date(2020, 12, 30), date(2021, 1, 4)).unknown_years == (2020,)


def test_a_count_over_a_day_that_is_not_confirmed_is_marked() -> None:
    assert SHIPPED.between(date(2027, 2, 1), date(2027, 2, 15)).unsure
    assert not SHIPPED.between(date(2027, 3, 1), date(2027, 3, 15)).unsure


def test_a_due_day_at_a_weekend_names_the_working_days_around_it() -> None:
    due = SHIPPED.due(date(2021, 2, 28), date(2021, 2, 24))
    assert (due.days_left, due.working.days) == (4, 2)
    assert (due.off, due.before, due.after) == ("weekend", date(2021, 2, 26), date(2021, 3, 1))


def test_a_due_day_on_a_holiday_names_the_holiday() -> None:
    due = SHIPPED.due(date(2022, 5, 2), date(2022, 5, 9))
    assert (due.days_left, due.working.days) == (-7, -4)
    assert (due.off, due.before, due.after) == ("Nghỉ bù Ngày Chiến thắng", date(2022, 4, 29), date(2022, 5, 4))


def test_the_day_on_which_a_period_begins_is_not_counted() -> None:
    assert SHIPPED.after(date(2021, 2, 8), 1) == date(2021, 2, 9)
    assert SHIPPED.after(date(2021, 2, 9), 1) == date(2021, 2, 17)
    assert SHIPPED.after(date(2021, 2, 9), 10) == date(2021, 3, 2)


@given(DAYS, DAYS, DAYS)
def test_counts_add_up(one: date, two: date, three: date) -> None:
    first, middle, last = sorted((one, two, three))
    whole = SHIPPED.between(first, last)
    assert whole.days == SHIPPED.between(first, middle).days + SHIPPED.between(middle, last).days
    assert SHIPPED.between(last, first).days == -whole.days
    assert 0 <= whole.days <= (last - first).days


@given(DAYS, st.integers(1, 1000))
def test_a_count_is_what_looking_at_each_day_gives(start: date, length: int) -> None:
    days = [start + timedelta(days=number) for number in range(1, length + 1)]
    told = [SHIPPED.day_off(day) or SHIPPED.worked(day) for day in days]
    count = SHIPPED.between(start, days[-1])
    assert count.days == sum(map(SHIPPED.is_working, days))
    assert count.unsure is any(one is not None and not one.certainty.confirmed for one in told)


@given(DAYS, st.integers(1, 60))
def test_the_nth_working_day_after_is_n_working_days_away(start: date, count: int) -> None:
    end = SHIPPED.after(start, count)
    assert SHIPPED.is_working(end)
    assert SHIPPED.between(start, end).days == count


@given(DAYS)
def test_the_working_days_around_a_day_are_the_nearest(day: date) -> None:
    before, after = SHIPPED.on_or_before(day), SHIPPED.on_or_after(day)
    assert before <= day <= after
    assert SHIPPED.between(before, after).days == (0 if before == after else 1)
    assert (before == after == day) is SHIPPED.is_working(day)


@given(st.sets(st.dates(date(2021, 1, 1), date(2021, 12, 31)), max_size=40), DAYS, DAYS)
def test_a_further_day_off_never_adds_a_working_day(days: set[date], one: date, two: date) -> None:
    first, last = sorted((one, two))
    less = WorkingDays({2021: a_calendar(days_off=tuple(map(off, days)))})
    assert less.between(first, last).days <= WorkingDays({2021: a_calendar()}).between(first, last).days


def test_of_one_year_the_higher_version_counts() -> None:
    newer, older = a_calendar(version="1.10.0"), a_calendar(version="1.9.9", days_off=(off(date(2021, 3, 1)),))
    assert best_of_year([newer, older])[2021] is newer
    assert best_of_year([older, newer])[2021] is newer


def test_a_worked_saturday_counts() -> None:
    saturday = date(2021, 3, 6)
    worked = WorkedDay(day=saturday, name="Làm bù", certainty=Certainty.UNSURE, source="thử")
    count = WorkingDays({2021: a_calendar(worked_days=(worked,))}).between(date(2021, 3, 5), saturday)
    assert count == Count(1, (), unsure=True)


def test_a_calendar_sets_the_day_of_its_year_only() -> None:
    usual = Deadline("REGISTRATION", "Đăng ký", 2, 28, False, "thông lệ", "unsure")
    told = SetDeadline(code="REGISTRATION", due=date(2021, 3, 15), certainty=Certainty.FOUND, source="công văn")
    (known,) = with_days_set([usual], [a_calendar(deadlines=(told,))])
    assert (known.due(2021), known.due(2022)) == (date(2021, 3, 15), date(2022, 2, 28))
    assert (known.is_confirmed(2021), known.is_confirmed(2022)) == (True, False)
    assert known.basis(2021) == ("công văn", Certainty.FOUND)
