"""Counting the council's votes: exact at every border, whatever the order, and never more than everybody."""

from __future__ import annotations

from contextlib import nullcontext
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.council import BallotKind, Presence, Tally
from phuquoc_desktop.domain.council_votes import (
    Count,
    CountsDifferError,
    Electorate,
    NegativeVotesError,
    NobodyVotesError,
    NotCountedError,
    SecondCountMissingError,
    TooManyVotesError,
    VoteOutcome,
    VotesMissingError,
    counted,
    electorate,
    needed_for_quorum,
    refuse_count,
    refuse_difference,
    result,
)
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.shares import Denominator, Votes

IDS = [f"m{place}" for place in range(15)]
PRESENCES = st.dictionaries(st.sampled_from(IDS), st.sampled_from(Presence))
SOME = st.lists(st.sampled_from(IDS), unique=True)
SHARES = st.sampled_from([Decimal(text) for text in ("0.5", "0.7", "0.8", "0.9", "0.6666", "1")])


def a_rule(share: str | Decimal = "0.7", of: Denominator = Denominator.ALL_MEMBERS, *, strictly: bool = False) -> Votes:
    return Votes(
        id="X.votes", sentence="Đủ phiếu", certainty=Certainty.FOUND, share=Decimal(share), of=of, strictly=strictly
    )


def a_tally(*first: int, second: tuple[int, ...] | None = None) -> Tally:
    votes_for, against, invalid = first
    others = second or first
    return Tally.draft(
        meeting_id="m",
        candidate_id="c",
        votes_for=votes_for,
        votes_against=against,
        invalid=invalid,
        second_for=others[0],
        second_against=others[1],
        second_invalid=others[2],
    )


def everybody(size: int) -> Electorate:
    return Electorate(size, size, size, size)


def judged(votes_for: int, size: int, rule: Votes | None, ruled: bool | None = None) -> VoteOutcome:
    tally = a_tally(votes_for, size - votes_for, 0)
    return result(rule, tally, everybody(size), BallotKind.SECRET, "An", ruled).outcome


@given(SOME, PRESENCES, SOME)
def test_who_votes_are_never_more_than_who_may_and_who_may_never_more_than_all(members, presence, barred) -> None:
    found = electorate(members, presence, barred)
    assert 0 <= found.voting <= found.entitled <= found.members == len(members)
    assert found.present <= found.members


@given(SOME, PRESENCES, SOME, st.randoms())
def test_the_order_of_entry_changes_nothing(members, presence, barred, random) -> None:
    before = electorate(members, presence, barred)
    shuffled = list(presence.items())
    for one in (members, barred, shuffled):
        random.shuffle(one)
    assert electorate(members, dict(shuffled), barred) == before


@given(SOME, PRESENCES, SOME, SHARES, st.sampled_from(Denominator), st.booleans(), st.data())
def test_a_conflict_never_raises_a_share_above_one(members, presence, barred, share, of, strictly, data) -> None:
    votes = electorate(members, presence, barred)
    votes_for = data.draw(st.integers(0, votes.voting))
    tally = a_tally(votes_for, votes.voting - votes_for, 0)
    found = result(a_rule(share, of, strictly=strictly), tally, votes, BallotKind.SECRET, "An")
    if found.count is None:
        assert votes.voting == 0
        assert isinstance(found.hindrance, NobodyVotesError)
        return
    assert 0 <= Fraction(found.count.votes_for, found.whole) <= 1
    assert found.whole == (votes.entitled if of is Denominator.ALL_MEMBERS else votes.voting)


@given(SHARES, st.booleans(), st.integers(1, 40), st.data())
def test_a_threshold_is_exact_at_its_border(share, strictly, size, data) -> None:
    votes_for = data.draw(st.integers(0, size))
    wanted = Fraction(share) * size
    enough = votes_for > wanted if strictly else votes_for >= wanted
    assert (judged(votes_for, size, a_rule(share, strictly=strictly)) is VoteOutcome.PASSED) is enough


@pytest.mark.parametrize(
    ("votes_for", "size", "share", "strictly", "outcome"),
    [
        (7, 10, "0.7", False, VoteOutcome.PASSED),
        (7, 10, "0.7", True, VoteOutcome.NOT_PASSED),
        (8, 10, "0.7", True, VoteOutcome.PASSED),
        (5, 10, "0.5", True, VoteOutcome.NOT_PASSED),
        (8, 9, "0.9", False, VoteOutcome.NOT_PASSED),
        (9, 9, "0.9", False, VoteOutcome.PASSED),
        (9, 10, "0.9", False, VoteOutcome.PASSED),
    ],
)
def test_borders_that_are_known(votes_for, size, share, strictly, outcome) -> None:
    assert judged(votes_for, size, a_rule(share, strictly=strictly)) is outcome


def test_absent_members_count_against_where_all_members_are_asked_and_not_where_those_present_are() -> None:
    votes, tally = Electorate(members=9, present=6, entitled=9, voting=6), a_tally(6, 0, 0)
    of_all = result(a_rule("0.7"), tally, votes, BallotKind.SECRET, "An")
    of_present = result(a_rule("0.7", Denominator.PRESENT), tally, votes, BallotKind.SECRET, "An")
    assert (of_all.fraction, of_all.percent, of_all.outcome) == ("6/9", "66,67", VoteOutcome.NOT_PASSED)
    assert (of_present.fraction, of_present.percent, of_present.outcome) == ("6/6", "100,00", VoteOutcome.PASSED)


def test_who_votes_in_writing_votes_but_makes_no_quorum() -> None:
    presence = {"m0": Presence.PRESENT, "m1": Presence.WRITTEN, "m2": Presence.ABSENT}
    assert electorate(IDS[:3], presence, []) == Electorate(members=3, present=1, entitled=3, voting=2)


def test_who_has_a_conflict_makes_the_quorum_but_gets_no_ballot() -> None:
    presence = {"m0": Presence.PRESENT, "m1": Presence.PRESENT, "m2": Presence.ABSENT}
    assert electorate(IDS[:3], presence, ["m1", "m2"]) == Electorate(members=3, present=2, entitled=1, voting=1)


def test_a_share_is_written_with_two_decimals_and_a_comma() -> None:
    found = result(a_rule(), a_tally(8, 1, 0), everybody(9), BallotKind.SECRET, "An")
    assert (found.fraction, found.percent) == ("8/9", "88,89")


def test_without_a_rule_only_a_person_can_say_whether_votes_are_enough() -> None:
    assert judged(9, 9, None) is VoteOutcome.OPEN
    assert judged(9, 9, None, ruled=True) is VoteOutcome.PASSED


def test_what_a_person_decided_counts_before_the_threshold() -> None:
    assert judged(6, 9, a_rule("0.7"), ruled=True) is VoteOutcome.PASSED
    assert judged(9, 9, a_rule("0.7"), ruled=False) is VoteOutcome.NOT_PASSED


@given(st.integers(-3, 12), st.integers(-3, 12), st.integers(-3, 12), st.integers(0, 20))
def test_a_count_stands_only_when_it_adds_up_to_the_ballots(votes_for, against, invalid, voting) -> None:
    count = Count(votes_for, against, invalid)
    fits = min(votes_for, against, invalid) >= 0 and count.total == voting
    with nullcontext() if fits else pytest.raises((NegativeVotesError, TooManyVotesError, VotesMissingError)):
        refuse_count(count, voting, "An")


@pytest.mark.parametrize(
    ("tally", "ballot", "voting", "refusal", "told"),
    [
        (None, BallotKind.SECRET, 9, NotCountedError, "The votes on An are not counted yet; enter them."),
        (a_tally(9, 1, 0), BallotKind.SECRET, 9, TooManyVotesError, "10 votes on An, but only 9 members vote on it"),
        (a_tally(7, 1, 0), BallotKind.SECRET, 9, VotesMissingError, "8 votes on An, but 9 ballots were handed out"),
        (
            a_tally(8, 1, 0, second=(7, 1, 1)),
            BallotKind.SECRET,
            9,
            CountsDifferError,
            "in favour 8 and 7, against 1 and 1, invalid 0 and 1",
        ),
        (
            Tally.draft(meeting_id="m", candidate_id="c", votes_for=9, votes_against=0, invalid=0),
            BallotKind.SECRET,
            9,
            SecondCountMissingError,
            "a second person counts them, too",
        ),
        (a_tally(0, 0, 0), BallotKind.OPEN, 0, NobodyVotesError, "all who were present have a conflict"),
    ],
)
def test_each_refusal_says_what_is_wrong(tally, ballot, voting, refusal, told) -> None:
    with pytest.raises(refusal) as caught:
        counted(tally, ballot, voting, "An")
    assert told in str(caught.value)


def test_a_show_of_hands_needs_one_count_only() -> None:
    tally = Tally.draft(meeting_id="m", candidate_id="c", votes_for=8, votes_against=1, invalid=0)
    assert counted(tally, BallotKind.OPEN, 9, "An") == Count(8, 1, 0)


@given(*[st.integers(0, 9)] * 6)
def test_two_counts_agree_only_when_every_figure_does(a, b, c, d, e, f) -> None:
    first, second = Count(a, b, c), Count(d, e, f)
    if first == second:
        refuse_difference(first, second, "An")
    else:
        with pytest.raises(CountsDifferError):
            refuse_difference(first, second, "An")


@given(st.integers(1, 200))
def test_two_thirds_as_packs_write_them_make_the_quorum_that_people_count(members) -> None:
    assert needed_for_quorum(Decimal("0.6666"), members) == -(-2 * members // 3)
