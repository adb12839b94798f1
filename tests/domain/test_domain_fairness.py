"""Fairness of a list: what is counted, for whom, and what stays unknown."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.fairness import Aspect, Eye, Share, Traits, added
from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.services.catalogue import load_fairness

RULES = load_fairness()
WARD, ISLANDS, AN_THOI = (Eye(RULES, slug) for slug in ("duong-dong", "tho-chau", "an-thoi"))
PERSON, COLLECTIVE, HOUSEHOLD = PartyKind
TRAITS = st.builds(
    Traits,
    st.sampled_from(PartyKind),
    st.none() | st.sampled_from(Sex),
    st.none() | st.booleans(),
    st.none() | st.integers(0, 60),
    st.none() | st.sampled_from(["Chủ tịch", "Giáo viên", "Phó Trưởng phòng", "Hội viên"]),
    st.sampled_from([(), ("Khu phố 1",), ("Ấp Hòn Thơm",), ("Trường học", "12 Nguyễn Trãi")]),
)


def test_an_empty_person_is_unknown_and_never_no() -> None:
    seen = WARD.sees(Traits(PERSON))
    assert seen == {
        Aspect.WOMEN: None,
        Aspect.DIRECT: None,
        Aspect.LEADERS: None,
        Aspect.REMOTE: False,
        Aspect.MINORITY: None,
    }


def test_an_aspect_concerns_its_kinds_only() -> None:
    assert set(WARD.sees(Traits(COLLECTIVE, members=5))) == {Aspect.SMALL, Aspect.REMOTE}
    assert set(WARD.sees(Traits(HOUSEHOLD, members=5))) == {Aspect.REMOTE}


@pytest.mark.parametrize(("members", "small"), [(1, True), (10, True), (11, False), (None, None)])
def test_a_small_collective_has_at_most_the_members_of_the_file(members: int | None, small: bool | None) -> None:
    assert RULES.small.most_members == 10
    assert WARD.sees(Traits(COLLECTIVE, members=members))[Aspect.SMALL] is small


@pytest.mark.parametrize(
    ("position", "leads"),
    [
        ("Chủ tịch Ủy ban nhân dân", True),
        ("PHÓ CHỦ TỊCH", True),
        ("Phó trưởng phòng", True),
        ("Hiệu trưởng", True),
        ("Bí thư Đảng ủy", True),
        ("Bí thư Chi đoàn", False),
        ("Phó Bí thư Đoàn phường", False),
        ("Giáo viên", False),
        ("Nhân viên phòng Chủ tịch", False),
        ("", None),
        (None, None),
    ],
)
def test_a_leader_is_known_by_the_position(position: str | None, leads: bool | None) -> None:
    assert WARD.sees(Traits(PERSON, position=position))[Aspect.LEADERS] is leads


def test_who_is_written_down_as_a_direct_worker_is_no_leader() -> None:
    seen = WARD.sees(Traits(PERSON, direct_worker=True, position="Chủ tịch Hội Nông dân"))
    assert (seen[Aspect.DIRECT], seen[Aspect.LEADERS]) == (True, False)


@pytest.mark.parametrize(
    ("eye", "places", "remote"),
    [
        (ISLANDS, (), True),
        (ISLANDS, ("Ấp Bãi Ngự",), True),
        (WARD, (), False),
        (WARD, ("Ấp Hòn Thơm",), False),
        (AN_THOI, (), None),
        (AN_THOI, ("Khu phố 5",), False),
        (AN_THOI, ("Khu phố 5", "ấp bãi chướng, HÒN THƠM"), True),
        (AN_THOI, ("Tổ Thơm Hòn",), False),
    ],
)
def test_remote_is_the_office_or_the_unit_or_the_address(
    eye: Eye, places: tuple[str, ...], remote: bool | None
) -> None:
    assert eye.sees(Traits(HOUSEHOLD, places=places))[Aspect.REMOTE] is remote


def test_a_share_is_of_the_known_only() -> None:
    assert Share(1, 2, 5).percent == Decimal("33.3")
    assert Share(0, 0, 5).percent is None
    assert (Share(1, 2, 5).total, Share(1, 2, 5).known) == (8, 3)


def test_the_plan_names_no_number_and_so_the_file_has_none() -> None:
    assert set(RULES.call.aspects) == {Aspect.DIRECT, Aspect.SMALL, Aspect.REMOTE}
    assert not any(letter.isdigit() for letter in RULES.call.sentence)


@given(st.lists(st.tuples(TRAITS, st.integers(1, 9))), st.lists(st.tuples(TRAITS, st.integers(1, 9))))
def test_portraits_add_up(one: list[tuple[Traits, int]], other: list[tuple[Traits, int]]) -> None:
    assert AN_THOI.portrait(one + other) == added(AN_THOI.portrait(one), AN_THOI.portrait(other))


@given(st.lists(TRAITS, max_size=20))
def test_every_aspect_counts_each_party_it_concerns_once(parties: list[Traits]) -> None:
    shares = AN_THOI.portrait((one, 1) for one in parties)
    persons = sum(one.kind is PERSON for one in parties)
    assert shares[Aspect.WOMEN].total == shares[Aspect.DIRECT].total == shares[Aspect.LEADERS].total == persons
    assert shares[Aspect.SMALL].total == sum(one.kind is COLLECTIVE for one in parties)
    assert shares[Aspect.REMOTE].total == len(parties)


@given(TRAITS)
def test_leaving_a_fact_out_makes_it_unknown_or_keeps_the_answer(traits: Traits) -> None:
    bare = Traits(traits.kind)
    for aspect, told in AN_THOI.sees(bare).items():
        assert told is None or aspect not in (Aspect.WOMEN, Aspect.DIRECT, Aspect.LEADERS, Aspect.SMALL)


@pytest.mark.parametrize(
    ("ethnic_group", "minority"),
    [(None, None), ("", None), ("Kinh", False), ("kinh (Việt)", False), ("Khmer", True), ("Hoa", True)],
)
def test_whoever_is_not_of_the_majority_is_of_a_minority(ethnic_group: str | None, minority: bool | None) -> None:
    assert WARD.sees(Traits(PERSON, ethnic_group=ethnic_group))[Aspect.MINORITY] is minority
