"""The papers of a meeting of the council: minutes, result of the ballot, ballots, list of those present."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from builders import a_collective, a_dossier, a_person, add_party, open_dossier, propose
from council_builders import GROUND, NAMES, close, conflict, count, held
from documents_samples import a_held_meeting, nominees, texts, voted
from docx import Document as WordFile
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, as_word, attendance_sheet, ballots, minutes, vote_result
from phuquoc_desktop.documents.document import Document, SignatureBlock, Table, Title
from phuquoc_desktop.documents.dossier_folder import compile_dossier
from phuquoc_desktop.documents.from_data.meeting import NoSecretBallotError
from phuquoc_desktop.documents.held_meeting import Seated, VotedNominee, barred_said
from phuquoc_desktop.documents.nominees import ProposedAward
from phuquoc_desktop.documents.paper_plan import MeetingNeededError
from phuquoc_desktop.documents.papers import compose, parts_of
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.council import BallotKind, CouncilRole, Meeting, Presence
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services import paper_drafts

OTHER = ProposedAward("Giấy khen", AwardCategory.FORM, 2021)


def said(document: Document) -> str:
    return "\n".join(texts(document))


def tables(document: Document) -> list[list[list[str]]]:
    return [
        [[cell.shown for cell in row.cells] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]


def pdf_text(document: Document) -> str:
    pages = PdfReader(BytesIO(as_pdf.render(document))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def seats(*presence: Presence) -> tuple[Seated, ...]:
    return tuple(
        Seated(name, role, position, presence=one) for (name, role, position), one in zip(NAMES, presence, strict=False)
    )


def test_minutes_resolve_nothing_before_everybody_was_voted_on() -> None:
    text = said(minutes.compose(minutes.Minutes(a_held_meeting())))
    assert "Kết luận của cuộc họp ghi theo kết quả biểu quyết nêu trên." in text
    assert "..... giờ ..... phút" in text
    assert "Ban kiểm phiếu gồm: ....." in text


def test_minutes_say_who_passed_and_who_did_not() -> None:
    first, *others = voted()
    failed = VotedNominee(first.nominee, OTHER, 9, 3, 6, 0, "3/9", "33,33", passed=False)
    paper = minutes.Minutes(a_held_meeting(voted=(*others, failed)))
    text = said(minutes.compose(paper))
    assert "thống nhất đề nghị cấp có thẩm quyền xét" in text
    assert f"Không đề nghị khen thưởng do không đạt tỷ lệ phiếu: {first.nominee.called}." in text
    assert tables(minutes.compose(paper))[-1][-1][-3:] == ["3/9", "33,33", "Không đạt"]


def test_minutes_of_a_meeting_where_nobody_passed_propose_nobody() -> None:
    text = said(minutes.compose(minutes.Minutes(a_held_meeting(voted=voted(False)))))
    assert "Không có cá nhân, tập thể nào đạt tỷ lệ phiếu" in text
    assert "thống nhất đề nghị" not in text


def test_minutes_name_all_members_with_position_role_and_presence() -> None:
    known = seats(Presence.PRESENT, Presence.WRITTEN, Presence.PRESENT, Presence.ABSENT)
    paper = minutes.Minutes(
        a_held_meeting(
            seats=known,
            chair=known[0],
            secretary=known[2],
            met_on=date(2021, 6, 14),
            began_at="08:00",
            ended_at="10:30",
        )
    )
    document = minutes.compose(paper)
    text = said(document)
    assert "Thời gian: 08 giờ 00 phút, ngày 14 tháng 6 năm 2021." in text
    assert "1. Chủ trì: Trần Văn Chánh, Chủ tịch UBND, Chủ tịch Hội đồng." in text
    assert "tổng số 04; có mặt 02; vắng mặt 01; gửi phiếu bằng văn bản 01." in text
    assert "kết thúc vào hồi 10 giờ 30 phút cùng ngày" in text
    assert tables(document)[0][3] == ["4", "Huỳnh Văn Bốn", "Chủ tịch UBMTTQ", "Ủy viên Hội đồng", "Vắng mặt"]
    [block] = [one for one in document.blocks if isinstance(one, SignatureBlock)]
    assert [(one.authority, one.name) for one in block.signers] == [
        (("THƯ KÝ",), "Đỗ Thị Thư"),
        (("CHỦ TỊCH HỘI ĐỒNG",), "Trần Văn Chánh"),
    ]


@pytest.mark.parametrize(
    ("role", "authority"),
    [
        (CouncilRole.CHAIR, ("CHỦ TỊCH HỘI ĐỒNG",)),
        (CouncilRole.STANDING_DEPUTY, ("KT. CHỦ TỊCH HỘI ĐỒNG", "PHÓ CHỦ TỊCH")),
        (CouncilRole.MEMBER, ("CHỦ TRÌ CUỘC HỌP",)),
    ],
)
def test_whoever_chaired_signs_as_what_the_chair_is(role: CouncilRole, authority: tuple[str, ...]) -> None:
    document = minutes.compose(minutes.Minutes(a_held_meeting(chair=Seated("Lý Thị Phó", role))))
    [block] = [one for one in document.blocks if isinstance(one, SignatureBlock)]
    assert block.signers[-1].authority == authority


def test_the_result_of_a_ballot_gives_every_figure_and_three_signatures() -> None:
    paper = vote_result.VoteResultPaper(a_held_meeting(voted=voted(), counters=("Ngô Thị Năm", "Võ Văn Sáu")))
    document = vote_result.compose(paper)
    assert tables(document)[0][0][3:] == ["9", "8", "1", "0", "88,89", "Đạt"]
    [block] = [one for one in document.blocks if isinstance(one, SignatureBlock)]
    assert [one.name for one in block.signers] == ["Ngô Thị Năm", "Võ Văn Sáu", ""]


def test_who_did_not_vote_on_somebody_is_said_once_however_many_awards() -> None:
    first, *_others = voted()
    barred = VotedNominee(first.nominee, OTHER, handed_out=8, barred=(("Huỳnh Văn Bốn", "cùng đơn vị"),))
    [said] = barred_said(a_held_meeting(voted=(barred, barred)))
    assert "Huỳnh Văn Bốn (cùng đơn vị)" in said


def test_secret_ballots_of_a_group_are_all_alike_and_name_nobody() -> None:
    first, *others = voted(None)
    barred = VotedNominee(first.nominee, OTHER, handed_out=8, barred=(("Huỳnh Văn Bốn", "cùng đơn vị"),))
    document = ballots.compose(a_held_meeting(voted=(*others, barred), seats=seats(*[Presence.PRESENT] * 9)))
    cover, *papers = tables(document)
    assert [(row[0], row[2], row[3]) for row in cover] == [("1", "9", ""), ("2", "8", "Huỳnh Văn Bốn")]
    assert len(papers) == 9 + 8
    assert len({repr(one) for one in papers}) == 2
    on_ballots = "\n".join(texts(document)).split("Chữ", 1)[-1]
    assert all(name not in repr(papers) for name, _role, _position in NAMES)
    assert "không ghi tên, không ký" in on_ballots


def test_ballots_of_a_show_of_hands_bear_names_and_strike_out_conflicts() -> None:
    first, *others = voted(None)
    barred = VotedNominee(first.nominee, OTHER, handed_out=8, barred=(("Huỳnh Văn Bốn", "cùng đơn vị"),))
    document = ballots.compose(
        a_held_meeting(voted=(*others, barred), seats=seats(*[Presence.PRESENT] * 9), secret=False)
    )
    papers = tables(document)
    assert len(papers) == 9
    assert [paper[-1][-1] for paper in papers].count("không bỏ phiếu") == 1
    assert (
        sum("Thành viên: Huỳnh Văn Bốn" in block.subject for block in document.blocks if isinstance(block, Title)) == 1
    )


def test_two_short_ballots_stand_on_a_sheet_and_long_ones_alone() -> None:
    def pages(count: int) -> int:
        one = VotedNominee(nominees()[0], OTHER, handed_out=4)
        return len(PdfReader(BytesIO(as_pdf.render(ballots.compose(a_held_meeting(voted=(one,) * count))))).pages)

    assert pages(3) == 1 + 2
    assert pages(12) == 1 + 4


def test_the_list_to_sign_leaves_room_for_those_present_only() -> None:
    known = seats(Presence.PRESENT, Presence.ABSENT)
    document = attendance_sheet.compose(a_held_meeting(seats=known, guests="Bà Lê Thị Khách"))
    [rows] = tables(document)
    assert [row[-1] for row in rows] == ["", "Vắng mặt", ""]
    assert rows[2][1] == "Bà Lê Thị Khách"


@pytest.fixture
def closed(office: Backend) -> Meeting:
    """A closed meeting on one dossier with a person, who has a conflict with a member, and a collective."""
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    person = add_party(office, a_person("Nguyễn Thị Hồng"))
    first = propose(office, dossier, person)
    second = propose(office, dossier, add_party(office, a_collective("Khu phố 1")))
    meeting, members = held(office, dossier)
    conflict(office, members[3], person)
    count(office, meeting, first, 7, 0, 0)
    count(office, meeting, second, 4, 4, 0)
    close(office, meeting)
    return meeting


def paper(backend: Backend, code: str, meeting: Meeting) -> Document:
    with backend.reading() as read:
        return compose(code, backend.desk(read), Wish(meeting_id=meeting.id))


def test_minutes_follow_from_the_meeting(office: Backend, closed: Meeting) -> None:
    document = paper(office, "minutes", closed)
    text = pdf_text(document)
    assert "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG" in text
    assert "đạt khi có từ 70 % trở lên số phiếu đồng ý, tính trên tổng số thành viên Hội đồng được bỏ phiếu" in text
    assert f"Căn cứ: {GROUND}" in text
    assert "Không bỏ phiếu đối với Nguyễn Thị Hồng: Huỳnh Văn Bốn (cùng đơn vị)." in text
    assert "7/8" in text
    assert "87,50" in text
    assert "4/9" in text
    assert "44,44" in text
    assert "Không đề nghị khen thưởng do không đạt tỷ lệ phiếu: Khu phố 1." in text


def test_word_says_what_the_pdf_says(office: Backend, closed: Meeting) -> None:
    document = paper(office, "minutes", closed)
    word = WordFile(BytesIO(as_word.render(document)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert "7/8" in cells
    assert any("Ban kiểm phiếu gồm: Ngô Thị Năm; Võ Văn Sáu." in one.text for one in word.paragraphs)


def test_people_word_the_minutes_themselves(office: Backend, closed: Meeting) -> None:
    with office.begin("Word") as work:
        paper_drafts.write_part(
            work, closed.id, "minutes", minutes.PARTS, "discussion", "Thống nhất cao.\nKhông có ý khác."
        )
        paper_drafts.issue(work, closed.id, "minutes", number="05", dated=None)
    text = said(paper(office, "minutes", closed))
    assert "Thống nhất cao." in text
    assert "Số: 05/BB-HĐTĐKT" in text
    with office.reading() as read:
        parts = parts_of("minutes", office.desk(read), Wish(meeting_id=closed.id))
    assert [(one.name, one.own is not None) for one in parts] == [
        ("content", False),
        ("discussion", True),
        ("decision", False),
    ]


def test_all_papers_of_a_meeting_are_written_from_its_records(office: Backend, closed: Meeting) -> None:
    result = pdf_text(paper(office, "vote-result", closed))
    assert re.search(r"Nguyễn Thị Hồng Giấy khen.* 7 7 0 0 87,50 Đạt", result)
    assert "Khu phố 1" in pdf_text(paper(office, "ballots", closed))
    assert "Vắng mặt" in pdf_text(paper(office, "attendance-sheet", closed))


def test_a_show_of_hands_has_no_result_of_a_ballot(office: Backend) -> None:
    meeting, _members = held(office, ballot=BallotKind.OPEN)
    with pytest.raises(NoSecretBallotError):
        paper(office, "vote-result", meeting)


def test_papers_of_a_meeting_ask_for_which(office: Backend) -> None:
    with office.reading() as read, pytest.raises(MeetingNeededError):
        compose("minutes", office.desk(read), Wish())


def test_the_dossiers_folder_holds_minutes_and_result(office: Backend, closed: Meeting, tmp_path) -> None:
    with office.reading() as read:
        dossier = read.dossiers.first()
        assert dossier is not None
        made = compile_dossier(office.desk(read), office.attachments, dossier.id, tmp_path / "hồ sơ")
    names = [one.path.name for one in made.files]
    assert any("bien-ban" in name and name.endswith(".pdf") for name in names)
    assert any("bo-phieu" in name or "kiem-phieu" in name for name in names)


def test_collectives_and_households_stand_last_as_in_all_papers(office: Backend, closed: Meeting) -> None:
    with office.reading() as read:
        from phuquoc_desktop.documents.from_data.meeting import papers_of_meeting

        kinds = [one.nominee.kind for one in papers_of_meeting(office.desk(read), closed.id).held.voted]
    assert kinds == [PartyKind.PERSON, PartyKind.COLLECTIVE]
