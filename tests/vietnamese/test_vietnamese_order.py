import itertools
import sqlite3
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.vietnamese.order import name_key, text_key

# Written out rather than computed, to be independent of the module: each row is one letter in its six tones.
ROWS = [
    "a à ả ã á ạ",
    "ă ằ ẳ ẵ ắ ặ",
    "â ầ ẩ ẫ ấ ậ",
    "b",
    "c",
    "d",
    "đ",
    "e è ẻ ẽ é ẹ",
    "ê ề ể ễ ế ệ",
    "f",
    "g",
    "h",
    "i ì ỉ ĩ í ị",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o ò ỏ õ ó ọ",
    "ô ồ ổ ỗ ố ộ",
    "ơ ờ ở ỡ ớ ợ",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u ù ủ ũ ú ụ",
    "ư ừ ử ữ ứ ự",
    "v",
    "w",
    "x",
    "y ỳ ỷ ỹ ý ỵ",
    "z",
]
PLACE = {letter: (row, tone) for row, line in enumerate(ROWS) for tone, letter in enumerate(line.split())}
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Danh", "Đỗ", "Dương"]
GIVEN = ["An", "Ân", "Ánh", "Ảnh", "Đào", "Dạ", "Hòa", "Hoa", "Ước", "Uyên", "Ý"]
syllables = st.builds(
    lambda head, vowel, tail: head + vowel + tail,
    st.sampled_from(["", "b", "d", "đ", "h", "ng", "th", "tr"]),
    st.sampled_from([letter for line in ROWS if len(line) > 1 for letter in line.split()]),
    st.sampled_from(["", "n", "ng", "nh", "c", "ch", "i", "a"]),
)
texts = st.lists(syllables, min_size=1, max_size=4).map(" ".join)


def dictionary_place(text):
    """The same order by tuples: of each syllable first its letters, then its tone."""
    places = [[PLACE[letter] for letter in syllable] for syllable in text.lower().split()]
    return [([row for row, _ in syllable], max(tone for _, tone in syllable)) for syllable in places]


def in_order(key, *texts):
    return [key(text) for text in texts] == sorted({key(text) for text in texts})


def test_letters_and_tones_stand_in_the_order_of_the_alphabet():
    assert in_order(text_key, *(letter for line in ROWS for letter in line.split()))


@pytest.mark.parametrize(
    "listed",
    [
        "An|Anh|Ảnh|Ánh|Ăn|Ân|da|dz|đa|Đào",
        "Ha|Ha Bình|Hà|Hà Anh|Hả|Hạ|Han|Hàn",
        "An Thới|Bãi Thơm|Cửa Cạn|Cửa Dương|Dương Đông|Dương Tơ|Gành Dầu|Hàm Ninh|Hòn Thơm|Thổ Châu",
        "Ấp 2|Ấp 10|Ấp 10A|Ấp Bến|Ấp Đường Bào",
        "3 km|20 km|một",
        "Faifo|Già|Java|Ka|Wa|Xa|Ya|Za|Ω",
    ],
)
def test_a_list_is_in_dictionary_order(listed):
    assert in_order(text_key, *listed.split("|"))


def test_names_go_by_given_name_then_family_name_then_the_names_between():
    names = [
        "An",
        "An An",
        "Lê An",
        "Lê Thị An",
        "Nguyễn An",
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Nguyễn Văn An (1975)",
        "Nguyễn Văn An (A)",
        "Nguyễn Xuân An (1960)",
        "Trần Bảo An",
        "Lê Văn Ân",
        "Danh Bình",
        "Dương Bình",
        "Đặng Bình",
        "Lê Dung",
        "Lê Đào",
    ]
    assert in_order(name_key, *names)


def test_a_short_given_name_comes_before_its_extensions_whatever_the_family():
    assert in_order(name_key, "Vũ H", "An H'Hen", "Vũ Ha", "Bùi Han", "An Ho")


def test_case_punctuation_and_the_place_of_the_tone_make_no_difference():
    assert text_key("HÒA BÌNH") == text_key("hoà-bình") == text_key(normalize("NFD", " Hòa  Bình."))
    assert name_key("LÊ THỊ THÚY") == name_key("Lê Thị Thuý")


def test_foreign_letters_sort_as_their_plain_ones_and_other_scripts_last():
    assert text_key("Müller") == text_key("Muller")
    assert text_key("Ðào") == text_key("Đào")
    assert text_key("zz") < text_key("Я") < text_key("中")


def test_a_mark_that_no_letter_bears_does_not_part_a_word():
    assert text_key("vax\u0302a") == text_key("vaxa")


def test_zeros_in_front_of_a_number_do_not_count():
    assert text_key("Tổ 02") == text_key("Tổ 2")
    assert text_key("Tổ 000") == text_key("Tổ 0") < text_key("Tổ 1")
    assert text_key("2000000000") < text_key("10000000001")


def test_an_empty_text_comes_first():
    assert text_key("") == name_key("") == name_key(" (") == ""
    assert text_key("") < text_key("0") < text_key("a")


@given(texts, texts)
def test_keys_compare_as_the_dictionary_does(one, other):
    assert (text_key(one) < text_key(other)) == (dictionary_place(one) < dictionary_place(other))
    assert (text_key(one) == text_key(other)) == (dictionary_place(one) == dictionary_place(other))


@given(st.lists(syllables, min_size=2, max_size=5), st.lists(syllables, min_size=2, max_size=5))
def test_name_keys_compare_as_given_family_and_middle_names_do(one, other):
    def parts(words):
        return [dictionary_place(part) for part in (words[-1], words[0], " ".join(words[1:-1]))]

    assert (name_key(" ".join(one)) < name_key(" ".join(other))) == (parts(one) < parts(other))


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_numbers_in_texts_sort_by_their_value(one, other):
    assert (text_key(f"Tổ {one}") < text_key(f"Tổ {other}")) == (one < other)


@given(st.text(), st.text())
def test_any_text_has_a_printable_ascii_key_that_does_not_depend_on_composition(text, after):
    for key in (text_key, name_key):
        assert key(text).isascii()
        assert key(text) == "" or key(text).isprintable()
        assert key(normalize("NFD", text)) == key(normalize("NFC", text))
    assert text_key(f"{text} {after}") == text_key(text) + text_key(after)


def test_sqlite_sorts_by_the_key_as_python_does():
    names = [" ".join(parts) for parts in itertools.product(FAMILIES, ["Thị", "Văn", "Thu"], GIVEN)]
    with sqlite3.connect(":memory:") as database:
        database.execute("create table person (name text, sort text)")
        database.executemany("insert into person values (?, ?)", [(name, name_key(name)) for name in names])
        rows = database.execute("select name from person order by sort").fetchall()
    database.close()
    assert [name for (name,) in rows] == sorted(names, key=name_key)
    assert rows[0] == ("Danh Thị An",)
    assert rows[-1] == ("Trần Văn Ý",)
