import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.vietnamese.identity_card import Doubt, doubts, masked

# All numbers here are invented.
HONG = "091184001234"


def test_a_number_that_fits_sex_and_year_of_birth_is_not_doubted():
    assert doubts(HONG, female=True, birth_year=1984) == ()
    assert doubts("091201000012", female=False, birth_year=2001) == ()


def test_a_number_that_speaks_of_another_sex_or_year_warns():
    assert doubts(HONG, female=False, birth_year=1984) == (Doubt.SEX_DIFFERS,)
    assert doubts(HONG, female=True, birth_year=1985) == (Doubt.YEAR_DIFFERS,)
    assert doubts(HONG, female=True, birth_year=2084) == (Doubt.YEAR_DIFFERS,)
    assert doubts(HONG, female=False, birth_year=1948) == (Doubt.SEX_DIFFERS, Doubt.YEAR_DIFFERS)


def test_what_is_not_known_is_not_compared():
    assert doubts(HONG, female=None, birth_year=None) == ()
    assert doubts(HONG, female=None, birth_year=1985) == (Doubt.YEAR_DIFFERS,)


def test_the_place_of_birth_need_not_be_kien_giang():
    assert doubts("001184001234", female=True, birth_year=1984) == ()


def test_an_old_card_of_nine_digits_is_accepted():
    assert doubts("370123456", female=True, birth_year=1984) == ()


def test_a_number_without_its_zero_in_front_is_questioned_not_refused():
    assert doubts("91184001234", female=True, birth_year=1984) == (Doubt.LOST_ZERO,)


@pytest.mark.parametrize(
    "number", ["", "12345678", "1234567890", "0911840012345", "09118400123a", " 091184001234", "٠٩١١٨٤٠٠١٢٣٤"]
)
def test_a_number_of_another_shape_is_refused(number):
    assert doubts(number, female=None, birth_year=None) == (Doubt.WRONG_SHAPE,)


def test_only_the_shape_refuses():
    assert [doubt for doubt in Doubt if doubt.refuses] == [Doubt.WRONG_SHAPE]


def test_every_doubt_has_a_sentence_of_its_own():
    assert len({doubt.label for doubt in Doubt}) == 4
    assert all(doubt.label.endswith(".") for doubt in Doubt)


@given(st.integers(1900, 2399), st.booleans(), st.integers(0, 999_999))
def test_a_number_made_by_the_rule_is_not_doubted(year, female, lot):
    number = f"091{(year - 1900) // 100 * 2 + female}{year % 100:02d}{lot:06d}"
    assert doubts(number, female=female, birth_year=year) == ()
    assert doubts(number, female=not female, birth_year=year) == (Doubt.SEX_DIFFERS,)


def test_a_masked_number_shows_four_digits_and_two():
    assert masked("091084001212") == "0910******12"
    assert masked("370123456") == "3701***56"
    assert masked("91184001234") == "9118*****34"
    assert masked("1234567") == "*******"
    assert masked("") == ""


@given(st.text(st.sampled_from("0123456789"), max_size=14))
def test_a_mask_keeps_the_length_and_shows_six_digits_at_most(number):
    shown = masked(number)
    assert len(shown) == len(number)
    assert sum(sign != "*" for sign in shown) <= 6
