"""``phuquoc bundle`` and ``phuquoc city`` with several files at once, folders that are missing, words that would be lost."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from phuquoc_desktop.cli.main import run


@pytest.fixture
def city(tmp_path, capsys):
    """Return how to run a command in a practice city; answers with status, the JSON document and the messages."""
    assert run(["--data", str(tmp_path / "city"), "init", "--office", "911", "--practice"]) == 0

    def answer(*arguments):
        capsys.readouterr()
        status = run(["--data", str(tmp_path / "city"), "--lang", "en", *map(str, arguments), "--json"])
        said = capsys.readouterr()
        return status, json.loads(said.out) if said.out else None, said.err

    return answer


def test_a_folder_to_write_into_is_made_when_its_last_part_is_missing(shell, tmp_path):
    assert shell("bundle", "export", "--out", tmp_path / "mail").status == 0
    assert len(list((tmp_path / "mail").glob("pq-*"))) == 1
    assert shell("bundle", "export", "--out", tmp_path / "no stick" / "mail").status == 3
    assert not (tmp_path / "no stick").exists()


def test_a_file_that_cannot_be_read_keeps_no_other_out_and_is_told(shell, city, tmp_path):
    bundle = shell("bundle", "export", "--out", tmp_path / "mail", "--json").json["file"]
    status, document, said = city("bundle", "import", tmp_path / "lost.zip", bundle)
    assert status == 3
    assert "lost.zip" in said
    assert [(one["result"], one.get("reason")) for one in document["files"]] == [
        ("refused", "trouble"),
        ("next", None),
    ]


def test_a_receipt_that_cannot_be_written_is_told_and_can_be_written_later(shell, city, tmp_path):
    bundle = shell("bundle", "export", "--out", tmp_path / "mail", "--json").json["file"]
    status, document, said = city("bundle", "import", bundle, "--receipts", tmp_path / "no stick" / "mail")
    assert status == 3
    assert said.strip()
    assert (document["files"][0]["result"], document["files"][0]["receipt"]) == ("next", None)
    assert city("city", "receipt", "31078", "--out", tmp_path / "mail")[0] == 0


def test_an_empty_folder_for_receipts_is_refused_before_anything_is_taken(shell, city, tmp_path):
    bundle = shell("bundle", "export", "--out", tmp_path / "mail", "--json").json["file"]
    assert city("bundle", "import", bundle, "--receipts", "")[0] == 2
    assert city("bundle", "import", bundle)[1]["files"][0]["result"] == "next"


def test_a_remark_without_its_record_is_refused_rather_than_lost(city, tmp_path):
    status, _, said = city("city", "return", "31078", "--out", tmp_path / "mail", "--text", "Mend this")
    assert status == 2
    assert "--record" in said
    assert not (tmp_path / "mail").exists()


@pytest.mark.parametrize("arguments", [["targets", "list", "--data", ""], ["bundle", "export", "--out", ""]])
def test_an_empty_folder_name_means_no_folder(shell, arguments):
    answer = shell(*arguments)
    assert answer.status == 2
    assert arguments[-2] in answer.err


def test_files_that_are_gone_are_named_when_the_bundle_leaves_without_them(shell, tmp_path):
    shutil.rmtree(shell.folder / "attachments")
    answer = shell("bundle", "export", "--out", tmp_path / "mail", "--json")
    assert answer.status == 1
    assert answer.json["missing_attachments"]
    assert Path(answer.json["file"]).is_file()


def test_the_page_to_check_a_bundle_lies_beside_it_and_is_the_one_that_the_command_writes(shell, tmp_path):
    shell("bundle", "export", "--out", tmp_path / "mail")
    document = shell("bundle", "check-page", "--out", tmp_path / "page.html", "--json").json
    raw = (tmp_path / "page.html").read_bytes()
    assert raw == (tmp_path / "mail" / "KIEM-TRA.html").read_bytes()
    assert document["sha256"] == hashlib.sha256(raw).hexdigest()
