"""``phuquoc parties`` from the outside."""

import json

import pytest
from builders import TODAY, a_person, again

from phuquoc_desktop.services import directory


@pytest.fixture
def twins(shell):
    with again(shell.folder) as backend, backend.begin("two") as work:
        first = directory.add(work, a_person("Ninh Thị Sao Biển", birth="12/05/1984"), TODAY)
        second = directory.add(work, a_person("Ninh Thi Sao Bien", birth="1984", identity_number="091184001234"), TODAY)
    return first.id, second.id


def test_duplicates_are_found_and_ask_for_a_person(shell, twins):
    answer = shell("parties", "duplicates", "--json")
    assert answer.status == 1
    pairs = [(one["first"]["id"], one["second"]["id"]) for one in answer.json["pairs"]]
    assert twins in pairs
    assert "091184001234" not in answer.out
    told = shell("parties", "duplicates", "--least", "60").out
    assert "Ninh Thi Sao Bien" in told


def test_merging_takes_what_only_the_other_knew_and_can_be_undone(shell, twins):
    answer = shell("parties", "merge", *twins, "--take", "birth", "--json")
    assert (answer.status, answer.json["name"], answer.json["kept_once"]) == (0, "Ninh Thị Sao Biển", [])
    with again(shell.folder) as backend, backend.reading() as read:
        kept = read.parties.get(twins[0])
        assert (kept.birth, kept.identity_number, read.parties.find(twins[1])) == ("1984", "091184001234", None)
    shown = shell("parties", "show", twins[0], "--json").json
    assert "merged" in {one["kind"] for one in shown["events"]}


def test_an_unknown_field_to_take_is_refused(shell, twins):
    answer = shell("parties", "merge", *twins, "--take", "colour")
    assert answer.status == 2
    assert "colour" in answer.err


def test_who_is_told_apart_is_asked_about_no_more(shell, twins):
    assert shell("parties", "distinct", *twins, "--reason", "sisters").status == 0
    pairs = shell("parties", "duplicates", "--json").json["pairs"]
    assert twins not in [(one["first"]["id"], one["second"]["id"]) for one in pairs]


def test_the_history_of_one_party_is_shown_with_the_number_masked(shell, twins):
    answer = shell("parties", "show", "ninh thi sao bien")
    assert answer.status == 2  # two are called that
    answer = shell("parties", "show", twins[1])
    assert (answer.status, "091184001234" in answer.out) == (0, False)
    assert "Entered in the directory" in answer.out


def test_one_persons_data_are_written_into_a_folder(shell, twins, tmp_path):
    answer = shell("parties", "export", twins[1], "--out", tmp_path / "out", "--json")
    assert answer.status == 0
    told = json.loads((tmp_path / "out" / "du-lieu-ca-nhan.json").read_text(encoding="utf-8"))
    assert told["records"]["party"][0]["identity_number"] == "091184001234"
    assert (tmp_path / "out" / "du-lieu-ca-nhan.html").is_file()


def test_erasing_is_shown_first_and_done_only_when_the_name_was_typed(shell, twins):
    shown = shell("parties", "erase", twins[1], "--json")
    assert (shown.status, shown.json["erased"]) == (1, False)
    assert shell("parties", "erase", twins[1], "--confirm", "Ninh").status == 2
    done = shell("parties", "erase", twins[1], "--confirm", "Ninh Thi Sao Bien")
    assert done.status == 0
    assert shell("parties", "show", twins[1]).status == 2
    raw = b"".join(one.read_bytes() for one in shell.folder.glob("phuquoc.db*"))
    assert b"Ninh Thi Sao Bien" not in raw
    assert b"091184001234" not in raw
