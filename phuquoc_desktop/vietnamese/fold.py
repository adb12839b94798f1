"""Vietnamese text: one way to store it (NFC, tidy), one way to search it (without accents, đ as d, lower case)."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
"""Zero-width and direction marks, soft hyphens, control characters that are no space, and halves of characters."""

_TIDY = re.compile("[!-~\u00c0-\u024f\u1e00-\u1eff]+(?: [!-~\u00c0-\u024f\u1e00-\u1eff]+)*")
"""Latin letters that are whole in NFC and signs of ASCII, one space between words: nearly every text that comes in."""

_WORD = re.compile(r"[^\W_]+")


def nfc(text: str) -> str:
    """Return the text with each letter and its marks as one character, which is how everything is stored."""
    return normalize("NFC", text)


def tidy(text: str) -> str:
    """Return one line as it is to be stored, for every way in: form, sheet, bundle.

    NFC; invisible characters are dropped; spaces of every kind, line breaks too, become single plain ones; no space at
    either end.
    """
    if _TIDY.fullmatch(text):
        return text
    return nfc(" ".join(_INVISIBLE.sub("", text).split()))


def tidy_lines(text: str) -> str:
    """Return several lines as they are to be stored: each one tidy, one empty line at most between two others."""
    if _TIDY.fullmatch(text):
        return text
    lines = "\n".join(tidy(line) for line in text.splitlines())
    return re.sub("\n{3,}", "\n\n", lines).strip("\n")


def _folded(code: int) -> str:
    plain = "".join(mark for mark in normalize("NFKD", chr(code)) if not combining(mark))
    return plain.lower().replace("đ", "d").replace("ð", "d")


def _letters() -> dict[int, str | None]:
    """Build the table that folds all Latin letters and drops marks; ASCII is in it because a miss is slow."""
    latin = (*range(0x80), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    table: dict[int, str | None] = {code: _folded(code) for code in latin}
    table.update(dict.fromkeys((0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x300, 0x370))))
    table[0xA0] = " "
    return table


_FOLDED = _letters()


def fold(text: str) -> str:
    """Return the search form, the same for NFC and NFD input; one character for each of a tidy Vietnamese text."""
    folded = text.translate(_FOLDED)
    return folded if folded.isascii() else _fold_foreign(folded)


def _fold_foreign(text: str) -> str:
    """Fold what the table does not know: other scripts, wide letters, superscripts."""
    plain = "".join(mark for mark in normalize("NFKD", text) if not combining(mark))
    return plain.translate(_FOLDED).lower()


def fold_words(text: str) -> list[str]:
    """Return the folded words of a query; punctuation parts words and is left out."""
    return _WORD.findall(fold(text))


def initials(text: str) -> str:
    """Return the first letter of each folded word: ``nva`` of Nguyễn Văn An."""
    return "".join(word[0] for word in fold_words(text))
