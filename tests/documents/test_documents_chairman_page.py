"""The chairman's sheet: one page, every target, and what each month has to bring."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import TODAY, office_open, progress
from documents_samples import ISSUER
from pypdf import PdfReader

from phuquoc_desktop.documents import as_pdf, as_word, chairman_page, papers
from phuquoc_desktop.documents.chairman_page import ChairmanPage
from phuquoc_desktop.documents.document import Document, Figure, Paragraph
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.domain.forecast import Need
from phuquoc_desktop.domain.target import Comparator, Standing, Target, TargetGroup
from phuquoc_desktop.services import targets

LONG = "Tỷ lệ cơ quan hành chính nhà nước các cấp đạt các chỉ tiêu, nhiệm vụ được giao trên địa bàn thành phố Phú Quốc"


def a_line(number: int, standing: Standing, **more: object) -> ReportedTarget:
    own = Target.draft(
        year=2021,
        code=f"T{number:02d}",
        group=list(TargetGroup)[number % 4],
        indicator=f"{LONG} số {number}",
        comparator=Comparator.AT_LEAST,
        value=Decimal(1000),
        unit="tỷ đồng",
    )
    known: dict[str, object] = {"own": own, "to_date": Decimal(number * 10)}
    return ReportedTarget(own, standing, **(known | more))  # type: ignore[arg-type]


def a_page(count: int, **needs: Need) -> Document:
    several = tuple(a_line(number, list(Standing)[number % 5]) for number in range(count))
    return chairman_page.compose(ChairmanPage(ISSUER, "2021-06", several, needs, date(2021, 6, 30)))


def pages(document: Document) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(as_pdf.render(document))).pages]


def told(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def strips(document: Document) -> list[Figure]:
    return [block for block in document.blocks if isinstance(block, Figure)]


def test_39_targets_with_the_longest_names_stand_on_one_sheet() -> None:
    document = a_page(39)
    assert len(pages(document)) == 1
    said = [text.words for text in strips(document)[0].drawing.texts]
    assert len([words for words in said if words.startswith("Tỷ lệ cơ quan")]) == 39
    assert "Kế hoạch 100 %" in said
    assert "Đã qua 50 % thời gian năm" in said


def test_more_targets_than_a_sheet_holds_go_on_to_the_next_and_none_is_lost() -> None:
    document = a_page(120)
    assert len(strips(document)) == 3
    rows = [row for strip in strips(document) if strip.rows for row in strip.rows.rows]
    assert len({row.cells[0].shown for row in rows if len(row.cells) == 4}) == 120
    told_in_drawings = " ".join(strip.drawing.told for strip in strips(document))
    assert all(f"số {number}:" in told_in_drawings for number in range(120))


def test_word_has_a_table_instead_of_the_drawing() -> None:
    file = docx.Document(BytesIO(as_word.render(a_page(39))))
    cells = [cell.text for row in file.tables[0].rows for cell in row.cells]
    assert f"{LONG} số 38" in cells
    assert "380 / 1.000 tỷ đồng" in cells


def test_what_lags_is_named_worst_first_with_what_each_month_has_to_bring() -> None:
    document = a_page(5, T02=Need(Decimal("160.00"), 6, False, "tỷ đồng"), T03=Need(Decimal("1.5"), 6, True, "vụ"))
    lines = told(document).splitlines()
    start = lines.index("Cần chỉ đạo:")
    assert lines[start + 1] == f"- {LONG} số 3: mỗi tháng còn lại không được quá 1,5 vụ."
    assert lines[start + 2] == f"- {LONG} số 2: cần 160 tỷ đồng mỗi tháng trong 6 tháng còn lại."


def test_where_nothing_lags_nothing_is_asked_for() -> None:
    several = (a_line(1, Standing.MET), a_line(2, Standing.UNKNOWN))
    document = chairman_page.compose(ChairmanPage(ISSUER, "2021", several, {}))
    assert "Cần chỉ đạo" not in told(document)
    assert "Tổng số 2 chỉ tiêu" in told(document)


@pytest.mark.parametrize(
    ("more", "written"),
    [
        ({}, "70 / 1.000 tỷ đồng"),
        ({"to_date": None}, "– / 1.000 tỷ đồng"),
        ({"own": None}, "70 tỷ đồng"),
        ({"own": None, "to_date": None}, "chưa có số liệu"),
    ],
)
def test_figures_name_the_offices_own_plan_and_never_the_citys(more: dict[str, object], written: str) -> None:
    document = chairman_page.compose(ChairmanPage(ISSUER, "2021-06", (a_line(7, Standing.BEHIND, **more),), {}))
    rows = strips(document)[0].rows
    assert rows is not None
    assert rows.rows[1].cells[1].shown == written


def test_a_year_without_targets_still_has_a_sheet() -> None:
    document = chairman_page.compose(ChairmanPage(ISSUER, "2021", (), {}))
    assert len(pages(document)) == 1


def test_the_sheet_is_written_from_the_records_of_the_office(tmp_path: Path) -> None:
    with office_open(tmp_path / "office") as backend:
        with backend.begin("test") as work:
            targets.set_own(work, "T13", 2021, Decimal(1240))
            targets.record_progress(work, "T13", 2021, progress("300", "2021-05"), TODAY)
        with backend.reading() as read:
            document = papers.compose_paper("chairman-page", backend.desk(read))
    rows = strips(document)[0].rows
    assert rows is not None
    shown = {row.cells[0].shown: [cell.shown for cell in row.cells[1:]] for row in rows.rows if len(row.cells) == 4}
    assert len(shown) == 39
    assert shown["Thu ngân sách"] == ["300 / 1.240 tỷ đồng", "24,19", "Chậm tiến độ"]
    assert "Thu ngân sách: cần 134,3 tỷ đồng mỗi tháng" in told(document)
