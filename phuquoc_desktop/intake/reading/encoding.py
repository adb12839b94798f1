"""The bytes of a text file as characters, when nothing says how they were written."""

from __future__ import annotations

import codecs
import re
from unicodedata import normalize

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK_AFTER_VOWEL = re.compile("(?<=[aeiouyâăêôơưAEIOUYÂĂÊÔƠƯ])[\u0300\u0301\u0303\u0309\u0323]")
_MARK = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYMBOL_IN_WORD = re.compile(r"[A-Za-z][¡-¿]|[¡-¿][a-z]")


def decode(raw: bytes) -> str | None:
    """Return the text, or None where the bytes are no text.

    Tried in order: a byte order mark, UTF-16 by its zeros, UTF-8, Windows-1258 (letters and tone marks apart) and at last
    Windows-1252, in which text of the old TCVN3 and VNI fonts stands.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _or_none(raw[len(mark) :], name)
    if b"\0" in raw[:400]:
        return _or_none(raw, "utf-16-be" if raw[:1] == b"\0" else "utf-16-le")
    text = _or_none(raw, "utf-8")
    return _of_windows(raw) if text is None else text


def _or_none(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except UnicodeDecodeError:
        return None


def _of_windows(raw: bytes) -> str:
    vietnamese = raw.decode("cp1258", errors="replace")
    if _is_vietnamese(vietnamese):
        return normalize("NFC", vietnamese)
    return "".join(map(_of_1252, raw)) if _has_gaps(raw) else raw.decode("cp1252")


def _is_vietnamese(text: str) -> bool:
    """Tell whether every tone mark stands after a vowel, and no sign of the old fonts inside a word."""
    marks = len(_MARK.findall(text))
    return bool(marks) and len(_MARK_AFTER_VOWEL.findall(text)) == marks and not _SYMBOL_IN_WORD.search(text)


def _has_gaps(raw: bytes) -> bool:
    return any(byte in raw for byte in b"\x81\x8d\x8f\x90\x9d")


def _of_1252(byte: int) -> str:
    """Take the five bytes that Windows-1252 leaves open as they are, as Windows itself does."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
