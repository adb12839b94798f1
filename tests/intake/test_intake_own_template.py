"""The program's own lists go out with choices and locked headings, and are known again when they come back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import AN_THOI, DUONG_DONG, TODAY
from openpyxl import Workbook, load_workbook

from phuquoc_desktop.intake.opening import OpenedList, Receiver, open_list
from phuquoc_desktop.intake.own_template import EXAMPLE_ROW, HEAD_ROW, TemplateFor, template
from phuquoc_desktop.intake.template_layout import ListKind, layouts
from phuquoc_desktop.intake.template_stamp import (
    STAMP_SHEET,
    NewerTemplateError,
    OtherKindTemplateError,
    OtherOfficeTemplateError,
    OtherYearTemplateError,
)
from phuquoc_desktop.services.catalogue import load_awards, load_offices

OFFICES, AWARDS = load_offices(), load_awards()
UNITS = ["Trạm Y tế", "Văn phòng"]


def a_template(kind: ListKind = ListKind.REGISTRATIONS, office: str = DUONG_DONG, year: int = 2021) -> Workbook:
    made = template(kind, TemplateFor(OFFICES.by_key(office), year, UNITS, AWARDS))
    return load_workbook(BytesIO(made))


def fill(book: Workbook, *rows: dict[str, str], start: int = EXAMPLE_ROW + 1) -> Any:
    sheet = book[layouts().sheet]
    headings = {cell.value: cell.column for cell in sheet[HEAD_ROW]}
    for number, row in enumerate(rows, start=start):
        for heading, text in row.items():
            sheet.cell(number, headings[heading]).value = text
    return sheet


def opened(book: Workbook, folder: Path, *, office: str = DUONG_DONG, year: int | None = 2021) -> OpenedList:
    file = folder / "danh-sach.xlsx"
    book.save(file)
    return open_list(file, Receiver(office, year, OFFICES), TODAY)


HONG = {
    "STT": "1",
    "Phân loại": "Cá nhân",
    "Tên cá nhân, tập thể, hộ gia đình": "Nguyễn Thị Hồng",
    "Ngày sinh": "05/02/1984",
    "Giới tính": "Nữ",
    "Số CCCD": "091184001234",
    "Đơn vị công tác": "Trạm Y tế",
    "Danh hiệu, hình thức đăng ký (1)": "Lao động tiên tiến",
    "Danh hiệu, hình thức đăng ký (3)": "Chiến sĩ thi đua cơ sở",
}


def test_what_is_typed_into_the_list_is_read_without_any_doubt(tmp_path: Path) -> None:
    book = a_template()
    fill(book, HONG)
    (row,) = opened(book, tmp_path).reading.rows
    assert row.row == EXAMPLE_ROW + 1
    assert row.fields == {
        "kind": "person",
        "name": "Nguyễn Thị Hồng",
        "birth": "1984-02-05",
        "sex": "female",
        "identity_number": "091184001234",
        "unit": "Trạm Y tế",
        "awards": "LDTT CSTDCS",
    }
    assert not row.errors
    assert not row.doubts


@pytest.mark.parametrize("kind", list(ListKind))
def test_an_empty_list_holds_nobody_as_the_example_is_left_out(kind: ListKind, tmp_path: Path) -> None:
    book = a_template(kind)
    if kind is ListKind.INITIATIVES:
        with pytest.raises(OtherKindTemplateError):
            opened(book, tmp_path)
        return
    found = opened(book, tmp_path)
    assert found.reading.rows == ()
    assert found.stamp is not None
    assert found.stamp.kind == kind.value


def test_somebody_typed_over_the_example_is_taken(tmp_path: Path) -> None:
    book = a_template()
    fill(book, HONG, start=EXAMPLE_ROW)
    (row,) = opened(book, tmp_path).reading.rows
    assert (row.row, row.fields["name"]) == (EXAMPLE_ROW, "Nguyễn Thị Hồng")


@pytest.mark.parametrize("kind", [kind for kind in ListKind if kind is not ListKind.INITIATIVES])
def test_every_heading_is_understood_surely(kind: ListKind, tmp_path: Path) -> None:
    book = a_template(kind)
    fill(book, {layouts().kinds[kind].headings[1]: "Nguyễn Thị Hồng"})
    for matching in opened(book, tmp_path).reading.matchings:
        assert [one.heading for one in matching.columns if not one.field] == []
        assert matching.is_sure


@pytest.mark.parametrize(
    ("kind", "meant"),
    [(ListKind.COLLECTIVES, "collective"), (ListKind.HOUSEHOLDS, "household"), (ListKind.PEOPLE, "person")],
)
def test_a_list_of_one_kind_says_so_by_itself(kind: ListKind, meant: str, tmp_path: Path) -> None:
    book = a_template(kind)
    fill(book, {layouts().kinds[kind].headings[1]: "Lê Văn Tám"})
    (row,) = opened(book, tmp_path).reading.rows
    assert row.fields["kind"] == meant


def test_choices_are_offered_for_awards_units_sexes_and_kinds() -> None:
    book = a_template()
    rules = book[layouts().sheet].data_validations.dataValidation
    assert len(rules) == 6
    assert {rule.errorStyle for rule in rules} == {"stop", "warning"}
    hidden = book[STAMP_SHEET]
    offered = {cell.value for row in hidden.iter_rows() for cell in row}
    assert {"Trạm Y tế", "Lao động tiên tiến", "Nữ", "Tập thể"} <= offered
    assert hidden.sheet_state == "veryHidden"


def test_headings_are_locked_and_the_rows_below_are_not() -> None:
    sheet = a_template()[layouts().sheet]
    assert sheet.protection.sheet
    assert sheet.cell(HEAD_ROW, 2).protection.locked
    assert not sheet.cell(EXAMPLE_ROW + 1, 2).protection.locked
    assert not sheet.cell(EXAMPLE_ROW + 900, 5).protection.locked


def test_zeros_survive_as_every_cell_is_text() -> None:
    sheet = a_template()[layouts().sheet]
    assert {cell.number_format for row in sheet.iter_rows(min_row=EXAMPLE_ROW) for cell in row} == {"@"}


def test_no_unit_gives_no_empty_choice() -> None:
    made = template(ListKind.HOUSEHOLDS, TemplateFor(OFFICES.by_key(DUONG_DONG), 2021, [], AWARDS))
    assert not load_workbook(BytesIO(made))[layouts().sheet].data_validations.dataValidation


def test_another_offices_template_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(OtherOfficeTemplateError) as told:
        opened(a_template(office=AN_THOI), tmp_path)
    assert "An Thới" in str(told.value)


def test_another_years_template_is_named_as_such_where_the_year_counts(tmp_path: Path) -> None:
    book = a_template(year=2020)
    with pytest.raises(OtherYearTemplateError) as told:
        opened(book, tmp_path)
    assert "2020" in str(told.value)
    assert opened(book, tmp_path, year=None).stamp is not None


def test_an_old_template_is_read_and_named_as_such(tmp_path: Path) -> None:
    book = a_template()
    fill(book, HONG)
    book[STAMP_SHEET]["B1"] = "0"
    found = opened(book, tmp_path)
    assert len(found.reading.rows) == 1
    assert any("0" in told for told in found.reading.told)


def test_a_template_of_a_newer_program_is_not_guessed_at(tmp_path: Path) -> None:
    book = a_template()
    book[STAMP_SHEET]["B1"] = "99"
    with pytest.raises(NewerTemplateError):
        opened(book, tmp_path)


def test_a_changed_heading_is_told_with_what_it_was(tmp_path: Path) -> None:
    book = a_template()
    fill(book, HONG)
    book[layouts().sheet].cell(HEAD_ROW, 7).value = "Nghề nghiệp"
    told = opened(book, tmp_path).reading.told
    assert any("Chức vụ" in one and "Nghề nghiệp" in one for one in told)


def test_an_inserted_column_is_told(tmp_path: Path) -> None:
    book = a_template()
    fill(book, HONG)
    book[layouts().sheet].insert_cols(3)
    book[layouts().sheet].cell(HEAD_ROW, 3).value = "Dân tộc"
    found = opened(book, tmp_path)
    assert found.reading.rows[0].fields["birth"] == "1984-02-05"
    assert any("Dân tộc" in one for one in found.reading.told)


def test_a_list_of_somebody_else_is_no_template(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["STT", "Họ và tên"], [1, "Lê Văn Tám"]):
        book.worksheets[0].append(row)
    assert opened(book, tmp_path).stamp is None


def test_no_heading_stands_twice_and_each_list_has_its_example() -> None:
    for layout in layouts().kinds.values():
        assert len(set(layout.headings)) == len(layout.headings)
        assert layout.columns[0].example == layouts().example_mark


def test_the_example_of_a_list_that_lost_its_stamp_is_left_out_and_told(tmp_path: Path) -> None:
    book = a_template(ListKind.PEOPLE)
    fill(book, {"STT": "1", "Họ và tên": "Lê Văn Tám"})
    del book[STAMP_SHEET]
    found = opened(book, tmp_path)
    assert found.stamp is None
    assert [one.fields["name"] for one in found.reading.rows] == ["Lê Văn Tám"]
    assert any("VD" in told for told in found.reading.told)
