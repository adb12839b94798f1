"""The Excel file is read again with openpyxl."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from documents_samples import a_list, a_registration_list, all_papers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from phuquoc_desktop.documents import as_sheet, registration_list
from phuquoc_desktop.documents.as_sheet import NotAListError
from phuquoc_desktop.documents.document import Cell, Column, Document, Row, Table

LISTS = ("registrations", "candidates", "progress")


def read(document: Document) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(as_sheet.render(document))).worksheets[0]


def a_table(*values: object) -> Document:
    columns = tuple(Column(f"Cột {place}", 1) for place, _value in enumerate(values))
    return Document("x", (Table(columns, (Row(tuple(map(Cell, values))),)),))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["=1+1", "+84 913", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"])
def test_a_text_that_looks_like_a_formula_stays_a_text(text: str) -> None:
    cell = read(a_table(text, "b"))["A2"]
    assert cell.data_type == "s"
    assert cell.value == text
    assert cell.quotePrefix
    inside = zipfile.ZipFile(BytesIO(as_sheet.render(a_table(text)))).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in inside


def test_figures_are_figures_dates_are_dates_and_codes_are_texts() -> None:
    sheet = read(a_table(25000, Decimal("4549.50"), date(2021, 2, 5), "091184001234", None))
    values = [cell.value for cell in sheet[2]]
    assert values == [25000, 4549.5, datetime(2021, 2, 5), "091184001234", None]
    assert sheet["B2"].number_format == "#,##0.00"
    assert sheet["C2"].number_format == "dd/mm/yyyy"
    assert sheet["D2"].data_type == "s"
    assert sheet["D2"].number_format == "@"


def test_a_figure_too_long_for_excel_is_kept_exactly_as_text() -> None:
    cell = read(a_table(Decimal("1234567890123456.78")))["A2"]
    assert cell.value == "1.234.567.890.123.456,78"


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_ready_to_print(name: str) -> None:
    sheet = read(all_papers()[name])
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    head = next(row for row in sheet.iter_rows() if str(row[0].value) == "Stt")[0].row
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.cell(head, 1).font.bold
    assert sheet.row_dimensions[head].height >= 2 * 16.5, "headings of two lines are not cut off"
    assert sheet.cell(head + 1, 1).border.left.style == "thin"
    assert any(str(area).startswith("A1:") for area in sheet.merged_cells.ranges)


@pytest.mark.parametrize("name", LISTS)
def test_the_same_list_is_the_same_bytes(name: str) -> None:
    document = all_papers()[name]
    assert as_sheet.render(document) == as_sheet.render(document)


def test_nothing_of_the_list_is_lost() -> None:
    sheet = read(registration_list.compose(a_registration_list(30)))
    names = [row[2] for row in sheet.iter_rows(values_only=True)]
    assert [f"Lê Thị Thu {number}" in names for number in range(30)] == [True] * 30
    assert sheet["A1"].value == "ỦY BAN NHÂN DÂN"


def test_a_paper_that_is_no_list_is_refused_with_a_way_out() -> None:
    with pytest.raises(NotAListError) as told:
        as_sheet.render(all_papers()["letter"])
    assert "Word" in str(told.value)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_whatever_people_type_comes_back(text: str) -> None:
    wanted = Cell(text).shown
    got = read(a_table(text, "x"))["A2"].value
    assert (got or "").replace("\r", "\n") == wanted or got == wanted


def test_a_list_of_one_column_and_an_empty_list_are_written() -> None:
    assert read(Document("x", (*a_list(1).blocks[:2], *a_table("a").blocks))).max_column == 1
    assert read(registration_list.compose(a_registration_list(registrants=())))
