"""Each element is measured in the PDF by pdftotext, and the Word file is drawn by LibreOffice and laid beside it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from layout_samples import LONG_SUBJECT, SENTENCE, annex_letter, decision, hard_papers, letter, official_letter
from pypdf import PdfReader

from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.documents.document import Document

MM = 25.4 / 72
LINE = re.compile(r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</line>', re.DOTALL)
WORDS = re.compile(r"<word [^>]*>(.*?)</word>")
HEAD_AND_FOOT_MM = 2.0
_HEADS = {"Stt", "Họ", "và", "tên", "Thành", "tích", "Nội", "dung"}


@dataclass(frozen=True)
class Line:
    """A line of text in millimetres from the top left corner of its page (from 0)."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def lines_of(path: Path) -> list[Line]:
    told = subprocess.run(
        ("pdftotext", "-bbox-layout", str(path), "-"), capture_output=True, check=True, text=True
    ).stdout
    found = []
    for number, page in enumerate(told.split("<page ")[1:]):
        for x0, y0, x1, y1, inside in LINE.findall(page):
            text = unescape(" ".join(WORDS.findall(inside)))
            found.append(Line(number, *(float(one) * MM for one in (x0, y0, x1, y1)), text))
    return found


def drawn(document: Document, folder: Path) -> list[Line]:
    path = folder / "paper.pdf"
    path.write_bytes(as_pdf.render(document))
    return lines_of(path)


def one(lines: list[Line], begins: str) -> Line:
    return next(line for line in lines if line.text.startswith(begins))


def test_cells_stand_where_the_diagram_has_them(tmp_path: Path) -> None:
    lines = drawn(letter(), tmp_path)
    nation, motto = one(lines, "CỘNG HÒA"), one(lines, "Độc lập")
    issuer, number, when = one(lines, "PHƯỜNG"), one(lines, "Số: 05"), one(lines, "Phú Quốc, ngày")
    kind, subject = one(lines, "TỜ TRÌNH"), one(lines, "Về việc")
    assert 20 <= nation.y0 <= 21.5
    assert nation.x1 <= 195.1
    assert nation.middle == pytest.approx(motto.middle, abs=0.3)
    assert nation.middle == pytest.approx(when.middle, abs=0.3)
    assert issuer.middle == pytest.approx(number.middle, abs=0.3)
    assert issuer.middle < 105 < nation.middle
    assert number.y1 == pytest.approx(when.y1, abs=0.5)
    assert kind.middle == pytest.approx((30 + 195) / 2, abs=0.3)
    assert subject.middle == pytest.approx(kind.middle, abs=0.3)
    assert nation.y1 <= motto.y1 < number.y0 < kind.y0 < subject.y0


def test_text_reaches_both_margins_and_is_indented_by_half_an_inch(tmp_path: Path) -> None:
    lines = [line for line in drawn(letter(), tmp_path) if line.x1 - line.x0 > 140 and "Căn cứ" not in line.text]
    firsts = [line for line in lines if line.text.startswith("Ủy ban nhân dân phường") and line.x0 > 40]
    others = [line for line in lines if line.x0 < 40]
    assert firsts
    assert all(line.x0 == pytest.approx(42.7, abs=0.3) for line in firsts)
    assert all(line.x0 == pytest.approx(30, abs=0.3) for line in others)
    assert all(line.x1 == pytest.approx(195, abs=0.4) for line in lines)


def test_lines_and_paragraphs_are_apart_as_the_decree_asks(tmp_path: Path) -> None:
    body = sorted((line for line in drawn(letter(), tmp_path) if line.x1 - line.x0 > 140), key=lambda line: line.y0)
    pitches = sorted(after.y0 - before.y0 for before, after in pairwise(body))
    single, gap = 14 * 1.15 * MM, 6 * MM
    assert single - 0.1 <= pitches[0] <= 1.5 * single + 0.1
    assert pitches[-1] >= pitches[0] + gap - 0.1


def test_foot_stands_level_with_the_authority(tmp_path: Path) -> None:
    lines = drawn(letter(), tmp_path)
    label, authority, name = one(lines, "Nơi nhận:"), one(lines, "TM. ỦY BAN"), one(lines, "Đỗ Ngọc Ẩn")
    assert label.x0 == pytest.approx(30, abs=0.3)
    assert label.y1 == pytest.approx(authority.y1, abs=1)
    assert name.middle == pytest.approx(authority.middle, abs=0.3)
    assert name.y0 - one(lines, "PHÓ CHỦ TỊCH").y1 >= 20


def test_a_subject_of_three_lines_is_balanced_and_ruled_under_the_last(tmp_path: Path) -> None:
    lines = drawn(hard_papers()["long-names"], tmp_path)
    first = next(number for number, line in enumerate(lines) if line.text.startswith("Về việc"))
    subject = [line for line in lines[first:] if line.text in LONG_SUBJECT]
    assert len(subject) >= 3
    widths = [line.x1 - line.x0 for line in subject]
    assert min(widths) > 0.6 * max(widths)


def test_official_letters_have_subject_frames_and_address_in_their_cells(tmp_path: Path) -> None:
    lines = drawn(official_letter(), tmp_path)
    number, about, urgency = one(lines, "Số: 12"), one(lines, "V/v"), one(lines, "HỎA TỐC")
    assert number.y1 < about.y0 < urgency.y0
    assert number.middle == pytest.approx(about.middle, abs=0.5)
    assert urgency.middle == pytest.approx(number.middle, abs=0.5)
    address = one(lines, "Số 10 đường thử")
    assert address.page == 0
    assert address.y0 > 277


def test_annexes_begin_pages_numbered_from_one(tmp_path: Path) -> None:
    lines = drawn(annex_letter(), tmp_path)
    begins = [line.page for line in lines if line.text.startswith("Phụ lục")]
    numbers = {line.page: line.text for line in lines if line.text.isdigit() and line.y1 < 30 and line.x0 > 90}
    assert begins == [1, 4]
    assert numbers == {2: "2", 3: "3", 5: "2", 6: "3"}


def test_file_information_language_and_outline_are_there(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(as_pdf.render(hard_papers()["regulation"]))
    reader = PdfReader(path)
    assert reader.metadata is not None
    assert reader.metadata.subject == "Về việc đề nghị tặng Giấy khen"
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Each hard paper as our PDF, and as LibreOffice draws our Word file; all in one call, for it takes seconds to start."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("laid-out")
    papers = hard_papers()
    for name, document in papers.items():
        (folder / f"{name}.docx").write_bytes(as_word.render(document))
        (folder / f"{name}.ours.pdf").write_bytes(as_pdf.render(document))
    words = [str(folder / f"{name}.docx") for name in papers]
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *words)
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return {name: (folder / f"{name}.ours.pdf", folder / f"{name}.pdf") for name in papers}


def letters(lines: list[Line]) -> dict[str, int]:
    """Count the words, but for heads of tables, which come as often as there are pages."""
    words = Counter(word for line in lines for word in line.text.split() if not word.isdigit())
    return {word: count for word, count in words.items() if word not in _HEADS}


@pytest.mark.parametrize("name", list(hard_papers()))
def test_word_and_pdf_have_the_same_words_and_about_as_many_pages(
    name: str, converted: dict[str, tuple[Path, Path]]
) -> None:
    ours, theirs = (lines_of(path) for path in converted[name])
    assert letters(ours) == letters(theirs)
    pages = [max(line.page for line in lines) + 1 for lines in (ours, theirs)]
    assert abs(pages[0] - pages[1]) <= 1


@pytest.mark.parametrize("name", ["letter", "official-letter", "decision", "long-names", "regulation"])
def test_lines_break_alike_and_head_and_foot_stand_within_two_millimetres(
    name: str, converted: dict[str, tuple[Path, Path]]
) -> None:
    ours, theirs = (sorted(lines_of(path), key=lambda line: line.text) for path in converted[name])
    assert [line.text for line in ours] == [line.text for line in theirs]
    first = [(a, b) for a, b in zip(ours, theirs, strict=True) if a.page == b.page == 0]
    for mine, other in first:
        assert mine.x0 == pytest.approx(other.x0, abs=HEAD_AND_FOOT_MM), mine.text
        assert mine.y1 == pytest.approx(other.y1, abs=HEAD_AND_FOOT_MM), mine.text


def test_no_page_ends_with_a_heading_or_begins_with_a_lone_signature(tmp_path: Path) -> None:
    from layout_samples import text

    from phuquoc_desktop.documents.document import Heading, Paragraph, Role, Run

    for count in range(1, 9):
        body = [*text(count, 3), Heading("I. ĐỀ MỤC"), *text(1, 3), Paragraph((Run(SENTENCE * 5),), Role.BODY)]
        lines = drawn(letter(*body), tmp_path)
        last = max(line.page for line in lines)
        for page in range(last):
            lowest = max((line for line in lines if line.page == page), key=lambda line: line.y1)
            assert lowest.text != "I. ĐỀ MỤC"
        page = next(line.page for line in lines if line.text.startswith("TM. ỦY BAN"))
        beside = [line for line in lines if line.page == page and line.x1 - line.x0 > 60 and line.x0 < 45]
        assert len(beside) >= 2


def test_a_decision_has_its_articles_one_beneath_the_other(tmp_path: Path) -> None:
    lines = drawn(decision(), tmp_path)
    articles = [one(lines, f"Điều {number}.") for number in (1, 2, 3)]
    assert all(line.x0 == pytest.approx(42.7, abs=0.3) for line in articles)
    assert one(lines, "QUYẾT ĐỊNH:").middle == pytest.approx(112.5, abs=0.5)
    assert one(lines, "QUYẾT ĐỊNH:").y1 < articles[0].y0 < articles[1].y0 < articles[2].y0
