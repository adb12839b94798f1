"""A printer's own error, found with one sheet: print it, measure two crosses, type what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phuquoc_desktop.documents.certificate.errors import OddMeasureError

FIRST = 30.0
"""Millimetres of the first cross from the left and from the top edge; the second is as far from right and bottom."""

FARTHEST = 15.0
"""Millimetres that a printer shifts at most; more was measured wrongly."""

MOST_SCALE = 0.05
"""How much a printer stretches or shrinks at most."""


@dataclass(frozen=True)
class Calibration:
    """What a printer does: it puts what is meant for ``p`` millimetres at ``shift + stretch * p``, from left and from top."""

    shift_x: float = 0.0
    shift_y: float = 0.0
    stretch_x: float = 1.0
    stretch_y: float = 1.0

    def before(self, x: float, y: float) -> tuple[float, float]:
        """Return where something must be drawn so that the printer puts it at x, y."""
        return (x - self.shift_x) / self.stretch_x, (y - self.shift_y) / self.stretch_y

    def after(self, x: float, y: float) -> tuple[float, float]:
        """Return where the printer puts what is drawn at x, y."""
        return self.shift_x + self.stretch_x * x, self.shift_y + self.stretch_y * y

    @property
    def numbers(self) -> list[float]:
        """As they are kept in the settings."""
        return [self.shift_x, self.shift_y, self.stretch_x, self.stretch_y]


NONE = Calibration()


def measured(
    width: float, height: float, first: tuple[float, float], second: tuple[float, float] | None = None
) -> Calibration:
    """Reckon a printer's error on a sheet of that size from where the crosses were found, in millimetres.

    The first pair is measured from the left and the top edge to the first cross and gives the shift; the second, from the
    same edges to the second cross, gives the stretch as well. Raises OddMeasureError.
    """
    shifts, stretches = [], []
    for axis, side in enumerate((width, height)):
        far = None if second is None else second[axis]
        shift, stretch = _axis(first[axis], far, side - FIRST)
        shifts.append(shift)
        stretches.append(stretch)
    return Calibration(shifts[0], shifts[1], stretches[0], stretches[1])


def _axis(near: float, far: float | None, wanted_far: float) -> tuple[float, float]:
    _refuse_odd(near, FIRST)
    if far is None:
        return near - FIRST, 1.0
    _refuse_odd(far, wanted_far)
    stretch = (far - near) / (wanted_far - FIRST)
    if abs(stretch - 1) > MOST_SCALE:
        raise OddMeasureError(field="second", measured=f"{far:g}", wanted=f"{wanted_far:g}")
    return near - stretch * FIRST, stretch


def _refuse_odd(found: float, wanted: float) -> None:
    if not abs(found - wanted) <= FARTHEST:
        raise OddMeasureError(field="first", measured=f"{found:g}", wanted=f"{wanted:g}")


def of_numbers(numbers: Sequence[float] | None) -> Calibration:
    """Return what the settings keep; what cannot be right counts as no calibration."""
    if numbers is None or len(numbers) != 4:
        return NONE
    found = Calibration(*numbers)
    shifts = abs(found.shift_x) <= 2 * FARTHEST and abs(found.shift_y) <= 2 * FARTHEST
    stretches = abs(found.stretch_x - 1) <= MOST_SCALE and abs(found.stretch_y - 1) <= MOST_SCALE
    return found if shifts and stretches else NONE
