"""The columns of a list of initiatives: those of a list of people, and what a decision says besides."""

from __future__ import annotations

from dataclasses import replace

from phuquoc_desktop.intake.headings import Meaning
from phuquoc_desktop.intake.matching import ColumnMatch, Ground, Matching
from phuquoc_desktop.intake.words import phrase, words

TITLE, AUTHORS = "initiative", "name"
YEAR, NUMBER, DAY, RECOGNISER = "recognition_year", "decision_number", "decision_date", "recogniser"
LEVEL, SCOPE, SUMMARY, NOTE, UNIT = "recognised_by", "scope", "summary", "note", "unit"


def as_initiatives(matching: Matching) -> Matching:
    """Return the matching of a list of people as that of a list of initiatives; what a person chose stays."""
    columns = (one if one.ground is Ground.PERSON else _of_initiatives(one) for one in matching.columns)
    return replace(matching, columns=tuple(columns))


def _of_initiatives(one: ColumnMatch) -> ColumnMatch:
    found = _meaning(one.heading)
    if found.field:
        return replace(one, field=found.field, confidence=found.confidence, ground=Ground.HEADING)
    return replace(one, field="other") if one.field in ("awards", "rating", "voting") else one


def _meaning(heading: str) -> Meaning:
    """Return what a heading means here: the whole, or the lowest of several above each other."""
    known = words().initiatives
    for text, confidence in ((heading, 1.0), (heading.rpartition(" / ")[2], 0.95)):
        if phrase(text) in known:
            return Meaning(known[phrase(text)], confidence)
    return Meaning("", 0.0)
