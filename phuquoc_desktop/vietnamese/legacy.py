"""Text of the years before Unicode: TCVN3 (ABC, fonts .Vn…) and VNI-Windows (fonts VNI-…), told apart and converted.

Both put Vietnamese letters on the codes of Western ones, so that spreadsheets and papers read today hold Western letters
and signs: ``NguyÔn V¨n Dòng`` or ``Nguyeãn Vaên Duõng``. The font is the strongest sign; without it the syllables decide.
TCVN 5712:1993 gives the codes of TCVN3; of its third set only, which has no capitals with tones: those are another font
(.VnTimeH), which shows small letters as capitals. VNI puts marks behind the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from itertools import chain
from typing import NamedTuple
from unicodedata import normalize

from phuquoc_desktop.vietnamese.syllable import is_syllable

_TCVN3 = dict(
    zip(
        map(chr, [*range(0xA1, 0xAF), *range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD), *range(0xCE, 0xD9)]),
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉ",
        strict=True,
    )
) | dict(
    zip(
        map(chr, [*range(0xDC, 0xE0), *range(0xE1, 0xF0), *range(0xF1, 0xFF)]),
        "ĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""TCVN 5712:1993, third set (VN3), as Western letters of the same codes."""

_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_MARKS = {
    **_VNI_TONES,
    **dict(zip("âáàåãä", ("\u0302" + tone for tone in ("", *"\u0301\u0300\u0309\u0303\u0323")), strict=True)),
    **dict(zip("êéèúüë", ("\u0306" + tone for tone in ("", *"\u0301\u0300\u0309\u0303\u0323")), strict=True)),
}
_VNI_ALONE = dict(zip("ñôöæóòî", "đơưỉĩịỵ", strict=True))
_VNI = re.compile(
    "[aeo][âáàåãä]|a[êéèúüë]|[aeouyôö][ùøûõï]|[ñôöæóòî]",
    re.IGNORECASE,
)
_WORD = re.compile("[^\\s\x00-\x40\\[-`{-\x7f\u00b0-\u00b4\u2010-\u2027]{2,}")
"""Runs of letters and of signs that may be letters; never digits, nor powers and degrees, which no old font uses."""

_WESTERN = frozenset("àáâãèéêìíòóôõùúýðÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐ")
"""Letters above ASCII that are Vietnamese today and have codes of Western ones; ð and Ð are typed for đ and Đ."""


class Encoding(Enum):
    """How Vietnamese was written before Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"


class Certainty(Enum):
    """How sure it is that a text is old."""

    NO = 0
    POSSIBLE = 1
    CONFIDENT = 2


class Reading(NamedTuple):
    """A text as it is understood; ``encoding`` is None where it was left as it stood.

    POSSIBLE means that a person must look: another reading is as good, or old and new writing are mixed in it.
    """

    text: str
    encoding: Encoding | None = None
    certainty: Certainty = Certainty.NO


def encoding_of_font(font: str) -> Encoding | None:
    """Tell the writing a font stands for: ``.VnTime`` and its kin TCVN3, ``VNI-Times`` and its kin VNI."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if re.match("vni[- ]", name) else None


def to_unicode(text: str, encoding: Encoding) -> str:
    """Convert each letter of an old writing; anything else stays as it is. The result is NFC."""
    if encoding is Encoding.TCVN3:
        return "".join(_TCVN3.get(letter, letter) for letter in text)
    return _VNI.sub(_vni_letter, text)


def read(text: str, font: str = "", usual: Encoding | None = None) -> Reading:
    """Understand a text in NFC; ``usual`` is how the sheet around it is written, where the font is not known.

    A text whose syllables are right as they stand is left alone, unless the font, or the sheet, speaks of an old writing
    in which they would be right as well: then it is converted and a person must look.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if any(map(_is_modern_letter, text)):
        mixed = any(_looks_old(word, encoding) for word in words for encoding in Encoding)
        return Reading(text, certainty=Certainty.POSSIBLE if mixed else Certainty.NO)
    hint = encoding_of_font(font) or usual
    if hint:
        reading = _read_as(text, words, hint, expected=True)
    else:
        reading = _likelier([_read_as(text, words, encoding, expected=False) for encoding in Encoding])
    shows_capitals = encoding_of_font(font) is Encoding.TCVN3 and font.strip().lower().endswith("h")
    return reading._replace(text=reading.text.upper()) if shows_capitals and reading.encoding else reading


def survey(texts: Iterable[str]) -> Encoding | None:
    """Tell how a sheet without fonts is written: an old writing that is sure in at least every twentieth text."""
    readings = [read(text) for text in texts if not text.isascii()]
    sure = [one.encoding for one in readings if one.certainty is Certainty.CONFIDENT]
    most = max(Encoding, key=sure.count)
    return most if sure and sure.count(most) * 20 >= len(readings) else None


def _read_as(text: str, words: list[str], encoding: Encoding, *, expected: bool) -> Reading:
    """Weigh the syllables before and after conversion; ``expected`` where font or sheet speak of this writing."""
    converted = _with_capitals(to_unicode(text, encoding)) if encoding is Encoding.TCVN3 else to_unicode(text, encoding)
    if converted == text or not words:
        return Reading(text)
    wrong_before = [word for word in words if not _is_right(word)]
    wrong_after = [word for word in words if not is_syllable(to_unicode(word, encoding))]
    certainty = (_certainty_expected if expected else _certainty_alone)(words, wrong_before, wrong_after, converted)
    return Reading(text) if certainty is Certainty.NO else Reading(converted, encoding, certainty)


def _certainty_expected(words: list[str], before: list[str], after: list[str], converted: str) -> Certainty:
    if not before:
        return Certainty.NO if after else Certainty.POSSIBLE
    clean = all(letter.isascii() or _is_vietnamese(letter) or not letter.isalpha() for letter in converted)
    known = not after or (_has_strange(words) and set(after) <= set(before))
    return Certainty.CONFIDENT if clean and known else Certainty.POSSIBLE


def _certainty_alone(words: list[str], before: list[str], after: list[str], converted: str) -> Certainty:
    if not before or len(after) >= len(before):
        return Certainty.NO
    sure = not after and (_has_strange(before) or len(before) > 1)
    return Certainty.CONFIDENT if sure else Certainty.POSSIBLE


def _likelier(readings: list[Reading]) -> Reading:
    """Take the surer reading; two that are equally sure and differ are both only possible."""
    first, second = sorted(readings, key=lambda one: one.certainty.value, reverse=True)
    if first.certainty is second.certainty and first.encoding and first.text != second.text:
        return first._replace(certainty=Certainty.POSSIBLE)
    return first


def _looks_old(word: str, encoding: Encoding) -> bool:
    """Tell whether one word among modern ones is right only when it is converted."""
    return not any(map(_is_modern_letter, word)) and not _is_right(word) and is_syllable(to_unicode(word, encoding))


def _is_right(word: str) -> bool:
    """Tell whether a word is a syllable as it stands: no sign in it, and no capital after a small letter."""
    shape = word.islower() or word.isupper() or (word[0].isupper() and word[1:].islower())
    return shape and is_syllable(word.replace("Ð", "đ").replace("ð", "đ"))


def _has_strange(words: Iterable[str]) -> bool:
    return any(not letter.isascii() and letter not in _WESTERN for letter in chain.from_iterable(words))


def _is_modern_letter(letter: str) -> bool:
    """Tell whether only Unicode has this letter or mark."""
    return letter > "\u00ff" and (letter.isalpha() or "\u0300" <= letter <= "\u036f")


def _is_vietnamese(letter: str) -> bool:
    return letter in _WESTERN or _is_modern_letter(letter)


def _with_capitals(text: str) -> str:
    """Raise small letters with tones among capitals: with the common fonts NGUYỄN comes out as NGUYễN."""
    broken = re.search("[A-ZĂÂÊÔƠƯĐ][^\\W\\d_A-Za-z]*[A-ZĂÂÊÔƠƯĐ]", text) and not text.isupper()
    return text.upper() if broken and not re.search("[a-z]", text) else text


def _vni_letter(found: re.Match[str]) -> str:
    letter, mark = found[0][:1], found[0][1:].lower()
    base = _VNI_ALONE.get(letter.lower(), letter.lower())
    whole = normalize("NFC", base + _VNI_MARKS.get(mark, ""))
    return whole.upper() if letter.isupper() else whole
