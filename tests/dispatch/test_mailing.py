"""A ready mail: stock tools read it back to the byte; it says in Vietnamese what is in the file and what to do."""

from __future__ import annotations

import email
import subprocess
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from builders import CITY, DUONG_DONG, a_person, add_party
from dispatch_tools import tool
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing import send_rehearsal
from phuquoc_desktop.bundle.part_store import join
from phuquoc_desktop.bundle.recall import send_recall
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.dispatch.eml import StrangeAddressError, checked_address
from phuquoc_desktop.dispatch.mail_size import as_mail_counts
from phuquoc_desktop.dispatch.mailing import Mail, write_mails
from phuquoc_desktop.domain.progress import silent


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        add_party(made.ward)
        made.ward.settings.mail_addresses = {CITY: "noi-vu@phuquoc.example", DUONG_DONG: "vp@duongdong.example"}
        yield made


def mails(office: Backend, bundle: Path) -> list[Mail]:
    with office.reading() as read:
        return write_mails(read, office.post, office.settings, bundle, office.outside.clock())


def read_again(mail: Mail) -> EmailMessage:
    raw = mail.path.read_bytes()
    assert raw.isascii()
    assert b"\r\n" in raw
    found = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert found.defects == []
    return found


def test_a_mail_is_read_back_with_address_subject_text_and_file(offices: TwoOffices) -> None:
    sent = offices.report()
    (mail,) = mails(offices.ward, sent.path)
    found = read_again(mail)
    assert (found["To"], found["From"]) == ("noi-vu@phuquoc.example", "vp@duongdong.example")
    assert found["X-Unsent"] == "1"
    assert "Dương Đông: gói báo cáo thi đua số 1, mã " + sent.content_code in found["Subject"]
    assert found["Subject"].startswith("[DỮ LIỆU TẬP]")
    body = found.get_body()
    assert body is not None
    text = body.get_content()
    assert "toàn bộ 1 bản ghi là mới" in text
    assert f"Mã nội dung (để so qua điện thoại): {sent.content_code}" in text
    assert sent.record.digest in text
    assert "Gửi lại tệp biên nhận" in text
    (attached,) = found.iter_attachments()
    assert attached.get_filename() == sent.path.name
    assert attached.get_content() == sent.path.read_bytes()


def test_munpack_takes_the_file_out(offices: TwoOffices, tmp_path: Path) -> None:
    sent = offices.report()
    (mail,) = mails(offices.ward, sent.path)
    subprocess.run([tool("munpack"), "-q", str(mail.path)], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / sent.path.name).read_bytes() == sent.path.read_bytes()


def test_the_text_tells_what_is_new_since_the_receipt(offices: TwoOffices) -> None:
    received = offices.to_the_city().record
    taken(offices.ward, give_receipt(offices.city.begin, offices.city.post, received, offices.mail).path)
    add_party(offices.ward, a_person("Lê Thị Mẫu"))
    (mail,) = mails(offices.ward, offices.report().path)
    assert "So với gói số 1 mà thành phố đã có biên nhận: thêm 1, sửa 0, xóa 0." in mail.letter.text
    assert "Cá nhân, tập thể, hộ gia đình: 2" in mail.letter.text


def test_a_large_bundle_goes_in_several_mails_that_each_fit(offices: TwoOffices, tmp_path: Path) -> None:
    sent = offices.report()
    offices.ward.settings.mail_limit = as_mail_counts(sent.path.stat().st_size) // 2
    made = mails(offices.ward, sent.path)
    assert len(made) == 3
    assert [one.letter.subject[-10:] for one in made] == ["(phần 1/3)", "(phần 2/3)", "(phần 3/3)"]
    parts = [file for one in made for file in one.files]
    assert all(as_mail_counts(one.stat().st_size) <= offices.ward.settings.mail_limit for one in parts)
    assert all(not list(tmp_path.glob(one.name)) for one in parts)
    assert join(parts[::-1], tmp_path).read_bytes() == sent.path.read_bytes()


def test_every_kind_has_words_of_its_own(offices: TwoOffices) -> None:
    received = offices.to_the_city().record
    city, ward = offices.city, offices.ward
    receipt = give_receipt(city.begin, city.post, received, offices.mail).path
    assert received.receipt_number in mails(city, receipt)[0].letter.subject
    assert mails(city, offices.answer().path)[0].letter.to == ""
    assert "[THỬ]" in mails(ward, send_rehearsal(ward.begin, ward.post, offices.mail, silent).path)[0].letter.subject
    (recall,) = mails(ward, send_recall(ward.begin, ward.post, 1, "Nhầm năm", offices.mail).path)
    assert "THU HỒI gói báo cáo thi đua số 1" in recall.letter.subject
    assert "Lý do: Nhầm năm" in recall.letter.text


@pytest.mark.parametrize("typed", ["nobody", "a b@c.vn", "x@y", "a@b.vn, c@d.vn", "a@b.vn\nBcc: c@d.vn", "á@b.vn"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(StrangeAddressError):
        checked_address(typed)
    assert checked_address(" noi-vu@phuquoc.example ") == "noi-vu@phuquoc.example"
