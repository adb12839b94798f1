"""Vietnamese order as sort keys: plain ASCII text, compared with ``<`` or by SQLite's BINARY collation.

Letters go a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, with f j w z in their Latin place; tones go ngang,
huyền, hỏi, ngã, sắc, nặng. Texts are compared syllable by syllable as dictionaries do, so that "Ha Bình" comes before
"Hà Anh", while ICU and QCollator compare all letters first and then all tones. Where the tone mark stands (hòa, hoà),
upper case and punctuation make no difference. Numbers come before letters, by their value: ấp 2, ấp 10.

A key is made of syllables: the letters, one character of A to a (U+0041 to U+0061) each, then the tone as a digit. As the
tone ends a syllable and sorts below every letter, keys need nothing between syllables.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}
_LETTERS["ð"] = _LETTERS["đ"]  # the capital of ð (U+00D0) is often typed for Đ (U+0110)
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LEVEL = "0"
_SYLLABLE = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|[0-9]{1,16}")


def text_key(text: str) -> str:
    """Return the key that sorts titles, places and other texts from their first syllable on."""
    return "".join(map(_syllable_key, _SYLLABLE.findall(normalize("NFC", text))))


def name_key(full_name: str) -> str:
    """Return the key that sorts persons by given name (tên), then family name (họ), then the names between (đệm).

    The given name is the last word before any bracket; what stands in brackets decides last.
    """
    name, _, remark = full_name.partition("(")
    words = name.split()
    family = words[:1] if len(words) > 1 else []
    parts = (words[-1:], family, words[1:-1], [remark])
    return " ".join(text_key(" ".join(part)) for part in parts).rstrip()


@lru_cache(maxsize=16_384)
def _syllable_key(syllable: str) -> str:
    return _number_key(syllable) if syllable[0] in "0123456789" else _word_key(syllable)


def _number_key(digits: str) -> str:
    """Put the count of digits first (``0`` for one, ``?`` for sixteen), so that longer numbers are greater."""
    value = digits.lstrip("0") or "0"
    return chr(ord("0") + len(value) - 1) + value


def _word_key(syllable: str) -> str:
    marks = normalize("NFD", syllable.lower())
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), _LEVEL)
    bare = normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return "".join(_letter_key(letter) for letter in bare if not combining(letter)) + tone


def _letter_key(letter: str) -> str:
    """Return one character for a letter of the alphabet, also with foreign marks; other scripts come after it."""
    known = _LETTERS.get(letter) or _LETTERS.get(normalize("NFKD", letter)[0])
    return known or f"~{ord(letter):06x}"
