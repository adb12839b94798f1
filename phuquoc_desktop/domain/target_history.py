"""What stands beside a target: its former versions, the levels of a qualitative one, what was decided on doubted figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.record import Record, told
from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.translation import N_


@dataclass(kw_only=True, eq=False)
class TargetVersion(Record):
    """Phiên bản chỉ tiêu: what a target said until an amendment of the plan; the target itself holds what counts now."""

    kind = "target_version"
    target_id: str = told(N_("Target"), refers_to="target")
    version: int = told(N_("Version"))
    valid_to: date = told(N_("Counted until"))
    comparator: Comparator = told(N_("Comparison"))
    value: Decimal | None = told(N_("Planned"), default=None)
    value_to: Decimal | None = told(N_("Planned, upper end"), default=None)
    unit: str | None = told(N_("Unit of measure"), default=None, longest=60)
    growth_percent: Decimal | None = told(N_("Growth, %"), default=None)
    wording: str | None = told(N_("As written"), default=None, longest=2000)
    document: str | None = told(N_("Amended by"), default=None, longest=200)
    reason: str | None = told(N_("Reason"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class RubricLevel(Record):
    """Mức đánh giá: one level of a qualitative target, agreed on before the year; 1 is the lowest."""

    kind = "rubric_level"
    target_id: str = told(N_("Target"), refers_to="target")
    level: int = told(N_("Level"))
    title: str = told(N_("Title"), longest=200)
    description: str | None = told(N_("Description"), default=None, longest=1000)
    fulfils: bool = told(N_("Counts as fulfilled"))


@dataclass(kw_only=True, eq=False)
class AlarmRuling(Record):
    """Quyết định về số liệu nghi vấn: which reading a person chose, seen with the effect of each."""

    kind = "alarm_ruling"
    target_id: str = told(N_("Target"), refers_to="target")
    alarm_kind: str = told(N_("Alarm"), longest=40)
    text: str = told(N_("As written"), longest=400)
    readings: str = told(N_("Possible readings"), longest=200)
    """Numbers with a decimal point, the more plausible first, separated by ``; ``."""
    effects: str | None = told(N_("Effect of each reading"), default=None, longest=1000)
    chosen: str | None = told(N_("Chosen reading"), default=None, longest=60)
    """None when the figure was left as it is written."""
    reason: str | None = told(N_("Reason"), default=None, longest=1000)
    ruled_on: date = told(N_("Decided on"))
    ruled_by: str = told(N_("Decided by"), longest=100)
