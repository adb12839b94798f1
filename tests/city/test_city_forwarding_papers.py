"""What goes to the province: letter and list of all offices, each dossier's papers under plain names, index and SHA-256."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import TODAY
from forwarding_offices import FIRST, REASON, SECOND, accepted, candidates_of, forwarded, names_in, voted
from two_offices import TwoOffices, two_offices

from phuquoc_desktop.city import forwarding, forwarding_papers
from phuquoc_desktop.city.forwarding import ForwardWish, Letter
from phuquoc_desktop.city.forwarding_papers import ForwardingPapers
from phuquoc_desktop.documents.as_html import render
from phuquoc_desktop.documents.dossier_folder import is_as_written
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.storage.safe_folder import FolderNotEmptyError


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoOffices]:
    with two_offices(tmp_path_factory.mktemp("forwarding")) as both:
        yield both


@pytest.fixture(scope="module")
def gone(offices: TwoOffices) -> tuple[Dossier, Letter]:
    """One dossier of two candidates, one of whom stayed."""
    dossier = accepted(offices)
    voted(offices.city, dossier, 8, 3)
    letter, _found = forwarded(offices.city, dossier, left_out={candidates_of(offices.city, dossier)[SECOND]: REASON})
    return dossier, letter


def test_letter_and_list_are_of_the_city_and_name_who_goes_on(
    offices: TwoOffices, gone: tuple[Dossier, Letter]
) -> None:
    with offices.city.reading() as read:
        papers = ForwardingPapers(offices.city.desk(read), gone[1])
        letter, listed = render(papers.letter()), render(papers.candidates())
    for paper in (letter, listed):
        assert "15/TTr-UBND" in paper
        assert FIRST in paper
        assert SECOND not in paper
        assert "phường Dương Đông" in paper
    assert "Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang" in letter
    assert "8/9" in listed


def test_the_folder_proves_itself_and_holds_nothing_about_who_stayed(
    offices: TwoOffices, gone: tuple[Dossier, Letter], tmp_path: Path
) -> None:
    folder, zipped = tmp_path / "trinh", tmp_path / "trinh.zip"
    with offices.city.reading() as read:
        papers = ForwardingPapers(offices.city.desk(read), gone[1])
        for path in (folder, zipped):
            written = forwarding_papers.write(papers, offices.city.attachments, path)
    names = names_in(folder)
    assert names >= {f"01-to-trinh.{one}" for one in ("pdf", "docx")}
    assert names >= {f"02-danh-sach-trich-ngang.{one}" for one in ("pdf", "docx", "xlsx")}
    assert names >= {"00-muc-luc.pdf", "00-muc-luc.xlsx", "SHA256SUMS"}
    inside = {one for one in names if one.startswith("ho-so/01-phuong-duong-dong-hs-2021-001/")}
    assert inside
    assert all(one.isascii() for one in names)
    assert not [one for one in inside if "oi" in Path(one).stem.split("-")]
    proved = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, check=False)
    assert (proved.returncode, written.files) == (0, len(names))
    assert is_as_written(folder)
    with zipfile.ZipFile(zipped) as whole:
        assert set(whole.namelist()) == names
    (folder / "01-to-trinh.docx").write_bytes(b"changed by hand")
    with offices.city.reading() as read, pytest.raises(FolderNotEmptyError):
        forwarding_papers.write(ForwardingPapers(offices.city.desk(read), gone[1]), offices.city.attachments, folder)


def test_a_letter_can_be_drafted_before_it_has_a_number(offices: TwoOffices, gone: tuple[Dossier, Letter]) -> None:
    with offices.city.begin(forwarding.TAKE_BACK) as work:
        forwarding.take_back(work, gone[1].number, "Trình lại cho đúng mẫu.", TODAY)
    wish = ForwardWish((gone[0].id,))
    with offices.city.reading() as read:
        found = forwarding.check(read, wish, offices.city.awards, offices.city.attachments, TODAY)
        letter = forwarding_papers.planned(found, wish, TODAY)
        paper = render(ForwardingPapers(offices.city.desk(read), letter, found.going).letter())
        assert not forwarding.letters(read)
    assert FIRST in paper
    assert SECOND in paper
