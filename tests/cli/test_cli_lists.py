"""``phuquoc registrations list`` and ``phuquoc search``."""

import re

from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.vietnamese.order import name_key


def test_the_list_is_in_vietnamese_order_and_holds_no_identity_number(shell):
    answer = shell("registrations", "list", "--json", "--kind", "person")
    names = [row["party"]["name"] for row in answer.json["registrations"]]
    assert names == sorted(names, key=name_key)
    assert answer.json["count"] == len(names) > 100
    assert "identity" not in answer.out
    row = answer.json["registrations"][0]
    assert set(row) == {
        "id",
        "party",
        "award",
        "award_name",
        "year",
        "registered_on",
        "late",
        "late_reason",
        "movement",
        "note",
        "delivery",
        "state",
    }
    assert row["delivery"] == "not_sent"


def test_the_list_is_narrowed_by_award_kind_text_and_year(shell):
    only = shell("registrations", "list", "--award", "TTLDTT", "--kind", "collective", "--json").json["registrations"]
    assert {(row["award"], row["party"]["kind"]) for row in only} == {("TTLDTT", "collective")}
    assert shell("registrations", "list", "--year", "2020", "--json").json["count"] == 0
    some = shell("registrations", "list", "--text", "truong tieu", "--json").json["registrations"]
    assert "Trường Tiểu học Sim Tím" in {row["party"]["name"] for row in some}
    assert all("Trường Tiểu" in f"{row['party']['name']} {row['party']['unit']}" for row in some)


def test_an_unknown_award_is_refused(shell):
    assert shell("registrations", "list", "--award", "XYZ").status == 2


def test_the_terminal_list_ends_with_its_count(shell):
    assert re.search(r"\d+ registrations\n$", shell("registrations", "list").out)


def test_search_ignores_accents_and_finds_parties_and_dossiers(shell):
    found = shell("search", "HO", "SO", "de nghi", "--json").json
    assert [one["code"] for one in found["dossiers"]] == ["HS-2021-001", "HS-2021-002", "HS-2021-003"]
    people = shell("search", "truong tieu hoc", "--json").json["parties"]
    assert "Trường Tiểu học Sim Tím" in {one["name"] for one in people}
    assert all("Trường Tiểu" in f"{one['name']} {one['unit']}" for one in people)


def test_nothing_found_is_an_answer(shell):
    answer = shell("search", "zzzz")
    assert answer.status == 0
    assert "zzzz" in answer.out
    assert shell("search", "zzzz", "--json").json["parties"] == []


def test_no_command_prints_an_identity_number(shell, tmp_path):
    from phuquoc_desktop.backend import open_office

    backend = open_office(shell.folder)
    with backend.reading() as read:
        people: list[Party] = read.parties.all()
    backend.close()
    numbers = {one.identity_number for one in people if one.identity_number}
    assert len(numbers) > 50
    commands = [
        ["registrations", "list"],
        ["search", "a"],
        ["search", "0"],
        ["dossier", "check", "HS-2021-001"],
        ["dossier", "compile", "HS-2021-001", "--out", tmp_path / "out"],
    ]
    for command in commands:
        for how in ([], ["--json"]):
            printed = shell(*command, *how).out
            assert not any(number in printed for number in numbers)


def test_the_list_is_narrowed_to_those_that_stand_so_with_the_city(shell):
    whole = shell("registrations", "list", "--json").json
    by_state = [
        shell("registrations", "list", "--state", state, "--json").json["count"]
        for state in ("not_sent", "changed", "sent", "received", "returned", "approved", "withdrawn")
    ]
    assert by_state[0] > 0
    assert sum(by_state) == whole["count"]
