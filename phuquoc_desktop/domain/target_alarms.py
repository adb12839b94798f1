"""What can be doubted of targets as they are kept, by arithmetic alone; each doubt has its readings and their effects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from phuquoc_desktop.domain.exact import exactly, rounded
from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.domain.target import PartsRule, Target
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.numbers import show_number

JUMP = 10
"""From how many times last year's figure on a comma may have slipped."""

_SLIPS = tuple(Decimal(10) ** power for power in (1, 2, 3, 6))
_YEAR = re.compile(r"\bnăm\s+((?:19|20)[0-9]{2})\b(?!\s?[-–][0-9])", re.IGNORECASE)
_COMPARED = re.compile(r"(?:so với|so|cùng kỳ|hơn|giai đoạn)[^.;]{0,40}$", re.IGNORECASE)
_PLAIN = re.compile(r"-?[0-9]{1,24}(?:\.[0-9]{1,24})?")
_PLANNED = re.compile(r"\b(?:chi tieu|ke hoach)\b")
_GROWS = re.compile(r"\b(?:tang|toc do|thu ngan sach|so voi)\b")


@dataclass(frozen=True)
class TargetAlarm:
    """Something doubted of one target; ``text`` is the figure or words meant, the same in every language of the program.

    ``readings`` are ways to understand it, the one that stands first; ``effects`` has a sentence for each.
    """

    code: str
    kind: AlarmKind
    text: str
    readings: tuple[str, ...]
    effects: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class LastYear:
    """The same target of the year before: what was planned, what was reached, in which unit."""

    planned: Decimal | None = None
    reached: Decimal | None = None
    unit: str | None = None

    @property
    def level(self) -> Decimal | None:
        """What this year's figure is held against: what was reached, else what was planned."""
        return self.planned if self.reached is None else self.reached


def alarms_of(target: Target, parts: Sequence[Target], last_year: LastYear) -> Iterator[TargetAlarm]:
    """Return what is doubted of one target; ``parts`` are the targets that name it as their whole."""
    yield from _sum(target, parts)
    yield from _beyond(target)
    yield from _unit(target, last_year)
    yield from _jump(target, last_year)
    yield from _growth(target)
    yield from _stale_year(target)


def unclear_exceptions(targets: Sequence[Target]) -> Iterator[TargetAlarm]:
    """Doubt whether an exception also holds for what stands in the same sentence without one."""
    for first in targets:
        for second in targets if first.exception and first.wording else ():
            same = (second.wording, second.place, second.year) == (first.wording, first.place, first.year)
            if same and second is not first and second.exception is None and second.parent_code is None:
                yield _unclear(first, second)


def _unclear(first: Target, second: Target) -> TargetAlarm:
    because = _(
        N_("“{exception}” stands with {first} in one sentence; whether it also holds for {second} is not said.")
    )
    effects = (_(N_("{code} is reckoned over all.")), _(N_("{code} is reckoned with the exception: {exception}.")))
    exception = first.exception or ""
    return TargetAlarm(
        second.code,
        AlarmKind.UNCLEAR_SCOPE,
        f"({exception})",
        (_(N_("holds for everybody")), exception),
        tuple(one.format(code=second.code, exception=exception) for one in effects),
        because.format(exception=exception, first=first.code, second=second.code),
    )


@exactly
def _sum(target: Target, parts: Sequence[Target]) -> list[TargetAlarm]:
    """Hold a whole against its parts, to half a unit of its last digit for each of them."""
    values = [one.value for one in parts]
    if target.parts_rule is not PartsRule.SUM or target.value is None or not values:
        return []
    known = [one for one in values if one is not None]
    if len(known) < len(values):
        return []
    total = sum(known, Decimal(0))
    if abs(total - target.value) <= _half(target.value):
        return []
    slipped = any(target.value * by == total or total * by == target.value for by in _SLIPS)
    because = _(N_("The parts make {total}, the whole says {whole}.")).format(
        total=show_number(total), whole=show_number(target.value)
    )
    said = _(N_("{reading}: the whole differs from its parts by {difference}."))
    effects = tuple(
        said.format(reading=show_number(one), difference=show_number(abs(one - total))) for one in (target.value, total)
    )
    kind = AlarmKind.SEPARATOR_SLIP if slipped else AlarmKind.SUM_MISMATCH
    return [_alarm(target, kind, (target.value, total), because, effects)]


@exactly
def explained(target: Target, parts: Sequence[Target], alarm: TargetAlarm) -> TargetAlarm:
    """Return an alarm that the plan was kept with, its readings' effects reckoned anew, and readings where it has none."""
    unit = (target.unit or "")[:1]
    if alarm.kind is AlarmKind.UNIT_TRAP and not alarm.readings and target.value is not None and unit in ("%", "‰"):
        ways, effects = _shares(target.value, unit)
        return replace(alarm, readings=ways, effects=effects)
    if alarm.effects or alarm.kind not in (AlarmKind.SEPARATOR_SLIP, AlarmKind.SUM_MISMATCH, AlarmKind.OUT_OF_RANGE):
        return alarm
    known = [one.value for one in parts if one.value is not None]
    total = sum(known, Decimal(0)) if known and len(known) == len(parts) else None
    return replace(
        alarm, effects=tuple(_follows(target, one, total) for one in alarm.readings if _PLAIN.fullmatch(one))
    )


def _follows(target: Target, reading: str, total: Decimal | None) -> str:
    """Say what a reading comes to beside the parts and the growth."""
    value, growth = Decimal(reading), target.growth_percent
    said = [f"{show_number(value)} {target.unit or ''}".strip()]
    if total is not None:
        pattern = _(N_("differs from its parts by {difference}")) if total != value else _(N_("is what its parts make"))
        said.append(pattern.format(difference=show_number(abs(total - value))))
    if growth is not None and growth > Decimal(-100):
        base = (value / (1 + growth / 100)).quantize(Decimal("0.01"))
        said.append(
            _(N_("with {growth}% growth last year was {base}")).format(
                growth=show_number(growth), base=show_number(base)
            )
        )
    return "; ".join(said)


def most_of(target: Target) -> Decimal | None:
    """Return what a share of a whole cannot exceed; None for growth, and what is counted against a plan: that may be more."""
    unit = target.unit or ""
    most = Decimal(100) if unit.startswith("%") else Decimal(1000) if unit.startswith("‰") else None
    if most is None or target.direction or _GROWS.search(fold(target.indicator)) or _PLANNED.search(fold(unit)):
        return None
    return most


@exactly
def _beyond(target: Target) -> list[TargetAlarm]:
    """Doubt a share of a whole that is more than the whole."""
    unit, value = target.unit or "", target.value_to if target.value_to is not None else target.value
    most = most_of(target)
    if most is None or value is None or value <= most:
        return []
    because = _(N_("A share of a whole cannot be more than {most} {unit}.")).format(most=most, unit=unit[0])
    ways = (value, *(value / by for by in _SLIPS if value / by <= most))[:3]
    return [_alarm(target, AlarmKind.OUT_OF_RANGE, ways, because, _levels(ways, unit))]


@exactly
def _unit(target: Target, last_year: LastYear) -> list[TargetAlarm]:
    """Doubt a unit that was per cent last year and is per mille now, or the other way round."""
    now, before = (target.unit or "")[:1], (last_year.unit or "")[:1]
    if {now, before} != {"%", "‰"} or target.value is None:
        return []
    figure = show_number(target.value)
    because = _(N_("Last year it was counted in {before}, now in {now}: {figure} ‰ is {percent} %.")).format(
        before=before, now=now, figure=figure, percent=show_number(target.value / 10)
    )
    return [TargetAlarm(target.code, AlarmKind.UNIT_TRAP, figure_words(target), *_shares(target.value, now), because)]


def _shares(value: Decimal, unit: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a share read per cent and per mille, as it stands first, and what each means."""
    ways = tuple(f"{value:f} {one}" for one in (unit, "%" if unit == "‰" else "‰"))
    said = _(N_("{reading}: {count} of every thousand."))
    counts = [value if one.endswith("‰") else value * 10 for one in ways]
    return ways, tuple(
        said.format(reading=one, count=show_number(count)) for one, count in zip(ways, counts, strict=True)
    )


@exactly
def _jump(target: Target, last_year: LastYear) -> list[TargetAlarm]:
    """Doubt a figure that is ten times last year's, or a tenth of it."""
    base = target.base_value if target.base_value is not None else last_year.level
    if target.value is None or base is None or target.direction or base <= 0 or target.value <= 0:
        return []
    ratio = target.value / base
    if Decimal(1) / JUMP < ratio < JUMP:
        return []
    turned = [target.value / by if ratio >= JUMP else target.value * by for by in _SLIPS]
    nearest = min(turned, key=lambda one: abs((one / base).ln()))
    said = N_("{times} times last year's {base}; did a comma slip?")
    if ratio < 1:
        said = N_("Only {percent}% of last year's {base}; did a comma slip?")
    because = _(said).format(times=_short(ratio), percent=_short(ratio * 100), base=show_number(base))
    ways = (target.value, nearest)
    effect = _(N_("{reading}: {percent}% of last year."))
    effects = tuple(effect.format(reading=show_number(one), percent=_short(one / base * 100)) for one in ways)
    return [_alarm(target, AlarmKind.JUMP, ways, because, effects)]


@exactly
def _growth(target: Target) -> list[TargetAlarm]:
    """Doubt a growth that the figure and last year's do not make, however both were rounded."""
    value, base, growth = target.value, target.base_value, target.growth_percent
    if value is None or base is None or growth is None or base <= _half(base) or target.direction:
        return []
    lowest = ((value - _half(value)) / (base + _half(base)) - 1) * 100 - _half(growth)
    highest = ((value + _half(value)) / (base - _half(base)) - 1) * 100 + _half(growth)
    if lowest <= growth <= highest:
        return []
    made = ((value / base - 1) * 100).quantize(Decimal("0.01"))
    because = _(N_("{value} against {base} makes {made}%, the plan says {growth}%.")).format(
        value=show_number(value), base=show_number(base), made=show_number(made), growth=show_number(growth)
    )
    said = _(N_("{reading}%: this year's figure would be {figure}."))
    ways = (growth, made)
    effects = tuple(
        said.format(reading=show_number(one), figure=show_number((base * (1 + one / 100)).quantize(Decimal("0.01"))))
        for one in ways
    )
    return [TargetAlarm(target.code, AlarmKind.GROWTH, f"{show_number(growth)}%", _plain(ways), effects, because)]


def _stale_year(target: Target) -> Iterator[TargetAlarm]:
    """Doubt a year in the wording that is neither the target's nor one that it is compared with or lies ahead."""
    for found in _YEAR.finditer(target.wording or ""):
        year, before = int(found[1]), (target.wording or "")[: found.start()]
        if year >= target.year or year == target.base_year or _COMPARED.search(before):
            continue
        because = _(N_("The plan is for {year}, the text says {strange}.")).format(year=target.year, strange=year)
        effects = (
            _(N_("{year}: a slip; the target is for the year of the plan.")).format(year=target.year),
            _(N_("{year}: what belongs to another year is meant.")).format(year=year),
        )
        readings = (str(target.year), str(year))
        yield TargetAlarm(target.code, AlarmKind.STALE_YEAR, f"năm {year}", readings, effects, because)
        return


def _alarm(
    target: Target, kind: AlarmKind, ways: Iterable[Decimal], because: str, effects: tuple[str, ...]
) -> TargetAlarm:
    return TargetAlarm(target.code, kind, figure_words(target), _plain(ways), effects, because)


def _plain(ways: Iterable[Decimal]) -> tuple[str, ...]:
    return tuple(f"{one:f}".rstrip("0").rstrip(".") if "." in f"{one:f}" else f"{one:f}" for one in ways)


def _levels(ways: Iterable[Decimal], unit: str) -> tuple[str, ...]:
    return tuple(f"{show_number(one)} {unit}" for one in ways)


def _short(number: Decimal) -> str:
    """Write a number with two digits after the comma at most."""
    text = show_number(rounded(number, 2))
    return text.rstrip("0").rstrip(",") if "," in text else text


def figure_words(target: Target) -> str:
    """Return what a target plans in Vietnamese writing, nothing where it plans no figure."""
    figure = "" if target.value is None else show_number(target.value)
    if target.value_to is not None:
        figure = f"{figure}-{show_number(target.value_to)}"
    return " ".join(part for part in (figure, target.unit or "") if part) if figure else ""


def _half(figure: Decimal) -> Decimal:
    """Return half a unit of the last digit that is written."""
    return Decimal(5).scaleb(min(int(figure.as_tuple().exponent), 0) - 1)
