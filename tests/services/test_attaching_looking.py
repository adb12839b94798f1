"""A file is judged by what it holds: papers are attached, what could do harm stays outside, doubts want a reason."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from attached_files import (
    a_docx,
    a_pdf,
    a_pdf_with,
    a_picture,
    a_scanned_pdf,
    a_sheet,
    a_table_bomb,
    a_tiff,
    a_zip,
    an_ole,
    an_xlsx,
)
from builders import a_paper, open_dossier
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.attaching import errors, limits, remark
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.looking import look_at
from phuquoc_desktop.services.attaching.remark import Look


def sentences(looked: Look) -> list[str]:
    return [one.sentence for one in looked.remarks]


@pytest.mark.parametrize(
    ("name", "content", "kind", "pages"),
    [
        ("Tờ trình.pdf", a_pdf("TO TRINH", "trang 2"), FileKind.PDF, 2),
        ("scan.pdf", a_scanned_pdf(3, dpi=72), FileKind.PDF, 3),
        ("Biên bản.tif", a_tiff(3), FileKind.TIFF, 3),
        ("ảnh.jpg", a_picture(), FileKind.JPEG, 1),
        ("ảnh.png", a_picture(form="PNG"), FileKind.PNG, 1),
        ("ảnh.webp", a_picture(form="WEBP"), FileKind.WEBP, 1),
        ("ảnh.bmp", a_picture(form="BMP"), FileKind.BMP, 1),
        ("báo cáo.docx", a_docx(), FileKind.WORD, None),
        ("danh sách.xlsx", an_xlsx(), FileKind.EXCEL, None),
        ("a.odt", a_zip({"mimetype": b"application/vnd.oasis.opendocument.text"}), FileKind.TEXT_DOCUMENT, None),
        ("cũ.doc", an_ole("WordDocument"), FileKind.OLD_WORD, None),
        ("cũ.xls", an_ole("Workbook"), FileKind.OLD_EXCEL, None),
        ("ghi chú.txt", "Đã họp".encode(), FileKind.TEXT, None),
        ("giấy tờ.zip", a_zip({"a.pdf": a_pdf()}), FileKind.ARCHIVE, None),
    ],
)
def test_papers_of_every_kind_are_known_by_their_content(
    name: str, content: bytes, kind: FileKind, pages: int | None
) -> None:
    looked = look_at(content, name)
    assert (looked.kind, looked.pages, looked.size, looked.remarks) == (kind, pages, len(content), ())


EXE = b"MZ" + bytes(200)
LINK = b"L\0\0\0\x01\x14\x02\0" + bytes(68)
MACRO_TYPES = b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
TEMPLATE = b'<Relationship Type=".../attachedTemplate" Target="http://x.invalid/t.dotm" TargetMode="External"/>'


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("a.pdf", b"", errors.EmptyAttachmentError),
        ("a.pdf", b"%PDF-1.7", errors.BrokenAttachmentError),
        ("a.pdf", a_pdf()[:300], errors.BrokenAttachmentError),
        ("a.jpg", a_picture()[:2000], errors.BrokenAttachmentError),
        ("a.png", a_picture(form="PNG")[:2000], errors.BrokenAttachmentError),
        ("a.tif", a_tiff()[:2000], errors.BrokenAttachmentError),
        ("a.docx", a_docx()[:-40], errors.BrokenAttachmentError),
        ("a.doc", an_ole("WordDocument")[:600], errors.BrokenAttachmentError),
        ("báo cáo.pdf", EXE, errors.ProgramAttachmentError),
        ("báo cáo.pdf", EXE + a_pdf(), errors.ProgramAttachmentError),
        ("báo cáo.docx", b"\x7fELF" + bytes(60), errors.ProgramAttachmentError),
        ("a.txt", b"#!/bin/sh\nrm x", errors.ProgramAttachmentError),
        ("a.txt", b"@echo off\r\ndel x", errors.ProgramAttachmentError),
        ("a.pdf", LINK, errors.ProgramAttachmentError),
        ("a.docx", a_docx(word__vbaProject_dot_bin=b"x"), errors.MacroAttachmentError),
        ("a.docx", a_zip({"[Content_Types].xml": MACRO_TYPES, "word/document.xml": b""}), errors.MacroAttachmentError),
        ("a.docx", a_docx(word___rels__settings_dot_xml_dot_rels=TEMPLATE), errors.MacroAttachmentError),
        ("a.xlsx", an_xlsx(xl__macrosheets__sheet1_dot_xml=b"x"), errors.MacroAttachmentError),
        ("a.doc", an_ole("WordDocument", "Macros", "VBA"), errors.MacroAttachmentError),
        ("a.xls", an_ole("Workbook", "_VBA_PROJECT_CUR"), errors.MacroAttachmentError),
        ("a.docx", a_docx(word__embeddings__o_dot_bin=an_ole("\x01Ole10Native")), errors.HiddenObjectError),
        (
            "a.docx",
            a_docx(word__embeddings__o_dot_xlsx=an_xlsx(xl__vbaProject_dot_bin=b"x")),
            errors.DangerousArchiveError,
        ),
        ("a.rtf", b"{\\rtf1{\\object\\objemb{\\*\\objdata 01}}}", errors.HiddenObjectError),
        ("a.zip", a_zip({"x/setup.exe": b"x"}), errors.DangerousArchiveError),
        ("a.zip", a_zip({"báo cáo.pdf": EXE}), errors.DangerousArchiveError),
        ("a.zip", a_zip({"in.zip": a_zip({"a.txt": EXE})}), errors.DangerousArchiveError),
        ("a.rar", b"Rar!\x1a\x07\x01\0", errors.ClosedArchiveError),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", errors.ClosedArchiveError),
        ("a.pdf", a_pdf() + a_zip({"a.js": b"x"}), errors.TwoFilesInOneError),
        ("a.jpg", a_picture() + a_zip({"a.txt": b"x"}), errors.TwoFilesInOneError),
        ("a.heic", b"\0\0\0\x18ftypheic" + bytes(60), errors.HeicAttachmentError),
        ("a.html", b"<html><script>x()</script></html>", errors.ScriptedPageError),
        ("a.svg", b'<svg onload="x()"/>', errors.ScriptedPageError),
    ],
)
def test_what_could_do_harm_or_cannot_be_read_stays_outside(
    name: str, content: bytes, refusal: type[RefusedError]
) -> None:
    with pytest.raises(refusal) as caught:
        look_at(content, name)
    assert caught.value.field == "file"
    assert name in str(caught.value)


ACTION = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
LAUNCH = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="calc.exe")


@pytest.mark.parametrize(
    "root", [{"/OpenAction": ACTION}, {"/OpenAction": LAUNCH}, {"/AA": pikepdf.Dictionary(WC=ACTION)}]
)
def test_a_pdf_that_does_something_by_itself_is_refused(root: dict[str, object]) -> None:
    with pytest.raises(errors.ActivePdfError):
        look_at(a_pdf_with(root), "a.pdf")


def test_words_about_programs_are_no_programs() -> None:
    assert look_at(a_pdf("Hoc /JavaScript va /Launch (tin hoc)"), "a.pdf").remarks == ()


@pytest.mark.parametrize(
    ("name", "content"), [("x.exe", b"x"), ("báo cáo.txt", EXE), ("x.pdf", a_pdf_with({"/OpenAction": ACTION}))]
)
def test_a_program_inside_a_pdf_is_found(name: str, content: bytes) -> None:
    with pytest.raises(errors.HiddenObjectError):
        look_at(a_pdf_with(files={name: content}), "a.pdf")


def test_a_paper_inside_a_pdf_is_only_told() -> None:
    looked = look_at(a_pdf_with(files={"so lieu.xlsx": an_xlsx()}), "a.pdf")
    assert [one.text for one in looked.notes] == ["It has other files inside: so lieu.xlsx."]


def test_a_locked_file_wants_a_reason_since_the_city_cannot_read_it() -> None:
    for name, content in (("a.pdf", a_pdf_with(password="mật")), ("a.docx", an_ole("EncryptedPackage"))):
        looked = look_at(content, name)
        assert [one.sentence for one in looked.doubts] == [remark.LOCKED]
        assert looked.pages is None


def test_a_pdf_cut_short_that_can_still_be_read_wants_a_reason() -> None:
    whole = a_pdf("1", "2")
    assert sentences(look_at(whole[: len(whole) - 30], "a.pdf")) == [remark.MENDED]


def test_an_ending_that_lies_is_told() -> None:
    looked = look_at(a_picture(), "Biên bản.pdf")
    assert [one.text for one in looked.notes] == ["Its name ends in .pdf, but it is in truth: JPEG picture."]
    assert look_at(a_picture(), "ảnh.jpeg").remarks == ()


def test_a_kind_that_nobody_knows_wants_a_reason() -> None:
    assert sentences(look_at(bytes(range(256)), "a.bin")) == [remark.STRANGE]


@pytest.mark.parametrize("name", ["CCCD mặt trước.jpg", "căn cước - Nguyễn Văn An.pdf", "ho_chieu.png", "CMND.pdf"])
def test_a_name_that_speaks_of_an_identity_card_warns(name: str) -> None:
    content = a_picture() if name.endswith("jpg") else a_picture(form="PNG") if name.endswith("png") else a_pdf()
    assert sentences(look_at(content, name)) == [remark.LOOKS_LIKE_CARD]


CARD_WORDS = "CAN CUOC CONG DAN\nCitizen Identity Card\nQue quan / Place of origin:\nDate of expiry: 2031"


@pytest.mark.parametrize(
    ("content", "is_card"),
    [
        (a_picture(a_sheet(1011, 638)), True),
        (a_picture(a_sheet(638, 1011)), True),
        (a_picture(a_sheet(1011, 638), dpi=(300, 300)), True),
        (a_picture(a_sheet(2022, 1276), dpi=(200, 200)), False),
        (a_picture(a_sheet(1280, 800)), False),
        (a_picture(a_sheet(1500, 1000)), False),
        (a_pdf("x", size=(242.6, 153)), True),
        (a_pdf(CARD_WORDS), True),
        (a_pdf("IDVNM0910112345<<6\n8412058M3112059VNM<<<<<<<<<<<6"), True),
        (a_pdf("IDVNM1234567896001184001234<<6"), True),
        (a_pdf("Can cuoc cong dan so 0011, cap ngay 5/5/2021; can cuoc theo Nghi dinh"), False),
    ],
)
def test_an_identity_card_is_guessed_from_shape_size_and_words(content: bytes, is_card: bool) -> None:
    name = "a.pdf" if content.startswith(b"%PDF") else "a.jpg"
    assert (remark.LOOKS_LIKE_CARD in sentences(look_at(content, name))) is is_card


def test_a_picture_with_more_dots_than_a_sheet_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MOST_PIXELS", 900_000)
    with pytest.raises(errors.TooMuchInsideError):
        look_at(a_picture(Image.new("1", (1000, 1000)), "PNG"), "a.png")


def test_a_real_bomb_of_dots_is_refused() -> None:
    with pytest.raises(errors.TooMuchInsideError):
        look_at(a_picture(Image.new("1", (20_000, 20_000)), "PNG"), "a.png")


def test_archives_that_unpack_to_too_much_are_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.txt", bytes(80 << 20))
    with pytest.raises(errors.TooMuchInsideError):
        look_at(made.getvalue(), "a.zip")


def test_a_pdf_whose_tables_unpack_to_too_much_is_refused() -> None:
    assert look_at(a_table_bomb(1), "a.pdf").pages == 1
    with pytest.raises(errors.TooMuchInsideError):
        look_at(a_table_bomb(80), "a.pdf")


def test_archives_in_archives_are_followed_only_so_deep() -> None:
    content = b"x"
    for number in range(limits.DEEPEST + 2):
        content = a_zip({f"{number}.zip": content})
    with pytest.raises(RefusedError):
        look_at(content, "a.zip")


SAMPLES = (
    a_pdf(),
    a_picture(a_sheet(60, 80)),
    a_picture(a_sheet(60, 80), "PNG"),
    a_tiff(1),
    a_docx(),
    an_ole("Workbook"),
)


@given(st.binary(max_size=300), st.sampled_from(["a.pdf", "a.jpg", "a.docx", "a"]))
def test_no_bytes_at_all_make_it_fall(content: bytes, name: str) -> None:
    try:
        looked = look_at(content, name)
    except RefusedError:
        return
    assert looked.size == len(content)


@given(st.sampled_from(SAMPLES), st.data())
def test_no_altered_bytes_make_it_fall(sample: bytes, data: st.DataObject) -> None:
    raw = bytearray(sample)
    for _number in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    for content in (bytes(raw), bytes(raw[:cut])):
        with suppress(RefusedError):
            assert look_at(content, "a.pdf").size == len(content)


def test_what_is_doubted_is_attached_only_with_a_reason_which_stays_with_the_paper(
    office: Backend, tmp_path: Path
) -> None:
    file = tmp_path / "CCCD.pdf"
    file.write_bytes(a_pdf())
    dossier = open_dossier(office)
    for reason in (None, "   "):
        with office.begin("Attach") as work, pytest.raises(errors.DoubtsNotAcceptedError) as caught:
            dossiers.attach(work, office.attachments, a_paper(dossier, accepted_doubt=reason), file)
        assert caught.value.field == "accepted_doubt"
    with office.begin("Attach") as work:
        draft = a_paper(dossier, accepted_doubt="Sở Nội vụ yêu cầu")
        paper = dossiers.attach(work, office.attachments, draft, file)
    assert paper.pages == 1
    assert (paper.accepted_doubt or "").startswith("Sở Nội vụ yêu cầu (This looks like a copy of an identity card")


def test_a_reason_where_nothing_is_doubted_is_not_kept(office: Backend, tmp_path: Path) -> None:
    file = tmp_path / "Biên bản.pdf"
    file.write_bytes(a_pdf("1", "2", "3"))
    with office.begin("Attach") as work:
        draft = a_paper(open_dossier(office), accepted_doubt="x")
        paper = dossiers.attach(work, office.attachments, draft, file)
    assert (paper.pages, paper.accepted_doubt) == (3, None)
