"""One party's facts looked at for one emulation year, with the questions that several kinds of criteria ask."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Invention, Level
from phuquoc_desktop.domain.law.facts import BETTER, WIDER, Facts, InitiativeFact

Answer = bool | None
"""True, False, or None where it is not known."""


def either(answers: Iterable[Answer]) -> Answer:
    """Tell whether one of them is true; None while that may still be so."""
    unknown = False
    for answer in answers:
        if answer:
            return True
        unknown = unknown or answer is None
    return None if unknown else False


def every(answers: Iterable[Answer]) -> Answer:
    """Tell whether all of them are true; None while that may still be so."""
    unknown = False
    for answer in answers:
        if answer is False:
            return False
        unknown = unknown or answer is None
    return None if unknown else True


def at_least(found: Level | None, wanted: Level | None) -> Answer:
    """Compare two levels; nothing wanted always fits, and an unknown level may."""
    if wanted is None:
        return True
    return None if found is None else WIDER[found] >= WIDER[wanted]


def recognised(one: InitiativeFact, by: Level | None, scope: Level | None = None) -> Answer:
    """Tell whether an initiative or topic was recognised at least at a level, and works at least so far."""
    if not one.accepted:
        return False
    return every((at_least(one.recognised_by, by), at_least(one.scope, scope)))


class Case:
    """Facts and the year for which they are judged."""

    __slots__ = ("facts", "year")

    def __init__(self, facts: Facts, year: int) -> None:
        self.facts = facts
        self.year = year

    def years_held(self, awards: tuple[str, ...]) -> list[int] | None:
        """Return the years for which one of the awards is held and not revoked, in no order; None when unknown.

        What is listed twice was received once.
        """
        titles = self.facts.titles
        if titles is None:
            return None
        held = {(one.award, one.year) for one in titles if one.award in awards and not one.revoked}
        return [year for _award, year in held]

    def holds(self, awards: tuple[str, ...], year: int) -> Answer:
        """Tell whether one of the awards is held for a year; of an open year that is not known before it is there."""
        held = self.years_held(awards)
        if held is None:
            return None
        return True if year in held else None if self.is_open(awards, year) else False

    def is_open(self, awards: tuple[str, ...], year: int) -> bool:
        """Tell whether one of the awards may still be found for a year; one that was revoked will not be."""
        if year not in self.facts.undecided:
            return False
        known = self.facts.titles or ()
        return not any(one.revoked and one.year == year and one.award in awards for one in known)

    def beginning(self, since: tuple[str, ...]) -> tuple[Answer, int]:
        """Tell whether one of these awards was received, and the first year that counts after it.

        Without ``since`` every year counts.
        """
        if not since:
            return True, 0
        held = self.years_held(since)
        if not held:
            return (None if self.earliest(since) <= self.year else False), self.year + 1
        return True, min(held) + 1

    def earliest(self, since: tuple[str, ...]) -> int:
        """Return the first year that would count if one of these awards were found for an open year."""
        if not since or self.facts.titles is None:
            return 0
        held = [*(self.years_held(since) or ()), *(one for one in self.facts.undecided if self.is_open(since, one))]
        return min(held, default=self.year) + 1

    def inventions(self, of: tuple[Invention, ...]) -> list[tuple[InitiativeFact, ...] | None]:
        """Return the initiatives, the topics, or both; None for a list that is unknown."""
        facts = self.facts
        return [facts.initiatives if one is Invention.INITIATIVE else facts.topics for one in of]

    def rating_of(self, year: int) -> Rating | None:
        """Return how a year was rated; None when unknown."""
        if year == self.year and self.facts.rating is not None:
            return self.facts.rating
        known = self.facts.ratings or ()
        return next((one.rating for one in known if one.year == year), None)

    def rated(self, year: int, rating: Rating) -> Answer:
        """Tell whether a year was rated at least so."""
        found = self.rating_of(year)
        return None if found is None else BETTER[found] >= BETTER[rating]
