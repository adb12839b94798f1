"""Repairs one cell for the field it stands for: old fonts, stray characters, capitals, lost zeros, dates, figures.

Nothing is repaired silently: what was changed is told before and after, what could be read in another way is doubtful, and
what cannot be read is refused with the rule and the remedy.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.intake.clean import clean
from phuquoc_desktop.intake.content import is_person_name
from phuquoc_desktop.intake.figures import read_figure, read_members
from phuquoc_desktop.intake.grid import Value
from phuquoc_desktop.intake.rows import RepairKind
from phuquoc_desktop.intake.trail import Repaired, Trail, shown
from phuquoc_desktop.intake.words import words
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.collective_name import is_collective_name
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.legacy import UNKNOWN, Writing
from phuquoc_desktop.vietnamese.look_alikes import replace_digits
from phuquoc_desktop.vietnamese.person_name import in_name_case, is_case_unsure, split_address, without_titles
from phuquoc_desktop.vietnamese.typed_birth import USUAL_HABITS, BirthHabits, read_birth
from phuquoc_desktop.vietnamese.typed_identity import IdentityFault, read_identity

__all__ = ["Habits", "Repaired", "repair_field"]

_SEXES = {
    **dict.fromkeys(("nu", "gai", "ba", "chi", "female", "f"), Sex.FEMALE),
    **dict.fromkeys(("nam", "trai", "ong", "anh", "male", "m"), Sex.MALE),
}
_NO_SEX = N_("This is no sex."), N_("Write Nam or Nữ, or leave it empty.")
_NO_RESULT = (
    N_("A formula failed here; the spreadsheet shows an error instead of a result."),
    N_("Mend the formula in the file, or write the value, and choose the file again."),
)
_NO_NAME = N_("This is no name."), N_("Write the name as text.")
_ADDRESS_OR_FAMILY = N_("The first word may be a form of address or a family name; look which it is.")
_CASE_UNSURE = N_("Capitals hide how the parts of this name are written; look at it.")
SEVERAL_NAMES = N_("Several names seem to stand in this cell; give each a row of its own.")
DIGIT_IN_NAME = N_("A figure stands in this name; look whether it should be a letter.")
OLD_CARD = N_("This is the number of an old card, which ended with 2024; ask for the 12 digits.")

_FEWEST_LETTERS = 2
_LONGEST_NAME = 6
"""Words; names of more are those of old families, or of two people."""

_LINES = frozenset({"note", "awards"})
_SHEET_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Habits:
    """What the whole sheet or column tells about one cell of it.

    ``writing`` is how all texts of the sheet are written (``legacy.survey``), ``births`` its column of births
    (``typed_birth.survey_births``).
    """

    today: date
    writing: Writing = UNKNOWN
    births: BirthHabits = USUAL_HABITS


def repair_field(field: str, value: Value, font: str, habits: Habits) -> Repaired:
    """Read one cell for a field of ``ReadRow.fields``; all that is told is in the language spoken now.

    ``sex`` becomes a Sex value, ``birth`` ISO 8601 or a year, ``members`` figures alone, ``score``, ``share``, ``votes``
    and ``amount`` a number in Vietnamese writing; all else is text. An empty cell is the empty text for every field.
    """
    trail = Trail(field, shown(value))
    if isinstance(value, str):
        clean(trail, font, habits.writing, keeps_lines=field in _LINES)
    if not trail.text:
        return trail.end()
    if _SHEET_ERROR.fullmatch(trail.text):
        return trail.refuse(*_NO_RESULT)
    reader = _read_name if field.startswith("name") else _READERS.get(field, _read_text)
    return reader(trail, value, habits)


def _read_text(trail: Trail, value: Value, habits: Habits) -> Repaired:
    return trail.end()


def _read_name(trail: Trail, value: Value, habits: Habits) -> Repaired:
    if not isinstance(value, str):
        return trail.refuse(*_NO_NAME)
    if is_collective_name(trail.text):
        return trail.end()
    if sum(map(str.isalpha, trail.text)) < _FEWEST_LETTERS or fold(trail.text).strip(" .-") in words().ditto:
        return trail.refuse(*_NO_NAME)
    if _holds_several(value, trail.text):
        trail.doubt(SEVERAL_NAMES)
    trail.step(RepairKind.PARTED, without_titles(trail.text))
    addressed = split_address(trail.text)
    trail.step(RepairKind.PARTED, addressed.name)
    if addressed.female is not None:
        trail.sex = Sex.FEMALE if addressed.female else Sex.MALE
    if not addressed.is_sure:
        trail.doubt(_ADDRESS_OR_FAMILY)
    if trail.step(RepairKind.CAPITALS, in_name_case(trail.text)) and is_case_unsure(trail.text):
        trail.doubt(_CASE_UNSURE)
    if _DIGIT.search(trail.text):
        trail.doubt(DIGIT_IN_NAME)
    return trail.end()


def _holds_several(value: str, text: str) -> bool:
    """Tell whether each line, or each side of a small “và”, is a whole name, or there are more words than a name has.

    Lines are counted out in the mended text, as an old font hides the names in what stood there.
    """
    left, parts = text.split(), []
    for count in (len(line.split()) for line in value.splitlines()):
        parts.append(" ".join(left[:count]))
        left = left[count:]
    named = [part for whole in parts if whole for part in whole.split(" và ")]
    return (len(named) > 1 and all(map(is_person_name, named))) or len(text.split()) > _LONGEST_NAME


def _read_sex(trail: Trail, value: Value, habits: Habits) -> Repaired:
    sex = _SEXES.get(fold(trail.text).strip(" ."))
    if sex is None or not isinstance(value, str):
        return trail.refuse(*_NO_SEX)
    trail.text = sex.value
    return trail.end()


def _read_birth(trail: Trail, value: Value, habits: Habits) -> Repaired:
    read = read_birth(trail.text if isinstance(value, str) or value is None else value, habits.today, habits.births)
    if read.fault:
        return trail.refuse(read.fault.rule, read.fault.remedy)
    if isinstance(value, date):
        trail.text = read.birth
    trail.step(RepairKind.DATE, read.birth)
    for doubt in read.doubts:
        trail.doubt(doubt.value)
    return trail.end()


def _read_identity(trail: Trail, value: Value, habits: Habits) -> Repaired:
    if isinstance(value, date) or value is None:
        return trail.refuse(*IdentityFault.NO_NUMBER.value)
    read = read_identity(trail.text if isinstance(value, str) else value, habits.today.year)
    if read.fault:
        return trail.refuse(read.fault.rule, read.fault.remedy)
    trail.step(RepairKind.LOOK_ALIKE, replace_digits(trail.text))
    trail.step(RepairKind.SPACES, read.digits)
    trail.step(RepairKind.LEADING_ZERO, read.number)
    for doubt in read.doubts:
        trail.doubt(doubt.value)
    if read.is_old_card:
        trail.remark(OLD_CARD)
    return trail.end()


def _read_members(trail: Trail, value: Value, habits: Habits) -> Repaired:
    return read_members(trail, value)


def _read_figure(trail: Trail, value: Value, habits: Habits) -> Repaired:
    return read_figure(trail, value)


_READERS: dict[str, Callable[[Trail, Value, Habits], Repaired]] = {
    "sex": _read_sex,
    "birth": _read_birth,
    "identity_number": _read_identity,
    "members": _read_members,
    **dict.fromkeys(("score", "share", "votes", "amount"), _read_figure),
}
