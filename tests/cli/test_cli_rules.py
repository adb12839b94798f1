"""``phuquoc rules``: list, evaluate, show, close and check, as the README says."""

import json

import pytest

FACTS = {
    "award": "CSTDCS",
    "on": "2021-12-15",
    "subject": "person",
    "facts": {
        "rating": "HTXSNV",
        "titles": [{"award": "LDTT", "year": 2021}],
        "initiatives": [{"year": 2021, "recognised_by": "base", "scope": "base"}],
        "topics": [],
        "discipline": None,
        "under_review": False,
        "months_in_service": 12,
        "leave_days": 0,
        "collective": {"members": 20, "completed": 20, "ldtt": 18, "cstdcs": 2, "discipline_max": None},
        "cluster_rank": None,
        "targets_exceeded": None,
    },
}


@pytest.fixture
def facts(tmp_path):
    def write(**changes):
        path = tmp_path / "facts.json"
        path.write_text(json.dumps({**FACTS, **changes}), encoding="utf-8")
        return path

    return write


def test_the_packs_are_listed_with_dates_and_sha256(empty_shell):
    packs = empty_shell("rules", "list", "--json").json["packs"]
    assert [(one["regime"], one["valid_from"], one["confirmed"]) for one in packs] == [
        ("R1", "2004-07-01", True),
        ("R2", "2024-01-01", True),
        ("R3", "2025-07-01", True),
        ("R4", "2026-10-01", False),
    ]
    assert all(len(one["sha256"]) == 64 and one["counts"] and one["origin"] == "shipped" for one in packs)
    assert not empty_shell.folder.exists()


def test_the_example_of_the_contract_is_eligible(empty_shell, facts):
    answer = empty_shell("rules", "evaluate", facts(), "--json")
    assert answer.status == 0
    assert (answer.json["verdict"], answer.json["regime"]) == ("eligible", "R1")
    assert answer.json["pack"].keys() == {"id", "version", "sha256", "confirmed"}
    for finding in answer.json["findings"]:
        assert {"criterion", "met", "article", "message", "confirmed"} <= finding.keys()
        assert finding["article"]


def test_facts_written_in_a_plain_editor_are_read(empty_shell, tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({**FACTS, "award": "cstdcs"}), encoding="utf-8-sig")
    assert empty_shell("rules", "evaluate", path, "--json").json["verdict"] == "eligible"


@pytest.mark.parametrize(
    ("said", "verdict"), [("ministry", "eligible"), ("national", "eligible"), ("commune", "not_eligible")]
)
def test_other_words_for_a_level_are_understood(empty_shell, facts, said, verdict):
    titles = [{"award": "CSTDCS", "year": year, "decision": "12/QĐ-UBND"} for year in (2019, 2020, 2021)]
    invented = [{"year": 2021, "recognised_by": "province", "scope": said, "title": "Sổ tay số"}]
    path = facts(award="CSTDT", facts={**FACTS["facts"], "titles": titles, "initiatives": invented})
    assert empty_shell("rules", "evaluate", path, "--json").json["verdict"] == verdict


def test_the_law_of_the_day_judges(empty_shell, facts):
    without = {**FACTS["facts"], "initiatives": [], "titles": [{"award": "LDTT", "year": 2023}]}
    verdicts = {
        day: empty_shell("rules", "evaluate", facts(on=day, year=2023, facts=without), "--json").json["verdict"]
        for day in ("2023-12-31", "2024-01-01")
    }
    assert verdicts == {"2023-12-31": "not_eligible", "2024-01-01": "eligible"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "truncated"),
        ("[]", "object"),
        ('{"award": "LDTT", "on": "2021-12-15", "subject": "person"}', "facts"),
        ('{"award": "LDTT", "on": "2021-02-30", "subject": "person", "facts": {}}', "on"),
        ('{"award": "LDTT", "on": "2021-12-15", "subject": "robot", "facts": {}}', "subject"),
        ('{"award": "LDTT", "on": "2021-12-15", "subject": "person", "facts": {"mood": 1}}', "mood"),
        ('{"award": "LDTT", "on": "2021-12-15", "subject": "person", "facts": {"rating": "A"}}', "rating"),
        (
            '{"award": "LDTT", "on": "2021-12-15", "subject": "person", "year": 2021, "facts": {"rating": "HTNV", '
            '"ratings": [{"year": 2021, "rating": "HTXSNV"}]}}',
            "2021",
        ),
        ('{"award": "LDTT", "on": "2021-12-15", "subject": "person", "facts": {"leave_days": -1}}', "leave_days"),
        ('{"award": "XYZ", "on": "2021-12-15", "subject": "person", "facts": {}}', "XYZ"),
        ('{"award": "LDTT", "on": "2001-12-15", "subject": "person", "facts": {}}', "15/12/2001"),
    ],
)
def test_facts_that_do_not_fit_are_refused_with_the_place(empty_shell, tmp_path, text, told):
    path = tmp_path / "facts.json"
    path.write_text(text, encoding="utf-8")
    answer = empty_shell("rules", "evaluate", path)
    assert answer.status == 2
    assert told in answer.err
    assert "Traceback" not in answer.err


def test_a_file_that_is_not_there_is_told(empty_shell, tmp_path):
    answer = empty_shell("rules", "evaluate", tmp_path / "none.json")
    assert answer.status == 2
    assert "none.json" in answer.err


def test_an_award_that_a_law_does_not_know_is_not_eligible_with_the_reason(empty_shell, facts):
    answer = empty_shell("rules", "evaluate", facts(award="XPTB", subject="collective"), "--json").json
    assert answer["verdict"] == "not_eligible"
    assert "XPTB" in answer["findings"][-1]["message"]


def test_an_award_for_another_kind_of_subject_is_not_eligible(empty_shell, facts):
    answer = empty_shell("rules", "evaluate", facts(award="LDTT", subject="household"), "--json").json
    assert answer["verdict"] == "not_eligible"


def test_the_text_of_a_rule_names_who_grants_and_what_is_asked(empty_shell):
    answer = empty_shell("rules", "show", "CSTDCS", "--on", "2021-12-15", "--json").json
    assert (answer["regime"], answer["authority"]["level"]) == ("R1", "district")
    assert "Phú Quốc" in answer["authority"]["proposed_to"]
    assert {one["paper"] for one in answer["papers"]} >= {"TOTRINH", "BIENBAN", "SANGKIEN"}
    told = empty_shell("rules", "show", "CSTDCS", "--on", "2025-08-01").out
    assert "đặc khu" in told


def test_a_pack_that_can_be_used_says_so_and_a_faulty_one_says_where(empty_shell, tmp_path):
    from phuquoc_desktop.locations import shipped

    good = shipped("resources", "catalogue", "rules", "R2.toml")
    assert empty_shell("rules", "check", good, "--json").json["usable"]
    bad = tmp_path / "R2.toml"
    bad.write_text(good.read_text(encoding="utf-8").replace('share = "0.15"', 'share = "15"', 1), encoding="utf-8")
    answer = empty_shell("rules", "check", bad, "--json")
    assert (answer.status, answer.json["usable"]) == (1, False)
    assert "0.15" in answer.json["reason"]


def test_who_is_close_is_listed_for_the_coming_year(shell):
    answer = shell("rules", "close", "--json").json
    assert answer["year"] == 2022
    assert all(one["reached"]["article"] and one["verdict"] != "not_eligible" for one in answer["close"])


def test_the_office_says_since_when_its_history_is_complete(shell):
    before = shell("parties", "complete", "--json").json["complete_since"]
    assert shell("parties", "complete", "--since", "2010", "--json").json == {"complete_since": 2010}
    assert shell("parties", "complete", "--since", "0", "--json").json == {"complete_since": None}
    assert shell("parties", "complete", "--since", "12").status == 2
    assert before == 2006
