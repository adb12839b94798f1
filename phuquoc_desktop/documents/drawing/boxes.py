"""Upright boxes, and whether they meet each other or a line."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A place by its four sides; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half of the height down."""
        return (self.top + self.bottom) / 2

    def meets(self, other: Box) -> bool:
        """Tell whether the two share more than an edge."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: Box, slack: float = 1e-6) -> bool:
        """Tell whether the other lies inside, edges included."""
        across = self.left - slack <= other.left and other.right <= self.right + slack
        return across and self.top - slack <= other.top and other.bottom <= self.bottom + slack

    def widened(self, by: float) -> Box:
        """Return the box with that much more at the left and at the right."""
        return Box(self.left - by, self.top, self.right + by, self.bottom)

    def crossed(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Tell whether the straight line between two points comes into the box."""
        first, last = 0.0, 1.0
        for here, there, low, high in (
            (start[0], end[0], self.left, self.right),
            (start[1], end[1], self.top, self.bottom),
        ):
            if here == there:
                if not low < here < high:
                    return False
                continue
            enters, leaves = sorted(((low - here) / (there - here), (high - here) / (there - here)))
            first, last = max(first, enters), min(last, leaves)
        return first < last
