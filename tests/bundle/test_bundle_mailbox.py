"""Bundles are found in saved mails and mailboxes, however deep they lie; hostile mails end in a sentence."""

from __future__ import annotations

import base64
import mailbox
import random
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.bundle.gathering import Gathering, gather
from phuquoc_desktop.bundle.mail_parts import DEEPEST, MOST_PARTS, StrangeMailError, attachments, safe_name
from phuquoc_desktop.bundle.mailbox import mails
from phuquoc_desktop.domain.progress import silent

AGE = b"age-encryption.org/v1\n-> X25519 " + bytes(range(256)) * 4
OTHER = AGE + b"other"


def a_mail(*files: tuple[str, bytes], subject: str = "Gửi báo cáo") -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, "phuong@example.vn", "noivu@example.vn"
    mail.set_content("Kính gửi Phòng Nội vụ.\nFrom đầu dòng không phải là thư mới.\n")
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail


def found_in(folder: Path, *paths: Path) -> Gathering:
    staging = folder / "staging"
    staging.mkdir()
    return gather(paths or [folder], staging, silent)


def test_a_saved_mail_gives_its_bundle_and_nothing_else(tmp_path: Path) -> None:
    mail = a_mail(("pq-31078-0001-report.zip.age", AGE), ("ảnh họp.jpg", b"\xff\xd8"), ("khác.zip", b"PK\x03\x04x"))
    (tmp_path / "thư.eml").write_bytes(mail.as_bytes())
    found = found_in(tmp_path)
    assert [(one.path.name, one.came_from) for one in found.files] == [("pq-31078-0001-report.zip.age", "thư.eml")]
    assert found.files[0].path.read_bytes() == AGE


def test_a_mailbox_gives_the_bundles_of_all_its_mails_each_once(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "Inbox.mbox")
    for files in ([("a.zip.age", AGE)], [], [("b.zip.age", OTHER), ("a lần 2.age", AGE)]):
        box.add(a_mail(*files))
    box.close()
    before = (tmp_path / "Inbox.mbox").read_bytes()
    found = found_in(tmp_path)
    assert [one.path.name for one in found.files] == ["a.zip.age", "b.zip.age"]
    assert [one.came_from for one in found.files] == ["Inbox.mbox, mail 1", "Inbox.mbox, mail 3"]
    assert found.same == ["Inbox.mbox, mail 3"]
    assert (tmp_path / "Inbox.mbox").read_bytes() == before


def test_a_mail_within_a_mail_is_looked_into(tmp_path: Path) -> None:
    outer = a_mail(subject="Chuyển tiếp")
    outer.add_attachment(a_mail(("pq.age", AGE)))
    outer.add_attachment(a_mail(("trong.age", OTHER)).as_bytes(), maintype="application", subtype="octet-stream")
    (tmp_path / "x.eml").write_bytes(outer.as_bytes())
    assert [one.path.name for one in found_in(tmp_path).files] == ["pq.age"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            'attachment; filename="=?utf-8?B?' + base64.b64encode("gói số 1.age".encode()).decode() + '?="',
            "gói số 1.age",
        ),
        ("attachment; filename*=utf-8''g%C3%B3i%201.age", "gói 1.age"),
        ("attachment; filename*0=dai; filename*1=-lam.age", "dai-lam.age"),
        ('attachment; filename="gói thô.age"', "gói thô.age"),
        (r'attachment; filename="..\\..\\windows\\x.age"', "x.age"),
        ('attachment; filename="/etc/con:*?.age"', "con___.age"),
        ("attachment; filename*99999999999999999999999*=x; filename*=made-up'x'a", ""),
        ("attachment", ""),
    ],
)
def test_a_name_is_read_as_it_was_meant_and_is_safe(head: str, name: str) -> None:
    mail = f"Content-Disposition: {head}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(
        AGE
    )
    (one,) = attachments(mail)
    assert one.content == AGE
    assert one.name == name


def test_quoted_printable_is_decoded() -> None:
    (one,) = attachments(b"Content-Transfer-Encoding: Quoted-Printable\n\nage=2Dencryption=\n.org/v1\n")
    assert one.content == b"age-encryption.org/v1\n"


def nested(depth: int) -> bytes:
    mail = AGE
    for level in range(depth):
        edge = b"b%d" % level
        mail = b'Content-Type: multipart/mixed; boundary="%s"\n\n--%s\n%s\n--%s--\n' % (edge, edge, mail, edge)
    return mail


def test_a_mail_nested_too_deeply_or_with_too_many_parts_is_refused_at_once() -> None:
    assert len(list(attachments(nested(DEEPEST)))) == 1
    many = b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * (MOST_PARTS * 20)
    rfc = b"Content-Type: message/rfc822\n\n" * 100_000
    for mail in (nested(DEEPEST + 1), nested(2000), many, rfc):
        with pytest.raises(StrangeMailError):
            list(attachments(mail))


def test_a_hostile_mail_is_named_and_the_others_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(nested(99))
    (tmp_path / "b.eml").write_bytes(a_mail(("pq.age", AGE)).as_bytes())
    found = found_in(tmp_path)
    assert [one.path.name for one in found.files] == ["pq.age"]
    assert len(found.passed_over) == 1
    assert found.passed_over[0].startswith("a.eml:")


def test_folders_below_are_looked_into_but_only_for_what_bears_the_ending(tmp_path: Path) -> None:
    (tmp_path / "USB" / "An Thới").mkdir(parents=True)
    (tmp_path / "USB" / "An Thới" / "gói.age").write_bytes(AGE)
    (tmp_path / "USB" / "ghi chú.txt").write_text("x")
    (tmp_path / "USB" / "bản sao.zip.age").write_bytes(AGE)
    found = found_in(tmp_path, tmp_path / "USB")
    assert [one.path.name for one in found.files] == ["bản sao.zip.age"]
    assert found.same == ["gói.age"]


def test_a_mailbox_without_an_ending_is_known_by_its_first_line(tmp_path: Path) -> None:
    (tmp_path / "Inbox").write_bytes(b"From x Mon\n" + a_mail(("pq.age", AGE)).as_bytes())
    assert len(found_in(tmp_path, tmp_path / "Inbox").files) == 1


def _forwarded() -> bytes:
    outer = a_mail(("a.age", OTHER))
    outer.add_attachment(a_mail(("=?utf-8?q?g=C3=B3i?=.age", AGE)))
    return outer.as_bytes()


FORWARDED = _forwarded()


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_a_spoiled_mail_never_ends_in_anything_but_parts_or_a_sentence(seed: int, spots: int) -> None:
    chance = random.Random(seed)
    raw = bytearray(FORWARDED)
    for _spot in range(spots):
        place = chance.randrange(len(raw))
        raw[place : place + chance.randrange(6)] = chance.choice(
            [b"", b"\n", b"--", b"=?", b"*0*=", b";", b"\xff\x00", b'"']
        )
    try:
        for one in attachments(bytes(raw)):
            assert one.name == safe_name(one.name)
            assert len(one.content) <= len(raw)
    except StrangeMailError:
        pass


def test_mails_of_a_file_that_is_no_mailbox_are_one_mail(tmp_path: Path) -> None:
    (tmp_path / "x.eml").write_bytes(b"\x00\xff" * 5000)
    assert len(list(mails(tmp_path / "x.eml"))) == 1
    (tmp_path / "y.eml").write_bytes(b"")
    assert not list(mails(tmp_path / "y.eml"))
