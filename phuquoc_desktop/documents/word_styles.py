"""The styles of a Word paper, one a role, and the page number in the head from page 2 on."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from phuquoc_desktop.documents.document import Align, Role
from phuquoc_desktop.documents.page_style import TextStyle, page_style

TYPEFACE = "Times New Roman"
ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_NAMES = {
    Role.NATION: "Quốc hiệu",
    Role.MOTTO: "Tiêu ngữ",
    Role.SUPERIOR: "Cơ quan chủ quản",
    Role.ISSUER: "Cơ quan ban hành",
    Role.NUMBER: "Số ký hiệu",
    Role.ABOUT: "Trích yếu công văn",
    Role.URGENCY: "Độ khẩn",
    Role.CIRCULATION: "Phạm vi lưu hành",
    Role.PLACE_DATE: "Địa danh ngày tháng",
    Role.KIND: "Tên loại văn bản",
    Role.SUBJECT: "Trích yếu",
    Role.ATTACHED: "Kèm theo",
    Role.ADDRESSEE: "Kính gửi",
    Role.DECIDER: "Thẩm quyền ban hành",
    Role.GROUND: "Căn cứ",
    Role.RESOLVED: "Quyết định",
    Role.PART_LABEL: "Phần chương mục",
    Role.PART_TITLE: "Tên phần chương mục",
    Role.ARTICLE: "Điều",
    Role.CLAUSE: "Khoản",
    Role.POINT: "Điểm",
    Role.HEADING_1: "Heading 1",
    Role.HEADING_2: "Heading 2",
    Role.BODY: "Nội dung",
    Role.TABLE_HEAD: "Đầu bảng",
    Role.TABLE_CELL: "Ô bảng",
    Role.NOTE: "Ghi chú",
    Role.RECIPIENTS_LABEL: "Nơi nhận",
    Role.RECIPIENT: "Danh sách nơi nhận",
    Role.AUTHORITY: "Chức vụ người ký",
    Role.SIGN_HINT: "Chỉ dẫn ký",
    Role.SIGNER: "Họ tên người ký",
    Role.ANNEX_LABEL: "Phụ lục",
    Role.ANNEX_TITLE: "Tên phụ lục",
    Role.CONTACT: "Địa chỉ cơ quan",
}


def style_name(role: Role) -> str:
    """Return the name under which Word lists the style of a role."""
    return _NAMES[role]


def put_on(paragraph: Any, role: Role) -> None:
    """Give a paragraph the style of a role.

    By the style's id: looked up by its name, python-docx goes through all styles of the file for every paragraph.
    """
    paragraph._p.style = _id(role)


def _id(role: Role) -> str:
    return _NAMES[role].replace(" ", "")


def add_styles(file: WordFile) -> None:
    """Put the style of each role into the file, on top of a plain Times New Roman that speaks Vietnamese."""
    normal = file.styles["Normal"]
    _set_type(normal, page_style().text(Role.BODY).size)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1
    _speak_vietnamese(file)
    known = {style.name for style in file.styles}
    for role in Role:
        name = _NAMES[role]
        style = file.styles[name] if name in known else file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.styleId = _id(role)
        style.base_style = normal
        _set(style, page_style().text(role))


def _set(style: Any, text: TextStyle) -> None:
    _set_type(style, text.size)
    style.font.bold, style.font.italic = text.bold, text.italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    layout = style.paragraph_format
    layout.alignment = ALIGN[text.align]
    layout.first_line_indent = Mm(text.first_line_mm)
    layout.space_before, layout.space_after = Pt(text.before_pt), Pt(0)
    layout.line_spacing = text.leading
    layout.keep_with_next = text.keep_with_next
    style.quick_style = True


def _set_type(style: Any, size: float) -> None:
    style.font.name = TYPEFACE
    style.font.size = Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), TYPEFACE)
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


def _speak_vietnamese(file: WordFile) -> None:
    """Let Word's speller know the language, so that it does not underline everything in red."""
    for language in file.styles.element.iter(qn("w:lang")):
        for kind in ("val", "eastAsia"):
            language.set(qn(f"w:{kind}"), "vi-VN")


def be_modern(file: WordFile) -> None:
    """Say that the file is of Word 2013 or later; else Word shows it in its compatibility mode and shifts tables."""
    compat = file.settings.element.find(qn("w:compat"))
    for known in compat.findall(qn("w:compatSetting")):
        if known.get(qn("w:name")) == "compatibilityMode":
            known.set(qn("w:val"), "15")


def add_page_number(file: WordFile) -> None:
    """Centre the number in the head of every page but the first."""
    paragraph = file.sections[0].header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("2")
    run.font.size = Pt(page_style().page.number_size)
    run.font.name = TYPEFACE
    field.append(run._r)
    paragraph._p.append(field)
