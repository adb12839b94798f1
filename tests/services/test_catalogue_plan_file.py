"""A plan file that someone chose: good, foreign, damaged, too new."""

import contextlib
import copy
import json
import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.locations import read_shipped, shipped
from phuquoc_desktop.services.catalogue import (
    DamagedCatalogueError,
    DamagedPlanError,
    NewerPlanError,
    NotAPlanError,
    PlanNotOpenedError,
    load_awards,
    load_plan,
    plans,
)

CITY = "911@2021-03-01"
GOOD = json.loads(read_shipped("resources", "catalogue", "plan-2021.json"))


def a_plan_file(folder, document):
    path = folder / "ke-hoach.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_plan_file_reads_like_the_built_in_plan(tmp_path):
    from_file = load_plan(a_plan_file(tmp_path, GOOD), owner=CITY)
    built_in = load_plan(owner=CITY)
    assert [to_plain(one) for one in from_file.targets] == [to_plain(one) for one in built_in.targets]
    assert (from_file.title, from_file.recipients) == (built_in.title, built_in.recipients)


def test_a_plan_file_with_a_byte_order_mark_and_taken_apart_accents_is_mended(tmp_path):
    path = tmp_path / "ke-hoach.json"
    path.write_text(unicodedata.normalize("NFD", json.dumps(GOOD, ensure_ascii=False)), encoding="utf-8-sig")
    assert load_plan(path, owner=CITY).title == load_plan(owner=CITY).title


def test_a_plan_file_may_carry_number_and_date(tmp_path):
    document = copy.deepcopy(GOOD)
    document["plan"] |= {"number": "12/KH-UBND", "issued_on": "2022-02-10", "year": 2022}
    plan = load_plan(a_plan_file(tmp_path, document), owner=CITY)
    assert (plan.number, plan.issued_on) == ("12/KH-UBND", date(2022, 2, 10))
    assert {target.year for target in plan.targets} == {2022}


def test_a_plan_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PlanNotOpenedError, match="khong-co"):
        load_plan(tmp_path / "khong-co.json", owner=CITY)


def test_a_folder_instead_of_a_plan_file_is_told(tmp_path):
    with pytest.raises(PlanNotOpenedError):
        load_plan(tmp_path, owner=CITY)


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"PK\x03\x04\xff\xfe", b"[]", b"{}", b"[" * 200_000, b"9" * 10_000),
        *(b'{"head": 3}', b'{"head": {"kind": "plan"}}', b'{"head": {"kind": "awards", "format": 1}}'),
    ],
)
def test_a_foreign_file_is_refused(content, tmp_path):
    path = tmp_path / "anh.json"
    path.write_bytes(content)
    with pytest.raises(NotAPlanError, match=r"anh\.json"):
        load_plan(path, owner=CITY)


def test_a_huge_file_is_refused_unread(tmp_path):
    path = tmp_path / "lon.json"
    with path.open("wb") as file:
        file.truncate(plans.LARGEST + 1)
    with pytest.raises(NotAPlanError):
        load_plan(path, owner=CITY)


def test_a_plan_file_of_a_newer_program_is_refused(tmp_path):
    document = copy.deepcopy(GOOD)
    document["head"]["format"] = 2
    with pytest.raises(NewerPlanError):
        load_plan(a_plan_file(tmp_path, document), owner=CITY)


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("value", "16,723", "T05, value"),
        ("value", "1e999999999", "T05, value"),
        ("value", "NaN", "T05, value"),
        ("value", 16723, "T05, value"),
        ("comparator", "mehr", "T05, comparator"),
        ("comparator", None, "T05, comparator"),
        ("comparator", [], "T05, comparator"),
        ("group", "XX", "T05, group"),
        ("indicator", "  ", "T05, indicator"),
        ("indicator", "x" * 401, "T05, indicator"),
        ("indicator", "a\x00b", "T05, indicator"),
        ("indicator", "a\ud800b", "T05, indicator"),
        ("qualitative", "no", "T05, qualitative"),
        ("id", "T05", "T05, id"),
        ("parent_code", "T99", "T05, parent_code"),
        ("parent_code", "T05", "T05, parent_code"),
        ("parent_code", "T06", "T05, parent_code"),
        ("colour", "red", "T05, colour"),
    ],
)
def test_a_wrong_field_is_named_with_its_target(field, value, place, tmp_path):
    document = copy.deepcopy(GOOD)
    document["targets"][4][field] = value
    path = tmp_path / "ke-hoach.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(DamagedPlanError) as refused:
        load_plan(path, owner=CITY)
    assert refused.value.places["place"] == place
    assert "ke-hoach.json" in str(refused.value)


@pytest.mark.parametrize(("field", "place"), [("id", "T02, id"), ("code", "T01, code")])
def test_two_targets_may_not_share_key_or_code(field, place, tmp_path):
    document = copy.deepcopy(GOOD)
    document["targets"][1][field] = document["targets"][0][field]
    with pytest.raises(DamagedPlanError) as refused:
        load_plan(a_plan_file(tmp_path, document), owner=CITY)
    assert refused.value.places["place"] == place


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("year", "2021"), ("year", True), ("year", 21), ("title", ""), ("recipients", "x"), ("recipients", [3])),
        *(("issued_on", "31/02/2021"), ("issued_on", 5), ("id", 7), ("subjects", None), ("number", 12)),
    ],
)
def test_a_wrong_field_of_the_plan_itself_is_named(field, value, tmp_path):
    document = copy.deepcopy(GOOD)
    document["plan"][field] = value
    with pytest.raises(DamagedPlanError) as refused:
        load_plan(a_plan_file(tmp_path, document), owner=CITY)
    assert refused.value.places["place"] == f"plan, {field}"


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_junk_anywhere_in_a_plan_file_never_gives_a_traceback(tmp_path, data):
    document = copy.deepcopy(GOOD)
    place = document
    while isinstance(place, (dict, list)) and place and data.draw(st.booleans() | st.just(True)):
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], (dict, list)) or data.draw(st.integers(0, 3)) == 0:
            place[key] = data.draw(junk)
            break
        place = place[key]
    path = tmp_path / "ke-hoach.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with contextlib.suppress(ToldError):
        load_plan(path, owner=CITY)


def test_a_missing_shipped_file_says_install_again(tmp_path, monkeypatch):
    assert shipped("resources", "catalogue").is_dir()
    monkeypatch.setattr("phuquoc_desktop.locations.PACKAGE", tmp_path / "phuquoc_desktop")
    load_awards.cache_clear()
    with pytest.raises(DamagedCatalogueError, match=r"awards\.json"):
        load_awards()


def test_a_shipped_plan_that_was_changed_says_install_again(tmp_path, monkeypatch):
    document = copy.deepcopy(GOOD)
    document["targets"][4]["value"] = "16,723"
    folder = tmp_path / "resources" / "catalogue"
    folder.mkdir(parents=True)
    (folder / "plan-2021.json").write_text(json.dumps(document), encoding="utf-8")
    monkeypatch.setattr("phuquoc_desktop.locations.PACKAGE", tmp_path / "phuquoc_desktop")
    with pytest.raises(DamagedCatalogueError):
        load_plan(owner=CITY)
