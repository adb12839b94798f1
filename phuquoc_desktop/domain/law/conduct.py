"""Kinds of criteria on conduct, and those that only people can judge."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from phuquoc_desktop.domain.law.case import Answer, Case
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.facts import HEAVIER
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.year_result import Discipline
from phuquoc_desktop.translation import N_, _


class Whose(Labelled):
    """Whose discipline counts."""

    PARTY = "party", N_("The proposed one")
    MEMBERS = "members", N_("The members")


class DisciplineBelow(Criterion, frozen=True, kw_only=True, tag="discipline_below"):
    """No discipline as heavy as this one, of the proposed one or of any member of a collective."""

    below: Discipline
    whose: Whose = Whose.PARTY

    next_step = N_("Enter the discipline of the year, or that there was none.")

    def judge(self, case: Case) -> Answer:
        """Compare the heaviest discipline; none at all always fits."""
        found = self._found(case)
        if found is UNSET:
            return None
        return HEAVIER[found or Discipline.NONE] < HEAVIER[self.below]

    def _found(self, case: Case) -> Discipline | UnsetType | None:
        if self.whose is Whose.PARTY:
            return case.facts.discipline
        collective = case.facts.collective
        return UNSET if collective is None else collective.discipline_max

    def found(self, case: Case) -> str:
        """Name the discipline."""
        found = self._found(case)
        if found is UNSET:
            return ""
        return found.label if isinstance(found, Discipline) else _("none")


class NotUnderReview(Criterion, frozen=True, kw_only=True, tag="not_under_review"):
    """No discipline, inspection, investigation or complaint is being handled."""

    next_step = N_("Wait until the matter is closed, then judge again.")

    def judge(self, case: Case) -> Answer:
        """Return the opposite of what is known."""
        under_review = case.facts.under_review
        return None if under_review is None else not under_review

    def found(self, case: Case) -> str:
        """Say whether something is being handled."""
        under_review = case.facts.under_review
        return "" if under_review is None else _("a matter is being handled") if under_review else _("none")


class Breach(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One case of exclusion with its code and sentence."""

    code: str
    sentence: str


class NoBreach(Criterion, frozen=True, kw_only=True, tag="no_breach"):
    """None of the cases of exclusion applies."""

    cases: tuple[Breach, ...]

    next_step = N_("Go through the cases of exclusion and enter which of them apply, or none.")

    def judge(self, case: Case) -> Answer:
        """Look whether one of the cases is known to apply."""
        breaches = case.facts.breaches
        return None if breaches is None else not any(one.code in breaches for one in self.cases)

    def found(self, case: Case) -> str:
        """Name the cases that apply."""
        breaches = case.facts.breaches
        if breaches is None:
            return ""
        return "; ".join(one.sentence for one in self.cases if one.code in breaches) or _("none")


class ForAPerson(Criterion, frozen=True, kw_only=True, tag="for_a_person"):
    """Nothing that a program could compare: a person says whether it is met."""

    next_step = N_("Have it judged by the people in charge and enter what they say.")

    def judge(self, case: Case) -> Answer:
        """Return what a person has judged."""
        return case.facts.judged.get(self.id)

    def found(self, case: Case) -> str:
        """Say what a person has judged."""
        judged = case.facts.judged.get(self.id)
        return "" if judged is None else _("judged: met") if judged else _("judged: not met")


class Registered(ForAPerson, frozen=True, kw_only=True, tag="registered"):
    """Registered for the year judged: what a person has judged counts before what is on record."""

    next_step = N_("Enter the registration of the year, or have it judged by the people in charge.")

    def judge(self, case: Case) -> Answer:
        """Look for a registration; none on record does not say that there was none."""
        judged = super().judge(case)
        return True if judged is None and case.facts.registered else judged

    def found(self, case: Case) -> str:
        """Say what a person has judged, else name what was registered."""
        return super().found(case) or ", ".join(case.facts.registered or ())
