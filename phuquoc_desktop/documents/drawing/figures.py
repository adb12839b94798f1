"""Figures as they stand in a chart: short, in Vietnamese writing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.scale import Scale
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

_SIGNIFICANT, _EXACT = Context(prec=3), Context(prec=250)
_LARGE, _SMALL = 15, -5
"""From these powers of ten on a figure is written as 4,55E21."""
_EASY = 7
"""From this power of ten on figures are easier to read in millions."""


def short(value: Decimal, digits: int = 2) -> str:
    """Write a figure with at most that many decimals, more for what is smaller than one."""
    if not value:
        return "0"
    if not _SMALL <= value.adjusted() < _LARGE:
        return f"{_SIGNIFICANT.plus(value):.2E}".replace(".", ",").replace("E+", "E")
    value = value.normalize(_EXACT)
    kept = digits if value.adjusted() >= 0 else max(digits, 2 - value.adjusted())
    decimals = max(-int(value.as_tuple().exponent), 0)
    return show_number(value, min(kept, decimals))


class Named(NamedTuple):
    """A power of ten with its word."""

    power: int
    words: str


_NAMED = (Named(9, N_("billion")), Named(6, N_("million")))


class Writing(NamedTuple):
    """How the figures of one chart are written: all in the same power of ten."""

    power: int = 0
    words: str = ""
    """The word of the power, or nothing."""

    def ticks(self, scale: Scale) -> tuple[str, ...]:
        """Write the ticks of a scale, with as many decimals as their step has."""
        inside = Scale(*(part.scaleb(-self.power) for part in scale))
        return tuple(_tick(tick, inside.digits) for tick in inside.ticks)

    def short(self, value: Decimal) -> str:
        """Write a figure."""
        return short(value.scaleb(-self.power))


def writing_of(scale: Scale, say: Callable[[str], str]) -> Writing:
    """Return how figures on this scale are written: long ones in millions or billions."""
    reach = max(abs(scale.low), abs(scale.high)).adjusted()
    if _EASY <= reach < _LARGE:
        named = next(one for one in _NAMED if reach >= one.power)
        return Writing(named.power, say(named.words))
    return Writing()


def _tick(tick: Decimal, digits: int) -> str:
    whole = tick.adjusted() < _LARGE and digits <= 4
    return show_number(tick, digits) if whole else short(tick)
