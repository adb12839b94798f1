"""``phuquoc certificates``."""

from __future__ import annotations

import json

import pytest
from pypdf import PdfReader


@pytest.fixture
def decision(empty_shell):
    shell = empty_shell
    assert shell("init", "--office", "duong-dong").status == 0
    lists = shell.folder.parent / "danh sach.csv"
    lists.write_text("Họ và tên,Chức vụ\nTrần Thị Hoa,Công chức\nLê Văn Tám,Công chức\n", encoding="utf-8")
    assert shell("parties", "import", lists).status == 0
    made = shell("decision", "new", "--number", "7", "--date", "14/06/2021", "--title", "Giấy khen", "--json").json
    for name in ("Trần Thị Hoa", "Lê Văn Tám"):
        assert shell("decision", "add", "7", "--party", name, "--award", "GK_XA").status in (0, 1)
    return made


def test_certificates_are_written_with_the_error_of_the_printer_made_up_for(empty_shell, decision, tmp_path):
    shell, plain, moved = empty_shell, tmp_path / "a.pdf", tmp_path / "b.pdf"
    done = shell("certificates", "print", "7", "--out", plain, "--json")
    assert (done.status, sorted(done.json["certificates"])) == (0, ["Lê Văn Tám", "Trần Thị Hoa"])
    assert sorted(done.json["without_achievement"]) == ["Lê Văn Tám", "Trần Thị Hoa"]
    assert len(PdfReader(plain).pages) == 2
    sheet = tmp_path / "sheet.pdf"
    assert shell("certificates", "calibrate", "--printer", "HP", "--out", sheet).status == 0
    assert "HP" in PdfReader(sheet).pages[0].extract_text()
    kept = shell("certificates", "calibrate", "--printer", "HP", "--first", "31,5x29", "--json").json
    assert kept["calibration"] == [1.5, -1, 1, 1]
    again = shell("certificates", "print", "7", "--printer", "HP", "--layout", "giay-khen-a3", "--out", moved, "--json")
    assert again.json["calibrated"] is True
    assert round(float(PdfReader(moved).pages[0].mediabox.width) / 72 * 25.4) == 420
    assert len(shell("certificates", "print", "7", "--longest", "--out", plain, "--json").json["certificates"]) == 1


def test_layouts_are_copied_changed_and_refused_with_their_line(empty_shell, decision, tmp_path):
    shell = empty_shell
    path = shell("certificates", "copy", "giay-khen-a4", "cua-phuong", "--json").json["file"]
    assert shell("certificates", "print", "7", "--layout", "cua-phuong", "--out", tmp_path / "a.pdf").status == 0
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(text.replace("size = 28.0", 'size = "to"'))
    refused = shell("certificates", "print", "7", "--layout", "cua-phuong", "--out", tmp_path / "a.pdf")
    assert (refused.status, "line " in refused.err) == (2, True)
    listed = shell("certificates", "layouts", "--json")
    assert listed.status == 1
    assert [one["name"] for one in listed.json["layouts"] if one["refused"]] == ["cua-phuong"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["print", "99", "--out", "x.pdf"],
        ["print", "7", "--layout", "../x", "--out", "x.pdf"],
        ["calibrate", "--printer", "HP", "--first", "abc"],
        ["calibrate", "--first", "30x30"],
        ["calibrate", "--printer", "HP", "--first", "300x30"],
        ["copy", "giay-khen-a4", "giay-khen-a3"],
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(empty_shell, decision, arguments):
    refused = empty_shell("certificates", *arguments)
    assert (refused.status, refused.err.count("\n")) == (2, 1)


def test_settings_that_somebody_broke_count_as_no_calibration(empty_shell, decision, tmp_path):
    file = empty_shell.folder / "settings.json"
    file.write_text(json.dumps({"printers": {"A": [1, 2], "B": ["x"] * 4, "C": [99, 0, 1, 1], "D": [1, 1, 1, 1]}}))
    for printer, calibrated in (("A", False), ("B", False), ("C", False), ("D", True)):
        out = ["--printer", printer, "--out", tmp_path / "a.pdf", "--json"]
        assert empty_shell("certificates", "print", "7", *out).json["calibrated"] is calibrated


def test_certificates_of_a_revoked_decision_are_not_printed(empty_shell, decision, tmp_path):
    shell = empty_shell
    assert shell("fund", "set", "50000000").status == 0
    assert shell("decision", "issue", "7", "--signer", "Phạm Quốc Thái").status == 0
    assert shell("decision", "revoke", "7", "--reason", "Sai tên").status == 0
    refused = shell("certificates", "print", "7", "--out", tmp_path / "a.pdf")
    assert (refused.status, "is revoked" in refused.err) == (2, True)
    assert not (tmp_path / "a.pdf").exists()
