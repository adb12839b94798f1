"""``phuquoc attachments``."""

from __future__ import annotations

import pytest
from attached_files import a_docx, a_pdf, a_scanned_pdf

SCAN = a_scanned_pdf(2, dpi=250)


@pytest.fixture
def code(shell, tmp_path):
    code = shell("dossier", "new", "--award", "CSTDCS", "--json").json["dossier"]["code"]
    for name, content in {"quét.pdf": SCAN, "tờ trình.docx": a_docx()}.items():
        (tmp_path / name).write_bytes(content)
        assert shell("dossier", "add", code, "--paper", "KHAC", "--file", tmp_path / name).status == 0
    return code


def test_files_are_looked_at_without_being_attached(shell, tmp_path):
    for name, content in {"a.pdf": a_pdf(), "CCCD.pdf": a_pdf(), "b.pdf": b"MZ" + bytes(99)}.items():
        (tmp_path / name).write_bytes(content)
    told = shell("attachments", "look", tmp_path / "a.pdf", "--json")
    assert (told.status, told.json["files"][0]["pages"], told.json["files"][0]["doubts"]) == (0, 1, [])
    doubted = shell("attachments", "look", tmp_path / "CCCD.pdf")
    assert (doubted.status, "identity card" in doubted.out) == (1, True)
    refused = shell("attachments", "look", tmp_path / "a.pdf", tmp_path / "b.pdf", "--json")
    assert (refused.status, "program" in refused.json["files"][1]["refused"]) == (1, True)


def test_a_dossier_is_made_smaller_and_its_originals_can_be_given_back(shell, code, tmp_path):
    listed = shell("attachments", "list", code, "--json").json["attachments"]
    assert {one["file"]: (one["pages"], one["original_size"]) for one in listed} == {
        "quét.pdf": (2, None),
        "tờ trình.docx": (None, None),
    }
    tried = shell("attachments", "shrink", code, "--at-most", "0.5", "--dry-run", "--json")
    assert (tried.status, tried.json["reached"]) == (0, True)
    assert shell("attachments", "list", code, "--json").json["attachments"] == listed
    done = shell("attachments", "shrink", code, "--at-most", "0.5")
    assert (done.status, "All files together: 0,8 MB before" in done.out or "MB before" in done.out) == (0, True)
    out = tmp_path / "out"
    small = shell("attachments", "open", code, "quét.pdf", "--out", out, "--json").json
    assert (out / "quét.pdf").stat().st_size < len(SCAN)
    whole = shell("attachments", "open", code, "quét.pdf", "--out", out, "--original", "--json").json
    assert ((out / "quét.pdf").read_bytes(), whole["sha256"] != small["sha256"]) == (SCAN, True)
    assert shell("attachments", "restore", code, "quét.pdf", "--json").json["attachment"]["size"] == len(SCAN)


def test_a_size_that_cannot_be_reached_needs_a_person(shell, code):
    told = shell("attachments", "shrink", code, "--at-most", "0.01")
    assert (told.status, "Together still" in told.out) == (1, True)


@pytest.mark.parametrize("size", ["0", "-1", "nan"])
def test_odd_sizes_and_unknown_files_are_refused(shell, code, size, tmp_path):
    assert shell("attachments", "shrink", code, f"--at-most={size}").status == 2
    assert shell("attachments", "open", code, "không có", "--out", tmp_path).status == 2
