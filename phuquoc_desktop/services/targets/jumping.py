"""Warnings about a figure before it is recorded."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.jumps import Jump, beyond_the_whole, jumps
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target_alarms import most_of
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.services.targets.tree import line_of
from phuquoc_desktop.storage.unit_of_work import Reader


def jumps_of(line: TargetLine, period: str, value: Decimal | None) -> tuple[Jump, ...]:
    """Return what is striking about a figure for a row; raises UnreadablePeriodError."""
    if value is None or line.own is None:
        return ()
    unit = line.target.unit
    found = jumps(value, Period.parse(period), line.course, line.last_year, unit)
    return (*beyond_the_whole(value, most_of(line.target), unit), *found)


def jumps_in(read: Reader, code: str, year: int, period: str, value: Decimal | None) -> tuple[Jump, ...]:
    """Return what is striking about a figure for a target; raises UnknownTargetError and UnreadablePeriodError."""
    return jumps_of(line_of(read, code, year), period, value)
