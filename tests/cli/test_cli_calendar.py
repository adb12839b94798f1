"""``phuquoc calendar``: what is due, how far off in working days, and which days are off."""

from __future__ import annotations


def test_the_calendar_counts_working_days_from_the_day_asked(shell) -> None:
    answer = shell("calendar", "--on", "08/02/2021", "--json")
    assert answer.status == 0
    lines = {one["code"]: one for one in answer.json["deadlines"] if one["year"] == 2021}
    registering = lines["REGISTRATION"]
    assert (registering["due"], registering["days_left"], registering["working_days_left"]) == ("2021-02-28", 20, 9)
    assert (registering["day_off"], registering["working_day_before"]) == ("weekend", "2021-02-26")
    assert registering["working_day_after"] == "2021-03-01"
    assert (registering["certainty"], registering["confirmed"]) == ("unsure", False)
    assert lines["STATISTICS"]["confirmed"] is True
    assert {one["day"] for one in answer.json["days_off"]} >= {"2021-02-12", "2021-04-21", "2021-05-03"}


def test_a_year_without_a_calendar_says_so(shell) -> None:
    answer = shell("calendar", "--year", "2040", "--json")
    assert answer.json["holidays_known"] is False
    assert answer.json["days_off"] == []
    shown = shell("calendar", "--year", "2040")
    assert "holidays of 2040 are not known" in shown.out


def test_the_calendar_is_read_by_people(shell) -> None:
    shown = shell("calendar", "--on", "2021-11-22")
    assert shown.status == 0
    assert "Tết Tân Sửu: mùng 1" in shown.out
    assert "28/02/2021 is a day off (weekend)" in shown.out
    assert "Late" in shown.out


def test_a_day_or_year_that_is_none_is_refused(shell) -> None:
    assert shell("calendar", "--on", "hôm nay").status == 2
    assert shell("calendar", "--year", "20").status == 2
