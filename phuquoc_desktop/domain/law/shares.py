"""Kinds of criteria on shares: of members, of a list, of votes."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from operator import attrgetter

from phuquoc_desktop.domain.law.case import Answer, Case, every
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.facts import VoteFacts
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


class Count(Labelled):
    """What is counted in a collective."""

    MEMBERS = "members", N_("Members")
    COMPLETED = "completed", N_("Fulfilled their tasks")
    LDTT = "ldtt", N_("Hold LĐTT")
    CSTDCS = "cstdcs", N_("Hold CSTĐCS")


class Rounding(Labelled):
    """How a share of a count becomes a whole number."""

    DOWN = "down", N_("Down")
    UP = "up", N_("Up")
    NEAREST = "nearest", N_("To the nearest")


_ROUNDED = {Rounding.DOWN: ROUND_FLOOR, Rounding.UP: ROUND_CEILING, Rounding.NEAREST: ROUND_HALF_UP}


class Denominator(Labelled):
    """Of whom a share of votes is taken."""

    ALL_MEMBERS = "all_members", N_("All members")
    PRESENT = "present", N_("Members present")


_READ = {one: attrgetter(one.value) for one in Count}


def _counted(case: Case, which: Count) -> int | None:
    collective = case.facts.collective
    found: int | None = None if collective is None else _READ[which](collective)
    return found


def percent(part: int, whole: int) -> str:
    """Write a share as offices do, with two decimals: ``69,90%``."""
    return f"{show_number(Decimal(part * 100) / whole, 2)}%" if whole else "–"


class AtLeastSoMany(Criterion, frozen=True, kw_only=True, tag="members_at_least"):
    """So many members at least are counted so."""

    part: Count
    count: int = 1

    next_step = N_("Enter the figures of the collective.")

    def judge(self, case: Case) -> Answer:
        """Compare the count."""
        part = _counted(case, self.part)
        return None if part is None else part >= self.count

    def found(self, case: Case) -> str:
        """Name the count."""
        part = _counted(case, self.part)
        return "" if part is None else f"{self.part.label}: {show_number(part)}"


class ShareOfMembers(Criterion, frozen=True, kw_only=True, tag="share_of_members"):
    """A share of the members: at least ``share`` of one, or more than that when ``strictly``."""

    part: Count
    share: Decimal
    strictly: bool = False

    next_step = N_("Enter the figures of the collective.")

    def judge(self, case: Case) -> Answer:
        """Compare exactly, without dividing; more than all members cannot be, so nothing is known then."""
        part, members = _counted(case, self.part), _counted(case, Count.MEMBERS)
        if part is None or not members or part > members:
            return None
        wanted = self.share * members
        return part > wanted if self.strictly else part >= wanted

    def found(self, case: Case) -> str:
        """Name part, whole and share."""
        part, members = _counted(case, self.part), _counted(case, Count.MEMBERS)
        if part is None or not members:
            return ""
        return _("{part} of {whole} = {share}").format(part=part, whole=members, share=percent(part, members))


class Quota(Criterion, frozen=True, kw_only=True, tag="quota"):
    """At most a share of a count; while the rounding is not confirmed, one between both roundings is not judged."""

    part: Count
    base: Count
    share: Decimal
    rounding: Rounding = Rounding.DOWN
    rounding_confirmed: bool = False

    next_step = N_("Choose the most deserving within the quota, or give a reason for going beyond it.")

    def judge(self, case: Case) -> Answer:
        """Compare with the quota."""
        part, base = _counted(case, self.part), _counted(case, self.base)
        return None if part is None or base is None else self.allows(part, base)

    def is_left_open(self, case: Case) -> bool:
        """Tell whether the list is between two roundings."""
        part, base = _counted(case, self.part), _counted(case, self.base)
        return part is not None and base is not None and self.allows(part, base) is None

    def allows(self, part: int, base: int) -> Answer:
        """Tell whether so many of so many are within the quota."""
        if self.rounding_confirmed:
            return part <= self.most(base)
        if part <= self._whole(base, Rounding.DOWN):
            return True
        return None if part <= self._whole(base, Rounding.UP) else False

    def most(self, base: int) -> int:
        """Return the greatest number that the quota allows for a base."""
        return self._whole(base, self.rounding)

    def _whole(self, base: int, rounding: Rounding) -> int:
        return int((self.share * base).to_integral_value(_ROUNDED[rounding]))

    def found(self, case: Case) -> str:
        """Name count, base and the greatest number allowed."""
        part, base = _counted(case, self.part), _counted(case, self.base)
        if part is None or base is None:
            return ""
        told = _("{part} of {base} = {share}; at most {most}")
        return told.format(part=part, base=base, share=percent(part, base), most=self.most(base))


class Votes(Criterion, frozen=True, kw_only=True, tag="votes"):
    """The council was quorate and enough voted in favour."""

    share: Decimal
    strictly: bool = False
    of: Denominator = Denominator.ALL_MEMBERS
    quorum: Decimal | None = None
    secret: bool | None = None

    next_step = N_("Hold the vote and enter its result.")

    def judge(self, case: Case) -> Answer:
        """Look at quorum, secrecy and share; votes that nobody counted are unknown."""
        votes = case.facts.votes
        if votes is None:
            return None
        return every((self._quorate(votes), self._as_secret(votes), self._enough(votes)))

    def whole(self, votes: VoteFacts) -> int | None:
        """Return what the share is taken of: without those who have a conflict of interest, where that is known."""
        if self.of is Denominator.ALL_MEMBERS:
            return votes.members if votes.entitled is None else votes.entitled
        return votes.present if votes.voting is None else votes.voting

    def is_enough(self, in_favour: int, whole: int) -> bool:
        """Compare exactly, without dividing."""
        wanted = self.share * whole
        return in_favour > wanted if self.strictly else in_favour >= wanted

    def is_quorate(self, present: int, members: int) -> bool:
        """Tell whether enough members are present; without a quorum any number is."""
        return self.quorum is None or present >= self.quorum * members

    def _quorate(self, votes: VoteFacts) -> Answer:
        if self.quorum is None:
            return True
        if votes.present is None or not votes.members:
            return None
        return self.is_quorate(votes.present, votes.members)

    def _as_secret(self, votes: VoteFacts) -> Answer:
        return votes.secret if self.secret else True

    def _enough(self, votes: VoteFacts) -> Answer:
        if votes.enough is not None:
            return votes.enough
        whole = self.whole(votes)
        return None if votes.in_favour is None or not whole else self.is_enough(votes.in_favour, whole)

    def found(self, case: Case) -> str:
        """Name votes, whole and share."""
        votes = case.facts.votes
        whole = self.whole(votes) if votes else None
        if votes is None or votes.in_favour is None or not whole:
            return ""
        told = _("{part} of {whole} = {share}")
        return told.format(part=votes.in_favour, whole=whole, share=percent(votes.in_favour, whole))
