"""Lists as strangers send them: lay-outs, habits and slips that none of the other files has; each says what must come of it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import docx
from corpus_papers import table
from corpus_people import Expected
from corpus_sheets import sheet
from old_fonts import vni
from openpyxl import Workbook

SHEETS: dict[str, tuple[str, Callable[[Expected], Workbook]]] = {}
PAPERS: dict[str, tuple[str, Callable[[Expected], bytes]]] = {}
Make = TypeVar("Make", bound=Callable[[Expected], Any])
UNIT = "Trạm Y tế"


def case(name: str, tells: str, kept: dict[str, Any] = SHEETS) -> Callable[[Make], Make]:
    def keep(make: Make) -> Make:
        kept[name] = tells, make
        return make

    return keep


def person(name: str, **fields: str) -> dict[str, str]:
    return {"kind": "person", "name": name, **fields}


@case("101-sums-of-ticks.xlsx", "Sums below each unit and below all, in columns that are ticked: nobody is called Cộng")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["TT", "Họ và tên", "Đơn vị", "LĐTT", "CSTĐCS"],
        [1, "Lê Văn Một", "Trường A", "x", None],
        [None, "Cộng trường A", None, 1, 0],
        [2, "Tống Thị Hai", "Trường B", None, "x"],
        [None, "Cộng trường B", None, 0, 1],
        [None, "Tổng cộng", None, 1, 1],
    )
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", unit="Trường A", awards="LDTT"))
    expected.row(4, person("Tống Thị Hai", unit="Trường B", awards="CSTDCS"))
    expected.skip("total", 3, 5, 6)
    return page.parent


@case("102-ditto.xlsx", "Signs for “as above” instead of unit, position and award; under nobody they are wrong")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Danh hiệu"],
        [1, "Lê Văn Một", UNIT, "Y sĩ", "LĐTT"],
        [2, "Trần Văn Hai", '"', "nt", "-nt-"],
        [3, "Võ Văn Ba", "như trên", "-", "''"],
        [4, "nt", UNIT, "Y sĩ", "LĐTT"],
    )
    same = {"unit": UNIT, "awards": "LDTT"}
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", position="Y sĩ", **same))
    expected.row(3, person("Trần Văn Hai", position="Y sĩ", **same), repairs="ditto")
    expected.row(4, person("Võ Văn Ba", **same), repairs="ditto")
    expected.row(5, {"kind": "person", "position": "Y sĩ", **same}, errors="name")
    return page.parent


@case(
    "103-names-that-are-none.xlsx",
    "What stands where a name should: dashes, errors of formulas, figures, two people, titles",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Danh hiệu"],
        [1, "-", "LĐTT"],
        [2, "#REF!", "LĐTT"],
        [3, 12345, "LĐTT"],
        [4, "Lê Văn Một\nTrần Văn Hai", "LĐTT"],
        [5, "Lê Văn Một và Trần Thị Hai", "LĐTT"],
        [6, "ThS. Trần Thị Năm", "LĐTT"],
        [7, "Thượng tá Lê Văn Sáu", "LĐTT"],
        [8, "Lê Thị Bảy*", "LĐTT"],
        [9, "Lê V. Tám", "LĐTT"],
    )
    award = {"awards": "LDTT"}
    expected.skip("header", 1)
    for row in (2, 3, 4):
        expected.row(row, {"kind": "person", **award}, errors="name")
    expected.row(5, person("Lê Văn Một Trần Văn Hai", **award), repairs="spaces", doubtful=True)
    expected.row(6, person("Lê Văn Một và Trần Thị Hai", **award), doubtful=True)
    expected.row(7, person("Trần Thị Năm", **award), repairs="parted")
    expected.row(8, person("Lê Văn Sáu", **award), repairs="parted")
    expected.row(9, person("Lê Thị Bảy*", **award), doubtful=True)
    expected.row(10, person("Lê V. Tám", **award), doubtful=True)
    return page.parent


@case("104-beside.xlsx", "Two lists beside each other: the second is not mixed into the first, and each row says so")
def _(expected: Expected) -> Workbook:
    head = ["STT", "Họ và tên", "Đơn vị"]
    page = sheet(
        [*head, None, *head],
        [1, "Lê Văn Một", "Trường A", None, 3, "Trần Văn Ba", "Trường B"],
        [2, "Lê Văn Hai", "Trường A"],
    )
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", unit="Trường A"), doubtful=True)
    expected.row(3, person("Lê Văn Hai", unit="Trường A"))
    return page.parent


@case("105-units-among-names.xlsx", "No numbers; the unit stands above its people in the column of names")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["Họ và tên", "Năm sinh", "Danh hiệu"],
        ["Trường Tiểu học Bãi Sao"],
        ["Lê Văn Một", 1984, "LĐTT"],
        ["Trường THCS Cửa Cạn"],
        ["Lê Văn Hai", 1985, "LĐTT"],
    )
    expected.skip("header", 1)
    expected.skip("group", 2, 4)
    expected.row(3, person("Lê Văn Một", birth="1984", awards="LDTT", unit="Trường Tiểu học Bãi Sao"))
    expected.row(5, person("Lê Văn Hai", birth="1985", awards="LDTT", unit="Trường THCS Cửa Cạn"))
    return page.parent


@case("106-three-columns-of-names.xlsx", "Họ, chữ lót and tên in three columns")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ", "Chữ lót", "Tên", "Sinh ngày", "Dân tộc"],
        [1, "Lê", "Văn", "Một", "5/1/1984", "Kinh"],
        [2, "Trần", "Thị Mỹ", "Hai", "6/1/1984", "Hoa"],
        [3, "Danh", None, "Út", "7/1/1984", "Khmer"],
    )
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", birth="1984-01-05"), repairs="date")
    expected.row(3, person("Trần Thị Mỹ Hai", birth="1984-01-06"), repairs="date")
    expected.row(4, person("Danh Út", birth="1984-01-07"), repairs="date")
    return page.parent


@case("107-both-cards.xlsx", "Numbers of old and new cards in two columns: the new one counts, where there is one")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Số CMND", "Số CCCD", "Điện thoại"],
        [1, "Lê Văn Một", "371234567", "091084001234", "0912345678"],
        [2, "Lê Văn Hai", "371234568", None, "912345678"],
        [3, "Lê Văn Ba", None, 91084001235, None],
    )
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", identity_number="091084001234"))
    expected.row(3, person("Lê Văn Hai", identity_number="371234568"))
    expected.row(4, person("Lê Văn Ba", identity_number="091084001235"), repairs="leading-zero")
    return page.parent


@case(
    "108-years-beside-awards.xlsx",
    "Awards of other years in the cell of those to be registered; words that are no award",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Danh hiệu đăng ký"],
        [1, "Lê Văn Một", "LĐTT 2020, CSTĐCS 2021"],
        [2, "Lê Văn Hai", "LĐTT năm 2021"],
        [3, "Lê Văn Ba", "Không đăng ký"],
        [4, "Lê Văn Bốn", "LĐTT (không đạt)"],
        [5, "Lê Văn Năm", "HTXSNV"],
    )
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", awards="LDTT CSTDCS"), doubtful=True)
    expected.row(3, person("Lê Văn Hai", awards="LDTT"))
    expected.row(4, person("Lê Văn Ba"))
    expected.row(5, person("Lê Văn Bốn", awards="LDTT"), errors="awards")
    expected.row(6, person("Lê Văn Năm"), errors="awards")
    return page.parent


@case("109-typed-in-keys.xlsx", "Typed in Telex and VIQR with Unikey off")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Ho va ten", "Don vi"],
        [1, "Nguyeenx Vawn Dungx", "Tramj Y tees"],
        [2, "Nguye^~n Va(n Du~ng", "Truong A"],
        [3, "Nguyen Van Dung", "Truong A"],
    )
    expected.skip("header", 1)
    expected.row(2, person("Nguyeenx Vawn Dungx", unit="Tramj Y tees"), doubtful=True)
    expected.row(3, person("Nguye^~n Va(n Du~ng", unit="Truong A"), doubtful=True)
    expected.row(4, person("Nguyen Van Dung", unit="Truong A"))
    return page.parent


@case("110-name-over-two-rows.xlsx", "A name broken over two rows that are not merged")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Đơn vị", "Danh hiệu"],
        [1, "Nguyễn Thị", "Trường Tiểu học", "LĐTT"],
        [None, "Hồng Hạnh", "Bãi Sao", None],
        [2, "Lê Văn Hai", "Trường A", "LĐTT"],
        [None, "Lê Văn Ba", "Trường A", "LĐTT"],
    )
    expected.skip("header", 1)
    expected.row(2, person("Nguyễn Thị", unit="Trường Tiểu học", awards="LDTT"))
    expected.row(3, person("Hồng Hạnh", unit="Bãi Sao"), doubtful=True)
    expected.row(4, person("Lê Văn Hai", unit="Trường A", awards="LDTT"))
    expected.row(5, person("Lê Văn Ba", unit="Trường A", awards="LDTT"))
    return page.parent


@case("111-unit-above.xlsx", "“Đơn vị:” above two lists of one lay-out on one sheet")
def _(expected: Expected) -> Workbook:
    head = ["STT", "Họ và tên", "Danh hiệu"]
    page = sheet(
        ["Đơn vị: Trường Tiểu học A"],
        head,
        [1, "Lê Văn Một", "LĐTT"],
        ["Đơn vị: Trạm Y tế"],
        head,
        [1, "Lê Văn Hai", "LĐTT"],
    )
    expected.skip("title", 1)
    expected.skip("header", 2)
    expected.row(3, person("Lê Văn Một", awards="LDTT", unit="Trường Tiểu học A"))
    expected.skip("group", 4)
    expected.skip("header-again", 5)
    expected.row(6, person("Lê Văn Hai", awards="LDTT", unit="Trạm Y tế"))
    return page.parent


@case(
    "112-many-dates.xlsx",
    "Births in every writing: d/m/y, ISO, serials, run together, words, two digits, the year of the list",
)
def _(expected: Expected) -> Workbook:
    births = [
        ("5/1/1984", "1984-01-05", "date", False),
        ("1984-05-01", "1984-05-01", "", False),
        (30803, "1984-05-01", "date", False),
        (datetime(1984, 5, 1), "1984-05-01", "", False),
        ("01051984", "1984-05-01", "date", False),
        ("năm 1984", "1984", "date", False),
        ("05.01.84", "1984-01-05", "date", True),
        ("ngày 5 tháng 1 năm 1984", "1984-01-05", "date", False),
        ("05/01/1984 00:00:00", "1984-01-05", "date", False),
        ("30803", "1984-05-01", "date", True),
        ("12/5/2021", "2021-05-12", "date", True),
        ("1/1984", "1984", "date", True),
    ]
    wrong = ["1984-13-05", "31/02/1984", "12/5/2984", "5-Jan-84", "#N/A"]
    names = [f"Lê Văn {given}" for given in "An Ba Bé Cơ Do Em Gấm Hai Khá La Lan My Na Ngà Nam Nga Ni".split()]
    page = sheet(["STT", "Họ và tên", "Ngày sinh"], *([n, name, None] for n, name in enumerate(names, 1)))
    for row, value in enumerate([typed for typed, *_more in births] + wrong, 2):
        page.cell(row, 3).value = value
    expected.skip("header", 1)
    for row, (name, (_typed, birth, repairs, doubtful)) in enumerate(zip(names, births, strict=False), 2):
        expected.row(row, person(name, birth=birth), repairs=repairs, doubtful=doubtful)
    for row, name in enumerate(names[len(births) :], len(births) + 2):
        expected.row(row, person(name), errors="birth")
    return page.parent


@case("113-deep-headings.xlsx", "Headings in three rows of merged cells, the columns numbered below, births by sex")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Thông tin cá nhân", None, None, "Công tác", None],
        [None, "Họ và tên", "Ngày sinh", None, "Chức vụ", "Đơn vị"],
        [None, None, "Nam", "Nữ", None, None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        [1, "Lê Văn Một", "5/1/1984", None, "Giáo viên", "Trường A"],
        [2, "Trần Thị Hai", None, "6/1/1985", "Giáo viên", "Trường A"],
        merge="A1:A3 B1:D1 E1:F1 B2:B3 C2:D2 E2:E3 F2:F3",
    )
    work = {"position": "Giáo viên", "unit": "Trường A"}
    expected.skip("header", 1, 2, 3)
    expected.skip("numbering", 4)
    expected.row(5, person("Lê Văn Một", sex="male", birth="1984-01-05", **work), repairs="date")
    expected.row(6, person("Trần Thị Hai", sex="female", birth="1985-01-06", **work), repairs="date")
    return page.parent


@case("114-three-kinds.xlsx", "Persons, collectives and households below each other, each with headings of its own")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["I. CÁ NHÂN"],
        ["STT", "Họ và tên", "Chức vụ", "Danh hiệu"],
        [1, "Lê Văn Một", "Giáo viên", "LĐTT"],
        [],
        ["II. TẬP THỂ"],
        ["STT", "Tên tập thể", "Số người", "Danh hiệu"],
        [1, "Tổ 1", "12 người", "Tập thể LĐTT"],
        [],
        ["III. HỘ GIA ĐÌNH"],
        ["STT", "Chủ hộ", "Địa chỉ", "Danh hiệu"],
        [1, "Hộ ông Lê Văn Ba", "Khu phố 1", "Gia đình văn hóa"],
    )
    expected.skip("title", 1)
    expected.skip("header", 2, 6, 10)
    expected.skip("group", 5, 9)
    expected.row(3, person("Lê Văn Một", position="Giáo viên", awards="LDTT"))
    expected.row(7, {"kind": "collective", "name": "Tổ 1", "members": "12", "awards": "TTLDTT"}, repairs="number")
    expected.row(11, {"kind": "household", "name": "Hộ ông Lê Văn Ba", "address": "Khu phố 1", "awards": "GDVH"})
    return page.parent


@case("115-signed-at-once.xlsx", "The signature stands right below the list, empty numbered rows and a sum before it")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ tên", "Chức vụ", "Danh hiệu"],
        ["01", "Lê Văn Một", "Giáo viên", "LĐTT"],
        ["02"],
        [None, "Tổng số: 01 người"],
        [None, "Người lập", None, "Hiệu trưởng"],
        [None, "Trần Thị Lan", None, "Võ Văn Kiệt"],
    )
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", position="Giáo viên", awards="LDTT"))
    expected.skip("number-alone", 3)
    expected.skip("total", 4)
    expected.skip("footer", 5, 6)
    return page.parent


@case("116-hidden-columns.xlsx", "A hidden row among the others, a hidden column, and text that only looks empty")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Năm sinh", "Đơn vị"],
        [1, "Lê\u200b Văn\u00a0Một", 1984, "\u200b"],
        [2, "Lê Văn Hai", 1985, "Trường A"],
    )
    page.row_dimensions[3].hidden = True
    page.column_dimensions["C"].hidden = True
    expected.skip("header", 1)
    expected.row(2, person("Lê Văn Một", birth="1984"), repairs="spaces")
    expected.row(3, person("Lê Văn Hai", birth="1985", unit="Trường A"), doubtful=True)
    return page.parent


@case("117-vni.docx", "A Word table in VNI fonts, the unit merged down, a group across", PAPERS)
def _(expected: Expected) -> bytes:
    paper = docx.Document()
    rows = [
        ["Số TT", "Họ và tên", "Ngày tháng năm sinh", "Chức vụ", "Đơn vị", "Danh hiệu đề nghị"],
        ["I", "Khối giáo dục", "", "", "", ""],
        ["1", "Nguyễn Thị Ánh", "5/1/1984", "Giáo viên", "Trường Tiểu học Bãi Sao", "Lao động tiên tiến"],
        ["2", "ĐỖ VĂN ƯỚC", "12/03/1990", "Kế toán", "", "Chiến sĩ thi đua cơ sở"],
    ]
    made = table(paper, [[vni(text) for text in row] for row in rows], font="VNI-Times")
    made.cell(2, 4).merge(made.cell(3, 4))
    made.cell(1, 0).merge(made.cell(1, 5))
    stream = io.BytesIO()
    paper.save(stream)
    unit = "Trường Tiểu học Bãi Sao"
    expected.skip("header", 1)
    expected.skip("group", 2)
    of_anh = {"birth": "1984-01-05", "position": "Giáo viên", "unit": unit, "awards": "LDTT"}
    of_uoc = {"birth": "1990-03-12", "position": "Kế toán", "unit": unit, "awards": "CSTDCS"}
    expected.row(3, person("Nguyễn Thị Ánh", **of_anh), repairs="vni date")
    expected.row(4, person("Đỗ Văn Ước", **of_uoc), repairs="vni date capitals")
    return stream.getvalue()


@case("118-utf-16.csv", "UTF-16 without a byte order mark, semicolons, zeros lost, days with dashes", PAPERS)
def _(expected: Expected) -> bytes:
    lines = (
        "STT;Họ và tên;Ngày sinh;Số CCCD;Danh hiệu\r\n"
        "1;Nguyễn Thị Ánh;5/1/1984;91184001234;LĐTT\r\n"
        "2;Đỗ Văn Ước;12-3-1990;091090001111;CSTĐCS\r\n"
    )
    expected.skip("header", 1)
    of_anh = {"birth": "1984-01-05", "identity_number": "091184001234", "awards": "LDTT"}
    of_uoc = {"birth": "1990-03-12", "identity_number": "091090001111", "awards": "CSTDCS"}
    expected.row(2, person("Nguyễn Thị Ánh", **of_anh), repairs="date leading-zero")
    expected.row(3, person("Đỗ Văn Ước", **of_uoc), repairs="date")
    return lines.encode("utf-16-le")
