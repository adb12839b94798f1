"""Each office gets a letter with its own gaps, in people's words where they wrote any; who owes nothing gets none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from builders import AN_THOI, DUONG_DONG, add_party, register
from two_offices import TwoOffices, two_offices

from phuquoc_desktop.city import reminders
from phuquoc_desktop.city.board import below
from phuquoc_desktop.documents.reminder import written_parts
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.services import remarks

TODAY, AT = date(2021, 6, 20), datetime(2021, 6, 20, 8)
REMARK = "Bổ sung chức vụ và đơn vị công tác."


@pytest.fixture
def both(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        yield made


def said(both: TwoOffices, office: str) -> dict[str, str]:
    with both.city.reading() as read:
        desk = replace(both.city.desk(read), today=TODAY)
        letter = reminders.letter_for(desk, both.city.offices.by_key(office))
        return {one.name: one.text for one in written_parts(letter)}


def test_a_letter_names_the_office_s_own_gaps(both: TwoOffices) -> None:
    registration = register(both.ward, add_party(both.ward))
    both.report()
    both.to_the_city()
    with both.city.begin("remark") as work:
        draft = Remark.draft(
            addressee="", record_kind="registration", record_id=registration.id, text=REMARK, made_on=TODAY
        )
        remarks.make(work, draft, TODAY)
    mine, other = said(both, DUONG_DONG)["gaps"], said(both, AN_THOI)["gaps"]
    assert "Gói báo cáo số 1" in mine
    assert REMARK.rstrip(".") in mine
    assert "Đăng ký thi đua" not in mine
    assert "Đăng ký thi đua" in other
    assert "quá hạn 76 ngày làm việc" in other


def test_people_s_own_words_stand_in_the_letter_of_that_office_only(both: TwoOffices) -> None:
    with both.city.begin("write") as work:
        reminders.write_part(work, AN_THOI, "request", "Xin gửi trước ngày 30/6.")
    assert said(both, AN_THOI)["request"] == "Xin gửi trước ngày 30/6."
    assert "khẩn trương" in said(both, DUONG_DONG)["request"]


def test_all_are_written_in_one_go_each_with_its_mail(both: TwoOffices, tmp_path: Path) -> None:
    register(both.ward, add_party(both.ward))
    both.to_the_city()
    with both.city.reading() as read:
        desk = replace(both.city.desk(read), today=TODAY)
        offices = below(both.city.offices, both.city.profile.office, date(2021, 7, 1))
        written = reminders.write_all(desk, offices, tmp_path, "docx", {AN_THOI: "anthoi@example.vn"}, AT, silent)
        assert len(written) == 8  # the ward itself owes nothing by that day
        with pytest.raises(reminders.NothingToAskError):
            reminders.write_letter(desk, both.city.offices.by_key(DUONG_DONG), tmp_path, "docx", {}, AT)
    mail = message_from_bytes(written[0].mail.read_bytes(), policy=policy.default)
    assert mail["To"] == "anthoi@example.vn"
    assert [one.get_filename() for one in mail.iter_attachments()] == [written[0].paper.name]  # type: ignore[attr-defined]
