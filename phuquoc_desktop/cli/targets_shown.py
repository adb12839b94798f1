"""A row of the target tree on a terminal and as JSON; figures are text with a decimal point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.figures import as_json, shown
from phuquoc_desktop.domain.course import MONTHS
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import OfficeParser
    from phuquoc_desktop.domain.course import Course
    from phuquoc_desktop.domain.judgement import Judgement
    from phuquoc_desktop.services.targets import TargetLine


def with_year(parser: OfficeParser) -> OfficeParser:
    """Let a command be asked for a year."""
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    return parser


def year_of(call: Call, backend: Backend) -> int:
    """Return the year that is asked for."""
    return int(call.options.year or backend.profile.year)


def cells_of(line: TargetLine) -> list[str]:
    """Return the cells of a row on a terminal."""
    target = line.target
    name = f"· {target.indicator}" if target.parent_code else target.indicator
    doubted = "?" if target.alarm_kind else ""
    figures = [f"{shown(target.value)}{doubted}", shown(line.planned), achieved(line), shown(line.percent)]
    return [target.code, name, target.unit or "", *figures, line.standing.label]


def achieved(line: TargetLine) -> str:
    """Say what was reached."""
    if line.latest is not None and line.latest.fulfilled is not None:
        return _("yes") if line.latest.fulfilled else _("no")
    return shown(line.achieved)


def row_of(line: TargetLine) -> dict[str, Any]:
    """Return a row of the target tree as JSON."""
    target, latest = line.target, line.latest
    return {
        "code": target.code,
        "group": target.group.value,
        "indicator": target.indicator,
        "parent": target.parent_code,
        "unit": target.unit,
        "comparator": target.comparator.value,
        "direction": target.direction.value if target.direction else None,
        "qualitative": target.qualitative,
        "plan": as_json(target.value),
        "plan_to": as_json(target.value_to),
        "own": as_json(line.planned),
        "base": as_json(line.own.base_value) if line.own else None,
        "achieved": as_json(line.achieved),
        "fulfilled": latest.fulfilled if latest else None,
        "period": latest.period if latest else None,
        "percent": as_json(line.percent),
        "standing": line.standing.value,
        "judgement": judgement_of(line.judgement),
        "forecast": _forecast(line),
        "needs_per_month": as_json(line.needs_per_month),
        "last_year": _last_year(line),
        "growth_percent": as_json(target.growth_percent),
        "exception": target.exception,
        "named_places": target.named_places,
        "text": target.wording,
        "place": target.place,
        "suspect": target.alarm_kind is not None,
        "alarm": _alarm(target),
    }


def _alarm(target: Target) -> dict[str, Any] | None:
    if target.alarm_kind is None:
        return None
    readings = target.alarm_readings.split("; ") if target.alarm_readings else []
    return {"kind": target.alarm_kind, "readings": readings, "because": target.alarm_because}


def judgement_of(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as JSON."""
    return {"standing": judgement.standing.value, "rule": judgement.rule.value, "sentence": judgement.sentence}


def months_of(course: Course | None) -> list[str | None]:
    """Return what a course had come to at the end of each month."""
    return [as_json(course.at(month)) if course else None for month in range(1, MONTHS + 1)]


def _forecast(line: TargetLine) -> dict[str, Any]:
    found = line.forecast
    figures = {name: as_json(getattr(found, name)) for name in ("value", "low", "high")}
    return {**figures, "method": found.method.value, "sentence": found.sentence}


def _last_year(line: TargetLine) -> dict[str, Any] | None:
    if line.last_year is None:
        return None
    return {"same_period": as_json(line.same_period_last_year), "whole": as_json(line.last_year.at(MONTHS))}
