"""The Word file is read again with python-docx."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from documents_samples import LONG_NAME, a_list, all_papers, texts
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phuquoc_desktop.documents import as_word
from phuquoc_desktop.documents.document import Document, PageBreak, Role, paragraph
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.word_styles import style_name


def read(document: Document) -> docx.document.Document:
    return docx.Document(BytesIO(as_word.render(document)))


def all_text(file: docx.document.Document) -> str:
    return "\n".join("".join(node.itertext()) for node in file.element.body.iter(qn("w:p")))


@pytest.mark.parametrize("name", list(all_papers()))
def test_every_text_of_each_paper_is_in_the_file(name: str) -> None:
    document = all_papers()[name]
    written = all_text(read(document))
    for text in texts(document):
        for line in text.split("\n"):
            assert line in written


@pytest.mark.parametrize("name", list(all_papers()))
def test_the_same_paper_is_the_same_bytes(name: str) -> None:
    document = all_papers()[name]
    assert as_word.render(document) == as_word.render(document)


def test_styles_are_real_and_in_times_new_roman_for_every_script() -> None:
    file = read(a_list(2))
    for role in Role:
        style = file.styles[style_name(role)]
        wanted = page_style().text(role)
        assert style.font.size.pt == wanted.size
        assert bool(style.font.bold) == wanted.bold
        fonts = style.element.rPr.rFonts
        for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
            assert fonts.get(qn(f"w:{kind}")) == "Times New Roman"
        assert not [name for name in fonts.attrib if name.endswith("Theme")]


def test_each_paragraph_takes_its_look_from_a_style() -> None:
    letter = read(all_papers()["letter"])
    grounds = [one for one in letter.paragraphs if one.style.name == style_name(Role.GROUND)]
    assert len(grounds) == 4
    assert all(run.font.size is None and run.font.name is None for one in grounds for run in one.runs)


def test_paper_and_margins_follow_decree_30() -> None:
    section = read(a_list(2)).sections[0]
    page = page_style().page
    assert section.page_width.mm == pytest.approx(210, abs=0.1)
    assert section.left_margin.mm == pytest.approx(page.left_mm, abs=0.1)
    assert section.right_margin.mm == pytest.approx(page.right_mm, abs=0.1)
    assert section.top_margin.mm == pytest.approx(page.top_mm, abs=0.1)


def test_wide_lists_lie_on_their_side() -> None:
    section = read(all_papers()["candidates"]).sections[0]
    assert section.page_width > section.page_height


def test_the_page_number_is_a_field_and_missing_on_the_first_page() -> None:
    section = read(a_list(2)).sections[0]
    assert section.different_first_page_header_footer
    (field,) = section.header._element.iter(qn("w:fldSimple"))
    assert field.get(qn("w:instr")) == "PAGE"
    assert "".join(section.first_page_header._element.itertext()).strip() == ""


def test_headings_of_tables_are_repeated_and_widths_are_fixed() -> None:
    table = read(a_list(3)).tables[1]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table.rows[1]._tr.trPr.find(qn("w:tblHeader")) is None
    assert table.autofit is False
    assert sum(column.width for column in table.columns) / 36000 == pytest.approx(165, abs=0.5)


def test_the_last_line_stays_with_the_signatures() -> None:
    file = read(a_list(3))
    (last,) = [one for one in file.paragraphs if one.text == "Hết danh sách."]
    assert last.paragraph_format.keep_with_next


def test_a_short_table_stays_with_the_signatures() -> None:
    document = a_list(3)
    without = Document(document.title, (*document.blocks[:3], document.blocks[4]))
    cells = read(without).tables[1].rows[-1].cells
    assert all(paragraph.paragraph_format.keep_with_next for cell in cells for paragraph in cell.paragraphs)


def test_the_head_has_room_for_the_national_title() -> None:
    from phuquoc_desktop.documents.fonts import width_of

    head = read(a_list(1)).tables[0]
    assert head.columns[1].width.pt >= width_of(page_style().words.nation, 13, bold=True)
    assert head._tbl.tblPr.find(qn("w:tblCellMar")) is not None


def test_dates_inside_the_file_are_the_papers_own() -> None:
    packed = zipfile.ZipFile(BytesIO(as_word.render(a_list(1))))
    assert {entry.date_time[:3] for entry in packed.infolist()} == {(2021, 2, 5)}
    core = docx.Document(BytesIO(as_word.render(a_list(1)))).core_properties
    assert (core.title, core.author, core.created.year) == ("Danh sách thử", "Ủy ban nhân dân phường Dương Đông", 2021)


def test_long_names_and_page_breaks_are_written() -> None:
    assert LONG_NAME in all_text(read(all_papers()["letter"]))
    assert read(Document("x", (paragraph("a"), PageBreak(), paragraph("b")))).paragraphs


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_whatever_people_type_is_written_and_read_again(text: str) -> None:
    assert read(Document(text, a_list(1, text, text).blocks))
