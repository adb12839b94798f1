"""Two names held against each other."""

from __future__ import annotations

from phuquoc_desktop.domain.likeness.reasons import Reason
from phuquoc_desktop.domain.likeness.traits import Traits
from phuquoc_desktop.vietnamese.order import text_key

Words = tuple[str, ...]


def compare_names(a: Traits, b: Traits) -> Reason:
    """Return the one sentence that says how the names relate."""
    if a.words == b.words:
        return _accents(a, b)
    if not a.is_person and _numbers(a.words) != _numbers(b.words):
        return Reason.OTHER_NUMBER
    if len(a.words) == len(b.words) and sorted(a.words) == sorted(b.words):
        return Reason.OTHER_ORDER
    slips = slips_between("".join(a.words), "".join(b.words))
    if slips == 0:
        return Reason.OTHER_SPACES
    if slips == 1:
        return Reason.ONE_LETTER if a.is_person or _long_enough(a.words, b.words) else Reason.OTHER_NAME
    return _parts(a, b, slips)


def _parts(a: Traits, b: Traits, slips: int) -> Reason:
    if a.is_person:
        if _middle_missing(a.words, b.words) or _middle_missing(b.words, a.words):
            return Reason.MIDDLE_MISSING
        if _abbreviated(a.words, b.words):
            return Reason.ABBREVIATED
    if slips == 2 and a.words[-1:] == b.words[-1:]:
        return Reason.TWO_LETTERS
    shorter, longer = sorted((set(a.words), set(b.words)), key=len)
    return Reason.PART_OF_NAME if len(shorter) > 1 and shorter < longer else Reason.OTHER_NAME


def _accents(a: Traits, b: Traits) -> Reason:
    if a.keys == b.keys:
        return Reason.SAME_NAME
    bare = (_bare(a), _bare(b))
    return Reason.ACCENTS_LOST if any(bare) else Reason.ACCENTS_DIFFER


def _bare(one: Traits) -> bool:
    """Tell whether the name was written without any accent; a key is then that of the folded word."""
    return all(key == text_key(word) for key, word in zip(one.keys, one.words, strict=True))


def _numbers(words: Words) -> list[str]:
    return sorted(word for word in words if any(letter.isdigit() for letter in word))


def _long_enough(a: Words, b: Words) -> bool:
    """Tell whether what differs is a slip in a word, rather than the one letter that tells two groups apart (lớp A, B)."""
    return all(len(word) > 2 for word in set(a) ^ set(b))


def _middle_missing(longer: Words, shorter: Words) -> bool:
    """Tell whether one name is the other without some of its đệm; family and given name must both be there."""
    if not 2 <= len(shorter) < len(longer) or (shorter[0], shorter[-1]) != (longer[0], longer[-1]):
        return False
    middle = iter(longer[1:-1])
    return all(word in middle for word in shorter[1:-1])


def _abbreviated(a: Words, b: Words) -> bool:
    """Tell whether one is the other with initials for some words: N. V. An."""
    if len(a) != len(b) or a[-1:] != b[-1:]:
        return False
    return all(x == y or (x[0] == y[0] and 1 in (len(x), len(y))) for x, y in zip(a, b, strict=True))


def slips_between(a: str, b: str) -> int:
    """Count the letters to add, drop, change, or swap with their neighbour to make one text the other; 3 means more than two."""
    if abs(len(a) - len(b)) > 2:
        return 3
    a, b = _without_common_ends(a, b)
    if not a or not b:
        return min(len(a) + len(b), 3)
    return min(_distance(a, b), 3)


def _without_common_ends(a: str, b: str) -> tuple[str, str]:
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return a, b


def _distance(a: str, b: str) -> int:
    """Tell how few slips lead from one text to the other, neither beginning nor ending with the same letter.

    One slip then lies at the first letter: it was changed, dropped, added, or swapped with its neighbour; at most one more
    must mend all the rest.
    """
    swapped = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]
    rests = [(a[1:], b[1:]), (a[1:], b), (a, b[1:]), *([(a[2:], b[2:])] if swapped else [])]
    if any(rest == other for rest, other in rests):
        return 1
    return 2 if any(_one_slip(*rest) for rest in rests) else 3


def _one_slip(a: str, b: str) -> bool:
    a, b = _without_common_ends(a, b)
    if len(a) < 2 and len(b) < 2:
        return True
    return len(a) == len(b) == 2 and a == b[::-1]
