"""Files made elsewhere, and what only one kind of file can have, are checked as well."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from layout_samples import SENTENCE, letter, text

from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.documents.layout_check.check import Report, check
from phuquoc_desktop.documents.layout_check.errors import NotForCheckError, UnreadableForCheckError

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DRAWN = (
    f'<w:r {WORD} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing><wp:anchor>'
    '<wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr>'
    '<a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
)
OLD = (
    f'<w:r {WORD} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
    '<v:line from="10pt,2pt" to="{end}pt,2pt"/></w:pict></w:r>'
)


def off(path: Path) -> set[str]:
    return {one.key for one in check(path).off}


def changed(tmp_path: Path, change: Callable[[Any], None]) -> Path:
    file = docx.Document(BytesIO(as_word.render(letter(*text(12)))))
    change(file)
    path = tmp_path / "changed.docx"
    file.save(str(path))
    return path


def _number_below(file: Any) -> None:
    section = file.sections[0]
    head, foot = section.header.paragraphs[0], section.footer
    foot.is_linked_to_previous = False
    foot.paragraphs[0]._p.addnext(head._p)


def _on_first(file: Any) -> None:
    file.sections[0].different_first_page_header_footer = False


def _no_number(file: Any) -> None:
    head = file.sections[0].header.paragraphs[0]
    head._p.getparent().remove(head._p)


def _aligned(where: Any) -> Callable[[Any], None]:
    def change(file: Any) -> None:
        file.sections[0].header.paragraphs[0].alignment = where

    return change


def _number_face(**face: bool) -> Callable[[Any], None]:
    def change(file: Any) -> None:
        for run in file.sections[0].header._element.iter(qn("w:r")):
            for name in face:
                run.get_or_add_rPr().append(OxmlElement(f"w:{name}"))

    return change


def _style(name: str, spoil: Callable[[Any], None]) -> Callable[[Any], None]:
    return lambda file: spoil(file.styles[name])


def _family(style: Any) -> None:
    fonts = style.element.rPr.rFonts
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), "Arial")


def _red(style: Any) -> None:
    style.font.color.rgb = RGBColor(0xC0, 0, 0)


def _centred_off(name: str) -> Callable[[Any], None]:
    def spoil(style: Any) -> None:
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT

    return _style(name, spoil)


def _no_rule(file: Any) -> None:
    for border in list(file.element.body.iter(qn("w:pBdr")))[1:2]:
        border.getparent().remove(border)


def _low_text(file: Any) -> None:
    file.sections[0].top_margin = Mm(27)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (_number_below, "page_number:not-above"),
        (_on_first, "page_number:on-first"),
        (_no_number, "page_number:missing"),
        (_aligned(WD_ALIGN_PARAGRAPH.RIGHT), "page_number:centred"),
        (_number_face(b=True), "page_number:not-bold"),
        (_number_face(i=True), "page_number:upright"),
        (_style("Nội dung", _family), "font:family"),
        (_style("Nội dung", _red), "body:colour"),
        (_centred_off("Quốc hiệu"), "nation:centred"),
        (_centred_off("Tên loại văn bản"), "kind:centred"),
        (_centred_off("Họ tên người ký"), "signer:centred"),
        (_no_rule, "motto:rule-missing"),
        (_low_text, "page:top"),
    ],
)
def test_what_is_spoiled_in_word_itself_is_found_and_only_that(
    change: Callable[[Any], None], key: str, tmp_path: Path
) -> None:
    assert off(changed(tmp_path, change)) == {key}


def _typed(tmp_path: Path, *, line: str = DRAWN, length: float = 60.3) -> Path:
    """A letter as a clerk types it: no styles of ours, direct formatting, a table without lines, drawn lines."""
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)

    def put(
        place: Any, text: str, size: float = 14, *, bold: bool = False, italic: bool = False, middle: bool = True
    ) -> Any:
        written = place.add_paragraph()
        run = written.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold, italic
        if middle:
            written.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return written

    table = file.add_table(2, 2)
    for cell, width in zip(table._cells, (66, 99, 66, 99), strict=True):
        cell.width = Mm(width)
    left, right = table.cell(0, 0), table.cell(0, 1)
    put(left, "ỦY BAN NHÂN DÂN", 13, bold=True)
    issuer = put(left, "PHƯỜNG DƯƠNG ĐÔNG", 13, bold=True)
    issuer._p.append(parse_xml(DRAWN.format(emu=22 * 36000)))
    put(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    motto = put(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    motto._p.append(parse_xml(line.format(emu=int(length * 36000), end=10 + length * 72 / 25.4)))
    put(table.cell(1, 0), "Số: 05/TTr-UBND", 13)
    put(table.cell(1, 1), "Phú Quốc, ngày 05 tháng 3 năm 2021", 14, italic=True)
    put(file, "TỜ TRÌNH", bold=True)
    subject = put(file, "Về việc đề nghị tặng Giấy khen", bold=True)
    subject._p.append(parse_xml(DRAWN.format(emu=28 * 36000)))
    put(file, "Kính gửi: Ủy ban nhân dân thành phố Phú Quốc")
    for _number in range(3):
        body = put(file, f"\t{SENTENCE * 3}", middle=False)
        body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        body.paragraph_format.space_before = Pt(6)
    foot = file.add_table(1, 2)
    put(foot.cell(0, 0), "Nơi nhận:", 12, bold=True, italic=True, middle=False)
    put(foot.cell(0, 0), "- Như trên;", 11, middle=False)
    put(foot.cell(0, 0), "- Lưu: VT, NV.", 11, middle=False)
    put(foot.cell(0, 1), "TM. ỦY BAN NHÂN DÂN", bold=True)
    put(foot.cell(0, 1), "CHỦ TỊCH", bold=True)
    for _number in range(4):
        put(foot.cell(0, 1), "")
    put(foot.cell(0, 1), "Đỗ Ngọc Ẩn", bold=True)
    path = tmp_path / "typed.docx"
    file.save(str(path))
    return path


@pytest.mark.parametrize("line", [DRAWN, OLD])
def test_a_letter_typed_with_direct_formatting_is_right(line: str, tmp_path: Path) -> None:
    report = check(_typed(tmp_path, line=line))
    assert report.off == ()
    assert {one.key for one in report.unknown} <= {"page_number:missing"}


@pytest.mark.parametrize("line", [DRAWN, OLD])
def test_a_drawn_line_that_is_too_short_is_found(line: str, tmp_path: Path) -> None:
    assert off(_typed(tmp_path, line=line, length=30)) == {"motto:rule-length"}


def test_a_short_word_file_without_page_number_is_unknown_not_wrong(tmp_path: Path) -> None:
    (unknown,) = check(_typed(tmp_path)).unknown
    assert unknown.key == "page_number:missing"


def test_a_scanned_page_says_that_it_cannot_be_checked(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(as_pdf.render(letter()))
    subprocess.run(("pdftoppm", "-r", "60", "-png", "-singlefile", "a.pdf", "a"), cwd=tmp_path, check=True)
    from PIL import Image

    scan = tmp_path / "scan.pdf"
    Image.open(tmp_path / "a.png").convert("RGB").save(scan)
    report: Report = check(scan)
    assert [one.key for one in report.findings] == ["page:picture"]
    assert report.off == ()


def test_what_is_no_paper_is_unknown(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_paragraph("Danh sách việc cần làm trong tuần.")
    file.save(str(tmp_path / "x.docx"))
    assert [one.key for one in check(tmp_path / "x.docx").findings] == ["page:not-a-paper"]


@pytest.mark.parametrize("name", ["x.pdf", "x.docx"])
@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"PK\x03\x04 nothing"])
def test_damaged_files_are_refused(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableForCheckError):
        check(tmp_path / name)


def test_other_kinds_of_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.odt").write_bytes(b"")
    with pytest.raises(NotForCheckError):
        check(tmp_path / "x.odt")


def test_a_finding_names_cell_clause_certainty_and_remedy(tmp_path: Path) -> None:
    def spoil(file: Any) -> None:
        file.styles["Quốc hiệu"].font.size = Pt(16)

    (found,) = check(changed(tmp_path, spoil)).off
    assert (found.cell, found.clause.text, found.clause.source) == ("1", "Phụ lục I, phần I, mục II.1", "memory")
    assert (found.found, found.wanted) == ("16", "12–13")
    assert "CỘNG HÒA" in found.text
    assert found.mend


def test_an_empty_word_file_is_unknown_too(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "x.docx"))
    assert [one.key for one in check(tmp_path / "x.docx").findings] == ["page:not-a-paper"]
