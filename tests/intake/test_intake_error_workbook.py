"""The user's own file comes back with every fault marked and explained, and nothing else changed."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from builders import DUONG_DONG, TODAY
from intake_rows import PACK, PEOPLE
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.intake.comparing import compare
from phuquoc_desktop.intake.dry_run import Aim, DryRun
from phuquoc_desktop.intake.error_workbook import OwnFileError, write_error_workbook
from phuquoc_desktop.intake.opening import OpenedList, Receiver, open_list
from phuquoc_desktop.intake.report_mark import REPORT_SHEET
from phuquoc_desktop.intake.rows import RowStatus
from phuquoc_desktop.services.catalogue import load_offices

HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Đơn vị", "Đăng ký danh hiệu")
GOOD = (1, "Lê Văn Tám", "05/02/1984", "091084001234", "Trạm Y tế", "Lao động tiên tiến")
NO_DAY = (2, "Trần Thị Sáu", "31/02/1984", "091184001235", "Trạm Y tế", "Lao động tiên tiến")
NO_AWARD = (3, "Phạm Văn Bảy", "06/07/1980", "12", "Trạm Y tế", "Nhà vô địch")


def a_list(path: Path, *rows: tuple[Any, ...]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Danh sách 1"
    sheet.append(["DANH SÁCH ĐĂNG KÝ"])
    sheet.merge_cells("A1:F1")
    for row in (HEADINGS, *rows):
        sheet.append(row)
    sheet["H3"] = "=SUM(A3:A9)"
    sheet["B3"].comment = Comment("của đơn vị", "ai đó")
    sheet.row_dimensions[9].hidden = True
    book.save(path)
    return path


def looked_at(office: Backend, source: Path, aim: Aim = PEOPLE) -> tuple[OpenedList, DryRun]:
    opened = open_list(source, Receiver(DUONG_DONG, aim.year, load_offices()), TODAY)
    with office.reading() as read:
        told = opened.reading.told
        return opened, compare(read, opened.name, opened.reading.rows, aim, office.awards, PACK, TODAY, told)


def marked(office: Backend, source: Path, aim: Aim = PEOPLE) -> Workbook:
    target = source.with_name("loi.xlsx")
    write_error_workbook(source, *looked_at(office, source, aim), target)
    return load_workbook(target)


def content(book: Workbook, title: str = "Danh sách 1") -> dict[str, Any]:
    return {cell.coordinate: cell.value for row in book[title].iter_rows() for cell in row if cell.value is not None}


def test_each_wrong_cell_has_a_mark_and_a_note_with_rule_and_remedy(office: Backend, tmp_path: Path) -> None:
    source = a_list(tmp_path / "danh-sach.xlsx", GOOD, NO_DAY, NO_AWARD)
    sheet = marked(office, source, Aim(2021))["Danh sách 1"]
    noted = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert set(noted) == {"B3", "C4", "D5", "F5"}
    assert noted["B3"] == "của đơn vị"
    for place in ("C4", "D5", "F5"):
        assert noted[place].startswith("✗")
        assert "→" in noted[place]
        assert sheet[place].fill.fill_type == "lightUp"
        assert sheet[place].border.left.style == "thick"
    assert sheet["C3"].fill.fill_type is None


def test_values_formulas_merges_and_hidden_rows_are_as_they_were(office: Backend, tmp_path: Path) -> None:
    source = a_list(tmp_path / "danh-sach.xlsx", GOOD, NO_DAY)
    before, after = load_workbook(source), marked(office, source)
    assert content(after) == content(before)
    sheet = after["Danh sách 1"]
    assert sheet["H3"].value == "=SUM(A3:A9)"
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:F1"]
    assert sheet.row_dimensions[9].hidden


def test_the_file_of_the_user_is_not_touched(office: Backend, tmp_path: Path) -> None:
    source = a_list(tmp_path / "danh-sach.xlsx", NO_DAY)
    before = source.read_bytes()
    marked(office, source)
    assert source.read_bytes() == before
    with pytest.raises(OwnFileError):
        write_error_workbook(source, *looked_at(office, source), source)
    assert source.read_bytes() == before


def test_what_is_doubtful_is_marked_otherwise_than_what_is_wrong(office: Backend, tmp_path: Path) -> None:
    source = a_list(tmp_path / "danh-sach.xlsx", GOOD, (2, "Le Van Tam", 1984))
    sheet = marked(office, source)["Danh sách 1"]
    assert sheet["B4"].comment.text.startswith("?")
    assert sheet["B4"].fill.fill_type == "lightDown"


def test_the_first_sheet_tells_counts_and_every_finding_with_its_cell(office: Backend, tmp_path: Path) -> None:
    source = a_list(tmp_path / "danh-sach.xlsx", GOOD, NO_DAY, NO_AWARD)
    book = marked(office, source, Aim(2021))
    assert book.sheetnames[0] == REPORT_SHEET
    assert book.active.title == REPORT_SHEET
    report = book[REPORT_SHEET]
    rows = [[cell.value for cell in row] for row in report.iter_rows()]
    counts = {row[0]: row[3] for row in rows if row[0] and isinstance(row[3], int)}
    assert counts[RowStatus.REFUSED.label] == 2
    assert counts[RowStatus.NEW.label] == 1
    cells = [row[2] for row in rows if row[0] == "Danh sách 1"]
    assert cells == ["C4", "D5", "F5"]
    assert [row[5] for row in rows if row[0] == "Danh sách 1"] == ["31/02/1984", "12", "Nhà vô địch"]
    links = [cell.hyperlink.location for row in report.iter_rows() for cell in row if cell.hyperlink]
    assert links[0] == "'Danh sách 1'!C4"


def test_the_marked_file_comes_back_corrected_and_its_first_sheet_is_no_list(office: Backend, tmp_path: Path) -> None:
    book = marked(office, a_list(tmp_path / "danh-sach.xlsx", GOOD, NO_DAY))
    book["Danh sách 1"]["C4"] = "28/02/1984"
    book.save(tmp_path / "sua.xlsx")
    _opened, run = looked_at(office, tmp_path / "sua.xlsx")
    assert [(one.read.row, one.status) for one in run.rows] == [(3, RowStatus.NEW), (4, RowStatus.NEW)]


def test_a_list_as_text_comes_back_as_a_workbook_with_the_same_rows(office: Backend, tmp_path: Path) -> None:
    source = tmp_path / "danh-sach.csv"
    lines = [HEADINGS, GOOD, (2, "=Trần", "31/02/1984", "091184001235", "Trạm Y tế", "")]
    source.write_text("\n".join(";".join(map(str, line)) for line in lines), encoding="utf-8")
    book = marked(office, source)
    sheet = book.worksheets[1]
    assert [cell.value for cell in sheet[2]][1:4] == ["Lê Văn Tám", "05/02/1984", "091084001234"]
    assert sheet["B3"].value == "=Trần"
    assert sheet["B3"].data_type == "s"
    assert sheet["C3"].comment.text.startswith("✗")


def test_a_cell_seen_through_a_merge_is_marked_where_its_value_stands(office: Backend, tmp_path: Path) -> None:
    source = tmp_path / "danh-sach.xlsx"
    book = load_workbook(a_list(source, GOOD, NO_AWARD, (4, "Đỗ Văn Chín", "07/08/1981", "", "", None)))
    book.worksheets[0].merge_cells("F4:F5")
    book.save(source)
    sheet = marked(office, source, Aim(2021))["Danh sách 1"]
    assert sheet["F4"].comment is not None


def test_a_folder_that_is_gone_is_told(office: Backend, tmp_path: Path) -> None:
    source = a_list(tmp_path / "danh-sach.xlsx", NO_DAY)
    with pytest.raises(TroubleError):
        write_error_workbook(source, *looked_at(office, source), tmp_path / "nowhere" / "loi.xlsx")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["danh-sach.xlsx", "office"]


def test_of_several_columns_of_awards_the_wrong_one_is_marked(office: Backend, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["STT", "Họ và tên", "Danh hiệu đăng ký", "Hình thức khen thưởng"])
    sheet.append([1, "Lê Văn Tám", "Lao động tiên tiến", "Tập thể lao động xuất sắc"])
    book.save(tmp_path / "hai-cot.xlsx")
    made = marked(office, tmp_path / "hai-cot.xlsx", Aim(2021))
    assert made["Sheet"]["C2"].comment is None
    assert made["Sheet"]["D2"].comment.text.startswith("✗")
    report = [[cell.value for cell in row] for row in made[REPORT_SHEET].iter_rows()]
    assert report[-1][5] == "Tập thể lao động xuất sắc"


def test_a_file_that_only_excel_understands_comes_back_with_its_values(office: Backend, tmp_path: Path) -> None:
    plain = a_list(tmp_path / "goc.xlsx", GOOD, NO_DAY)
    odd = b'<dataValidations count="1"><dataValidation type="strange" sqref="A1"/></dataValidations><pageMargins'
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(tmp_path / "la.xlsx", "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"<pageMargins", odd, 1) if "sheet1" in name else part)
    with (tmp_path / "la.xlsx").open("rb") as file, pytest.raises(ValueError, match="Unable to read"):
        load_workbook(file)
    sheet = marked(office, tmp_path / "la.xlsx")["Danh sách 1"]
    assert sheet["B3"].value == "Lê Văn Tám"
    assert sheet["C4"].comment is not None


def test_a_doubt_marks_the_cell_that_it_is_about(office: Backend, tmp_path: Path) -> None:
    other_sex = (1, "Lê Văn Tám", "05/02/1984", "091184001234", "Trạm Y tế", "Lao động tiên tiến")
    swapped = (2, "Trần Thị Sáu", "13/14/84", "091184001235", "Trạm Y tế", "Lao động tiên tiến")
    month_first = (3, "Phạm Thị Bảy", "02/25/1990", None, "Trạm Y tế", "Lao động tiên tiến")
    twin = (4, "Phạm Thị Bảy", "26/02/1990", None, "Trạm Y tế", "Lao động tiên tiến")
    no_award = (5, "Võ Văn Chín", "26/02/1971", None, "Trạm Y tế", "Nhà vô địch")
    book = marked(office, a_list(tmp_path / "ds.xlsx", other_sex, swapped, month_first, twin, no_award), Aim(2021))
    sheet = book["Danh sách 1"]
    noted = {cell.coordinate for row in sheet.iter_rows(min_row=3) for cell in row if cell.comment}
    assert {"C4", "C5", "C6", "F7"} <= noted
