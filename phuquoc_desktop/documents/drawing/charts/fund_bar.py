"""The fund of a year as one bar: spent, kept for drafts, left; what is beyond it stands behind its end."""

from __future__ import annotations

from typing import NamedTuple

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.keys import STEP
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Anchor, Hatch, Ink
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Rect
from phuquoc_desktop.documents.drawing.sketch import Sketch, Spot
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_money

HEAD, BAR = 1.5, 1.6
"""Heights of the words above and of the bar against the size of words."""
GREATEST = 10**18


class FundInput(NamedTuple):
    """Đồng: how much there is, what was spent, what is kept for drafts."""

    amount: int
    spent: int
    reserved: int

    @property
    def left(self) -> int:
        """What is free; below zero when more was promised."""
        return self.amount - self.spent - self.reserved

    @property
    def drawn(self) -> FundInput:
        """The same within what can be drawn."""
        return FundInput(*(min(max(one, 0), GREATEST) for one in self))


class _Part(NamedTuple):
    words: str
    amount: int
    fill: Ink
    hatch: Hatch
    edge: Ink


def height_of(shown: FundInput, frame: Frame) -> float:
    """Return the height that bar and words need in a frame of that width."""
    return (BAR + HEAD + len(_rows(frame, _parts(shown.drawn, frame))) * STEP) * frame.size + 8


def fund_bar(shown: FundInput, frame: Frame) -> Drawing:
    """Draw the bar; its end is a line with the whole amount."""
    shown = shown.drawn
    parts = _parts(shown, frame)
    told = "; ".join([_whole(shown, frame), *(f"{one.words} {show_money(one.amount)}" for one in parts)])
    if not frame.is_readable:
        return Drawing(frame.width, frame.height, (), told)
    sketch = Sketch(frame)
    place = Box(0, HEAD * frame.size, frame.width, (HEAD + BAR) * frame.size)
    reach = max(shown.amount, shown.spent + shown.reserved, 1)
    reached = 0
    for one in parts:
        start, end = (place.width * at / reach for at in (reached, reached + one.amount))
        reached += one.amount
        if end - start > 0.01 and place.bottom <= frame.height:
            sketch.draw(Rect(start, place.top, end - start, place.height, one.fill, one.hatch, one.edge, one.edge))
    _draw_end(sketch, shown, place, reach)
    _draw_keys(sketch, parts, place.bottom)
    return sketch.drawing(told)


def _whole(shown: FundInput, frame: Frame) -> str:
    return frame.say(N_("Fund {amount}")).format(amount=show_money(shown.amount))


def _draw_end(sketch: Sketch, shown: FundInput, place: Box, reach: int) -> None:
    frame = sketch.frame
    x = min(place.width * shown.amount / reach, frame.width - 1)
    if place.bottom + 3 <= frame.height:
        sketch.draw(Line(((x, place.top - 3), (x, place.bottom + 3)), Ink.TEXT, 1.6))
    middle = frame.size * 0.68
    words = _whole(shown, frame)
    sketch.write(
        words, [Spot(x, middle, Anchor.END), Spot(x, middle), Spot(frame.width, middle, Anchor.END)], bold=True
    )


def _parts(shown: FundInput, frame: Frame) -> list[_Part]:
    missing = max(-shown.left, 0)
    inside = min(shown.reserved, max(shown.amount - shown.spent, 0))
    spent = min(shown.spent, shown.amount)
    known = [
        _Part(frame.say(N_("Spent")), spent, Ink.REACHED, Hatch.NONE, Ink.REACHED),
        _Part(frame.say(N_("Kept for drafts")), inside, Ink.PLAN_PALE, Hatch.DIAGONAL, Ink.PLAN),
        _Part(frame.say(N_("Left")), max(shown.left, 0), Ink.GOOD_PALE, Hatch.NONE, Ink.GOOD),
        _Part(frame.say(N_("Beyond the fund")), missing, Ink.BAD_PALE, Hatch.CROSS, Ink.BAD),
    ]
    return [one for one in known if one.amount]


def _words(one: _Part) -> str:
    return f"{one.words} {show_money(one.amount)}"


def _rows(frame: Frame, parts: list[_Part]) -> list[list[_Part]]:
    rows: list[list[_Part]] = []
    room = 0.0
    for one in parts:
        width = frame.size * 3 + frame.measure(_words(one))
        if not rows or room + width > frame.width:
            rows.append([])
            room = 0.0
        rows[-1].append(one)
        room += width
    return rows


def _draw_keys(sketch: Sketch, parts: list[_Part], top: float) -> None:
    frame = sketch.frame
    side = frame.size * 0.9
    for number, row in enumerate(_rows(frame, parts)):
        x, middle = 0.0, top + 5 + (number + 0.5) * frame.size * STEP
        for one in row:
            if middle + side / 2 <= frame.height and x + side <= frame.width:
                sketch.draw(Rect(x, middle - side / 2, side, side, one.fill, one.hatch, one.edge, one.edge))
            words = frame.fit(_words(one), frame.width - x - frame.size * 1.3)
            sketch.write(words, [Spot(x + frame.size * 1.3, middle)])
            x += frame.size * 3 + frame.measure(_words(one))
