"""Whether a party may be proposed for an award: the verdict, and what it rests on. The machine proposes, people decide.

Verdicts form a ladder: not eligible, needs review, eligible. Everything a rule asks is on it, and the lowest rung counts;
of grounds and of criteria of which one is enough, the highest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import msgspec

from phuquoc_desktop.domain.law.case import Answer, Case
from phuquoc_desktop.domain.law.criterion import Criterion, Weight
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.ladder import criteria_of_all, is_confirmed, plan_of
from phuquoc_desktop.domain.law.pack import AwardRule, Ground, Pack
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _


class Verdict(Labelled):
    """Kết luận: Đủ điều kiện, Không đủ điều kiện, Cần xem xét."""

    NOT_ELIGIBLE = "not_eligible", N_("Not eligible")
    NEEDS_REVIEW = "needs_review", N_("Needs review")
    ELIGIBLE = "eligible", N_("Eligible")


VERDICTS = tuple(Verdict)
"""In the order of the rungs."""


@dataclass(frozen=True)
class CriterionFinding:
    """What came of one criterion; ``parts`` are those of a group."""

    criterion: Criterion
    met: Answer
    confirmed: bool
    counts: bool
    """Whether it had a say in the verdict: reminders and what is asked only when known had none."""
    found: str
    reached: int
    """How many years or times of what is asked over several years there are."""
    parts: tuple[CriterionFinding, ...] = ()

    @property
    def needed(self) -> str:
        """What the law asks, in its own words."""
        return self.criterion.sentence

    @property
    def article(self) -> str:
        """Where it stands, or that no article is known."""
        return self.criterion.article or _("no article known")

    @property
    def next_step(self) -> str:
        """What to do next; empty when it is met."""
        return "" if self.met else self.criterion.advice()

    @property
    def message(self) -> str:
        """The whole finding in one sentence or two."""
        found = self.found or _("not known")
        told = f"{self.needed.rstrip('.')}: {found}."
        return f"{told} {self.next_step}".strip()


class Judgement(msgspec.Struct, frozen=True):
    """A verdict with all that it rests on; ``ground`` is the one that carried it, where the law names several."""

    verdict: Verdict
    pack: Pack
    rule: AwardRule
    facts: Facts
    year: int
    ground: Ground | None
    other_grounds: tuple[Ground, ...]
    """Grounds that were not looked at: of another mode, or only on request."""

    @property
    def findings(self) -> tuple[CriterionFinding, ...]:
        """What came of every criterion, those of all awards first."""
        case = Case(self.facts, self.year)
        asked = (
            *criteria_of_all(self.pack, self.rule),
            *self.rule.criteria,
            *(self.ground.criteria if self.ground else ()),
        )
        return tuple(find(criterion, case, self.pack) for criterion in asked)


def evaluate(pack: Pack, rule: AwardRule, facts: Facts, years: tuple[int, ...]) -> Judgement:
    """Judge facts for the years that may be meant; the year and the ground that suit the party best carry the verdict."""
    plan = plan_of(pack, rule, facts.mode, facts.ground)
    best, best_year, ground = -1, years[0], None
    for year in years:
        case = Case(facts, year)
        for way in plan.ways:
            rung = way.rung(case)
            if rung > best:
                best, best_year, ground = rung, year, way.ground
    return Judgement(VERDICTS[min(best, plan.highest)], pack, rule, facts, best_year, ground, plan.other_grounds)


def years_meant(on: date) -> tuple[int, ...]:
    """Return the emulation years that a dossier of a day may be for: until June also the year before, which comes first."""
    return (on.year - 1, on.year) if on.month <= 6 else (on.year,)


def find(criterion: AnyCriterion, case: Case, pack: Pack) -> CriterionFinding:
    """Say what came of one criterion."""
    met = criterion.judge(case)
    not_asked = criterion.only_when_known and met is None and not criterion.is_left_open(case)
    counts = criterion.weight is not Weight.REMINDS and not not_asked
    parts = criterion.parts if isinstance(criterion, (OneOf, AllOf)) else ()
    return CriterionFinding(
        criterion,
        met,
        is_confirmed(criterion, pack),
        counts,
        criterion.found(case),
        criterion.reached(case),
        tuple(find(part, case, pack) for part in parts),
    )
