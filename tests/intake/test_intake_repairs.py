from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from list_spoiler import (
    HEADING,
    TITLES,
    UNITS,
    Spoiled,
    identity_numbers,
    people_names,
    spoiled_birth,
    spoiled_identity,
    spoiled_members,
    spoiled_text,
    to_tcvn3,
    to_vni,
)  # fmt: skip

from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.intake.repairs import Habits, Repaired, repair_field
from phuquoc_desktop.intake.rows import RepairKind
from phuquoc_desktop.intake.trail import shown
from phuquoc_desktop.vietnamese.legacy import Encoding, Writing, survey
from phuquoc_desktop.vietnamese.typed_birth import survey_births

TODAY = date(2026, 3, 1)
HABITS = Habits(TODAY)


def repaired(field, value, font="", habits=HABITS) -> Repaired:
    return repair_field(field, value, font, habits)


def kinds(found: Repaired) -> list[RepairKind]:
    return [one.kind for one in found.repairs]


# --- names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("NGUYỄN VĂN Hùng", "Nguyễn Văn Hùng"),
        ("LÊ THỊ VI", "Lê Thị Vi"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("K’BRƠI", "K’Brơi"),
        ("Y BLIR NIÊ KDĂM", "Y Blir Niê Kdăm"),
        ("Nguyễn Thị ánh", "Nguyễn Thị Ánh"),
    ],
)
def test_a_name_in_capitals_gets_one_capital_a_syllable(typed, name):
    found = repaired("name", typed)
    assert (found.text, kinds(found), found.doubts) == (name, [RepairKind.CAPITALS], ())


@pytest.mark.parametrize(
    "name", ["Danh Sà-rây", "Lê Hoà", "Lê Hòa", "Y Moan Ênuôl", "Nguyễn Văn A", "Ksor H'Blă", "Thuý"]
)
def test_a_name_that_is_right_stays_to_the_letter(name):
    assert repaired("name", name) == Repaired(name)


def test_capitals_that_hide_how_a_joined_name_is_written_are_doubted():
    found = repaired("name", "DANH SÀ-RÂY")
    assert found.text == "Danh Sà-Rây"
    assert len(found.doubts) == 1


@pytest.mark.parametrize(
    "name", ["TRƯỜNG THCS AN THỚI", "TỔ DÂN PHỐ SỐ 5", "Hộ ông Nguyễn Văn An", "Cụm thi đua IV", "UBND xã Thổ Châu"]
)
def test_names_of_collectives_and_households_keep_their_capitals_and_numerals(name):
    assert repaired("name", name) == Repaired(name)


@pytest.mark.parametrize(
    ("typed", "name", "sex"),
    [
        ("Ông Nguyễn Văn An", "Nguyễn Văn An", Sex.MALE),
        ("BÀ LÊ THỊ HOA", "Lê Thị Hoa", Sex.FEMALE),
        ("Ông: Ông Văn Thành", "Ông Văn Thành", Sex.MALE),
        ("Ông (bà) Trần Tý", "Trần Tý", None),
        ("Đ/c Danh Út", "Danh Út", None),
    ],
)
def test_a_form_of_address_is_parted_from_the_name_and_tells_the_sex(typed, name, sex):
    found = repaired("name", typed)
    assert (found.text, found.sex, found.doubts) == (name, sex, ())
    assert RepairKind.PARTED in kinds(found)


@pytest.mark.parametrize("name", ["Ông Kim Anh", "Ông Văn Thành", "Anh Thư", "Bà Rịa"])
def test_a_first_word_that_may_be_a_family_name_stays_and_is_doubted(name):
    found = repaired("name", name)
    assert (found.text, found.repairs, len(found.doubts)) == (name, (), 1)


def test_the_family_ong_with_thi_behind_it_is_no_form_of_address():
    assert repaired("name", "Ông Thị Kim Hoa") == Repaired("Ông Thị Kim Hoa")


def test_every_fault_of_one_name_is_told_before_and_after():
    found = repaired("name", "\u200bBà  ÐẶNG THỊ НÒA ")
    assert (found.text, found.sex) == ("Đặng Thị Hòa", Sex.FEMALE)
    assert [one.after for one in found.repairs] == [
        "\u200bBà  ÐẶNG THỊ HÒA ", "Bà ÐẶNG THỊ HÒA", "Bà ĐẶNG THỊ HÒA", "ĐẶNG THỊ HÒA", "Đặng Thị Hòa",
    ]  # fmt: skip
    assert found.repairs[0].before == "\u200bBà  ÐẶNG THỊ НÒA "


@pytest.mark.parametrize("name", ["Nguyễn Văn 0anh", "Nguyễn Ивaн", "Trần Сан"])
def test_figures_and_words_of_other_scripts_in_a_name_are_doubted(name):
    assert repaired("name", name).doubts


def test_a_number_is_no_name():
    assert [error.value for error in repaired("name", 12).errors] == ["12"]


# --- old fonts


def test_the_font_of_capitals_shows_small_letters_as_capitals():
    assert repaired("name", to_tcvn3("nguyễn thị ánh"), ".VnTimeH").text == "Nguyễn Thị Ánh"
    assert repaired("position", to_tcvn3("Phó Chủ tịch"), ".VnTimeH").text == "PHÓ CHỦ TỊCH"


def test_the_letter_u_with_a_horn_is_not_lost_as_a_soft_hyphen():
    assert repaired("unit", "X· D­¬ng T¬", ".VnTime").text == "Xã Dương Tơ"
    assert repaired("unit", "Xã Dương\u00ad Tơ").text == "Xã Dương Tơ"


def test_a_cell_of_old_and_new_writing_stays_and_is_doubted():
    found = repaired("name", "Nguyễn V¨n An", ".VnTime")
    assert (found.text, found.repairs, len(found.doubts)) == ("Nguyễn V¨n An", (), 1)


def test_a_cell_that_is_right_both_ways_is_doubted_in_an_old_sheet_only():
    assert repaired("name", "Cao Tó") == Repaired("Cao Tó")
    old = Habits(TODAY, Writing(Encoding.TCVN3))
    found = repaired("name", "Cao Tó", habits=old)
    assert (found.text, len(found.doubts)) == ("Cao Tó", 1)
    throughout = Habits(TODAY, Writing(Encoding.TCVN3, throughout=True))
    found = repaired("name", "Cao Tó", habits=throughout)
    assert (found.text, found.doubts) == ("Cao Tú", ())


def test_a_cell_that_is_right_as_it_stands_is_doubted_in_a_sheet_of_both_old_writings():
    texts = ["Danh saùch ñeà nghò khen thöôûng naêm hoïc", "Khu phoá 5", "ngµy 1 th¸ng 1 n¨m 2000"]
    found = repaired("unit", "Khu phoá 5", habits=Habits(TODAY, survey(texts)))
    assert (found.text, len(found.doubts)) == ("Khu phoá 5", 1)


# --- identity numbers


@pytest.mark.parametrize(
    "typed",
    [
        "091184001234",
        "091 184 001 234",
        "091.184.001.234",
        91184001234,
        91184001234.0,
        "'091184001234",
        "91184001234",
        "CCCD: 091184001234",
        "O91184OO1234",
        "9.1184001234E+10",
        "091184001234.0",
        "Số CCCD 091184001234",
    ],
)
def test_an_identity_number_is_found_again(typed):
    found = repaired("identity_number", typed)
    assert (found.text, found.doubts, found.errors) == ("091184001234", (), ())
    assert bool(found.repairs) == (typed != "091184001234")


@pytest.mark.parametrize("typed", ["9.1184E+10", "9,1184E+10", "9E10"])
def test_digits_that_a_spreadsheet_dropped_are_not_made_up(typed):
    found = repaired("identity_number", typed)
    assert found.text == ""
    assert "12" in found.errors[0].remedy


def test_a_number_that_a_spreadsheet_rounded_is_doubted():
    assert repaired("identity_number", 91184000000.0).doubts


@pytest.mark.parametrize(
    "typed", ["09118400123", "98184001234", "91984001234", "0911840012345", "0918123456", "1234", "abc"]
)
def test_a_number_that_cannot_be_completed_is_refused(typed):
    assert repaired("identity_number", typed).errors


def test_an_old_card_is_kept_and_marked():
    found = repaired("identity_number", "371234567")
    assert (found.text, found.doubts, len(found.remarks)) == ("371234567", (), 1)


def test_an_old_card_and_a_card_of_hanoi_that_lost_zeros_are_completed_and_doubted():
    assert repaired("identity_number", 12345678).text == "012345678"
    assert repaired("identity_number", 1184001234).text == "001184001234"
    assert repaired("identity_number", 12345678).doubts
    assert repaired("identity_number", 1184001234).doubts


def test_an_unknown_province_is_doubted_and_never_refused():
    found = repaired("identity_number", "099184001234")
    assert (found.text, len(found.doubts)) == ("099184001234", 1)


# --- births


@pytest.mark.parametrize(
    "typed",
    [
        "12/5/1984",
        "12-05-1984",
        "12.05.1984",
        "12 / 5 / 1984",
        "ngày 12 tháng 5 năm 1984",
        "12 tháng 05 năm 1984",
        30814,
        30814.0,
        "1984-05-12",
        "1984-05-12 00:00:00",
        "12051984",
        12051984,
        "Sinh ngày 12/5/1984",
        datetime(1984, 5, 12),
        date(1984, 5, 12),
        "l2/O5/1984",
        "ngµy 12 th¸ng 5 n¨m 1984",
        "19840512",
        "12/5-1984",
        "'12/05/1984",
    ],
)
def test_a_date_of_birth_is_read_however_it_was_written(typed):
    found = repaired("birth", typed)
    assert (found.text, found.doubts, found.errors) == ("1984-05-12", (), ())


@pytest.mark.parametrize("typed", ["1984", 1984, 1984.0, " 1984 ", "năm 1984", "SN 1984", "sinh năm: 1984"])
def test_a_year_alone_stays_a_year(typed):
    found = repaired("birth", typed)
    assert (found.text, found.doubts, found.errors) == ("1984", (), ())


@pytest.mark.parametrize(
    ("typed", "birth"),
    [
        ("05/13/1984", "1984-05-13"),
        ("12/5/84", "1984-05-12"),
        ("1/2/05", "2005-02-01"),
        ("1/2/19", "1919-02-01"),
        ("120584", "1984-05-12"),
        (1121984, "1984-12-01"),
        ("30814", "1984-05-12"),
        ("5/1984", "1984"),
        ("1901", "1901"),
        (5000, "1913-09-08"),
    ],
)
def test_what_could_be_another_date_is_read_and_doubted(typed, birth):
    found = repaired("birth", typed)
    assert found.text == birth
    assert found.doubts


@pytest.mark.parametrize("typed", ["31/02/1984", "30/2/1984", "31/4/1984", "13/13/1984", "00/05/1984"])
def test_a_day_that_no_calendar_has_is_refused_with_a_remedy(typed):
    found = repaired("birth", typed)
    assert (found.text, found.errors[0].value) == ("", typed)
    assert "calendar" in found.errors[0].rule
    assert found.errors[0].remedy


@pytest.mark.parametrize("typed", ["2/3/2026", "2027", date(2030, 1, 1), "12/5/2184", 47000])
def test_a_birth_that_is_still_to_come_is_refused(typed):
    assert "future" in repaired("birth", typed).errors[0].rule


@pytest.mark.parametrize(
    "typed", ["khoảng 1984", "12", 12, -5, True, "1/2", "12/5/984", float("nan"), float("inf"), "đầu năm"]
)
def test_what_is_no_date_is_refused(typed):
    assert repaired("birth", typed).errors


def test_serial_numbers_may_count_from_1904():
    old_mac = Habits(TODAY, births=survey_births([], since_1904=True))
    assert repaired("birth", 29352, habits=old_mac).text == "1984-05-12"


def test_a_column_that_puts_the_month_first_makes_its_other_dates_doubtful():
    american = Habits(TODAY, births=survey_births(["12/25/1980", "05/12/1984"]))
    found = repaired("birth", "05/12/1984", habits=american)
    assert (found.text, len(found.doubts)) == ("1984-05-12", 1)
    assert not survey_births(["12/25/1980", "25/12/1980"]).month_first


def test_dates_that_a_foreign_spreadsheet_turned_round_are_doubted():
    turned = Habits(TODAY, births=survey_births([datetime(1984, 12, 5), "25/12/1980"]))
    assert repaired("birth", datetime(1984, 12, 5), habits=turned).doubts
    assert not survey_births([datetime(1984, 12, 5), "25/12/1980", "1/2/1980"]).swapped
    assert not survey_births([datetime(1984, 12, 25), "25/12/1980"]).swapped


# --- the other fields


@pytest.mark.parametrize(
    ("typed", "sex"),
    [("Nam", "male"), ("NỮ", "female"), ("nu", "female"), ("N÷", "female"), ("Bà", "female"), (" nam. ", "male")],
)
def test_a_sex_is_read(typed, sex):
    assert repaired("sex", typed, ".VnTime" if typed == "N÷" else "").text == sex


@pytest.mark.parametrize("typed", ["x", 1, "Nam/Nữ"])
def test_what_is_no_sex_is_refused(typed):
    assert repaired("sex", typed).errors


@pytest.mark.parametrize(
    ("typed", "members"), [("25", "25"), (25.0, "25"), ("25 người", "25"), ("1.250", "1250"), ("25,0", "25")]
)
def test_a_number_of_members_is_read(typed, members):
    assert repaired("members", typed).text == members


@pytest.mark.parametrize("typed", ["2,5", 2.5, "-3", "1,250", "khoảng 20", True, "20-25"])
def test_what_is_no_whole_number_of_members_is_refused(typed):
    assert repaired("members", typed).errors


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        ("99,5", "99,5"),
        ("99.5", "99,5"),
        (99.5, "99,5"),
        ("1.250", None),
        ("9,125", None),
        (9.125, "9,125"),
        ("16,723.5", "16.723,5"),
        ("1.234.567", "1.234.567"),
        ("1,234,567", "1.234.567"),
        ("tốt", None),
        ("9,12,5", None),
    ],
)
def test_a_decimal_point_becomes_a_comma_and_one_mark_before_three_digits_is_refused(typed, score):
    found = repaired("score", typed)
    assert found.text == (score or "")
    assert bool(found.errors) == (score is None)


def test_an_empty_cell_is_empty_for_every_field():
    for field in ("name", "birth", "identity_number", "sex", "members", "score", "note", "award:LDTT"):
        for nothing in (None, "", "  ", "\u200b"):
            assert (repaired(field, nothing).text, repaired(field, nothing).errors) == ("", ())


def test_a_note_keeps_its_lines_and_other_fields_have_one():
    assert repaired("note", "Một \n hai").text == "Một\nhai"
    assert repaired("address", "Tổ 5\nẤp 3").text == "Tổ 5 Ấp 3"


# --- all of it at once


@st.composite
def spoiled_sheets(draw) -> tuple[Encoding | None, list[Spoiled]]:
    old = draw(st.sampled_from([None, None, Encoding.TCVN3, Encoding.VNI]))
    cells: list[Spoiled] = []
    for _person in range(draw(st.integers(1, 3))):
        cells += [
            draw(spoiled_text("name", draw(people_names()), old)),
            draw(spoiled_text("position", draw(st.sampled_from(TITLES)), old)),
            draw(spoiled_text("unit", draw(st.sampled_from(UNITS)), old)),
            draw(spoiled_birth(draw(st.dates(date(1927, 6, 1), date(2008, 1, 1))))),
            draw(spoiled_identity(draw(identity_numbers()))),
            draw(spoiled_members(draw(st.integers(0, 20_000)))),
        ]
    return old, cells


@settings(max_examples=400, deadline=None)
@given(spoiled_sheets())
def test_a_spoiled_list_is_repaired_or_a_person_must_look_and_never_wrong_and_silent(sheet):
    old, cells = sheet
    heading = {Encoding.TCVN3: to_tcvn3, Encoding.VNI: to_vni}.get(old, str)(HEADING)
    habits = Habits(TODAY, survey([heading, *(cell.value for cell in cells if isinstance(cell.value, str))]))
    for cell in cells:
        found = repair_field(cell.field, cell.value, cell.font, habits)
        got, meant = (found.text.lower(), cell.meant.lower()) if cell.any_case else (found.text, cell.meant)
        assert got == meant or found.doubts or found.errors, (cell, found)
        is_changed = found.text != shown(cell.value) and not isinstance(cell.value, date)
        assert not is_changed or found.repairs or found.errors, (cell, found)
        for one, following in zip(found.repairs, found.repairs[1:], strict=False):
            assert one.after == following.before


@settings(max_examples=300, deadline=None)
@given(people_names())
def test_a_name_in_good_unicode_is_never_touched(name):
    assert repaired("name", name).repairs == ()
    assert repaired("unit", name) == Repaired(name)
