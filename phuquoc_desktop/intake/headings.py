"""Headings understood: which field a heading means, and how sure that is."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.words import Phrase, holds, phrase, words, written

_IN_BRACKETS = re.compile(r"\([^)]*\)?")
_LONGEST = 12
"""Words of a heading; what is longer is a sentence."""

_PARTS_OF_BIRTH = frozenset({"birth_day", "birth_month", "birth_year"})

_OF_THE_PAST = 0.9
"""How sure it is that a heading such as “Danh hiệu đã đạt” is nothing to be registered."""

UNSURE = 0.6
"""Below this a heading is not understood."""


class Meaning(NamedTuple):
    """A field and how sure it is, 0 to 1."""

    field: str
    confidence: float


NOTHING = Meaning("", 0.0)


@lru_cache(maxsize=4096)
def meaning(parts: tuple[str, ...]) -> Meaning:
    """Return what a heading means; ``parts`` are the heads above each other, the uppermost first.

    The whole counts before the last part, and that before the first: “Năm sinh / Nam” is a year of birth, “Đăng ký /
    LĐTT” an award that is ticked.
    """
    if not parts:
        return NOTHING
    readings = [_read(" ".join(parts))]
    if len(parts) > 1:
        readings.append(_less(_of_sub(parts), 0.02))
    best = max(readings, key=_confidence)
    return best if best.confidence >= UNSURE or len(parts) == 1 else _less(_read(parts[0]), 0.1)


def _confidence(reading: Meaning) -> float:
    return reading.confidence


def _of_sub(parts: tuple[str, ...]) -> Meaning:
    """A day, month or year is one of birth only below a head that says so."""
    reading = _read(parts[-1])
    if reading.field in _PARTS_OF_BIRTH and _read(parts[0]).field != "birth":
        return NOTHING
    return reading


def _less(reading: Meaning, how_much: float) -> Meaning:
    return reading._replace(confidence=reading.confidence - how_much)


def _read(text: str) -> Meaning:
    said = phrase(text)
    if not said or len(said) > _LONGEST:
        return NOTHING
    if holds(said, words().past):
        return Meaning("other", _OF_THE_PAST)
    bare = phrase(_IN_BRACKETS.sub(" ", text))
    readings = (_as_written(text), _as_phrase(said, 1.0), _as_phrase(bare, 0.97), _without_stops(bare), _as_award(text))
    best = max(readings, key=_confidence)
    if best.confidence >= UNSURE:
        return best
    return max(_within(bare or said), _alike(bare or said), key=_confidence)


def _as_written(text: str) -> Meaning:
    field = words().written.get(written(text))
    return Meaning(field, 1.0) if field else NOTHING


def _as_phrase(said: Phrase, confidence: float) -> Meaning:
    field = words().fields.get(said)
    return Meaning(field, confidence) if field else NOTHING


def _without_stops(said: Phrase) -> Meaning:
    """Leave out years and words that add nothing: “Đăng ký danh hiệu thi đua năm 2021”."""
    figures = tuple(word for word in said if not word.isdigit())
    if figures != said and figures in words().fields:
        return Meaning(words().fields[figures], 0.95)
    trimmed = figures[:-1] if figures and figures[-1] == "nam" else figures
    if trimmed in words().fields:
        return Meaning(words().fields[trimmed], 0.92)
    return _as_phrase(tuple(word for word in figures if word not in words().stop), 0.9)


def _as_award(text: str) -> Meaning:
    """A column named by one award is ticked."""
    said = awards_said(text)
    return Meaning(f"award:{said.codes[0]}", 0.9 - 0.2 * bool(said.unclear)) if _is_one_award(said) else NOTHING


def _is_one_award(said: object) -> bool:
    codes, strange = getattr(said, "codes", ()), getattr(said, "strange", "")
    return len(codes) == 1 and not strange


def _within(said: Phrase) -> Meaning:
    """Find the longest known phrase in the heading; the less is left over, the surer."""
    for length in range(len(said) - 1, 1, -1):
        for place in range(len(said) - length + 1):
            field = words().fields.get(said[place : place + length])
            if field:
                return Meaning(field, 0.5 + 0.35 * length / len(said))
    return NOTHING


def _alike(said: Phrase) -> Meaning:
    """Find the phrase most alike, for headings that were mistyped; short ones may not differ at all."""
    text = "".join(said)
    if len(text) < 5:
        return NOTHING
    best = NOTHING
    for known, field in words().fields.items():
        other = "".join(known)
        if abs(len(other) - len(text)) <= 2:
            ratio = SequenceMatcher(None, text, other).ratio()
            best = max(best, Meaning(field, 0.8 * ratio), key=_confidence)
    return best if best.confidence >= 0.8 * 0.87 else NOTHING
