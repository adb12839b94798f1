"""Text of the years before Unicode: TCVN3 (ABC, fonts .Vn…) and VNI-Windows (fonts VNI-…), told apart and converted.

Both put Vietnamese letters on the codes of Western ones, so that spreadsheets and papers read today hold Western letters
and signs: ``NguyÔn V¨n Dòng`` or ``Nguyeãn Vaên Duõng``. The font is the strongest sign; without it the syllables decide.
TCVN 5712:1993 gives the codes of TCVN3; of its third set only, which has no capitals with tones: those are another font
(.VnTimeH), which shows small letters as capitals. VNI puts marks behind the letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache, partial
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
_VNI_PAIR = re.compile("[aeouy][ùøûõï]|a[âáàåãäêéèúüë]|e[âåãä]|(?<!n)e[áà]|o[âåä]", re.IGNORECASE)
"""A letter and its mark behind it, where today's writing has no such pair; it has hoà, hoá, and Neáng among Khmer names."""

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

    POSSIBLE means that a person must look: another reading is as good, or old and new writing are mixed in the text.
    """

    text: str
    encoding: Encoding | None = None
    certainty: Certainty = Certainty.NO
    is_mixed: bool = False


class Writing(NamedTuple):
    """How a sheet is written; ``throughout`` where much is surely old and nothing in it speaks against that.

    ``has_both`` where some of its texts are surely in one old writing and some in the other.
    """

    encoding: Encoding | None = None
    throughout: bool = False
    has_both: bool = False

    def __bool__(self) -> bool:
        """Tell whether it is old at all."""
        return self.encoding is not None


UNKNOWN = Writing()
_ENOUGH = 5
"""Sure texts that make a sheet old throughout."""


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


@lru_cache(maxsize=4096)
def read(text: str, font: str = "", sheet: Writing = UNKNOWN) -> Reading:
    """Understand a text in NFC; ``sheet`` is how the sheet around it is written.

    A text whose syllables are right as they stand is left alone, unless they would be right as old writing as well and the
    font or the sheet speaks of that: then a person must look, if not the whole sheet is old. It is converted where the font
    is old.
    """
    if text.isascii():
        return Reading(text)
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if any(map(_is_modern_letter, text)):
        mixed = any(_looks_old(word, encoding) for word in words for encoding in Encoding)
        return Reading(text, None, Certainty.POSSIBLE, is_mixed=True) if mixed else Reading(text)
    hint = encoding_of_font(font) or (sheet.encoding if sheet.throughout else None)
    if hint:
        sure = sheet.throughout and hint is sheet.encoding
        reading = _read_as(text, words, hint, partial(_weigh_expected, sure=sure))
    else:
        order = sorted(Encoding, key=lambda encoding: encoding is not sheet.encoding)
        reading = _likelier([_read_as(text, words, encoding, _weigh_alone) for encoding in order])
    if sheet.encoding and reading.certainty is Certainty.NO:
        asked = Encoding if sheet.has_both else (sheet.encoding,)
        doubted = [_read_as(text, words, one, partial(_weigh_expected, sure=False)).certainty for one in asked]
        reading = Reading(text, None, min(max(doubted, key=_rank), Certainty.POSSIBLE, key=_rank))
    shows_capitals = encoding_of_font(font) is Encoding.TCVN3 and font.strip().lower().endswith("h")
    return reading._replace(text=reading.text.upper()) if shows_capitals and reading.encoding else reading


def survey(texts: Iterable[str]) -> Writing:
    """Tell how a sheet is written: in an old writing if that is sure in at least every twentieth text."""
    known = [normalize("NFC", text) for text in texts if not text.isascii()]
    readings = [read(text) for text in known]
    sure = [one.encoding for one in readings if one.certainty is Certainty.CONFIDENT]
    most, other = sorted(Encoding, key=sure.count, reverse=True)
    count, beside = sure.count(most), sure.count(other)
    if not count or count * 20 < len(known):
        return UNKNOWN
    if beside and beside * 20 >= len(known):
        return Writing(most, has_both=True)
    return Writing(most, count >= _ENOUGH and not any(_speaks_against(text, most) for text in known))


def _speaks_against(text: str, encoding: Encoding) -> bool:
    """Tell whether a text is not of this old writing: it has letters of Unicode alone, or would become wrong."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    is_right = all(map(_is_right, words))
    return any(map(_is_modern_letter, text)) or (
        is_right and any(not is_syllable(to_unicode(word, encoding)) for word in words)
    )


class _Weight(NamedTuple):
    """How sure an old writing is, and whether the text is better converted than left as it stands."""

    certainty: Certainty
    is_better: bool = True


_Weigh = Callable[[list[str], list[str], list[str], str], _Weight]


def _read_as(text: str, words: list[str], encoding: Encoding, weigh: _Weigh) -> Reading:
    """Weigh the syllables before and after conversion."""
    converted = _with_capitals(to_unicode(text, encoding)) if encoding is Encoding.TCVN3 else to_unicode(text, encoding)
    if converted == text or not words:
        return Reading(text)
    wrong_before = [word for word in words if not _is_right(word)]
    wrong_after = [word for word in words if not is_syllable(to_unicode(word, encoding))]
    certainty, is_better = weigh(words, wrong_before, wrong_after, converted)
    return Reading(converted, encoding, certainty) if is_better else Reading(text, None, certainty)


def _weigh_expected(words: list[str], before: list[str], after: list[str], converted: str, *, sure: bool) -> _Weight:
    """Weigh a text whose font or sheet speaks of an old writing; ``sure`` if the whole sheet does and nothing against it."""
    if not before and after:
        return _Weight(Certainty.NO, is_better=False)
    clean = all(letter.isascii() or _is_vietnamese(letter) or not letter.isalpha() for letter in converted)
    strange = _has_strange(words) and set(after) <= set(before)
    known = sure or (bool(before) and (not after or strange))
    return _Weight(Certainty.CONFIDENT if clean and known else Certainty.POSSIBLE)


def _weigh_alone(words: list[str], before: list[str], after: list[str], converted: str) -> _Weight:
    """Weigh a text of which only its letters are known; strange ones that no writing explains leave a doubt."""
    strange = _has_strange(before)
    if len(after) < len(before) and (strange or not after):
        return _Weight(Certainty.CONFIDENT if not after and (strange or len(before) > 1) else Certainty.POSSIBLE)
    return _Weight(Certainty.POSSIBLE if strange else Certainty.NO, is_better=False)


def _likelier(readings: list[Reading]) -> Reading:
    """Take the surer reading; two that are equally sure and differ are both only possible."""
    first, second = sorted(readings, key=lambda one: (_rank(one.certainty), one.encoding is not None), reverse=True)
    if first.certainty is second.certainty and first.encoding and second.encoding:
        return first._replace(certainty=Certainty.POSSIBLE)
    return first


def _rank(certainty: Certainty) -> int:
    return certainty.value


def _looks_old(word: str, encoding: Encoding) -> bool:
    """Tell whether one word among modern ones is right only when it is converted."""
    return not any(map(_is_modern_letter, word)) and not _is_right(word) and is_syllable(to_unicode(word, encoding))


def _is_right(word: str) -> bool:
    """Tell whether a word is a syllable as it stands: no sign in it, and no capital after a small letter."""
    shape = word.islower() or word.isupper() or (word[0].isupper() and word[1:].islower())
    return shape and is_syllable(word.replace("Ð", "đ").replace("ð", "đ"))


def _has_strange(words: Iterable[str]) -> bool:
    """Tell whether letters or pairs stand there that Vietnamese has not, or capitals in the midst: V¨n, Vaên, NguyÔn."""
    return any(map(_VNI_PAIR.search, words)) or any(
        letter not in _WESTERN or (letter.isupper() and before.islower())
        for word in words
        for before, letter in zip(" " + word, word, strict=False)
        if not letter.isascii()
    )


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
