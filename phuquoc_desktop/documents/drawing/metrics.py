"""How wide words are, without asking a font: letter by letter, never less than in the faces that charts are drawn in."""

from __future__ import annotations

from functools import cache
from typing import Protocol
from unicodedata import combining, normalize

Widths = dict[int, str]


class Metrics(Protocol):
    """Measures words."""

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """Return the width of one line in the units of the size."""


_REGULAR: Widths = {
    225: "'", 275: " ,.", 300: ":;ijl", 350: "!()-I[]`f·²³", 375: "/\\t", 400: "J•", 425: '"r', 450: "?“”°", 475: "z",
    500: "_cs{}–", 525: "vy", 550: "kx", 575: "$*+0123456789<=>FS^ae|~×", 600: "≥≤", 625: "ELPTZbdghnopquđ₫",
    650: "#ơ", 675: "BCRư", 725: "AKVXY", 750: "DGHUĐ", 775: "N", 800: "&OQwƠƯ", 850: "%", 925: "@M", 950: "Wm",
    1000: "—…→−", 1200: "‰",
}  # fmt: skip
_BOLD: Widths = {
    275: " ", 300: "',.", 325: "il", 350: "!()-:;[]j·", 375: "`", 400: "If{}•²³", 425: "/\\", 450: "t°", 475: "r",
    500: "?J_sz–“”", 525: "c", 550: "*", 575: '"$+0123456789<=>Svy|~×', 600: "^exê≥≤", 625: "Fako", 650: "#Pbdgpqđ₫",
    675: "BELTZhnu", 700: "ơ", 725: "ACRVXY", 750: "DĐ", 775: "Uư", 800: "GHKOQ", 825: "NƠ", 850: "&", 875: "w",
    900: "Ư", 950: "@M", 1000: "%Wm—…→−", 1300: "‰",
}  # fmt: skip
_UNKNOWN = 1000
"""A letter of no Vietnamese text."""


class LetterWidths:
    """The greater of Noto Sans and Times for each letter, in thousandths of the size."""

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """Add the letters up."""
        return sum(_thousandths(letter, bold) for letter in words) * size / 1000


@cache
def _thousandths(letter: str, bold: bool) -> int:
    known = _by_letter(bold)
    if letter in known:
        return known[letter]
    if combining(letter):
        return 0
    bare = normalize("NFD", letter)
    for kept in (normalize("NFC", bare[:2]), bare[0]):
        if kept in known:
            return known[kept]
    horned = [known[base] for base in "ơưƠƯ" if bare.startswith(normalize("NFD", base)[0]) and "\u031b" in bare]
    return horned[0] if horned else _UNKNOWN


@cache
def _by_letter(bold: bool) -> dict[str, int]:
    return {letter: width for width, letters in (_BOLD if bold else _REGULAR).items() for letter in letters}


LETTERS = LetterWidths()


def fitted(words: str, room: float, metrics: Metrics, size: float, *, bold: bool = False) -> str:
    """Return the words, shortened with an ellipsis where they do not fit; nothing where not even that fits."""
    if metrics.width(words, size, bold=bold) <= room:
        return words
    kept = words
    while kept and metrics.width(f"{kept}…", size, bold=bold) > room:
        kept = kept[:-1].rstrip()
    return f"{kept}…" if kept else ""


def wrapped(words: str, room: float, metrics: Metrics, size: float, lines: int) -> list[str]:
    """Break the words into at most that many lines; the last one is shortened where they are too long."""
    found: list[str] = []
    left = words.split()
    while left and len(found) < lines - 1:
        taken = len(left)
        while taken > 1 and metrics.width(" ".join(left[:taken]), size) > room:
            taken -= 1
        found.append(fitted(" ".join(left[:taken]), room, metrics, size))
        left = left[taken:]
    return [*found, fitted(" ".join(left), room, metrics, size)] if left else found
