"""Everything that a rule pack states, one by one, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import msgspec

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.pack import AwardRule, Pack
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class Part(Labelled):
    """The parts of a pack, in the order in which people read them."""

    GENERAL = "general", N_("Criteria of several awards")
    AWARDS = "awards", N_("Awards")
    GROUNDS = "grounds", N_("Grounds")
    CRITERIA = "criteria", N_("Criteria")
    AUTHORITIES = "authorities", N_("Who grants")
    EXCLUSIONS = "exclusions", N_("Exclusions")
    PAPERS = "papers", N_("Papers")
    SETS = "sets", N_("Sets of a dossier")
    TIME_LIMITS = "time_limits", N_("Time limits")
    RATES = "rates", N_("Bonus rates")
    BASE_SALARIES = "base_salaries", N_("Base salaries")
    ROUNDING = "rounding", N_("Rounding of bonuses")
    DOCUMENTS = "documents", N_("Documents")
    HEAD = "head", N_("The pack itself")


class Place(NamedTuple):
    """Where a statement stands; what does not apply is empty. ``name`` tells it from its neighbours."""

    part: Part
    award: str = ""
    subject: str = ""
    ground: str = ""
    name: str = ""


@dataclass(frozen=True)
class Statement:
    """One statement of a pack: ``within`` is the award, the ground or the group that it belongs to.

    ``awards`` and ``subjects`` are those for which a statement on several awards holds.
    """

    place: Place
    value: msgspec.Struct
    within: Place | None = None
    awards: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()

    @property
    def certainty(self) -> Certainty | None:
        """How sure it is; None for what carries no certainty of its own."""
        return getattr(self.value, "certainty", None)


def contents(pack: Pack) -> Iterator[Statement]:
    """Return every statement of a pack, group parts after their group."""
    yield Statement(Place(Part.HEAD), pack.head)
    yield from (Statement(Place(Part.DOCUMENTS, name=one.code), one) for one in pack.documents)
    yield from (Statement(Place(Part.AUTHORITIES, one.award), one) for one in pack.authorities)
    for general in pack.general:
        for found in _criteria([general.criterion], Place(Part.GENERAL), None):
            yield replace(found, awards=general.awards, subjects=tuple(one.value for one in general.subjects))
    for rule in pack.awards:
        yield from _award(rule)
    yield from (Statement(Place(Part.EXCLUSIONS, name=one.id), one, awards=one.awards) for one in pack.exclusions)
    yield from (Statement(Place(Part.PAPERS, name=one.paper.value), one, awards=one.awards) for one in pack.papers)
    yield from (Statement(Place(Part.SETS), one, awards=one.awards) for one in pack.sets)
    yield from (Statement(Place(Part.TIME_LIMITS, name=one.id), one, awards=one.awards) for one in pack.time_limits)
    yield from _money(pack)


def _award(rule: AwardRule) -> Iterator[Statement]:
    place = Place(Part.AWARDS, rule.award, rule.subject.value)
    yield Statement(place, rule)
    criteria = Place(Part.CRITERIA, rule.award, rule.subject.value)
    yield from _criteria(rule.criteria, criteria, place)
    for ground in rule.grounds:
        here = Place(Part.GROUNDS, rule.award, rule.subject.value, ground.id)
        yield Statement(here, ground, place)
        yield from _criteria(ground.criteria, criteria._replace(ground=ground.id), here)


def _criteria(criteria: Iterable[AnyCriterion], among: Place, within: Place | None) -> Iterator[Statement]:
    for one in criteria:
        place = among._replace(name=one.id)
        yield Statement(place, one, within)
        if isinstance(one, (OneOf, AllOf)):
            yield from _criteria(one.parts, among, place)


def _money(pack: Pack) -> Iterator[Statement]:
    yield from (Statement(Place(Part.RATES, one.award, one.subject.value), one) for one in pack.rates)
    for salary in pack.base_salaries:
        yield Statement(Place(Part.BASE_SALARIES, name=salary.valid_from.isoformat()), salary)
    if pack.rounding is not None:
        yield Statement(Place(Part.ROUNDING), pack.rounding)
