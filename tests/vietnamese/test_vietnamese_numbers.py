from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phuquoc_desktop.vietnamese.numbers import in_words, money_in_words, parse_number, show_money, show_number

DIGITS = {
    word: digit for digit, word in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
}
DIGITS |= {"mốt": 1, "tư": 4, "lăm": 5}
below_words_end = st.integers(-(10**18) + 1, 10**18 - 1)
decimals = st.decimals(allow_nan=False, allow_infinity=False, places=None, min_value=-(10**18), max_value=10**18)


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (Decimal("4549.5"), None, "4.549,5"),
        (Decimal("99.60"), None, "99,60"),
        (Decimal("16.723"), None, "16,723"),
        (16723, None, "16.723"),
        (0, None, "0"),
        (999, None, "999"),
        (-1000, None, "-1.000"),
        (Decimal("1E+15"), None, "1.000.000.000.000.000"),
        (Decimal("0.000001"), None, "0,000001"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("-0.125"), 2, "-0,13"),
        (5, 2, "5,00"),
        (Decimal("999.995"), 2, "1.000,00"),
        (Decimal("-0.4"), 0, "0"),
        (Decimal("-0.00"), None, "0,00"),
        (Decimal("123456789012345678901234567890.5"), 1, "123.456.789.012.345.678.901.234.567.890,5"),
        (Decimal("99999999999999999999999999999.99"), 0, "100.000.000.000.000.000.000.000.000.000"),
    ],
)
def test_a_number_is_written_with_points_between_groups_and_a_decimal_comma(value, digits, shown):
    assert show_number(value, digits) == shown


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_what_is_no_finite_number_is_not_written(value):
    with pytest.raises(ValueError, match="finite"):
        show_number(Decimal(value), 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.549,5", "4549.5"),
        ("4549,5", "4549.5"),
        ("4.549", "4549"),
        ("12", "12"),
        ("0,28", "0.28"),
        ("-3,5", "-3.5"),
        ("−3,5", "-3.5"),
        ("+3,5", "3.5"),
        ("16,723", "16.723"),
        ("99,60", "99.60"),
        (" 1.000.000.000.000.000\u00a0", "1000000000000000"),
        ("05", "5"),
        ("-0,0", "0.0"),
    ],
)
def test_a_number_is_read_as_it_is_written_in_vietnam(text, value):
    assert str(parse_number(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        "1.5",
        "16,723.5",
        "1.23.456",
        "1,2,3",
        "1.000.00",
        "1000.000",
        "0.280",
        ".5",
        ",5",
        "5,",
        "5.",
        "1.000,",
        "1..000",
        "12 345",
        "--1",
        "- 1",
        "1e3",
        "1_000",
        "٣",
        "²",
        "NaN",
        "",
        "  ",
        "-",
        "mười",
        "5%",
        "1.490.000 đồng",
    ],
)
def test_an_ambiguous_or_malformed_number_is_refused(text):
    with pytest.raises(ValueError, match="not a number"):
        parse_number(text)


@given(decimals)
def test_a_number_survives_being_shown_and_read(value):
    read = parse_number(show_number(value))
    assert read == value
    if value.as_tuple().exponent <= 0 and value:
        assert f"{read:f}" == f"{value:f}"


@given(decimals, st.integers(0, 6))
def test_rounding_is_off_by_half_a_digit_at_most(value, digits):
    shown = show_number(value, digits)
    assert abs(parse_number(shown) - value) <= Decimal(5).scaleb(-digits - 1)
    assert len(shown.partition(",")[2]) == digits


@given(st.text(st.sampled_from("0123456789.,-"), max_size=12))
def test_whatever_is_read_means_the_same_without_its_points(text):
    try:
        value = parse_number(text)
    except ValueError:
        return
    assert Decimal(text.replace(".", "").replace(",", ".")) == value
    assert all(len(group) == 3 for group in text.partition(",")[0].split(".")[1:])


def test_money_is_written_in_full():
    assert show_money(1_490_000) == "1.490.000 đồng"
    assert show_money(-500) == "-500 đồng"
    assert money_in_words(1_490_000) == "Một triệu bốn trăm chín mươi nghìn đồng"
    assert money_in_words(447_000) == "Bốn trăm bốn mươi bảy nghìn đồng"
    assert money_in_words(-5000) == "Âm năm nghìn đồng"
    assert money_in_words(0) == "Không đồng"
    assert money_in_words(21_005, linh="lẻ", nghin="ngàn") == "Hai mươi mốt ngàn không trăm lẻ năm đồng"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (555, "năm trăm năm mươi lăm"),
        (1_000, "một nghìn"),
        (1_010, "một nghìn không trăm mười"),
        (21_005, "hai mươi mốt nghìn không trăm linh năm"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_000_000_105, "một tỷ một trăm linh năm"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (10**12, "một nghìn tỷ"),
        (10**15, "một triệu tỷ"),
        (10**12 + 5 * 10**6, "một nghìn tỷ không trăm linh năm triệu"),
        (1_005 * 10**9 + 24, "một nghìn không trăm linh năm tỷ không trăm hai mươi tư"),
        (-5, "âm năm"),
        (-21, "âm hai mươi mốt"),
    ],
)
def test_a_number_is_read_out_as_in_vietnamese_offices(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize("number", [10**18, -(10**18), 10**30])
def test_a_number_without_settled_words_is_refused(number):
    with pytest.raises(ValueError, match="too great"):
        in_words(number)


def understood(words):
    """Read words back, knowing only what each word is worth."""
    if "tỷ" in words:
        cut = words.index("tỷ")
        return understood(words[:cut]) * 10**9 + understood(words[cut + 1 :])
    total = group = digit = 0
    for word in words:
        if word in DIGITS:
            digit = DIGITS[word]
        elif word in {"trăm", "mươi"}:
            group, digit = group + digit * {"trăm": 100, "mươi": 10}[word], 0
        elif word == "mười":
            group += 10
        elif word in {"nghìn", "triệu"}:
            total, group, digit = total + (group + digit) * {"nghìn": 10**3, "triệu": 10**6}[word], 0, 0
        else:
            assert word == "linh"
    return total + group + digit


def test_ones_after_hundreds_are_joined_by_linh():
    for ones, word in enumerate(list(DIGITS)[1:10], start=1):
        assert in_words(900 + ones) == f"chín trăm linh {word}"
        assert in_words(7000 + ones) == f"bảy nghìn không trăm linh {word}"


@given(below_words_end)
def test_words_mean_their_number_and_no_other(number):
    words = in_words(number).split()
    sign = -1 if words[0] == "âm" else 1
    assert sign * understood(words[1:] if sign < 0 else words) == number


@given(st.integers(1, 10**18 - 1))
def test_sound_changes_come_only_after_tens(number):
    words = in_words(number).split()
    for before, word in zip(["", *words], words, strict=False):
        assert word not in {"mốt", "tư"} or before == "mươi"
        assert word != "lăm" or before in {"mươi", "mười"}
        assert (before, word) not in {
            ("mươi", "một"),
            ("mươi", "bốn"),
            ("mươi", "năm"),
            ("mười", "năm"),
            ("một", "mươi"),
        }
        assert word != "không" or before in {"nghìn", "triệu", "tỷ"}
        assert before != "linh" or word in DIGITS


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from([10**3, 10**6, 10**9]))
def test_a_later_group_is_read_with_its_hundreds(first, later, scale):
    words = in_words(first * scale + later)
    assert words.startswith(in_words(first) + " ")
    assert words.split().count("trăm") == 1 + (first >= 100)
    assert words.endswith(in_words(later) if later >= 100 else in_words(100 + later).removeprefix("một"))


@given(below_words_end)
@example(-1_001_005_000_000_001)
def test_southern_words_differ_only_in_two_words(number):
    southern = in_words(number, linh="lẻ", nghin="ngàn")
    assert not {"linh", "nghìn"} & set(southern.split())
    assert southern.replace("lẻ", "linh").replace("ngàn", "nghìn") == in_words(number)
