from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.vietnamese.dates import (
    formal_date,
    parse_birth,
    parse_date,
    show_birth,
    show_date,
    show_period,
)

days = st.dates(date(1800, 1, 1), date(2199, 12, 31))


def test_a_date_is_written_with_two_digits_each():
    assert show_date(date(2021, 2, 5)) == "05/02/2021"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2021, 2, 5), "Phú Quốc, ngày 05 tháng 02 năm 2021"),
        (date(2021, 1, 10), "Phú Quốc, ngày 10 tháng 01 năm 2021"),
        (date(2021, 3, 9), "Phú Quốc, ngày 09 tháng 3 năm 2021"),
        (date(2021, 12, 31), "Phú Quốc, ngày 31 tháng 12 năm 2021"),
    ],
)
def test_only_january_and_february_take_a_leading_zero_in_formal_dates(day, written):
    assert formal_date(day, "Phú Quốc") == written
    assert formal_date(day) == written.removeprefix("Phú Quốc, ")


@pytest.mark.parametrize(
    "typed",
    [
        "5/1/1986",
        "05/01/1986",
        "05-01-1986",
        "5-1-1986",
        "05.01.1986",
        "5.1.1986",
        "05011986",
        "1986-01-05",
        "1986-1-5",
        " 5 / 1 / 1986 ",
        "ngày 05 tháng 01 năm 1986",
        "Ngày 5 tháng 1 năm 1986",
    ],
)
def test_a_date_is_understood_however_a_clerk_types_it(typed):
    assert parse_date(typed) == date(1986, 1, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "5/1/86",
        "050186",
        "5186",
        "31/02/1984",
        "29/02/2021",
        "00/01/1986",
        "05/13/1986",
        "5/1-1986",
        "5/1",
        "1986",
        "01/1986",
        "19860105",
        "05/01/0021",
        "05/01/1799",
        "05/01/2200",
        "5/1/19860",
        "٥/١/١٩٨٦",
        "1986-01-05T00:00",
        "hôm nay",
        "",
        "05/01/1986 và",
        "1986/01/05",
    ],
)
def test_a_date_that_is_doubtful_or_impossible_is_refused(typed):
    with pytest.raises(ValueError, match=r".+"):
        parse_date(typed)


def test_the_first_and_the_last_day_that_are_understood():
    assert parse_date("1/1/1800") == date(1800, 1, 1)
    assert parse_date("31/12/2199") == date(2199, 12, 31)


def test_a_leap_day_is_a_day():
    assert parse_date("29/02/2020") == date(2020, 2, 29)


@given(days)
def test_a_date_survives_being_shown_and_read(day):
    assert parse_date(show_date(day)) == day
    assert parse_date(formal_date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%d%m%Y")) == day
    assert show_birth(parse_birth(show_date(day))) == show_date(day)


@given(st.text(st.sampled_from("0123456789/.- "), max_size=12))
def test_a_typed_date_is_a_plausible_day_or_refused(typed):
    try:
        day = parse_date(typed)
    except ValueError:
        return
    assert 1800 <= day.year <= 2199
    assert str(day.year) in typed


def test_a_birth_is_a_date_or_a_year_alone():
    assert parse_birth("12/5/1984") == "1984-05-12"
    assert parse_birth(" 1984 ") == "1984"
    assert show_birth("1984-05-12") == "12/05/1984"
    assert show_birth("1984") == "1984"


@pytest.mark.parametrize("typed", ["84", "0084", "19840", "31/02/1984", "", "05/1984", "2500"])
def test_an_impossible_birth_is_refused(typed):
    with pytest.raises(ValueError, match=r".+"):
        parse_birth(typed)


@pytest.mark.parametrize("stored", ["", "không rõ", "1984-13-01", "1984-05-xx"])
def test_an_unreadable_birth_is_shown_as_it_stands(stored):
    assert show_birth(stored) == stored


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("2021-06", "tháng 6/2021"),
        ("2021-12", "tháng 12/2021"),
        ("2021-Q1", "quý I/2021"),
        ("2021-Q2", "quý II/2021"),
        ("2021-Q3", "quý III/2021"),
        ("2021-Q4", "quý IV/2021"),
        ("2021-H1", "6 tháng đầu năm 2021"),
        ("2021-H2", "6 tháng cuối năm 2021"),
        ("2021-9M", "9 tháng đầu năm 2021"),
        ("2021", "năm 2021"),
        ("2021-13", "2021-13"),
        ("2021-00", "2021-00"),
        ("2021-Q5", "2021-Q5"),
        ("", ""),
    ],
)
def test_a_period_is_written_as_in_reports(period, shown):
    assert show_period(period) == shown
