"""A sentence of a plan in words, numbers and signs, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>(?:k|d|c)?m[23²³](?!\w)|[^\W\d_]+)|(?P<sign>\S)")
_TONES = {
    f"{glide}{toned}": f"{marked}{plain}"
    for glide, plain, marks, tones in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for marked, toned in zip(marks, tones, strict=True)
}
"""Endings with the tone on the second vowel (hoá, thuỷ), and as most plans write them (hóa, thủy)."""

_SPELLED = {"tỉ": "tỷ", "ngàn": "nghìn", "bảo": "bảo", "quí": "quý", "hécta": "ha", "hecta": "ha"}


class Token(NamedTuple):
    """A word, number or sign; ``low`` is how it is compared, ``glued`` says that no space stands before it."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    glued: bool

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.kind == "number"

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.kind == "word"


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text in NFC, in order."""
    found = list(_TOKEN.finditer(text))
    ends = [0, *(one.end() for one in found)]
    return [
        Token(one.lastgroup or "sign", one[0], spelled(one[0]), one.start(), one.end(), one.start() == end > 0)
        for one, end in zip(found, ends, strict=False)
    ]


@lru_cache(maxsize=20_000)
def spelled(word: str) -> str:
    """Return a word as it is compared: small letters, one spelling of hoá and hóa, tỉ and tỷ."""
    low = word.lower()
    if not low.startswith("qu"):
        low = low[:-2] + _TONES.get(low[-2:], low[-2:])
    return _SPELLED.get(low, low)


def lows(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the tokens as they are compared."""
    return tuple(token.low for token in tokens)


def phrase(text: str) -> tuple[str, ...]:
    """Return a phrase as a tuple of compared words; this is how word lists are kept."""
    return lows(tokenise(text))


class Phrases:
    """Phrases as tuples of compared words; most places of a text are passed over by the first word alone."""

    def __init__(self, known: Iterable[tuple[str, ...]]) -> None:
        self._known = frozenset(known)
        self._firsts: dict[str, int] = {}
        for one in self._known:
            self._firsts[one[0]] = max(self._firsts.get(one[0], 0), len(one))

    def __contains__(self, words: object) -> bool:
        """Tell whether exactly these words are one of them."""
        return words in self._known

    def __or__(self, other: Phrases) -> Phrases:
        """Return both together."""
        return Phrases(self._known | other._known)

    def longest_from(self, word: str) -> int:
        """Return how many words the longest has that begins with a word; 0 for none."""
        return self._firsts.get(word, 0)


@cache
def phrases(*texts: str) -> Phrases:
    """Return several phrases, written with `` | `` between them or one a text."""
    return Phrases(phrase(one) for text in texts for one in text.split("|") if one.strip())


def longest_match(tokens: Sequence[Token], at: int, known: Phrases, most: int = 6) -> int:
    """Return how many tokens from ``at`` make the longest known phrase; 0 for none."""
    if at >= len(tokens):
        return 0
    longest = min(known.longest_from(tokens[at].low), most)
    if not longest:
        return 0
    window = lows(tokens[at : at + longest])
    return next((count for count in range(len(window), 0, -1) if window[:count] in known), 0)


def starts_with(tokens: Sequence[Token], known: Phrases) -> bool:
    """Tell whether the tokens begin with a known phrase."""
    return longest_match(tokens, 0, known) > 0


def contains(tokens: Sequence[Token], known: Phrases) -> bool:
    """Tell whether a known phrase stands anywhere in the tokens."""
    return any(longest_match(tokens, at, known) for at in range(len(tokens)))


def text_of(text: str, tokens: Sequence[Token]) -> str:
    """Return the piece of the text that the tokens cover."""
    return text[tokens[0].start : tokens[-1].end] if tokens else ""
