"""``phuquoc init`` and ``phuquoc plan load``."""

import json

import pytest


def test_a_new_office_has_the_plan_of_2021(empty_shell):
    answer = empty_shell("init", "--office", "31078", "--user", "Lê Thử", "--json")
    assert answer.status == 0
    assert answer.json["office"]["slug"] == "duong-dong"
    assert answer.json["role"] == "office"
    assert answer.json["targets"] == 39
    assert answer.json["parties"] == 0
    assert answer.json["practice"] is False
    settings = json.loads((empty_shell.folder / "settings.json").read_text(encoding="utf-8"))
    assert settings["user"] == "Lê Thử"
    assert settings["language"] == "en", "asked for with --lang"


def test_the_city_receives(empty_shell):
    assert empty_shell("init", "--office", "phu-quoc", "--json").json["role"] == "city"


def test_a_practice_office_has_people(empty_shell):
    answer = empty_shell("init", "--office", "tho-chau", "--practice", "--json")
    assert answer.json["practice"] is True
    assert answer.json["parties"] >= 120


@pytest.mark.parametrize(
    ("office", "role"), [("duong-dong", "city"), ("phu-quoc", "office"), ("kien-giang", "office"), ("91", "city")]
)
def test_an_office_has_the_role_that_it_has(empty_shell, office, role):
    answer = empty_shell("init", "--office", office, "--role", role)
    assert answer.status == 2
    assert not empty_shell.folder.exists()


def test_an_office_is_not_made_over_another(shell):
    answer = shell("init", "--office", "ham-ninh")
    assert answer.status == 2
    assert "already holds data" in answer.err
    assert shell("registrations", "list", "--json").json["count"] > 100


def test_practice_data_that_fails_leaves_no_half_office(empty_shell, monkeypatch):
    from phuquoc_desktop.services import practice

    def broken(*_, **__):
        raise OSError("no more room")

    monkeypatch.setattr(practice, "fill", broken)
    assert empty_shell("init", "--office", "31078", "--practice").status == 3
    assert not (empty_shell.folder / "phuquoc.db").exists()


def test_loading_the_plan_again_changes_nothing(shell):
    answer = shell("plan", "load", "--json")
    assert answer.status == 0
    assert (answer.json["added"], answer.json["changed"]) == (0, 0)
    assert answer.json["same"] >= 39


def test_a_file_that_is_no_plan_needs_a_person(shell, tmp_path):
    for name, said in (("thư.json", "not a plan file"), ("thư.txt", "No target was found")):
        file = tmp_path / name
        file.write_text("Kính gửi", encoding="utf-8")
        answer = shell("plan", "load", file)
        assert answer.status == 1
        assert said in answer.err


def test_a_plan_file_that_is_not_there_is_trouble(shell, tmp_path):
    assert shell("plan", "load", tmp_path / "nothing.json").status == 3
