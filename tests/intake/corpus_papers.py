"""Word files, LibreOffice's and old Excel's formats, and files that are refused."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from corpus_people import PEOPLE, SCHOOL, Expected, said
from docx.document import Document
from docx.oxml.ns import qn
from old_fonts import tcvn3
from openpyxl import Workbook

Case = Callable[[Expected], bytes]
CASES: dict[str, tuple[str, Case]] = {}
CONVERTED = {
    "71-libreoffice.ods": "40-everything.xlsx",
    "72-old-font.ods": "13-tcvn3.xlsx",
    "73-merged.ods": "34-merged-units.xlsx",
    "74-excel-97.xls": "40-everything.xlsx",
    "75-vni.xls": "15-vni.xlsx",
    "76-two-row-header.xls": "08-two-row-header.xlsx",
    "77-dates.xls": "23-dates.xlsx",
    "78-formulas-computed.xlsx": "30-formulas.xlsx",
}
"""Files that LibreOffice makes of others, which say the same."""


def case(name: str, tells: str) -> Callable[[Case], Case]:
    def keep(make: Case) -> Case:
        CASES[name] = tells, make
        return make

    return keep


def refusal(name: str, tells: str, error: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def keep(make: Callable[[], bytes]) -> Callable[[], bytes]:
        def refused(expected: Expected) -> bytes:
            expected.refused = error
            return make()

        CASES[name] = tells, refused
        return make

    return keep


def table(paper: Document, rows: list[list[Any]], font: str = "") -> Any:
    made = paper.add_table(len(rows), len(rows[0]))
    for line, row in zip(made.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            run = cell.paragraphs[0].add_run("" if text is None else str(text))
            if font:
                run.font.name = font
    return made


def saved(thing: Any) -> bytes:
    stream = io.BytesIO()
    thing.save(stream)
    return stream.getvalue()


@case("61-word.docx", "A Word table below a heading of the office, signatures in a second table")
def _(expected: Expected) -> bytes:
    paper = docx.Document()
    paper.add_paragraph("DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2021")
    heads = ["STT", "Họ và tên", "Năm sinh", "Chức vụ, đơn vị", "Đăng ký danh hiệu"]
    table(
        paper,
        [heads, *([n, p.name, p.birth.year, f"{p.position}, {p.unit}", p.award] for n, p in enumerate(PEOPLE, 1))],
    )
    table(paper, [["Nơi nhận:\n- Như trên;", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]])
    expected.skip("header", 1, sheet="Table 1")
    for number, person in enumerate(PEOPLE, 2):
        expected.row(
            number, said(person, "birth_year", "position", "unit", "awards"), repairs="parted", sheet="Table 1"
        )
    expected.skip("no-list", 1, sheet="Table 2")
    return saved(paper)


@case(
    "62-word-pages.docx",
    "One list as three tables over three pages: headings again on the second, numbers going on on the third",
)
def _(expected: Expected) -> bytes:
    paper = docx.Document()
    heads = ["TT", "Họ và tên", "Đơn vị", "Danh hiệu"]
    rows = [[n, p.name, p.unit, p.award] for n, p in enumerate(PEOPLE, 1)]
    for piece in ([heads, *rows[:3]], [heads, *rows[3:6]], rows[6:]):
        table(paper, piece)
        paper.add_page_break()
    expected.skip("header", 1)
    expected.skip("header-again", 5)
    for number, person in zip((2, 3, 4, 6, 7, 8, 9, 10), PEOPLE, strict=True):
        expected.row(number, said(person, "unit", "awards"))
    return saved(paper)


@case("63-word-merged.docx", "Two rows of merged headings, the unit merged over its people, numbers by Word's own list")
def _(expected: Expected) -> bytes:
    people = [person for person in PEOPLE if person.unit == SCHOOL]
    paper = docx.Document()
    made = table(
        paper,
        [
            ["TT", "Họ và tên", "Đơn vị", "Đăng ký", None],
            [None, None, None, "Danh hiệu", "Hình thức"],
            *([None, p.name, SCHOOL if p is people[0] else None, p.award, "Giấy khen UBND phường"] for p in people),
        ],
    )
    for column in range(3):
        made.cell(0, column).merge(made.cell(1, column))
    made.cell(0, 3).merge(made.cell(0, 4))
    made.cell(2, 2).merge(made.cell(4, 2))
    expected.skip("header", 1, 2)
    for number, person in enumerate(people, 3):
        expected.row(number, said(person, "unit", awards=f"{person.code} GK_XA"))
    return saved(paper)


@case("64-word-old-font.docx", "A Word table in .VnTime, the font by style and by run, a tracked deletion inside")
def _(expected: Expected) -> bytes:
    paper = docx.Document()
    paper.styles["Normal"].font.name = ".VnTime"
    rows = [["STT", "Họ và tên", "Chức vụ"], *([n, p.name, p.position] for n, p in enumerate(PEOPLE[:4], 1))]
    made = table(paper, [[tcvn3(str(text)) for text in row] for row in rows])
    table(paper, [["", ""]])
    struck = made.cell(1, 2).paragraphs[0]
    gone = struck._p.makeelement(qn("w:del"), {})
    gone.append(struck.runs[0]._r)
    struck._p.append(gone)
    struck.add_run(tcvn3("Chuyên viên chính"))
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE[:4], 2):
        fields = said(person, "position")
        position = "Chuyên viên chính" if number == 2 else person.position
        expected.row(number, {**fields, "position": position}, repairs="tcvn3")
    return saved(paper)


@case("65-macros.docm", "A Word file with macros, which are not run")
def _(expected: Expected) -> bytes:
    paper = docx.Document()
    table(paper, [["STT", "Họ và tên"], ["1", PEOPLE[0].name], ["2", PEOPLE[1].name]])
    expected.skip("header", 1)
    expected.row(2, said(PEOPLE[0]))
    expected.row(3, said(PEOPLE[1]))
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    usual = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return with_macros(saved(paper), "word/vbaProject.bin", usual, kind)


@case("66-macros.xlsm", "A workbook with macros, which are not run")
def _(expected: Expected) -> bytes:
    usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    expected.skip("header", 1)
    expected.row(2, said(PEOPLE[0]))
    return with_macros(saved(_short_list()), "xl/vbaProject.bin", usual, kind)


@case("67-new-format-old-name.xls", "A workbook of today under an old name")
def _(expected: Expected) -> bytes:
    expected.skip("header", 1)
    expected.row(2, said(PEOPLE[0]))
    return saved(_short_list())


def _short_list() -> Workbook:
    book = Workbook()
    book.active.append(["STT", "Họ và tên"])
    book.active.append([1, PEOPLE[0].name])
    return book


def with_macros(raw: bytes, part: str, usual: str, kind: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(usual.encode(), kind.encode()))
        new.writestr(part, b"no real macro")
    return stream.getvalue()


@refusal("81-encrypted.xlsx", "A workbook with a password", "LockedListError")
def _() -> bytes:
    return compound("EncryptionInfo", "EncryptedPackage")


@refusal("82-cut-short.xlsx", "A workbook that was copied only in part", "DamagedListError")
def _() -> bytes:
    return saved(_short_list())[:3000]


@refusal("83-altered.xlsx", "A workbook with a sheet that is no XML any more", "DamagedListError")
def _() -> bytes:
    return replaced("xl/worksheets/sheet1.xml", lambda raw: raw[:-40])


@refusal(
    "84-last-cell.xlsx",
    "A workbook with a character in its very last cell, which no reader should make room for",
    "TooLargeListError",
)
def _() -> bytes:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    return replaced("xl/worksheets/sheet1.xml", lambda raw: raw.replace(b"</sheetData>", far))


@refusal("85-entities.xlsx", "A workbook with entities in its sheet, which blow up", "DamagedListError")
def _() -> bytes:
    bomb = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    return replaced("xl/worksheets/sheet1.xml", lambda raw: bomb + raw)


@refusal("86-excel-2003.xml", "Excel's XML of 2003", "OldXmlListError")
def _() -> bytes:
    start = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    return f'{start}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'.encode()


@refusal("87-rich-text.doc", "A rich text under Word's old name", "OldWordListError")
def _() -> bytes:
    return b"{\\rtf1\\ansi Danh sach}"


@refusal("88-word-97.doc", "A file of Word 97", "OldWordListError")
def _() -> bytes:
    return compound("WordDocument", "1Table")


@refusal("89-empty.csv", "A file without anything in it", "EmptyListError")
def _() -> bytes:
    return b""


@refusal("90-empty.xlsx", "A workbook with nothing on its sheets", "EmptyListError")
def _() -> bytes:
    return saved(Workbook())


@refusal("91-scan.pdf", "A scan", "NotAListError")
def _() -> bytes:
    return b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj"


@refusal("92-picture.xlsx", "A picture under the name of a workbook", "NotAListError")
def _() -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@refusal("93-letter.docx", "A letter without any table", "NoTableError")
def _() -> bytes:
    paper = docx.Document()
    paper.add_paragraph("Kính gửi: UBND phường")
    return saved(paper)


@refusal("94-presentation.xlsx", "A presentation under the name of a workbook", "NotAListError")
def _() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("ppt/presentation.xml", "<p/>")
    return stream.getvalue()


def replaced(part: str, change: Callable[[bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(_short_list()))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return stream.getvalue()


def compound(*names: str) -> bytes:
    """Return the smallest compound file with empty streams of these names: header, one sector of FAT, one of directory."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"),
        62,
        3,
        0xFFFE,
        9,
        6,
        0,
        1,
        1,
        0,
        4096,
        end,
        0,
        end,
        0,
    )
    header += struct.pack("<109I", 0, *[free] * 108)
    table = struct.pack("<128I", fat, end, *[free] * 126)
    entries = [_entry("Root Entry", 5, 1, end)] + [
        _entry(name, 2, free, end, right=place + 1 if place < len(names) else free)
        for place, name in enumerate(names, 1)
    ]
    directory = b"".join(entries).ljust(512, b"\0")
    return header + table + directory


def _entry(name: str, kind: int, child: int, start: int, right: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le")
    left = 0xFFFFFFFF
    return text.ljust(64, b"\0") + struct.pack(
        "<HBBIII16xI16xIQ", len(text) + 2, kind, 1, left, right, child, 0, start, 0
    )


def _computed(expected: Expected) -> None:
    """LibreOffice computes what openpyxl left open; the second row then names the person of the first."""
    first, second, third = expected.rows
    first["fields"]["unit"], first["errors"] = "Văn phòng phường", []
    second["fields"]["name"], second["errors"] = PEOPLE[0].name, []
    assert third["errors"] == ["awards"]


CHANGES: dict[str, Callable[[Expected], None]] = {"78-formulas-computed.xlsx": _computed}
"""How what a converted file says differs from its source."""
