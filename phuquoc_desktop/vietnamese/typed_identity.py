"""Identity numbers as lists have them: as numbers that lost their zeros, rounded, with marks and words between."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold, tidy
from phuquoc_desktop.vietnamese.look_alikes import replace_digits

_PLACES = frozenset(
    f"{code:03}"
    for code in (
        *(
            1,
            2,
            4,
            6,
            8,
            10,
            11,
            12,
            14,
            15,
            17,
            19,
            20,
            22,
            24,
            25,
            26,
            27,
            30,
            31,
            33,
            34,
            35,
            36,
            37,
            38,
            40,
            42,
            44,
        ),
        *(45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87),
        *(89, 91, 92, 93, 94, 95, 96),
    )
)
"""Codes of the 63 provinces before July 2025 (from memory); after their union the new ones keep some of them (unsure)."""

_SCIENTIFIC = re.compile(r"(?P<whole>\d)(?:[.,](?P<part>\d+))?e\+?(?P<power>\d{1,2})", re.IGNORECASE)
_WHOLE = re.compile(r"(?P<whole>\d{8,12})[.,]0+")
_WORDS = re.compile(
    r"(?:so\s+)?(?:cccd|cmnd|cmtnd|can cuoc(?: cong dan)?|chung minh(?: nhan dan)?)?(?:\s+so)?\s*[:.]?\s*"
)
_MARKS = re.compile(r"[\s.,\-–_/']")
_ROUNDED = re.compile(r"0{5}$")
_EXACT = 2**53


class IdentityDoubt(Enum):
    """What a person must look at before the number is taken in."""

    PLACE_UNKNOWN = N_("The first three digits of the identity number are no province's; it may be mistyped.")
    NOT_BORN_YET = N_("The identity number speaks of a year of birth that is still to come; it may be mistyped.")
    TWO_ZEROS = N_("The identity number had 10 digits and got two zeros in front; compare it with the card.")
    OLD_ZERO = N_("The identity number had 8 digits and got a zero in front, as on an old card; compare it.")
    ROUNDED = N_("The identity number ends in many zeros; a spreadsheet may have rounded it.")


class IdentityFault(Enum):
    """Why a number cannot be taken in: the rule and the remedy."""

    DIGITS_LOST = (
        N_("The spreadsheet kept only the first digits of this identity number."),
        N_("Type all 12 digits anew, in a cell formatted as text."),
    )
    NO_NUMBER = (N_("This is not an identity number."), N_("Write the 12 digits of the card, or the 9 of an old one."))
    WRONG_LENGTH = (
        N_("An identity number has 12 digits, or 9 on an old card."),
        N_("Compare it with the card; digits are missing or too many."),
    )

    @property
    def rule(self) -> str:
        """What is wrong, as an id of the catalogue."""
        return self.value[0]

    @property
    def remedy(self) -> str:
        """What to do, as an id of the catalogue."""
        return self.value[1]


class TypedIdentity(NamedTuple):
    """What was read: ``digits`` as they stood without marks, ``number`` with its zeros, empty where there is a fault."""

    digits: str
    number: str = ""
    doubts: tuple[IdentityDoubt, ...] = ()
    fault: IdentityFault | None = None

    @property
    def is_old_card(self) -> bool:
        """Tell whether it is the number of a chứng minh nhân dân, which ended with 2024."""
        return len(self.number) == 9


def read_identity(value: str | int | float, year: int) -> TypedIdentity:
    """Read a cell of identity numbers; ``year`` is the present one, after which nobody was born."""
    digits = _digits(value)
    if isinstance(digits, IdentityFault):
        return TypedIdentity("", fault=digits)
    number, doubts = _with_zeros(digits, year)
    if not number:
        return TypedIdentity(digits, fault=IdentityFault.WRONG_LENGTH)
    rounded = (IdentityDoubt.ROUNDED,) if _ROUNDED.search(number) else ()
    return TypedIdentity(digits, number, doubts + rounded)


def _digits(value: str | int | float) -> str | IdentityFault:
    if isinstance(value, bool):
        return IdentityFault.NO_NUMBER
    if isinstance(value, str):
        return _digits_of_text(value)
    if not float(value).is_integer() or not 0 < value < _EXACT:
        return IdentityFault.NO_NUMBER
    return str(int(value))


def _digits_of_text(text: str) -> str | IdentityFault:
    plain = replace_digits(tidy(text))
    if found := _SCIENTIFIC.fullmatch(plain.replace(" ", "")):
        part = found["part"] or ""
        return found["whole"] + part if len(part) == int(found["power"]) else IdentityFault.DIGITS_LOST
    if found := _WHOLE.fullmatch(plain):
        return found["whole"]
    digits = _MARKS.sub("", _WORDS.sub("", fold(plain), count=1))
    return digits if digits.isascii() and digits.isdigit() else IdentityFault.NO_NUMBER


def _with_zeros(digits: str, year: int) -> tuple[str, tuple[IdentityDoubt, ...]]:
    """Put lost zeros in front if a number comes out that can be; nothing if none does."""
    if len(digits) == 9:
        return digits, ()
    if len(digits) == 12:
        return digits, _doubts(digits, year)
    number = digits.zfill(12)
    if len(digits) in (10, 11) and not digits.startswith("0") and not _doubts(number, year):
        return number, (IdentityDoubt.TWO_ZEROS,) if len(digits) == 10 else ()
    if len(digits) == 8 and not digits.startswith("0"):
        return digits.zfill(9), (IdentityDoubt.OLD_ZERO,)
    return "", ()


def _doubts(number: str, year: int) -> tuple[IdentityDoubt, ...]:
    born = 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])
    place = (IdentityDoubt.PLACE_UNKNOWN,) if number[:3] not in _PLACES else ()
    return place + ((IdentityDoubt.NOT_BORN_YET,) if born > year else ())
