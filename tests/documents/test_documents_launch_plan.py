"""The launch plan: drafted from the city's plan, each part in the office's own words when it has written them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from builders import a_city, office_open
from documents_samples import ISSUER, LONG_NAME, a_target
from paper_builders import parts_of
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.documents.document import Document, Heading, LetterHead, Paragraph, SignatureBlock, Title
from phuquoc_desktop.documents.from_data.launch_plan import drafted_title, launch_plan, launch_plan_parts
from phuquoc_desktop.documents.launch_plan import LaunchPlanPaper, PlannedTarget, compose
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.target import Target, TargetGroup
from phuquoc_desktop.intake.plan import read_plan
from phuquoc_desktop.services import launch_plans, targets


def said(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, (Paragraph, Heading)))


def of(office: Backend) -> Document:
    with office.reading() as read:
        return launch_plan(office.desk(read))


def written(office: Backend, **parts: str | None) -> None:
    with office.reading() as read:
        title = drafted_title(office.desk(read))
    with office.begin("Write") as work:
        plan = launch_plans.begin(work, 2021, title)
        for name, text in parts.items():
            launch_plans.write_part(work, plan, name, text)


def test_places_that_the_indicator_names_are_not_said_twice(office: Backend) -> None:
    text = said(of(office))
    assert text.count("các xã còn lại") == 1
    assert "2 xã trở lên (Dương Tơ, Hàm Ninh)" in text


def test_the_plan_has_the_four_parts_of_its_kind(office: Backend) -> None:
    headings = [block.text for block in of(office).blocks if isinstance(block, Heading) and block.level == 1]
    assert headings == ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. GIẢI PHÁP", "IV. TỔ CHỨC THỰC HIỆN"]


def test_the_head_is_that_of_a_plan_with_room_for_number_and_date(office: Backend) -> None:
    document = of(office)
    head = next(block for block in document.blocks if isinstance(block, LetterHead))
    assert head.issuer == ("ỦY BAN NHÂN DÂN", "PHƯỜNG DƯƠNG ĐÔNG")
    assert head.number.endswith("/KH-UBND")
    assert head.place_date.endswith("năm 2021")
    title = next(block for block in document.blocks if isinstance(block, Title))
    assert title.kind == "KẾ HOẠCH"
    assert title.subject == "Phát động và tổ chức phong trào thi đua yêu nước năm 2021 trên địa bàn phường Dương Đông"


def test_number_date_and_title_are_those_of_the_record(office: Backend) -> None:
    written(office)
    with office.begin("Issue") as work:
        plan = launch_plans.begin(work, 2021, "")
        launch_plans.issue(work, plan, title="Thi đua năm 2021", number="12", issued_on=date(2021, 1, 29))
    document = of(office)
    head = next(block for block in document.blocks if isinstance(block, LetterHead))
    assert (head.number, head.place_date) == ("Số: 12/KH-UBND", "Phú Quốc, ngày 29 tháng 01 năm 2021")
    assert document.title == "Kế hoạch thi đua năm 2021"


def test_targets_stand_under_their_group_and_parts_under_their_whole(office: Backend) -> None:
    lines = said(of(office)).splitlines()
    start = lines.index("3.1. Chỉ tiêu kinh tế")
    assert lines[start + 1].startswith("- Giá trị sản xuất nông - lâm - thủy sản")
    assert lines[start + 1].endswith(", trong đó:")
    assert [line[:2] for line in lines[start + 2 : start + 5]] == ["+ ", "+ ", "+ "]
    assert lines[lines.index("3.2. Chỉ tiêu văn hóa - xã hội") - 1].endswith(".")
    assert [line for line in lines if line.startswith("3.")] == [
        "3. Chỉ tiêu thi đua",
        "3.1. Chỉ tiêu kinh tế",
        "3.2. Chỉ tiêu văn hóa - xã hội",
        "3.3. Chỉ tiêu quốc phòng - an ninh",
        "3.4. Chỉ tiêu khác",
    ]


def test_an_own_figure_stands_beside_the_city_s_and_a_missing_one_is_marked(office: Backend) -> None:
    with office.begin("Own figures") as work:
        targets.set_own(work, "T13", 2021, Decimal(1240))
        targets.set_own(work, "T23", 2021, Decimal(99))
    lines = said(of(office)).splitlines()
    budget = next(line for line in lines if line.startswith("- Thu ngân sách"))
    assert "từ 1.240 tỷ đồng trở lên (thành phố: 3.400 tỷ đồng);" in budget
    assert not next(line for line in lines if "bảo hiểm y tế" in line).endswith("(*);"), "the same figure is its own"
    assert next(line for line in lines if line.startswith("- Chi ngân sách")).endswith(" (*);")
    assert "Chỉ tiêu chưa có mức riêng được ghi theo mức chung của thành phố và đánh dấu (*)." in lines


def test_movements_of_the_year_are_named_by_who_launched_them(office: Backend) -> None:
    text = said(of(office))
    assert "do Trung ương phát động: “Cả nước chung sức xây dựng nông thôn mới” (giai đoạn 2021 - 2025)," in text
    assert "do thành phố phát động: phong trào thi đua thực hiện nhiệm vụ" in text
    with office.reading() as read:
        later = said(launch_plan(replace(office.desk(read), year=2026)))
    assert "nông thôn mới" not in later
    assert "Doanh nghiệp Việt Nam" in later, "nobody said when it ends"


def test_dates_of_the_calendar_say_whether_they_are_only_usual(office: Backend) -> None:
    text = said(of(office))
    assert "- Đăng ký thi đua và gửi danh sách về thành phố: chậm nhất 28/02/2021 (dự kiến, theo thông lệ)." in text
    assert "chậm nhất 15/12/2021." in text
    assert "trường học" not in text


def test_law_and_authorities_are_those_of_the_plan_s_own_day(office: Backend) -> None:
    text = said(of(office))
    assert "Nghị định số 91/2017/NĐ-CP" in text
    assert "xét, quyết định theo thẩm quyền: “Lao động tiên tiến”" in text
    with office.reading() as read:
        later = said(launch_plan(replace(office.desk(read), year=2024)))
    assert "Nghị định số 98/2023/NĐ-CP" in later
    assert "91/2017" not in later


def test_each_part_is_drafted_until_somebody_writes_it(office: Backend) -> None:
    written(office, purpose="- Một mục đích.\n\n- Hai mục đích.")
    with office.reading() as read:
        parts = {one.name: one for one in launch_plan_parts(office.desk(read))}
    assert tuple(parts) == launch_plans.PARTS
    assert parts["purpose"].title == "1. Mục đích"
    assert parts["purpose"].drafted.startswith("- Động viên cán bộ")
    assert all(one.drafted for one in parts.values())
    assert [one.name for one in parts.values() if one.own] == ["purpose"]
    assert "1. Mục đích\n- Một mục đích.\n- Hai mục đích.\n2. Yêu cầu" in said(of(office))
    written(office, purpose=None)
    assert "Động viên cán bộ" in said(of(office))


def test_the_draft_follows_the_data_as_long_as_nobody_wrote_the_part(office: Backend) -> None:
    with office.begin("Owner") as work:
        targets.set_own(work, "T13", 2021, Decimal(1240)).owner = "Công chức Tài chính - Kế toán"
    assert "- Công chức Tài chính - Kế toán: chủ trì theo dõi, báo cáo các chỉ tiêu: Thu ngân sách." in said(of(office))


def test_recipients_end_with_the_filing_line(office: Backend) -> None:
    foot = of(office).blocks[-1]
    assert isinstance(foot, SignatureBlock)
    assert foot.recipients[0] == "- Ủy ban nhân dân thành phố Phú Quốc (để báo cáo);"
    assert foot.recipients[-1] == "- Lưu: VT."
    written(office, recipients="- Như trên;\n- Lưu: VT.")
    foot = of(office).blocks[-1]
    assert isinstance(foot, SignatureBlock)
    assert foot.recipients == ("- Như trên;", "- Lưu: VT.")


def test_the_city_s_own_plan_rests_on_nobody_above(tmp_path) -> None:
    city = a_city(tmp_path / "city")
    text = said(of(city))
    city.close()
    assert "Để tổ chức phong trào thi đua yêu nước năm 2021 trên địa bàn thành phố Phú Quốc" in text
    assert "(*)" not in text
    assert "(thành phố:" not in text


def test_a_special_zone_rests_on_the_province(tmp_path) -> None:
    with office_open(tmp_path / "zone", "31078", year=2026) as zone:
        with zone.begin("Plan of the province") as work:
            province = str(zone.city.key)
            work.write_for(province)
            about = {
                "office": province,
                "year": 2026,
                "title": "Kế hoạch",
                "issuer": zone.city.name,
                "number": "5/KH-UBND",
            }
            work.plan_documents.add(PlanDocument(id=work.new_id(), **about))
            draft = a_target("T01", "Thu ngân sách", year=2026, value=Decimal(3400))
            head = work.targets.add(Target(**(plain_of(draft) | {"id": work.new_id(), "office": province})))
            work.flush()
            targets.set_own(work, head.code, 2026, Decimal(1200))
        with zone.reading() as read:
            document = launch_plan(zone.desk(read))
    foot = document.blocks[-1]
    assert isinstance(foot, SignatureBlock)
    assert foot.recipients[:2] == ("- Ủy ban nhân dân tỉnh An Giang (để báo cáo);", "- Sở Nội vụ tỉnh An Giang;")
    assert "(tỉnh: 3.400 tỷ đồng)" in said(document)
    assert "Thực hiện Kế hoạch (số 5/KH-UBND) của Ủy ban nhân dân tỉnh An Giang" in said(document)


def plain_of(target: Target) -> dict[str, object]:
    return {one.name: getattr(target, one.name) for one in field_plans(Target)}


def a_paper(count: int, name: str = "Thu ngân sách") -> LaunchPlanPaper:
    groups = list(TargetGroup)
    planned = tuple(
        PlannedTarget(a_target(f"T{number}", name, group=groups[number * 4 // count]), f"{name} đạt {number} tỷ đồng")
        for number in range(count)
    )
    return LaunchPlanPaper(ISSUER, 2021, "Thi đua", parts_of(launch_plans.PARTS), planned, (), "Hết./.")


@pytest.mark.parametrize(("count", "name"), [(0, ""), (1, LONG_NAME), (60, LONG_NAME)])
def test_any_number_of_targets_with_any_names_is_laid_out(count: int, name: str) -> None:
    document = compose(a_paper(count, name))
    text = "".join("".join(page.extract_text() for page in PdfReader(BytesIO(as_pdf.render(document))).pages).split())
    assert text == unicodedata.normalize("NFC", text)
    assert text.count("tỷđồng") == count
    assert ("Chưacóchỉtiêunàocủanăm2021." in text) == (count == 0)
    word = docx.Document(BytesIO(as_word.render(document)))
    assert sum("tỷ đồng" in one.text for one in word.paragraphs) == count


def test_pdf_and_word_are_the_same_bytes_and_word_keeps_the_layout(office: Backend) -> None:
    document = of(office)
    assert as_pdf.render(document) == as_pdf.render(of(office))
    assert as_word.render(document) == as_word.render(of(office))
    word = docx.Document(BytesIO(as_word.render(document)))
    section, page = word.sections[0], page_style().page
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (page.left_mm, page.right_mm)
    heading = next(one for one in word.paragraphs if one.text == "I. MỤC ĐÍCH, YÊU CẦU")
    assert heading.style is not None
    assert heading.style.font.name == "Times New Roman"
    assert heading.style.font.size is not None
    assert heading.style.font.size.pt == 14


def test_the_plan_in_word_is_read_back_with_all_its_figures(office: Backend, tmp_path) -> None:
    with office.begin("Own figures") as work:
        for code, figure in (("T13", "1240"), ("T20", "0.15"), ("T15", "0.85")):
            targets.set_own(work, code, 2021, Decimal(figure))
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(as_word.render(of(office)))
    found = read_plan(file).targets
    with office.reading() as read:
        wanted = [line.own if line.planned is not None else line.target for line in targets.tree(read, 2021)]
    assert [(one.comparator, one.value) for one in found] == [(one.comparator, one.value) for one in wanted if one]
    assert [one.parent for one in found] == [one.parent_code for one in wanted if one], "parts are read as parts"
