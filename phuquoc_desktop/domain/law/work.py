"""Kinds of criteria on what was done: initiatives, the cluster, targets, movements, plain figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import UNSET

from phuquoc_desktop.domain.initiative import Invention, Level
from phuquoc_desktop.domain.law.case import Answer, Case, either, recognised
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.facts import InitiativeFact
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


class Initiative(Criterion, frozen=True, kw_only=True, tag="initiative"):
    """So many initiatives or topics of the last years, recognised at least at a level, working at least so far."""

    of: tuple[Invention, ...] = (Invention.INITIATIVE, Invention.TOPIC)
    times: int = 1
    recognised_by: Level | None = None
    scope: Level | None = None
    within_years: int = 1

    next_step = N_("Enter the initiative with who recognised it, number, date and how far it works.")

    def judge(self, case: Case) -> Answer:
        """Count those that fit; those of which something is not known may still fit."""
        lists = case.inventions(self.of)
        sure = possible = 0
        for one in self._recent(case, lists):
            fits = recognised(one, self.recognised_by, self.scope)
            sure += fits is True
            possible += fits is not False
        if sure >= self.times:
            return True
        if possible >= self.times or None in lists or case.year in case.facts.undecided:
            return None
        return False

    def _recent(self, case: Case, lists: list[tuple[InitiativeFact, ...] | None]) -> list[InitiativeFact]:
        last, before = case.year, case.year - self.within_years
        return [one for known in lists if known for one in known if before < one.year <= last]

    def found(self, case: Case) -> str:
        """Name year and scope of each."""
        lists = case.inventions(self.of)
        if all(known is None for known in lists):
            return ""
        told = [f"{one.year} ({one.scope.label if one.scope else '?'})" for one in self._recent(case, lists)]
        return ", ".join(told) or _("none")


class InitiativeUsedOnce(Criterion, frozen=True, kw_only=True, tag="initiative_used_once"):
    """There is an initiative or topic that was not used for another award before; without any nothing is said."""

    within_years: int = 1

    next_step = N_("Propose with another initiative, or leave this one to the award for which it was used.")

    def judge(self, case: Case) -> Answer:
        """Tell whether one of the year's initiatives is unused; in a list that is not known there may be one."""
        uses: list[Answer] = [None if one.used_for is UNSET else one.used_for is None for one in self._recent(case)]
        if None in (case.facts.initiatives, case.facts.topics) or (uses and case.year in case.facts.undecided):
            uses.append(None)
        return either(uses) if uses else True

    def _recent(self, case: Case) -> Iterator[InitiativeFact]:
        for one in (*(case.facts.initiatives or ()), *(case.facts.topics or ())):
            if case.year - self.within_years < one.year <= case.year:
                yield one

    def found(self, case: Case) -> str:
        """Name the awards for which they were used."""
        used = [str(one.used_for) for one in self._recent(case) if one.used_for is not UNSET and one.used_for]
        return _("used for {awards}").format(awards=", ".join(used)) if used else ""


class LeadsCluster(Criterion, frozen=True, kw_only=True, tag="leads_cluster"):
    """Ranked at least so in its cluster or block."""

    rank: int = 1

    next_step = N_("Wait for the ranking of the cluster and enter it.")

    def judge(self, case: Case) -> Answer:
        """Compare the rank."""
        rank = case.facts.cluster_rank
        return None if rank is None else rank <= self.rank

    def found(self, case: Case) -> str:
        """Name the rank."""
        rank = case.facts.cluster_rank
        return "" if rank is None else _("rank {rank}").format(rank=rank)


class TargetsExceeded(Criterion, frozen=True, kw_only=True, tag="targets_exceeded"):
    """All targets are exceeded."""

    next_step = N_("Enter the results of the targets; each must be exceeded.")

    def judge(self, case: Case) -> Answer:
        """Return what is known."""
        return case.facts.targets_exceeded

    def found(self, case: Case) -> str:
        """Say yes or no."""
        exceeded = case.facts.targets_exceeded
        return "" if exceeded is None else _("exceeded") if exceeded else _("not all exceeded")


class MovementYears(Criterion, frozen=True, kw_only=True, tag="movement_years"):
    """The movement lasted at least so many years."""

    years: int

    next_step = N_("Enter how long the movement lasted.")

    def judge(self, case: Case) -> Answer:
        """Compare the years."""
        years = case.facts.movement_years
        return None if years is None else years >= self.years

    def found(self, case: Case) -> str:
        """Name the years."""
        return "" if case.facts.movement_years is None else show_number(case.facts.movement_years)


class Figure(Labelled):
    """Plain figures that a criterion may bound."""

    MONTHS_IN_SERVICE = "months_in_service", N_("Months in service")
    LEAVE_DAYS = "leave_days", N_("Days of leave")
    YEARS_STANDING = "years_standing", N_("Years since founding")
    CONTRIBUTION = "contribution", N_("Contribution in đồng")


class FigureBound(Criterion, frozen=True, kw_only=True, tag="figure"):
    """A figure is at least or at most so great."""

    figure: Figure
    at_least: Decimal | None = None
    at_most: Decimal | None = None

    next_step = N_("Enter the figure.")

    def judge(self, case: Case) -> Answer:
        """Compare with both bounds."""
        found = getattr(case.facts, self.figure.value)
        if found is None:
            return None
        return (self.at_least is None or found >= self.at_least) and (self.at_most is None or found <= self.at_most)

    def found(self, case: Case) -> str:
        """Name the figure."""
        value = getattr(case.facts, self.figure.value)
        return "" if value is None else f"{self.figure.label}: {show_number(value)}"
