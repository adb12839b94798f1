"""What a column holds, told by what stands in it: where headings are missing, or say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.headings import NOTHING, Meaning
from phuquoc_desktop.intake.words import begins_with, phrase, words
from phuquoc_desktop.vietnamese.collective_name import is_collective_name
from phuquoc_desktop.vietnamese.fold import fold

_IDENTITY = re.compile(r"0?[0-9]{11}|[0-9]{9}")
_BIRTH = re.compile(
    r"(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*)?(?:19[3-9][0-9]|20[01][0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_SEXES = frozenset({"nam", "nu", "ong", "ba"})
_ENOUGH = 0.7
_MOST = 0.74
"""Content alone is never as sure as a heading: a person looks at it."""


def meaning_of_content(texts: Sequence[str]) -> Meaning:
    """Return what most of the texts are, empty ones left out; nothing where that is unclear or there are no texts."""
    said = [text for text in texts if text]
    if not said:
        return NOTHING
    if _counts_up(said):
        return Meaning("ordinal", _MOST)
    for field, tells in _TELLS:
        share = sum(map(tells, said)) / len(said)
        if share >= _ENOUGH:
            return Meaning(field, _MOST * share)
    return NOTHING


def is_person_name(text: str) -> bool:
    """Tell whether a text looks like the name of a person: two to six words, the first a usual family name."""
    said = phrase(text)
    return (
        2 <= len(said) <= 6
        and said[0] in words().families
        and not any(letter.isdigit() or letter in ",;:/" for letter in text)
        and not is_collective_name(text)
        and not begins_with(said, words().positions)
    )


def are_given_names(texts: Sequence[str]) -> bool:
    """Tell whether a column holds single words, as the column of given names beside that of family names does."""
    said = [text for text in texts if text]
    return bool(said) and sum(text.isalpha() and len(text) <= 10 for text in said) >= 0.9 * len(said)


def _counts_up(said: list[str]) -> bool:
    figures = [int(text.rstrip(".")) for text in said if text.rstrip(".").isdecimal() and len(text) <= 5]
    if len(figures) < max(2, _ENOUGH * len(said)):
        return False
    steps = sum(after - before == 1 for before, after in pairwise(figures))
    return figures[0] <= 1 and steps >= _ENOUGH * (len(figures) - 1)


def _is_identity(text: str) -> bool:
    return _IDENTITY.fullmatch(text.replace(" ", "").replace(".", "")) is not None


def _is_birth(text: str) -> bool:
    if not _BIRTH.fullmatch(text):
        return False
    return len(text) != 10 or text[4] != "-" or int(text[:4]) < 2020


def _is_sex(text: str) -> bool:
    return fold(text) in _SEXES


def _is_award(text: str) -> bool:
    said = awards_said(text)
    return bool(said.codes) and not said.strange


def _is_position(text: str) -> bool:
    return begins_with(phrase(text), words().positions)


_TELLS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("identity_number", _is_identity),
    ("birth", _is_birth),
    ("sex", _is_sex),
    ("awards", _is_award),
    ("name", is_person_name),
    ("position", _is_position),
    ("unit", is_collective_name),
)
