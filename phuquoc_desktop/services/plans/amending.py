"""Versions of targets: what a plan said until it was amended stays, and every day knows what counted on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.target import Comparator, Target
from phuquoc_desktop.domain.target_history import TargetVersion
from phuquoc_desktop.services.plans.ids import named_id
from phuquoc_desktop.services.targets.errors import UnknownTargetError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_date

VERSIONED = ("comparator", "value", "value_to", "unit", "growth_percent", "wording")
"""What an amendment may change, and a version keeps."""


class NothingAmendedError(RefusedError):
    """The amendment says what the target says already."""

    sentence = N_("The amendment changes nothing of {code}; enter what is different now.")


class AmendedOutOfOrderError(RefusedError):
    """The amendment would count before the one that is there."""

    sentence = N_("{code} was amended on {day} already; an amendment cannot count from an earlier day.")


class AmendedInFutureError(RefusedError):
    """The amendment does not count yet."""

    sentence = N_("An amendment is entered when it counts: {day} has not come yet.")


class NoReasonError(RefusedError):
    """An amendment without document or reason."""

    sentence = N_("Name the document that amends the plan, and why; without them nobody can follow it later.")


class RangeTurnedError(RefusedError):
    """The upper end lies below the lower one, or one is missing."""

    sentence = N_("A target between two figures needs a lower and an upper end, the lower one first.")


@dataclass(frozen=True)
class Stated:
    """What a target says from a day (None: from the beginning) until a day (None: it counts now)."""

    version: int
    comparator: Comparator
    value: Decimal | None
    value_to: Decimal | None
    unit: str | None
    growth_percent: Decimal | None
    wording: str | None
    counts_from: date | None
    counts_to: date | None
    document: str | None
    reason: str | None


def amend(work: UnitOfWork, code: str, year: int, draft: Target, document: str, day: date, reason: str) -> Target:
    """Change what the office's own target says from a day on; the former wording becomes a version.

    Only :data:`VERSIONED` is taken from the draft. At the city this is the plan's target, at a ward its own figure. Raises
    UnknownTargetError, NothingAmendedError, NoReasonError, AmendedOutOfOrderError, AmendedInFutureError, RangeTurnedError.
    """
    target = work.targets.first(office=work.office, year=year, code=code)
    if target is None:
        raise UnknownTargetError(field="code", code=code, year=year)
    if not document.strip() or not reason.strip():
        raise NoReasonError(field="reason" if document.strip() else "document")
    if day > work.job.at.date():
        raise AmendedInFutureError(field="day", day=show_date(day))
    supersede(work, target, draft, Amendment(document, day, reason))
    return target


@dataclass(frozen=True)
class Amendment:
    """By which document, from which day on, and why."""

    document: str
    day: date
    reason: str | None


def supersede(work: UnitOfWork, target: Target, draft: Target, amendment: Amendment) -> None:
    """Keep what a target says as a version and write what is different of the draft over it; raises as :func:`amend`."""
    wanted = tidied(draft)
    if all(getattr(wanted, name) == getattr(target, name) for name in VERSIONED):
        raise NothingAmendedError(code=target.code)
    if target.amended_on is not None and amendment.day < target.amended_on:
        raise AmendedOutOfOrderError(field="day", code=target.code, day=show_date(target.amended_on))
    former = _former(target, amendment.day)
    for name in VERSIONED:
        setattr(target, name, getattr(wanted, name))
    target.version += 1
    target.amended_by, target.amended_on = amendment.document.strip(), amendment.day
    former.document, former.reason = target.amended_by, (amendment.reason or "").strip() or None
    refuse_if_any([*refusals(target), *turned(target), *refusals(former)])
    work.target_versions.add(former)


def turned(target: Target) -> list[RefusedError]:
    """Refuse a range without two ends in order."""
    if target.comparator is not Comparator.RANGE:
        return []
    is_range = target.value is not None and target.value_to is not None and target.value <= target.value_to
    return [] if is_range else [RangeTurnedError(field="value_to")]


def _former(target: Target, day: date) -> TargetVersion:
    said = {name: getattr(target, name) for name in VERSIONED}
    return TargetVersion(
        id=named_id(target.year, "version", target.id, target.version),
        office=target.office,
        target_id=target.id,
        version=target.version,
        valid_to=day - timedelta(days=1),
        **said,
    )


def versions(read: Reader, target: Target) -> tuple[Stated, ...]:
    """Return all that a target has said, oldest first; the last one counts now."""
    former = sorted(read.target_versions.all(target_id=target.id), key=lambda one: one.version)
    begins: list[date | None] = [None, *(one.valid_to + timedelta(days=1) for one in former)]
    # A version keeps by which document it was superseded; each is shown with the one that brought it.
    brought: list[tuple[str | None, str | None]] = [(None, None), *((one.document, one.reason) for one in former)]
    found = [
        _stated(one, one.version, start, one.valid_to, by)
        for one, start, by in zip(former, begins, brought, strict=False)
    ]
    return (*found, _stated(target, target.version, begins[-1], None, brought[-1]))


def _stated(
    said: Target | TargetVersion, version: int, start: date | None, end: date | None, by: tuple[str | None, str | None]
) -> Stated:
    return Stated(
        version,
        said.comparator,
        said.value,
        said.value_to,
        said.unit,
        said.growth_percent,
        said.wording,
        start,
        end,
        *by,
    )


def as_of(read: Reader, target: Target, day: date) -> Stated:
    """Return what counted on a day: the oldest version that had not ended by then."""
    known = versions(read, target)
    return next((one for one in known if one.counts_to is not None and one.counts_to >= day), known[-1])
