"""Edges that no shipped pack has yet, and that a pack of the city may have tomorrow."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from law_strategies import YEAR, pack_of

from phuquoc_desktop.domain.law.case import Case
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.facts import Facts, TitleFact, VoteFacts
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.domain.law.shares import Count, Denominator, Quota, Rounding, Votes
from phuquoc_desktop.domain.law.years import TitleHeld

SAID = {"id": "c", "sentence": "Có điều kiện này.", "certainty": Certainty.FOUND}


@pytest.mark.parametrize(("rounding", "most"), [(Rounding.DOWN, 2), (Rounding.NEAREST, 3), (Rounding.UP, 3)], ids=str)
def test_a_confirmed_rounding_decides_between_the_whole_numbers(rounding: Rounding, most: int):
    quota = Quota(
        **SAID, part=Count.CSTDCS, base=Count.LDTT, share=Decimal("0.15"), rounding=rounding, rounding_confirmed=True
    )
    assert [quota.allows(part, 18) for part in (most - 1, most, most + 1)] == [True, True, False]  # 2.7


def test_an_unconfirmed_rounding_leaves_open_what_lies_between():
    for rounding in Rounding:
        quota = Quota(**SAID, part=Count.CSTDCS, base=Count.LDTT, share=Decimal("0.15"), rounding=rounding)
        assert [quota.allows(part, 18) for part in (2, 3, 4)] == [True, None, False]


def test_titles_follow_each_other_when_no_more_years_lie_between_than_allowed():
    twice = TitleHeld(**SAID, awards=("CSTDT",), times=2, apart_at_most=3)
    for first, follows in ((YEAR - 4, False), (YEAR - 3, True)):
        titles = tuple(TitleFact(award="CSTDT", year=year) for year in (first, YEAR))
        assert twice.judge(Case(Facts(titles=titles), YEAR)) is follows


def test_half_of_the_council_is_a_quorum_of_one_half():
    votes = Votes(**SAID, share=Decimal("0.5"), of=Denominator.PRESENT, quorum=Decimal("0.5"))
    for present, quorate in ((4, False), (5, True)):
        facts = Facts(votes=VoteFacts(in_favour=present, present=present, members=10))
        assert votes.judge(Case(facts, YEAR)) is quorate


def test_of_two_packs_that_cover_a_day_the_one_that_began_last_counts():
    pack = pack_of()
    older, newer = (
        ShelvedPack(msgspec.structs.replace(pack, head=_head(pack, regime, begins)), regime)
        for regime, begins in (("R8", date(2020, 1, 1)), ("R9", date(2024, 1, 1)))
    )
    for book in (Rulebook((older, newer)), Rulebook((newer, older))):
        assert book.on(date(2024, 1, 1)) is newer
        assert book.on(date(2023, 12, 31)) is older


def _head(pack, regime, begins):
    return msgspec.structs.replace(pack.head, regime=regime, valid_from=begins)
