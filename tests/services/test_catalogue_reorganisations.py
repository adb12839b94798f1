"""The reorganisation of 2025 that comes with the program: dated, with its source, and strict to read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import msgspec
import pytest
import reorganisation_files

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.reorganisation import Reorganisation, StepKind
from phuquoc_desktop.domain.succession import lineage, receiver, standing
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.catalogue.reorganisations import (
    FaultyReorganisationError,
    NewerReorganisationError,
    NotAReorganisationError,
    UnreadableReorganisationError,
    load_reorganisations,
    read_reorganisation,
)

FOLDER = reorganisation_files.FOLDER
FILE = FOLDER / "phu-quoc-2025.toml"
ZONE = "31078@2025-07-01"


def shipped() -> Reorganisation:
    """Return the reorganisation of 2025."""
    (one,) = load_reorganisations()
    return one


def test_the_files_that_come_along_are_fresh_and_fit_the_offices() -> None:
    assert reorganisation_files.faults(FOLDER) == []


def test_eight_wards_became_the_special_zone_of_phu_quoc_and_tho_chau_another() -> None:
    offices, day = load_offices(), date(2025, 7, 1)
    followed: dict[str, int] = {}
    for one in offices.known:
        if str(one.parent) == "911@2021-03-01":
            (now,) = standing(offices, str(one.key), day)
            followed[now.short_name] = followed.get(now.short_name, 0) + 1
    assert followed == {"Đặc khu Phú Quốc": 8, "Đặc khu Thổ Châu": 1}


def test_a_ward_reported_to_the_city_and_its_successor_reports_to_the_province() -> None:
    offices = load_offices()
    before = receiver(offices, "31081@2021-03-01", date(2025, 6, 30))
    after = receiver(offices, "31081@2021-03-01", date(2025, 7, 1))
    assert before is not None
    assert after is not None
    assert (before.short_name, after.short_name) == ("Thành phố Phú Quốc", "Tỉnh An Giang")


def test_an_old_commune_is_found_again_through_two_reorganisations() -> None:
    (now,) = standing(load_offices(), "31099@2004-07-08", date(2026, 1, 1))
    assert str(now.key) == ZONE
    assert {"31099@2004-07-08", "31081@2021-03-01", "911@2021-03-01"} <= set(lineage(load_offices(), ZONE))


def test_what_was_not_seen_in_a_text_says_so() -> None:
    change = shipped()
    assert not change.head.confirmed
    assert change.head.certainty == "memory"
    assert {one.kind: one.certainty.value for one in change.steps}[StepKind.CLOSE] == "unsure"
    assert all(one.source for one in (*change.steps, *change.offices))


def test_the_published_schema_takes_the_file_and_refuses_a_misspelt_name() -> None:
    checker = jsonschema.Draft202012Validator(json.loads((FOLDER / reorganisation_files.SCHEMA).read_text("utf-8")))
    plain = json.loads(msgspec.json.encode(shipped()))
    assert list(checker.iter_errors(plain)) == []
    plain["steps"][0]["fromer"] = plain["steps"][0].pop("former")
    assert list(checker.iter_errors(plain)) != []


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ('kind = "reorganisation"', 'kind = "reasons"', NotAReorganisationError),
        ("format = 1", "format = 2", NewerReorganisationError),
        ("[head]", "[head", UnreadableReorganisationError),
        ('keeper = "31078"', 'keper = "31078"', FaultyReorganisationError),
        ('new = ["31105"]', 'new = ["31106"]', FaultyReorganisationError),
    ],
)
def test_a_file_that_was_spoiled_is_refused(old: str, new: str, refusal: type[RefusedError]) -> None:
    text = FILE.read_text("utf-8")
    assert old in text
    with pytest.raises(refusal):
        read_reorganisation(text.replace(old, new, 1).encode(), "thử.toml")


def test_a_changed_file_is_noticed_until_its_sum_is_written(tmp_path: Path) -> None:
    for one in FOLDER.iterdir():
        (tmp_path / one.name).write_bytes(one.read_bytes())
    (tmp_path / FILE.name).write_bytes(FILE.read_bytes() + "# thêm\n".encode())
    assert reorganisation_files.faults(tmp_path) == ["SHA256SUMS is stale: run packaging/dev.py packs"]
