"""What a launch plan still lacks before it can be signed, and where it departs from the city's plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from phuquoc_desktop.domain.plan_document import LaunchPlan
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import RATES, Comparator, PartsRule, Target
from phuquoc_desktop.services import launch_plans, targets
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

_UPWARDS = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EXACTLY)
_DOWNWARDS = (Comparator.AT_MOST, Comparator.LESS_THAN)


class Lack(Labelled):
    """What can be said against a plan; the label is a sentence with places."""

    NUMBER = "number", N_("The plan has no number yet.")
    DATE = "date", N_("The plan has no date yet.")
    SIGNER = "signer", N_("Nobody is named who signs; enter the name in the settings.")
    NO_TARGETS = "no_targets", N_("There are no targets of {year}; take in the city's plan first.")
    NO_OWN_FIGURE = "no_own_figure", N_("{code} {indicator}: the office has no figure of its own yet.")
    NO_LAST_YEAR = "no_last_year", N_("{code} {indicator}: last year's figure is missing, against which it is held.")
    DOUBTED = "doubted", N_("{code} {indicator}: the city's figure is in doubt; decide how it is to be read.")
    WITHDRAWN = "withdrawn", N_("{code} {indicator}: the city withdrew it on {day}; what the office had entered stays.")
    PARTS = "parts", N_("{code} {indicator}: the parts come to {parts}, the whole is {whole}.")
    UNIT = "unit", N_("{code} {indicator}: the office counts in “{own}”, the city in “{city}”.")
    EASIER = "easier", N_("{code} {indicator}: the office's {own} asks for less than the city's {city}.")
    BEYOND = "beyond", N_("{code} {indicator}: the office's {own} is more than the {city} of the whole city.")


_BINDING = (Lack.NUMBER, Lack.DATE, Lack.NO_TARGETS, Lack.NO_OWN_FIGURE, Lack.NO_LAST_YEAR)


@dataclass(frozen=True)
class Remark:
    """One remark; ``code`` names the target that it is about, if any."""

    lack: Lack
    places: dict[str, object] = field(default_factory=dict)

    @property
    def code(self) -> str | None:
        """The target's code."""
        found = self.places.get("code")
        return None if found is None else str(found)

    @property
    def binding(self) -> bool:
        """Whether the plan is incomplete without it; the rest are for people to weigh."""
        return self.lack in _BINDING

    @property
    def text(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.lack.label_key).format(**self.places)


def check(read: Reader, year: int, signer: str = "") -> list[Remark]:
    """Return what is missing in the plan of a year and what departs from the city's, what is missing first."""
    lines = targets.tree(read, year)
    decided = {one.target_id for one in read.alarm_rulings.all()}
    found = [*_head(launch_plans.of_year(read, year), signer)]
    if not lines:
        found.append(Remark(Lack.NO_TARGETS, {"year": year}))
    for line in lines:
        found += _of_line(line, decided)
    found += _parts(lines)
    return sorted(found, key=lambda one: not one.binding)


def _head(plan: LaunchPlan | None, signer: str) -> Iterator[Remark]:
    if plan is None or not plan.number:
        yield Remark(Lack.NUMBER)
    if plan is None or plan.issued_on is None:
        yield Remark(Lack.DATE)
    if not signer:
        yield Remark(Lack.SIGNER)


def _of_line(line: TargetLine, decided: set[str]) -> Iterator[Remark]:
    city, own = line.target, line.own
    about: dict[str, object] = {"code": city.code, "indicator": city.indicator}
    if city.withdrawn_on is not None:
        yield Remark(Lack.WITHDRAWN, about | {"day": show_date(city.withdrawn_on)})
        return
    has_figure = own is not None and own.value is not None
    is_replaced = has_figure and own is not city
    if city.alarm_kind and not is_replaced and city.id not in decided:
        yield Remark(Lack.DOUBTED, about)
    if city.qualitative:
        return
    if city.direction is not None:
        if own is None or own.base_value is None:
            yield Remark(Lack.NO_LAST_YEAR, about)
    elif not has_figure:
        yield Remark(Lack.NO_OWN_FIGURE, about)
    elif own is not None and own.plan_id is not None:
        yield from _departure(own, city, about)


def _departure(own: Target, city: Target, about: dict[str, object]) -> Iterator[Remark]:
    """Hold a ward's figure against the city's: a share against the share, an amount only against what cannot be."""
    if own.value is None or city.value is None:
        return
    if (own.unit or "") != (city.unit or ""):
        yield Remark(Lack.UNIT, about | {"own": own.unit or "", "city": city.unit or ""})
        return
    figures: dict[str, object] = {"own": show_number(own.value), "city": show_number(city.value)}
    if (city.unit or "").startswith(RATES):
        if _asks_for_less(own.value, city.value, city.comparator):
            yield Remark(Lack.EASIER, about | figures)
    elif own.value > city.value:
        yield Remark(Lack.BEYOND, about | figures)


def _asks_for_less(own: Decimal, city: Decimal, comparator: Comparator) -> bool:
    return (comparator in _UPWARDS and own < city) or (comparator in _DOWNWARDS and own > city)


def _parts(lines: list[TargetLine]) -> Iterator[Remark]:
    for line in lines:
        if line.target.parts_rule is not PartsRule.SUM or line.planned is None:
            continue
        parts = [one.planned for one in lines if one.target.parent_code == line.target.code]
        known = [one for one in parts if one is not None]
        if parts and len(known) == len(parts) and sum(known) != line.planned:
            figures = {"parts": show_number(sum(known, Decimal())), "whole": show_number(line.planned)}
            yield Remark(Lack.PARTS, {"code": line.target.code, "indicator": line.target.indicator, **figures})
