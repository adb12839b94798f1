"""Standing alarms over the targets that are kept, and what people decide on them; what is decided stays quiet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.domain.target_alarms import (
    LastYear,
    TargetAlarm,
    alarms_of,
    explained,
    figure_words,
    unclear_exceptions,
)
from phuquoc_desktop.domain.target_history import AlarmRuling
from phuquoc_desktop.services.plans.deciding import LEFT, UnknownReadingError, number_of, to_choose
from phuquoc_desktop.services.plans.rulings import TEXT, ruling_of
from phuquoc_desktop.services.targets.tree import courses_of_last_year, plan_order
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

_FIGURES = frozenset([AlarmKind.SEPARATOR_SLIP, AlarmKind.SUM_MISMATCH, AlarmKind.OUT_OF_RANGE, AlarmKind.JUMP])

_WORDS = frozenset([AlarmKind.UNCLEAR_SCOPE, AlarmKind.STALE_YEAR])


class NoSuchAlarmError(RefusedError):
    """There is nothing of that kind to decide."""

    sentence = N_("Nothing is doubted of {code} now, or several things are; name the kind of the alarm.")


class CitysAlarmError(RefusedError):
    """The figure is the city's."""

    sentence = N_("{code} is the city's figure; the city decides on it, or the plan is taken in again with a decision.")


@dataclass(frozen=True)
class StandingAlarm:
    """An alarm on a target that is here; ``ruling`` is what was decided on it, None while nobody has."""

    target: Target
    alarm: TargetAlarm
    ruling: AlarmRuling | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody should still decide."""
        return self.ruling is None


def alarms(read: Reader, year: int) -> list[StandingAlarm]:
    """Return what is doubted of the plan's targets and of the office's own, in the plan's order, what is decided included.

    What the reader of the plan doubted comes first; the same sort of doubt on the same target is not told twice.
    """
    known = _targets(read, year)
    rulings = read.alarm_rulings.whose("target_id", [one.id for one in known])
    found: dict[tuple[str, AlarmKind], StandingAlarm] = {}
    for target, alarm in _all(read, year, known):
        ruling = _ruling_on(target, alarm, rulings)
        told = found.get((target.id, alarm.kind))
        if told is None:
            found[target.id, alarm.kind] = StandingAlarm(target, alarm, ruling)
        elif not told.alarm.readings:
            fuller = replace(told.alarm, readings=alarm.readings, effects=alarm.effects)
            found[target.id, alarm.kind] = replace(told, alarm=fuller)
    seen = {(one.target.id, one.alarm.kind.value) for one in found.values()}
    decided = [_as_decided(one, known) for one in rulings if (one.target_id, one.alarm_kind) not in seen]
    everything = [*found.values(), *(one for one in decided if one)]
    return sorted(everything, key=lambda one: (plan_order(one.target), one.target.plan_id or ""))


def _ruling_on(target: Target, alarm: TargetAlarm, rulings: list[AlarmRuling]) -> AlarmRuling | None:
    """Return the decision on an alarm: of words the latest of that kind, of a figure only as long as that is the same."""
    same = [one for one in rulings if (one.target_id, one.alarm_kind) == (target.id, alarm.kind.value)]
    fitting = [one for one in same if alarm.kind in _WORDS or one.text == alarm.text[:TEXT]]
    return max(fitting, key=lambda one: one.ruled_on, default=None)


def open_alarms(read: Reader, year: int) -> list[StandingAlarm]:
    """Return those on which nobody has decided."""
    return [one for one in alarms(read, year) if one.is_open]


def rule(
    work: UnitOfWork,
    code: str,
    year: int,
    chosen: str,
    today: date,
    *,
    kind: str | None = None,
    reason: str | None = None,
) -> AlarmRuling:
    """Decide on an open alarm of the office's own target: a reading, which becomes the figure, or :data:`LEFT`.

    A kind is needed where several alarms are open. Raises NoSuchAlarmError, UnknownReadingError, CitysAlarmError.
    """
    found = [one for one in open_alarms(work, year) if one.target.code == code and kind in (None, one.alarm.kind.value)]
    own = [one for one in found if one.target.office == work.office]
    if found and not own:
        raise CitysAlarmError(code=code)
    if len(own) != 1:
        raise NoSuchAlarmError(field="code", code=code)
    target, alarm = own[0].target, own[0].alarm
    if chosen not in (LEFT, *alarm.readings):
        raise UnknownReadingError(field="chosen", code=code, chosen=chosen, readings=to_choose([alarm]))
    _apply(target, alarm, None if chosen == LEFT else chosen)
    if target.alarm_kind == alarm.kind.value:
        target.alarm_kind = target.alarm_readings = target.alarm_because = None
    refuse_if_any(refusals(target))
    ruling = ruling_of(work, target, alarm, None if chosen == LEFT else chosen, reason, today)
    return work.alarm_rulings.add(ruling)


def _apply(target: Target, alarm: TargetAlarm, chosen: str | None) -> None:
    if chosen is None:
        return
    number = number_of(chosen)
    if alarm.kind in _FIGURES and number is not None:
        target.value = number
    elif alarm.kind is AlarmKind.GROWTH and number is not None:
        target.growth_percent = number
    elif alarm.kind is AlarmKind.UNIT_TRAP:
        target.unit = chosen.rpartition(" ")[2]
    elif alarm.kind is AlarmKind.UNCLEAR_SCOPE and len(alarm.readings) > 1:
        target.exception = None if chosen == alarm.readings[0] else chosen


def _targets(read: Reader, year: int) -> list[Target]:
    office, is_city = read.profile.office, read.profile.role is Role.CITY
    return [one for one in read.targets.all(year=year) if one.office == office or (one.plan_id is None and not is_city)]


def _all(read: Reader, year: int, known: list[Target]) -> Iterator[tuple[Target, TargetAlarm]]:
    for target in known:
        written = _written(target)
        if written is not None:
            yield target, explained(target, _parts(target, known), written)
    before = _last_year(read, year)
    for target in known:
        for alarm in alarms_of(target, _parts(target, known), before.get((target.office, target.code), LastYear())):
            yield target, alarm
    for office in {one.office for one in known}:
        mine = [one for one in known if one.office == office]
        by_code = {one.code: one for one in mine}
        for alarm in unclear_exceptions(mine):
            yield by_code[alarm.code], alarm


def _parts(target: Target, known: list[Target]) -> list[Target]:
    return [one for one in known if one.office == target.office and one.parent_code == target.code]


def _written(target: Target) -> TargetAlarm | None:
    """Return what the reader of the plan left in the target."""
    kind = next((one for one in AlarmKind if one.value == target.alarm_kind), None)
    if kind is None:
        return None
    figure = figure_words(target) or target.indicator
    readings = tuple(target.alarm_readings.split("; ")) if target.alarm_readings else ()
    return TargetAlarm(target.code, kind, figure[:400], readings, (), target.alarm_because or "")


def _last_year(read: Reader, year: int) -> dict[tuple[str, str], LastYear]:
    office = read.profile.office
    reached = {code: course.reached for code, course in courses_of_last_year(read, year, office).items()}
    return {
        (one.office, one.code): LastYear(one.value, reached.get(one.code) if one.office == office else None, one.unit)
        for one in read.targets.all(year=year - 1)
    }


def _as_decided(ruling: AlarmRuling, known: list[Target]) -> StandingAlarm | None:
    """Return what was decided and no longer stands, because the figure is another one now."""
    target = next((one for one in known if one.id == ruling.target_id), None)
    if target is None or ruling.alarm_kind not in {one.value for one in AlarmKind}:
        return None
    alarm = TargetAlarm(
        target.code,
        AlarmKind(ruling.alarm_kind),
        ruling.text,
        tuple(ruling.readings.split("; ")),
        tuple((ruling.effects or "").splitlines()),
        "",
    )
    return StandingAlarm(target, alarm, ruling)
