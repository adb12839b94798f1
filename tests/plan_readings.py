"""Builders of plans as they were read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from phuquoc_desktop.domain.plan_reading import AlarmKind, PlanAlarm, PlanPlace, PlanReading, TargetReading
from phuquoc_desktop.domain.target import Comparator


def a_reading(code: str, indicator: str, value: str | None = "100", **values: Any) -> TargetReading:
    text = f"{indicator} đạt {value} {values.get('unit', 'tỷ đồng')}"
    given = {
        "code": code,
        "text": text,
        "sentence": f"{text}.",
        "place": PlanPlace(line=40, section="3.1"),
        "indicator": indicator,
        "comparator": Comparator.AT_LEAST,
        "value": None if value is None else Decimal(value),
        "unit": "tỷ đồng",
    }
    return TargetReading(**{**given, **values})


def a_slip(code: str = "T02") -> PlanAlarm:
    return PlanAlarm(
        kind=AlarmKind.SEPARATOR_SLIP,
        text="16,723 tỷ đồng",
        readings=("16723", "16.723"),
        because="5340 + 11383 = 16723",
        effects=("Tổng là 16.723.", "Tổng không khớp."),
        targets=(code,),
    )


def a_plan(*targets: TargetReading, alarms: tuple[PlanAlarm, ...] = (), **values: Any) -> PlanReading:
    given = targets or (
        a_reading("T01", "Giá trị sản xuất nông nghiệp", "4549"),
        a_reading("T02", "Giá trị sản xuất công nghiệp", "16723", suspect=True),
        a_reading("T03", "Sản lượng tiêu", "500", unit="tấn"),
    )
    doubts = alarms or (() if targets else (a_slip(),))
    return PlanReading(**{"targets": given, "alarms": doubts, "year": 2024, "title": "Kế hoạch năm 2024", **values})
