"""Reckoning with the longest figures that a record may hold, without a digit lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import wraps
from typing import ParamSpec, TypeVar

WIDE = Context(prec=80)
"""Room for sums and quotients of numbers with 24 digits before and after the point."""

P = ParamSpec("P")
T = TypeVar("T")


def exactly(work: Callable[P, T]) -> Callable[P, T]:
    """Let a function reckon with 80 digits."""

    @wraps(work)
    def reckoned(*args: P.args, **more: P.kwargs) -> T:
        with localcontext(WIDE):
            return work(*args, **more)

    return reckoned


def rounded(value: Decimal, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """Round to so many digits after the point, halves away from zero unless told otherwise."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding, WIDE)


def shortened(value: Decimal) -> Decimal:
    """Write a figure that was reckoned with two digits at most, and no zeros behind them."""
    short = rounded(value, 2)
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short.normalize()


def decimals(*values: Decimal | None) -> int:
    """Return the most digits after the point that any of the values is written with."""
    return max((-int(one.as_tuple().exponent) for one in values if one is not None), default=0)
