"""10,000 evaluations by the rule packs, against the same comparisons written by hand for the same facts (aim: 5).

The hand-written ones give the same three verdicts and nothing else: no findings, no article, one law of one year.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from msgspec import UNSET

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.domain.law.eligibility import Judgement, evaluate, years_meant
from phuquoc_desktop.domain.law.facts import (
    BETTER,
    WIDER,
    CollectiveFacts,
    Facts,
    InitiativeFact,
    RatingFact,
    TitleFact,
)
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.year_result import Discipline
from phuquoc_desktop.services.law.shelf import shipped_rulebook

HOW_MANY = 10_000
ROUNDS = 7
NO, MAYBE, YES = 0, 1, 2
ANSWERS = {"not_eligible": NO, "needs_review": MAYBE, "eligible": YES}
LIGHT, GOOD, EXCELLENT = Discipline.REPRIMAND, BETTER[Rating.GOOD], BETTER[Rating.EXCELLENT]
FULFILLED = BETTER[Rating.FULFILLED]
PROVINCE = WIDER[Level.PROVINCE]


# By hand: the bare comparisons ----------------------------------------------------------------------------------------------


def of(known: bool | None) -> int:
    return MAYBE if known is None else YES if known else NO


def handled(facts: Facts) -> int:
    return MAYBE if facts.under_review is None else NO if facts.under_review else YES


def conduct(facts: Facts) -> int:
    """A discipline and a year that was not fulfilled are worth a look, where they are known."""
    disciplined = facts.discipline is not UNSET and facts.discipline not in (None, Discipline.NONE)
    failed = facts.rating is not None and BETTER[facts.rating] < FULFILLED
    return MAYBE if disciplined or failed else YES


def worker(facts: Facts, year: int, *, new: bool) -> int:
    rated = MAYBE if facts.rating is None else YES if BETTER[facts.rating] >= GOOD else NO
    discipline = facts.discipline
    if new:
        warned = discipline not in (UNSET, None)
        return min(rated, handled(facts), MAYBE if warned else YES)
    months, leave = facts.months_in_service, facts.leave_days
    doubted = months is None or months < 10 or leave is None or leave > 39 or discipline is not None
    return min(rated, MAYBE if doubted or facts.under_review else YES)


def fighter(facts: Facts, year: int, *, new: bool) -> int:
    ldtt = MAYBE
    if facts.titles is not None:
        ldtt = NO
        for one in facts.titles:
            if one.year == year and not one.revoked and one.award in ("LDTT", "CSTT"):
                ldtt = YES
    merit = MAYBE if facts.initiatives is None or facts.topics is None else NO
    unused = None
    for one in facts.initiatives or ():
        if one.year == year:
            unused = unused or one.used_for is None
            if one.accepted and one.recognised_by is not None:
                merit = YES
            elif one.accepted and merit == NO:
                merit = MAYBE
    if new and merit != YES:
        merit = MAYBE if facts.rating is None else YES if facts.rating is Rating.EXCELLENT else merit
    group, quota = facts.collective, YES if new else MAYBE  # as long as it is not known
    if group is not None and group.cstdcs is not None and group.ldtt is not None:
        hundredths = group.cstdcs * 100
        beyond = hundredths > (group.ldtt * 15 + 99) // 100 * 100
        quota = YES if hundredths <= group.ldtt * 15 else NO if beyond and not new else MAYBE
    return min(
        ldtt,
        merit,
        quota,
        MAYBE if unused is False else YES,
        conduct(facts),
        handled(facts) if new else MAYBE if facts.under_review else YES,
    )


def collective(facts: Facts, year: int, *, new: bool) -> int:
    rated = MAYBE if facts.rating is None else YES if BETTER[facts.rating] >= GOOD else NO
    group, share, conduct = facts.collective, MAYBE, MAYBE
    if group is not None:
        if group.ldtt is not None and group.members:
            enough = group.ldtt * 10 >= group.members * 7 if new else group.ldtt * 2 > group.members
            share = YES if enough else NO
        if group.discipline_max is not UNSET:
            conduct = YES if group.discipline_max in (None, LIGHT) else NO
    return min(rated, share, conduct, handled(facts) if new else MAYBE if facts.under_review else YES)


def excellent(facts: Facts, year: int) -> int:
    found = min(handled(facts), MAYBE if facts.rating is None else YES if facts.rating is Rating.EXCELLENT else NO)
    group = facts.collective
    if group is None:
        return min(found, MAYBE)
    members = group.members
    for part, wanted in ((group.completed, 10), (group.ldtt, 7)):
        if part is None or not members:
            found = min(found, MAYBE)
        elif part * 10 < members * wanted:
            return NO
    cstdcs = MAYBE if group.cstdcs is None else YES if group.cstdcs else NO
    warned = group.discipline_max not in (UNSET, None, LIGHT)
    return min(found, cstdcs, MAYBE if warned else YES)


def of_the_province(facts: Facts, year: int) -> int:
    if facts.titles is None:
        row = MAYBE
    else:
        held = {one.year for one in facts.titles if one.award == "CSTDCS" and not one.revoked}
        both = year - 1 in held and year - 2 in held
        row = YES if both and (year in held or year - 3 in held) else NO
    reach = recognised = MAYBE if facts.initiatives is None or facts.topics is None else NO
    for one in (*(facts.initiatives or ()), *(facts.topics or ())):
        if year - 4 < one.year <= year and one.accepted:
            wide = MAYBE if one.scope is None else YES if WIDER[one.scope] >= PROVINCE else NO
            by = MAYBE if one.recognised_by is None else YES if WIDER[one.recognised_by] >= PROVINCE else NO
            reach, recognised = max(reach, wide), max(recognised, min(wide, by))
    return min(handled(facts), row, reach, max(recognised, MAYBE), conduct(facts))


def flag(facts: Facts, year: int) -> int:
    rank = facts.cluster_rank
    return min(handled(facts), MAYBE if rank is None else YES if rank == 1 else NO, of(facts.targets_exceeded))


BY_HAND: dict[tuple[str, str], Callable[[Facts, int], int]] = {
    ("R1", "LDTT"): partial(worker, new=False),
    ("R2", "LDTT"): partial(worker, new=True),
    ("R1", "CSTDCS"): partial(fighter, new=False),
    ("R2", "CSTDCS"): partial(fighter, new=True),
    ("R1", "TTLDTT"): partial(collective, new=False),
    ("R2", "TTLDTT"): partial(collective, new=True),
    ("R2", "TTLDXS"): excellent,
    ("R2", "CSTDT"): of_the_province,
    ("R2", "COTINH"): flag,
}


# The crowd ------------------------------------------------------------------------------------------------------------------


def some(chance: random.Random, *values: object) -> object:
    """Return one of the values, or now and then nothing known."""
    return None if chance.random() < 0.05 else chance.choice(values)


def a_list(chance: random.Random, year: int) -> tuple[InitiativeFact, ...] | None:
    levels = [Level.BASE, Level.BASE, Level.DISTRICT, Level.PROVINCE]
    return tuple(
        InitiativeFact(
            year=year - chance.choice((0, 0, 1)),
            recognised_by=chance.choice(levels),
            scope=chance.choice(levels),
            used_for=None,
        )
        for _ in range(chance.choice((0, 1, 1)))
    )


def a_person(chance: random.Random, year: int) -> Facts:
    titles = [TitleFact(award="LDTT", year=past) for past in range(year - 6, year + 1) if chance.random() < 0.9]
    titles += [TitleFact(award="CSTDCS", year=past) for past in range(year - 5, year + 1) if chance.random() < 0.6]
    members = chance.randint(8, 40)
    return Facts(
        rating=some(chance, *list(Rating)[:3]),
        ratings=tuple(RatingFact(year=past, rating=chance.choice(list(Rating)[:3])) for past in range(year - 6, year)),
        titles=some(chance, tuple(titles)),
        initiatives=some(chance, a_list(chance, year)),
        topics=some(chance, ()),
        discipline=chance.choice((None,) * 18 + (UNSET, LIGHT)),
        under_review=some(chance, *([False] * 12), True),
        months_in_service=some(chance, 12, 12, 12, 7),
        leave_days=some(chance, 0, 3, 41),
        collective=CollectiveFacts(members=members, ldtt=members - 2, cstdcs=chance.randint(0, members // 5)),
    )


def a_collective(chance: random.Random, year: int) -> Facts:
    members = chance.randint(8, 40)
    return Facts(
        rating=some(chance, *list(Rating)[:3]),
        titles=some(chance, (TitleFact(award="TTLDTT", year=year),)),
        under_review=some(chance, *([False] * 12), True),
        collective=CollectiveFacts(
            members=members,
            completed=some(chance, members, members, members - 1),
            ldtt=some(chance, *range(members // 2, members)),
            cstdcs=some(chance, 0, 1, 2),
            discipline_max=chance.choice((None,) * 18 + (UNSET, Discipline.WARNING)),
        ),
        cluster_rank=some(chance, 1, 2),
        targets_exceeded=some(chance, True, True, False),
    )


def cases() -> list[tuple]:
    """Return pack, rule, facts, years and what is written by hand for each, half of them LĐTT as in every office."""
    chance, found = random.Random(2021), []
    packs = {regime: shipped_rulebook().of_regime(regime).pack for regime in ("R1", "R2")}
    days = {"R1": date(2021, 12, 15), "R2": date(2024, 12, 15)}
    kinds = [
        *BY_HAND,
        *[one for one in BY_HAND if one[1] == "LDTT"] * 3,
        *[one for one in BY_HAND if one[1] == "CSTDCS"],
    ]
    for _ in range(HOW_MANY):
        regime, award = kind = chance.choice(kinds)
        person = award in ("LDTT", "CSTDCS", "CSTDT")
        rule = packs[regime].rule(award, PartyKind.PERSON if person else PartyKind.COLLECTIVE)
        years = years_meant(days[regime])
        facts = (a_person if person else a_collective)(chance, years[0])
        found.append((packs[regime], rule, facts, years, BY_HAND[kind], kind))
    return found


def best(action: Callable[[], Iterable[object]]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def rendered(judgement: Judgement) -> list[str]:
    return [f"{one.article} {one.message}" for one in judgement.findings]


def main() -> None:
    """Measure and print."""
    all_cases = cases()
    mix: Counter[str] = Counter()
    for pack, rule, facts, years, by_hand, kind in all_cases:
        verdict = evaluate(pack, rule, facts, years).verdict
        mix[verdict.value] += 1
        assert ANSWERS[verdict.value] == by_hand(facts, years[0]), (kind, facts)
    bare = [(by_hand, facts, years[0]) for _pack, _rule, facts, years, by_hand, _kind in all_cases]
    full = [one[:4] for one in all_cases]
    floor = best(lambda: [by_hand(facts, year) for by_hand, facts, year in bare])
    ours = best(lambda: [evaluate(*one) for one in full])
    with_findings = best(lambda: [rendered(evaluate(*one)) for one in full[:1000]]) * (HOW_MANY / 1000)
    print(f"verdicts: {dict(mix)}")
    print(
        f"by hand {floor * 1000:7.1f} ms; by rule packs {ours * 1000:7.1f} ms; with findings {with_findings * 1000:8.1f} ms"
    )
    print(
        f"{HOW_MANY:,} evaluations: ratio {ours / floor:.2f} (aim 5); with findings written out {with_findings / floor:.1f}"
    )


if __name__ == "__main__":
    main()
