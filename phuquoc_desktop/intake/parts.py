"""Cells that hold two things parted: a name with its birth, a position with its unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from phuquoc_desktop.intake.words import begins_with, phrase, words
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.collective_name import is_collective_name

_BIRTH = re.compile(
    r"(?P<name>.*?)[\s,;(–-]*(?:\bsinh(?:\s+(?:năm|ngày))?|\bsn\.?|\bns\.?|\bSN\.?)?[\s:,;(–-]*"
    r"(?P<birth>(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*)?[0-9]{4})\s*\)?\s*",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = re.compile(r"\s*(?:[,;\n]|\s[-–—]\s)\s*")
_UNPARTED = N_("Position and unit stand together without a mark between them; part them.")
_SEVERAL = N_("It is not clear where the position ends and the unit begins; look at both.")


class Parted(NamedTuple):
    """Position and unit; ``doubt`` is a sentence, empty where it is clear."""

    position: str
    unit: str
    doubt: str = ""


def name_and_birth(text: str) -> tuple[str, str]:
    """Part “Nguyễn Văn An, 1984”, “Nguyễn Văn An (sinh năm 1984)”; the birth is empty where there is none."""
    found = _BIRTH.fullmatch(text.strip())
    return (found["name"].strip(), found["birth"]) if found and found["name"].strip() else (text.strip(), "")


def position_and_unit(text: str, in_todays_writing: Callable[[str], str]) -> Parted:
    """Part a text where the first part begins that names a unit, else at its only mark.

    Parts are judged in today's writing, and returned as they stand.
    """
    raw = [part for part in _MARKS.split(text.strip()) if part]
    parts = [in_todays_writing(part) for part in raw]
    if len(parts) < 2:
        return _of_one("".join(raw), "".join(parts))
    units = [place for place, part in enumerate(parts) if is_unit(part)]
    if not units:
        return Parted(", ".join(raw[:-1]), raw[-1], "" if len(raw) == 2 else _(_SEVERAL))
    begin = units[0]
    return Parted(", ".join(raw[:begin]), ", ".join(raw[begin:]), "" if begin or len(raw) == 1 else _(_SEVERAL))


def is_unit(text: str) -> bool:
    """Tell whether a part names a unit; “Tổ trưởng” and “Phó Chủ tịch UBND phường” begin as positions do."""
    return is_collective_name(text) and not begins_with(phrase(text), words().positions)


def _of_one(raw: str, modern: str) -> Parted:
    if is_unit(modern):
        return Parted("", raw)
    inside = any(is_unit(modern[found.end() :]) for found in re.finditer(r"\s+", modern))
    return Parted(raw, "", _(_UNPARTED) if inside else "")
