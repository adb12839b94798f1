"""Achievement reports checked as text, against one another and against the records of targets."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from builders import (
    AN_THOI,
    a_dossier,
    a_paper,
    a_person,
    add_party,
    open_dossier,
    progress,
    propose,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents.from_data.achievement_report import report_texts
from phuquoc_desktop.documents.report_structure import form_words
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Mode, PaperKind
from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.report_text import TextDoubt
from phuquoc_desktop.intake.attached_text import reader_of
from phuquoc_desktop.services import checks, dossiers, initiatives, paper_drafts, targets
from phuquoc_desktop.services.checks import Checking
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.services.report_checks import CheckedReport, ReportChecker

PASSAGE = (
    "Vận động 120 hộ dân ở khu phố 2 tự nguyện dời hàng rào để mở rộng hẻm, nhờ đó xe chữa cháy vào được "
    "tận nhà, không còn cảnh ngập nước sau mỗi cơn mưa lớn."
)
OTHER = "Lắp 45 bóng đèn năng lượng mặt trời dọc tuyến đường ven biển, số vụ mất trộm giảm từ 9 xuống còn 2 vụ."


def checked(office: Backend, dossier: Dossier) -> dict[str, CheckedReport]:
    with office.reading() as read:
        checker = ReportChecker(read, reader_of(office.attachments), form_words())
        found = checker.of_dossier(read.dossiers.get(dossier.id), report_texts(office.desk(read), dossier.id))
    return {one.name: one for one in found}


def doubts(report: CheckedReport, doubt: TextDoubt) -> list[str]:
    return [one.found.message for one in report.findings if one.found.doubt is doubt]


@pytest.fixture
def dossier(office: Backend) -> Dossier:
    return open_dossier(office)


def add(office: Backend, dossier: Dossier, name: str, achievements: str | None = None) -> Candidate:
    return propose(office, dossier, add_party(office, a_person(name)), achievements=achievements)


def test_a_passage_copied_from_another_report_is_told_on_both_sides_with_its_place(
    office: Backend, dossier: Dossier
) -> None:
    add(office, dossier, "Một", f"Mở đầu riêng. {PASSAGE} Kết thúc.")
    copied = add(office, dossier, "Hai")
    add(office, dossier, "Ba", OTHER)
    with office.begin("Write") as work:
        text = f"Lời khác hẳn.\n{PASSAGE.upper()}"
        paper_drafts.write_part(work, copied.id, "achievement-report", ("measures",), "measures", text)
    found = checked(office, dossier)
    (one,) = (one for one in found["Hai"].findings if one.found.doubt is TextDoubt.COPIED)
    assert one.found.part == "measures"
    assert one.excerpt == PASSAGE.upper().rstrip(".")
    source = one.copied_from
    assert source is not None
    assert (source.name, source.year, source.part) == ("Một", 2021, "results")
    assert source.text[one.copied_start : one.copied_end] == PASSAGE.rstrip(".")
    assert "Một" in one.found.message
    assert doubts(found["Một"], TextDoubt.COPIED)
    assert not doubts(found["Ba"], TextDoubt.COPIED)


def test_a_former_year_s_report_of_the_same_person_counts_as_copied_from(office: Backend, dossier: Dossier) -> None:
    party = add_party(office, a_person("Một"))
    propose(office, open_dossier(office, a_dossier(year=2020)), party, achievements=PASSAGE)
    propose(office, dossier, party, achievements=f"{PASSAGE} {OTHER}")
    (told,) = doubts(checked(office, dossier)["Một"], TextDoubt.COPIED)
    assert "2020" in told


def test_reports_of_another_office_that_are_here_are_compared_too(office: Backend, dossier: Dossier) -> None:
    foreign = add(office, open_dossier(office, a_dossier(title="Khác")), "Người nơi khác", PASSAGE)
    with office.begin("Take in") as work:
        work.write_for(AN_THOI)
        work.candidates.get(foreign.id).office = AN_THOI
    add(office, dossier, "Hai", PASSAGE)
    (told,) = doubts(checked(office, dossier)["Hai"], TextDoubt.COPIED)
    assert "An Thới" in told


def test_what_the_program_drafts_is_nobody_s_copy(office: Backend) -> None:
    deed = {"mode": Mode.SUDDEN, "happened_on": date(2021, 6, 1), "deed": PASSAGE}
    sudden = open_dossier(office, a_dossier(award="GK_XA", **deed))
    first, second = (add(office, sudden, name) for name in ("Một", "Hai"))
    with office.begin("Initiative") as work:
        draft = Initiative.draft(title=f"Giải pháp: {OTHER}", year=2021)
        authors = [Author(one.party_id, Decimal(50)) for one in (first, second)]
        initiatives.add(work, draft, authors, date(2021, 6, 15))
    for report in checked(office, sudden).values():
        assert not doubts(report, TextDoubt.COPIED)


def test_the_name_of_a_law_in_two_reports_is_no_copy(office: Backend, dossier: Dossier) -> None:
    with office.reading() as read:
        packs = office.rulebook(read).packs
    name = max((one.name for pack in packs for one in pack.pack.documents), key=len)
    law = f"{name}; {name}; {name}"
    add(office, dossier, "Một", f"Tuyên truyền {law} cho 100 người.")
    add(office, dossier, "Hai", f"Phổ biến {law} đến 50 hộ.")
    assert all(not doubts(one, TextDoubt.COPIED) for one in checked(office, dossier).values())


def test_a_figure_unlike_the_targets_records_is_told_with_its_sentence(office: Backend, dossier: Dossier) -> None:
    with office.begin("Record") as work:
        targets.set_own(work, "T13", 2021, Decimal(2000))
        targets.record_progress(work, "T13", 2021, progress("1620", "2021-05"), date(2021, 6, 15))
    add(office, dossier, "Đúng", "Thu ngân sách đạt 1.620 tỷ đồng, bằng 81% kế hoạch 2.000 tỷ đồng.")
    add(office, dossier, "Sai", "Làm tốt việc khác. Thu ngân sách đạt 1.720 tỷ đồng!")
    found = checked(office, dossier)
    assert not doubts(found["Đúng"], TextDoubt.DIFFERS)
    (one,) = (one for one in found["Sai"].findings if one.found.doubt is TextDoubt.DIFFERS)
    assert one.excerpt == "Thu ngân sách đạt 1.720 tỷ đồng"
    assert "1.620 tỷ đồng" in one.found.message


def test_short_and_empty_parts_and_reports_without_figures_are_told_and_full_ones_are_not(
    office: Backend, dossier: Dossier
) -> None:
    add(office, dossier, "Ngắn", "Được phân công phụ trách văn hóa.")
    found = checked(office, dossier)["Ngắn"]
    kinds = {one.found.doubt for one in found.findings}
    assert kinds == {TextDoubt.EMPTY, TextDoubt.SHORT, TextDoubt.NO_FIGURE, TextDoubt.ONLY_POSTS}
    assert [one.part for one in found.meters][:2] == ["duties", "results"]
    weights = {one.found.doubt: one.weight for one in found.findings}
    assert weights[TextDoubt.EMPTY] is Weight.WARNING
    assert weights[TextDoubt.ONLY_POSTS] is Weight.HINT


def test_attached_word_reports_are_read_and_compared(office: Backend, dossier: Dossier, tmp_path: Path) -> None:
    file = tmp_path / "báo cáo.docx"
    document = docx.Document()
    for text in ("BÁO CÁO THÀNH TÍCH", *form_words(), PASSAGE):
        document.add_paragraph(text)
    document.save(str(file))
    first, other = add(office, dossier, "Một"), add(office, dossier, "Ba")
    add(office, dossier, "Hai", PASSAGE)
    with office.begin("Attach") as work:
        for candidate, path in ((first, file), (other, _a_form(tmp_path))):
            draft = a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id)
            dossiers.attach(work, office.attachments, draft, path)
    found = checked(office, dossier)
    (told,) = (one for one in found["Một"].findings if one.found.doubt is TextDoubt.COPIED)
    assert (told.found.part, told.paper_id is None, told.copied_from and told.copied_from.name) == (
        "file",
        False,
        "Hai",
    )
    (back,) = (one for one in found["Hai"].findings if one.found.doubt is TextDoubt.COPIED)
    assert back.copied_from is not None
    assert back.copied_from.part == "file"
    assert not doubts(found["Ba"], TextDoubt.COPIED), "the words of the form are nobody's"


def _a_form(folder: Path) -> Path:
    file = folder / "mẫu.docx"
    document = docx.Document()
    for text in form_words():
        document.add_paragraph(text)
    content = io.BytesIO()
    document.save(content)
    file.write_bytes(content.getvalue())
    return file


def test_what_cannot_be_read_is_passed_over(office: Backend, dossier: Dossier, tmp_path: Path) -> None:
    candidate = add(office, dossier, "Một", OTHER)
    with office.begin("Attach") as work:
        draft = a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id)
        paper = dossiers.attach(work, office.attachments, draft, _a_form(tmp_path))
        paper.file_name, paper.attachment = "mất.docx", "0" * 64
    assert not doubts(checked(office, dossier)["Một"], TextDoubt.COPIED)


def test_the_checks_before_sending_tell_of_copies_and_figures_and_of_no_length(
    office: Backend, dossier: Dossier
) -> None:
    for name in ("Một", "Hai"):
        add(office, dossier, name, PASSAGE)
    with office.reading() as read:
        run = next(
            one for one in checks.run_all(Checking(read, office.awards, office.attachments)) if one.check == "texts"
        )
    assert run.looked_at == 2
    assert [one.weight for one in run.findings] == [Weight.WARNING, Weight.WARNING]
    assert all(dossier.code in one.message for one in run.findings)
