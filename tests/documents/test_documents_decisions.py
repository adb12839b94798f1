"""A decision, its list and the list of payments; the book of awards; the charts of fund and awards. Each opened again."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import combinations
from math import isfinite
from pathlib import Path
from typing import Any

import docx
import pytest
from builders import (
    a_basis,
    a_collective,
    a_decision,
    a_dossier,
    a_person,
    add_party,
    an_award_held,
    draft_decision,
    open_dossier,
    propose,
)
from chart_samples import frames
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import papers
from phuquoc_desktop.documents.drawing.charts import award_bars as awards_chart
from phuquoc_desktop.documents.drawing.charts import fund_bar as fund_chart
from phuquoc_desktop.documents.drawing.charts.award_bars import AwardsInput, Counted
from phuquoc_desktop.documents.drawing.charts.fund_bar import FundInput
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.marks import Drawing, Rect
from phuquoc_desktop.documents.layout_check import check as layout_check
from phuquoc_desktop.documents.paper_plan import DecisionNeededError
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.decision_rules import DecisionNotDraftError
from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.services import awards_held, deciding, decisions, paper_drafts
from phuquoc_desktop.vietnamese.numbers import money_in_words, show_number


@pytest.fixture
def hoa(office: Backend) -> Party:
    return add_party(office, a_person("Trần Thị Hoa", sex=Sex.FEMALE, position="Công chức Văn phòng"))


def written(office: Backend, kind: str, decision: Decision | None, folder: Path, ending: str) -> Path:
    file = folder / f"{kind}.{ending}"
    with office.reading() as read:
        papers.write(kind, office.desk(read), file, Wish(decision_id=decision.id if decision else None))
    return file


def pdf_text(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def word_text(file: Path) -> str:
    document = docx.Document(str(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())


def issue(office: Backend, decision: Decision) -> None:
    with office.begin("Issue") as work:
        deciding.issue(work, decision.id, a_basis(office), office.today)


@pytest.mark.parametrize(("ending", "read"), [("pdf", pdf_text), ("docx", word_text)])
def test_a_decision_says_who_is_commended_with_the_money_and_who_signs(
    office: Backend, hoa: Party, tmp_path: Path, ending: str, read: Any
) -> None:
    street = add_party(office, a_collective("Khu phố 5"))
    decision = draft_decision(office, (hoa, "GK_XA"), (street, "GK_XA"))
    text = read(written(office, "decision", decision, tmp_path, ending))
    assert text == unicodedata.normalize("NFC", text)
    for said in (
        "Số: 07/QĐ-UBND",
        "Phú Quốc, ngày 14 tháng 6 năm 2021",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG DƯƠNG ĐÔNG",
        "Căn cứ Nghị định số 91/2017/NĐ-CP",
        "QUYẾT ĐỊNH:",
        "Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường Dương Đông cho 01 cá nhân và 01 tập thể",
        "Bà Trần Thị Hoa, Công chức Văn phòng",
        f"680.000 đồng (Bằng chữ: {money_in_words(680_000)})",
        "Điều 3.",
        "- Như Điều 3;",
        "Trần Thị Hạnh",
    ):
        assert said in text
    assert "TM. ỦY BAN" not in text  # the chairman decides himself


def test_a_deputy_signs_for_the_chairman(office: Backend, hoa: Party, tmp_path: Path) -> None:
    draft = a_decision(signer_position="Phó Chủ tịch")
    text = pdf_text(written(office, "decision", draft_decision(office, (hoa, "LDTT"), draft=draft), tmp_path, "pdf"))
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in text
    assert "Công nhận danh hiệu “Lao động tiên tiến” năm 2021 cho 01 cá nhân" in text


def test_several_awards_are_clauses_and_the_dossiers_letter_is_cited(
    office: Backend, hoa: Party, tmp_path: Path
) -> None:
    dossier = open_dossier(
        office,
        a_dossier(award="LDTT", letter_number="4", letter_date=date(2021, 6, 10), council_met_on=date(2021, 6, 12)),
    )
    propose(office, dossier, hoa)
    decision = draft_decision(office, (hoa, "GK_XA"))
    with office.begin("Take") as work:
        decisions.take_dossiers(work, decision.id, [dossier.id], a_basis(office))
    text = pdf_text(written(office, "decision", decision, tmp_path, "pdf"))
    for said in (
        "Khen thưởng 01 cá nhân",
        "1. Tặng Giấy khen",
        "2. Công nhận danh hiệu",
        "Xét Tờ trình số 04/TTr ngày 10 tháng 6 năm 2021",
        "tại phiên họp ngày 12 tháng 6 năm 2021",
    ):
        assert said in text


def test_the_parts_are_written_in_own_words_until_it_is_issued(office: Backend, hoa: Party, tmp_path: Path) -> None:
    decision = draft_decision(office, (hoa, "GK_XA"))
    with office.reading() as read:
        names = [one.name for one in papers.parts_of("decision", office.desk(read), Wish(decision_id=decision.id))]
    assert names == ["grounds", "grant", "money", "duty", "recipients"]
    with office.begin("Write") as work:
        paper_drafts.write_part(
            work, decision.id, "decision", names, "duty", "Công chức Văn hóa thi hành Quyết định này./."
        )
    text = pdf_text(written(office, "decision", decision, tmp_path, "pdf"))
    assert "Điều 3. Công chức Văn hóa thi hành Quyết định này./." in text
    issue(office, decision)
    with pytest.raises(DecisionNotDraftError), office.begin("Write") as work:
        paper_drafts.write_part(work, decision.id, "decision", names, "duty", "Khác.")


@pytest.mark.parametrize("kind", ["decision-list", "payment-list"])
def test_lists_name_the_decision_and_add_up(office: Backend, hoa: Party, tmp_path: Path, kind: str) -> None:
    people = [add_party(office, a_person(f"Nguyễn Văn {name}")) for name in ("An", "Bình", "Cường")]
    decision = draft_decision(office, *((one, "LDTT") for one in people), (hoa, "GK_XA"))
    issue(office, decision)
    text = pdf_text(written(office, kind, decision, tmp_path, "pdf"))
    total = 3 * 450_000 + 230_000
    assert "Kèm theo Quyết định số 07/QĐ-UBND ngày 14 tháng 6 năm 2021" in text
    assert show_number(total) in text
    assert money_in_words(total) in text
    assert word_text(written(office, kind, decision, tmp_path, "docx")).count("Bà Trần Thị Hoa") >= 1
    file = written(office, kind, decision, tmp_path, "xlsx")
    assert added_up(file) == (total, total)


def added_up(file: Path) -> tuple[int, int]:
    """Return what the sum of a list's money is in the file, and what its formula comes to over the cells it names."""
    shown, formulas = (load_workbook(file, data_only=known).worksheets[0] for known in (True, False))
    (place,) = (
        cell.coordinate
        for row in formulas.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=SUM(")
    )
    first, last = re.fullmatch(r"=SUM\((\w+):(\w+)\)", formulas[place].value).groups()  # type: ignore[union-attr]
    cells = [cell.value for row in shown[f"{first}:{last}"] for cell in row]
    return shown[place].value, sum(one for one in cells if isinstance(one, int))


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("kind", ["decision", "decision-list", "payment-list"])
def test_the_layout_is_that_of_the_decree(office: Backend, hoa: Party, tmp_path: Path, kind: str, ending: str) -> None:
    people = [add_party(office, a_person(f"Nguyễn Phúc Bảo Long Khánh {number}")) for number in range(40)]
    decision = draft_decision(office, *((one, "LDTT") for one in people), (hoa, "GK_XA"))
    issue(office, decision)
    assert layout_check.check(written(office, kind, decision, tmp_path, ending)).off == ()


def test_a_draft_without_number_leaves_room(office: Backend, hoa: Party, tmp_path: Path) -> None:
    decision = draft_decision(office, (hoa, "GK_XA"), draft=a_decision(number=None, dated=None, signer=None))
    assert "/QĐ-UBND" in pdf_text(written(office, "decision", decision, tmp_path, "pdf"))
    assert "tháng" in pdf_text(written(office, "decision-list", decision, tmp_path, "pdf"))


def test_an_empty_decision_says_so(office: Backend, tmp_path: Path) -> None:
    decision = draft_decision(office)
    assert "chưa có cá nhân" in pdf_text(written(office, "decision", decision, tmp_path, "pdf"))
    assert "chưa có cá nhân" in pdf_text(written(office, "decision-list", decision, tmp_path, "pdf"))


def test_a_paper_of_a_decision_needs_one(office: Backend) -> None:
    with pytest.raises(DecisionNeededError), office.reading() as read:
        papers.compose("decision", office.desk(read), Wish())


def test_the_book_is_printed_with_what_was_handed_over_and_revoked(office: Backend, hoa: Party, tmp_path: Path) -> None:
    first = draft_decision(office, (hoa, "GK_XA"))
    second = draft_decision(office, (hoa, "LDTT"), draft=a_decision(number="8"))
    for one in (first, second):
        issue(office, one)
    with office.begin("Hand over") as work:
        lines = decisions.lines_of(work, first.id)
        decisions.hand_over(work, [one.id for one in lines], date(2021, 6, 15), "Lê Văn Tám")
    with office.begin("Revoke") as work:
        deciding.revoke(work, second.id, "Sai đối tượng", office.today)
    text = pdf_text(written(office, "award-ledger", None, tmp_path, "pdf"))
    for said in ("001/2021", "002/2021", "15/06/2021, Lê Văn Tám", "Sai đối tượng", "Tổng cộng: 1 lượt"):
        assert said in text
    assert added_up(written(office, "award-ledger", None, tmp_path, "xlsx")) == (230_000, 230_000)


@pytest.mark.parametrize("kind", ["decision", "decision-list", "payment-list"])
def test_a_revoked_decision_and_its_lists_say_since_when_and_why(
    office: Backend, hoa: Party, tmp_path: Path, kind: str
) -> None:
    decision = draft_decision(office, (hoa, "GK_XA"))
    issue(office, decision)
    assert "THU HỒI" not in pdf_text(written(office, kind, decision, tmp_path, "pdf"))
    with office.begin("Revoke") as work:
        deciding.revoke(work, decision.id, "Quyết định số 09/QĐ-UBND.", office.today)
    told = "ĐÃ THU HỒI ngày 15 tháng 6 năm 2021. Lý do: Quyết định số 09/QĐ-UBND."
    file = written(office, kind, decision, tmp_path, "pdf")
    assert told in pdf_text(file)
    word = written(office, kind, decision, tmp_path, "docx")
    assert told in word_text(word)
    assert (layout_check.check(file).off, layout_check.check(word).off) == ((), ()), "the mark keeps the layout"


def test_awards_of_several_years_are_counted_on_paper(office: Backend, hoa: Party, tmp_path: Path) -> None:
    with office.begin("History") as work:
        for year in (2018, 2019):
            awards_held.add(work, an_award_held(hoa, "LDTT", year), office.awards)
    issue(office, draft_decision(office, (hoa, "GK_XA")))
    text = pdf_text(written(office, "award-statistics", None, tmp_path, "pdf"))
    assert "Các năm 2018 – 2021" in text
    assert "“Lao động tiên tiến” 1 1 0 2" in text
    assert pdf_text(written(office, "award-statistics", None, tmp_path, "pdf")) == text


def test_an_empty_book_is_a_paper_too(office: Backend, tmp_path: Path) -> None:
    assert "Chưa có" in pdf_text(written(office, "award-ledger", None, tmp_path, "pdf"))
    assert "Chưa có" in pdf_text(written(office, "award-statistics", None, tmp_path, "pdf"))


def assert_tidy(drawing: Drawing) -> None:
    for mark in drawing.marks:
        for x, y in getattr(mark, "points", ()):
            assert isfinite(x)
            assert isfinite(y)
            assert -0.01 <= x <= drawing.width + 0.01
            assert -0.01 <= y <= drawing.height + 0.01
    for one, other in combinations(drawing.texts, 2):
        assert not one.box.meets(other.box), (one.words, other.words)


_amounts = st.integers(-5, 10**19)


@given(st.builds(FundInput, _amounts, _amounts, _amounts), frames)
def test_the_bar_of_a_fund_is_tidy_whatever_is_in_it(shown: FundInput, frame: Frame) -> None:
    drawing = fund_chart.fund_bar(shown, frame)
    assert_tidy(drawing)
    assert drawing.told


def test_what_is_beyond_the_fund_is_drawn_and_said() -> None:
    shown = FundInput(1_000_000, 700_000, 500_000)
    frame = Frame(500, 0)
    drawing = fund_chart.fund_bar(shown, frame._replace(height=fund_chart.height_of(shown, frame)))
    assert "200.000" in drawing.told
    assert len({mark.hatch for mark in drawing.marks if isinstance(mark, Rect) and mark.edge}) == 3
    assert any("200.000" in text.words for text in drawing.texts)


_counted = st.lists(
    st.builds(Counted, st.text(max_size=30), st.lists(st.integers(-2, 10**13), max_size=5).map(tuple)), max_size=9
)


@given(st.lists(st.integers(1990, 2050), max_size=6, unique=True), _counted, frames)
def test_bars_of_awards_are_tidy_whatever_was_counted(years: list[int], counted: list[Counted], frame: Frame) -> None:
    assert_tidy(awards_chart.award_bars(AwardsInput(years, counted), frame))


def test_what_is_rare_is_counted_together() -> None:
    counted = [Counted(f"Danh hiệu {number}", (9 - number, 1)) for number in range(9)]
    shown, frame = AwardsInput([2020, 2021], counted), Frame(600, 0)
    drawing = awards_chart.award_bars(shown, frame._replace(height=awards_chart.height_of(shown, frame)))
    assert len({mark.hatch for mark in drawing.marks if isinstance(mark, Rect) and mark.edge}) == 6
    assert {"45", "9"} <= {text.words for text in drawing.texts}
