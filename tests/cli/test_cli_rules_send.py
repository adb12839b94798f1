"""``phuquoc rules send`` at the city, and what a ward then does with the bundle."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from catalogue_builders import a_calendar, a_pack

from phuquoc_desktop.cli.main import run

FACTS = {"award": "LDTT", "on": "2027-03-01", "subject": "person", "year": 2027, "facts": {"rating": "KHTNV"}}


@pytest.fixture
def city(tmp_path, capsys):
    """Return how to run a command in a practice city; answers with status, the JSON document and the messages."""
    assert run(["--data", str(tmp_path / "city"), "init", "--office", "911", "--role", "city", "--practice"]) == 0

    def answer(*arguments):
        capsys.readouterr()
        status = run(["--data", str(tmp_path / "city"), "--lang", "en", *map(str, arguments), "--json"])
        said = capsys.readouterr()
        return status, json.loads(said.out) if said.out else None, said.err

    return answer


@pytest.fixture
def pack(tmp_path) -> Path:
    path = tmp_path / "Luật mới năm 2027.toml"
    path.write_bytes(a_pack())
    return path


def sent_to_ward(city, tmp_path, *packs) -> str:
    status, document, _said = city("rules", "send", *packs, "--to", "duong-dong", "--out", tmp_path / "mail")
    assert status == 0
    (sent,) = document["sent"]
    return sent["file"]


def regimes(shell) -> dict[str, tuple[str, str | None]]:
    packs = shell("rules", "list", "--json").json["packs"]
    return {one["regime"]: (one["origin"], one["signed_by"]) for one in packs if one["counts"]}


def test_a_new_regime_arrives_signed_and_judges_on_its_dates(shell, city, pack, tmp_path):
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(FACTS))
    assert shell("rules", "evaluate", facts, "--json").json["regime"] == "R4"
    taken = shell("bundle", "import", sent_to_ward(city, tmp_path, pack), "--json").json["files"][0]
    assert (taken["result"], taken["kind"]) == ("next", "configuration")
    assert [(one["id"], one["version"], one["counts"]) for one in taken["catalogue"]] == [("mau-R5", "1.0", True)]
    verdict = shell("rules", "evaluate", facts, "--json").json
    assert (verdict["regime"], verdict["verdict"], verdict["pack"]["id"]) == ("R5", "not_eligible", "mau-R5")
    facts.write_text(json.dumps(FACTS | {"on": "2027-02-28"}))
    assert shell("rules", "evaluate", facts, "--json").json["regime"] == "R4"


def test_the_list_says_who_signed_what(shell, city, pack, tmp_path):
    assert regimes(shell)["R4"] == ("shipped", None)
    key = city("bundle", "keys")[1]["fingerprint"]
    newer = tmp_path / "R4.toml"
    newer.write_bytes(a_pack("phu-quoc-R4", regime="R4", version="1.2.1", begins="2026-10-01"))
    assert shell("bundle", "import", sent_to_ward(city, tmp_path, pack, newer)).status == 0
    assert regimes(shell) | {"R1": 0, "R2": 0, "R3": 0} == {
        "R1": 0,
        "R2": 0,
        "R3": 0,
        "R4": ("city", key),
        "R5": ("city", key),
    }


def test_the_same_bundle_again_changes_nothing_and_the_next_carries_all(shell, city, pack, tmp_path):
    first = sent_to_ward(city, tmp_path, pack)
    assert shell("bundle", "import", first, first, "--json").json["files"][1]["result"] == "repeated"
    calendar = tmp_path / "2028.toml"
    calendar.write_bytes(a_calendar())
    second = shell("bundle", "import", sent_to_ward(city, tmp_path, calendar), "--json").json["files"][0]
    assert (second["added"], second["changed"], second["removed"]) == (1, 0, 0)
    assert "2028" in second["message"]
    assert "mau-R5" not in second["message"]


def test_what_a_pack_changes_is_shown_before_anything_is_signed(city, tmp_path):
    text = Path("resources/catalogue/rules/R4.toml").read_text("utf-8")
    newer = tmp_path / "R4.toml"
    newer.write_text(text.replace('"1.2.0"', '"1.2.1"'), "utf-8")
    status, document, _said = city("rules", "send", newer, "--to", "all", "--out", tmp_path / "mail", "--dry-run")
    assert (status, document["sent"]) == (0, [])
    (told,) = document["files"]
    assert told["against"] == "phu-quoc-R4 1.2.0"
    assert len(told["changes"]) == 1
    assert "1.2.1" in told["changes"][0]
    assert not (tmp_path / "mail").exists()


def test_every_ward_gets_a_bundle_of_its_own(city, pack, tmp_path):
    sent = city("rules", "send", pack, "--to", "all", "--out", tmp_path / "mail")[1]["sent"]
    assert len({one["to"] for one in sent}) == len(sent) == len(list((tmp_path / "mail").glob("pq-*"))) == 9
    assert {(one["sequence"], one["carried"], one["encrypted"]) for one in sent} == {(1, 1, True)}
    assert len({one["content_code"] for one in sent}) == 1
    again = city("rules", "send", "--to", "31078", "--out", tmp_path / "mail")[1]["sent"]
    assert [(one["sequence"], one["carried"]) for one in again] == [(2, 1)]


def test_a_faulty_pack_is_refused_with_the_place_and_nothing_is_sent(city, pack, tmp_path):
    pack.write_bytes(a_pack().replace(b"HTNV", b"TOT"))
    status, document, _said = city("rules", "send", pack, "--to", "all", "--out", tmp_path / "mail")
    assert (status, document["sent"], document["reason"]) == (1, [], "faulty-file")
    assert "criteria[0].rating" in document["message"]
    assert not (tmp_path / "mail").exists()


def test_a_pack_that_is_not_there_is_trouble_and_nothing_to_send_is_said(city, tmp_path):
    assert city("rules", "send", tmp_path / "gone.toml", "--to", "all", "--out", tmp_path / "mail")[0] == 3
    status, _document, said = city("rules", "send", "--to", "all", "--out", tmp_path / "mail")
    assert status == 2
    assert "no rule pack" in said


def test_law_goes_to_the_wards_below_only(city, pack, tmp_path):
    assert city("rules", "send", pack, "--to", "911", "--out", tmp_path / "mail")[0] == 2
    assert not (tmp_path / "mail").exists()


def test_a_pack_damaged_at_the_city_is_mended_by_sending_it_again(city, pack, tmp_path):
    sent_to_ward(city, tmp_path, pack)
    with sqlite3.connect(tmp_path / "city" / "phuquoc.db") as connection:
        connection.execute("UPDATE catalogue_file SET content = replace(content, 'HTNV', 'HTXSNV')")
    connection.close()
    assert city("rules", "send", "--to", "all", "--out", tmp_path / "mail")[0] == 3
    sent_to_ward(city, tmp_path, pack)
    assert city("rules", "list")[0] == 0


def test_only_the_city_sends_law(shell, pack, tmp_path):
    answer = shell("rules", "send", pack, "--to", "all", "--out", tmp_path / "mail")
    assert answer.status == 2
    assert not (tmp_path / "mail").exists()


def test_a_bare_pack_is_refused_at_the_ward_with_the_reason(shell, pack):
    for command in ("import", "verify"):
        answer = shell("bundle", command, pack, "--json")
        document = answer.json if command == "verify" else answer.json["files"][0]
        assert (answer.status, document["reason"]) == (1, "not-signed")
        assert "Ask the city" in document["message"]


def test_the_doctor_proves_each_pack_and_names_its_signer(shell, city, pack, tmp_path):
    key = city("bundle", "keys")[1]["fingerprint"]
    shell("bundle", "import", sent_to_ward(city, tmp_path, pack))
    told = [one["message"] for one in shell("doctor", "--json").json["checks"] if one["check"] == "rules"]
    assert len(told) == 5
    assert [one for one in told if key in one and "mau-R5 1.0 is whole" in one]
    with sqlite3.connect(shell.folder / "phuquoc.db") as connection:
        connection.execute("UPDATE catalogue_file SET content = replace(content, 'HTNV', 'HTXSNV')")
    connection.close()
    answer = shell("doctor", "--json")
    assert answer.status == 1
    assert [one["check"] for one in answer.json["checks"] if one["state"] == "bad"] == ["rules"]
    evaluated = shell("rules", "list")
    assert evaluated.status == 3
    assert "damaged" in evaluated.err


def test_what_a_bundle_of_law_holds_is_seen_without_taking_it_in(shell, city, pack, tmp_path):
    file = sent_to_ward(city, tmp_path, pack)
    inspected = shell("bundle", "inspect", file, "--json").json
    assert [(one["id"], one["valid_from"]) for one in inspected["catalogue"]] == [("mau-R5", "2027-03-01")]
    tried = shell("bundle", "import", file, "--dry-run", "--json").json["files"][0]
    assert (tried["result"], [one["known"] for one in tried["catalogue"]]) == ("dry-run", [False])
    assert "R5" not in regimes(shell)
