"""Setting an office's own figure, and recording what was reached."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import RATES, ProgressEntry, Target
from phuquoc_desktop.services.targets.errors import (
    NegativeFigureError,
    NothingRecordedError,
    NotQualitativeError,
    PeriodNotBegunError,
    ProgressOutsideYearError,
    UnknownTargetError,
)
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


def set_own(work: UnitOfWork, code: str, year: int, value: Decimal | None, base: Decimal | None = None) -> Target:
    """Set the office's own planned figure (and last year's) for a target of the plan.

    Raises StrangeNumberError, and NotQualitativeError for a figure where there is nothing to count.
    """
    own = _own(work, code, year)
    if own.qualitative and value is not None:
        raise NotQualitativeError(field="value", indicator=own.indicator, wanted=_(N_("judged as fulfilled or not")))
    own.value = value
    if base is not None:
        own.base_value = base
    refuse_if_any(refusals(own) + _below_zero(own, value))
    return own


def record_progress(work: UnitOfWork, code: str, year: int, draft: ProgressEntry, today: date) -> ProgressEntry:
    """Record what was reached from the start of the year to the end of a period; a second entry corrects the first."""
    entry = tidied(draft)
    period = Period.parse(entry.period)
    entry.period = str(period)
    own = _own(work, code, year)
    entry.target_id = own.id
    _refuse_strange_entry(own, entry, period, today)
    earlier = work.progress.first(target_id=own.id, period=entry.period)
    if earlier is not None:
        earlier.take_over(entry)
        return earlier
    entry.id, entry.office = work.new_id(), work.office
    return work.progress.add(entry)


def remove_progress(work: UnitOfWork, entry_id: str) -> None:
    """Remove an entry; the journal keeps it."""
    work.progress.remove(work.progress.get(entry_id))


def _refuse_strange_entry(own: Target, entry: ProgressEntry, period: Period, today: date) -> None:
    found = refusals(entry) + _below_zero(own, entry.value)
    if period.year != own.year:
        found.append(ProgressOutsideYearError(field="period", period=entry.period, year=own.year))
    if date(period.year, period.first, 1) > today:
        found.append(PeriodNotBegunError(field="period", period=entry.period))
    if entry.value is None and entry.fulfilled is None:
        found.append(NothingRecordedError(field="value"))
    elif own.qualitative != (entry.value is None):
        wanted = N_("judged as fulfilled or not") if own.qualitative else N_("measured by a figure")
        found.append(NotQualitativeError(field="value", indicator=own.indicator, wanted=_(wanted)))
    refuse_if_any(found)


def _below_zero(own: Target, value: Decimal | None) -> list[RefusedError]:
    """Refuse less than nothing of what is counted; a rate may fall below zero."""
    if value is None or not value.is_finite() or value >= 0 or own.unit in RATES:
        return []
    return [NegativeFigureError(field="value", unit=own.unit or "")]


def _own(work: UnitOfWork, code: str, year: int) -> Target:
    """Return the office's own target for a code, beginning one beside the city's when there is none yet."""
    own = work.targets.first(year=year, code=code, office=work.office)
    if own is not None:
        return own
    head = work.targets.first(year=year, code=code, plan_id=None)
    if head is None:
        raise UnknownTargetError(field="code", code=code, year=year)
    own = Target.draft(**{name: getattr(head, name) for name in _COPIED})
    own.id, own.office, own.plan_id = work.new_id(), work.office, head.id
    work.targets.add(own)
    work.flush()
    return own


_COPIED = (
    *("year", "code", "group", "sector", "indicator", "parent_code", "comparator", "unit", "direction"),
    *("qualitative", "exception", "named_places"),
)
