"""One drawing, every renderer: the same pieces in PDF and SVG, readable in grey, and figures in papers."""

from __future__ import annotations

import base64
import re
import subprocess
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from chart_samples import BEHIND, LIMITED
from documents_samples import a_registration_list
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from phuquoc_desktop.documents import as_html, as_pdf, as_sheet, as_word, registration_list
from phuquoc_desktop.documents.document import Cell, Column, Document, Figure, Heading, Row, Table, paragraph
from phuquoc_desktop.documents.drawing import as_svg
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.figures import short
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.hatching import stretches
from phuquoc_desktop.documents.drawing.inks import Hatch, Ink, Shape
from phuquoc_desktop.documents.drawing.lowering import Face, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Marker, Text
from phuquoc_desktop.documents.drawing.metrics import LETTERS, fitted, wrapped
from phuquoc_desktop.documents.drawing.palette import PRINT, in_grey
from phuquoc_desktop.documents.drawing.scale import drawable, scale_of
from phuquoc_desktop.documents.drawing.shapes import outlines
from phuquoc_desktop.documents.fonts import width_of
from phuquoc_desktop.translation import vietnamese

PAPER = Frame(453, 190, 8.5, say=vietnamese)
CHART = target_chart(BEHIND, PAPER)
ROWS = Table((Column("Tháng", 1), Column("Thực hiện", 1)), (Row((Cell("3"), Cell(Decimal(900)))),))
SVG = "{http://www.w3.org/2000/svg}"


def a_paper(*blocks: object) -> Document:
    return Document("Tiến độ", (Heading("I. BIỂU ĐỒ"), paragraph("Như sau:"), *blocks))  # type: ignore[arg-type]


def contents(pdf: bytes) -> str:
    return PdfReader(BytesIO(pdf)).pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]


def test_the_pdf_has_a_fill_and_a_stroke_for_every_piece_at_its_place() -> None:
    found = list(pieces(CHART))
    drawn = contents(as_pdf.render(a_paper(Figure(CHART))))
    bare = contents(as_pdf.render(a_paper()))
    faces = [piece for piece in found if isinstance(piece, Face)]
    strokes = [piece for piece in found if isinstance(piece, Stroke)]
    assert len(re.findall(r"\bf\*?\s", drawn)) - len(re.findall(r"\bf\*?\s", bare)) == len(faces)
    assert len(re.findall(r"\bS\s", drawn)) - len(re.findall(r"\bS\s", bare)) == len(strokes)
    x, y = strokes[0].paths[0].points[0]
    assert f"{x:g}"[:5] in drawn
    assert f"{CHART.height - y:g}"[:5] in drawn


def test_the_svg_has_the_same_pieces_at_the_same_places() -> None:
    found = list(pieces(CHART))
    root = ET.fromstring(as_svg.render(CHART))
    texts = [piece for piece in found if isinstance(piece, Text)]
    assert [node.text for node in root.iter(f"{SVG}text")] == [text.words for text in texts]
    for node, text in zip(root.iter(f"{SVG}text"), texts, strict=True):
        assert float(node.get("x", "")) == pytest.approx(text.x, abs=0.01)
        assert float(node.get("y", "")) == pytest.approx(text.y, abs=0.01)
    assert len(list(root.iter(f"{SVG}path"))) == len(found) - len(texts)
    assert root.find(f"{SVG}title").text == CHART.told  # type: ignore[union-attr]


def test_words_of_a_chart_can_be_copied_out_of_the_pdf(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(as_pdf.render(a_paper(Figure(CHART, "Hình 1. Giá trị sản xuất"))))
    copied = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True).stdout
    assert {"Kế hoạch 4.549,5", "Hình 1. Giá trị sản xuất", "Dự báo 4.310"} <= set(copied.splitlines())
    assert "Cần 407,3 tỷ đồng mỗi tháng" in copied


def test_a_chart_is_made_smaller_to_fit_the_text(tmp_path: Path) -> None:
    wide = target_chart(BEHIND, PAPER._replace(width=1200, height=900))
    path = tmp_path / "paper.pdf"
    path.write_bytes(as_pdf.render(a_paper(Figure(wide))))
    assert len(PdfReader(path).pages) <= 2
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, text=True).stdout
    assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)) < 595 - 15 / 25.4 * 72 + 2


def test_the_same_chart_is_the_same_bytes() -> None:
    assert as_pdf.render(a_paper(Figure(CHART))) == as_pdf.render(a_paper(Figure(CHART)))


def test_in_grey_the_inks_of_series_stay_dark_and_their_grounds_light() -> None:
    grey = {ink: int(colour[1:3], 16) for ink, colour in in_grey(PRINT).items()}
    for ink in (Ink.PLAN, Ink.REACHED, Ink.LAST_YEAR, Ink.FORECAST, Ink.BAD, Ink.WARN, Ink.GOOD, Ink.UNKNOWN):
        assert grey[ink] < 135
    for ink in (Ink.BAD_PALE, Ink.WARN_PALE, Ink.GOOD_PALE, Ink.COURSE_PALE, Ink.UNKNOWN_PALE, Ink.FORECAST_PALE):
        assert grey[ink] > 210


def test_a_grey_printer_shows_the_hatch_of_what_is_forbidden(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(as_pdf.render(a_paper(Figure(target_chart(LIMITED, PAPER)))))
    subprocess.run(["pdftoppm", "-gray", "-r", "200", path, tmp_path / "page"], check=True)
    picture = next(tmp_path.glob("page*.pgm")).read_bytes()
    _kind, size, _depth, rest = picture.split(b"\n", 3)
    width = int(size.split()[0])
    rows = [rest[start : start + width] for start in range(0, len(rest), width)]
    hatched = [row for row in rows if sum(first < 200 <= second for first, second in pairwise(row)) > 35]
    assert len(hatched) > 30


def test_a_figure_is_an_image_in_html_that_says_what_it_shows() -> None:
    page = as_html.render(a_paper(Figure(CHART, "Hình 1")))
    packed = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', page)
    assert packed
    assert ET.fromstring(base64.b64decode(packed[1])).tag == f"{SVG}svg"
    assert "Kế hoạch 4.549,5 tỷ đồng; Tháng 3: 900 tỷ đồng" in page


def test_word_prints_the_rows_of_a_figure_or_its_words() -> None:
    file = docx.Document(BytesIO(as_word.render(a_paper(Figure(CHART, "Hình 1", ROWS)))))
    assert [cell.text for cell in file.tables[0].rows[1].cells] == ["3", "900"]
    assert "Hình 1" in [one.text for one in file.paragraphs]
    wordless = docx.Document(BytesIO(as_word.render(a_paper(Figure(CHART)))))
    assert CHART.told in [one.text for one in wordless.paragraphs]


def test_a_sheet_leaves_figures_out() -> None:
    listed = registration_list.compose(a_registration_list())
    plain = load_workbook(BytesIO(as_sheet.render(listed))).active
    drawn = Document(listed.title, (*listed.blocks, Figure(CHART, "Hình 1", ROWS)))
    with_figure = load_workbook(BytesIO(as_sheet.render(drawn))).active
    assert plain is not None
    assert with_figure is not None
    assert list(with_figure.values) == list(plain.values)


@pytest.mark.parametrize(
    "words", ["Kế hoạch 4.549,5 tỷ đồng", "PHƯỜNG DƯƠNG ĐÔNG", "Tỷ lệ ‰ ≥ 11 – “ổn”", "0123456789 %"]
)
@pytest.mark.parametrize("bold", [False, True])
def test_words_are_never_wider_on_paper_than_they_were_measured(words: str, bold: bool) -> None:
    assert width_of(words, 10, bold=bold) <= LETTERS.width(words, 10, bold=bold)


@given(st.text(max_size=60), st.floats(0, 300))
def test_shortened_words_fit_their_room(words: str, room: float) -> None:
    assert LETTERS.width(fitted(words, room, LETTERS, 12), 12) <= max(room, 0)


def test_long_names_are_broken_into_lines() -> None:
    found = wrapped("Tỷ lệ hộ dân sử dụng nước hợp vệ sinh trên địa bàn thành phố", 150, LETTERS, 10, 2)
    assert len(found) == 2
    assert found[1].endswith("…")
    assert all(LETTERS.width(line, 10) <= 150 for line in found)


numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@given(st.lists(numbers, max_size=20), st.booleans())
def test_a_scale_holds_its_values_between_round_ticks(values: list[Decimal], from_zero: bool) -> None:
    values = [one for one in map(drawable, values) if one is not None]
    scale = scale_of(values, from_zero=from_zero)
    assert all(scale.low <= value <= scale.high for value in values)
    assert 2 <= len(scale.ticks) <= 7
    assert scale.ticks[0] == scale.low
    assert str(scale.step.normalize()).lstrip("-").replace(".", "").split("E")[0].strip("0") in {"1", "2", "25", "5"}
    if from_zero:
        assert scale.low <= 0 <= scale.high


def test_a_level_far_from_zero_is_drawn_close_up_and_a_growing_figure_from_zero() -> None:
    values = [Decimal("97.2"), Decimal("99.6")]
    assert scale_of(values, from_zero=False).low == 97
    assert scale_of(values).low == 0


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("4549.5", "4.549,5"),
        ("0", "0"),
        ("1E+21", "1,00E21"),
        ("0.003124", "0,00312"),
        ("99.60", "99,6"),
        ("-0.5", "-0,5"),
    ],
)
def test_figures_in_charts_are_short(value: str, written: str) -> None:
    assert short(Decimal(value)) == written


@example([(0.0, 0.0), (0.0, 0.0), (1.5, 5e-324)], Hatch.LEVEL)
@given(st.lists(st.tuples(st.floats(0, 200), st.floats(0, 200)), min_size=3, max_size=8), st.sampled_from(Hatch))
def test_a_hatch_stays_inside_its_shape(points: list[tuple[float, float]], hatch: Hatch) -> None:
    for run in stretches(points, hatch):
        for x, y in run:
            assert min(px for px, _py in points) - 0.01 <= x <= max(px for px, _py in points) + 0.01
            assert min(py for _px, py in points) - 0.01 <= y <= max(py for _px, py in points) + 0.01


def test_every_hatch_and_every_mark_looks_different() -> None:
    square = ((0.0, 0.0), (60.0, 0.0), (60.0, 60.0), (0.0, 60.0))
    hatches = {hatch: tuple(stretches(square, hatch)) for hatch in Hatch}
    assert len(set(hatches.values())) == len(Hatch)
    assert all(hatches[hatch] for hatch in Hatch if hatch is not Hatch.NONE)
    marks = {shape: tuple(outlines(Marker(0, 0, 10, shape, Ink.TEXT))) for shape in Shape}
    assert len(set(marks.values())) == len(Shape)


def test_a_hollow_mark_shows_the_surface_inside() -> None:
    drawing = Drawing(20, 20, (Marker(10, 10, 8, Shape.SQUARE, Ink.BAD, filled=False),), "")
    face, stroke = pieces(drawing)
    assert isinstance(face, Face)
    assert face.ink is Ink.SURFACE
    assert isinstance(stroke, Stroke)
    assert stroke.ink is Ink.BAD
