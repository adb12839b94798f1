"""A second opinion: the kinds of criteria and the ladder once more, as plainly as their docstrings put them."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from law_cases import kind_of
from msgspec import UNSET

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.domain.year_result import Discipline

RATINGS = [Rating.NOT_FULFILLED, Rating.FULFILLED, Rating.GOOD, Rating.EXCELLENT]
DISCIPLINES = [None, *list(Discipline)[1:]]
LEVELS = list(Level)
NEVER, MAYBE, SURELY = 0, 1, 2
"""An answer: false, unknown, true. A verdict: not eligible, needs review, eligible."""


def answer(criterion, facts, year) -> int:
    return ANSWERS[kind_of(criterion)](criterion, facts, year)


def yes(known: bool | None) -> int:
    return MAYBE if known is None else SURELY if known else NEVER


def opening(facts, awards, past):
    """Tell whether an award may still be found for a year that nobody has closed."""
    taken = any(one.revoked and one.year == past and one.award in awards for one in facts.titles)
    return past in facts.undecided and not taken


def earliest(since, facts, year):
    """Return the first year that could count, were the award found for an open year."""
    if not since or facts.titles is None:
        return -9999
    coming = [past for past in facts.undecided if opening(facts, since, past)]
    return min([*held(facts, since), *coming], default=year) + 1


def held(facts, awards):
    listed = [(one.award, one.year) for one in facts.titles if not one.revoked and one.award in awards]
    return [year for _award, year in sorted(set(listed))]


def first_year(since, facts, year):
    """Return the first year that surely counts; without one of the awards none does."""
    if not since:
        return -9999
    return min(held(facts, since), default=year) + 1 if facts.titles is not None else year + 1


def rated(facts, year, judged, wanted) -> int:
    rating = facts.rating if year == judged else None
    for one in facts.ratings or ():
        if rating is None and one.year == year:
            rating = one.rating
    return MAYBE if rating is None else yes(RATINGS.index(rating) >= RATINGS.index(wanted))


def rating_at_least(one, facts, year):
    return rated(facts, year, year, one.rating)


def rating_times(one, facts, year):
    def count(first, wanted):
        years = range(max(first, year - 60), year + 1)
        return sum(rated(facts, past, year, one.rating) >= wanted for past in years)

    if count(first_year(one.since, facts, year), SURELY) >= one.times:
        return SURELY
    return MAYBE if count(earliest(one.since, facts, year), MAYBE) >= one.times else NEVER


def title_held(one, facts, year):
    if facts.titles is None:
        return MAYBE
    first = year if one.of_the_year else first_year(one.since, facts, year)
    early = year if one.of_the_year else earliest(one.since, facts, year)
    mine = held(facts, one.awards)
    if _following(one, {past for past in mine if first <= past <= year}) >= one.times:
        return SURELY
    coming = [past for past in facts.undecided if opening(facts, one.awards, past)]
    possible = {past for past in [*mine, *coming] if early <= past <= year}
    return MAYBE if _following(one, possible) >= one.times else NEVER


def _following(one, years):
    """Count all, or the longest part of which each follows the one before soon enough."""
    if one.apart_at_most is None:
        return len(years)
    parts = []
    for past in sorted(years):
        if parts and past - parts[-1][-1] <= one.apart_at_most:
            parts[-1].append(past)
        else:
            parts.append([past])
    return max(map(len, parts), default=0)


def years_in_a_row(one, facts, year):
    first, early = first_year(one.since, facts, year), earliest(one.since, facts, year)
    best = NEVER
    for last in range(year - one.ends_before, year + 1):
        row = range(last - one.years + 1, last + 1)
        begins = SURELY if row[0] >= first else MAYBE if row[0] >= early else NEVER
        asked = [begins, *(_year_of_a_row(one, facts, past, year) for past in row)]
        best = max(best, min([*asked, *(_within(it, one, facts, last, first, early, year) for it in one.including)]))
    return best


def _within(it, row, facts, last, first, early, year):
    """So many in the whole row: those that are sure, or else those that may be."""
    counts = {}
    for wanted in (SURELY, MAYBE):
        past, years = last, []
        while (
            past >= max(first if wanted is SURELY else early, last - 60)
            and _year_of_a_row(row, facts, past, year) >= wanted
        ):
            years.append(past)
            past -= 1
        found = [_year_of_a_row(it, facts, one, year) for one in years] if it.awards or it.rating else []
        lists = [{"initiative": facts.initiatives, "topic": facts.topics}[str(kind)] for kind in it.of]
        found += [
            min(yes(one.accepted), _wide(one.recognised_by, it.recognised_by))
            for known in lists
            for one in known or ()
            if one.year in years
        ]
        counts[wanted] = sum(one >= wanted for one in found)
    more = bool(it.of) and (None in lists or any(past in years for past in facts.undecided))
    if counts[SURELY] >= it.times:
        return SURELY
    return MAYBE if more or counts[MAYBE] >= it.times else NEVER


def _year_of_a_row(one, facts, past, year):
    by_title = by_rating = NEVER
    if one.awards:
        open_ = facts.titles is None or opening(facts, one.awards, past)
        by_title = SURELY if facts.titles and past in held(facts, one.awards) else MAYBE if open_ else NEVER
    if one.rating:
        by_rating = rated(facts, past, year, one.rating)
    return max(by_title, by_rating)


def _inventions(facts, kinds, year, within):
    lists = [{"initiative": facts.initiatives, "topic": facts.topics}[str(kind)] for kind in kinds]
    span = range(year - within + 1, year + 1)
    recent = [one for known in lists for one in known or () if one.year in span]
    return recent, None in lists or any(past in span for past in facts.undecided)


def initiative(one, facts, year):
    recent, more = _inventions(facts, one.of, year, one.within_years)
    fits = [
        min(yes(it.accepted), _wide(it.recognised_by, one.recognised_by), _wide(it.scope, one.scope)) for it in recent
    ]
    if fits.count(SURELY) >= one.times:
        return SURELY
    return MAYBE if more or fits.count(SURELY) + fits.count(MAYBE) >= one.times else NEVER


def _wide(found, wanted):
    if wanted is None:
        return SURELY
    return MAYBE if found is None else yes(LEVELS.index(found) >= LEVELS.index(wanted))


def initiative_used_once(one, facts, year):
    recent, more = _inventions(facts, ("initiative", "topic"), year, one.within_years)
    unused = [MAYBE if it.used_for is UNSET else yes(it.used_for is None) for it in recent]
    unused += [MAYBE] * (None in (facts.initiatives, facts.topics) or (more and bool(recent)))
    return max(unused, default=SURELY)


def figure(one, facts, _year):
    found = getattr(facts, str(one.figure))
    if found is None:
        return MAYBE
    low, high = one.at_least, one.at_most
    return yes((low is None or found >= low) and (high is None or found <= high))


def discipline_below(one, facts, _year):
    if str(one.whose) == "party":
        found = facts.discipline
    else:
        found = UNSET if facts.collective is None else facts.collective.discipline_max
    if found is UNSET:
        return MAYBE
    heavy = 0 if found is None or found is Discipline.NONE else DISCIPLINES.index(found)
    return yes(heavy < DISCIPLINES.index(one.below))


def counted(facts, count):
    return None if facts.collective is None else getattr(facts.collective, str(count))


def share_of_members(one, facts, _year):
    part, members = counted(facts, one.part), counted(facts, "members")
    if part is None or members in (None, 0) or part > members:
        return MAYBE
    return yes(part > one.share * members if one.strictly else part >= one.share * members)


def members_at_least(one, facts, _year):
    part = counted(facts, one.part)
    return yes(None if part is None else part >= one.count)


def quota(one, facts, _year):
    part, base = counted(facts, one.part), counted(facts, one.base)
    if part is None or base is None:
        return MAYBE
    exact = one.share * base
    low, high = exact.to_integral_value(ROUND_FLOOR), exact.to_integral_value(ROUND_CEILING)
    if one.rounding_confirmed:
        nearest = exact.to_integral_value(ROUND_HALF_UP)
        return yes(part <= {"down": low, "up": high, "nearest": nearest}[str(one.rounding)])
    return SURELY if part <= low else NEVER if part > high else MAYBE


def votes(one, facts, _year):
    found = facts.votes
    if found is None:
        return MAYBE
    whole = found.members if str(one.of) == "all_members" else found.present
    enough = quorate = MAYBE
    if found.in_favour is not None and whole:
        wanted = one.share * whole
        enough = yes(found.in_favour > wanted if one.strictly else found.in_favour >= wanted)
    if one.quorum is None:
        quorate = SURELY
    elif found.present is not None and found.members:
        quorate = yes(Decimal(found.present) / found.members >= one.quorum)
    return min(enough, quorate, yes(found.secret) if one.secret else SURELY)


ANSWERS = {
    "rating_at_least": rating_at_least,
    "rating_times": rating_times,
    "title_held": title_held,
    "years_in_a_row": years_in_a_row,
    "initiative": initiative,
    "initiative_used_once": initiative_used_once,
    "leads_cluster": lambda one, facts, _: yes(None if facts.cluster_rank is None else facts.cluster_rank <= one.rank),
    "targets_exceeded": lambda _, facts, __: yes(facts.targets_exceeded),
    "movement_years": lambda one, facts, _: yes(
        None if facts.movement_years is None else facts.movement_years >= one.years
    ),
    "figure": figure,
    "discipline_below": discipline_below,
    "not_under_review": lambda _, facts, __: yes(None if facts.under_review is None else not facts.under_review),
    "no_breach": lambda one, facts, _: yes(
        None if facts.breaches is None else {it.code for it in one.cases}.isdisjoint(facts.breaches)
    ),
    "for_a_person": lambda one, facts, _: yes(facts.judged.get(one.id)),
    "registered": lambda one, facts, _: yes(facts.judged.get(one.id, True if facts.registered else None)),
    "share_of_members": share_of_members,
    "members_at_least": members_at_least,
    "quota": quota,
    "votes": votes,
    "one_of": lambda one, facts, year: max(answer(part, facts, year) for part in one.parts),
    "all_of": lambda one, facts, year: min(answer(part, facts, year) for part in one.parts),
}


def rung(criterion, facts, year, sure_pack) -> int:
    """Return the best verdict that a criterion leaves."""
    refuses = str(criterion.weight) == "refuses"
    sure = sure_pack and str(criterion.certainty) == "found"
    kind = kind_of(criterion)
    if kind in ("one_of", "all_of"):
        pick = max if kind == "one_of" else min
        parts = [part for part in criterion.parts if str(part.weight) != "reminds"]
        found = pick((rung(part, facts, year, sure_pack) for part in parts), default=SURELY)
    else:
        found = answer(criterion, facts, year)
    if found == MAYBE:
        told = kind == "quota" and None not in (counted(facts, criterion.part), counted(facts, criterion.base))
        return SURELY if criterion.only_when_known and not told else MAYBE
    if found == NEVER:
        return NEVER if refuses and sure else MAYBE
    return SURELY if sure or not refuses or criterion.only_when_known else MAYBE


def verdict(pack, rule, facts, years) -> int:
    """Return the verdict on the best year and ground."""
    general = [
        one.criterion
        for one in pack.general
        if rule.award in (one.awards or [rule.award]) and rule.subject in (one.subjects or [rule.subject])
    ]
    grounds = [
        list(one.criteria)
        for one in rule.grounds
        if (one.id == facts.ground if facts.ground else facts.mode in one.modes and not one.on_request)
    ]
    best = NEVER
    for year in years:
        for own in grounds or [[]]:
            asked = [*general, *rule.criteria, *own]
            rungs = [rung(one, facts, year, pack.head.confirmed) for one in asked if str(one.weight) != "reminds"]
            best = max(best, min(rungs, default=SURELY))
    return min(best, MAYBE) if rule.grounds and not grounds else best
