"""Half-year and year reports: the table, the charts and the text, drafted by rule or written by people."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import a_city, add_party, an_award_held, progress, register
from paper_builders import a_summary, many_targets, parts_of
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_html, as_pdf, as_word, papers, summary_report
from phuquoc_desktop.documents.document import Addressees, Document, Figure, Paragraph, Table
from phuquoc_desktop.documents.from_data.summary import period_of, summary_parts
from phuquoc_desktop.documents.from_data.summary import summary_report as from_records
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.domain.initiative import Initiative, Invention
from phuquoc_desktop.domain.period import Period, UnreadablePeriodError
from phuquoc_desktop.services import awards_held, initiatives, launch_plans, report_texts, targets

END = date(2021, 12, 31)


def said(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def fill(office: Backend, **figures: tuple[str, str]) -> None:
    """Give targets an own figure and what was reached in June."""
    with office.begin("Figures") as work:
        for code, (planned, reached) in figures.items():
            targets.set_own(work, code, 2021, Decimal(planned))
            targets.record_progress(work, code, 2021, progress(reached, "2021-06"), END)


def text(office: Backend, period: str = "2021-H1") -> str:
    with office.reading() as read:
        return said(from_records(office.desk(read), period))


@pytest.mark.parametrize(
    ("period", "wanted"),
    [
        ("2021-H1", "Báo cáo sơ kết phong trào thi đua 6 tháng đầu năm 2021"),
        ("2021", "Báo cáo tổng kết phong trào thi đua năm 2021"),
        ("2021-9M", "Báo cáo kết quả thực hiện phong trào thi đua 9 tháng đầu năm 2021"),
    ],
)
def test_a_half_year_is_reviewed_and_a_year_concluded(period: str, wanted: str) -> None:
    assert summary_report.compose(a_summary(period=Period.of_report(period))).title == wanted


def test_what_is_behind_comes_worst_first_with_what_each_month_needs(office: Backend) -> None:
    fill(office, T13=("1200", "500"), T12=("1000", "100"), T10=("600", "700"), T09=("100", "55"))
    report = text(office)
    behind = report[report.index("chậm tiến độ, xếp theo mức độ chậm") :]
    assert behind.index("Tổng vốn đầu tư toàn xã hội") < behind.index("Thu ngân sách")
    said_of_it = "bằng 10,00 % kế hoạch; để đạt kế hoạch, mỗi tháng còn lại cần 150 tỷ đồng."
    assert f"- Tổng vốn đầu tư toàn xã hội: 100 tỷ đồng, {said_of_it}" in report
    assert (
        "Có 1 chỉ tiêu đạt kế hoạch:\n- Doanh thu dịch vụ lưu trú và ăn uống: 700 tỷ đồng, bằng 116,67 % kế hoạch."
        in report
    )
    assert "Có 1 chỉ tiêu đúng tiến độ:\n- Sản lượng tiêu: 55 tấn, bằng 55,00 % kế hoạch." in report
    assert "- Chưa có mức riêng (31): " in report
    assert "- Chưa đánh giá (4): " in report, "a quality needs no figure"


def test_explanations_are_quoted_and_what_nobody_explained_is_named(office: Backend) -> None:
    fill(office, T13=("1200", "500"), T12=("1000", "100"))
    with office.begin("Explain") as work:
        own = {
            "id": work.new_id(),
            "office": work.office,
            "year": 2021,
            "target_code": "T12",
            "answered_by": "Lê Thị Bưởi",
        }
        for day, words in ((2, "Lý do cũ."), (20, "Hai dự án chậm\nbàn giao mặt bằng.")):
            known = own | {"id": work.new_id(), "answered_on": date(2021, 7, day), "text": words, "period": "2021-06"}
            work.explanations.add(Explanation(**known))
        later = own | {
            "target_code": "T13",
            "answered_on": date(2021, 12, 1),
            "text": "Chuyện cuối năm.",
            "period": "2021-11",
        }
        work.explanations.add(Explanation(**later))
    report = text(office)
    assert "- Tổng vốn đầu tư toàn xã hội: Hai dự án chậm bàn giao mặt bằng (giải trình ngày 20/07/2021)." in report
    assert "- Chưa có giải trình đối với: Thu ngân sách." in report
    assert "Chuyện cuối năm" not in report, "it belongs to a later period"


def test_own_words_stand_in_place_of_the_draft_until_they_are_reset(office: Backend) -> None:
    fill(office, T13=("1200", "500"))
    with office.begin("Write") as work:
        report_texts.write_part(work, "2021-H1", "causes", "- Thời tiết xấu.\n\n- Thiếu người.")
        report_texts.issue(work, "2021-H1", "7", date(2021, 7, 2))
    with office.reading() as read:
        desk = office.desk(read)
        document = from_records(desk, "2021-H1")
        parts = {one.name: one for one in summary_parts(desk, "2021-H1")}
    assert tuple(parts) == report_texts.PARTS
    assert (parts["causes"].own, parts["causes"].title) == ("- Thời tiết xấu.\n\n- Thiếu người.", "4. Nguyên nhân")
    assert "Chưa có giải trình" in parts["causes"].drafted
    assert parts["tasks"].own is None
    assert "- Thời tiết xấu.\n- Thiếu người." in said(document)
    assert "Chưa có giải trình" not in said(document)
    assert document.dated == date(2021, 7, 2)
    assert "Số: 07/BC-UBND" in as_html.render(document)
    with office.begin("Reset") as work:
        report_texts.reset_part(work, "2021-H1", "causes")
    assert "Chưa có giải trình" in text(office)


def test_the_situation_counts_what_was_registered_by_then(office: Backend) -> None:
    register(office, add_party(office))
    assert "Số đăng ký thi đua trong năm: 01 cá nhân." in text(office)
    assert "Chưa có cá nhân, tập thể nào đăng ký thi đua." in text(office, "2021-01")


def test_the_situation_counts_what_was_recognised_and_awarded_by_then(office: Backend) -> None:
    person = add_party(office)
    with office.begin("Awards") as work:
        for award, day in (("LDTT", date(2021, 5, 4)), ("CSTDCS", date(2021, 12, 20)), ("GK_XA", None)):
            awards_held.add(work, an_award_held(person, award, 2021, decision_date=day), office.awards)
        known = {
            "invention": Invention.INITIATIVE,
            "title": "Một cửa",
            "year": 2021,
            "decision_date": date(2021, 11, 5),
        }
        initiatives.add(work, Initiative.draft(**known), [initiatives.Author(person.id)], END)
    assert "Khen thưởng của năm đã có quyết định: 1 “Lao động tiên tiến”." in text(office)
    assert "Sáng kiến" not in text(office).split("II. ")[0]
    year = text(office, "2021")
    assert "Khen thưởng của năm đã có quyết định: 1 “Lao động tiên tiến” và 1 “Chiến sĩ thi đua cơ sở”." in year
    assert "Sáng kiến, đề tài được công nhận trong kỳ: 1." in year


def test_the_city_reports_to_the_province(tmp_path: Path) -> None:
    city = a_city(tmp_path / "city")
    with city.reading() as read:
        desk = city.desk(read)
        addressed = [
            next(block for block in papers.compose(kind, desk).blocks if isinstance(block, Addressees)).names
            for kind in ("summary-report", "progress-report")
        ]
    city.close()
    assert addressed == [
        ("Ủy ban nhân dân tỉnh Kiên Giang", "Sở Nội vụ tỉnh Kiên Giang"),
        ("Sở Nội vụ tỉnh Kiên Giang",),
    ]


def test_the_office_s_own_plan_is_named_once_it_has_a_number(office: Backend) -> None:
    assert "đã ban hành" not in text(office)
    with office.begin("Issue") as work:
        plan = launch_plans.begin(work, 2021, "Kế hoạch phát động")
        launch_plans.issue(work, plan, title="Kế hoạch phát động", number="12/KH-UBND", issued_on=date(2021, 1, 29))
    assert "đã ban hành Kế hoạch phát động số 12/KH-UBND ngày 29 tháng 01 năm 2021" in text(office)


def test_doubted_figures_are_put_to_the_city_until_somebody_decides(office: Backend) -> None:
    assert "xác nhận số liệu kế hoạch còn có nghi vấn của: Giá trị sản xuất công nghiệp - xây dựng;" in text(office)


def test_a_report_has_a_chart_of_all_groups_and_one_of_what_is_furthest_behind(office: Backend) -> None:
    with office.reading() as read:
        empty = from_records(office.desk(read), "2021-H1")
    assert len([block for block in empty.blocks if isinstance(block, Figure)]) == 1
    fill(office, T13=("1200", "500"), T12=("1000", "100"))
    with office.reading() as read:
        document = from_records(office.desk(read), "2021-H1")
    captions = [block.caption for block in document.blocks if isinstance(block, Figure)]
    assert captions == [
        "Hình 1. Tình trạng các chỉ tiêu theo nhóm, 6 tháng đầu năm 2021",
        "Hình 2. Tổng vốn đầu tư toàn xã hội",
    ]
    counts = next(block.rows for block in document.blocks if isinstance(block, Figure))
    assert counts is not None
    assert [cell.shown for cell in counts.rows[0].cells] == ["Chỉ tiêu kinh tế", "2", "16"]


def test_word_has_the_months_of_a_chart_as_a_table_and_forecasts_nothing_of_a_year_that_is_over(
    office: Backend,
) -> None:
    fill(office, T12=("1000", "100"))
    with office.begin("Figures") as work:
        targets.record_progress(work, "T12", 2021, progress("300", "2021-12"), END)
    with office.reading() as read:
        half, year = (from_records(office.desk(read), period) for period in ("2021-H1", "2021"))
    charts = [[block for block in one.blocks if isinstance(block, Figure)][1] for one in (half, year)]
    rows = [[[cell.shown for cell in row.cells] for row in one.rows.rows] for one in charts if one.rows]
    assert rows == [[["6", "100", ""]], [["6", "100", ""], ["12", "300", ""]]]
    assert "Dự báo" not in charts[1].drawing.told


def test_a_report_of_a_year_without_targets_says_so(office: Backend) -> None:
    with office.reading() as read:
        document = from_records(office.desk(read), "2019")
    assert not any(isinstance(block, Figure) for block in document.blocks)
    assert "Chưa có chỉ tiêu nào của năm 2019." in said(document)


def test_without_a_period_the_last_that_is_over_is_meant(office: Backend) -> None:
    with office.reading() as read:
        desk = office.desk(read)
        assert str(period_of(replace(desk, today=date(2021, 7, 5)), None)) == "2021-H1"
        assert str(period_of(replace(desk, today=date(2021, 12, 20)), None)) == "2021"
        with pytest.raises(UnreadablePeriodError):
            papers.compose("summary-report", desk, Wish(period="sáu tháng"))


def test_word_and_pdf_hold_all_of_it_in_nfc() -> None:
    document = summary_report.compose(a_summary())
    pdf = "".join("".join(page.extract_text() for page in PdfReader(BytesIO(as_pdf.render(document))).pages).split())
    word = docx.Document(BytesIO(as_word.render(document)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    written = "\n".join([*(one.text for one in word.paragraphs), *cells])
    assert pdf == unicodedata.normalize("NFC", pdf)
    for name in report_texts.PARTS:
        assert f"Haiviệc.({name})" in pdf
        assert f"- Hai việc. ({name})" in written
    for row in next(block for block in document.blocks if isinstance(block, Table)).rows:
        for cell in row.cells:
            assert "".join(cell.shown.split()) in pdf
            assert cell.shown in written


def test_the_same_report_is_the_same_bytes(office: Backend) -> None:
    fill(office, T13=("1200", "500"))
    for render in (as_pdf.render, as_word.render):
        with office.reading() as read:
            desk = office.desk(read)
            assert render(from_records(desk, "2021-H1")) == render(from_records(desk, "2021-H1"))


@pytest.mark.parametrize("count", [0, 1, 60])
def test_any_number_of_targets_is_laid_out(count: int) -> None:
    document = summary_report.compose(a_summary(targets=many_targets(count) if count else ()))
    reader = PdfReader(BytesIO(as_pdf.render(document)))
    last = reader.pages[-1].extract_text()
    assert "CHỦ TỊCH" in last
    assert docx.Document(BytesIO(as_word.render(document))).tables


def test_long_words_of_people_are_laid_out() -> None:
    parts = parts_of(report_texts.PARTS, "- " + "Dài dòng " * 2000)
    assert len(PdfReader(BytesIO(as_pdf.render(summary_report.compose(a_summary(parts=parts))))).pages) > 10


def test_tasks_name_the_dates_of_the_next_half_year(office: Backend) -> None:
    report = text(office)
    assert (
        "Công nhận sáng kiến trước khi bình xét: trước hoặc trong ngày 30/11/2021 (dự kiến, theo thông lệ)." in report
    )
    assert "15/12/2021." in report
    assert "31/01/2022" not in report
    assert "31/01/2022" in text(office, "2021")
