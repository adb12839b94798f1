"""Rubrics (các mức đánh giá): the levels of a qualitative target, agreed on before the year, replaced only with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services.plans.ids import named_id
from phuquoc_desktop.services.targets.errors import NotQualitativeError
from phuquoc_desktop.services.targets.recording import own_target
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese
from phuquoc_desktop.vietnamese.dates import show_date

FEWEST, MOST = 2, 5


class RubricSizeError(RefusedError):
    """Too few or too many levels."""

    sentence = N_("A rubric has {fewest} to {most} levels, three or four as a rule; {count} were given.")


class RubricDecidesNothingError(RefusedError):
    """All levels fulfil, or none does."""

    sentence = N_("At least one level counts as fulfilled and at least one does not; mark them so.")


class RubricOrderError(RefusedError):
    """A level above one that fulfils does not."""

    sentence = N_("Levels go from the lowest to the highest: what stands above a level that fulfils fulfils as well.")


class RubricInUseError(RefusedError):
    """Results were recorded by it."""

    sentence = N_("{count} results were judged by this rubric; give a reason to replace it.")


class LevelInUseError(RefusedError):
    """A level that results name would be gone."""

    sentence = N_("Level {level} was given in results; a new rubric needs at least as many levels.")


class CitysRubricError(RefusedError):
    """The city has agreed on the levels."""

    sentence = N_("The city has set the levels of {code}; an office judges itself by them.")


def rubric_of(read: Reader, target: Target) -> tuple[RubricLevel, ...]:
    """Return the levels of a target, lowest first; an office's own target has those of the city's beside which it stands."""
    own = read.rubric_levels.all(target_id=target.id)
    found = own or (read.rubric_levels.all(target_id=target.plan_id) if target.plan_id else [])
    return tuple(sorted(found, key=lambda one: one.level))


def set_rubric(
    work: UnitOfWork, code: str, year: int, levels: Sequence[RubricLevel], today: date, reason: str | None = None
) -> tuple[RubricLevel, ...]:
    """Set the levels, lowest first (their numbers are filled in here), in place of those that are there.

    Once results were judged by them a reason is needed, which is kept in the target's note. Raises NotQualitativeError,
    RubricSizeError, RubricDecidesNothingError, RubricOrderError, RubricInUseError, LevelInUseError, CitysRubricError.
    """
    target = own_target(work, code, year)
    if not target.qualitative:
        raise NotQualitativeError(field="level", indicator=target.indicator, wanted=_(N_("measured by a figure")))
    if target.plan_id and work.rubric_levels.first(target_id=target.plan_id):
        raise CitysRubricError(code=code)
    drafts = [tidied(one) for one in levels]
    _refuse_strange(drafts)
    _refuse_in_use(work, target, len(drafts), reason)
    if reason and reason.strip():
        _note(target, reason.strip(), today)
    return tuple(_put(work, target, number, draft) for number, draft in enumerate(drafts, 1))


def remove_rubric(work: UnitOfWork, code: str, year: int) -> None:
    """Take the levels away as long as nothing was judged by them; raises RubricInUseError."""
    target = own_target(work, code, year)
    _refuse_in_use(work, target, MOST, None)
    for one in work.rubric_levels.all(target_id=target.id):
        work.rubric_levels.remove(one)


def _put(work: UnitOfWork, target: Target, number: int, draft: RubricLevel) -> RubricLevel:
    for old in work.rubric_levels.all(target_id=target.id):
        if old.level == number:
            draft.target_id, draft.level = target.id, number
            old.take_over(draft)
            return old
    draft.id = named_id(target.year, "level", target.id, number)
    draft.office, draft.target_id, draft.level = work.office, target.id, number
    return work.rubric_levels.add(draft)


def _refuse_strange(drafts: list[RubricLevel]) -> None:
    for number, one in enumerate(drafts, 1):
        one.level = number
        refuse_if_any(refusals_of(one))
    if not FEWEST <= len(drafts) <= MOST:
        raise RubricSizeError(field="level", fewest=FEWEST, most=MOST, count=len(drafts))
    fulfils = [one.fulfils for one in drafts]
    if all(fulfils) or not any(fulfils):
        raise RubricDecidesNothingError(field="fulfils")
    if fulfils != sorted(fulfils):
        raise RubricOrderError(field="fulfils")


def refusals_of(draft: RubricLevel) -> list[RefusedError]:
    """Return what is wrong with the fields of one level, the target aside, which is filled in later."""
    return [one for one in refusals(draft) if one.field != "target_id"]


def _refuse_in_use(work: UnitOfWork, target: Target, count: int, reason: str | None) -> None:
    beside = [target.id, *(one.id for one in work.targets.all(plan_id=target.id))]
    judged = [one for one in work.progress.whose("target_id", beside) if one.level is not None]
    highest = max((one.level or 0 for one in judged), default=0)
    gone = [one for one in work.rubric_levels.all(target_id=target.id) if one.level > count]
    if judged and not (reason or "").strip():
        raise RubricInUseError(field="reason", count=len(judged))
    if highest > count:
        raise LevelInUseError(field="level", level=highest)
    for one in gone:
        work.rubric_levels.remove(one)


def _note(target: Target, reason: str, today: date) -> None:
    said = vietnamese(N_("Levels replaced on {day}: {reason}")).format(day=show_date(today), reason=reason)
    target.note = "\n".join(part for part in (target.note, said) if part)
    refuse_if_any(refusals(target))
