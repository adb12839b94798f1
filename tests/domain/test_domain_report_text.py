"""What can be said against the words of an achievement report."""

from __future__ import annotations

from decimal import Decimal

import pytest

from phuquoc_desktop.domain.report_form import PartLength
from phuquoc_desktop.domain.report_text import (
    KnownFigure,
    TextDoubt,
    TextFinding,
    figures_in,
    measure,
    of_figures,
    of_impact,
    of_length,
    of_records,
    sentences_of,
)
from phuquoc_desktop.services.catalogue import load_report_forms

IMPACT = load_report_forms().impact
HEALTH = KnownFigure(
    "Tỷ lệ nhân dân tham gia BHYT toàn dân", "%", Decimal("99.6"), frozenset({Decimal("99.2"), Decimal(99)})
)
REVENUE = KnownFigure("Thu ngân sách", "tỷ đồng", Decimal(3400))


def doubts(found: object) -> list[TextDoubt]:
    return [one.doubt for one in found]  # type: ignore[attr-defined]


def test_a_part_is_measured_in_words_and_doubted_where_it_is_empty_or_short() -> None:
    length = PartLength(part="results", least=3, good=6)
    for text, wanted, share in (
        ("", [TextDoubt.EMPTY], 0.0),
        ("Làm tốt.", [TextDoubt.SHORT], 2 / 6),
        ("Làm tốt lắm.", [], 0.5),
        ("Một hai ba bốn năm sáu bảy", [], 1.0),
    ):
        meter = measure("results", text, length)
        assert doubts(of_length(meter)) == wanted
        assert meter.share == pytest.approx(share)
    assert doubts(of_length(measure("initiatives", "", PartLength(part="initiatives", least=0, good=9)))) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Vận động 120 hộ, đạt 99,6%.", 2),
        ("Theo Quyết định số 112/QĐ-UBND ngày 01/06/2021 của UBND.", 0),
        ("Trong năm 2021, quý 4, tháng 12.", 0),
        ("1. Việc thứ nhất.\n2) Việc thứ hai.", 0),
        ("Giai đoạn năm 2019 - 2021 trồng 300 cây.", 1),
        ("Không có con số nào.", 0),
    ],
)
def test_figures_are_those_that_say_how_much(text: str, count: int) -> None:
    assert len(figures_in(text)) == count


def test_a_report_without_any_figure_is_doubted_once() -> None:
    assert doubts(of_figures({"results": "Làm tốt việc được giao.", "measures": ""}, "results")) == [
        TextDoubt.NO_FIGURE
    ]
    assert doubts(of_figures({"results": "Làm tốt.", "measures": "Họp 12 lần."}, "results")) == []
    assert doubts(of_figures({"results": "  "}, "results")) == [], "an empty one is doubted for that already"


def test_results_that_only_name_posts_are_hinted_at() -> None:
    posts = "Được phân công phụ trách lĩnh vực văn hóa, tham mưu cho lãnh đạo."
    (found,) = of_impact("results", posts, IMPACT)
    assert (found.doubt, "được phân công" in found.message) == (TextDoubt.ONLY_POSTS, True)
    assert doubts(of_impact("results", f"{posts} Nhờ đó số vụ vi phạm giảm.", IMPACT)) == []
    assert doubts(of_impact("results", f"{posts} Vận động 12 hộ.", IMPACT)) == []
    assert doubts(of_impact("results", "Trồng cây xanh.", IMPACT)) == []


def test_sentences_end_at_marks_and_lines_and_not_inside_numbers() -> None:
    text = "Thu đạt 3.400 tỷ đồng. Chi 1,5 tỷ; còn lại.\nHết"
    assert [text[start:end].strip() for start, end in sentences_of(text)] == [
        "Thu đạt 3.400 tỷ đồng",
        "Chi 1,5 tỷ",
        "còn lại",
        "Hết",
    ]


def differing(text: str, *known: KnownFigure) -> list[TextFinding]:
    return list(of_records("results", text, known or (HEALTH, REVENUE)))


def test_a_figure_unlike_the_records_is_told_with_its_place() -> None:
    text = "Năm qua, tỷ lệ nhân dân tham gia bhyt toàn dân đạt 98,2 %, cao nhất từ trước."
    (found,) = differing(text)
    assert text[found.start : found.end] == "98,2"
    assert found.doubt is TextDoubt.DIFFERS
    assert "98,2%" in found.message
    assert "99,6%" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ nhân dân tham gia BHYT toàn dân đạt 99,6%.",
        "Tỷ lệ nhân dân tham gia BHYT toàn dân tăng từ 99,2% lên 99,6%.",
        "Tỷ lệ nhân dân tham gia BHYT toàn dân đạt 100,6% kế hoạch.",
        "Thu ngân sách đạt 3.400 tỷ đồng.",
        "Thu ngân sách tăng 12% so với cùng kỳ.",
        "Vận động 98,2% hộ dân phân loại rác.",
        "Nhân dân tham gia dọn vệ sinh 12 tuyến đường.",
        "",
    ],
)
def test_figures_of_the_records_of_other_units_and_of_other_things_are_not_doubted(text: str) -> None:
    assert differing(text) == []


def test_the_unit_decides_which_figure_is_meant() -> None:
    (found,) = differing("Thu ngân sách tăng 12%, đạt 3.500 tỷ đồng.")
    assert "3.500 tỷ đồng" in found.message
