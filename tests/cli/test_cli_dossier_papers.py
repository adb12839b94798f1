"""``phuquoc dossier papers``, ``fix``, ``unfix``, ``take-back`` and ``phuquoc paper``."""

from __future__ import annotations

ONE = "HS-2021-001"


def state_of(shell, code):
    found = shell("dossier", "papers", ONE, "--json").json["papers"]
    return next(one for one in found if one["code"] == code)


def test_a_draft_is_numbered_worded_fixed_and_let_go(shell, tmp_path):
    about = ["--paper", "submission-letter", "--dossier", ONE]
    assert shell("paper", "issue", *about, "--number", "15", "--date", "5/12/2021").status == 0
    assert state_of(shell, "submission-letter")["number"] == "15"
    assert state_of(shell, "submission-letter")["date"] == "2021-12-05"
    written = shell("paper", "write", *about, "closing", "--text", "Kính trình.", "--json")
    assert written.json["parts"][0]["own"] == "Kính trình."
    assert {one["name"] for one in shell("paper", "parts", *about, "--json").json["parts"]} == {
        "intro",
        "reasons",
        "closing",
    }
    fixed = shell("dossier", "fix", ONE, "--paper", "submission-letter", "--json")
    assert fixed.status == 0
    assert fixed.json["papers"][0]["file"] == "to-trinh.pdf"
    assert state_of(shell, "submission-letter")["state"] == "fixed"
    assert shell("dossier", "papers", ONE).status == 0
    assert shell("paper", "reset", *about, "closing").status == 0
    changed = shell("dossier", "papers", ONE)
    assert changed.status == 1
    assert "the data have changed since" in changed.out
    assert shell("dossier", "unfix", ONE, "--paper", "submission-letter").status == 0
    assert state_of(shell, "submission-letter")["state"] == "draft"
    assert shell("dossier", "unfix", ONE).status == 2


def test_a_word_file_comes_back(shell, tmp_path):
    file = tmp_path / "thu.docx"
    assert shell("report", "submission-letter", "--dossier", ONE, "--out", file).status == 0
    assert shell("dossier", "take-back", ONE, "--paper", "submission-letter", "--file", file).status == 0
    assert state_of(shell, "submission-letter")["state"] == "attached"
    assert shell("dossier", "take-back", ONE, "--paper", "nonsense", "--file", file).status == 2


def test_what_cannot_be_done_is_refused(shell):
    assert shell("paper", "parts", "--paper", "candidate-list", "--dossier", ONE).status == 2
    assert shell("paper", "parts", "--paper", "submission-letter").status == 2
    assert shell("dossier", "fix", ONE, "--paper", "year-calendar").status == 2
