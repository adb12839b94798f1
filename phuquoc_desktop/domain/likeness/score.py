"""The score: 0 surely two, 100 surely one and the same, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.likeness.figures import compare_births, compare_numbers
from phuquoc_desktop.domain.likeness.names import compare_names
from phuquoc_desktop.domain.likeness.reasons import OF_GROUPS, OF_PERSONS, Reason
from phuquoc_desktop.domain.likeness.traits import Traits

SUSPECT = 50
"""From here on a person should look; a shared name alone just reaches it, as many lists hold nothing else."""

LIKELY = 75
"""From here on two things that seldom agree by chance do agree."""


@dataclass(frozen=True)
class Likeness:
    """``reasons`` speak for or against, in the order in which a person would look: name, birth, number, the rest."""

    score: int
    reasons: tuple[Reason, ...]

    @property
    def is_suspect(self) -> bool:
        """Whether a person should look."""
        return self.score >= SUSPECT


def compare(a: Traits, b: Traits) -> Likeness:
    """Tell how likely two parties are the same; the order of the two makes no difference."""
    if a.party_kind != b.party_kind:
        return Likeness(0, ())
    points = OF_PERSONS if a.is_person else OF_GROUPS
    reasons = tuple(_reasons(a, b))
    return Likeness(max(0, min(100, sum(points[one] for one in reasons))), reasons)


def _reasons(a: Traits, b: Traits) -> Iterator[Reason]:
    yield compare_names(a, b)
    birth, number = compare_births(a.birth, b.birth), compare_numbers(a.identity_number, b.identity_number)
    if birth:
        yield birth
    if number:
        yield number
    if a.sex and b.sex:
        yield Reason.SAME_SEX if a.sex == b.sex else Reason.OTHER_SEX
    yield from _surroundings(a, b)


def _surroundings(a: Traits, b: Traits) -> Iterator[Reason]:
    """What changes in a life speaks for, and never against."""
    if a.unit and a.unit == b.unit:
        yield Reason.SAME_UNIT
    if a.position and a.position == b.position:
        yield Reason.SAME_POSITION
    if a.address and a.address == b.address:
        yield Reason.SAME_ADDRESS
