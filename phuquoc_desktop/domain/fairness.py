"""Fairness of a list: how many women, direct workers, leaders, ethnic minorities, small collectives, remote places it holds.

What is not known is counted apart and never as “no”; no target is set, since the plan's call names no number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import msgspec

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold_words


class Aspect(Labelled):
    """What is looked at; each concerns some kinds of party only."""

    WOMEN = "women", N_("Women")
    DIRECT = "direct", N_("Direct workers")
    LEADERS = "leaders", N_("Leaders")
    SMALL = "small", N_("Small collectives")
    REMOTE = "remote", N_("Remote places")
    MINORITY = "minority", N_("Ethnic minorities")


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of ``fairness.toml``."""

    source: str
    certainty: Certainty


class Call(_Part, frozen=True, kw_only=True):
    """What the plan calls for, in its own words, and the aspects that it names."""

    sentence: str
    aspects: tuple[Aspect, ...]


class SmallRule(_Part, frozen=True, kw_only=True):
    """A collective with at most so many members is small."""

    most_members: int


class LeaderRule(_Part, frozen=True, kw_only=True):
    """Positions that begin with one of these are a leader's, also with “Phó” before them, unless they begin with another."""

    positions: tuple[str, ...]
    exceptions: tuple[str, ...] = msgspec.field(name="except", default=())


class MinorityRule(_Part, frozen=True, kw_only=True):
    """Whoever belongs to none of these groups belongs to a minority."""

    majority: tuple[str, ...]


class RemoteRule(_Part, frozen=True, kw_only=True):
    """Places of one office that are remote: all of it where ``words`` is empty, else units and addresses that hold them."""

    office: str
    name: str
    words: tuple[str, ...]


class FairnessRules(msgspec.Struct, frozen=True, kw_only=True):
    """All of the file; ``version`` is that of its head."""

    version: str
    call: Call
    small: SmallRule
    leaders: LeaderRule
    minority: MinorityRule
    remote: tuple[RemoteRule, ...]

    def certainty(self, aspect: Aspect) -> Certainty:
        """Tell how sure the rule behind an aspect is; sex and direct work are written down by people."""
        if aspect is Aspect.SMALL:
            return self.small.certainty
        if aspect is Aspect.LEADERS:
            return self.leaders.certainty
        if aspect is Aspect.MINORITY:
            return self.minority.certainty
        return Certainty.UNSURE if aspect is Aspect.REMOTE else Certainty.FOUND

    def place_of(self, slug: str) -> RemoteRule | None:
        """Return what is remote of an office; None where nothing of it is."""
        return next((one for one in self.remote if one.office == slug), None)


@dataclass(frozen=True)
class Traits:
    """What is known of one party, or of several alike; None is unknown."""

    kind: PartyKind
    sex: Sex | None = None
    direct_worker: bool | None = None
    members: int | None = None
    position: str | None = None
    places: tuple[str, ...] = ()
    """Its unit and its address, as far as they are written."""
    ethnic_group: str | None = None


@dataclass(frozen=True)
class Share:
    """How many of those that an aspect concerns have it, have it not, or are unknown."""

    yes: int = 0
    no: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        """All that the aspect concerns."""
        return self.yes + self.no + self.unknown

    @property
    def known(self) -> int:
        """Those of which it is known."""
        return self.yes + self.no

    @property
    def percent(self) -> Decimal | None:
        """The share among the known, in per cent with one decimal; None where nothing is known."""
        return None if not self.known else round(Decimal(100 * self.yes) / self.known, 1)

    def plus(self, told: bool | None, count: int = 1) -> Share:
        """Return the share with so many more."""
        if told is None:
            return Share(self.yes, self.no, self.unknown + count)
        return (
            Share(self.yes + count, self.no, self.unknown) if told else Share(self.yes, self.no + count, self.unknown)
        )


Portrait = Mapping[Aspect, Share]
"""One share an aspect."""


@dataclass(frozen=True)
class Eye:
    """Looks at parties of one office with the rules of the file."""

    rules: FairnessRules
    slug: str
    _leading: dict[str, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    def sees(self, traits: Traits) -> dict[Aspect, bool | None]:
        """Tell which aspects concern a party, and whether it has them."""
        found: dict[Aspect, bool | None] = {Aspect.REMOTE: self._is_remote(traits.places)}
        if traits.kind is PartyKind.PERSON:
            found[Aspect.WOMEN] = None if traits.sex is None else traits.sex is Sex.FEMALE
            found[Aspect.DIRECT] = traits.direct_worker
            found[Aspect.LEADERS] = self._leads(traits)
            found[Aspect.MINORITY] = self._is_of_a_minority(traits.ethnic_group)
        elif traits.kind is PartyKind.COLLECTIVE:
            members = traits.members
            found[Aspect.SMALL] = None if members is None else members <= self.rules.small.most_members
        return found

    def portrait(self, groups: Iterable[tuple[Traits, int]]) -> dict[Aspect, Share]:
        """Count parties that come in groups alike."""
        shares = dict.fromkeys(Aspect, Share())
        for traits, count in groups:
            for aspect, told in self.sees(traits).items():
                shares[aspect] = shares[aspect].plus(told, count)
        return shares

    def _is_remote(self, places: tuple[str, ...]) -> bool | None:
        rule = self.rules.place_of(self.slug)
        if rule is None or not rule.words:
            return rule is not None
        if not places:
            return None
        return any(_holds(place, word) for place in places for word in rule.words)

    def _is_of_a_minority(self, ethnic_group: str | None) -> bool | None:
        words = fold_words(ethnic_group or "")
        if not words:
            return None
        return not any(_begins(words, fold_words(one)) for one in self.rules.minority.majority)

    def _leads(self, traits: Traits) -> bool | None:
        """Somebody who is written down as working directly is no leader, whatever the position is called."""
        if traits.direct_worker:
            return False
        if not traits.position:
            return None
        if traits.position not in self._leading:
            self._leading[traits.position] = self._is_leading(traits.position)
        return self._leading[traits.position]

    def _is_leading(self, position: str) -> bool:
        words, rule = fold_words(position), self.rules.leaders
        rest = words[1:] if words[:1] == ["pho"] else words
        if any(_begins(rest, fold_words(one)) for one in rule.exceptions):
            return False
        return any(_begins(rest, fold_words(one)) for one in rule.positions)


def added(one: Portrait, other: Portrait) -> dict[Aspect, Share]:
    """Return two portraits as one."""
    return {
        aspect: Share(
            one[aspect].yes + other[aspect].yes,
            one[aspect].no + other[aspect].no,
            one[aspect].unknown + other[aspect].unknown,
        )
        for aspect in Aspect
    }


def _begins(words: list[str], start: list[str]) -> bool:
    return words[: len(start)] == start


def _holds(text: str, wanted: str) -> bool:
    words, part = fold_words(text), fold_words(wanted)
    return any(_begins(words[place:], part) for place in range(len(words)))
