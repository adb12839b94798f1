"""Passages that two texts share word by word, accents and punctuation aside; fully offline, by shingles of words.

Every run of at least ``least`` common words is found: of the known texts one shingle in so many is kept that each such run
holds one of them, of the text that is asked about every shingle is looked up, and what meets is extended to both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.vietnamese.fold import fold, nfc

_WORD = re.compile(r"[^\W_]+")
_MOSTLY = 0.8
"""The part of a passage that a longer one must cover for the shorter to be left out."""


@dataclass(frozen=True)
class Passage:
    """A run of words that stands in both texts; places are in characters, ``source`` is the key of the known text."""

    source: str
    words: int
    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True)
class _Words:
    """The words of a text as numbers, with where each stands; words that do not count are left out."""

    ids: list[int]
    starts: list[int]
    ends: list[int]


class PassageIndex:
    """Texts to be looked through for what another one shares with them; ``ignored`` are phrases that do not count."""

    def __init__(self, least: int, ignored: Iterable[str] = ()) -> None:
        self.least = max(least, 2)
        self._size = max(self.least * 3 // 5, 2)
        self._step = self.least - self._size + 1
        self._number: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self._phrases = self._by_first(ignored)
        self._known: dict[str, _Words] = {}
        self._shingles: dict[tuple[int, ...], list[tuple[str, int]]] = {}

    def add(self, source: str, text: str) -> None:
        """Put a text, given in NFC, among the known ones under its key."""
        words = self._words_of(text)
        self._known[source] = words
        for place in range(0, len(words.ids) - self._size + 1, self._step):
            key = tuple(words.ids[place : place + self._size])
            self._shingles.setdefault(key, []).append((source, place))

    def find(self, text: str, besides: Iterable[str] = ()) -> list[Passage]:
        """Return what a text in NFC shares with the known ones, longest first; ``besides`` are keys not to be looked at.

        Of passages that lie mostly within a longer one only the longer is given.
        """
        left_out = frozenset(besides)
        words = self._words_of(text)
        found = sorted(self._runs(words, left_out), key=lambda one: (-one.words, one.start, one.source))
        kept: list[Passage] = []
        for one in found:
            if not any(_covers(longer, one) for longer in kept):
                kept.append(one)
        return kept

    def _runs(self, words: _Words, left_out: frozenset[str]) -> Iterator[Passage]:
        reached: dict[tuple[str, int], int] = {}
        for place in range(len(words.ids) - self._size + 1):
            for source, other in self._shingles.get(tuple(words.ids[place : place + self._size]), ()):
                if source in left_out or reached.get((source, other - place), -1) >= place:
                    continue
                known = self._known[source]
                first, count = _extended(words.ids, place, known.ids, other, self._size)
                reached[source, other - place] = first + count - 1
                if count >= self.least:
                    yield _passage(words, first, known, first + other - place, count, source)

    def _words_of(self, text: str) -> _Words:
        found = list(_WORD.finditer(text))
        ids = [self._id_of(one.group()) for one in found]
        keep = self._counting(ids) if self._phrases else range(len(ids))
        return _Words(
            [ids[place] for place in keep],
            [found[place].start() for place in keep],
            [found[place].end() for place in keep],
        )

    def _id_of(self, word: str) -> int:
        known = self._number.get(word)
        if known is None:
            known = self._folded.setdefault(fold(word), len(self._folded))
            self._number[word] = known
        return known

    def _by_first(self, phrases: Iterable[str]) -> dict[int, list[list[int]]]:
        """Return the phrases as numbers, by their first word, longest first."""
        found: dict[int, list[list[int]]] = {}
        for phrase in phrases:
            ids = [self._id_of(word) for word in _WORD.findall(nfc(phrase))]
            if ids:
                found.setdefault(ids[0], []).append(ids)
        return {first: sorted(several, key=len, reverse=True) for first, several in found.items()}

    def _counting(self, ids: list[int]) -> list[int]:
        """Return the places of the words that count."""
        keep, place = [], 0
        while place < len(ids):
            phrases = self._phrases.get(ids[place], ())
            length = next((len(one) for one in phrases if ids[place : place + len(one)] == one), 0)
            if not length:
                keep.append(place)
            place += length or 1
        return keep


def _extended(one: list[int], place: int, other: list[int], there: int, size: int) -> tuple[int, int]:
    """Return where the run around a common shingle begins in the first text, and how many words it has."""
    back = 0
    while place - back > 0 and there - back > 0 and one[place - back - 1] == other[there - back - 1]:
        back += 1
    on = size
    while place + on < len(one) and there + on < len(other) and one[place + on] == other[there + on]:
        on += 1
    return place - back, back + on


def _passage(words: _Words, first: int, known: _Words, there: int, count: int, source: str) -> Passage:
    return Passage(
        source,
        count,
        words.starts[first],
        words.ends[first + count - 1],
        known.starts[there],
        known.ends[there + count - 1],
    )


def _covers(longer: Passage, one: Passage) -> bool:
    shared = min(longer.end, one.end) - max(longer.start, one.start)
    return shared >= _MOSTLY * (one.end - one.start)
