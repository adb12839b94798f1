"""What a Vietnamese syllable can be: onset, rime and tone by rule, so that no dictionary is needed.

Names of other peoples (Niê, Rươl, Kdăm) are no syllables here; a word that is none is not wrong for that.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED_TONES = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")
_ONSETS = ("ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", *"bcdđghklmnpqrstvx", "")
_RIMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu  y yêm yên yêng yêt yêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong
    ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """.split()
)
_FRONT = frozenset("eêiy")
_AFTER_QU = frozenset("aăâeêiơôy")
_WITH_Y = frozenset(["", *"bhklmnstv", "th"])


def is_syllable(word: str) -> bool:
    """Tell whether the rules of spelling allow this syllable; upper case and the place of the tone mark do not matter."""
    return _is_syllable(normalize("NFD", word.lower()))


@lru_cache(maxsize=16_384)
def _is_syllable(apart: str) -> bool:
    tones = [mark for mark in apart if mark in _TONES]
    letters = normalize("NFC", "".join(mark for mark in apart if mark not in _TONES))
    if len(tones) > 1 or not letters:
        return False
    return any(_goes_together(onset, letters[len(onset) :], tones) for onset in _ONSETS if letters.startswith(onset))


def _goes_together(onset: str, rime: str, tones: list[str]) -> bool:
    if onset == "gi" and not rime:
        return True  # gì, gỉ: the i is the rime as well
    if rime not in _RIMES:
        return False
    if rime.endswith(_STOPS) and not _STOPPED_TONES.issuperset(tones or [""]):
        return False
    return _is_spelt(onset, rime)


def _is_spelt(onset: str, rime: str) -> bool:
    """Hold the onset against the first letter of the rime: k, gh, ngh before e ê i y and nowhere else."""
    first = rime[0]
    if onset in ("k", "gh", "ngh"):
        return first in _FRONT
    if onset == "qu":
        return first in _AFTER_QU
    if onset == "q":
        return rime.startswith("uy")  # quỳnh, quýt
    if onset == "gi":
        return first != "i"
    if first == "y":
        return not onset or (rime == "y" and onset in _WITH_Y)
    if onset == "g":
        return first not in "eêy"  # gìn, giếng
    return onset not in ("c", "ng") or first not in _FRONT
