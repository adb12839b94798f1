"""What a person decides of a doubted figure: one of its readings, or to leave it as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.figures import unmistakable
from phuquoc_desktop.domain.plan_reading import AlarmKind, PlanAlarm, PlanReading, TargetReading
from phuquoc_desktop.domain.target_alarms import TargetAlarm
from phuquoc_desktop.domain.target_history import AlarmRuling
from phuquoc_desktop.translation import N_

LEFT = "left"
"""Said instead of a reading: the figure stays as it is written."""

_KEPT = 400
"""Characters of an alarm that a ruling keeps."""

_FIGURES = frozenset([AlarmKind.SEPARATOR_SLIP, AlarmKind.SUM_MISMATCH, AlarmKind.OUT_OF_RANGE])


class UnknownReadingError(RefusedError):
    """The alarm has no such reading."""

    sentence = N_("{code} cannot be read as “{chosen}”; possible are: {readings}.")


class NothingDoubtedError(RefusedError):
    """There is no alarm on that target."""

    sentence = N_("Nothing is doubted of {code}; there is nothing to decide.")


@dataclass(frozen=True)
class Decision:
    """What was decided of one alarm on one target; ``chosen`` is one of its readings, None to leave it as written."""

    code: str
    kind: AlarmKind
    text: str
    chosen: str | None
    reason: str | None = None

    def is_about(self, code: str, alarm: PlanAlarm) -> bool:
        """Tell whether this decides that alarm for that target."""
        return (self.code, self.kind, self.text[:_KEPT]) == (code, alarm.kind, alarm.text[:_KEPT])


@dataclass(frozen=True)
class Choices:
    """What a person says of a reading before it is taken in; all codes are the reading's own.

    ``corrected`` holds whole readings in place of those that were read, ``left_out`` what is not to be taken,
    ``removed`` the codes of known targets that the plan has no longer and that are to go.
    """

    decisions: tuple[Decision, ...] = ()
    corrected: Mapping[str, TargetReading] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()

    def of(self, code: str, alarm: PlanAlarm) -> Decision | None:
        """Return what was decided of an alarm, the last word counting."""
        return next((one for one in reversed(self.decisions) if one.is_about(code, alarm)), None)


def decide(reading: PlanReading, code: str, chosen: str, reason: str | None = None) -> Decision:
    """Return the decision that a chosen reading, or :data:`LEFT`, means; of several alarms the one that has that reading.

    Raises NothingDoubtedError, UnknownReadingError.
    """
    alarms = reading.alarms_of(code)
    if not alarms:
        raise NothingDoubtedError(field="code", code=code)
    fitting = [one for one in alarms if chosen == LEFT or chosen in one.readings]
    if not fitting:
        raise UnknownReadingError(field="chosen", code=code, chosen=chosen, readings=to_choose(alarms))
    return Decision(code, fitting[0].kind, fitting[0].text, None if chosen == LEFT else chosen, reason)


def offered(reading: str) -> str:
    """Return a reading as a person types it: ``16.723`` of a script is ``16,7230`` here, for people write thousands so."""
    value = number_of(reading)
    return reading if value is None else unmistakable(value)


def to_choose(alarms: Iterable[PlanAlarm | TargetAlarm]) -> str:
    """Return all that can be chosen of alarms, as people type it."""
    readings = dict.fromkeys(offered(each) for one in alarms for each in one.readings)
    return "; ".join([*readings, LEFT])


def applied(reading: TargetReading, alarm: PlanAlarm, chosen: str | None) -> TargetReading:
    """Return a reading with the chosen way to understand it in place; nothing changes when it is left as written."""
    if chosen is None:
        return reading
    if alarm.kind in _FIGURES:
        return _with_figures(reading, chosen)
    if alarm.kind is AlarmKind.UNIT_TRAP:
        return _with_unit(reading, chosen)
    if alarm.kind is AlarmKind.UNCLEAR_SCOPE and len(alarm.readings) > 1:
        # The first way to read it is always that it holds for everybody (see the reader of plans).
        return replace(reading, exception=None if chosen == alarm.readings[0] else chosen)
    return reading  # of a strange year only the decision is kept; the words stay as they are written


def _with_figures(reading: TargetReading, chosen: str) -> TargetReading:
    low, dash, high = chosen.partition("-")
    if dash and low:
        first, second = number_of(low), number_of(high)
        return reading if None in (first, second) else replace(reading, value=first, value_to=second)
    value = number_of(chosen)
    return reading if value is None else replace(reading, value=value)


def _with_unit(reading: TargetReading, chosen: str) -> TargetReading:
    figure, _space, unit = chosen.partition(" ")
    return replace(reading, unit=unit) if unit and number_of(figure) is not None else reading


def number_of(text: str) -> Decimal | None:
    """Return a number with a decimal point, None for other words."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def as_decision(code: str, ruling: AlarmRuling) -> Decision | None:
    """Return an earlier ruling as a decision, so that nobody is asked twice; None for an alarm of another sort."""
    try:
        return Decision(code, AlarmKind(ruling.alarm_kind), ruling.text, ruling.chosen, ruling.reason)
    except ValueError:
        return None
