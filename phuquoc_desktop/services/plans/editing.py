"""What people add to a target: how often it is reported, how figures count, its parts, who answers for it, last year's figure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.target import RATES, Cumulation, PartsRule, Target
from phuquoc_desktop.services.targets.recording import own_target
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold

EDITABLE = (
    *("rhythm", "cumulation", "owner", "evidence_wanted", "parts_rule", "exception", "named_places"),
    *("base_value", "base_year", "sector", "note"),
)
"""The fields that are edited; what the plan states changes by an amendment."""


class NoPartsError(RefusedError):
    """There is nothing that could add up."""

    sentence = N_("{code} has no parts; name it as the whole of other targets first.")


class PartsInOtherUnitsError(RefusedError):
    """Parts in other units cannot add up."""

    sentence = N_("The parts of {code} cannot add up to it: {parts} count in another unit.")


class ShareAddsUpError(RefusedError):
    """A share of one month and that of the next are not added."""

    sentence = N_("A share in {unit} cannot be added up over periods; choose another way of counting.")


class BaseYearError(RefusedError):
    """Compared with its own year or a later one."""

    sentence = N_("{year} is not before {own}, the year of the target; choose an earlier year to compare with.")


class BaseNegativeError(RefusedError):
    """Less than nothing of what is counted."""

    sentence = N_("Last year's figure in {unit} cannot be below zero; check the sign.")


class NotEditableError(RefusedError):
    """The plan states it."""

    sentence = N_("“{name}” is stated by the plan; it changes by an amendment.")


def edit(work: UnitOfWork, code: str, year: int, changes: Mapping[str, Any]) -> Target:
    """Write fields of the office's own target, begun beside the city's where there is none; only :data:`EDITABLE`.

    At the city this is the plan's target. Raises UnknownTargetError, NotEditableError, NoPartsError, PartsInOtherUnitsError,
    ShareAddsUpError, BaseYearError, BaseNegativeError and what the fields refuse.
    """
    for name in changes:
        if name not in EDITABLE:
            raise NotEditableError(field=name, name=name)
    target = own_target(work, code, year)
    for name, value in changes.items():
        setattr(target, name, value)
    tidied(target)
    refuse_if_any([*refusals(target), *_parts(work, target), *_counting(target), *_base(target)])
    return target


def _parts(work: UnitOfWork, target: Target) -> list[RefusedError]:
    if target.parts_rule is None:
        return []
    known = work.targets.all(year=target.year, parent_code=target.code)
    parts = {one.code: one for one in known if one.office == target.office or one.plan_id is None}
    if not parts:
        return [NoPartsError(field="parts_rule", code=target.code)]
    others = [code for code, one in parts.items() if fold(one.unit or "") != fold(target.unit or "")]
    if target.parts_rule is PartsRule.SUM and others:
        return [PartsInOtherUnitsError(field="parts_rule", code=target.code, parts=", ".join(sorted(others)))]
    return []


def _counting(target: Target) -> list[RefusedError]:
    is_share = (target.unit or "").startswith(RATES)
    if is_share and target.cumulation is Cumulation.PER_PERIOD:
        return [ShareAddsUpError(field="cumulation", unit=target.unit)]
    return []


def _base(target: Target) -> list[RefusedError]:
    found: list[RefusedError] = []
    if target.base_year is not None and target.base_year >= target.year:
        found.append(BaseYearError(field="base_year", year=target.base_year, own=target.year))
    value = target.base_value
    if value is not None and value < Decimal(0) and not (target.unit or "").startswith(RATES):
        found.append(BaseNegativeError(field="base_value", unit=target.unit or ""))
    return found
