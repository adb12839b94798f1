"""Calendars as files: those that came along, and what is refused of others, with the place and the reason."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.calendar import OffKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.services.catalogue import load_calendars, load_deadlines, open_calendar, read_calendar
from phuquoc_desktop.services.catalogue.calendar_errors import (
    CalendarNotOpenedError,
    FaultyCalendarError,
    NewerCalendarError,
    NotACalendarError,
    UnreadableCalendarError,
)
from phuquoc_desktop.services.sources import load_sources

HEAD = """[head]
kind = "calendar"
format = 1
id = "thu-2028"
year = 2028
title = "Lịch năm 2028"
version = "1.0.0"
confirmed = false
confirmed_by = ""
source = "Thông báo thử"
"""
NEW_YEAR = """[[days_off]]
day = 2028-01-01
kind = "holiday"
name = "Tết Dương lịch"
certainty = "found"
source = "Điều 112"
"""


def read(text: str, head: str = HEAD):
    return read_calendar(f"{head}\n{text}".encode(), "2028.toml")


def test_every_year_that_came_along_says_where_each_day_comes_from() -> None:
    calendars = load_calendars()
    assert [one.head.year for one in calendars] == list(range(2021, 2028))
    for one in calendars:
        assert all(row.source and row.name for row in (*one.days_off, *one.worked_days))
        assert sum(row.kind is OffKind.SWAP for row in one.days_off) == len(one.worked_days)
        assert not one.head.confirmed, "nobody has confirmed a calendar yet"


def test_days_that_no_notice_has_named_yet_are_marked_unsure() -> None:
    tet = [row for row in load_calendars()[-1].days_off if row.name.startswith("Tết Đinh Mùi")]
    assert len(tet) == 5
    assert {row.certainty for row in tet} == {Certainty.UNSURE}
    assert all(row.lunar for row in tet)


def test_the_list_of_sources_tells_of_the_calendars() -> None:
    told = next(one for one in load_sources() if one.file_name == "calendars")
    assert told.certainties["unsure"] > 0
    assert told.version == "2021–2027"


def test_the_example_of_the_format_is_a_calendar() -> None:
    document = Path("resources/catalogue/calendars/FORMAT.md").read_text(encoding="utf-8")
    example = document.split("## Ví dụ")[1].split("## ")[0]
    calendar = read_calendar("\n".join(line[4:] for line in example.splitlines()).encode(), "example")
    assert (len(calendar.days_off), calendar.deadlines[0].code) == (2, "REGISTRATION")
    assert calendar.deadlines[0].code in {one.code for one in load_deadlines()}


def test_a_calendar_typed_in_notepad_is_read() -> None:
    raw = "\ufeff" + (HEAD + NEW_YEAR).replace("\n", "\r\n")
    assert read_calendar(raw.encode(), "2028.toml").days_off[0].name == "Tết Dương lịch"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (NEW_YEAR + NEW_YEAR, "01/01/2028"),
        (NEW_YEAR.replace("2028-01-01", "2027-01-01"), "01/01/2027"),
        (NEW_YEAR.replace('"holiday"', '"substitute"'), "01/01/2028"),
        (NEW_YEAR.replace('"Tết Dương lịch"', '" "'), "01/01/2028"),
        (NEW_YEAR.replace('"holiday"', '"nghỉ"'), "$.days_off[0].kind"),
        (NEW_YEAR.replace('"found"', '"chắc"'), "$.days_off[0].certainty"),
        (NEW_YEAR.replace("source", "sourse"), "$.days_off[0]"),
        (NEW_YEAR.replace("2028-01-01", '"hôm nay"'), "$.days_off[0].day"),
        ('[[worked_days]]\nday = 2028-01-03\nname = "x"\ncertainty = "found"\nsource = "x"', "03/01/2028"),
        ('[[deadlines]]\ncode = "X"\ndue = 2020-01-03\ncertainty = "found"\nsource = "x"', "X"),
        ('[[deadlines]]\ncode = ""\ndue = 2028-01-03\ncertainty = "found"\nsource = "x"', "deadlines"),
    ],
)
def test_a_wrong_row_is_refused_with_its_place(text: str, place: str) -> None:
    with pytest.raises(FaultyCalendarError) as refused:
        read(text)
    assert refused.value.places["place"] == place


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("year = 2028", "year = 28", "head.year"),
        ('version = "1.0.0"', 'version = "mới"', "head.version"),
        ('version = "1.0.0"', 'version = "1..0"', "head.version"),
        ("confirmed = false", "confirmed = true", "head.confirmed_by"),
        ('title = "Lịch năm 2028"', 'title = ""', "head.title"),
    ],
)
def test_a_wrong_head_is_refused_with_its_place(old: str, new: str, place: str) -> None:
    with pytest.raises(FaultyCalendarError) as refused:
        read("", HEAD.replace(old, new))
    assert refused.value.places["place"] == place


def test_a_year_that_is_mostly_off_is_refused() -> None:
    """Looking for a working day must end."""
    rows = (NEW_YEAR.replace("01-01", f"{month:02d}-{day:02d}") for month in range(1, 8) for day in range(1, 29))
    with pytest.raises(FaultyCalendarError):
        read("\n".join(rows))


def test_other_files_are_refused_by_name() -> None:
    with pytest.raises(NotACalendarError):
        read("", HEAD.replace('"calendar"', '"rules"'))
    with pytest.raises(NewerCalendarError):
        read("", HEAD.replace("format = 1", "format = 2"))
    with pytest.raises(UnreadableCalendarError):
        read("day = = 1")
    with pytest.raises(NotACalendarError):
        read("# " + "x" * 1024 * 1024)


def test_a_file_that_is_not_there_is_trouble_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(CalendarNotOpenedError):
        open_calendar(tmp_path / "2028.toml")


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(raw: bytes) -> None:
    for whole in (raw, (HEAD + NEW_YEAR).encode()[: len(raw) * 2] + raw):
        with suppress(RefusedError):
            assert read_calendar(whole, "x").head.year == 2028
