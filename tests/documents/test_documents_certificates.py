"""Certificates: each text stands where its layout says, to a third of a millimetre, also from a printer that errs."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from builders import a_decision, a_person, add_party, draft_decision
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents.certificate import as_pdf, calibration
from phuquoc_desktop.documents.certificate.calibration import Calibration
from phuquoc_desktop.documents.certificate.errors import (
    BuiltInLayoutError,
    LayoutNameError,
    LayoutRefusedError,
    NobodyGrantedError,
    OddMeasureError,
    TooLongForBoxError,
    UnknownLayoutError,
)
from phuquoc_desktop.documents.certificate.fitting import ABOVE, BELOW, MM, fitted
from phuquoc_desktop.documents.certificate.layout import Field, Layout
from phuquoc_desktop.documents.certificate.layout_files import LayoutFiles, as_toml, read_layout
from phuquoc_desktop.documents.certificate.values import CertificateValues, longest_first, texts
from phuquoc_desktop.documents.fonts import width_of
from phuquoc_desktop.documents.from_data.certificates import certificates_of

TOLERANCE = 0.3
LONG = "Công Tằng Tôn Nữ Nguyễn Hoàng Đặng Thị Bích Phượng Ngọc Quỳnh"
VALUES = CertificateValues(
    name="Nguyễn Thị Hồng Ánh",
    award="Giấy khen",
    nation="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    authority="Chủ tịch Ủy ban nhân dân phường Dương Đông",
    title="GIẤY KHEN",
    greeting="Tặng",
    position="Công chức Văn phòng - Thống kê, Ủy ban nhân dân phường Dương Đông",
    achievement="Đã có thành tích xuất sắc trong phong trào thi đua phòng, chống dịch bệnh năm 2021",
    number="12/QĐ-UBND",
    date="05 tháng 12 năm 2021",
    place_date="Phú Quốc, ngày 05 tháng 12 năm 2021",
    signing="CHỦ TỊCH",
    signer="Đỗ Ngọc Ẩn",
    book_number="007/2021",
)
BUILT_IN = [one.name for one in LayoutFiles(Path("nowhere")).listed()]


def layout(name: str = "giay-khen-a4") -> Layout:
    return LayoutFiles(Path("nowhere")).read(name)


def lines_of(content: bytes, page: int = 0) -> list[tuple[str, float, float, float, float]]:
    """Text and box (left, top, right, bottom in mm from the top left) of each line, as another library measures them."""
    pdf = pypdfium2.PdfDocument(content)
    opened = pdf[page]
    height = opened.get_height()
    words = opened.get_textpage()
    found = []
    for number in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(number)
        text = words.get_text_bounded(left, bottom, right, top).strip()
        found.append((text, left / MM, (height - top) / MM, right / MM, (height - bottom) / MM))
    pdf.close()
    return found


def expected_starts(wanted: Layout, values: CertificateValues) -> dict[str, tuple[float, float]]:
    """Where each line must begin on its baseline, in mm from the top left, reckoned from the layout alone."""
    starts = {}
    for field, text in texts(wanted, values):
        found = fitted(field, text)
        leading = (ABOVE + BELOW) * found.size / MM
        top = field.y + (field.height - leading * len(found.lines)) / 2
        for number, line in enumerate(found.lines):
            free = field.width - width_of(line, found.size, bold=field.bold, italic=field.italic) / MM
            left = field.x + free * {"left": 0, "centre": 0.5, "right": 1}[field.align]
            starts[line] = (left, top + number * leading + ABOVE * found.size / MM)
    return starts


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_line_stands_where_its_layout_says(name: str) -> None:
    wanted = layout(name)
    content = as_pdf.draw(wanted, [VALUES])
    begun = baselines(content)
    starts = expected_starts(wanted, VALUES)
    assert len(starts) >= 5
    for text, place in starts.items():
        assert begun[text] == pytest.approx(place, abs=TOLERANCE), text
    found = {text: (left, top, right, bottom) for text, left, top, right, bottom in lines_of(content)}
    for field, text in texts(wanted, VALUES):
        for line in fitted(field, text).lines:
            left, top, right, bottom = found[line]
            assert left >= field.x - TOLERANCE
            assert right <= field.x + field.width + TOLERANCE
            assert top >= field.y - TOLERANCE
            assert bottom <= field.y + field.height + TOLERANCE


def baselines(content: bytes) -> dict[str, tuple[float, float]]:
    """Start of each line on its baseline, in mm from the top left, read from the drawing commands by pypdf."""
    page = PdfReader(io.BytesIO(content)).pages[0]
    height = float(page.mediabox.height)
    found: dict[str, tuple[float, float]] = {}

    def visit(text: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            found.setdefault(text.strip(), (tm[4] / MM, (height - tm[5]) / MM))

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("printer", [Calibration(2.3, -1.7), Calibration(-4, 3.2, 1.01, 0.985)])
def test_a_calibrated_printer_puts_everything_where_the_layout_says(printer: Calibration) -> None:
    """What is drawn for a printer that errs, with that error put on, lies on the exact place again."""
    exact = baselines(as_pdf.draw(layout(), [VALUES]))
    drawn = baselines(as_pdf.draw(layout(), [VALUES], printer))
    assert len(exact) >= 10
    for text, place in exact.items():
        printed = printer.after(*drawn[text])
        assert printed == pytest.approx(place, abs=TOLERANCE), text
        assert drawn[text] != pytest.approx(place, abs=TOLERANCE)


def test_measures_of_the_crosses_give_back_the_printers_error() -> None:
    for printer in (Calibration(2.3, -1.7), Calibration(-4, 3.2, 1.01, 0.985)):
        first, second = printer.after(30, 30), printer.after(297 - 30, 210 - 30)
        found = calibration.measured(297, 210, first, second)
        assert found.numbers == pytest.approx(printer.numbers)
    two_numbers = calibration.measured(297, 210, (31.5, 28.8))
    assert two_numbers.numbers == pytest.approx([1.5, -1.2, 1, 1])


@pytest.mark.parametrize(
    ("first", "second"), [((300, 30), None), ((30, 3), None), ((30, 30), (240, 180)), ((30, 30), (267, 0))]
)
def test_measures_that_no_printer_explains_are_refused(
    first: tuple[float, float], second: tuple[float, float] | None
) -> None:
    with pytest.raises(OddMeasureError):
        calibration.measured(297, 210, first, second)


def test_the_calibration_sheet_has_its_crosses_where_it_says() -> None:
    found = lines_of(as_pdf.calibration_sheet(297, 210, "HP 1020"))
    said = "\n".join(text for text, *_box in found)
    assert "HP 1020" in said
    assert "Dấu 1: 30 mm từ mép trái, 30 mm từ mép trên" in said
    picture = pypdfium2.PdfDocument(as_pdf.calibration_sheet(297, 210, "x"))[0].render(scale=4).to_pil().convert("L")
    for x, y in ((30, 30), (267, 180)):
        dots = [(round((x + step) * MM * 4), round(y * MM * 4)) for step in (-9.5, -4.5, 4.5, 9.5)]
        assert all(picture.getpixel(one) < 200 for one in dots)


def test_a_name_of_sixty_letters_keeps_one_line_or_takes_two_before_it_is_hard_to_read() -> None:
    assert len(LONG) >= 60
    field = next(one for one in layout().field if one.name == "name")
    found = fitted(field, LONG)
    assert (" ".join(found.lines), found.squeezed) == (LONG, False)
    assert found.size >= field.smallest
    assert fitted(field, VALUES.name).size == field.size
    both = lines_of(as_pdf.draw(layout(), [replace(VALUES, name=LONG)]))
    assert all(line in [text for text, *_box in both] for line in found.lines)


def test_a_narrow_box_takes_two_even_lines_and_words_are_never_broken() -> None:
    field = Field("name", "{name}", 10, 10, 90, 20, 24, 16, lines=2, bold=True)
    found = fitted(field, LONG)
    assert len(found.lines) == 2
    widths = [width_of(one, found.size, bold=True) for one in found.lines]
    assert max(widths) < 1.5 * min(widths)
    with pytest.raises(TooLongForBoxError, match="name"):
        fitted(field, "x" * 200)


@given(
    st.lists(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyẪỆỢgy", min_size=1, max_size=9), min_size=1, max_size=25).map(
        " ".join
    ),
    st.floats(20, 250),
    st.floats(4, 60),
    st.integers(1, 5),
    st.booleans(),
)
def test_no_text_ever_leaves_its_box(text: str, width: float, height: float, lines: int, wraps: bool) -> None:
    field = Field("x", "{name}", 0, 0, width, height, 28, 12, lines=lines, wraps=wraps, bold=True)
    try:
        found = fitted(field, text)
    except TooLongForBoxError:
        return
    assert " ".join(found.lines).split() == text.split()
    assert len(found.lines) <= lines
    assert all(width_of(one, found.size, bold=True) <= width * MM + 0.01 for one in found.lines)
    assert len(found.lines) * found.size * (ABOVE + BELOW) <= height * MM + 0.01


def test_an_empty_place_leaves_its_field_out() -> None:
    draft = replace(VALUES, number="", book_number="")
    names = {field.name for field, _text in texts(layout(), draft)}
    assert "signer" in names
    assert names.isdisjoint({"decision", "book_number"})


def test_a_pre_printed_blank_gets_only_what_differs() -> None:
    said = {text for text, *_box in lines_of(as_pdf.draw(layout("giay-khen-a4-phoi"), [VALUES]))}
    assert VALUES.name in said
    assert VALUES.nation not in said
    assert "GIẤY KHEN" not in said


def test_the_longest_name_is_looked_at_first() -> None:
    listed = [VALUES, replace(VALUES, name=LONG), replace(VALUES, name="Lê An")]
    assert [one.name for one in longest_first(listed)] == [LONG, VALUES.name, "Lê An"]


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_layout_written_and_read_again_is_the_same(name: str) -> None:
    assert read_layout(as_toml(layout(name)).encode(), "x.toml") == layout(name)


def test_an_own_layout_is_a_file_of_the_office(tmp_path: Path) -> None:
    files = LayoutFiles(tmp_path)
    path = files.write("giay-khen-phuong", layout())
    assert path.parent == tmp_path / "certificates"
    assert files.listed()[0].name == "giay-khen-phuong"
    with pytest.raises(BuiltInLayoutError):
        files.write("giay-khen-a4", layout())
    for name in ("", "../x", "Giấy khen", "a" * 80):
        with pytest.raises(LayoutNameError):
            files.write(name, layout())
    with pytest.raises(UnknownLayoutError):
        files.read("khong-co")


TOML = as_toml(layout())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (TOML.replace("width = 297.0", "width = "), 7),
        (TOML.replace('kind = "certificate-layout"', 'kind = "x"'), 2),
        (TOML.replace("{name}", "{nmae}"), None),
        (TOML.replace("size = 28.0", 'size = "to"'), None),
        (TOML.replace("lines = 3", "lines = 99"), None),
        ("không phải TOML", 1),
        ("", 1),
        (TOML + TOML.partition("[[field]]")[1] + TOML.rpartition("[[field]]")[2], None),
    ],
)
def test_a_broken_layout_is_refused_with_line_and_reason_and_the_others_still_work(
    text: str, line: int | None, tmp_path: Path
) -> None:
    with pytest.raises(LayoutRefusedError) as caught:
        read_layout(text.encode(), "của tôi.toml")
    places = caught.value.places
    assert places["reason"]
    assert places["line"] == line if line else int(str(places["line"])) > 5
    folder = tmp_path / "certificates"
    folder.mkdir()
    (folder / "cua-toi.toml").write_text(text, encoding="utf-8")
    listed = LayoutFiles(tmp_path).listed()
    assert [one.name for one in listed if one.refused] == ["cua-toi"]
    assert len([one for one in listed if one.layout]) == len(BUILT_IN)


@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_of_layouts_fall(raw: bytes) -> None:
    with pytest.raises(LayoutRefusedError):
        read_layout(raw, "x.toml")


def test_layouts_that_come_along_are_good_toml_of_known_sizes() -> None:
    sizes = {(layout(name).sheet.width, layout(name).sheet.height) for name in BUILT_IN}
    assert sizes == {(297, 210), (420, 297)}


def test_certificates_come_from_the_lines_that_a_decision_grants(office: Backend) -> None:
    people = [add_party(office, a_person(name, position="Công chức")) for name in ("Trần Thị Hoa", "Lê Văn Tám")]
    decision = draft_decision(
        office, *((one, "GK_XA") for one in people), draft=a_decision(number="7", dated=date(2021, 12, 5))
    )
    with office.reading() as read:
        made = certificates_of(office.desk(read), decision.id)
    assert [one.name for one in made] == ["Trần Thị Hoa", "Lê Văn Tám"]
    assert (made[0].number, made[0].date, made[0].position) == ("07/QĐ-UBND", "05 tháng 12 năm 2021", "Công chức")
    assert made[0].authority.startswith("CHỦ TỊCH Ủy ban nhân dân phường")
    content = as_pdf.draw(layout(), made)
    assert len(pypdfium2.PdfDocument(content)) == 2


def test_a_decision_that_grants_nothing_has_no_certificates(office: Backend) -> None:
    decision = draft_decision(office)
    with office.reading() as read, pytest.raises(NobodyGrantedError):
        certificates_of(office.desk(read), decision.id)
