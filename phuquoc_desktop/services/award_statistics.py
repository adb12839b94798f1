"""How many awards of the office's parties there were over several years: by award, kind of award, level, kind of party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services.award_ledger import LedgerLine
from phuquoc_desktop.translation import N_, _


class CountedBy(Labelled):
    """By what awards are counted."""

    AWARD = "award", N_("Award")
    CATEGORY = "category", N_("Kind of award")
    LEVEL = "level", N_("Granting level")
    PARTY = "party", N_("Kind of party")


@dataclass(frozen=True)
class CountLine:
    """One row of the statistics: what is counted, and how many in each year, in the order of the years."""

    label: str
    counts: tuple[int, ...]
    amounts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many in all years together."""
        return sum(self.counts)


@dataclass(frozen=True)
class AwardStatistics:
    """Awards by years, oldest first; revoked ones are left out. Amounts are the bonuses that are known, in đồng."""

    by: CountedBy
    years: tuple[int, ...]
    lines: tuple[CountLine, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """How many in each year."""
        return tuple(sum(one.counts[place] for one in self.lines) for place in range(len(self.years)))

    @property
    def amounts(self) -> tuple[int, ...]:
        """The bonuses of each year."""
        return tuple(sum(one.amounts[place] for one in self.lines) for place in range(len(self.years)))


def count(
    lines: Iterable[LedgerLine], by: CountedBy, years: Sequence[int], say: Callable[[str], str] = _
) -> AwardStatistics:
    """Count the lines of the book of some years, what occurs most first; ``say`` translates the words of enumerations."""
    wanted = sorted(set(years))
    standing = [one for one in lines if not one.revoked and one.year in wanted]
    labels = Counter(_LABELS[by](one) for one in standing)
    ordered = sorted(labels, key=lambda label: (-labels[label], label))
    counted = [_line(one, [each for each in standing if _LABELS[by](each) == one], wanted) for one in ordered]
    is_word = by is not CountedBy.AWARD
    return AwardStatistics(
        by, tuple(wanted), tuple(replace(one, label=say(one.label)) if is_word else one for one in counted)
    )


def _line(label: str, own: list[LedgerLine], years: list[int]) -> CountLine:
    return CountLine(
        label,
        tuple(sum(one.year == year for one in own) for year in years),
        tuple(sum(one.amount or 0 for one in own if one.year == year) for year in years),
    )


_LABELS: dict[CountedBy, Callable[[LedgerLine], str]] = {
    CountedBy.AWARD: lambda one: one.award.name,
    CountedBy.CATEGORY: lambda one: one.award.category.label_key,
    CountedBy.LEVEL: lambda one: one.level.label_key if one.level else N_("Not known"),
    CountedBy.PARTY: lambda one: one.party.party_kind.label_key,
}
