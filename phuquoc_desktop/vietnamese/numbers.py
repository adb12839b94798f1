"""Numbers and money as Vietnamese offices write them: ``4.549,5`` in figures, and in words."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

_SWAPPED = str.maketrans(",.", ".,")
_NUMBER = re.compile(r"(?P<sign>[-−–+]?)(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<part>[0-9]+))?")
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_TOO_GREAT = 10**18


def show_number(value: Decimal | int, digits: int | None = None) -> str:
    """Write a number with ``.`` between groups and ``,`` before decimals.

    ``digits`` rounds halves away from zero; None keeps the decimals as they are, trailing zeros too. Raises ValueError
    for what is not a finite number.
    """
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"not a finite number: {value}")
    if digits is not None:
        enough = Context(prec=max(number.adjusted(), 0) + digits + 2)
        number = number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, enough)
    return f"{number if number else abs(number):,f}".translate(_SWAPPED)


def parse_number(text: str) -> Decimal:
    """Read a number in Vietnamese writing, keeping its decimals: ``99,60`` gives 99.60, ``4.549`` gives 4549.

    Raises ValueError for anything that the grammar does not allow, above all ``1.5`` and ``16,723.5``, where a point
    stands for decimals: guessing there would be wrong by a factor of a thousand.
    """
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        raise ValueError(f"not a number in Vietnamese writing: {text!r}")
    number = Decimal(found["whole"].replace(".", "") + "." + (found["part"] or ""))
    return number.copy_negate() if found["sign"] in {"-", "−", "–"} and number else number


def show_money(dong: int) -> str:
    """Write an amount in figures: ``1.490.000 đồng``."""
    return f"{show_number(dong)} đồng"


def in_words(number: int, *, linh: str = "linh", nghin: str = "nghìn") -> str:
    """Write a whole number in words; ``linh`` may be ``lẻ`` and ``nghin`` may be ``ngàn``, as in the South.

    Groups after the first are read in full (``không trăm linh năm``), groups of zeros not at all. Raises ValueError from
    10^18 on, where the language has no settled words.
    """
    if abs(number) >= _TOO_GREAT:
        raise ValueError(f"too great for words: {number}")
    if number < 0:
        return f"âm {in_words(-number, linh=linh, nghin=nghin)}"
    return " ".join(_words(number, linh, nghin)) or _DIGITS[0]


def money_in_words(dong: int, *, linh: str = "linh", nghin: str = "nghìn") -> str:
    """Write an amount in words: ``Một triệu bốn trăm chín mươi nghìn đồng``."""
    words = in_words(dong, linh=linh, nghin=nghin)
    return f"{words[0].upper()}{words[1:]} đồng"


def _words(number: int, linh: str, nghin: str) -> list[str]:
    """Read billions as a number of their own, as a thousand billions is ``một nghìn tỷ``; nothing for zero."""
    billions, rest = divmod(number, 10**9)
    words = [*_words(billions, linh, nghin), "tỷ"] if billions else []
    for scale, name in ((10**6, ["triệu"]), (10**3, [nghin]), (1, [])):
        group, rest = divmod(rest, scale)
        if group:
            words += [*_group(group, linh, in_full=bool(words)), *name]
    return words


def _group(group: int, linh: str, *, in_full: bool) -> list[str]:
    """Read 1 to 999; ``in_full`` says hundreds even where there are none."""
    hundreds, rest = divmod(group, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or in_full else []
    if 0 < rest < 10:
        return [*words, linh, _DIGITS[rest]] if words else [_DIGITS[rest]]
    return words + _tens(rest)


def _tens(number: int) -> list[str]:
    """Read 10 to 99; nothing for zero."""
    tens, ones = divmod(number, 10)
    if tens < 2:
        words, last = ["mười"] * tens, {5: "lăm"}.get(ones, _DIGITS[ones])
    else:
        words, last = [_DIGITS[tens], "mươi"], _AFTER_TENS.get(ones, _DIGITS[ones])
    return [*words, last] if ones else words
