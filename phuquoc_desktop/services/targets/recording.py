"""Setting an office's own figure, and recording what was reached."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import RATES, Cumulation, ProgressEntry, Rhythm, Target
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services.targets.errors import (
    NegativeFigureError,
    NothingRecordedError,
    NotQualitativeError,
    PeriodNotBegunError,
    ProgressOutsideYearError,
    UnknownLevelError,
    UnknownTargetError,
)
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


def set_own(work: UnitOfWork, code: str, year: int, value: Decimal | None, base: Decimal | None = None) -> Target:
    """Set the office's own planned figure (and last year's) for a target of the plan.

    Raises StrangeNumberError, and NotQualitativeError for a figure where there is nothing to count.
    """
    own = own_target(work, code, year)
    if own.qualitative and value is not None:
        raise NotQualitativeError(field="value", indicator=own.indicator, wanted=_(N_("judged as fulfilled or not")))
    own.value = value
    if base is not None:
        own.base_value = base
    refuse_if_any(refusals(own) + _below_zero(own, value))
    return own


def set_reporting(
    work: UnitOfWork, code: str, year: int, rhythm: Rhythm | None, cumulation: Cumulation | None
) -> Target:
    """Set how often the office's figure is due and how it counts; None goes back to what the plan says."""
    own = own_target(work, code, year)
    own.rhythm, own.cumulation = rhythm, cumulation
    return own


def record_progress(work: UnitOfWork, code: str, year: int, draft: ProgressEntry, today: date) -> ProgressEntry:
    """Record the figure of a period, counted as the target says; a second entry corrects the first, which the journal keeps.

    A level of the rubric says by itself whether it is fulfilled. A zero is a figure; nothing at all is refused.
    """
    entry = tidied(draft)
    entry.period = str(Period.parse(entry.period))
    own = own_target(work, code, year)
    entry.target_id = own.id
    refuse_if_any(strange_in(own, rubric_of(work, own), entry, today))
    earlier = work.progress.first(target_id=own.id, period=entry.period)
    if earlier is not None:
        earlier.take_over(entry)
        return earlier
    entry.id, entry.office = work.new_id(), work.office
    return work.progress.add(entry)


def follow_up(work: UnitOfWork, entry_id: str, *, wanted: bool) -> ProgressEntry:
    """Mark a figure to be followed up, or take the mark away."""
    entry = work.progress.get(entry_id)
    entry.follow_up = wanted
    return entry


def remove_progress(work: UnitOfWork, entry_id: str) -> None:
    """Remove an entry; the journal keeps it."""
    work.progress.remove(work.progress.get(entry_id))


def rubric_of(read: Reader, own: Target) -> list[RubricLevel]:
    """Return the levels that a qualitative target is judged by, lowest first: its own, else those of the plan."""
    if not own.qualitative:
        return []
    levels = read.rubric_levels.all(target_id=own.id)
    if not levels and own.plan_id:
        levels = read.rubric_levels.all(target_id=own.plan_id)
    return sorted(levels, key=lambda one: one.level)


def strange_in(own: Target, rubric: list[RubricLevel], entry: ProgressEntry, today: date) -> list[RefusedError]:
    """Return what speaks against an entry for a target; a level of the rubric fills in whether it is fulfilled."""
    period = Period.parse(entry.period)
    found = _unknown_level(own, rubric, entry)
    found += refusals(entry) + _below_zero(own, entry.value)
    if period.year != own.year:
        found.append(ProgressOutsideYearError(field="period", period=entry.period, year=own.year))
    if date(period.year, period.first, 1) > today:
        found.append(PeriodNotBegunError(field="period", period=entry.period))
    if entry.value is None and entry.fulfilled is None and not found:
        found.append(NothingRecordedError(field="value"))
    elif own.qualitative and entry.value is not None:
        found.append(_otherwise(own, N_("judged as fulfilled or not")))
    elif not own.qualitative and (entry.value is None or entry.level is not None):
        found.append(_otherwise(own, N_("measured by a figure")))
    return found


def _otherwise(own: Target, wanted: str) -> RefusedError:
    return NotQualitativeError(field="value", indicator=own.indicator, wanted=_(wanted))


def _unknown_level(own: Target, rubric: list[RubricLevel], entry: ProgressEntry) -> list[RefusedError]:
    if entry.level is None or not own.qualitative:
        return []
    level = next((one for one in rubric if one.level == entry.level), None)
    if level is None:
        known = ", ".join(str(one.level) for one in rubric) or "–"
        return [UnknownLevelError(field="level", indicator=own.indicator, level=entry.level, known=known)]
    entry.fulfilled = level.fulfils
    return []


def _below_zero(own: Target, value: Decimal | None) -> list[RefusedError]:
    """Refuse less than nothing of what is counted; a rate may fall below zero."""
    if value is None or not value.is_finite() or value >= 0 or own.unit in RATES:
        return []
    return [NegativeFigureError(field="value", unit=own.unit or "")]


def own_target(work: UnitOfWork, code: str, year: int) -> Target:
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
