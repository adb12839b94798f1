"""What excludes: awards of which a party may have only one, and cases that keep a party from an award."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from phuquoc_desktop.domain.law.conduct import Breach, NoBreach
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.pack import Exclusion, Pack
from phuquoc_desktop.domain.party import PartyKind


def clashing(pack: Pack, codes: Collection[str]) -> tuple[Exclusion, ...]:
    """Return the clauses of which two awards at least are wanted; those that only say what is paid are left out."""
    return tuple(
        one for one in pack.exclusions if not one.paid_once and sum(code in one.awards for code in set(codes)) > 1
    )


def breaches_of(pack: Pack, subject: PartyKind) -> tuple[Breach, ...]:
    """Return the cases of exclusion that a law names for a kind of subject, each code once."""
    known = {case.code: case for one in _asked(pack, subject) if isinstance(one, NoBreach) for case in one.cases}
    return tuple(known.values())


def _asked(pack: Pack, subject: PartyKind) -> Iterator[AnyCriterion]:
    waiting = [one.criterion for one in pack.general if not one.subjects or subject in one.subjects]
    for rule in pack.awards:
        if rule.subject is subject:
            waiting += [*rule.criteria, *(one for ground in rule.grounds for one in ground.criteria)]
    while waiting:
        one = waiting.pop(0)
        yield one
        if isinstance(one, (OneOf, AllOf)):
            waiting += one.parts
