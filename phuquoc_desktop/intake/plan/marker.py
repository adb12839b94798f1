"""What begins a paragraph: the number of a heading or item, or a bullet."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple


class MarkerKind(IntEnum):
    """The usual ways to number, the outermost first."""

    PART = 0
    ARTICLE = 1
    ROMAN = 2
    CAPITAL = 3
    NUMBER = 4
    NUMBER_2 = 5
    NUMBER_3 = 6
    NUMBER_4 = 7
    LETTER = 8
    BRACKETED = 9
    SMALL_ROMAN = 10
    ITEM = 11
    BULLET = 20
    NONE = 30


class Marker(NamedTuple):
    """``label`` is the number as it is called (``3.2``), or the bullet; ``rest`` is the paragraph without it."""

    kind: MarkerKind
    label: str
    rest: str


_PATTERNS = (
    (
        MarkerKind.PART,
        re.compile(
            r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:thứ|THỨ)\s+)?"
            r"([IVXLC]+|[0-9]{1,2}|một|hai|ba|bốn|năm|nhất|MỘT|HAI|BA|BỐN|NĂM|NHẤT)\b\s*[.:\-–]?\s*"
        ),
    ),
    (MarkerKind.ARTICLE, re.compile(r"(?:ĐIỀU|Điều)\s+([0-9]{1,3})\s*[.:]\s*")),
    (MarkerKind.ARTICLE, re.compile(r"(?:MỤC|Mục)\s+([A-HĐ]|[0-9]{1,2}|[IVX]{1,5})\s*[.:]\s*(?=\S)")),
    (MarkerKind.ITEM, re.compile(r"(?:Chỉ tiêu|Mục tiêu|CT)\s+(?:số\s+)?([0-9]{1,2})\s*[:.]\s+(?=\S)")),
    (MarkerKind.ROMAN, re.compile(r"([IVX]{1,6})\s?[./)\-–]\s*(?=\S)")),
    (MarkerKind.CAPITAL, re.compile(r"([A-HĐ])\s?[./)]\s+(?=\S)")),
    (
        MarkerKind.NUMBER,
        re.compile(
            r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})\s?(?:[.)]|\.\)|[/\-–](?=\s|[A-ZĐÀ-Ỹ][a-zà-ỹ]))\s*(?=[^\W\d_]|[\"“(*\[])"
        ),
    ),
    (MarkerKind.NUMBER, re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){1,4})\s+(?=[A-ZĐÀ-Ỹ])")),
    (
        MarkerKind.NUMBER,
        re.compile(
            r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.)]\s+(?=[0-9]{1,2}\s|[0-9]{1,3}(?:,[0-9]+)?\s?%|[0-9]+/[0-9]+\s)"
        ),
    ),
    (MarkerKind.LETTER, re.compile(r"([a-zđ][0-9]?)\s?(?:\)|\.(?=\s))\s*(?=\S)")),
    (MarkerKind.LETTER, re.compile(r"([ivx]{2,4})\s?\)\s*(?=\S)")),
    (MarkerKind.BRACKETED, re.compile(r"\(([0-9]{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)")),
    (
        MarkerKind.BULLET,
        re.compile(r"([-–—−+*•●▪■◦○·✓✔➢➤►▶§❖]|[\uf000-\uf0ff]|o(?=\s+[A-ZĐÀ-Ỹ]))\s*(?=[^\s0-9]|\s*[0-9])"),
    ),
)
_DASHES = str.maketrans("–—−", "---")
_BOLD = re.compile(r"^(?:\*\*|__|#{1,6}\s)\s*|\s*(?:\*\*|__)$")


def marker_of(line: str) -> Marker:
    """Return what a line begins with; marks of bold print around it are left out."""
    text = _BOLD.sub("", line).strip()
    for kind, pattern in _PATTERNS:
        found = pattern.match(text)
        if found and (found.end() < len(text) or kind is MarkerKind.PART):
            return _marker(kind, found, text)
    return Marker(MarkerKind.NONE, "", text)


def _marker(kind: MarkerKind, found: re.Match[str], text: str) -> Marker:
    label, rest = found[1], text[found.end() :].strip()
    if kind is MarkerKind.NUMBER:
        kind = MarkerKind(min(kind + label.count("."), MarkerKind.NUMBER_4))
    if kind is MarkerKind.BULLET:
        label = label.translate(_DASHES)
    return Marker(kind, label, _BOLD.sub("", rest).strip())


def is_numbered(kind: MarkerKind) -> bool:
    """Tell whether it is a number rather than a bullet or nothing."""
    return kind < MarkerKind.BULLET
