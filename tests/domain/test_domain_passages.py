"""Passages copied from one report into another: always found, wherever they were put; unrelated texts share none."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.passages import Passage, PassageIndex
from phuquoc_desktop.vietnamese.fold import fold

LEAST = 12
SYLLABLES = (
    "vận động hộ dân tham gia bảo hiểm y tế đường phố thu gom rác thải lắp đèn chiếu sáng tổ chức họp khu dân cư "
    "hòa giải mâu thuẫn tuyên truyền phòng cháy chữa trồng cây xanh dọn vệ sinh giúp người nghèo xây nhà tình thương"
).split()
words = st.sampled_from(SYLLABLES)
own_words = st.integers(0, 9999).map(lambda number: f"riêng{number}")


def found_in(known: dict[str, str], text: str, least: int = LEAST, ignored: tuple[str, ...] = ()) -> list[Passage]:
    index = PassageIndex(least, ignored)
    for name, one in known.items():
        index.add(name, one)
    return index.find(text)


@given(
    passage=st.lists(words, min_size=LEAST, max_size=60),
    before=st.lists(own_words, max_size=40),
    after=st.lists(own_words, max_size=40),
    source_before=st.lists(own_words.map(lambda one: f"khác{one}"), max_size=40),
    source_after=st.lists(own_words.map(lambda one: f"khác{one}"), max_size=40),
)
def test_a_copied_passage_is_found_whole_wherever_it_was_put(
    passage: list[str], before: list[str], after: list[str], source_before: list[str], source_after: list[str]
) -> None:
    text = " ".join([*before, *passage, *after])
    source = " ".join([*source_before, *passage, *source_after])
    found = found_in({"cũ": source}, text)
    wanted = " ".join(passage)
    assert any(one.words >= len(passage) for one in found)
    longest = found[0]
    assert text[longest.start : longest.end] == wanted == source[longest.source_start : longest.source_end]


@given(passage=st.lists(words, min_size=LEAST, max_size=40), seed=st.integers(0, 999))
def test_case_accents_punctuation_and_lines_do_not_hide_a_passage(passage: list[str], seed: int) -> None:
    chance = random.Random(seed)
    changed = [chance.choice((one, one.upper(), fold(one))) + chance.choice(("", ",", ".", ";")) for one in passage]
    copied = "Mở đầu.\n" + "".join(one + chance.choice((" ", "\n", "  ")) for one in changed)
    assert found_in({"cũ": " ".join(passage)}, copied)


@given(first=st.lists(own_words, max_size=200), second=st.lists(own_words, max_size=200))
def test_texts_of_different_words_share_nothing(first: list[str], second: list[str]) -> None:
    assert found_in({"một": " ".join(first)}, " ".join(f"khác{one}" for one in second)) == []


@given(passage=st.lists(words, min_size=1, max_size=LEAST - 1, unique=True), places=st.integers(0, 5))
def test_what_is_shorter_is_no_copy(passage: list[str], places: int) -> None:
    text = " ".join([*(f"x{n}" for n in range(places)), *passage, "hết"])
    assert found_in({"cũ": " ".join(["đầu", *passage, "cuối"])}, text) == []


def test_phrases_that_everybody_writes_do_not_count_alone_and_do_not_hide_what_was_copied_around_them() -> None:
    law = "chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"
    assert found_in({"cũ": law}, law, ignored=(law,)) == []
    around = f"vận động hộ dân tham gia bảo hiểm y tế {law} lắp đèn chiếu sáng đường phố"
    (found,) = found_in({"cũ": around}, f"Trong năm đã {around}.", ignored=(law,))
    assert found.words == 16


def test_the_same_passage_in_two_reports_is_told_once_and_another_one_apart() -> None:
    one, other = " ".join(SYLLABLES[:20]), " ".join(SYLLABLES[20:40])
    found = found_in({"a": f"{one} x", "b": one, "c": other}, f"{one} riêng tư {other}")
    assert [(each.source, each.words) for each in found] == [("a", 20), ("c", 20)]
    assert found_in({"a": one}, "") == []


def test_a_report_is_not_held_against_itself() -> None:
    index = PassageIndex(LEAST)
    text = " ".join(SYLLABLES)
    index.add("mình", text)
    assert index.find(text, besides=["mình"]) == []
    assert index.find(text)
