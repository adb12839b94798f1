"""A scale with round steps, exact for figures of any size."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import NamedTuple

GREATEST = 200
"""Digits before the comma of the longest figure that is drawn at all."""
_WIDE, _SHORT = Context(prec=250), Context(prec=20)
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_FLAT = Decimal("0.3")
"""A level whose whole run is smaller than this part of it is not drawn from zero: the run would be a flat line."""


class Scale(NamedTuple):
    """From ``low`` to ``high``, both whole steps."""

    low: Decimal
    high: Decimal
    step: Decimal

    def share(self, value: Decimal) -> float:
        """Return where the value lies, from 0 at the low end to 1 at the high end, never beyond."""
        share = float(_SHORT.divide(_WIDE.subtract(value, self.low), _WIDE.subtract(self.high, self.low)))
        return min(max(share, 0.0), 1.0)

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """Every step from low to high."""
        count = int(_WIDE.divide(_WIDE.subtract(self.high, self.low), self.step).to_integral_value())
        return tuple(_WIDE.add(self.low, _WIDE.multiply(self.step, Decimal(number))) for number in range(count + 1))

    @property
    def digits(self) -> int:
        """Decimals that the ticks need."""
        return max(-int(self.step.normalize().as_tuple().exponent), 0)


def drawable(value: Decimal | None) -> Decimal | None:
    """Return the value unless it is none, not finite, or so great or so long that no scale could show it."""
    if value is None or not value.is_finite() or value.adjusted() > GREATEST:
        return None
    return _WIDE.plus(value) if value.adjusted() > -GREATEST else Decimal(0)


def scale_of(values: Sequence[Decimal], steps: int = 4, *, from_zero: bool = True) -> Scale:
    """Return a scale of about that many steps that holds all the values, which are :func:`drawable`.

    Zero is on it unless ``from_zero`` is false and the values lie close together far away from it.
    """
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    if from_zero or low == high or _WIDE.subtract(high, low) > max(abs(low), abs(high)) * _FLAT:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    step = _round_step(_WIDE.divide(_WIDE.subtract(high, low), Decimal(max(steps, 1))))
    return Scale(_whole(low, step, ROUND_FLOOR), _whole(high, step, ROUND_CEILING), step)


def _round_step(rough: Decimal) -> Decimal:
    power = Decimal(1).scaleb(rough.adjusted(), _WIDE)
    return next(one * power for one in _STEPS if one * power >= rough)


def _whole(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return _WIDE.multiply(_WIDE.divide(value, step).to_integral_value(rounding), step)
