"""Two entries of one person are told from two people: invented pairs with a clerk's answer, and what holds of all."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.domain.likeness.blocking import WAYS, pairs_of
from phuquoc_desktop.domain.likeness.names import slips_between
from phuquoc_desktop.domain.likeness.reasons import Reason
from phuquoc_desktop.domain.likeness.score import LIKELY, SUSPECT, compare
from phuquoc_desktop.domain.likeness.traits import Traits, traits_of

BORN, NUMBER = "1984-05-12", "091184001234"


def a_person(name: str = "Nguyễn Thị Thu Hồng", **values: Any) -> Traits:
    return traits_of(values.pop("id", "a"), values.pop("office", "w"), "person", name, **values)


def a_group(name: str, kind: str = "collective", **values: Any) -> Traits:
    return traits_of("a", "w", kind, name, **values)


KNOWN = {"birth": BORN, "sex": "female", "identity_number": NUMBER, "unit": "Văn phòng", "position": "Công chức"}

THE_SAME = [
    ({}, {}),
    ({}, {"name": "NGUYỄN THỊ THU HỒNG"}),
    ({}, {"name": "Nguyen Thi Thu Hong"}),
    ({}, {"name": "Nguyễn Thị Thu Hông"}),
    ({}, {"name": "Nguyễn Thị Thu Hòng", "identity_number": None}),
    ({}, {"name": "Hồng Nguyễn Thị Thu", "identity_number": None}),
    ({}, {"name": "Nguyễn Thị ThuHồng", "identity_number": None}),
    ({}, {"name": "Nguyễn Thị Thu Hồn", "identity_number": None}),
    ({}, {"name": "Nguyễn Thị Hồng", "identity_number": None}),
    ({}, {"name": "Nguyễn Hồng", "birth": "1984"}),
    ({}, {"name": "N. T. T. Hồng", "identity_number": None, "unit": None}),
    ({}, {"birth": "1984", "identity_number": None, "unit": "Trạm Y tế"}),
    ({}, {"birth": "1984-12-05", "identity_number": None}),
    ({}, {"birth": "1984-05-13", "identity_number": "091184001243"}),
    ({}, {"identity_number": "385012345"}),
    ({}, {"identity_number": "091184001235"}),
    ({}, {"identity_number": "091184001243", "birth": None, "unit": None}),
    ({}, {"birth": None, "identity_number": None, "unit": "Trạm Y tế", "position": None}),
    ({}, {"name": "Nguyễn Thị Thu Hương", "birth": None, "unit": None}),
]
NOT_THE_SAME = [
    ({}, {"birth": "1990-01-30", "identity_number": None}),
    ({}, {"birth": "1990-01-30", "identity_number": "091190005678", "unit": None}),
    ({}, {"birth": "1985", "identity_number": None, "unit": None}),
    ({}, {"sex": "male", "birth": None, "identity_number": None}),
    ({}, {"identity_number": "091184777777", "unit": None, "position": None}),
    ({}, {"name": "Nguyễn Thị Thu Hà", "identity_number": None}),
    ({}, {"name": "Trần Văn Bình", "identity_number": None}),
    ({}, {"name": "Nguyễn Văn Hồng", "sex": "male", "identity_number": "091084001299"}),
    ({}, {"name": "Nguyễn Thị Thu Hồn", "birth": None, "identity_number": None, "unit": None, "position": None}),
    ({}, {"name": "Nguyen Thi Thu Hong", "birth": None, "identity_number": None, "unit": None, "position": None}),
]


def both(first: dict[str, Any], second: dict[str, Any]) -> tuple[Traits, Traits]:
    return a_person(**KNOWN | first), a_person(**KNOWN | second)


@pytest.mark.parametrize("pair", THE_SAME, ids=str)
def test_two_entries_of_one_person_are_suspected(pair: Any) -> None:
    likeness = compare(*both(*pair))
    assert likeness.score >= SUSPECT, likeness


@pytest.mark.parametrize("pair", NOT_THE_SAME, ids=str)
def test_two_people_who_look_alike_are_not_suspected(pair: Any) -> None:
    likeness = compare(*both(*pair))
    assert likeness.score < SUSPECT, likeness


def test_a_name_and_one_more_thing_that_agrees_make_it_likely_a_name_alone_only_possible() -> None:
    bare = a_person()
    assert compare(bare, bare).score == SUSPECT
    assert compare(a_person(birth=BORN), a_person(birth=BORN)).score >= LIKELY
    assert SUSPECT < compare(a_person(birth=BORN), a_person(birth="1984")).score < LIKELY


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Nguyễn Văn Hòa", "Nguyễn Văn Hoà", Reason.SAME_NAME),
        ("Nguyễn Văn Đạt", "Nguyen Van Dat", Reason.ACCENTS_LOST),
        ("Lê Thị Hồng", "Lê Thị Hông", Reason.ACCENTS_DIFFER),
        ("Lê Thị Hồng", "Hồng Lê Thị", Reason.OTHER_ORDER),
        ("Lê Thị Thu Hà", "Lê Thị ThuHà", Reason.OTHER_SPACES),
        ("Lê Thị Hồng", "Lê Thị Hồgn", Reason.ONE_LETTER),
        ("Lê Thị Thu Hà", "Lê Hà", Reason.MIDDLE_MISSING),
        ("Lê Thị Thu Hà", "L.T.T. Hà", Reason.ABBREVIATED),
        ("Lê Thị Thu Hà", "Phan Đình Khôi", Reason.OTHER_NAME),
    ],
)
def test_how_two_names_relate_is_told(first: str, second: str, reason: Reason) -> None:
    assert reason in compare(a_person(first), a_person(second)).reasons


def test_a_number_tells_two_collectives_apart_whatever_else_agrees() -> None:
    for one, other in [("Khu phố 1", "Khu phố 2"), ("Tổ 5A", "Tổ 5B"), ("Chi hội A", "Chi hội B")]:
        assert compare(a_group(one, unit="Dương Đông"), a_group(other, unit="Dương Đông")).score < SUSPECT
    assert compare(a_group("Tổ dân phố số 5"), a_group("Tổ dân phố 5")).score >= LIKELY
    assert compare(a_group("Trường Mẫu giáo Sim Tím"), a_group("Trường mẫu giáo Sim Tim")).score >= SUSPECT


def test_a_household_is_known_by_its_head() -> None:
    for one, other in [("Hộ ông Trần Văn Bình", "Trần Văn Bình"), ("Gia đình bà Lê Thị Sen", "Hộ bà Lê Thị Sen")]:
        assert compare(a_group(one, "household"), a_group(other, "household")).score >= LIKELY
    assert traits_of("a", "w", "household", "Hồ Văn Bình").words == ("ho", "van", "binh")


def test_a_person_is_never_a_collective() -> None:
    assert compare(a_person("Khu Phố Một"), a_group("Khu Phố Một")).score == 0


WORDS = st.sampled_from("Nguyễn Nguyen Trần Thị Thu Hồng Hông Hong An Ân Hà V. N. Văn Hòa Hoà".split())
BIRTHS = st.none() | st.sampled_from([BORN, "1984-12-05", "1984", "1985", "1984-05-13", "1990-01-30"])
NUMBERS = st.none() | st.sampled_from(
    [NUMBER, "091184001243", "091184001235", "385012345", "385012346", "091190005678"]
)
PEOPLE = st.builds(
    lambda kind, words, **values: traits_of("a", "w", kind, " ".join(words), **values),
    st.sampled_from(["person", "collective", "household"]),
    st.lists(WORDS, min_size=1, max_size=4),
    birth=BIRTHS,
    identity_number=NUMBERS,
    sex=st.sampled_from([None, "female", "male"]),
    unit=st.sampled_from([None, "Văn phòng", "Trạm Y tế"]),
)


@settings(deadline=None)
@given(PEOPLE, PEOPLE)
def test_it_makes_no_difference_which_of_two_is_named_first(a: Traits, b: Traits) -> None:
    assert compare(a, b) == compare(b, a)
    assert 0 <= compare(a, b).score <= 100


@settings(deadline=None)
@given(PEOPLE)
def test_everybody_is_suspected_of_being_oneself(a: Traits) -> None:
    assert compare(a, a).is_suspect


@settings(deadline=None)
@given(PEOPLE, PEOPLE)
def test_nobody_is_more_like_another_than_like_oneself(a: Traits, b: Traits) -> None:
    if all(getattr(a, name) or not getattr(b, name) for name in ("birth", "identity_number", "sex", "unit")):
        assert compare(a, a).score >= compare(a, b).score


def naive_slips(a: str, b: str) -> int:
    """Optimal string alignment, as textbooks write it."""
    lines = [[max(i, j) if 0 in (i, j) else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            swap = i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]
            costs = [lines[i - 1][j] + 1, lines[i][j - 1] + 1, lines[i - 1][j - 1] + (a[i - 1] != b[j - 1])]
            lines[i][j] = min([*costs, *([lines[i - 2][j - 2] + 1] if swap else [])])
    return lines[-1][-1]


@settings(deadline=None, max_examples=500)
@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_slips_are_counted_as_textbooks_do(a: str, b: str) -> None:
    assert slips_between(a, b) == min(naive_slips(a, b), 3)


@pytest.mark.parametrize("pair", THE_SAME, ids=str)
def test_whoever_is_suspected_is_found_among_all_the_others(pair: Any) -> None:
    others = [a_person(f"Phạm Văn {name}", birth=f"19{50 + place}-03-0{place % 9 + 1}") for place, name in OTHERS]
    first, second = both(*pair)
    traits = [first, *others, second]
    found = {one for way in WAYS for one in pairs_of(way, traits)[0]}
    assert (0, len(traits) - 1) in found


OTHERS = list(enumerate(["An", "Bình", "Châu", "Dũng", "Giang", "Hiếu", "Khánh", "Lan", "Minh", "Nam"] * 3))


def test_a_crowd_of_one_name_is_passed_over_and_counted() -> None:
    crowd = [a_person("Nguyễn Văn An") for _ in range(80)]
    found = [pairs_of(way, crowd) for way in WAYS]
    assert all(not pairs for pairs, _crowded in found)
    assert sum(crowded for _pairs, crowded in found) > 0


def test_a_family_of_one_name_is_compared_whole() -> None:
    people = [a_person("Nguyễn Văn An") for _ in range(5)]
    found = {one for way in WAYS for one in pairs_of(way, people)[0]}
    assert found == set(combinations(range(5), 2))
