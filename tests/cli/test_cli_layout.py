"""``phuquoc layout check``: verdicts, JSON and exit status."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from phuquoc_desktop.cli.main import run
from phuquoc_desktop.documents import as_pdf, as_word

sys.path.insert(0, str(Path(__file__).parent.parent / "documents"))
import layout_samples


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    right = layout_samples.letter()
    off = replace(right, blocks=(layout_samples.head(number="Số:5/TTr-UBND"), *right.blocks[1:]))
    made = {"right.docx": as_word.render(right), "off.pdf": as_pdf.render(off), "broken.pdf": b"%PDF", "x.txt": b"x"}
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in made}


def test_a_right_file_gives_status_0(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["layout", "check", str(files["right.docx"]), "--lang", "en"]) == 0
    assert "right.docx: follows the decree" in capsys.readouterr().out


def test_a_finding_gives_status_1_and_says_all_that_is_known(
    files: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["layout", "check", str(files["off.pdf"]), "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert told["verdict"] == "off"
    found = next(one for one in told["findings"] if one["state"] == "off")
    assert (found["key"], found["cell"], found["certainty"], found["page"]) == ("number:form", "3", "memory", 1)
    assert found["wanted"] == "Số: 05/TTr-UBND"


def test_files_that_cannot_be_checked_are_refused_in_vietnamese_and_the_others_checked(
    files: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["layout", "check", *map(str, files.values()), "--lang", "vi"]) == 1
    said = capsys.readouterr().out
    assert "right.docx: đúng thể thức" in said
    assert "Không đọc được “broken.pdf”" in said
    assert "Không kiểm tra được “x.txt”" in said
    assert "ô 3" in said
