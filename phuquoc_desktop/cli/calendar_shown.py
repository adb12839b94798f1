"""The calendar of a year as a JSON document; its keys are in the README."""

from __future__ import annotations

from datetime import date
from typing import Any

from phuquoc_desktop.domain.calendar import YearCalendar
from phuquoc_desktop.domain.working_days import Due
from phuquoc_desktop.services.calendar import DueLine, LimitLine, OfficeYear


def document(found: OfficeYear) -> dict[str, Any]:
    """Return the year with its dates, time limits and days off."""
    known = found.calendar
    return {
        "year": found.year,
        "on": found.today.isoformat(),
        "holidays_known": known is not None,
        "calendar": None if known is None else {"version": known.head.version, "source": known.head.source},
        "deadlines": [_line(one) for one in (*found.carried, *found.lines)],
        "time_limits": [_limit(one) for one in found.limits],
        "days_off": [] if known is None else _days_off(known),
        "worked_days": [] if known is None else _worked_days(known),
    }


def _line(line: DueLine) -> dict[str, Any]:
    return {
        "code": line.deadline.code,
        "title": line.deadline.title,
        "year": line.year,
        "belongs": line.deadline.belongs.value,
        **_due(line.due),
        "state": line.state.value,
        "evidence": line.evidence.text if line.evidence else None,
        "source": line.source,
        "certainty": line.certainty.value,
        "confirmed": line.certainty.confirmed,
    }


def _due(due: Due) -> dict[str, Any]:
    return {
        "due": due.on.isoformat(),
        "days_left": due.days_left,
        "working_days_left": due.working.days,
        "holidays_known": due.working.is_known,
        "unsure": due.working.unsure,
        "day_off": due.off or None,
        "working_day_before": _day(due.before),
        "working_day_after": _day(due.after),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _limit(line: LimitLine) -> dict[str, Any]:
    return {
        "dossier": line.code,
        "id": line.limit.id,
        "sentence": line.limit.sentence,
        "days": line.limit.days,
        "working_days": line.limit.working_days,
        "since": line.since.isoformat(),
        **_due(line.due),
        "state": line.state.value,
        "source": line.limit.source,
        "certainty": line.limit.certainty.value,
    }


def _days_off(known: YearCalendar) -> list[dict[str, Any]]:
    return [
        {
            "day": one.day.isoformat(),
            "kind": one.kind.value,
            "name": one.name,
            "lunar": one.lunar or None,
            "instead_of": _day(one.instead_of),
            "source": one.source,
            "certainty": one.certainty.value,
        }
        for one in known.days_off
    ]


def _worked_days(known: YearCalendar) -> list[dict[str, Any]]:
    return [
        {
            "day": one.day.isoformat(),
            "name": one.name,
            "instead_of": _day(one.instead_of),
            "source": one.source,
            "certainty": one.certainty.value,
        }
        for one in known.worked_days
    ]
