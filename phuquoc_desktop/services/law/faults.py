"""What a rule pack may not say although its format allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.law.conduct import DisciplineBelow
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.shares import Quota, ShareOfMembers, Votes
from phuquoc_desktop.domain.year_result import Discipline
from phuquoc_desktop.translation import _

DEEPEST = 6
"""Groups within groups; a person could not follow more."""


@dataclass(frozen=True)
class Fault:
    """Where in the pack something cannot be right, and why."""

    place: str
    detail: str


def first_fault(pack: Pack) -> Fault | None:
    """Return the first thing that cannot be right, or None."""
    return next((fault for look in _LOOKS for fault in look(pack)), None)


def all_criteria(pack: Pack) -> Iterator[AnyCriterion]:
    """Return every criterion of a pack, the parts of groups after their group."""
    tops: list[AnyCriterion] = [one.criterion for one in pack.general]
    for rule in pack.awards:
        tops += rule.criteria
        for ground in rule.grounds:
            tops += ground.criteria
    for top in tops:
        yield from _within(top, 0)


def _within(criterion: AnyCriterion, depth: int) -> Iterator[AnyCriterion]:
    yield criterion
    if isinstance(criterion, (OneOf, AllOf)) and depth < DEEPEST:
        for part in criterion.parts:
            yield from _within(part, depth + 1)


def _spans(pack: Pack) -> Iterator[Fault]:
    spans = [("head", pack.head.valid_from, pack.head.valid_to)]
    spans += [(f"documents {one.code}", one.valid_from, one.valid_to) for one in pack.documents]
    spans += [(f"base_salaries {one.amount}", one.valid_from, one.valid_to) for one in pack.base_salaries]
    for place, begin, end in spans:
        if end is not None and end < begin:
            yield Fault(place, _("it ends before it begins"))


def _words(pack: Pack) -> Iterator[Fault]:
    head = pack.head
    for name in ("id", "regime", "title", "version", "source"):
        if not getattr(head, name).strip():
            yield Fault(f"head.{name}", _("it is empty"))
    if not all(part.isascii() and part.isdigit() for part in head.version.split(".")):
        yield Fault("head.version", _("it must be numbers with dots, such as 1.0.2"))
    if head.confirmed and not head.confirmed_by.strip():
        yield Fault("head.confirmed_by", _("a confirmed pack names who confirmed it"))


def _repeats(pack: Pack) -> Iterator[Fault]:
    yield from _twice("authorities", (one.award for one in pack.authorities))
    yield from _twice("awards", (f"{one.award} {one.subject}" for one in pack.awards))
    yield from _twice("rates", (f"{one.award} {one.subject}" for one in pack.rates))
    yield from _twice("documents", (one.code for one in pack.documents))
    yield from _twice("exclusions", (one.id for one in pack.exclusions))
    yield from _twice("criterion", (one.id for one in all_criteria(pack)))
    for rule in pack.awards:
        yield from _twice(f"awards {rule.award}.grounds", (one.id for one in rule.grounds))
    for criterion in all_criteria(pack):
        if not criterion.id.strip() or not criterion.sentence.strip():
            yield Fault(f"criterion {criterion.id!r}", _("it needs an id and a sentence"))


def _twice(place: str, names: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield Fault(f"{place} {name}", _("it stands there twice"))
        seen.add(name)


def _groups(pack: Pack) -> Iterator[Fault]:
    for criterion in all_criteria(pack):
        if isinstance(criterion, (OneOf, AllOf)) and not criterion.parts:
            yield Fault(criterion.id, _("a group needs parts"))
        if isinstance(criterion, OneOf):
            for part in criterion.parts:
                if part.only_when_known or part.weight is Weight.REMINDS:
                    yield Fault(part.id, _("a part of one_of counts always; ask it beside the group instead"))
        if isinstance(criterion, DisciplineBelow) and criterion.below is Discipline.NONE:
            yield Fault(criterion.id, _("nothing is milder than no discipline; name the mildest that excludes"))
    for rule in pack.awards:
        for ground in rule.grounds:
            if not ground.criteria:
                yield Fault(f"{rule.award} {ground.id}", _("a ground needs criteria"))


def _figures(pack: Pack) -> Iterator[Fault]:
    for criterion in all_criteria(pack):
        if isinstance(criterion, (Quota, ShareOfMembers, Votes)) and not 0 <= criterion.share <= 1:
            yield Fault(criterion.id, _("a share is between 0 and 1; 15 % is 0.15"))
    for rate in pack.rates:
        if not 0 < rate.coefficient <= Decimal(1000):
            yield Fault(f"rates {rate.award} {rate.subject}", _("a coefficient is above 0"))
    for salary in pack.base_salaries:
        if not 0 < salary.amount <= 10**12:
            yield Fault(f"base_salaries {salary.amount}", _("a base salary is above 0"))
    if pack.rounding is not None and not 0 < pack.rounding.unit <= 10**9:
        yield Fault("rounding.unit", _("amounts are rounded to a number of đồng above 0"))


_LOOKS: tuple[Callable[[Pack], Iterator[Fault]], ...] = (_words, _spans, _repeats, _groups, _figures)
