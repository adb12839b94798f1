"""One paragraph of the plan in pieces: what gave a target is marked by its code, a ground and a line, the rest is soft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat

from phuquoc_desktop.gui.plan_reading.words import Standing
from phuquoc_desktop.gui.tokens import TOKENS

CODES = QTextFormat.Property.UserProperty + 1
"""The codes of a piece, parted by spaces."""
MARK = QTextFormat.Property.UserProperty + 2
"""Set on the code before a piece, which is no part of the document."""

_Line = QTextCharFormat.UnderlineStyle


class Marked(NamedTuple):
    """A piece of a paragraph with its target, how it is called, and how far a person has come with it."""

    start: int
    end: int
    code: str
    shown: str
    standing: Standing
    is_chosen: bool = False


class Segment(NamedTuple):
    """Letters with the same targets."""

    text: str
    marks: tuple[Marked, ...]


def segments(text: str, marked: Sequence[Marked]) -> Iterator[Segment]:
    """Part a paragraph wherever a piece begins or ends; pieces may lie within each other."""
    edges = sorted({0, len(text), *(one.start for one in marked), *(one.end for one in marked)})
    for start, end in pairwise(edges):
        inside = tuple(one for one in marked if one.start <= start and end <= one.end)
        yield Segment(text[start:end], inside)


def write(cursor: QTextCursor, text: str, marked: Sequence[Marked]) -> None:
    """Write a paragraph at a cursor."""
    told: set[str] = set()
    for segment in segments(text, marked):
        begun = [one for one in segment.marks if one.code not in told]
        for one in begun:
            told.add(one.code)
            cursor.insertText(_mark_text(one), _mark_format(one))
        cursor.insertText(segment.text, _format(segment.marks))


def _mark_text(one: Marked) -> str:
    arrow = "►" if one.is_chosen else ""
    sign = f"\u00a0{one.standing.sign}" if one.standing.sign else ""
    return f"\u00a0{arrow}{one.shown}{sign}\u00a0"


def _mark_format(one: Marked) -> QTextCharFormat:
    words = QTextCharFormat()
    words.setProperty(CODES, one.code)
    words.setProperty(MARK, True)
    words.setFontWeight(QFont.Weight.Bold)
    tone = one.standing.value[1]
    colour = TOKENS.primary if tone in ("good", "info", "neutral") else str(getattr(TOKENS, tone))
    if one.standing is Standing.LEFT_OUT:
        colour = TOKENS.neutral
    words.setForeground(QColor(TOKENS.on_primary if one.is_chosen else colour))
    words.setBackground(QColor(colour if one.is_chosen else _ground(one)))
    words.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignNormal)
    return words


def _ground(one: Marked) -> str:
    if one.standing is Standing.LEFT_OUT:
        return TOKENS.neutral_soft
    tone = one.standing.value[1]
    return str(getattr(TOKENS, f"{tone}_soft")) if tone in ("warn", "bad") else TOKENS.primary_soft


def _format(marks: Iterable[Marked]) -> QTextCharFormat:
    words = QTextCharFormat()
    inside = list(marks)
    if not inside:
        words.setForeground(QColor(TOKENS.text_soft))
        return words
    words.setProperty(CODES, " ".join(one.code for one in inside))
    chosen = next((one for one in inside if one.is_chosen), None)
    one = chosen or inside[-1]
    words.setForeground(QColor(TOKENS.text))
    words.setBackground(QColor(TOKENS.selection if chosen else _ground(one)))
    if all(each.standing is Standing.LEFT_OUT for each in inside):
        words.setFontStrikeOut(True)
        words.setForeground(QColor(TOKENS.text_soft))
    else:
        doubted = any(each.standing in (Standing.DOUBTED, Standing.FAULTY) for each in inside)
        words.setUnderlineStyle(_Line.WaveUnderline if doubted else _Line.SingleUnderline)
        words.setUnderlineColor(QColor(TOKENS.warn if doubted else TOKENS.primary))
    if chosen is not None:
        words.setFontWeight(QFont.Weight.Bold)
    return words
