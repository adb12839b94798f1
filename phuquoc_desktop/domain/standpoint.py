"""A figure that is being judged: what was reached, what is asked, and how a judgement says both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.course import MONTHS, Course
from phuquoc_desktop.domain.exact import rounded
from phuquoc_desktop.domain.judgement import Judgement, Rule
from phuquoc_desktop.domain.target import Comparator, Cumulation, Standing, Target
from phuquoc_desktop.domain.telling import Amount, Speak, Told
from phuquoc_desktop.translation import N_

_CHANGE = N_("{direction} of {amount}")
_BETWEEN = N_("{low} to {high}")

LIMITS = (Comparator.AT_MOST, Comparator.LESS_THAN)


@dataclass(frozen=True)
class Asked:
    """What a target asks for, in words: “at least 4.549 tỷ đồng”, “6,5 to 7 %”, “decrease of at least 4 %”."""

    target: Target

    def say(self, speak: Speak) -> str:
        """Return the words in a language."""
        target = self.target
        if target.direction is None:
            return self._figure(speak)
        if target.value is None:
            return speak(target.direction.label_key)
        return Told(_CHANGE, {"direction": target.direction, "amount": self._figure(speak)}).say(speak)

    def _figure(self, speak: Speak) -> str:
        target = self.target
        compared = speak(target.comparator.label_key)
        if target.value is None:
            return compared
        if target.comparator is Comparator.RANGE and target.value_to is not None:
            return Told(_BETWEEN, {"low": Amount(target.value), "high": self._amount(target.value_to)}).say(speak)
        return f"{compared} {self._amount(target.value)}"

    def _amount(self, value: Decimal) -> Amount:
        return Amount(value, self.target.unit)


@dataclass(frozen=True)
class Standpoint:
    """A figure that is being judged; ``plan`` is the end that it has to come to."""

    target: Target
    course: Course
    last_year: Course | None
    reached: Decimal
    plan: Decimal

    @property
    def month(self) -> int:
        """The last month with a value."""
        return self.course.month

    @property
    def is_over(self) -> bool:
        """Whether that is December."""
        return self.month == MONTHS

    @property
    def is_level(self) -> bool:
        """Whether the value is a state, and not a sum."""
        return self.course.cumulation is Cumulation.LEVEL

    @property
    def short(self) -> Standing:
        """How it stands when what is asked does not hold."""
        return Standing.MISSED if self.is_over else Standing.BEHIND

    @property
    def good(self) -> Standing:
        """How it stands when what is asked holds, and may yet cease to."""
        return Standing.MET if self.is_over else Standing.ON_COURSE

    def amount(self, value: Decimal) -> Amount:
        """Return a figure with the target's unit."""
        return Amount(value, self.target.unit)

    def says(
        self, standing: Standing, rule: Rule, ahead: Decimal | None = None, more: Mapping[str, object] | None = None
    ) -> Judgement:
        """Give a judgement whose sentence also knows months, what was reached, the plan and what is asked."""
        known = {"months": self.month, "reached": self.amount(self.reached), "plan": self.amount(self.plan)}
        points = None if ahead is None else rounded(ahead * 100, 1)
        return Judgement(standing, rule, {**known, "asked": Asked(self.target), **(more or {})}, self.month, points)
