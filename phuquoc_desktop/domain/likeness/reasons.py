"""What speaks for or against two parties being the same, and how much; points add up to a score of 0 to 100."""

from __future__ import annotations

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class Reason(Labelled):
    """One thing that was compared, as it is told beside the score."""

    SAME_NAME = "same_name", N_("Same name")
    ACCENTS_LOST = "accents_lost", N_("Same name, written without accents once")
    ACCENTS_DIFFER = "accents_differ", N_("Same letters, other accents")
    OTHER_ORDER = "other_order", N_("Same words in another order")
    OTHER_SPACES = "other_spaces", N_("Same letters, other spaces")
    ONE_LETTER = "one_letter", N_("One letter of the name differs")
    TWO_LETTERS = "two_letters", N_("Two letters of the name differ")
    MIDDLE_MISSING = "middle_missing", N_("Middle name left out once")
    ABBREVIATED = "abbreviated", N_("Name abbreviated once")
    PART_OF_NAME = "part_of_name", N_("One name is part of the other")
    OTHER_NAME = "other_name", N_("The names differ")
    OTHER_NUMBER = "other_number", N_("The numbers in the names differ")
    SAME_BIRTH = "same_birth", N_("Same date of birth")
    SAME_YEAR = "same_year", N_("Same year of birth; the day is missing once")
    DAY_MONTH_SWAPPED = "day_month_swapped", N_("Day and month of birth swapped")
    BIRTH_ONE_DIGIT = "birth_one_digit", N_("One digit of the date of birth differs")
    OTHER_BIRTH = "other_birth", N_("The dates of birth differ")
    SAME_SEX = "same_sex", N_("Same sex")
    OTHER_SEX = "other_sex", N_("The sex differs")
    SAME_NUMBER = "same_number", N_("Same identity number")
    NUMBER_ONE_OFF = "number_one_off", N_("One digit of the identity number differs, or two are swapped")
    OLD_AND_NEW_CARD = "old_and_new_card", N_("Numbers of an old and a new card, which say nothing of each other")
    OTHER_CARD = "other_card", N_("The identity numbers differ")
    SAME_UNIT = "same_unit", N_("Same unit")
    SAME_POSITION = "same_position", N_("Same position")
    SAME_ADDRESS = "same_address", N_("Same address")


_NAMES = {
    Reason.SAME_NAME: 50,
    Reason.ACCENTS_LOST: 46,
    Reason.OTHER_SPACES: 44,
    Reason.OTHER_ORDER: 42,
    Reason.ACCENTS_DIFFER: 36,
    Reason.ONE_LETTER: 36,
    Reason.MIDDLE_MISSING: 32,
    Reason.ABBREVIATED: 30,
    Reason.TWO_LETTERS: 22,
    Reason.PART_OF_NAME: 15,
    Reason.OTHER_NAME: -20,
    Reason.OTHER_NUMBER: -100,
}
_REST = {
    Reason.SAME_BIRTH: 35,
    Reason.DAY_MONTH_SWAPPED: 26,
    Reason.BIRTH_ONE_DIGIT: 20,
    Reason.SAME_YEAR: 18,
    Reason.OTHER_BIRTH: -35,
    Reason.SAME_SEX: 2,
    Reason.OTHER_SEX: -25,
    Reason.SAME_NUMBER: 55,
    Reason.NUMBER_ONE_OFF: 25,
    Reason.OLD_AND_NEW_CARD: 0,
    Reason.OTHER_CARD: -45,
    Reason.SAME_UNIT: 8,
    Reason.SAME_POSITION: 4,
    Reason.SAME_ADDRESS: 4,
}
OF_PERSONS: dict[Reason, int] = _NAMES | _REST
"""Two people may well share a name, so that a name alone only just raises the question."""

OF_GROUPS: dict[Reason, int] = OF_PERSONS | {
    Reason.SAME_NAME: 75,
    Reason.ACCENTS_LOST: 72,
    Reason.OTHER_SPACES: 72,
    Reason.OTHER_ORDER: 55,
    Reason.ACCENTS_DIFFER: 52,
    Reason.ONE_LETTER: 52,
    Reason.PART_OF_NAME: 40,
    Reason.SAME_UNIT: 10,
    Reason.SAME_ADDRESS: 15,
}
"""A collective or household has little but its name; a number in it (khu phố 1, khu phố 2) tells them apart."""
