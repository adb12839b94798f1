"""Targets of the year before as drafts of a new year: same codes, empty figures, last year's result to compare with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from phuquoc_desktop.domain.checks import refuse_if_any
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import Labelled, field_plans
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services.plans.ids import named_id, target_id
from phuquoc_desktop.services.targets.tree import courses_of_last_year
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("value", "value_to", "growth_percent", "wording", "place", "note")),
    **dict.fromkeys(("alarm_kind", "alarm_readings", "alarm_because")),
    **dict.fromkeys(("base_value", "base_year", "amended_by", "amended_on", "plan_id")),
    "version": 1,
}
"""What belongs to one year's plan only."""


class SameYearError(RefusedError):
    """From and to are one year."""

    sentence = N_("Targets are copied from one year into another; choose two different years.")


class CopyState(Labelled):
    """What copying does to one target."""

    COPIED = "copied", N_("Will be copied")
    THERE = "there", N_("There already")
    NOT_IN_PLAN = "not_in_plan", N_("Not in the city's plan of the new year")


@dataclass(frozen=True)
class TargetCopy:
    """One target of the year before; ``result`` is what was reached in it, as far as it is known."""

    source: Target
    state: CopyState
    result: Decimal | None

    @property
    def code(self) -> str:
        """Its code, which stays."""
        return self.source.code


def lines(read: Reader, source: int, year: int) -> list[TargetCopy]:
    """Tell what copying the office's own targets would do; an office's figure beside the city's needs the city's plan."""
    refuse_if_any([*strange_year(source), *strange_year(year)])
    if source == year:
        raise SameYearError(field="source")
    office = read.profile.office
    there = {one.code for one in read.targets.all(office=office, year=year)}
    planned = {one.code for one in read.targets.all(year=year, plan_id=None)}
    reached = {code: course.reached for code, course in courses_of_last_year(read, source + 1, office).items()}
    known = sorted(read.targets.all(office=office, year=source), key=lambda one: one.code)
    return [TargetCopy(one, _state(one, there, planned), reached.get(one.code)) for one in known]


def _state(one: Target, there: set[str], planned: set[str]) -> CopyState:
    if one.code in there:
        return CopyState.THERE
    return CopyState.NOT_IN_PLAN if one.plan_id and one.code not in planned else CopyState.COPIED


def copy(work: UnitOfWork, source: int, year: int, codes: Iterable[str] | None = None, *, bases: bool) -> list[Target]:
    """Copy the targets (all that can be, or those with the given codes) and their rubrics; figures stay empty.

    With ``bases`` the result of the source year becomes the figure to compare with, where it is known. One job.
    """
    wanted = None if codes is None else set(codes)
    chosen = [
        one
        for one in lines(work, source, year)
        if one.state is CopyState.COPIED and (wanted is None or one.code in wanted)
    ]
    made = [_copied(work, one, year, bases=bases) for one in chosen]
    work.flush()
    for one, target in zip(chosen, made, strict=True):
        _copy_rubric(work, one.source, target)
    return made


def _copied(work: UnitOfWork, one: TargetCopy, year: int, *, bases: bool) -> Target:
    values = {plan.name: getattr(one.source, plan.name) for plan in field_plans(Target)} | _EMPTY
    values |= {"id": target_id(work.office, year, one.code), "office": work.office, "year": year}
    if bases and one.result is not None:
        values |= {"base_value": one.result, "base_year": one.source.year}
    if one.source.plan_id and work.profile.role is not Role.CITY:
        head = next(each for each in work.targets.all(year=year, code=one.code, plan_id=None))
        values["plan_id"] = head.id
    return work.targets.add(Target(**values))


def _copy_rubric(work: UnitOfWork, source: Target, target: Target) -> None:
    for one in work.rubric_levels.all(target_id=source.id):
        work.rubric_levels.add(
            RubricLevel(
                id=named_id(target.year, "level", target.id, one.level),
                office=work.office,
                target_id=target.id,
                level=one.level,
                title=one.title,
                description=one.description,
                fulfils=one.fulfils,
            )
        )
