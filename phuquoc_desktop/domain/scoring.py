"""Points for timeliness and quality: which facts count how much is dated data; what is not known counts neither way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

import msgspec

TENTH = Decimal("0.1")
HUNDRED = 100


class ScoringHead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a set of points is, from when it counts, and who has confirmed it; of several the highest version counts."""

    kind: Literal["scoring"]
    format: Literal[1]
    id: str
    version: str
    title: str
    valid_from: date
    valid_to: date | None = None
    confirmed: bool
    source: str


class Criterion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Tiêu chí: at most ``most`` points; a share of them as much as is fulfilled, or ``each`` point less for every case."""

    code: Literal["on_time", "complete", "gaps", "returns", "refused", "answers"]
    title: str
    most: int
    how: Literal["share", "deduct"]
    each: int = 0


class Scoring(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that one file says."""

    head: ScoringHead
    criterion: tuple[Criterion, ...]


@dataclass(frozen=True)
class Fact:
    """What was counted: of ``whole`` cases ``good`` were as they should be; for deductions ``whole - good`` were not.

    ``basis`` says where the figure comes from, case by case.
    """

    good: int
    whole: int
    basis: tuple[str, ...] = ()


@dataclass(frozen=True)
class Points:
    """The points for one criterion; None where nothing is known that could be judged."""

    criterion: Criterion
    points: Decimal | None
    fact: Fact | None


def points_for(criterion: Criterion, fact: Fact | None) -> Points:
    """Reckon the points: a share needs at least one case, a deduction none; never below zero."""
    if fact is None or (criterion.how == "share" and fact.whole == 0):
        return Points(criterion, None, fact)
    if criterion.how == "share":
        points = Decimal(criterion.most * fact.good) / fact.whole
    else:
        points = Decimal(max(criterion.most - criterion.each * (fact.whole - fact.good), 0))
    return Points(criterion, points.quantize(TENTH, ROUND_HALF_UP), fact)


def score(scoring: Scoring, facts: Mapping[str, Fact | None]) -> tuple[Points, ...]:
    """Reckon all criteria; a fact that is left out is not known."""
    return tuple(points_for(one, facts.get(one.code)) for one in scoring.criterion)


def total(found: Iterable[Points]) -> Decimal | None:
    """Return the points reached in a hundred of those that could be judged; None where none could."""
    known = [(one.points, one.criterion.most) for one in found if one.points is not None]
    most = sum(each for _points, each in known)
    if not most:
        return None
    return (sum(points for points, _most in known) * HUNDRED / Decimal(most)).quantize(TENTH, ROUND_HALF_UP)


def ranks(totals: Mapping[str, Decimal | None]) -> dict[str, int]:
    """Rank the offices whose total is known, the best first; equal totals share a rank, and the next one is left out."""
    known = [one for one in totals.values() if one is not None]
    return {key: 1 + sum(other > one for other in known) for key, one in totals.items() if one is not None}
