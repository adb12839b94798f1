"""Criteria that consist of others, and the union of all kinds, by which a pack is read."""

from __future__ import annotations

from typing import Union

from phuquoc_desktop.domain.law.case import Answer, Case, either, every
from phuquoc_desktop.domain.law.conduct import DisciplineBelow, ForAPerson, NoBreach, NotUnderReview, Registered
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.shares import AtLeastSoMany, Quota, ShareOfMembers, Votes
from phuquoc_desktop.domain.law.work import (
    FigureBound,
    Initiative,
    InitiativeUsedOnce,
    LeadsCluster,
    MovementYears,
    TargetsExceeded,
)
from phuquoc_desktop.domain.law.years import RatingAtLeast, RatingTimes, TitleHeld, YearsInARow
from phuquoc_desktop.translation import N_, _


class OneOf(Criterion, frozen=True, kw_only=True, tag="one_of"):
    """At least one of several is met."""

    parts: tuple[AnyCriterion, ...]

    next_step = N_("One of these is enough; see each.")

    def judge(self, case: Case) -> Answer:
        """Ask each part."""
        return either(part.judge(case) for part in self.parts)

    def found(self, case: Case) -> str:
        """Say how many are met."""
        return _met(self.parts, case)


class AllOf(Criterion, frozen=True, kw_only=True, tag="all_of"):
    """All of several are met."""

    parts: tuple[AnyCriterion, ...]

    next_step = N_("All of these are needed; see each.")

    def judge(self, case: Case) -> Answer:
        """Ask each part."""
        return every(part.judge(case) for part in self.parts)

    def found(self, case: Case) -> str:
        """Say how many are met."""
        return _met(self.parts, case)


def _met(parts: tuple[AnyCriterion, ...], case: Case) -> str:
    met = sum(part.judge(case) is True for part in parts)
    return _("{met} of {count} met").format(met=met, count=len(parts))


AnyCriterion = Union[  # noqa: UP007  read by msgspec while the module is still being built
    RatingAtLeast,
    RatingTimes,
    TitleHeld,
    YearsInARow,
    Initiative,
    InitiativeUsedOnce,
    LeadsCluster,
    TargetsExceeded,
    MovementYears,
    FigureBound,
    DisciplineBelow,
    NotUnderReview,
    NoBreach,
    ForAPerson,
    Registered,
    AtLeastSoMany,
    ShareOfMembers,
    Quota,
    Votes,
    OneOf,
    AllOf,
]
