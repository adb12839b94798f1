"""The record of a decision on a doubted figure."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from phuquoc_desktop.domain.checks import refusals, refuse_if_any
from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.domain.target_history import AlarmRuling
from phuquoc_desktop.services.plans.ids import named_id
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

TEXT, READINGS, EFFECTS = 400, 200, 1000
"""Characters that a ruling keeps of an alarm."""


class Alarm(Protocol):
    """What a decision is about: an alarm of the reader of plans, or one over the records."""

    @property
    def kind(self) -> AlarmKind:
        """Which sort."""

    @property
    def text(self) -> str:
        """The figure or words meant."""

    @property
    def readings(self) -> tuple[str, ...]:
        """The ways to understand it."""

    @property
    def effects(self) -> tuple[str, ...]:
        """What follows from each."""


def ruling_of(
    work: UnitOfWork, target: Target, alarm: Alarm, chosen: str | None, reason: str | None, today: date
) -> AlarmRuling:
    """Return the record of a decision, which is the same in every office; raises what its fields refuse."""
    ruling = AlarmRuling(
        id=named_id(target.year, "ruling", target.id, alarm.kind.value, alarm.text),
        office=target.office,
        target_id=target.id,
        alarm_kind=alarm.kind.value,
        text=alarm.text[:TEXT],
        readings=("; ".join(alarm.readings) or alarm.text)[:READINGS],
        effects="\n".join(alarm.effects)[:EFFECTS] or None,
        chosen=chosen,
        reason=(reason or "").strip() or None,
        ruled_on=today,
        ruled_by=work.job.actor.name,
    )
    refuse_if_any(refusals(ruling))
    return ruling
