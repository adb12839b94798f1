"""The chairman's page is one page, whatever stands on it."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import progress
from documents_samples import LONG_NAME, a_row, a_target
from paper_builders import STANDINGS, a_chairman_page, standing_targets
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_html, as_pdf, as_word, chairman_page, papers
from phuquoc_desktop.documents.chairman_lines import attention, figures_of, line_of
from phuquoc_desktop.documents.chairman_page import ChairmanPage
from phuquoc_desktop.documents.document import Document, Figure, Paragraph, Table
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.domain.forecast import Need
from phuquoc_desktop.domain.target import Comparator, Direction, Standing
from phuquoc_desktop.services import targets

MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">')
WORST = "Tỷ lệ " + "ỦYBANNHÂNDÂN" * 30
LONG = f"{LONG_NAME} " * 4


def pages(document: Document) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(as_pdf.render(document))).pages]


def drawn(page: ChairmanPage) -> list[str]:
    return pages(chairman_page.compose(page))


def figure(page: ChairmanPage) -> Figure:
    return next(block for block in chairman_page.compose(page).blocks if isinstance(block, Figure))


def names(page: ChairmanPage) -> list[str]:
    return [text.words for text in figure(page).drawing.texts]


@pytest.mark.parametrize("count", [0, 1, 5, 39, 45, 46, 47, 48, 60, 120, 400])
def test_it_is_one_page_however_many_targets_there_are(count: int) -> None:
    assert len(drawn(a_chairman_page(count))) == 1


@pytest.mark.parametrize("name", [WORST, LONG, "x", ""])
@pytest.mark.parametrize("count", [1, 39, 60])
def test_it_is_one_page_however_long_the_names_are(name: str, count: int) -> None:
    several = standing_targets(count, name, unit=LONG)
    lagging = tuple(attention(one, Need(Decimal("1e20") / 3, 6, False, LONG)) for one in several)
    page = a_chairman_page(
        lines=tuple(map(line_of, several)), lagging=lagging, issuer=name, due=(LONG,) * 9, facts=(WORST,) * 9
    )
    assert len(drawn(page)) == 1


def test_all_that_fit_are_there_and_the_worst_stands_first() -> None:
    written = names(a_chairman_page(39))
    shown = [one for one in written if one.startswith("Thu ngân sách")]
    assert len(shown) == 39
    assert shown[0].endswith(" 0")


def test_where_there_is_no_room_the_best_are_left_out_and_counted() -> None:
    page = a_chairman_page(55)
    written = [one for one in names(page) if one.startswith("Thu ngân sách")]
    assert 40 < len(written) < 55
    assert figure(page).caption == f"… và {55 - len(written)} chỉ tiêu khác đạt."
    assert not any(one.endswith(" 54") for one in written)


def test_when_even_those_on_course_have_no_room_each_kind_is_counted() -> None:
    page = a_chairman_page(70)
    left = 70 - len([one for one in names(page) if one.startswith("Thu ngân sách")])
    assert figure(page).caption == f"… và {left} chỉ tiêu khác: 14 đạt và {left - 14} đúng tiến độ."


def test_words_are_large_enough_to_be_read() -> None:
    for count in (39, 60, 400):
        sizes = {text.size for text in figure(a_chairman_page(count)).drawing.texts}
        assert min(sizes) >= 5.8, "a name on two lines is smaller than the rest"
        assert max(sizes) >= 7.5


def test_the_counts_are_those_of_all_targets_not_only_of_those_shown() -> None:
    document = chairman_page.compose(a_chairman_page(60))
    counts = next(block for block in document.blocks if isinstance(block, Table))
    assert [cell.value for cell in counts.rows[0].cells] == [12] * 5 + [60]
    assert [column.heading for column in counts.columns][:2] == ["Không đạt", "Chậm tiến độ"]


def test_everything_stands_inside_the_margins(tmp_path: Path) -> None:
    several = standing_targets(60, WORST)
    page = a_chairman_page(lines=tuple(map(line_of, several)), due=(LONG,) * 5, facts=(WORST,) * 5)
    (tmp_path / "a.pdf").write_bytes(as_pdf.render(chairman_page.compose(page)))
    told = subprocess.run(["pdftotext", "-bbox", tmp_path / "a.pdf", "-"], capture_output=True, check=True, text=True)
    sheet = page_style().page
    for left, top, right, bottom in WORD.findall(told.stdout):
        assert float(left) >= sheet.left_mm * MM - 0.5
        assert float(right) <= (sheet.width_mm - sheet.right_mm) * MM + 0.5
        assert float(top) >= sheet.top_mm * MM - 1
        assert float(bottom) <= (sheet.height_mm - sheet.bottom_mm) * MM + 1


def test_what_can_be_copied_out_is_in_nfc() -> None:
    (text,) = drawn(a_chairman_page(39))
    assert text == unicodedata.normalize("NFC", text)
    assert "Ủy ban nhân dân phường Dương Đông - lập ngày 15/06/2021" in text
    assert "30/06, còn 15 ngày: Báo cáo sơ kết 6 tháng" in text


def test_the_same_page_is_the_same_bytes() -> None:
    first, second = (as_pdf.render(chairman_page.compose(a_chairman_page(39))) for _turn in range(2))
    assert first == second


def test_each_standing_has_its_own_mark_and_hatch_in_black_and_white() -> None:
    shown = [LOOKS[one.value] for one in STANDINGS]
    assert len({one.shape for one in shown}) == len(shown)
    assert len({one.hatch for one in shown}) == len(shown)


def test_a_year_without_targets_says_so() -> None:
    (text,) = drawn(a_chairman_page(0))
    assert "Chưa có chỉ tiêu nào trong tháng 6/2021." in text


def test_word_has_a_table_of_all_targets_instead_of_the_drawing() -> None:
    file = docx.Document(BytesIO(as_word.render(chairman_page.compose(a_chairman_page(60)))))
    rows = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
    assert ["Thu ngân sách trên địa bàn 59", "590 / 1.000 tỷ đồng", "59,0", "Đạt"] in rows
    assert len([row for row in rows if row[0].startswith("Thu ngân sách")]) == 60


def test_what_lags_is_named_worst_first_with_what_each_month_has_to_bring() -> None:
    first, second, third, *_rest = standing_targets(5)
    lagging = (
        attention(first, Need(Decimal("1.5"), 6, True, "vụ")),
        attention(second, Need(Decimal("160.00"), 6, False, "tỷ đồng")),
        attention(third, None),
        attention(first, None),
    )
    document = chairman_page.compose(a_chairman_page(5, lagging=lagging))
    said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert said == [
        "Cần chỉ đạo:",
        "- Mỗi tháng còn lại không được quá 1,5 vụ: Thu ngân sách trên địa bàn 0.",
        "- Cần 160 tỷ đồng mỗi tháng trong 6 tháng còn lại: Thu ngân sách trên địa bàn 1.",
        "- 20 / 1.000 tỷ đồng, chưa đủ số liệu để đánh giá: Thu ngân sách trên địa bàn 2.",
    ]
    assert "Cần chỉ đạo" not in "".join(drawn(a_chairman_page(5)))


OWN = a_target("T1", "Thu ngân sách", value=Decimal(1000))
FEWER = a_target("T28", "Số vụ", value=None, comparator=Comparator.NONE, direction=Direction.DECREASE, unit="vụ")
QUALITY = a_target("T31", "An ninh", value=None, comparator=Comparator.NONE, qualitative=True, unit=None)


@pytest.mark.parametrize(
    ("row", "written"),
    [
        (a_row(OWN, "70"), "70 / 1.000 tỷ đồng"),
        (a_row(OWN), "– / 1.000 tỷ đồng"),
        (a_row(OWN, "70", own=None), "70 tỷ đồng"),
        (a_row(OWN, own=None), "chưa có số liệu"),
        (a_row(a_target("T20", "x", comparator=Comparator.AT_MOST, unit="%"), "12"), "12 / ≤ 100 %"),
        (
            a_row(a_target("T9", "x", comparator=Comparator.RANGE, value_to=Decimal(200)), "12"),
            "12 / 100 - 200 tỷ đồng",
        ),
        (a_row(FEWER, "12", last_year=Decimal(15)), "12 vụ, cùng kỳ 15"),
        (a_row(FEWER, "12"), "12 vụ"),
        (a_row(QUALITY, fulfilled=True), "đã thực hiện"),
        (a_row(QUALITY, level="Khá"), "Khá"),
        (a_row(QUALITY), "chưa có số liệu"),
    ],
)
def test_figures_name_the_office_s_own_plan_and_never_the_city_s(row: ReportedTarget, written: str) -> None:
    assert figures_of(row) == written


def test_a_share_short_of_the_whole_is_never_shown_as_the_whole() -> None:
    assert line_of(a_row(OWN, "999.9")).percent == Decimal("99.9")
    assert line_of(a_row(OWN, "1000")).percent == 100
    assert line_of(a_row(OWN, "614.6")).percent == Decimal("61.5"), "as the list and the sentence round it"


def test_it_is_made_from_the_office_s_records(office: Backend) -> None:
    with office.begin("Figures") as work:
        targets.set_own(work, "T13", 2021, Decimal(1200))
        targets.record_progress(work, "T13", 2021, progress("1199.9", "2021-05"), date(2021, 12, 31))
        targets.set_own(work, "T20", 2021, Decimal("0.15"))
        targets.set_own(work, "T28", 2021, None, Decimal(23))
        targets.record_progress(work, "T28", 2021, progress("12", "2021-05"), date(2021, 12, 31))
    with office.reading() as read:
        document = papers.compose("chairman-page", office.desk(read))
    (text,) = pages(document)
    assert "1.199,9 / 1.200 tỷ đồng" in text
    assert "99,9 %" in text, "what is not reached is never rounded up to the whole"
    assert "– / ≤ 0,15 %" in text
    assert "12 vụ, năm trước 23" in text
    assert "Báo cáo: chưa gửi lần nào" in text
    assert "Đăng ký: chưa có ai" in text
    assert "Đúng tiến độ" in as_html.render(document)
    assert Standing.UNKNOWN in {line.standing for line in _tree(office)}


def test_dates_that_are_over_for_years_are_named_without_counting_days(office: Backend) -> None:
    with office.reading() as read:
        desk = office.desk(read)
        told = pages(papers.compose("chairman-page", replace(desk, today=date(2026, 11, 29))))[0]
        near = pages(papers.compose("chairman-page", replace(desk, today=date(2021, 3, 10))))[0]
    assert "Quá hạn từ 28/02/2021: Đăng ký" in told
    assert "trễ" not in told
    assert "28/02, trễ 10 ngày: Đăng ký" in near


def _tree(office: Backend) -> list[targets.TargetLine]:
    with office.reading() as read:
        return targets.tree(read, 2021)
