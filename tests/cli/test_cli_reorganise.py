"""``phuquoc reorganise``: seen before, said what is open, applied, and taken back."""

from __future__ import annotations

from typing import Any

import pytest

EVENT = "phu-quoc-2025"


def test_a_ward_becomes_part_of_the_special_zone_and_back(shell: Any) -> None:
    seen = shell("reorganise", "preview", EVENT, "--json")
    assert seen.status == 0
    assert seen.json["becomes"] == "31078@2025-07-01"
    (mine,) = [one for one in seen.json["offices"] if one["office"] == "31078@2021-03-01"]
    assert mine["before"]["persons"] == mine["going"]["persons"] > 0
    assert mine["before"]["targets"] > mine["going"]["targets"] == 0
    assert seen.json["open_dossiers"] > 0
    refused = shell("reorganise", "apply", EVENT)
    assert refused.status == 2
    assert "still open" in refused.err
    done = shell("reorganise", "apply", EVENT, "--open-work", "leave", "--json")
    assert done.json["after"] == "31078@2025-07-01"
    assert done.json["moved"] >= mine["going"]["persons"]
    assert shell("reorganise", "apply", EVENT, "--json").json["moved"] == 0
    assert shell("reorganise", "undo", "--json").json == {"office": "31078@2021-03-01"}
    assert shell("reorganise", "undo").status == 2


def test_which_office_stands_on_a_day_and_who_receives_is_shown(shell: Any) -> None:
    def of(day: str) -> dict[str, Any]:
        found = shell("reorganise", "show", "--date", day, "--json").json
        return {one["office"]: one for one in found["offices"]}["31081@2021-03-01"]

    before, after = of("2025-06-30"), of("2025-07-01")
    assert (before["stands"], before["now"], before["receiver"]) == (True, [], "911@2021-03-01")
    assert (after["stands"], after["receiver"]) == (False, "91@2025-07-01")
    assert after["now"] == ["Ủy ban nhân dân đặc khu Phú Quốc"]
    said = shell("reorganise", "show", "--date", "2025-07-01").out
    assert "phường An Thới (now Ủy ban nhân dân đặc khu Phú Quốc)" in said


@pytest.mark.parametrize("content", ["không phải JSON", "[1]", '{"a": 1}'])
def test_decisions_that_cannot_be_read_are_refused(shell: Any, tmp_path: Any, content: str) -> None:
    file = tmp_path / "chọn.json"
    file.write_text(content, encoding="utf-8")
    answer = shell("reorganise", "preview", EVENT, "--decide", file)
    assert answer.status == 2
    assert "JSON object" in answer.err


def test_a_file_that_is_not_there_is_trouble_of_the_disk(shell: Any) -> None:
    assert shell("reorganise", "preview", "không-có.toml").status == 3
