"""Workbooks of the intake corpus: each function writes one, and what it must be read as."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any
from unicodedata import normalize

from corpus_people import HEALTH, OFFICE, PEOPLE, SCHOOL, Expected, said
from old_fonts import tcvn3, vni
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

Case = Callable[[Expected], Workbook]
CASES: dict[str, tuple[str, Case]] = {}


def case(name: str, tells: str) -> Callable[[Case], Case]:
    def keep(make: Case) -> Case:
        CASES[name] = tells, make
        return make

    return keep


def sheet(*rows: Iterable[Any], title: str = "Danh sách", merge: str = "") -> Worksheet:
    page = Workbook().active
    page.title = title
    for row in rows:
        page.append(list(row))
    for place in merge.split():
        page.merge_cells(place)
    return page


def fonts(page: Worksheet, name: str, first: int = 1) -> None:
    for row in page.iter_rows(min_row=first):
        for cell in row:
            if isinstance(cell.value, str):
                cell.font = Font(name=name)


@case(
    "01-registration.xlsx",
    "9B.01: titles, Ông/Bà beside the name, position and unit in one column, a footer with signatures",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["UBND PHƯỜNG BÃI SAO", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        [None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2021"],
        ["Stt", "Ông (bà)", "Họ và tên", "Chức vụ, đơn vị", "Đăng ký thi đua", "Đăng ký khen thưởng"],
        *([n, p.address, p.name, f"{p.position}, {p.unit}", p.award, None] for n, p in enumerate(PEOPLE, 1)),
        [],
        ["Danh sách này có 08 người."],
        [None, None, None, None, "Phú Quốc, ngày 01 tháng 3 năm 2021"],
        [None, "Người lập biểu", None, None, "KT. CHỦ TỊCH"],
        [None, "(Ký, ghi rõ họ tên)", None, None, "PHÓ CHỦ TỊCH"],
        [],
        [None, "Ngô Thị Lành", None, None, "Cao Văn Bền"],
        merge="A1:C1 E1:F1 E2:F2 A4:F4 A15:F15",
    )
    expected.skip("title", 1, 2, 4)
    expected.skip("header", 5)
    for number, person in enumerate(PEOPLE, 6):
        expected.row(number, said(person, "sex", "position", "unit", "awards"), repairs="parted")
    expected.skip("total", 15)
    expected.skip("footer", 16, 17, 18, 20)
    return page.parent


@case("02-school.xlsx", "9B.02: a school's list with the title of the initiative and a column that is not taken in")
def _(expected: Expected) -> Workbook:
    teachers = [person for person in PEOPLE if person.unit == SCHOOL]
    page = sheet(
        ["Stt", "Họ tên", "Chức vụ, đơn vị", "Đăng ký danh hiệu thi đua", "Tên đề tài SKKN", "Môn"],
        *(
            [n, p.name, f"{p.position} - {p.unit}", p.award, "Rèn chữ đẹp cho học sinh lớp 2", "Tiếng Việt"]
            for n, p in enumerate(teachers, 1)
        ),
    )
    expected.skip("header", 1)
    for number, person in enumerate(teachers, 2):
        fields = said(person, "position", "unit", "awards", initiative="Rèn chữ đẹp cho học sinh lớp 2")
        expected.row(number, fields, repairs="parted")
    return page.parent


@case(
    "03-persons-import.xlsx", "9B.03: the import list of a provincial system, departments before units, codes of awards"
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        [
            "STT",
            "Họ và tên",
            "Giới tính",
            "Ngày sinh",
            "Chức vụ",
            "Tên phòng ban/khối, tổ công tác",
            "Tên đơn vị/tập thể công tác",
            "Địa chỉ/Nơi ở",
            "Mã phân loại cán bộ",
            "Mã hình thức khen thưởng",
            "Mã danh hiệu thi đua (nếu có)",
        ],
        *(
            [
                n,
                p.name,
                "Nam" if p.sex == "male" else "Nữ",
                p.birth,
                p.position,
                "Tổ 1",
                p.unit,
                "Khu phố 2, phường Bãi Sao",
                "CB01",
                "GK_XA",
                p.code.replace(" ", ";"),
            ]
            for n, p in enumerate(PEOPLE, 1)
        ),
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        more = {
            "unit": f"Tổ 1, {person.unit}",
            "address": "Khu phố 2, phường Bãi Sao",
            "awards": f"GK_XA {person.code}",
        }
        expected.row(number, said(person, "sex", "birth", "position") | more)
    return page.parent


@case("04-collectives.xlsx", "9B.04: collectives, with a person's title written for a collective's")
def _(expected: Expected) -> Workbook:
    names = ((OFFICE, "TTLDTT"), (SCHOOL, "Tập thể lao động xuất sắc"), (HEALTH, "LĐTT"))
    page = sheet(
        ["STT", "Tên đơn vị/tập thể", "Mã phân loại tập thể", "Mã hình thức khen thưởng", "Mã danh hiệu thi đua"],
        *([n, name, "TT", None, award] for n, (name, award) in enumerate(names, 1)),
    )
    expected.skip("header", 1)
    for number, (name, code, doubtful) in enumerate(
        ((OFFICE, "TTLDTT", False), (SCHOOL, "TTLDXS", False), (HEALTH, "TTLDTT", True)), 2
    ):
        expected.row(number, {"kind": "collective", "name": name, "awards": code}, doubtful=doubtful)
    return page.parent


@case("05-all-kinds.xlsx", "9B.06: persons, collectives and households in one list, told by a column of kinds")
def _(expected: Expected) -> Workbook:
    first = PEOPLE[0]
    page = sheet(
        [
            "STT",
            "Phân loại khen thưởng",
            "Tên tập thể/cá nhân/hộ gia đình",
            "Chức vụ",
            "Đơn vị công tác",
            "Danh hiệu/Hình thức",
            "Phân loại đối tượng",
            "Lĩnh vực hoạt động",
        ],
        [1, "CANHAN", first.name, first.position, first.unit, "Lao động tiên tiến", "Cơ quan hành chính", "QLNN"],
        [2, "TAPTHE", SCHOOL, None, None, "TTLĐTT", "Đơn vị sự nghiệp", "GD-ĐT"],
        [3, "HOGIADINH", "Hộ ông Danh Sóc Kha", None, None, "Gia đình văn hóa", "Hộ gia đình", "KT-XH"],
    )
    expected.skip("header", 1)
    expected.row(2, said(first, "position", "unit", "awards"))
    expected.row(3, {"kind": "collective", "name": SCHOOL, "awards": "TTLDTT"})
    expected.row(4, {"kind": "household", "name": "Hộ ông Danh Sóc Kha", "awards": "GDVH"})
    return page.parent


@case("06-form-of-address.xlsx", "9B.07: the form of address in its own column, Chức danh for a collective's")
def _(expected: Expected) -> Workbook:
    page = sheet(
        [
            "STT",
            "Tên gọi (Ông/Bà/Chức danh)",
            "Tên tập thể/cá nhân/hộ gia đình",
            "Chức vụ",
            "Đơn vị công tác",
            "Phân loại khen thưởng (CANHAN/TAPTHE/HOGIADINH)",
            "Danh hiệu/Hình thức",
        ],
        *([n, p.address, p.name, p.position, p.unit, "CANHAN", p.award] for n, p in enumerate(PEOPLE[:4], 1)),
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:4], 2):
        expected.row(number, said(person, "sex", "position", "unit", "awards"))
    return page.parent


@case(
    "07-proposal-list.xlsx",
    "9B.09: the list attached to a letter, with merit, rating and votes; form of address before the name",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"],
        ["(Kèm theo Tờ trình số 12/TTr-UBND ngày 15 tháng 12 năm 2021)"],
        [
            "STT",
            "Họ và tên (Ông/Bà) / Tên tập thể",
            "Chức vụ, đơn vị công tác",
            "Danh hiệu/hình thức đề nghị",
            "Thành tích/sáng kiến (số, ngày QĐ công nhận)",
            "Kết quả xếp loại",
            "Số phiếu/Tỷ lệ %",
            "Ghi chú",
        ],
        *(
            [
                n,
                f"{p.address} {p.name}",
                f"{p.position}, {p.unit}",
                p.award,
                "QĐ 15/QĐ-UBND ngày 02/11/2021",
                "HTTNV",
                "9/9 (100%)",
                None,
            ]
            for n, p in enumerate(PEOPLE[:3], 1)
        ),
        merge="A1:H1 A2:H2",
    )
    expected.skip("title", 1, 2)
    expected.skip("header", 3)
    for number, person in enumerate(PEOPLE[:3], 4):
        more = {"initiative": "QĐ 15/QĐ-UBND ngày 02/11/2021", "rating": "HTTNV", "voting": "9/9 (100%)"}
        expected.row(number, said(person, "sex", "position", "unit", "awards", **more), repairs="parted")
    return page.parent


@case("08-two-row-header.xlsx", "Two rows of headings, a group head over sub heads, numbers of the columns below")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Đăng ký", None, "Ghi chú"],
        [None, None, None, None, "Danh hiệu", "Hình thức", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        *(
            [n, p.name, p.birth.year, p.unit, p.award, "Giấy khen UBND phường", "đủ hồ sơ"]
            for n, p in enumerate(PEOPLE, 1)
        ),
        merge="A1:A2 B1:B2 C1:C2 D1:D2 E1:F1 G1:G2",
    )
    expected.skip("header", 1, 2)
    expected.skip("numbering", 3)
    for number, person in enumerate(PEOPLE, 4):
        expected.row(number, said(person, "birth_year", "unit", awards=f"{person.code} GK_XA", note="đủ hồ sơ"))
    return page.parent


@case("09-birth-by-sex.xlsx", "The year of birth in a column for men and one for women")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["TT", "Họ và tên", "Năm sinh", None, "Chức vụ", "ĐVCT", "DHTĐ"],
        [None, None, "Nam", "Nữ", None, None, None],
        *(
            [
                n,
                p.name,
                *((p.birth.year, None) if p.sex == "male" else (None, p.birth.year)),
                p.position,
                p.unit,
                p.award,
            ]
            for n, p in enumerate(PEOPLE, 1)
        ),
        merge="A1:A2 B1:B2 C1:D1 E1:E2 F1:F2 G1:G2",
    )
    expected.skip("header", 1, 2)
    for number, person in enumerate(PEOPLE, 3):
        expected.row(number, said(person, "birth_year", "sex", "position", "unit", "awards"))
    return page.parent


@case("10-ticks.xlsx", "Awards as columns that are ticked, in many ways; one of them may mean two awards")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Đăng ký thi đua", None, "Đăng ký khen thưởng", None],
        [None, None, "LĐTT", "CSTĐ cơ sở", "Giấy khen", "Bằng khen tỉnh"],
        [1, PEOPLE[0].name, "x", None, None, None],
        [2, PEOPLE[1].name, "X", "x", None, None],
        [3, PEOPLE[2].name, 1, None, "✓", None],
        [4, PEOPLE[3].name, "-", "có", None, "x"],
        [5, PEOPLE[4].name, "LĐTT", None, None, None],
        [6, PEOPLE[5].name, "chưa rõ", None, None, None],
        merge="A1:A2 B1:B2 C1:D1 E1:F1",
    )
    expected.skip("header", 1, 2)
    for number, codes in enumerate(("LDTT", "LDTT CSTDCS", "LDTT GK_XA", "CSTDCS BK_TINH", "LDTT"), 3):
        expected.row(number, said(PEOPLE[number - 3], awards=codes), doubtful="GK_XA" in codes)
    expected.row(8, said(PEOPLE[5]), errors="awards")
    return page.parent


@case("11-split-names.xlsx", "Family and given name in two columns below one merged heading")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["Số TT", "Họ và tên", None, "Ngày, tháng, năm sinh", "Danh hiệu"],
        *([n, p.family, p.given, p.birth, p.award] for n, p in enumerate(PEOPLE, 1)),
        merge="B1:C1",
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        expected.row(number, said(person, "birth", "awards"))
    return page.parent


@case("12-name-and-birth.xlsx", "Name and year of birth in one cell, in four ways of writing")
def _(expected: Expected) -> Workbook:
    ways = ("{}, {}", "{} ({})", "{} - {}", "{}\nsinh năm {}")
    page = sheet(
        ["STT", "Họ và tên, năm sinh", "Chức vụ", "Danh hiệu thi đua đăng ký"],
        *([n, ways[n % 4].format(p.name, p.birth.year), p.position, p.award] for n, p in enumerate(PEOPLE, 1)),
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        expected.row(number, said(person, "birth_year", "position", "awards"), repairs="parted")
    return page.parent


def _old(spoil: Callable[[str], str], *, titled: bool = True) -> Worksheet:
    heads = ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Đăng ký thi đua"]
    title = ["Danh sách đăng ký thi đua"] if titled else []
    return sheet(
        map(spoil, title),
        map(spoil, heads),
        *(
            [n, spoil(p.name), p.birth, spoil(p.position), spoil(p.unit), spoil(p.award)]
            for n, p in enumerate(PEOPLE, 1)
        ),
    )


def _old_rows(expected: Expected, kind: str, repaired: Callable[[Any], bool] = lambda _person: True) -> None:
    expected.skip("title", 1)
    expected.skip("header", 2)
    for number, person in enumerate(PEOPLE, 3):
        expected.row(
            number, said(person, "birth", "position", "unit", "awards"), repairs=kind if repaired(person) else ""
        )


@case("13-tcvn3.xlsx", "All text in the old font .VnTime (TCVN3)")
def _(expected: Expected) -> Workbook:
    page = _old(tcvn3)
    fonts(page, ".VnTime")
    _old_rows(expected, "tcvn3")
    return page.parent


@case("14-tcvn3-capitals.xlsx", "Names in .VnTimeH, which shows small letters as capitals")
def _(expected: Expected) -> Workbook:
    page = sheet(
        [tcvn3("Stt"), tcvn3("họ và tên"), tcvn3("đơn vị")],
        *([n, tcvn3(p.name.lower()), tcvn3(p.unit)] for n, p in enumerate(PEOPLE[:4], 1)),
    )
    fonts(page, ".VnTime")
    for row in range(1, 6):
        page.cell(row, 2).font = Font(name=".VnTimeH")
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:4], 2):
        expected.row(number, said(person, "unit"), repairs="tcvn3 capitals")
    return page.parent


@case("15-vni.xlsx", "All text in the old font VNI-Times")
def _(expected: Expected) -> Workbook:
    page = _old(vni)
    fonts(page, "VNI-Times")
    _old_rows(expected, "vni")
    return page.parent


@case(
    "16-tcvn3-no-font.xlsx", "TCVN3 text that was copied into cells with a font of today, so that only the letters tell"
)
def _(expected: Expected) -> Workbook:
    page = _old(tcvn3)
    fonts(page, "Times New Roman")
    _old_rows(expected, "tcvn3")
    return page.parent


@case("17-mixed-fonts.xlsx", "Two old fonts and Unicode in one list, row by row")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Đơn vị", "Danh hiệu"])
    ways = ((tcvn3, ".VnArial", "tcvn3"), (vni, "VNI-Helve", "vni"), (str, "Arial", ""))
    for number, person in enumerate(PEOPLE[:6], 2):
        spoil, font, kind = ways[number % 3]
        page.append([number - 1, spoil(person.name), spoil(person.unit), spoil(person.award)])
        for cell in page[number][1:]:
            cell.font = Font(name=font)
        expected.row(number, said(person, "unit", "awards"), repairs=kind)
    expected.skip("header", 1)
    return page.parent


@case("18-marks-apart.xlsx", "Letters and marks written apart (NFD), headings too")
def _(expected: Expected) -> Workbook:
    page = _old(lambda text: normalize("NFD", text))
    _old_rows(expected, "nfc")
    return page.parent


@case("19-capitals.xlsx", "Names in capitals, with stray spaces around them")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "HỌ VÀ TÊN", "NĂM SINH", "DANH HIỆU"],
        *(
            [n, f"  {p.name.upper().replace(' ', '   ')} ", p.birth.year, p.award.upper()]
            for n, p in enumerate(PEOPLE, 1)
        ),
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        expected.row(number, said(person, "birth_year", "awards"), repairs="spaces capitals")
    return page.parent


@case("20-stray-spaces.xlsx", "No-break spaces, zero-width spaces and line breaks in every text")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT ", " Họ và\ntên\u200b", "Đơn\u00a0vị  công tác", "Danh hiệu\nthi đua"],
        *(
            [n, p.name.replace(" ", "\u00a0") + "\u200b", p.unit.replace(" ", "\n", 1) + "  ", p.award]
            for n, p in enumerate(PEOPLE, 1)
        ),
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        expected.row(number, said(person, "unit", "awards"), repairs="spaces")
    return page.parent


@case("21-look-alikes.xlsx", "Cyrillic letters in names, O and l for 0 and 1 in identity numbers")
def _(expected: Expected) -> Workbook:
    spoiled = str.maketrans("oaec", "оаес")
    page = sheet(["STT", "Họ và tên", "Số CCCD", "Danh hiệu"])
    for number, person in enumerate((PEOPLE[0], PEOPLE[2], PEOPLE[6]), 2):
        page.append(
            [
                number - 1,
                person.name.translate(spoiled),
                person.identity.replace("0", "O").replace("1", "l"),
                person.award,
            ]
        )
        changed = person.name.translate(spoiled) != person.name or person.identity.replace("0", "O") != person.identity
        expected.row(number, said(person, "identity_number", "awards"), repairs="look-alike" if changed else "")
    expected.skip("header", 1)
    return page.parent


@case("22-lost-zeros.xlsx", "Identity numbers typed as numbers, which lost the zero in front; one with spaces, one old")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Số căn cước công dân", "Danh hiệu"])
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:5], 2):
        page.append([number - 1, person.name, int(person.identity), person.award])
        expected.row(number, said(person, "identity_number", "awards"), repairs="leading-zero")
    spaced, old = PEOPLE[5], PEOPLE[6]
    page.append([6, spaced.name, f"{spaced.identity[:3]} {spaced.identity[3:6]} {spaced.identity[6:]}", spaced.award])
    expected.row(7, said(spaced, "identity_number", "awards"), repairs="spaces")
    page.append([7, old.name, "370912345", old.award])
    expected.row(8, said(old, "awards", identity_number="370912345"))
    return page.parent


@case("23-dates.xlsx", "Births as dates, text, serial numbers and years alone, in one column")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Ngày tháng năm sinh", "Danh hiệu"])
    expected.skip("header", 1)
    ways: tuple[tuple[Callable[[date], Any], str, bool], ...] = (
        (lambda day: day, "", False),
        (lambda day: f"{day.day}/{day.month}/{day.year}", "date", False),
        (lambda day: f"{day:%d-%m-%Y}", "date", False),
        (lambda day: f"{day:%d.%m.%Y}", "date", False),
        (lambda day: day.year, "", False),
        (lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}", "date", False),
        (lambda day: (day - date(1899, 12, 30)).days, "date", False),
        (lambda day: str(day.year), "", False),
    )
    for number, (person, (way, kind, doubtful)) in enumerate(zip(PEOPLE, ways, strict=True), 2):
        page.append([number - 1, person.name, way(person.birth), person.award])
        birth = "birth_year" if len(str(way(person.birth))) == 4 else "birth"
        expected.row(number, said(person, birth, "awards"), repairs=kind, doubtful=doubtful)
    return page.parent


@case("24-swapped-dates.xlsx", "A spreadsheet set to month/day turned the dates it could, and left the others as text")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Ngày sinh", "Danh hiệu"])
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        day = person.birth
        turned = date(day.year, day.day, day.month) if day.day <= 12 else None
        page.append([number - 1, person.name, turned or person.typed, person.award])
        birth = turned.isoformat() if turned else day.isoformat()
        expected.row(
            number, said(person, "awards", birth=birth), repairs="" if turned else "date", doubtful=bool(turned)
        )
    return page.parent


@case("25-month-first.xlsx", "Births as text with the month first, which only some of them show")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Ngày sinh", "Danh hiệu"])
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        page.append([number - 1, person.name, f"{person.birth:%m/%d/%Y}", person.award])
        expected.row(number, said(person, "birth", "awards"), repairs="date", doubtful=True)
    return page.parent


@case(
    "26-headings-again.xlsx", "Headings and titles on every printed page, numbers of columns, numbers that begin anew"
)
def _(expected: Expected) -> Workbook:
    head = [["DANH SÁCH ĐĂNG KÝ"], ["STT", "Họ và tên", "Chức vụ", "Danh hiệu"], [1, 2, 3, 4]]
    rows = [[p.name, p.position, p.award] for p in PEOPLE]
    first = [[n, *row] for n, row in enumerate(rows[:4], 1)]
    second = [[n, *row] for n, row in enumerate(rows[4:], 1)]
    page = sheet(*head, *first, [], *head, *second)
    expected.skip("title", 1)
    expected.skip("header", 2)
    expected.skip("numbering", 3)
    for number, person in enumerate(PEOPLE[:4], 4):
        expected.row(number, said(person, "position", "awards"))
    expected.skip("header-again", 9, 10)
    expected.skip("numbering", 11)
    for number, person in enumerate(PEOPLE[4:], 12):
        expected.row(number, said(person, "position", "awards"))
    return page.parent


@case("27-groups.xlsx", "Groups by unit with numbers that begin anew, sums below each, no column of units")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Chức vụ", "Danh hiệu"])
    expected.skip("header", 1)
    for roman, unit in (("I", OFFICE), ("II", SCHOOL), ("III", HEALTH)):
        people = [person for person in PEOPLE if person.unit == unit]
        page.append([roman, unit])
        expected.skip("group", page.max_row)
        for number, person in enumerate(people, 1):
            page.append([number, person.name, person.position, person.award])
            expected.row(page.max_row, said(person, "position", "unit", "awards"))
        page.append([None, f"Cộng: {len(people)} người"])
        expected.skip("total", page.max_row)
    page.append(["Tổng cộng: 08 người"])
    expected.skip("total", page.max_row)
    return page.parent


@case("28-kinds-in-groups.xlsx", "A. Tập thể, B. Cá nhân in one list, merged over all columns")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["TT", "Tên tập thể, cá nhân", "Chức vụ, đơn vị", "Danh hiệu, hình thức"],
        ["A. TẬP THỂ"],
        [1, SCHOOL, None, "Tập thể Lao động tiên tiến"],
        [2, "Khu phố 3", None, "Khu phố văn hóa"],
        ["B. CÁ NHÂN"],
        [
            1,
            PEOPLE[0].name,
            f"{PEOPLE[0].position}; {PEOPLE[0].unit}",
            "Lao động tiên tiến, Giấy khen của Chủ tịch UBND phường",
        ],
        merge="A2:D2 A5:D5",
    )
    expected.skip("header", 1)
    expected.skip("group", 2, 5)
    expected.row(3, {"kind": "collective", "name": SCHOOL, "awards": "TTLDTT"})
    expected.row(4, {"kind": "collective", "name": "Khu phố 3", "awards": "TVH"})
    expected.row(6, said(PEOPLE[0], "position", "unit", awards="LDTT GK_XA"), repairs="parted")
    return page.parent


@case("29-hidden.xlsx", "Hidden rows in a list, and a hidden sheet that holds another")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Danh hiệu"], *([n, p.name, p.award] for n, p in enumerate(PEOPLE[:4], 1)))
    page.row_dimensions[3].hidden = page.row_dimensions[4].hidden = True
    other = page.parent.create_sheet("Năm trước")
    other.sheet_state = "hidden"
    for row in (["STT", "Họ và tên", "Danh hiệu"], [1, PEOPLE[4].name, "LĐTT"]):
        other.append(row)
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:4], 2):
        expected.row(number, said(person, "awards"), doubtful=number in (3, 4))
    expected.skip("header", 1, sheet="Năm trước")
    expected.row(2, said(PEOPLE[4], "awards"), sheet="Năm trước", doubtful=True)
    return page.parent


@case("30-formulas.xlsx", "Formulas that were saved without their results, and an error of a formula in a cell")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Đơn vị", "Danh hiệu"],
        [1, PEOPLE[0].name, '="Văn phòng"&" phường"', "LĐTT"],
        [2, "=B2", OFFICE, "LĐTT"],
        [3, PEOPLE[2].name, OFFICE, "#N/A"],
    )
    page["D4"].data_type = "e"
    expected.skip("header", 1)
    expected.row(2, said(PEOPLE[0], "awards"), errors="unit")
    expected.row(3, {"kind": "person", "unit": OFFICE, "awards": "LDTT"}, errors="name")
    expected.row(4, said(PEOPLE[2], "unit"), errors="awards")
    return page.parent


@case("31-several-sheets.xlsx", "Persons, collectives and households on a sheet each, and an empty sheet")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Danh hiệu"], [1, PEOPLE[1].name, PEOPLE[1].award], title="Cá nhân")
    second, third = page.parent.create_sheet("Tập thể"), page.parent.create_sheet("Hộ gia đình")
    page.parent.create_sheet("Sheet4")
    for row in (["STT", "Đơn vị", "Danh hiệu"], [1, HEALTH, "TTLĐTT"], [2, "Nhóm trẻ Hoa Sen", "TTLĐTT"]):
        second.append(row)
    for row in (["STT", "Họ tên chủ hộ", "Địa chỉ", "Hình thức"], [1, "Danh Thị Sơn", "Tổ 4", "Gia đình văn hóa"]):
        third.append(row)
    expected.skip("header", 1, sheet="Cá nhân")
    expected.row(2, said(PEOPLE[1], "awards"), sheet="Cá nhân")
    expected.skip("header", 1, sheet="Tập thể")
    expected.row(2, {"kind": "collective", "name": HEALTH, "awards": "TTLDTT"}, sheet="Tập thể")
    expected.row(3, {"kind": "collective", "name": "Nhóm trẻ Hoa Sen", "awards": "TTLDTT"}, sheet="Tập thể")
    expected.skip("header", 1, sheet="Hộ gia đình")
    family = {"kind": "household", "name": "Danh Thị Sơn", "address": "Tổ 4", "awards": "GDVH"}
    expected.row(2, family, sheet="Hộ gia đình")
    return page.parent


@case("32-two-tables.xlsx", "Two lists with different headings below each other on one sheet")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["I. TẬP THỂ"],
        ["STT", "Tên tập thể", "Danh hiệu"],
        [1, OFFICE, "TTLĐTT"],
        [],
        ["II. CÁ NHÂN"],
        ["STT", "Họ và tên", "Năm sinh", "Chức vụ", "Danh hiệu"],
        [1, PEOPLE[0].name, 1984, PEOPLE[0].position, "LĐTT"],
        [2, PEOPLE[1].name, 1990, PEOPLE[1].position, "CSTĐCS"],
    )
    expected.skip("title", 1)
    expected.skip("header", 2, 6)
    expected.row(3, {"kind": "collective", "name": OFFICE, "awards": "TTLDTT"})
    expected.skip("group", 5)
    for number, person in enumerate(PEOPLE[:2], 7):
        expected.row(number, said(person, "birth_year", "position", "awards"))
    return page.parent


@case("33-no-headings.xlsx", "No headings at all: columns told by what stands in them")
def _(expected: Expected) -> Workbook:
    page = sheet(*([n, p.name, p.birth, p.identity, p.position, p.unit, p.award] for n, p in enumerate(PEOPLE, 1)))
    for number, person in enumerate(PEOPLE, 1):
        expected.row(number, said(person, "birth", "identity_number", "position", "unit", "awards"))
    return page.parent


@case("34-merged-units.xlsx", "The unit merged over the people who belong to it")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Đơn vị", "Danh hiệu"])
    expected.skip("header", 1)
    before = ""
    for number, person in enumerate(PEOPLE, 2):
        page.append([number - 1, person.name, person.unit if person.unit != before else None, person.award])
        before = person.unit
        expected.row(number, said(person, "unit", "awards"))
    for place in ("C2:C4", "C5:C7", "C8:C9"):
        page.merge_cells(place)
    return page.parent


@case("35-two-rows-each.xlsx", "Persons over two rows, one award in each")
def _(expected: Expected) -> Workbook:
    page = sheet(["STT", "Họ và tên", "Đăng ký danh hiệu, hình thức", "Ghi chú"], merge="")
    expected.skip("header", 1)
    for place, person in enumerate(PEOPLE[:3]):
        top = 2 + 2 * place
        page.append([place + 1, person.name, person.award, None])
        page.append([None, None, "Bằng khen UBND tỉnh", "lần đầu"])
        page.merge_cells(f"A{top}:A{top + 1}")
        page.merge_cells(f"B{top}:B{top + 1}")
        expected.row(top, said(person, awards=f"{person.code} BK_TINH", note="lần đầu"))
        expected.skip("continued", top + 1)
    return page.parent


@case("36-unaccented.xlsx", "Headings without accents and shortened, in capitals")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "HO TEN", "NS", "GT", "CMND/CCCD", "CV", "DVCT", "DK DANH HIEU", "GC"],
        *(
            [n, p.name, p.birth, "Nam" if p.sex == "male" else "Nữ", p.identity, p.position, p.unit, p.award, None]
            for n, p in enumerate(PEOPLE, 1)
        ),
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        expected.row(number, said(person, "birth", "sex", "identity_number", "position", "unit", "awards"))
    return page.parent


@case("37-english.xlsx", "English headings in another order, the list away from the corner of the sheet")
def _(expected: Expected) -> Workbook:
    page = sheet(
        [],
        [],
        *([None, None, *row] for row in [["Department", "Full name", "Date of birth", "Gender", "Awards", "No."]]),
    )
    for number, person in enumerate(PEOPLE[:3], 1):
        page.append(
            [
                None,
                None,
                person.unit,
                person.name,
                person.birth,
                "Nam" if person.sex == "male" else "Nữ",
                person.award,
                number,
            ]
        )
        expected.row(number + 3, said(person, "birth", "sex", "unit", "awards"))
    expected.skip("header", 3)
    return page.parent


@case(
    "38-errors.xlsx",
    "What cannot be taken in: no name, no such day, wrong number of digits, unknown award; all at once",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Giới tính", "Danh hiệu"],
        [1, None, "12/05/1984", "091084001234", "Nam", "LĐTT"],
        [2, PEOPLE[1].name, "31/02/1990", "0911900", "Nữ", "LĐTT"],
        [3, PEOPLE[2].name, "hồi nhỏ", PEOPLE[2].identity, "không rõ", "Ngôi sao sáng"],
        [4, None, None, None, None, None],
        [5, PEOPLE[4].name, "28/02/2093", PEOPLE[4].identity, "Nam", "LĐTT và Ngôi sao sáng"],
    )
    expected.skip("header", 1)
    first = {
        "kind": "person",
        "birth": "1984-05-12",
        "identity_number": "091084001234",
        "sex": "male",
        "awards": "LDTT",
    }
    expected.row(2, first, repairs="date", errors="name")
    expected.row(3, said(PEOPLE[1], "sex", awards="LDTT"), errors="birth identity_number")
    expected.row(4, said(PEOPLE[2], "identity_number"), errors="birth sex awards")
    expected.skip("number-alone", 5)
    expected.row(6, said(PEOPLE[4], "sex", "identity_number", "awards"), errors="birth awards")
    return page.parent


@case("39-households.xlsx", "Households with numbers of members, one with a decimal comma, one that is no number")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["DANH SÁCH HỘ GIA ĐÌNH VĂN HÓA"],
        ["STT", "Họ và tên chủ hộ", "Số nhân khẩu", "Địa chỉ", "Hình thức khen thưởng"],
        [1, "Danh Sóc Kha", 5, "Tổ 1, khu phố 2", "GĐVH"],
        [2, "Lê Thị Bưởi", "4,0", "Tổ 1, khu phố 2", "GĐVH"],
        [3, "Hộ bà Trần Thị Cúc", "bốn", "Tổ 2, khu phố 2", "Giấy khen UBND phường"],
    )
    expected.skip("title", 1)
    expected.skip("header", 2)
    first = {"kind": "household", "address": "Tổ 1, khu phố 2", "awards": "GDVH"}
    expected.row(3, {**first, "name": "Danh Sóc Kha", "members": "5"})
    expected.row(4, {**first, "name": "Lê Thị Bưởi", "members": "4"}, repairs="number")
    last = {"kind": "household", "name": "Hộ bà Trần Thị Cúc", "address": "Tổ 2, khu phố 2", "awards": "GK_XA"}
    expected.row(5, last, errors="members")
    return page.parent


@case(
    "40-everything.xlsx",
    "Old font, marks apart, capitals, lost zeros, dates of all kinds, headings again, hidden row, footer",
)
def _(expected: Expected) -> Workbook:
    old, apart, shouted, numbered = PEOPLE[0], PEOPLE[1], PEOPLE[2], PEOPLE[3]
    heads = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ, đơn vị", "Đăng ký", None]
    subs = [None, None, None, None, None, "Danh hiệu", "Hình thức"]
    page = sheet(
        ["DANH SÁCH ĐĂNG KÝ THI ĐUA"],
        heads,
        subs,
        [1, tcvn3(old.name), old.typed, int(old.identity), tcvn3(f"{old.position}, {old.unit}"), tcvn3("LĐTT"), None],
        [
            2,
            normalize("NFD", apart.name),
            apart.birth.year,
            apart.identity,
            f"{apart.position}, {apart.unit}",
            "CSTĐ cơ sở",
            "GK phường",
        ],
        heads,
        subs,
        [1, shouted.name.upper(), shouted.birth, shouted.identity, f"{shouted.position}\n{shouted.unit}", "x", None],
        [
            2,
            f"Bà {numbered.name}",
            (numbered.birth - date(1899, 12, 30)).days,
            int(numbered.identity),
            f"{numbered.position}, {numbered.unit}",
            None,
            "Bằng khen",
        ],
        ["Tổng cộng", "04 người"],
        [None, "Người lập", None, None, None, "Thủ trưởng đơn vị"],
        [None, "Cao Văn Bền", None, None, None, "Ngô Thị Lành"],
        merge="A1:G1 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 F2:G2",
    )
    for cell in page[4]:
        cell.font = Font(name=".VnTime")
    page.row_dimensions[5].hidden = True
    names = ("identity_number", "position", "unit")
    expected.skip("title", 1)
    expected.skip("header", 2, 3)
    expected.row(4, said(old, "birth", *names, awards="LDTT"), repairs="tcvn3 date leading-zero parted")
    expected.row(5, said(apart, "birth_year", *names, awards="CSTDCS GK_XA"), repairs="nfc parted", doubtful=True)
    expected.skip("header-again", 6, 7)
    expected.row(8, said(shouted, "birth", *names), repairs="capitals parted", errors="awards")
    expected.row(
        9, said(numbered, "birth", "sex", *names, awards="BK_TINH"), repairs="parted date leading-zero", doubtful=True
    )
    expected.skip("total", 10)
    expected.skip("footer", 11, 12)
    return page.parent


@case("54-no-numbers.xlsx", "No column of numbers; a name of another people with a signer's position; signatures below")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["Họ và tên", "Chức vụ", "Đơn vị", "Danh hiệu"],
        *([p.name, p.position, p.unit, p.award] for p in PEOPLE[:3]),
        ["Điểu K'Ré", "Chủ tịch", "Hội Nông dân phường", "LĐTT"],
        ["Tổng cộng: 4"],
        [],
        [None, None, "Phú Quốc, ngày 02 tháng 3 năm 2021"],
        ["Người lập", None, "CHỦ TỊCH"],
        ["Ngô Thị Lành", None, "Cao Văn Bền"],
    )
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:3], 2):
        expected.row(number, said(person, "position", "unit", "awards"))
    other = {
        "kind": "person",
        "name": "Điểu K'Ré",
        "position": "Chủ tịch",
        "unit": "Hội Nông dân phường",
        "awards": "LDTT",
    }
    expected.row(5, other)
    expected.skip("total", 6)
    expected.skip("footer", 8, 9, 10)
    return page.parent


@case(
    "55-number-left-out.xlsx",
    "A person without a number amid the list whose position is a signer's; a collective named Cộng đồng",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên / Tên tập thể", "Chức vụ", "Danh hiệu"],
        [1, PEOPLE[0].name, "Chuyên viên", "LĐTT"],
        [None, "Điểu K'Ré", "Chủ tịch"],
        [None, "Cộng đồng dân cư ấp Rạch Vẹm", None, "TTLĐTT"],
        [3, PEOPLE[2].name, "Phó Chủ tịch", "LĐTT"],
        [None, None, "CHỦ TỊCH"],
        [None, None, "Cao Văn Bền"],
    )
    expected.skip("header", 1)
    expected.row(2, said(PEOPLE[0], "position", "awards"))
    expected.row(3, {"kind": "person", "name": "Điểu K'Ré", "position": "Chủ tịch"})
    expected.row(4, {"kind": "collective", "name": "Cộng đồng dân cư ấp Rạch Vẹm", "awards": "TTLDTT"})
    expected.row(5, said(PEOPLE[2], awards="LDTT", position="Phó Chủ tịch"))
    expected.skip("footer", 6, 7)
    return page.parent


@case(
    "56-awards-of-the-past.xlsx",
    "Awards received in earlier years beside those registered now, which alone are taken in",
)
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Danh hiệu đã đạt", "Danh hiệu thi đua năm 2020", "Đăng ký thi đua năm 2021", "Quê quán"],
        *([n, p.name, "CSTĐ cơ sở", "LĐTT", p.award, "Rạch Giá"] for n, p in enumerate(PEOPLE[:3], 1)),
    )
    page.column_dimensions["F"].hidden = True
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:3], 2):
        expected.row(number, said(person, "awards", address="Rạch Giá"))
    return page.parent


@case("57-births-in-three-columns.xlsx", "Day, month and year of birth in a column each, the sex by a tick")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Giới tính", None, "Ngày tháng năm sinh", None, None, "Đơn vị"],
        [None, None, "Nam", "Nữ", "Ngày", "Tháng", "Năm", None],
        *(
            [
                n,
                p.name,
                *(("x", None) if p.sex == "male" else (None, "x")),
                p.birth.day,
                p.birth.month,
                p.birth.year,
                p.unit,
            ]
            for n, p in enumerate(PEOPLE, 1)
        ),
        merge="A1:A2 B1:B2 C1:D1 E1:G1 H1:H2",
    )
    expected.skip("header", 1, 2)
    for number, person in enumerate(PEOPLE, 3):
        expected.row(number, said(person, "birth", "sex", "unit"), repairs="date")
    return page.parent


@case("58-unmerged-group-heads.xlsx", "Group heads that were never merged, three rows of headings")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Chức vụ", "Đăng ký thi đua năm 2021", None, None],
        [None, None, None, "Danh hiệu", None, "Hình thức"],
        [None, None, None, "LĐTT", "CSTĐCS", "Giấy khen phường"],
        *([n, p.name, p.position, "x", "x" if n % 2 else None, None] for n, p in enumerate(PEOPLE[:4], 1)),
    )
    expected.skip("header", 1, 2, 3)
    for number, person in enumerate(PEOPLE[:4], 4):
        expected.row(number, said(person, "position", awards="LDTT" if number % 2 else "LDTT CSTDCS"))
    return page.parent


@case("59-wide-notes.xlsx", "A remark over all columns amid the list, and numbers as text with points and zeros")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["STT", "Họ và tên", "Năm sinh", "Danh hiệu"],
        ["01.", PEOPLE[0].name, "1984", "LĐTT"],
        ["(Đã chuyển công tác từ tháng 4)"],
        ["02.", PEOPLE[1].name, "1990", "CSTĐCS"],
        merge="A3:D3",
    )
    expected.skip("header", 1)
    expected.skip("group", 3)
    expected.row(2, said(PEOPLE[0], "birth_year", "awards"))
    expected.row(4, said(PEOPLE[1], "birth_year", "awards"))
    return page.parent


@case(
    "60-groups-by-award.xlsx",
    "Groups named by an award instead of a column; a heading over two rows that was never merged",
)
def _(expected: Expected) -> Workbook:
    first, second, third = PEOPLE[:3]
    page = sheet(
        ["STT", "Họ và", "Chức"],
        [None, "tên", "vụ"],
        ["I", "Danh hiệu “Lao động tiên tiến”"],
        [1, first.name, first.position],
        [2, f"{second.name} - PCT", second.position],
        ["II. Chiến sĩ thi đua cơ sở"],
        [1, third.name, third.position],
    )
    expected.skip("header", 1, 2)
    expected.skip("group", 3, 6)
    expected.row(4, said(first, "position", awards="LDTT"))
    expected.row(5, said(second, "position", awards="LDTT", name=f"{second.name} - PCT"), doubtful=True)
    expected.row(7, said(third, "position", awards="CSTDCS"))
    return page.parent


@case("60-title-names-award.xlsx", "The award stands in the title alone, so that a person must look at every row")
def _(expected: Expected) -> Workbook:
    page = sheet(
        ["DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN UBND PHƯỜNG"],
        ["STT", "Họ và tên", "Đơn vị"],
        *([n, p.name, p.unit] for n, p in enumerate(PEOPLE[:3], 1)),
        merge="A1:C1",
    )
    expected.skip("title", 1)
    expected.skip("header", 2)
    for number, person in enumerate(PEOPLE[:3], 3):
        expected.row(number, said(person, "unit", awards="GK_XA"), doubtful=True)
    return page.parent
