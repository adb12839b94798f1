"""The invented people and figures for a practice office."""

import itertools
import json
import re

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue import load_plan


def sample(name):
    return json.loads(read_shipped("resources", "sample", name))


def test_there_are_names_for_many_thousands_of_people():
    names = sample("names.json")
    for sex in ("female", "male"):
        pools = names["family"], names[f"middle_{sex}"], names[f"given_{sex}"]
        assert len(set(itertools.product(*pools))) > 10_000
        assert all(len(set(pool)) == len(pool) for pool in pools)


def test_no_sample_file_names_a_person_of_the_real_plan():
    for name in ("names.json", "offices.json", "texts.json", "progress.json"):
        text = read_shipped("resources", "sample", name)
        assert "không có thật" in text
        assert not re.search(r"\b(Nghiệp|Nghĩa)\b", text.replace("Nông nghiệp", ""))


def test_each_practice_office_has_units_positions_and_collectives_that_belong_together():
    for office in sample("offices.json")["offices"]:
        units = {unit["code"]: unit for unit in office["units"]}
        assert len(units) == len(office["units"]) >= 18
        assert all(unit["positions"] for unit in units.values())
        assert all(one["unit"] in units and one["members"] > 1 for one in office["collectives"])
        assert office["streets"]


def test_progress_follows_targets_of_the_plan_and_accumulates_in_order():
    targets = {one.code: one for one in load_plan(owner="911@2021-03-01").targets}
    rows = sample("progress.json")["progress"]
    assert len({row["code"] for row in rows}) >= 12
    for row in rows:
        target = targets[row["code"]]
        assert target.qualitative is ("fulfilled" in row)
        assert ("base" in row) is (target.direction is not None)
        periods = [Period.parse(text) for text in row.get("months", row.get("fulfilled"))]
        assert periods == sorted(periods)
        assert all(re.fullmatch(r"\d+(\.\d+)?", figure) for figure in row.get("months", {}).values())
