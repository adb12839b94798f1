"""Bundles in parts, by command: cut, taken in as they come, put together."""

import shutil
from pathlib import Path

import pytest


def test_parts_are_taken_in_as_they_come_and_the_missing_one_is_named(shell, practice_city, tmp_path):
    bundle = shell("bundle", "export", "--out", tmp_path / "mail", "--json").json["file"]
    cut = shell(
        "bundle",
        "split",
        bundle,
        "--limit",
        f"{Path(bundle).stat().st_size // 2}",
        "--out",
        tmp_path / "parts",
        "--json",
    )
    first, second, third = map(Path, cut.json["parts"])
    with_bag = shell("bundle", "verify", second, "--json").json
    assert (with_bag["verdict"], with_bag["reason"]) == ("refused", "part")
    came = practice_city("bundle", "import", third, first, "--json")
    assert came.status == 1
    (waiting,) = came.json["files"]
    assert (waiting["result"], waiting["parts"], waiting["missing"]) == ("waiting", [1, 3], [2])
    assert "2/3" in waiting["message"]
    renamed = shutil.move(second, tmp_path / "parts" / "ATT00001.bin")
    (taken,) = practice_city("bundle", "import", renamed, "--json").json["files"]
    assert (taken["result"], taken["from"]) == ("next", "31078")
    assert Path(taken["receipt"]).parent == tmp_path / "parts"
    assert not list((practice_city.folder / "parts").iterdir())


def test_parts_are_put_together_by_hand_too(shell, tmp_path):
    bundle = Path(shell("bundle", "export", "--out", tmp_path / "mail", "--json").json["file"])
    parts = shell("bundle", "split", bundle, "--limit", "30K", "--out", tmp_path / "parts", "--json").json["parts"]
    lost = shell("bundle", "join", *parts[1:], "--out", tmp_path / "joined")
    assert (lost.status, f"1/{len(parts)}" in lost.err) == (2, True)
    joined = shell("bundle", "join", *reversed(parts), "--out", tmp_path / "joined", "--json").json["file"]
    assert Path(joined).read_bytes() == bundle.read_bytes()
    assert shell("bundle", "split", bundle, "--limit", "a lot", "--out", tmp_path / "parts").status == 2


def test_a_rehearsal_is_answered_with_the_word_that_the_way_works(shell, practice_city, tmp_path):
    sent = shell("bundle", "rehearse", "--out", tmp_path / "mail", "--json").json["file"]
    assert "-THU" in Path(sent).name
    answer = practice_city("bundle", "import", sent, "--json")
    assert (answer.status, answer.json["files"][0]["reason"]) == (1, "rehearsal")
    seen = practice_city("bundle", "verify", sent, "--json").json
    assert (seen["kind"], seen["from"], seen["reason"]) == ("rehearsal", "31078", "rehearsal")


def test_a_recall_reaches_the_board(shell, practice_city, tmp_path):
    bundle = shell("bundle", "export", "--out", tmp_path / "mail", "--json").json["file"]
    note = shell("bundle", "recall", 1, "--reason", "Nhầm năm", "--out", tmp_path / "mail", "--json").json
    assert note["recalled"] == 1
    taken = practice_city("bundle", "import", note["file"], bundle, "--json").json["files"]
    assert [one.get("receipt") for one in taken] == [None, None]
    line = next(one for one in practice_city("city", "board", "--json").json["offices"] if one["office"] == "31078")
    assert (line["state"], line["recalled_because"]) == ("recalled", "Nhầm năm")


def test_what_would_be_sent_is_shown_and_goes_as_a_ready_mail(shell, tmp_path):
    assert shell("bundle", "address", "911", "nobody").status == 2
    assert shell("bundle", "address", "911", "noi-vu@phuquoc.example").status == 0
    before = shell("bundle", "preview", "--without-attachments", "--json").json
    assert (before["since"], before["key_known"], before["open_clashes"]) == (None, True, 0)
    assert before["totals"]["party"] == sum(one["kind"] == "party" for one in before["changes"])
    sent = shell("bundle", "export", "--without-attachments", "--mail", "--out", tmp_path / "mail", "--json").json
    (mail,) = sent["mails"]
    assert (mail["to"], mail["attached"]) == ("noi-vu@phuquoc.example", [sent["file"]])
    assert sent["content_code"] == before["content_code"]
    assert sent["content_code"] in mail["subject"]
    checked = shell("bundle", "mail-check", sent["file"], "--json")
    assert (checked.status, checked.json["passes"], checked.json["size"]) == (
        0,
        True,
        pytest.approx(before["mail"]["size"], abs=400),
    )
