"""A target written as the sentence of a plan, in such words that reading the sentence gives the target again.

The sentences are Vietnamese whatever language the program speaks, as they stand in papers.
"""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.domain.target import Comparator, Direction, Target
from phuquoc_desktop.vietnamese.numbers import show_number

_SIGNS = ("%", "‰")
_VERBS = {Direction.INCREASE: "tăng", Direction.DECREASE: "giảm"}
_HELD = {
    Comparator.AT_LEAST: "từ {figure} trở lên",
    Comparator.MORE_THAN: "trên {figure}",
    Comparator.AT_MOST: "không quá {figure}",
    Comparator.LESS_THAN: "dưới {figure}",
    Comparator.EXACTLY: "đúng {figure}",
    Comparator.RANGE: "từ {low} đến {figure}",
    Comparator.PLAN: "theo kế hoạch là {figure}",
}
_REACHED = {Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EXACTLY, Comparator.RANGE}
_EXCEPTIONS = ("trừ ", "ngoại trừ ", "không ", "chưa ", "loại trừ ")


def sentence_of(target: Target | TargetReading) -> str:
    """Return the sentence, with a full stop: ``Tỷ lệ hộ nghèo không quá 0,28%.``

    A quality is its name. What states nothing that could be read (no value, no direction) is its name as well.
    """
    parts = [target.indicator]
    if target.direction is not None:
        parts.append(_change(target, target.direction))
    elif target.value is not None:
        parts.append(_level(target, target.value))
    return " ".join([*parts, *_brackets(target)]) + "."


def _change(target: Target | TargetReading, direction: Direction) -> str:
    verb = _VERBS[direction]
    if target.value is None:
        return f"{verb} so với {_last_year(target)}"
    return f"{verb} {_held(target, target.value)} so với {_last_year(target)}"


def _last_year(target: Target | TargetReading) -> str:
    year = getattr(target, "base_year", None)
    return f"năm {year}" if year else "năm trước"


def _level(target: Target | TargetReading, value: Decimal) -> str:
    reached = "đạt " if target.comparator in _REACHED else ""
    return f"{reached}{_held(target, value)}{_growth(target)}"


def _held(target: Target | TargetReading, value: Decimal) -> str:
    top = target.value_to if target.value_to is not None else value
    pattern = _HELD.get(target.comparator, "{figure}")
    return pattern.format(figure=figure_of(top, target.unit), low=_number(value, target.unit))


def _growth(target: Target | TargetReading) -> str:
    if target.growth_percent is None:
        return ""
    verb = _VERBS[Direction.DECREASE if target.growth_percent < 0 else Direction.INCREASE]
    return f", {verb} {figure_of(abs(target.growth_percent), '%')} so với {_last_year(target)}"


def _brackets(target: Target | TargetReading) -> list[str]:
    places = target.named_places or ""
    named = places if isinstance(places, str) else ", ".join(places)
    if named and f" {named.lower()} " in f" {target.indicator.lower()} ":
        named = ""  # the indicator itself says where: “các xã còn lại”
    exception = target.exception or ""
    if exception and not exception.lower().startswith(_EXCEPTIONS):
        exception = f"trừ {exception}"
    return [f"({text})" for text in (named, exception) if text]


def figure_of(value: Decimal, unit: str | None) -> str:
    """Write a figure with its unit: ``99,60%``, ``4.549 tỷ đồng``."""
    number = _number(value, unit)
    if unit is None:
        return number
    return f"{number}{unit}" if unit.startswith(_SIGNS) else f"{number} {unit}"


def _number(value: Decimal, unit: str | None) -> str:
    """Write a number that cannot be misread: never a comma before exactly three digits, no points in a share."""
    exponent = value.as_tuple().exponent
    digits = 4 if exponent == -3 else None
    text = show_number(value, digits)
    return text.replace(".", "") if unit is not None and unit.startswith(_SIGNS) else text
