"""Counting the council's votes: who may vote on a candidate, what two people counted, and what comes of it.

How a conflict of interest changes what a share is taken of is one rule, :func:`electorate`. No law that we know says it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from phuquoc_desktop.domain.council import BallotKind, Presence, Tally
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.facts import VoteFacts
from phuquoc_desktop.domain.law.shares import Votes
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number


class NotCountedError(RefusedError):
    """Nobody has counted the votes on a candidate."""

    sentence = N_("The votes on {name} are not counted yet; enter them.")


class SecondCountMissingError(RefusedError):
    """A secret ballot was counted once only."""

    sentence = N_("The votes on {name} were counted once; a second person counts them, too.")


class NobodyVotesError(RefusedError):
    """Whoever was there may not vote on a candidate."""

    sentence = N_(
        "Nobody may vote on {name}: attendance is not taken, or all who were present have a conflict of interest. "
        "Take attendance, or vote at another meeting."
    )


class TooManyVotesError(RefusedError):
    """More votes than people who may vote."""

    sentence = N_("{total} votes on {name}, but only {voting} members vote on it; check the figures.")


class VotesMissingError(RefusedError):
    """Fewer votes than ballots handed out."""

    sentence = N_(
        "{total} votes on {name}, but {voting} ballots were handed out; "
        "count the {missing} missing ones as invalid, or look for them."
    )


class CountsDifferError(RefusedError):
    """Two people counted differently."""

    sentence = N_(
        "The two counts of {name} differ: in favour {first_for} and {second_for}, against {first_against} and "
        "{second_against}, invalid {first_invalid} and {second_invalid}. Count again together."
    )


class NegativeVotesError(RefusedError):
    """A count below zero."""

    sentence = N_("Votes cannot be below zero; check the figures.")


class OneCountError(RefusedError):
    """A show of hands is counted once."""

    sentence = N_("A show of hands is counted once; there is no second count.")


@dataclass(frozen=True)
class Count:
    """What one person counted; ``invalid`` are ballots that say nothing or too much, and those that did not come back."""

    votes_for: int
    against: int
    invalid: int = 0

    @property
    def total(self) -> int:
        """All ballots together."""
        return self.votes_for + self.against + self.invalid


@dataclass(frozen=True)
class Electorate:
    """Who votes on one candidate, in numbers.

    ``members`` and ``present`` are those of the whole council; ``entitled`` the members without a conflict with the
    candidate, ``voting`` those of them who are present or vote in writing.
    """

    members: int
    present: int
    entitled: int
    voting: int


def electorate(members: Collection[str], presence: Mapping[str, Presence], barred: Collection[str]) -> Electorate:
    """Count who votes on a candidate, by the ids of members; ``barred`` have a conflict of interest with the candidate.

    Whoever has a conflict gets no ballot, and is counted neither among all members nor among those present when a share is
    taken. The quorum is that of the meeting: it counts everybody who is present in person, with a conflict or without.
    Whoever votes in writing votes, and does not count for the quorum.
    """
    there = {one for one in members if presence.get(one) is Presence.PRESENT}
    vote = {one for one in members if presence.get(one) in (Presence.PRESENT, Presence.WRITTEN)}
    out = set(barred)
    return Electorate(len(set(members)), len(there), len(set(members) - out), len(vote - out))


def needed_for_quorum(quorum: Decimal, members: int) -> int:
    """Return the smallest number of members that makes a quorum."""
    return int((quorum * members).to_integral_value(ROUND_CEILING))


def first_count(tally: Tally | None) -> Count | None:
    """Return the first count, if it is whole."""
    if tally is None or tally.votes_for is None or tally.votes_against is None:
        return None
    return Count(tally.votes_for, tally.votes_against, tally.invalid or 0)


def second_count(tally: Tally | None) -> Count | None:
    """Return the second count, if it is whole."""
    if tally is None or tally.second_for is None or tally.second_against is None:
        return None
    return Count(tally.second_for, tally.second_against, tally.second_invalid or 0)


def refuse_count(count: Count, voting: int, name: str) -> None:
    """Raise what stands against one count by itself: below zero, or not as many votes as ballots handed out."""
    if min(count.votes_for, count.against, count.invalid) < 0:
        raise NegativeVotesError(field="votes_for")
    if count.total > voting:
        raise TooManyVotesError(field="votes_for", total=count.total, voting=voting, name=name)
    if count.total < voting:
        missing = voting - count.total
        raise VotesMissingError(field="votes_for", total=count.total, voting=voting, missing=missing, name=name)


def refuse_difference(first: Count, second: Count, name: str) -> None:
    """Raise CountsDifferError, with every figure, unless both counts are the same."""
    if first != second:
        raise CountsDifferError(
            field="second_for",
            name=name,
            first_for=first.votes_for,
            second_for=second.votes_for,
            first_against=first.against,
            second_against=second.against,
            first_invalid=first.invalid,
            second_invalid=second.invalid,
        )


def counted(tally: Tally | None, ballot: BallotKind, voting: int, name: str) -> Count:
    """Return what was counted; raises what is missing from it or stands against it."""
    first, second = first_count(tally), second_count(tally)
    if not voting:
        raise NobodyVotesError(field="votes_for", name=name)
    if first is None:
        raise NotCountedError(field="votes_for", name=name)
    refuse_count(first, voting, name)
    if ballot is BallotKind.SECRET:
        if second is None:
            raise SecondCountMissingError(field="second_for", name=name)
        refuse_difference(first, second, name)
    return first


class VoteOutcome(Labelled):
    """Kết quả bỏ phiếu của một người, một tập thể."""

    PASSED = "passed", N_("Enough votes")
    NOT_PASSED = "not_passed", N_("Not enough votes")
    OPEN = "open", N_("Cannot be judged yet")


@dataclass(frozen=True)
class VoteResult:
    """What the votes on one candidate came to.

    ``whole`` is what the share is taken of, by the rule; 0 while that is not known. ``hindrance`` says why the outcome is
    open, where that is because of the counting and not because no threshold is known.
    """

    outcome: VoteOutcome
    count: Count | None = None
    whole: int = 0
    hindrance: RefusedError | None = None

    @property
    def percent(self) -> str:
        """The share in favour with two decimals: ``88,89``; empty while nothing is counted."""
        if self.count is None or not self.whole:
            return ""
        return show_number(Decimal(self.count.votes_for * 100) / self.whole, 2)

    @property
    def fraction(self) -> str:
        """Votes in favour of what the share is taken of: ``8/9``; empty while nothing is counted."""
        return f"{self.count.votes_for}/{self.whole}" if self.count is not None and self.whole else ""


def facts_of(count: Count | None, votes: Electorate, ballot: BallotKind, enough: bool | None = None) -> VoteFacts:
    """Return the votes as the criteria of a rule pack see them."""
    return VoteFacts(
        in_favour=count.votes_for if count else None,
        present=votes.present,
        members=votes.members,
        entitled=votes.entitled,
        voting=votes.voting,
        enough=enough,
        secret=ballot is BallotKind.SECRET,
    )


def result(
    rule: Votes | None, tally: Tally | None, votes: Electorate, ballot: BallotKind, name: str, ruled: bool | None = None
) -> VoteResult:
    """Say what came of the votes; ``ruled`` is what a person decided, which counts before the threshold.

    Without a rule the share is taken of those who vote, and only a person can say whether it is enough.
    """
    try:
        count = counted(tally, ballot, votes.voting, name)
    except RefusedError as why:
        return VoteResult(VoteOutcome.OPEN, hindrance=why)
    whole = (rule.whole(facts_of(count, votes, ballot)) if rule else votes.voting) or 0
    met = ruled if ruled is not None else rule.is_enough(count.votes_for, whole) if rule else None
    outcome = {True: VoteOutcome.PASSED, False: VoteOutcome.NOT_PASSED, None: VoteOutcome.OPEN}[met]
    return VoteResult(outcome, count, whole)
