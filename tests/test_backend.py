"""The parts put together: beginning, opening, whose office, who works; and the settings beside the data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import CITY, DUONG_DONG, TODAY, a_city, again, an_office, office_open

from phuquoc_desktop.backend import Backend, Beginning, begin_office, open_office
from phuquoc_desktop.domain.catalogue import UnknownOfficeError
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings, load_settings, save_settings
from phuquoc_desktop.storage.profile import Role

OFFICES = ["31078", "31081", "cua-can", "ganh-dau", "cua-duong", "ham-ninh", "duong-to", "bai-thom", "tho-chau"]


@pytest.mark.parametrize("code", OFFICES)
def test_each_ward_and_commune_begins_with_the_plan_and_reports_to_the_city(tmp_path: Path, code: str) -> None:
    with office_open(tmp_path, code) as backend:
        assert str(backend.city.key) == CITY
        assert code in (backend.office.slug, backend.office.key.code)
        with backend.reading() as read:
            assert (read.targets.count(), read.movements.count(), read.property("plan")) == (
                39,
                9,
                read.property("plan"),
            )
            assert {one.office for one in read.targets.all()} == {CITY}


def test_the_city_reports_to_itself(tmp_path: Path) -> None:
    backend = a_city(tmp_path)
    assert backend.city is backend.office
    assert backend.profile.role is Role.CITY
    backend.close()


def test_what_was_begun_is_opened_again(tmp_path: Path) -> None:
    with office_open(tmp_path, practice=True) as backend:
        profile = backend.profile
    with again(tmp_path) as opened:
        assert opened.profile == profile
        assert (profile.office, profile.practice, profile.year) == (DUONG_DONG, True, 2021)
        assert (opened.settings.user, opened.actor.name, opened.actor.office) == (
            "Lê Thị Bưởi",
            "Lê Thị Bưởi",
            DUONG_DONG,
        )
        assert opened.today == TODAY


@pytest.mark.parametrize("code", ["", "hon-thom", "31099", "Hòn Thơm", "99999"])
def test_an_office_that_did_not_exist_in_that_year_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(UnknownOfficeError, match="duong-dong"):
        begin_office(tmp_path / "data", Beginning(code))
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("year", [0, 21, 99999, -1])
def test_a_year_that_cannot_be_is_refused(tmp_path: Path, year: int) -> None:
    with pytest.raises(RefusedError) as caught:
        begin_office(tmp_path, Beginning("duong-dong", year=year))
    assert caught.value.field == "year"


def test_somebody_without_a_name_is_called_unnamed(tmp_path: Path) -> None:
    with office_open(tmp_path, user="") as backend:
        assert backend.actor.name == "unnamed"


def test_a_listener_hears_of_committed_jobs(office: Backend) -> None:
    told: list[frozenset[str]] = []
    office.on_commit(told.append)
    with office.begin("unit") as work:
        work.set_property("x", "y")
    assert told == []


def test_settings_are_kept(tmp_path: Path) -> None:
    wanted = Settings(language="en", user="Bưởi", zoom=150, last_folder="/tmp/\udcff", columns={"targets": [10, 20]})
    save_settings(tmp_path / "new", wanted)
    assert load_settings(tmp_path / "new") == wanted


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"5", b"\xff\xfe", b'{"zoom": "large", "user": 5, "columns": [1]}', b"[" * 100_000],
)
def test_broken_settings_are_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ({"zoom": -5}, Settings(zoom=SMALLEST_ZOOM)),
        ({"zoom": 10**9}, Settings(zoom=LARGEST_ZOOM)),
        ({"zoom": True}, Settings()),
        ({"columns": {"a": [1, 2], "b": ["x"], "c": [-1], "d": None}}, Settings(columns={"a": [1, 2]})),
        ({"user": "An", "of a later version": 1}, Settings(user="An")),
        ({"rounding": "nearest", "zero_word": "lẻ"}, Settings(rounding="nearest", zero_word="lẻ")),
        ({"rounding": "down", "zero_word": "không", "thousand_word": 1000}, Settings()),
    ],
)
def test_what_is_usable_in_the_settings_is_used(tmp_path: Path, found: dict[str, Any], wanted: Settings) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(found), encoding="utf-8")
    assert load_settings(tmp_path) == wanted


def test_broken_settings_do_not_keep_an_office_from_opening(tmp_path: Path) -> None:
    an_office(tmp_path).close()
    (tmp_path / "settings.json").write_bytes(b"\x00")
    with again(tmp_path) as backend:
        assert backend.settings == Settings()


def test_settings_that_cannot_be_written_are_told(office: Backend) -> None:
    (office.folder / "settings.json").unlink()
    (office.folder / "settings.json").mkdir()
    with pytest.raises(TroubleError):
        office.save_settings()


def test_settings_that_cannot_be_written_keep_an_office_from_beginning_and_leave_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(TroubleError):
        an_office(tmp_path)
    assert not list(tmp_path.glob("phuquoc.db*"))
    (tmp_path / "settings.json").rmdir()
    an_office(tmp_path).close()
    open_office(tmp_path).close()
