"""Targets (chỉ tiêu): the city's plan beside the office's own figures, progress, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import (
    RATES,
    ProgressEntry,
    Standing,
    Target,
    TargetGroup,
    percent_of_plan,
    standing,
)
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


class UnknownTargetError(RefusedError):
    """No target has that code in that year."""

    sentence = N_("There is no target “{code}” in {year}; see the list of targets for the codes.")


class ProgressOutsideYearError(RefusedError):
    """The period belongs to another year than the target."""

    sentence = N_("The period {period} is not in {year}, the year of this target.")


class PeriodNotBegunError(RefusedError):
    """The period lies in the future."""

    sentence = N_("The period {period} has not begun yet; progress is recorded for past or current periods.")


class NothingRecordedError(RefusedError):
    """Neither a figure nor a judgement was given."""

    sentence = N_("Enter a figure, or for a qualitative target whether it is fulfilled.")


class NotQualitativeError(RefusedError):
    """A judgement was given where a figure is wanted, or the other way round."""

    sentence = N_("“{indicator}” is {wanted}; enter that.")


class NegativeFigureError(RefusedError):
    """Less than nothing of something that is counted."""

    sentence = N_("A figure in {unit} cannot be below zero; check the sign.")


@dataclass(frozen=True)
class TargetLine:
    """One row of the target tree: the city's target, the office's own figure, what was achieved, how it stands.

    ``own`` is None while the office has no figure of its own; ``entries`` are its progress, oldest period first.
    """

    target: Target
    own: Target | None
    entries: tuple[ProgressEntry, ...]
    percent: Decimal | None
    standing: Standing

    @property
    def latest(self) -> ProgressEntry | None:
        """The entry of the latest period."""
        return self.entries[-1] if self.entries else None

    @property
    def achieved(self) -> Decimal | None:
        """The latest figure."""
        return self.latest.value if self.latest else None

    @property
    def planned(self) -> Decimal | None:
        """The office's own planned figure."""
        return self.own.value if self.own else None


def tree(read: Reader, year: int) -> list[TargetLine]:
    """Return all targets of a year in the plan's order.

    An office sees the city's targets with its own figures beside them; the city sees its own, not what offices made of them.
    """
    profile = read.profile
    office = profile.office
    own = {one.plan_id: one for one in read.targets.all(year=year, office=office) if one.plan_id}
    heads = read.targets.all(year=year, plan_id=None)
    if profile.role is Role.CITY:
        heads = [one for one in heads if one.office == office]
    heads.sort(key=lambda one: (list(TargetGroup).index(one.group), one.code))
    entries = _entries_by_target(read, [one.id for one in (*own.values(), *heads) if one.office == office])
    return [_line(one, one if one.office == office else own.get(one.id), entries) for one in heads]


def line_of(read: Reader, code: str, year: int) -> TargetLine:
    """Return one row by its code; raises UnknownTargetError."""
    for line in tree(read, year):
        if line.target.code == code:
            return line
    raise UnknownTargetError(field="code", code=code, year=year)


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


def _entries_by_target(read: Reader, target_ids: list[str]) -> dict[str, list[ProgressEntry]]:
    entries: dict[str, list[ProgressEntry]] = {}
    for one in read.progress.whose("target_id", target_ids):
        entries.setdefault(one.target_id, []).append(one)
    for several in entries.values():
        several.sort(key=lambda one: Period.parse(one.period))
    return entries


def _line(target: Target, own: Target | None, entries: dict[str, list[ProgressEntry]]) -> TargetLine:
    known = tuple(entries.get(own.id, ())) if own else ()
    latest = known[-1] if known else None
    if own is None or latest is None:
        return TargetLine(target, own, known, None, Standing.UNKNOWN)
    share = Decimal(Period.parse(latest.period).last) / 12
    return TargetLine(target, own, known, percent_of_plan(own, latest.value), standing(own, latest, share))
