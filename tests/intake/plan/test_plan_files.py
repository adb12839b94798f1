"""Files that plans come in, and those that are refused in one sentence."""

import zipfile

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.intake.plan import read_plan
from phuquoc_desktop.intake.plan.errors import (
    DamagedPlanError,
    EmptyPlanError,
    LockedPlanError,
    NotAPlanError,
    OldWordPlanError,
    PlanNotOpenedError,
    RefusedPlanError,
    ScannedPlanError,
    TooLargePlanError,
)
from phuquoc_desktop.intake.plan.limits import MOST_PAGES

LINES = [
    "KẾ HOẠCH NĂM 2024",
    "II. CHỈ TIÊU",
    "- Sản lượng lúa đạt 500 tấn, tăng 3,5% so với",
    "năm 2023.",
    "- Tỷ lệ hộ nghèo còn 2%.",
]
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def a_pdf(path, pages, height=800):
    canvas = Canvas(str(path))
    for lines in pages:
        canvas.setFont(face(), 12)
        for number, line in enumerate(lines):
            canvas.drawString(60, height - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def read(path):
    return [(one.indicator, str(one.value), one.place.page) for one in read_plan(path).targets]


def test_lines_that_layout_broke_are_joined_in_pdf(tmp_path):
    reading = read_plan(a_pdf(tmp_path / "a.pdf", [LINES]))
    assert [(one.indicator, str(one.value), one.place.page) for one in reading.targets] == [
        ("Sản lượng lúa", "500", 1),
        ("Tỷ lệ hộ nghèo", "2", 1),
    ]
    assert reading.targets[0].base_year == 2023


def test_the_page_of_a_target_is_kept_and_page_numbers_are_none(tmp_path):
    path = a_pdf(tmp_path / "a.pdf", [LINES, ["2", "- Diện tích rừng 300 ha."], ["3", "- Thu ngân sách 20 tỷ đồng."]])
    assert [one[2] for one in read(path)] == [1, 1, 2, 3]


def test_pages_without_text_among_others_are_told(tmp_path):
    reading = read_plan(a_pdf(tmp_path / "a.pdf", [LINES, []]))
    assert len(reading.targets) == 2
    assert reading.told == ("Without text, perhaps scanned, and not read: page 2.",)


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path):
    writer = PdfWriter(clone_from=PdfReader(a_pdf(tmp_path / "a.pdf", [LINES])))
    writer.encrypt("", "chủ")
    writer.write(tmp_path / "b.pdf")
    assert len(read(tmp_path / "b.pdf")) == 2


def test_numbers_that_word_reckons_itself_are_seen(tmp_path):
    document = Document()
    document.add_paragraph("KẾ HOẠCH NĂM 2024")
    document.add_paragraph("II. CHỈ TIÊU")
    for text in ("Sản lượng lúa đạt 500 tấn.", "Tỷ lệ hộ nghèo còn 2%."):
        document.add_paragraph(text, style="List Number")
    document.save(str(tmp_path / "a.docx"))
    reading = read_plan(tmp_path / "a.docx")
    assert [(one.value, one.place.section, one.place.bullet) for one in reading.targets] == [
        (500, "II", 1),
        (2, "II", 2),
    ]


def test_a_table_gives_last_years_figures_and_a_jump_is_doubted(tmp_path):
    document = Document()
    document.add_paragraph("Các chỉ tiêu chủ yếu năm 2024")
    rows = [
        ("STT", "Chỉ tiêu", "ĐVT", "Thực hiện 2023", "Kế hoạch 2024"),
        ("1", "Sản lượng lúa", "Tấn", "4.400", "45.000"),
        ("2", "Tỷ lệ hộ nghèo", "%", "3,1", "≤ 2,5"),
    ]
    table = document.add_table(len(rows), 5)
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    document.save(str(tmp_path / "a.docx"))
    reading = read_plan(tmp_path / "a.docx")
    assert [(one.comparator.value, str(one.value), str(one.base_value), one.base_year) for one in reading.targets] == [
        ("ge", "45000", "4400", 2023),
        ("le", "2.5", "3.1", 2023),
    ]
    assert [(one.kind.value, one.targets) for one in reading.alarms] == [("out-of-range", ("T01",))]


def test_a_text_of_the_old_fonts_is_read_as_unicode(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "II. CHØ TI£U\n- Tû lÖ hé nghÌo cßn 2%.\n- S¶n l­îng lóa ®¹t 500 tÊn.\n- DiÖn tÝch trång rõng 30 ha.\n", "utf-8"
    )
    reading = read_plan(path, 2024)
    assert [one.indicator for one in reading.targets] == ["Tỷ lệ hộ nghèo", "Sản lượng lúa", "Diện tích trồng rừng"]
    assert "TCVN3" in reading.told[0]


def test_long_reading_can_be_stopped(tmp_path):
    def stop(done, total, what):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_plan(a_pdf(tmp_path / "a.pdf", [LINES]), report=stop)


def encrypted(path):
    a_pdf(path, [LINES])
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt("mật khẩu")
    writer.write(path)


def zipped(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")


def cut(path):
    Document().save(str(path))
    path.write_bytes(path.read_bytes()[:2000])


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (301 * 2**20))


REFUSED = {
    "empty.txt": (lambda path: path.write_bytes(b""), EmptyPlanError),
    "blank.txt": (lambda path: path.write_text(" \n\n"), EmptyPlanError),
    "picture.png": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(500)), NotAPlanError),
    "archive.zip": (zipped, NotAPlanError),
    "sheet.xls": (lambda path: path.write_bytes(OLE + "Workbook\0".encode("utf-16-le")), NotAPlanError),
    "old.doc": (lambda path: path.write_bytes(OLE + "WordDocument\0".encode("utf-16-le")), OldWordPlanError),
    "rich.rtf": (lambda path: path.write_bytes(b"{\\rtf1 abc}"), OldWordPlanError),
    "locked.docx": (lambda path: path.write_bytes(OLE + "EncryptedPackage\0".encode("utf-16-le")), LockedPlanError),
    "locked.pdf": (encrypted, LockedPlanError),
    "scan.pdf": (lambda path: a_pdf(path, [[], []]), ScannedPlanError),
    "cut.docx": (cut, DamagedPlanError),
    "cut.pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<"), DamagedPlanError),
    "thick.pdf": (lambda path: a_pdf(path, [["x"]] * (MOST_PAGES + 1)), TooLargePlanError),
    "bomb.docx": (bomb, TooLargePlanError),
    "long.txt": (lambda path: path.write_text("kế hoạch " * 300_000, "utf-8"), TooLargePlanError),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(name, tmp_path):
    make, refusal = REFUSED[name]
    path = tmp_path / name
    make(path)
    with pytest.raises(refusal) as told:
        read_plan(path)
    assert isinstance(told.value, RefusedPlanError)
    assert str(told.value).startswith(f"“{name}” ") or f"“{name}”" in str(told.value)
    assert str(told.value).endswith(".")


def test_a_folder_and_a_file_that_is_not_there_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "không có.docx"):
        with pytest.raises(PlanNotOpenedError):
            read_plan(path)
