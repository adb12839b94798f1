"""How many targets stand where, a bar for each group: every part carries its mark, its hatch and its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.keys import STEP, draw_keys, draw_mark, rows_of
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Hatch, Ink
from phuquoc_desktop.documents.drawing.marks import Drawing, Rect
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot

BAR, GAP, PART = 2.1, 0.75, 2.7
"""Height of a bar, room beneath it, and the narrowest part, against the size of words."""
WIDEST_NAME = 0.45
"""Of the frame."""


class Bar(NamedTuple):
    """A group's name and its counts by the value of a standing."""

    name: str
    counts: Mapping[str, int]


class BarsInput(NamedTuple):
    """The groups, and the words of the standings by value."""

    bars: Sequence[Bar]
    words: Mapping[str, str]

    @property
    def present(self) -> list[str]:
        """The standings that anything has, worst first."""
        return [value for value in LOOKS if any(bar.counts.get(value) for bar in self.bars)]


def height_of(shown: BarsInput, frame: Frame) -> float:
    """Return the height that the bars and their keys need in a frame of that width."""
    keys = len(rows_of(frame, shown.present, shown.words)) * STEP
    return (len(shown.bars) * (BAR + GAP) + keys) * frame.size


def standing_bars(shown: BarsInput, frame: Frame) -> Drawing:
    """Draw the bars over the width, and beneath them what the marks mean."""
    told = "; ".join(_told(bar, shown.words) for bar in shown.bars)
    if not frame.is_readable:
        return Drawing(frame.width, frame.height, (), told)
    sketch, rows = Sketch(frame), rows_of(frame, shown.present, shown.words)
    keys = len(rows) * STEP * frame.size
    step = min(max(frame.height - keys, 0) / max(len(shown.bars), 1), (BAR + GAP) * frame.size)
    names = max((frame.measure(bar.name) for bar in shown.bars), default=0)
    left = min(names + frame.size, frame.width * WIDEST_NAME)
    for row, bar in enumerate(shown.bars):
        place = Box(left, row * step, frame.width, row * step + step * BAR / (BAR + GAP))
        sketch.write(frame.fit(bar.name, left - frame.size * 0.6), [Spot(0, place.middle)])
        _draw_bar(sketch, bar, place)
    draw_keys(sketch, rows, shown.words, frame.height - keys)
    return sketch.drawing(told)


def _draw_bar(sketch: Sketch, bar: Bar, place: Box) -> None:
    x, size = place.left, sketch.frame.size
    for value, width in _widths(bar, place.width, size * PART):
        look = LOOKS[value]
        part = Rect(x, place.top, max(width - 2, 0), place.height, look.pale, look.hatch, look.hatch_ink, look.ink)
        sketch.draw(part)
        _draw_figure(sketch, value, bar.counts[value], part)
        x += width


def _draw_figure(sketch: Sketch, value: str, count: int, part: Rect) -> None:
    """Draw mark and number on a bare ground in the hatch."""
    frame = sketch.frame
    size, middle, words = frame.size, part.y + part.height / 2, str(count)
    wide = size * 1.7 + frame.measure(words, bold=True)
    if wide > part.width or part.height < size * 1.2:
        return
    if part.hatch is not Hatch.NONE:
        sketch.draw(
            Rect(part.x + 1, part.y + 1, min(wide + 2, part.width - 2), part.height - 2, part.fill or Ink.SURFACE)
        )
    draw_mark(sketch, value, part.x + size * 0.85, middle)
    sketch.write(words, [Spot(part.x + size * 1.6, middle)], bold=True)


def _widths(bar: Bar, room: float, least: float) -> Iterator[tuple[str, float]]:
    """Share the room by the counts, but leave every part wide enough for its mark and number."""
    present = [value for value in LOOKS if bar.counts.get(value)]
    total = sum(bar.counts[value] for value in present)
    least = min(least, room / max(len(present), 1))
    spare = max(room - least * len(present), 0.0)
    for value in present:
        yield value, least + spare * bar.counts[value] / total


def _told(bar: Bar, words: Mapping[str, str]) -> str:
    parts = (f"{words[value]} {bar.counts[value]}" for value in LOOKS if bar.counts.get(value))
    return f"{bar.name}: {', '.join(parts)}"
