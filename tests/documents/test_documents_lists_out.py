"""Every list that the program writes, made long: heads on each page, numbers of pages, signatures, words, no secrets."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from documents_samples import ISSUER, a_candidate_list, a_nominee, a_registration_list
from openpyxl import load_workbook
from pypdf import PdfReader

from phuquoc_desktop.documents import (
    as_pdf,
    as_sheet,
    as_word,
    candidate_list,
    close_list,
    initiative_list,
    registration_list,
)
from phuquoc_desktop.documents.document import Document, Table
from phuquoc_desktop.domain.initiative import Invention
from phuquoc_desktop.domain.party import PartyKind

LONG = 60
TITLE = "=Bảng màu phân luồng hồ sơ"
DAY = date(2021, 12, 5)


def initiatives(count: int) -> Document:
    lines = tuple(
        initiative_list.Recognised(
            Invention.INITIATIVE, f"{TITLE} {place}", ("Lê Ngọc Sóng (60%)",), "Quyết định số 12"
        )
        for place in range(count)
    )
    return initiative_list.compose(initiative_list.InitiativeList(ISSUER, 2021, lines, DAY))


def close(count: int) -> Document:
    lines = tuple(
        close_list.Close(PartyKind.PERSON, f"=Lê Văn {place}", "CSTĐT", "2 lần", ("Còn thiếu 1 lần",))
        for place in range(count)
    )
    return close_list.compose(close_list.CloseList(ISSUER, 2022, lines, "Luật Thi đua, khen thưởng", dated=DAY))


def candidates(count: int) -> Document:
    nominees = tuple(a_nominee(f"Lê Văn {place}", position="=1+1") for place in range(count))
    return candidate_list.compose(a_candidate_list(nominees=nominees, letter_date=DAY))


def registered(count: int) -> Document:
    registrants = tuple(registration_list.Registrant(PartyKind.PERSON, f"=Lê Văn {place}") for place in range(count))
    return registration_list.compose(a_registration_list(registrants=registrants))


LISTS = {"initiatives": initiatives, "close": close, "candidates": candidates, "registered": registered}
every_list = pytest.mark.parametrize("name", list(LISTS))


def pages_of(document: Document) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(as_pdf.render(document))).pages]


@every_list
def test_heads_are_repeated_and_pages_numbered_from_the_second_on(name: str) -> None:
    document = LISTS[name](LONG)
    pages = pages_of(document)
    table = next(one for one in document.blocks if isinstance(one, Table))
    first_words = table.columns[1].heading.split()[0]
    assert len(pages) > 2
    for number, page in enumerate(pages[:-1], start=1):
        assert "Stt" in page
        assert first_words in page
        assert (str(number) == page.split()[0]) is (number > 1)


@every_list
@pytest.mark.parametrize("rows", range(1, 40, 3))
def test_the_signature_never_stands_alone(name: str, rows: int) -> None:
    pages = pages_of(LISTS[name](rows))
    (signed,) = [page for page in pages if "CHỦ TỊCH" in page]
    before = signed.split("TM. ỦY BAN")[0]
    assert len(before.split()) > 5


@every_list
def test_excel_repeats_the_heads_and_holds_no_formula(name: str) -> None:
    sheet = load_workbook(BytesIO(as_sheet.render(LISTS[name](LONG)))).worksheets[0]
    assert sheet.print_title_rows
    assert sheet.oddHeader.center.text == "&P"
    suspects = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert len(suspects) == LONG
    assert {(cell.data_type, cell.quotePrefix) for cell in suspects} == {("s", True)}


@every_list
def test_word_takes_them_too(name: str, tmp_path: Path) -> None:
    import docx

    file = tmp_path / "a.docx"
    file.write_bytes(as_word.render(LISTS[name](LONG)))
    table = max(docx.Document(str(file)).tables, key=lambda one: len(one.rows))
    assert len(table.rows) > LONG
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_counts_that_are_signed_are_repeated_in_words() -> None:
    assert "15 cá nhân (bằng chữ: mười lăm cá nhân)" in " ".join(pages_of(registered(15))).replace("\n", " ")
    assert "01 cá nhân (bằng chữ: một cá nhân)" in " ".join(pages_of(candidates(1))).replace("\n", " ")
    assert "21 sáng kiến, đề tài (bằng chữ: hai mươi mốt)" in " ".join(pages_of(initiatives(21))).replace("\n", " ")
    assert "Chưa có sáng kiến" in " ".join(pages_of(initiatives(0)))
