"""Achievement reports by each form: what the paper says, and what its files say when they are opened again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from unicodedata import is_normalized

import docx
import pytest
from builders import (
    a_collective,
    a_dossier,
    a_household,
    a_person,
    a_target,
    add_party,
    an_award_held,
    office_open,
    open_dossier,
    progress,
    propose,
)
from documents_samples import a_report
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.documents.achievement_report import compose
from phuquoc_desktop.documents.document import Document, RowKind, Table
from phuquoc_desktop.documents.from_data.achievement_report import (
    achievement_report,
    achievement_reports,
    report_parts,
)
from phuquoc_desktop.documents.from_data.achievement_summary import achievement_summary
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Mode, Procedure, Rating
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.domain.movement import Movement, MovementKind, MovementLevel
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.services import awards_held, initiatives, paper_drafts, particulars, quoting, targets, year_results
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.vietnamese.fold import nfc

DAY = date(2021, 12, 10)
CODE = "achievement-report"

PARTIES = {
    PartyKind.PERSON: a_person("Trần Thị Ngọc Ẩn", birth="1984-05-12", position="Công chức Văn hóa - Xã hội"),
    PartyKind.COLLECTIVE: a_collective("Khu phố 5", members=34),
    PartyKind.HOUSEHOLD: a_household("Hộ ông Lê Văn Ổi", members=5),
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Backend]:
    with office_open(tmp_path / "office") as backend:
        yield backend


def a_fresh(party: Party) -> Party:
    return Party.draft(
        **{name: value for name, value in vars(party).items() if name not in {"id", "office"} and name[0] != "_"}
    )


def proposed(
    office: Backend, kind: PartyKind = PartyKind.PERSON, award: str = "GK_HUYEN", **dossier: object
) -> Candidate:
    party = add_party(office, a_fresh(PARTIES[kind]))
    opened = open_dossier(office, a_dossier(award=award, **{"opened_on": DAY, **dossier}))
    return propose(office, opened, party, achievements="Vận động 120 hộ dân.\nHoàn thành trước hạn 15 ngày.")


def paper_of(office: Backend, candidate: Candidate) -> Document:
    with office.reading() as read:
        return achievement_report(office.desk(read), candidate.id)


def pdf_text(document: Document) -> str:
    pages = PdfReader(io.BytesIO(as_pdf.render(document))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def word_text(document: Document) -> str:
    opened = docx.Document(io.BytesIO(as_word.render(document)))
    parts = [one.text for one in opened.paragraphs]
    for table in opened.tables:
        parts += [cell.text for row in table.rows for cell in row.cells]
    return " ".join(" ".join(parts).split())


def in_order(text: str, *wanted: str) -> bool:
    places = [text.find(one) for one in wanted]
    assert -1 not in places, [one for one, place in zip(wanted, places, strict=True) if place < 0]
    return places == sorted(places)


SECTIONS = {
    ("person", PartyKind.PERSON): (
        *("I. SƠ LƯỢC LÝ LỊCH", "Họ và tên", "Ngày, tháng, năm sinh", "Giới tính", "Quê quán", "Trú quán"),
        *("Đơn vị công tác", "Chức vụ", "Trình độ chuyên môn", "Học hàm, học vị"),
        *("II. THÀNH TÍCH ĐẠT ĐƯỢC", "1. Quyền hạn, nhiệm vụ", "2. Thành tích đạt được của cá nhân"),
        *("a) Kết quả", "b) Sáng kiến", "c) Các biện pháp", "d) Chấp hành", "đ) Hoạt động đảng"),
        *("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", "1. Danh hiệu thi đua", "2. Hình thức khen thưởng"),
        *("THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN", "NGƯỜI BÁO CÁO"),
    ),
    ("collective", PartyKind.COLLECTIVE): (
        *("I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "1. Đặc điểm, tình hình", "Địa điểm trụ sở chính", "Điện thoại"),
        *("Quá trình thành lập", "Cơ cấu tổ chức", "Tổng số cán bộ", "Các tổ chức đảng", "2. Chức năng, nhiệm vụ"),
        *("II. THÀNH TÍCH ĐẠT ĐƯỢC", "1. Kết quả thực hiện nhiệm vụ", "2. Sáng kiến", "3. Các giải pháp"),
        *("4. Thực hiện chủ trương", "5. Hoạt động của tổ chức đảng"),
        *("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", "1. Danh hiệu thi đua", "2. Hình thức khen thưởng"),
        *("XÁC NHẬN CỦA CẤP TRÌNH KHEN", "THỦ TRƯỞNG ĐƠN VỊ"),
    ),
    ("household", PartyKind.HOUSEHOLD): (
        *("I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "Họ và tên chủ hộ", "Địa chỉ", "Số nhân khẩu"),
        *("II. THÀNH TÍCH ĐẠT ĐƯỢC", "1. Hoàn cảnh", "2. Thành tích đạt được của hộ", "3. Chấp hành"),
        *("III. CÁC HÌNH THỨC", "ĐẠI DIỆN HỘ GIA ĐÌNH"),
    ),
    ("sudden", PartyKind.PERSON): (
        *("xuất sắc đột xuất", "I. SƠ LƯỢC LÝ LỊCH", "Họ và tên", "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
        *("1. Thời gian, địa điểm, hoàn cảnh", "2. Nội dung thành tích", "NGƯỜI BÁO CÁO"),
    ),
    ("sudden", PartyKind.COLLECTIVE): (
        *("I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "Tên tập thể", "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
        *("1. Thời gian, địa điểm, hoàn cảnh", "2. Nội dung thành tích", "THỦ TRƯỞNG ĐƠN VỊ"),
    ),
    ("movement", PartyKind.COLLECTIVE): (
        *(
            "I. THÔNG TIN CHUNG",
            "II. THÀNH TÍCH ĐẠT ĐƯỢC TRONG PHONG TRÀO",
            "1. Mục tiêu",
            "2. Kết quả",
            "3. Biện pháp",
        ),
    ),
    ("movement", PartyKind.HOUSEHOLD): (
        *(
            "I. THÔNG TIN CHUNG",
            "II. THÀNH TÍCH ĐẠT ĐƯỢC TRONG PHONG TRÀO",
            "1. Mục tiêu",
            "2. Kết quả",
            "3. Biện pháp",
        ),
    ),
}
MODES = {"sudden": Mode.SUDDEN, "movement": Mode.MOVEMENT}


@pytest.mark.parametrize(("structure", "kind"), list(SECTIONS))
@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        (date(2021, 12, 10), {"person": "02", "collective": "01", "sudden": "06", "movement": "07"}),
        (date(2024, 12, 10), {"person": "03", "collective": "02", "sudden": "07", "movement": "08"}),
        (date(2025, 12, 10), {}),
    ],
)
def test_the_files_of_each_form_have_its_sections_in_order_and_its_number_if_one_is_known(
    office: Backend, structure: str, kind: PartyKind, day: date, numbers: dict[str, str]
) -> None:
    mode = MODES.get(structure, Mode.MERIT)
    award = "GK_XA"
    candidate = proposed(office, kind, award, mode=mode, year=day.year, opened_on=day, letter_date=day)
    document = paper_of(office, candidate)
    number = numbers.get(structure) if kind is not PartyKind.HOUSEHOLD else None
    pdf = pdf_text(document)
    assert in_order(pdf, "CỘNG HÒA XÃ HỘI", "BÁO CÁO THÀNH TÍCH", *SECTIONS[structure, kind])
    word = word_text(document)
    for text in (pdf, word):
        assert (f"(Theo Mẫu số {number}, Phụ lục" in text) is (number is not None)
        assert "Mẫu số" in text or number is None
        assert "Vận động 120 hộ dân." in text
        assert is_normalized("NFC", text)
        assert nfc(PARTIES[kind].name) in text
    body = [line for line in SECTIONS[structure, kind] if line.isupper() or line[0].isdigit()]
    assert all(line in word for line in body)


def test_what_is_unknown_is_room_for_the_pen_and_not_a_no() -> None:
    text = pdf_text(compose(a_report(texts={})))
    assert "Quê quán: …" in text
    assert "Chưa có" in text, "the tables of awards say that the records hold none"
    assert "091184001234" not in text
    assert "không bị kỷ luật" not in text
    assert "Số:" not in text


def test_the_first_part_is_filled_from_party_and_particulars(office: Backend) -> None:
    candidate = proposed(office)
    with office.begin("Write") as work:
        more = {"alias": "Ba Ẩn", "hometown": "Hà Tiên", "residence": "Khu phố 2", "qualification": "Cử nhân Luật"}
        more |= {"degree": "Thạc sĩ", "other_posts": "Chi ủy viên", "duties": "Phụ trách văn hóa, thể thao."}
        particulars.write(work, Particulars.draft(party_id=candidate.party_id, **more))
    text = pdf_text(paper_of(office, candidate))
    assert in_order(
        text,
        *("Trần Thị Ngọc Ẩn (bí danh: Ba Ẩn)", "12/05/1984", "Quê quán: Hà Tiên", "Trú quán: Khu phố 2"),
        "Chức vụ (Đảng, chính quyền, đoàn thể): Công chức Văn hóa - Xã hội; Chi ủy viên",
        *("Cử nhân Luật", "Thạc sĩ", "Phụ trách văn hóa, thể thao."),
    )


def test_the_second_part_is_drafted_from_what_the_year_came_to(office: Backend) -> None:
    candidate = proposed(office, award="CSTDCS")
    with office.begin("Write") as work:
        result = {"rating": Rating.EXCELLENT, "discipline": Discipline.NONE}
        year_results.record(work, YearResult.draft(party_id=candidate.party_id, year=2021, **result))
        draft = {"title": "Số hóa hồ sơ hộ tịch", "recogniser": "UBND thành phố", "decision_number": "112/QĐ-UBND"}
        for year, more in ((2021, draft), (2019, {"title": "Sáng kiến của năm khác"})):
            kept = Initiative.draft(year=year, scope=Level.BASE, **more)
            if year == 2021:
                kept.decision_date = date(2021, 6, 1)
            initiatives.add(work, kept, [Author(candidate.party_id, Decimal(60))], DAY)
    with office.reading() as read:
        parts = {one.name: one for one in report_parts(office.desk(read), candidate.id)}
    assert parts["results"].lines == (
        "Vận động 120 hộ dân.",
        "Hoàn thành trước hạn 15 ngày.",
        "Kết quả xếp loại chất lượng năm 2021: Hoàn thành xuất sắc nhiệm vụ.",
    )
    assert parts["initiatives"].lines == (
        "- Sáng kiến “Số hóa hồ sơ hộ tịch” (mức đóng góp 60%) được UBND thành phố công nhận tại Quyết định số "
        "112/QĐ-UBND ngày 01/06/2021, phạm vi ảnh hưởng cấp cơ sở.",
    )
    assert parts["observance"].lines == ("Năm 2021: không bị kỷ luật.",)
    assert parts["measures"].lines == ()


def test_people_s_own_words_take_the_place_of_the_draft(office: Backend) -> None:
    candidate = proposed(office)
    with office.begin("Write") as work:
        paper_drafts.write_part(work, candidate.id, CODE, ("results",), "results", "Lời của đơn vị.\nHai việc.")
        paper_drafts.issue(work, candidate.id, CODE, number="9", dated=date(2021, 12, 8))
    text = pdf_text(paper_of(office, candidate))
    assert in_order(text, "Số: 09/BC-UBND", "ngày 08 tháng 12 năm 2021", "Lời của đơn vị. Hai việc.")
    assert "Vận động 120 hộ dân." not in text


def test_awards_held_stand_in_two_tables_by_year_without_those_that_were_revoked(office: Backend) -> None:
    candidate = proposed(office)
    with office.begin("Write") as work:
        party = work.parties.get(candidate.party_id)
        known = {"decision_number": "12/QĐ-UBND", "decision_date": date(2020, 12, 1), "issuer": "UBND thị trấn"}
        for award, year, more in (
            ("CSTDCS", 2020, known),
            ("LDTT", 2019, {}),
            ("GK_HUYEN", 2018, {"issuer": "UBND huyện"}),
            ("LDTT", 2018, {"revoked": True}),
            ("LDTT", 2022, {}),
        ):
            awards_held.add(work, an_award_held(party, award, year, **more), office.awards)
    titles, forms = (one for one in paper_of(office, candidate).blocks if isinstance(one, Table))
    assert [[cell.shown for cell in row.cells] for row in titles.rows] == [
        ["2019", "“Lao động tiên tiến”", "………………………"],
        ["2020", "“Chiến sĩ thi đua cơ sở”", "Quyết định số 12/QĐ-UBND ngày 01/12/2020 của UBND thị trấn"],
    ]
    assert [row.cells[0].shown for row in forms.rows] == ["2018"]
    assert forms.rows[0].cells[2].shown == "của UBND huyện"


def test_the_table_of_targets_holds_what_the_dossier_quotes_beside_the_year_before(office: Backend) -> None:
    candidate = proposed(office)
    with office.begin("Targets") as work:
        former = a_target("99", code="T23", year=2020, indicator="Tỷ lệ nhân dân tham gia BHYT", unit="%")
        former.id, former.office = work.new_id(), work.office
        entry = progress("99.2", "2020-12", target_id=work.targets.add(former).id, recorded_on=date(2020, 12, 31))
        entry.id, entry.office = work.new_id(), work.office
        work.progress.add(entry)
        targets.set_own(work, "T23", 2021, Decimal(99))
        targets.record_progress(work, "T23", 2021, progress("99.6", "2021-12"), date(2022, 1, 2))
        draft = {"dossier_id": candidate.dossier_id, "year": 2021, "target_code": "T23", "period": "2021-12"}
        quoting.quote(work, QuotedFigure.draft(**draft, statement="", source="", digest="", quoted_on=DAY), DAY)
    table = next(one for one in paper_of(office, candidate).blocks if isinstance(one, Table))
    assert [one.heading for one in table.columns[3:]] == ["Năm 2020", "Năm 2021", "Tỷ lệ năm 2021 so với năm 2020 (%)"]
    (row,) = table.rows
    assert [cell.shown for cell in row.cells][2:] == ["%", "99,2", "99,6", "100,40"]


def test_a_figure_of_part_of_the_year_says_so_and_one_without_a_year_before_has_no_ratio(office: Backend) -> None:
    candidate = proposed(office, PartyKind.COLLECTIVE)
    with office.begin("Targets") as work:
        work.parties.get(candidate.party_id).name = "Cán bộ và nhân dân phường Dương Đông"
        targets.set_own(work, "T13", 2021, Decimal(2000))
        targets.record_progress(work, "T13", 2021, progress("1620", "2021-05"), date(2021, 6, 15))
    table = next(one for one in paper_of(office, candidate).blocks if isinstance(one, Table))
    (row,) = table.rows
    assert [cell.shown for cell in row.cells][2:] == ["tỷ đồng", "…", "1.620 (đến hết tháng 5)", "…"]
    with office.begin("Rename") as work:
        work.parties.get(candidate.party_id).name = "Khu phố 5"
    assert len([one for one in paper_of(office, candidate).blocks if isinstance(one, Table)]) == 2, (
        "not its own figures"
    )


def test_a_higher_award_is_confirmed_by_the_superior_too(office: Backend) -> None:
    for award, wanted in (("GK_HUYEN", False), ("CSTDT", True)):
        candidate = proposed(office, award=award)
        assert ("CẤP TRÊN TRỰC TIẾP XÁC NHẬN" in pdf_text(paper_of(office, candidate))) is wanted
        with office.begin("Remove") as work:
            work.parties.get(candidate.party_id).name = f"Người khác {award}"


def test_a_deed_is_told_with_its_day_and_a_movement_by_its_name(office: Backend) -> None:
    with office.begin("Movement") as work:
        about = {"code": "NTM", "name": "Chung sức xây dựng nông thôn mới", "movement_kind": MovementKind.THEMATIC}
        movement = Movement(id=work.new_id(), office=work.office, level=MovementLevel.OFFICE, **about)
        work.movements.add(movement)
    sudden = open_dossier(
        office,
        a_dossier(
            award="GK_XA",
            mode=Mode.SUDDEN,
            procedure=Procedure.SIMPLIFIED,
            happened_on=date(2021, 12, 5),
            deed="Cứu ba người bị sóng cuốn.",
        ),
    )
    first = propose(office, sudden, add_party(office, a_person("Lý Văn Sóng")))
    text = pdf_text(paper_of(office, first))
    assert in_order(text, "Thời gian: ngày 05/12/2021.", "Cứu ba người bị sóng cuốn.")
    assert "III." not in text
    moved = open_dossier(office, a_dossier(award="GK_XA", mode=Mode.MOVEMENT, movement_id=movement.id))
    second = propose(office, moved, add_party(office, a_person("Lý Văn Nông")))
    text = pdf_text(paper_of(office, second))
    assert "trong phong trào thi đua “Chung sức xây dựng nông thôn mới”" in text


def test_all_reports_of_a_dossier_come_in_one_call_and_are_the_same_as_one_by_one(office: Backend) -> None:
    first = proposed(office)
    second = propose(
        office, _dossier(office, first), add_party(office, a_person("Người Hai")), achievements="Việc hai."
    )
    with office.reading() as read:
        desk = office.desk(read)
        found = {candidate.id: document for candidate, document in achievement_reports(desk, first.dossier_id)}
        assert found == {one.id: achievement_report(desk, one.id) for one in (first, second)}


def _dossier(office: Backend, candidate: Candidate) -> Dossier:
    with office.reading() as read:
        return read.dossiers.get(candidate.dossier_id)


def test_the_summary_lists_all_candidates_or_one_with_what_they_received_before(office: Backend) -> None:
    first = proposed(office)
    propose(office, _dossier(office, first), add_party(office, a_collective("Khu phố 5", members=9)))
    with office.begin("Award") as work:
        party = work.parties.get(first.party_id)
        more = {"decision_number": "12/QĐ-UBND", "decision_date": date(2020, 12, 1)}
        awards_held.add(work, an_award_held(party, "LDTT", 2020, **more), office.awards)
    with office.reading() as read:
        everybody = achievement_summary(office.desk(read), first.dossier_id)
        alone = achievement_summary(office.desk(read), first.dossier_id, first.id)
    (table,) = (one for one in everybody.blocks if isinstance(one, Table))
    rows = [[cell.shown for cell in row.cells] for row in table.rows if row.kind is RowKind.BODY]
    assert rows == [
        [
            "1",
            "Trần Thị Ngọc Ẩn, Công chức Văn hóa - Xã hội",
            "Vận động 120 hộ dân.\nHoàn thành trước hạn 15 ngày.",
            "Năm 2020: “Lao động tiên tiến” (QĐ số 12/QĐ-UBND ngày 01/12/2020)",
        ],
        ["1", "Khu phố 5, Ủy ban nhân dân phường Dương Đông", "……………………", "Chưa có"],
    ]
    assert "Khu phố 5" not in pdf_text(alone)
    assert in_order(pdf_text(alone), "TÓM TẮT THÀNH TÍCH", "Trần Thị Ngọc Ẩn", "CHỦ TỊCH")
    assert "Vận động 120 hộ dân." in word_text(everybody)
