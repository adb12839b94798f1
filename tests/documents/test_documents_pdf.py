"""The PDF is measured with stock tools: text, fonts, geometry."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from documents_samples import LONG_NAME, a_list, a_registration_list, all_papers, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from phuquoc_desktop.documents import as_pdf, registration_list
from phuquoc_desktop.documents.document import Document, Heading, PageBreak, paragraph
from phuquoc_desktop.documents.page_style import page_style

MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def drawn(document: Document, folder: Path) -> Path:
    path = folder / "paper.pdf"
    path.write_bytes(as_pdf.render(document))
    return path


def told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", list(all_papers()))
def test_text_copied_out_of_each_paper_is_what_was_written_in_nfc(name: str, tmp_path: Path) -> None:
    document = all_papers()[name]
    copied = squeezed(told("pdftotext", "-raw", str(drawn(document, tmp_path)), "-"))
    assert copied == unicodedata.normalize("NFC", copied)
    missing = [text for text in texts(document) if squeezed(text) not in copied]
    assert missing == []


@pytest.mark.parametrize("name", list(all_papers()))
def test_only_embedded_subsets_of_a_times_metric_font_are_in_the_file(name: str, tmp_path: Path) -> None:
    fonts = told("pdffonts", str(drawn(all_papers()[name], tmp_path))).splitlines()[2:]
    assert fonts
    for font in fonts:
        assert re.match(r"[A-Z]{6}\+(Tinos|TimesNewRoman|Liberation ?Serif)", font)
        assert re.search(r"yes +yes +yes +\d+ +\d+$", font)


def test_the_same_paper_is_the_same_bytes() -> None:
    for name, document in all_papers().items():
        assert as_pdf.render(document) == as_pdf.render(document), name


def test_title_author_and_language_are_in_the_file(tmp_path: Path) -> None:
    reader = PdfReader(drawn(a_list(2), tmp_path))
    assert reader.metadata is not None
    assert reader.metadata.title == "Danh sách thử"
    assert reader.metadata.author == "Ủy ban nhân dân phường Dương Đông"
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"


def test_the_file_bears_the_day_of_the_paper(tmp_path: Path) -> None:
    made = PdfReader(drawn(Document("Thử", (paragraph("Một dòng"),), dated=date(2021, 12, 5)), tmp_path)).metadata
    assert made is not None
    assert made.creation_date is not None
    assert made.creation_date.date() == date(2021, 12, 5)


def words_by_page(path: Path) -> list[list[tuple[float, float, float, float, str]]]:
    pages = told("pdftotext", "-bbox", str(path), "-").split("<page ")[1:]
    return [
        [(float(a), float(b), float(c), float(d), text) for a, b, c, d, text in WORD.findall(page)] for page in pages
    ]


def test_text_keeps_inside_the_margins_and_reaches_them(tmp_path: Path) -> None:
    page = page_style().page
    long = Document("x", tuple(paragraph("Ủy ban nhân dân phường " * 40) for _ in range(12)))
    first, second, *_rest = words_by_page(drawn(long, tmp_path))
    body = [word for word in (*first, *second) if word[4] != "2"]
    assert min(word[0] for word in body) == pytest.approx(page.left_mm * MM, abs=0.5)
    assert max(word[2] for word in body) == pytest.approx((page.width_mm - page.right_mm) * MM, abs=0.5)
    assert min(word[1] for word in body) >= page.top_mm * MM - 1
    assert max(word[3] for word in body) <= (page.height_mm - page.bottom_mm) * MM + 1


def test_pages_are_numbered_in_the_top_margin_from_the_second_on(tmp_path: Path) -> None:
    page = page_style().page
    pages = words_by_page(drawn(a_list(60), tmp_path))
    assert len(pages) >= 3
    above = [[word for word in words if word[3] < page.top_mm * MM] for words in pages]
    assert above[0] == []
    for number, words in enumerate(above[1:], start=2):
        ((left, _top, right, _bottom, text),) = words
        assert text == str(number)
        middle = page.left_mm + page.text_width_mm / 2
        assert (left + right) / 2 == pytest.approx(middle * MM, abs=1)


def test_headings_of_a_table_stand_on_each_of_its_pages(tmp_path: Path) -> None:
    pages = PdfReader(drawn(a_list(80), tmp_path)).pages
    assert len(pages) >= 3
    assert all("Họ và tên" in page.extract_text() for page in pages)


@pytest.mark.parametrize("rows", range(18, 32))
def test_signatures_never_stand_on_a_page_of_their_own(rows: int, tmp_path: Path) -> None:
    last = PdfReader(drawn(a_list(rows), tmp_path)).pages[-1].extract_text()
    assert "CHỦ TỊCH" in last
    assert "Hết danh sách." in last


def test_a_row_taller_than_a_page_goes_on_over_several(tmp_path: Path) -> None:
    path = drawn(a_list(3, "Hoàn thành xuất sắc nhiệm vụ được giao. " * 500), tmp_path)
    assert len(PdfReader(path).pages) > 5
    assert told("pdftotext", str(path), "-").count("xuất") >= 1000


@pytest.mark.parametrize("length", [40, 60, 90, 120, 150])
def test_rows_of_any_height_find_their_pages(length: int, tmp_path: Path) -> None:
    path = drawn(a_list(7, "Hoàn thành xuất sắc nhiệm vụ. " * length), tmp_path)
    assert told("pdftotext", str(path), "-").count("xuất") >= 7 * length


def test_long_names_wrap_inside_their_column(tmp_path: Path) -> None:
    unbroken = registration_list.Registrant(a_registration_list().registrants[-1].kind, "ĐẶNG" * 20)
    named = registration_list.Registrant(unbroken.kind, LONG_NAME, position="Ủ" * 80)
    paper = registration_list.compose(a_registration_list(registrants=(unbroken, named)))
    (words,) = words_by_page(drawn(paper, tmp_path))
    page = page_style().page
    assert max(word[2] for word in words) <= (page.width_mm - page.right_mm) * MM + 0.5


def test_the_line_beneath_the_motto_is_as_long_as_the_motto() -> None:
    from phuquoc_desktop.documents.fonts import width_of
    from phuquoc_desktop.documents.pdf_head import _nation

    motto = page_style().words.motto
    assert _nation()[-1].length == pytest.approx(width_of(motto, 14, bold=True))


def test_an_empty_paper_and_a_page_break_are_drawn(tmp_path: Path) -> None:
    assert len(PdfReader(drawn(Document("x", ()), tmp_path)).pages) == 1
    broken = Document("x", (paragraph("a"), PageBreak(), Heading("I. B")))
    assert len(PdfReader(drawn(broken, tmp_path)).pages) == 2


def test_a_list_of_a_thousand_is_drawn() -> None:
    assert as_pdf.render(a_list(1000)).startswith(b"%PDF-1.4")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.text(max_size=2000))
def test_whatever_people_type_is_drawn(name: str, text: str) -> None:
    assert as_pdf.render(Document(name, (paragraph(name), *a_list(2, text).blocks)))
