"""The text of the law as people read it: what one award asks of one kind of subject, and all that goes with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards, UnknownAwardError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.bonus import Bonus, Rounding, bonus_of
from phuquoc_desktop.domain.law.contents import Part, Place
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.groups import AllOf, OneOf
from phuquoc_desktop.domain.law.ladder import is_confirmed
from phuquoc_desktop.domain.law.pack import Authority, Exclusion, General, Ground, Pack, PaperRule, Sets, TimeLimit
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.law.wording import AwardName, kind_of, terms
from phuquoc_desktop.domain.party import PartyKind


@dataclass(frozen=True)
class RuleText:
    """One criterion: ``terms`` say what it compares, ``confirmed`` whether it may refuse; ``parts`` are those of a group."""

    place: Place
    criterion: Criterion
    confirmed: bool
    kind: str
    terms: tuple[tuple[str, str], ...]
    parts: tuple[RuleText, ...] = ()


@dataclass(frozen=True)
class GroundText:
    """One ground with its criteria."""

    ground: Ground
    rules: tuple[RuleText, ...]


@dataclass(frozen=True)
class MoneyText:
    """The bonus by a decision of ``on``; ``refusal`` says why there is none."""

    on: date
    bonus: Bonus | None = None
    refusal: str = ""


@dataclass(frozen=True)
class AwardText:
    """All that a pack says of an award for one kind of subject.

    ``name`` is what this law calls the award; ``is_known`` is false where the pack holds no criteria for it.
    """

    shelved: ShelvedPack
    code: str
    name: str
    subject: PartyKind
    is_known: bool
    authority: Authority | None
    rules: tuple[RuleText, ...]
    grounds: tuple[GroundText, ...]
    general: tuple[RuleText, ...]
    exclusions: tuple[Exclusion, ...]
    papers: tuple[PaperRule, ...]
    sets: tuple[Sets, ...]
    time_limits: tuple[TimeLimit, ...]
    money: MoneyText

    @property
    def all_rules(self) -> Iterator[RuleText]:
        """Every criterion, parts of groups after their group."""
        return _flat((*self.rules, *(one for ground in self.grounds for one in ground.rules), *self.general))

    def rule(self, criterion_id: str) -> RuleText | None:
        """Return the text of a criterion, by its id."""
        return next((one for one in self.all_rules if one.criterion.id == criterion_id), None)


def read_award(
    shelved: ShelvedPack,
    code: str,
    subject: PartyKind,
    awards: Awards,
    today: date,
    rounding: Rounding | None = None,
) -> AwardText:
    """Return what a pack says of an award; money is that of today, or of the pack's day that is nearest to it."""
    pack, name = shelved.pack, namer(shelved.pack, awards)
    rule = pack.rule(code, subject)
    among = Place(Part.CRITERIA, code, subject.value)
    grounds = rule.grounds if rule else ()
    return AwardText(
        shelved,
        code,
        full_name(pack, awards, code),
        subject,
        rule is not None,
        pack.authority(code),
        tuple(_texts(rule.criteria if rule else (), among, pack, name)),
        tuple(
            GroundText(one, tuple(_texts(one.criteria, among._replace(ground=one.id), pack, name))) for one in grounds
        ),
        tuple(_texts(_general(pack, code, subject), Place(Part.GENERAL), pack, name)),
        tuple(one for one in pack.exclusions if code in one.awards),
        tuple(one for one in pack.papers if code in one.awards),
        tuple(one for one in pack.sets if code in one.awards),
        tuple(one for one in pack.time_limits if not one.awards or code in one.awards),
        _money(pack, code, subject, today, rounding),
    )


def read_general(shelved: ShelvedPack, awards: Awards) -> tuple[tuple[General, RuleText], ...]:
    """Return the criteria of several awards, each with those for which it holds."""
    pack, name = shelved.pack, namer(shelved.pack, awards)
    return tuple((one, next(_texts([one.criterion], Place(Part.GENERAL), pack, name))) for one in pack.general)


def namer(pack: Pack, awards: Awards) -> AwardName:
    """Return who says the short name of an award; a code that nobody knows stands for itself."""

    def name(code: str) -> str:
        try:
            return awards.by_code(code).short_name
        except UnknownAwardError:
            return full_name(pack, awards, code)

    return name


def full_name(pack: Pack, awards: Awards, code: str) -> str:
    """Return what the law of a pack calls an award."""
    authority = pack.authority(code)
    if authority is not None and authority.named:
        return authority.named
    return next((one.name for one in awards.known if one.code == code), code)


def _general(pack: Pack, code: str, subject: PartyKind) -> Iterator[Criterion]:
    for one in pack.general:
        if (not one.awards or code in one.awards) and (not one.subjects or subject in one.subjects):
            yield one.criterion


def _texts(criteria: Iterable[Criterion], among: Place, pack: Pack, name: AwardName) -> Iterator[RuleText]:
    for one in criteria:
        parts = tuple(_texts(one.parts, among, pack, name)) if isinstance(one, (OneOf, AllOf)) else ()
        place = among._replace(name=one.id)
        yield RuleText(place, one, is_confirmed(one, pack), kind_of(one), terms(one, name), parts)


def _money(pack: Pack, code: str, subject: PartyKind, today: date, rounding: Rounding | None) -> MoneyText:
    day = nearest_day(pack, today)
    try:
        return MoneyText(day, bonus_of(pack, code, subject, day, rounding))
    except RefusedError as refusal:
        return MoneyText(day, refusal=str(refusal))


def nearest_day(pack: Pack, today: date) -> date:
    """Return today, or the day nearest to it on which the pack holds."""
    day = max(today, pack.head.valid_from)
    return day if pack.head.valid_to is None else min(day, pack.head.valid_to)


def _flat(rules: Iterable[RuleText]) -> Iterator[RuleText]:
    for one in rules:
        yield one
        yield from _flat(one.parts)
