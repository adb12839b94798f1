"""From a target as it was read to a target as it is kept: words to fields, codes, places, and what is doubted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from phuquoc_desktop.domain.plan_reading import PlanAlarm, PlanPlace, TargetReading
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.target import Target, TargetGroup
from phuquoc_desktop.translation import N_, vietnamese

STATED = (
    *("comparator", "value", "value_to", "unit", "direction", "growth_percent", "qualitative", "exception"),
    *("named_places", "parent_code"),
)
"""What a plan states of a target: differences in these make a change, other words for the same do not."""

_IF_SAID = ("group", "base_value", "base_year", "parts_rule")
"""What is kept of a known target where the plan says nothing of it."""


def draft_of(reading: TargetReading, code: str, parent: str | None, year: int) -> Target:
    """Return the target that a reading would become, still without owner and id; texts are cut to their fields."""
    return Target.draft(
        year=year,
        code=code,
        group=reading.group or TargetGroup.OTHER,
        indicator=_cut("indicator", reading.indicator),
        parent_code=parent,
        comparator=reading.comparator,
        value=reading.value,
        value_to=reading.value_to,
        unit=_cut("unit", reading.unit),
        direction=reading.direction,
        base_value=reading.base_value,
        base_year=reading.base_year,
        growth_percent=reading.growth_percent,
        qualitative=reading.qualitative,
        exception=_cut("exception", reading.exception),
        named_places=_cut("named_places", ", ".join(reading.named_places) or None),
        wording=_cut("wording", reading.sentence),
        place=_cut("place", place_words(reading.place)),
        parts_rule=reading.parts_rule,
    )


def merged(known: Target, draft: Target, reading: TargetReading) -> Target:
    """Return a known target with what the plan says now written over it; what people added stays."""
    values: dict[str, Any] = {plan.name: getattr(known, plan.name) for plan in field_plans(Target)}
    said = ["indicator", "wording", "place", *STATED]
    said += [name for name in _IF_SAID if getattr(reading, name) is not None]
    values |= {name: getattr(draft, name) for name in said}
    return Target(**values)


def differences(known: Target, draft: Target) -> tuple[str, ...]:
    """Return the names of the stated fields that differ; other spacing, capitals and signs between places are no difference."""
    return tuple(name for name in STATED if _plain(getattr(known, name)) != _plain(getattr(draft, name)))


def doubt(target: Target, alarms: Iterable[PlanAlarm]) -> None:
    """Write the first of the open alarms into the target, or clear what an earlier one left there."""
    first = next(iter(alarms), None)
    target.alarm_kind = first.kind.value if first else None
    target.alarm_readings = _cut("alarm_readings", "; ".join(first.readings) or None) if first else None
    target.alarm_because = _cut("alarm_because", first.because) if first else None


def place_words(place: PlanPlace) -> str:
    """Say in Vietnamese where something stands: section, page, line."""
    parts = [place.section or ""]
    if place.page is not None:
        parts.append(vietnamese(N_("page {number}")).format(number=place.page))
    parts.append(vietnamese(N_("line {number}")).format(number=place.line))
    return ", ".join(part for part in parts if part)


def _plain(value: object) -> object:
    return " ".join(value.casefold().replace(";", ",").split()) if type(value) is str else value


def _cut(field: str, text: str | None) -> Any:
    longest = _LONGEST[field]
    if text is None or longest is None or len(text) <= longest:
        return text
    return f"{text[: longest - 1]}…"


_LONGEST = {plan.name: plan.longest for plan in field_plans(Target)}
