"""The Excel file of a progress report reckons anew what the program reckoned."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from documents_samples import LONG_NAME, a_progress_report, a_row, a_target
from openpyxl.worksheet.worksheet import Worksheet
from paper_builders import many_targets
from python_calamine import CalamineWorkbook
from sheet_reckoner import Reckoner

from phuquoc_desktop.documents import as_sheet, progress_report
from phuquoc_desktop.documents.document import Cell, Column, Document, Formula, Row, Table
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.domain.target import Comparator, PartsRule


def the_rows() -> tuple[ReportedTarget, ...]:
    whole = a_target("T01", "Giá trị sản xuất", value=Decimal("4549"), parts_rule=PartsRule.SUM)
    parts = [
        a_target(code, name, value=Decimal(value), parent_code="T01")
        for code, name, value in (
            ("T02", "Nông nghiệp", "155"),
            ("T03", "Lâm nghiệp", "46"),
            ("T04", LONG_NAME, "4348"),
        )
    ]
    limit = a_target("T20", "Tỷ lệ hộ nghèo", comparator=Comparator.AT_MOST, value=Decimal("0.28"), unit="%")
    quality = a_target("T31", "=1+1", comparator=Comparator.NONE, value=None, qualitative=True)
    return (
        a_row(whole, "2212.75", last_year=Decimal("2000")),
        a_row(parts[0], "80.5", last_year=Decimal("75")),
        a_row(parts[1], "20", last_year=Decimal("25")),
        a_row(parts[2], "2112.25", last_year=Decimal("1900")),
        a_row(a_target("T13", "Thu ngân sách", value=Decimal(3400))),
        a_row(limit, "0.20", last_year=Decimal("0.31"), note="@SUM(A1)"),
        a_row(quality, fulfilled=True),
    )


def the_paper(**changes: object) -> Document:
    known: dict[str, object] = {"targets": the_rows(), "differences": True}
    return progress_report.compose(a_progress_report(**(known | changes)))


def read(document: Document, *, results: bool = False) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(as_sheet.render(document)), data_only=results).worksheets[0]


def row_of(sheet: Worksheet, name: str) -> int:
    return next(row[1].row for row in sheet.iter_rows() if str(row[1].value).startswith(name))


def test_shares_totals_differences_and_comparisons_are_formulas() -> None:
    sheet = read(the_paper())
    whole, part = row_of(sheet, "Giá trị"), row_of(sheet, "Nông nghiệp")
    assert (
        sheet[f"D{whole}"].value
        == f'=IF(COUNT(D{part},D{part + 1},D{part + 2})=3,SUM(D{part},D{part + 1},D{part + 2}),"")'
    )
    assert sheet[f"F{whole}"].value.startswith("=IF(COUNT(")
    ratio = f'=IF(AND(ISNUMBER(F{part}),ISNUMBER(D{part})),IF(D{part}>0,ROUND(F{part}/D{part}*100,2),""),"")'
    assert sheet[f"G{part}"].value == ratio
    assert sheet[f"I{part}"].value == ratio.replace(f"D{part}", f"H{part}")
    assert sheet[f"L{part}"].value == f'=IF(AND(ISNUMBER(D{part}),ISNUMBER(F{part})),D{part}-F{part},"")'
    assert sheet[f"M{part}"].value == f'=IF(AND(ISNUMBER(F{part}),ISNUMBER(H{part})),F{part}-H{part},"")'


def test_every_formula_comes_to_what_the_program_shows() -> None:
    document = the_paper()
    sheet, shown = read(document), read(document, results=True)
    reckoner, counted = Reckoner(sheet), 0
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                counted += 1
                kept = shown[cell.coordinate].value
                told = "" if kept is None else Decimal(str(kept))
                assert reckoner.cell(cell.coordinate) == told, cell.coordinate
    assert counted == 4 + 5 * 3 + 6, "totals, shares, comparisons, what is missing, changes"


@pytest.mark.parametrize("count", [0, 1, 60])
def test_any_number_of_targets_is_reckoned(count: int) -> None:
    document = the_paper(targets=many_targets(count, LONG_NAME) if count else ())
    sheet, shown = read(document), read(document, results=True)
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == count * 4, "share, comparison, what is missing, change"
    for place in formulas:
        kept = shown[place].value
        assert Reckoner(sheet).cell(place) == ("" if kept is None else Decimal(str(kept))), place


def test_a_figure_that_is_typed_later_is_reckoned() -> None:
    sheet = read(the_paper())
    row = row_of(sheet, "Thu ngân sách")
    assert Reckoner(sheet).cell(f"G{row}") == ""
    sheet[f"F{row}"].value, sheet[f"H{row}"].value = 1700, 1600
    reckoner = Reckoner(sheet)
    assert reckoner.cell(f"G{row}") == Decimal("50.00")
    assert reckoner.cell(f"I{row}") == Decimal("106.25")
    assert (reckoner.cell(f"L{row}"), reckoner.cell(f"M{row}")) == (1700, 100)


def test_a_whole_that_its_parts_do_not_add_up_to_keeps_its_own_figure() -> None:
    first, *others = the_rows()
    sheet = read(
        the_paper(targets=(ReportedTarget(first.target, first.standing, first.own, to_date=Decimal(2300)), *others))
    )
    row = row_of(sheet, "Giá trị")
    assert sheet[f"F{row}"].value == 2300
    assert sheet[f"D{row}"].value.startswith("=IF(COUNT(")


def test_where_a_share_means_nothing_there_is_no_formula() -> None:
    sheet = read(the_paper())
    limit, quality = row_of(sheet, "Tỷ lệ"), row_of(sheet, "=1+1")
    assert sheet[f"G{limit}"].value is None
    assert sheet[f"I{limit}"].value == "giảm 0,11 điểm"
    assert sheet[f"M{limit}"].data_type == "f"
    assert [sheet[f"{column}{quality}"].data_type for column in "BGIM"] == ["s", "n", "n", "n"]


def test_what_people_typed_never_becomes_a_formula() -> None:
    sheet = read(the_paper())
    formulas = [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert not any("1+1" in one or "SUM(A1)" in one for one in formulas)
    assert sheet[f"K{row_of(sheet, 'Tỷ lệ')}"].quotePrefix


def test_viewers_that_do_not_reckon_show_the_figures() -> None:
    rows = CalamineWorkbook.from_object(BytesIO(as_sheet.render(the_paper()))).get_sheet_by_index(0).to_python()
    whole = next(row for row in rows if str(row[1]).startswith("Giá trị"))
    assert whole[3:9] == [4549.0, 2212.75, 2212.75, 48.64, 2000.0, 110.64]
    empty = next(row for row in rows if str(row[1]).startswith("Thu ngân sách"))
    assert empty[6] == ""


def test_excel_is_asked_to_reckon_when_it_opens_the_file() -> None:
    book = zipfile.ZipFile(BytesIO(as_sheet.render(the_paper()))).read("xl/workbook.xml")
    assert b'fullCalcOnLoad="1"' in book


def test_the_same_report_is_the_same_bytes() -> None:
    assert as_sheet.render(the_paper()) == as_sheet.render(the_paper())


@pytest.mark.parametrize(("digits", "wanted"), [(0, "#,##0"), (2, "#,##0.00")])
def test_a_formula_shows_as_many_decimals_as_it_says(digits: int, wanted: str) -> None:
    table = Table(
        (Column("A", 1), Column("B", 1)), (Row((Cell(1), Cell(2, formula=Formula("{0}*2", ((0, 0),), digits)))),)
    )
    cell = read(Document("x", (table,)))["B2"]
    assert (cell.value, cell.number_format) == ("=A2*2", wanted)


def test_only_excel_gets_the_columns_of_differences() -> None:
    def headings(document: Document) -> list[str]:
        return [one.heading for block in document.blocks if isinstance(block, Table) for one in block.columns]

    assert len(headings(the_paper())) == 13
    assert len(headings(the_paper(differences=False))) == 11
