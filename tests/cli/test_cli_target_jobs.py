"""Editing, amending, copying targets, their levels, and deciding on doubted figures at the command line."""

from __future__ import annotations

import pytest
from builders import a_city

RUBRIC = """
[[level]]
title = "Chưa giữ vững"
fulfils = false

[[level]]
title = "Giữ vững"
description = "Không để xảy ra vụ việc phức tạp"
fulfils = true
"""


@pytest.fixture
def city(tmp_path, shell):
    a_city(tmp_path / "city").close()
    return type(shell)(tmp_path / "city", shell._capsys)


def test_fields_are_edited_and_what_is_doubted_afterwards_is_told(city):
    told = city("targets", "edit", "T13", "--rhythm", "month", "--base-value", "340", "--base-year", "2020", "--json")
    assert (told.json["target"]["rhythm"], told.json["target"]["base_value"]) == ("month", "340")
    assert [one["kind"] for one in told.json["alarms"]] == ["jump"]
    assert city("targets", "edit", "T13", "--rhythm", "-", "--json").json["target"]["rhythm"] is None
    for refused in ((), ("--parts-rule", "sum"), ("--base-year", "2022")):
        answer = city("targets", "edit", "T13", *refused)
        assert (answer.status, answer.err.count("\n")) == (2, 1)


def test_an_amendment_leaves_what_counted_before(city):
    paper = ("--document", "57/KH-UBND", "--reason", "Hội đồng điều chỉnh")
    said = city("targets", "amend", "T13", "3.500", "--day", "10/06/2021", *paper)
    assert said.status == 2  # 3.500 may be three and a half
    told = city("targets", "amend", "T13", "3500", "--day", "10/06/2021", *paper, "--json").json["versions"]
    assert [(one["value"], one["to"]) for one in told] == [("3400", "2021-06-09"), ("3500", None)]
    (then,) = city("targets", "versions", "T13", "--on", "01/03/2021", "--json").json["versions"]
    assert (then["version"], then["value"]) == (1, "3400")
    assert city("targets", "amend", "T99", "1", *paper).status == 2


def test_last_years_targets_are_told_then_copied(city):
    told = city("targets", "copy", "--from", "2021", "--year", "2022", "--dry-run", "--json").json
    assert (told["copied"], told["dry_run"]) == (39, True)
    assert city("targets", "list", "--year", "2022", "--json").json["targets"] == []
    assert city("targets", "copy", "--from", "2021", "--year", "2022", "--code", "T13", "--json").json["copied"] == 1
    assert [one["code"] for one in city("targets", "list", "--year", "2022", "--json").json["targets"]] == ["T13"]
    assert city("targets", "copy", "--from", "2021", "--year", "2021").status == 2


def test_levels_are_set_from_a_file_and_shown(city, tmp_path):
    file = tmp_path / "muc.toml"
    file.write_text(RUBRIC, "utf-8")
    assert city("targets", "rubric", "T31").out.strip() == "T31 has no levels yet."
    told = city("targets", "rubric", "T31", "--file", file, "--json").json["levels"]
    assert [(one["level"], one["fulfils"]) for one in told] == [(1, False), (2, True)]
    assert "2. Giữ vững" in city("targets", "rubric", "T31", "--show").out
    file.write_text('level = "một"', "utf-8")
    refused = city("targets", "rubric", "T31", "--file", file)
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert city("targets", "rubric", "T31", "--file", tmp_path / "mat.toml").status == 3


def test_a_doubted_figure_is_shown_with_its_readings_and_decided(city):
    seen = city("targets", "alarms", "--json")
    assert (seen.status, [one["code"] for one in seen.json["alarms"]]) == (1, ["T05", "T19", "T22", "T37"])
    decided = city("targets", "decide", "T05", "16723", "--reason", "Tổng khớp", "--json").json["decision"]
    assert (decided["chosen"], decided["reason"]) == ("16723", "Tổng khớp")
    assert city("targets", "decide", "T05", "16723").status == 2
    for code in ("T19", "T22", "T37"):
        assert city("targets", "decide", code, "left").status == 0
    quiet = city("targets", "alarms")
    assert (quiet.status, quiet.out.strip()) == (0, "Nothing is doubted.")
    assert "decided: 16.723 (" in city("targets", "alarms", "--all").out


def test_a_ward_is_told_that_the_city_decides_on_its_own_figures(shell):
    told = shell("targets", "alarms").out
    assert "The city decides on it; then take its plan in with the decision: plan load FILE --decide T05=16723" in told
    assert "targets decide T05" not in told


def test_a_reading_that_is_thousands_to_a_clerk_and_a_fraction_to_a_script_is_asked_about(city):
    assert "T05 16723 | 16,7230 | left" in city("targets", "alarms").out
    refused = city("targets", "decide", "T05", "16.723")
    assert (refused.status, "write 16723 for the first and 16,7230 for the second" in refused.err) == (2, True)
    chosen = city("targets", "decide", "T05", "16,7230", "--json").json["decision"]["chosen"]
    assert chosen == "16.723"


def test_a_share_of_more_than_the_whole_is_recorded_with_a_warning(city):
    told = city("targets", "progress", "T22", "150", "--period", "2021-12")
    assert (told.status, "cannot be more than 100 %" in told.err) == (0, True)
    assert "cannot be more" not in city("targets", "progress", "T33", "105", "--period", "2021").err
