"""Whether a party may be proposed for an award: the verdict, and what it rests on. The machine proposes, people decide.

Verdicts form a ladder: not eligible, needs review, eligible. Everything a rule asks is on it, and the lowest rung counts;
of grounds and of criteria of which one is enough, the highest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from phuquoc_desktop.domain.law.case import Answer, Case
from phuquoc_desktop.domain.law.criterion import Criterion, Weight
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.pack import AwardRule, Ground, Pack
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _

NO, MAYBE, YES = 0, 1, 2
"""The rungs of the ladder."""

Rung = Callable[[Case], int]


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


@dataclass(frozen=True)
class Judgement:
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
        asked = (*_general(self.pack, self.rule), *self.rule.criteria, *(self.ground.criteria if self.ground else ()))
        return tuple(find(criterion, case, self.pack) for criterion in asked)


def evaluate(pack: Pack, rule: AwardRule, facts: Facts, years: tuple[int, ...]) -> Judgement:
    """Judge facts for the years that may be meant; the year and the ground that suit the party best carry the verdict."""
    common, grounds = _compiled(pack, rule)
    best: tuple[int, int, Ground | None] = (-1, years[0], None)
    chosen = [(ground, rungs) for ground, rungs in grounds if _looked_at(ground, facts)]
    for year in years:
        case = Case(facts, year)
        shared = _lowest(common, case)
        for ground, rungs in chosen or ((None, ()),):
            rung = min(shared, _lowest(rungs, case))
            if rung > best[0]:
                best = (rung, year, ground)
    rung, year, ground = best
    if grounds and not chosen:
        rung = min(rung, MAYBE)
    others = tuple(one for one, _rungs in grounds if not _looked_at(one, facts))
    return Judgement(VERDICTS[rung], pack, rule, facts, year, ground, others)


def years_meant(on: date) -> tuple[int, ...]:
    """Return the emulation years that a dossier of a day may be for: until June also the year before, which comes first."""
    return (on.year - 1, on.year) if on.month <= 6 else (on.year,)


def _looked_at(ground: Ground, facts: Facts) -> bool:
    if facts.ground is not None:
        return ground.id == facts.ground
    return facts.mode in ground.modes and not ground.on_request


def _lowest(rungs: tuple[Rung, ...], case: Case) -> int:
    lowest = YES
    for rung in rungs:
        found = rung(case)
        if found < lowest:
            lowest = found
            if not lowest:
                break
    return lowest


@lru_cache(maxsize=512)
def _compiled(pack: Pack, rule: AwardRule) -> tuple[tuple[Rung, ...], tuple[tuple[Ground, tuple[Rung, ...]], ...]]:
    common = tuple(_rungs((*_general(pack, rule), *rule.criteria), pack))
    return common, tuple((ground, tuple(_rungs(ground.criteria, pack))) for ground in rule.grounds)


def _general(pack: Pack, rule: AwardRule) -> tuple[AnyCriterion, ...]:
    return tuple(
        one.criterion
        for one in pack.general
        if (not one.awards or rule.award in one.awards) and (not one.subjects or rule.subject in one.subjects)
    )


def _rungs(criteria: tuple[AnyCriterion, ...], pack: Pack) -> Iterator[Rung]:
    return (_rung(one, pack) for one in criteria if one.weight is not Weight.REMINDS)


def _rung(criterion: AnyCriterion, pack: Pack) -> Rung:
    """Turn a criterion into what puts a case on a rung, with everything decided that does not depend on the case."""
    refuses = criterion.weight is Weight.REFUSES
    confirmed = is_confirmed(criterion, pack)
    if_not = NO if refuses and confirmed else MAYBE
    if_unknown = YES if criterion.only_when_known else MAYBE
    if_met = YES if confirmed or not refuses else if_unknown
    if isinstance(criterion, (OneOf, AllOf)):
        inner = tuple(_rungs(criterion.parts, pack))
        rungs, pick = (if_not, if_unknown, if_met), max if isinstance(criterion, OneOf) else min
        return lambda case: rungs[pick([part(case) for part in inner], default=YES)]
    judge = criterion.judge

    def rung(case: Case) -> int:
        answer = judge(case)
        return if_met if answer else if_unknown if answer is None else if_not

    return rung


def is_confirmed(criterion: Criterion, pack: Pack) -> bool:
    """Tell whether a criterion may refuse: it and its pack are confirmed."""
    return pack.head.confirmed and criterion.certainty.confirmed


def find(criterion: AnyCriterion, case: Case, pack: Pack) -> CriterionFinding:
    """Say what came of one criterion."""
    met = criterion.judge(case)
    counts = criterion.weight is not Weight.REMINDS and not (criterion.only_when_known and met is None)
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
