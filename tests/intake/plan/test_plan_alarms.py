"""What a person must decide: both readings, the more plausible first, and what each of them comes to."""

import pytest

from phuquoc_desktop.intake.plan import read_text


def read(*bullets, year=2023):
    return read_text(f"KẾ HOẠCH NĂM {year}\nII. CHỈ TIÊU\n" + "".join(f"- {one}\n" for one in bullets))


def alarms(*bullets):
    return [(one.kind.value, one.readings) for one in read(*bullets).alarms]


def test_a_slip_in_a_part_is_found_by_the_sum_as_well():
    reading = read("Tổng giá trị 3.700 tỷ đồng, trong đó: nông nghiệp 1,250 tỷ đồng; dịch vụ 2.450 tỷ đồng.")
    assert [(one.readings, one.because) for one in reading.alarms] == [(("1250", "1.25"), "1250 + 2450 = 3700")]
    assert reading.targets[1].value == 1250
    assert reading.targets[1].suspect


def test_a_point_that_can_only_be_a_thousand_is_held_against_the_sum():
    reading = read("Tổng vốn 4,5 tỷ đồng, trong đó: vốn huyện 1.500 tỷ đồng; vốn dân 3 tỷ đồng.")
    assert [(one.kind.value, one.readings) for one in reading.alarms] == [("separator-slip", ("1.5", "1500"))]


def test_units_with_different_multipliers_add_up():
    assert alarms("Tổng thu 8,5 tỷ đồng, trong đó: thuế 8.200 triệu đồng; phí 300 triệu đồng.") == []


def test_parts_that_are_said_to_be_all_must_make_the_whole():
    assert alarms("Tổng đàn gia súc 1.000 con, gồm: trâu 200 con; bò 300 con; lợn 400 con.") == [
        ("sum-mismatch", ("1000", "900"))
    ]


def test_parts_that_are_not_all_are_no_mistake():
    assert alarms("Thu ngân sách 500 tỷ đồng, trong đó thu tiền sử dụng đất 100 tỷ đồng.") == []


def test_parts_greater_than_the_whole_are_told():
    assert alarms("Thu ngân sách 500 tỷ đồng, trong đó: thu nội địa 450 tỷ đồng, thu khác 80 tỷ đồng.") == [
        ("sum-mismatch", ("500", "530"))
    ]


def test_bullets_below_a_whole_are_its_parts():
    reading = read("Giá trị sản xuất 900 tỷ đồng, trong đó:\n+ Nông nghiệp: 400 tỷ đồng;\n+ Dịch vụ: 450 tỷ đồng.")
    assert [one.parent for one in reading.targets] == [None, "T01", "T01"]
    assert [one.kind.value for one in reading.alarms] == ["sum-mismatch"]


def test_a_structure_must_make_a_hundred():
    assert alarms("Cơ cấu kinh tế: nông nghiệp 42%; công nghiệp 31%; dịch vụ 29%.") == [("sum-mismatch", ("29", "27"))]


@pytest.mark.parametrize(
    ("bullet", "first"),
    [
        ("Đào tạo nghề cho 1,350 lao động.", "1350"),
        ("Thu ngân sách 16,723 tỷ đồng.", "16723"),
        ("Thu nhập bình quân 65,255 triệu đồng/người/năm.", "65.255"),
        ("Khách du lịch đạt 1,255 triệu lượt.", "1.255"),
        ("Tỷ lệ hộ nghèo còn 1.255%.", "1.255"),
    ],
)
def test_one_mark_before_three_digits_is_asked_about_where_no_sum_decides(bullet, first):
    reading = read(bullet)
    assert [(one.kind.value, one.readings[0], len(one.readings)) for one in reading.alarms] == [
        ("separator-slip", first, 2)
    ]
    assert str(reading.targets[0].value) == first
    assert reading.targets[0].suspect


def test_a_growth_tells_what_last_year_would_have_been():
    effects = read("Thu ngân sách 1,200 tỷ đồng, tăng 20% so với năm 2022.").alarms[0].effects
    assert "1.000,00" in effects[0]
    assert "1,00" in effects[1]


@pytest.mark.parametrize(
    "bullet", ["Tỷ lệ tăng dân số tự nhiên dưới 11%.", "Tỷ lệ hộ nghèo còn 2,5‰.", "Tỷ suất sinh giảm 0,3%."]
)
def test_per_mille_and_per_cent_confused_are_doubted(bullet):
    reading = read(bullet)
    assert [one.kind.value for one in reading.alarms] == ["unit-trap"]
    assert reading.targets[0].suspect


def test_per_mille_where_it_belongs_is_told_and_not_doubted():
    reading = read("Tỷ lệ tăng dân số tự nhiên dưới 11‰.")
    assert reading.alarms[0].because == "11 ‰ is 1,1 %, not 11 %."
    assert not reading.targets[0].suspect


def test_a_share_over_a_hundred_is_outside_what_can_be():
    assert alarms("Tỷ lệ hộ dùng điện đạt 995%.") == [("out-of-range", ("99.5", "9.95", "995"))]


@pytest.mark.parametrize("bullet", ["Thu ngân sách đạt 115% dự toán.", "Doanh thu du lịch tăng 150%."])
def test_what_may_be_over_a_hundred_is_not_doubted(bullet):
    assert alarms(bullet) == []


def test_a_jump_of_ten_times_against_last_year_is_doubted():
    assert alarms("Sản lượng lúa đạt 45.000 tấn (năm 2022: 4.400 tấn).") == [("out-of-range", ("45000", "4500"))]


def test_a_range_that_ends_below_its_beginning_is_doubted():
    assert alarms("Tốc độ tăng trưởng đạt 7,5-6%.") == [("out-of-range", ("6-7.5", "7.5-6"))]


def test_an_exception_is_not_taken_for_its_neighbours_and_asked_about():
    reading = read("Tỷ lệ hộ dùng điện 99% (trừ đảo Hòn Ngang); tỷ lệ hộ dùng nước sạch 90%.")
    assert [one.exception for one in reading.targets] == ["trừ đảo Hòn Ngang", None]
    assert [(one.kind.value, one.targets) for one in reading.alarms] == [("unclear-scope", ("T02",))]


@pytest.mark.parametrize(
    ("bullet", "is_stale"),
    [
        ("100% cơ quan hoàn thành cải cách hành chính năm 2022.", True),
        ("Thu ngân sách tăng 10% so với năm 2022.", False),
        ("Tỷ lệ hộ nghèo theo chuẩn giai đoạn 2021 - 2025 còn 2%.", False),
        ("100% xã thực hiện Nghị quyết số 05-NQ/TU năm 2021 của Tỉnh ủy.", False),
        ("Đến năm 2025, tỷ lệ đô thị hóa đạt 45%.", False),
        ("Đến cuối năm 2023, 100% thôn có nhà văn hóa.", False),
    ],
)
def test_a_year_of_another_plan_is_doubted_unless_it_compares_or_looks_ahead(bullet, is_stale):
    assert [one.kind.value for one in read(bullet).alarms] == ["stale-year"] * is_stale


def test_a_small_rate_is_told_to_two_figures_and_not_as_nothing():
    (alarm,) = read("Mức giảm sinh 0,02‰.").alarms
    assert "0,02 ‰" in alarm.because
    assert "0,002 %" in alarm.because
