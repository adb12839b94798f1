"""Parts held against their wholes: where a slipped point or comma makes the sum fit, that reading is the more plausible."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.units import Kind
from phuquoc_desktop.intake.plan.written_number import other_reading

_MOST_COMBINATIONS = 256


def amount(draft: Draft, value: Decimal) -> Decimal:
    """Return a value without its multiplier, so that tỷ đồng and triệu đồng can be added."""
    return value * draft.scale


def fits(drafts: Sequence[Draft], values: Sequence[Decimal]) -> bool:
    """Tell whether parts make the whole, which stands first, but for half a unit of the last digit that is written."""
    amounts = [amount(*pair) for pair in zip(drafts, values, strict=True)]
    coarsest = max(_last_digit(value) * draft.scale for draft, value in zip(drafts, values, strict=True))
    return abs(amounts[0] - sum(amounts[1:], Decimal(0))) <= coarsest / 2


def _last_digit(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)


def choices(draft: Draft) -> tuple[Decimal, ...]:
    """Return the ways to read a number, the one taken first."""
    assert draft.value is not None
    if draft.readings:
        return draft.readings
    other = other_reading(draft.raw) if draft.value_to is None else None
    return (draft.value,) if other is None else (draft.value, other)


def reading_that_fits(whole: Draft, parts: Sequence[Draft]) -> tuple[Decimal, ...] | None:
    """Return the readings of whole and parts whose sum fits, the one with fewest changes; None if there is none."""
    ways = [choices(one) for one in (whole, *parts)]
    combinations = 1
    for way in ways:
        combinations *= len(way)
    if combinations > _MOST_COMBINATIONS:
        return None
    family = (whole, *parts)
    fitting = [chosen for chosen in product(*ways) if fits(family, chosen)]
    return min(
        fitting, key=lambda chosen: sum(1 for one, way in zip(chosen, ways, strict=True) if one != way[0]), default=None
    )


def plausible(draft: Draft) -> tuple[Decimal, ...]:
    """Put the readings of a doubted number in order by what it counts, where no sum decides.

    Thousands are more plausible, except where one of a multiplied or shared amount is meant: 65,250 triệu đồng/người.
    """
    if len(draft.readings) < 2:
        return draft.readings
    joined, split = max(draft.readings), min(draft.readings)
    base = draft.base_value
    if base:
        near = sorted((joined, split), key=lambda value: abs((value / base).log10()) if value else Decimal(9))
        return tuple(near)
    return (split, joined) if _is_shared(draft) and not draft.raw.endswith("0") else (joined, split)


def _is_shared(draft: Draft) -> bool:
    unit = draft.unit or ""
    multiplied = unit.startswith(("triệu", "nghìn", "tỷ", "vạn")) and draft.kind is not Kind.MONEY
    return "/" in unit or multiplied or draft.kind is Kind.SHARE or unit in {"km", "tấn/ha", "lần", "m"}
