"""Letters of other scripts that look like Vietnamese ones, typed or scanned in their place."""

from __future__ import annotations

import re

_FOREIGN = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаԁсеһіјорѕухԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυν",  # Cyrillic, then Greek
        "ABESIJKMHOPCTYXadcehijopsyxqwlABEZHIKMNOPTYXaopuv",
        strict=True,
    )
)
_LATIN = dict(zip("ƉðÐǍǎıɑɡ", "ĐđĐĂăiag", strict=True))
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_ALIKE = {ord(other): letter for other, letter in (_FOREIGN | _LATIN).items()}
_ALIKE_BUT_ETH = {code: letter for code, letter in _ALIKE.items() if chr(code) not in "ðÐ"}
_DIGITS = str.maketrans("OoОоΟοlIІ|", "0000001111")

_ANY = re.compile("[" + "".join(map(chr, sorted({*_ALIKE, *_WIDE}))) + "]")
_FIGURES = re.compile(r"[0-9/.,\- ]+")
"""What dates and numbers nearly always are."""

_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f])+")
_HALF_NUMBER = re.compile("[0-9OoОоΟοlIІ|./\\-\\s]+")


def replace_look_alikes(text: str, *, eth: bool = True) -> str:
    """Put Vietnamese letters for those of other scripts that look like them, where a word has only such ones.

    Ð and ð of Icelandic stand for Đ and đ, unless ``eth`` is False: text of old fonts needs their codes.
    """
    if not _ANY.search(text):
        return text
    table = _ALIKE if eth else _ALIKE_BUT_ETH
    return _WORD.sub(lambda found: _replaced(found[0], table), text.translate(_WIDE))


def has_other_script(text: str) -> bool:
    """Tell whether Cyrillic or Greek letters stand in the text."""
    return bool(_OTHER_SCRIPT.search(text))


def is_other_word(text: str) -> bool:
    """Tell whether a whole word, more than a letter, is of Cyrillic or Greek letters, so that it may be meant."""
    return has_other_script(text) and any(
        len(word) > 1 and all(map(_OTHER_SCRIPT.match, word)) for word in _WORD.findall(text)
    )


def replace_digits(text: str) -> str:
    """Put 0 for O and 1 for l and I, where nothing but figures and marks between them is left then."""
    if _FIGURES.fullmatch(text):
        return text
    digits = sum(letter.isdigit() for letter in text)
    return text.translate(_DIGITS) if digits >= 3 and _HALF_NUMBER.fullmatch(text) else text


def _replaced(word: str, table: dict[int, str]) -> str:
    changed = word.translate(table)
    return word if _OTHER_SCRIPT.search(changed) else changed
