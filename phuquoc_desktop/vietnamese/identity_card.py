"""Identity numbers: what makes one doubtful, and how it is shown.

A căn cước number has twelve digits: three for the place where the birth was registered, one for century and sex (even
for men), two for the year of birth, six at random, and no check digit. An old chứng minh nhân dân has nine digits that
say nothing. Numbers are text, as most begin with 0.
"""

from __future__ import annotations

import re
from enum import Enum

from phuquoc_desktop.translation import N_, _

_CARD = re.compile(r"[0-9]{12}|[0-9]{9}")
_WITHOUT_ZERO = re.compile(r"[0-9]{11}")


class Doubt(Enum):
    """Why an identity number may be wrong; only WRONG_SHAPE refuses, the others warn and let it pass."""

    WRONG_SHAPE = N_("An identity number has 12 digits, or 9 on an old card.")
    LOST_ZERO = N_("This number has 11 digits; a spreadsheet may have dropped the 0 in front.")
    SEX_DIFFERS = N_("The identity number speaks of another sex than the one entered.")
    YEAR_DIFFERS = N_("The identity number speaks of another year of birth than the one entered.")

    @property
    def refuses(self) -> bool:
        """Tell whether the number may not be stored."""
        return self is Doubt.WRONG_SHAPE

    @property
    def label(self) -> str:
        """The sentence for people, in the language spoken now."""
        return _(self.value)


def doubts(number: str, *, female: bool | None, birth_year: int | None) -> tuple[Doubt, ...]:
    """Hold a number against what was entered beside it; None means not known and is not compared."""
    if _WITHOUT_ZERO.fullmatch(number):
        return (Doubt.LOST_ZERO,)
    if not _CARD.fullmatch(number):
        return (Doubt.WRONG_SHAPE,)
    if len(number) == 9:
        return ()
    found = []
    if female is not None and female != _is_female(number):
        found.append(Doubt.SEX_DIFFERS)
    if birth_year is not None and birth_year != _birth_year(number):
        found.append(Doubt.YEAR_DIFFERS)
    return tuple(found)


def masked(number: str) -> str:
    """Return the number as lists and pages show it: ``0910******12``; what is shorter than a card shows nothing."""
    if len(number) < 9:
        return "*" * len(number)
    return f"{number[:4]}{'*' * (len(number) - 6)}{number[-2:]}"


def _is_female(number: str) -> bool:
    return int(number[3]) % 2 == 1


def _birth_year(number: str) -> int:
    """Digit 4 counts centuries from 1900, two values each; digits 5 and 6 are the year in it."""
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])
