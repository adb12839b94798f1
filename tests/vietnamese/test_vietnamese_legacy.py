from shutil import which
from subprocess import run
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from list_spoiler import NAMES, people_names, to_tcvn3, to_vni

from phuquoc_desktop.vietnamese.legacy import (
    Certainty,
    Encoding,
    Reading,
    Writing,
    encoding_of_font,
    read,
    survey,
    to_unicode,
)

SMALL = normalize("NFC", "".join(v + t for v in "aăâeêioôơuưy" for t in ["", *"\u0300\u0301\u0303\u0309\u0323"])) + "đ"
OLD = {Encoding.TCVN3: to_tcvn3, Encoding.VNI: to_vni}


def test_every_small_letter_goes_to_tcvn3_and_comes_back():
    assert to_unicode(to_tcvn3(SMALL), Encoding.TCVN3) == SMALL
    assert to_unicode(to_tcvn3("ĂÂÊÔƠƯĐ"), Encoding.TCVN3) == "ĂÂÊÔƠƯĐ"


def test_every_letter_goes_to_vni_and_comes_back():
    for letter in SMALL + SMALL.upper():
        assert to_unicode(to_vni(letter), Encoding.VNI) == letter


def test_samples_that_are_known_by_heart_are_converted():
    assert to_unicode("Céng hoµ x· héi chñ nghÜa ViÖt Nam", Encoding.TCVN3) == "Cộng hoà xã hội chủ nghĩa Việt Nam"
    assert to_unicode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", Encoding.VNI) == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert to_unicode("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", Encoding.VNI) == "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"
    assert (
        to_unicode("Ñaëng Thò Kyø, xaõ Baøi Thôm, aáp Ñaù Choàng", Encoding.VNI)
        == "Đặng Thị Kỳ, xã Bài Thơm, ấp Đá Chồng"
    )


@pytest.mark.skipif(not which("iconv"), reason="glibc's converter is not here")
def test_the_standard_library_of_linux_reads_tcvn3_likewise():
    listed = run(["iconv", "-l"], capture_output=True, check=True, timeout=20).stdout
    if b"TCVN5712-1" not in listed:
        pytest.skip("this iconv knows no TCVN 5712")
    old = to_tcvn3(SMALL).encode("latin-1")
    done = run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=old, capture_output=True, check=True, timeout=20)
    assert normalize("NFC", done.stdout.decode()) == SMALL


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".vnarial narrowh", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("vni helve", Encoding.VNI),
        ("Times New Roman", None),
        ("", None),
        ("VNtimes new roman", None),
        ("UVN Ai Cap", None),
    ],
)
def test_a_font_tells_its_writing(font, encoding):
    assert encoding_of_font(font) is encoding


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize(
    "name", ["Nguyễn Văn Dũng", "Trần Thị Hường", "Đặng Thuỳ Trâm", "Phạm Đình Được", "Lê Thị Mỹ Hạnh"]
)
def test_old_text_is_known_without_its_font(name, encoding):
    assert read(OLD[encoding](name)) == Reading(name, encoding, Certainty.CONFIDENT)


def test_the_font_of_capitals_shows_small_codes_as_capitals():
    assert read("trÇn thÞ ¸nh", ".VnTimeH").text == "TRẦN THỊ ÁNH"


def test_capitals_typed_in_the_common_font_are_capitals_throughout():
    assert read("NGUYÔN THÞ ¸NH", ".VnTime").text == "NGUYỄN THỊ ÁNH"
    assert read("Phã chñ tÞch UBND", ".VnTime").text == "Phó chủ tịch UBND"


@pytest.mark.parametrize(
    "text", ["km² và °C", "Café René", "Điều 5 – “Sao vàng”", "3×4", "½", "Lê Hoà", "Ông Ích Khiêm", "Tô Hòa"]
)
def test_good_text_without_an_old_font_is_left_alone(text):
    assert read(text) == Reading(text)


@given(st.sampled_from(["", ".VnTime", "VNI-Times", "Arial"]), people_names())
def test_text_with_letters_that_only_unicode_has_is_never_converted(font, name):
    text = name + " Đặng"
    assert read(text, font) == Reading(text)


def test_good_text_in_an_old_font_is_left_alone_if_it_cannot_be_old():
    assert read("Hà Văn Tài", ".VnTime") == Reading("Hà Văn Tài")


def test_text_that_is_right_both_ways_in_an_old_font_is_converted_and_doubted():
    assert read("Cao Tó", ".VnTime") == Reading("Cao Tú", Encoding.TCVN3, Certainty.POSSIBLE)
    assert read("Hoà An", "VNI-Times") == Reading("Hồ An", Encoding.VNI, Certainty.POSSIBLE)


def test_old_and_new_writing_in_one_text_are_left_and_doubted():
    assert read("Nguyễn V¨n An") == Reading("Nguyễn V¨n An", None, Certainty.POSSIBLE, is_mixed=True)
    assert read("Nguyễn Vaên An", "VNI-Times").is_mixed


def test_a_sheet_that_is_old_throughout_settles_what_is_right_both_ways():
    for encoding, old in OLD.items():
        sheet = survey([*map(old, NAMES[:10]), "An", "12"])
        assert sheet == Writing(encoding, throughout=True)
        assert read(old("Hồ An"), sheet=sheet) == Reading("Hồ An", encoding, Certainty.CONFIDENT)
        assert (
            read(old("Hồ An"), {"tcvn3": ".VnTime", "vni": "VNI-Times"}[encoding.value], sheet).certainty
            is Certainty.CONFIDENT
        )


def test_a_sheet_of_old_and_new_texts_settles_nothing_and_raises_doubts():
    sheet = survey([*map(to_tcvn3, NAMES[:10]), *NAMES[10:20]])
    assert sheet == Writing(Encoding.TCVN3)
    assert read("Cao Tó", sheet=sheet) == Reading("Cao Tó", None, Certainty.POSSIBLE)


def test_a_sheet_of_both_old_writings_raises_doubts_about_what_either_explains():
    sheet = survey([*map(to_tcvn3, NAMES[:10]), *map(to_vni, NAMES[10:20])])
    assert sheet.has_both
    assert not sheet.throughout
    for text in ("Cao Tó", "Khu phoá 5"):  # Cao Tú in TCVN3, Khu phố 5 in VNI, and both are right as they stand
        assert read(text, sheet=sheet) == Reading(text, None, Certainty.POSSIBLE)
    assert read("Lê Văn Bình", sheet=sheet) == Reading("Lê Văn Bình")


def test_one_foreign_text_in_a_great_old_sheet_does_not_make_it_doubtful():
    sheet = survey([*map(to_vni, NAMES), *map(to_vni, NAMES), "NguyÔn V¨n Dòng"])
    assert sheet.encoding is Encoding.VNI
    assert not sheet.has_both


def test_a_sheet_of_today_is_not_old():
    assert not survey([*NAMES, "An", "Cao Tó", to_vni("Lý Hường")])
    assert not survey([])


@given(people_names(), st.sampled_from(Encoding))
def test_with_its_font_old_text_comes_back_or_is_doubted(name, encoding):
    font = {"tcvn3": ".VnArial", "vni": "VNI-Times"}[encoding.value]
    found = read(OLD[encoding](name), font)
    assert found.text.lower() == name.lower() or found.certainty is Certainty.POSSIBLE
