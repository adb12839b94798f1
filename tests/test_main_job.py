"""The main job, headless: Qt cannot be imported, and the real commands do a day's work of two wards and the city."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest

RUN = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError("no Qt here")
sys.meta_path.insert(0, NoQt())
"""
ONE = """
from phuquoc_desktop.__main__ import run_command
sys.exit(run_command())
"""
SEVERAL = """
import io, json
from contextlib import redirect_stderr, redirect_stdout
from phuquoc_desktop.cli.main import run
for line in sys.stdin:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run(json.loads(line))
    print(json.dumps([status, out.getvalue(), err.getvalue()]), flush=True)
"""


def surroundings() -> dict[str, str]:
    told = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "HOME": "/nowhere", "PYTHONIOENCODING": "utf-8"}
    told.pop("PHUQUOC_DATA", None)
    return told


def in_a_process_of_its_own(*arguments: object, expect: int = 0) -> str:
    """Run one command as a person's shell does, where Qt cannot be imported; returns what it printed."""
    command = [sys.executable, "-c", RUN + ONE, *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", env=surroundings())
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == expect, (arguments, done.stdout, done.stderr)
    return done.stdout


class Headless:
    """One process that cannot import Qt and runs command after command; starting one for each takes a second every time."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", RUN + SEVERAL]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8", env=surroundings())

    def __call__(self, *arguments: object, expect: int = 0) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(one) for one in arguments]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the process ended at {arguments}"
        status, out, err = json.loads(line)
        assert "Traceback" not in err, err
        assert status == expect, (arguments, out, err)
        return out

    def answer(self, *arguments: object, expect: int = 0) -> dict:
        return json.loads(self(*arguments, "--json", expect=expect))

    def end(self) -> None:
        self._process.communicate(timeout=60)
        assert self._process.returncode == 0


@pytest.fixture(scope="module")
def phuquoc() -> Iterator[Headless]:
    headless = Headless()
    yield headless
    headless.end()


class Played(NamedTuple):
    folder: Path
    as_made: Path
    told: str


@pytest.fixture(scope="module")
def played(tmp_path_factory) -> Played:
    """The demo, with a copy of what it was before any test looked into it, and what it said."""
    folder = tmp_path_factory.mktemp("story") / "demo"
    told = in_a_process_of_its_own("demo", folder)
    shutil.copytree(folder, folder.with_name("as made"))
    return Played(folder, folder.with_name("as made"), told)


@pytest.fixture
def demo(played) -> Path:
    return played.folder


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.found += [value for name, value in attrs if name == "href"]


def test_every_link_of_the_demo_leads_to_a_file(demo):
    links = _Links()
    links.feed((demo / "index.html").read_text("utf-8"))
    assert {Path(one).suffix for one in links.found} >= {".pdf", ".docx", ".xlsx", ".age", ".db"}
    assert all((demo / one).is_file() for one in links.found)


def test_the_demo_played_twice_in_one_folder_tells_and_makes_the_same(played):
    assert in_a_process_of_its_own("demo", played.folder) == played.told
    for path in sorted(played.as_made.rglob("*")):
        other = played.folder / path.relative_to(played.as_made)
        if path.is_dir():
            assert other.is_dir()
        elif path.suffix != ".age" and path.name != "signing_key":  # random by design: encryption, key padding
            assert other.read_bytes() == path.read_bytes(), path


def test_a_folder_that_no_demo_made_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    in_a_process_of_its_own("demo", tmp_path, expect=2)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_plan_of_2021_is_there_from_the_first_start(tmp_path):
    in_a_process_of_its_own("--data", tmp_path / "office", "init", "--office", "31078")
    told = in_a_process_of_its_own("--data", tmp_path / "office", "targets", "list", "--json")
    listed = json.loads(told)["targets"]
    assert len(listed) == 39
    assert next(one for one in listed if one["code"] == "T05")["plan"] == "16723"


def test_one_day_of_a_ward_ends_with_a_receipt_that_turns_it_green(phuquoc, tmp_path):
    """Real offices, not practice: the ward's first bundle is plain, then keys are introduced and it is encrypted."""
    ward, city, mail = tmp_path / "ward", tmp_path / "city", tmp_path / "mail"
    mail.mkdir()
    phuquoc("--data", ward, "init", "--office", "duong-dong", "--user", "Lan")
    phuquoc("--data", city, "init", "--office", "phu-quoc", "--role", "city", "--user", "Hưng")
    progress = ("targets", "progress", "T26", "210", "--period", "2021-05")
    phuquoc("--data", ward, *progress)
    first = phuquoc.answer("--data", ward, "bundle", "export", "--out", mail)
    assert not first["encrypted"]
    assert "-plain" in first["file"]
    stranger = json.loads(phuquoc("--data", city, "bundle", "verify", first["file"], "--json", expect=1))
    assert (stranger["verdict"], stranger["reason"], stranger["from"]) == ("refused", "signer-unknown", "31078")

    for mine, other, name in ((ward, city, "duong-dong"), (city, ward, "phu-quoc")):
        keys = phuquoc.answer("--data", mine, "bundle", "keys")
        phuquoc("--data", other, "bundle", "introduce", name, keys["signing_key"], keys["recipient"])
    second = phuquoc.answer("--data", ward, "bundle", "export", "--out", mail)
    assert second["encrypted"]
    verdict = json.loads(phuquoc("--data", city, "bundle", "verify", second["file"], "--json"))
    assert (verdict["verdict"], verdict["sequence"], verdict["encrypted"]) == ("accepted", 2, True)

    taken = phuquoc.answer("--data", city, "bundle", "import", second["file"], "--receipts", mail)["files"][0]
    assert (taken["result"], taken["added"]) == ("after_gap", 2)
    again = phuquoc.answer("--data", city, "bundle", "import", second["file"], "--receipts", mail)["files"][0]
    assert again["result"] == "repeated"
    assert again["receipt_number"] == taken["receipt_number"]
    back = phuquoc.answer("--data", ward, "bundle", "import", taken["receipt"])["files"][0]
    assert back["receipt_number"] == taken["receipt_number"]
    board = phuquoc.answer("--data", city, "city", "board")["offices"]
    assert next(one for one in board if one["office"] == "31078")["state"] == "receipted"
    assert next(one for one in board if one["office"] == "31078")["missing"] == [1]


def test_a_refused_bundle_names_the_reason_and_changes_nothing(phuquoc, demo):
    city = demo / "phu-quoc"
    before = phuquoc.answer("--data", city, "city", "board")
    bundle = next((demo / "mail").glob("pq-31078-0002-*.age"))
    raw = bundle.read_bytes()
    wrong = {
        "cut.age": raw[:-40],
        "bit.age": raw[: len(raw) // 2] + bytes([raw[len(raw) // 2] ^ 4]) + raw[len(raw) // 2 + 1 :],
        "empty.age": b"",
        "letter.pdf": b"%PDF-1.4 hello",
    }
    for name, content in wrong.items():
        path = demo.parent / name
        path.write_bytes(content)
        found = phuquoc.answer("--data", city, "bundle", "import", path, expect=1)["files"][0]
        assert found["result"] == "refused"
        assert found["message"].count("\n") == 0
    for_another = next((demo / "mail").glob("pq-911-31093-*receipt*.age"))
    phuquoc("--data", demo / "duong-dong", "bundle", "import", for_another, expect=1)
    assert phuquoc.answer("--data", city, "city", "board") == before


def test_the_papers_of_the_demo_open_as_what_they_are(demo):
    from pypdf import PdfReader

    text = PdfReader(demo / "papers" / "submission-letter.pdf").pages[0].extract_text()
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    for path in (demo / "papers").glob("*.docx"):
        assert zipfile.ZipFile(path).testzip() is None
    assert "091186004321" not in (demo / "papers" / "candidate-list.html").read_text("utf-8")


def test_the_doctor_finds_every_office_of_the_demo_healthy(phuquoc, demo):
    for name in ("duong-dong", "ham-ninh", "phu-quoc"):
        phuquoc("--data", demo / name, "doctor")
