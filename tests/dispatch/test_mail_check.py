"""Our own bundles get through mail filters; what would not is told, with the provider and the source of its rule."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from phuquoc_desktop.dispatch.mail_check import Content, MailVerdict, check_mail
from phuquoc_desktop.dispatch.mail_filters import load_mail_filters
from phuquoc_desktop.domain.finding import Weight

NAME = "pq-31078-0003-report.zip.age"
LIMIT = 20_000_000


def a_zip(*names: str, password: bool = False) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    raw = bytearray(made.getvalue())
    if password:
        raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def judged(name: str, raw: bytes = b"text", *, sealed: bool = False) -> MailVerdict:
    """A file of that name inside a bundle."""
    return check_mail(Content(NAME, b"age"), [Content(name, raw, inside=True)], LIMIT, sealed=sealed)


def rules(verdict: MailVerdict) -> list[tuple[str, Weight]]:
    return [(one.rule, one.weight) for one in verdict.findings]


def test_a_bundle_with_everyday_files_passes() -> None:
    everyday = {
        "báo cáo.pdf": b"%PDF-1.7",
        "danh sách.docx": a_zip("[Content_Types].xml", "word/document.xml"),
        "bảng điểm.xlsx": a_zip("[Content_Types].xml"),
        "ảnh.jpg": b"\xff\xd8",
    }
    inside = [Content(name, raw, inside=True) for name, raw in everyday.items()]
    for name in (NAME, "pq-31078-0003-report-plain.zip"):
        verdict = check_mail(Content(name, a_zip("a/b")), inside, LIMIT, sealed=False)
        assert (verdict.passes, verdict.findings, verdict.parts) == (True, (), 1)


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("tờ trình.docm", b"PK\x03\x04", "macros"),
        ("tờ trình.docx", a_zip("[Content_Types].xml", "word/vbaProject.bin"), "macros"),
        ("phần mềm.exe", b"MZ\x90", "ending"),
        ("ảnh.jpg", b"MZ\x90", "program"),
        ("báo cáo.pdf.exe", b"MZ", "two-endings"),
        ("hồ sơ.zip", a_zip("a.pdf", password=True), "password"),
        ("cài đặt.js", b"alert(1)", "ending"),
    ],
)
def test_what_a_filter_refuses_is_told(name: str, raw: bytes, expected: str) -> None:
    verdict = judged(name, raw)
    assert not verdict.passes
    assert (expected, Weight.ERROR) in rules(verdict)
    assert all(name in one.message for one in verdict.findings)
    assert judged(name, raw, sealed=True).passes


@pytest.mark.parametrize("raw", [a_zip("a.pdf"), b"Rar!\x1a\x07\x00", b"7z\xbc\xaf\x27\x1c"])
def test_an_archive_in_the_bundle_is_told(raw: bytes) -> None:
    assert rules(judged("hồ sơ.zip", raw)) == [("nested", Weight.WARNING)]


@pytest.mark.parametrize("name", ["gói báo cáo.zip", "x" * 70 + ".zip", "..zip", "a b.zip"])
def test_names_that_mail_programs_garble_are_told(name: str) -> None:
    assert rules(check_mail(Content(name, b"PK"), [], LIMIT, sealed=False)) == [("name", Weight.ERROR)]


def test_size_is_counted_as_mail_counts_it() -> None:
    verdict = check_mail(Content(NAME, bytes(15_000_000)), [], LIMIT, sealed=True)
    assert verdict.mail_size == pytest.approx(15_000_000 * 78 / 57, rel=1e-5)
    assert (verdict.parts, verdict.passes) == (2, True)
    assert rules(verdict) == [("size", Weight.HINT)]


def test_every_provider_has_a_source_and_a_day_on_which_it_was_read() -> None:
    filters = load_mail_filters()
    assert {one.name for one in filters.providers} == {"Gmail", "Outlook"}
    assert all(one.source.startswith("http") and one.read_on.year >= 2026 for one in filters.providers)
    assert judged("x.vbs").findings[0].source == "https://support.google.com/mail/answer/6590"
