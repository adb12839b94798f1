"""The conversation of ward and city as an outsider sees it: commands in, files out, the JSON that README promises.

A practice ward and the city, begun once; the sentences follow each other as one conversation does.
"""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from decimal import Decimal
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from phuquoc_desktop.cli.main import run


class Talk:
    """The data folders of a ward and the city, and the folder where bundles lie."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.mail = folder, folder / "thư"
        self.mail.mkdir()

    def __call__(self, who: str, *arguments: object, status: int = 0) -> Any:
        """Run a command for ``who`` and return its JSON."""
        out = io.StringIO()
        with redirect_stdout(out):
            done = run(["--data", str(self.folder / who), "--lang", "vi", *map(str, arguments), "--json"])
        assert done == status, (arguments, done, out.getvalue())
        return json.loads(out.getvalue())

    def report(self, place: str, *more: str) -> dict[str, Any]:
        """Let the ward report into a folder of its own."""
        found: dict[str, Any] = self("ward", "bundle", "export", "--out", self.mail / place, *more)
        return found

    def taken(self, who: str, path: object, status: int = 0) -> dict[str, Any]:
        """Take one file in."""
        (found,) = self(who, "bundle", "import", path, "--receipts", self.mail, status=status)["files"]
        return dict(found)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Talk:
    made = Talk(tmp_path_factory.mktemp("talk"))
    made("ward", "init", "--office", "duong-dong", "--practice")
    made("city", "init", "--office", "911", "--practice")
    return made


def test_a_report_is_green_at_the_ward_only_by_the_receipt_with_the_same_number(talk: Talk) -> None:
    sent = talk.report("first")
    taken = talk.taken("city", sent["file"])
    assert (taken["result"], taken["kind"], taken["sequence"]) == ("next", "report", sent["sequence"])
    assert talk("ward", "bundle", "preview")["since"] is None
    assert talk.taken("ward", taken["receipt"])["receipt_number"] == taken["receipt_number"]
    assert talk("ward", "bundle", "preview")["since"]["receipt_number"] == taken["receipt_number"]


def test_a_repeated_and_renamed_file_is_known_and_an_older_one_only_closes_its_gap(talk: Talk) -> None:
    first, second = Path(talk.report("a")["file"]), Path(talk.report("b")["file"])
    renamed = second.rename(second.with_name(f"Gói gửi lại (2){second.suffix}"))
    assert talk.taken("city", renamed)["result"] == "after_gap"
    assert talk.taken("city", renamed)["result"] == "repeated"
    late = talk.taken("city", first)
    assert (late["result"], late["added"], late["changed"], late["removed"]) == ("late", 0, 0, 0)


def test_a_rehearsal_is_never_taken_in_and_a_recall_marks(talk: Talk) -> None:
    tried = talk("ward", "bundle", "rehearse", "--out", talk.mail / "thử")
    assert talk.taken("city", tried["file"], status=1)["reason"] == "rehearsal"
    sent = talk.report("wrong")
    talk.taken("city", sent["file"])
    back = talk("ward", "bundle", "recall", sent["sequence"], "--reason", "Gửi nhầm", "--out", talk.mail)
    assert back["bag_sha256"] == sent["bag_sha256"]
    talk.taken("city", back["file"])
    assert "Gửi nhầm" in json.dumps(talk("city", "city", "board"), ensure_ascii=False)


def test_parts_join_in_any_order_and_the_missing_one_is_named(talk: Talk) -> None:
    sent = talk.report("large")
    parts = talk("ward", "bundle", "split", sent["file"], "--limit", "8K", "--out", talk.mail / "parts")["parts"]
    paths = [Path(one["file"] if isinstance(one, dict) else one) for one in parts]
    assert len(paths) > 1
    waiting = talk("city", "bundle", "import", *reversed(paths[1:]), status=1)
    assert {one["result"] for one in waiting["files"]} == {"waiting"}
    assert talk.taken("city", paths[0])["result"] == "next"


def test_a_ready_mail_is_opened_by_the_intake_with_all_that_lies_in_the_folder(talk: Talk) -> None:
    mails = talk.report("mailed", "--mail")["mails"]
    message = message_from_bytes(Path(mails[0]["file"]).read_bytes())
    assert message["Subject"]
    assert all(Path(one).name.isascii() for one in mails[0]["attached"])
    for other in (talk.mail / "mailed").iterdir():
        if other.suffix != ".eml":
            other.unlink()
    (found,) = talk("city", "city", "intake", talk.mail / "mailed")["files"]
    assert (found["result"], found["from"]) == ("next", "31078")
    assert found["came_from"].endswith(".eml")


def test_the_city_approves_accepts_and_answers_where_a_figure_comes_from(talk: Talk) -> None:
    for step in ("approve", "accept"):
        talk("city", "city", step, "31078", "registrations", "2021")
    rows = talk("city", "city", "consolidate", "registrations")["rows"]
    assert rows
    for row in rows:
        assert Decimal(row["total"]) == sum(Decimal(one["value"]) for one in row["offices"] if one["value"] is not None)
    records = talk("city", "city", "where-from", "registrations", rows[0]["code"])["records"]
    assert records
    assert all(one["bundle"]["bag_sha256"] for one in records)
