"""What a chart is laid out in: its size, the size of its words, how they are measured and in which language they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.metrics import LETTERS, Metrics, fitted
from phuquoc_desktop.translation import _


class Frame(NamedTuple):
    """The place of a chart; ``say`` translates the marked words of a chart, ``translation.vietnamese`` for a paper."""

    width: float
    height: float
    size: float = 12.0
    metrics: Metrics = LETTERS
    say: Callable[[str], str] = _

    @property
    def box(self) -> Box:
        """All of it."""
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def weight(self) -> float:
        """How strong lines and marks are: those of a screen, finer where words are smaller."""
        return max(self.size / 12, 0.6)

    @property
    def is_readable(self) -> bool:
        """Tell whether there is room for a chart at all; else it is only told in words."""
        return self.width >= 9 * self.size and self.height >= 2.5 * self.size

    def measure(self, words: str, *, size: float = 0, bold: bool = False) -> float:
        """Return how wide words are; in the frame's own size unless another is given."""
        return self.metrics.width(words, size or self.size, bold=bold)

    def fit(self, words: str, room: float, *, size: float = 0, bold: bool = False) -> str:
        """Shorten words to that room."""
        return fitted(words, room, self.metrics, size or self.size, bold=bold)
