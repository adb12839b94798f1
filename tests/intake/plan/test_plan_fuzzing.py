"""Whatever is fed to the reader of plans, it answers, and keeps to its own rules."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.intake.plan import read_text
from phuquoc_desktop.intake.plan.reading import MOST_TARGETS

PLAN = (Path(__file__).parent / "texts" / "plan-2021.txt").read_text(encoding="utf-8")
PIECES = [
    *"0123456789.,;:-–+*()[]%‰/|\t\n \"“”'",
    *"đạt từ trở lên xuống còn dưới trên không quá tăng giảm so với năm 2021 trong đó gồm và tỷ đồng triệu ha % xã hộ".split(),
    *(
        "II. CHỈ TIÊU\n",
        "1. ",
        "a) ",
        "- ",
        "+ ",
        "Điều 1. ",
        "Tỷ lệ hộ nghèo ",
        "Giá trị sản xuất ",
        "16,723 tỷ đồng",
        "cả 3 tiêu chí",
    ),
    *("(trừ Thổ Châu)", "giai đoạn 2021 - 2025", "số 36/NQ-HĐND", "8 tỷ 900 triệu đồng", "6,5-7%", "15/19 tiêu chí"),
    *("e\u0301", "\u200b", "\u00a0", "\x00", "\ufeff", "𝟙", "١٢", "ﬁ", "½", "Ⅳ", "²"),
]
GREAT = {
    "a number without end": "1," * 300_000,
    "brackets that never close": "(" * 300_000,
    "one line of clauses": "thu 10 tỷ; " * 20_000,
    "one bullet of values": "- " + "thu đạt 10 tỷ đồng, " * 15_000,
    "parts without end": "II. CHỈ TIÊU\n- Tổng thu 100 tỷ, trong đó: "
    + "; ".join(f"khoản {n} 1,234 tỷ" for n in range(9000)),
    "words of parts alone": "trong đó " * 40_000,
    "lines that go on": "Abc def ghi klm nop\n" + "abc def ghi klm nop qrs\n" * 12_000,
    "headings alone": "".join(f"{n % 90}. Các chỉ tiêu\n" for n in range(15_000)),
    "a wide table": "|STT|Chỉ tiêu|ĐVT|KH|\n" + "|1|Thu|tỷ đồng|100|\n" * 12_000,
    "marks alone": "|" * 300_000,
    "one word": "đ" * 300_000,
}


def check(reading):
    codes = [one.code for one in reading.targets]
    assert len(codes) == len(set(codes)) <= MOST_TARGETS
    for one in reading.targets:
        assert one.indicator.strip()
        assert one.parent is None or (one.parent in codes and one.parent != one.code)
        assert (one.comparator is Comparator.RANGE) == (one.value_to is not None)
        assert not (one.qualitative and one.value is not None)
    for alarm in reading.alarms:
        assert alarm.readings
        assert alarm.because
        assert len(alarm.effects) == len(alarm.readings)
        assert set(alarm.targets) <= set(codes)
    doubted = {code for alarm in reading.alarms for code in alarm.targets}
    assert {one.code for one in reading.targets if one.suspect} <= doubted


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_any_text_is_answered(text):
    check(read_text(text))


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=80))
def test_pieces_of_plans_in_any_order_are_answered(pieces):
    check(read_text("II. CHỈ TIÊU\n- " + "".join(pieces)))
    check(read_text(" ".join(pieces)))


@pytest.mark.parametrize("seed", range(40))
def test_a_plan_with_letters_lost_doubled_and_swapped_is_answered(seed):
    chance = random.Random(seed)
    letters = list(PLAN)
    for _ in range(chance.randrange(1, 400)):
        at = chance.randrange(len(letters))
        letters[at] = chance.choice(["", letters[at] * 2, chance.choice(PIECES), letters[at - 1], "\n"])
    check(read_text("".join(letters)))


@pytest.mark.parametrize("name", GREAT)
def test_a_great_text_without_sense_is_answered(name):
    check(read_text(GREAT[name]))
