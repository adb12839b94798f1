"""A rule as steps on the ladder of verdicts, with everything decided beforehand that does not depend on the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from phuquoc_desktop.domain.dossier import Mode
from phuquoc_desktop.domain.law.case import Case
from phuquoc_desktop.domain.law.criterion import Criterion, Weight
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.pack import AwardRule, Ground, Pack

NO, MAYBE, YES = 0, 1, 2
"""The rungs: not eligible, needs review, eligible."""

LEFT_OPEN = "left open"
"""The answer to what all facts are there for and nobody can say."""

Step = tuple[Callable[[Case], Any], dict[Any, int]]
"""What to ask a case, and the rung for each answer."""


@dataclass(frozen=True, slots=True)
class Way:
    """All that is asked on one ground; first what may refuse, for a refusal ends the search."""

    ground: Ground | None
    refusing: tuple[Step, ...]
    doubting: tuple[Step, ...]

    def rung(self, case: Case) -> int:
        """Return the lowest rung on which anything asked leaves the case."""
        lowest = YES
        for ask, rungs in self.refusing:
            found = rungs[ask(case)]
            if found < lowest:
                if found == NO:
                    return NO
                lowest = found
        if lowest == YES:
            for ask, rungs in self.doubting:
                if rungs[ask(case)] != YES:
                    return MAYBE
        return lowest


@dataclass(frozen=True, slots=True)
class Plan:
    """The ways to an award, the highest rung to which they can lead, and the grounds that are not looked at."""

    ways: tuple[Way, ...]
    highest: int
    other_grounds: tuple[Ground, ...]


@lru_cache(maxsize=512)
def plan_of(pack: Pack, rule: AwardRule, mode: Mode, chosen: str | None) -> Plan:
    """Return how a rule is judged for a mode, or for the ground chosen by its id.

    Where none of the law's grounds is looked at, what all of them ask is judged, but never as enough.
    """
    common = (*criteria_of_all(pack, rule), *rule.criteria)
    grounds = [one for one in rule.grounds if _looked_at(one, mode, chosen)]
    ways = [_way(one, (*common, *one.criteria), pack) for one in grounds] or [_way(None, common, pack)]
    highest = MAYBE if rule.grounds and not grounds else YES
    return Plan(tuple(ways), highest, tuple(one for one in rule.grounds if one not in grounds))


def _looked_at(ground: Ground, mode: Mode, chosen: str | None) -> bool:
    if chosen is not None:
        return ground.id == chosen
    return mode in ground.modes and not ground.on_request


def criteria_of_all(pack: Pack, rule: AwardRule) -> tuple[AnyCriterion, ...]:
    """Return the criteria of several awards that hold for this one."""
    return tuple(
        one.criterion
        for one in pack.general
        if (not one.awards or rule.award in one.awards) and (not one.subjects or rule.subject in one.subjects)
    )


def _way(ground: Ground | None, criteria: tuple[AnyCriterion, ...], pack: Pack) -> Way:
    steps = tuple(_steps(criteria, pack))
    refusing = tuple(step for step in steps if NO in step[1].values())
    return Way(ground, refusing, tuple(step for step in steps if step not in refusing))


def _steps(criteria: tuple[AnyCriterion, ...], pack: Pack) -> Iterator[Step]:
    return (_step(one, pack) for one in criteria if one.weight is not Weight.REMINDS)


def _step(criterion: AnyCriterion, pack: Pack) -> Step:
    refuses = criterion.weight is Weight.REFUSES
    confirmed = is_confirmed(criterion, pack)
    if_not = NO if refuses and confirmed else MAYBE
    if_unknown = YES if criterion.only_when_known else MAYBE
    if_met = YES if confirmed or not refuses else if_unknown
    if isinstance(criterion, (OneOf, AllOf)):
        return _of_parts(criterion, pack), {NO: if_not, MAYBE: if_unknown, YES: if_met}
    if criterion.only_when_known:
        return _unless_left_open(criterion), {False: if_not, None: YES, True: if_met, LEFT_OPEN: MAYBE}
    return criterion.judge, {False: if_not, None: MAYBE, True: if_met}


def _unless_left_open(criterion: Criterion) -> Callable[[Case], Any]:
    """Tell facts that are missing from facts that are there and leave the answer open, which is worth a look."""

    def ask(case: Case) -> Any:
        answer = criterion.judge(case)
        return LEFT_OPEN if answer is None and criterion.is_left_open(case) else answer

    return ask


def _of_parts(group: OneOf | AllOf, pack: Pack) -> Callable[[Case], int]:
    steps = tuple(_steps(group.parts, pack))
    pick = max if isinstance(group, OneOf) else min
    return lambda case: pick([rungs[ask(case)] for ask, rungs in steps], default=YES)


def is_confirmed(criterion: Criterion, pack: Pack) -> bool:
    """Tell whether a criterion may refuse: it and its pack are confirmed."""
    return pack.head.confirmed and criterion.certainty.confirmed
