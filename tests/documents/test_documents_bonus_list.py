"""The list of bonuses on paper and as a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import (
    a_collective,
    a_dossier,
    a_person,
    add_party,
    an_award_held,
    office_open,
    open_dossier,
    propose,
)
from documents_samples import ISSUER, texts
from openpyxl import load_workbook
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, as_sheet, as_word
from phuquoc_desktop.documents.bonus_list import BonusPaper, Payee, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.bonuses import dossier_bonuses, period_bonuses
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.pack import BaseSalary, Exclusion, Head, MoneyRounding, Pack, Rate, Same
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.services import awards_held
from phuquoc_desktop.settings import MoneySettings

FOUND, MEMORY = Certainty.FOUND, Certainty.MEMORY
HEAD = Head(
    kind="rules",
    format=1,
    id="thử",
    regime="R1",
    title="Luật năm 2003",
    version="1",
    valid_from=date(2004, 7, 1),
    confirmed=True,
    confirmed_by="Người Thử",
    source="thử",
)
RATES = {"LDTT": "0.3", "CSTDCS": "1.0", "TTLDTT": "0.8"}
PACK = Pack(
    head=HEAD,
    rates=tuple(
        Rate(
            award=award,
            subject=PartyKind.COLLECTIVE if award == "TTLDTT" else PartyKind.PERSON,
            coefficient=Decimal(coefficient),
            certainty=FOUND,
            article="Điều 69 Nghị định 91/2017/NĐ-CP",
        )
        for award, coefficient in RATES.items()
    ),
    base_salaries=(
        BaseSalary(amount=1_490_000, valid_from=date(2019, 7, 1), certainty=FOUND, article="Nghị định 38/2019/NĐ-CP"),
    ),
    exclusions=(
        Exclusion(
            id="một danh hiệu",
            awards=("LDTT", "CSTDCS"),
            same=Same.YEAR,
            sentence="Chỉ nhận mức tiền thưởng cao nhất",
            paid_once=True,
            certainty=MEMORY,
            article="Điều 68",
        ),
    ),
    rounding=MoneyRounding(certainty=MEMORY, article="khoản 2 Điều 68 Nghị định 91/2017/NĐ-CP"),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Backend]:
    with office_open(tmp_path / "office", year=2021) as backend:
        yield backend


def hold(office: Backend, party: Party, award: str, day: date | None, year: int = 2021, **more: Any) -> None:
    with office.begin("Hold") as work:
        awards_held.add(work, an_award_held(party, award, year, decision_date=day, **more), office.awards)


def on_desk(office: Backend, make: Callable[[Desk], Document], money: MoneySettings | None = None) -> Document:
    with office.reading() as read:
        desk = replace(office.desk(read), rulebook=lambda: Rulebook((ShelvedPack(PACK, "0" * 64),)))
        return make(replace(desk, money=money) if money else desk)


def said(document: Document) -> str:
    return "\n".join(texts(document))


def test_the_list_of_a_year_pays_what_its_decisions_granted(office: Backend) -> None:
    an, binh = add_party(office, a_person("Nguyễn Văn An")), add_party(office, a_person("Trần Thị Bình"))
    group = add_party(office, a_collective("Khu phố 1", members=9))
    hold(office, an, "LDTT", date(2021, 12, 20))
    hold(office, an, "CSTDCS", date(2021, 12, 20))
    hold(office, binh, "LDTT", date(2021, 1, 1), 2020)
    hold(office, group, "TTLDTT", date(2021, 12, 31))
    hold(office, binh, "LDTT", date(2022, 1, 1))
    hold(office, binh, "CSTDCS", date(2021, 6, 1), 2019, revoked=True)
    hold(office, group, "TTLDXS", None)
    paper = on_desk(office, period_bonuses)
    text = said(paper)
    assert "Bằng chữ: Ba triệu một trăm bốn mươi nghìn đồng." in text, "1.490.000 + 450.000 + 1.200.000"
    assert "3.140.000" in text
    assert "1.192.000" in text.splitlines(), "the exact product"
    assert "Căn cứ Điều 69 Nghị định 91/2017/NĐ-CP;" in text
    assert "khoản 2 Điều 68 Nghị định 91/2017/NĐ-CP (theo trí nhớ, chưa đối chiếu văn bản)." in text
    assert "không chi tiền thưởng của “Lao động tiên tiến”" in text
    assert "(Điều 68; theo trí nhớ, chưa đối chiếu văn bản)" in text
    assert "Còn 1 thành tích của năm 2021 chưa ghi ngày quyết định" in text
    assert "làm tròn lên hàng 10.000 đồng" in text


def test_a_list_may_be_of_a_part_of_the_year(office: Backend) -> None:
    an = add_party(office)
    hold(office, an, "LDTT", date(2021, 6, 30), 2020)
    hold(office, an, "CSTDCS", date(2021, 7, 1))
    text = said(on_desk(office, lambda desk: period_bonuses(desk, "2021-H1")))
    assert "6 tháng đầu năm 2021" in text
    assert "Bốn trăm năm mươi nghìn đồng" in text


def test_a_dossier_that_was_not_accepted_only_says_what_would_be_paid(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier("Đề nghị", "LDTT", letter_date=date(2021, 12, 5)))
    for name in ("Nguyễn Văn An", "Trần Thị Bình"):
        propose(office, dossier, add_party(office, a_person(name)))
    text = said(on_desk(office, lambda desk: dossier_bonuses(desk, dossier.id)))
    assert "(Dự kiến theo hồ sơ HS-2021-001 chưa được chấp nhận; mức lương cơ sở tại ngày 05/12/2021)" in text
    assert "Chín trăm nghìn đồng" in text


def test_a_title_that_a_candidate_already_holds_is_told(office: Backend) -> None:
    an, binh = add_party(office, a_person("Nguyễn Văn An")), add_party(office, a_person("Trần Thị Bình"))
    hold(office, an, "LDTT", date(2021, 11, 1))
    dossier = open_dossier(office, a_dossier("Đề nghị", "CSTDCS"))
    for party in (an, binh):
        propose(office, dossier, party)
    text = said(on_desk(office, lambda desk: dossier_bonuses(desk, dossier.id, date(2021, 12, 31))))
    assert "(1) Nguyễn Văn An: quyết định trước đã tặng “Lao động tiên tiến” của cùng năm" in text
    assert "(2) Trần Thị Bình" not in text


def test_an_award_without_a_known_bonus_has_its_line_and_a_note(office: Backend) -> None:
    an = add_party(office)
    hold(office, an, "HCLD3", date(2021, 9, 2))
    hold(office, an, "LDTT", date(1999, 9, 2), 1998)
    text = said(on_desk(office, period_bonuses))
    assert "chưa xác định được mức tiền thưởng của “Huân chương Lao động” hạng Ba" in text
    assert "Không đồng" in text
    before = said(on_desk(office, lambda desk: period_bonuses(desk, "1999")))
    assert "chưa xác định được mức tiền thưởng của “Lao động tiên tiến”" in before


def test_the_offices_own_words_and_rounding_are_used(office: Backend) -> None:
    hold(office, add_party(office), "LDTT", date(2021, 12, 31))
    text = said(on_desk(office, period_bonuses, MoneySettings("none", "lẻ", "ngàn")))
    assert "Bốn trăm bốn mươi bảy ngàn đồng" in text
    assert "Tiền thưởng không làm tròn." in text
    assert "khoản 2 Điều 68" not in text, "the law's rounding was not followed"


def test_an_empty_list_says_so(office: Backend) -> None:
    assert "Chưa có cá nhân, tập thể, hộ gia đình nào được thưởng." in said(on_desk(office, period_bonuses))


def a_payee(name: str = "Nguyễn Văn An", amount: int = 450_000, **more: Any) -> Payee:
    figures = {"coefficient": Decimal("0.3"), "base_salary": 1_490_000, "raw": Decimal(447_000)}
    return Payee(PartyKind.PERSON, name, "“Lao động tiên tiến”", 2021, amount=amount, **(figures | more))


def a_paper(*payees: Payee) -> Document:
    total = sum(one.amount or 0 for one in payees)
    return compose(
        BonusPaper(ISSUER, "Tiền thưởng năm 2021", payees, total, "Bằng từng này", grounds=("Căn cứ Điều 69",))
    )


def cells_of(document: Document) -> list[list[Any]]:
    sheet = load_workbook(BytesIO(as_sheet.render(document))).active
    assert sheet is not None
    return [list(row) for row in sheet.iter_rows()]


def test_sums_are_numbers_in_excel_and_names_are_never_formulas() -> None:
    rows = cells_of(a_paper(a_payee('=HYPERLINK("http://x")'), a_payee("Bình", 10_000)))
    (evil,) = (row for row in rows if isinstance(row[1].value, str) and "HYPERLINK" in row[1].value)
    assert evil[1].data_type == "s"
    assert [(cell.value, cell.data_type) for cell in evil[4:8]] == [
        (0.3, "n"),
        (1_490_000, "n"),
        (447_000, "n"),
        (450_000, "n"),
    ]
    (total,) = (row for row in rows if str(row[0].value).startswith("Tổng cộng"))
    last = total[7].row - 1
    first = last - 2  # with the title of the group
    assert (total[7].value, total[7].data_type) == (f"=SUM(H{first}:H{last})", "f")
    paid = [row[7].value for row in rows if first <= row[7].row <= last and isinstance(row[7].value, int)]
    assert sum(paid) == 460_000


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(10**15, 10**15), (123_456_789_012_345, 123_456_789_012_345), (10**15 + 1, "1.000.000.000.000.001")],
)
def test_excel_loses_no_digit_of_a_great_sum(amount: int, shown: int | str) -> None:
    rows = cells_of(a_paper(a_payee(amount=amount)))
    (total,) = (row for row in rows if str(row[0].value).startswith("Tổng cộng"))
    assert total[7].value == shown


def test_the_list_is_drawn_as_pdf_and_word_with_room_to_sign() -> None:
    paper = a_paper(*(a_payee(f"Nguyễn Văn {number}") for number in range(60)))
    pages = PdfReader(BytesIO(as_pdf.render(paper))).pages
    assert len(pages) > 1
    first, last = pages[0].extract_text(), pages[-1].extract_text()
    assert "Ký nhận" in first
    assert "27.000.000" in last
    assert "NGƯỜI LẬP DANH SÁCH" in last
    assert as_word.render(paper)[:2] == b"PK"
