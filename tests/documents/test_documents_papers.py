"""What each paper says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from documents_samples import (
    ISSUER,
    MERGED,
    a_candidate_list,
    a_letter,
    a_nominee,
    a_progress_report,
    a_registration_list,
    a_row,
    a_target,
    texts,
)

from phuquoc_desktop.documents import (
    candidate_list,
    progress_report,
    registration_list,
    submission_letter,
)
from phuquoc_desktop.documents.document import Document, Paragraph, Role, RowKind, Table
from phuquoc_desktop.documents.issuer import foot_of, issuer_of, number_line, place_date
from phuquoc_desktop.documents.nominees import ProposedAward
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.office import Office, OfficeKey, OfficeKind
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.services.law.shelf import shipped_rulebook

NBSP = "\u00a0"


def table_of(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


def shown(document: Document) -> list[list[str]]:
    return [[cell.shown for cell in row.cells] for row in table_of(document).rows]


def said(document: Document) -> str:
    return "\n".join(texts(document))


def test_numbers_below_ten_get_a_zero_and_a_missing_number_leaves_room() -> None:
    assert number_line(ISSUER, "TTr", "5") == "Số: 05/TTr-UBND"
    assert number_line(ISSUER, "TTr", "112") == "Số: 112/TTr-UBND"
    assert number_line(ISSUER, "TTr", "07/TTr-HĐTĐKT") == "Số: 07/TTr-HĐTĐKT"
    assert number_line(ISSUER, "TTr", None) == f"Số: {NBSP * 5}/TTr-UBND"


def test_place_and_date_follow_the_decree_and_leave_room_when_open() -> None:
    assert place_date(ISSUER, date(2021, 2, 5)) == "Phú Quốc, ngày 05 tháng 02 năm 2021"
    assert place_date(ISSUER, None, 2021).endswith("năm 2021")
    assert NBSP in place_date(ISSUER, None)


def test_an_office_issues_under_its_committee_without_a_superior() -> None:
    key = OfficeKey("31078", date(2021, 3, 1))
    name = "Ủy ban nhân dân phường Dương Đông"
    office = Office(key, "duong-dong", OfficeKind.WARD, name, "", None, None, None, False, "", "found")
    issuer = issuer_of(office)
    assert issuer.lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG DƯƠNG ĐÔNG")
    assert issuer.superior == ""
    assert issuer.authority == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_the_filing_line_closes_the_recipients_once() -> None:
    assert foot_of(ISSUER, ("- Như trên;",)).recipients == ("- Như trên;", "- Lưu: VT.")
    assert foot_of(ISSUER, ("- Lưu: VT.",)).recipients == ("- Lưu: VT.",)
    assert foot_of(ISSUER).recipients == ()


@pytest.mark.parametrize("shelved", shipped_rulebook().counting, ids=lambda one: one.regime)
def test_each_regime_has_its_grounds(shelved: ShelvedPack) -> None:
    grounds = submission_letter.known_grounds(shelved.pack, shelved.pack.head.valid_from)
    assert grounds
    assert all(ground.startswith("Căn cứ ") for ground in grounds)


def test_a_law_that_came_later_is_cited_by_its_documents() -> None:
    later = shipped_rulebook().counting[0].pack
    later = msgspec.structs.replace(later, head=msgspec.structs.replace(later.head, regime="R9"))
    grounds = submission_letter.known_grounds(later, date(2021, 6, 1))
    assert "Căn cứ Nghị định 91/2017/NĐ-CP" in grounds
    assert not any("08/2017" in ground for ground in grounds)


def test_the_letter_cites_the_law_of_2021_line_by_line() -> None:
    document = submission_letter.compose(a_letter())
    grounds = [block.text for block in document.blocks if isinstance(block, Paragraph) and block.role is Role.GROUND]
    assert "91/2017/NĐ-CP" in grounds[1]
    assert "707/QĐ-UBND" in grounds[-1]
    assert [ground[-1] for ground in grounds] == [";", ";", ";", "."]


def test_the_letter_asks_for_a_title_and_names_those_proposed() -> None:
    text = said(submission_letter.compose(a_letter()))
    assert "công nhận danh hiệu “Chiến sĩ thi đua cơ sở” năm 2021 cho 02 cá nhân và 01 tập thể, gồm:" in text
    assert "1. Ông Trần Văn Ý" in text or "2. Ông Trần Văn Ý" in text
    assert f"3. {MERGED}." in text


def test_the_letter_asks_for_a_form_in_other_words() -> None:
    form = ProposedAward("Giấy khen của Chủ tịch UBND thành phố", AwardCategory.FORM, 2021)
    text = said(submission_letter.compose(a_letter(award=form)))
    assert "Về việc đề nghị tặng Giấy khen của Chủ tịch UBND thành phố năm 2021" in text
    assert "danh hiệu" not in text.split("Căn cứ thành tích")[1]


def test_a_long_list_is_left_to_the_annex() -> None:
    many = tuple(a_nominee(f"Lê Văn {number}") for number in range(11))
    text = said(submission_letter.compose(a_letter(nominees=many)))
    assert "11 cá nhân (có danh sách kèm theo)" in text
    assert "Lê Văn 3" not in text


def test_a_letter_without_nominees_says_so() -> None:
    assert "chưa có cá nhân, tập thể nào" in said(submission_letter.compose(a_letter(nominees=())))


def test_council_criterion_and_papers_are_named_when_known() -> None:
    paper = a_letter(
        council="Hội đồng Thi đua - Khen thưởng phường",
        council_met_on=date(2021, 12, 1),
        criteria=(submission_letter.Applied("Điều 23 Luật Thi đua, khen thưởng"),),
        papers=("Danh sách", "Biên bản"),
    )
    text = said(submission_letter.compose(paper))
    assert "thông qua tại cuộc họp ngày 01 tháng 12 năm 2021" in text
    assert "Điều 23 Luật" in text
    assert "- Biên bản." in text


def test_registrations_are_grouped_sorted_and_counted() -> None:
    paper = a_registration_list(12)
    document = registration_list.compose(paper)
    rows = table_of(document).rows
    assert [column.heading for column in table_of(document).columns] == [
        "Stt",
        "Ông (bà)",
        "Họ và tên",
        "Chức vụ, đơn vị",
        "Đăng ký thi đua",
        "Đăng ký khen thưởng",
    ]
    titles = [row.cells[0].shown for row in rows if row.kind is not RowKind.BODY]
    assert titles == [
        "I. CÁ NHÂN (12)",
        "II. TẬP THỂ (1)",
        "III. HỘ GIA ĐÌNH (1)",
        "Tổng cộng: 12 cá nhân, 01 tập thể và 01 hộ gia đình",
    ]
    assert "13 lượt đăng ký danh hiệu thi đua và 1 lượt" in said(document)
    assert "Lao động tiên tiến: 12" in said(document)


def test_persons_stand_in_vietnamese_order_by_given_name() -> None:
    names = ["Nguyễn Văn Ý", "Trần Thị Ẩn", "Lê Văn Đức", "Lê Văn Dũng", "Bùi Thị An"]
    paper = a_registration_list(registrants=tuple(registration_list.Registrant(PartyKind.PERSON, n) for n in names))
    listed = [row[2] for row in shown(registration_list.compose(paper))[1:-1]]
    assert listed == ["Bùi Thị An", "Trần Thị Ẩn", "Lê Văn Dũng", "Lê Văn Đức", "Nguyễn Văn Ý"]


def test_an_empty_list_says_that_nobody_registered() -> None:
    document = registration_list.compose(a_registration_list(registrants=(), movement="Văn hóa công sở"))
    assert shown(document) == [["Chưa có cá nhân, tập thể, hộ gia đình nào đăng ký."]]
    assert "Văn hóa công sở" in said(document)
    assert "\n" not in document.title


def test_the_candidate_list_names_its_letter_and_the_votes() -> None:
    document = candidate_list.compose(a_candidate_list(letter_number="5", letter_date=date(2021, 12, 5)))
    assert document.landscape
    assert "(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 12 năm 2021 của Ủy ban nhân dân phường Dương Đông)" in said(
        document
    )
    row = next(row for row in shown(document) if "Ông Trần Văn Ý" in row)
    assert row[2] == "1984\nNam", "the list goes from hand to hand: no whole date of birth"
    assert row[7] == "8/9\n(88,89%)"
    assert row[6] == "Hoàn thành xuất sắc nhiệm vụ"
    assert "112/QĐ-UBND" in row[5]


def test_a_candidate_list_without_a_letter_leaves_room_and_an_empty_one_says_so() -> None:
    document = candidate_list.compose(a_candidate_list(nominees=()))
    assert f"số {NBSP * 5}/TTr-UBND" in said(document)
    assert "Chưa có" in shown(document)[0][0]


def test_nobody_has_a_share_of_no_votes() -> None:
    assert a_nominee(votes_for=0, votes_total=0).percent is None
    assert a_nominee(votes_for=2, votes_total=3).percent == "66,67"


def test_targets_stand_as_a_tree_with_their_groups() -> None:
    document = progress_report.compose(a_progress_report())
    rows = shown(document)
    assert [row[0] for row in rows] == [
        "I. Chỉ tiêu kinh tế",
        "1",
        "1.1",
        "II. Chỉ tiêu văn hóa - xã hội",
        "1",
        "2",
    ]
    assert rows[1][3:] == ["16.723", "4.549,5", "4.549,5", "27,21", "4.500", "101,10", "Chậm tiến độ", ""]
    assert table_of(document).rows[2].cells[1].level == 1


def test_limits_and_directions_are_written_in_words() -> None:
    rows = shown(progress_report.compose(a_progress_report()))
    assert rows[4][3] == "dưới 11"
    assert rows[5][3] == "giảm so với năm trước"


def test_what_cannot_be_judged_says_so_and_why() -> None:
    rows = shown(progress_report.compose(a_progress_report()))
    assert rows[2][4:] == ["", "", "", "", "", "Chưa đủ số liệu", "chưa có số liệu"]


def test_shares_are_compared_by_points_and_amounts_by_per_cent() -> None:
    share = a_target("T21", "Tỷ lệ hộ nghèo", unit="%", value=Decimal(2))
    amount = a_target("T13", "Thu ngân sách")
    rows = (
        a_row(share, "1.5", last_year=Decimal("1.9")),
        a_row(share, "1.5", last_year=Decimal("1.50")),
        a_row(amount, "50", last_year=Decimal(0)),
        a_row(amount, "0", last_year=Decimal(25)),
    )
    compared = [shown(progress_report.compose(a_progress_report(targets=(one,))))[1][8] for one in rows]
    assert compared == ["giảm 0,4 điểm", "không đổi", "", "0,00"]


def test_a_figure_older_than_the_period_says_until_when_it_counts() -> None:
    row = a_row(a_target("T13", "Thu ngân sách"), "40", until=4, note="số liệu sơ bộ")
    assert shown(progress_report.compose(a_progress_report(targets=(row,))))[1][10] == (
        "số liệu đến hết tháng 4; số liệu sơ bộ"
    )


def test_a_doubted_figure_and_a_missing_last_year_are_noted_beneath() -> None:
    text = said(progress_report.compose(a_progress_report()))
    assert "Giá trị sản xuất công nghiệp - xây dựng (1)" in text
    assert (
        "(1) Giá trị sản xuất công nghiệp - xây dựng: văn bản ghi số liệu có nghi vấn (5.340 + 11.383 = 16.723)" in text
    )
    assert "có thể đọc là 16.723; 16,723" in text
    assert "(2) Tai nạn giao thông: số vụ: chưa có số liệu năm trước để so sánh." in text


def test_conclusions_count_every_target_once() -> None:
    text = said(progress_report.compose(a_progress_report(proposals=("Tăng cường kiểm tra.",))))
    assert "Tổng số 4 chỉ tiêu, trong đó: 1 chỉ tiêu đúng tiến độ, 1 chỉ tiêu chậm tiến độ và 2 chỉ tiêu" in text
    assert "Các chỉ tiêu chậm tiến độ: Giá trị sản xuất công nghiệp - xây dựng." in text
    assert "- Tăng cường kiểm tra." in text


def test_qualitative_targets_and_own_figures_are_shown() -> None:
    quality = a_target("T31", "Đảm bảo an ninh", comparator=Comparator.NONE, value=None, qualitative=True)
    city = a_target("T13", "Thu ngân sách", value=Decimal(3400), exception="trừ Thổ Châu")
    own = a_target("T13", "Thu ngân sách", value=Decimal("120.5"))
    between = a_target("T40", "Mức", comparator=Comparator.RANGE, value=Decimal(1), value_to=Decimal(2))
    rated = a_target("T41", "Vệ sinh", comparator=Comparator.NONE, value=None, qualitative=True)
    document = progress_report.compose(
        a_progress_report(
            targets=(
                a_row(quality, fulfilled=True),
                a_row(city, "0", own=own),
                a_row(between),
                a_row(rated, level="Khá"),
            )
        )
    )
    rows = shown(document)
    assert rows[1][3:6] == ["thực hiện tốt", "", "đã thực hiện"]
    assert rows[2][3:7] == ["120,5", "0", "0", "0,00"]
    assert rows[3][3:6] == ["từ 1 đến 2", "", ""]
    assert rows[4][5] == "Khá"
    assert "mức của cấp trên là 3.400 tỷ đồng" in said(document)
    assert "Cột kế hoạch ghi theo mức riêng của" in said(document)
    assert "trừ Thổ Châu" in said(document)


def test_targets_that_are_parts_of_each_other_are_not_lost() -> None:
    first = a_target("A", "Một", parent_code="B")
    second = a_target("B", "Hai", parent_code="A")
    assert len(shown(progress_report.compose(a_progress_report(targets=(a_row(first), a_row(second)))))) == 3


def test_a_year_without_targets_says_so() -> None:
    document = progress_report.compose(a_progress_report(targets=(), plan="Kế hoạch năm 2021"))
    assert shown(document) == [["Chưa có chỉ tiêu nào trong năm 2021."]]
    assert "Thực hiện Kế hoạch năm 2021, Ủy ban nhân dân phường Dương Đông báo cáo" in said(document)
