"""What stays together where a page ends: headings with what they head, signatures with the last lines of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable

KEPT_LINES = 2
"""Lines of a paragraph, or rows of a table, that stand on either page where it is cut."""
_HUGE = 0xFFFFFF
_A_BIT = 0.1


class HeldFoot(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """The last paragraph or table with the signatures: they go to the next page together, the last two lines at the least."""

    def __init__(self, last: Flowable, foot: Sequence[Flowable], most: float) -> None:
        super().__init__()
        self.last, self.foot, self._most = last, list(foot), most

    def getSpaceBefore(self) -> float:  # noqa: N802  # reportlab calls it so
        """Return the gap above the paragraph."""
        return float(self.last.getSpaceBefore())

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Ask for more than any page has, so that it is always split."""
        return width, _HUGE

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the parts: all of it where there is room, else what stays here and what moves on."""
        high = self.last.wrap(width, _HUGE)[1]
        foot = sum(height_of(one, width) for one in self.foot)
        if high + foot <= height:
            return [self.last, *self.foot]
        moved = _kept(self.last) if _can_be_cut(self.last) else 0
        cut = min(height, high - moved + _A_BIT)
        parts = self.last.split(width, cut) if moved or high + foot > self._most else []
        if len(parts) == 2:
            return [parts[0], HeldFoot(parts[1], self.foot, self._most)]
        needed = high + foot + self.getSpaceBefore()  # which a page break between them does not take off
        return [CondPageBreak(min(needed, self._most)), self.last, *self.foot]

    def draw(self) -> None:
        """Never called: it is always split."""


def _kept(last: Flowable) -> float:
    """Return the height of what moves on with the signatures."""
    if isinstance(last, PdfTable):
        return float(sum(last._rowHeights[-KEPT_LINES:]))
    return KEPT_LINES * float(last.style.leading)


def _can_be_cut(last: Flowable) -> bool:
    if isinstance(last, PdfTable):
        return bool(len(last._rowHeights) > last.repeatRows + 2 * KEPT_LINES - 1)
    return bool(isinstance(last, PdfParagraph) and len(last.blPara.lines) >= 2 * KEPT_LINES)


def height_of(part: Flowable, width: float) -> float:
    """Return the height of a part with the gap above it; one that is kept together is as high as what is in it."""
    if isinstance(part, KeepTogether):
        return sum(height_of(one, width) for one in part._content)
    return float(part.wrap(width, _HUGE)[1]) + float(part.getSpaceBefore())


def keep_heads(story: Sequence[Flowable], width: float, most: float) -> list[Flowable]:
    """Begin a new page before a heading that would stand last on one; ``most`` is the height of a page."""
    kept: list[Flowable] = []
    for place, part in enumerate(story):
        if keeps(part) and not (place and keeps(story[place - 1])):
            needed = _needed(story[place:], width)
            kept.append(CondPageBreak(min(needed, most)))
        kept.append(part)
    return kept


def keeps(part: Flowable) -> bool:
    """Tell whether a part stays with what comes next."""
    return bool(getattr(part, "keeps", False) or getattr(getattr(part, "style", None), "keeps", False))


def _needed(story: Sequence[Flowable], width: float) -> float:
    total = 0.0
    for part in story:
        if not keeps(part):
            return total + _least(part, width)
        total += height_of(part, width)
    return total


def _least(part: Any, width: float) -> float:
    """Return the height of the least of a part that may stand at the end of a page."""
    if isinstance(part, HeldFoot):
        return _least(part.last, width) if _long(part.last, width) else _whole(part, width)
    if isinstance(part, PdfTable):
        part.wrap(width, _HUGE)
        return float(sum(part._rowHeights[: part.repeatRows + 1]))
    whole = height_of(part, width)
    if not isinstance(part, PdfParagraph) or len(part.blPara.lines) < 2 * KEPT_LINES:
        return whole
    return KEPT_LINES * float(part.style.leading) + float(part.getSpaceBefore())


def _long(part: Flowable, width: float) -> bool:
    part.wrap(width, _HUGE)
    return _can_be_cut(part)


def _whole(part: HeldFoot, width: float) -> float:
    return sum(height_of(one, width) for one in (part.last, *part.foot))
