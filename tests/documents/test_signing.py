"""Signing: with a key file and a token, in the places of Decree 30/2020; stock tools accept what was signed."""

from __future__ import annotations

import io
import re
import subprocess
from datetime import UTC, datetime

import pikepdf
import pytest
import signers
from documents_samples import all_papers
from PIL import Image, ImageDraw
from preflight import judged
from reportlab.pdfgen.canvas import Canvas

from phuquoc_desktop.documents import as_pdf
from phuquoc_desktop.documents.document import Document, SignatureBlock, Signer, paragraph
from phuquoc_desktop.documents.draft_mark import mark_of, marked
from phuquoc_desktop.documents.signing import appearance, errors
from phuquoc_desktop.documents.signing.key_file import open_key_file
from phuquoc_desktop.documents.signing.picture import open_picture
from phuquoc_desktop.documents.signing.places import MM, Place, places_in
from phuquoc_desktop.documents.signing.signing import SignatureKind, SignatureOrder, prepared, signed
from phuquoc_desktop.documents.signing.token import found_tokens, key_on_token

WHEN = datetime(2021, 2, 5, 1, 9, 10, tzinfo=UTC)
LINES = ("Ký bởi: Trần Thị Hoa", "Thời gian ký: …")


@pytest.fixture(scope="module")
def authority():
    return signers.an_authority()


@pytest.fixture(scope="module")
def key(authority, tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return open_key_file(signers.key_file(folder, signers.issued_by(authority), authority), signers.PASSWORD)


@pytest.fixture(scope="module")
def letter():
    return prepared(as_pdf.render(all_papers()["letter"]), "tờ trình.pdf")


@pytest.fixture(scope="module")
def token(authority, tmp_path_factory):
    made = signers.SoftToken(tmp_path_factory.mktemp("token"))
    made.put(signers.issued_by(authority, "Trần Thị Hoa"), "01")
    made.put(signers.issued_by(authority, "Ủy ban nhân dân phường Dương Đông"), "02")
    return made


def by_text(place=None, kind=SignatureKind.SIGNER):
    return SignatureOrder(kind, lambda _room: appearance.of_text(LINES), place)


def sign(content, key, order):
    return signed(content, "tờ trình.pdf", key, order, places_in(content, "tờ trình.pdf"))


def a_picture(folder, name="chữ ký.png", size=(600, 240), dpi=None):
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).line([(20, 20), (size[0] - 20, size[1] - 20)], fill=(20, 40, 200, 255), width=12)
    image.save(folder / name, **({"dpi": (dpi, dpi)} if dpi else {}))
    return folder / name


def pdfsig(content, folder):
    (folder / "ký.pdf").write_bytes(content)
    return subprocess.run(["pdfsig", str(folder / "ký.pdf")], capture_output=True, text=True, check=False).stdout


def test_papers_mark_the_room_between_position_and_name(letter, tmp_path):
    (room,) = places_in(letter, "x").rooms
    (tmp_path / "x.pdf").write_bytes(letter)
    boxes = subprocess.run(["pdftotext", "-bbox", tmp_path / "x.pdf", "-"], capture_output=True, text=True, check=True)
    page = boxes.stdout.split("<page ")[room.page + 1]
    height = 841.8898
    words = [line for line in page.splitlines() if "<word" in line]
    lower = [one for one in words if float(one.split('yMin="')[1].split('"')[0]) >= height - room.bottom - 1]
    assert any("Ẩn" in one for one in lower), "the name stands beneath the room"
    inside = [
        one
        for one in words
        if height - room.top < float(one.split('yMin="')[1].split('"')[0]) < height - room.bottom - 14
    ]
    assert not any(float(one.split('xMin="')[1].split('"')[0]) > room.left for one in inside)


def test_each_signer_of_a_paper_has_a_room_of_its_own():
    block = SignatureBlock((Signer(("THƯ KÝ",), "Lê Thị Bưởi"), Signer(("CHỦ TỊCH",), "Đỗ Ngọc Ẩn")))
    content = as_pdf.render(Document("x", (paragraph("Một dòng."), block)))
    first, second = places_in(content, "x").rooms
    assert first.right <= second.left
    assert first.height == second.height > 15 * MM


def test_a_key_file_signs_and_stock_tools_accept_it(letter, key, tmp_path):
    made = sign(letter, key, by_text())
    assert made.startswith(letter), "the file before stays byte for byte inside"
    told = pdfsig(made, tmp_path)
    assert "Signature is Valid" in told
    assert "ETSI.CAdES.detached" in told
    assert "Total document signed" in told
    assert "Trần Thị Hoa" in told


def test_openssl_accepts_what_was_taken_out_of_the_file(letter, key, authority, tmp_path):
    made = sign(letter, key, by_text())
    with pikepdf.open(io.BytesIO(made)) as pdf:
        value = pdf.Root["/AcroForm"]["/Fields"][0]["/V"]
        start, first, second, rest = (int(one) for one in value["/ByteRange"])
        (tmp_path / "cms.der").write_bytes(bytes(value["/Contents"]))
    (tmp_path / "covered").write_bytes(made[start : start + first] + made[second : second + rest])
    root = signers.certificate_file(tmp_path, authority)
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", tmp_path / "cms.der"]
    more = ["-content", tmp_path / "covered", "-CAfile", root, "-purpose", "any", "-out", "/dev/null"]
    done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_token_signs_with_the_certificate_that_is_named(letter, token, tmp_path):
    with key_on_token(token.library, signers.PIN, "02") as opened:
        assert opened.certificate.name == "Ủy ban nhân dân phường Dương Đông"
        made = sign(letter, opened, by_text())
    assert "Signature is Valid" in pdfsig(made, tmp_path)


def test_a_token_shows_its_certificates_without_a_pin(token):
    (found,) = found_tokens(token.library)
    assert found.label == "VGCA thử"
    assert {one.id: one.name for one in found.certificates} == {
        "01": "Trần Thị Hoa",
        "02": "Ủy ban nhân dân phường Dương Đông",
    }


def test_of_several_certificates_a_person_chooses(token):
    with pytest.raises(errors.SeveralCertificatesError, match=r"01 .*02"), key_on_token(token.library, signers.PIN):
        pass
    with pytest.raises(errors.NoCertificateError), key_on_token(token.library, signers.PIN, "77"):
        pass


def test_a_wrong_pin_is_told_and_stands_in_no_sentence(token):
    with pytest.raises(errors.WrongPinError) as refusal, key_on_token(token.library, "999999", "01"):
        pass
    assert "999999" not in str(refusal.value) + repr(refusal.value.places)
    assert refusal.value.__cause__ is None
    with key_on_token(token.library, signers.PIN, "01"):
        pass


def test_what_a_token_says_of_tries_left_becomes_a_sentence(monkeypatch):
    from pkcs11 import TokenFlag

    from phuquoc_desktop.documents.signing import token as tokens

    known = {
        TokenFlag.USER_PIN_LOCKED: errors.TokenLockedError,
        TokenFlag.USER_PIN_FINAL_TRY: errors.WrongPinLastTryError,
        TokenFlag.USER_PIN_COUNT_LOW: errors.WrongPinFewTriesError,
        TokenFlag(0): errors.WrongPinError,
    }
    for flags, error in known.items():
        monkeypatch.setattr(tokens, "_fresh_flags", lambda _token, flags=flags: int(flags))
        assert type(tokens._wrong_pin(None)) is error


def test_without_library_or_token_one_sentence_says_what_to_do(tmp_path, monkeypatch, token):
    with pytest.raises(errors.NoTokenLibraryError):
        found_tokens(str(tmp_path / "không có.dll"))
    (tmp_path / "giả.so").write_bytes(b"no library")
    with pytest.raises(errors.NoTokenLibraryError):
        found_tokens(str(tmp_path / "giả.so"))
    with pytest.raises(errors.NoTokenError), key_on_token(token.library, signers.PIN, "01", "Token khác"):
        pass


def test_key_files_that_do_not_open_are_told_apart(authority, tmp_path):
    file = signers.key_file(tmp_path, signers.issued_by(authority), authority)
    with pytest.raises(errors.WrongPasswordError):
        open_key_file(file, "sai")
    (tmp_path / "giả.p12").write_bytes(b"no key")
    with pytest.raises(errors.NotAKeyFileError):
        open_key_file(tmp_path / "giả.p12", "x")
    with pytest.raises(errors.NotAKeyFileError):
        open_key_file(signers.certificate_file(tmp_path, authority), "x")


def test_a_certificate_out_of_date_does_not_sign(authority, letter, tmp_path):
    for begins, ends in ((-30, -1), (1, 30)):
        late = signers.issued_by(authority, begins=begins, ends=ends)
        opened = open_key_file(signers.key_file(tmp_path, late, authority), signers.PASSWORD)
        with pytest.raises(errors.CertificateOutOfDateError):
            sign(letter, opened, by_text())


def test_a_hand_signature_stands_in_the_middle_of_its_room(letter, key, tmp_path):
    picture = open_picture(a_picture(tmp_path))
    room = places_in(letter, "x").rooms[0]
    made = sign(letter, key, SignatureOrder(SignatureKind.SIGNER, lambda place: appearance.of_picture(picture, place)))
    (taken,) = places_in(made, "x").taken
    assert (taken.left + taken.right) / 2 == pytest.approx((room.left + room.right) / 2, abs=1)
    assert taken.bottom >= room.bottom - 1
    assert taken.top <= room.top + 1
    assert taken.width / taken.height == pytest.approx(600 / 240, rel=0.03)


def test_a_seal_has_its_real_size_and_covers_the_left_third_of_the_signature(letter, key, tmp_path):
    hand, seal = open_picture(a_picture(tmp_path)), open_picture(a_picture(tmp_path, "dấu.png", (425, 425), dpi=300))
    assert seal.real_width == pytest.approx(36 * MM, rel=0.01)
    once = sign(letter, key, SignatureOrder(SignatureKind.SIGNER, lambda room: appearance.of_picture(hand, room)))
    order = SignatureOrder(SignatureKind.AGENCY, lambda _room: appearance.of_seal(seal, seal.real_width))
    first, second = places_in(sign(once, key, order), "x").taken
    assert second.right == pytest.approx(first.left + first.width / 3, abs=1)
    assert second.left < first.left
    assert second.width == pytest.approx(36 * MM, abs=1)
    assert second.height == pytest.approx(36 * MM, abs=1)


def test_an_annex_bears_number_and_time_at_the_upper_right_of_page_one(letter, key, tmp_path):
    lines = appearance.annex_lines("05/TTr-UBND", WHEN)
    assert lines == ("05/TTr-UBND", "05/02/2021 08:09:10 +07:00")
    made = sign(letter, key, SignatureOrder(SignatureKind.CORNER, lambda _room: appearance.of_text(lines)))
    (taken,) = places_in(made, "x").taken
    assert taken.page == 0
    assert taken.right > 595 - 20 * MM
    assert taken.top > 842 - 10 * MM
    assert taken.bottom > 842 - 20 * MM, "it keeps clear of Quốc hiệu"


def test_the_text_of_a_copy_is_times_10_upright_and_black(tmp_path):
    look = appearance.of_text(appearance.copy_lines("SAO Y", "Ủy ban nhân dân phường Dương Đông", WHEN))
    (tmp_path / "x.pdf").write_bytes(look.drawn())
    fonts = subprocess.run(["pdffonts", tmp_path / "x.pdf"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"\+(Tinos|TimesNewRoman|LiberationSerif)", fonts)
    assert "Bold" not in fonts
    assert "Italic" not in fonts
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        operators = pikepdf.parse_content_stream(pdf.pages[0])
    assert {float(one.operands[1]) for one in operators if str(one.operator) == "Tf"} == {10.0}
    assert not [one for one in operators if str(one.operator) in {"rg", "g", "k"} and any(map(float, one.operands))]


def test_signed_papers_stay_pdf_a_with_pictures_text_and_two_signatures(letter, key, tmp_path):
    picture = open_picture(a_picture(tmp_path))
    drawn = sign(letter, key, SignatureOrder(SignatureKind.SIGNER, lambda room: appearance.of_picture(picture, room)))
    files = {
        "before": letter,
        "text": sign(letter, key, by_text()),
        "picture": drawn,
        "two": sign(drawn, key, by_text(kind=SignatureKind.CORNER)),
    }
    assert judged(files, tmp_path / "judged") == {name: [] for name in files}


def test_the_mark_of_a_fixed_paper_goes_through_pdf_a_and_signature(key, tmp_path):
    fixed = marked(as_pdf.render(all_papers()["letter"]), "ab" * 32)
    made = sign(prepared(fixed, "x"), key, by_text())
    assert mark_of(made) == "ab" * 32
    assert places_in(made, "x").taken[0].page == places_in(fixed, "x").rooms[0].page
    assert judged({"x": made}, tmp_path / "judged") == {"x": []}


def test_a_file_from_elsewhere_is_signed_as_it_came(key, tmp_path):
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(100, 100, "From elsewhere")
    canvas.save()
    foreign = target.getvalue()
    assert prepared(foreign, "x") == foreign
    made = sign(foreign, key, by_text())
    assert made.startswith(foreign)
    assert "Signature is Valid" in pdfsig(made, tmp_path)


def test_signatures_go_into_the_rooms_in_order(key):
    block = SignatureBlock((Signer(("THƯ KÝ",), "Lê Thị Bưởi"), Signer(("CHỦ TỊCH",), "Đỗ Ngọc Ẩn")))
    content = prepared(as_pdf.render(Document("x", (paragraph("Một dòng."), block))), "x")
    once = sign(content, key, by_text())
    twice = sign(once, key, by_text())
    assert twice.startswith(once)
    places = places_in(twice, "x")
    assert places.free == ()
    assert places.taken[0].right <= places.taken[1].left


@pytest.mark.parametrize(
    "place",
    [
        Place(9, 10, 10, 60, 60),
        Place(0, -50, 10, 20, 60),
        Place(0, 580, 10, 700, 60),
        Place(0, 10, 830, 200, 900),
        Place(-1, 10, 10, 60, 60),
    ],
)
def test_a_place_outside_the_pages_is_refused(letter, key, place):
    with pytest.raises(errors.NoSuchPlaceError):
        sign(letter, key, by_text(place))


def test_damaged_and_protected_files_are_not_signed(letter, key):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter)) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user="", owner="chủ"))
    for content in (b"", b"%PDF-1.4 hong", letter[:900], target.getvalue()):
        with pytest.raises(errors.NotSignableError):
            sign(content, key, by_text())


def test_nobody_signs_over_a_signature_that_does_not_hold(letter, key):
    made = sign(letter, key, by_text())
    changed = made.replace(b"/Title", b"/Titel", 1)
    with pytest.raises(errors.BrokenSignatureError):
        sign(changed, key, by_text())


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"0" * 99])
def test_what_is_no_png_is_not_taken_as_picture(content, tmp_path):
    (tmp_path / "x.png").write_bytes(content)
    with pytest.raises(errors.PictureNotUsableError):
        open_picture(tmp_path / "x.png")
    Image.new("RGB", (9, 9)).save(tmp_path / "x.jpg")
    with pytest.raises(errors.PictureNotUsableError):
        open_picture(tmp_path / "x.jpg")
