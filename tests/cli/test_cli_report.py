"""``phuquoc report``."""

import errno
import hashlib
from pathlib import Path

import pytest
from pypdf import PdfReader

from phuquoc_desktop.cli.reports import KINDS
from phuquoc_desktop.documents.papers import PAPERS
from phuquoc_desktop.documents.wish import About

ABOUT = {
    About.OFFICE: [],
    About.DOSSIER: ["--dossier", "HS-2021-001"],
}
"""What the demo office can be asked about."""
EVERY = [(kind, ending) for kind, plan in PAPERS.items() if plan.about in ABOUT for ending in plan.formats]


def test_the_help_names_exactly_the_papers_that_there_are():
    assert set(KINDS) == set(PAPERS)


@pytest.mark.parametrize(("kind", "ending"), EVERY)
def test_every_paper_is_written_in_every_way_that_it_allows(shell, tmp_path, kind, ending):
    file = tmp_path / f"giấy.{ending}"
    answer = shell("report", kind, "--out", file, *ABOUT[PAPERS[kind].about], "--json")
    assert answer.status == 0
    assert answer.json["report"] == kind
    assert answer.json["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_progress_report_can_be_asked_for_an_earlier_period(shell, tmp_path):
    shell("report", "progress-report", "--out", tmp_path / "q1.pdf", "--period", "2021-Q1")
    text = PdfReader(tmp_path / "q1.pdf").pages[0].extract_text()
    assert "quý I/2021" in text


def test_the_bonuses_of_a_dossier_are_those_of_its_decisions_day(shell, tmp_path):
    text = {}
    for day in ("2021-12-31", "2023-07-01"):
        shell("report", "bonus-list", "--dossier", "HS-2021-001", "--date", day, "--out", tmp_path / "tien.pdf")
        text[day] = PdfReader(tmp_path / "tien.pdf").pages[0].extract_text()
    assert "1.490.000" in text["2021-12-31"]
    assert "1.800.000" in text["2023-07-01"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense", "--out", "x.pdf"],
        ["submission-letter", "--out", "x.pdf"],
        ["submission-letter", "--out", "x.xlsx", "--dossier", "HS-2021-001"],
        ["registration-list", "--out", "x.odt"],
        ["registration-list", "--out", "x"],
        ["candidate-list", "--out", "x.pdf", "--dossier", "HS-1999-009"],
        ["progress-report", "--out", "x.pdf", "--period", "soon"],
        ["bonus-list", "--out", "x.pdf", "--dossier", "HS-2021-001", "--date", "soon"],
        ["bonus-list", "--out", "x.pdf", "--period", "soon"],
    ],
)
def test_what_cannot_be_is_refused_and_no_file_is_left(shell, tmp_path, monkeypatch, wrong):
    monkeypatch.chdir(tmp_path)
    answer = shell("report", *wrong)
    assert answer.status == 2
    assert len(answer.err.splitlines()) == 1
    assert not list(tmp_path.glob("x*"))


def test_a_folder_that_is_not_there_is_trouble(shell, tmp_path):
    answer = shell("report", "registration-list", "--out", tmp_path / "no" / "x.pdf")
    assert answer.status == 3
    assert "cannot be found" in answer.err


def test_a_list_that_excel_holds_open_is_named_with_another_name_to_take(shell, tmp_path, monkeypatch):
    file = tmp_path / "danh sách.xlsx"
    file.write_bytes(b"old")
    file.with_name("danh sách (2).xlsx").write_bytes(b"older")

    def refuse(_self, _target):
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", refuse)
    answer = shell("report", "registration-list", "--out", file)
    assert answer.status == 3
    assert "danh sách (3).xlsx" in answer.err
    assert file.read_bytes() == b"old"


def test_the_list_of_another_year_is_written(shell, tmp_path):
    file = tmp_path / "a.html"
    assert shell("report", "registration-list", "--out", file, "--year", 2022).status == 0
    assert "năm 2022" in file.read_text(encoding="utf-8")
