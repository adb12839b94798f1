"""How far a year's lists have filled the quotas of the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.law.case import Answer
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.ladder import is_confirmed
from phuquoc_desktop.domain.law.pack import AwardRule
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.law.shares import Count, Quota
from phuquoc_desktop.services.law.facts_of import quota_facts
from phuquoc_desktop.services.law.proposals import Law, expected_day
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class QuotaLine:
    """One quota: ``part`` of ``base`` strive for the award or hold it, each person once, and ``most`` may.

    ``within`` is None between two roundings of which nobody has confirmed one; ``confirmed`` says whether it may refuse.
    """

    award: Award
    criterion: Quota
    shelved: ShelvedPack
    part: int
    base: int
    confirmed: bool

    @property
    def most(self) -> int:
        """The greatest number that the quota allows."""
        return self.criterion.most(self.base)

    @property
    def within(self) -> Answer:
        """Whether the list is within the quota."""
        return self.criterion.allows(self.part, self.base)

    @property
    def base_label(self) -> Count:
        """What the share is taken of."""
        return self.criterion.base


def quota_lines(read: Reader, law: Law, office: str, year: int) -> list[QuotaLine]:
    """Return an office's quotas of a year under the law of its end; awards for which nobody strives are left out."""
    shelved = law.rulebook.on(expected_day(year))
    facts = quota_facts(read, office, year)
    lines = []
    for rule in shelved.pack.awards:
        for quota in _quotas(rule):
            part, base = getattr(facts, quota.part.value), getattr(facts, quota.base.value)
            if part:
                confirmed = is_confirmed(quota, shelved.pack)
                lines.append(QuotaLine(law.awards.by_code(rule.award), quota, shelved, part, base or 0, confirmed))
    return lines


def _quotas(rule: AwardRule) -> Iterator[Quota]:
    waiting: list[Criterion] = [*rule.criteria, *(one for ground in rule.grounds for one in ground.criteria)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Quota):
            yield one
        waiting += getattr(one, "parts", ())
