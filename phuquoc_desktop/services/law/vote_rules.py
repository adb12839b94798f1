"""Which vote of the council a rule pack asks for an award."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.ladder import is_confirmed, plan_of
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.law.shares import Votes
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class VoteRule:
    """The criterion on votes, the pack that it stands in, and whether it may decide by itself."""

    criterion: Votes
    shelved: ShelvedPack

    @property
    def confirmed(self) -> bool:
        """Whether criterion and pack are confirmed, so that a threshold needs no ground beside it."""
        return is_confirmed(self.criterion, self.shelved.pack)

    @property
    def share(self) -> str:
        """The share asked for in per cent: ``≥ 70 %``."""
        hundredths = self.criterion.share * 100
        whole = hundredths.to_integral_value()
        shown = show_number(whole if whole == hundredths else hundredths.normalize())
        return f"{'>' if self.criterion.strictly else '≥'} {shown} %"


def vote_rule(shelved: ShelvedPack, dossier: Dossier, subject: PartyKind) -> VoteRule | None:
    """Return what the pack asks of the council's vote on a candidate of a dossier, or None where it asks nothing."""
    found = next(_votes(_asked(shelved.pack, dossier, subject)), None)
    return VoteRule(found, shelved) if found else None


def _asked(pack: Pack, dossier: Dossier, subject: PartyKind) -> Iterator[AnyCriterion]:
    rule = pack.rule(dossier.award, subject)
    if rule is None:
        return
    yield from rule.criteria
    for way in plan_of(pack, rule, dossier.mode, dossier.ground).ways:
        yield from way.ground.criteria if way.ground else ()


def _votes(criteria: Iterable[AnyCriterion]) -> Iterator[Votes]:
    for one in criteria:
        if isinstance(one, Votes):
            yield one
        elif isinstance(one, (OneOf, AllOf)):
            yield from _votes(one.parts)
