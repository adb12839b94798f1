from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phuquoc_desktop.vietnamese.fold import fold, fold_words, initials, nfc, tidy, tidy_lines

VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
LETTERS = [nfc(vowel + tone) for vowel in VOWELS for tone in TONES] + list("bcdđghklmnpqrstvx fjwz")
vietnamese = st.text(st.sampled_from(LETTERS + [letter.upper() for letter in LETTERS]), max_size=30)


def test_the_search_form_has_no_accents_and_d_for_barred_d():
    assert fold("Đặng Thị Thuỳ Dương") == "dang thi thuy duong"
    assert fold("ĐƯỜNG Nguyễn Trường Tộ") == "duong nguyen truong to"


def test_every_vietnamese_letter_folds_to_its_plain_letter():
    for vowel, plain in zip(VOWELS, "aaaeeiooouuy", strict=True):
        for tone in TONES:
            for letter in (vowel + tone, (vowel + tone).upper()):
                assert fold(nfc(letter)) == fold(normalize("NFD", letter)) == plain


def test_an_icelandic_capital_typed_for_the_barred_d_is_found_too():
    assert fold("Ðặng") == fold("Đặng") == "dang"


def test_marks_typed_in_the_wrong_order_are_found_too():
    assert fold("tha\u0301\u0302t") == "that"


def test_signs_and_digits_stay():
    assert fold("11 ‰ – 05/TTr-UBND, 3 km²") == "11 ‰ – 05/ttr-ubnd, 3 km2"


def test_other_scripts_fold_too():
    assert fold("ΩΜΈΓΑ") == fold("ωμέγα") == "ωμεγα"


@given(st.text())
@example("ẤΣ\u0301 Ωｆ İ")
def test_the_search_form_does_not_depend_on_how_letters_are_composed(text):
    assert fold(normalize("NFC", text)) == fold(normalize("NFD", text)) == fold(text)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(vietnamese)
def test_a_vietnamese_text_folds_letter_by_letter_to_ascii(text):
    assert fold(text).isascii()
    assert fold(text) == "".join(map(fold, text))
    assert len(fold(text)) == len(text)
    assert fold(text.upper()) == fold(text)


def test_words_of_a_query_are_parted_by_punctuation():
    assert fold_words("  Nguyễn-Văn, “An” (T01) 12/05 a_b") == ["nguyen", "van", "an", "t01", "12", "05", "a", "b"]
    assert fold_words(" -,. ") == []


@given(vietnamese)
def test_every_word_of_a_text_is_found_in_its_search_form(text):
    assert all(word in fold(text) for word in fold_words(text))


def test_initials_are_the_first_letters():
    assert initials("Nguyễn Văn An") == "nva"
    assert initials("Đỗ Ước") == "du"
    assert initials("") == ""


def test_a_composed_form_keeps_spaces():
    assert nfc(normalize("NFD", " Nguyễn\u00a0 An ")) == " Nguyễn\u00a0 An "


@pytest.mark.parametrize(
    "typed",
    [
        "Nguyễn Văn An",
        "  Nguyễn   Văn An\n",
        "Nguyễn\u00a0Văn\u2003An",
        "Nguyễn\r\nVăn\tAn",
        "\ufeffNguyễn \u200bVăn\u200d A\u00adn\u200e",
        "Nguyễn\x00 Văn \x07An\ud800",
        normalize("NFD", "Nguyễn Văn An"),
    ],
)
def test_a_name_comes_in_tidy_however_it_was_typed(typed):
    assert tidy(typed) == "Nguyễn Văn An"


@given(st.text(st.characters()))
def test_a_tidy_text_is_one_composed_line_that_can_be_stored(text):
    line = tidy(text)
    assert tidy(line) == line
    assert nfc(line) == line
    assert line.split() == line.split(" ") or line == ""
    assert line.encode("utf-8").decode("utf-8") == line


@given(vietnamese)
def test_tidying_loses_no_letter(text):
    assert tidy(text).split() == text.split()


def test_a_note_keeps_its_lines():
    assert tidy_lines("\n Dòng  một \r\n\r\n\r\n\r\n\u200bDòng hai\u00a0\n") == "Dòng một\n\nDòng hai"


@given(st.text())
def test_tidy_lines_stay_as_they_are(text):
    assert tidy_lines(tidy_lines(text)) == tidy_lines(text)
