"""``phuquoc templates``."""

from pathlib import Path


def test_a_template_is_copied_changed_checked_and_set_aside(shell, tmp_path):
    assert "Built-in" in shell("templates", "list").out
    copied = shell("templates", "copy", "submission_letter", "--json")
    assert copied.status == 0
    file = Path(copied.json["file"])
    file.write_text(file.read_text(encoding="utf-8").replace("TỜ TRÌNH", "TỜ {X}"), encoding="utf-8")
    checked = shell("templates", "check", "--json")
    assert checked.status == 1
    (found,) = checked.json["templates"]
    assert found["state"] == "refused"
    assert found["faults"][0]["line"] == 3
    assert "line 3" in shell("templates", "check").out
    written = shell("report", "submission-letter", "--dossier", "HS-2021-001", "--out", tmp_path / "to-trinh.html")
    assert written.status == 0
    assert written.err.count("submission_letter.toml") == 1
    assert "TỜ TRÌNH" in (tmp_path / "to-trinh.html").read_text(encoding="utf-8")
    assert shell("templates", "reset", "submission_letter").status == 0
    assert shell("templates", "check").status == 0


def test_what_cannot_be_done_is_refused(shell):
    assert shell("templates", "copy", "nonsense").status == 2
    assert shell("templates", "reset", "minutes").status == 2
    shell("templates", "copy", "minutes")
    assert shell("templates", "copy", "minutes").status == 2
