"""Names of persons as lists have them: in capitals, behind Ông or Bà, of many peoples."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.syllable import is_syllable

_LETTERS = re.compile(r"[^\W\d_]+")
_PARTICLE = re.compile(r"\b[^\W\d_]['’ʼ‘`´]")
_JOINED = re.compile(r"[^\W\d_]['’ʼ‘`´\-‐][^\W\d_]")
_ADDRESS = re.compile(
    r"(?P<form>ông\s*[/(]\s*bà\s*\)?|đồng chí|đ/c|ông|bà|anh|chị)(?P<mark>\s*[:.]\s*|\s+)(?P<rest>\S.*)", re.IGNORECASE
)
_TITLE = re.compile(
    r"(?:(?:pgs|gs|ts|ths|th\.s|bs|bscki{0,2}|bsck[12]|ks|ktv|ds|dsck[12i]{1,2}|cn|đd|gv|ncs|ntk|luật sư|nhà giáo)(?:\.\s*|\s+)"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý|sĩ|sỹ)\s+|hạ (?:sĩ|sỹ)\s+|binh (?:nhất|nhì)\s+"
    r"|(?:linh mục|mục sư|hòa thượng|hoà thượng|thượng tọa|thượng toạ|đại đức|ni sư|sư cô|sư thầy|thầy|cô|cụ|em|cháu)\s+)+"
    r"(?P<rest>\S.*)",
    re.IGNORECASE,
)
_FAMILIES = frozenset(
    "nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương trịnh danh thạch hoàng đào lương "
    "đồng tạ hà thái vương quan phùng nghiêm bành khổng giang hứa chau néang neáng sơn trà lưu triệu khưu tiêu viên "
    "chung từ lục la lư vi nông chu kiều đàm thân mạc cù doãn lại thi tống phó giáp".split()
)
"""Family names that are hardly ever the second name of somebody called Ông."""
_FAMILIES_OR_SECOND = frozenset("mai kim lâm châu văn cao tô hồng quách tăng diệp âu bạch ông tôn".split())
_SEXES = {"ong": False, "anh": False, "ba": True, "chi": True}
_TONED = re.compile("[aeiouy][\u0302\u0306\u031b]?[\u0300\u0301\u0303\u0309\u0323]")
_VOWEL = re.compile("[aeiouy]")


class Addressed(NamedTuple):
    """A name without its form of address.

    ``female`` is None where the form does not tell; ``is_sure`` False where the form may be a family name (Ông Kim Hoa):
    then the name stands whole.
    """

    name: str
    female: bool | None = None
    is_sure: bool = True


def without_titles(name: str) -> str:
    """Leave out degrees, ranks and the like before a family name that is known: ThS. Trần Thị Năm, Đại úy Lê Văn Sáu."""
    found = _TITLE.fullmatch(name)
    words = found["rest"].lower().split() if found else []
    return found["rest"] if found and len(words) > 1 and words[0] in _FAMILIES | _FAMILIES_OR_SECOND else name


def split_address(name: str) -> Addressed:
    """Part ``Ông``, ``Bà``, ``Anh``, ``Chị``, ``Đồng chí`` from a tidy name; Ông is a family name as well."""
    found = _ADDRESS.fullmatch(name)
    if not found:
        return Addressed(name)
    form, rest = fold(found["form"]), found["rest"]
    female = _SEXES.get(form)
    if female is None or ":" in found["mark"] or "." in found["mark"] or _is_whole_name(form, rest.lower().split()):
        return Addressed(rest, female)
    if form == "ong" and rest.lower().startswith("thị "):
        return Addressed(name)
    return Addressed(name, is_sure=False)


def _is_whole_name(form: str, words: list[str]) -> bool:
    """Tell whether a family name and more follow, so that what stands before them can only be a form of address."""
    if len(words) > 2 or form != "ong":
        return len(words) > 1 and words[0] in _FAMILIES | _FAMILIES_OR_SECOND
    return len(words) > 1 and words[0] in _FAMILIES


def in_name_case(name: str) -> str:
    """Write each syllable with one capital where the name is in capitals or small letters, or some of its words are.

    Particles keep their mark: H'HEN becomes H'Hen. Abbreviations without a vowel stay; so do words that are as they
    should be, and small ones in a name that has capitals elsewhere, unless an old font had no capital for them.
    """
    whole = name.isupper() or name.islower()
    return _LETTERS.sub(lambda found: _cased(found[0], whole=whole), name)


def is_case_unsure(name: str) -> bool:
    """Tell whether capitals hide how a joined name is written: Sà-Rây or Sà-rây; K'Brơi and its kind are known."""
    return bool(_JOINED.search(_PARTICLE.sub("", name)))


def _cased(word: str, *, whole: bool) -> str:
    titled = word[:1].upper() + word[1:].lower()
    if not _VOWEL.search(fold(word)) and len(word) > 1:
        return word
    if whole:
        return titled
    is_shouted = len(word) > 1 and word[1:].isupper()
    return titled if (is_shouted or _lost_its_capital(word)) and is_syllable(word) else word


def _lost_its_capital(word: str) -> bool:
    """Tell whether it begins with a small vowel with a tone, which old fonts could not show as a capital: Thị ánh."""
    return word[0].islower() and bool(_TONED.match(normalize("NFD", word)))
