"""A plan that was read, on a terminal and as JSON."""

from __future__ import annotations

from typing import Any

from phuquoc_desktop.cli.figures import as_json, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.domain.plan_reading import PlanAlarm, PlanReading, TargetReading
from phuquoc_desktop.translation import _, ngettext


def document_of(reading: PlanReading) -> dict[str, Any]:
    """Return the whole reading as JSON; figures are text with a decimal point."""
    names = {one.code: one.indicator for one in reading.targets}
    return {
        "year": reading.year,
        "title": reading.title,
        "targets": [_target(one, names) for one in reading.targets],
        "alarms": [_alarm(one) for one in reading.alarms],
        "told": list(reading.told),
    }


def _target(one: TargetReading, names: dict[str, str]) -> dict[str, Any]:
    return {
        "code": one.code,
        "text": one.sentence,
        "piece": one.text,
        "indicator": one.indicator,
        "comparator": one.comparator.value,
        "value": as_json(one.value),
        "value_to": as_json(one.value_to),
        "unit": one.unit,
        "direction": one.direction.value if one.direction else None,
        "growth_percent": as_json(one.growth_percent),
        "qualitative": one.qualitative,
        "exception": one.exception,
        "named_places": list(one.named_places),
        "section": one.place.section,
        "group": one.group.value if one.group else None,
        "line": one.place.line,
        "page": one.place.page,
        "bullet": one.place.bullet,
        "parent": names[one.parent] if one.parent else None,
        "parent_code": one.parent,
        "parts": one.parts_rule.value if one.parts_rule else None,
        "base_year": one.base_year,
        "base_value": as_json(one.base_value),
        "assumed": one.is_assumed,
        "suspect": one.suspect,
    }


def _alarm(one: PlanAlarm) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "text": one.text,
        "readings": list(one.readings),
        "because": one.because,
        "effects": list(one.effects),
        "targets": list(one.targets),
    }


def lines_of(reading: PlanReading) -> list[str]:
    """Return the reading as a table with what is doubted below it."""
    headings = [
        _("Code"),
        _("Indicator"),
        _("Comparison"),
        _("Plan"),
        _("Unit of measure"),
        _("Growth, %"),
        _("Section"),
    ]
    rows = [_cells(one) for one in reading.targets]
    count = len(reading.targets)
    said = ngettext("{count} target was read.", "{count} targets were read.", count).format(count=count)
    doubted = [line for alarm in reading.alarms for line in _alarm_lines(alarm)]
    return [*table(headings, rows, right=(3, 5)), "", said, *reading.told, *doubted]


def _cells(one: TargetReading) -> list[str]:
    name = f"· {one.indicator}" if one.parent else one.indicator
    figure = f"{shown(one.value)}-{shown(one.value_to)}" if one.value_to is not None else shown(one.value)
    meant = one.direction.label if one.direction else _("qualitative") if one.qualitative else one.comparator.label
    doubt = "?" if one.suspect else ""
    section = one.place.section or ""
    return [one.code, name, meant, f"{figure}{doubt}", one.unit or "", shown(one.growth_percent), section]


def _alarm_lines(alarm: PlanAlarm) -> list[str]:
    head = f"! {', '.join(alarm.targets)} {alarm.kind.label}: “{alarm.text}”. {alarm.because}"
    return [head, *(f"    {effect}" for effect in alarm.effects)]
