from unicodedata import normalize

import pytest
from hypothesis import given
from list_spoiler import NAMES, syllables

from phuquoc_desktop.vietnamese.syllable import is_syllable


@pytest.mark.parametrize(
    "word",
    "Nguyễn Trường Giang giếng gì gìn quốc Quỳnh quýt quả khuya khuỷu nghiêng ngoằn xoong yến Ỷ y mỹ mĩ kỳ ủy uỷ hòa hoà Đặng "
    "ĐƯỜNG thuở uống ươm oanh uỵch ghế kẻ của ngủ nhuyễn".split(),
)
def test_a_syllable_that_can_be_is_one(word):
    assert is_syllable(word)
    assert is_syllable(normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    "NguyÔn Trêng V¨n Vaên Nguyeãn Höôøng Niê Rươl Kdăm ngiêng ghà kà cế ngề tàc mạpt aa quc qúng b th ấấ Jos fan ß 12".split(),
)
def test_what_breaks_a_rule_of_spelling_is_no_syllable(word):
    assert not is_syllable(word)


def test_nothing_is_no_syllable():
    assert not is_syllable("")


@pytest.mark.parametrize("word", ["tác", "tạc", "sách", "sạch", "kịp", "kíp", "một", "mốt"])
def test_a_syllable_that_ends_in_a_stop_has_one_of_two_tones(word):
    assert is_syllable(word)
    bare = "".join(mark for mark in normalize("NFD", word) if mark not in "\u0301\u0323")
    assert not is_syllable(bare)
    assert not is_syllable(bare[:2] + "\u0300" + bare[2:])


def test_nearly_all_syllables_of_names_here_are_syllables():
    words = [word for name in NAMES[:40] for word in name.split()]
    assert [word for word in words if not is_syllable(word)] == []


@given(syllables())
def test_case_and_form_make_no_difference(word):
    assert is_syllable(word.upper())
    assert is_syllable(word.capitalize())
    assert is_syllable(normalize("NFD", word))
