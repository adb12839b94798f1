"""A list of bonuses: who gets how much, what is not paid and why, and the total."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.bonus import Bonus, Rounding, bonus_of
from phuquoc_desktop.domain.law.pack import Exclusion, Pack
from phuquoc_desktop.domain.party import PartyKind

PackOfDay = Callable[[date], Pack]
"""Says which pack counts on a day; raises NoRegimeError."""


@dataclass(frozen=True)
class Granted:
    """An award that a party was granted: for the emulation year ``year``, by a decision of the day ``decided_on``."""

    party_id: str
    subject: PartyKind
    award: str
    year: int
    decided_on: date

    @property
    def period(self) -> tuple[str, int]:
        """Whose award it is, and for which year."""
        return self.party_id, self.year


@dataclass(frozen=True)
class PaidInstead:
    """Why a lower award is not paid: the higher one, and the rule that says so."""

    higher: Granted
    rule: Exclusion


@dataclass(frozen=True)
class BonusLine:
    """One award of one party; either a bonus, or the refusal that says why none can be reckoned.

    ``instead`` is set where only a higher award of the same year is paid. ``paid_before`` lists the same award, and lower
    ones of which only the higher is paid, if an earlier decision granted them: a person sees what was paid for them.
    """

    granted: Granted
    bonus: Bonus | None = None
    refusal: RefusedError | None = None
    instead: PaidInstead | None = None
    paid_before: tuple[Granted, ...] = ()

    @property
    def amount(self) -> int:
        """What is paid, in whole đồng; nothing where a higher award is paid instead."""
        return 0 if self.bonus is None or self.instead else self.bonus.amount

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody must look at it before it is paid."""
        unsure = self.instead is not None and not self.instead.rule.certainty.confirmed
        return self.bonus is None or not self.bonus.confirmed or unsure or bool(self.paid_before)


@dataclass(frozen=True)
class BonusList:
    """The lines in the order in which they came, and how many awards were left out since their decision has no date."""

    lines: tuple[BonusLine, ...]
    undated: int = 0

    @property
    def total(self) -> int:
        """The sum in whole đồng."""
        return sum(line.amount for line in self.lines)

    @property
    def confirmed(self) -> bool:
        """Whether nothing in it needs a person."""
        return not self.undated and not any(line.needs_a_person for line in self.lines)


def reckon(
    granted: Iterable[Granted],
    pack_on: PackOfDay,
    rounding: Rounding | None = None,
    *,
    elsewhere: Iterable[Granted] = (),
    undated: int = 0,
) -> BonusList:
    """Reckon a list; of two awards of a year that a law pays only once, the one with the higher coefficient is paid.

    ``elsewhere`` are awards of the same parties that other lists pay; those of later decisions do not count.
    """
    lines = [_line(one, pack_on, rounding) for one in granted]
    others = [_line(one, pack_on, rounding) for one in elsewhere]
    listed, before = _by_period(lines), _by_period(others)
    settled = (_settled(one, listed[one.granted.period], before.get(one.granted.period, [])) for one in lines)
    return BonusList(tuple(settled), undated)


def _by_period(lines: Iterable[BonusLine]) -> dict[tuple[str, int], list[BonusLine]]:
    grouped: dict[tuple[str, int], list[BonusLine]] = {}
    for line in lines:
        grouped.setdefault(line.granted.period, []).append(line)
    return grouped


def _line(one: Granted, pack_on: PackOfDay, rounding: Rounding | None) -> BonusLine:
    try:
        return BonusLine(one, bonus_of(pack_on(one.decided_on), one.award, one.subject, one.decided_on, rounding))
    except RefusedError as refusal:
        return BonusLine(one, refusal=refusal)


def _settled(line: BonusLine, listed: list[BonusLine], elsewhere: list[BonusLine]) -> BonusLine:
    """Look at a line beside the party's other awards of the year."""
    if line.bonus is None:
        return line
    earlier = [one for one in elsewhere if one.granted.decided_on <= line.granted.decided_on]
    rules = [rule for rule in line.bonus.pack.exclusions if rule.paid_once and line.granted.award in rule.awards]
    for rule in rules:
        rivals = [one for one in (*listed, *earlier) if one.granted.award in rule.awards]
        highest = max(rivals, key=lambda one: _rank(one, rule))
        if _rank(highest, rule) > _rank(line, rule):
            return replace(line, instead=PaidInstead(highest.granted, rule))
    once = {line.granted.award, *(award for rule in rules for award in rule.awards)}
    return replace(line, paid_before=tuple(one.granted for one in earlier if one.granted.award in once))


def _rank(line: BonusLine, rule: Exclusion) -> tuple[Decimal, int]:
    """Order by coefficient; of equal ones the award that the rule names later is the higher."""
    return line.bonus.rate.coefficient if line.bonus else Decimal(0), rule.awards.index(line.granted.award)
